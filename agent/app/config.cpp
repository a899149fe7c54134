#include "app/config.h"

#include "files/toml_file.h"

namespace greenroom::app {

namespace {

constexpr std::int64_t kHighestPort = 65'535;

} // namespace

base::Result<Config> readConfig(const std::filesystem::path& file) {
    using edge::net::TlsMode;
    auto opened = files::TomlFile::open(file);
    if (!opened)
        return tl::unexpected(opened.error());
    files::TomlFile& in = *opened;
    Config config;
    in.path("agent", "state_dir", config.stateDir);
    in.path("agent", "runtime_dir", config.runtimeDir);
    in.text("http", "address", config.httpAddress);
    in.number("http", "port", 0, kHighestPort, config.httpPort);
    in.word<TlsMode>(
        "http", "tls",
        {{"required", TlsMode::Required}, {"optional", TlsMode::Optional}, {"off", TlsMode::Off}},
        config.tls);
    in.path("http", "initial_admin_password_file", config.initialAdminPasswordFile);
    in.text("ssh", "address", config.sshAddress);
    in.number("ssh", "port", 0, kHighestPort, config.sshPort);
    in.path("hub", "bootstrap_file", config.bootstrapFile);
    in.path("device", "restart_program", config.restartProgram);
    in.path("device", "mute_key", config.muteKey);
    in.path("device", "leds", config.leds);
    in.word<std::string>("device", "profile",
                         {{"room", "room"}, {"desk", "desk"}, {"board", "board"}, {"door", "door"}},
                         config.profile);
    in.word<base::LogLevel>("log", "level",
                            {{"debug", base::LogLevel::Debug},
                             {"info", base::LogLevel::Info},
                             {"warning", base::LogLevel::Warning},
                             {"error", base::LogLevel::Error}},
                            config.logLevel);
    in.require(!config.stateDir.empty(), "[agent] state_dir is missing");
    in.require(!config.runtimeDir.empty(), "[agent] runtime_dir is missing");
    if (const auto ok = in.finish(); !ok)
        return tl::unexpected(ok.error());
    return config;
}

} // namespace greenroom::app
