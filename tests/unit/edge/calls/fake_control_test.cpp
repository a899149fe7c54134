#include <catch2/catch.hpp>

#include <vector>

#include "edge/calls/fake_control.h"

namespace core = greenroom::core;
using greenroom::edge::calls::FakeControl;

TEST_CASE("the fake rings, never connects, and ends when asked") {
    std::vector<core::CallEvent> events;
    FakeControl calls([&events](core::Event event) { events.push_back(std::move(event)); });
    calls.apply({});
    calls.apply({});
    calls.perform(core::PlaceCall{.call = core::CallId(1), .uri = "sip:a@b"});
    calls.perform(core::SetMute{true});
    calls.perform(core::EndCall{core::CallId(1)});
    REQUIRE(events.size() == 3);
    CHECK(std::holds_alternative<core::EngineUp>(events[0]));
    CHECK(std::get<core::CallSignalled>(events[1]).signal == core::CallSignal::Ringing);
    CHECK(std::get<core::CallSignalled>(events[2]).signal == core::CallSignal::Closed);
    REQUIRE(calls.deeds().size() == 5);
    CHECK(std::get<core::PlaceCall>(calls.deeds()[2]).uri == "sip:a@b");
    CHECK(std::get<core::SetMute>(calls.deeds()[3]).muted);
}
