// Whose the settings are: who set each one last, which of them only the hub may change, which are
// set again at every start, and the last changes with who made them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"
#include "base/time.h"

namespace greenroom::core {

enum class Owner : std::uint8_t {
    Local, // a person, or a program that logged in to this device
    Site,  // the file or command line this device was started with
    Cloud, // the hub
    Tms,   // the manager
};
[[nodiscard]] std::string_view toText(Owner owner); // "Local", "Site", "Cloud", "TMS"
[[nodiscard]] std::optional<Owner> ownerFromText(std::string_view text);

struct Actor {
    Owner owner = Owner::Local;
    std::string name; // of a user or origin; may be empty

    friend bool operator==(const Actor&, const Actor&) = default;
};
[[nodiscard]] std::string toText(const Actor& actor); // "Cloud (alice)"

struct OwnedSetting {
    Actor by;
    bool locked = false;                    // nobody but its owner may change it
    std::optional<base::Secret> persistent; // set again at every start

    friend bool operator==(const OwnedSetting&, const OwnedSetting&) = default;
};

enum class ChangeState : std::uint8_t {
    Attempted, // in force, but the device has not reached its hub with it yet
    Confirmed,
    Reverted, // taken back
};
[[nodiscard]] std::string_view toText(ChangeState state);
[[nodiscard]] std::optional<ChangeState> changeStateFromText(std::string_view text);

struct SettingChange {
    base::WallTime at{};
    Actor by{};
    std::string path{};
    std::string before{}; // as people see it: dots for a secret
    std::string after{};
    std::string plan{}; // the id of the plan it was part of; empty: of none
    ChangeState state = ChangeState::Confirmed;

    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

struct SettingLedger {
    static constexpr std::size_t kMostChanges = 50;

    std::map<std::string, OwnedSetting> owners; // by path; one that is not here has its default
    std::vector<SettingChange> history;         // oldest first

    friend bool operator==(const SettingLedger&, const SettingLedger&) = default;
};

struct Settings;

// Notes each setting that differs between the two, with who changed it. What was locked stays so,
// unless its owner is another now; what is persistent stays so whoever changed it.
[[nodiscard]] SettingLedger noted(SettingLedger ledger, const Settings& before,
                                  const Settings& after, const SettingChange& how);

// Whose lock keeps `by` from changing this setting; null: nobody's. `path` in its canonical case.
[[nodiscard]] const OwnedSetting* lockedAgainst(const SettingLedger& ledger, std::string_view path,
                                                const Actor& by);

} // namespace greenroom::core
