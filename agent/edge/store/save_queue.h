// What is not yet durable: for each source, for the settings, the users and each kind of kept value
// the newest only.
//
// A base::Mailbox would keep every list of a stalled disk in memory; this keeps one of each. All
// that is configured is one job, to be written as a whole: what is on the disk is then always what
// the room had at one instant. A plan's settings and the way back from it are never there one
// without the other, whichever was saved first.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/booking_domain.h"
#include "core/kept.h"
#include "core/setting_domain.h"

namespace greenroom::edge::store {

using SaveDeed =
    std::variant<core::SaveAgenda, core::SaveSettings, core::SaveUsers, core::SaveKept>;

struct SaveJob {
    std::vector<SaveDeed> deeds;        // one list, or the newest of what is configured
    std::vector<std::uint64_t> tickets; // of all but lists: all that this write answers
    bool told = false;                  // it failed before and those who waited know it
};

// Any thread may call; take(), succeeded() and failed() are for the one writer.
class SaveQueue {
public:
    // Makes everything due, also what failed before. Dropped after stop().
    void put(SaveDeed deed);

    // Makes due again what failed.
    void retry();

    // take() gives what is left once more, then ends.
    void stop();

    // Waits for the next job that is due; nothing once stopped. The job stays counted as unsaved
    // until the writer says what came of it.
    [[nodiscard]] std::optional<SaveJob> take();
    void succeeded();
    // Kept for a retry, but for what newer ones have come of.
    void failed(SaveJob job);

    [[nodiscard]] bool idle() const; // nothing unsaved
    [[nodiscard]] bool hasFailed() const;
    // The number of the write that is going on; 0 when none is.
    [[nodiscard]] std::uint64_t writing() const;

private:
    // Which deeds are one job, lists before what is configured.
    using Key = std::pair<bool, std::size_t>; // whether it is configured; else the source
    struct Entry {
        SaveJob job;
        bool due = true;
    };

    static Key keyOf(const SaveDeed& deed);
    void makeAllDue();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Key, Entry> entries_;
    std::uint64_t jobs_ = 0;
    bool writing_ = false;
    bool stopped_ = false;
};

} // namespace greenroom::edge::store
