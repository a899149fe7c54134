#include "core/local_bookings.h"

#include <algorithm>

namespace greenroom::core {

namespace {

constexpr std::chrono::hours kLocalOutlives{24};

const SourceList& heldLocal(const BookingState& bookings) {
    static const SourceList none;
    const auto& sources = bookings.agenda->sources();
    const auto at = sources.find(Source::Local);
    return at == sources.end() ? none : *at->second;
}

void save(const Asking& asking, SourceList list, LocalChange change) {
    std::erase_if(list.bookings, [&](const Booking& booking) {
        return booking.end + kLocalOutlives < asking.now.wall;
    });
    ++list.revision;
    list.acceptedAt = asking.now.wall;
    change.list = std::make_shared<const SourceList>(std::move(list));
    change.deadline = asking.now.mono + base::seconds(asking.settings().adhocTimeoutSeconds);
    asking.out.push_back(SaveAgenda{Source::Local, change.list});
    asking.state.bookings.localChanges.push_back(std::move(change));
}

// Nothing of what is on its way counts any longer, and the disk shall hold what the room shows.
void refuseChanges(RoomState& state, const base::Error& why, base::Instant now, Effects& out) {
    BookingState& bookings = state.bookings;
    SourceList list = heldLocal(bookings);
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

const SourceList& newestLocal(const BookingState& bookings) {
    return bookings.localChanges.empty() ? heldLocal(bookings) : *bookings.localChanges.back().list;
}

bool isRecordOf(const Agenda& agenda, const Booking& shown, const Booking& record) {
    const BookingId& given = agenda.provenanceOf(shown).givenId;
    return record.id == (given.value().empty() ? shown.id : given);
}

void addLocal(const Asking& asking, Booking booking, LocalChange change) {
    SourceList list = newestLocal(asking.state.bookings);
    // Each list has its own revision, and adds one booking at most.
    booking.id = BookingId("local-" + std::to_string(list.revision + 1));
    booking.meetingId = booking.id.value();
    change.made = booking.id;
    list.bookings.push_back(std::move(booking));
    save(asking, std::move(list), std::move(change));
}

void replaceLocal(const Asking& asking, const Booking& shown, Booking changed, LocalChange change) {
    SourceList list = newestLocal(asking.state.bookings);
    const auto at = std::ranges::find_if(list.bookings, [&](const Booking& record) {
        return isRecordOf(asking.agenda(), shown, record);
    });
    if (at != list.bookings.end())
        *at = std::move(changed);
    save(asking, std::move(list), std::move(change));
}

void removeLocal(const Asking& asking, const Booking& shown, LocalChange change) {
    SourceList list = newestLocal(asking.state.bookings);
    std::erase_if(list.bookings, [&](const Booking& record) {
        return isRecordOf(asking.agenda(), shown, record);
    });
    save(asking, std::move(list), std::move(change));
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
        refuseChanges(state,
                      {base::ErrorCode::Unavailable, "the booking could not be kept in time"}, now,
                      out);
}

} // namespace greenroom::core
