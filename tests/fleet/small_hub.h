// A hub of a test: registers every device, keeps what each says, and sends what the test wants.
#pragma once

#include "wire/two_ends.h"

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "fleet/crowd.h"
#include "fleet/device.h"

namespace greenroom::test {

namespace cloud = greenroom::cloud::v1;

class SmallHub final : public wire::Listener::Events {
public:
    struct Link final : wire::Socket::Events {
        void opened(const wire::Peer&) override {}
        void message(std::string_view bytes) override {
            cloud::DeviceFrame frame;
            REQUIRE(frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
            CHECK(frame.seq() == heard.size() + 1);
            heard.push_back(frame);
            if (frame.has_hello())
                hub->registered(*this);
        }
        void closed(int closeCode, std::string_view) override { code = closeCode; }

        void send(cloud::HubFrame frame) {
            frame.set_seq(++sent);
            REQUIRE(socket->send(frame.SerializeAsString()));
        }
        [[nodiscard]] std::size_t count(cloud::DeviceFrame::BodyCase kind) const {
            return static_cast<std::size_t>(std::ranges::count_if(
                heard, [&](const auto& frame) { return frame.body_case() == kind; }));
        }
        [[nodiscard]] const cloud::DeviceFrame& last(cloud::DeviceFrame::BodyCase kind) const {
            const auto found = std::find_if(heard.rbegin(), heard.rend(), [&](const auto& frame) {
                return frame.body_case() == kind;
            });
            REQUIRE(found != heard.rend());
            return *found;
        }

        SmallHub* hub = nullptr;
        std::unique_ptr<wire::Socket> socket;
        std::string name;
        std::vector<cloud::DeviceFrame> heard;
        std::uint64_t sent = 0;
        int code = 0;
    };

    SmallHub() { listen(0); }

    void listen(std::uint16_t port) {
        wire::ListenSettings settings;
        settings.address = "127.0.0.1";
        settings.port = port;
        const auto server = authority.server(longValidity());
        auto context = wire::TlsContext::server(
            {server.certificatePem, std::string(server.keyPem.reveal()), authority.pem()});
        REQUIRE(context);
        auto opened = wire::Listener::open(loop, settings, *context, *this);
        REQUIRE(opened);
        listener = std::move(*opened);
    }
    // As a restart does it: all links are cut, and new ones are taken on the same port.
    void restart() {
        const auto port = listener->port();
        listener.reset();
        links.clear();
        listen(port);
    }

    void accepted(std::unique_ptr<wire::Socket> socket, const wire::Peer& peer) override {
        auto link = std::make_unique<Link>();
        link->hub = this;
        link->name = peer.commonName;
        link->socket = std::move(socket);
        link->socket->attach(*link);
        cloud::HubFrame frame;
        frame.mutable_welcome()->set_nonce("0123456789abcdef");
        frame.mutable_welcome()->set_protocol(1);
        link->send(frame);
        links.push_back(std::move(link));
    }
    void registered(Link& link) const {
        cloud::HubFrame frame;
        frame.mutable_registered()->set_heartbeat_s(heartbeatS);
        link.send(frame);
        cloud::HubFrame list;
        list.mutable_snapshot()->set_epoch("epoch");
        list.mutable_snapshot()->set_revision(7);
        list.mutable_snapshot()->set_unchanged(
            link.last(cloud::DeviceFrame::kHello).hello().bookings_revision() == 7);
        link.send(list);
    }

    [[nodiscard]] wire::ConnectSettings settings() const {
        wire::ConnectSettings made;
        made.address = "127.0.0.1";
        made.port = listener->port();
        made.serverName = "127.0.0.1";
        return made;
    }

    TestAuthority authority{"Hub", longValidity()};
    wire::Loop loop;
    std::unique_ptr<wire::Listener> listener;
    std::vector<std::unique_ptr<Link>> links;
    std::uint32_t heartbeatS = 30;
};

// Devices of that hub.
struct SmallFleet {
    explicit SmallFleet(SmallHub& small, std::size_t count = 1) : hub(small) {
        for (std::size_t i = 0; i < count; ++i)
            crowd.add(std::make_unique<fleet::Device>(
                shared, i, fleet::Enrolled{"", "", "", "SERIAL" + std::to_string(i), ""},
                TwoEnds::identityOf(hub.authority, "device-" + std::to_string(i))));
    }
    void join() {
        for (std::size_t i = 0; i < crowd.size(); ++i)
            crowd.start(i);
        REQUIRE(runUntil(hub.loop, [&] { return crowd.online() == crowd.size(); }));
    }

    SmallHub& hub;
    std::mt19937 chance{1};
    fleet::Crowd crowd;
    fleet::Devices shared{hub.loop,
                          hub.settings(),
                          *wire::TlsContext::client(hub.authority.pem()),
                          std::chrono::milliseconds(20),
                          std::chrono::milliseconds(0),
                          1,
                          chance,
                          crowd};
};

} // namespace greenroom::test
