#include <catch2/catch.hpp>

#include <algorithm>

#include "edge/cloud/hub_reports.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::edge::cloud;

TEST_CASE("the hub is told how the room stands, by the same health as everybody") {
    core::Snapshot room;
    room.state.hub.activationProblem = "the code was used before";
    xapi::DeviceFacts device;
    const base::Instant now = test::instantAt("09:00");
    device.startedAt = now.mono - base::seconds(60);
    const StatusReport report = statusOf(room, device, now);
    CHECK(report.started == now.wall - base::seconds(60));
    const auto hub = std::ranges::find(report.health, "hub", &HealthLine::name);
    REQUIRE(hub != report.health.end());
    CHECK(hub->code == "HUB_NOT_ACTIVATED");
    CHECK(report.calendarOwner == "premises cloud calendar local");
    CHECK_FALSE(report.inCall);
    CHECK_FALSE(report.joinShown);
}

TEST_CASE("calls are told once each, the oldest first") {
    core::CallHistory history;
    for (std::uint64_t id = 1; id <= 3; ++id) {
        core::CallRecord record;
        record.id = id;
        record.number = "sip:" + std::to_string(id);
        record.duration = base::seconds(id == 2 ? 0 : 5);
        history.calls.insert(history.calls.begin(), record);
        history.lastId = id;
    }
    const auto told = callsAfter(history, 1);
    REQUIRE(told.size() == 2);
    CHECK(told[0].address == "sip:2");
    CHECK_FALSE(told[0].connected);
    CHECK(told[1].connected);
    CHECK(callsAfter(history, 3).empty());
}
