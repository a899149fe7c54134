// Calls back on the owning thread's event loop while a file descriptor is readable. Unlike a bare
// notifier it may be destroyed inside its own call, as whoever owns a wakeup is free to do.
#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace greenroom::edge::time {

class FdWatch {
public:
    FdWatch(int descriptor, std::function<void()> onReadable);
    ~FdWatch();
    FdWatch(const FdWatch&) = delete;
    FdWatch& operator=(const FdWatch&) = delete;

private:
    std::unique_ptr<QSocketNotifier> notifier_;
    std::shared_ptr<bool> inCall_ = std::make_shared<bool>(false);
};

} // namespace greenroom::edge::time
