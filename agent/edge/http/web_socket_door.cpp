#include "edge/http/web_socket_door.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/log.h"
#include "edge/http/basic_auth.h"
#include "edge/http/responses.h"
#include "edge/net/web_socket_handshake.h"

namespace greenroom::edge::http {

namespace {

constexpr base::seconds kCheckUsersEvery{5};

std::optional<session::Credentials> credentialsOf(const net::Request& request) {
    if (const auto header = request.headers.find("Authorization"))
        return parseBasic(*header);
    const std::string_view protocol = authProtocol(request.headers);
    return protocol.empty() ? std::nullopt : parseAuthProtocol(protocol);
}

} // namespace

WebSocketDoor::WebSocketDoor(const engine::Inbox& room, base::TimeSource& time,
                             session::Reception& reception)
    : room_(room), time_(time), reception_(reception),
      check_(time.makeWakeup([this] { checkUsers(); })) {}

bool WebSocketDoor::isAt(std::string_view path) {
    return path == "/ws" || path == "/ws/";
}

void WebSocketDoor::handle(net::Request request, net::Responder responder) {
    if (room_.latest()->state.settings.settings->webSocket == "Off") {
        responder.respond(net::textResponse(
            404, "WebSockets are switched off (Configuration/NetworkServices/Websocket)."));
        return;
    }
    if (auto refusal = net::refuseWebSocket(request)) {
        responder.respond(std::move(*refusal));
        return;
    }
    if (!request.headers.has("Authorization") && authProtocol(request.headers).empty()) {
        responder.respond(unauthorized("A user name and password are needed."));
        return;
    }
    auto credentials = credentialsOf(request);
    if (!credentials) {
        responder.respond(net::textResponse(403, "The credentials are not understood."));
        return;
    }
    const std::string peer = request.peer;
    // On the heap, because a std::function has to be copyable and a Responder is not.
    auto visit = std::make_shared<Visit>(Visit{std::move(request), std::move(responder)});
    reception_.authenticator.check(
        std::move(*credentials), peer,
        [this, visit](session::LoginResult login) { admit(std::move(*visit), std::move(login)); });
}

void WebSocketDoor::admit(Visit visit, session::LoginResult login) {
    if (const auto* refusal = std::get_if<session::LoginRefusal>(&login)) {
        // Clients take 401 here for "this port speaks HTTPS only".
        const bool wrong = refusal->why == session::LoginRefusal::Why::Wrong;
        visit.responder.respond(wrong ? net::textResponse(403, refusal->text())
                                      : refusalResponse(*refusal));
        return;
    }
    auto& visitor = std::get<session::Visitor>(login);
    if (visitor.roles.empty()) {
        visit.responder.respond(
            net::textResponse(403, "User " + visitor.user + " has no roles here."));
        return;
    }
    const auto longest =
        static_cast<std::size_t>(room_.latest()->state.settings.settings->maxBodyBytes);
    visit.responder.respond(net::acceptWebSocket(
        visit.request, authProtocol(visit.request.headers),
        {longest, [this, visitor](net::WebSocket& socket) { open(socket, visitor); }}));
}

void WebSocketDoor::open(net::WebSocket& socket, session::Visitor visitor) {
    if (sessions_.empty())
        check_->armAt(time_.now().mono + kCheckUsersEvery);
    base::log(base::LogLevel::Info, "http", "a WebSocket session begins",
              {{"user", visitor.user}, {"peer", socket.peer()}});
    const std::uint64_t id = ++lastSession_;
    auto& session = sessions_[id];
    session = std::make_unique<WebSocketSession>(reception_, socket, std::move(visitor));
    socket.setHandlers(
        {[opened = session.get()](const std::string& text) { opened->take(text); },
         [this, id](int code) {
             base::log(base::LogLevel::Info, "http", "a WebSocket session ends", {{"code", code}});
             sessions_.erase(id);
         }});
    session->checkUser(); // between the check of the password and now
}

void WebSocketDoor::checkUsers() {
    const auto users = room_.latest()->state.settings.users;
    if (std::exchange(users_, users) != users)
        for (const auto& [id, session] : sessions_)
            session->checkUser();
    if (!sessions_.empty())
        check_->armAt(time_.now().mono + kCheckUsersEvery);
}

} // namespace greenroom::edge::http
