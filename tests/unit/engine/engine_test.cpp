#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "engine/desk.h"
#include "engine/engine.h"
#include "engine/replies.h"
#include "engine/silent_doors.h"
#include "support/builders.h"

using namespace greenroom;
using namespace greenroom::engine;
using core::RequestId;
using test::ABooking;

namespace {

class StillClock : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return test::instantAt("09:26"); }
};

class RecordingStore : public Store {
public:
    void save(const core::SaveAgenda& deed) override { agendas.push_back(deed); }
    void save(const core::SaveSettings&) override {}
    void save(const core::SaveUsers&) override {}
    void save(const core::SaveKept&) override {}
    std::vector<core::SaveAgenda> agendas;
};

class RecordingCalls : public SilentCalls {
public:
    using SilentCalls::perform;
    void perform(const core::PlaceCall& deed) override { placed.push_back(deed.uri); }
    std::vector<std::string> placed;
};

class RecordingAlarm : public Alarm {
public:
    void arm(base::WallTime due) override { last = due; }
    base::WallTime last{};
};

class RecordingSink : public SnapshotSink {
public:
    void published(const core::SnapshotPtr& snapshot) override { seen.push_back(snapshot->seq); }
    std::vector<std::uint64_t> seen;
};

struct Rig {
    StillClock clock;
    RecordingStore store;
    RecordingCalls calls;
    RecordingAlarm alarm;
    ReplyDesk replies;
    SilentAudio audio;
    Desks desks;
    std::atomic<int> wakes{0};
    Engine engine{clock, [this] { ++wakes; }};

    Rig() { engine.connect(portsWith(store, calls, audio, alarm, replies, desks)); }

    bool post(Lane lane, core::Event event) { return engine.post(lane, std::move(event)); }
};

core::Event push(std::vector<core::Booking> bookings, RequestId request = {}) {
    return core::BookingEvent(
        core::BookingsReplaced{core::Source::Premises, test::listOf(std::move(bookings)), request});
}

core::Event press(const std::string& id) {
    return core::CallEvent(core::JoinPressed{core::BookingId(id), {}});
}

} // namespace

TEST_CASE("a push that waits is handled after the panel's press, whatever came first") {
    Rig rig;
    REQUIRE(rig.post(Lane::Calls, core::CallEvent(core::EngineUp{})));
    REQUIRE(rig.post(Lane::Outside, push({ABooking{}})));
    rig.engine.drain();
    REQUIRE(rig.post(Lane::Outside, push({})));
    REQUIRE(rig.post(Lane::TimeAndPanel, press("42")));
    rig.engine.drain();
    CHECK(rig.calls.placed.size() == 1);
    CHECK(rig.engine.latest()->state.bookings.agenda->bookings().empty());
}

TEST_CASE("the outside lane is bounded, the others are not") {
    Rig rig;
    for (std::size_t i = 0; i < Engine::kOutsideLimit; ++i)
        REQUIRE(rig.post(Lane::Outside, push({})));
    CHECK_FALSE(rig.post(Lane::Outside, push({})));
    CHECK(rig.post(Lane::TimeAndPanel, press("42")));
    CHECK(rig.wakes == 1);
    CHECK(rig.engine.drain(10));
    CHECK(rig.post(Lane::Outside, push({})));
    CHECK_FALSE(rig.engine.drain(2 * Engine::kOutsideLimit));
}

TEST_CASE("a snapshot is published when something differs, to every sink") {
    Rig rig;
    RecordingSink sink;
    rig.engine.addSink(sink);
    REQUIRE(rig.post(Lane::Outside, push({ABooking{}})));
    rig.engine.drain();
    REQUIRE(rig.post(Lane::TimeAndPanel, core::CallEvent(core::FailureDismissed{})));
    rig.engine.drain();
    CHECK(sink.seen == std::vector<std::uint64_t>{0, 1});
    REQUIRE(rig.post(Lane::TimeAndPanel, core::TimeEvent(core::WakeupDue{})));
    rig.engine.drain();
    CHECK(sink.seen.back() == 2);
}

TEST_CASE("who is answered can already read what it caused") {
    Rig rig;
    const RequestId request = rig.engine.nextRequest();
    std::size_t seen = 0;
    rig.replies.expect(request, [&](const core::Outcome& outcome) {
        CHECK(outcome.has_value());
        seen = rig.engine.latest()->state.bookings.agenda->bookings().size();
    });
    REQUIRE(rig.post(Lane::Outside, push({ABooking{}}, request)));
    rig.engine.drain();
    CHECK(seen == 0);
    REQUIRE(rig.store.agendas.size() == 1);
    REQUIRE(rig.post(Lane::Calls,
                     core::BookingEvent(core::AgendaStored{
                         core::Source::Premises, rig.store.agendas[0].list->revision, {}})));
    rig.engine.drain();
    CHECK(seen == 1);
}

TEST_CASE("the alarm is armed for the next change") {
    Rig rig;
    REQUIRE(rig.post(Lane::Outside, push({ABooking{}})));
    rig.engine.drain();
    CHECK(rig.alarm.last == test::clockAt("09:27"));
}

TEST_CASE("posting and reading from many threads loses nothing") {
    Rig rig;
    constexpr int kThreads = 4;
    constexpr int kEach = 200;
    std::atomic<int> answered{0};
    std::atomic<int> posted{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < kEach; ++i) {
                const RequestId request = rig.engine.nextRequest();
                rig.replies.expect(request, [&](const core::Outcome&) { ++answered; });
                const core::Event ask = core::CallEvent(core::HangUpAsked{std::nullopt, request});
                if (rig.engine.post(Lane::Calls, ask))
                    ++posted;
                (void)rig.engine.latest()->state.bookings.agenda->bookings().size();
            }
        });
    }
    while (answered < kThreads * kEach)
        rig.engine.drain();
    for (std::thread& thread : threads)
        thread.join();
    CHECK(posted == kThreads * kEach);
    CHECK(answered == kThreads * kEach);
}
