// Where in a document: "/Status/Call[1]/Status", "Configuration/SIP/Registration[@item='1']".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace greenroom::xapi {

struct PathStep {
    std::string name;
    std::optional<std::uint32_t> item;

    friend bool operator==(const PathStep&, const PathStep&) = default;
};

using Path = std::vector<PathStep>;

// With or without the leading slash; a slash at the end is dropped. At most 16 steps of word
// characters; errors quote what was not understood.
[[nodiscard]] base::Result<Path> parseLocation(std::string_view location);

} // namespace greenroom::xapi
