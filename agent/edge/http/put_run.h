// Runs the tasks of one /putxml document, one after the other, and answers when the last is done.
#pragma once

#include <memory>
#include <vector>

#include "base/clock.h"
#include "edge/http/outcome_waiter.h"
#include "edge/net/http_message.h"
#include "engine/ports.h"
#include "xapi/context.h"
#include "xapi/documents.h"
#include "xapi/roles.h"

namespace greenroom::edge::http {

class PutRun : public std::enable_shared_from_this<PutRun> {
public:
    struct Needs { // all outlive the run
        const engine::Inbox& room;
        OutcomeWaiter& waiter;
        const base::Clock& clock;
        const xapi::DeviceFacts& device;
        core::EntryWatch* watch; // may be null
    };

    // Keeps itself alive until it has answered. When the room takes no event, or does not answer in
    // time, the rest is not run and the answer says how far it came.
    static void start(const Needs& needs, xapi::PutDocument document, xapi::Roles roles,
                      net::Responder responder);

    PutRun(const Needs& needs, xapi::PutDocument document, xapi::Roles roles,
           net::Responder responder);

private:
    void proceed();
    void take(const Answer& answer);
    void giveUp(NoOutcome reason);

    Needs needs_;
    xapi::PutDocument document_;
    xapi::Roles roles_;
    net::Responder responder_;
    std::vector<xapi::Node> results_;
};

} // namespace greenroom::edge::http
