#include "edge/time/injected_time.h"

#include <type_traits>
#include <utility>

#include "edge/time/clock_socket.h"
#include "edge/time/injected_table.h"

namespace greenroom::edge::time {

namespace {

// Enough for a fact to reach the engine, be handled, and its view be written: one turn each.
constexpr int kTurns = 3;

class InjectedWakeup final : public base::Wakeup {
public:
    InjectedWakeup(std::shared_ptr<InjectedTable> table, std::function<void()> onDue)
        : sleeper_(std::move(table), false, std::move(onDue)) {}

    void armAt(base::WallTime due) override { sleeper_.arm(due, std::nullopt); }
    void armAt(base::MonoTime due) override { sleeper_.arm(std::nullopt, due); }
    void disarm() override { sleeper_.arm(std::nullopt, std::nullopt); }

private:
    Sleeper sleeper_;
};

class InjectedNotice final : public ClockNotice {
public:
    InjectedNotice(std::shared_ptr<InjectedTable> table, std::function<void()> onSet)
        : sleeper_(std::move(table), true, std::move(onSet)) {}

private:
    Sleeper sleeper_;
};

void moveTo(InjectedTable& table, base::MonoTime to) {
    table.wall += to - table.mono;
    table.mono = to;
}

} // namespace

InjectedTime::InjectedTime(base::Instant start) : table_(std::make_shared<InjectedTable>()) {
    table_->wall = start.wall.time_since_epoch();
    table_->mono = start.mono;
    asked_ = std::make_unique<FdWatch>(table_->answered.descriptor(), [this] {
        table_->answered.clear();
        proceed();
    });
}

InjectedTime::~InjectedTime() = default;

base::Status InjectedTime::listen(const std::string& path) {
    socket_ = std::make_unique<ClockSocket>(*this);
    return socket_->listen(path);
}

void InjectedTime::command(ClockCommand what, std::function<void(base::Instant)> done) {
    waiting_.push_back({what, std::move(done)});
    if (!running_)
        table_->answered.signal();
}

base::Instant InjectedTime::now() const {
    const std::lock_guard lock(table_->mutex);
    return {table_->wallTime(), table_->mono};
}

std::unique_ptr<base::Wakeup> InjectedTime::makeWakeup(std::function<void()> onDue) {
    return std::make_unique<InjectedWakeup>(table_, std::move(onDue));
}

base::nanoseconds InjectedTime::wallOffset() const {
    const std::lock_guard lock(table_->mutex);
    return table_->wall - table_->mono.time_since_epoch();
}

ClockSync InjectedTime::sync() const {
    const std::lock_guard lock(table_->mutex);
    return table_->sync;
}

std::unique_ptr<ClockNotice> InjectedTime::watchClock(std::function<void()> onSet) {
    return std::make_unique<InjectedNotice>(table_, std::move(onSet));
}

// One step at a time, each ending when those asked have answered: the loop stays free meanwhile.
void InjectedTime::proceed() {
    while (running_ || !waiting_.empty()) {
        if (!running_ && begin())
            return;
        if (askNext())
            return;
        const Command ended = std::move(*running_);
        running_.reset();
        ended.done(now());
    }
}

// True when somebody has been asked.
bool InjectedTime::begin() {
    running_ = std::move(waiting_.front());
    waiting_.pop_front();
    turnsLeft_ = kTurns;
    const std::lock_guard lock(table_->mutex);
    runsUntil_ = table_->mono;
    if (const auto* advance = std::get_if<Advance>(&running_->what)) {
        runsUntil_ += advance->by;
        return false;
    }
    if (const auto* set = std::get_if<SetWall>(&running_->what))
        table_->wall = set->to.time_since_epoch();
    else if (const auto* sync = std::get_if<SetSync>(&running_->what))
        table_->sync = {sync->synced, sync->synced ? "NTP" : ""};
    return table_->tellNotices();
}

// False when nothing is left to run: the clock stands where the command wanted it.
bool InjectedTime::askNext() {
    const std::lock_guard lock(table_->mutex);
    for (;;) {
        if (table_->unanswered > 0)
            return true;
        if (Sleeper* due = table_->firstDue(table_->mono)) {
            turnsLeft_ = kTurns;
            return table_->ask({due});
        }
        if (turnsLeft_ > 0) {
            --turnsLeft_;
            if (!table_->ask(table_->onePerThread()))
                table_->answered.signal(); // a turn of our own loop
            return true;
        }
        const Sleeper* next = table_->firstDue(runsUntil_);
        moveTo(*table_, next ? *next->due() : runsUntil_);
        if (!next)
            return false;
    }
}

} // namespace greenroom::edge::time
