// Slow ends, silent ends, long heads, and tables of descriptors that are full.
#include "wire/two_ends.h"

#include <optional>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace greenroom;
using test::Heard;
using test::runUntil;
using test::TwoEnds;

namespace {

int connected(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return descriptor;
}

// Passes bytes on, one in each turn, so that every record of TLS is cut at every boundary.
class Drip {
public:
    Drip(wire::Loop& loop, std::uint16_t to) : loop_(loop), to_(to) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        REQUIRE(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(descriptor, 1) == 0);
        socklen_t length = sizeof address;
        ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length);
        port_ = ntohs(address.sin_port);
        door_.emplace(loop, descriptor, accept_);
        door_->awaitReadable();
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    struct Accept final : wire::Descriptor::Ready {
        explicit Accept(Drip& owner) : drip(owner) {}
        void readable() override {
            const int from = ::accept(drip.door_->get(), nullptr, nullptr);
            const int to = connected(drip.to_);
            drip.there_.open(drip.loop_, from, to);
            drip.back_.open(drip.loop_, ::dup(to), ::dup(from));
        }
        void writable() override {}
        Drip& drip;
    };
    struct Way final : wire::Descriptor::Ready {
        void open(wire::Loop& loop, int in, int out) {
            from.emplace(loop, in, *this);
            to.emplace(loop, out, *this);
            from->awaitReadable();
        }
        void readable() override {
            char byte = 0;
            if (::read(from->get(), &byte, 1) == 1 && ::write(to->get(), &byte, 1) == 1)
                from->awaitReadable();
            else
                ::shutdown(to->get(), SHUT_WR);
        }
        void writable() override {}
        std::optional<wire::Descriptor> from;
        std::optional<wire::Descriptor> to;
    };

    wire::Loop& loop_;
    std::uint16_t to_;
    std::uint16_t port_ = 0;
    Accept accept_{*this};
    std::optional<wire::Descriptor> door_;
    Way there_;
    Way back_;
};

} // namespace

TEST_CASE("Bytes that come one by one make the same link") {
    TwoEnds ends;
    Drip drip(ends.loop, ends.listener->port());
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    auto settings = ends.settings();
    settings.port = drip.port();
    ends.client = wire::connectTo(ends.loop, settings, ends.clientTls, &identity, ends.heard);
    REQUIRE(runUntil(ends.loop, [&] { return ends.heard.isOpen && ends.hosts.hosts.size() == 1; }));
    const std::string text(300, 'x');
    REQUIRE(ends.client->send(text));
    REQUIRE(ends.host().send(text));
    ends.host().close(4409, "another");
    REQUIRE(
        runUntil(ends.loop, [&] { return ends.heard.code != 0 && ends.hostHeard().code != 0; }));
    CHECK(ends.heard.messages == std::vector<std::string>{text});
    CHECK(ends.heard.code == 4409);
    CHECK(ends.heard.reason == "another");
}

TEST_CASE("What a slow end does not take is bounded, and goes when it can") {
    wire::SocketLimits limits;
    limits.mostUnsent = 300'000;
    TwoEnds ends(limits);
    // The client has a loop of its own, which stands still at first.
    wire::Loop clientLoop;
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    auto client =
        wire::connectTo(clientLoop, ends.settings(), ends.clientTls, &identity, ends.heard);
    for (int i = 0; i < 2'000 && !ends.heard.isOpen; ++i) {
        clientLoop.post([&] { clientLoop.stop(); });
        clientLoop.run();
        ends.loop.post([&] { ends.loop.stop(); });
        ends.loop.run();
    }
    REQUIRE(ends.heard.isOpen);
    const std::string part(100'000, 'x');
    std::size_t sent = 0;
    bool full = false;
    for (int i = 0; i < 1'000 && !full; ++i) {
        if (ends.host().send(part))
            ++sent;
        else
            full = ends.host().unsent() > 0 && ends.hostHeard().drains == 0;
        CHECK(ends.host().unsent() <= limits.mostUnsent + 1'000);
        ends.loop.post([&] { ends.loop.stop(); });
        ends.loop.run();
    }
    REQUIRE(full);
    CHECK(ends.hostHeard().drains == 0);

    for (int i = 0; i < 100'000 && ends.heard.messages.size() < sent; ++i) {
        clientLoop.post([&] { clientLoop.stop(); });
        clientLoop.run();
        ends.loop.post([&] { ends.loop.stop(); });
        ends.loop.run();
    }
    CHECK(ends.heard.messages.size() == sent);
    CHECK(ends.hostHeard().drains == 1);
    CHECK(ends.host().unsent() == 0);
    CHECK_FALSE(ends.host().send(std::string(limits.mostUnsent + 1, 'x')));
}

TEST_CASE("A message over the limit closes with 1009") {
    wire::SocketLimits limits;
    limits.longestMessage = 1'000;
    TwoEnds ends(limits);
    ends.open();
    REQUIRE(ends.client->send(std::string(1'000, 'x')));
    REQUIRE(ends.client->send(std::string(1'001, 'x')));
    REQUIRE(
        runUntil(ends.loop, [&] { return ends.heard.code != 0 && ends.hostHeard().code != 0; }));
    CHECK(ends.hostHeard().messages.size() == 1);
    CHECK(ends.heard.code == 1009);
    CHECK(ends.hostHeard().code == 1009);
}

TEST_CASE("Who says nothing is cut, before TLS and when a close is not answered") {
    wire::SocketLimits limits;
    limits.openWithin = std::chrono::milliseconds(300);
    limits.closeWithin = std::chrono::milliseconds(10);
    TwoEnds ends(limits);
    const int silent = connected(ends.listener->port());
    char byte = 0;
    REQUIRE(runUntil(ends.loop, [&] { return ::recv(silent, &byte, 1, MSG_DONTWAIT) == 0; }));
    ::close(silent);

    wire::Loop still;
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    auto client = wire::connectTo(still, ends.settings(), ends.clientTls, &identity, ends.heard);
    for (int i = 0; i < 2'000 && !ends.heard.isOpen; ++i) {
        still.post([&] { still.stop(); });
        still.run();
        ends.loop.post([&] { ends.loop.stop(); });
        ends.loop.run();
    }
    REQUIRE(ends.heard.isOpen);
    ends.host().close(4403, "revoked");
    REQUIRE(runUntil(ends.loop, [&] { return ends.hostHeard().code != 0; }));
    CHECK(ends.hostHeard().code == 4403);
}

TEST_CASE("Connections that find no free descriptor wait until there is one") {
    TwoEnds ends;
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    Heard first;
    const auto client =
        wire::connectTo(ends.loop, ends.settings(), ends.clientTls, &identity, first);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    const int next = ::dup(0);
    ::close(next);
    rlimit none = before;
    none.rlim_cur = static_cast<rlim_t>(next);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    CHECK(::dup(0) == -1);
    int turns = 0;
    CHECK(runUntil(ends.loop, [&] { return ++turns == 20; }));
    CHECK_FALSE(first.isOpen);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(runUntil(ends.loop, [&] { return first.isOpen; }));
}

TEST_CASE("Handshakes over the bound wait for their turn") {
    TwoEnds ends;
    wire::ListenSettings settings;
    settings.address = "127.0.0.1";
    settings.mostOpening = 1;
    settings.limits.openWithin = std::chrono::milliseconds(200);
    const auto made = ends.authority.server(test::longValidity());
    auto context = wire::TlsContext::server(
        {made.certificatePem, std::string(made.keyPem.reveal()), ends.authority.pem()});
    REQUIRE(context);
    auto narrow = wire::Listener::open(ends.loop, settings, *context, ends.hosts);
    REQUIRE(narrow);
    const int silent = connected((*narrow)->port()); // until its time is over
    const wire::Identity identity = TwoEnds::identityOf(ends.authority, "device-1");
    auto to = ends.settings();
    to.port = (*narrow)->port();
    Heard heard;
    const auto client = wire::connectTo(ends.loop, to, ends.clientTls, &identity, heard);
    CHECK(runUntil(ends.loop, [&] { return heard.isOpen; }));
    char byte = 0;
    CHECK(::recv(silent, &byte, 1, MSG_DONTWAIT) == 0);
    ::close(silent);
}

TEST_CASE("A second listener on the same port cannot be opened") {
    TwoEnds ends;
    wire::ListenSettings settings;
    settings.address = "127.0.0.1";
    settings.port = ends.listener->port();
    const auto second = wire::Listener::open(ends.loop, settings, ends.clientTls, ends.hosts);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == base::ErrorCode::Unavailable);
    settings.address = "hub.example.net";
    CHECK(wire::Listener::open(ends.loop, settings, ends.clientTls, ends.hosts).error().code ==
          base::ErrorCode::InvalidInput);
}
