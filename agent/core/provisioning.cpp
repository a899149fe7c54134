#include <algorithm>
#include <cctype>

#include "core/provisioning_domain.h"
#include "core/settings.h"

namespace greenroom::core {

namespace {

bool isHostCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_' ||
           c == ':' || c == '[' || c == ']';
}

} // namespace

std::string ManagerAddress::url() const {
    const std::size_t from = std::min(path.find_first_not_of('/'), path.size());
    return (protocol == "HTTPS" ? "https://" : "http://") + host + "/" + path.substr(from);
}

bool isManagerHost(std::string_view host) {
    return !host.empty() && std::ranges::all_of(host, isHostCharacter);
}

std::optional<ManagerAddress> managerOf(const Settings& settings,
                                        const std::string& offeredByNetwork) {
    if (settings.provisioningMode == "Off")
        return std::nullopt;
    const std::string& host =
        settings.managerAddress.empty() ? offeredByNetwork : settings.managerAddress;
    if (host.empty())
        return std::nullopt;
    return ManagerAddress{settings.managerProtocol, host, settings.managerPath};
}

std::optional<base::MonoTime> nextDue(const ProvisioningState& state) {
    return state.nextPost;
}

} // namespace greenroom::core
