#include <catch2/catch.hpp>

#include "call_room.h"
#include "core/explain.h"
#include "core/health.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::answerTo;
using test::CallRoom;
using test::deeds;

namespace {

// One meeting from 11:00 to 11:30, whose Join opens at 10:55.
CallRoom aRoom(const std::string& number = "vmr@bridge.example") {
    CallRoom room({ABooking{.id = "m", .start = "11:00", .end = "11:30", .number = number}});
    room.set([](Settings& s) { s.preflight = "On"; });
    return room;
}

std::vector<CheckAddress> checks(const Effects& effects) {
    return deeds<CheckAddress>(effects);
}

PreflightEvent result(std::uint64_t ticket, CallCause cause) {
    return AddressChecked{ticket, std::move(cause), {{CheckStep::Options, base::milliseconds(3)}}};
}

} // namespace

TEST_CASE("the address of the next meeting is tried a quarter of an hour before") {
    CallRoom room = aRoom();
    CHECK(checks(room.wait("10:44:59.999")).empty());
    const auto asked = checks(room.wait("10:45"));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].uri == "sip:vmr@bridge.example");
    CHECK(asked[0].proxy.empty());
    CHECK(asked[0].transport == Transport::Udp);

    SECTION("all is well: once more at five minutes before") {
        room.tell(result(asked[0].ticket, {.sipStatus = 200, .reason = {}}));
        CHECK(room.view().tiles.at(0).cautions.empty());
        CHECK(checks(room.wait("10:54:59")).empty());
        const auto again = checks(room.wait("10:55"));
        REQUIRE(again.size() == 1);
        room.tell(result(again[0].ticket, {.sipStatus = 200, .reason = {}}));
        CHECK(checks(room.wait("11:10")).empty());
    }
    SECTION("it looks bad: said so everywhere, and tried every five minutes") {
        room.tell(result(asked[0].ticket, {.sipStatus = 404, .reason = {}}));
        const auto caution = room.view().tiles.at(0).cautions.at(0);
        CHECK(caution.code == "LIKELY_TO_FAIL");
        CHECK(caution.text == "Likely to fail: There is no one at this address.");
        CHECK(healthOf(room.state, room.now()).at(2).code == "LIKELY_TO_FAIL");
        CHECK(explain(room.state, BookingId("m"), room.now())->cautions.at(0) == "LIKELY_TO_FAIL");
        CHECK(checks(room.wait("10:49:59.999")).empty());
        const auto again = checks(room.wait("10:50"));
        REQUIRE(again.size() == 1);
        room.tell(result(again[0].ticket, {.sipStatus = 200, .reason = {}}));
        CHECK(room.view().tiles.at(0).cautions.empty());
    }
    SECTION("the one who asks does not come back: nothing is said, and it is tried again") {
        room.wait("10:46");
        CHECK(room.view().tiles.at(0).cautions.empty());
        CHECK(checks(room.wait("10:49:59.999")).empty());
        CHECK(checks(room.wait("10:50")).size() == 1);
    }
    SECTION("an old answer is nobody's") {
        room.tell(result(asked[0].ticket + 7, {.sipStatus = 404, .reason = {}}));
        CHECK_FALSE(room.state.preflight.checks.at(BookingId("m")).likelyToFail);
    }
    SECTION("forgotten when the meeting is over") {
        room.wait("11:30");
        CHECK(room.state.preflight.checks.empty());
    }
}

TEST_CASE("nothing is tried where it is not wanted") {
    struct Row {
        const char* name;
        void (*set)(Settings&);
        std::string number;
    };
    for (const Row& row :
         std::vector<Row>{{"switched off", [](Settings& s) { s.preflight = "Off"; }, "a@b.example"},
                          {"calls are off", [](Settings& s) { s.sipMode = "Off"; }, "a@b.example"},
                          {"nothing to dial", [](Settings&) {}, ""},
                          {"a number without a domain", [](Settings&) {}, "12345"}}) {
        INFO(row.name);
        CallRoom room = aRoom(row.number);
        room.set(row.set);
        CHECK(checks(room.wait("10:50")).empty());
    }
    CallRoom room = aRoom();
    room.wait("10:40");
    room.set([](Settings& s) { s.earlyJoin = "Auto"; });
    room.inCall("m");
    CHECK(checks(room.wait("10:50")).empty());
}

TEST_CASE("a registered room asks by its proxy") {
    CallRoom room = aRoom();
    room.set([](Settings& s) {
        s.sipUri = "room7@example.net";
        s.sipProxyAddress = "proxy.example:5061";
        s.sipTransport = "Tls";
        s.sipTlsVerify = "Off";
        s.sipAuthUserName = "room7";
        s.sipAuthPassword = base::Secret("pw");
    });
    const auto asked = checks(room.wait("10:45"));
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].proxy == "proxy.example:5061");
    CHECK(asked[0].transport == Transport::Tls);
    CHECK_FALSE(asked[0].verify);
    CHECK(asked[0].from == "room7@example.net");
    CHECK(asked[0].userName == "room7");
}

TEST_CASE("somebody may ask at any time, and is heard at most every five minutes") {
    CallRoom room = aRoom();
    const auto ask = [&](const char* id) {
        return room.tell(PreflightEvent(PreflightAsked{BookingId(id), RequestId(9)}));
    };
    CHECK(checks(ask("m")).size() == 1);
    const Effects again = ask("m");
    CHECK(checks(again).empty());
    CHECK(answerTo(again, 9)->has_value());
    CHECK(answerTo(ask("none"), 9)->error().code == base::ErrorCode::NotFound);
}

TEST_CASE("what an answer to OPTIONS means for a call") {
    struct Row {
        CallCause cause;
        bool hasLogin;
        bool fails;
    };
    for (const Row& row :
         std::vector<Row>{{{.sipStatus = 200, .reason = {}}, false, false},
                          {{.sipStatus = 401, .reason = {}}, false, false},
                          {{.sipStatus = 407, .reason = {}}, true, true},
                          {{.sipStatus = 403, .reason = {}}, false, false},
                          {{.sipStatus = 404, .reason = {}}, false, true},
                          {{.sipStatus = 405, .reason = {}}, false, false},
                          {{.sipStatus = 480, .reason = {}}, false, false},
                          {{.sipStatus = 486, .reason = {}}, false, false},
                          {{.sipStatus = 501, .reason = {}}, false, false},
                          {{.sipStatus = 503, .reason = {}}, false, true},
                          {{.sipStatus = 604, .reason = {}}, false, true},
                          {{.reason = {}, .fault = CallFault::Expired}, false, true},
                          {{.reason = {}, .fault = CallFault::NoAnswer}, false, true}}) {
        INFO(row.cause.sipStatus);
        CHECK(meansFailure(row.cause, row.hasLogin) == row.fails);
    }
}
