#include "hub/hub_config.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <unistd.h>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace greenroom::hub {

namespace {

using base::ErrorCode;

// Reads keys one by one and remembers the first thing that is wrong.
class Reader {
public:
    Reader(const toml::table& root, std::string file) : root_(root), file_(std::move(file)) {}

    void text(std::string_view section, std::string_view key, std::string& out) {
        if (const toml::node* node = take(section, key)) {
            if (const auto* value = node->as_string(); value != nullptr && !value->get().empty())
                out = value->get();
            else
                refuse(*node, section, key, "must be text that is not empty");
        }
    }
    void texts(std::string_view section, std::string_view key, std::vector<std::string>& out) {
        const toml::node* node = take(section, key);
        if (node == nullptr)
            return;
        const toml::array* array = node->as_array();
        if (array == nullptr || !array->is_homogeneous(toml::node_type::string)) {
            refuse(*node, section, key, "must be a list of texts");
            return;
        }
        for (const toml::node& item : *array)
            out.push_back(item.value_or(std::string()));
    }
    void path(std::string_view section, std::string_view key,
              std::optional<std::filesystem::path>& out) {
        std::string value;
        text(section, key, value);
        if (!value.empty())
            out = value;
    }
    // False: it is not there, or wrong.
    bool number(std::string_view section, std::string_view key, std::int64_t least,
                std::int64_t most, std::int64_t& out) {
        const toml::node* node = take(section, key);
        if (node == nullptr)
            return false;
        const auto* value = node->as_integer();
        if (value == nullptr || value->get() < least || value->get() > most) {
            refuse(*node, section, key,
                   "must be a whole number from " + std::to_string(least) + " to " +
                       std::to_string(most));
            return false;
        }
        out = value->get();
        return true;
    }
    template <typename Number>
    void into(std::string_view section, std::string_view key, std::int64_t least, std::int64_t most,
              Number& out) {
        if (std::int64_t value = 0; number(section, key, least, most, value))
            out = static_cast<Number>(value);
    }
    void level(base::LogLevel& out) {
        using base::LogLevel;
        std::string word = std::string(base::toText(out));
        text("log", "level", word);
        for (const LogLevel level :
             {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
            if (base::toText(level) == word) {
                out = level;
                return;
            }
        }
        refuse(*take("log", "level"), "log", "level", "must be one of debug, info, warning, error");
    }
    void require(bool given, const std::string& what) {
        if (!given && error_.empty())
            error_ = file_ + ": " + what;
    }

    // After all keys were taken: what is left over was not meant for us.
    base::Status finish() {
        for (const auto& [section, content] : root_)
            checkSection(section.str(), content);
        if (error_.empty())
            return {};
        return base::fail(ErrorCode::InvalidInput, error_);
    }

private:
    const toml::node* take(std::string_view section, std::string_view key) {
        known_.emplace_back(section, key);
        const toml::table* table = root_[section].as_table();
        return table == nullptr ? nullptr : table->get(key);
    }
    void checkSection(std::string_view section, const toml::node& content) {
        const toml::table* table = content.as_table();
        if (table == nullptr) {
            refuse(content, section, "", "is not a section; write [section] and its keys below it");
            return;
        }
        for (const auto& [key, value] : *table) {
            const bool known = std::ranges::any_of(known_, [&](const auto& pair) {
                return pair.first == section && pair.second == key.str();
            });
            if (!known)
                refuse(value, section, key.str(), "is not a key of this program");
        }
    }
    void refuse(const toml::node& node, std::string_view section, std::string_view key,
                const std::string& why) {
        if (error_.empty())
            error_ = file_ + ":" + std::to_string(node.source().begin.line) + ": [" +
                     std::string(section) + "] " + std::string(key) + " " + why;
    }

    const toml::table& root_;
    std::string file_;
    std::vector<std::pair<std::string_view, std::string_view>> known_;
    std::string error_;
};

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("hub");
}

void readHub(Reader& in, HubConfig& config) {
    std::optional<std::filesystem::path> stateDir;
    in.path("hub", "state_dir", stateDir);
    config.stateDir = stateDir.value_or("");
    in.text("hub", "name", config.name);
    in.texts("hub", "names", config.names);
    config.node = hostName();
    in.text("hub", "node", config.node);
    in.path("hub", "initial_admin_password_file", config.initialAdminPasswordFile);
    in.path("hub", "certificate_file", config.certificateFile);
    in.path("hub", "key_file", config.keyFile);
    in.into("hub", "session_idle_seconds", 1, 86'400, config.sessionIdle);
    in.require(!config.stateDir.empty(), "[hub] state_dir is missing");
    in.require(!config.name.empty(), "[hub] name is missing: what devices call this hub");
    in.require(config.certificateFile.has_value() == config.keyFile.has_value(),
               "[hub] certificate_file and key_file belong together");
}

void readDevices(Reader& in, HubConfig& config) {
    constexpr std::int64_t kDay = 24 * 3600;
    in.text("devices", "address", config.deviceAddress);
    in.into("devices", "port", 0, 65'535, config.devicePort);
    in.into("devices", "heartbeat_seconds", 10, 120, config.heartbeatS);
    in.into("devices", "reconcile_seconds", 60, kDay, config.reconcileS);
    std::int64_t value = 0;
    if (in.number("devices", "certificate_days", 1, 3650, value))
        config.certificateLifetime = base::seconds(value * kDay);
    in.into("devices", "certificate_seconds", 60, 3650 * kDay, config.certificateLifetime);
    in.into("devices", "activation_code_seconds", 1, kDay, config.codeLifetime);
}

} // namespace

base::Result<HubConfig> readHubConfig(const std::filesystem::path& file) {
    const toml::parse_result parsed = toml::parse_file(file.string());
    if (!parsed) {
        const auto& error = parsed.error();
        return base::fail(ErrorCode::InvalidInput, file.string() + ":" +
                                                       std::to_string(error.source().begin.line) +
                                                       ": " + std::string(error.description()));
    }
    HubConfig config;
    Reader in(parsed.table(), file.string());
    readHub(in, config);
    in.text("api", "address", config.apiAddress);
    in.into("api", "port", 0, 65'535, config.apiPort);
    readDevices(in, config);
    in.level(config.logLevel);
    if (const base::Status ok = in.finish(); !ok)
        return tl::unexpected(ok.error());
    return config;
}

} // namespace greenroom::hub
