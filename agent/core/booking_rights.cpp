#include "core/booking_rights.h"

#include <algorithm>

#include "core/check_in.h"
#include "core/local_bookings.h"
#include "core/occupancy.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::WallTime;
using std::chrono::floor;

bool mayDecline(const RoomState& state, const Booking& booking) {
    const Settings& settings = *state.settings.settings;
    if (settings.allowDecline == "None" ||
        (settings.allowDecline == "InsideOnly" && settings.panelProfile != "Inside"))
        return false;
    return settings.declinableBookings == "All" ||
           state.bookings.agenda->provenanceOf(booking).source == Source::Local;
}

// Narrows free time down, booking by booking.
class Gap {
public:
    explicit Gap(WallTime now) : now_(now), start_(floor<minutes>(now.time_since_epoch())) {}

    [[nodiscard]] WallTime from() const { return start_; }
    void until(WallTime t) { end_ = std::min(end_, t); }

    void keepClearOf(const Booking& booking) {
        if (!takesRoom(booking))
            return;
        taken_ = taken_ || runs(booking, now_);
        if (booking.end <= now_)
            start_ = std::max(start_, booking.end);
        else if (booking.start > now_)
            until(booking.start);
    }

    [[nodiscard]] std::optional<FreeTime> left() const {
        if (taken_)
            return std::nullopt;
        return FreeTime{start_, floor<minutes>(std::max(end_, start_) - start_)};
    }

private:
    WallTime now_;
    WallTime start_;
    WallTime end_ = WallTime::max();
    bool taken_ = false;
};

} // namespace

BookingRights rightsOf(const RoomState& state, const Booking& booking, base::Instant now) {
    BookingRights rights;
    const Settings& settings = *state.settings.settings;
    const bool over = booking.end <= now.wall;
    rights.checkedIn =
        settings.checkIn == "True" && isCheckedIn(*state.bookings.agenda->marks(), booking);
    rights.checkIn = !over && releaseAt(state, booking) &&
                     joinWindow(booking, joinPolicy(settings)).contains(now.wall);
    rights.end = runs(booking, now.wall);
    rights.extend = rights.end && mayExtendUntil(state, booking.id, booking.end + kExtendBy, now);
    rights.decline = takesRoom(booking) && booking.start > now.wall && mayDecline(state, booking);
    return rights;
}

std::optional<FreeTime> freeTimeNow(const RoomState& state, base::Instant now) {
    const Settings& settings = *state.settings.settings;
    if (settings.adhocBooking != "True")
        return std::nullopt;
    Gap gap(now.wall);
    const Agenda& agenda = *state.bookings.agenda;
    for (const Booking& booking : agenda.from(gap.from())) {
        gap.keepClearOf(booking);
        if (booking.start > now.wall && takesRoom(booking))
            break;
    }
    if (!state.bookings.localChanges.empty())
        for (const Booking& record : newestLocal(state.bookings).bookings)
            if (!releaseOf(*agenda.marks(), record))
                gap.keepClearOf(record);
    gap.until(state.time.zone.nextMidnight(now.wall));
    const std::chrono::hours most(settings.maxBookingHours == 0 ? 24 : settings.maxBookingHours);
    gap.until(gap.from() + std::min(most, std::chrono::hours(24)));
    return gap.left();
}

} // namespace greenroom::core
