#include <catch2/catch.hpp>

#include "unit/xapi/a_room.h"
#include "xapi/documents.h"
#include "xapi/xml_writer.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;

namespace {

std::vector<SettingWrite> writesOf(const std::string& inside) {
    return settingWrites(readXml("<Configuration>" + inside + "</Configuration>").value());
}

// "path=value" of the event, or the Error's reason.
std::string begun(const SettingWrite& write, const ARoom& room) {
    const auto step = beginWrite(write, room.context(), core::RequestId(5));
    if (const auto* node = std::get_if<Node>(&step)) {
        CHECK(node->name == "Error");
        return node->child("Reason")->text;
    }
    const auto& event = std::get<core::SettingChangeAsked>(
        std::get<core::SettingEvent>(std::get<core::Event>(step)));
    CHECK(event.request == core::RequestId(5));
    return event.path + "=" + event.value;
}

} // namespace

TEST_CASE("a setting is read with its value space") {
    ARoom room;
    CHECK(writeXml(getDocument("/Configuration/systemunit", room.context())) ==
          "<?xml version=\"1.0\"?>\n"
          "<Configuration product=\"Codec\" version=\"ce1\" apiVersion=\"4\">\n"
          "  <SystemUnit>\n"
          "    <FirstTimeWizard>\n"
          "      <Mode valueSpaceRef=\"/Valuespace/TTPAR_Auto_On_Off\">Auto</Mode>\n"
          "    </FirstTimeWizard>\n"
          "    <Name valueSpaceRef=\"/Valuespace/STR_0_64\">Meeting room</Name>\n"
          "  </SystemUnit>\n"
          "</Configuration>\n");
}

TEST_CASE("settings in lists are found by number, secrets never, and only by who may read") {
    ARoom room;
    core::Settings settings;
    settings.sipAuthPassword = base::Secret("hush");
    settings.sipProxyAddress = "proxy.example.net";
    room.snapshot.state.settings.settings = std::make_shared<const core::Settings>(settings);
    const std::string whole = writeXml(getDocument("/Configuration", room.context()));
    CHECK(whole.find("hush") == std::string::npos);
    CHECK(whole.find("<Proxy item=\"1\" maxOccurrence=\"n\">") != std::string::npos);
    CHECK(getDocument("/Configuration/SIP/Proxy[1]/Address", room.context()).name ==
          "Configuration");
    CHECK(getDocument("/Configuration/SIP/Proxy[5]", room.context()).name == "EmptyResult");
    room.roles = Roles{core::Role::Integrator};
    CHECK(getDocument("/Configuration", room.context()).name == "EmptyResult");
}

TEST_CASE(
    "a Configuration document becomes a write for each of its settings, or says what is wrong") {
    struct Case {
        std::string inside;
        std::string begun;
    };
    const auto c = GENERATE(values<Case>({
        {"<SystemUnit><Name>R 7</Name></SystemUnit>", "SystemUnit Name=R 7"},
        {"<systemunit item='1'><NAME item='1'>R7</NAME></systemunit>", "SystemUnit Name=R7"},
        {"<SIP><Proxy item='1'><Address>p</Address></Proxy></SIP>", "SIP Proxy 1 Address=p"},
        {"<SIP><Proxy><Address>p</Address></Proxy></SIP>", "SIP Proxy 1 Address=p"},
        {"<SIP><Proxy item='5'><Address>p</Address></Proxy></SIP>",
         "No match on address expression"},
        {"<Bookings><JoinLeadTime>\n 600 </JoinLeadTime></Bookings>", "Bookings JoinLeadTime=600"},
        {"<SystemUnit/>", "No match on address expression"},
        {"<Colour>red</Colour>", "No match on address expression"},
    }));
    INFO(c.inside);
    const auto writes = writesOf(c.inside);
    REQUIRE(writes.size() == 1);
    CHECK(begun(writes[0], ARoom()) == c.begun);
}

TEST_CASE("only Admin writes, and each leaf is a write of its own") {
    ARoom room;
    room.roles = Roles{core::Role::User};
    const auto writes = writesOf("<SystemUnit><Name>A</Name></SystemUnit>"
                                 "<SIP><URI>a@b</URI><DisplayName>A</DisplayName></SIP>");
    REQUIRE(writes.size() == 3);
    CHECK(begun(writes[1], room) == "Permission denied");
    CHECK(finishWrite(writes[2], core::Done{}).name == "Success");
    const Node error =
        finishWrite(writes[2], base::fail(base::ErrorCode::InvalidInput, "too long"));
    CHECK(error.child("Reason")->text == "too long");
    CHECK(error.child("XPath")->text == "/Configuration/SIP/DisplayName");
}
