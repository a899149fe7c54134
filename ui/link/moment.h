// An instant and how the room's wall shows it: UTC milliseconds with the room's offset beside them.
#pragma once

#include <cstdint>

namespace greenroom::ui::link {

struct Moment {
    std::int64_t utcMs = 0;
    std::int32_t utcOffsetS = 0;

    friend bool operator==(const Moment&, const Moment&) = default;
};

} // namespace greenroom::ui::link
