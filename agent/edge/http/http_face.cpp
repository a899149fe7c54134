#include "edge/http/http_face.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <QDateTime>
#include <QString>

#include "base/log.h"
#include "edge/http/basic_auth.h"
#include "edge/http/cookies.h"
#include "edge/http/health_document.h"
#include "edge/http/put_run.h"
#include "edge/http/responses.h"
#include "edge/net/http_target.h"
#include "xapi/bookings_xml.h"
#include "xapi/documents.h"
#include "xapi/schema.h"

namespace greenroom::edge::http {

namespace {

std::optional<std::size_t> declaredLength(const net::Request& request) {
    const auto header = request.headers.find("Content-Length");
    std::size_t length = 0;
    if (!header)
        return std::nullopt;
    const auto [end, error] = std::from_chars(header->begin(), header->end(), length);
    return error == std::errc{} && end == header->end() ? std::optional(length) : std::nullopt;
}

// The server leaves the body out of what answers HEAD.
bool answers(std::string_view routeMethods, std::string_view method) {
    if (method == "HEAD")
        return routeMethods == "GET";
    return (method == "GET" || method == "POST") &&
           routeMethods.find(method) != std::string_view::npos;
}

// A browser says when a page of somebody else makes it ask: with the user's password, and without
// his will. Programs say nothing of the kind.
bool isCrossSite(const net::Request& request) {
    if (request.headers.find("Sec-Fetch-Site") == "cross-site")
        return true;
    const auto origin = request.headers.find("Origin");
    const auto host = request.headers.find("Host");
    if (!origin || !host)
        return false;
    const auto scheme = origin->find("://");
    return scheme == std::string_view::npos ||
           !net::equalsIgnoringCase(origin->substr(scheme + 3), *host);
}

net::Response fromOtherSite() {
    return net::textResponse(403, "Pages of other sites may not ask here.");
}

net::Response wrongMethod(std::string_view method) {
    net::Response response =
        net::textResponse(405, "This resource answers " + std::string(method) + " only.");
    response.headers.set("Allow", std::string(method));
    return response;
}

net::Response bodyTooLarge(std::size_t length, std::size_t limit) {
    return net::textResponse(413, "The body has " + std::to_string(length) +
                                      " bytes; the limit is " + std::to_string(limit) +
                                      " (Configuration/NetworkServices/HTTP/MaxBodySize).");
}

net::Response noOutcome(session::NoOutcome reason) {
    if (reason == session::NoOutcome::Full)
        return unavailable("The room is busy; nothing was changed. Try again.");
    return net::textResponse(504, "The room did not answer in time; the change may still happen.");
}

void logPush(const session::Visitor& visitor, const std::string& peer,
             const core::SourceList& list) {
    base::log(base::LogLevel::Info, "http", "a list of bookings was pushed",
              {{"user", visitor.user},
               {"peer", peer},
               {"bookings", list.bookings.size()},
               {"set_aside", list.setAside.size()}});
    for (const core::SetAside& aside : list.setAside)
        base::log(base::LogLevel::Warning, "http", "a booking of a push was set aside",
                  {{"id", aside.id.value()}, {"code", aside.code}, {"detail", aside.detail}});
}

net::Response pushAnswer(const session::Answer& answer) {
    if (const auto* reason = std::get_if<session::NoOutcome>(&answer))
        return noOutcome(*reason);
    const auto& outcome = std::get<core::Outcome>(answer);
    if (outcome)
        return xmlResponse(xapi::branchNode("Success"));
    // Whatever the store calls its trouble: the list came well formed and was not kept.
    return unavailable("The list was not stored: " + outcome.error().message);
}

} // namespace

HttpFace::HttpFace(engine::Inbox& room, base::TimeSource& time, session::Reception& reception,
                   core::EntryWatch* watch)
    : room_(room), time_(time), reception_(reception), watch_(watch),
      webSockets_(room, time, reception) {}

const HttpFace::Route* HttpFace::find(std::string_view path) {
    static constexpr std::array kRoutes{
        Route{"/health", "GET", Login::None, &HttpFace::health},
        Route{"/status.xml", "GET", Login::AnyUser, &HttpFace::statusDocument},
        Route{"/configuration.xml", "GET", Login::AnyUser, &HttpFace::configurationDocument},
        Route{"/getxml", "GET", Login::AnyUser, &HttpFace::getXml},
        Route{"/command.xml", "GET", Login::AnyUser, &HttpFace::commandDocument},
        Route{"/valuespace.xml", "GET", Login::AnyUser, &HttpFace::valueSpaceDocument},
        Route{"/putxml", "POST", Login::AnyUser, &HttpFace::putXml},
        Route{"/formputxml", "GET, POST", Login::AnyUser, &HttpFace::formPutXml},
        Route{"/xmlapi/session/begin", "POST", Login::AnyUser, &HttpFace::beginSession},
        Route{"/xmlapi/session/end", "POST", Login::AnyUser, &HttpFace::endSession},
        Route{"/bookingsputxml", "POST", Login::Admin, &HttpFace::putBookings},
    };
    const auto at = std::ranges::find(kRoutes, path, &Route::path);
    return at == kRoutes.end() ? nullptr : &*at;
}

net::Admission HttpFace::admit(const net::Request& headersOnly) const {
    const bool webSocket = WebSocketDoor::isAt(headersOnly.path);
    if (webSocket && !isCrossSite(headersOnly))
        return {std::nullopt, 0};
    if (webSocket)
        return {fromOtherSite(), 0};
    const Route* route = find(headersOnly.path);
    if (route == nullptr)
        return {net::textResponse(404, "There is nothing at this path."), 0};
    if (!answers(route->method, headersOnly.method))
        return {wrongMethod(route->method), 0};
    if (route->login != Login::None && isCrossSite(headersOnly))
        return {fromOtherSite(), 0};
    if (route->login != Login::None && !headersOnly.headers.has("Authorization") &&
        !sessionSecret(headersOnly))
        return {unauthorized("A user name and password are needed."), 0};
    const auto limit =
        static_cast<std::size_t>(room_.latest()->state.settings.settings->maxBodyBytes);
    const auto length = declaredLength(headersOnly);
    if (length && *length > limit)
        return {bodyTooLarge(*length, limit), limit};
    return {std::nullopt, limit};
}

void HttpFace::handle(net::Request request, net::Responder responder) {
    if (WebSocketDoor::isAt(request.path)) {
        webSockets_.handle(std::move(request), std::move(responder));
        return;
    }
    const Route* route = find(request.path);
    if (route == nullptr || !answers(route->method, request.method)) {
        responder.respond(*admit(request).refusal);
        return;
    }
    // On the heap, because a std::function has to be copyable and a Responder is not.
    auto exchange = std::make_shared<Exchange>(
        Exchange{std::move(request), std::move(responder), session::Visitor{}});
    if (route->login == Login::None) {
        (this->*route->serve)(std::move(*exchange));
        return;
    }
    if (const auto secret = sessionSecret(exchange->request))
        if (auto visitor = reception_.webSessions.find(*secret)) {
            admitVisitor(*route, std::move(*exchange), *std::move(visitor));
            return;
        }
    const auto header = exchange->request.headers.find("Authorization");
    auto credentials = header ? parseBasic(*header) : std::nullopt;
    if (!credentials) {
        exchange->responder.respond(
            unauthorized(header ? "The Authorization header is not understood; use Basic."
                                : "A user name and password are needed."));
        return;
    }
    reception_.authenticator.check(std::move(*credentials), exchange->request.peer,
                                   [this, route, exchange](session::LoginResult login) {
                                       admitVisitor(*route, std::move(*exchange), std::move(login));
                                   });
}

void HttpFace::admitVisitor(const Route& route, Exchange exchange, session::LoginResult login) {
    if (const auto* refusal = std::get_if<session::LoginRefusal>(&login)) {
        exchange.responder.respond(refusalResponse(*refusal));
        return;
    }
    exchange.visitor = std::get<session::Visitor>(std::move(login));
    const xapi::Roles roles = exchange.visitor.roles;
    if (roles.empty() || (route.login == Login::Admin && !xapi::kA.anyOf(roles))) {
        exchange.responder.respond(net::textResponse(
            403, "User " + exchange.visitor.user + " may not use " + std::string(route.path) +
                     (route.login == Login::Admin ? "; it takes the role Admin." : ".")));
        return;
    }
    (this->*route.serve)(std::move(exchange));
}

void HttpFace::health(Exchange exchange) {
    exchange.responder.respond(healthDocument(*room_.latest()));
}

void HttpFace::answerDocument(Exchange exchange, std::string_view location) {
    const auto snapshot = room_.latest();
    exchange.responder.respond(xmlResponse(xapi::getDocument(
        location, reception_.tasks.contextOf(*snapshot, exchange.visitor.roles))));
}

void HttpFace::statusDocument(Exchange exchange) {
    answerDocument(std::move(exchange), "/Status");
}

void HttpFace::configurationDocument(Exchange exchange) {
    answerDocument(std::move(exchange), "/Configuration");
}

void HttpFace::getXml(Exchange exchange) {
    const auto location = exchange.request.queryValue("location");
    if (!location) {
        exchange.responder.respond(
            net::textResponse(400, "The query has no location; try ?location=/Status."));
        return;
    }
    const std::string path(*location);
    answerDocument(std::move(exchange), path);
}

void HttpFace::run(Exchange exchange, std::string_view text) {
    auto document = xapi::PutDocument::read(text, text.size());
    if (!document) {
        exchange.responder.respond(errorResponse(document.error()));
        return;
    }
    PutRun::start(reception_.tasks, std::move(*document), askerOf(exchange.visitor),
                  std::move(exchange.responder));
}

void HttpFace::putXml(Exchange exchange) {
    const std::string document = std::move(exchange.request.body);
    run(std::move(exchange), document);
}

// The TC line's way: a form with the document in its field xmldoc.
void HttpFace::formPutXml(Exchange exchange) {
    const auto form = exchange.request.method == "GET" ? std::optional(exchange.request.query)
                                                       : net::parseForm(exchange.request.body);
    const net::Query fields = form.value_or(net::Query{});
    const auto field = std::ranges::find(fields, "xmldoc", &net::Query::value_type::first);
    if (field == fields.end()) {
        exchange.responder.respond(net::textResponse(400, "The form has no field xmldoc."));
        return;
    }
    run(std::move(exchange), field->second);
}

void HttpFace::commandDocument(Exchange exchange) {
    exchange.responder.respond(xmlResponse(xapi::commandDocument(exchange.visitor.roles)));
}

void HttpFace::valueSpaceDocument(Exchange exchange) {
    exchange.responder.respond(xmlResponse(xapi::valueSpaceDocument()));
}

void HttpFace::beginSession(Exchange exchange) {
    const auto secret = reception_.webSessions.begin(exchange.visitor, exchange.request.peer);
    if (!secret) {
        exchange.responder.respond(errorResponse(secret.error()));
        return;
    }
    net::Response response;
    response.status = 204;
    response.headers.set("Set-Cookie", sessionCookie(*secret, exchange.request.tls));
    exchange.responder.respond(std::move(response));
}

void HttpFace::endSession(Exchange exchange) {
    if (const auto secret = sessionSecret(exchange.request))
        reception_.webSessions.end(*secret);
    net::Response response;
    response.status = 204;
    response.headers.set("Set-Cookie", noSessionCookie(exchange.request.tls));
    exchange.responder.respond(std::move(response));
}

// A pusher's Date (RFC 9110 6.6.1) is another clock to compare the room's with; to the second.
void HttpFace::compareClocks(const net::Request& request) {
    const auto date = request.headers.find("Date");
    if (!date)
        return;
    const QDateTime theirs = QDateTime::fromString(
        QString::fromLatin1(date->data(), static_cast<qsizetype>(date->size())), Qt::RFC2822Date);
    if (!theirs.isValid())
        return;
    const base::milliseconds offset =
        base::wallFromMs(theirs.toMSecsSinceEpoch()) - time_.now().wall;
    (void)room_.post(engine::Lane::Outside,
                     core::TimeEvent(core::ClockCompared{"premises", offset}));
}

void HttpFace::putBookings(Exchange exchange) {
    const auto most =
        static_cast<std::size_t>(room_.latest()->state.settings.settings->maxBookings);
    compareClocks(exchange.request);
    auto list = xapi::readBookingsXml(exchange.request.body, most, watch_);
    if (!list) {
        // When the lane is full, the failure goes unsaid, but the pusher is told all the same.
        (void)room_.post(engine::Lane::Outside, core::BookingEvent(core::SourceFailed{
                                                    core::Source::Premises, list.error().message}));
        exchange.responder.respond(errorResponse(list.error()));
        return;
    }
    logPush(exchange.visitor, exchange.request.peer, *list);
    const core::RequestId request = reception_.waiter.nextRequest();
    core::BookingsReplaced replaced{core::Source::Premises,
                                    std::make_shared<const core::SourceList>(std::move(*list)),
                                    request};
    auto responder = std::make_shared<net::Responder>(std::move(exchange.responder));
    reception_.waiter.ask(
        request, core::BookingEvent(std::move(replaced)),
        [responder](const session::Answer& answer) { responder->respond(pushAnswer(answer)); });
}

} // namespace greenroom::edge::http
