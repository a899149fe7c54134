#include "session/outcome_waiter.h"

namespace greenroom::session {

OutcomeWaiter::OutcomeWaiter(engine::Inbox& room, engine::ReplyDesk& desk, base::TimeSource& time)
    : room_(room), desk_(desk), time_(time),
      wakeup_(time.makeWakeup([this] { lookAtDeadlines(); })),
      arrived_([this](Arrived item) { arrived(std::move(item)); }) {}

OutcomeWaiter::~OutcomeWaiter() {
    for (const auto& [request, done] : waiting_)
        desk_.forget(request);
}

void OutcomeWaiter::ask(core::RequestId request, core::Event event,
                        std::function<void(Answer)> done) {
    desk_.expect(request, [request, poster = arrived_.poster()](const core::Outcome& outcome) {
        poster.post({request, outcome});
    });
    if (!room_.post(engine::Lane::Outside, std::move(event))) {
        desk_.forget(request);
        done(NoOutcome::Full);
        return;
    }
    waiting_.emplace(request, std::move(done));
    deadlines_.emplace_back(time_.now().mono + kLimit, request);
    if (deadlines_.size() == 1)
        wakeup_->armAt(deadlines_.front().first);
}

void OutcomeWaiter::arrived(Arrived arrived) {
    finish(arrived.request, std::move(arrived.outcome));
    dropAnswered();
}

void OutcomeWaiter::lookAtDeadlines() {
    const base::MonoTime now = time_.now().mono;
    while (!deadlines_.empty() && deadlines_.front().first <= now) {
        const core::RequestId request = deadlines_.front().second;
        deadlines_.pop_front();
        desk_.forget(request);
        finish(request, NoOutcome::TimedOut);
    }
    dropAnswered();
}

// Deadlines of what has been answered are dropped from the front, so that an idle waiter has no
// alarm armed.
void OutcomeWaiter::dropAnswered() {
    while (!deadlines_.empty() && !waiting_.contains(deadlines_.front().second))
        deadlines_.pop_front();
    if (deadlines_.empty())
        wakeup_->disarm();
    else
        wakeup_->armAt(deadlines_.front().first);
}

void OutcomeWaiter::finish(core::RequestId request, Answer answer) {
    auto node = waiting_.extract(request);
    if (!node.empty())
        node.mapped()(std::move(answer));
}

} // namespace greenroom::session
