#include <catch2/catch.hpp>

#include "call_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::CallRoom;
using test::deeds;

namespace {

const CallId kGoing{1};

std::optional<std::uint32_t> warning(const CallRoom& room) {
    const auto ending = room.view().ending;
    return ending ? std::optional(ending->minutes) : std::nullopt;
}

} // namespace

// The meeting is 09:30 to 10:00.
TEST_CASE("the end of the meeting is told five minutes and one minute before", "[rule:38]") {
    CallRoom room;
    room.inCall();
    room.wait("09:54:59.999");
    CHECK_FALSE(warning(room));
    CHECK(room.nextChange() <= test::clockAt("09:55"));
    room.wait("09:55");
    CHECK(warning(room) == 5);
    SECTION("unread it stays, and becomes the other") {
        room.wait("09:58");
        CHECK(warning(room) == 5);
        room.wait("09:59");
        CHECK(warning(room) == 1);
        room.wait("10:00");
        CHECK_FALSE(warning(room));
    }
    SECTION("read, the other one still comes") {
        room.call(EndWarningDismissed{});
        CHECK_FALSE(warning(room));
        room.wait("09:59");
        CHECK(warning(room) == 1);
        room.call(EndWarningDismissed{});
        CHECK_FALSE(warning(room));
    }
    SECTION("not outside of the call") {
        room.call(CallSignalled{kGoing, CallSignal::Closed, {}});
        CHECK_FALSE(warning(room));
    }
    SECTION("not when switched off") {
        room.set([](Settings& s) { s.endWarnings = "Off"; });
        CHECK_FALSE(warning(room));
    }
}

TEST_CASE("a quarter of an hour more, where the room is free and the booking lets it") {
    struct Row {
        const char* name;
        base::minutes extension;
        std::string next; // begins then
        bool can;
    };
    for (const Row& row :
         std::vector<Row>{{"free", base::minutes(30), "11:00", true},
                          {"the next one is too near", base::minutes(30), "10:10", false},
                          {"its source lets none", base::minutes(0), "11:00", false}}) {
        INFO(row.name);
        Booking booking = ABooking{};
        booking.maximumExtension = row.extension;
        CallRoom room({booking, ABooking{.id = "b", .start = row.next, .end = "11:30"}});
        room.inCall();
        room.wait("09:56");
        CHECK(room.view().ending->canExtend == row.can);
        room.call(ExtendPressed{BookingId("42")});
        CHECK(room.state.bookings.agenda->find(BookingId("42"))->end ==
              test::clockAt(row.can ? "10:15" : "10:00"));
        CHECK(warning(room).has_value() == !row.can);
    }
}

TEST_CASE("a room where nobody speaks leaves five minutes after the end, with a warning") {
    CallRoom room;
    room.inCall();
    room.wait("10:04:59.999");
    CHECK_FALSE(warning(room));
    CHECK(room.nextChange() <= test::clockAt("10:05"));
    room.wait("10:05");
    CHECK(room.view().ending->leavesInSeconds == 20);
    CHECK(deeds<EndCall>(room.wait("10:05:19.999")).empty());

    SECTION("it leaves") {
        CHECK(deeds<EndCall>(room.wait("10:05:20")).size() == 1);
        room.call(CallSignalled{kGoing, CallSignal::Closed, {}});
        CHECK(room.view().screen == Screen::Home);
        CHECK_FALSE(room.state.calls.leavesAt);
    }
    SECTION("somebody says to stay: it asks again after as long") {
        room.call(StayPressed{});
        CHECK_FALSE(warning(room));
        CHECK(deeds<EndCall>(room.wait("10:06")).empty());
        room.wait("10:10:19.998");
        CHECK_FALSE(warning(room));
        room.wait("10:10:19.999");
        CHECK(room.view().ending->leavesInSeconds == 20);
    }
    SECTION("somebody speaks") {
        room.call(CallHeard{kGoing});
        room.wait("10:10");
        CHECK_FALSE(warning(room));
        room.wait("10:10:19.999");
        CHECK(room.view().ending->leavesInSeconds == 20);
    }
    SECTION("the setting can forbid it") {
        room.set([](Settings& s) { s.leaveWhenAloneMinutes = 0; });
        CHECK_FALSE(warning(room));
        CHECK(deeds<EndCall>(room.wait("11:00")).empty());
    }
}

TEST_CASE("whoever spoke shortly before the end has five minutes from then on") {
    CallRoom room;
    room.inCall();
    room.at("10:03");
    room.call(CallHeard{kGoing});
    room.wait("10:07:59.999");
    CHECK_FALSE(warning(room));
    room.wait("10:08");
    CHECK(room.view().ending->leavesInSeconds == 20);
}

TEST_CASE("a call without a booking is never left by itself") {
    CallRoom room;
    room.call(DialAsked{{.number = "a@b.example"}, {}, "", {}});
    room.call(CallSignalled{kGoing, CallSignal::Established, {}});
    CHECK(deeds<EndCall>(room.wait("18:00")).empty());
}

TEST_CASE("do not disturb always ends", "[rule:51]") {
    struct Row {
        const char* name;
        Quiet quiet;
        std::string until; // empty: off
    };
    for (const Row& row :
         std::vector<Row>{{"an hour", Quiet::Hour, "10:26"},
                          {"no meeting runs: an hour", Quiet::UntilEnd, "10:26"},
                          {"until tomorrow", Quiet::UntilTomorrow, "2026-03-05T00:00"},
                          {"off", Quiet::Off, ""}}) {
        INFO(row.name);
        CallRoom room;
        room.call(QuietPressed{Quiet::Hour});
        room.call(QuietPressed{row.quiet});
        const auto until = room.view().controls.undisturbedUntil;
        CHECK(until.has_value() == !row.until.empty());
        if (!until)
            continue;
        CHECK(until->utc == test::clockAt(row.until));
        room.wait(row.until);
        CHECK_FALSE(room.view().controls.undisturbedUntil);
    }
    CallRoom room;
    room.wait("09:40");
    room.call(QuietPressed{Quiet::UntilEnd});
    CHECK(room.view().controls.undisturbedUntil->utc == test::clockAt("10:00"));
}
