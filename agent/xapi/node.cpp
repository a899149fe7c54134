#include "xapi/node.h"

#include <algorithm>
#include <utility>

#include "core/text.h"

namespace greenroom::xapi {

namespace {

Node leaf(std::string name, ValueKind kind, std::string_view text) {
    Node node;
    node.name = std::move(name);
    node.kind = kind;
    node.text = text;
    return node;
}

} // namespace

const Node* Node::child(std::string_view wanted) const {
    const auto at = std::ranges::find_if(
        children, [&](const Node& node) { return core::sameWord(node.name, wanted); });
    return at == children.end() ? nullptr : &*at;
}

const std::string* Node::attribute(std::string_view wanted) const {
    const auto at = std::ranges::find(attributes, wanted, &Attribute::name);
    return at == attributes.end() ? nullptr : &at->value;
}

Node& Node::add(Node node) {
    return children.emplace_back(std::move(node));
}

Node& Node::set(std::string attributeName, std::string value) {
    attributes.push_back({std::move(attributeName), std::move(value)});
    return *this;
}

Node branchNode(std::string name, std::vector<Node> children) {
    Node node;
    node.name = std::move(name);
    node.children = std::move(children);
    return node;
}

Node stringNode(std::string name, std::string_view text) {
    return leaf(std::move(name), ValueKind::String, text);
}

Node literalNode(std::string name, std::string_view text) {
    return leaf(std::move(name), ValueKind::Literal, text);
}

Node integerNode(std::string name, std::int64_t value) {
    return leaf(std::move(name), ValueKind::Integer, std::to_string(value));
}

Node listItem(Node node, std::uint32_t item) {
    node.item = item;
    return node;
}

} // namespace greenroom::xapi
