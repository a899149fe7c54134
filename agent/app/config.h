// What the agent must know before it can read its own settings: the TOML file of --config.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/log.h"
#include "base/result.h"
#include "edge/net/http_server.h"

namespace greenroom::app {

struct Config {
    std::filesystem::path stateDir;   // [agent] state_dir: kept across restarts
    std::filesystem::path runtimeDir; // [agent] runtime_dir: sockets, the engine's record

    std::string httpAddress = "0.0.0.0";                   // [http] address: numeric
    std::uint16_t httpPort = 443;                          // [http] port; 0: the system chooses
    edge::net::TlsMode tls = edge::net::TlsMode::Required; // [http] tls
    // [http] initial_admin_password_file: read only while there is no user at all.
    std::optional<std::filesystem::path> initialAdminPasswordFile;

    std::string sshAddress;     // [ssh] address: numeric; empty: that of [http]
    std::uint16_t sshPort = 22; // [ssh] port; 0: the system chooses

    // [hub] bootstrap_file: what a device that belongs to no hub activates itself with
    // (app/bootstrap.h). It need not be there.
    std::filesystem::path bootstrapFile;

    // [device] restart_program: restarts the machine; empty: the agent may not.
    std::filesystem::path restartProgram;
    // [device] mute_key: an input device whose mute key counts; empty: none.
    std::filesystem::path muteKey;
    // [device] leds: a folder of LEDs, as /sys/class/leds, that are the room's light; empty: none.
    std::filesystem::path leds;
    std::string profile = "room";                   // [device] profile
    base::LogLevel logLevel = base::LogLevel::Info; // [log] level
};

// Errors name file, line, key and why, in one line. Unknown keys are errors: a misspelt one must
// not pass for a setting that is in force.
[[nodiscard]] base::Result<Config> readConfig(const std::filesystem::path& file);

} // namespace greenroom::app
