#include "edge/http/put_run.h"

#include <string>
#include <utility>

#include "edge/http/responses.h"

namespace greenroom::edge::http {

void PutRun::start(const Needs& needs, xapi::PutDocument document, xapi::Roles roles,
                   net::Responder responder) {
    std::make_shared<PutRun>(needs, std::move(document), roles, std::move(responder))->proceed();
}

PutRun::PutRun(const Needs& needs, xapi::PutDocument document, xapi::Roles roles,
               net::Responder responder)
    : needs_(needs), document_(std::move(document)), roles_(roles),
      responder_(std::move(responder)) {}

void PutRun::proceed() {
    while (results_.size() < document_.size()) {
        const auto snapshot = needs_.room.latest();
        const xapi::Context context{*snapshot, needs_.device, needs_.clock.now(), roles_,
                                    needs_.watch};
        const core::RequestId request = needs_.waiter.nextRequest();
        auto step = document_.begin(results_.size(), context, request);
        if (auto* event = std::get_if<core::Event>(&step)) {
            needs_.waiter.ask(
                request, std::move(*event),
                [self = shared_from_this()](const Answer& answer) { self->take(answer); });
            return;
        }
        results_.push_back(std::get<xapi::Node>(std::move(step)));
    }
    responder_.respond(xmlResponse(document_.answer(std::move(results_))));
}

void PutRun::take(const Answer& answer) {
    if (const auto* reason = std::get_if<NoOutcome>(&answer)) {
        giveUp(*reason);
        return;
    }
    results_.push_back(document_.finish(results_.size(), std::get<core::Outcome>(answer)));
    proceed();
}

void PutRun::giveUp(NoOutcome reason) {
    const std::string where =
        "part " + std::to_string(results_.size() + 1) + " of " + std::to_string(document_.size());
    if (reason == NoOutcome::Full)
        responder_.respond(
            unavailable("The room is busy; " + where + " and what follows were not done."));
    else
        responder_.respond(net::textResponse(504, "The room did not answer " + where +
                                                      " in time; it may still happen."));
}

} // namespace greenroom::edge::http
