// One engine process: started in a session of its own, or found again by a restarted agent.
//
// It outlives this object and this program. Its output goes to a file, not a pipe, so that nothing
// breaks when nobody reads. Its end is seen through a pidfd (pidfd_open(2), Linux 5.3), which works
// for a process that is not our child, cannot be mistaken for another of the same number, and
// leaves the exit statuses of other children alone. Lives on the core thread; nothing blocks.
#pragma once

#include <QSocketNotifier>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "edge/calls/engine_record.h"

namespace greenroom::edge::calls {

class EngineProcess {
public:
    // Told once, with the words for a log; the object may be destroyed in it.
    using Ended = std::function<void(const std::string& how)>;

    // argv[0] is looked up in PATH; `more` ("NAME=value") goes before our own environment; the log
    // is emptied first.
    [[nodiscard]] static base::Result<std::unique_ptr<EngineProcess>>
    start(const std::vector<std::string>& argv, const std::vector<std::string>& more,
          const std::string& log, Ended ended);

    // Error when that process is gone.
    [[nodiscard]] static base::Result<std::unique_ptr<EngineProcess>> adopt(const ProcessId& id,
                                                                            Ended ended);

    ~EngineProcess();
    EngineProcess(const EngineProcess&) = delete;
    EngineProcess& operator=(const EngineProcess&) = delete;

    [[nodiscard]] const ProcessId& id() const { return id_; }
    void signal(int number);

private:
    EngineProcess(ProcessId id, int pidfd, Ended ended);
    [[nodiscard]] static base::Result<std::unique_ptr<EngineProcess>> watch(int pid, Ended ended);
    void hasEnded();

    ProcessId id_;
    int pidfd_;
    Ended ended_;
    QSocketNotifier notifier_;
};

// Cuts the log when it has grown over its bound (1 MB).
void boundLog(const std::string& log);
// Puts stars in place of the telephone keys that the engine has noted in it.
void coverKeys(const std::string& log);

} // namespace greenroom::edge::calls
