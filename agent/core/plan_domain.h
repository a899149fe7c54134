// Plans that the hub pushes: settings, certificates and software, taken as a whole or not at all.
// The facts that reach the core, the deeds it asks for, the slice of state it keeps.
//
// A plan that was applied holds once the device has reached its hub with it. When that does not
// come about in time, the device takes the plan back by itself: a wrong proxy sends nobody there.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.h"
#include "base/time.h"
#include "core/authority_domain.h"
#include "core/setting_ledger.h"
#include "core/upgrade.h"

namespace greenroom::core {

struct PlannedSetting {
    std::string path; // any letter case
    base::Secret value;
    bool persistent = false; // set again at every start
    bool locked = false;     // nobody but the hub changes it
    bool release = false;    // back to its default, nobody's; the value is not looked at

    friend bool operator==(const PlannedSetting&, const PlannedSetting&) = default;
};

struct Plan {
    static constexpr std::size_t kMostSettings = 500;

    std::string id;     // never empty
    std::string origin; // who pushed it
    bool dryRun = false;
    std::vector<PlannedSetting> settings;
    std::vector<Authority> authorities;
    std::optional<SoftwareOrder> software;
    std::string unreadable; // why a part of it could not even be read; empty: all was

    friend bool operator==(const Plan&, const Plan&) = default;
};

enum class PlanOutcome : std::uint8_t { Refused, Checked, Applied, Confirmed, Reverted };
[[nodiscard]] std::string_view toText(PlanOutcome outcome);
[[nodiscard]] std::optional<PlanOutcome> planOutcomeFromText(std::string_view text);

enum class KeyVerdict : std::uint8_t { Ok, Unchanged, Unknown, BadValue, NotAllowed };

struct KeyResult {
    std::string path;
    KeyVerdict verdict = KeyVerdict::Ok;
    std::string text; // for the admin; never holds the value of a secret

    friend bool operator==(const KeyResult&, const KeyResult&) = default;
};

struct PlanVerdict {
    std::string id;
    PlanOutcome outcome = PlanOutcome::Refused;
    std::string text;            // a sentence for the admin
    std::vector<KeyResult> keys; // one for each setting, in the plan's order

    friend bool operator==(const PlanVerdict&, const PlanVerdict&) = default;
};

// Facts.
struct PlanPushed {
    Plan plan;
};
struct VerdictRecorded { // the hub knows it now
    std::string id;
    PlanOutcome outcome = PlanOutcome::Refused;
};
using PlanEvent = std::variant<PlanPushed, VerdictRecorded>;

// Deed: tell the hub, if it is there. Repeated after each registration until it is recorded.
struct TellVerdict {
    PlanVerdict verdict;
};

// What a plan replaced, until it is confirmed.
struct PendingPlan {
    std::string id;
    Actor by;
    std::map<std::string, base::Secret> former; // settings by path, as they were
    std::map<std::string, std::optional<OwnedSetting>> formerOwners;
    std::set<std::string> addedAuthorities; // by fingerprint
    bool movesHub = false;                  // it changes how the hub is reached

    friend bool operator==(const PendingPlan&, const PendingPlan&) = default;
};

// What must survive a restart.
struct PlanMemory {
    static constexpr std::size_t kMostVerdicts = 16;

    std::optional<PendingPlan> pending;
    struct Given {
        PlanVerdict verdict;
        bool recorded = false;
        friend bool operator==(const Given&, const Given&) = default;
    };
    std::vector<Given> verdicts; // the last ones, oldest first

    friend bool operator==(const PlanMemory&, const PlanMemory&) = default;
};

struct PlanState {
    static constexpr std::size_t kMostWaiting = 16;

    std::shared_ptr<const PlanMemory> memory = std::make_shared<const PlanMemory>();
    std::set<std::uint64_t> unstored;       // tickets of what is on its way to the disk
    std::optional<PlanVerdict> whenStored;  // to be told then
    std::optional<base::MonoTime> deadline; // the pending one is taken back then
    std::deque<Plan> waiting;               // behind the pending one, in their order
    // How the hub is reached was changed when this was the last link's number: a later one proves
    // that it can be reached so.
    std::uint64_t provenAbove = 0;

    friend bool operator==(const PlanState&, const PlanState&) = default;
};

// When the passing of time changes something here.
[[nodiscard]] std::optional<base::MonoTime> nextDue(const PlanState& state);

} // namespace greenroom::core
