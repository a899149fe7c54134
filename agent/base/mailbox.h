// Hand-off between threads: a mutex, a queue, and a call that wakes the reader.
//
// Posting is allowed from any thread; the wake call runs on the poster's thread, only when the
// queue was empty, and must not block (write to an eventfd, notify a condition variable). take()
// hands the whole queue to the reader at once.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace greenroom::base {

template <typename T>
class Mailbox {
public:
    explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    // The number now waiting.
    std::size_t post(T item) {
        std::size_t waiting = 0;
        {
            const std::lock_guard lock(mutex_);
            items_.push_back(std::move(item));
            waiting = items_.size();
        }
        if (waiting == 1)
            wake_();
        return waiting;
    }

    // False, and nothing posted, when `limit` items wait already.
    [[nodiscard]] bool postBelow(std::size_t limit, T item) {
        bool first = false;
        {
            const std::lock_guard lock(mutex_);
            if (items_.size() >= limit)
                return false;
            items_.push_back(std::move(item));
            first = items_.size() == 1;
        }
        if (first)
            wake_();
        return true;
    }

    [[nodiscard]] std::vector<T> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(items_, {});
    }

private:
    std::mutex mutex_;
    std::vector<T> items_;
    std::function<void()> wake_;
};

} // namespace greenroom::base
