// Who may do what, over the whole table (xAPI guide, users, roles and authorisation).
#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <sstream>

#include "unit/xapi/a_room.h"
#include "xapi/command_run.h"
#include "xapi/coverage.h"

using namespace greenroom;
using namespace greenroom::xapi;
using core::Role;
using test::ARoom;

namespace {

constexpr std::array kRoles{Role::Admin, Role::User, Role::Integrator, Role::RoomControl,
                            Role::Audit};

bool refusedRight(const CommandRow& row, Role role) {
    ARoom room;
    room.roles = Roles{role};
    const auto step =
        beginCommand({std::string(row.path), {}, {}}, room.context(), core::RequestId(1));
    const auto* node = std::get_if<Node>(&step);
    return node != nullptr && node->child("Reason") != nullptr &&
           node->child("Reason")->text == "Permission denied";
}

} // namespace

TEST_CASE("a command is refused to every role that its row does not name, and to no other") {
    for (const CommandRow& row : commandRows())
        for (const Role role : kRoles) {
            INFO(row.path << " as " << core::toText(role));
            CHECK(refusedRight(row, role) == !row.roles.anyOf(Roles{role}));
        }
}

TEST_CASE("areas belong to the roles of the guide") {
    struct Case {
        std::string_view beginning;
        Roles roles;
    };
    const std::array cases{
        Case{"Bookings Put", kA},
        Case{"Bookings List", kAU},
        Case{"Bookings Get", kAU},
        Case{"Bookings Clear", kAU},
        Case{"HttpFeedback ", kA},
        Case{"Webex Registration ", kA},
        Case{"Security Session List", kA},
        Case{"Security Session Terminate", kA},
        Case{"Dial", kAUI},
        Case{"Call Disconnect", kAUI},
        Case{"Audio Microphones ", kAUI},
        Case{"Standby Activate", kAUI},
        Case{"Conference DoNotDisturb ", kAUI},
        Case{"SystemUnit Boot", kAUI},
        Case{"Call Accept", kAU},
        Case{"Call Reject", kAU},
        Case{"Call Hold", kAU},
        Case{"Call DTMFSend", kAU},
        Case{"CallHistory ", kAU},
        Case{"Phonebook ", kAU},
        Case{"Peripherals Connect", kAUIR},
        Case{"Peripherals HeartBeat", kAUIR},
        Case{"Message Send", kAI},
    };
    for (const Case& c : cases)
        for (const CommandRow& row : commandRows())
            if (row.path.starts_with(c.beginning)) {
                INFO(row.path);
                CHECK(row.roles == c.roles);
            }
}

TEST_CASE("every row can be told apart, whatever the letter case") {
    const auto rows = commandRows();
    for (const CommandRow& row : rows) {
        INFO(row.path);
        CHECK(findCommand(row.path) == &row);
        CHECK_FALSE(row.roles.empty());
        for (const Parameter& parameter : row.parameters)
            CHECK(std::ranges::count(row.parameters, parameter.name, &Parameter::name) == 1);
    }
    const Coverage counts = coverage();
    CHECK(counts.works + counts.refused == rows.size());
}

TEST_CASE("a refusal says why") {
    for (const CommandRow& row : commandRows())
        if (const auto* refusal = std::get_if<Refusal>(&row.run)) {
            INFO(row.path);
            CHECK(refusal->why.size() > 10);
        }
}

// The frozen tree. A change of the tables is a change of this file, to be looked at like one.
// GREENROOM_UPDATE_GOLDEN=1 writes it anew.
TEST_CASE("the reference is what the tables say") {
    const std::string file = XAPI_REFERENCE;
    const std::string now = reference();
    if (std::getenv("GREENROOM_UPDATE_GOLDEN") != nullptr)
        std::ofstream(file) << now;
    std::ostringstream kept;
    kept << std::ifstream(file).rdbuf();
    CHECK(kept.str() == now);
}
