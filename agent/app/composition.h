// The one place that knows every part of the agent: makes them in order, joins them, owns them.
//
// Threads: the core thread is the one that makes this (engine, time, panel, calls). "net" answers
// HTTP and SSH sessions, "ssh" does their encryption, "control" the local command line; the store
// and password hashing have workers of their own. What is started later is stopped earlier.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/config.h"
#include "base/result.h"

namespace greenroom::app {

struct Overrides {
    std::vector<std::pair<std::string, std::string>> settings; // --set "Path=value"
};

// Where the agent serves, for the ready line.
struct Addresses {
    std::string http; // ADDRESS:PORT
    std::string panel;
    std::string control;
    std::string ssh; // ADDRESS:PORT; empty: not served
};

class Agent {
public:
    // Needs a QCoreApplication. Returns once everything serves. InvalidInput: configuration.
    [[nodiscard]] static base::Result<std::unique_ptr<Agent>> start(const Config& config,
                                                                    const Overrides& overrides);
    ~Agent(); // stops everything; waits for the last write
    Agent(const Agent&) = delete;
    Agent& operator=(const Agent&) = delete;

    [[nodiscard]] const Addresses& addresses() const;

    // Ends the call engine unless a call runs in it, which then goes on without the agent. `done`
    // is called within two seconds, perhaps at once; the Agent is destroyed after that.
    void end(std::function<void()> done);

private:
    class Impl;
    explicit Agent(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace greenroom::app
