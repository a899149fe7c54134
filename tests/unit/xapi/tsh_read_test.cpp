#include <catch2/catch.hpp>

#include <string>

#include "unit/xapi/a_room.h"
#include "xapi/tsh_answer.h"
#include "xapi/tsh_read.h"
#include "xapi/tsh_vocabulary.h"

using namespace greenroom;
using namespace greenroom::xapi;
using test::aCall;
using test::ARoom;

namespace {

// What the line prints in terminal mode, up to "** end".
std::string printed(const ARoom& room, const std::string& text) {
    const auto line = parseTshLine(text);
    const auto& read = std::get<TshRead>(line->what);
    const TshAnswer answer(TshOutput::Terminal, std::nullopt);
    const auto found = findForTsh(read, room.context());
    std::string out;
    if (const auto* error = std::get_if<TshQueryError>(&found))
        out = answer.queryError("Status", error->reason, error->xpath);
    else
        out = answer.found(std::get<0>(found));
    return out.substr(0, out.find("** end"));
}

const std::string kNoMatch = "*r Status (status=Error):\n"
                             "*r Status Reason: \"No match on address expression.\"\n";

} // namespace

TEST_CASE("tsh: what a query prints") {
    struct Case {
        std::string line;
        std::string lines;
    };
    const auto c = GENERATE(values<Case>({
        {"xStatus Call 7 Status", "*s Call 7 Status: Connected\n"},
        {"xStatus Call Status", "*s Call 7 Status: Connected\n*s Call 9 Status: Dialling\n"},
        {"xStatus Call[9] Status", "*s Call 9 Status: Dialling\n"},
        {"xStatus Call * Status", "*s Call 7 Status: Connected\n*s Call 9 Status: Dialling\n"},
        {"xstat cal 9 stat", "*s Call 9 Status: Dialling\n"},
        {"xStatus Call 8", ""}, // the list is there, the item is not
        {"xStatus Cal/Nonsense", kNoMatch + "*r Status XPath: \"Status/Cal/Nonsense\"\n"},
        {"xStatus S", kNoMatch + "*r Status XPath: \"Status/S\"\n"}, // Standby or SIP
        {"xConfiguration SystemUnit Name", "*c xConfiguration SystemUnit Name: \"Room 7\"\n"},
        {"xConf systemu nam", "*c xConfiguration SystemUnit Name: \"Room 7\"\n"},
        {"xConfiguration //JoinLead", "*c xConfiguration Bookings JoinLeadTime: 300\n"},
        {"xConfiguration * JoinLeadTime", "*c xConfiguration Bookings JoinLeadTime: 300\n"},
        {"xConfiguration SIP Proxy 5 Address", ""},
    }));
    ARoom room;
    room.with(aCall(7, core::CallState::Connected, "a@b"))
        .with(aCall(9, core::CallState::Dialling, "c@d"));
    core::Settings settings;
    settings.systemName = "Room 7";
    room.snapshot.state.settings.settings = std::make_shared<const core::Settings>(settings);
    INFO(c.line);
    CHECK(printed(room, c.line) == c.lines);
}

TEST_CASE("tsh: what a user may not read is not told, and he is told so") {
    ARoom room;
    room.roles = Roles{core::Role::RoomControl};
    CHECK(printed(room, "xConfiguration SystemUnit Name").find("Permission denied") !=
          std::string::npos);
    CHECK(printed(room, "xStatus Call").find("Permission denied") != std::string::npos);
    room.roles = kA;
    CHECK(printed(room, "xStatus Call").empty());
}

TEST_CASE("tsh: xGetxml looks in status and configuration") {
    ARoom room;
    room.with(aCall(7, core::CallState::Connected, "a@b"));
    const Context context = room.context();
    CHECK(findForGetXml("/Status/Call[7]/Status", context)->name == "Status");
    CHECK(findForGetXml("configuration/SystemUnit", context)->name == "Configuration");
    CHECK(findForGetXml("//Name", context).has_value());
    CHECK_FALSE(findForGetXml("/Status/Call[8]", context));
    CHECK_FALSE(findForGetXml("/Command/Dial", context));
    CHECK_FALSE(findForGetXml("[[", context));
}

TEST_CASE("tsh: words are completed where one alone is meant") {
    struct Case {
        std::string given;
        std::string completed;
    };
    const auto c = GENERATE(values<Case>({
        {"Dial", "Dial"},
        {"book lis", "Bookings List"},
        {"BOOKINGS LIST", "Bookings List"},
        {"Bookings Nonsense", "Bookings Nonsense"},
        {"Dila", "Dila"},
    }));
    INFO(c.given);
    CHECK(completedCommand(c.given) == c.completed);
}

TEST_CASE("tsh: question marks list what there is") {
    const auto listed = [](std::string_view text, Roles roles = kA) {
        return tshListed(std::get<TshListing>(parseTshLine(text)->what), roles);
    };
    const std::string commands = listed("xCommand ?");
    CHECK(commands.find("*h xCommand Bookings\n") != std::string::npos);
    CHECK(commands.find("*h xCommand Bookings List") == std::string::npos);
    CHECK(commands.find("*h xCommand Dial\n*h") != std::string::npos);
    CHECK(listed("xCommand Dial ?").find("\n    Number(r): <S: 0, 255>\n") != std::string::npos);
    CHECK(listed("xCommand Bookings Put ?") == "*h xCommand Bookings Put\n");
    const std::string deep = listed("xCommand book ??");
    CHECK(deep.find("*h xCommand Bookings List\n    ") != std::string::npos);
    CHECK(deep.find("\n    DayOffset: <0..365>\n") != std::string::npos);
    CHECK(listed("xCommand //Volu", kA).find("*h xCommand Bookings") == std::string::npos);
    CHECK(listed("xStatus Call ??").find("*h xStatus Call n Status\n") != std::string::npos);
    CHECK(listed("xStatus ?").find("*h xStatus Call\n") != std::string::npos);
    CHECK(listed("xEvent ??").find("*h xEvent Bookings Updated\n") != std::string::npos);
    CHECK(listed("xCommand Bookings ??", Roles{core::Role::RoomControl}).empty());
}
