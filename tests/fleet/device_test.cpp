#include "fleet/small_hub.h"

using namespace greenroom;
using test::runUntil;
using test::SmallFleet;
using test::SmallHub;
using Body = test::cloud::DeviceFrame;

namespace {

struct Told final : fleet::Sightings {
    void joined(std::size_t, fleet::TimePoint, fleet::TimePoint) override { ++joins; }
    void left(std::size_t, int code, const std::string&, bool stays, fleet::TimePoint) override {
        lefts.push_back(code);
        stayed = stays;
    }
    void received(std::size_t, std::string_view mark, std::size_t bytes,
                  fleet::TimePoint) override {
        marks.emplace_back(mark);
        CHECK(bytes > mark.size());
    }
    void settled(std::size_t, std::string_view mark, fleet::TimePoint) override {
        settledMarks.emplace_back(mark);
    }
    void changed(std::size_t, fleet::TimePoint) override { ++changes; }

    int joins = 0;
    int changes = 0;
    bool stayed = false;
    std::vector<int> lefts;
    std::vector<std::string> marks;
    std::vector<std::string> settledMarks;
};

test::cloud::HubFrame delta(std::uint64_t from, std::uint64_t to) {
    test::cloud::HubFrame frame;
    frame.mutable_delta()->set_from_revision(from);
    frame.mutable_delta()->set_revision(to);
    return frame;
}

} // namespace

TEST_CASE("A device says hello with the nonce, reports, and acknowledges its list") {
    SmallHub hub;
    SmallFleet fleet(hub);
    fleet.join();
    auto& link = *hub.links.front();
    REQUIRE(runUntil(hub.loop, [&] { return link.count(Body::kBookingsStored) == 1; }));
    const auto& hello = link.last(Body::kHello).hello();
    CHECK(hello.nonce() == "0123456789abcdef");
    CHECK(hello.protocol() == 1);
    CHECK(hello.serial_number() == "SERIAL0");
    CHECK(hello.bookings_revision() == 0);
    CHECK(link.name == "device-0");
    CHECK(link.last(Body::kBookingsStored).bookings_stored().revision() == 7);
    CHECK(link.last(Body::kStatus).status().health_size() == 4);
}

TEST_CASE("A delta of its own revision is taken, for another the whole list is asked") {
    SmallHub hub;
    SmallFleet fleet(hub);
    Told told;
    fleet.crowd.tell(&told);
    fleet.join();
    auto& link = *hub.links.front();
    link.send(delta(7, 9));
    link.send(delta(8, 10));
    REQUIRE(runUntil(hub.loop, [&] { return link.count(Body::kReconcile) == 1; }));
    CHECK(link.last(Body::kBookingsStored).bookings_stored().revision() == 9);
    CHECK(told.changes == 1);
}

TEST_CASE("A plan is applied, and confirmed when that was recorded") {
    struct Row {
        bool dryRun;
        test::cloud::PlanOutcome first;
        std::size_t verdicts;
    };
    for (const Row& row : {Row{false, test::cloud::PLAN_OUTCOME_APPLIED, 2},
                           Row{true, test::cloud::PLAN_OUTCOME_CHECKED, 1}}) {
        SmallHub hub;
        SmallFleet fleet(hub);
        Told told;
        fleet.crowd.tell(&told);
        fleet.join();
        auto& link = *hub.links.front();
        test::cloud::HubFrame frame;
        frame.mutable_plan()->set_id("plan-1");
        frame.mutable_plan()->set_dry_run(row.dryRun);
        frame.mutable_plan()->add_settings()->set_path("SystemUnit Name");
        frame.mutable_plan()->mutable_settings(0)->set_value("mark");
        link.send(frame);
        REQUIRE(runUntil(hub.loop, [&] { return link.count(Body::kPlanVerdict) == 1; }));
        const auto& verdict = link.last(Body::kPlanVerdict).plan_verdict();
        CHECK(verdict.id() == "plan-1");
        CHECK(verdict.outcome() == row.first);
        REQUIRE(verdict.keys_size() == 1);
        CHECK(verdict.keys(0).path() == "SystemUnit Name");
        CHECK(verdict.keys(0).verdict() == test::cloud::KEY_VERDICT_OK);
        test::cloud::HubFrame recorded;
        recorded.mutable_verdict_recorded()->set_id("plan-1");
        recorded.mutable_verdict_recorded()->set_outcome(row.first);
        link.send(recorded);
        if (!row.dryRun) {
            REQUIRE(runUntil(hub.loop, [&] { return link.count(Body::kPlanVerdict) == 2; }));
            CHECK(told.settledMarks.empty());
            recorded.mutable_verdict_recorded()->set_outcome(test::cloud::PLAN_OUTCOME_CONFIRMED);
            link.send(recorded);
        }
        REQUIRE(runUntil(hub.loop, [&] { return told.settledMarks.size() == 1; }));
        CHECK(told.marks == std::vector<std::string>{"mark"});
        CHECK(told.settledMarks == told.marks);
        CHECK(link.count(Body::kPlanVerdict) == row.verdicts);
    }
}

TEST_CASE("A plan that takes its time is answered then, and not on another connection") {
    for (const bool cut : {false, true}) {
        SmallHub hub;
        SmallFleet fleet(hub);
        fleet.shared.applyTime = std::chrono::milliseconds(60);
        Told told;
        fleet.crowd.tell(&told);
        fleet.join();
        test::cloud::HubFrame frame;
        frame.mutable_plan()->set_id("plan-1");
        hub.links.front()->send(frame);
        REQUIRE(runUntil(hub.loop, [&] { return told.marks.size() == 1; }));
        CHECK(hub.links.front()->count(Body::kPlanVerdict) == 0);
        if (cut) {
            hub.restart();
            REQUIRE(runUntil(hub.loop, [&] { return told.joins == 2; }));
            hub.links.front()->send(frame);
        }
        CHECK(runUntil(hub.loop, [&] { return hub.links.front()->count(Body::kPlanVerdict) > 0; }));
        CHECK(hub.links.front()->count(Body::kPlanVerdict) == 1);
    }
}

TEST_CASE("A ping is answered, a command and a question for the log too") {
    SmallHub hub;
    SmallFleet fleet(hub);
    fleet.join();
    auto& link = *hub.links.front();
    test::cloud::HubFrame frame;
    frame.mutable_ping()->set_id(5);
    link.send(frame);
    frame.mutable_command()->set_id("c");
    link.send(frame);
    frame.mutable_log_request()->set_id("l");
    link.send(frame);
    REQUIRE(runUntil(hub.loop, [&] { return link.count(Body::kLogLines) == 1; }));
    CHECK(link.last(Body::kPong).pong().id() == 5);
    CHECK(link.last(Body::kCommandResult).command_result().id() == "c");
    CHECK(link.last(Body::kCommandResult).command_result().ok());
}

TEST_CASE("A device pings at the pace it was told") {
    SmallHub hub;
    hub.heartbeatS = 1;
    SmallFleet fleet(hub);
    fleet.join();
    auto& link = *hub.links.front();
    CHECK(runUntil(hub.loop, [&] { return link.count(Body::kPing) == 2; }));
}

TEST_CASE("The close code decides whether a device comes back") {
    struct Row {
        int code;
        bool back;
    };
    for (const Row& row : {Row{1000, true}, Row{1001, true}, Row{1011, true}, Row{4402, true},
                           Row{4408, true}, Row{4429, true}, Row{4400, false}, Row{4401, false},
                           Row{4403, false}, Row{4409, false}, Row{4426, false}}) {
        CAPTURE(row.code);
        SmallHub hub;
        SmallFleet fleet(hub);
        Told told;
        fleet.crowd.tell(&told);
        fleet.join();
        hub.links.front()->socket->close(row.code, "");
        REQUIRE(runUntil(hub.loop, [&] { return told.lefts.size() == 1; }));
        CHECK(told.lefts.front() == row.code);
        CHECK(told.stayed == !row.back);
        if (row.back)
            CHECK(runUntil(hub.loop, [&] { return told.joins == 2; }));
    }
}

TEST_CASE("A frame out of turn closes with 4402") {
    SmallHub hub;
    SmallFleet fleet(hub);
    fleet.join();
    auto& link = *hub.links.front();
    ++link.sent;
    link.send(delta(7, 8));
    REQUIRE(runUntil(hub.loop, [&] { return link.code != 0; }));
    CHECK(link.code == 4402);
}

TEST_CASE("After a drain the next connection is there before the old one goes") {
    SmallHub hub;
    SmallFleet fleet(hub);
    Told told;
    fleet.crowd.tell(&told);
    fleet.join();
    test::cloud::HubFrame drain;
    drain.mutable_drain()->set_within_s(5);
    hub.links.front()->send(drain);
    REQUIRE(runUntil(hub.loop, [&] {
        return hub.links.size() == 2 && hub.links.back()->count(Body::kStatus) == 1;
    }));
    const auto& hello = hub.links.back()->last(Body::kHello).hello();
    CHECK(hello.bookings_revision() == 7);
    CHECK(hello.bookings_epoch() == "epoch");
    hub.links.front()->socket->close(4410, "served by the other");
    hub.links.back()->send(delta(7, 8));
    REQUIRE(
        runUntil(hub.loop, [&] { return hub.links.front()->code == 4410 && told.changes == 1; }));
    CHECK(told.joins == 1);
    CHECK(told.lefts.empty());
    CHECK(hub.links.back()->count(Body::kBookingsStored) == 1); // its list was the newest
}
