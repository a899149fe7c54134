// Every door from the engine to the outside, on one page. Implemented by edges, called on the core
// thread, and none of them may block or throw: what came of a deed is stated as an event.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/effect.h"
#include "core/event.h"
#include "core/room_view.h"

namespace greenroom::engine {

class Store {
public:
    virtual ~Store() = default;
    virtual void save(const core::SaveAgenda& deed) = 0;   // → AgendaStored
    virtual void save(const core::SaveSettings& deed) = 0; // → ConfigurationStored
    virtual void save(const core::SaveUsers& deed) = 0;    // → ConfigurationStored
    virtual void save(const core::SaveKept& deed) = 0;     // → ConfigurationStored
};

// Calls and what they carry, by whatever engine. States EngineUp, EngineDown, CallAdopted,
// CallArrived, CallSignalled, CallMediaSeen, CallMeasured, CallHeard, ToneReceived,
// RegistrationChanged. A deed for a call that is not there is answered by CallSignalled{Closed}.
class CallControl {
public:
    virtual ~CallControl() = default;
    virtual void perform(const core::PlaceCall& deed) = 0;
    virtual void perform(const core::AnswerCall& deed) = 0; // → CallSignalled{Established}
    virtual void perform(const core::EndCall& deed) = 0;    // → CallSignalled{Closed}
    virtual void perform(const core::HoldCall& deed) = 0;   // → CallSignalled{Held, Resumed}
    virtual void perform(const core::SendTones& deed) = 0;
    virtual void perform(const core::SetMute& deed) = 0;
    virtual void perform(const core::SetCamera& deed) = 0;
    virtual void perform(const core::UseRoute& deed) = 0; // → RegistrationChanged
    // Account and media settings; called before anything else and whenever settings change.
    virtual void apply(const core::Settings& settings) = 0;
};

// The loudspeakers and microphones of the machine beside any call. States MediaSeen, LevelMeasured,
// AudioCheckEnded.
class AudioDesk {
public:
    virtual ~AudioDesk() = default;
    virtual void perform(const core::SetVolume& deed) = 0;
    virtual void perform(const core::CheckAudio& deed) = 0;
    virtual void perform(const core::PlaySound& deed) = 0;
    // Which devices are to be used; called before anything else and whenever settings change.
    virtual void apply(const core::Settings& settings) = 0;
};

// Alarm of the core: when due, the owner posts core::WakeupDue.
class Alarm {
public:
    virtual ~Alarm() = default;
    virtual void arm(base::WallTime due) = 0;
};

// Whoever does deeds of one kind, on whatever thread.
template <typename Deed>
class Worker {
public:
    virtual ~Worker() = default;
    virtual void perform(const Deed& deed) = 0;
};

// Those who wait for an outcome, on whatever thread they live.
class Replies {
public:
    virtual ~Replies() = default;
    virtual void answer(const core::Answer& answer) = 0;
};

// A face that follows the room. Called on the core thread: right after publishing, and then for
// each notice that goes with the newest snapshot.
class SnapshotSink {
public:
    virtual ~SnapshotSink() = default;
    virtual void published(const core::SnapshotPtr& snapshot) = 0;
    virtual void announced(const core::Notice& /*notice*/) {}
};

struct Ports {
    Store& store;
    CallControl& calls;
    AudioDesk& audio;
    Alarm& alarm;
    Replies& replies;
    Worker<core::ManagerDeed>& manager;     // → ManagerAnswered, ManagerFailed
    Worker<core::HubDeed>& hub;             // → HubEvent
    Worker<core::CheckAddress>& preflight;  // → AddressChecked
    Worker<core::SearchServer>& directory;  // → ServerSearched
    Worker<core::InstallSoftware>& updater; // → UpgradeReported
    Worker<core::RestartMachine>& restart;  // → RestartFailed
    Worker<core::ShowLight>& light;         // the newest counts
};

// What edges on other threads are given: post facts, read the newest snapshot. Any thread.
enum class Lane : std::uint8_t {
    TimeAndPanel, // first, never refused
    Calls,        // second, never refused
    Outside,      // last, at most 1,024 waiting
};

class Inbox {
public:
    virtual ~Inbox() = default;
    // False: the lane is full and nothing was taken; answer 503 or a JSON-RPC error.
    [[nodiscard]] virtual bool post(Lane lane, core::Event event) = 0;
    [[nodiscard]] virtual core::RequestId nextRequest() = 0;
    [[nodiscard]] virtual core::SnapshotPtr latest() const = 0; // never null
};

} // namespace greenroom::engine
