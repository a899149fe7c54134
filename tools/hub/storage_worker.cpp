#include "hub/storage_worker.h"

#include <pthread.h>

#include "base/log.h"

namespace greenroom::hub {

namespace {

// A commit syncs once; more jobs than this would keep who reads waiting for who writes.
constexpr std::size_t kJobsTogether = 500;

} // namespace

base::Result<std::unique_ptr<StorageWorker>>
StorageWorker::start(std::function<base::Result<std::unique_ptr<Database>>()> open) {
    std::unique_ptr<StorageWorker> worker(new StorageWorker);
    std::promise<base::Status> opened;
    std::future<base::Status> result = opened.get_future();
    worker->thread_ = std::thread([self = worker.get(), &opened, open = std::move(open)] {
        ::pthread_setname_np(::pthread_self(), "storage");
        base::Result<std::unique_ptr<Database>> database = open();
        if (!database) {
            opened.set_value(tl::unexpected(database.error()));
            return;
        }
        self->database_ = std::move(*database);
        opened.set_value({});
        self->loop();
        self->database_.reset();
    });
    if (base::Status done = result.get(); !done)
        return tl::unexpected(done.error());
    return worker;
}

StorageWorker::~StorageWorker() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable())
        thread_.join();
}

void StorageWorker::onJournal(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    journalCalls_.push_back(std::move(call));
}

void StorageWorker::push(std::unique_ptr<Job> job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

void StorageWorker::loop() {
    std::vector<std::unique_ptr<Job>> together;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
            if (jobs_.empty())
                return;
            while (!jobs_.empty() && together.size() < kJobsTogether) {
                together.push_back(std::move(jobs_.front()));
                jobs_.pop_front();
            }
        }
        runTogether(together);
        together.clear();
    }
}

void StorageWorker::runTogether(std::vector<std::unique_ptr<Job>>& jobs) {
    base::Status whole = database_->begin();
    for (const std::unique_ptr<Job>& job : jobs) {
        if (whole)
            whole = database_->beginJob();
        if (!whole)
            break;
        whole = database_->endJob(job->run(*database_));
    }
    if (whole)
        whole = database_->commit();
    const bool grew = database_->journalGrew();
    for (const std::unique_ptr<Job>& job : jobs) {
        if (!whole)
            job->fail(whole.error());
        job->finish();
    }
    if (!whole || !grew)
        return;
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(mutex_);
        calls = journalCalls_;
    }
    for (const auto& call : calls)
        call();
}

void StorageWorker::logFailure(const std::string& what, const base::Error& error) {
    base::log(base::LogLevel::Error, "storage", "Could not be written down",
              {{"what", what}, {"why", error.message}});
}

} // namespace greenroom::hub
