#include "edge/calls/fake_control.h"

#include <utility>

namespace greenroom::edge::calls {

FakeControl::FakeControl(Tell tell) : tell_(std::move(tell)) {}

void FakeControl::perform(const core::PlaceCall& deed) {
    keep(deed);
    tell_(core::CallSignalled{deed.call, core::CallSignal::Ringing, {}});
}

void FakeControl::perform(const core::EndCall& deed) {
    keep(deed);
    tell_(core::CallSignalled{deed.call, core::CallSignal::Closed, {0, "ended by the room"}});
}

void FakeControl::perform(const core::SetMute& deed) {
    keep(deed);
}

void FakeControl::apply(const core::Settings& settings) {
    keep(settings);
    if (!std::exchange(up_, true))
        tell_(core::EngineUp{});
}

void FakeControl::keep(Deed deed) {
    if (deeds_.size() == kMaxDeeds)
        deeds_.erase(deeds_.begin());
    deeds_.push_back(std::move(deed));
}

} // namespace greenroom::edge::calls
