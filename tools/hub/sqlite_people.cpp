// Users, the audit log and the journal in SQLite.
#include "hub/sqlite_parts.h"
#include "hub/words.h"

namespace greenroom::hub {

namespace {

using base::ErrorCode;

constexpr std::string_view kLastAdmin = "somebody must stay admin";

User userOf(const Row& row) {
    return {row.text(0), row.text(1), fromWord<Role>(row.text(2)).value_or(Role::Viewer),
            row.time(3)};
}

Token tokenOf(const Row& row) {
    return {row.text(0), row.text(1), fromWord<Role>(row.text(2)).value_or(Role::Viewer),
            row.text(3), row.time(4), row.maybeTime(5)};
}

class SqliteUsers final : public UserStore {
public:
    explicit SqliteUsers(const SqliteParts& parts) : statements_(parts.statements) {}

    base::Result<std::vector<User>> list() override {
        return statements_.all(
            "SELECT name, password_hash, role, created_ms FROM user ORDER BY name", {}, userOf);
    }
    base::Result<std::optional<User>> find(std::string_view name) override {
        return statements_.first(
            "SELECT name, password_hash, role, created_ms FROM user WHERE name = ?", {text(name)},
            userOf);
    }
    base::Status put(const User& user) override {
        if (user.role != Role::Admin) {
            if (base::Status other = otherAdmin(user.name); !other)
                return other;
        }
        return done(statements_.run(
            "INSERT INTO user (name, password_hash, role, created_ms) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (name) DO UPDATE SET password_hash = excluded.password_hash,"
            " role = excluded.role",
            {text(user.name), text(user.passwordHash), text(wordOf(user.role)),
             ms(user.createdAt)}));
    }
    base::Status remove(std::string_view name) override {
        if (base::Status other = otherAdmin(name); !other)
            return other;
        return someChanged(statements_.run("DELETE FROM user WHERE name = ?", {text(name)}),
                           "user");
    }

    base::Result<std::string> claimDigest() override {
        return statements_
            .first("SELECT value FROM kept WHERE name = 'claim'", {},
                   [](const Row& row) { return row.blob(0); })
            .map([](const std::optional<std::string>& found) { return found.value_or(""); });
    }
    base::Status setClaimDigest(std::string_view digest) override {
        return done(statements_.run("INSERT INTO kept (name, value) VALUES ('claim', ?)"
                                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                    {blob(digest)}));
    }

    base::Result<std::vector<Token>> tokens() override {
        return statements_.all("SELECT digest, name, role, created_by, created_ms, last_used_ms"
                               " FROM token ORDER BY name",
                               {}, tokenOf);
    }
    base::Result<std::optional<Token>> token(std::string_view digest) override {
        return statements_.first("SELECT digest, name, role, created_by, created_ms, last_used_ms"
                                 " FROM token WHERE digest = ?",
                                 {text(digest)}, tokenOf);
    }
    base::Status putToken(const Token& token) override {
        const auto taken = statements_.first("SELECT 1 FROM token WHERE name = ? AND digest <> ?",
                                             {text(token.name), text(token.digest)},
                                             [](const Row&) { return true; });
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            return base::fail(ErrorCode::Conflict, "there is a token of this name");
        return done(statements_.run(
            "INSERT OR REPLACE INTO token (digest, name, role, created_by, created_ms,"
            " last_used_ms) VALUES (?, ?, ?, ?, ?, ?)",
            {text(token.digest), text(token.name), text(wordOf(token.role)), text(token.createdBy),
             ms(token.createdAt), ms(token.lastUsedAt)}));
    }
    base::Status removeToken(std::string_view name) override {
        return someChanged(statements_.run("DELETE FROM token WHERE name = ?", {text(name)}),
                           "token");
    }

    base::Result<std::optional<LoginSession>> session(std::string_view digest,
                                                      base::WallTime now) override {
        return statements_.first(
            "SELECT digest, user, csrf_digest, created_ms, expires_ms FROM login_session"
            " WHERE digest = ? AND expires_ms > ?",
            {text(digest), ms(now)}, [](const Row& row) {
                return LoginSession{row.text(0), row.text(1), row.text(2), row.time(3),
                                    row.time(4)};
            });
    }
    base::Status putSession(const LoginSession& session) override {
        return done(statements_.run(
            "INSERT OR REPLACE INTO login_session (digest, user, csrf_digest, created_ms,"
            " expires_ms) VALUES (?, ?, ?, ?, ?)",
            {text(session.digest), text(session.user), text(session.csrfDigest),
             ms(session.createdAt), ms(session.expiresAt)}));
    }
    base::Status removeSession(std::string_view digest) override {
        return done(statements_.run("DELETE FROM login_session WHERE digest = ?", {text(digest)}));
    }
    base::Status removeSessionsOf(std::string_view user) override {
        return done(statements_.run("DELETE FROM login_session WHERE user = ?", {text(user)}));
    }
    base::Status removeExpiredSessions(base::WallTime now) override {
        return done(statements_.run("DELETE FROM login_session WHERE expires_ms <= ?", {ms(now)}));
    }

private:
    // Conflict: `name` is the only admin.
    base::Status otherAdmin(std::string_view name) {
        const auto only = statements_.first(
            "SELECT 1 FROM user WHERE name = ? AND role = 'admin'"
            " AND NOT EXISTS (SELECT 1 FROM user WHERE name <> ? AND role = 'admin')",
            {text(name), text(name)}, [](const Row&) { return true; });
        if (!only)
            return tl::unexpected(only.error());
        if (*only)
            return base::fail(ErrorCode::Conflict, std::string(kLastAdmin));
        return {};
    }

    Statements& statements_;
};

class SqliteAudit final : public AuditStore {
public:
    explicit SqliteAudit(const SqliteParts& parts) : statements_(parts.statements) {}

    base::Status add(const AuditEntry& entry) override {
        return done(statements_.run(
            "INSERT INTO audit (at_ms, actor, address, action, subject, ok, code, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            {ms(entry.at), text(entry.actor), text(entry.address), text(entry.action),
             text(entry.subject), number(entry.ok), text(entry.code), text(entry.text)}));
    }
    base::Result<std::vector<AuditEntry>> list(std::uint64_t before, std::size_t most) override {
        return statements_.all(
            "SELECT seq, at_ms, actor, address, action, subject, ok, code, text FROM audit"
            " WHERE ? = 0 OR seq < ? ORDER BY seq DESC LIMIT ?",
            {number(before), number(before), number(most)}, [](const Row& row) {
                return AuditEntry{row.count(0), row.time(1), row.text(2), row.text(3), row.text(4),
                                  row.text(5),  row.flag(6), row.text(7), row.text(8)};
            });
    }

private:
    Statements& statements_;
};

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        out.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

} // namespace

base::Status SqliteJournal::append(ChangeKind kind, const std::vector<std::string>& subjects) {
    if (subjects.empty())
        return {};
    std::string lines;
    for (const std::string& subject : subjects)
        lines += (lines.empty() ? "" : "\n") + subject;
    grew_ = true;
    return done(statements_.run("INSERT INTO journal (kind, subjects) VALUES (?, ?)",
                                {text(wordOf(kind)), text(lines)}));
}

base::Result<std::uint64_t> SqliteJournal::newest() {
    return statements_
        .first("SELECT seq FROM sqlite_sequence WHERE name = 'journal'", {},
               [](const Row& row) { return row.count(0); })
        .map([](const std::optional<std::uint64_t>& seq) { return seq.value_or(0); });
}

base::Result<std::vector<Change>> SqliteJournal::after(std::uint64_t seq, std::size_t most) {
    auto rows = statements_.all(
        "SELECT seq, kind, subjects FROM journal WHERE seq > ? ORDER BY seq LIMIT ?",
        {number(seq), number(most)}, [](const Row& row) {
            const auto kind = fromWord<ChangeKind>(row.text(1));
            return std::pair(
                Change{row.count(0), kind.value_or(ChangeKind::Calls), linesOf(row.text(2))},
                kind.has_value());
        });
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Change> out;
    for (auto& [change, known] : *rows) {
        if (!known)
            change.subjects.clear(); // of a later release: it still has its place in the order
        out.push_back(std::move(change));
    }
    return out;
}

base::Status SqliteJournal::prune(std::size_t keep) {
    return done(statements_.run(
        "DELETE FROM journal WHERE seq <= (SELECT max(seq) FROM journal) - ?", {number(keep)}));
}

std::unique_ptr<UserStore> sqliteUsers(const SqliteParts& parts) {
    return std::make_unique<SqliteUsers>(parts);
}

std::unique_ptr<AuditStore> sqliteAudit(const SqliteParts& parts) {
    return std::make_unique<SqliteAudit>(parts);
}

} // namespace greenroom::hub
