#include "edge/net/password_worker.h"

#include <pthread.h>

#include <utility>

#include "edge/net/thread_priority.h"

namespace greenroom::edge::net {

PasswordWorker::PasswordWorker(std::size_t queueLimit)
    : queueLimit_(queueLimit), thread_([this] { run(); }) {}

PasswordWorker::~PasswordWorker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

bool PasswordWorker::verify(base::Secret password, std::string hash,
                            std::function<void(bool matches)> done) {
    return push([password = std::move(password), hash = std::move(hash), done = std::move(done)] {
        done(verifyPassword(password, hash));
    });
}

bool PasswordWorker::hash(base::Secret password,
                          std::function<void(base::Result<std::string>)> done) {
    return push(
        [password = std::move(password), done = std::move(done)] { done(hashPassword(password)); });
}

bool PasswordWorker::push(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (jobs_.size() >= queueLimit_)
            return false;
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

void PasswordWorker::run() {
    ::pthread_setname_np(::pthread_self(), "passwords");
    giveWay();
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (stopping_)
                return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job();
    }
}

} // namespace greenroom::edge::net
