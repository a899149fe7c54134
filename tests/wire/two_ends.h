// Both ends of a link in one loop, with certificates of one authority.
#pragma once

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/time.h"
#include "support/test_authority.h"
#include "wire/connect.h"
#include "wire/listener.h"

namespace greenroom::test {

// Runs the loop until `condition` holds; false when it does not within 10 s.
inline bool runUntil(wire::Loop& loop, const std::function<bool()>& condition) {
    wire::Timer tick(loop);
    int left = 10'000;
    bool met = condition();
    const std::function<void()> look = [&] {
        met = condition();
        if (met || --left == 0)
            loop.stop();
        else
            tick.start(std::chrono::milliseconds(1), look);
    };
    if (met)
        return true;
    tick.start(std::chrono::milliseconds(0), look);
    loop.run();
    return met;
}

inline Validity longValidity() {
    return {base::wallFromMs(946'684'800'000), base::wallFromMs(4'102'444'800'000)};
}

struct Heard final : wire::Socket::Events {
    void opened(const wire::Peer& who) override {
        isOpen = true;
        peer = who;
    }
    void message(std::string_view bytes) override {
        messages.emplace_back(bytes);
        if (onMessage)
            onMessage(bytes);
    }
    void drained() override { ++drains; }
    void closed(int closeCode, std::string_view words) override {
        code = closeCode;
        reason = words;
    }

    bool isOpen = false;
    wire::Peer peer;
    std::vector<std::string> messages;
    std::function<void(std::string_view)> onMessage;
    int drains = 0;
    int code = 0; // 0: not closed
    std::string reason;
};

// The server's end of each connection that came.
struct Hosts final : wire::Listener::Events {
    struct Host {
        std::unique_ptr<wire::Socket> socket;
        Heard heard;
    };
    void accepted(std::unique_ptr<wire::Socket> socket, const wire::Peer& peer) override {
        auto host = std::make_unique<Host>();
        host->socket = std::move(socket);
        host->heard.opened(peer);
        host->socket->attach(host->heard);
        hosts.push_back(std::move(host));
    }
    void refused(const wire::Refusal& refusal) override { refusals.push_back(refusal); }

    std::vector<std::unique_ptr<Host>> hosts;
    std::vector<wire::Refusal> refusals;
};

struct TwoEnds {
    explicit TwoEnds(const wire::SocketLimits& limits = {}) {
        wire::ListenSettings settings;
        settings.address = "127.0.0.1";
        settings.limits = limits;
        const auto server = authority.server(longValidity());
        auto context = wire::TlsContext::server(
            {server.certificatePem, std::string(server.keyPem.reveal()), authority.pem()});
        REQUIRE(context);
        auto opened = wire::Listener::open(loop, settings, *context, hosts);
        REQUIRE(opened);
        listener = std::move(*opened);
    }

    [[nodiscard]] wire::ConnectSettings settings() const {
        wire::ConnectSettings made;
        made.address = "127.0.0.1";
        made.port = listener->port();
        made.serverName = "127.0.0.1";
        return made;
    }
    static wire::Identity identityOf(const TestAuthority& signer, const std::string& name) {
        const auto made = signer.client(longValidity(), name);
        auto key = wire::PrivateKey::read(made.keyPem.reveal());
        REQUIRE(key);
        auto identity = wire::Identity::read(made.certificatePem, *key);
        REQUIRE(identity);
        return *identity;
    }
    // A client with a good certificate, with both ends open.
    void open() {
        const wire::Identity identity = identityOf(authority, "device-1");
        client = wire::connectTo(loop, settings(), clientTls, &identity, heard);
        REQUIRE(runUntil(loop, [&] { return heard.isOpen && hosts.hosts.size() == 1; }));
    }
    [[nodiscard]] wire::Socket& host() { return *hosts.hosts.front()->socket; }
    [[nodiscard]] Heard& hostHeard() { return hosts.hosts.front()->heard; }

    TestAuthority authority{"Authority", longValidity()};
    wire::Loop loop;
    Hosts hosts;
    std::unique_ptr<wire::Listener> listener;
    wire::TlsContext clientTls = *wire::TlsContext::client(authority.pem());
    Heard heard;
    std::unique_ptr<wire::Socket> client;
};

} // namespace greenroom::test
