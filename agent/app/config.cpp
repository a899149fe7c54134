#include "app/config.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace greenroom::app {

namespace {

using base::ErrorCode;

template <typename Value>
using Words = std::initializer_list<std::pair<std::string_view, Value>>;

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

    void path(std::string_view section, std::string_view key, std::filesystem::path& out) {
        std::string value;
        text(section, key, value);
        if (!value.empty())
            out = value;
    }

    void port(std::string_view section, std::string_view key, std::uint16_t& out) {
        constexpr std::int64_t kHighest = 65'535;
        if (const toml::node* node = take(section, key)) {
            const auto* value = node->as_integer();
            if (value != nullptr && value->get() >= 0 && value->get() <= kHighest)
                out = static_cast<std::uint16_t>(value->get());
            else
                refuse(*node, section, key, "must be a whole number from 0 to 65535");
        }
    }

    template <typename Value>
    void word(std::string_view section, std::string_view key, Words<Value> words, Value& out) {
        const toml::node* node = take(section, key);
        if (node == nullptr)
            return;
        std::string allowed;
        for (const auto& [name, value] : words) {
            if (const auto* given = node->as_string(); given != nullptr && given->get() == name) {
                out = value;
                return;
            }
            allowed += (allowed.empty() ? "" : ", ") + std::string(name);
        }
        refuse(*node, section, key, "must be one of " + allowed);
    }

    // After all keys were taken: what is left over was not meant for us.
    base::Status finish() {
        for (const auto& [section, content] : root_)
            checkSection(section.str(), content);
        if (error_.empty())
            return {};
        return base::fail(ErrorCode::InvalidInput, error_);
    }

    void require(bool given, std::string_view section, std::string_view key) {
        if (!given && error_.empty())
            error_ = file_ + ": [" + std::string(section) + "] " + std::string(key) + " is missing";
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
        if (!error_.empty())
            return;
        error_ = file_ + ":" + std::to_string(node.source().begin.line) + ": [" +
                 std::string(section) + "] " + std::string(key) + " " + why;
    }

    const toml::table& root_;
    std::string file_;
    std::vector<std::pair<std::string_view, std::string_view>> known_;
    std::string error_;
};

} // namespace

base::Result<Config> readConfig(const std::filesystem::path& file) {
    using edge::net::TlsMode;
    const toml::parse_result parsed = toml::parse_file(file.string());
    if (!parsed) {
        const auto& error = parsed.error();
        return base::fail(ErrorCode::InvalidInput, file.string() + ":" +
                                                       std::to_string(error.source().begin.line) +
                                                       ": " + std::string(error.description()));
    }
    Config config;
    Reader in(parsed.table(), file.string());
    in.path("agent", "state_dir", config.stateDir);
    in.path("agent", "runtime_dir", config.runtimeDir);
    in.text("http", "address", config.httpAddress);
    in.port("http", "port", config.httpPort);
    in.word<TlsMode>(
        "http", "tls",
        {{"required", TlsMode::Required}, {"optional", TlsMode::Optional}, {"off", TlsMode::Off}},
        config.tls);
    std::filesystem::path password;
    in.path("http", "initial_admin_password_file", password);
    if (!password.empty())
        config.initialAdminPasswordFile = password;
    in.text("ssh", "address", config.sshAddress);
    in.port("ssh", "port", config.sshPort);
    in.path("hub", "bootstrap_file", config.bootstrapFile);
    in.path("device", "restart_program", config.restartProgram);
    in.word<std::string>("device", "profile",
                         {{"room", "room"}, {"desk", "desk"}, {"board", "board"}, {"door", "door"}},
                         config.profile);
    in.word<base::LogLevel>("log", "level",
                            {{"debug", base::LogLevel::Debug},
                             {"info", base::LogLevel::Info},
                             {"warning", base::LogLevel::Warning},
                             {"error", base::LogLevel::Error}},
                            config.logLevel);
    in.require(!config.stateDir.empty(), "agent", "state_dir");
    in.require(!config.runtimeDir.empty(), "agent", "runtime_dir");
    if (const auto ok = in.finish(); !ok)
        return tl::unexpected(ok.error());
    return config;
}

} // namespace greenroom::app
