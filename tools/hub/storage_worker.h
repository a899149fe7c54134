// The storage thread: jobs go in from any thread, results come back to the thread of who asked.
//
// A job gets the Storage and runs inside a transaction; when it returns an error, what it wrote is
// undone. Jobs that wait together share one commit, so that a thousand small writes cost one sync:
// a result comes back only when it is durable, or as the error of the commit.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "hub/storage.h"

namespace greenroom::hub {

// Runs a closure later on some thread; safe to call from any. Closures for a thread that has ended
// are dropped.
using Post = std::function<void(std::function<void()>)>;

class StorageWorker {
public:
    // Opens on the storage thread, and waits for that.
    [[nodiscard]] static base::Result<std::unique_ptr<StorageWorker>>
    start(std::function<base::Result<std::unique_ptr<Database>>()> open);
    ~StorageWorker(); // does what waits, then ends
    StorageWorker(const StorageWorker&) = delete;
    StorageWorker& operator=(const StorageWorker&) = delete;

    // `work` is base::Result<T>(Storage&), copied never, run once on the storage thread; `done` is
    // void(base::Result<T>) and runs through `post`, in the order of asking. Any thread.
    template <typename Work, typename Done>
    void ask(Post post, Work work, Done done);

    // Nobody waits for it: an error goes to the log, with what was to be done. Any thread.
    template <typename Work>
    void tell(std::string what, Work work);

    // Waits for it: at the start of the program, and in tests. Never on the storage thread.
    template <typename Work>
    auto wait(Work work) -> std::invoke_result_t<Work&, Storage&>;

    // Called on the storage thread after each commit that made the journal longer. Before the first
    // job of others.
    void onJournal(std::function<void()> call);

private:
    class Job {
    public:
        virtual ~Job() = default;
        [[nodiscard]] virtual bool run(Storage& storage) = 0; // false: it returned an error
        virtual void fail(const base::Error& error) = 0;      // it is not durable after all
        virtual void finish() = 0;                            // tells who asked; once
    };
    template <typename Work, typename Finish>
    class JobOf;

    StorageWorker() = default;
    void push(std::unique_ptr<Job> job);
    void loop();
    void runTogether(std::vector<std::unique_ptr<Job>>& jobs);
    static void logFailure(const std::string& what, const base::Error& error);

    std::unique_ptr<Database> database_; // the storage thread's
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Job>> jobs_;
    std::vector<std::function<void()>> journalCalls_;
    bool ending_ = false;
    std::thread thread_; // last: it uses all of the above
};

template <typename Work, typename Finish>
class StorageWorker::JobOf final : public Job {
public:
    JobOf(Work work, Finish finish) : work_(std::move(work)), finish_(std::move(finish)) {}

    [[nodiscard]] bool run(Storage& storage) override {
        result_.emplace(work_(storage));
        return result_->has_value();
    }
    void fail(const base::Error& error) override { result_.emplace(tl::unexpected(error)); }
    void finish() override { finish_(std::move(*result_)); }

private:
    Work work_;
    Finish finish_;
    std::optional<std::invoke_result_t<Work&, Storage&>> result_;
};

template <typename Work, typename Done>
void StorageWorker::ask(Post post, Work work, Done done) {
    using Result = std::invoke_result_t<Work&, Storage&>;
    auto finish = [post = std::move(post), done = std::move(done)](Result result) mutable {
        // std::function wants to be copied; results and callbacks may not be.
        auto both = std::make_shared<std::pair<Done, Result>>(std::move(done), std::move(result));
        post([both] { both->first(std::move(both->second)); });
    };
    push(std::make_unique<JobOf<Work, decltype(finish)>>(std::move(work), std::move(finish)));
}

template <typename Work>
void StorageWorker::tell(std::string what, Work work) {
    using Result = std::invoke_result_t<Work&, Storage&>;
    auto finish = [what = std::move(what)](Result result) {
        if (!result)
            logFailure(what, result.error());
    };
    push(std::make_unique<JobOf<Work, decltype(finish)>>(std::move(work), std::move(finish)));
}

template <typename Work>
auto StorageWorker::wait(Work work) -> std::invoke_result_t<Work&, Storage&> {
    using Result = std::invoke_result_t<Work&, Storage&>;
    std::promise<Result> promise;
    std::future<Result> future = promise.get_future();
    auto finish = [&promise](Result result) { promise.set_value(std::move(result)); };
    push(std::make_unique<JobOf<Work, decltype(finish)>>(std::move(work), std::move(finish)));
    return future.get();
}

} // namespace greenroom::hub
