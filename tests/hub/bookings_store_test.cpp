#include <catch2/catch.hpp>

#include "hub/booking_codec.h"
#include "hub_database.h"

using namespace greenroom;
using namespace greenroom::hub;
using greenroom::hub::test::HubDatabase;
using greenroom::hub::test::kNow;

namespace {

using std::chrono::hours;

const WorkspaceId kRoom("w1");
const BookingWindow kWindow{kNow - hours(1), kNow + hours(24 * 14)};

BookingFacts facts(const std::string& title, base::WallTime start) {
    BookingFacts out;
    out.title = title;
    out.start = start;
    out.end = start + hours(1);
    out.calls = {{"room@example.org", CallProtocol::Sip, 2048, false}};
    out.response = Response::Tentative;
    return out;
}

Booking booking(const std::string& id, const BookingFacts& of) {
    Booking out;
    out.id = BookingId(id);
    out.workspace = kRoom;
    out.facts = of;
    out.changedBy = "ada";
    out.changedAt = kNow;
    return out;
}

struct Bookings : HubDatabase {
    Bookings() { addWorkspace("w1"); }
    BookingStore& store() { return (*this)->bookings(); }
    void put(const std::string& id, const std::string& title, base::WallTime start) {
        const BookingFacts of = facts(title, start);
        REQUIRE(store().put(booking(id, of), {{id, of}}));
    }
    std::uint64_t revision() { return store().revision(kRoom).value(); }
    BookingChanges after(std::uint64_t revision) {
        return store().changesAfter(kRoom, revision, kWindow).value().value();
    }
    std::vector<Change> journal() { return (*this)->journal().after(0, 100).value(); }
};

} // namespace

TEST_CASE_METHOD(Bookings,
                 "a booking comes back as it was put, also from a database opened again") {
    Booking series = booking("s1", facts("Weekly", kNow));
    series.recurrence = "FREQ=WEEKLY;COUNT=3";
    series.zone = "Europe/Berlin";
    series.exceptions = {{kNow + hours(24 * 7), true, {}},
                         {kNow + hours(24 * 14), false, facts("Moved", kNow + hours(24 * 15))}};
    const std::vector<BookingInstance> instances{{"s1/1", facts("Weekly", kNow)},
                                                 {"s1/3", facts("Moved", kNow + hours(24 * 15))}};
    REQUIRE(store().put(series, instances));
    reopen();
    CHECK(store().find(BookingId("s1")).value() == series);
    CHECK(store().instances(BookingId("s1")).value() == instances);
    CHECK(store().list(kRoom, std::nullopt).value() == std::vector{series});
    CHECK(store().list(kRoom, BookingWindow{kNow - hours(9), kNow - hours(8)}).value().empty());
    CHECK(store().find(BookingId("s2")).error().code == base::ErrorCode::NotFound);
}

TEST_CASE_METHOD(Bookings,
                 "the revision grows when devices are to know something new, and only then") {
    put("b1", "One", kNow);
    CHECK(revision() == 1);
    put("b1", "One", kNow);
    CHECK(revision() == 1);
    put("b1", "Other", kNow);
    CHECK(revision() == 2);
    REQUIRE(store().remove(BookingId("b1")));
    CHECK(revision() == 3);
    CHECK(store().remove(BookingId("b1")).error().code == base::ErrorCode::NotFound);
    CHECK(journal().size() == 3);
    CHECK(journal().back().kind == ChangeKind::Bookings);
    CHECK(journal().back().subjects == std::vector<std::string>{"w1"});
}

TEST_CASE_METHOD(Bookings, "what changed after a revision is told, and nothing else") {
    put("b1", "One", kNow);
    put("b2", "Two", kNow + hours(2));
    const std::uint64_t before = revision();
    put("b2", "Two, moved", kNow + hours(3));
    put("b3", "Three", kNow + hours(5));
    REQUIRE(store().remove(BookingId("b1")));

    const BookingChanges changes = after(before);
    CHECK(changes.fromRevision == before);
    CHECK(changes.revision == revision());
    CHECK(changes.removedIds == std::vector<std::string>{"b1"});
    REQUIRE(changes.changed.size() == 2);
    CHECK(decodeBooking(changes.changed[0].encoded).value().title == "Two, moved");
    CHECK(changes.changed[1].id == "b3");
    CHECK(after(revision()).changed.empty());
    CHECK_FALSE(store().changesAfter(kRoom, revision() + 1, kWindow).value());
}

TEST_CASE_METHOD(Bookings, "a booking that leaves the window is removed from the device's list") {
    put("b1", "One", kNow);
    const std::uint64_t before = revision();
    put("b1", "One", kNow + hours(24 * 60));
    CHECK(after(before).removedIds == std::vector<std::string>{"b1"});
    CHECK(store().deviceList(kRoom, kWindow).value().bookings.empty());
}

TEST_CASE_METHOD(Bookings, "after removals were forgotten the whole list is to be sent") {
    put("b1", "One", kNow - hours(48));
    const std::uint64_t before = revision();
    REQUIRE(store().remove(BookingId("b1")));
    put("b2", "Two", kNow);
    REQUIRE(store().prune(kNow - hours(24)));
    CHECK_FALSE(store().changesAfter(kRoom, before, kWindow).value());
    CHECK(store().changesAfter(kRoom, revision(), kWindow).value());
    CHECK(store().deviceList(kRoom, kWindow).value().bookings.size() == 1);
}

TEST_CASE_METHOD(Bookings, "an instance belongs to one booking") {
    put("b1", "One", kNow);
    const BookingFacts of = facts("Thief", kNow);
    CHECK(store().put(booking("b2", of), {{"b1", of}}).error().code == base::ErrorCode::Conflict);
}
