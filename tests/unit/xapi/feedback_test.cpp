// HttpFeedback: commands, status and posts (xAPI guide, HttpFeedback; fixtures follow its
// examples).
#include <catch2/catch.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include "unit/xapi/a_room.h"
#include "xapi/command_run.h"
#include "xapi/documents.h"
#include "xapi/feedback_post.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

Node refused(const std::string& path, const Parameters& parameters, const ARoom& room = ARoom()) {
    const auto step = beginCommand({path, parameters, ""}, room.context(), core::RequestId(9));
    REQUIRE(std::holds_alternative<Node>(step));
    return std::get<Node>(step);
}

template <typename Asked>
Asked asked(const std::string& path, const Parameters& parameters) {
    const ARoom room;
    const auto step = beginCommand({path, parameters, ""}, room.context(), core::RequestId(9));
    REQUIRE(std::holds_alternative<core::Event>(step));
    return std::get<Asked>(std::get<core::FeedbackEvent>(std::get<core::Event>(step)));
}

Identification someone() {
    return {"Room 7",          "02:00:00:AA:BB:CC", "192.0.2.17", "Cisco Codec",
            "Open Room Agent", "ce9.15.0.0",        "ORA0001"};
}

} // namespace

TEST_CASE("a server is registered with its expressions, as often as they are repeated") {
    Parameters parameters{{"FeedbackSlot", "3"},
                          {"ServerUrl", "https://tms.example.net/tms/public/feedback/postdocument"},
                          {"Expression[1]", "/Status/Call[Status='Connected']"},
                          {"Expression", "/Event"},
                          {"expression[2]", "/Event"},
                          {"Expression[15]", "not [ an expression"}};
    const auto event = asked<core::FeedbackRegisterAsked>("httpfeedback register", parameters);
    CHECK(event.slot == 3);
    CHECK(event.request == core::RequestId(9));
    CHECK(event.registration.format == core::FeedbackFormat::Xml);
    CHECK(event.registration.expressions ==
          std::vector<std::string>{"/Status/Call[Status='Connected']", "/Event",
                                   "not [ an expression"});
    parameters.emplace_back("Format", "json");
    CHECK(asked<core::FeedbackRegisterAsked>("HttpFeedback Register", parameters)
              .registration.format == core::FeedbackFormat::Json);
}

TEST_CASE("fifty expressions are taken, one more is not") {
    Parameters parameters{{"FeedbackSlot", "1"}, {"ServerUrl", "http://a.example.net/"}};
    for (std::size_t n = 0; n < core::FeedbackSlot::kExpressions; ++n)
        parameters.emplace_back("Expression", "/Status/Call[" + std::to_string(n) + "]");
    CHECK(asked<core::FeedbackRegisterAsked>("HttpFeedback Register", parameters)
              .registration.expressions.size() == core::FeedbackSlot::kExpressions);
    parameters.emplace_back("Expression", "/Event");
    CHECK(*refused("HttpFeedback Register", parameters).attribute("status") == "ParameterError");
}

TEST_CASE("what cannot be registered is refused in words") {
    for (const char* url : {"ftp://a.example.net/", "tms.example.net/post", "http://", "http:///x",
                            "http://a b/", "https://h:99999/"}) {
        INFO(url);
        const Node result =
            refused("HttpFeedback Register", {{"FeedbackSlot", "1"}, {"ServerUrl", url}});
        CHECK(*result.attribute("status") == "Error");
        CHECK(result.child("Reason")->text.find("ServerUrl") != std::string::npos);
    }
    for (const char* slot : {"0", "5", "x", ""})
        CHECK(*refused("HttpFeedback Enable", {{"FeedbackSlot", slot}}).attribute("status") ==
              "ParameterError");
    ARoom room;
    room.roles = kAUIR;
    room.roles = Roles{core::Role::Integrator};
    CHECK(refused("HttpFeedback Deregister", {{"FeedbackSlot", "1"}}, room).child("Reason")->text ==
          "Permission denied");
}

TEST_CASE("registering answers with the slot") {
    const CommandRequest command{"HttpFeedback Register", {{"FeedbackSlot", "3"}}, ""};
    const Node result = finishCommand(command, core::Done{.made = "3"});
    CHECK(writeXml(result).find("<HttpFeedbackRegisterResult status=\"OK\">\n"
                                "  <FeedbackSlot>3</FeedbackSlot>") != std::string::npos);
    CHECK(asked<core::FeedbackDeregisterAsked>("HttpFeedback Deregister", {{"FeedbackSlot", "4"}})
              .slot == 4);
    CHECK(asked<core::FeedbackEnableAsked>("HttpFeedback Enable", {{"FeedbackSlot", "2"}}).slot ==
          2);
}

TEST_CASE("status lists the slots with their expressions, without passwords") {
    ARoom room;
    core::FeedbackSlots all;
    all[1] = {"http://a.example.net/x", core::FeedbackFormat::Json, {"/Event", "/Status/Call"}};
    all[3] = {"https://ada:hidden@tms.example.net/p?q=1", core::FeedbackFormat::Xml, {"/Status"}};
    room.snapshot.state.feedback.registered = std::make_shared<const core::FeedbackSlots>(all);
    room.snapshot.state.feedback.failed[3] = {"so", {}};
    CHECK(writeXml(getDocument("/Status/HttpFeedback", room.context()))
              .find("  <HttpFeedback item=\"1\" maxOccurrence=\"n\">\n"
                    "    <Expression item=\"1\" maxOccurrence=\"n\">/Event</Expression>\n"
                    "    <Expression item=\"2\" maxOccurrence=\"n\">/Status/Call</Expression>\n"
                    "    <Format>JSON</Format>\n"
                    "    <Status>OK</Status>\n"
                    "    <URL>http://a.example.net/x</URL>\n"
                    "  </HttpFeedback>\n"
                    "  <HttpFeedback item=\"3\" maxOccurrence=\"n\">\n"
                    "    <Expression item=\"1\" maxOccurrence=\"n\">/Status</Expression>\n"
                    "    <Format>XML</Format>\n"
                    "    <Status>Failed</Status>\n"
                    "    <URL>https://tms.example.net/p?q=1</URL>\n"
                    "  </HttpFeedback>\n") != std::string::npos);
}

TEST_CASE("an event is posted as XML with numbers on every element") {
    const Node report = branchNode(
        "Event", {branchNode("CallDisconnect", {literalNode("CauseType", "LocalDisconnect"),
                                                integerNode("CallId", 7)})});
    const FeedbackPost post = feedbackPost(report, core::FeedbackFormat::Xml, someone());
    CHECK(post.contentType == "text/xml");
    CHECK(post.body == R"(<?xml version="1.0"?>
<Event>
  <Identification>
    <SystemName>Room 7</SystemName>
    <MACAddress>02:00:00:AA:BB:CC</MACAddress>
    <IPAddress>192.0.2.17</IPAddress>
    <ProductType>Cisco Codec</ProductType>
    <ProductID>Open Room Agent</ProductID>
    <SWVersion>ce9.15.0.0</SWVersion>
    <SerialNumber>ORA0001</SerialNumber>
  </Identification>
  <CallDisconnect item="1">
    <CauseType item="1">LocalDisconnect</CauseType>
    <CallId item="1">7</CallId>
  </CallDisconnect>
</Event>
)");
}

TEST_CASE("status is posted as XML with the numbers of its lists alone") {
    Node gone = listItem(branchNode("Call"), 7);
    gone.set("ghost", "True");
    const Node report =
        branchNode("Status", {branchNode("Audio", {integerNode("Volume", 45)}),
                              listItem(branchNode("Call", {literalNode("Status", "Connected")}), 4),
                              std::move(gone)});
    const std::string body = feedbackPost(report, core::FeedbackFormat::Xml, someone()).body;
    CHECK(body.find("<Status>\n  <Identification>\n") != std::string::npos);
    CHECK(body.find("<Volume>45</Volume>") != std::string::npos);
    CHECK(body.find("<Call item=\"4\" maxOccurrence=\"n\">\n    <Status>Connected</Status>") !=
          std::string::npos);
    CHECK(body.find("<Call item=\"7\" maxOccurrence=\"n\" ghost=\"True\"/>") != std::string::npos);
}

TEST_CASE("posts as JSON have every value under Value, and lists as arrays with ids") {
    const Node report = branchNode(
        "Status", {listItem(branchNode("Call", {literalNode("Status", "Connected")}), 7)});
    const FeedbackPost post = feedbackPost(report, core::FeedbackFormat::Json, someone());
    CHECK(post.contentType == "application/json");
    const QJsonObject status = QJsonDocument::fromJson(QByteArray::fromStdString(post.body))
                                   .object()[u"Status"]
                                   .toObject();
    const auto who = [&](const char* name) {
        return status[u"Identification"][QLatin1String(name)][u"Value"].toString();
    };
    CHECK(who("SystemName") == u"Room 7");
    CHECK(who("MACAddress") == u"02:00:00:AA:BB:CC");
    CHECK(who("IPAddress") == u"192.0.2.17");
    CHECK(who("ProductID") == u"Open Room Agent");
    CHECK(status[u"Call"][0][u"id"].toString() == u"7");
    CHECK(status[u"Call"][0][u"Status"][u"Value"].toString() == u"Connected");
}
