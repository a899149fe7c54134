#include "wire/loop.h"

#include <csignal>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

namespace greenroom::wire {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Failure = boost::system::error_code;

class Loop::Impl {
public:
    asio::io_context context_{1}; // one thread runs it
};

Loop::Loop() : impl_(std::make_unique<Impl>()) {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

Loop::~Loop() = default;

void Loop::run() {
    const asio::executor_work_guard<Executor> work(impl_->context_.get_executor());
    impl_->context_.run();
    impl_->context_.restart(); // for another run()
}

void Loop::stop() {
    impl_->context_.stop();
}

void Loop::post(std::function<void()> work) {
    asio::post(impl_->context_, std::move(work));
}

class Timer::Impl : public std::enable_shared_from_this<Timer::Impl> {
public:
    explicit Impl(asio::io_context& context) : timer_(context.get_executor()) {}

    void start(std::chrono::milliseconds after, std::function<void()> work) {
        timer_.expires_after(after);
        // A wait that has ended already is called all the same after cancel(): the number tells.
        timer_.async_wait([self = shared_from_this(), run = ++run_,
                           todo = std::move(work)](const Failure& failure) {
            if (!failure && run == self->run_)
                todo();
        });
    }

    void cancel() {
        ++run_;
        timer_.cancel();
    }

private:
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, Executor>
        timer_;
    unsigned run_ = 0;
};

Timer::Timer(Loop& loop) : impl_(std::make_shared<Impl>(loop.impl().context_)) {}

Timer::~Timer() {
    impl_->cancel();
}

void Timer::start(std::chrono::milliseconds after, std::function<void()> work) {
    impl_->start(after, std::move(work));
}

void Timer::cancel() {
    impl_->cancel();
}

class Descriptor::Impl : public std::enable_shared_from_this<Descriptor::Impl> {
public:
    Impl(asio::io_context& context, int descriptor, Ready& ready)
        : ready_(&ready), descriptor_(context.get_executor(), descriptor) {}

    void forget() {
        ready_ = nullptr;
        Failure ignored;
        descriptor_.close(ignored);
    }

    void release() {
        ready_ = nullptr;
        if (descriptor_.is_open())
            descriptor_.release();
    }

    void awaitReadable() {
        if (std::exchange(reading_, true))
            return;
        descriptor_.async_wait(Stream::wait_read, [self = shared_from_this()](const Failure&) {
            self->reading_ = false;
            if (self->ready_ != nullptr)
                self->ready_->readable();
        });
    }

    void awaitWritable() {
        if (std::exchange(writing_, true))
            return;
        descriptor_.async_wait(Stream::wait_write, [self = shared_from_this()](const Failure&) {
            self->writing_ = false;
            if (self->ready_ != nullptr)
                self->ready_->writable();
        });
    }

    [[nodiscard]] int get() { return descriptor_.native_handle(); }

private:
    using Stream = asio::posix::basic_stream_descriptor<Executor>;

    Ready* ready_;
    Stream descriptor_;
    bool reading_ = false;
    bool writing_ = false;
};

Descriptor::Descriptor(Loop& loop, int descriptor, Ready& ready)
    : impl_(std::make_shared<Impl>(loop.impl().context_, descriptor, ready)) {}

Descriptor::~Descriptor() {
    impl_->forget();
}

void Descriptor::awaitReadable() {
    impl_->awaitReadable();
}

void Descriptor::awaitWritable() {
    impl_->awaitWritable();
}

int Descriptor::get() const {
    return impl_->get();
}

void Descriptor::release() {
    impl_->release();
}

} // namespace greenroom::wire
