#include "engine/engine.h"

#include <algorithm>

#include "core/reduce.h"

namespace greenroom::engine {

namespace {

// Time passing may change what a face shows without changing the state.
bool isTime(const core::Event& event) {
    return std::holds_alternative<core::TimeEvent>(event);
}

struct Perform {
    Ports& ports;
    const std::vector<SnapshotSink*>& sinks;

    void operator()(const core::SaveAgenda& deed) const { ports.store.save(deed); }
    void operator()(const core::SaveSettings& deed) const { ports.store.save(deed); }
    void operator()(const core::SaveUsers& deed) const { ports.store.save(deed); }
    void operator()(const core::SaveKept& deed) const { ports.store.save(deed); }
    void operator()(const core::PlaceCall& deed) const { ports.calls.perform(deed); }
    void operator()(const core::EndCall& deed) const { ports.calls.perform(deed); }
    void operator()(const core::AnswerCall& deed) const { ports.calls.perform(deed); }
    void operator()(const core::HoldCall& deed) const { ports.calls.perform(deed); }
    void operator()(const core::SendTones& deed) const { ports.calls.perform(deed); }
    void operator()(const core::SetMute& deed) const { ports.calls.perform(deed); }
    void operator()(const core::SetCamera& deed) const { ports.calls.perform(deed); }
    void operator()(const core::UseRoute& deed) const { ports.calls.perform(deed); }
    void operator()(const core::SetVolume& deed) const { ports.audio.perform(deed); }
    void operator()(const core::CheckAudio& deed) const { ports.audio.perform(deed); }
    void operator()(const core::PlaySound& deed) const { ports.audio.perform(deed); }
    void operator()(const core::ShowLight& deed) const { ports.light.perform(deed); }
    void operator()(const core::CheckAddress& deed) const { ports.preflight.perform(deed); }
    void operator()(const core::ApplySettings& deed) const {
        ports.calls.apply(*deed.settings);
        ports.audio.apply(*deed.settings);
    }
    void operator()(const core::ArmWakeup& deed) const { ports.alarm.arm(deed.due); }
    void operator()(const core::ManagerDeed& deed) const { ports.manager.perform(deed); }
    void operator()(const core::HubDeed& deed) const { ports.hub.perform(deed); }
    void operator()(const core::RestartMachine& deed) const { ports.restart.perform(deed); }
    void operator()(const core::SearchServer& deed) const { ports.directory.perform(deed); }
    void operator()(const core::InstallSoftware& deed) const { ports.updater.perform(deed); }
    void operator()(const core::Answer& deed) const { ports.replies.answer(deed); }
    void operator()(const core::Announce& deed) const {
        for (SnapshotSink* sink : sinks)
            sink->announced(deed.notice);
    }
};

} // namespace

Engine::Engine(const base::Clock& clock, std::function<void()> wake)
    : clock_(clock), wake_(std::move(wake)) {
    auto first = std::make_shared<core::Snapshot>();
    first->at = clock_.now();
    published_ = std::move(first);
}

void Engine::connect(const Ports& ports) {
    ports_.emplace(ports);
}

bool Engine::post(Lane lane, core::Event event) {
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        auto& queue = lanes_[static_cast<std::size_t>(lane)];
        if (lane == Lane::Outside && queue.size() >= kOutsideLimit)
            return false;
        first = std::ranges::all_of(lanes_, [](const auto& waiting) { return waiting.empty(); });
        queue.push_back(std::move(event));
    }
    if (first)
        wake_();
    return true;
}

core::RequestId Engine::nextRequest() {
    return core::RequestId(++lastRequest_);
}

core::SnapshotPtr Engine::latest() const {
    const std::lock_guard lock(mutex_);
    return published_;
}

bool Engine::takeNext(core::Event& out) {
    const std::lock_guard lock(mutex_);
    for (auto& queue : lanes_) {
        if (queue.empty())
            continue;
        out = std::move(queue.front());
        queue.pop_front();
        return true;
    }
    return false;
}

bool Engine::drain(std::size_t most) {
    core::Event event;
    for (std::size_t taken = 0; taken < most; ++taken) {
        if (!takeNext(event))
            return false;
        handle(event);
    }
    const std::lock_guard lock(mutex_);
    return std::ranges::any_of(lanes_, [](const auto& waiting) { return !waiting.empty(); });
}

void Engine::addSink(SnapshotSink& sink) {
    sinks_.push_back(&sink);
    sink.published(latest());
}

void Engine::handle(const core::Event& event) {
    const base::Instant now = clock_.now();
    const core::SnapshotPtr before = latest();
    std::optional<core::Standing> standing;
    if (armedFor_)
        standing.emplace(core::Standing{before->join, *armedFor_});
    core::Step step = core::reduce(state_, event, now, standing);
    // A fact that overtakes the wakeup arms it anew: what the wakeup was for happens here.
    const bool timePassed = isTime(event) || (armedFor_ && now.wall >= *armedFor_);
    // Published before the deeds, so that whoever is answered reads at least what it caused.
    publishIfChanged(timePassed, step.join, now);
    for (const core::Effect& effect : step.effects) {
        if (const auto* wakeup = std::get_if<core::ArmWakeup>(&effect))
            armedFor_ = wakeup->due;
        std::visit(Perform{*ports_, sinks_}, effect);
    }
}

void Engine::publishIfChanged(bool timePassed, const core::JoinDecision& join, base::Instant now) {
    core::SnapshotPtr before = latest();
    if (!timePassed && before->state == state_ && before->join == join)
        return;
    auto snapshot =
        std::make_shared<const core::Snapshot>(core::Snapshot{before->seq + 1, now, state_, join});
    {
        const std::lock_guard lock(mutex_);
        published_ = snapshot;
    }
    for (SnapshotSink* sink : sinks_)
        sink->published(snapshot);
}

} // namespace greenroom::engine
