#include "edge/net/loop_mailbox.h"

#include <cstdint>
#include <cstdlib>
#include <sys/eventfd.h>
#include <unistd.h>

#include <QSocketNotifier>

#include "base/log.h"

namespace greenroom::edge::net {

EventFd::EventFd() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (descriptor_ >= 0)
        return;
    base::log(base::LogLevel::Error, "net", "no file descriptor left for a mailbox; giving up");
    std::abort();
}

EventFd::~EventFd() {
    ::close(descriptor_);
}

void EventFd::signal() {
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the descriptor is readable anyway.
    [[maybe_unused]] const ssize_t written = ::write(descriptor_, &one, sizeof one);
}

void EventFd::clear() {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(descriptor_, &count, sizeof count);
}

LoopWatch::LoopWatch(EventFd& event, std::function<void()> onSignal)
    : notifier_(std::make_unique<QSocketNotifier>(event.descriptor(), QSocketNotifier::Read)) {
    QObject::connect(notifier_.get(), &QSocketNotifier::activated, notifier_.get(),
                     [&event, call = std::move(onSignal)] {
                         event.clear(); // before the queue is taken, or a post could go unseen
                         call();
                     });
}

LoopWatch::~LoopWatch() = default;

} // namespace greenroom::edge::net
