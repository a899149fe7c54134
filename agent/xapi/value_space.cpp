#include "xapi/value_space.h"

namespace greenroom::xapi {

namespace {

// A name that a client can still read.
constexpr std::size_t kLiteralsInName = 8;

struct Name {
    std::string operator()(const IntegerSpace& space) const {
        return "INT_" + std::to_string(space.min) + "_" + std::to_string(space.max);
    }
    std::string operator()(const TextSpace& space) const {
        return "STR_" + std::to_string(space.min) + "_" + std::to_string(space.max);
    }
    std::string operator()(const LiteralSpace& space) const {
        std::string out = "TTPAR";
        std::size_t told = 0;
        for (const std::string_view value : space.values) {
            if (told++ == kLiteralsInName)
                return out + "_etc_" + std::to_string(space.values.size());
            out.append("_").append(value);
        }
        return out;
    }
};

struct Fill {
    Node& node;

    void operator()(const IntegerSpace& space) const {
        node.set("type", "Integer");
        node.add(integerNode("Min", space.min));
        node.add(integerNode("Max", space.max));
    }
    void operator()(const TextSpace& space) const {
        node.set("type", "String");
        node.add(integerNode("MinLength", static_cast<std::int64_t>(space.min)));
        node.add(integerNode("MaxLength", static_cast<std::int64_t>(space.max)));
    }
    void operator()(const LiteralSpace& space) const {
        node.set("type", "Literal");
        for (const std::string_view value : space.values)
            node.add(literalNode("Value", value));
    }
};

} // namespace

Space spaceOf(const core::ValueSpace& space) {
    if (const auto* range = std::get_if<core::IntegerRange>(&space))
        return IntegerSpace{range->min, range->max};
    if (const auto* length = std::get_if<core::TextLength>(&space))
        return TextSpace{0, length->max};
    if (const auto* literals = std::get_if<core::Literals>(&space))
        return LiteralSpace{literals->values};
    return TextSpace{0, 255};
}

std::string spaceName(const Space& space) {
    return std::visit(Name{}, space);
}

Node spaceNode(std::string element, const Space& space) {
    Node node = branchNode(std::move(element));
    std::visit(Fill{node}, space);
    return node;
}

} // namespace greenroom::xapi
