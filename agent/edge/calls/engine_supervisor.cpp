#include "edge/calls/engine_supervisor.h"

#include <QFile>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <utility>

#include "base/log.h"
#include "edge/calls/engine_identity.h"
#include "files/file.h"

namespace greenroom::edge::calls {

namespace {

constexpr base::milliseconds kFirstBackoff{250};
constexpr base::milliseconds kLongestBackoff{10'000};
constexpr base::seconds kRunsWell{10};        // after that long a failure is a first one again
constexpr base::milliseconds kStartup{8'000}; // until the control port opens; usually 0.1 to 0.5 s
constexpr base::milliseconds kReconnect{2'000};
// SIGTERM usually takes a few milliseconds, and was once seen to hang.
constexpr base::milliseconds kKillAfter{1'500};
constexpr std::size_t kMaxAccount = 8192;

} // namespace

EngineSupervisor::EngineSupervisor(base::TimeSource& time, EngineHome home, Listener listener)
    : time_(time), home_(std::move(home)), listener_(std::move(listener)),
      wakeup_(time.makeWakeup([this] { due(); })),
      link_(time, {.opened =
                       [this] {
                           reserved_ = {};
                           listener_.connected();
                       },
                   .event = [this](const EngineEvent& event) { listener_.event(event); },
                   .lost = [this](const std::string& why) { linkLost(why); }}),
      backoff_(kFirstBackoff) {}

void EngineSupervisor::configure(EnginePlan plan) {
    plan_ = std::move(plan);
    if (configured_)
        return;
    configured_ = true;
    if (!adopt())
        start();
}

bool EngineSupervisor::differs() const {
    return process_ && !engineFilesAre(configFolder(), filesFor(plan_, record_.controlPort));
}

bool EngineSupervisor::adopt() {
    auto record = readRecord(recordFile());
    if (!record)
        return false;
    auto process = EngineProcess::adopt(record->process,
                                        [this](const std::string& how) { processEnded(how); });
    if (!process) {
        home_.controlPort = home_.controlPort != 0 ? home_.controlPort : record->controlPort;
        return false;
    }
    process_ = std::move(*process);
    record_ = *record;
    found_ = std::move(*record);
    base::log(base::LogLevel::Info, "calls", "found the running call engine",
              {{"pid", record_.process.pid}, {"port", record_.controlPort}});
    link_.open(record_.controlPort, kReconnect);
    return true;
}

void EngineSupervisor::start() {
    if (const auto started = tryStart(); !started) {
        base::log(base::LogLevel::Error, "calls", "the call engine cannot be started",
                  {{"error", started.error().message}});
        listener_.down(started.error().message);
        startLater();
        return;
    }
    base::log(base::LogLevel::Info, "calls", "call engine started",
              {{"pid", record_.process.pid}, {"port", record_.controlPort}});
    link_.open(record_.controlPort, kStartup);
}

base::Status EngineSupervisor::tryStart() {
    const std::uint16_t wanted = record_.controlPort != 0 ? record_.controlPort : home_.controlPort;
    auto port = ControlPort::reserve(wanted);
    if (!port)
        return tl::unexpected(port.error());
    const EngineFiles files = filesFor(plan_, port->number());
    if (auto written = writeEngineFiles(configFolder(), files); !written)
        return written;
    if (auto written = writeEngineIdentity(configFolder(), plan_.host, time_.now().wall); !written)
        return written;
    rememberAccount({});
    if (!setTlsRules({}))
        return base::fail(base::ErrorCode::Io, rulesFile() + ": cannot be written");
    std::vector<std::string> environment;
    if (!home_.guard.empty() && QFile::exists(QString::fromStdString(home_.guard)))
        environment = {"LD_PRELOAD=" + home_.guard, "GREENROOM_TLS_RULES=" + rulesFile()};
    auto process =
        EngineProcess::start({home_.program, "-f", configFolder()}, environment, logFile(),
                             [this](const std::string& how) { processEnded(how); });
    if (!process)
        return tl::unexpected(process.error());
    reserved_ = std::move(*port);
    process_ = std::move(*process);
    found_.reset();
    troubledUntil_.reset();
    record_ = {.process = process_->id(),
               .controlPort = reserved_.number(),
               .muted = record_.muted,
               .cameraOff = record_.cameraOff,
               .calls = {}};
    writeRecordNow();
    return {};
}

void EngineSupervisor::restart() {
    endReason_ = "restarts with new settings";
    startAtOnce_ = true;
    end();
}

void EngineSupervisor::stop(std::function<void()> whenDone) {
    stopping_ = true;
    if (!process_) {
        wakeup_->disarm();
        whenDone();
        return;
    }
    whenStopped_ = std::move(whenDone);
    endReason_ = "is stopped";
    end();
}

void EngineSupervisor::end() {
    link_.close();
    if (!process_)
        return;
    process_->signal(SIGTERM);
    wakeup_->armAt(time_.now().mono + kKillAfter);
}

void EngineSupervisor::confirm() {
    troubledUntil_.reset();
    if (!wellSince_)
        wellSince_ = time_.now().mono;
    boundLog(logFile());
}

void EngineSupervisor::linkLost(const std::string& why) {
    if (!process_)
        return;
    base::log(base::LogLevel::Warning, "calls", "lost the call engine's control connection",
              {{"error", why}});
    // An engine that is killed closes the connection before its end can be seen, and its port
    // accepts one more: not each loss is a reason to end it.
    const base::MonoTime now = time_.now().mono;
    if (troubledUntil_ && now >= *troubledUntil_) {
        endReason_ = "was ended: " + why;
        process_->signal(SIGKILL);
        return;
    }
    if (!troubledUntil_) {
        troubledUntil_ = now + kReconnect;
        listener_.disconnected();
    }
    link_.open(record_.controlPort, kReconnect);
}

void EngineSupervisor::processEnded(const std::string& how) {
    const std::string why = "the call engine " + (endReason_.empty() ? how : endReason_);
    const bool asked = stopping_ || startAtOnce_;
    base::log(asked ? base::LogLevel::Info : base::LogLevel::Error, "calls", "call engine ended",
              {{"pid", record_.process.pid}, {"how", how}, {"why", why}});
    endReason_.clear();
    wakeup_->disarm();
    link_.close();
    process_.reset();
    reserved_ = {};
    std::remove(recordFile().c_str());
    if (stopping_) {
        if (const auto done = std::move(whenStopped_))
            done();
        return;
    }
    listener_.down(why);
    if (wellSince_ && time_.now().mono - *wellSince_ >= kRunsWell)
        backoff_ = kFirstBackoff;
    wellSince_.reset();
    if (std::exchange(startAtOnce_, false))
        start();
    else
        startLater();
}

void EngineSupervisor::startLater() {
    wakeup_->armAt(time_.now().mono + backoff_);
    backoff_ = std::min(backoff_ * 2, kLongestBackoff);
}

void EngineSupervisor::due() {
    if (process_)
        process_->signal(SIGKILL);
    else if (!stopping_)
        start();
}

bool EngineSupervisor::isGuarded() const {
    return process_ && isMapped(record_.process.pid, home_.guard);
}

base::Secret EngineSupervisor::account() const {
    auto line = files::readFile(accountFile(), kMaxAccount);
    return line ? base::Secret(*std::move(line)) : base::Secret();
}

void EngineSupervisor::rememberAccount(const base::Secret& line) {
    if (const auto written = files::replaceFile(accountFile(), line.reveal(), files::kOwnerOnly,
                                                files::Lasts::Reboot);
        !written)
        base::log(base::LogLevel::Warning, "calls", "the account cannot be kept in mind",
                  {{"error", written.error().message}});
}

bool EngineSupervisor::setTlsRules(const TlsRules& rules) {
    const auto written = files::replaceFile(rulesFile(), rulesText(rules, reportFile()),
                                            files::kOwnerOnly, files::Lasts::Reboot);
    if (!written)
        base::log(base::LogLevel::Error, "calls", "the rules for TLS cannot be written",
                  {{"error", written.error().message}});
    return written.has_value();
}

void EngineSupervisor::remember(bool muted, bool cameraOff, std::vector<RecordedCall> calls) {
    if (muted == record_.muted && cameraOff == record_.cameraOff && calls == record_.calls)
        return;
    record_.muted = muted;
    record_.cameraOff = cameraOff;
    record_.calls = std::move(calls);
    if (process_)
        writeRecordNow();
}

void EngineSupervisor::writeRecordNow() {
    if (const auto written = writeRecord(recordFile(), record_); !written)
        base::log(base::LogLevel::Warning, "calls", "a running call could not be found again",
                  {{"error", written.error().message}});
}

} // namespace greenroom::edge::calls
