// The engine with its two local sockets and a clock moved by hand: what a booking looks like to the
// panel and to greenroomctl from its arrival to the end of its call.

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "edge/calls/fake_control.h"
#include "edge/control/control_server.h"
#include "edge/net/net_thread.h"
#include "edge/panel/frame_reader.h"
#include "edge/panel/panel_server.h"
#include "edge/time/clock_watch.h"
#include "edge/time/injected_time.h"
#include "edge/time/system_alarm.h"
#include "engine/desk.h"
#include "engine/engine.h"
#include "engine/replies.h"
#include "engine/silent_doors.h"
#include "proto/panel.pb.h"
#include "support/builders.h"
#include "support/event_loop.h"

using namespace greenroom;
using namespace std::chrono_literals;
using edge::time::Advance;
using edge::time::ClockCommand;
using edge::time::SetWall;
using test::ABooking;
using test::clockAt;
namespace wire = greenroom::panel::v1;

namespace {

// Everything is durable at once.
class InstantStore final : public engine::Store {
public:
    explicit InstantStore(engine::Inbox& inbox) : inbox_(inbox) {}

    void save(const core::SaveAgenda& deed) override {
        tell(core::BookingEvent(core::AgendaStored{deed.source, deed.list->revision, {}}));
    }
    void save(const core::SaveSettings& deed) override {
        tell(core::SettingEvent(core::ConfigurationStored{deed.ticket, {}}));
    }
    void save(const core::SaveUsers& deed) override {
        tell(core::SettingEvent(core::ConfigurationStored{deed.ticket, {}}));
    }
    void save(const core::SaveKept& deed) override {
        tell(core::SettingEvent(core::ConfigurationStored{deed.ticket, {}}));
    }

private:
    void tell(core::Event event) { REQUIRE(inbox_.post(engine::Lane::Outside, std::move(event))); }

    engine::Inbox& inbox_;
};

class Room : test::WithApplication {
public:
    Room() {
        engine.connect(engine::portsWith(store, calls, audio, alarm, replies, desks));
        engine.addSink(panel);
        engine.addSink(tap);
        REQUIRE(engine.post(
            engine::Lane::TimeAndPanel,
            core::SettingEvent(core::SettingsLoaded{std::make_shared<const core::Settings>()})));
        REQUIRE(panel.listen());
        control.call([this] {
            server = std::make_unique<edge::control::ControlServer>(
                edge::control::ControlPorts{time, engine, replies, passwords, tap},
                edge::net::LocalAddress{.path = controlPath.toStdString()});
            listening = server->listen().has_value();
        });
        REQUIRE(listening);
    }
    ~Room() {
        control.call([this] { server.reset(); });
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    void tell(ClockCommand what) {
        bool done = false;
        time.command(what, [&](base::Instant) { done = true; });
        REQUIRE(test::waitUntil([&] { return done; }));
    }
    void push(std::vector<core::Booking> bookings) {
        REQUIRE(engine.post(engine::Lane::Outside,
                            core::BookingEvent(core::BookingsReplaced{
                                core::Source::Premises, test::listOf(std::move(bookings)), {}})));
    }

    QTemporaryDir folder;
    QString panelPath = folder.filePath("panel.sock");
    QString controlPath = folder.filePath("control.sock");
    edge::time::InjectedTime time{test::instantAt("09:00")};
    edge::net::EventFd event;
    engine::Engine engine{time, [this] { event.signal(); }};
    edge::net::LoopWatch loop{event, [this] {
                                  if (engine.drain())
                                      event.signal();
                              }};
    InstantStore store{engine};
    edge::calls::FakeControl calls{
        [this](core::Event fact) { REQUIRE(engine.post(engine::Lane::Calls, std::move(fact))); }};
    edge::time::SystemAlarm alarm{time, engine};
    engine::ReplyDesk replies;
    engine::SilentAudio audio;
    engine::Desks desks;
    edge::net::PasswordWorker passwords;
    edge::control::SnapshotTap tap;
    edge::panel::PanelServer panel{
        time,
        engine,
        {.address = {.path = panelPath.toStdString()}, .heartbeat = base::seconds(0)}};
    edge::time::ClockWatch watch{time, engine};
    edge::net::NetThread control{"control"};
    std::unique_ptr<edge::control::ControlServer> server;
    bool listening = false;
};

// The panel, and when by the agent's clock each view reached it.
class Panel {
public:
    explicit Panel(Room& room) {
        socket.connectToServer(room.panelPath);
        wire::PanelMessage hello;
        hello.mutable_hello()->set_protocol(1);
        say(hello);
        QObject::connect(&socket, &QLocalSocket::readyRead, &socket, [this, &room] {
            reader.feed(socket.readAll());
            while (const auto body = reader.next()) {
                wire::AgentMessage message;
                REQUIRE(message.ParseFromArray(body->constData(), static_cast<int>(body->size())));
                views.emplace_back(room.time.now().wall, message.view());
            }
        });
    }

    void say(const wire::PanelMessage& message) {
        const std::string body = message.SerializeAsString();
        const char length[] = {0, 0, 0, static_cast<char>(body.size())};
        socket.write(length, sizeof length);
        socket.write(body.data(), static_cast<qint64>(body.size()));
        socket.flush();
    }
    [[nodiscard]] const wire::PanelView& newest() const { return views.back().second; }
    [[nodiscard]] bool waitFor(const std::function<bool(const wire::PanelView&)>& wanted) const {
        return test::waitUntil([&] { return !views.empty() && wanted(newest()); });
    }
    [[nodiscard]] std::optional<base::WallTime> firstWith(wire::TileState state) const {
        for (const auto& [at, view] : views)
            if (view.tiles_size() > 0 && view.tiles(0).state() == state)
                return at;
        return std::nullopt;
    }

    QLocalSocket socket;
    edge::panel::FrameReader reader{edge::panel::kMaxFrame};
    std::vector<std::pair<base::WallTime, wire::PanelView>> views;
};

class Ctl {
public:
    explicit Ctl(const Room& room) { socket.connectToServer(room.controlPath); }

    [[nodiscard]] QJsonValue ask(const QByteArray& line) {
        socket.write(line + '\n');
        REQUIRE(test::waitUntil([&] { return socket.canReadLine(); }));
        return QJsonDocument::fromJson(socket.readLine()).object();
    }

    QLocalSocket socket;
};

} // namespace

TEST_CASE("a booking from its arrival to the end of its call") {
    Room room;
    Panel panel(room);
    Ctl ctl(room);
    room.push({ABooking{}});
    REQUIRE(panel.waitFor([](const auto& view) { return view.tiles_size() == 1; }));
    CHECK(panel.newest().tiles(0).state() == wire::TILE_STATE_UPCOMING);
    CHECK(ctl.ask(R"({"id":1,"verb":"join","args":{"id":"42"}})")["error"]["code"] == "TOO_EARLY");

    room.tell(Advance{30min});
    CHECK(panel.firstWith(wire::TILE_STATE_SOON) == clockAt("09:24"));
    CHECK(panel.firstWith(wire::TILE_STATE_READY) == clockAt("09:25"));
    CHECK(panel.firstWith(wire::TILE_STATE_STARTED) == clockAt("09:30"));
    CHECK(ctl.ask(R"({"id":2,"verb":"why","args":{"id":"42"}})")["result"]["code"] == "JOINABLE");

    wire::PanelMessage press;
    press.mutable_intent()->set_intent_id(1);
    press.mutable_intent()->mutable_join()->set_booking_id("42");
    panel.say(press);
    REQUIRE(panel.waitFor([](const auto& view) { return view.calls_size() == 1; }));
    CHECK(panel.newest().screen() == wire::SCREEN_JOINING);
    CHECK(ctl.ask(R"({"id":3,"verb":"why","args":{"id":"42"}})")["result"]["code"] == "JOINING");

    CHECK(ctl.ask(R"({"id":4,"verb":"hangup"})")["ok"] == true);
    REQUIRE(panel.waitFor([](const auto& view) { return view.calls_size() == 0; }));
    CHECK(panel.newest().screen() == wire::SCREEN_HOME);
}

TEST_CASE("a clock step opens and closes Join at once") {
    Room room;
    Panel panel(room);
    room.push({ABooking{}});
    REQUIRE(panel.waitFor([](const auto& view) { return view.tiles_size() == 1; }));
    room.tell(SetWall{clockAt("09:26")});
    CHECK(panel.firstWith(wire::TILE_STATE_READY) == clockAt("09:26"));
    room.tell(SetWall{clockAt("09:01")});
    CHECK(panel.newest().tiles(0).state() == wire::TILE_STATE_UPCOMING);
    room.tell(Advance{24min});
    CHECK(panel.newest().tiles(0).state() == wire::TILE_STATE_READY);
}

TEST_CASE("a setting changed on the command line is what the panel shows") {
    Room room;
    Panel panel(room);
    Ctl ctl(room);
    const QJsonValue set = ctl.ask(R"({"id":1,"verb":"settings.set","args":)"
                                   R"({"path":"SystemUnit Name","value":"Fjord"}})");
    INFO(QJsonDocument(set.toObject()).toJson().toStdString());
    REQUIRE(set["ok"] == true);
    CHECK(panel.waitFor([](const auto& view) { return view.room().name() == "Fjord"; }));
}
