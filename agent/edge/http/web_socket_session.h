// One JSON-RPC client on a WebSocket (xAPI guide, WebSocket, JSON-RPC 2.0).
//
// Reads are answered from the newest snapshot. Answers may come in another order than the requests:
// a command's outcome is waited for, a read is not. Lives on the net thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "edge/net/web_socket.h"
#include "session/reception.h"
#include "session/visitor.h"
#include "xapi/json_rpc_find.h"

namespace greenroom::edge::http {

class WebSocketSession {
public:
    static constexpr std::size_t kMostSubscriptions = 1000;

    // Both outlive it.
    WebSocketSession(session::Reception& reception, net::WebSocket& socket,
                     session::Visitor visitor);
    ~WebSocketSession(); // answers on their way are dropped
    WebSocketSession(const WebSocketSession&) = delete;
    WebSocketSession& operator=(const WebSocketSession&) = delete;

    void take(const std::string& text);

    // Closes, with a reason for people, when the user is no longer who he was.
    void checkUser();

private:
    void call(const xapi::RpcRequest& request);
    void run(const xapi::Task& task, const xapi::RpcRequest& request);
    void subscribe(const xapi::RpcSubscribe& wanted, const xapi::RpcRequest& request);
    void unsubscribe(const xapi::RpcUnsubscribe& wanted, const xapi::RpcRequest& request);
    void tell(std::int64_t subscription, const xapi::Node& report);
    void answer(const xapi::RpcRequest& request, const xapi::RpcAnswer& answer);

    session::Reception& reception_;
    net::WebSocket& socket_;
    session::Visitor visitor_;
    std::uint32_t id_; // in the table of sessions
    std::int64_t lastSubscription_ = 0;
    std::map<std::int64_t, session::ListenerId> subscriptions_;
    std::shared_ptr<WebSocketSession*> self_; // answers on their way hold it weakly
};

} // namespace greenroom::edge::http
