// An HttpServer on this thread's event loop, with a clock that the test moves.
#pragma once

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

#include "edge/net/http_server.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/raw_client.h"

namespace greenroom::test {

inline const edge::net::TlsIdentity& testIdentity() {
    static const edge::net::TlsIdentity identity =
        edge::net::makeIdentity({"localhost", "127.0.0.1"}, base::wallFromMs(1'772'614'800'000))
            .value();
    return identity;
}

// Answers every request with "METHOD PATH BODY", unless `handler` is set.
struct HttpFixture {
    explicit HttpFixture(edge::net::HttpLimits limits = {}) {
        ensureApplication();
        server = std::make_unique<edge::net::HttpServer>(
            time,
            [this](edge::net::Request request, edge::net::Responder responder) {
                seen.push_back(request);
                if (handler)
                    handler(std::move(request), std::move(responder));
                else
                    responder.respond(edge::net::textResponse(
                        200, request.method + " " + request.path + " " + request.body));
            },
            limits);
        REQUIRE(server->listen("127.0.0.1", 0));
        port = server->port();
    }

    void useTls(edge::net::TlsMode mode) const { REQUIRE(server->setTls(mode, testIdentity())); }

    [[nodiscard]] bool waitForOpen(std::size_t count) const {
        return waitUntil([&] { return server->counters().open == count; });
    }

    // The server has accepted the client and read what it sent.
    void hasRead(const RawClient& client) const {
        REQUIRE_FALSE(client.closed());
        REQUIRE(waitUntil([&] { return server->counters().open > 0; }));
        settle();
    }

    FakeTime time;
    std::vector<edge::net::Request> seen;
    edge::net::HttpServer::Handler handler;
    std::unique_ptr<edge::net::HttpServer> server;
    std::uint16_t port = 0;
};

inline std::string get(const std::string& path, const std::string& fields = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

inline std::string post(const std::string& fields, const std::string& body) {
    return "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

} // namespace greenroom::test
