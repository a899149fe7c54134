// Runs what a client asks for: a command or the change of a setting, on the newest snapshot, and
// waits for what comes of it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>

#include "base/clock.h"
#include "base/result.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/password_worker.h"
#include "engine/ports.h"
#include "session/outcome_waiter.h"
#include "xapi/context.h"
#include "xapi/task.h"

namespace greenroom::session {

// The result, which may be an error in itself, or why there is none.
using Finished = std::variant<xapi::Node, NoOutcome>;

// Lives on the net thread.
class TaskRunner {
public:
    // All outlive it; the watch and the sessions may be null.
    TaskRunner(const engine::Inbox& room, OutcomeWaiter& waiter,
               edge::net::PasswordWorker& passwords, const base::Clock& clock,
               xapi::DeviceFacts device, core::EntryWatch* watch = nullptr,
               xapi::SessionBook* sessions = nullptr);

    // `done` runs once on this thread, at once when nothing has to be waited for. Tasks of one
    // client that build on each other are given one after the other, each when the last is done.
    void run(const xapi::Task& task, const xapi::Asker& asker, std::function<void(Finished)> done);

    // For reading: valid while the snapshot is held.
    [[nodiscard]] xapi::Context contextOf(const core::Snapshot& room, xapi::Roles roles) const;
    [[nodiscard]] core::SnapshotPtr latest() const { return room_.latest(); }

private:
    struct Hashed {
        std::uint64_t ticket;
        base::Result<std::string> hash;
    };
    struct Waiting {
        xapi::CommandRequest command;
        xapi::Asker asker;
        std::function<void(Finished)> done;
    };

    void begin(const xapi::Task& task, const xapi::Asker& asker,
               std::function<void(Finished)> done);
    void hashFirst(Waiting waiting, std::string password);
    void hashed(Hashed result);

    const engine::Inbox& room_;
    OutcomeWaiter& waiter_;
    edge::net::PasswordWorker& passwords_;
    const base::Clock& clock_;
    xapi::DeviceFacts device_;
    core::EntryWatch* watch_;
    xapi::SessionBook* sessions_;
    std::uint64_t lastTicket_ = 0;
    std::map<std::uint64_t, Waiting> waiting_; // for their passwords' hashes
    edge::net::LoopMailbox<Hashed> hashed_;
};

} // namespace greenroom::session
