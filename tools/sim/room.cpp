#include "sim/room.h"

#include <algorithm>

namespace greenroom::sim {

using base::milliseconds;

namespace {

constexpr base::MonoTime kMonoAtBirth{std::chrono::hours(1)};
constexpr milliseconds kNever = milliseconds::max();

} // namespace

void Tally::add(const Tally& other) {
    events += other.events;
    wakeups += other.wakeups;
    clockSteps += other.clockSteps;
    restarts += other.restarts;
    suspensions += other.suspensions;
    presses += other.presses;
    calls += other.calls;
    views += other.views;
    checks += other.checks;
    lived += other.lived;
}

Room::Room(const Life& life, Watch watch) : life_(life), watch_(std::move(watch)) {}

std::optional<Trouble> Room::live() {
    boot();
    while (!trouble_ && t_ < life_.length) {
        passTo(std::min(timeOfNext(), life_.length));
        if (!trouble_)
            runDue();
    }
    if (!trouble_)
        checkEnd();
    tally_.lived = t_;
    return trouble_;
}

base::Instant Room::clockAt(milliseconds t) const {
    return {life_.begins + t + stepped_, kMonoAtBirth + (t - asleep_)};
}

// The agent starts, and is told what its store and its surroundings hold.
void Room::boot() {
    clock_.set(clockAt(t_));
    alarm_.armed.reset();
    for (auto& lane : lanes_)
        lane.clear();
    asked_.clear();
    oracle_ = Oracle();
    for (const core::Source source : core::kAllSources)
        lastWrite_[source] = disk_.durableWrite(source);
    engine_ = std::make_unique<engine::Engine>(clock_, [] {});
    engine_->connect(engine::portsWith(store_, calls_, audio_, alarm_, replies_, desks_));
    engine_->addSink(*this);
    post(Lane::TimeAndPanel, core::TimeEvent(core::ZoneChanged{zone_}));
    post(Lane::TimeAndPanel,
         core::TimeEvent(core::ClockSyncChanged{synced_, synced_ ? "NTP" : ""}));
    post(Lane::TimeAndPanel, core::SettingEvent(core::SettingsLoaded{
                                 std::make_shared<const core::Settings>(disk_.settings())}));
    post(Lane::TimeAndPanel, core::BookingEvent(core::AgendaLoaded{disk_.durable()}));
    if (engineUp_) {
        for (const core::CallAdopted& call : farCalls_.running(t_))
            post(Lane::Calls, core::CallEvent(call));
        post(Lane::Calls, core::CallEvent(core::EngineUp{}));
    }
    if (registrationFails_)
        act(Registration{true});
    drain();
    if (!trouble_)
        checkAt(t_);
}

milliseconds Room::timeOfAlarm() const {
    if (!engine_ || !alarm_.armed)
        return kNever;
    return std::max(t_, t_ + (*alarm_.armed - clockAt(t_).wall));
}

milliseconds Room::timeOfNext() const {
    milliseconds next = timeOfAlarm();
    if (next_ < life_.actions.size())
        next = std::min(next, std::max(t_, life_.actions[next_].at));
    next = std::min(next, disk_.nextDue().value_or(kNever));
    next = std::min(next, farCalls_.nextDue().value_or(kNever));
    next = std::min(next, bootAt_.value_or(kNever));
    return std::max(next, t_);
}

void Room::passTo(milliseconds t) {
    if (engine_ && watch_.check && t > t_)
        checkBetween(t_, t);
    t_ = t;
    clock_.set(clockAt(t_));
}

void Room::wake() {
    if (timeOfAlarm() > t_)
        return;
    alarm_.armed.reset();
    ++tally_.wakeups;
    post(Lane::TimeAndPanel, core::TimeEvent(core::WakeupDue{}));
}

// The alarm of this instant reaches the agent before or after what else happens in it; both occur,
// and which of them is a matter of the instant.
void Room::runDue() {
    if (bootAt_ && *bootAt_ <= t_) {
        bootAt_.reset();
        boot();
        return;
    }
    if (t_.count() % 2 == 0)
        wake();
    for (core::Event& event : disk_.due(t_))
        post(Lane::Calls, std::move(event));
    for (const core::CallSignalled& signal : farCalls_.due(t_))
        post(Lane::Calls, core::CallEvent(signal));
    const milliseconds instant = t_;
    while (next_ < life_.actions.size() && life_.actions[next_].at <= instant && t_ == instant &&
           !trouble_)
        perform(life_.actions[next_++].deed);
    drain();
    wake();
    drain();
    if (!trouble_ && engine_)
        checkAt(t_);
}

} // namespace greenroom::sim
