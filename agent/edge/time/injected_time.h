// A clock that stands still until it is told to move. Only with test hooks.
//
// It starts at the instant it is given (the live one, for GREENROOM_CLOCK=unix:PATH) with a
// disciplined clock, and listens on PATH for JSON lines, each answered by one line:
//   {"set":MS}     the wall clock is set; no time passes; ClockStepped follows as with a live clock
//   {"advance":MS} both clocks move on, 0 to 10 years
//   {"sync":BOOL}  whether the wall clock counts as disciplined
//   → {"wall_ms":MS,"mono_ms":MS}, or {"error":"..."} when the line was not understood
// Commands are carried out one after the other in the order they came, over all connections.
//
// While time advances, wakeups run in the order they are due, each at its very instant and on its
// own thread, and every event loop that has made a wakeup is given a few turns before time moves
// on, so that what a wakeup has set off (a fact posted to the engine, a view sent) happens at that
// instant too. Work on threads without an event loop is not waited for.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "edge/time/room_time.h"

namespace greenroom::edge::time {

class ClockSocket;
class FdWatch;
struct InjectedTable;

struct SetWall {
    base::WallTime to;
};
struct Advance {
    base::milliseconds by;
};
struct SetSync {
    bool synced;
};
using ClockCommand = std::variant<SetWall, Advance, SetSync>;

class InjectedTime final : public RoomTime {
public:
    // Belongs, but for what base::TimeSource allows to any thread, to the thread that makes it.
    explicit InjectedTime(base::Instant start);
    ~InjectedTime() override;
    InjectedTime(const InjectedTime&) = delete;
    InjectedTime& operator=(const InjectedTime&) = delete;

    [[nodiscard]] base::Status listen(const std::string& path);

    // `done` is called from the event loop, once everything due has run.
    void command(ClockCommand what, std::function<void(base::Instant)> done);

    [[nodiscard]] base::Instant now() const override;
    [[nodiscard]] std::unique_ptr<base::Wakeup> makeWakeup(std::function<void()> onDue) override;
    [[nodiscard]] base::nanoseconds wallOffset() const override;
    [[nodiscard]] ClockSync sync() const override;
    [[nodiscard]] std::unique_ptr<ClockNotice> watchClock(std::function<void()> onSet) override;
    [[nodiscard]] bool runsByItself() const override { return false; }

private:
    struct Command {
        ClockCommand what;
        std::function<void(base::Instant)> done;
    };

    void proceed();
    bool begin();
    bool askNext();

    std::shared_ptr<InjectedTable> table_;
    std::unique_ptr<FdWatch> asked_; // those asked have answered
    std::deque<Command> waiting_;
    std::optional<Command> running_;
    base::MonoTime runsUntil_;
    int turnsLeft_ = 0;
    std::unique_ptr<ClockSocket> socket_;
};

} // namespace greenroom::edge::time
