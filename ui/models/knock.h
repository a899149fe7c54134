// The hidden gesture: three fingers at once, three times within two seconds, wherever; or one key
// three times. It watches alone: what the fingers touch is touched as ever.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>

namespace greenroom::ui::models {

class Knock {
public:
    using Time = std::chrono::milliseconds; // of link/monotonic.h

    static constexpr int kFingers = 3;
    static constexpr std::size_t kTimes = 3;
    static constexpr Time kWithin{2'000};

    // So many are down now. True when the last of them was lifted off the third time. A touch of
    // fewer fingers in between begins anew.
    bool fingers(int down, Time now);
    // True with the third time.
    bool key(Time now);

private:
    // When each of the last times began.
    class Count {
    public:
        bool add(Time begun, Time now);
        void clear() { times_ = 0; }

    private:
        std::array<Time, kTimes> begun_{};
        std::size_t times_ = 0;
    };

    int most_ = 0; // fingers of the touch that is going on
    Time begun_{0};
    Count taps_;
    Count keys_;
};

} // namespace greenroom::ui::models
