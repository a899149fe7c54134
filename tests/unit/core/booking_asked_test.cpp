// Bookings made and changed in the room.
#include <catch2/catch.hpp>

#include "core/explain.h"
#include "core/reason.h"
#include "core/room_view.h"
#include "told.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::ToldRoom;
using test::Words;

namespace {

BookAsked book(std::uint64_t request, const char* uuid = "u") {
    BookAsked asked;
    asked.requestUuid = uuid;
    asked.request = RequestId(request);
    return asked;
}

BookingKey byId(const char* id) {
    return {BookingId(id), {}};
}

class AdhocRoom : public ToldRoom {
public:
    AdhocRoom() { set("Bookings AdhocBooking Enabled", "True"); }

    // A booking of the room's own, from now on.
    std::string made(std::uint64_t request = 1, base::minutes duration = base::minutes(30)) {
        BookAsked asked = book(request);
        asked.duration = duration;
        ask(asked);
        stored();
        return listed().back();
    }
    [[nodiscard]] const Booking& at(const std::string& id) const {
        return *state.bookings.agenda->find(BookingId(id));
    }
};

} // namespace

TEST_CASE("Book: requested at once, made and answered when it is durable") {
    AdhocRoom room;
    CHECK(room.ask(book(1)) == Words{"Requested u"});
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
          Row{"ahead of time", nullptr, "", "09:30", 30, "ahead of time"},
          Row{"too long", "Bookings MaxDuration", "1", "09:00", 61, "1 hours at most"},
          Row{"over already", nullptr, "", "08:00", 30, "over already"}}) {
        INFO(row.what);
        AdhocRoom room;
        if (row.setting != nullptr)
            room.set(row.setting, row.value);
        BookAsked asked = book(1);
        asked.start = clockAt(row.start);
        asked.duration = base::minutes(row.minutes);
        CHECK(room.ask(asked).empty());
        CHECK_THAT(room.answers[1], Catch::Contains(row.words));
    }
}

TEST_CASE("Book: the room is taken, also by what is still on its way to the disk") {
    AdhocRoom room;
    room.push({ABooking{}});
    BookAsked asked = book(1);
    asked.duration = base::minutes(31);
    CHECK(room.ask(asked) == Words{"Requested u", "Failed u Decline"});
    CHECK(room.answers[1] == "the room is taken from 2026-03-04T09:30:00Z to 2026-03-04T10:00:00Z");
    CHECK(room.ask(book(2)) == Words{"Requested u"}); // up to its start
    CHECK(room.ask(book(3, "v")) == Words{"Requested v", "Failed v Decline"});
    room.stored();
    CHECK(room.answers[2] == "ok");
}

TEST_CASE("ids are never given twice") {
    AdhocRoom room;
    const std::string first = room.made();
    room.ask(BookingDeleteAsked{byId(first.c_str()), RequestId(2)});
    CHECK(room.stored() == Words{"Deleted local-1 Deleted", "Updated"});
    CHECK(room.answers[2] == "ok");
    CHECK(room.made(3) == "local-3");
}

TEST_CASE("a disk that fails: what was asked fails, and the disk is given what the room shows") {
    AdhocRoom room;
    const std::string first = room.made();
    room.jumpTo(clockAt("09:31"));
    room.ask(book(2, "v"));
    CHECK(room.stored(base::Error{base::ErrorCode::Io, "disk full"}) == Words{"Failed v Timeout"});
    CHECK(room.answers[2] == "disk full");
    CHECK(room.listed() == std::vector<std::string>{first});
    const auto saves = test::deeds<SaveAgenda>(room.effects);
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].list->revision == 3);
    CHECK(saves[0].list->bookings.size() == 1);

    SECTION("and one that never answers") {
        room.ask(book(3, "w"));
        CHECK(room.passTo("09:32:30") == Words{"09:32:00 Failed w Timeout"});
        CHECK(room.answers[3] == "the booking could not be kept in time");
    }
}

TEST_CASE("Edit of the room's own booking") {
    AdhocRoom room;
    room.set("Bookings AdhocBooking BookAhead Enabled", "True");
    const std::string id = room.made();
    room.push({ABooking{.start = "10:00", .end = "11:00"}});
    BookingEditAsked edit;
    edit.booking = byId(id.c_str());
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

TEST_CASE("Extend of the room's own booking, by more minutes or to a new whole") {
    for (const auto& [meaning, minutes] : {std::pair{"Additional", 15}, std::pair{"Total", 45}}) {
        INFO(meaning);
        AdhocRoom room;
        room.set("Bookings ExtendDuration", meaning);
        const std::string id = room.made();
        CHECK(room.ask(BookingExtendAsked{byId(id.c_str()), base::minutes(minutes),
                                          RequestId(2)}) == Words{"ExtensionRequested local-1 15"});
        CHECK(room.stored() == Words{"Moved local-1", "Updated"});
        CHECK(room.at(id).end == clockAt("09:45"));
    }
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
