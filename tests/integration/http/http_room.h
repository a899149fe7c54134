// A room reached over HTTP: a real server, the real engine, and a store, calls and a clock that do
// what the test says. Everything runs on this thread's event loop.
#pragma once

#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edge/http/http_face.h"
#include "edge/net/loop_mailbox.h"
#include "engine/desk.h"
#include "engine/engine.h"
#include "engine/silent_doors.h"
#include "support/builders.h"
#include "support/fake_time.h"
#include "support/raw_client.h"

namespace greenroom::test {

// Durable at once, not at all, or never answering.
class WillingStore : public engine::Store {
public:
    enum class Mood { Keeps, Fails, Silent };

    explicit WillingStore(engine::Inbox& room) : room_(room) {}

    void save(const core::SaveAgenda& deed) override {
        if (mood == Mood::Silent)
            return;
        state(core::BookingEvent(core::AgendaStored{deed.source, deed.list->revision, error()}));
    }
    void save(const core::SaveSettings& deed) override {
        state(core::SettingEvent(core::ConfigurationStored{deed.ticket, error()}));
    }
    void save(const core::SaveUsers& deed) override {
        state(core::SettingEvent(core::ConfigurationStored{deed.ticket, error()}));
    }
    void save(const core::SaveKept& deed) override {
        state(core::SettingEvent(core::ConfigurationStored{deed.ticket, error()}));
    }

    Mood mood = Mood::Keeps;

private:
    [[nodiscard]] std::optional<base::Error> error() const {
        if (mood == Mood::Fails)
            return base::Error{base::ErrorCode::Io, "the disk is full"};
        return std::nullopt;
    }
    void state(core::Event event) {
        REQUIRE(room_.post(engine::Lane::TimeAndPanel, std::move(event)));
    }

    engine::Inbox& room_;
};

class NotedCalls : public engine::SilentCalls {
public:
    using SilentCalls::perform;
    void perform(const core::PlaceCall& deed) override { placed.push_back(deed.uri); }
    void perform(const core::EndCall& deed) override { ended.push_back(deed.call.value()); }

    std::vector<std::string> placed;
    std::vector<std::uint32_t> ended;
};

class NoAlarm : public engine::Alarm {
public:
    void arm(base::WallTime) override {}
};

// A full lane, when wanted.
class Gate : public engine::Inbox {
public:
    explicit Gate(engine::Engine& engine) : engine_(engine) {}

    [[nodiscard]] bool post(engine::Lane lane, core::Event event) override {
        return !full && engine_.post(lane, std::move(event));
    }
    [[nodiscard]] core::RequestId nextRequest() override { return engine_.nextRequest(); }
    [[nodiscard]] core::SnapshotPtr latest() const override { return engine_.latest(); }

    bool full = false;

private:
    engine::Engine& engine_;
};

struct Reply {
    int status = 0;
    std::string header;
    std::string body;
};

class HttpRoom {
public:
    HttpRoom() {
        engine.connect(engine::portsWith(store, calls, audio, alarm, desk, desks));
        users_["admin"] = user("admin", "secret", {core::Role::Admin});
        users_["guest"] = user("guest", "secret", {core::Role::User});
        users_["av"] = user("av", "secret", {core::Role::Integrator});
        users_["nobody"] = user("nobody", "secret", {});
        tell(core::SettingEvent(core::UsersLoaded{std::make_shared<const core::Users>(users_)}));
        tell(core::CallEvent(core::EngineUp{}));
        server.setAdmission([this](const edge::net::Request& head) { return face.admit(head); });
        REQUIRE(server.listen("127.0.0.1", 0));
    }

    void tell(core::Event event) {
        REQUIRE(engine.post(engine::Lane::TimeAndPanel, std::move(event)));
        engine.drain();
    }

    void changePassword(const std::string& name, const std::string& password) {
        users_[name] = user(name, password, users_[name].roles);
        tell(core::SettingEvent(core::UsersLoaded{std::make_shared<const core::Users>(users_)}));
    }

    void set(const std::function<void(core::Settings&)>& change) {
        core::Settings settings = *engine.latest()->state.settings.settings;
        change(settings);
        tell(core::SettingEvent(
            core::SettingsLoaded{std::make_shared<const core::Settings>(settings)}));
    }

    // Sends a request on a connection of its own and waits for the whole answer.
    Reply ask(const std::string& method, const std::string& target, const std::string& body = "",
              const std::string& credentials = "admin:secret") {
        RawClient client;
        REQUIRE(client.connectTo(server.port()));
        client.send(requestText(method, target, body, credentials));
        REQUIRE(client.waitForClose());
        return parsed(client.received());
    }

    static std::string requestText(const std::string& method, const std::string& target,
                                   const std::string& body, const std::string& credentials) {
        std::string text =
            method + " " + target + " HTTP/1.1\r\nHost: room\r\nConnection: close\r\n";
        if (!credentials.empty())
            text += "Authorization: Basic " +
                    QByteArray::fromStdString(credentials).toBase64().toStdString() + "\r\n";
        if (!body.empty() || method == "POST")
            text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        return text + "\r\n" + body;
    }

    static Reply parsed(const std::string& text) {
        Reply reply;
        const auto end = text.find("\r\n\r\n");
        REQUIRE(text.starts_with("HTTP/1.1 "));
        REQUIRE(end != std::string::npos);
        reply.status = std::stoi(text.substr(9, 3));
        reply.header = text.substr(0, end);
        reply.body = text.substr(end + 4);
        return reply;
    }

    [[nodiscard]] const core::Agenda& agenda() const {
        held_ = engine.latest();
        return *held_->state.bookings.agenda;
    }

    struct Application {
        Application() { ensureApplication(); }
    } application; // before whatever needs an event loop
    FakeTime time;
    edge::net::LoopMailbox<int> wakes{[this](int) {
        while (engine.drain()) {
        }
    }};
    engine::ReplyDesk desk;
    engine::SilentAudio audio;
    engine::Desks desks;
    engine::Engine engine{time, [this] { wakes.post(1); }};
    WillingStore store{engine};
    NotedCalls calls;
    NoAlarm alarm;
    Gate gate{engine};
    edge::net::PasswordWorker passwords;
    session::Reception reception{gate, desk, time, passwords, {}};
    edge::http::HttpFace face{gate, time, reception};
    edge::net::HttpServer server{
        time, [this](edge::net::Request request, edge::net::Responder responder) {
            face.handle(std::move(request), std::move(responder));
        }};

private:
    static core::User user(const std::string& name, const std::string& password,
                           std::set<core::Role> roles) {
        const edge::net::PasswordCost cheap{.logN = 2, .r = 1, .p = 1};
        return {name, base::Secret(edge::net::hashPassword(base::Secret(password), cheap).value()),
                std::move(roles)};
    }

    core::Users users_;
    mutable core::SnapshotPtr held_;
};

// A list of these ids, half past nine to ten on the clock's day.
inline std::string pushOf(const std::vector<std::string>& ids) {
    std::string list = "<Bookings>";
    for (const std::string& id : ids)
        list += "<Booking><Id>" + id +
                "</Id><Time><StartTime>2026-03-04T09:30:00Z</StartTime>"
                "<EndTime>2026-03-04T10:00:00Z</EndTime></Time></Booking>";
    return list + "</Bookings>";
}

} // namespace greenroom::test
