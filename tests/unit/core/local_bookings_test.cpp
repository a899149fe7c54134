// The room's own bookings on their way to the disk.
#include <catch2/catch.hpp>

#include "adhoc_room.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::AdhocRoom;
using test::byId;
using test::clockAt;
using test::Words;

namespace {

BookingEditAsked edit(const std::string& id, std::uint64_t request) {
    BookingEditAsked asked;
    asked.booking = byId(id);
    asked.request = RequestId(request);
    return asked;
}

} // namespace

TEST_CASE("ids are never given twice") {
    AdhocRoom room;
    const std::string first = room.made();
    room.ask(BookingDeleteAsked{byId(first), RequestId(2)});
    CHECK(room.stored() == Words{"Deleted local-1 Deleted", "Updated"});
    CHECK(room.answers[2] == "ok");
    CHECK(room.made(3) == "local-3");
}

TEST_CASE("a disk that fails: what was asked fails, and the disk is given what the room shows") {
    AdhocRoom room;
    const std::string first = room.made();
    room.jumpTo(clockAt("09:31"));
    room.ask(AdhocRoom::book(2, "v"));
    CHECK(room.stored(base::Error{base::ErrorCode::Io, "disk full"}) == Words{"Failed v Timeout"});
    CHECK(room.answers[2] == "disk full");
    CHECK(room.listed() == std::vector<std::string>{first});
    const auto saves = test::deeds<SaveAgenda>(room.effects);
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].list->revision == 3);
    CHECK(saves[0].list->bookings.size() == 1);

    SECTION("and one that never answers") {
        room.ask(AdhocRoom::book(3, "w"));
        CHECK(room.passTo("09:32:30") == Words{"09:32:00 Failed w Timeout"});
        CHECK(room.answers[3] == "the booking could not be kept in time");
    }
}

TEST_CASE("a change builds on those before it, durable or not") {
    AdhocRoom room;
    const std::string id = room.made();
    BookingEditAsked titled = edit(id, 2);
    titled.title = "Stand-up";
    room.ask(titled);
    BookingEditAsked shorter = edit(id, 3);
    shorter.duration = base::minutes(20);
    room.ask(shorter);
    CHECK(room.ask(BookingExtendAsked{byId(id), base::minutes(5), RequestId(4)}) ==
          Words{"ExtensionRequested local-1 5"});
    CHECK(room.at(id).end == clockAt("09:30"));
    CHECK(room.stored() == Words{"Moved local-1", "Updated"});
    for (const std::uint64_t request : {2, 3, 4})
        CHECK(room.answers[request] == "ok");
    CHECK(room.at(id).title == "Stand-up");
    CHECK(room.at(id).end == clockAt("09:25"));
}

TEST_CASE("what is being deleted is not changed any more") {
    AdhocRoom room;
    const std::string id = room.made();
    room.ask(BookingDeleteAsked{byId(id), RequestId(2)});
    BookingEditAsked titled = edit(id, 3);
    titled.title = "Stand-up";
    CHECK(room.ask(titled).empty());
    CHECK(room.ask(BookingExtendAsked{byId(id), base::minutes(5), RequestId(4)}).empty());
    for (const std::uint64_t request : {3, 4})
        CHECK(room.answers[request] == "Booking not found");
    room.stored();
    CHECK(room.answers[2] == "ok");
    CHECK(room.listed().empty());
}

TEST_CASE("changes that cannot be kept fail together, each in its own words") {
    AdhocRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    const std::string id = room.made();
    BookingEditAsked titled = edit(id, 2);
    titled.title = "Stand-up";
    room.ask(titled);
    room.ask(BookingExtendAsked{byId(id), base::minutes(5), RequestId(3)});
    BookAsked later = AdhocRoom::book(4, "v");
    later.start = clockAt("11:00");
    room.ask(later);
    room.ask(BookingDeleteAsked{byId(id), RequestId(5)});
    CHECK(
        room.stored(base::Error{base::ErrorCode::Io, "disk full"}) ==
        Words{"EditFailed local-1 Timeout", "ExtensionFailed local-1 Timeout", "Failed v Timeout"});
    for (const std::uint64_t request : {2, 3, 4, 5})
        CHECK(room.answers[request] == "disk full");
    CHECK(room.listed() == std::vector<std::string>{id});
    CHECK(room.at(id).title == "Ad hoc meeting");
    CHECK(room.at(id).end == clockAt("09:30"));
}

TEST_CASE("the disk tells of one change after the other, or of an older one again") {
    AdhocRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    room.ask(AdhocRoom::book(1));
    const std::uint64_t first = room.state.bookings.localChanges.back().list->revision;
    BookAsked later = AdhocRoom::book(2, "v");
    later.start = clockAt("11:00");
    room.ask(later);
    const auto tell = [&](std::uint64_t revision) {
        return room.tell(BookingEvent(AgendaStored{Source::Local, revision, {}}));
    };
    CHECK(tell(first - 1).empty());
    CHECK(room.answers.empty());
    AdhocRoom atOnce = room;
    CHECK(tell(first) ==
          Words{"Created local-1 for u", "Updated", "StartTimeBuffer local-1", "Start local-1"});
    CHECK(room.answers[1] == "ok");
    CHECK_FALSE(room.answers.contains(2));
    CHECK(tell(first + 1) == Words{"Created local-2 for v", "Updated"});
    CHECK(room.answers[2] == "ok");
    CHECK(tell(first + 1).empty());

    atOnce.stored();
    CHECK(atOnce.answers == room.answers);
    CHECK(atOnce.listed() == room.listed());
}

TEST_CASE("what was given back is not in the way of what comes while the disk writes") {
    AdhocRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    room.set("Bookings CheckIn Enabled", "True");
    const std::string id = room.made();
    room.ask(core::CheckOutAsked{byId(id), core::RequestId(2)});
    core::BookAsked later = AdhocRoom::book(3);
    later.start = clockAt("15:00");
    room.ask(later); // on its way to the disk, in a list that holds what was given back
    room.ask(AdhocRoom::book(4, "now"));
    CHECK_FALSE(room.answers.contains(4)); // taken, and waits for the disk
    room.stored();
    CHECK(room.answers.at(4) == "ok");
}

TEST_CASE("one of the room's own is changed under the id by which it is shown") {
    AdhocRoom room;
    CHECK(room.made() == "local-1");
    room.push({ABooking{.id = "local-1", .start = "12:00", .end = "12:30"}});
    REQUIRE(room.listed() == std::vector<std::string>{"local:local-1", "local-1"});
    BookingEditAsked titled = edit("local:local-1", 2);
    titled.title = "Stand-up";
    titled.duration = base::minutes(31); // its own time does not stand in its way
    room.ask(titled);
    titled.duration = base::minutes(32);
    titled.request = RequestId(3);
    room.ask(titled);
    room.stored();
    CHECK(room.answers[3] == "ok");
    CHECK(room.at("local:local-1").title == "Stand-up");
    CHECK(room.at("local-1").title == "Budget review");
    room.ask(BookingDeleteAsked{byId("local:local-1"), RequestId(4)});
    room.stored();
    CHECK(room.listed() == std::vector<std::string>{"local-1"});
}

TEST_CASE("the room forgets its own bookings a day after their end") {
    AdhocRoom room;
    room.made();
    const auto kept = [&](const std::string& time) {
        room.jumpTo(clockAt(time));
        room.ask(AdhocRoom::book(2, "v"));
        return room.state.bookings.localChanges.back().list->bookings.size();
    };
    AdhocRoom onTime = room;
    CHECK(kept("2026-03-05T09:30") == 2);
    onTime.jumpTo(clockAt("2026-03-05T09:30:00.001"));
    onTime.ask(AdhocRoom::book(2, "v"));
    CHECK(onTime.state.bookings.localChanges.back().list->bookings.size() == 1);
}

TEST_CASE("the room keeps no more bookings of its own than a list may have") {
    AdhocRoom room;
    room.set("Bookings MaxBookings", "1");
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    room.made();
    BookAsked later = AdhocRoom::book(2);
    later.start = clockAt("11:00");
    CHECK(room.ask(later).empty());
    CHECK(room.answers[2] ==
          "this room keeps 1 bookings of its own at most (Configuration/Bookings/MaxBookings)");
}
