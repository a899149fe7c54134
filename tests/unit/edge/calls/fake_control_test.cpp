#include <catch2/catch.hpp>

#include <vector>

#include "edge/calls/fake_control.h"

namespace core = greenroom::core;
using greenroom::edge::calls::FakeControl;

TEST_CASE("the fake rings, never connects, and ends when asked") {
    std::vector<core::Event> events;
    FakeControl calls([&events](core::Event event) { events.push_back(std::move(event)); });
    const auto told = [&events](std::size_t at) {
        return std::get<core::CallEvent>(events.at(at));
    };
    calls.apply({});
    calls.apply({});
    calls.perform(core::PlaceCall{.call = core::CallId(1), .uri = "sip:a@b"});
    calls.perform(core::SetMute{true});
    calls.perform(core::EndCall{core::CallId(1)});
    REQUIRE(events.size() == 3);
    CHECK(std::holds_alternative<core::EngineUp>(told(0)));
    CHECK(std::get<core::CallSignalled>(told(1)).signal == core::CallSignal::Ringing);
    CHECK(std::get<core::CallSignalled>(told(2)).signal == core::CallSignal::Closed);
    REQUIRE(calls.deeds().size() == 5);
    CHECK(std::get<core::PlaceCall>(calls.deeds()[2]).uri == "sip:a@b");
    CHECK(std::get<core::SetMute>(calls.deeds()[3]).muted);
}

TEST_CASE("the fake is called, answers and holds as it is told") {
    std::vector<core::CallSignal> signals;
    std::size_t arrivals = 0;
    FakeControl calls([&](core::Event event) {
        const auto& call = std::get<core::CallEvent>(event);
        if (const auto* signalled = std::get_if<core::CallSignalled>(&call))
            signals.push_back(signalled->signal);
        arrivals += std::holds_alternative<core::CallArrived>(call) ? 1 : 0;
    });
    const core::CallId id(7);
    calls.ring({.call = id, .address = "sip:a@b", .name = "A"});
    CHECK(arrivals == 1);
    calls.perform(core::AnswerCall{id});
    calls.perform(core::HoldCall{id, true});
    calls.perform(core::HoldCall{id, false});
    calls.perform(core::EndCall{id, 603});
    CHECK(signals == std::vector{core::CallSignal::Established, core::CallSignal::Held,
                                 core::CallSignal::Resumed, core::CallSignal::Closed});
    CHECK(std::get<core::EndCall>(calls.deeds().back()).sipStatus == 603);
}
