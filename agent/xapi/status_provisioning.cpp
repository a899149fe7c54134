// How it stands with the manager of this device and the software it ordered (xAPI guide, status,
// Provisioning; TMS reference 1.1 and 6.1).
#include <array>

#include "base/iso8601.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::ProvisioningState& provisioning(const Context& context) {
    return context.room.state.provisioning;
}

Value status(const Context& context, Items) {
    const core::ProvisioningState& own = provisioning(context);
    if (!own.badAddress.empty())
        return "ConfigError";
    if (!own.manager)
        return context.room.state.settings.settings->provisioningMode == "TMS" ? "NeedConfig"
                                                                               : "Idle";
    if (own.trouble)
        return own.trouble->fault == core::ManagerFault::Login ? "AuthenticationFailed" : "Failed";
    return own.answeredAt == base::WallTime{} ? "Provisioning" : "Provisioned";
}
Value reason(const Context& context, Items) {
    const core::ProvisioningState& own = provisioning(context);
    if (!own.badAddress.empty())
        return own.badAddress + " is no address";
    return own.trouble ? own.trouble->why : own.problem;
}
Value server(const Context& context, Items) {
    const auto& manager = provisioning(context).manager;
    return manager ? manager->host : std::string();
}

const core::UpgradeState& upgrade(const Context& context) {
    return provisioning(context).upgrade;
}
template <std::string core::SoftwareOrder::*Field>
Value ordered(const Context& context, Items) {
    return upgrade(context).order.*Field;
}
Value upgradePhase(const Context& context, Items) {
    return std::string(core::toText(upgrade(context).progress.phase));
}
Value upgradeStatus(const Context& context, Items) {
    return std::string(core::toText(upgrade(context).progress.status));
}
Value upgradeMessage(const Context& context, Items) {
    return upgrade(context).progress.message;
}
Value upgradeChange(const Context& context, Items) {
    const base::WallTime at = upgrade(context).changedAt;
    return at == base::WallTime{} ? std::string() : base::formatUtc(at);
}

constexpr std::array kRows{
    StatusRow{"Provisioning Reason", kText, kAU, reason},
    StatusRow{"Provisioning Server", kText, kAU, server},
    StatusRow{"Provisioning Software UpgradeStatus LastChange", kText, kAU, upgradeChange},
    StatusRow{"Provisioning Software UpgradeStatus Message", kText, kAU, upgradeMessage},
    StatusRow{"Provisioning Software UpgradeStatus Phase", kWord, kAU, upgradePhase},
    StatusRow{"Provisioning Software UpgradeStatus SessionId", kText, kAU,
              ordered<&core::SoftwareOrder::sessionId>},
    StatusRow{"Provisioning Software UpgradeStatus Status", kWord, kAU, upgradeStatus},
    StatusRow{"Provisioning Software UpgradeStatus URL", kText, kAU,
              ordered<&core::SoftwareOrder::url>},
    StatusRow{"Provisioning Software UpgradeStatus Urgency", kWord, kAU, always<"Low">},
    StatusRow{"Provisioning Software UpgradeStatus VersionId", kText, kAU,
              ordered<&core::SoftwareOrder::versionId>},
    StatusRow{"Provisioning Status", kWord, kAU, status},
};

} // namespace

StatusPart provisioningStatus() {
    return {kRows};
}

} // namespace greenroom::xapi
