#include <algorithm>

#include "base/iso8601.h"
#include "core/reducers.h"
#include "core/room_view.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;
using base::minutes;
using base::WallTime;
using std::chrono::floor;

// The clocks of a client and of the room differ by less.
constexpr base::seconds kNow{60};
constexpr std::chrono::hours kLocalOutlives{24};

class AskedReducer {
public:
    AskedReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), bookings_(state.bookings), settings_(*state.settings.settings), now_(now),
          out_(out) {}

    void operator()(const BookAsked& event) {
        const WallTime start =
            event.start.value_or(WallTime(floor<base::seconds>(now_.wall.time_since_epoch())));
        if (auto allowed = mayBook(start, event.duration); !allowed) {
            refuse(event.request, allowed.error());
            return;
        }
        Booking booking;
        booking.title = event.title.empty() ? settings_.adhocTitle : event.title;
        booking.organizer = event.organizer;
        booking.start = start;
        booking.end = start + event.duration;
        booking.cancellable = true;
        booking.calls = event.calls;
        booking.meetingPlatform = event.meetingPlatform;
        booking.response = Response::Organizer;
        tell(BookingRequested{event.requestUuid, shownTitle(booking, settings_), start,
                              event.duration});
        const BookingNotice failure = BookingFailed{event.requestUuid, FailureCause::Decline};
        if (auto free = checkFree(booking.start, booking.end, {}); !free) {
            tell(failure);
            refuse(event.request, free.error());
            return;
        }
        SourceList list = newestLocal();
        // Each list has its own revision, and adds one booking at most.
        booking.id = BookingId("local-" + std::to_string(list.revision + 1));
        booking.meetingId = booking.id.value();
        const BookingId made = booking.id;
        list.bookings.push_back(std::move(booking));
        save(std::move(list), {.request = event.request,
                               .made = made,
                               .requestUuid = event.requestUuid,
                               .onFailure = BookingFailed{event.requestUuid}});
    }

    void operator()(const BookingEditAsked& event) {
        const Booking* booking = wanted(event.booking, event.request);
        if (booking == nullptr)
            return;
        if (!isLocal(*booking)) {
            editElsewhere(event, *booking);
            return;
        }
        Booking edited = *booking;
        if (auto sound = applyEdit(event, edited); !sound) {
            refuse(event.request, sound.error());
            return;
        }
        tell(BookingEditRequested{booking->meetingId});
        if (auto free = checkFree(edited.start, edited.end, booking->id); !free) {
            tell(BookingEditFailed{booking->meetingId, FailureCause::Decline});
            refuse(event.request, free.error());
            return;
        }
        replaceLocal(
            edited, {.request = event.request, .onFailure = BookingEditFailed{booking->meetingId}});
    }

    void operator()(const BookingExtendAsked& event) {
        const Booking* booking = wanted(event.booking, event.request);
        if (booking == nullptr)
            return;
        const bool total = settings_.extendDuration == "Total";
        extend(*booking, total ? booking->start + event.duration : booking->end + event.duration,
               event.request);
    }

    void operator()(const BookingDeleteAsked& event) {
        if (const Booking* booking = wanted(event.booking, event.request))
            remove(*booking, event.request);
    }

    void operator()(const BookingRespondAsked& event) {
        const Booking* booking = wanted(event.booking, event.request);
        if (booking == nullptr)
            return;
        if (!isLocal(*booking))
            refuse(event.request, elsewhere(*booking, "no answer of the room reaches it"));
        else if (event.accept)
            answer(out_, event.request, Done{});
        else
            remove(*booking, event.request);
    }

    void operator()(const CheckInAsked& event) {
        const Booking* booking = toCheck(event.booking, event.request);
        if (booking != nullptr)
            checkIn(state_, *booking, event.request, now_, out_);
    }

    void operator()(const CheckOutAsked& event) {
        const Booking* booking = toCheck(event.booking, event.request);
        if (booking != nullptr)
            release(*booking, Release::CheckedOut, event.request);
    }

    void operator()(const SnoozeAsked& event) {
        const Booking* booking = event.booking.id.value().empty() && event.booking.meetingId.empty()
                                     ? openBooking()
                                     : find(event.booking);
        if (booking == nullptr) {
            refuse(event.request, {ErrorCode::NotFound, "there is no such booking to remind of"});
            return;
        }
        bookings_.snoozed[booking->id] = now_.wall + event.howLong;
        tell(BookingSnoozed{{booking->id, booking->meetingId}});
        answer(out_, event.request, Done{});
    }

private:
    void tell(BookingNotice what) { out_.push_back(Announce{std::move(what)}); }
    void refuse(RequestId request, base::Error why) {
        answer(out_, request, tl::unexpected(std::move(why)));
    }

    // Finding the booking.

    [[nodiscard]] const Booking* find(const BookingKey& key) const {
        const Agenda& agenda = *bookings_.agenda;
        if (!key.id.value().empty())
            return agenda.find(key.id);
        if (key.meetingId.empty())
            return nullptr;
        for (const Booking& booking : agenda.from(now_.wall))
            if (booking.meetingId == key.meetingId && booking.end > now_.wall)
                return &booking;
        return nullptr;
    }

    const Booking* wanted(const BookingKey& key, RequestId request) {
        const Booking* booking = find(key);
        if (key.id.value().empty() && key.meetingId.empty())
            refuse(request, {ErrorCode::InvalidInput, "Id or MeetingId is required"});
        else if (booking == nullptr)
            refuse(request, {ErrorCode::NotFound, "Booking not found"});
        else if (booking->end <= now_.wall)
            refuse(request, {ErrorCode::Conflict, "the booking is over"});
        else
            return booking;
        return nullptr;
    }

    // What is checked in to or out of: the one that is named, or the current one.
    const Booking* toCheck(const BookingKey& key, RequestId request) {
        if (settings_.checkIn != "True") {
            refuse(request, {ErrorCode::Conflict,
                             "check-in is switched off (Configuration/Bookings/CheckIn/Enabled)"});
            return nullptr;
        }
        const bool named = !key.id.value().empty() || !key.meetingId.empty();
        const Booking* booking = named ? find(key) : openBooking();
        if (booking == nullptr) {
            refuse(request, {ErrorCode::NotFound, "Booking not found"});
            return nullptr;
        }
        const JoinWindow window = joinWindow(*booking, joinPolicy(settings_));
        if (window.contains(now_.wall) && now_.wall < booking->end)
            return booking;
        refuse(request, {ErrorCode::Conflict, now_.wall < window.opens
                                                  ? "not before " + base::formatUtc(window.opens)
                                                  : std::string("the booking is over")});
        return nullptr;
    }

    // The one that runs, else the next one whose Join is open.
    [[nodiscard]] const Booking* openBooking() const {
        const JoinPolicy policy = joinPolicy(settings_);
        for (const Booking& booking : bookings_.agenda->from(now_.wall))
            if (booking.response != Response::Declined && now_.wall < booking.end &&
                joinWindow(booking, policy).contains(now_.wall))
                return &booking;
        return nullptr;
    }

    [[nodiscard]] bool isLocal(const Booking& booking) const {
        return bookings_.agenda->provenanceOf(booking).source == Source::Local;
    }

    [[nodiscard]] base::Error elsewhere(const Booking& booking, std::string_view but) const {
        const Source source = bookings_.agenda->provenanceOf(booking).source;
        return {ErrorCode::Conflict, "the booking is kept by its source (" +
                                         std::string(toText(source)) + "): " + std::string(but)};
    }

    // What may be asked.

    [[nodiscard]] base::Status checkLength(minutes duration) const {
        const std::chrono::hours most(settings_.maxBookingHours);
        if (duration < minutes(1) || duration > std::chrono::hours(24))
            return fail(ErrorCode::InvalidInput, "a booking lasts 1 to 1440 minutes");
        if (most.count() > 0 && duration > most)
            return fail(ErrorCode::Conflict, "a booking lasts " + std::to_string(most.count()) +
                                                 " hours at most "
                                                 "(Configuration/Bookings/MaxDuration)");
        return {};
    }

    [[nodiscard]] base::Status mayBook(WallTime start, minutes duration) const {
        if (settings_.adhocBooking != "True")
            return fail(ErrorCode::Conflict, "this room takes no bookings of its own "
                                             "(Configuration/Bookings/AdhocBooking/Enabled)");
        if (auto length = checkLength(duration); !length)
            return length;
        if (start + duration <= now_.wall)
            return fail(ErrorCode::InvalidInput, "the booking would be over already");
        if (start > now_.wall + kNow && settings_.adhocBookAhead != "True")
            return fail(ErrorCode::Conflict,
                        "this room takes no bookings ahead of time "
                        "(Configuration/Bookings/AdhocBooking/BookAhead/Enabled)");
        return {};
    }

    // Another booking in this time, also one that is still on its way to the disk.
    [[nodiscard]] base::Status checkFree(WallTime start, WallTime end,
                                         const BookingId& except) const {
        const auto taken = [&](const Booking& other) {
            return other.id != except && other.response != Response::Declined &&
                   other.start < end && start < other.end;
        };
        const Booking* found = nullptr;
        for (const Booking& other : bookings_.agenda->from(start))
            if (taken(other) && found == nullptr)
                found = &other;
        if (found == nullptr && !bookings_.localChanges.empty()) {
            const auto& coming = bookings_.localChanges.back().list->bookings;
            const auto at = std::ranges::find_if(coming, [&](const Booking& other) {
                return taken(other) && releaseOf(*bookings_.agenda->marks(), other) == std::nullopt;
            });
            found = at == coming.end() ? nullptr : &*at;
        }
        if (found == nullptr)
            return {};
        return fail(ErrorCode::Conflict, "the room is taken from " + base::formatUtc(found->start) +
                                             " to " + base::formatUtc(found->end));
    }

    // Changing it.

    base::Status applyEdit(const BookingEditAsked& event, Booking& edited) const {
        const minutes length = event.duration.value_or(floor<minutes>(edited.end - edited.start));
        if (event.start || event.duration) {
            edited.start = event.start.value_or(edited.start);
            edited.end = edited.start + length;
            if (auto sound = checkLength(length); !sound)
                return sound;
            if (edited.end <= now_.wall)
                return fail(ErrorCode::InvalidInput, "the booking would be over already");
        }
        edited.title = event.title.value_or(edited.title);
        edited.organizer = event.organizer.value_or(edited.organizer);
        edited.meetingPlatform = event.meetingPlatform.value_or(edited.meetingPlatform);
        if (event.number)
            edited.calls.assign(event.number->empty() ? 0 : 1, DialTarget{.number = *event.number});
        if (event.protocol && !edited.calls.empty())
            edited.calls.front().protocol = *event.protocol;
        return {};
    }

    // Of a booking that others keep, nothing but the end can be put off here.
    void editElsewhere(const BookingEditAsked& event, const Booking& booking) {
        const bool more = event.title || event.start || event.organizer || event.number ||
                          event.protocol || event.meetingPlatform;
        if (more || !event.duration) {
            refuse(event.request, elsewhere(booking, "change it there"));
            return;
        }
        extend(booking, booking.start + *event.duration, event.request);
    }

    void extend(const Booking& booking, WallTime end, RequestId request) {
        if (end <= booking.end) {
            refuse(request,
                   {ErrorCode::InvalidInput,
                    "the booking lasts until " + base::formatUtc(booking.end) + " already"});
            return;
        }
        const BookingRef ref{booking.id, booking.meetingId};
        tell(BookingExtensionRequested{ref, floor<minutes>(end - booking.end), end});
        base::Status may = isLocal(booking) ? checkLength(floor<minutes>(end - booking.start))
                                            : checkMargin(booking, end);
        if (may)
            may = checkFree(booking.end, end, booking.id);
        if (!may) {
            tell(BookingExtensionFailed{booking.meetingId, booking.end, FailureCause::Decline});
            refuse(request, may.error());
            return;
        }
        if (!isLocal(booking)) {
            BookingMark mark = markFor(*bookings_.agenda->marks(), booking);
            mark.extendedTo = end;
            keepMark(booking.id, mark, request);
            return;
        }
        Booking extended = booking;
        extended.end = end;
        replaceLocal(extended,
                     {.request = request,
                      .onFailure = BookingExtensionFailed{booking.meetingId, booking.end}});
    }

    // How far the source lets its booking be extended.
    [[nodiscard]] base::Status checkMargin(const Booking& booking, WallTime end) const {
        const WallTime given = markFor(*bookings_.agenda->marks(), booking).end;
        if (end <= given + booking.maximumExtension)
            return {};
        return tl::unexpected(elsewhere(
            booking, "it may be extended by " + std::to_string(booking.maximumExtension.count()) +
                         " minutes (MaximumMeetingExtension)"));
    }

    void remove(const Booking& booking, RequestId request) {
        if (settings_.allowDecline == "None") {
            refuse(request, {ErrorCode::Conflict, "bookings are not deleted in this room "
                                                  "(Configuration/Bookings/AllowDecline)"});
        } else if (isLocal(booking)) {
            SourceList list = newestLocal();
            std::erase_if(list.bookings, [&](const Booking& b) { return isRecord(b, booking); });
            save(std::move(list), {.request = request});
        } else if (settings_.declinableBookings == "All") {
            release(booking, Release::Deleted, request);
        } else {
            refuse(request, elsewhere(booking, "delete it there; in the room only if Configuration/"
                                               "Bookings/DeclinableBookingType is All"));
        }
    }

    void release(const Booking& booking, Release how, RequestId request) {
        BookingMark mark = markFor(*bookings_.agenda->marks(), booking);
        mark.released = how;
        keepMark(booking.id, mark, request);
    }

    void keepMark(const BookingId& id, const BookingMark& mark, RequestId request) {
        BookingMarks marks = *bookings_.agenda->marks();
        marks[id] = mark;
        replaceMarks(state_, std::move(marks), request, now_.wall, out_);
    }

    // The room's own list.

    // Whether this record of the list is what the agenda shows as that booking.
    [[nodiscard]] bool isRecord(const Booking& record, const Booking& shown) const {
        const BookingId& given = bookings_.agenda->provenanceOf(shown).givenId;
        return record.id == (given.value().empty() ? shown.id : given);
    }

    [[nodiscard]] SourceList newestLocal() const {
        if (!bookings_.localChanges.empty())
            return *bookings_.localChanges.back().list;
        const auto& sources = bookings_.agenda->sources();
        const auto at = sources.find(Source::Local);
        return at == sources.end() ? SourceList() : *at->second;
    }

    void replaceLocal(const Booking& changed, LocalChange change) {
        const Booking* shown = bookings_.agenda->find(changed.id);
        SourceList list = newestLocal();
        const auto at = std::ranges::find_if(
            list.bookings, [&](const Booking& record) { return isRecord(record, *shown); });
        if (at != list.bookings.end()) {
            const BookingId id = at->id;
            *at = changed;
            at->id = id;
        }
        save(std::move(list), std::move(change));
    }

    void save(SourceList list, LocalChange change) {
        std::erase_if(list.bookings, [&](const Booking& booking) {
            return booking.end + kLocalOutlives < now_.wall;
        });
        ++list.revision;
        list.acceptedAt = now_.wall;
        change.list = std::make_shared<const SourceList>(std::move(list));
        change.deadline = now_.mono + base::seconds(settings_.adhocTimeoutSeconds);
        out_.push_back(SaveAgenda{Source::Local, change.list});
        bookings_.localChanges.push_back(std::move(change));
    }

    RoomState& state_;
    BookingState& bookings_;
    const Settings& settings_;
    base::Instant now_;
    Effects& out_;
};

// Nothing of what is on its way counts any longer, and the disk shall hold what the room shows.
void refuseChanges(RoomState& state, const base::Error& why, base::Instant now, Effects& out) {
    BookingState& bookings = state.bookings;
    if (bookings.localChanges.empty())
        return;
    const auto& sources = bookings.agenda->sources();
    const auto held = sources.find(Source::Local);
    SourceList list = held == sources.end() ? SourceList() : *held->second;
    list.revision = bookings.localChanges.back().list->revision + 1;
    for (LocalChange& change : std::exchange(bookings.localChanges, {})) {
        if (change.onFailure)
            out.push_back(Announce{*std::move(change.onFailure)});
        answer(out, change.request, tl::unexpected(why));
    }
    auto shared = std::make_shared<const SourceList>(std::move(list));
    replaceAgenda(state, bookings.agenda->withSource(Source::Local, shared), now.wall);
    out.push_back(SaveAgenda{Source::Local, std::move(shared)});
}

} // namespace

void reduceBookingAsked(RoomState& state, const BookingAsked& event, base::Instant now,
                        Effects& out) {
    std::visit(AskedReducer(state, now, out), event);
}

void checkIn(RoomState& state, const Booking& booking, RequestId request, base::Instant now,
             Effects& out) {
    const BookingMarks& held = *state.bookings.agenda->marks();
    if (isCheckedIn(held, booking)) {
        answer(out, request, Done{});
        return;
    }
    out.push_back(
        Announce{BookingNotice(BookingCheckedIn{{booking.id, booking.meetingId},
                                                booking.start,
                                                booking.end,
                                                floor<minutes>(now.wall - booking.start)})});
    BookingMarks marks = held;
    BookingMark mark = markFor(held, booking);
    mark.checkedIn = now.wall;
    marks[booking.id] = mark;
    replaceMarks(state, std::move(marks), request, now.wall, out);
}

void localListStored(RoomState& state, const AgendaStored& event, base::Instant now, Effects& out) {
    BookingState& bookings = state.bookings;
    if (bookings.localChanges.empty() ||
        bookings.localChanges.front().list->revision > event.revision)
        return;
    if (event.error) {
        refuseChanges(state, *event.error, now, out);
        return;
    }
    std::shared_ptr<const SourceList> list;
    while (!bookings.localChanges.empty() &&
           bookings.localChanges.front().list->revision <= event.revision) {
        LocalChange& change = bookings.localChanges.front();
        list = change.list;
        if (!change.made.value().empty())
            bookings.told.asked[change.made] = change.requestUuid;
        answer(out, change.request, Done{});
        bookings.localChanges.erase(bookings.localChanges.begin());
    }
    replaceAgenda(state, bookings.agenda->withSource(Source::Local, list), now.wall);
}

void passLocalTime(RoomState& state, base::Instant now, Effects& out) {
    const auto& changes = state.bookings.localChanges;
    if (!changes.empty() && changes.front().deadline <= now.mono)
        refuseChanges(state, {ErrorCode::Unavailable, "the booking could not be kept in time"}, now,
                      out);
}

} // namespace greenroom::core
