// Lets the engine work on the event loop of the thread that makes this: the core thread.
#pragma once

#include <functional>

#include "edge/net/loop_mailbox.h"
#include "engine/engine.h"

namespace greenroom::app {

class CoreLoop {
public:
    // Handed to the engine; may be called from any thread while this lives.
    [[nodiscard]] std::function<void()> waker() {
        return [this] { event_.signal(); };
    }

    // From here on the engine's facts are taken whenever there are any.
    void run(engine::Engine& engine) {
        engine_ = &engine;
        event_.signal();
    }

private:
    void work() {
        // A share of the facts, then back to the event loop: a flood from outside must not keep
        // the sockets of panel and call engine waiting.
        if (engine_ != nullptr && engine_->drain())
            event_.signal();
    }

    edge::net::EventFd event_;
    edge::net::LoopWatch watch_{event_, [this] { work(); }};
    engine::Engine* engine_ = nullptr;
};

} // namespace greenroom::app
