#include "hub/api_routes.h"

#include <array>

#include "hub/api_handlers.h"
#include "hub/roles.h"

namespace greenroom::hub {

namespace {

using enum Access;

constexpr std::size_t kLargeBody = 1024 * 1024;
constexpr std::string_view kBookingPath = "/bookings/{id}";

constexpr std::array kRoutes{
    Route{"GET", "/claim", Anyone, "", api::claimState},
    Route{"POST", "/claim", Anyone, "hub.claim", nullptr, Waits::Claim},
    Route{"POST", "/session", Anyone, "session.begin", nullptr, Waits::Login},
    Route{"GET", "/session", Viewer, "", api::showSession},
    Route{"DELETE", "/session", Viewer, "session.end", api::endSession},
    Route{"GET", "/tokens", Admin, "", api::listTokens},
    Route{"POST", "/tokens", Admin, "token.create", api::makeToken},
    Route{"DELETE", "/tokens/{name}", Admin, "token.remove", api::removeToken},
    Route{"GET", "/users", Admin, "", api::listUsers},
    Route{"POST", "/users", Admin, "user.create", api::makeUser, Waits::Password},
    Route{"PATCH", "/users/{name}", Admin, "user.change", api::changeUser, Waits::Password},
    Route{"DELETE", "/users/{name}", Admin, "user.remove", api::removeUser},

    Route{"GET", "/workspaces", Viewer, "", api::listWorkspaces},
    Route{"POST", "/workspaces", Admin, "workspace.create", api::makeWorkspace},
    Route{"GET", "/workspaces/{id}", Viewer, "", api::showWorkspace},
    Route{"PATCH", "/workspaces/{id}", Admin, "workspace.change", api::changeWorkspace},
    Route{"DELETE", "/workspaces/{id}", Admin, "workspace.remove", api::removeWorkspace},
    Route{"GET", "/workspaces/{id}/settings", Viewer, "", api::workspaceSettings},
    Route{"GET", "/workspaces/{id}/activation-codes", Operator, "", api::listCodes},
    Route{"POST", "/workspaces/{id}/activation-codes", Operator, "code.create", api::makeCode},
    Route{"POST", "/activation-codes/bulk", Operator, "code.create", api::makeCodes},

    Route{"GET", "/workspaces/{id}/bookings", Viewer, "", api::listBookings},
    Route{"POST", "/workspaces/{id}/bookings", Operator, "booking.create", api::makeBooking},
    Route{"GET", kBookingPath, Viewer, "", api::showBooking},
    Route{"PATCH", kBookingPath, Operator, "booking.change", api::changeBooking},
    Route{"DELETE", kBookingPath, Operator, "booking.cancel", api::removeBooking},

    Route{"GET", "/mailboxes", Viewer, "", api::listMailboxes},
    Route{"POST", "/mailboxes", Admin, "mailbox.set", api::makeMailbox},
    Route{"DELETE", "/mailboxes/{address}", Admin, "mailbox.remove", api::removeMailbox},
    Route{"POST", "/mailboxes/import", Admin, "mailbox.import", api::importMailboxes, Waits::No,
          kLargeBody},

    Route{"GET", "/devices", Viewer, "", api::listDevices},
    Route{"GET", "/devices/{id}", Viewer, "", api::showDevice},
    Route{"DELETE", "/devices/{id}", Admin, "device.revoke", api::revokeDevice},
    Route{"GET", "/devices/{id}/calls", Viewer, "", api::deviceCalls},
    Route{"GET", "/devices/{id}/history", Viewer, "", api::deviceHistory},
    Route{"GET", "/devices/{id}/log", Operator, "device.log", api::askLog, Waits::Command},
    Route{"GET", "/devices/{id}/configuration", Operator, "device.backup", api::askConfiguration,
          Waits::Command},
    Route{"POST", "/devices/{id}/configuration", Admin, "device.restore", api::restoreConfiguration,
          Waits::No, kLargeBody},
    Route{"POST", "/devices/{id}/commands", Operator, "device.command", api::askCommand,
          Waits::Command},
    Route{"GET", "/fleet", Viewer, "", api::showFleet},
    Route{"POST", "/drain", Admin, "hub.drain", api::drain},

    Route{"GET", "/templates", Viewer, "", api::listTemplates},
    Route{"POST", "/templates", Admin, "template.create", api::makeTemplate, Waits::No, kLargeBody},
    Route{"GET", "/templates/{id}", Viewer, "", api::showTemplate},
    Route{"PUT", "/templates/{id}", Admin, "template.change", api::replaceTemplate, Waits::No,
          kLargeBody},
    Route{"DELETE", "/templates/{id}", Admin, "template.remove", api::removeTemplate},

    Route{"GET", "/pushes", Viewer, "", api::listPushes},
    Route{"POST", "/pushes", Admin, "push.create", api::makePush, Waits::No, kLargeBody},
    Route{"GET", "/pushes/{id}", Viewer, "", api::showPush},
    Route{"POST", "/pushes/{id}/pause", Admin, "push.pause", api::pausePush},
    Route{"POST", "/pushes/{id}/resume", Admin, "push.resume", api::resumePush},
    Route{"POST", "/pushes/{id}/cancel", Admin, "push.cancel", api::cancelPush},

    Route{"GET", "/audit", Admin, "", api::listAudit},
    Route{"GET", "/events", Viewer, "", nullptr, Waits::Events},

    // The activation writes its own lines of the audit log.
    Route{"GET", "/authority", Anyone, "", api::showAuthority},
    Route{"POST", "/activations", Anyone, "", api::activateDevice},
};

// One step of a path off its front, without the slash before it.
std::string_view takeStep(std::string_view& path) {
    const auto end = std::min(path.find('/', 1), path.size());
    const std::string_view step = path.substr(std::min<std::size_t>(1, end), end - 1);
    path.remove_prefix(end);
    return step;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
    std::vector<std::string> parts;
    const bool mayHaveInstance = pattern == kBookingPath;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = takeStep(pattern);
        const std::string_view given = takeStep(path);
        if (!wanted.starts_with('{') && wanted != given)
            return std::nullopt;
        if (wanted.starts_with('{') && given.empty())
            return std::nullopt;
        if (wanted.starts_with('{'))
            parts.emplace_back(given);
    }
    if (mayHaveInstance && pattern.empty() && path.size() > 1 && path.find('/', 1) == path.npos) {
        parts.back().append(path);
        path = {};
    }
    return pattern.empty() && path.empty() ? std::optional(std::move(parts)) : std::nullopt;
}

} // namespace

std::span<const Route> apiRoutes() {
    return kRoutes;
}

RouteMatch findRoute(std::string_view method, std::string_view path) {
    RouteMatch found;
    if (!path.starts_with('/'))
        return found;
    for (const Route& route : kRoutes) {
        auto parts = match(route.pattern, path);
        if (!parts)
            continue;
        found.allowed.append(found.allowed.empty() ? "" : ", ").append(route.method);
        if (route.method == method && found.route == nullptr) {
            found.route = &route;
            found.parts = std::move(*parts);
        }
    }
    return found;
}

bool mayUse(const Route& route, const Caller& caller) {
    if (route.access == Access::Anyone)
        return true;
    if (caller.proof == Caller::Proof::None)
        return false;
    const Role needed = route.access == Access::Viewer     ? Role::Viewer
                        : route.access == Access::Operator ? Role::Operator
                                                           : Role::Admin;
    return covers(caller.role, needed);
}

} // namespace greenroom::hub
