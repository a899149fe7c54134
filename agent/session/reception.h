// Everything that the doors for xAPI clients share, made once. Lives on the net thread.
#pragma once

#include "base/clock.h"
#include "edge/net/password_worker.h"
#include "engine/ports.h"
#include "engine/replies.h"
#include "session/authenticator.h"
#include "session/feedback_hub.h"
#include "session/outcome_waiter.h"
#include "session/session_table.h"
#include "session/task_runner.h"
#include "session/web_sessions.h"
#include "xapi/context.h"

namespace greenroom::session {

struct Reception {
    // All outlive it; the watch may be null.
    Reception(engine::Inbox& room, engine::ReplyDesk& desk, base::TimeSource& time,
              edge::net::PasswordWorker& passwords, const xapi::DeviceFacts& device,
              core::EntryWatch* watch = nullptr)
        : authenticator(room, time, passwords), table(room, time),
          webSessions(table, authenticator), waiter(room, desk, time),
          tasks(room, waiter, passwords, time, device, watch, &table), feedback(room, device) {}

    Authenticator authenticator;
    SessionTable table;
    WebSessions webSessions;
    OutcomeWaiter waiter;
    TaskRunner tasks;
    FeedbackHub feedback;
};

} // namespace greenroom::session
