// What happens to calls, for those who listen (xAPI guide, calls, events).
#pragma once

#include <variant>

#include "base/time.h"
#include "core/call.h"

namespace greenroom::core {

struct CallDialled {
    CallId call;
};
struct CallAnswered {
    Call call;
};
struct CallOffered {
    Call call;
};
struct ToneHeard {
    CallId call;
    char key = 0;
};
struct MuteChanged {
    bool muted = false;
};
struct CallEnded {
    Call call; // as it was before
    CallCause cause;
    base::seconds duration{0}; // since it was answered
};

using CallNotice =
    std::variant<CallDialled, CallAnswered, CallOffered, ToneHeard, MuteChanged, CallEnded>;

} // namespace greenroom::core
