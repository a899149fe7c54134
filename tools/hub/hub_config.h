// What the hub must know before it can begin: the TOML file of --config.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "base/time.h"

namespace greenroom::hub {

struct HubConfig {
    std::filesystem::path stateDir; // [hub] state_dir: database, keys, authority
    std::string name;               // [hub] name: what devices call it; on its certificate
    std::vector<std::string> names; // [hub] names: others that it is called
    std::string node; // [hub] node: of this process among several; default: the host's
    // [hub] initial_admin_password_file: read only while there is no user at all.
    std::optional<std::filesystem::path> initialAdminPasswordFile;
    // [hub] certificate_file, key_file: for people's browsers and for devices, in place of one that
    // the hub's own authority signs.
    std::optional<std::filesystem::path> certificateFile;
    std::optional<std::filesystem::path> keyFile;

    base::seconds sessionIdle{15 * 60}; // [hub] session_idle_seconds: 1 to 86400, of a login

    std::string apiAddress = "0.0.0.0"; // [api] address: numeric
    std::uint16_t apiPort = 8443;       // [api] port; 0: the system chooses

    std::string deviceAddress = "0.0.0.0"; // [devices] address: numeric
    std::uint16_t devicePort = 8444;       // [devices] port; 0: the system chooses
    std::uint32_t heartbeatS = 30;         // [devices] heartbeat_seconds: 10 to 120
    std::uint32_t reconcileS = 900;        // [devices] reconcile_seconds: 60 to 86400
    // [devices] certificate_days, or certificate_seconds: of their certificates; at least a minute
    base::seconds certificateLifetime{365 * 24 * 3600};
    base::seconds codeLifetime{60 * 60}; // [devices] activation_code_seconds: 1 to 86400

    base::LogLevel logLevel = base::LogLevel::Info; // [log] level
};

// Errors name file, line, key and why, in one line. Unknown keys are errors: a misspelt one must
// not pass for a setting that is in force.
[[nodiscard]] base::Result<HubConfig> readHubConfig(const std::filesystem::path& file);

} // namespace greenroom::hub
