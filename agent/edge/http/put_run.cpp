#include "edge/http/put_run.h"

#include <string>
#include <utility>

#include "edge/http/responses.h"

namespace greenroom::edge::http {

void PutRun::start(session::TaskRunner& runner, xapi::PutDocument document, xapi::Asker asker,
                   net::Responder responder) {
    std::make_shared<PutRun>(runner, std::move(document), std::move(asker), std::move(responder))
        ->proceed();
}

PutRun::PutRun(session::TaskRunner& runner, xapi::PutDocument document, xapi::Asker asker,
               net::Responder responder)
    : runner_(runner), document_(std::move(document)), asker_(std::move(asker)),
      responder_(std::move(responder)) {}

void PutRun::proceed() {
    const std::vector<xapi::Task>& tasks = document_.tasks();
    std::size_t next = results_.size();
    for (; next < tasks.size(); next = results_.size()) {
        running_ = true;
        runner_.run(tasks[next], asker_, [self = shared_from_this()](session::Finished finished) {
            self->take(std::move(finished));
        });
        running_ = false;
        if (over_ || results_.size() == next)
            return; // given up, or its end comes later
    }
    responder_.respond(xmlResponse(document_.answer(std::move(results_))));
}

void PutRun::take(session::Finished finished) {
    if (const auto* reason = std::get_if<session::NoOutcome>(&finished)) {
        giveUp(*reason);
        return;
    }
    results_.push_back(std::get<xapi::Node>(std::move(finished)));
    if (!running_)
        proceed();
}

void PutRun::giveUp(session::NoOutcome reason) {
    over_ = true;
    const std::string where = "part " + std::to_string(results_.size() + 1) + " of " +
                              std::to_string(document_.tasks().size());
    if (reason == session::NoOutcome::Full)
        responder_.respond(
            unavailable("The room is busy; " + where + " and what follows were not done."));
    else
        responder_.respond(net::textResponse(504, "The room did not answer " + where +
                                                      " in time; it may still happen."));
}

} // namespace greenroom::edge::http
