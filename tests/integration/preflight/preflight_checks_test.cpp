// Deeds of the core, carried out a few at a time.
#include "integration/preflight/check_fixture.h"

#include "edge/preflight/preflight_checks.h"
#include "support/fake_time.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace greenroom::test;
using namespace std::chrono_literals;
using edge::preflight::PreflightChecks;

namespace {

struct Desk : WithApplication {
    RecordingInbox inbox;
    engine::Desk<core::CheckAddress> desk;
    FakeTime time;
    FakeNames names;

    void ask(std::uint64_t ticket, const std::string& uri) {
        core::CheckAddress deed;
        deed.ticket = ticket;
        deed.uri = uri;
        desk.perform(deed);
    }
    std::vector<std::uint64_t> tickets() {
        std::vector<std::uint64_t> all;
        for (const auto& told : inbox.takeFacts<core::PreflightEvent, core::AddressChecked>())
            all.push_back(told.ticket);
        return all;
    }
};

} // namespace

TEST_CASE_METHOD(Desk, "checks wait for those before them, and each is answered once") {
    DatagramFarEnd far([](const std::string&) { return std::vector<std::string>{}; });
    for (std::uint64_t ticket = 1; ticket <= 6; ++ticket) // before there is anybody to do it
        ask(ticket, far.uri());
    const PreflightChecks checks({inbox, desk, time, names});
    REQUIRE(waitUntil([&] { return far.seen.size() == PreflightChecks::kAtATime; }));
    settle();
    CHECK(far.seen.size() == PreflightChecks::kAtATime);
    time.advance(10s);
    CHECK(tickets() == std::vector<std::uint64_t>{1, 2, 3, 4});
    time.advance(10s);
    CHECK(tickets() == std::vector<std::uint64_t>{5, 6});
    ask(7, "nonsense");
    REQUIRE(waitUntil([&] { return inbox.waiting() == 1; }));
    CHECK(tickets() == std::vector<std::uint64_t>{7});
}

TEST_CASE_METHOD(Desk, "what is under way when it ends is not told") {
    DatagramFarEnd far([](const std::string&) { return std::vector<std::string>{}; });
    {
        const PreflightChecks checks({inbox, desk, time, names});
        ask(1, far.uri());
        REQUIRE(waitUntil([&] { return far.seen.size() == 1; }));
    }
    time.advance(60s);
    settle();
    CHECK(inbox.waiting() == 0);
}
