#include "models/knock.h"

#include <algorithm>
#include <utility>

namespace greenroom::ui::models {

bool Knock::Count::add(Time begun, Time now) {
    if (times_ == kTimes) {
        std::rotate(begun_.begin(), begun_.begin() + 1, begun_.end());
        --times_;
    }
    begun_[times_++] = begun;
    const bool done = times_ == kTimes && now - begun_.front() <= kWithin;
    if (done) {
        clear();
    }
    return done;
}

bool Knock::fingers(int down, Time now) {
    if (down > 0) {
        if (most_ == 0) {
            begun_ = now;
        }
        most_ = std::max(most_, down);
        return false;
    }
    const int most = std::exchange(most_, 0);
    if (most >= kFingers) {
        return taps_.add(begun_, now);
    }
    if (most > 0) {
        taps_.clear();
    }
    return false;
}

bool Knock::key(Time now) {
    return keys_.add(now, now);
}

} // namespace greenroom::ui::models
