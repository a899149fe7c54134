#include "xapi/location.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;

constexpr std::size_t kSteps = 16;
constexpr std::size_t kLength = 1024;

bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-';
}

bool isWord(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isWordCharacter);
}

// The inside of the brackets: 3, @item='3' or @item="3".
std::optional<std::uint32_t> itemOf(std::string_view inside) {
    inside = core::trimmed(inside);
    constexpr std::string_view kItem = "@item=";
    if (inside.starts_with(kItem)) {
        inside.remove_prefix(kItem.size());
        const bool quoted = inside.size() >= 2 && inside.front() == inside.back() &&
                            (inside.front() == '\'' || inside.front() == '"');
        if (!quoted)
            return std::nullopt;
        inside = inside.substr(1, inside.size() - 2);
    }
    std::uint32_t item = 0;
    const auto [end, error] = std::from_chars(inside.begin(), inside.end(), item);
    if (inside.empty() || error != std::errc{} || end != inside.end())
        return std::nullopt;
    return item;
}

base::Result<PathStep> parseStep(std::string_view text) {
    PathStep step;
    std::string_view name = text;
    const auto bracket = text.find('[');
    if (bracket != std::string_view::npos) {
        if (!text.ends_with(']'))
            return fail(ErrorCode::InvalidInput, "not a path step: " + std::string(text));
        name = text.substr(0, bracket);
        step.item = itemOf(text.substr(bracket + 1, text.size() - bracket - 2));
        if (!step.item)
            return fail(ErrorCode::InvalidInput, "not a list index: " + std::string(text));
    }
    if (!isWord(name))
        return fail(ErrorCode::InvalidInput, "not a path step: " + std::string(text));
    step.name = name;
    return step;
}

} // namespace

base::Result<Path> parseLocation(std::string_view location) {
    location = core::trimmed(location);
    if (location.size() > kLength)
        return fail(ErrorCode::TooLarge, "the path is longer than 1024 bytes");
    if (location.starts_with('/'))
        location.remove_prefix(1);
    if (location.ends_with('/'))
        location.remove_suffix(1);
    Path path;
    while (path.size() < kSteps) {
        const auto slash = location.find('/');
        auto step = parseStep(location.substr(0, slash));
        if (!step)
            return tl::unexpected(step.error());
        path.push_back(std::move(*step));
        if (slash == std::string_view::npos)
            return path;
        location.remove_prefix(slash + 1);
    }
    return fail(ErrorCode::TooLarge, "the path has more than 16 steps");
}

} // namespace greenroom::xapi
