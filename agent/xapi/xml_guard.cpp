#include "xapi/xml_guard.h"

#include <algorithm>
#include <array>
#include <string>

namespace greenroom::xapi {

namespace {

using base::ErrorCode;

constexpr auto kNone = std::string_view::npos;

tl::unexpected<base::Error> failAt(std::string_view bytes, std::size_t at, ErrorCode code,
                                   const std::string& what) {
    const std::string_view before = bytes.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto lineStart = before.rfind('\n') == kNone ? 0 : before.rfind('\n') + 1;
    return base::fail(code, "line " + std::to_string(line) + ", column " +
                                std::to_string(at - lineStart + 1) + ": " + what);
}

// Markup that ends at a fixed text and may hold anything before it.
struct Opaque {
    std::string_view begin;
    std::string_view end;
};
constexpr std::array kOpaque{Opaque{"<!--", "-->"}, Opaque{"<![CDATA[", "]]>"}, Opaque{"<?", "?>"}};

// The end of a start or end tag whose '<' is at `at`: '>' inside quotes does not end it.
std::size_t tagEnd(std::string_view bytes, std::size_t at) {
    char quote = 0;
    for (std::size_t i = at; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return i + 1;
    }
    return bytes.size();
}

bool isWide(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           bytes.substr(0, 4).find('\0') != kNone;
}

} // namespace

base::Status guardXml(std::string_view bytes, std::size_t longestTag) {
    if (isWide(bytes))
        return failAt(bytes, 0, ErrorCode::InvalidInput,
                      "not understood: UTF-16 or UTF-32; send UTF-8");
    std::size_t at = 0;
    while ((at = bytes.find('<', at)) != kNone) {
        const std::string_view rest = bytes.substr(at);
        const auto opaque = std::ranges::find_if(
            kOpaque, [&](const Opaque& kind) { return rest.starts_with(kind.begin); });
        if (opaque != kOpaque.end()) {
            const auto end = bytes.find(opaque->end, at + opaque->begin.size());
            if (end == kNone)
                return {}; // the parser says what is missing
            at = end + opaque->end.size();
            continue;
        }
        if (rest.starts_with("<!"))
            return failAt(bytes, at, ErrorCode::InvalidInput,
                          "a document type declaration (DTD, entities) is not accepted");
        const auto end = tagEnd(bytes, at);
        if (end - at > longestTag)
            return failAt(bytes, at, ErrorCode::TooLarge,
                          "a tag is longer than " + std::to_string(longestTag) + " bytes");
        at = end;
    }
    return {};
}

} // namespace greenroom::xapi
