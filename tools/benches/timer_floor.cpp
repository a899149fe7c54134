// How late a bare timerfd on the wall clock wakes a thread that does nothing else.
//
//   greenroom-bench-timer COUNT    one lateness in nanoseconds a line; exit 2 on usage, 1 on errors
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>

namespace {

constexpr std::int64_t kNsPerS = 1'000'000'000;
constexpr std::int64_t kNsPerMs = 1'000'000;
// Steps of no common divisor with the scheduler's tick.
constexpr std::int64_t kLeastStep = 23 * kNsPerMs;
constexpr std::int64_t kStepSpread = 17;

std::int64_t wallNs() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * kNsPerS + now.tv_nsec;
}

bool waitUntil(int timer, std::int64_t due) {
    itimerspec when{};
    when.it_value.tv_sec = due / kNsPerS;
    when.it_value.tv_nsec = due % kNsPerS;
    std::uint64_t expirations = 0;
    return timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr) ==
               0 &&
           read(timer, &expirations, sizeof expirations) == sizeof expirations;
}

} // namespace

int main(int argc, char* argv[]) {
    int count = 0;
    const char* text = argc == 2 ? argv[1] : "";
    if (std::from_chars(text, text + std::strlen(text), count).ec != std::errc{} || count < 1) {
        std::fputs("usage: greenroom-bench-timer COUNT\n", stderr);
        return 2;
    }
    const int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC);
    for (int i = 0; i < count; ++i) {
        const std::int64_t due = wallNs() + kLeastStep + (i % kStepSpread) * kNsPerMs;
        if (!waitUntil(timer, due)) {
            std::perror("timerfd");
            return 1;
        }
        std::printf("%lld\n", static_cast<long long>(wallNs() - due));
    }
    return 0;
}
