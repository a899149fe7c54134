// Runs what a client asks for: a command or the change of a setting, on the newest snapshot, and
// waits for what comes of it.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "base/clock.h"
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
    TaskRunner(const engine::Inbox& room, OutcomeWaiter& waiter, const base::Clock& clock,
               xapi::DeviceFacts device, core::EntryWatch* watch = nullptr,
               xapi::SessionBook* sessions = nullptr);

    // `done` runs once on this thread, at once when nothing has to be waited for. Tasks of one
    // client that build on each other are given one after the other, each when the last is done.
    void run(const xapi::Task& task, xapi::Roles roles, std::function<void(Finished)> done);

    // For reading: valid while the snapshot is held.
    [[nodiscard]] xapi::Context contextOf(const core::Snapshot& room, xapi::Roles roles) const;
    [[nodiscard]] core::SnapshotPtr latest() const { return room_.latest(); }

private:
    const engine::Inbox& room_;
    OutcomeWaiter& waiter_;
    const base::Clock& clock_;
    xapi::DeviceFacts device_;
    core::EntryWatch* watch_;
    xapi::SessionBook* sessions_;
};

} // namespace greenroom::session
