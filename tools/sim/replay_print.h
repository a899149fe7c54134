// What a replay has to say, for machines and for people.
#pragma once

#include <optional>
#include <string>

#include "sim/room.h"

namespace greenroom::sim {

// {"identical":…,"views":…,"first_difference":null or {…}}
[[nodiscard]] std::string replayJson(const Tally& tally, const std::optional<Trouble>& trouble);
[[nodiscard]] std::string replayWords(const Tally& tally, const std::optional<Trouble>& trouble);

} // namespace greenroom::sim
