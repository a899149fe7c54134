#include "xapi/xml_writer.h"

#include <cstdint>
#include <string_view>

namespace greenroom::xapi {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

struct Decoded {
    std::uint32_t codePoint = 0;
    std::size_t bytes = 0; // 0: broken
};

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    std::uint32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < kLeast[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, length};
}

// XML 1.0, production [2] Char, above the ASCII range and below it.
bool allowed(std::uint32_t c) {
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    return c != 0xFFFE && c != 0xFFFF;
}

std::string_view escapeOf(std::uint32_t c, bool inAttribute) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r': // bare, a reader would make it a line feed
        return "&#13;";
    case '"':
        return inAttribute ? "&quot;" : "";
    case '\n':
        return inAttribute ? "&#10;" : "";
    case '\t':
        return inAttribute ? "&#9;" : "";
    default:
        return "";
    }
}

void appendEscaped(std::string& out, std::string_view text, bool inAttribute) {
    while (!text.empty()) {
        const Decoded c = decode(text);
        if (c.bytes == 0) {
            out += kReplacement;
            text.remove_prefix(1);
            continue;
        }
        const std::string_view escape = escapeOf(c.codePoint, inAttribute);
        if (!escape.empty())
            out += escape;
        else if (allowed(c.codePoint))
            out += text.substr(0, c.bytes);
        text.remove_prefix(c.bytes);
    }
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    appendEscaped(out, value, true);
    out += '"';
}

void append(std::string& out, const Node& node, std::size_t depth) {
    out.append(2 * depth, ' ');
    out.append("<").append(node.name);
    if (node.item) {
        appendAttribute(out, "item", std::to_string(*node.item));
        if (node.attribute("maxOccurrence") == nullptr)
            appendAttribute(out, "maxOccurrence", "n");
    }
    for (const Attribute& attribute : node.attributes)
        appendAttribute(out, attribute.name, attribute.value);
    if (node.kind != ValueKind::Branch) {
        out += '>';
        appendEscaped(out, node.text, false);
    } else if (node.children.empty()) {
        out += "/>\n";
        return;
    } else {
        out += ">\n";
        for (const Node& child : node.children)
            append(out, child, depth + 1);
        out.append(2 * depth, ' ');
    }
    out.append("</").append(node.name).append(">\n");
}

} // namespace

std::string writeXml(const Node& root) {
    std::string out = "<?xml version=\"1.0\"?>\n";
    append(out, root, 0);
    return out;
}

} // namespace greenroom::xapi
