// The HTTP API and the page, as the handler and the admission of an HttpServer.
//
// A request is matched with its route at once; who makes it is found out, and most routes are
// answered, in one job of the storage. Some wait for something else besides: a password check
// (api_login.h), a device's answer (api_waiting.h), live events (api_events.h).
//
// Every change that succeeds, and every refusal of a login or for want of a role, is written to the
// audit log. Lives on the thread of the server; all references outlive it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "edge/net/http_message.h"
#include "edge/net/http_server.h"
#include "edge/net/loop_mailbox.h"
#include "edge/net/password_worker.h"
#include "hub/api_events.h"
#include "hub/api_exchange.h"
#include "hub/api_login.h"
#include "hub/api_routes.h"
#include "hub/api_waiting.h"
#include "hub/storage_worker.h"

namespace greenroom::hub {

class ApiDoor {
public:
    struct Parts {
        StorageWorker& storage;
        base::TimeSource& time;
        edge::net::PasswordWorker& passwords;
        ApiSettings settings;
    };

    explicit ApiDoor(Parts parts);
    ApiDoor(const ApiDoor&) = delete;
    ApiDoor& operator=(const ApiDoor&) = delete;

    [[nodiscard]] edge::net::Admission admit(const edge::net::Request& headersOnly) const;
    void handle(edge::net::Request request, edge::net::Responder responder);

    // Something changed, on any node: for commands that wait and for live events.
    void changed(const std::vector<Change>& changes);

private:
    using Handler = std::function<void(ApiResult<edge::net::Response>)>;

    [[nodiscard]] Post post() const;
    void start(const SharedExchange& exchange);
    void admitCaller(const SharedExchange& exchange, std::function<void()> next);
    void serve(const SharedExchange& exchange, Handler done);
    void finish(const SharedExchange& exchange, ApiResult<edge::net::Response> answer);
    void noteRefusal(const ApiExchange& exchange, const ApiFailure& failure);

    Parts parts_;
    edge::net::LoopMailbox<std::function<void()>> later_;
    ApiLogin login_;
    ApiWaiting waiting_;
    ApiEvents events_;
};

} // namespace greenroom::hub
