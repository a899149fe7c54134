#include "xapi/tsh_json.h"

#include <algorithm>
#include <array>

#include <QString>

namespace greenroom::xapi {

namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    const QString decoded =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); // broken: U+FFFD
    for (const QChar c : decoded) {
        const char16_t unit = c.unicode();
        if (unit == u'"' || unit == u'\\') {
            out.append("\\").append(1, static_cast<char>(unit));
        } else if (unit >= 0x20 && unit < 0x7F) {
            out += static_cast<char>(unit);
        } else {
            constexpr std::string_view kDigits = "0123456789abcdef";
            out += "\\u";
            for (const unsigned shift : {12U, 8U, 4U, 0U})
                out += kDigits[(unit >> shift) & 0xFU];
        }
    }
    return out + "\"";
}

class Writer {
public:
    // Each with its name before it; the object's members are told one by one.
    void begin() { open('{'); }
    void end() { close('}'); }

    void member(std::string_view name, std::string_view text) {
        key(name);
        out_ += quoted(text);
    }

    void member(const Node& node) {
        key(node.name);
        object(node);
    }

    [[nodiscard]] std::string take() && { return std::move(out_) + "\n"; }

private:
    void line() {
        out_ += first_ ? "\n" : ",\n";
        out_.append(2 * depth_, ' ');
        first_ = false;
    }

    void key(std::string_view name) {
        line();
        out_.append(quoted(name)).append(": ");
    }

    void open(char bracket) {
        out_ += bracket;
        ++depth_;
        first_ = true;
    }

    void close(char bracket) {
        --depth_;
        out_ += '\n';
        out_.append(2 * depth_, ' ');
        out_ += bracket;
        first_ = false;
    }

    void object(const Node& node) {
        open('{');
        if (node.item)
            member("id", std::to_string(*node.item));
        for (const Attribute& attribute : node.attributes)
            if (attribute.name != "maxOccurrence")
                member(attribute.name, attribute.value);
        if (node.kind != ValueKind::Branch)
            member("Value", node.text);
        children(node);
        close('}');
    }

    // The items of a list stand together, where the first of them is.
    void children(const Node& node) {
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const Node& child = node.children[i];
            if (!child.item) {
                member(child);
                continue;
            }
            const auto sameList = [&](const Node& other) {
                return other.item && other.name == child.name;
            };
            const auto at = node.children.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::any_of(node.children.begin(), at, sameList))
                continue;
            key(child.name);
            open('[');
            for (auto other = at; other != node.children.end(); ++other) {
                if (!sameList(*other))
                    continue;
                line();
                object(*other);
            }
            close(']');
        }
    }

    std::string out_;
    std::size_t depth_ = 0;
    bool first_ = true;
};

} // namespace

std::string tshJson(const Node* root, const std::optional<std::string>& resultId) {
    Writer writer;
    writer.begin();
    if (root != nullptr)
        writer.member(*root);
    if (resultId)
        writer.member("ResultId", *resultId);
    writer.end();
    return std::move(writer).take();
}

} // namespace greenroom::xapi
