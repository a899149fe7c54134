// Bookings made and changed in the room.
#include <catch2/catch.hpp>

#include "adhoc_room.h"
#include "core/explain.h"
#include "core/reason.h"
#include "core/room_view.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::AdhocRoom;
using test::byId;
using test::clockAt;
using test::ToldRoom;
using test::Words;

TEST_CASE("Book: requested at once, made and answered when it is durable") {
    AdhocRoom room;
    CHECK(room.ask(AdhocRoom::book(1)) == Words{"Requested u"});
    CHECK(room.listed().empty());
    CHECK(room.answers.empty());
    CHECK(room.stored() ==
          Words{"Created local-1 for u", "Updated", "StartTimeBuffer local-1", "Start local-1"});
    CHECK(room.answers[1] == "ok");
    const Booking& booking = room.at("local-1");
    CHECK(booking.title == "Ad hoc meeting");
    CHECK(booking.start == clockAt("09:00"));
    CHECK(booking.end == clockAt("09:30"));
    CHECK(booking.meetingId == "local-1");
    CHECK(booking.cancellable);
}

TEST_CASE("Book is refused in words") {
    struct Row {
        const char* what;
        const char* setting;
        const char* value;
        const char* start;
        int minutes;
        const char* words;
    };
    for (const Row& row :
         {Row{"switched off", "Bookings AdhocBooking Enabled", "False", "09:00", 30,
              "takes no bookings of its own"},
          Row{"ahead of time", nullptr, "", "09:01:00.001", 30, "ahead of time"},
          Row{"of no length", nullptr, "", "09:00", 0, "lasts 1 to 1440 minutes"},
          Row{"longer than a day", nullptr, "", "09:00", 1441, "lasts 1 to 1440 minutes"},
          Row{"too long", "Bookings MaxDuration", "1", "09:00", 61, "1 hours at most"},
          Row{"over already", nullptr, "", "08:30", 30, "over already"}}) {
        INFO(row.what);
        AdhocRoom room;
        if (row.setting != nullptr)
            room.set(row.setting, row.value);
        BookAsked asked = AdhocRoom::book(1);
        asked.start = clockAt(row.start);
        asked.duration = base::minutes(row.minutes);
        CHECK(room.ask(asked).empty());
        CHECK_THAT(room.answers[1], Catch::Contains(row.words));
    }
}

TEST_CASE("Book is taken up to its bounds") {
    struct Row {
        const char* what;
        const char* setting;
        const char* value;
        const char* start;
        int minutes;
    };
    for (const Row& row :
         {Row{"a clock that is a minute ahead", nullptr, "", "09:01", 30},
          Row{"ahead of time", "Bookings AdhocBooking BookAhead Enabled", "True", "15:00", 30},
          Row{"as long as may be", "Bookings MaxDuration", "1", "09:00", 60},
          Row{"a whole day", nullptr, "", "09:00", 1440},
          Row{"almost over", nullptr, "", "08:31", 30}}) {
        INFO(row.what);
        AdhocRoom room;
        if (row.setting != nullptr)
            room.set(row.setting, row.value);
        BookAsked asked = AdhocRoom::book(1);
        asked.start = clockAt(row.start);
        asked.duration = base::minutes(row.minutes);
        room.ask(asked);
        room.stored();
        CHECK(room.answers[1] == "ok");
    }
}

TEST_CASE("what stands in the way of Book is what takes the room then") {
    struct Row {
        const char* what;
        Booking there;
        bool free;
    };
    const std::vector<Row> rows{
        {"before it", ABooking{.start = "08:00", .end = "09:00"}, true},
        {"after it", ABooking{.start = "09:30"}, true},
        {"its last millisecond", ABooking{.start = "09:29:59.999"}, false},
        {"its first millisecond", ABooking{.start = "08:00", .end = "09:00:00.001"}, false},
        {"all of it and more", ABooking{.start = "08:00", .end = "12:00"}, false},
        {"declined", ABooking{.start = "08:00", .end = "12:00", .response = Response::Declined},
         true}};
    for (const Row& row : rows) {
        INFO(row.what);
        AdhocRoom room;
        room.push({row.there});
        room.ask(AdhocRoom::book(1));
        CHECK(room.answers.contains(1) == !row.free);
    }
}

TEST_CASE("Book: the room is taken, also by what is still on its way to the disk") {
    AdhocRoom room;
    room.push({ABooking{}});
    BookAsked asked = AdhocRoom::book(1);
    asked.duration = base::minutes(31);
    CHECK(room.ask(asked) == Words{"Requested u", "Failed u Decline"});
    CHECK(room.answers[1] == "the room is taken from 2026-03-04T09:30:00Z to 2026-03-04T10:00:00Z");
    CHECK(room.ask(AdhocRoom::book(2)) == Words{"Requested u"}); // up to its start
    CHECK(room.ask(AdhocRoom::book(3, "v")) == Words{"Requested v", "Failed v Decline"});
    room.stored();
    CHECK(room.answers[2] == "ok");
}

TEST_CASE("Edit of the room's own booking: told, and done where the room is free") {
    AdhocRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    const std::string id = room.made();
    room.push({ABooking{.start = "10:00", .end = "11:00"}});
    BookingEditAsked edit;
    edit.booking = byId(id);
    edit.request = RequestId(2);
    edit.title = "Stand-up";
    edit.start = clockAt("09:30");
    CHECK(room.ask(edit) == Words{"EditRequested local-1"});
    CHECK(room.stored() == Words{"Moved local-1", "Updated"});
    CHECK(room.at(id).title == "Stand-up");
    CHECK(room.at(id).end == clockAt("10:00"));

    edit.request = RequestId(3);
    edit.start = clockAt("09:45");
    CHECK(room.ask(edit) == Words{"EditRequested local-1", "EditFailed local-1 Decline"});
    CHECK_THAT(room.answers[3], Catch::Contains("the room is taken"));
}

TEST_CASE("Edit: only time that is taken anew has to be free") {
    AdhocRoom room;
    const std::string id = room.made();
    room.push({ABooking{.start = "09:20"}});
    struct Row {
        const char* what;
        const char* start;
        int minutes;
        const char* answer;
    };
    for (const Row& row :
         {Row{"nothing but the title", nullptr, 0, "ok"}, Row{"shorter", nullptr, 25, "ok"},
          Row{"as long", nullptr, 30, "ok"}, Row{"a later start", "09:10", 20, "ok"},
          Row{"longer", nullptr, 31,
              "the room is taken from 2026-03-04T09:20:00Z to "
              "2026-03-04T10:00:00Z"},
          Row{"an earlier start", "08:59", 30,
              "the room is taken from 2026-03-04T09:20:00Z to "
              "2026-03-04T10:00:00Z"}}) {
        INFO(row.what);
        AdhocRoom copy = room;
        BookingEditAsked edit;
        edit.booking = byId(id);
        edit.title = "Stand-up";
        edit.request = RequestId(2);
        if (row.start != nullptr)
            edit.start = clockAt(row.start);
        if (row.minutes != 0)
            edit.duration = base::minutes(row.minutes);
        copy.ask(edit);
        if (!copy.state.bookings.localChanges.empty())
            copy.stored();
        CHECK(copy.answers[2] == row.answer);
    }
}

TEST_CASE("Edit leaves what is not given, and refuses what cannot be") {
    AdhocRoom room;
    BookAsked asked = AdhocRoom::book(1);
    asked.organizer = {"Ada", "Field", "ada@x", "7"};
    asked.calls = {{.number = "a@x", .protocol = Protocol::H323}};
    asked.meetingPlatform = "Zoom";
    room.ask(asked);
    room.stored();
    const auto edited = [&](auto&& change) {
        AdhocRoom copy = room;
        BookingEditAsked edit;
        edit.booking = byId("local-1");
        edit.request = RequestId(2);
        change(edit);
        copy.ask(edit);
        if (!copy.state.bookings.localChanges.empty())
            copy.stored();
        const Booking& b = copy.at("local-1");
        const DialTarget call = b.calls.empty() ? DialTarget() : b.calls.front();
        return copy.answers[2] + "|" + fullName(b.organizer) + "|" + b.organizer.email + "|" +
               b.organizer.id + "|" + call.number + " " + std::string(toText(call.protocol)) + "|" +
               b.meetingPlatform;
    };
    CHECK(edited([](BookingEditAsked&) {}) == "ok|Ada Field|ada@x|7|a@x H323|Zoom");
    CHECK(edited([](BookingEditAsked& e) { e.organizerEmail = "b@x"; }) ==
          "ok|Ada Field|b@x|7|a@x H323|Zoom");
    CHECK(edited([](BookingEditAsked& e) {
              e.organizerName = Organizer{"Bo", "", "", ""};
              e.organizerId = "";
          }) == "ok|Bo|ada@x||a@x H323|Zoom");
    CHECK(edited([](BookingEditAsked& e) { e.number = "b@x"; }) ==
          "ok|Ada Field|ada@x|7|b@x H323|Zoom");
    CHECK(edited([](BookingEditAsked& e) {
              e.protocol = Protocol::Sip;
              e.meetingPlatform = "None";
          }) == "ok|Ada Field|ada@x|7|a@x SIP|None");
    CHECK(edited([](BookingEditAsked& e) {
              e.number = "";
              e.protocol = Protocol::H323;
          }) == "ok|Ada Field|ada@x|7| SIP|Zoom");
    const std::string same = "|Ada Field|ada@x|7|a@x H323|Zoom";
    CHECK(edited([](BookingEditAsked& e) { e.duration = base::minutes(0); }) ==
          "a booking lasts 1 to 1440 minutes" + same);
    CHECK(edited([](BookingEditAsked& e) { e.start = clockAt("08:30"); }) ==
          "the booking would be over already" + same);
}

TEST_CASE("Extend of the room's own booking, by more minutes or to a new whole") {
    for (const auto& [meaning, minutes] : {std::pair{"Additional", 15}, std::pair{"Total", 45}}) {
        INFO(meaning);
        AdhocRoom room;
        room.set("Bookings ExtendDuration", meaning);
        const std::string id = room.made();
        CHECK(room.ask(BookingExtendAsked{byId(id), base::minutes(minutes), RequestId(2)}) ==
              Words{"ExtensionRequested local-1 15"});
        CHECK(room.stored() == Words{"Moved local-1", "Updated"});
        CHECK(room.at(id).end == clockAt("09:45"));
    }
}

TEST_CASE("Extend to the end that a booking has is refused, and nothing is told") {
    AdhocRoom room;
    room.set("Bookings ExtendDuration", "Total");
    const std::string id = room.made();
    CHECK(room.ask(BookingExtendAsked{byId(id), base::minutes(30), RequestId(2)}).empty());
    CHECK_THAT(room.answers[2], Catch::Contains("the booking lasts until"));
}

TEST_CASE("Extend does not reach into the next booking") {
    ToldRoom room;
    Booking given = ABooking{};
    given.maximumExtension = base::minutes(10);
    Booking after = given;
    after.id = BookingId("43");
    after.start = clockAt("10:05");
    after.end = clockAt("10:30");
    room.push({given, after});
    (void)room.passTo("09:50");
    CHECK(room.ask(BookingExtendAsked{byId("42"), base::minutes(6), RequestId(1)}) ==
          Words{"ExtensionRequested 42 6", "ExtensionFailed  Decline"});
    CHECK_THAT(room.answers[1], Catch::Contains("the room is taken from"));
    CHECK(room.ask(BookingExtendAsked{byId("42"), base::minutes(5), RequestId(2)}) ==
          Words{"ExtensionRequested 42 5", "Moved 42", "Updated"});
}

TEST_CASE("Extend of somebody else's booking: as far as its source allows, until that says more") {
    ToldRoom room;
    Booking given = ABooking{};
    given.maximumExtension = base::minutes(10);
    room.push({given});
    (void)room.passTo("09:50");
    CHECK(room.ask(BookingExtendAsked{byId("42"), base::minutes(15), RequestId(1)}) ==
          Words{"ExtensionRequested 42 15", "ExtensionFailed  Decline"});
    CHECK_THAT(room.answers[1], Catch::Contains("may be extended by 10 minutes"));
    CHECK(room.ask(BookingExtendAsked{byId("42"), base::minutes(10), RequestId(2)}) ==
          Words{"ExtensionRequested 42 10", "Moved 42", "Updated"});
    CHECK_FALSE(room.answers.contains(2));
    room.kept();
    CHECK(room.answers[2] == "ok");
    const auto end = [&] { return room.state.bookings.agenda->bookings().front().end; };
    CHECK(end() == clockAt("10:10"));

    SECTION("the same list again leaves it") {
        CHECK(room.push({given}).empty());
        CHECK(end() == clockAt("10:10"));
        room.push({given, ABooking{.id = "43", .start = "12:00", .end = "13:00"}});
        CHECK(end() == clockAt("10:10"));
    }
    SECTION("another end is the source's word") {
        given.end = clockAt("10:05");
        CHECK(room.push({given}) == Words{"Moved 42", "Updated"});
        CHECK(end() == clockAt("10:05"));
    }
    SECTION("it cannot be extended further") {
        room.ask(BookingExtendAsked{byId("42"), base::minutes(1), RequestId(3)});
        CHECK_THAT(room.answers[3], Catch::Contains("may be extended by 10 minutes"));
    }
    SECTION("nor into the next meeting") {
        room.push({given, ABooking{.id = "43", .start = "10:00", .end = "11:00"}});
        (void)room.ask(BookingExtendAsked{byId("43"), base::minutes(1), RequestId(4)});
        CHECK_THAT(room.answers[4], Catch::Contains("0 minutes"));
    }
}

TEST_CASE("Edit, Delete and Respond to somebody else's booking say what cannot be done") {
    ToldRoom room;
    room.push({ABooking{.meetingId = "m"}});
    BookingEditAsked edit;
    edit.booking = byId("42");
    edit.title = "Mine";
    edit.request = RequestId(1);
    CHECK(room.ask(edit).empty());
    CHECK(room.answers[1] == "the booking is kept by its source (premises): change it there");
    CHECK(room.ask(BookingDeleteAsked{{{}, "m"}, RequestId(2)}).empty());
    CHECK_THAT(room.answers[2], Catch::Contains("DeclinableBookingType"));
    CHECK(room.ask(BookingRespondAsked{{{}, "m"}, true, RequestId(3)}).empty());
    CHECK_THAT(room.answers[3], Catch::Contains("no answer of the room reaches it"));
    CHECK(room.ask(BookingDeleteAsked{{{}, "nobody's"}, RequestId(4)}).empty());
    CHECK(room.answers[4] == "Booking not found");
    CHECK(room.ask(BookingDeleteAsked{{}, RequestId(5)}).empty());
    CHECK(room.answers[5] == "Id or MeetingId is required");
    room.jumpTo(clockAt("10:00"));
    (void)room.ask(BookingDeleteAsked{byId("42"), RequestId(6)});
    CHECK(room.answers[6] == "the booking is over");
}

TEST_CASE("accepting the room's own booking leaves it, declining takes it away") {
    for (const bool accept : {true, false}) {
        INFO(accept);
        AdhocRoom room;
        const std::string id = room.made();
        room.ask(BookingRespondAsked{byId(id), accept, RequestId(2)});
        if (!accept)
            (void)room.stored();
        CHECK(room.answers[2] == "ok");
        CHECK((room.state.bookings.agenda->find(BookingId(id)) != nullptr) == accept);
    }
}

TEST_CASE("Delete of somebody else's booking, where that is allowed") {
    ToldRoom room;
    room.set("Bookings DeclinableBookingType", "All");
    room.push({ABooking{}});
    CHECK(room.ask(BookingDeleteAsked{byId("42"), RequestId(1)}) ==
          Words{"Deleted 42 Deleted", "Updated"});
    CHECK(room.push({ABooking{}}).empty());
    CHECK(room.listed().empty());
    CHECK(explain(room.state, BookingId("42"), room.now())->code == reason::kDeletedHere);
    CHECK(room.push({ABooking{.start = "09:31"}}) == Words{"Created 42", "Updated"});

    room.set("Bookings AllowDecline", "None");
    room.ask(BookingDeleteAsked{byId("42"), RequestId(2)});
    CHECK_THAT(room.answers[2], Catch::Contains("not deleted in this room"));
}

TEST_CASE("a MeetingId that instances share names the first one that is not over") {
    AdhocRoom room;
    room.set("Bookings DeclinableBookingType", "All");
    room.push({ABooking{.id = "a", .start = "08:00", .end = "08:30", .meetingId = "m"},
               ABooking{.id = "b", .meetingId = "m"},
               ABooking{.id = "c", .start = "11:00", .end = "11:30", .meetingId = "m"}});
    CHECK(room.ask(BookingDeleteAsked{{{}, "m"}, RequestId(1)}) ==
          Words{"Deleted b Deleted", "Updated"});
}

TEST_CASE("snoozed: told, and the reminder beside a call is gone for a while") {
    ToldRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:26");
    (void)room.tell(CallEvent(DialAsked{{.number = "x@y"}, {}, "", {}}));
    const auto tiles = [&] {
        const auto join = decideJoin(joinInputs(room.state, room.now()), room.now().wall);
        return panelView(room.state, join, room.now()).tiles.size();
    };
    CHECK(tiles() == 1);
    CHECK(room.ask(SnoozeAsked{{}, base::seconds(120), RequestId(1)}) == Words{"Snoozed 42"});
    CHECK(room.answers[1] == "ok");
    CHECK(tiles() == 0);
    (void)room.passTo("09:28");
    CHECK(tiles() == 1);
    room.ask(SnoozeAsked{byId("nobody's"), base::seconds(1), RequestId(2)});
    CHECK(room.answers[2] == "there is no such booking to remind of");
}
