#include <catch2/catch.hpp>

#include <limits>
#include <set>
#include <string>
#include <vector>

#include "core/reason.h"
#include "core/trial.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::core;

namespace {

class RecordingWatch final : public EntryWatch {
public:
    bool take(Stage stage, std::uint64_t fingerprint, std::string_view id,
              std::string_view) override {
        CHECK(stage == Stage::Trial);
        CHECK_FALSE(inHand);
        prints.insert(fingerprint);
        seen.emplace_back(id);
        inHand = refused != id;
        return inHand;
    }
    void letGo() override { inHand = false; }

    std::string refused;
    std::vector<std::string> seen;
    std::set<std::uint64_t> prints;
    bool inHand = false;
};

} // namespace

TEST_CASE("every booking is tried out in hand; a refused one is set aside and named") {
    SourceList list =
        *test::listOf({test::ABooking{.id = "a"}, test::ABooking{.id = "b", .title = "Deadly"},
                       test::ABooking{.id = "c"}});
    list.setAside = {{BookingId("x"), "", std::string(reason::kNoId), ""}};
    RecordingWatch watch;
    watch.refused = "b";
    tryOut(list, watch);
    CHECK(watch.seen == std::vector<std::string>{"a", "b", "c"});
    CHECK_FALSE(watch.inHand);
    REQUIRE(list.bookings.size() == 2);
    CHECK(list.bookings[0].id == BookingId("a"));
    CHECK(list.bookings[1].id == BookingId("c"));
    REQUIRE(list.setAside.size() == 2);
    CHECK(list.setAside[1] == poisoned(BookingId("b"), "Deadly"));
    CHECK(list.setAside[1].code == "POISONED");
}

TEST_CASE("bookings at the edges of what is allowed come through a trial") {
    Booking longest = test::ABooking{.id = "longest"};
    longest.end = longest.start + BookingLimits::kDuration;
    longest.startBuffer = BookingLimits::kBuffer;
    longest.endBuffer = BookingLimits::kBuffer;
    longest.title = std::string(BookingLimits::kTitle, '\xf0');
    longest.calls.assign(BookingLimits::kCalls, {.number = std::string(2000, '"')});
    Booking bare;
    bare.id = BookingId("bare");
    bare.start = base::wallFromMs(0);
    bare.end = base::wallFromMs(1);
    Booking late = bare;
    late.start = base::wallFromMs(253'402'300'799'000);
    late.end = base::wallFromMs(253'402'300'799'999);
    SourceList list;
    list.bookings = {longest, bare, late};
    RecordingWatch watch;
    tryOut(list, watch);
    CHECK(list.bookings.size() == 3);
    CHECK(list.setAside.empty());
}

TEST_CASE("a fingerprint follows the content, and stays the same over releases") {
    const Booking booking = test::ABooking{};
    CHECK(fingerprintOf(booking) == fingerprintOf(test::ABooking{}));
    std::vector<Booking> others(6, booking);
    others[0].id = BookingId("43");
    others[1].title += "!";
    others[2].start += base::milliseconds(1);
    others[3].endBuffer += base::seconds(1);
    others[4].calls[0].number = "other@vmr.example.net";
    others[5].calls.push_back(booking.calls[0]);
    for (const Booking& other : others)
        CHECK(fingerprintOf(other) != fingerprintOf(booking));

    Fingerprint split;
    split.add("a");
    split.add("bc");
    Fingerprint other;
    other.add("ab");
    other.add("c");
    CHECK(split.value() != other.value());
    Fingerprint known;
    known.add("Budget review");
    known.add(std::uint64_t{42});
    CHECK(known.value() == 0xffe07ae9e49b16aU);
}
