// A fake agent comes, goes, misbehaves and comes back.
#include "link/panel_link.h"

#include "proto/panel.pb.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QtEndian>

#include <catch2/catch.hpp>

#include <memory>

namespace {

using namespace std::chrono_literals;
namespace ui = greenroom::ui;
namespace wire = greenroom::panel::v1;

constexpr ui::link::LinkTimings kFast{.retryMin = 5ms,
                                      .retryMax = 20ms,
                                      .lostAfter = 60ms,
                                      .refusedRetry = 30ms,
                                      .heartbeatGrace = 10ms};

QByteArray framed(const QByteArray& body) {
    QByteArray out(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), out.data());
    return out + body;
}

QByteArray viewFrame(std::uint64_t seq, std::uint32_t heartbeatS = 0) {
    wire::AgentMessage message;
    message.mutable_view()->set_seq(seq);
    message.mutable_view()->set_heartbeat_s(heartbeatS);
    return framed(QByteArray::fromStdString(message.SerializeAsString()));
}

QByteArray pulseFrame() {
    wire::AgentMessage message;
    message.mutable_pulse();
    return framed(QByteArray::fromStdString(message.SerializeAsString()));
}

QCoreApplication& application() {
    static int argc = 1;
    static char name[] = "panel_link_test";
    static char* argv[] = {name, nullptr};
    static QCoreApplication app(argc, argv);
    return app;
}

template <typename Condition>
bool soon(Condition condition) {
    const QDeadlineTimer deadline(10s);
    while (!condition() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    }
    return condition();
}

class FakeAgent {
public:
    explicit FakeAgent(QString path) : path_(std::move(path)) {}

    void start(QByteArray greeting) {
        server_ = std::make_unique<QLocalServer>();
        QLocalServer::removeServer(path_);
        REQUIRE(server_->listen(path_));
        QObject::connect(server_.get(), &QLocalServer::newConnection, server_.get(),
                         [this, greeting] {
                             panel_ = server_->nextPendingConnection();
                             ++connections;
                             QObject::connect(panel_, &QLocalSocket::readyRead, panel_,
                                              [this] { received.append(panel_->readAll()); });
                             send(greeting);
                         });
    }
    void stop() { server_.reset(); }
    void send(const QByteArray& bytes) {
        panel_->write(bytes);
        panel_->flush();
    }

    int connections = 0;
    QByteArray received;

private:
    QString path_;
    std::unique_ptr<QLocalServer> server_;
    QLocalSocket* panel_ = nullptr;
};

struct Scenario {
    QCoreApplication& app = application();
    QTemporaryDir folder;
    FakeAgent agent{folder.filePath("panel.sock")};
    ui::link::PanelLink panel{folder.filePath("panel.sock"), "test", kFast};
    std::vector<std::uint64_t> views;

    Scenario() {
        QObject::connect(&panel, &ui::link::PanelLink::viewReceived, &panel,
                         [this](const ui::link::PanelView& view) { views.push_back(view.seq); });
    }
    bool becomes(ui::link::LinkState state) {
        return soon([&] { return panel.state() == state; });
    }
};

} // namespace

TEST_CASE("hello goes out first, and a view makes the link live") {
    Scenario s;
    s.agent.start(viewFrame(1));
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    REQUIRE(soon([&] { return !s.agent.received.isEmpty(); }));
    CHECK(s.agent.received == ui::link::encodeHello("test"));
    CHECK(s.views == std::vector<std::uint64_t>{1});
}

TEST_CASE("without an agent the link is lost, and found when one comes", "[rule:55]") {
    Scenario s;
    s.panel.start();
    CHECK(s.panel.state() == ui::link::LinkState::Connecting);
    REQUIRE(s.becomes(ui::link::LinkState::Lost));
    s.agent.start(viewFrame(1));
    REQUIRE(s.becomes(ui::link::LinkState::Live));
}

TEST_CASE("a restarting agent is healed, and no press is kept for it", "[rule:55]") {
    Scenario s;
    s.agent.start(viewFrame(41));
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    s.agent.stop();
    REQUIRE(s.becomes(ui::link::LinkState::Connecting));
    CHECK_FALSE(s.panel.send({}));
    s.agent.received.clear();
    s.agent.start(viewFrame(1));
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    CHECK(s.views == std::vector<std::uint64_t>{41, 1});
    REQUIRE(soon([&] { return !s.agent.received.isEmpty(); }));
    CHECK(s.agent.received == ui::link::encodeHello("test"));
}

TEST_CASE("an agent that breaks the protocol is left and tried again") {
    wire::AgentMessage refusal;
    refusal.mutable_refusal()->set_reason("another panel took over");
    const std::pair<const char*, QByteArray> cases[] = {
        {"oversized frame", QByteArray::fromHex("7fffffff00")},
        {"garbage", framed("\xFF\xFF\xFF\xFF")},
        {"refusal", framed(QByteArray::fromStdString(refusal.SerializeAsString()))},
    };
    for (const auto& [name, bytes] : cases) {
        INFO(name);
        Scenario s;
        s.agent.start(bytes);
        s.panel.start();
        CHECK(soon([&] { return s.agent.connections >= 2; }));
        CHECK(s.panel.state() != ui::link::LinkState::Live);
        CHECK(s.views.empty());
    }
}

TEST_CASE("an agent that connects and says nothing is lost") {
    Scenario s;
    s.agent.start({});
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Lost));
    CHECK(soon([&] { return s.agent.connections >= 2; }));
}

TEST_CASE("an agent that breaks its promise of a heartbeat is taken for gone", "[rule:55]") {
    Scenario s;
    s.agent.start(viewFrame(1, 1));
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    REQUIRE(soon([&] { return s.panel.state() != ui::link::LinkState::Live; }));
    // Its silence was longer than a lost agent is waited for.
    CHECK(soon([&] { return s.panel.state() == ui::link::LinkState::Lost; }));
}

TEST_CASE("what an agent promised and what the panel waits for make less than 5 s", "[rule:55]") {
    constexpr ui::link::LinkTimings kUsual;
    constexpr auto kDrawn = 500ms; // for the frame that says it
    CHECK(kUsual.lostAfter + kDrawn <= 5s);
    CHECK(kUsual.retryMax + kDrawn <= 5s);
    CHECK(2s + kUsual.heartbeatGrace < kUsual.lostAfter); // found out before it is said
}

TEST_CASE("pulses keep a view true for as long as they come", "[rule:55]") {
    Scenario s;
    s.agent.start(viewFrame(1, 1));
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    for (int i = 0; i < 5; ++i) {
        const QDeadlineTimer pause(400ms);
        while (!pause.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents,
                                            20);
        }
        s.agent.send(pulseFrame());
    }
    CHECK(s.agent.connections == 1);
    CHECK(s.panel.state() == ui::link::LinkState::Live);
    CHECK(s.views == std::vector<std::uint64_t>{1});
    CHECK(soon([&] { return s.panel.state() != ui::link::LinkState::Live; }));
}

TEST_CASE("a pulse without a view is no room") {
    Scenario s;
    s.agent.start(pulseFrame());
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Lost));
    CHECK(s.views.empty());
}

TEST_CASE("a panel that was held up hears what came meanwhile before it gives the agent up") {
    Scenario s;
    s.agent.start(viewFrame(1, 1));
    s.panel.start();
    REQUIRE(s.becomes(ui::link::LinkState::Live));
    s.agent.send(pulseFrame());
    const QDeadlineTimer heldUp(1'200ms);
    while (!heldUp.hasExpired()) {
    }
    QCoreApplication::processEvents();
    CHECK(s.panel.state() == ui::link::LinkState::Live);
    CHECK(s.agent.connections == 1);
}

TEST_CASE("many views in one go all arrive, in order") {
    Scenario s;
    QByteArray all;
    std::vector<std::uint64_t> expected;
    for (std::uint64_t seq = 1; seq <= 2'000; ++seq) {
        all += viewFrame(seq);
        expected.push_back(seq);
    }
    s.agent.start(all);
    s.panel.start();
    CHECK(soon([&] { return s.views.size() == expected.size(); }));
    CHECK(s.views == expected);
}
