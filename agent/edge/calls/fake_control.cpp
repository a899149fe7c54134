#include "edge/calls/fake_control.h"

#include <utility>

namespace greenroom::edge::calls {

FakeControl::FakeControl(Tell tell) : tell_(std::move(tell)) {}

void FakeControl::perform(const core::PlaceCall& deed) {
    keep(deed);
    signal(deed.call, core::CallSignal::Ringing);
}

void FakeControl::perform(const core::AnswerCall& deed) {
    keep(deed);
    signal(deed.call, core::CallSignal::Established);
}

void FakeControl::perform(const core::EndCall& deed) {
    keep(deed);
    signal(deed.call, core::CallSignal::Closed, {.reason = "ended by the room"});
}

void FakeControl::perform(const core::HoldCall& deed) {
    keep(deed);
    signal(deed.call, deed.hold ? core::CallSignal::Held : core::CallSignal::Resumed);
}

void FakeControl::perform(const core::SendTones& deed) {
    keep(deed);
}

void FakeControl::perform(const core::SetMute& deed) {
    keep(deed);
}

void FakeControl::perform(const core::SetCamera& deed) {
    keep(deed);
}

void FakeControl::perform(const core::UseRoute& deed) {
    keep(deed);
    tell_(core::RegistrationEvent(core::RegistrationChanged{
        deed.route ? core::RegistrationState::Registering : core::RegistrationState::Inactive,
        {}}));
}

void FakeControl::apply(const core::Settings& settings) {
    keep(settings);
    if (!std::exchange(up_, true))
        tell_(core::CallEvent(core::EngineUp{}));
}

void FakeControl::signal(core::CallId call, core::CallSignal signal, core::CallCause cause) {
    tell_(core::CallEvent(core::CallSignalled{call, signal, std::move(cause)}));
}

void FakeControl::keep(Deed deed) {
    if (deeds_.size() == kMaxDeeds)
        deeds_.erase(deeds_.begin());
    deeds_.push_back(std::move(deed));
}

} // namespace greenroom::edge::calls
