// The way to a JSON-RPC session: /ws (xAPI guide, WebSocket, JSON-RPC 2.0).
//
// A client says who he is by Basic authentication or, as jsxapi and browsers, by the sub-protocol
// "auth-" and the base64 of "user:password", which is echoed as it was sent. Lives on the net
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>

#include "base/clock.h"
#include "core/users.h"
#include "edge/http/web_socket_session.h"
#include "edge/net/http_message.h"
#include "engine/ports.h"
#include "session/reception.h"

namespace greenroom::edge::http {

class WebSocketDoor {
public:
    // All outlive it.
    WebSocketDoor(const engine::Inbox& room, base::TimeSource& time, session::Reception& reception);

    [[nodiscard]] static bool isAt(std::string_view path);

    // 101, or why not: those of refuseWebSocket(); 404 when the setting NetworkServices Websocket
    // is Off; 401 no credentials; 403 wrong ones, or no roles; 429, 503.
    void handle(net::Request request, net::Responder responder);

private:
    struct Visit {
        net::Request request;
        net::Responder responder;
    };

    void admit(Visit visit, session::LoginResult login);
    void open(net::WebSocket& socket, session::Visitor visitor);
    void checkUsers();

    const engine::Inbox& room_;
    base::TimeSource& time_;
    session::Reception& reception_;
    std::uint64_t lastSession_ = 0;
    std::map<std::uint64_t, std::unique_ptr<WebSocketSession>> sessions_;
    std::shared_ptr<const core::Users> users_; // when they were last checked
    std::unique_ptr<base::Wakeup> check_;
};

} // namespace greenroom::edge::http
