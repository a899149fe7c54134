// Time in the room that is asked for: a booking made, moved, or made longer.
#include <algorithm>

#include "base/iso8601.h"
#include "core/local_bookings.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::fail;
using base::minutes;
using base::WallTime;
using std::chrono::floor;

// The clocks of a client and of the room differ by less.
constexpr base::seconds kNow{60};

base::Status checkLength(const Settings& settings, minutes duration) {
    const std::chrono::hours most(settings.maxBookingHours);
    if (duration < minutes(1) || duration > std::chrono::hours(24))
        return fail(ErrorCode::InvalidInput, "a booking lasts 1 to 1440 minutes");
    if (most.count() > 0 && duration > most)
        return fail(ErrorCode::Conflict, "a booking lasts " + std::to_string(most.count()) +
                                             " hours at most (Configuration/Bookings/MaxDuration)");
    return {};
}

base::Status mayBook(const Asking& asking, WallTime start, minutes duration) {
    const Settings& settings = asking.settings();
    const WallTime now = asking.now.wall;
    if (settings.adhocBooking != "True")
        return fail(ErrorCode::Conflict, "this room takes no bookings of its own "
                                         "(Configuration/Bookings/AdhocBooking/Enabled)");
    if (auto length = checkLength(settings, duration); !length)
        return length;
    if (start + duration <= now)
        return fail(ErrorCode::InvalidInput, "the booking would be over already");
    if (start > now + kNow && settings.adhocBookAhead != "True")
        return fail(ErrorCode::Conflict, "this room takes no bookings ahead of time "
                                         "(Configuration/Bookings/AdhocBooking/BookAhead/Enabled)");
    const auto most = static_cast<std::size_t>(settings.maxBookings);
    if (newestLocal(asking.state.bookings).bookings.size() >= most)
        return fail(ErrorCode::Conflict, "this room keeps " + std::to_string(most) +
                                             " bookings of its own at most "
                                             "(Configuration/Bookings/MaxBookings)");
    return {};
}

const Booking* first(std::span<const Booking> bookings, const auto& test) {
    const auto at = std::ranges::find_if(bookings, test);
    return at == bookings.end() ? nullptr : &*at;
}

// Whether another booking lies in this time, also one that is still on its way to the disk.
// `except`: the booking that asks, if it is there already.
base::Status checkFree(const Asking& asking, WallTime start, WallTime end,
                       const Booking* except = nullptr) {
    const BookingState& bookings = asking.state.bookings;
    const Agenda& agenda = *bookings.agenda;
    const auto lies = [&](const Booking& other) {
        return takesRoom(other) && other.start < end && start < other.end;
    };
    const Booking* taken =
        first(agenda.from(start), [&](const Booking& b) { return &b != except && lies(b); });
    if (taken == nullptr && !bookings.localChanges.empty())
        taken = first(newestLocal(bookings).bookings, [&](const Booking& record) {
            const bool own = except != nullptr && isRecordOf(agenda, *except, record);
            return !own && lies(record) && !releaseOf(*agenda.marks(), record);
        });
    if (taken == nullptr)
        return {};
    return fail(ErrorCode::Conflict, "the room is taken from " + base::formatUtc(taken->start) +
                                         " to " + base::formatUtc(taken->end));
}

// How far the source lets its booking be extended.
base::Status checkMargin(const Asking& asking, const Booking& booking, WallTime end) {
    const WallTime given = markFor(*asking.agenda().marks(), booking).end;
    if (end <= given + booking.maximumExtension)
        return {};
    return tl::unexpected(asking.elsewhere(
        booking, "it may be extended by " + std::to_string(booking.maximumExtension.count()) +
                     " minutes (MaximumMeetingExtension)"));
}

void editOrganizer(const BookingEditAsked& event, Organizer& organizer) {
    if (event.organizerName) {
        organizer.firstName = event.organizerName->firstName;
        organizer.lastName = event.organizerName->lastName;
    }
    organizer.email = event.organizerEmail.value_or(organizer.email);
    organizer.id = event.organizerId.value_or(organizer.id);
}

// A booking made here has one address at most.
void editCalls(const BookingEditAsked& event, std::vector<DialTarget>& calls) {
    if (event.number) {
        calls.resize(event.number->empty() ? 0 : 1);
        for (DialTarget& call : calls)
            call.number = *event.number;
    }
    if (event.protocol && !calls.empty())
        calls.front().protocol = *event.protocol;
}

base::Status applyEdit(const Asking& asking, const BookingEditAsked& event, Booking& edited) {
    if (event.start || event.duration) {
        const minutes length = event.duration.value_or(floor<minutes>(edited.end - edited.start));
        edited.start = event.start.value_or(edited.start);
        edited.end = edited.start + length;
        if (auto sound = checkLength(asking.settings(), length); !sound)
            return sound;
        if (edited.end <= asking.now.wall)
            return fail(ErrorCode::InvalidInput, "the booking would be over already");
    }
    edited.title = event.title.value_or(edited.title);
    edited.meetingPlatform = event.meetingPlatform.value_or(edited.meetingPlatform);
    editOrganizer(event, edited.organizer);
    editCalls(event, edited.calls);
    return {};
}

// The booking as the next change of it begins from: of one of the room's own, what was asked of it
// last. None: the request is refused.
std::optional<Booking> toChange(const Asking& asking, const Booking& shown, RequestId request) {
    if (!asking.isLocal(shown))
        return shown;
    for (const Booking& record : newestLocal(asking.state.bookings).bookings)
        if (isRecordOf(asking.agenda(), shown, record))
            return record;
    asking.refuse(request, {ErrorCode::NotFound, "Booking not found"}); // being deleted
    return std::nullopt;
}

// `end` is later than that of `held`.
base::Status mayExtend(const Asking& asking, const Booking& shown, const Booking& held,
                       WallTime end) {
    const base::Status may = asking.isLocal(shown)
                                 ? checkLength(asking.settings(), floor<minutes>(end - held.start))
                                 : checkMargin(asking, shown, end);
    return may ? checkFree(asking, held.end, end, &shown) : may;
}

// `held`: the booking as toChange() gives it.
void extend(const Asking& asking, const Booking& shown, const Booking& held, WallTime end,
            RequestId request) {
    if (end <= held.end) {
        asking.refuse(request,
                      {ErrorCode::InvalidInput,
                       "the booking lasts until " + base::formatUtc(held.end) + " already"});
        return;
    }
    asking.tell(BookingExtensionRequested{
        {shown.id, shown.meetingId}, floor<minutes>(end - held.end), end});
    if (auto may = mayExtend(asking, shown, held, end); !may) {
        asking.tell(BookingExtensionFailed{shown.meetingId, held.end, FailureCause::Decline});
        asking.refuse(request, may.error());
    } else if (asking.isLocal(shown)) {
        Booking extended = held;
        extended.end = end;
        replaceLocal(
            asking, shown, std::move(extended),
            {.request = request, .onFailure = BookingExtensionFailed{shown.meetingId, held.end}});
    } else {
        BookingMark mark = markFor(*asking.agenda().marks(), shown);
        mark.extendedTo = end;
        asking.keepMark(shown.id, mark, request);
    }
}

// Of a booking that others keep, nothing but the end can be put off here.
void editElsewhere(const Asking& asking, const BookingEditAsked& event, const Booking& booking) {
    const bool more = event.title || event.start || event.organizerName || event.organizerEmail ||
                      event.organizerId || event.number || event.protocol || event.meetingPlatform;
    if (more || !event.duration) {
        asking.refuse(event.request, asking.elsewhere(booking, "change it there"));
        return;
    }
    extend(asking, booking, booking, booking.start + *event.duration, event.request);
}

} // namespace

bool mayExtendUntil(RoomState state, const BookingId& id, WallTime end, base::Instant now) {
    Effects none;
    const Asking asking{state, now, none};
    const Booking* booking = asking.find({.id = id, .meetingId = {}});
    return booking != nullptr && mayExtend(asking, *booking, *booking, end).has_value();
}

void endNow(const Asking& asking, const Booking& booking, RequestId request) {
    if (!asking.isLocal(booking)) {
        asking.release(booking, Release::CheckedOut, request);
        return;
    }
    std::optional<Booking> held = toChange(asking, booking, request);
    if (!held)
        return;
    held->end = WallTime(floor<base::seconds>(asking.now.wall.time_since_epoch()));
    if (held->end <= held->start)
        removeLocal(asking, booking, {.request = request});
    else
        replaceLocal(asking, booking, *std::move(held),
                     {.request = request, .onFailure = BookingEditFailed{booking.meetingId}});
}

void reduceAsked(const Asking& asking, const BookAsked& event) {
    const Settings& settings = asking.settings();
    const WallTime start =
        event.start.value_or(WallTime(floor<base::seconds>(asking.now.wall.time_since_epoch())));
    if (auto allowed = mayBook(asking, start, event.duration); !allowed) {
        asking.refuse(event.request, allowed.error());
        return;
    }
    Booking booking;
    booking.title = event.title.empty() ? settings.adhocTitle : event.title;
    booking.organizer = event.organizer;
    booking.start = start;
    booking.end = start + event.duration;
    booking.cancellable = true;
    booking.calls = event.calls;
    booking.meetingPlatform = event.meetingPlatform;
    booking.response = Response::Organizer;
    asking.tell(
        BookingRequested{event.requestUuid, shownTitle(booking, settings), start, event.duration});
    if (auto free = checkFree(asking, booking.start, booking.end); !free) {
        asking.tell(BookingFailed{event.requestUuid, FailureCause::Decline});
        asking.refuse(event.request, free.error());
        return;
    }
    addLocal(asking, std::move(booking),
             {.request = event.request,
              .requestUuid = event.requestUuid,
              .onFailure = BookingFailed{event.requestUuid}});
}

void reduceAsked(const Asking& asking, const BookingEditAsked& event) {
    const Booking* booking = asking.wanted(event.booking, event.request);
    if (booking == nullptr)
        return;
    if (!asking.isLocal(*booking)) {
        editElsewhere(asking, event, *booking);
        return;
    }
    const std::optional<Booking> held = toChange(asking, *booking, event.request);
    if (!held)
        return;
    Booking edited = *held;
    if (auto sound = applyEdit(asking, event, edited); !sound) {
        asking.refuse(event.request, sound.error());
        return;
    }
    asking.tell(BookingEditRequested{booking->meetingId});
    const bool takesMore = edited.start < held->start || held->end < edited.end;
    if (auto free =
            takesMore ? checkFree(asking, edited.start, edited.end, booking) : base::Status();
        !free) {
        asking.tell(BookingEditFailed{booking->meetingId, FailureCause::Decline});
        asking.refuse(event.request, free.error());
        return;
    }
    replaceLocal(asking, *booking, std::move(edited),
                 {.request = event.request, .onFailure = BookingEditFailed{booking->meetingId}});
}

void reduceAsked(const Asking& asking, const BookingExtendAsked& event) {
    const Booking* booking = asking.wanted(event.booking, event.request);
    if (booking == nullptr)
        return;
    const std::optional<Booking> held = toChange(asking, *booking, event.request);
    if (!held)
        return;
    const bool total = asking.settings().extendDuration == "Total";
    extend(asking, *booking, *held, (total ? held->start : held->end) + event.duration,
           event.request);
}

} // namespace greenroom::core
