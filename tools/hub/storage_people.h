// The part of the storage port about users, the audit log and the journal (storage.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "hub/model_people.h"

namespace greenroom::hub {

class UserStore {
public:
    virtual ~UserStore() = default;
    [[nodiscard]] virtual base::Result<std::vector<User>> list() = 0; // by name
    [[nodiscard]] virtual base::Result<std::optional<User>> find(std::string_view name) = 0;
    // Makes or replaces. Conflict: the last admin would be none any more.
    [[nodiscard]] virtual base::Status put(const User& user) = 0;
    // With the user's sessions. Conflict: the last admin.
    [[nodiscard]] virtual base::Status remove(std::string_view name) = 0;

    // The digest of the code that makes the first admin; empty: there is none.
    [[nodiscard]] virtual base::Result<std::string> claimDigest() = 0;
    [[nodiscard]] virtual base::Status setClaimDigest(std::string_view digest) = 0;

    [[nodiscard]] virtual base::Result<std::vector<Token>> tokens() = 0; // by name
    [[nodiscard]] virtual base::Result<std::optional<Token>> token(std::string_view digest) = 0;
    [[nodiscard]] virtual base::Status
    putToken(const Token& token) = 0; // Conflict: the name is taken
    [[nodiscard]] virtual base::Status removeToken(std::string_view name) = 0;

    // Not one that has expired by `now`.
    [[nodiscard]] virtual base::Result<std::optional<LoginSession>> session(std::string_view digest,
                                                                            base::WallTime now) = 0;
    [[nodiscard]] virtual base::Status putSession(const LoginSession& session) = 0;
    [[nodiscard]] virtual base::Status removeSession(std::string_view digest) = 0;
    [[nodiscard]] virtual base::Status removeSessionsOf(std::string_view user) = 0;
    [[nodiscard]] virtual base::Status removeExpiredSessions(base::WallTime now) = 0;
};

class AuditStore {
public:
    virtual ~AuditStore() = default;
    [[nodiscard]] virtual base::Status add(const AuditEntry& entry) = 0;
    // The newest first, those before `before`; 0: from the newest on.
    [[nodiscard]] virtual base::Result<std::vector<AuditEntry>> list(std::uint64_t before,
                                                                     std::size_t most) = 0;
};

// What changed, in one order for all nodes.
class Journal {
public:
    virtual ~Journal() = default;
    [[nodiscard]] virtual base::Status append(ChangeKind kind,
                                              const std::vector<std::string>& subjects) = 0;
    [[nodiscard]] virtual base::Result<std::uint64_t> newest() = 0; // 0: there is none
    [[nodiscard]] virtual base::Result<std::vector<Change>> after(std::uint64_t seq,
                                                                  std::size_t most) = 0;
    // Keeps the newest ones. Who is further behind than that must look at everything.
    [[nodiscard]] virtual base::Status prune(std::size_t keep) = 0;
};

} // namespace greenroom::hub
