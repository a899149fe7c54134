// Does what a manager's answer orders, one part after the other: settings, commands, bookings,
// documents, software, and how the manager is reached last (TMS reference 6.2: configuration before
// commands, so that a later part finds what an earlier one made; a lost manager could correct
// nothing any more).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/upgrade.h"
#include "edge/tms/manager_reply.h"
#include "session/outcome_waiter.h"
#include "session/task_runner.h"
#include "xapi/task.h"

namespace greenroom::edge::tms {

// Lives on the net thread and keeps itself alive until it has told how it went.
class ReplyRun : public std::enable_shared_from_this<ReplyRun> {
public:
    // All outlive it.
    struct Means {
        session::TaskRunner& tasks;
        session::OutcomeWaiter& waiter;
        std::function<void(const DocumentOrder& order)> post; // a document is wanted now
        std::function<void(core::SoftwareOrder order)> order;
        std::string manager; // its host, for who changed what
    };
    struct Outcome {
        bool toldBookings = false;
        std::string problem; // what was not done, in words; empty: nothing
    };

    static void start(Means means, ManagerReply reply, std::function<void(Outcome)> done);

    ReplyRun(Means means, ManagerReply reply, std::function<void(Outcome)> done);

private:
    void proceed();
    bool step(); // false when it has told how it went
    void runNext();
    void ask(const char* what, core::RequestId request, core::Event event);
    void note(std::string problem);
    void noteResult(const session::Finished& finished);

    Means means_;
    ManagerReply reply_;
    std::function<void(Outcome)> done_;
    std::vector<xapi::Task> tasks_; // settings, then commands
    std::size_t next_ = 0;
    Outcome outcome_;
    bool proceeding_ = false;
    bool again_ = false;
};

} // namespace greenroom::edge::tms
