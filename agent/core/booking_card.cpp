#include "core/booking_card.h"

#include <array>
#include <cstdio>

#include "core/reason.h"

namespace greenroom::core {

namespace {

using std::chrono::floor;

bool saysWhyNot(std::string_view verdict) {
    return !mayJoin(verdict) && verdict != reason::kTooEarly && verdict != reason::kInCall &&
           verdict != reason::kJoining && verdict != reason::kEnded;
}

} // namespace

Moment momentAt(const Zone& zone, base::WallTime t) {
    return {t, zone.offsetAt(t)};
}

std::string clockText(const Zone& zone, base::WallTime t, bool twelveHour) {
    const auto local = floor<base::minutes>((t + zone.offsetAt(t)).time_since_epoch());
    const int ofDay = static_cast<int>((local % std::chrono::days(1)).count());
    int hour = ofDay / 60;
    const char* half = "";
    if (twelveHour) {
        half = hour < 12 ? " AM" : " PM";
        hour = hour % 12 == 0 ? 12 : hour % 12;
    }
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), twelveHour ? "%d:%02d%s" : "%02d:%02d%s", hour,
                  ofDay % 60, half);
    return out.data();
}

std::int32_t daysFrom(const Zone& zone, base::WallTime now, base::WallTime t) {
    return static_cast<std::int32_t>((zone.dayAt(t) - zone.dayAt(now)).count());
}

BookingCard cardOf(const RoomState& state, const JoinInputs& inputs, base::Instant now,
                   const Booking& booking) {
    const Zone& zone = state.time.zone;
    const Settings& settings = *state.settings.settings;
    BookingCard card{.id = booking.id,
                     .title = titleOnPanel(booking, settings),
                     .organizer = fullName(organizerOnPanel(booking, settings)),
                     .start = momentAt(zone, booking.start),
                     .end = momentAt(zone, booking.end),
                     .startsInDays = daysFrom(zone, now.wall, booking.start),
                     // The end is no part of the booking: midnight still belongs to the day before.
                     .endsInDays = daysFrom(zone, now.wall, booking.end - base::milliseconds(1)),
                     .wholeDays = takesWholeDays(booking, zone),
                     .joinable = true,
                     .running = booking.start <= now.wall && now.wall < booking.end,
                     .reasonCode = {},
                     .reasonText = {}};
    const std::string_view verdict = joinVerdict(inputs, booking, now.wall);
    if (saysWhyNot(verdict)) {
        card.joinable = false;
        card.reasonCode = verdict;
        card.reasonText = reasonOf(verdict).text;
    }
    return card;
}

std::string titleOnPanel(const Booking& booking, const Settings& settings) {
    if (settings.panelProfile == "Outside" && booking.privacy != Privacy::Private)
        return std::string(kHiddenTitle);
    return shownTitle(booking, settings);
}

Organizer organizerOnPanel(const Booking& booking, const Settings& settings) {
    return settings.panelProfile == "Outside" ? Organizer{} : shownOrganizer(booking, settings);
}

} // namespace greenroom::core
