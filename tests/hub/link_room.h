// A hub's link with its storage in one process, and devices that speak to it over loopback TLS.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "edge/net/openssl_values.h"
#include "hub/authority.h"
#include "hub/link_service.h"
#include "hub/list_revision.h"
#include "hub/push_engine.h"
#include "hub/sqlite_database.h"
#include "hub/storage_worker.h"
#include "key_request.h"
#include "proto/cloud.pb.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/scratch_folder.h"
#include "wire/connect.h"
#include "wire/two_ends.h"

namespace greenroom::hub::test {

inline const base::WallTime kNow = greenroom::test::FakeTime::kStart;

// One connection of a device. It answers nothing by itself but Welcome, unless told not to.
class TestDevice final : public wire::Socket::Events {
public:
    void opened(const wire::Peer&) override {}
    void message(std::string_view bytes) override {
        cloud::v1::HubFrame frame;
        REQUIRE(frame.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())));
        if (frame.has_welcome() && hello)
            sayHello(frame.welcome().nonce());
        frames.push_back(frame);
    }
    void closed(int with, std::string_view) override { code = with; }

    void sayHello(const std::string& nonce) {
        send([&](cloud::v1::DeviceFrame& out) {
            out.mutable_hello()->set_nonce(nonce);
            out.mutable_hello()->set_protocol(1);
            out.mutable_hello()->set_software_version("2.0");
            out.mutable_hello()->set_bookings_revision(revision);
            out.mutable_hello()->set_bookings_epoch(epoch);
        });
    }
    void send(const std::function<void(cloud::v1::DeviceFrame&)>& fill) {
        cloud::v1::DeviceFrame out;
        out.set_seq(++seq);
        fill(out);
        REQUIRE(socket->send(out.SerializeAsString()));
    }
    void verdict(const std::string& plan, cloud::v1::PlanOutcome outcome) {
        send([&](cloud::v1::DeviceFrame& out) {
            out.mutable_plan_verdict()->set_id(plan);
            out.mutable_plan_verdict()->set_outcome(outcome);
        });
    }
    [[nodiscard]] std::size_t count(cloud::v1::HubFrame::BodyCase body) const {
        std::size_t found = 0;
        for (const auto& frame : frames)
            found += frame.body_case() == body ? 1 : 0;
        return found;
    }
    // The newest of that kind.
    [[nodiscard]] const cloud::v1::HubFrame& last(cloud::v1::HubFrame::BodyCase body) const {
        for (auto at = frames.rbegin(); at != frames.rend(); ++at)
            if (at->body_case() == body)
                return *at;
        FAIL("no such frame came");
        return frames.front();
    }

    std::unique_ptr<wire::Socket> socket;
    std::vector<cloud::v1::HubFrame> frames;
    bool hello = true;
    std::uint64_t seq = 0;
    std::uint64_t revision = 0;
    std::string epoch;
    int code = 0; // 0: it is open
};

class LinkRoom : greenroom::test::WithApplication {
public:
    using Frame = cloud::v1::HubFrame;

    LinkRoom() { startService(); }
    ~LinkRoom() {
        worker.reset();
        service.reset();
    }

    void startService() {
        LinkServiceSettings settings;
        settings.link = linkSettings();
        settings.listen.address = "127.0.0.1";
        service = std::make_unique<LinkService>(loop, *worker, recorder, time, settings);
        const auto identity =
            authority.serverIdentity({"127.0.0.1"}, realNow(), std::chrono::hours(24)).value();
        auto tls = wire::TlsContext::server(
            {identity.certificatePem, identity.keyPem.reveal(), authority.certificatePem()});
        REQUIRE(tls);
        const std::uint64_t seq =
            worker->wait([](Storage& storage) { return storage.journal().newest(); }).value();
        REQUIRE(service->start(*tls, seq));
        if (!watched_)
            worker->onJournal([this] {
                loop.post([this] {
                    if (service)
                        service->lookAtJournal();
                });
            });
        watched_ = true;
    }

    // Certificates are checked in the time of this machine.
    static base::WallTime realNow() {
        return base::WallTime(std::chrono::duration_cast<base::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch()));
    }
    static LinkSettings linkSettings() {
        LinkSettings settings;
        settings.node = "node-1";
        return settings;
    }

    template <typename Work>
    auto ask(Work work) {
        return worker->wait(std::move(work)).value();
    }
    template <typename Work>
    void doIt(Work work) {
        REQUIRE(worker->wait(std::move(work)));
    }

    // In a workspace "w-ID", with a certificate.
    void addDevice(const std::string& id) {
        doIt([&](Storage& storage) {
            Workspace workspace;
            workspace.id = WorkspaceId("w-" + id);
            workspace.name = "Room " + id;
            base::Status added = storage.workspaces().put(workspace);
            Device device;
            device.id = DeviceId(id);
            device.workspace = workspace.id;
            return added ? storage.devices().add(device) : added;
        });
        issue(id, authority);
    }
    void issue(const std::string& id, const Authority& by) {
        const edge::net::KeyPtr key(EVP_EC_gen("P-256"));
        const auto issued = by.signDevice(keyRequest("P-256", nullptr, key.get()), DeviceId(id),
                                          realNow(), std::chrono::hours(24))
                                .value();
        identities.insert_or_assign(
            id, wire::Identity::read(issued.chainPem,
                                     wire::PrivateKey::read(writeKey(key.get())).value())
                    .value());
    }

    std::unique_ptr<wire::Socket> connectAs(const std::string& id, wire::Socket::Events& events) {
        wire::ConnectSettings to;
        to.address = "127.0.0.1";
        to.port = service->port();
        to.serverName = "127.0.0.1";
        return wire::connectTo(loop, to, clientTls, &identities.at(id), events);
    }
    std::unique_ptr<TestDevice> connect(const std::string& id) {
        auto device = std::make_unique<TestDevice>();
        device->socket = connectAs(id, *device);
        return device;
    }
    // And registered, with its list.
    std::unique_ptr<TestDevice> online(const std::string& id) {
        auto device = connect(id);
        until([&] { return device->count(Frame::kSnapshot) == 1; });
        return device;
    }
    void until(const std::function<bool()>& condition) {
        REQUIRE(greenroom::test::runUntil(loop, condition));
    }
    void untilClosed(const TestDevice& device, int code) {
        until([&] { return device.code != 0; });
        CHECK(device.code == code);
    }

    void book(const std::string& id, const std::string& device, const std::string& title) {
        doIt([&](Storage& storage) {
            Booking booking;
            booking.id = BookingId(id);
            booking.workspace = WorkspaceId("w-" + device);
            booking.facts.title = title;
            booking.facts.start = kNow + std::chrono::hours(1);
            booking.facts.end = kNow + std::chrono::hours(2);
            return storage.bookings().put(booking, {{id, booking.facts}});
        });
    }
    void push(const std::string& id, const std::vector<std::string>& devices,
              std::uint32_t percent = 100, const std::string& path = "SIP Proxy") {
        doIt([&](Storage& storage) {
            PushOrder order;
            order.push.id = PushId(id);
            order.push.origin = "ada";
            order.push.percent = percent;
            order.push.createdAt = kNow;
            PlanBody body;
            body.settings.push_back({path, base::Secret("x"), false, true, false, false});
            order.bodies.push_back(body);
            for (const std::string& device : devices)
                order.devices.emplace_back(DeviceId(device), 0);
            return orderPush(storage, order);
        });
    }
    PushDeviceState stateOf(const std::string& push, const std::string& device) {
        return ask([&](Storage& storage) {
                   return storage.pushes().verdict(PushId(push), DeviceId(device));
               })
            ->state;
    }
    std::uint64_t acknowledged(const std::string& device) {
        return ask([&](Storage& storage) { return storage.devices().find(DeviceId(device)); })
            .acknowledgedRevision;
    }
    std::uint64_t revisionOf(const std::string& device) {
        return ask([&](Storage& storage) {
            return storage.bookings().revision(WorkspaceId("w-" + device));
        });
    }
    std::vector<AuditEntry> audit() {
        return ask([](Storage& storage) { return storage.audit().list(0, 50); });
    }

    greenroom::test::ScratchFolder folder;
    greenroom::test::FakeTime time;
    wire::Loop loop;
    Authority authority = Authority::loadOrMake(folder.path() / "ca", realNow()).value();
    LinkRecorder recorder{linkSettings(), authority};
    std::unique_ptr<StorageWorker> worker =
        StorageWorker::start([this] { return openSqlite(folder.path()); }).value();
    wire::TlsContext clientTls = wire::TlsContext::client(authority.certificatePem()).value();
    std::map<std::string, wire::Identity> identities;
    std::unique_ptr<LinkService> service;

private:
    bool watched_ = false;
};

} // namespace greenroom::hub::test
