// CallControl without an engine: keeps what it was asked for, and what it says is up to the test.
//
// Left alone, as in an agent that runs with it, every call rings and nobody ever answers: no call
// looks connected that is not. Core thread.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/event.h"
#include "engine/ports.h"

namespace greenroom::edge::calls {

class FakeControl final : public engine::CallControl {
public:
    using Deed = std::variant<core::PlaceCall, core::AnswerCall, core::EndCall, core::HoldCall,
                              core::SendTones, core::SetMute, core::SetCamera, core::UseRoute,
                              core::Settings>;
    using Tell = std::function<void(core::Event)>;

    explicit FakeControl(Tell tell);

    void perform(const core::PlaceCall& deed) override;  // → Ringing
    void perform(const core::AnswerCall& deed) override; // → Established
    void perform(const core::EndCall& deed) override;    // → Closed
    void perform(const core::HoldCall& deed) override;   // → Held, Resumed
    void perform(const core::SendTones& deed) override;
    void perform(const core::SetMute& deed) override;
    void perform(const core::SetCamera& deed) override;
    void perform(const core::UseRoute& deed) override;   // → Registering, or Inactive
    void apply(const core::Settings& settings) override; // the first time → EngineUp

    // Somebody calls.
    void ring(const core::CallArrived& arrived) { tell_(core::CallEvent(arrived)); }
    // Whatever else an engine may say.
    void state(core::Event event) { tell_(std::move(event)); }

    // The last kMaxDeeds, in order.
    [[nodiscard]] const std::vector<Deed>& deeds() const { return deeds_; }
    static constexpr std::size_t kMaxDeeds = 1000;

private:
    void signal(core::CallId call, core::CallSignal signal, core::CallCause cause = {});
    void keep(Deed deed);

    Tell tell_;
    std::vector<Deed> deeds_;
    bool up_ = false;
};

} // namespace greenroom::edge::calls
