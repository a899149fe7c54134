#include "edge/http/web_socket_session.h"

#include <utility>
#include <variant>

#include "base/log.h"
#include "xapi/json_doc.h"

namespace greenroom::edge::http {

namespace {

using xapi::RpcAnswer;
using xapi::RpcCode;
using xapi::RpcError;

RpcAnswer answerOf(const xapi::Task& task, const session::Finished& finished) {
    if (const auto* result = std::get_if<xapi::Node>(&finished))
        return xapi::resultForRpc(task, *result);
    if (std::get<session::NoOutcome>(finished) == session::NoOutcome::Full)
        return RpcError{
            RpcCode::InternalError, "The room is busy; nothing was changed. Try again.", {}};
    return RpcError{RpcCode::InternalError,
                    "The room did not answer in time; the change may still happen.",
                    {}};
}

} // namespace

WebSocketSession::WebSocketSession(session::Reception& reception, net::WebSocket& socket,
                                   session::Visitor visitor)
    : reception_(reception), socket_(socket), visitor_(std::move(visitor)),
      id_(reception.table.enter(
          visitor_, "WebSocket", socket.peer(),
          [this] { socket_.close(net::CloseCode::PolicyViolation, "the session was ended"); })),
      self_(std::make_shared<WebSocketSession*>(this)) {}

WebSocketSession::~WebSocketSession() {
    for (const auto& [id, listener] : subscriptions_)
        reception_.feedback.remove(listener);
    reception_.table.close(id_);
}

void WebSocketSession::checkUser() {
    if (!reception_.authenticator.stillHolds(visitor_))
        socket_.close(net::CloseCode::PolicyViolation, "the user or his rights have changed");
}

void WebSocketSession::take(const std::string& text) {
    const auto request = xapi::readRpc(text);
    if (!request) {
        base::log(base::LogLevel::Warning, "http", "a JSON-RPC message that nobody can answer",
                  {{"peer", socket_.peer()},
                   {"user", visitor_.user},
                   {"reason", request.error().message}});
        return;
    }
    call(*request);
}

void WebSocketSession::call(const xapi::RpcRequest& request) {
    const auto snapshot = reception_.tasks.latest();
    const xapi::Context context = reception_.tasks.contextOf(*snapshot, visitor_.roles);
    if (const auto* get = std::get_if<xapi::RpcGet>(&request.call))
        answer(request, xapi::getForRpc(*get, context));
    else if (const auto* query = std::get_if<xapi::RpcQuery>(&request.call))
        answer(request, xapi::queryForRpc(*query, context));
    else if (const auto* task = std::get_if<xapi::Task>(&request.call))
        run(*task, request);
    else if (const auto* wanted = std::get_if<xapi::RpcSubscribe>(&request.call))
        subscribe(*wanted, request);
    else if (const auto* over = std::get_if<xapi::RpcUnsubscribe>(&request.call))
        unsubscribe(*over, request);
    else if (const auto* doc = std::get_if<xapi::RpcDoc>(&request.call))
        answer(request, xapi::docForRpc(*doc, visitor_.roles));
    else
        answer(request, std::get<RpcError>(request.call));
}

void WebSocketSession::run(const xapi::Task& task, const xapi::RpcRequest& request) {
    reception_.tasks.run(
        task, askerOf(visitor_),
        [self = std::weak_ptr(self_), request](const session::Finished& finished) {
            if (const auto session = self.lock())
                (*session)->answer(request, answerOf(std::get<xapi::Task>(request.call), finished));
        });
}

void WebSocketSession::subscribe(const xapi::RpcSubscribe& wanted,
                                 const xapi::RpcRequest& request) {
    if (subscriptions_.size() >= kMostSubscriptions) {
        answer(request, RpcError{RpcCode::TooManySubscribers, "Too many subscribers", {}});
        return;
    }
    const std::int64_t id = ++lastSubscription_;
    subscriptions_.emplace(
        id, reception_.feedback.add(visitor_.roles, {wanted.pattern},
                                    [this, id](const xapi::Node& report) { tell(id, report); }));
    answer(request, "{\"Id\":" + std::to_string(id) + "}");
    if (!wanted.notifyCurrentValue)
        return;
    for (const xapi::Node& report : reception_.feedback.current(wanted.pattern, visitor_.roles))
        tell(id, report);
}

void WebSocketSession::unsubscribe(const xapi::RpcUnsubscribe& wanted,
                                   const xapi::RpcRequest& request) {
    const auto at = subscriptions_.find(wanted.id);
    if (at == subscriptions_.end()) {
        answer(request, RpcError{RpcCode::InvalidParams, "Unknown subscription Id",
                                 "{\"Id\":" + std::to_string(wanted.id) + "}"});
        return;
    }
    reception_.feedback.remove(at->second);
    subscriptions_.erase(at);
    answer(request, "true");
}

void WebSocketSession::tell(std::int64_t subscription, const xapi::Node& report) {
    socket_.send(xapi::rpcEvent(subscription, report));
}

void WebSocketSession::answer(const xapi::RpcRequest& request, const RpcAnswer& answer) {
    if (!request.id)
        return;
    if (const auto* error = std::get_if<RpcError>(&answer))
        socket_.send(xapi::rpcError(*request.id, *error));
    else
        socket_.send(xapi::rpcResult(*request.id, std::get<std::string>(answer)));
}

} // namespace greenroom::edge::http
