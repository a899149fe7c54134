// Posts an event that somebody waits for, and brings its outcome back to this thread.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <variant>

#include "base/clock.h"
#include "core/event.h"
#include "core/request.h"
#include "edge/net/loop_mailbox.h"
#include "engine/ports.h"
#include "engine/replies.h"

namespace greenroom::session {

enum class NoOutcome {
    Full,     // the room takes no more events; nothing was posted
    TimedOut, // posted, and not answered within kLimit; it may still happen
};

using Answer = std::variant<core::Outcome, NoOutcome>;

// Lives on the net thread.
class OutcomeWaiter {
public:
    static constexpr base::seconds kLimit{30};

    // All outlive it.
    OutcomeWaiter(engine::Inbox& room, engine::ReplyDesk& desk, base::TimeSource& time);
    ~OutcomeWaiter(); // waits no longer; the callbacks are dropped
    OutcomeWaiter(const OutcomeWaiter&) = delete;
    OutcomeWaiter& operator=(const OutcomeWaiter&) = delete;

    [[nodiscard]] core::RequestId nextRequest() { return room_.nextRequest(); }

    // `event` carries `request`. `done` runs once on this thread, at once when the room is full.
    void ask(core::RequestId request, core::Event event, std::function<void(Answer)> done);

private:
    struct Arrived {
        core::RequestId request;
        core::Outcome outcome;
    };

    void arrived(Arrived arrived);
    void lookAtDeadlines();
    void dropAnswered();
    void finish(core::RequestId request, Answer answer);

    engine::Inbox& room_;
    engine::ReplyDesk& desk_;
    base::TimeSource& time_;
    std::map<core::RequestId, std::function<void(Answer)>> waiting_;
    // All wait equally long, so the first to have asked is the first to run out of time.
    std::deque<std::pair<base::MonoTime, core::RequestId>> deadlines_;
    std::unique_ptr<base::Wakeup> wakeup_;
    edge::net::LoopMailbox<Arrived> arrived_;
};

} // namespace greenroom::session
