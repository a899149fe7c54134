#include "xapi/node_json.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/text.h"

namespace greenroom::xapi {

namespace {

bool isPlain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x80 &&
           c != '"' && c != '\\' && c != 0x7f;
}

void appendEscaped(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
        out.append(1, '\\').append(1, c);
    else if (c == '\n')
        out += "\\n";
    else if (byte < 0x20 || byte == 0x7f)
        out.append("\\u00").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xfU]);
    else
        out += c;
}

void appendKey(std::string& out, bool& first, std::string_view name) {
    if (!std::exchange(first, false))
        out += ',';
    appendJsonText(out, name);
    out += ':';
}

void appendValue(std::string& out, const Node& leaf) {
    if (leaf.kind == ValueKind::Integer && !leaf.text.empty())
        out += leaf.text; // integerNode() writes it; a table's value is a whole number too
    else
        appendJsonText(out, leaf.text);
}

using Nodes = std::vector<const Node*>;

Nodes sameListAs(const Node& child, const Node& parent) {
    Nodes items;
    for (const Node& other : parent.children)
        if (other.item && other.name == child.name)
            items.push_back(&other);
    return items;
}

void appendItem(std::string& out, const Node& item);

void appendArray(std::string& out, const Nodes& items) {
    out += '[';
    for (const Node* item : items) {
        if (item != items.front())
            out += ',';
        appendItem(out, *item);
    }
    out += ']';
}

void appendMembers(std::string& out, const Node& node, bool first) {
    const Node* last = nullptr; // whose list is told
    for (const Node& child : node.children) {
        // Items of a list stand together in all documents; the check for others is for any.
        if (child.item) {
            if (last != nullptr && last->name == child.name)
                continue;
            const Nodes items = sameListAs(child, node);
            if (items.front() != &child)
                continue;
            last = &child;
            appendKey(out, first, child.name);
            appendArray(out, items);
        } else {
            appendKey(out, first, child.name);
            appendJson(out, child);
        }
    }
    for (const std::string_view name : {"ghost", "status"}) {
        if (const std::string* value = node.attribute(name)) {
            appendKey(out, first, name);
            appendJsonText(out, *value);
        }
    }
}

void appendItem(std::string& out, const Node& item) {
    out.append("{\"id\":").append(std::to_string(*item.item));
    if (item.kind != ValueKind::Branch) {
        out += ",\"Value\":";
        appendValue(out, item);
    } else {
        appendMembers(out, item, false);
    }
    out += '}';
}

// Follows one path into a document.
class Walk {
public:
    explicit Walk(const Path& path) : path_(path) {}

    [[nodiscard]] std::string from(const Node& node, std::size_t step) const {
        std::string out;
        if (step == path_.size()) {
            appendJson(out, node);
            return out;
        }
        const Nodes found = childrenAt(node, path_[step]);
        if (found.empty())
            return out;
        const bool list = found.front()->item.has_value() && !path_[step].item;
        const bool ends = step + 1 == path_.size();
        if (list && (ends || found.size() > 1)) {
            appendArray(out, found);
            return out;
        }
        return from(*found.front(), step + 1);
    }

private:
    static Nodes childrenAt(const Node& node, const PathStep& step) {
        Nodes found;
        for (const Node& child : node.children)
            if (core::sameWord(child.name, step.name) &&
                (!step.item || *step.item == child.item.value_or(1)))
                found.push_back(&child);
        return found;
    }

    const Path& path_;
};

} // namespace

void appendJsonText(std::string& out, std::string_view text) {
    out += '"';
    const auto plain = std::ranges::find_if_not(text, isPlain);
    if (plain == text.end()) {
        out += text;
    } else {
        const bool ascii =
            std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        const QByteArray mended =
            ascii ? QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))
                  : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
        for (const char c : mended)
            appendEscaped(out, c);
    }
    out += '"';
}

void appendJson(std::string& out, const Node& node) {
    if (node.kind != ValueKind::Branch) {
        appendValue(out, node);
        return;
    }
    out += '{';
    appendMembers(out, node, true);
    out += '}';
}

std::string jsonAt(const Node& document, const Path& path) {
    return Walk(path).from(document, 1);
}

} // namespace greenroom::xapi
