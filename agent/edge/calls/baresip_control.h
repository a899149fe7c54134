// CallControl by Debian's baresip 1.0.0, a process beside the agent that outlives it.
//
// What happens in the engine is believed when its event says so; replies only tell which call a
// command met. Commands that act on "the current call" are sent one operation at a time, after the
// call was chosen by its Call-ID and the choice was confirmed.
//
// What this engine cannot do: refuse a call with anything but 486, tell Retry-After, carry a call
// rate for one call alone (it has the setting's), call with sound only (the picture is taken out
// once the call is up), listen for TLS. A redirection (3xx) it follows by itself. When a call ends
// it resumes another one on its own; that one is held again at once, and is muted all the while.
// Core thread.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edge/calls/call_table.h"
#include "edge/calls/engine_supervisor.h"
#include "edge/calls/tone_sender.h"
#include "engine/ports.h"

namespace greenroom::edge::calls {

// Takes the facts. Must not call back into the control before it returns.
using Tell = std::function<void(core::Event)>;

struct BaresipOptions {
    EngineHome home;
    std::string hostName;                 // of this machine, for a room without a SIP address
    std::string soundFolder = "/dev/snd"; // where "Auto" looks for sound devices
    std::string videoFolder = "/dev";     // and for cameras
    std::string systemAuthorities = "/etc/ssl/certs/ca-certificates.crt";
    // A call whose far end was heard and then says nothing at all any more is over.
    base::seconds silenceEndsCall{60};
};

class BaresipControl final : public engine::CallControl, public engine::SnapshotSink {
public:
    // `time` must be a clock that runs by itself, also where the rest of the agent has an injected
    // one: the engine is another process, and waiting for it takes real time.
    BaresipControl(base::TimeSource& time, BaresipOptions options, Tell tell);
    // Leaves the engine and its calls running; whoever comes next with the same runtime folder
    // adopts them.
    ~BaresipControl() override = default;

    void perform(const core::PlaceCall& deed) override;
    void perform(const core::AnswerCall& deed) override;
    void perform(const core::EndCall& deed) override;
    void perform(const core::HoldCall& deed) override;
    void perform(const core::SendTones& deed) override;
    void perform(const core::SetMute& deed) override;
    void perform(const core::SetCamera& deed) override;
    void perform(const core::UseRoute& deed) override;
    // The first time starts or adopts the engine. Later a change that the engine can only take in
    // by a restart waits for the end of the last call.
    void apply(const core::Settings& settings) override;

    // Whom the room trusts beside the system's authorities is taken from here.
    void published(const core::SnapshotPtr& snapshot) override;

    // Ends the engine, unless calls run in it: those go on, to be adopted. Tells nothing more.
    // whenDone comes within two seconds, perhaps at once.
    void shutDown(std::function<void()> whenDone);

private:
    using Operation = std::function<void()>;
    struct Surveyed {
        ListedCall listed;
        std::optional<CallDetail> detail;
    };
    enum class Part : std::uint8_t { None, Loudspeaker, Picture, All };
    // Of one call, while its devices are being chosen.
    struct Choosing {
        core::CallId id;
        Part part = Part::None;
        bool picture = false; // the call has one, in some direction
        bool microphone = false;
        bool loudspeaker = false;
        bool camera = false;
        std::size_t cameraTried = 0;
        StreamDetail audio;
    };
    using ChoosingPtr = std::shared_ptr<Choosing>;

    void replan();
    void doToCall(core::CallId id, Operation operation);
    void connected();
    void disconnected();
    void down(const std::string& why);
    void take(const EngineEvent& event);
    void takeCallEvent(const EngineEvent& event, core::CallSignal signal);
    void takeUnknown(const EngineEvent& event, core::CallSignal signal);
    void takeDescription(const EngineEvent& event);
    void takeTone(const EngineEvent& event);

    // Operations: one at a time, because each first makes its call the engine's current one. Each
    // of them ends in next().
    void add(Operation operation);
    void next();
    void withCall(core::CallId id, std::function<void()> then);
    void ask(std::string_view command, std::string_view params, CtrlLink::OnReply onReply);
    void dial(core::CallId id);
    void hangUp(core::CallId id);
    void sendKeys(core::CallId id, const base::Secret& keys);

    // Who calls the room (baresip_incoming.cpp).
    void arrived(const EngineEvent& event);
    void answer(core::CallId id);
    void decline(const std::string& engineId);
    [[nodiscard]] bool takesCalls() const;

    // Sound and picture (baresip_media.cpp).
    void matchMute(core::CallId id);
    void muteReplied(core::CallId id, const EngineReply& reply);
    void hold(core::CallId id, bool held);
    void keepHeld();
    void useStandIns();
    void chooseDevices(core::CallId id, Part part);
    void chooseSound(const ChoosingPtr& choosing);
    void choosePicture(const ChoosingPtr& choosing);
    void tryCamera(const ChoosingPtr& choosing);
    void turnPicture(const ChoosingPtr& choosing);
    void look(const ChoosingPtr& choosing);
    void looked(const Choosing& choosing, const StreamDetail& video);
    void takePeerHold(TrackedCall& call, const std::string& direction);
    [[nodiscard]] bool wantMuted(const TrackedCall& call) const;

    // How the call goes (baresip_reports.cpp).
    void takeReport(const EngineEvent& event);
    void takeLoudness(const EngineEvent& event, double level);
    void alive(TrackedCall& call);
    void watchSilence();
    void silenceDue();

    // Account and registration (baresip_route.cpp).
    void statePlan();
    void takeRegistration(const core::RegistrationChanged& changed);
    void accountIfIdle();
    [[nodiscard]] bool hasAccount() const;
    void setAccount();
    void makeAccount();
    [[nodiscard]] std::optional<std::string> unguarded(bool secure) const;
    [[nodiscard]] bool expectServers();
    void refineCause(core::CallCause& cause, bool secure);
    void stateRegistration(core::RegistrationState state, core::CallCause cause);

    // What runs in an engine that was found (baresip_survey.cpp).
    void survey();
    void surveyCalls(const std::vector<ListedCall>& listed);
    void surveyed(const std::vector<Surveyed>& found);
    void reconcile(const Surveyed& found);
    void dropMissing(const std::vector<Surveyed>& found);
    void adopt(const Surveyed& found, core::CallState state);

    void closed(core::CallId id, core::CallCause cause);
    void restartIfIdle();
    void remember();
    void say(core::CallEvent event);

    base::TimeSource& time_;
    BaresipOptions options_;
    Tell tell_;
    EngineSupervisor supervisor_;
    ToneSender tones_;
    std::unique_ptr<base::Wakeup> silence_;
    core::Settings settings_;
    bool started_ = false; // there are settings
    std::shared_ptr<const core::Authorities> authorities_;
    std::optional<core::SipRoute> route_;
    bool routeKnown_ = false; // the core has said which
    EnginePlan plan_;
    std::optional<EngineAccount> account_; // the engine has
    bool renewAccount_ = false;            // also when it is the same
    TlsRules rules_;
    bool rulesWritten_ = false; // rules_ are what the guard reads
    CallTable calls_;
    std::deque<Operation> operations_;
    Operation running_; // may be run again: the connection can break under it
    bool busy_ = false;
    bool surveyed_ = false; // what runs in the engine is known
    bool up_ = false;       // and was told
    bool muted_ = false;
    bool cameraOff_ = false;
    bool devicesSet_ = false; // calls to come would begin with the real devices
    bool closing_ = false;
    std::string downReason_;
    core::RegistrationChanged registration_;
};

} // namespace greenroom::edge::calls
