// A thread with a Qt event loop, on which closures can be run.
//
// Sockets and servers live on one thread: make, use and destroy them inside call() or post(). A
// QCoreApplication must exist while the thread runs. It gives way to other threads
// (thread_priority.h).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "edge/net/loop_mailbox.h"

namespace greenroom::edge::net {

class NetThread {
public:
    // Returns once the loop takes closures. The name is what top and gdb show, 15 bytes at most.
    explicit NetThread(const std::string& name = "net");
    ~NetThread(); // stops
    NetThread(const NetThread&) = delete;
    NetThread& operator=(const NetThread&) = delete;

    // Any thread. In the order of posting; dropped after stop().
    void post(std::function<void()> work);

    // Runs it there and waits for its end. Not from the thread itself, not after stop().
    void call(const std::function<void()>& work);

    // Runs what was posted before, then ends the loop and joins. Again: nothing happens.
    void stop();

private:
    using Work = LoopMailbox<std::function<void()>>;

    std::unique_ptr<Work::Poster> poster_;
    std::thread thread_;
};

} // namespace greenroom::edge::net
