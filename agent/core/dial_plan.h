// Which of a booking's addresses to dial, or the reason there is none.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "core/booking.h"

namespace greenroom::core {

struct NoTarget {
    std::string_view code; // of core/reason.h
    std::string detail;
};

// The first call the room can place: SIP or IP, with an address. H.323, ISDN, WebRTC are not ours.
[[nodiscard]] std::variant<DialTarget, NoTarget> chooseTarget(const Booking& booking);

// Whether an address is something the call engine may be given: 1 to 255 visible ASCII characters
// after trimming, no space, quote, comma, angle bracket or control character; with or without the
// "sip:" or "sips:" scheme. The result has a scheme.
[[nodiscard]] base::Result<std::string> dialUri(std::string_view address);

// Without scheme and parameters, lower case: what two ways of writing one address have in common.
[[nodiscard]] std::string comparableAddress(std::string_view address);

} // namespace greenroom::core
