#include "xapi/tsh_terminal.h"

#include <algorithm>

namespace greenroom::xapi {

namespace {

bool isToldOnTerminals(const Attribute& attribute) {
    return attribute.name == "status" || attribute.name == "ghost" || attribute.name == "error";
}

std::string attributesOf(const Node& node) {
    std::string out;
    for (const Attribute& attribute : node.attributes)
        if (isToldOnTerminals(attribute))
            out.append(out.empty() ? " (" : " ")
                .append(attribute.name)
                .append("=")
                .append(attribute.value);
    return out.empty() ? out : out + ")";
}

// A literal or a number in one line, whatever it holds.
std::string bare(std::string_view text) {
    std::string out(text);
    std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return out;
}

void append(std::string& out, const Node& node, const std::string& path) {
    const std::string attributes = attributesOf(node);
    if (node.kind != ValueKind::Branch) {
        const std::string value =
            node.kind == ValueKind::String ? terminalQuoted(node.text) : bare(node.text);
        out.append(path).append(attributes).append(":");
        out.append(value.empty() ? "" : " ").append(value).append("\n");
        return;
    }
    if (!attributes.empty() || node.children.empty())
        out.append(path).append(attributes).append(":\n");
    for (const Node& child : node.children) {
        std::string below = path + " " + child.name;
        if (child.item)
            below.append(" ").append(std::to_string(*child.item));
        append(out, child, below);
    }
}

std::string prefixOf(const Node& root) {
    const bool failed = root.attribute("status") != nullptr; // an answer, not a document
    if (!failed && root.name == "Status")
        return "*s";
    if (!failed && root.name == "Configuration")
        return "*c xConfiguration";
    if (!failed && root.name == "Event")
        return "*e";
    return "*r " + root.name;
}

} // namespace

std::string terminalLines(const Node& root) {
    std::string out;
    append(out, root, prefixOf(root));
    return out;
}

std::string terminalQuoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte == '"' || byte == '\\')
            out.append("\\").append(1, text[i]);
        else if (byte == '\n' || byte == '\t')
            out += byte == '\n' ? "\\n" : "\\t";
        else if (byte == 0xC2 && next >= 0x80 && next < 0xA0)
            ++i; // C1 control characters act on terminals as those below the blank do
        else if (byte >= 0x20 && byte != 0x7F)
            out += text[i];
    }
    return out + "\"";
}

} // namespace greenroom::xapi
