#include "core/preflight_domain.h"

#include <algorithm>
#include <array>

namespace greenroom::core {

bool meansFailure(const CallCause& cause, bool hasLogin) {
    if (cause.fault != CallFault::None)
        return true;
    if (cause.sipStatus == 401 || cause.sipStatus == 407)
        return hasLogin;
    // 405 and 501 refuse the question, not the one who asks; 480 may be there by then.
    constexpr std::array kGone{301, 302, 404, 408, 410, 414, 416, 484, 485, 604};
    return std::ranges::find(kGone, cause.sipStatus) != kGone.end() ||
           (cause.sipStatus >= 500 && cause.sipStatus < 600 && cause.sipStatus != 501);
}

} // namespace greenroom::core
