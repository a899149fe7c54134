#include "edge/panel/panel_server.h"

#include <algorithm>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include "edge/panel/frame_reader.h"
#include "proto/panel.pb.h"
#include "support/event_loop.h"
#include "support/fake_time.h"
#include "support/recording_inbox.h"

using namespace greenroom;
using namespace std::chrono_literals;
using edge::panel::FrameReader;
using edge::panel::kMaxFrame;
using edge::panel::PanelServer;
namespace wire = greenroom::panel::v1;

namespace {

QByteArray framed(const wire::PanelMessage& message) {
    const std::string body = message.SerializeAsString();
    QByteArray out(4, '\0');
    out[2] = static_cast<char>(body.size() >> 8);
    out[3] = static_cast<char>(body.size());
    return out + QByteArray::fromStdString(body);
}

// A panel as the agent sees it: what it sends, and what has reached it.
class Panel {
public:
    explicit Panel(const QString& path) {
        socket.connectToServer(path);
        REQUIRE(socket.state() == QLocalSocket::ConnectedState);
    }

    void say(const wire::PanelMessage& message) {
        socket.write(framed(message));
        socket.flush();
    }
    void hello(unsigned protocol = 1) {
        wire::PanelMessage message;
        message.mutable_hello()->set_protocol(protocol);
        say(message);
    }
    void join(const std::string& booking, std::uint64_t intentId, std::uint64_t viewSeq = 0) {
        wire::PanelMessage message;
        message.mutable_intent()->set_view_seq(viewSeq);
        message.mutable_intent()->set_intent_id(intentId);
        message.mutable_intent()->mutable_join()->set_booking_id(booking);
        say(message);
    }

    [[nodiscard]] bool gone() {
        read();
        return socket.state() == QLocalSocket::UnconnectedState;
    }
    void read() {
        reader.feed(socket.readAll());
        while (const auto body = reader.next()) {
            wire::AgentMessage message;
            REQUIRE(message.ParseFromArray(body->constData(), static_cast<int>(body->size())));
            if (message.has_view())
                views.push_back(message.view());
            else if (message.has_pulse())
                ++pulses;
            else
                refusal = message.refusal().reason();
        }
    }
    [[nodiscard]] bool waitForViews(std::size_t count) {
        return test::waitUntil([&] {
            read();
            return views.size() >= count;
        });
    }

    QLocalSocket socket;
    FrameReader reader{kMaxFrame};
    std::vector<wire::PanelView> views;
    int pulses = 0;
    std::string refusal;
};

struct Rig : test::WithApplication {
    Rig() {
        show("Room 1");
        REQUIRE(server.listen());
    }

    // Publishes a snapshot in which the room has this name.
    void show(const std::string& name, core::Standby standby = core::Standby::Off,
              std::optional<core::ServiceStage> service = {}) {
        auto settings = std::make_shared<core::Settings>();
        settings->systemName = name;
        auto snapshot = std::make_shared<core::Snapshot>();
        snapshot->seq = ++seq;
        snapshot->at = time.now();
        snapshot->state.settings.settings = settings;
        snapshot->state.device.standby = standby;
        snapshot->state.service.stage = service;
        inbox.show(snapshot);
        server.published(snapshot);
    }

    [[nodiscard]] std::vector<core::JoinPressed> presses() {
        return inbox.takeFacts<core::CallEvent, core::JoinPressed>();
    }

    QTemporaryDir folder;
    QString path = folder.filePath("run/panel.sock");
    test::FakeTime time;
    test::RecordingInbox inbox;
    std::uint64_t seq = 0;
    PanelServer server{time,
                       inbox,
                       {.address = {.path = path.toStdString()},
                        .serialNumber = "0123456789AB",
                        .version = "ce11"}};
};

mode_t modeOf(const std::string& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

// What a killed agent leaves: a bound name that nobody listens on.
void leaveBehind(const std::string& path) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    path.copy(name.sun_path, sizeof name.sun_path - 1);
    REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0);
    ::close(descriptor);
}

} // namespace

TEST_CASE_METHOD(Rig, "the socket is for its group alone") {
    CHECK(modeOf(path.toStdString()) == 0660);
    CHECK(modeOf(folder.filePath("run").toStdString()) == 0750);
}

TEST_CASE_METHOD(Rig, "a panel gets the view after its Hello, then each that differs") {
    Panel panel(path);
    test::settle();
    panel.read();
    CHECK(panel.views.empty());
    panel.hello();
    REQUIRE(panel.waitForViews(1));
    CHECK(panel.views[0].room().name() == "Room 1");
    CHECK(panel.views[0].heartbeat_s() == 2);
    show("Room 1");
    show("Room 2");
    show("Room 2");
    show("Room 3");
    REQUIRE(panel.waitForViews(3));
    test::settle();
    panel.read();
    REQUIRE(panel.views.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(panel.views[i].room().name() == "Room " + std::to_string(i + 1));
        CHECK(panel.views[i].seq() == panel.views[0].seq() + i);
    }
}

TEST_CASE_METHOD(Rig, "what the device is called stands among the facts of an open service menu") {
    Panel panel(path);
    panel.hello();
    REQUIRE(panel.waitForViews(1));
    const auto has = [](const wire::Service& service, const std::string& code,
                        const std::string& value) {
        return std::ranges::any_of(service.facts(), [&](const wire::ServiceFact& fact) {
            return fact.code() == code && fact.value() == value;
        });
    };
    show("Room 1", core::Standby::Off, core::ServiceStage::Asks);
    REQUIRE(panel.waitForViews(2));
    CHECK(panel.views[1].service().facts().empty());
    show("Room 1", core::Standby::Off, core::ServiceStage::Open);
    REQUIRE(panel.waitForViews(3));
    CHECK(has(panel.views[2].service(), "SOFTWARE", "ce11"));
    CHECK(has(panel.views[2].service(), "SERIAL", "0123456789AB"));
}

TEST_CASE_METHOD(Rig, "the newest panel takes over, and the one before is told") {
    Panel first(path);
    first.hello();
    REQUIRE(first.waitForViews(1));
    Panel second(path);
    test::settle();
    CHECK_FALSE(first.gone()); // a connection alone is no panel
    second.hello();
    REQUIRE(second.waitForViews(1));
    REQUIRE(test::waitUntil([&] { return first.gone(); }));
    CHECK(first.refusal == "another panel took over");
    show("Room 2");
    CHECK(second.waitForViews(2));
    CHECK(server.panelConnected());
}

TEST_CASE_METHOD(Rig, "presses reach the core on the first lane, each once") {
    Panel panel(path);
    panel.hello();
    panel.join("42", 1);
    panel.join("42", 1);
    panel.join("43", 2);
    REQUIRE(test::waitUntil([&] { return inbox.waiting() >= 3; }));
    test::settle();
    const auto posted = inbox.take();
    REQUIRE(posted.size() == 3); // with them that somebody is there, once
    CHECK(posted[0].first == engine::Lane::TimeAndPanel);
    CHECK(std::get_if<core::CallEvent>(&posted[0].second) != nullptr);
    CHECK(std::get_if<core::DeviceEvent>(&posted[1].second) != nullptr);
    const auto& call = std::get<core::CallEvent>(posted[2].second);
    CHECK(std::get<core::JoinPressed>(call).booking == core::BookingId("43"));
}

TEST_CASE_METHOD(Rig, "a press on a view that was dark only wakes", "[rule:6]") {
    Panel panel(path);
    panel.hello();
    REQUIRE(panel.waitForViews(1));
    const auto pressOn = [&](std::uint64_t view, std::uint64_t intent) {
        panel.join("42", intent, view);
        REQUIRE(test::waitUntil([&] { return inbox.waiting() >= 1; }));
        test::settle();
        std::string out;
        for (const auto& [lane, event] : inbox.take())
            out += std::holds_alternative<core::CallEvent>(event) ? "press " : "touch ";
        return out;
    };
    const std::uint64_t awake = panel.views.back().seq();
    CHECK(pressOn(awake, 1) == "press touch ");
    CHECK(pressOn(awake, 2) == "press "); // within the same second
    time.advance(1s);
    show("Room 1", core::Standby::On);
    show("Room 2", core::Standby::Halfwake);
    show("Room 3");
    REQUIRE(panel.waitForViews(4));
    CHECK(pressOn(awake + 1, 3) == "touch ");
    CHECK(pressOn(awake + 2, 4) == "touch ");
    CHECK(pressOn(awake + 3, 5) == "press ");
    CHECK(pressOn(awake, 6) == "press ");
}

TEST_CASE_METHOD(Rig, "what no panel would send closes the connection") {
    struct Row {
        const char* name;
        std::function<void(Panel&)> act;
    };
    const Row rows[] = {
        {"noise", [](Panel& p) { p.socket.write(QByteArray(100, '\x7f')); }},
        {"a frame of 1 GB", [](Panel& p) { p.socket.write(QByteArray::fromHex("40000000")); }},
        {"an empty frame", [](Panel& p) { p.socket.write(QByteArray(4, '\0')); }},
        {"a press before Hello", [](Panel& p) { p.join("42", 1); }},
        {"another protocol", [](Panel& p) { p.hello(2); }},
        {"two Hellos",
         [](Panel& p) {
             p.hello();
             p.hello();
         }},
        {"no Hello in time", [this](Panel&) { time.advance(5s); }},
        {"presses faster than fingers",
         [](Panel& p) {
             p.hello();
             for (std::uint64_t i = 1; i <= 51; ++i)
                 p.join("42", i);
         }},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Panel panel(path);
        test::settle();
        row.act(panel);
        CHECK(test::waitUntil([&] { return panel.gone(); }));
        CHECK(presses().size() <= 50);
    }
    Panel panel(path);
    panel.hello();
    CHECK(panel.waitForViews(1));
}

TEST_CASE_METHOD(Rig, "fifty presses a second are not too many") {
    Panel panel(path);
    panel.hello();
    std::uint64_t id = 0;
    for (int second = 0; second < 3; ++second) {
        for (int i = 0; i < 50; ++i)
            panel.join("42", ++id);
        const auto all = id + static_cast<std::uint64_t>(second) + 1; // and a touch each second
        REQUIRE(test::waitUntil([&] { return inbox.waiting() == all; }));
        time.advance(1s);
    }
    CHECK_FALSE(panel.gone());
}

TEST_CASE_METHOD(Rig, "a slow panel misses views, never the newest, and holds no memory") {
    Panel panel(path);
    panel.socket.setReadBufferSize(1);
    panel.hello();
    test::settle();
    const std::string filler(2'000, 'x');
    constexpr int kShown = 2'000; // 4 MB, far more than the kernel keeps
    for (int i = 1; i <= kShown; ++i) {
        show(std::to_string(i) + filler);
        QCoreApplication::processEvents();
    }
    panel.socket.setReadBufferSize(0);
    const auto newest = [&] {
        panel.read();
        return !panel.views.empty() &&
               panel.views.back().room().name().starts_with(std::to_string(kShown) + "x");
    };
    REQUIRE(test::waitUntil(newest));
    CHECK(panel.views.size() < kShown);
    for (std::size_t i = 1; i < panel.views.size(); ++i)
        CHECK(panel.views[i].seq() == panel.views[i - 1].seq() + 1);
}

TEST_CASE_METHOD(Rig, "a panel that does not read at all is let go") {
    Panel panel(path);
    panel.socket.setReadBufferSize(1);
    panel.hello();
    test::settle();
    for (int i = 0; i < 2'000; ++i)
        show(std::to_string(i) + std::string(2'000, 'x'));
    time.advance(10s);
    test::settle();
    CHECK_FALSE(server.panelConnected());
}

TEST_CASE_METHOD(Rig, "while nothing differs there is a pulse as promised, and no view",
                 "[rule:55]") {
    Panel panel(path);
    panel.hello();
    REQUIRE(panel.waitForViews(1));
    const auto pulsesBecome = [&](int count) {
        return test::waitUntil([&] {
            panel.read();
            return panel.pulses >= count;
        });
    };
    time.advance(2s);
    REQUIRE(pulsesBecome(1));
    time.advance(1s);
    show("Room 2");
    REQUIRE(panel.waitForViews(2));
    time.advance(1s); // since the view
    test::settle();
    panel.read();
    CHECK(panel.pulses == 1);
    time.advance(9s);
    REQUIRE(pulsesBecome(6));
    CHECK(panel.pulses == 6);
    CHECK(panel.views.size() == 2);
}

TEST_CASE_METHOD(Rig, "pulses go on after a panel was slow to read") {
    Panel panel(path);
    panel.socket.setReadBufferSize(1);
    panel.hello();
    test::settle();
    for (int i = 0; i < 2'000; ++i)
        show(std::to_string(i) + std::string(2'000, 'x'));
    time.advance(4s);
    panel.socket.setReadBufferSize(0);
    REQUIRE(test::waitUntil([&] {
        panel.read();
        return !panel.views.empty() && panel.views.back().room().name().starts_with("1999x");
    }));
    const int before = panel.pulses;
    time.advance(2s);
    CHECK(test::waitUntil([&] {
        panel.read();
        return panel.pulses > before;
    }));
}

TEST_CASE_METHOD(Rig, "connections that say nothing cannot pile up") {
    std::vector<std::unique_ptr<Panel>> silent;
    for (int i = 0; i < 10; ++i)
        silent.push_back(std::make_unique<Panel>(path));
    const auto stay = [&] {
        return std::ranges::count_if(silent, [](const auto& one) { return !one->gone(); });
    };
    REQUIRE(test::waitUntil([&] { return stay() == 4; }));
    silent.back()->hello();
    CHECK(silent.back()->waitForViews(1));
}

TEST_CASE_METHOD(Rig, "a panel that goes and comes back sees the room again") {
    {
        Panel panel(path);
        panel.hello();
        REQUIRE(panel.waitForViews(1));
    }
    REQUIRE(test::waitUntil([&] { return !server.panelConnected(); }));
    show("Room 2");
    Panel panel(path);
    panel.hello();
    REQUIRE(panel.waitForViews(1));
    CHECK(panel.views[0].room().name() == "Room 2");
}

TEST_CASE("a socket left behind is replaced, one in use is not") {
    test::ensureApplication();
    const QTemporaryDir folder;
    const std::string path = folder.filePath("panel.sock").toStdString();
    test::FakeTime time;
    test::RecordingInbox inbox;
    PanelServer first(time, inbox, {.address = {.path = path}});
    REQUIRE(first.listen());
    {
        PanelServer second(time, inbox, {.address = {.path = path}});
        const auto refused = second.listen();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == base::ErrorCode::Conflict);
    }
    CHECK(modeOf(path) == 0660); // the second one, going, left it alone

    const std::string stale = folder.filePath("stale.sock").toStdString();
    leaveBehind(stale);
    PanelServer third(time, inbox, {.address = {.path = stale}});
    CHECK(third.listen());

    QFile file(folder.filePath("file"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    PanelServer fourth(time, inbox, {.address = {.path = file.fileName().toStdString()}});
    CHECK_FALSE(fourth.listen());
    CHECK(file.exists());
}
