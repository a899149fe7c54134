#include "edge/tms/manager_documents.h"

#include "base/iso8601.h"
#include "core/text.h"
#include "xapi/documents.h"
#include "xapi/schema.h"
#include "xapi/soap.h"
#include "xapi/xml_writer.h"

namespace greenroom::edge::tms {

namespace {

using core::sameWord;
using xapi::branchNode;
using xapi::Node;
using xapi::stringNode;

constexpr const char* kService = "http://www.tandberg.net/2004/11/SystemManagementService/";

std::string nameOf(core::ManagerPost kind) {
    switch (kind) {
    case core::ManagerPost::Boot:
        return "Boot";
    case core::ManagerPost::Register:
        return "Register";
    case core::ManagerPost::Beat:
        break;
    }
    return "Beat";
}

// The board is nobody's business but must stand there.
Node identification(const xapi::Identification& who) {
    Node node = xapi::identificationNode(who);
    node.children.insert(node.children.end() - 1, stringNode("HWBoard", ""));
    return node;
}

std::optional<Node> documentOf(const std::string& location, const xapi::Context& context) {
    if (sameWord(location, "/Command"))
        return xapi::commandDocument(context.roles);
    if (sameWord(location, "/Valuespace"))
        return xapi::valueSpaceDocument();
    const auto pattern = xapi::parsePattern(location);
    return pattern ? xapi::documentAt(*pattern, context) : std::nullopt;
}

} // namespace

std::string postEvent(core::ManagerPost kind, const xapi::Identification& who) {
    return xapi::soapMessage(
        branchNode("PostEvent", {identification(who), stringNode("Event", nameOf(kind))}),
        kService);
}

std::optional<std::string> postedDocument(const std::string& location, const xapi::Context& context,
                                          const xapi::Identification& who) {
    auto document = documentOf(location, context);
    if (!document)
        return std::nullopt;
    return xapi::writeXml(
        branchNode("PostedDocument",
                   {identification(who), stringNode("Location", location), *std::move(document)}));
}

std::string upgradeStatus(const core::UpgradeState& state, const xapi::Identification& who) {
    return xapi::writeXml(branchNode(
        "UpgradeStatus",
        {identification(who), stringNode("SessionId", state.order.sessionId),
         stringNode("VersionId", state.order.versionId), stringNode("URL", state.order.url),
         stringNode("Phase", core::toText(state.progress.phase)),
         stringNode("Status", core::toText(state.progress.status)), stringNode("Urgency", "Low"),
         stringNode("Message", state.progress.message),
         stringNode("LastChange", base::formatUtc(state.changedAt))}));
}

} // namespace greenroom::edge::tms
