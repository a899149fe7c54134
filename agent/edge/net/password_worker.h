// A thread for password hashing, with a queue of its own length limit.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.h"
#include "base/secret.h"
#include "edge/net/password_hash.h"

namespace greenroom::edge::net {

class PasswordWorker {
public:
    explicit PasswordWorker(std::size_t queueLimit = 32);
    ~PasswordWorker(); // ends after the one in hand; what waits is dropped with its callbacks
    PasswordWorker(const PasswordWorker&) = delete;
    PasswordWorker& operator=(const PasswordWorker&) = delete;

    // False, and `done` destroyed without a call, when the queue is full: answer 503. `done` runs
    // on the worker's thread.
    [[nodiscard]] bool verify(base::Secret password, std::string hash,
                              std::function<void(bool matches)> done);
    [[nodiscard]] bool hash(base::Secret password,
                            std::function<void(base::Result<std::string>)> done);

private:
    using Job = std::function<void()>;

    bool push(Job job);
    void run();

    const std::size_t queueLimit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace greenroom::edge::net
