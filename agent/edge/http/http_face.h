// The room over HTTP: which route does what, and who may use it.
//
// Every request is answered from the newest snapshot, or becomes an event whose outcome is waited
// for: 200 for a push means that the list is durable. Formats and status codes: xAPI guide, XMLAPI
// and "POST /bookingsputxml"; what it leaves open is in agent/xapi/UNCONFIRMED.md.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "edge/http/web_socket_door.h"
#include "edge/net/http_message.h"
#include "edge/net/http_server.h"
#include "engine/ports.h"
#include "session/reception.h"

namespace greenroom::edge::http {

// Lives on the net thread, which has to have an event loop; all references outlive it.
class HttpFace {
public:
    // The watch is told which booking of a pushed list is in hand; it may be null.
    HttpFace(engine::Inbox& room, base::TimeSource& time, session::Reception& reception,
             core::EntryWatch* watch = nullptr);

    // Becomes the server's handler and admission. The server must be closed before this goes.
    [[nodiscard]] net::Admission admit(const net::Request& headersOnly) const;
    void handle(net::Request request, net::Responder responder);

private:
    // One request of a known visitor, on its way to an answer.
    struct Exchange {
        net::Request request;
        net::Responder responder;
        session::Visitor visitor;
    };
    enum class Login { None, AnyUser, Admin };
    struct Route {
        std::string_view path;
        std::string_view method;
        Login login;
        void (HttpFace::*serve)(Exchange);
    };

    static const Route* find(std::string_view path);

    void admitVisitor(const Route& route, Exchange exchange, session::LoginResult login);
    void health(Exchange exchange);
    void statusDocument(Exchange exchange);
    void configurationDocument(Exchange exchange);
    void getXml(Exchange exchange);
    void putXml(Exchange exchange);
    void formPutXml(Exchange exchange);
    void putBookings(Exchange exchange);
    void commandDocument(Exchange exchange);
    void valueSpaceDocument(Exchange exchange);
    void beginSession(Exchange exchange);
    void endSession(Exchange exchange);
    void compareClocks(const net::Request& request);
    void answerDocument(Exchange exchange, std::string_view location);
    void run(Exchange exchange, std::string_view document);

    engine::Inbox& room_;
    base::TimeSource& time_;
    session::Reception& reception_;
    core::EntryWatch* watch_;
    WebSocketDoor webSockets_;
};

} // namespace greenroom::edge::http
