#include "session/task_runner.h"

#include <memory>
#include <utility>

#include "session/authority_reader.h"

namespace greenroom::session {

TaskRunner::TaskRunner(const engine::Inbox& room, OutcomeWaiter& waiter,
                       edge::net::PasswordWorker& passwords, const base::Clock& clock,
                       xapi::DeviceFacts device, core::EntryWatch* watch,
                       xapi::SessionBook* sessions)
    : room_(room), waiter_(waiter), passwords_(passwords), clock_(clock),
      device_(std::move(device)), watch_(watch), sessions_(sessions),
      hashed_([this](Hashed result) { hashed(std::move(result)); }) {}

void TaskRunner::run(const xapi::Task& task, const xapi::Asker& asker,
                     std::function<void(Finished)> done) {
    if (const auto* command = std::get_if<xapi::CommandRequest>(&task)) {
        Waiting waiting{*command, asker, {}};
        if (const std::string* password = xapi::passwordOf(waiting.command, asker.roles)) {
            waiting.done = std::move(done);
            hashFirst(std::move(waiting), *password);
            return;
        }
    }
    begin(task, asker, std::move(done));
}

// No event carries a password, only its hash; hashing takes tens of milliseconds, on the worker.
void TaskRunner::hashFirst(Waiting waiting, std::string password) {
    const std::uint64_t ticket = ++lastTicket_;
    const bool taken =
        passwords_.hash(base::Secret(std::move(password)),
                        [ticket, poster = hashed_.poster()](base::Result<std::string> hash) {
                            poster.post({ticket, std::move(hash)});
                        });
    if (taken)
        waiting_.emplace(ticket, std::move(waiting));
    else
        waiting.done(NoOutcome::Full);
}

void TaskRunner::hashed(Hashed result) {
    auto node = waiting_.extract(result.ticket);
    if (node.empty())
        return;
    Waiting& waiting = node.mapped();
    if (!result.hash) {
        waiting.done(NoOutcome::Full);
        return;
    }
    *xapi::passwordOf(waiting.command, waiting.asker.roles) = *std::move(result.hash);
    begin(waiting.command, waiting.asker, std::move(waiting.done));
}

void TaskRunner::begin(const xapi::Task& task, const xapi::Asker& asker,
                       std::function<void(Finished)> done) {
    const auto snapshot = room_.latest();
    const core::RequestId request = waiter_.nextRequest();
    xapi::Context context = contextOf(*snapshot, asker.roles);
    context.by = asker.actor;
    auto step = xapi::beginTask(task, context, request);
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
    return {room, device_, clock_.now(), roles, watch_, sessions_, &readAuthorities, {}};
}

} // namespace greenroom::session
