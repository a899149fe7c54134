#include "base/id.h"

#include <type_traits>
#include <unordered_set>

#include <catch2/catch.hpp>

using namespace greenroom::base;

using RoomId = Id<struct RoomTag>;
using DeskId = Id<struct DeskTag>;
using SeatId = Id<struct SeatTag, unsigned>;

static_assert(!std::is_convertible_v<std::string, RoomId>, "made on purpose, never by accident");
static_assert(!std::is_constructible_v<RoomId, DeskId>, "one noun is not another");
static_assert(!std::is_assignable_v<RoomId&, DeskId>);

TEST_CASE("ids of one noun compare and sort by their value") {
    CHECK(RoomId("a") == RoomId("a"));
    CHECK(RoomId("a") != RoomId("b"));
    CHECK(RoomId("a") < RoomId("b"));
    CHECK(SeatId(9) < SeatId(10));
}

TEST_CASE("an id made without a value is the empty one") {
    CHECK(RoomId() == RoomId(""));
    CHECK(SeatId().value() == 0);
}

TEST_CASE("ids can be kept in hashed sets") {
    const std::unordered_set<RoomId> rooms{RoomId("a"), RoomId("b"), RoomId("a")};
    CHECK(rooms.size() == 2);
    CHECK(rooms.contains(RoomId("b")));
}
