// A request and the promise of its answer, while others work on it.
#pragma once

#include <memory>

#include "edge/net/http_message.h"
#include "hub/api_call.h"
#include "hub/api_routes.h"

namespace greenroom::hub {

struct ApiExchange {
    ApiCall call; // the storage thread's while a job of it runs
    const Route* route;
    edge::net::Responder responder;

    void respond(ApiResult<edge::net::Response> answer) {
        responder.respond(answer ? *std::move(answer) : failureResponse(answer.error()));
    }
    void refuse(const ApiFailure& failure) { responder.respond(failureResponse(failure)); }
};

using SharedExchange = std::shared_ptr<ApiExchange>;

// A line of the audit log about this call.
[[nodiscard]] inline AuditEntry auditOf(const ApiCall& call, const Route& route) {
    AuditEntry entry;
    entry.at = call.now;
    entry.actor = call.actor();
    entry.address = call.request.peer;
    entry.action = route.action;
    entry.subject = call.subject;
    entry.text = call.note;
    return entry;
}

[[nodiscard]] inline AuditEntry auditOf(const ApiCall& call, const Route& route,
                                        const ApiFailure& failure) {
    AuditEntry entry = auditOf(call, route);
    entry.ok = false;
    entry.code = failure.code;
    entry.text = failure.text;
    return entry;
}

} // namespace greenroom::hub
