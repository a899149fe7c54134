#include "xapi/pattern.h"

#include <algorithm>

#include "core/text.h"
#include "xapi/text.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using Kind = PatternStep::Kind;

constexpr std::size_t kSteps = 16;
constexpr std::size_t kLength = 1024;

bool isWordCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-' || c == '.';
}

bool isWord(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isWordCharacter);
}

// The inside of '...' or "...".
std::optional<std::string_view> unquoted(std::string_view text) {
    text = core::trimmed(text);
    if (text.size() < 2 || text.front() != text.back() ||
        (text.front() != '\'' && text.front() != '"'))
        return std::nullopt;
    return text.substr(1, text.size() - 2);
}

std::optional<std::uint32_t> index(std::string_view text) {
    const auto number = wholeNumber(core::trimmed(text));
    if (!number || *number < 0 || *number > 0xFFFF'FFFFLL)
        return std::nullopt;
    return static_cast<std::uint32_t>(*number);
}

// 3, @item='3', Status='Connected'
bool readBrackets(std::string_view inside, PatternStep& step) {
    inside = core::trimmed(inside);
    const auto equals = inside.find('=');
    if (equals == std::string_view::npos) {
        step.item = index(inside);
        return step.item.has_value();
    }
    const std::string_view name = core::trimmed(inside.substr(0, equals));
    const auto value = unquoted(inside.substr(equals + 1));
    if (!value)
        return false;
    if (name == "@item") {
        step.item = index(*value);
        return step.item.has_value();
    }
    step.condition = PatternStep::Condition{std::string(name), std::string(*value)};
    return isWord(name);
}

base::Result<PatternStep> parseStep(std::string_view text) {
    const auto bad = [&] {
        return fail(ErrorCode::InvalidInput, "not a step of a path: " + std::string(text));
    };
    PatternStep step;
    if (text.empty() || text == "**") {
        step.kind = Kind::AnyDepth;
        return step;
    }
    const auto bracket = text.find('[');
    const std::string_view name = text.substr(0, bracket);
    if (name == "*")
        step.kind = Kind::AnyOne;
    else if (isWord(name))
        step.name = name;
    else
        return bad();
    if (bracket == std::string_view::npos)
        return step;
    if (!text.ends_with(']') ||
        !readBrackets(text.substr(bracket + 1, text.size() - bracket - 2), step))
        return bad();
    return step;
}

// The end of the step that begins the text: a slash outside brackets.
std::size_t stepEnd(std::string_view text) {
    const auto close = text.find(']');
    const auto slash = text.find('/');
    if (text.find('[') < slash && close != std::string_view::npos)
        return text.find('/', close);
    return slash;
}

class Match {
public:
    Match(const Pattern& pattern, const Path& leaf, const ValueAt& valueAt)
        : pattern_(pattern), leaf_(leaf), valueAt_(valueAt) {}

    // Whether the pattern from `step` on fits the leaf from `place` on, or some of its beginning.
    [[nodiscard]] bool from(std::size_t step, std::size_t place) const {
        if (step == pattern_.size())
            return true;
        const PatternStep& wanted = pattern_[step];
        if (wanted.kind == Kind::AnyDepth)
            return from(step + 1, place) || (place < leaf_.size() && from(step, place + 1));
        if (wanted.kind == Kind::AnyOne && place > 0 && leaf_[place - 1].item &&
            from(step + 1, place))
            return true;
        return place < leaf_.size() && one(wanted, place) && from(step + 1, place + 1);
    }

private:
    [[nodiscard]] bool one(const PatternStep& wanted, std::size_t place) const {
        const PathStep& step = leaf_[place];
        if (wanted.kind == Kind::Name && !core::sameWord(wanted.name, step.name))
            return false;
        if (wanted.item && *wanted.item != step.item.value_or(1))
            return false;
        return !wanted.condition || holds(*wanted.condition, place);
    }

    [[nodiscard]] bool holds(const PatternStep::Condition& condition, std::size_t place) const {
        Path child(leaf_.begin(), leaf_.begin() + static_cast<std::ptrdiff_t>(place) + 1);
        child.push_back({condition.child, std::nullopt});
        const std::string* value = valueAt_ ? valueAt_(child) : nullptr;
        return value != nullptr && *value == condition.value;
    }

    const Pattern& pattern_;
    const Path& leaf_;
    const ValueAt& valueAt_;
};

} // namespace

base::Result<Pattern> parsePattern(std::string_view expression) {
    expression = core::trimmed(expression);
    if (expression.size() > kLength)
        return fail(ErrorCode::TooLarge, "the path is longer than 1024 bytes");
    if (expression.starts_with('/'))
        expression.remove_prefix(1);
    if (expression.ends_with('/'))
        expression.remove_suffix(1);
    if (expression.empty())
        return fail(ErrorCode::InvalidInput, "there is no path");
    Pattern pattern;
    while (pattern.size() < kSteps) {
        const auto end = stepEnd(expression);
        auto step = parseStep(expression.substr(0, end));
        if (!step)
            return tl::unexpected(step.error());
        pattern.push_back(std::move(*step));
        if (end == std::string_view::npos)
            return pattern;
        expression.remove_prefix(end + 1);
    }
    return fail(ErrorCode::TooLarge, "the path has more than 16 steps");
}

Pattern patternOf(const Path& path) {
    Pattern pattern;
    for (const PathStep& step : path)
        pattern.push_back({Kind::Name, step.name, step.item, std::nullopt});
    return pattern;
}

std::string textOf(const Pattern& pattern) {
    std::string out;
    for (const PatternStep& step : pattern) {
        out += '/';
        if (step.kind == Kind::AnyDepth)
            continue;
        out += step.kind == Kind::AnyOne ? "*" : step.name;
        if (step.item)
            out.append("[").append(std::to_string(*step.item)).append("]");
        if (step.condition)
            out.append("[")
                .append(step.condition->child)
                .append("='")
                .append(step.condition->value)
                .append("']");
    }
    return out;
}

bool fits(const Pattern& pattern, const Path& leaf, const ValueAt& valueAt) {
    return Match(pattern, leaf, valueAt).from(0, 0);
}

bool mayFit(const Pattern& pattern, const Path& names) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i].kind != Kind::Name || pattern[i].condition)
            return true;
        if (i == names.size() || !core::sameWord(pattern[i].name, names[i].name))
            return false;
    }
    return true;
}

} // namespace greenroom::xapi
