// CallControl by Debian's baresip 1.0.0, a process beside the agent that outlives it.
//
// What happens in the engine is believed when its event says so; replies only tell which call a
// command met. Commands that act on "the current call" are sent one operation at a time, after the
// call was chosen by its Call-ID and the choice was confirmed. SIP over TLS is refused: this engine
// verifies no certificate. Incoming calls are answered 486. Core thread.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "edge/calls/call_table.h"
#include "edge/calls/engine_supervisor.h"
#include "engine/ports.h"

namespace greenroom::edge::calls {

// Takes the facts. Must not call back into the control before it returns.
using Tell = std::function<void(core::Event)>;

struct BaresipOptions {
    EngineHome home;
    std::string hostName;                 // of this machine, for a room without a SIP address
    std::string soundFolder = "/dev/snd"; // where "Auto" looks for sound devices
};

class BaresipControl final : public engine::CallControl {
public:
    // `time` must be a clock that runs by itself, also where the rest of the agent has an injected
    // one: the engine is another process, and waiting for it takes real time.
    BaresipControl(base::TimeSource& time, BaresipOptions options, Tell tell);
    // Leaves the engine and its calls running; whoever comes next with the same runtime folder
    // adopts them.
    ~BaresipControl() override = default;

    void perform(const core::PlaceCall& deed) override;
    void perform(const core::EndCall& deed) override;
    void perform(const core::AnswerCall&) override {}
    void perform(const core::HoldCall&) override {}
    void perform(const core::SendTones&) override {}
    void perform(const core::SetCamera&) override {}
    void perform(const core::UseRoute& deed) override;
    void perform(const core::SetMute& deed) override;
    // The first time starts or adopts the engine. Later a change that the engine can only take in
    // by a restart waits for the end of the last call.
    void apply(const core::Settings& settings) override;

    // Ends the engine, unless calls run in it: those go on, to be adopted. Tells nothing more.
    // whenDone comes within two seconds, perhaps at once.
    void shutDown(std::function<void()> whenDone);

private:
    using Operation = std::function<void()>;
    struct Surveyed {
        ListedCall listed;
        std::optional<CallDetail> detail;
    };

    void connected();
    void disconnected();
    void down(const std::string& why);
    void take(const EngineEvent& event);
    void takeCallEvent(const EngineEvent& event, core::CallSignal signal);
    void takeUnknown(const EngineEvent& event, core::CallSignal signal);

    void add(Operation operation);
    void next();
    void dial(core::CallId id);
    void hangUp(core::CallId id);
    void matchMute(core::CallId id);
    void muteReplied(core::CallId id, const EngineReply& reply);
    void decline(const std::string& engineId);
    void withCurrent(core::CallId id, std::string_view command, CtrlLink::OnReply onReply);

    void survey();
    void surveyCalls(const std::vector<ListedCall>& listed);
    void surveyed(const std::vector<Surveyed>& found);
    void reconcile(const Surveyed& found);
    void dropMissing(const std::vector<Surveyed>& found);

    void adopt(std::string_view engineId, std::string_view peer, core::CallState state,
               base::seconds age);
    void closed(core::CallId id, core::CallCause cause);
    void stateRegistration(core::RegistrationState state, core::CallCause cause);
    void restartIfIdle();
    void remember();
    void say(core::CallEvent event);
    [[nodiscard]] bool wantMuted() const { return plan_.silent || muted_; }

    BaresipOptions options_;
    Tell tell_;
    EngineSupervisor supervisor_;
    EnginePlan plan_;
    CallTable calls_;
    std::deque<Operation> operations_;
    Operation running_; // may be run again: the connection can break under it
    bool busy_ = false;
    bool surveyed_ = false; // what runs in the engine is known
    bool up_ = false;       // and was told
    bool muted_ = false;
    bool closing_ = false;
    std::string downReason_;
    core::RegistrationChanged registration_;
    core::Settings settings_;
    std::optional<core::SipRoute> route_;
};

} // namespace greenroom::edge::calls
