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

// States EngineUp, EngineDown, CallAdopted, CallSignalled, RegistrationChanged.
class CallControl {
public:
    virtual ~CallControl() = default;
    virtual void perform(const core::PlaceCall& deed) = 0;
    virtual void perform(const core::EndCall& deed) = 0; // → CallSignalled{Closed}
    virtual void perform(const core::SetMute& deed) = 0;
    // Account and media settings; called before anything else and whenever settings change.
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
    Alarm& alarm;
    Replies& replies;
    Worker<core::ManagerDeed>& manager;     // → ManagerAnswered, ManagerFailed
    Worker<core::HubDeed>& hub;             // → HubEvent
    Worker<core::SearchServer>& directory;  // → ServerSearched
    Worker<core::InstallSoftware>& updater; // → UpgradeReported
    Worker<core::RestartMachine>& restart;  // → RestartFailed
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
