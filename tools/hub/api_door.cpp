#include "hub/api_door.h"

#include <utility>

#include "hub/api_access.h"
#include "hub/api_job.h"
#include "hub/page_files.h"

namespace greenroom::hub {

namespace {

namespace net = edge::net;
using net::Admission;
using net::Request;

constexpr std::string_view kPrefix = "/api/v1";

bool isApi(const Request& request) {
    return request.path.starts_with(kPrefix) &&
           (request.path.size() == kPrefix.size() || request.path[kPrefix.size()] == '/');
}

RouteMatch routeOf(const Request& request) {
    return findRoute(request.method, std::string_view(request.path).substr(kPrefix.size()));
}

net::Response noRoute(const RouteMatch& match) {
    if (match.allowed.empty())
        return failureResponse({404, "NOT_FOUND", "There is nothing at this path.", {}});
    net::Response response =
        failureResponse({405, "METHOD_NOT_ALLOWED", "Here stand: " + match.allowed + ".", {}});
    response.headers.set("Allow", match.allowed);
    return response;
}

ApiFailure roleNeeded(const Caller& caller) {
    if (caller.proof == Caller::Proof::None)
        return {401, "NOT_LOGGED_IN", "Log in, or show a token.", {}};
    return {403, "ROLE", "This takes a role that " + caller.name + " does not have.", {}};
}

// The caller who may use the route, in the call.
ApiResult<void> findCaller(ApiExchange& exchange, Storage& storage) {
    auto caller = callerOf(exchange.call, storage);
    if (!caller)
        return tl::unexpected(caller.error());
    exchange.call.caller = *std::move(caller);
    if (!mayUse(*exchange.route, exchange.call.caller))
        return tl::unexpected(roleNeeded(exchange.call.caller));
    return {};
}

ApiResult<net::Response> answer(ApiExchange& exchange, Storage& storage) {
    if (exchange.route->access != Access::Anyone)
        if (const auto found = findCaller(exchange, storage); !found)
            return tl::unexpected(found.error());
    auto served = exchange.route->serve(exchange.call, storage);
    if (served && served->status < 300 && !exchange.route->action.empty())
        if (const auto noted = lift(storage.audit().add(auditOf(exchange.call, *exchange.route)));
            !noted)
            return tl::unexpected(noted.error());
    return served;
}

} // namespace

ApiDoor::ApiDoor(Parts parts)
    : parts_(std::move(parts)), later_([](const std::function<void()>& work) { work(); }),
      login_(parts_.storage, parts_.time, parts_.passwords, post()),
      waiting_(parts_.storage, parts_.time, post()), events_(parts_.storage, parts_.time, post()) {}

Post ApiDoor::post() const {
    return [poster = later_.poster()](std::function<void()> work) { poster.post(std::move(work)); };
}

Admission ApiDoor::admit(const Request& headersOnly) const {
    if (!isApi(headersOnly))
        return {std::nullopt, 0};
    const RouteMatch match = routeOf(headersOnly);
    if (match.route == nullptr)
        return {noRoute(match), 0};
    if (isCrossSite(headersOnly))
        return {failureResponse({403, "CROSS_SITE", "Pages of other sites may not ask here.", {}}),
                0};
    return {std::nullopt, match.route->body};
}

void ApiDoor::handle(Request request, net::Responder responder) {
    if (!isApi(request)) {
        auto file = request.method == "GET" || request.method == "HEAD" ? pageFile(request.path)
                                                                        : std::nullopt;
        responder.respond(file ? *std::move(file) : noRoute({}));
        return;
    }
    RouteMatch match = routeOf(request);
    if (match.route == nullptr) {
        responder.respond(noRoute(match));
        return;
    }
    ApiCall call;
    call.request = std::move(request);
    call.parts = std::move(match.parts);
    call.now = parts_.time.now().wall;
    call.settings = &parts_.settings;
    start(std::make_shared<ApiExchange>(
        ApiExchange{std::move(call), match.route, std::move(responder)}));
}

void ApiDoor::start(const SharedExchange& exchange) {
    const Handler finished = [this, exchange](ApiResult<net::Response> answer) {
        finish(exchange, std::move(answer));
    };
    switch (exchange->route->waits) {
    case Waits::Login:
        return login_.logIn(exchange);
    case Waits::Claim:
        return login_.claim(exchange);
    case Waits::Password:
        return admitCaller(exchange, [this, exchange, finished] {
            login_.hash(exchange, [this, exchange, finished] { serve(exchange, finished); });
        });
    case Waits::Events:
        return admitCaller(exchange, [this, exchange] { events_.open(exchange); });
    case Waits::Command:
        return serve(exchange, [this, exchange](ApiResult<net::Response> answer) {
            if (answer)
                waiting_.wait(answer->body, exchange);
            else
                finish(exchange, std::move(answer));
        });
    case Waits::No:
        return serve(exchange, finished);
    }
}

void ApiDoor::admitCaller(const SharedExchange& exchange, std::function<void()> next) {
    runJob(
        parts_.storage, post(),
        [exchange](Storage& storage) -> ApiResult<bool> {
            const auto found = findCaller(*exchange, storage);
            return found ? ApiResult<bool>(true) : tl::unexpected(found.error());
        },
        [this, exchange, next = std::move(next)](const ApiResult<bool>& found) {
            if (found)
                next();
            else
                finish(exchange, tl::unexpected(found.error()));
        });
}

void ApiDoor::serve(const SharedExchange& exchange, Handler done) {
    runJob(
        parts_.storage, post(), [exchange](Storage& storage) { return answer(*exchange, storage); },
        std::move(done));
}

void ApiDoor::finish(const SharedExchange& exchange, ApiResult<net::Response> answer) {
    if (!answer && answer.error().code == "ROLE")
        noteRefusal(*exchange, answer.error());
    exchange->respond(std::move(answer));
}

void ApiDoor::noteRefusal(const ApiExchange& exchange, const ApiFailure& failure) {
    AuditEntry entry = auditOf(exchange.call, *exchange.route, failure);
    if (entry.action.empty())
        entry.action = "read";
    entry.subject = exchange.call.request.path;
    parts_.storage.tell("a refusal",
                        [entry](Storage& storage) { return storage.audit().add(entry); });
}

void ApiDoor::changed(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        waiting_.changed(change);
        events_.changed(change);
    }
}

} // namespace greenroom::hub
