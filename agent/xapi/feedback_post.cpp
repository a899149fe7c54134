#include "xapi/feedback_post.h"

#include <utility>

#include "xapi/tsh_json.h"
#include "xapi/xml_writer.h"

namespace greenroom::xapi {

namespace {

// Every element of an event has a number; those of a list have theirs already.
void number(Node& node) {
    if (!node.item && node.attribute("item") == nullptr)
        node.attributes.insert(node.attributes.begin(), {"item", "1"});
    for (Node& child : node.children)
        number(child);
}

} // namespace

Identification identificationOf(const Context& context) {
    const DeviceFacts& device = context.device;
    Identification who;
    who.systemName = context.room.state.settings.settings->systemName;
    who.macAddress = context.room.state.device.network.macAddress;
    who.ipAddress = context.room.state.device.network.ipv4Address;
    who.productType = device.productType;
    who.productId = device.productId;
    who.softwareVersion = device.softwareVersion;
    who.serialNumber = device.serialNumber;
    return who;
}

Node identificationNode(const Identification& who) {
    return branchNode(
        "Identification",
        {stringNode("SystemName", who.systemName), stringNode("MACAddress", who.macAddress),
         stringNode("IPAddress", who.ipAddress), stringNode("ProductType", who.productType),
         stringNode("ProductID", who.productId), stringNode("SWVersion", who.softwareVersion),
         stringNode("SerialNumber", who.serialNumber)});
}

FeedbackPost feedbackPost(const Node& report, core::FeedbackFormat format,
                          const Identification& who) {
    Node root = report;
    const bool xml = format == core::FeedbackFormat::Xml;
    if (xml && root.name == "Event")
        for (Node& child : root.children)
            number(child);
    root.children.insert(root.children.begin(), identificationNode(who));
    if (xml)
        return {"text/xml", writeXml(root)};
    return {"application/json", tshJson(&root, std::nullopt)};
}

} // namespace greenroom::xapi
