// Keeps one engine running and connected: starts it or finds it again, restarts it when it ends,
// replaces it when its configuration is to change, ends it on request and never waits for it.
//
// Knows processes, ports and files, no calls. Core thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "edge/calls/baresip_config.h"
#include "edge/calls/control_port.h"
#include "edge/calls/ctrl_link.h"
#include "edge/calls/engine_process.h"
#include "edge/calls/engine_record.h"

namespace greenroom::edge::calls {

struct EngineHome {
    std::string program = "baresip"; // looked up in PATH
    std::string stateDir;            // gets engine/ with what the engine reads (0700)
    std::string runtimeDir;          // gets engine.json and engine.log; must exist
    std::uint16_t controlPort = 0;   // 0: any free one, kept while it is free
    std::string guard{};             // tls_guard.c as a library; empty: there is none
};

class EngineSupervisor {
public:
    struct Listener {
        std::function<void()> connected; // ask what runs in it, then call confirm()
        std::function<void(const EngineEvent&)> event;
        std::function<void()> disconnected; // it still runs; connected() or down() follows
        std::function<void(const std::string& why)> down; // it and its calls are gone
    };

    EngineSupervisor(base::TimeSource& time, EngineHome home, Listener listener);
    ~EngineSupervisor() = default; // leaves the engine running
    EngineSupervisor(const EngineSupervisor&) = delete;
    EngineSupervisor& operator=(const EngineSupervisor&) = delete;

    // The first time: adopts the engine of engine.json or starts one. Later: what the next start
    // uses; differs() tells whether the running one was started with something else.
    void configure(EnginePlan plan);
    [[nodiscard]] bool differs() const;
    // Ends the engine; another starts at once, with the plan as it is then.
    void restart();
    // Ends the engine for good.
    void stop(std::function<void()> whenDone);

    // The engine answers sensibly: counts as running well from here on.
    void confirm();
    [[nodiscard]] CtrlLink& link() { return link_; }

    // Whether the guard watches over the TLS connections of the running engine.
    [[nodiscard]] bool isGuarded() const;
    // Which account the engine has; empty: none of ours. Lasts as long as the engine.
    [[nodiscard]] base::Secret account() const;
    void rememberAccount(const base::Secret& line);
    // For the guard, from its next connection on. False: it could not be written.
    [[nodiscard]] bool setTlsRules(const TlsRules& rules);
    // What the guard refused since it was asked last.
    [[nodiscard]] std::optional<TlsRefusal> tlsRefusal() const { return takeRefusal(reportFile()); }
    void coverKeysInLog() const { coverKeys(logFile()); }

    // Calls and mute as they were when a former agent wrote them; then as this one does.
    [[nodiscard]] const std::optional<EngineRecord>& found() const { return found_; }
    void remember(bool muted, bool cameraOff, std::vector<RecordedCall> calls);

private:
    [[nodiscard]] std::string configFolder() const { return home_.stateDir + "/engine"; }
    [[nodiscard]] std::string recordFile() const { return home_.runtimeDir + "/engine.json"; }
    [[nodiscard]] std::string logFile() const { return home_.runtimeDir + "/engine.log"; }
    [[nodiscard]] std::string accountFile() const { return configFolder() + "/account"; }
    [[nodiscard]] std::string rulesFile() const { return configFolder() + "/tls"; }
    [[nodiscard]] std::string reportFile() const { return home_.runtimeDir + "/tls_refused"; }

    [[nodiscard]] bool adopt();
    void start();
    [[nodiscard]] base::Status tryStart();
    void end();
    void linkLost(const std::string& why);
    void processEnded(const std::string& how);
    void startLater();
    void writeRecordNow();
    void due();

    base::TimeSource& time_;
    EngineHome home_;
    Listener listener_;
    std::unique_ptr<base::Wakeup> wakeup_;
    CtrlLink link_;
    std::unique_ptr<EngineProcess> process_;
    ControlPort reserved_;
    EnginePlan plan_;
    EngineRecord record_;
    std::optional<EngineRecord> found_;
    std::function<void()> whenStopped_;
    std::string endReason_; // why we are ending it ourselves; empty: we are not
    base::milliseconds backoff_;
    std::optional<base::MonoTime> wellSince_;
    bool configured_ = false;
    std::optional<base::MonoTime> troubledUntil_; // then an unusable engine is ended
    bool startAtOnce_ = false;                    // when it has ended
    bool stopping_ = false;
};

} // namespace greenroom::edge::calls
