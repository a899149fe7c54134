#include "app/bootstrap.h"

#include <string>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/log.h"
#include "files/file.h"

namespace greenroom::app {

namespace {

constexpr std::size_t kLongestFile = 16 * 1024;

void complain(const std::filesystem::path& file, std::string_view why) {
    base::log(base::LogLevel::Error, "hub", "The bootstrap file cannot be used",
              {{"file", file.string()}, {"why", why}});
}

} // namespace

std::optional<core::Activation> readBootstrap(const std::filesystem::path& file) {
    if (file.empty())
        return std::nullopt;
    const auto text = files::readFile(file, kLongestFile);
    if (!text) {
        if (text.error().code != base::ErrorCode::NotFound)
            complain(file, text.error().message);
        return std::nullopt;
    }
    const toml::parse_result parsed = toml::parse(*text);
    if (!parsed) {
        complain(file, parsed.error().description());
        return std::nullopt;
    }
    const toml::table& table = parsed.table();
    core::Activation activation;
    activation.address = table["address"].value_or(std::string());
    activation.code = base::Secret(table["code"].value_or(std::string()));
    activation.fingerprint = table["authority_sha256"].value_or(std::string());
    if (activation.address.empty() || activation.code.empty()) {
        complain(file, "address and code are needed");
        return std::nullopt;
    }
    return activation;
}

} // namespace greenroom::app
