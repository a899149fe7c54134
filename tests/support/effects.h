// Finding one's way through what a reducer asked for.
#pragma once

#include <optional>
#include <vector>

#include "core/reduce.h"

namespace greenroom::test {

template <typename Deed>
std::vector<Deed> deeds(const core::Effects& effects) {
    std::vector<Deed> found;
    for (const core::Effect& effect : effects)
        if (const auto* deed = std::get_if<Deed>(&effect))
            found.push_back(*deed);
    return found;
}

// The answer to a request, if one was given.
inline std::optional<core::Outcome> answerTo(const core::Effects& effects, std::uint64_t request) {
    for (const core::Answer& answer : deeds<core::Answer>(effects))
        if (answer.request == core::RequestId(request))
            return answer.outcome;
    return std::nullopt;
}

} // namespace greenroom::test
