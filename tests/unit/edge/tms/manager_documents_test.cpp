// What the manager is sent has the shapes of tests/golden/tms.
#include "golden_tms.h"

#include "edge/tms/manager_documents.h"
#include "support/builders.h"
#include "xapi/xml_reader.h"

using namespace greenroom;
using namespace greenroom::edge::tms;
using test::goldenTms;
using xapi::Element;

namespace {

const xapi::Identification kWho{
    "Birch", "00:50:60:AA:BB:01", "192.0.2.17", "Greenroom Codec", "Greenroom", "ce11", "A1B2"};

Element parsed(const std::string& text) {
    auto root = xapi::readXml(text);
    INFO(text);
    REQUIRE(root);
    return *std::move(root);
}

// "Envelope(Body(PostEvent(...)))": the names, down to `depth`.
std::string shape(const Element& element, int depth = 9) {
    std::string inside;
    if (depth > 0)
        for (const Element& child : element.children)
            inside += (inside.empty() ? "" : " ") + shape(child, depth - 1);
    return inside.empty() ? element.name : element.name + "(" + inside + ")";
}

xapi::Context contextOf(const core::Snapshot& room, const xapi::DeviceFacts& device) {
    return {.room = room, .device = device, .now = test::instantAt("09:30"), .roles = xapi::kA};
}

} // namespace

TEST_CASE("each PostEvent has the documented shape") {
    const auto [name, kind] = GENERATE(table<std::string, core::ManagerPost>({
        {"post_event_boot", core::ManagerPost::Boot},
        {"post_event_register", core::ManagerPost::Register},
        {"post_event_beat", core::ManagerPost::Beat},
    }));
    INFO(name);
    const Element wanted = parsed(goldenTms(name));
    const std::string text = postEvent(kind, kWho);
    const Element sent = parsed(text);
    CHECK(shape(sent) == shape(wanted));
    const auto event = [](const Element& root) {
        return root.children.at(0).children.at(0).child("Event")->text;
    };
    CHECK(event(sent) == event(wanted));
    // The namespace is what receivers look for.
    CHECK(text.find("xmlns=\"http://www.tandberg.net/2004/11/SystemManagementService/\"") !=
          std::string::npos);
    CHECK(text.find("xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"") !=
          std::string::npos);
}

TEST_CASE("each posted document has the documented shape") {
    const auto [name, location] = GENERATE(table<std::string, std::string>({
        {"posted_document_status", "/Status"},
        {"posted_document_configuration", "/Configuration"},
        {"posted_document_command", "/Command"},
        {"posted_document_valuespace", "/Valuespace"},
    }));
    INFO(name);
    const core::Snapshot room;
    const xapi::DeviceFacts device;
    const auto text = postedDocument(location, contextOf(room, device), kWho);
    REQUIRE(text);
    const Element sent = parsed(*text);
    const Element wanted = parsed(goldenTms(name));
    CHECK(shape(sent, 1) == shape(wanted, 1));
    CHECK(shape(sent.children.at(0)) == shape(wanted.children.at(0)));
    CHECK(sent.child("Location")->text == location);
    CHECK(sent.children.at(2).children.size() > 5);
}

TEST_CASE("a part of a document can be wanted, and one that is not there cannot") {
    const core::Snapshot room;
    const xapi::DeviceFacts device;
    const auto part = postedDocument("/Status/SystemUnit", contextOf(room, device), kWho);
    REQUIRE(part);
    CHECK(shape(parsed(*part).children.at(2), 1) == "Status(SystemUnit)");
    CHECK_FALSE(postedDocument("/CallHistory", contextOf(room, device), kWho));
    CHECK_FALSE(postedDocument("][", contextOf(room, device), kWho));
}

TEST_CASE("the progress of software has the documented fields") {
    core::UpgradeState state;
    state.order.sessionId = "s1";
    state.order.versionId = "v2";
    state.order.url = "http://tms.example.net/a.pkg";
    state.progress = {core::UpgradePhase::Downloading, core::UpgradeStatus::InProgress, "10 %"};
    state.changedAt = test::clockAt("09:31");
    const Element sent = parsed(upgradeStatus(state, kWho));
    const Element wanted = parsed(goldenTms("upgrade_status"));
    for (const Element& field : wanted.children) {
        INFO(field.name);
        REQUIRE(sent.child(field.name) != nullptr);
    }
    CHECK(sent.child("Phase")->text == "Downloading");
    CHECK(sent.child("LastChange")->text == "2026-03-04T09:31:00Z");
    CHECK(sent.child("Message")->text == "10 %");
}
