// Why a booking has, or has not, a Join: the full trace, computed when somebody asks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/join_window.h"
#include "core/state.h"

namespace greenroom::core {

struct TraceRule {
    std::string_view name;
    std::vector<std::pair<std::string_view, std::string>> inputs;
    std::string result;
};

struct Explanation {
    BookingId id;
    Privacy privacy = Privacy::Private; // of the booking; of an entry nobody could read: private
    bool joinable = false;              // the verdict: whether a press dials
    std::string_view code;              // exactly one
    std::string text;                   // words for people
    std::vector<TraceRule> rules;       // in the order they were asked; the last one decided
    std::optional<DialTarget> target;
    std::vector<DialTarget> runnersUp;
    std::optional<JoinWindow> window;
    std::vector<std::string_view> cautions; // what is said beside an open Join
    std::string_view fix;                   // the admin's next step, may be empty
};

// Nothing when no booking, taken, left out or lately departed, has this id.
[[nodiscard]] std::optional<Explanation> explain(const RoomState& state, const BookingId& id,
                                                 base::Instant clock);

} // namespace greenroom::core
