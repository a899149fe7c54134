// Who may use the hub, and what was done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hub/model.h"

namespace greenroom::hub {

enum class Role : std::uint8_t {
    Viewer,   // reads
    Operator, // and bookings, commands, activation codes
    Admin,    // everything
};

struct User {
    std::string name;
    std::string passwordHash; // edge/net/password_hash.h
    Role role = Role::Viewer;
    base::WallTime createdAt;

    friend bool operator==(const User&, const User&) = default;
};

// A bearer token of a program. Only its digest is kept.
struct Token {
    std::string digest; // SHA-256, 64 hexadecimal digits
    std::string name;
    Role role = Role::Viewer;
    std::string createdBy;
    base::WallTime createdAt;
    std::optional<base::WallTime> lastUsedAt;

    friend bool operator==(const Token&, const Token&) = default;
};

// Somebody's login in a browser. Only digests are kept.
struct LoginSession {
    std::string digest; // SHA-256 of the cookie's value, 64 hexadecimal digits
    std::string user;
    std::string csrfDigest; // likewise
    base::WallTime createdAt;
    base::WallTime expiresAt;

    friend bool operator==(const LoginSession&, const LoginSession&) = default;
};

// One line of the audit log: who did what to whom, and how it came out.
struct AuditEntry {
    std::uint64_t seq = 0; // given by the storage
    base::WallTime at;
    std::string actor;   // "admin", "token:NAME", "device:ID", "address:1.2.3.4"
    std::string address; // numeric; empty: not over the network
    std::string action;  // "device.activate", "workspace.create"
    std::string subject; // what it was done to: an id or a name
    bool ok = true;
    std::string code; // of a refusal: "ACTIVATION_CODE_USED"
    std::string text; // a sentence, without secrets

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

// Something that others are to look at: devices' sessions, live pages. `subjects` are ids.
enum class ChangeKind : std::uint8_t {
    Bookings,       // of workspaces: what their devices are to know
    Plans,          // of pushes: rows were released to be sent
    Commands,       // of commands: to be sent
    DevicesRevoked, // of devices
    Drain,          // of nodes; the one subject is the seconds
    DevicesOnline,  // of devices; from here on facts that came from devices
    DevicesOffline,
    BookingsStored, // of devices: acknowledged
    Verdicts,       // of pushes
    CommandsDone,   // of commands
    Status,         // of devices
    Calls,          // of devices
};

struct Change {
    std::uint64_t seq = 0; // grows by one with every change
    ChangeKind kind = ChangeKind::Bookings;
    std::vector<std::string> subjects;

    friend bool operator==(const Change&, const Change&) = default;
};

} // namespace greenroom::hub
