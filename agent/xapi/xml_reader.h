// XML from outside, read by Qt's parser behind guards.
//
// Refused before the parser sees it: a document type (so no entity but the five and character
// references), a tag of more than kTag bytes. Refused while parsing: nesting, element count and
// text over the limits, characters that XML 1.0 forbids, wrong encoding. Comments and processing
// instructions are skipped, prefixes dropped. Errors begin with "line L, column C: ".
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xapi/node.h"

namespace greenroom::xapi {

struct Element {
    std::string name; // without prefix
    std::vector<Attribute> attributes;
    std::string text; // all character data directly inside, untrimmed
    std::vector<Element> children;
    std::uint32_t line = 0; // of the start tag's end
    std::uint32_t column = 0;

    // The first of that name, any letter case.
    [[nodiscard]] const Element* child(std::string_view wanted) const;
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const; // empty if absent
    // This one or the first below it of that name, at most `depth` levels down.
    [[nodiscard]] const Element* find(std::string_view wanted, int depth) const;
    // What stands in the child of that name, without blanks around it; empty if absent.
    [[nodiscard]] std::string_view childText(std::string_view wanted) const;
};

// "line 3, column 17"
[[nodiscard]] std::string placeOf(const Element& element);

struct XmlLimits {
    static constexpr std::size_t kTag = 16 * 1024;

    std::size_t depth = 32;
    std::size_t elements = 20'000; // kept at a time
    std::size_t text = 64 * 1024;  // bytes in one element
};

// Hands finished elements over one by one instead of keeping them, so that a long list is never in
// memory as a whole. An error ends the reading.
struct ElementTaker {
    std::function<bool(std::string_view parent, std::string_view name)> wants;
    std::function<base::Status(Element element)> take;
};

// The root element. InvalidInput, or TooLarge for a limit.
[[nodiscard]] base::Result<Element> readXml(std::string_view bytes, const XmlLimits& limits = {},
                                            const ElementTaker& taker = {});

} // namespace greenroom::xapi
