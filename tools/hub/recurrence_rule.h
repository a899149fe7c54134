// The grammar of a series' rule; what it allows stands in recurrence.h. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace greenroom::hub {

enum class Frequency { Daily, Weekly, Monthly };

struct RuleDay {
    int place = 0;   // 0: every one; 2: the second of the month; -1: the last
    std::string day; // "MO"

    friend bool operator==(const RuleDay&, const RuleDay&) = default;
};

// UNTIL: the last day of the series' zone, or the last instant. Both count as within.
struct RuleEnd {
    std::optional<base::WallTime> instant;
    int year = 0, month = 0, day = 0; // when there is no instant
};

struct Rule {
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    std::optional<int> count;
    std::optional<RuleEnd> until;
    std::vector<RuleDay> days;
};

// InvalidInput with a sentence of what is wrong.
[[nodiscard]] base::Result<Rule> readRule(std::string_view text);

} // namespace greenroom::hub
