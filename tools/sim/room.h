// One virtual room: the real engine and core between virtual doors, living through a Life and
// judged after every fact and around every instant at which the oracle may change its mind.
//
// No threads, no sleeping, no clock of the machine: the same Life always goes the same way.
#pragma once

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/desk.h"
#include "engine/engine.h"
#include "engine/silent_doors.h"
#include "sim/action.h"
#include "sim/doors.h"
#include "sim/far_calls.h"
#include "sim/oracle.h"
#include "sim/slow_disk.h"
#include "sim/verdict_check.h"

namespace greenroom::sim {

struct Watch {
    bool check = true; // false: only live, to see what the checks cost
    // What stands on the panel, when not what the snapshot says: tests plant faults here.
    std::function<core::JoinDecision(const core::Snapshot&, base::Instant)> shown;
};

struct Trouble {
    Finding finding;
    base::milliseconds at{0};
    std::size_t actions = 0; // that had happened
    base::WallTime wall;     // what the room's clock showed
};

struct Tally {
    std::uint64_t events = 0;
    std::uint64_t wakeups = 0;
    std::uint64_t clockSteps = 0;
    std::uint64_t restarts = 0;
    std::uint64_t suspensions = 0;
    std::uint64_t presses = 0;
    std::uint64_t calls = 0;
    std::uint64_t views = 0;  // published
    std::uint64_t checks = 0; // instants at which the panel was held against the oracle
    base::milliseconds lived{0};

    void add(const Tally& other);
};

class Room : private engine::SnapshotSink {
public:
    Room(const Life& life, Watch watch);

    // To the end of the life, or to the first trouble.
    std::optional<Trouble> live();
    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    using Lane = engine::Lane;
    struct Asked {
        std::optional<core::Source> source; // of a push
        std::uint64_t write = 0;            // the write that holds it
    };

    void published(const core::SnapshotPtr& snapshot) override;

    // The course of time (room.cpp).
    void boot();
    [[nodiscard]] base::Instant clockAt(base::milliseconds t) const;
    [[nodiscard]] base::milliseconds timeOfAlarm() const;
    [[nodiscard]] base::milliseconds timeOfNext() const;
    void passTo(base::milliseconds t);
    void wake();
    void runDue();

    // What happens (room_actions.cpp).
    void perform(const Deed& deed);
    void act(const Push& deed);
    void act(const Contact& deed);
    void act(const SourceFails& deed);
    void act(const ChangeSetting& deed);
    void act(const SetZone& deed);
    void act(const StepClock& deed);
    void act(const SyncClock& deed);
    void act(const SeeClock& deed);
    void act(const Suspend& deed);
    void act(const Restart& deed);
    void act(const Disk& deed);
    void act(const FarEnd& deed);
    void act(const CallEngine& deed);
    void act(const Registration& deed);
    void act(const Press& deed);
    void act(const Dial& deed);
    void act(const HangUp& deed);
    void act(const Retry& deed);
    void act(const Dismiss& deed);
    void act(const StraySignal& deed);
    void act(const StrayStored& deed);
    void act(const StrayWakeup& deed);

    // The agent (room_checks.cpp).
    void post(Lane lane, core::Event event);
    void drain();
    void handled(const core::Event& event, const CallDeeds& expected);
    void takeSaves(const core::Event& event);
    void takeAnswers();
    void checkBetween(base::milliseconds from, base::milliseconds to);
    void checkAt(base::milliseconds t);
    void checkView(base::milliseconds t);
    void checkEnd();
    void note(std::optional<Finding> finding, base::milliseconds t);
    void broken(std::string what) { note(Finding{Fault::Broken, std::move(what)}, t_); }
    [[nodiscard]] core::RequestId ask(std::optional<core::Source> source);

    const Life& life_;
    Watch watch_;
    Tally tally_;
    std::optional<Trouble> trouble_;

    // The world.
    base::milliseconds t_{0};
    base::milliseconds stepped_{0}; // the wall clock, over what it would be
    base::milliseconds asleep_{0};
    std::size_t next_ = 0; // of life_.actions
    std::optional<base::milliseconds> bootAt_;
    core::Zone zone_;
    bool synced_ = true;
    bool engineUp_ = true;
    bool registrationFails_ = false;
    SlowDisk disk_;
    FarCalls farCalls_;

    // The agent and its doors; made anew by a restart.
    VirtualClock clock_;
    NotedStore store_;
    NotedCalls calls_;
    NotedAlarm alarm_;
    NotedReplies replies_;
    engine::SilentAudio audio_;
    engine::Desks desks_;
    std::unique_ptr<engine::Engine> engine_;
    std::array<std::deque<core::Event>, 3> lanes_; // as the engine holds them
    core::SnapshotPtr latest_;
    core::PanelView view_; // of latest_, when it was published

    // What it is judged by.
    Oracle oracle_;
    std::map<core::RequestId, Asked> asked_;
    std::map<core::Source, std::uint64_t> lastWrite_;
};

} // namespace greenroom::sim
