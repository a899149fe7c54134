// The last lines of the log, with the time of each: for whoever asks from afar.
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace greenroom::base {

// Any thread.
class LogTail {
public:
    static constexpr std::size_t kMostLines = 2000;
    static constexpr std::size_t kLongestLine = 1000; // bytes; the rest is cut off

    // The clock outlives it.
    explicit LogTail(const Clock& clock) : clock_(clock) {}

    void add(std::string_view line);
    // "2026-01-01T00:00:00Z info agent: ...", oldest first.
    [[nodiscard]] std::vector<std::string> last(std::size_t most) const;

private:
    const Clock& clock_;
    mutable std::mutex mutex_;
    std::deque<std::string> lines_;
};

} // namespace greenroom::base
