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
        {"answer crosses our CANCEL", CallState::Ending, CallSignal::Established,
         CallState::Ending},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(nextCallState(row.state, row.signal) == row.next);
    }
}

TEST_CASE("every way to fail has words without numbers") {
    for (int status = 0; status <= 699; ++status) {
        INFO(status);
        const CauseWords words = causeWords(status);
        CHECK_FALSE(words.code.empty());
        CHECK_FALSE(words.what.empty());
        CHECK_FALSE(words.toDo.empty());
        CHECK(words.what.find_first_of("0123456789") == std::string_view::npos);
    }
    CHECK(causeWords(486).code == "BUSY");
    CHECK(causeWords(404).code == "ADDRESS_NOT_FOUND");
    CHECK(causeWords(0).code == "CALL_BROKEN");
    CHECK(causeWords(499).code == "CALL_REFUSED");
}
