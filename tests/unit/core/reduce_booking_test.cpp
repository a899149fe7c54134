#include <catch2/catch.hpp>

#include "support/builders.h"
#include "support/effects.h"

using namespace greenroom;
using namespace greenroom::core;
using test::ABooking;
using test::answerTo;
using test::deeds;
using test::instantAt;

namespace {

BookingEvent push(std::vector<Booking> bookings, std::uint64_t request) {
    return BookingsReplaced{Source::Premises, test::listOf(std::move(bookings)),
                            RequestId(request)};
}

BookingEvent stored(std::uint64_t revision, std::optional<base::Error> error = {}) {
    return AgendaStored{Source::Premises, revision, std::move(error)};
}

} // namespace

TEST_CASE("a push is shown at once and acknowledged only when durable") {
    RoomState state;
    const Step pushed = reduce(state, push({ABooking{}}, 1), instantAt("09:00"));
    CHECK(state.bookings.agenda->bookings().size() == 1);
    CHECK_FALSE(answerTo(pushed.effects, 1));
    const auto saves = deeds<SaveAgenda>(pushed.effects);
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].list->revision == 1);
    CHECK(saves[0].list->acceptedAt == test::clockAt("09:00"));

    const Step done = reduce(state, stored(1), instantAt("09:01"));
    const auto answer = answerTo(done.effects, 1);
    REQUIRE(answer);
    CHECK(answer->has_value());
    CHECK(state.bookings.waiting.empty());
}

TEST_CASE("a newer revision that is durable answers the older ones too") {
    RoomState state;
    (void)reduce(state, push({ABooking{.id = "a"}}, 1), instantAt("09:00"));
    (void)reduce(state, push({ABooking{.id = "b"}}, 2), instantAt("09:00"));
    (void)reduce(state, push({ABooking{.id = "c"}}, 3), instantAt("09:00"));
    const Step done = reduce(state, stored(2), instantAt("09:00"));
    CHECK(answerTo(done.effects, 1));
    CHECK(answerTo(done.effects, 2));
    CHECK_FALSE(answerTo(done.effects, 3));
}

TEST_CASE("a failed write refuses the push, and Join goes on") {
    RoomState state;
    (void)reduce(state, push({ABooking{}}, 1), instantAt("09:26"));
    const Step failed =
        reduce(state, stored(1, base::Error{base::ErrorCode::Io, "disk full"}), instantAt("09:26"));
    const auto answer = answerTo(failed.effects, 1);
    REQUIRE(answer);
    REQUIRE_FALSE(answer->has_value());
    CHECK(answer->error().message == "disk full");
    REQUIRE(failed.join.tiles.size() == 1);
    CHECK(failed.join.tiles[0].state == TileState::Ready);

    SECTION("the same list again is written again, not taken for durable") {
        const Step again = reduce(state, push({ABooking{}}, 2), instantAt("09:27"));
        CHECK(deeds<SaveAgenda>(again.effects).size() == 1);
        CHECK_FALSE(answerTo(again.effects, 2));
    }
}

TEST_CASE("the same list again costs no write and is answered at once") {
    RoomState state;
    (void)reduce(state, push({ABooking{}}, 1), instantAt("09:00"));
    (void)reduce(state, stored(1), instantAt("09:00"));
    const Step again = reduce(state, push({ABooking{}}, 2), instantAt("09:05"));
    CHECK(deeds<SaveAgenda>(again.effects).empty());
    CHECK(answerTo(again.effects, 2));
    CHECK(lastContact(state, instantAt("09:06")) == test::clockAt("09:05"));
}

TEST_CASE("an empty list that succeeded empties the agenda") {
    RoomState state;
    (void)reduce(state, push({ABooking{}}, 1), instantAt("09:26"));
    const Step emptied = reduce(state, push({}, 2), instantAt("09:27"));
    CHECK(state.bookings.agenda->bookings().empty());
    CHECK(emptied.join.tiles.empty());
}

TEST_CASE("what the store held is shown after a start, and its revision goes on") {
    RoomState state;
    auto held = *test::listOf({ABooking{}});
    held.revision = 41;
    const BookingEvent loaded =
        AgendaLoaded{{{Source::Premises, std::make_shared<const SourceList>(held)}}};
    const Step step = reduce(state, loaded, instantAt("09:26"));
    REQUIRE(step.join.tiles.size() == 1);
    const Step pushed = reduce(state, push({ABooking{.id = "b"}}, 1), instantAt("09:27"));
    CHECK(deeds<SaveAgenda>(pushed.effects).at(0).list->revision == 42);
}

TEST_CASE("every event arms the one wakeup for the next change") {
    RoomState state;
    const Step step = reduce(state, push({ABooking{}}, 1), instantAt("09:24:30"));
    const auto alarms = deeds<ArmWakeup>(step.effects);
    REQUIRE(alarms.size() == 1);
    CHECK(alarms[0].due == test::clockAt("09:24:31")); // the last minute counts seconds
}

namespace {

std::shared_ptr<const SourceList> marked(const char* mark, std::vector<Booking> bookings) {
    auto list = std::make_shared<SourceList>(*test::listOf(std::move(bookings)));
    list->mark = mark;
    return list;
}

BookingEvent change(const char* from, const char* mark, std::vector<Booking> changed,
                    std::vector<BookingId> removed = {}) {
    return BookingsChanged{Source::Cloud,      from,        mark, test::listOf(std::move(changed)),
                           std::move(removed), RequestId(9)};
}

std::string idsOf(const RoomState& state) {
    std::string ids;
    for (const Booking& booking : state.bookings.agenda->bookings())
        ids += booking.id.value();
    return ids;
}

} // namespace

TEST_CASE("a change applies to the list it names, once, and is acknowledged when durable") {
    RoomState state;
    (void)reduce(state,
                 BookingEvent(BookingsReplaced{
                     Source::Cloud,
                     marked("e:1", {ABooking{.id = "a"},
                                    ABooking{.id = "b", .start = "11:00", .end = "11:30"}}),
                     RequestId(1)}),
                 instantAt("09:00"));
    const Step changed = reduce(state,
                                change("e:1", "e:2",
                                       {ABooking{.id = "b", .start = "12:00", .end = "12:30"},
                                        ABooking{.id = "c", .start = "13:00", .end = "13:30"}},
                                       {BookingId("a")}),
                                instantAt("09:01"));
    CHECK(idsOf(state) == "bc");
    CHECK(state.bookings.agenda->find(BookingId("b"))->start == test::clockAt("12:00"));
    CHECK_FALSE(answerTo(changed.effects, 9));
    const auto saves = deeds<SaveAgenda>(changed.effects);
    REQUIRE(saves.size() == 1);
    CHECK(saves[0].list->mark == "e:2");
    const Step done =
        reduce(state, AgendaStored{Source::Cloud, saves[0].list->revision, {}}, instantAt("09:01"));
    CHECK(answerTo(done.effects, 9)->has_value());

    // The same frame again: it changes nothing, and is acknowledged again.
    const Step again =
        reduce(state, change("e:1", "e:2", {ABooking{.id = "d"}}), instantAt("09:02"));
    CHECK(idsOf(state) == "bc");
    CHECK(answerTo(again.effects, 9)->has_value());
    CHECK(deeds<SaveAgenda>(again.effects).empty());
}

TEST_CASE("a change of another list than the one that is held is refused") {
    const char* const held = GENERATE("", "e:1", "f:2");
    INFO(held);
    RoomState state;
    if (*held != '\0')
        (void)reduce(state,
                     BookingEvent(BookingsReplaced{
                         Source::Cloud, marked(held, {ABooking{.id = "a"}}), RequestId(1)}),
                     instantAt("09:00"));
    const std::string before = idsOf(state);
    const Step step =
        reduce(state, change("e:2", "e:3", {ABooking{.id = "b"}}), instantAt("09:01"));
    CHECK(answerTo(step.effects, 9)->error().code == base::ErrorCode::Conflict);
    CHECK(idsOf(state) == before);
}

TEST_CASE("changes do not make a list longer than one may be") {
    RoomState state;
    (void)reduce(state, SettingEvent(SettingChangeAsked{"Bookings MaxBookings", "1", {}, {}}),
                 instantAt("09:00"));
    (void)reduce(state,
                 BookingEvent(BookingsReplaced{Source::Cloud, marked("e:1", {ABooking{.id = "a"}}),
                                               RequestId(1)}),
                 instantAt("09:00"));
    const Step step =
        reduce(state, change("e:1", "e:2", {ABooking{.id = "b"}}), instantAt("09:01"));
    CHECK(answerTo(step.effects, 9)->error().code == base::ErrorCode::TooLarge);
    CHECK(idsOf(state) == "a");
}
