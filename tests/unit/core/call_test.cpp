#include <catch2/catch.hpp>

#include "core/call.h"

using namespace greenroom::core;

TEST_CASE("a call moves only where the table lets it") {
    struct Row {
        const char* name;
        CallState state;
        CallSignal signal;
        std::optional<CallState> next;
    };
    const std::vector<Row> rows{
        {"180", CallState::Dialling, CallSignal::Ringing, CallState::Ringing},
        {"200 without 180", CallState::Dialling, CallSignal::Established, CallState::Connected},
        {"second 180", CallState::Ringing, CallSignal::Ringing, CallState::Ringing},
        {"200", CallState::Ringing, CallSignal::Established, CallState::Connected},
        {"late 180", CallState::Connected, CallSignal::Ringing, std::nullopt},
        {"second 200", CallState::Connected, CallSignal::Established, std::nullopt},
        {"183", CallState::Dialling, CallSignal::EarlyMedia, CallState::Ringing},
        {"200 that we sent", CallState::Answering, CallSignal::Established, CallState::Connected},
        {"held", CallState::Connected, CallSignal::Held, CallState::Connected},
        {"held before it is answered", CallState::Ringing, CallSignal::Held, std::nullopt},
        {"180 of a call that rings here", CallState::Offered, CallSignal::Ringing, std::nullopt},
        {"answer crosses our CANCEL", CallState::Ending, CallSignal::Established,
         CallState::Ending},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(nextCallState(row.state, row.signal) == row.next);
    }
}
