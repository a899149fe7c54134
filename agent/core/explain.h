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

// What rules come to, as far as it is said in fixed words.
namespace explained {
inline constexpr std::string_view kYes = "yes";
inline constexpr std::string_view kAccepted = "counts as accepted";
inline constexpr std::string_view kDeclined = "declined: not shown";
inline constexpr std::string_view kJoinedAllTheSame = "not accepted, joined all the same";
inline constexpr std::string_view kNotAccepted = "not accepted: no Join";
inline constexpr std::string_view kTimed = "a timed meeting";
inline constexpr std::string_view kWholeDays = "takes whole days: stands back for timed meetings";
inline constexpr std::string_view kWholeDaysHidden = "takes whole days: hidden";
} // namespace explained

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
