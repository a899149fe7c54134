// What happens to a room, as facts of its agent.
#include "core/agenda.h"
#include "sim/room.h"

namespace greenroom::sim {

using base::milliseconds;

void Room::perform(const Deed& deed) {
    std::visit([this](const auto& one) { act(one); }, deed);
}

core::RequestId Room::ask(std::optional<core::Source> source) {
    const core::RequestId request = engine_->nextRequest();
    asked_[request] = {source, 0};
    return request;
}

void Room::act(const Push& deed) {
    if (!engine_)
        return;
    auto list = std::make_shared<const core::SourceList>(core::sortOut(deed.bookings, {}));
    post(Lane::Outside, core::BookingEvent(core::BookingsReplaced{deed.source, std::move(list),
                                                                  ask(deed.source)}));
}

void Room::act(const Contact& deed) {
    post(Lane::Outside, core::BookingEvent(core::SourceContacted{deed.source}));
}

void Room::act(const SourceFails& deed) {
    post(Lane::Outside, core::BookingEvent(core::SourceFailed{deed.source, "503"}));
}

void Room::act(const ChangeSetting& deed) {
    if (!engine_)
        return;
    post(Lane::Outside,
         core::SettingEvent(core::SettingChangeAsked{deed.path, deed.value, ask(std::nullopt)}));
}

void Room::act(const SetZone& deed) {
    zone_ = deed.zone;
    post(Lane::TimeAndPanel, core::TimeEvent(core::ZoneChanged{zone_}));
}

void Room::act(const StepClock& deed) {
    drain(); // what came before the step was decided before it
    ++tally_.clockSteps;
    stepped_ += deed.by;
    clock_.set(clockAt(t_));
    post(Lane::TimeAndPanel, core::TimeEvent(core::ClockStepped{deed.by}));
}

void Room::act(const SyncClock& deed) {
    synced_ = deed.synced;
    post(Lane::TimeAndPanel,
         core::TimeEvent(core::ClockSyncChanged{synced_, synced_ ? "NTP" : ""}));
}

void Room::act(const SeeClock& deed) {
    post(Lane::TimeAndPanel,
         core::TimeEvent(core::ClockCompared{deed.server, deed.wrongBy - stepped_}));
}

void Room::act(const Suspend& deed) {
    drain();
    ++tally_.suspensions;
    t_ += deed.length;
    asleep_ += deed.length;
    clock_.set(clockAt(t_));
    // What sleep does to the wall is a step (edge/time).
    post(Lane::TimeAndPanel, core::TimeEvent(core::ClockStepped{deed.length}));
}

void Room::act(const Restart& deed) {
    drain();
    ++tally_.restarts;
    disk_.cut(deed.keepLastWrite);
    store_ = {};
    calls_ = {};
    replies_ = {};
    engine_.reset();
    latest_.reset();
    for (auto& lane : lanes_)
        lane.clear();
    bootAt_ = t_ + deed.away;
}

void Room::act(const Disk& deed) {
    disk_.behave(deed);
}

void Room::act(const FarEnd& deed) {
    farCalls_.behave(deed);
}

void Room::act(const CallEngine& deed) {
    engineUp_ = deed.up;
    if (deed.up) {
        post(Lane::Calls, core::CallEvent(core::EngineUp{}));
        return;
    }
    drain(); // a call that is asked for meets the engine as it was
    farCalls_.dropAll();
    post(Lane::Calls, core::CallEvent(core::EngineDown{"ended"}));
}

void Room::act(const Registration& deed) {
    registrationFails_ = deed.fails;
    post(Lane::Calls,
         core::RegistrationEvent(core::RegistrationChanged{
             deed.fails ? core::RegistrationState::Failed : core::RegistrationState::Registered,
             {.sipStatus = deed.fails ? 403 : 0, .reason = {}}}));
}

void Room::act(const Press& deed) {
    if (!engine_)
        return;
    ++tally_.presses;
    post(Lane::TimeAndPanel, core::CallEvent(core::JoinPressed{deed.booking, ask(std::nullopt)}));
}

void Room::act(const Dial& deed) {
    if (!engine_)
        return;
    post(Lane::Outside, core::CallEvent(core::DialAsked{
                            {.number = deed.number}, deed.booking, "", ask(std::nullopt)}));
}

void Room::act(const HangUp&) {
    if (!engine_)
        return;
    post(Lane::TimeAndPanel, core::CallEvent(core::HangUpAsked{std::nullopt, ask(std::nullopt)}));
}

void Room::act(const Retry&) {
    post(Lane::TimeAndPanel, core::CallEvent(core::RetryPressed{}));
}

void Room::act(const Dismiss&) {
    post(Lane::TimeAndPanel, core::CallEvent(core::FailureDismissed{}));
}

void Room::act(const StraySignal& deed) {
    post(Lane::Calls, core::CallEvent(core::CallSignalled{
                          core::CallId(deed.call + 1'000'000), deed.signal, {}}));
}

void Room::act(const StrayStored& deed) {
    const auto durable = disk_.durable().find(deed.source);
    if (durable != disk_.durable().end())
        post(Lane::Calls, core::BookingEvent(core::AgendaStored{
                              deed.source, durable->second->revision, std::nullopt}));
}

void Room::act(const StrayWakeup&) {
    post(Lane::TimeAndPanel, core::TimeEvent(core::WakeupDue{}));
}

} // namespace greenroom::sim
