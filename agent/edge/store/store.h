// The durable cache: bookings, settings, users and kept values in one SQLite database of the state
// directory.
//
// All database work happens on a thread of its own, so that a slow or broken disk never delays the
// core. What came of a save is posted on Lane::Calls: a lane that never refuses, so that an
// acknowledgement is not lost while the outside floods the agent, and that still comes after time
// and panel, so that it never delays Join.
#pragma once

#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "edge/store/save_queue.h"
#include "engine/ports.h"

namespace greenroom::edge::store {

// What the store held at start.
struct Loaded {
    std::map<core::Source, std::shared_ptr<const core::SourceList>> sources;
    // Path to value, in the canonical case, each one taken by core::withSetting. Settings that
    // differ from their default only; those this release does not know are kept, not listed.
    std::map<std::string, base::Secret> settings;
    std::shared_ptr<const core::Users> users; // never null
    std::vector<core::KeptValue> kept;        // those that were ever saved
    core::StoreReported health;               // to be posted when it is not Ok
};

class SqliteStore final : public engine::Store {
public:
    // Made, started and stopped on the core thread. The directory is made when it is missing.
    // It holds greenroom.db with its -wal and -shm, greenroom.db-writes (witness.h) and store.key.
    SqliteStore(std::filesystem::path directory, base::TimeSource& time);
    ~SqliteStore() override; // stops
    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    // Once, before start(). Waits for the disk. A database that cannot be read is set aside and a
    // fresh one begun; one that cannot be written is read, and written later when that works: both
    // are told in `health`. An error means that nothing can ever be stored here: no directory and
    // none to be made, or no SQLite driver.
    [[nodiscard]] base::Result<Loaded> open();

    // From here on outcomes are posted. The inbox must live until stop() has returned.
    void start(engine::Inbox& inbox);

    // Tries once to write what is unsaved, then ends the thread; later saves are dropped. Waits for
    // the disk.
    void stop();

    // None of them waits. Of several lists of one source (settings, users, kept values of one kind)
    // that wait, only the newest is written; it counts for those before. What failed is told once,
    // kept, and tried again with the next save and every kRetryInterval.
    void save(const core::SaveAgenda& deed) override;
    void save(const core::SaveSettings& deed) override;
    void save(const core::SaveUsers& deed) override;
    void save(const core::SaveKept& deed) override;

    static constexpr base::seconds kRetryInterval{5};

private:
    void run(std::promise<base::Result<Loaded>>& loaded);
    void tell(const SaveJob& job, const base::Status& outcome);
    void report(core::StoreReported report);
    void reportLocked(core::StoreReported report);
    void reportStall();
    void post(core::Event event);
    void watch();
    void armWatch();

    std::filesystem::path directory_;
    base::TimeSource& time_;
    SaveQueue queue_;
    engine::Inbox* inbox_ = nullptr; // set before anything is queued

    std::mutex reportMutex_;
    core::StoreReported reported_;

    // Of the core thread.
    std::unique_ptr<base::Wakeup> watch_;
    bool watching_ = false;
    std::uint64_t watchedJob_ = 0; // that was being written when the watch was armed

    std::thread thread_;
};

} // namespace greenroom::edge::store
