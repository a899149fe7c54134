// Which part of the documents somebody asks for or listens to: the XPath subset of getxml and of
// feedback expressions, and the arrays of xQuery (xAPI guide, "Feedback expression matching").
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xapi/leaf.h"

namespace greenroom::xapi {

struct PatternStep {
    enum class Kind : std::uint8_t {
        Name,
        AnyOne,   // "*": one level, or any index of the list before it
        AnyDepth, // "**" and "//": no level or several
    };
    struct Condition { // [Status='Connected']
        std::string child;
        std::string value;
        friend bool operator==(const Condition&, const Condition&) = default;
    };

    Kind kind = Kind::Name;
    std::string name;
    std::optional<std::uint32_t> item;
    std::optional<Condition> condition;

    friend bool operator==(const PatternStep&, const PatternStep&) = default;
};

// Names match in any letter case; a list without an index means all its items, and index 1 also
// fits what is no list. A pattern that begins with none of the documents' names fits nothing.
using Pattern = std::vector<PatternStep>;

// "/Status/Call[42]/Status", "Status//DisplayName", "/Status/Call/*/Status",
// "/Status/Call[@item='3']". A slash at the end is dropped. At most 16 steps and 1,024 bytes.
[[nodiscard]] base::Result<Pattern> parsePattern(std::string_view expression);
[[nodiscard]] Pattern patternOf(const Path& path);

// The pattern as an expression, for lists of what is registered.
[[nodiscard]] std::string textOf(const Pattern& pattern);

// The value at a path, for conditions; null when there is none.
using ValueAt = std::function<const std::string*(const Path&)>;

// Whether the leaf lies at or below what the pattern names.
[[nodiscard]] bool fits(const Pattern& pattern, const Path& leaf, const ValueAt& valueAt);

// Whether the pattern could fit a leaf with these names and any items; a quick look, that says yes
// to every wildcard and condition.
[[nodiscard]] bool mayFit(const Pattern& pattern, const Path& names);

} // namespace greenroom::xapi
