#include "hub/api_words.h"

#include <algorithm>

namespace greenroom::hub {

namespace {

constexpr std::size_t kLongestMailbox = 254;
constexpr std::size_t kLongestPath = 256;
constexpr int kMostSteps = 16;

bool isPathPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '[' ||
           c == ']' || c == '_' || c == '-';
}

} // namespace

std::string mailboxOf(std::string_view text) {
    const auto at = text.find('@');
    if (text.size() > kLongestMailbox || at == 0 || at == std::string_view::npos ||
        at + 1 == text.size() || text.rfind('@') != at)
        return {};
    std::string out;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '/' || c == ',')
            return {};
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string settingPathOf(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '/', ' ');
    if (out.empty() || out.size() > kLongestPath || out.front() == ' ' || out.back() == ' ')
        return {};
    int steps = 1;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] == ' ' && out[i + 1] == ' ')
            return {};
        if (out[i] == ' ')
            ++steps;
        else if (!isPathPart(out[i]))
            return {};
    }
    return steps <= kMostSteps ? out : std::string();
}

} // namespace greenroom::hub
