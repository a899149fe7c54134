#include "core/check_in.h"

#include <algorithm>

#include "core/state.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

bool isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) >= 0x80U);
}

// Both in lower case.
bool holdsWord(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto after = at + word.size();
        if ((at == 0 || !isWordPart(text[at - 1])) &&
            (after == text.size() || !isWordPart(text[after])))
            return true;
    }
    return false;
}

// Whether any of the words, with commas between them, passes the test.
bool anyOf(std::string_view words, const auto& test) {
    while (!words.empty()) {
        const auto comma = words.find(',');
        if (const auto word = trimmed(words.substr(0, comma)); !word.empty() && test(word))
            return true;
        words.remove_prefix(comma == std::string_view::npos ? words.size() : comma + 1);
    }
    return false;
}

} // namespace

bool hasToCheckIn(const Booking& booking, const ClockRules& rules) {
    return rules.checkInWindow && !booking.allDay && booking.end - booking.start < rules.longest &&
           booking.start + *rules.checkInWindow < booking.end;
}

bool isExemptFromCheckIn(const Booking& booking, const Settings& settings) {
    const std::string title = lowered(booking.title);
    const std::string name = fullName(booking.organizer);
    return anyOf(settings.checkInExemptTitles,
                 [&](std::string_view word) { return holdsWord(title, lowered(word)); }) ||
           anyOf(settings.checkInExemptOrganizers, [&](std::string_view word) {
               return sameWord(word, name) || sameWord(word, booking.organizer.email);
           });
}

std::optional<base::WallTime> releaseAt(const RoomState& state, const Booking& booking) {
    const Settings& settings = *state.settings.settings;
    if (settings.checkIn != "True" || !takesRoom(booking))
        return std::nullopt;
    const ClockRules rules = clockRules(settings);
    if (!hasToCheckIn(booking, rules) || isCheckedIn(*state.bookings.agenda->marks(), booking) ||
        isExemptFromCheckIn(booking, settings))
        return std::nullopt;
    return booking.start + *rules.checkInWindow;
}

} // namespace greenroom::core
