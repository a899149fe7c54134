#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <string>

#include "edge/ssh/tsh_session.h"
#include "integration/http/http_room.h"
#include "support/event_loop.h"

using namespace greenroom;
using edge::ssh::TshSession;
using test::settle;
using test::waitUntil;

namespace {

// A room with one session in it; what the session prints is gathered.
class SessionRoom : public test::HttpRoom {
public:
    SessionRoom() { engine.addSink(reception.feedback); }

    void open(bool terminal, std::optional<std::string> command = std::nullopt,
              const std::string& user = "admin") {
        session.emplace(reception, device,
                        TshSession::Opening{*reception.authenticator.visitorNamed(user), terminal,
                                            std::move(command)},
                        TshSession::Events{.send = [this](const std::string& b) { printed += b; },
                                           .finish = [this](int s) { finished = s; },
                                           .progressed = {}});
        session->start();
        settle();
    }

    // What is printed until the line is answered.
    std::string ask(const std::string& line) {
        printed.clear();
        session->receive(line + "\n");
        settle();
        return printed;
    }

    xapi::DeviceFacts device;
    std::string printed;
    std::optional<int> finished;
    std::optional<TshSession> session;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("tsh session: the banner ends in lines that drivers wait for") {
    // xAPI guide, tsh, "Banner".
    SessionRoom room;
    room.open(false);
    CHECK(room.printed == "Welcome to Meeting room\nGreenroom Codec Release Greenroom\n"
                          "*r Login successful\n\nOK\n\n");
    SessionRoom terminal;
    terminal.open(true);
    CHECK(has(terminal.printed, "\r\n*r Login successful\r\n\r\nOK\r\n\r\n"));
}

TEST_CASE("tsh session: commands, status, settings, errors") {
    SessionRoom room;
    room.open(false);
    CHECK(room.ask("xCommand Bookings List") == "OK\n"
                                                "*r BookingsListResult (status=OK):\n"
                                                "*r BookingsListResult ResultInfo TotalRows: 0\n"
                                                "** end\n");
    CHECK(room.ask("xConfiguration SystemUnit Name: \"Room 7\"") == "** end\n\nOK\n");
    CHECK(room.ask("xconf systemu name") ==
          "*c xConfiguration SystemUnit Name: \"Room 7\"\n** end\n\nOK\n");
    CHECK(room.ask("xStatus Call") == "** end\n\nOK\n");
    CHECK(has(room.ask("xCommand Dila"), "ERROR\n*r Result (status=Error):\n"));
    CHECK(has(room.ask("xStatus Wrong"), "No match on address expression.\""));
    CHECK(room.ask("frobnicate") == "Command not recognized.\nERROR\n");
    CHECK(room.ask("xConfiguration NetworkServices SSH Mode: Maybe | resultId=\"7\"") != "");
    CHECK(has(room.printed, "** resultId: \"7\"\n** end\n\nERROR\n"));
    CHECK(has(room.ask("help"), "xCommand"));
    CHECK(has(room.ask("xGetxml /Configuration/SystemUnit/Name"), "<Name item=\"1\""));
}

TEST_CASE("tsh session: a body in two ways, answered once it is stored") {
    SessionRoom room;
    room.open(false);
    const std::string list = "{\"Bookings\":[]}";
    CHECK(room.ask("xCommand Bookings Put\n" + list + "\n.") ==
          "OK\n*r BookingsPutResult (status=OK):\n** end\n");
    const std::string block = "xCommand Bookings Put | resultId=\"5\"\n" + list + "\n";
    room.printed.clear();
    room.session->receive("{" + std::to_string(block.size()) + "} \n" + block);
    settle();
    CHECK(room.printed == "OK\n*r BookingsPutResult (status=OK):\n** resultId: \"5\"\n** end\n");
}

TEST_CASE("tsh session: answers come in the order of their lines, whoever waits for what") {
    SessionRoom room;
    room.open(false);
    room.printed.clear();
    std::string lines;
    std::string wanted;
    for (int i = 0; i < 20; ++i) {
        const std::string id = std::to_string(i);
        lines += "xConfiguration SystemUnit Name: r" + id + " | resultId=\"set " + id + "\"\n";
        lines += "xConfiguration SystemUnit Name | resultId=\"get " + id + "\"\n";
        wanted += "** resultId: \"set " + id + "\"\n** end\n\nOK\n";
        wanted += "*c xConfiguration SystemUnit Name: \"r" + id + "\"\n** resultId: \"get " + id +
                  "\"\n** end\n\nOK\n";
    }
    room.session->receive(lines);
    CHECK(waitUntil([&] { return room.printed.size() >= wanted.size(); }));
    CHECK(room.printed == wanted);
    CHECK(room.session->unread() == 0);
}

TEST_CASE("tsh session: JSON mode as jsxapi begins it") {
    SessionRoom room;
    room.open(false);
    CHECK(room.ask("echo off") == "OK\n");
    CHECK(room.ask("xpreferences outputmode json").empty());
    CHECK(room.ask("xStatus Call | resultId=\"1\"") == "{\n  \"ResultId\": \"1\"\n}\n");
    CHECK(room.ask("xfeedback register /Configuration | resultId=\"2\"") ==
          "{\n  \"ResultId\": \"2\"\n}\n");
    CHECK(has(room.ask("nonsense | resultId=\"3\""), "\"Value\": \"Command not recognized.\""));
    CHECK(has(room.ask("xDocument Format: \"JSON\" Path: \"Status/SystemUnit\" Schema: \"True\""),
              "\"StatusSchema\""));
    CHECK(room.ask("xpreferences outputmode terminal") == "OK\n");
}

TEST_CASE("tsh session: a terminal is echoed, and feedback keeps off what is being typed") {
    SessionRoom room;
    room.open(true);
    room.printed.clear();
    // As PepperDash's driver waits for its own lines.
    CHECK(room.ask("xpreferences outputmode json") == "xpreferences outputmode json\r\n");
    CHECK(room.ask("xfeedback register /event/calldisconnect") ==
          "xfeedback register /event/calldisconnect\r\n{\r\n}\r\n");
    CHECK(room.ask("xpreferences outputmode terminal") ==
          "xpreferences outputmode terminal\r\nOK\r\n");
    (void)room.ask("xfeedback register /Configuration/SystemUnit");
    room.printed.clear();
    room.session->receive("xSta");
    room.set([](core::Settings& settings) { settings.systemName = "Birch"; });
    settle();
    CHECK(room.printed == "xSta\r\n*c xConfiguration SystemUnit Name: \"Birch\"\r\n** end\r\nxSta");
    CHECK(room.ask("\x15"
                   "echo off") == "\b \b\b \b\b \b\b \becho off\r\nOK\r\n");
    CHECK(room.ask("xStatus Call") == "** end\r\n\r\nOK\r\n");
}

TEST_CASE("tsh session: feedback registered, listed, and taken back") {
    SessionRoom room;
    room.open(false);
    const auto rename = [&room](const char* name) {
        room.printed.clear();
        room.set([name](core::Settings& settings) { settings.systemName = name; });
        settle();
        return room.printed;
    };
    CHECK(rename("A").empty());
    CHECK(room.ask("xFeedback register /Configuration/SystemUnit") == "** end\n\nOK\n");
    (void)room.ask("xfeedback register configuration/systemunit/"); // the same
    (void)room.ask("xFeedback Register Result");                    // ICD; never fires
    (void)room.ask("xFeedback register /Bookings");                 // PepperDash
    CHECK(room.ask("xFeedback list") ==
          "/Configuration/SystemUnit\nResult\n/Bookings\n** end\n\nOK\n");
    CHECK(rename("B") == "*c xConfiguration SystemUnit Name: \"B\"\n** end\n");
    (void)room.ask("xFeedback deregister /Configuration/SystemUnit");
    CHECK(rename("C").empty());
    (void)room.ask("xFeedback register /Configuration");
    (void)room.ask("xFeedback deregisterall");
    CHECK(room.ask("xFeedback list") == "** end\n\nOK\n");
    CHECK(rename("D").empty());
    for (std::size_t i = 0; i < TshSession::kExpressions; ++i)
        CHECK(has(room.ask("xFeedback register /Status/A" + std::to_string(i)), "\nOK\n"));
    CHECK(has(room.ask("xFeedback register /Status/One/More"), "ERROR"));
}

TEST_CASE("tsh session: rights are those of the user") {
    SessionRoom room;
    room.open(false, std::nullopt, "av");
    CHECK(has(room.ask("xConfiguration SystemUnit Name: Mine"), "Permission denied"));
    CHECK(has(room.ask("xCommand Bookings List"), "Permission denied"));
    CHECK(has(room.ask("xConfiguration SystemUnit Name"), "Permission denied"));
}

TEST_CASE("tsh session: one command ends it, with its status") {
    struct Case {
        std::string command;
        int status;
        std::string printed;
    };
    const auto c = GENERATE(values<Case>({
        {"xStatus Call", 0, "** end\n\nOK\n"},
        {"xConfiguration SystemUnit Name: a b", 0, "** end\n\nOK\n"},
        {"frobnicate", 1, "Command not recognized.\nERROR\n"},
        {"", 0, ""},
        {"bye", 0, ""},
        {"xpref output xml\nxStatus Call", 0, "<XmlDoc resultId=\"\"/>\n"},
    }));
    INFO(c.command);
    SessionRoom room;
    room.open(false, c.command);
    CHECK(waitUntil([&] { return room.finished.has_value(); }));
    CHECK(room.finished == c.status);
    CHECK(room.printed == c.printed);
}

TEST_CASE("tsh session: the body of one command is the input") {
    SessionRoom room;
    room.open(false, "xCommand Bookings Put");
    CHECK_FALSE(room.finished);
    room.session->receive("{\"Bookings\":[]}");
    room.session->inputEnded();
    CHECK(waitUntil([&] { return room.finished.has_value(); }));
    CHECK(room.finished == 0);
    CHECK(has(room.printed, "BookingsPutResult (status=OK)"));
}

TEST_CASE("tsh session: what ends a shell") {
    SessionRoom room;
    const bool terminal = GENERATE(false, true);
    room.open(terminal);
    SECTION("bye") {
        room.session->receive("bye\nxStatus Call\n");
        CHECK(room.finished == 0);
    }
    SECTION("the end of input, after what came before it") {
        room.printed.clear();
        room.session->receive("xStatus Call");
        room.session->inputEnded();
        CHECK(has(room.printed, "** end"));
        CHECK(room.finished == 0);
    }
    SECTION("a line too long") {
        room.session->receive(std::string(70'000, 'x'));
        CHECK(has(room.printed, "ERROR: a line of more than 64 KB"));
        CHECK(room.finished == 1);
    }
    SECTION("ctrl-D on a terminal") {
        room.session->receive("\x04");
        CHECK(room.finished.has_value() == terminal);
    }
}

TEST_CASE("tsh session: a client that does not read is not served") {
    SessionRoom room;
    room.open(false);
    room.session->setPaused(true);
    CHECK(room.ask("xStatus Call").empty());
    CHECK(room.session->unread() > 0);
    room.session->setPaused(false);
    CHECK(has(room.printed, "** end"));
    CHECK(room.session->unread() == 0);
}
