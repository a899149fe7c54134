#include "hub/hub_config.h"

#include <array>

#include <unistd.h>

#include "files/toml_file.h"

namespace greenroom::hub {

namespace {

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("hub");
}

void readHub(files::TomlFile& in, HubConfig& config) {
    in.path("hub", "state_dir", config.stateDir);
    in.text("hub", "name", config.name);
    in.texts("hub", "names", config.names);
    config.node = hostName();
    in.text("hub", "node", config.node);
    in.path("hub", "initial_admin_password_file", config.initialAdminPasswordFile);
    in.path("hub", "certificate_file", config.certificateFile);
    in.path("hub", "key_file", config.keyFile);
    in.number("hub", "session_idle_seconds", 1, 86'400, config.sessionIdle);
    in.require(!config.stateDir.empty(), "[hub] state_dir is missing");
    in.require(!config.name.empty(), "[hub] name is missing: what devices call this hub");
    in.require(config.certificateFile.has_value() == config.keyFile.has_value(),
               "[hub] certificate_file and key_file belong together");
}

void readDevices(files::TomlFile& in, HubConfig& config) {
    constexpr std::int64_t kDay = 24 * 3600;
    in.text("devices", "address", config.deviceAddress);
    in.number("devices", "port", 0, 65'535, config.devicePort);
    in.number("devices", "heartbeat_seconds", 10, 120, config.heartbeatS);
    in.number("devices", "reconcile_seconds", 60, kDay, config.reconcileS);
    if (const auto days = in.number("devices", "certificate_days", 1, 3650))
        config.certificateLifetime = base::seconds(*days * kDay);
    in.number("devices", "certificate_seconds", 60, 3650 * kDay, config.certificateLifetime);
    in.number("devices", "activation_code_seconds", 1, kDay, config.codeLifetime);
}

} // namespace

base::Result<HubConfig> readHubConfig(const std::filesystem::path& file) {
    auto opened = files::TomlFile::open(file);
    if (!opened)
        return tl::unexpected(opened.error());
    files::TomlFile& in = *opened;
    HubConfig config;
    readHub(in, config);
    in.text("api", "address", config.apiAddress);
    in.number("api", "port", 0, 65'535, config.apiPort);
    readDevices(in, config);
    in.word<base::LogLevel>("log", "level",
                            {{"debug", base::LogLevel::Debug},
                             {"info", base::LogLevel::Info},
                             {"warning", base::LogLevel::Warning},
                             {"error", base::LogLevel::Error}},
                            config.logLevel);
    if (const base::Status ok = in.finish(); !ok)
        return tl::unexpected(ok.error());
    return config;
}

} // namespace greenroom::hub
