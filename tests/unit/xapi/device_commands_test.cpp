// Lists that are both status and the result of a command are the same list.
#include <catch2/catch.hpp>

#include "unit/xapi/a_room.h"
#include "xapi/command_run.h"
#include "xapi/documents.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::ARoom;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::vector<Node> run(const ARoom& room, const std::string& path, const Parameters& parameters) {
    const Node result =
        std::get<Node>(beginCommand({path, parameters, ""}, room.context(), core::RequestId(9)));
    REQUIRE(*result.attribute("status") == "OK");
    return result.children;
}

// Ids with their numbers, "2:amp 3:panel".
std::string listed(const std::vector<Node>& devices) {
    std::string text;
    for (const Node& device : devices) {
        CHECK(device.name == "Device");
        text += (text.empty() ? "" : " ") + std::to_string(device.item.value()) + ":" +
                device.child("ID")->text;
    }
    return text;
}

} // namespace

TEST_CASE("Diagnostics Run answers the messages of the status") {
    ARoom room; // nothing has been heard of clock, lists and calls
    const std::vector<Node> messages = run(room, "Diagnostics Run", {});
    const Node status = getDocument("/Status/Diagnostics", room.context());
    CHECK(messages == status.child("Diagnostics")->children);
    REQUIRE(messages.size() == 2);
    CHECK(messages[0].item == 1u);
    CHECK(messages[0].child("Level")->text == "Warning");
    CHECK(messages[0].child("Type")->text == "CLOCK_UNSYNCED");
    CHECK(messages[0].child("References")->text.empty());
    CHECK(messages[1].item == 3u);
    CHECK(messages[1].child("Level")->text == "Error");
    CHECK(messages[1].child("Type")->text == "ENGINE_DOWN");
    CHECK(messages[1].child("Description")->text.find("call engine") != std::string::npos);
    CHECK(run(room, "Diagnostics Run", {{"ResultSet", "All"}}) == messages);
    CHECK(run(room, "Diagnostics Run", {{"ResultSet", "None"}}).empty());
    room.snapshot.state.time.synced = true;
    room.snapshot.state.calls.engineUp = true;
    CHECK(run(room, "Diagnostics Run", {}).empty());
}

TEST_CASE("Peripherals List answers those of the status that are asked for") {
    ARoom room;
    const auto one = [](std::uint32_t number, const char* id, const char* type, bool lost) {
        core::ConnectedPeripheral made = test::aPeripheral(id);
        made.number = number;
        made.peripheral.type = type;
        made.peripheral.name = "Name of " + std::string(id);
        made.lost = lost;
        return made;
    };
    CHECK(run(room, "Peripherals List", {}).empty());
    room.snapshot.state.device.peripherals =
        std::make_shared<const std::vector<core::ConnectedPeripheral>>(
            std::vector{one(2, "amp", "AudioAmplifier", false), one(3, "panel", "TouchPanel", true),
                        one(7, "cs", "ControlSystem", false)});
    struct Case {
        Parameters parameters;
        std::string devices;
    };
    const std::vector<Case> cases{
        {{}, "1:amp 2:panel 3:cs"},
        {{{"Connected", "True"}}, "1:amp 2:cs"},
        {{{"Connected", "False"}}, "1:panel"},
        {{{"Type", "ControlSystem"}}, "1:cs"},
        {{{"Type", "TouchPanel"}, {"Connected", "True"}}, ""},
    };
    for (const Case& c : cases)
        CHECK(listed(run(room, "Peripherals List", c.parameters)) == c.devices);
    room.roles = Roles{core::Role::Integrator};
    const Node device = run(room, "Peripherals List", {{"Connected", "False"}}).at(0);
    CHECK(device.child("Status")->text == "LostConnection");
    CHECK(device.child("Type")->text == "TouchPanel");
    CHECK(device.child("Name")->text == "Name of panel");
    CHECK(device.children.size() == 8);
}

TEST_CASE("FirstTimeWizard Stop is asked of the core") {
    ARoom room;
    const auto begun = beginCommand({"SystemUnit FirstTimeWizard Stop", {}, ""}, room.context(),
                                    core::RequestId(9));
    const auto& event = std::get<core::Event>(begun);
    const auto& asked = std::get<core::SetupStopAsked>(std::get<core::FirstStartEvent>(event));
    CHECK(asked.request == core::RequestId(9));
}
