#include "hub/variables.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestText = 4096;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

std::string_view withoutBlanks(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

std::string joined(const std::set<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

} // namespace

bool isVariableName(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName && isLetter(name.front()) &&
           std::ranges::all_of(name, isNamePart);
}

base::Result<std::string> fillIn(std::string_view text, const Variables& variables) {
    std::string out;
    std::set<std::string> unknown;
    for (auto open = text.find("{{"); open != std::string_view::npos; open = text.find("{{")) {
        const auto close = text.find("}}", open);
        if (close == std::string_view::npos)
            return base::fail(base::ErrorCode::InvalidInput, "{{ is not closed by }}");
        const std::string_view name = withoutBlanks(text.substr(open + 2, close - open - 2));
        if (!isVariableName(name))
            return base::fail(base::ErrorCode::InvalidInput,
                              "what stands between {{ and }} is not a name");
        out.append(text.substr(0, open));
        if (const auto at = variables.find(std::string(name)); at != variables.end())
            out.append(at->second);
        else
            unknown.emplace(name);
        text.remove_prefix(close + 2);
        if (out.size() > kLongestText)
            break;
    }
    out.append(text);
    if (!unknown.empty())
        return base::fail(base::ErrorCode::InvalidInput, "no value for: " + joined(unknown));
    if (out.size() > kLongestText)
        return base::fail(base::ErrorCode::TooLarge,
                          "is longer than " + std::to_string(kLongestText) + " bytes when filled");
    return out;
}

} // namespace greenroom::hub
