#include "session/task_runner.h"

#include <memory>
#include <utility>

namespace greenroom::session {

TaskRunner::TaskRunner(const engine::Inbox& room, OutcomeWaiter& waiter, const base::Clock& clock,
                       xapi::DeviceFacts device, core::EntryWatch* watch,
                       xapi::SessionBook* sessions)
    : room_(room), waiter_(waiter), clock_(clock), device_(std::move(device)), watch_(watch),
      sessions_(sessions) {}

void TaskRunner::run(const xapi::Task& task, xapi::Roles roles,
                     std::function<void(Finished)> done) {
    const auto snapshot = room_.latest();
    const core::RequestId request = waiter_.nextRequest();
    auto step = xapi::beginTask(task, contextOf(*snapshot, roles), request);
    if (auto* result = std::get_if<xapi::Node>(&step)) {
        done(std::move(*result));
        return;
    }
    waiter_.ask(request, std::get<core::Event>(std::move(step)),
                [task, done = std::move(done)](const Answer& answer) {
                    if (const auto* none = std::get_if<NoOutcome>(&answer))
                        done(*none);
                    else
                        done(xapi::finishTask(task, std::get<core::Outcome>(answer)));
                });
}

xapi::Context TaskRunner::contextOf(const core::Snapshot& room, xapi::Roles roles) const {
    return {room, device_, clock_.now(), roles, watch_, sessions_};
}

} // namespace greenroom::session
