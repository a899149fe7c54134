// Real far ends (SIPp) and a real engine, run from one Qt event loop.
#pragma once

#include <catch2/catch.hpp>

#include <signal.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUdpSocket>

#include "edge/calls/baresip_control.h"
#include "edge/time/system_time.h"
#include "support/event_loop.h"

namespace greenroom::test {

inline void needProgram(const char* name) {
    if (!QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty())
        return;
    std::printf("skipped: %s is not installed\n", name);
    std::exit(77);
}

inline quint16 freeUdpPort() {
    QUdpSocket socket;
    REQUIRE(socket.bind(QHostAddress::LocalHost, 0));
    return socket.localPort();
}

inline std::string contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// A SIPp that plays one scenario for every call.
class FarEnd {
public:
    explicit FarEnd(const QString& scenario, const QStringList& more = {}) {
        needProgram("sipp");
        // Another program may take the port, or one of those SIPp takes without being asked.
        for (int attempt = 0; attempt < 5 && process_.state() != QProcess::Running; ++attempt)
            start(scenario, more);
        REQUIRE(process_.state() == QProcess::Running);
    }
    ~FarEnd() {
        process_.kill();
        process_.waitForFinished(2000);
    }
    FarEnd(const FarEnd&) = delete;
    FarEnd& operator=(const FarEnd&) = delete;

    [[nodiscard]] std::string uri() const { return "sip:meet@127.0.0.1:" + std::to_string(port_); }
    // All messages it has sent and received so far.
    [[nodiscard]] std::string log() const { return contentsOf(messages()); }
    [[nodiscard]] bool saw(const std::string& text) const {
        return log().find(text) != std::string::npos;
    }

private:
    void start(const QString& scenario, const QStringList& more) {
        port_ = freeUdpPort();
        QStringList arguments{
            "-i",       "127.0.0.1",  "-mi",           "127.0.0.1", "-p", QString::number(port_),
            "-nostdin", "-trace_msg", "-message_file", messages()};
        if (scenario == "uas")
            arguments += {"-sn", "uas"};
        else
            arguments += {"-sf", QStringLiteral(CALLS_SCENARIOS "/") + scenario + ".xml"};
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.setStandardErrorFile(QProcess::nullDevice());
        process_.start("sipp", arguments + more);
        REQUIRE(process_.waitForStarted());
        REQUIRE(waitUntil([this] { return process_.state() != QProcess::Running || listens(); }));
    }
    [[nodiscard]] QString messages() const { return dir_.filePath("messages.log"); }
    [[nodiscard]] bool listens() const {
        QUdpSocket probe;
        return !probe.bind(QHostAddress::LocalHost, port_, QUdpSocket::DontShareAddress);
    }

    QTemporaryDir dir_;
    quint16 port_ = 0;
    QProcess process_;
};

// The folders of one room, the agents that come and go in it, and what they told.
class Room {
public:
    Room() {
        needProgram("baresip");
        ensureApplication();
        settings.sipListenAddress = "127.0.0.1";
        settings.callsAudio = "Silent";
        REQUIRE(QDir(dir_.path()).mkpath("run"));
    }
    ~Room() {
        const int pid = enginePid();
        calls.reset();
        if (pid > 1) // whatever a failed check left behind
            ::kill(pid, SIGKILL);
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    void startAgent() {
        events.clear();
        calls = std::make_unique<edge::calls::BaresipControl>(
            time,
            edge::calls::BaresipOptions{.home = {.stateDir = dir_.filePath("state").toStdString(),
                                                 .runtimeDir = runDir().toStdString(),
                                                 .guard = guard},
                                        .hostName = "room.test",
                                        .soundFolder = "/nowhere",
                                        .videoFolder = "/nowhere",
                                        .systemAuthorities = "/nowhere",
                                        .silenceEndsCall = silenceEndsCall},
            [this](core::Event event) { take(std::move(event)); });
        const auto snapshot = std::make_shared<core::Snapshot>();
        core::Authority authority;
        authority.pem = authorities;
        snapshot->state.authorities.all =
            std::make_shared<const core::Authorities>(core::Authorities{{"ours", authority}});
        calls->published(snapshot);
        calls->apply(settings);
    }
    // Others reach the room directly, at at().
    void listens() {
        port_ = freeUdpPort();
        settings.sipListenPort = "On";
        settings.sipListenAddress = "127.0.0.1:" + std::to_string(port_);
    }
    [[nodiscard]] std::string at() const { return "sip:room@127.0.0.1:" + std::to_string(port_); }
    void startAgentAndEngine() {
        startAgent();
        REQUIRE(waitUntil([this] { return told<core::EngineUp>() == 1; }));
    }

    void dial(std::uint32_t id, const std::string& uri,
              core::CallType type = core::CallType::Video) {
        calls->perform(core::PlaceCall{.call = core::CallId(id), .uri = uri, .type = type});
    }
    void hold(std::uint32_t id, bool on) { calls->perform(core::HoldCall{core::CallId(id), on}); }
    void answer(std::uint32_t id) { calls->perform(core::AnswerCall{core::CallId(id)}); }
    // Of the call that arrived last.
    [[nodiscard]] std::uint32_t waitForArrival() const {
        const std::size_t before = told<core::CallArrived>();
        const bool came =
            before > arrivalsSeen_ || waitUntil([&] { return told<core::CallArrived>() > before; });
        REQUIRE(came);
        arrivalsSeen_ = told<core::CallArrived>();
        return last<core::CallArrived>().call.value();
    }
    [[nodiscard]] bool waitForState(core::RegistrationState state) const {
        return waitUntil(
            [&] { return !registrations.empty() && registrations.back().state == state; });
    }
    [[nodiscard]] std::size_t count(std::uint32_t id, core::CallSignal signal) const {
        return static_cast<std::size_t>(std::ranges::count_if(events, [&](const auto& event) {
            const auto* s = std::get_if<core::CallSignalled>(&event);
            return s != nullptr && s->call == core::CallId(id) && s->signal == signal;
        }));
    }
    [[nodiscard]] std::string engineLog() const { return contentsOf(runDir() + "/engine.log"); }
    void hangUp(std::uint32_t id) { calls->perform(core::EndCall{core::CallId(id)}); }

    template <typename T>
    [[nodiscard]] std::size_t told() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            events, [](const core::CallEvent& e) { return std::holds_alternative<T>(e); }));
    }
    template <typename T>
    [[nodiscard]] const T& last() const {
        for (auto event = events.rbegin(); event != events.rend(); ++event)
            if (const auto* found = std::get_if<T>(&*event))
                return *found;
        FAIL("it was never told");
        std::abort();
    }
    [[nodiscard]] const core::CallSignalled* signalled(std::uint32_t id,
                                                       core::CallSignal signal) const {
        for (const core::CallEvent& event : events)
            if (const auto* s = std::get_if<core::CallSignalled>(&event))
                if (s->call == core::CallId(id) && s->signal == signal)
                    return s;
        return nullptr;
    }
    [[nodiscard]] bool waitFor(std::uint32_t id, core::CallSignal signal) const {
        return waitUntil([&] { return signalled(id, signal) != nullptr; });
    }

    // End the agent properly; true when it said so in time.
    [[nodiscard]] bool shutDown() {
        bool done = false;
        calls->shutDown([&done] { done = true; });
        const bool inTime = waitUntil([&done] { return done; }, std::chrono::seconds(2));
        calls.reset();
        return inTime;
    }

    [[nodiscard]] QString runDir() const { return dir_.filePath("run"); }
    [[nodiscard]] QString recordFile() const { return dir_.filePath("run/engine.json"); }
    [[nodiscard]] edge::calls::EngineRecord record() const {
        return edge::calls::readRecord(recordFile().toStdString())
            .value_or(edge::calls::EngineRecord{});
    }
    [[nodiscard]] int enginePid() const { return record().process.pid; }
    [[nodiscard]] static bool runs(int pid) {
        const std::string stat = contentsOf(QStringLiteral("/proc/%1/stat").arg(pid));
        return !stat.empty() && stat.find(") Z ") == std::string::npos;
    }

    core::Settings settings;
    std::string guard = CALLS_TLS_GUARD;
    std::string authorities; // PEM
    base::seconds silenceEndsCall{60};
    edge::time::SystemTime time;
    std::unique_ptr<edge::calls::BaresipControl> calls;
    std::vector<core::CallEvent> events;
    std::vector<core::RegistrationChanged> registrations;

private:
    void take(core::Event event) {
        if (auto* call = std::get_if<core::CallEvent>(&event))
            events.push_back(std::move(*call));
        else if (const auto* registration = std::get_if<core::RegistrationEvent>(&event))
            registrations.push_back(std::get<core::RegistrationChanged>(*registration));
    }

    QTemporaryDir dir_;
    quint16 port_ = 0;
    mutable std::size_t arrivalsSeen_ = 0;
};

} // namespace greenroom::test
