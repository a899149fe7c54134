// How it stands with the hub of this device. The words are this product's own.
#include <array>

#include "base/iso8601.h"
#include "xapi/status_parts.h"
#include "xapi/status_words.h"

namespace greenroom::xapi {

namespace {

const core::HubState& hub(const Context& context) {
    return context.room.state.hub;
}

Value address(const Context& context, Items) {
    const auto& identity = hub(context).identity;
    return identity ? identity->address : std::string();
}
Value certificateUntil(const Context& context, Items) {
    const auto& identity = hub(context).identity;
    return identity ? base::formatUtc(identity->validUntil) : std::string();
}
Value deviceId(const Context& context, Items) {
    const auto& identity = hub(context).identity;
    return identity ? identity->deviceId : std::string();
}
Value reason(const Context& context, Items) {
    const core::HubState& own = hub(context);
    if (own.trouble)
        return own.trouble->why;
    return own.identity ? own.renewalProblem : own.activationProblem;
}
Value registeredSince(const Context& context, Items) {
    const core::HubState& own = hub(context);
    return own.serving ? base::formatUtc(own.registeredAt) : std::string();
}
Value status(const Context& context, Items) {
    return std::string(core::toText(core::standingOf(hub(context))));
}
Value workspace(const Context& context, Items) {
    return hub(context).workspace;
}

constexpr std::array kRows{
    StatusRow{"Hub Address", kText, kAU, address},
    StatusRow{"Hub CertificateUntil", kText, kAU, certificateUntil},
    StatusRow{"Hub DeviceId", kText, kAU, deviceId},
    StatusRow{"Hub Reason", kText, kAU, reason},
    StatusRow{"Hub RegisteredSince", kText, kAU, registeredSince},
    StatusRow{"Hub Status", kWord, kAU, status},
    StatusRow{"Hub Workspace", kText, kAU, workspace},
};

} // namespace

StatusPart hubStatus() {
    return {kRows};
}

} // namespace greenroom::xapi
