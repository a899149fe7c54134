#include "xapi/tsh_xml.h"

#include <utility>

#include "xapi/xml_writer.h"

namespace greenroom::xapi {

namespace {

void number(Node& node) {
    for (Node& child : node.children) {
        if (!child.item)
            child.attributes.insert(child.attributes.begin(), {"item", "1"});
        number(child);
    }
}

} // namespace

std::string tshXml(const std::optional<Node>& document, std::string_view resultId) {
    Node outer = branchNode("XmlDoc");
    outer.set("resultId", std::string(resultId));
    if (document) {
        Node inner = *document;
        number(inner);
        outer.add(std::move(inner));
    }
    std::string out = writeXml(outer);
    return out.erase(0, out.find('\n') + 1); // no prolog inside a stream
}

} // namespace greenroom::xapi
