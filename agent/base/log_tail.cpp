#include "base/log_tail.h"

#include <algorithm>

#include "base/iso8601.h"

namespace greenroom::base {

void LogTail::add(std::string_view line) {
    std::string kept = formatUtc(clock_.now().wall) + " " + std::string(line);
    if (kept.size() > kLongestLine) {
        std::size_t end = kLongestLine;
        while (end > 0 && (static_cast<unsigned char>(kept[end]) & 0xC0U) == 0x80U)
            --end; // never inside a character
        kept.resize(end);
    }
    const std::lock_guard lock(mutex_);
    lines_.push_back(std::move(kept));
    if (lines_.size() > kMostLines)
        lines_.pop_front();
}

std::vector<std::string> LogTail::last(std::size_t most) const {
    const std::lock_guard lock(mutex_);
    const std::size_t count = std::min(most, lines_.size());
    return {lines_.end() - static_cast<std::ptrdiff_t>(count), lines_.end()};
}

} // namespace greenroom::base
