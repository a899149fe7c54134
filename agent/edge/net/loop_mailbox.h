// A mailbox read by a Qt event loop.
//
// post() may be called from any thread; the handler runs on the thread that made the mailbox, in
// its event loop, item by item in the order of posting. The wake is an eventfd and the queue a
// mutex, not a queued signal, so that ThreadSanitizer can follow the hand-off. A Poster may outlive
// the mailbox: what is posted then is dropped. The handler must not destroy its own mailbox.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

#include "base/mailbox.h"

class QSocketNotifier;

namespace greenroom::edge::net {

// A counter in the kernel that makes a file descriptor readable. Any thread may signal.
class EventFd {
public:
    EventFd(); // ends the program when the kernel gives no descriptor
    ~EventFd();
    EventFd(const EventFd&) = delete;
    EventFd& operator=(const EventFd&) = delete;

    void signal();
    void clear();
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// Calls back on the owning thread's event loop whenever the event is signalled.
class LoopWatch {
public:
    LoopWatch(EventFd& event, std::function<void()> onSignal);
    ~LoopWatch();
    LoopWatch(const LoopWatch&) = delete;
    LoopWatch& operator=(const LoopWatch&) = delete;

private:
    std::unique_ptr<QSocketNotifier> notifier_;
};

template <typename T>
class LoopMailbox {
    struct Shared {
        EventFd event;
        base::Mailbox<T> box{[this] { event.signal(); }};
        std::atomic<bool> closed = false;

        void post(T item) {
            if (!closed)
                box.post(std::move(item));
            if (closed)
                static_cast<void>(box.take());
        }
    };

public:
    // A handle for other threads; cheap to copy.
    class Poster {
    public:
        void post(T item) const { shared_->post(std::move(item)); }

    private:
        friend class LoopMailbox;
        explicit Poster(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}

        std::shared_ptr<Shared> shared_;
    };

    explicit LoopMailbox(std::function<void(T)> handler)
        : handler_(std::move(handler)), watch_(shared_->event, [this] { deliver(); }) {}

    ~LoopMailbox() {
        shared_->closed = true;
        static_cast<void>(shared_->box.take());
    }
    LoopMailbox(const LoopMailbox&) = delete;
    LoopMailbox& operator=(const LoopMailbox&) = delete;

    void post(T item) { shared_->post(std::move(item)); }
    [[nodiscard]] Poster poster() const { return Poster(shared_); }

private:
    void deliver() {
        for (T& item : shared_->box.take())
            handler_(std::move(item));
    }

    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
    std::function<void(T)> handler_;
    LoopWatch watch_;
};

} // namespace greenroom::edge::net
