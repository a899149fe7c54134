// The two times of this program. They do not convert into each other.
//
// WallTime is what people agree on (UTC, milliseconds since 1970) and may jump; bookings are
// compared in it. MonoTime never jumps and means nothing outside this boot; deadlines and backoff
// use it. An Instant is one reading of both. There is no now() here: only edge/time reads clocks.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace greenroom::base {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;

struct WallEpoch {
    using duration = milliseconds;
    using rep = duration::rep;
    using period = duration::period;
};

struct MonoEpoch {
    using duration = nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
};

using WallTime = std::chrono::time_point<WallEpoch, milliseconds>;
using MonoTime = std::chrono::time_point<MonoEpoch, nanoseconds>;

struct Instant {
    WallTime wall;
    MonoTime mono;

    friend bool operator==(const Instant&, const Instant&) = default;
};

[[nodiscard]] constexpr WallTime wallFromMs(std::int64_t ms) {
    return WallTime(milliseconds(ms));
}
[[nodiscard]] constexpr std::int64_t toMs(WallTime t) {
    return t.time_since_epoch().count();
}

} // namespace greenroom::base
