#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/agenda_diff.h"
#include "core/dial_plan.h"
#include "core/reducers.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

constexpr std::size_t kMostFailureText = 300;
// By then the doors are open, and those who are told without asking can be.
constexpr base::seconds kSyncAfterStart{2};

// The booking that a call was joined from, when its id is gone: its instance was made anew.
const Booking* madeAnew(const Agenda& agenda, const Call& call, base::WallTime now) {
    if (!call.bookingStart)
        return nullptr;
    const std::string address = comparableAddress(call.target.number);
    const auto leadsThere = [&](const DialTarget& target) {
        return comparableAddress(target.number) == address;
    };
    for (const Booking& booking : agenda.from(now)) {
        if (booking.start > *call.bookingStart)
            break;
        if (booking.start == *call.bookingStart && std::ranges::any_of(booking.calls, leadsThere))
            return &booking;
    }
    return nullptr;
}

// A call stays with its meeting, whatever id a list gives that.
void followBookings(CallsState& calls, const Agenda& agenda, std::span<const BookingChange> changes,
                    base::WallTime now) {
    const auto follow = [&](BookingId& id) {
        const auto change = std::ranges::find_if(changes, [&](const BookingChange& c) {
            return c.kind == ChangeKind::Replaced && c.before->id == id;
        });
        if (change != changes.end())
            id = change->after->id;
        // Its record may have lost to another source's.
        if (const Booking* booking = agenda.find(id))
            id = booking->id;
    };
    for (Call& call : calls.calls) {
        follow(call.booking);
        if (call.booking.value().empty() || agenda.find(call.booking) != nullptr)
            continue;
        if (const Booking* booking = madeAnew(agenda, call, now))
            call.booking = booking->id;
    }
    if (calls.failure)
        follow(calls.failure->booking);
}

std::shared_ptr<const std::vector<Departed>> departedAfter(const std::vector<Departed>& before,
                                                           std::span<const BookingChange> changes,
                                                           const Agenda& old, const Agenda& current,
                                                           base::WallTime now) {
    std::vector<Departed> all = before;
    for (const BookingChange& change : changes) {
        const bool gone = change.kind == ChangeKind::Removed || change.kind == ChangeKind::Replaced;
        if (!gone || change.before->end + change.before->endBuffer <= now)
            continue;
        const Booking& was = *change.before;
        std::erase_if(all, [&](const Departed& d) { return d.id == was.id; });
        all.push_back({.id = was.id,
                       .title = was.title,
                       .privacy = was.privacy,
                       .start = was.start,
                       .end = was.end,
                       .source = old.provenanceOf(was).source,
                       .at = now,
                       .successor = change.after != nullptr ? change.after->id : BookingId(),
                       .released = releaseOf(*current.marks(), was)});
    }
    if (all.size() > BookingState::kMostDeparted)
        all.erase(all.begin(), all.end() - BookingState::kMostDeparted);
    return std::make_shared<const std::vector<Departed>>(std::move(all));
}

SourceList changedBy(const SourceList& held, const BookingsChanged& event) {
    std::set<BookingId> replaced(event.removed.begin(), event.removed.end());
    for (const Booking& booking : event.change->bookings)
        replaced.insert(booking.id);
    for (const SetAside& entry : event.change->setAside)
        replaced.insert(entry.id);
    const auto stale = [&](const auto& entry) { return replaced.contains(entry.id); };
    SourceList list = held;
    list.mark = event.mark;
    std::erase_if(list.bookings, stale);
    std::erase_if(list.setAside, stale);
    std::ranges::copy(event.change->bookings, std::back_inserter(list.bookings));
    std::ranges::copy(event.change->setAside, std::back_inserter(list.setAside));
    return list;
}

class BookingReducer {
public:
    BookingReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), bookings_(state.bookings), now_(now), out_(out) {}

    void operator()(const BookingsReplaced& event) {
        contacted(event.source);
        const SourceList* held = heldList(event.source);
        SourceList list = *event.list;
        list.revision = held != nullptr ? held->revision : 0;
        list.acceptedAt = now_.wall;
        const bool same = held != nullptr && held->bookings == list.bookings &&
                          held->setAside == list.setAside && held->mark == list.mark;
        if (same && bookings_.durable[event.source] == list.revision) {
            // Nothing new to write: a flash disk should not wear because a source repeats itself.
            answer(out_, event.request, Done{});
            return;
        }
        ++list.revision;
        auto shared = std::make_shared<const SourceList>(std::move(list));
        if (event.request.value() != 0)
            bookings_.waiting.push_back({event.source, shared->revision, event.request});
        replaceAgenda(state_, bookings_.agenda->withSource(event.source, shared), now_.wall);
        out_.push_back(SaveAgenda{event.source, std::move(shared)});
    }

    void operator()(const BookingsChanged& event) {
        const SourceList* held = heldList(event.source);
        if (held != nullptr && held->mark == event.mark) {
            // Known already, and maybe durable.
            (*this)(BookingsReplaced{event.source, bookings_.agenda->sources().at(event.source),
                                     event.request});
            return;
        }
        if (held == nullptr || held->mark != event.from) {
            answer(out_, event.request,
                   base::fail(base::ErrorCode::Conflict,
                              "the change is of another list than the one that is held"));
            return;
        }
        auto list = std::make_shared<SourceList>(changedBy(*held, event));
        const std::int64_t most = state_.settings.settings->maxBookings;
        if (std::cmp_greater(list->bookings.size(), most)) {
            answer(out_, event.request,
                   base::fail(base::ErrorCode::TooLarge,
                              "more than " + std::to_string(most) + " bookings"));
            return;
        }
        (*this)(BookingsReplaced{event.source, std::move(list), event.request});
    }

    void operator()(const AgendaStored& event) {
        if (!event.error) {
            auto& durable = bookings_.durable[event.source];
            durable = std::max(durable, event.revision);
        }
        std::erase_if(bookings_.waiting, [&](const BookingState::Waiting& waiting) {
            if (waiting.source != event.source || waiting.revision > event.revision)
                return false;
            if (event.error)
                answer(out_, waiting.request, tl::unexpected(*event.error));
            else
                answer(out_, waiting.request, Done{});
            return true;
        });
        if (event.source == Source::Local)
            localListStored(state_, event, now_, out_);
    }

    void operator()(const AgendaLoaded& event) {
        for (const auto& [source, list] : event.sources) {
            bookings_.durable[source] = list->revision;
            bookings_.sources[source].contactedBefore = list->acceptedAt;
        }
        replaceAgenda(state_,
                      std::make_shared<const Agenda>(event.sources, bookings_.agenda->order(),
                                                     bookings_.agenda->marks()),
                      now_.wall);
        // They were known before the agent started; whoever listened then is to read them again.
        bookings_.told.agenda = bookings_.agenda;
        bookings_.told.rules = clockRules(*state_.settings.settings);
        bookings_.told.syncRequired = now_.mono + kSyncAfterStart;
    }

    void operator()(const BookingAsked& event) { reduceBookingAsked(state_, event, now_, out_); }

    void operator()(const SourceContacted& event) { contacted(event.source); }

    void operator()(const SourceFailed& event) {
        SourceState& source = bookings_.sources[event.source];
        if (source.failingSince == base::WallTime{})
            source.failingSince = now_.wall;
        source.failure = cutUtf8(event.what, kMostFailureText);
    }

private:
    [[nodiscard]] const SourceList* heldList(Source source) const {
        const auto& sources = bookings_.agenda->sources();
        const auto at = sources.find(source);
        return at == sources.end() ? nullptr : at->second.get();
    }

    void contacted(Source source) {
        SourceState& known = bookings_.sources[source];
        known.contactedAt = now_.mono;
        known.failingSince = {};
        known.failure.clear();
    }

    RoomState& state_;
    BookingState& bookings_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void reduceBooking(RoomState& state, const BookingEvent& event, base::Instant now, Effects& out) {
    std::visit(BookingReducer(state, now, out), event);
}

void replaceMarks(RoomState& state, BookingMarks marks, RequestId request, base::WallTime now,
                  Effects& out) {
    auto shared = std::make_shared<const BookingMarks>(prunedMarks(std::move(marks), now));
    replaceAgenda(state, state.bookings.agenda->withMarks(shared), now);
    out.push_back(SaveKept{ticketFor(state.settings, request), std::move(shared)});
}

void loadMarks(RoomState& state, std::shared_ptr<const BookingMarks> marks, base::WallTime now) {
    replaceAgenda(state, state.bookings.agenda->withMarks(std::move(marks)), now);
    state.bookings.told.agenda = state.bookings.agenda;
}

void replaceAgenda(RoomState& state, std::shared_ptr<const Agenda> agenda, base::WallTime now) {
    BookingState& bookings = state.bookings;
    const std::shared_ptr<const Agenda> old = std::exchange(bookings.agenda, std::move(agenda));
    const std::vector<BookingChange> changes = diffAgenda(*old, *bookings.agenda);
    followBookings(state.calls, *bookings.agenda, changes, now);
    bookings.departed = departedAfter(*bookings.departed, changes, *old, *bookings.agenda, now);
    bookings.findings = std::make_shared<const std::vector<Finding>>(findingsOf(*bookings.agenda));
}

} // namespace greenroom::core
