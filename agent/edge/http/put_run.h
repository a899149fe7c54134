// Runs the tasks of one /putxml document, one after the other, and answers when the last is done.
#pragma once

#include <memory>
#include <vector>

#include "edge/net/http_message.h"
#include "session/task_runner.h"
#include "xapi/context.h"
#include "xapi/documents.h"

namespace greenroom::edge::http {

class PutRun : public std::enable_shared_from_this<PutRun> {
public:
    // Keeps itself alive until it has answered; the runner outlives it. When the room takes no
    // event, or does not answer in time, the rest is not run and the answer says how far it came.
    static void start(session::TaskRunner& runner, xapi::PutDocument document, xapi::Asker asker,
                      net::Responder responder);

    PutRun(session::TaskRunner& runner, xapi::PutDocument document, xapi::Asker asker,
           net::Responder responder);

private:
    void proceed();
    void take(session::Finished finished);
    void giveUp(session::NoOutcome reason);

    session::TaskRunner& runner_;
    xapi::PutDocument document_;
    xapi::Asker asker_;
    net::Responder responder_;
    std::vector<xapi::Node> results_;
    bool running_ = false; // a task is being started: its end must not start the next in it
    bool over_ = false;
};

} // namespace greenroom::edge::http
