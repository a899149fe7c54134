// Every route of the HTTP API in one table: what is asked, which role it takes, what it is called
// in the audit log and who answers it. openapi.yaml says the same for people; tests hold the two
// together.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hub/api_call.h"

namespace greenroom::hub {

enum class Access { Anyone, Viewer, Operator, Admin };

// Routes that wait for something other than the storage; api_door.h answers them.
enum class Waits {
    No,
    Login,    // POST /session
    Claim,    // POST /claim
    Password, // POST /users and PATCH /users/{name}: hashes first
    Command,  // for a device
    Events,   // a WebSocket
};

struct Route {
    std::string_view method;
    std::string_view pattern; // "/workspaces/{id}", below /api/v1
    Access access;
    std::string_view action; // in the audit log; empty: nothing is changed
    Serve serve = nullptr;   // Waits::Command and Password: the part on the storage thread
    Waits waits = Waits::No;
    std::size_t body = 64 * 1024; // bytes
};

[[nodiscard]] std::span<const Route> apiRoutes();

struct RouteMatch {
    const Route* route = nullptr;   // nothing: no such method here
    std::vector<std::string> parts; // of the path
    std::string allowed;            // methods of this path; empty: there is nothing at it
};

// `path` is below /api/v1 and decoded; of "/bookings/{id}" the id may hold one slash.
[[nodiscard]] RouteMatch findRoute(std::string_view method, std::string_view path);

// Whether a caller may use it. Who has not proved anything may use those for anyone.
[[nodiscard]] bool mayUse(const Route& route, const Caller& caller);

} // namespace greenroom::hub
