#include <catch2/catch.hpp>

#include <fstream>

#include <QTemporaryDir>

#include "app/config.h"

using namespace greenroom;
using app::readConfig;

namespace {

const std::string kFolders = "[agent]\nstate_dir = \"/s\"\nruntime_dir = \"/r\"\n";

class ConfigFile {
public:
    explicit ConfigFile(const std::string& text) { std::ofstream(path()) << text; }

    [[nodiscard]] std::string path() const {
        return folder_.filePath(QStringLiteral("g.toml")).toStdString();
    }

private:
    QTemporaryDir folder_;
};

} // namespace

TEST_CASE("a whole configuration is read") {
    const ConfigFile file(kFolders + R"(
[http]
address = "127.0.0.1"
port = 8443
tls = "optional"
initial_admin_password_file = "/etc/greenroom/password"
[ssh]
address = "127.0.0.2"
port = 2222
[device]
profile = "door"
mute_key = "/dev/input/event3"
leds = "/sys/class/leds"
[log]
level = "warning"
)");
    const auto config = readConfig(file.path());
    REQUIRE(config);
    CHECK(config->stateDir == "/s");
    CHECK(config->runtimeDir == "/r");
    CHECK(config->httpAddress == "127.0.0.1");
    CHECK(config->httpPort == 8443);
    CHECK(config->tls == edge::net::TlsMode::Optional);
    CHECK(config->initialAdminPasswordFile == "/etc/greenroom/password");
    CHECK(config->sshAddress == "127.0.0.2");
    CHECK(config->sshPort == 2222);
    CHECK(config->profile == "door");
    CHECK(config->muteKey == "/dev/input/event3");
    CHECK(config->leds == "/sys/class/leds");
    CHECK(config->logLevel == base::LogLevel::Warning);
}

TEST_CASE("two folders are enough, and the rest is safe by default") {
    const ConfigFile file(kFolders);
    const auto config = readConfig(file.path());
    REQUIRE(config);
    CHECK(config->tls == edge::net::TlsMode::Required);
    CHECK(config->httpPort == 443);
    CHECK(config->sshAddress.empty());
    CHECK(config->sshPort == 22);
    CHECK_FALSE(config->initialAdminPasswordFile);
}

TEST_CASE("what is wrong is named with file, line and key, in one line") {
    struct Row {
        const char* name;
        std::string text;
        std::string says;
    };
    const std::vector<Row> rows{
        {"not TOML", "[agent\n", ":1: "},
        {"folder missing", "[agent]\nstate_dir = \"/s\"\n", "[agent] runtime_dir is missing"},
        {"empty folder", "[agent]\nstate_dir = \"\"\nruntime_dir = \"/r\"\n",
         ":2: [agent] state_dir must be text"},
        {"misspelt key", kFolders + "[http]\nprot = 1\n", ":5: [http] prot is not a key"},
        {"misspelt section", kFolders + "[htpp]\nport = 1\n", ":5: [htpp] port is not a key"},
        {"key outside a section", "port = 1\n" + kFolders, ":1: [port]  is not a section"},
        {"port too high", kFolders + "[http]\nport = 65536\n", ":5: [http] port must be a whole"},
        {"port as text", kFolders + "[http]\nport = \"1\"\n", ":5: [http] port must be a whole"},
        {"unknown word", kFolders + "[http]\ntls = \"yes\"\n",
         ":5: [http] tls must be one of required, optional, off"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const ConfigFile file(row.text);
        const auto config = readConfig(file.path());
        REQUIRE_FALSE(config);
        INFO(config.error().message);
        CHECK(config.error().message.find(file.path()) == 0);
        CHECK(config.error().message.find(row.says) != std::string::npos);
        CHECK(config.error().message.find('\n') == std::string::npos);
    }
    CHECK_FALSE(readConfig("/no/such/file.toml"));
}
