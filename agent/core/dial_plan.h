// Which of a booking's addresses to dial, or the reason there is none.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/booking.h"
#include "core/settings.h"

namespace greenroom::core {

struct NoTarget {
    std::string_view code; // of core/reason.h
    std::string detail;
};

// Where numbers without a domain are called: the setting, else the domain of the room's own
// address; empty: nowhere. Lives as long as the settings.
[[nodiscard]] std::string_view dialDomain(const Settings& settings);

// For those who only ask whether an address is one, not whether this room can call it.
inline constexpr std::string_view kAnyDomain = "numbers.invalid";

// The first call the room can place: SIP or IP, with an address that core/dial_string.h reads.
// H.323, ISDN, WebRTC are not ours.
[[nodiscard]] std::variant<DialTarget, NoTarget> chooseTarget(const Booking& booking,
                                                              std::string_view domain = kAnyDomain);

// The further ones that the room can place, without those that were tried.
[[nodiscard]] std::vector<DialTarget> otherTargets(const Booking& booking, std::string_view domain,
                                                   std::span<const std::string> tried);

// Without scheme, parameters and passcode, lower case: what two ways of writing one address have in
// common.
[[nodiscard]] std::string comparableAddress(std::string_view address);

} // namespace greenroom::core
