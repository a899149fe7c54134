// Check-in, and rooms given back.
#include <catch2/catch.hpp>

#include "core/explain.h"
#include "core/reason.h"
#include "told.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::clockAt;
using test::ToldRoom;
using test::Words;

namespace {

class CheckInRoom : public ToldRoom {
public:
    explicit CheckInRoom(const std::string& start = "09:00") : ToldRoom(start) {
        set("Bookings CheckIn Enabled", "True");
    }
    [[nodiscard]] std::string_view why(const char* id) const {
        const auto explanation = explain(state, BookingId(id), now());
        return explanation ? explanation->code : "none";
    }
};

// Without the instants that every booking has.
Words released(Words words) {
    std::erase_if(words, [](const std::string& word) {
        return word.find("Deleted") == std::string::npos &&
               word.find("CheckedIn") == std::string::npos;
    });
    return words;
}

} // namespace

TEST_CASE("nothing changes while check-in is off") {
    ToldRoom room;
    room.push({ABooking{}});
    CHECK(released(room.passTo("10:30")).empty());
    room.ask(CheckInAsked{{}, RequestId(1)});
    CHECK_THAT(room.answers[1], Catch::Contains("switched off"));
}

TEST_CASE("a booking that nobody checks in to is given back when its window is over") {
    CheckInRoom room;
    room.push({ABooking{}});
    CHECK(released(room.passTo("10:30")) == Words{"09:40:00 Deleted 42 NoShow"});
    CHECK(room.why("42") == reason::kNoShow);
}

TEST_CASE("what was given back stays so while the list repeats itself") {
    CheckInRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:41");
    CHECK(room.listed().empty());
    CHECK(room.why("42") == reason::kNoShow);
    CHECK(test::deeds<SaveKept>(room.effects).empty());
    CHECK(room.push({ABooking{}}).empty());
    CHECK(room.listed().empty());
    CHECK(room.push({}).empty());
    CHECK(room.push({ABooking{}}).empty()); // a source that lost it for a moment

    SECTION("another time is another meeting, with a window of its own") {
        CHECK(room.push({ABooking{.start = "09:51", .end = "10:30"}}) ==
              Words{"Created 42", "Updated"});
        CHECK(released(room.passTo("10:10")) == Words{"10:01:00 Deleted 42 NoShow"});
    }
    SECTION("another end too: somebody means to come") {
        CHECK(room.push({ABooking{.end = "10:30"}}) ==
              Words{"Created 42", "Updated", "StartTimeBuffer 42", "Start 42"});
        CHECK(released(room.passTo("10:40")).empty());
    }
}

TEST_CASE("whoever checks in keeps the room") {
    struct Row {
        const char* what;
        const char* at;
        std::function<Words(ToldRoom&)> deed;
        Words told;
    };
    const std::vector<Row> rows{
        {"CheckIn, by id",
         "09:35",
         [](ToldRoom& r) {
             return r.ask(CheckInAsked{{BookingId("42"), {}}, RequestId(1)});
         },
         {"CheckedIn 42 5"}},
        {"CheckIn, of the current one",
         "09:27",
         [](ToldRoom& r) {
             return r.ask(CheckInAsked{{}, RequestId(1)});
         },
         {"CheckedIn 42 -3"}},
        {"Join",
         "09:39:59",
         [](ToldRoom& r) { return r.tell(CallEvent(JoinPressed{})); },
         {"CheckedIn 42 9"}},
        {"Dial with its id",
         "09:31",
         [](ToldRoom& r) {
             return r.tell(CallEvent(DialAsked{{.number = "a@b"}, BookingId("42"), "", {}}));
         },
         {"CheckedIn 42 1"}}};
    for (const Row& row : rows) {
        INFO(row.what);
        CheckInRoom room;
        room.push({ABooking{}});
        (void)room.passTo(row.at);
        CHECK(row.deed(room) == row.told);
        CHECK(test::deeds<SaveKept>(room.effects).size() == 1);
        room.kept();
        CHECK(released(room.passTo("10:30")).empty());
    }
}

TEST_CASE("checking in is answered once it is kept; twice is once") {
    CheckInRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:31");
    room.ask(CheckInAsked{{}, RequestId(1)});
    CHECK_FALSE(room.answers.contains(1));
    room.kept();
    CHECK(room.answers[1] == "ok");
    CHECK(room.ask(CheckInAsked{{}, RequestId(2)}).empty());
    CHECK(room.answers[2] == "ok");

    (void)room.passTo("10:01");
    room.ask(CheckInAsked{{BookingId("42"), {}}, RequestId(3)});
    CHECK(room.answers[3] == "the booking is over");
}

TEST_CASE("checking in too early says when") {
    CheckInRoom room;
    room.push({ABooking{}});
    room.ask(CheckInAsked{{BookingId("42"), {}}, RequestId(1)});
    CHECK(room.answers[1] == "not before 2026-03-04T09:25:00Z");
}

TEST_CASE("long, whole-day, short and declined bookings need no check-in") {
    struct Row {
        const char* what;
        Booking booking;
    };
    Booking wholeDay = ABooking{.end = "2026-03-05T09:30"};
    Booking said = ABooking{.end = "15:00"};
    said.allDay = true;
    const std::vector<Row> rows{
        {"long ones", ABooking{.end = "17:30"}},
        {"whole days", wholeDay},
        {"those said to be whole days", said},
        {"as short as the window", ABooking{.end = "09:40"}},
        {"as short, with an end buffer", ABooking{.end = "09:40", .endBuffer = 600}},
        {"declined ones", ABooking{.response = Response::Declined}}};
    for (const Row& row : rows) {
        INFO(row.what);
        CheckInRoom room;
        room.push({row.booking});
        CHECK(released(room.passTo("12:00")).empty());
    }
}

TEST_CASE("whoever books less than ten minutes before the start is there") {
    struct Row {
        const char* madeAt;
        bool stays;
    };
    for (const Row& row : std::vector<Row>{
             {"09:19:59.999", false}, {"09:20", false}, {"09:20:00.001", true}, {"09:35", true}}) {
        INFO(row.madeAt);
        CheckInRoom room;
        (void)room.passTo(row.madeAt);
        room.push({ABooking{}});
        CHECK(released(room.passTo("10:30")).empty() == row.stays);
    }
    CheckInRoom off; // nothing is noted where nobody checks in
    off.set("Bookings CheckIn Enabled", "False");
    (void)off.passTo("09:31");
    off.push({ABooking{}});
    CHECK(test::deeds<SaveKept>(off.effects).empty());
}

TEST_CASE("a title's words and organizers spare a meeting the check-in") {
    struct Row {
        const char* what;
        const char* titles;
        const char* organizers;
        bool stays;
    };
    const std::vector<Row> rows{
        {"none", "", "", false},
        {"blanks", " , ,", ",", false},
        {"a word of the title", "board, Review", "", true},
        {"several words", "budget review", "", true},
        {"a part of a word", "view", "", false},
        {"the beginning of a word", "Bud", "", false},
        {"another word", "board", "", false},
        {"the organizer's name", "", "grace hopper, ADA FIELD", true},
        {"a part of it", "", "Ada", false},
        {"the organizer's address", "", "Ada@Example.net", true},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CheckInRoom room;
        auto settings = std::make_shared<Settings>(*room.state.settings.settings);
        settings->checkInExemptTitles = row.titles;
        settings->checkInExemptOrganizers = row.organizers;
        room.tell(SettingEvent(SettingsLoaded{settings}));
        Booking booking = ABooking{};
        booking.organizer.email = "ada@example.net";
        room.push({booking});
        CHECK(released(room.passTo("10:30")).empty() == row.stays);
    }
}

TEST_CASE("a room is given back only by an agent that was there all the time") {
    SECTION("the booking came after its window") {
        CheckInRoom room;
        (void)room.passTo("09:45");
        room.push({ABooking{}});
        CHECK(released(room.passTo("10:30")).empty());
    }
    SECTION("the clock jumped over the end of the window") {
        CheckInRoom room;
        room.push({ABooking{}});
        (void)room.passTo("09:31");
        room.setClock("09:50");
        CHECK(released(room.tell(TimeEvent(ClockStepped{base::minutes(19)}))).empty());
        CHECK(released(room.passTo("10:30")).empty());
    }
    SECTION("the agent was started after it") {
        CheckInRoom room("09:45");
        room.tell(BookingEvent(AgendaLoaded{{{Source::Premises, test::listOf({ABooking{}})}}}));
        CHECK(released(room.passTo("10:30")).empty());
    }
}

TEST_CASE("check-in survives a restart, an end put off, and a new id") {
    CheckInRoom room;
    room.push({ABooking{}});
    (void)room.passTo("09:31");
    room.ask(CheckInAsked{{}, {}});

    SECTION("a restart") {
        const auto saved = test::deeds<SaveKept>(room.effects);
        CheckInRoom again("09:35");
        again.tell(KeptEvent(KeptLoaded{{saved.at(0).value}}));
        again.tell(BookingEvent(AgendaLoaded{{{Source::Premises, test::listOf({ABooking{}})}}}));
        CHECK(released(again.passTo("10:30")).empty());
    }
    SECTION("an end put off") {
        room.push({ABooking{.end = "10:30"}});
        CHECK(released(room.passTo("10:40")).empty());
    }
    SECTION("a new id") {
        CHECK(room.push({ABooking{.id = "43"}}) == Words{"Updated"});
        CHECK(released(room.passTo("10:40")).empty());
    }
}

TEST_CASE("given back stays given back over a restart, whichever is loaded first") {
    CheckInRoom room;
    room.push({ABooking{}});
    std::optional<KeptValue> kept;
    while (room.now().wall < clockAt("09:40")) {
        (void)room.passTo(base::formatUtc(room.now().wall + base::seconds(60)).substr(11, 8));
        for (const SaveKept& save : test::deeds<SaveKept>(room.effects))
            kept = save.value;
    }
    REQUIRE(kept);
    for (const bool marksFirst : {true, false}) {
        INFO(marksFirst);
        CheckInRoom again("09:45");
        const Event marks = KeptEvent(KeptLoaded{{*kept}});
        const Event list =
            BookingEvent(AgendaLoaded{{{Source::Premises, test::listOf({ABooking{}})}}});
        CHECK(again.tell(marksFirst ? marks : list).empty());
        CHECK(again.tell(marksFirst ? list : marks).empty());
        CHECK(again.listed().empty());
    }
}

TEST_CASE("CheckOut gives back the rest of the current booking, for good") {
    const Booking next = ABooking{.id = "43", .start = "09:50", .number = "b@x"};
    CheckInRoom room;
    room.push({ABooking{}, next});
    (void)room.passTo("09:35");
    CHECK(room.ask(CheckOutAsked{{}, RequestId(1)}) ==
          Words{"Deleted 42 ManualCheckOut", "Updated"});
    CHECK_FALSE(room.answers.contains(1));
    room.kept();
    CHECK(room.answers[1] == "ok");
    CHECK(room.why("42") == reason::kCheckedOut);
    CHECK(room.push({ABooking{}, next}).empty());
    CHECK(room.listed() == std::vector<std::string>{"43"});
}

TEST_CASE("what CheckIn and CheckOut may be asked of, and when") {
    struct Row {
        const char* what;
        const char* at;
        BookingKey key;
        const char* answer;
    };
    const BookingKey named{BookingId("42"), {}};
    const std::vector<Row> rows{
        {"before Join", "09:24:59.999", named, "not before 2026-03-04T09:25:00Z"},
        {"nothing is current then", "09:24:59.999", {}, "Booking not found"},
        {"from Join on", "09:25", named, "ok"},
        {"by MeetingId", "09:25", {{}, "m"}, "ok"},
        {"the current one", "09:25", {}, "ok"},
        {"nobody's", "09:25", {BookingId("9"), {}}, "Booking not found"},
        {"to the last", "09:59:59.999", named, "ok"},
        {"over, its end buffer is not", "10:00", named, "the booking is over"},
        {"over, by MeetingId", "10:00", {{}, "m"}, "Booking not found"},
        {"nothing is current any more", "10:00", {}, "Booking not found"},
        {"one that was declined", "09:25", {BookingId("no"), {}}, "ok"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CheckInRoom room;
        room.set("Bookings CheckIn WindowDuration", "60"); // longer than it: nobody is put out
        room.push({ABooking{.id = "no", .start = "09:26", .response = Response::Declined},
                   ABooking{.endBuffer = 600, .meetingId = "m"}});
        room.jumpTo(clockAt(row.at));
        CheckInRoom other = room;
        room.ask(CheckInAsked{row.key, RequestId(1)});
        room.kept();
        CHECK(room.answers[1] == row.answer);
        other.ask(CheckOutAsked{row.key, RequestId(1)});
        other.kept();
        CHECK(other.answers[1] == row.answer);
    }
}
