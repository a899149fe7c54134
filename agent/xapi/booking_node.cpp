#include "base/iso8601.h"
#include "xapi/bookings_xml.h"

namespace greenroom::xapi {

namespace {

Node truth(std::string name, bool value) {
    return literalNode(std::move(name), value ? "True" : "False");
}

Node callNode(const core::DialTarget& call) {
    return branchNode("Call", {stringNode("Number", call.number),
                               literalNode("Protocol", toText(call.protocol)),
                               integerNode("CallRate", call.callRateKbps),
                               literalNode("CallType", toText(call.callType))});
}

Node dialInfo(const core::Booking& booking) {
    Node calls = branchNode("Calls");
    std::uint32_t item = 0;
    for (const core::DialTarget& call : booking.calls)
        calls.add(listItem(callNode(call), ++item));
    return branchNode("DialInfo",
                      {std::move(calls), literalNode("ConnectMode", toText(booking.connectMode))});
}

Node organizer(const core::Organizer& person) {
    return branchNode("Organizer",
                      {stringNode("FirstName", person.firstName),
                       stringNode("LastName", person.lastName), stringNode("Email", person.email),
                       stringNode("Id", person.id)});
}

Node time(const core::Booking& booking) {
    return branchNode("Time", {stringNode("StartTime", base::formatUtc(booking.start)),
                               integerNode("StartTimeBuffer", booking.startBuffer.count()),
                               stringNode("EndTime", base::formatUtc(booking.end)),
                               integerNode("EndTimeBuffer", booking.endBuffer.count())});
}

Node webex(const core::WebexInfo& info) {
    return branchNode("Webex",
                      {truth("Enabled", info.enabled), stringNode("Url", info.url),
                       stringNode("MeetingNumber", info.meetingNumber),
                       stringNode("Password", info.password), stringNode("HostKey", info.hostKey)});
}

void addUnlessEmpty(Node& parent, std::string name, const std::string& text) {
    if (!text.empty())
        parent.add(literalNode(std::move(name), text));
}

} // namespace

Node bookingNode(const core::Booking& booking) {
    Node node = branchNode("Booking");
    node.add(stringNode("Id", booking.id.value()));
    node.add(stringNode("MeetingId", booking.meetingId));
    node.add(stringNode("Title", booking.title));
    node.add(stringNode("Agenda", booking.agenda));
    node.add(literalNode("Privacy", toText(booking.privacy)));
    node.add(organizer(booking.organizer));
    node.add(time(booking));
    node.add(integerNode("MaximumMeetingExtension", booking.maximumExtension.count()));
    node.add(literalNode("MeetingExtensionAvailability", booking.extensionAvailability));
    node.add(literalNode("BookingStatus", booking.status));
    node.add(stringNode("BookingStatusMessage", booking.statusMessage));
    addUnlessEmpty(node, "MeetingPlatform", booking.meetingPlatform);
    node.add(truth("Cancellable", booking.cancellable));
    node.add(webex(booking.webex));
    node.add(literalNode("Encryption", booking.encryption));
    addUnlessEmpty(node, "Role", booking.role);
    addUnlessEmpty(node, "Recording", booking.recording);
    if (booking.response != core::Response::Accepted)
        node.add(literalNode("Response", toText(booking.response)));
    if (booking.allDay)
        node.add(truth("AllDay", true));
    node.add(dialInfo(booking));
    return node;
}

} // namespace greenroom::xapi
