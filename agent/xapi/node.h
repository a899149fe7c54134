// The document tree that every answer is built as, before a transport writes it as XML, JSON or tsh
// lines.
//
// Values keep their kind because the transports differ: JSON-RPC sends integers as numbers, tsh
// quotes strings but neither integers nor literals (xAPI guide, data model).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greenroom::xapi {

enum class ValueKind : std::uint8_t {
    Branch, // children, maybe none
    String, // quoted in tsh; an empty one is written as empty
    Literal,
    Integer,
};

struct Attribute {
    std::string name;
    std::string value;

    friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Node {
    std::string name;
    std::optional<std::uint32_t> item; // place in its list; ids of calls are sparse
    std::vector<Attribute> attributes; // status, ghost, valueSpaceRef; of the root also version
    ValueKind kind = ValueKind::Branch;
    std::string text; // UTF-8
    std::vector<Node> children;

    // The first child of that name, in any letter case.
    [[nodiscard]] const Node* child(std::string_view wanted) const;
    [[nodiscard]] const std::string* attribute(std::string_view wanted) const;

    Node& add(Node node);
    Node& set(std::string attributeName, std::string value); // returns this node

    friend bool operator==(const Node&, const Node&) = default;
};

[[nodiscard]] Node branchNode(std::string name, std::vector<Node> children = {});
[[nodiscard]] Node stringNode(std::string name, std::string_view text);
[[nodiscard]] Node literalNode(std::string name, std::string_view text);
[[nodiscard]] Node integerNode(std::string name, std::int64_t value);
[[nodiscard]] Node listItem(Node node, std::uint32_t item);

} // namespace greenroom::xapi
