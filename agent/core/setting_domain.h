// Settings and users: the facts that reach the core, the deeds it asks for, the slice of state.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "base/result.h"
#include "core/request.h"
#include "core/setting_ledger.h"
#include "core/settings.h"
#include "core/users.h"

namespace greenroom::core {

// At start: what the store held with the overrides of the command line, already checked.
struct SettingsLoaded {
    std::shared_ptr<const Settings> settings;
    bool fresh = false; // the store held nothing at all
};
// Checked here; answered once durable.
struct SettingChangeAsked {
    std::string path;
    std::string value;
    RequestId request;
    Actor by{};
};
struct UsersLoaded {
    std::shared_ptr<const Users> users;
};
struct UserSetAsked { // added, or replaced when the name exists
    User user;
    RequestId request;
};
struct UserRemovalAsked {
    std::string name;
    RequestId request;
};
// Settings or users, by the number the effect carried.
struct ConfigurationStored {
    std::uint64_t ticket = 0;
    std::optional<base::Error> error;
};
using SettingEvent = std::variant<SettingsLoaded, SettingChangeAsked, UsersLoaded, UserSetAsked,
                                  UserRemovalAsked, ConfigurationStored>;

// Make all settings (users) durable, then state ConfigurationStored with the ticket.
struct SaveSettings {
    std::uint64_t ticket = 0;
    std::shared_ptr<const Settings> settings;
};
struct SaveUsers {
    std::uint64_t ticket = 0;
    std::shared_ptr<const Users> users;
};
// The settings differ from before: edges that act on some of them look again.
struct ApplySettings {
    std::shared_ptr<const Settings> settings;
};

struct SettingState {
    std::shared_ptr<const Settings> settings = std::make_shared<const Settings>();
    std::shared_ptr<const Users> users = std::make_shared<const Users>();
    std::shared_ptr<const SettingLedger> ledger = std::make_shared<const SettingLedger>();
    std::uint64_t lastTicket = 0;
    // Who is answered what, once it is durable; by ticket.
    struct Waiting {
        RequestId request;
        Done done;
        friend bool operator==(const Waiting&, const Waiting&) = default;
    };
    std::map<std::uint64_t, Waiting> waiting;

    friend bool operator==(const SettingState&, const SettingState&) = default;
};

} // namespace greenroom::core
