// One thread that waits for many descriptors and timers, on Boost.Asio's reactor (epoll).
//
// Everything of this folder that takes a Loop& belongs to the thread that runs it, from the first
// call on (before run() begins, to the thread that made it); post() and stop() alone are for any
// thread. The first Loop of a process makes it ignore SIGPIPE, which a TLS write would raise.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace greenroom::wire {

class Loop {
public:
    Loop();
    ~Loop(); // after everything that took it
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void run();  // until stop()
    void stop(); // from any thread
    // From any thread; done by run() in the order given, after what it is doing now.
    void post(std::function<void()> work);

    class Impl;
    [[nodiscard]] Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

// Once, after a delay. Destroying, cancelling or starting it again forgets what was to come.
class Timer {
public:
    explicit Timer(Loop& loop);
    ~Timer();
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    void start(std::chrono::milliseconds after, std::function<void()> work);
    void cancel();

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

// A descriptor that is waited for; owns it. Each wait is answered once, from run().
class Descriptor {
public:
    class Ready {
    public:
        virtual void readable() = 0;
        virtual void writable() = 0;

    protected:
        ~Ready() = default;
    };

    Descriptor(Loop& loop, int descriptor, Ready& ready);
    ~Descriptor(); // closes it; `ready` hears nothing any more
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    // Asking again while one of the same kind waits does nothing.
    void awaitReadable();
    void awaitWritable();
    [[nodiscard]] int get() const;
    // Waits for nothing any more and leaves it open, for who opened it; also when that one has
    // closed it in this very turn.
    void release();

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

} // namespace greenroom::wire
