// What the tables of the SQLite storage share. Internal to sqlite_*.cpp.
#pragma once

#include <memory>

#include "hub/sqlite_statements.h"
#include "hub/storage.h"
#include "sql/secret_box.h"

namespace greenroom::hub {

struct SqliteParts {
    Statements& statements;
    const sql::SecretBox& box;
    Journal& journal;
};

// How many there are in a table, a part of it, or 0.
template <typename T>
[[nodiscard]] base::Result<T> needed(base::Result<std::optional<T>> found, std::string_view what) {
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return base::fail(base::ErrorCode::NotFound, "there is no such " + std::string(what));
    return std::move(**found);
}

// A list of results as a result of a list: the first error wins.
template <typename T>
[[nodiscard]] base::Result<std::vector<T>>
allOf(base::Result<std::vector<base::Result<T>>> results) {
    if (!results)
        return tl::unexpected(results.error());
    std::vector<T> out;
    out.reserve(results->size());
    for (base::Result<T>& result : *results) {
        if (!result)
            return tl::unexpected(result.error());
        out.push_back(std::move(*result));
    }
    return out;
}

[[nodiscard]] std::unique_ptr<WorkspaceStore> sqliteWorkspaces(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<MailboxStore> sqliteMailboxes(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<DeviceStore> sqliteDevices(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<ActivationStore> sqliteActivations(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<BookingStore> sqliteBookings(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<TemplateStore> sqliteTemplates(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<PushStore> sqlitePushes(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<CommandStore> sqliteCommands(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<UserStore> sqliteUsers(const SqliteParts& parts);
[[nodiscard]] std::unique_ptr<AuditStore> sqliteAudit(const SqliteParts& parts);

// The journal, and whether it grew.
class SqliteJournal final : public Journal {
public:
    explicit SqliteJournal(Statements& statements) : statements_(statements) {}
    [[nodiscard]] base::Status append(ChangeKind kind,
                                      const std::vector<std::string>& subjects) override;
    [[nodiscard]] base::Result<std::uint64_t> newest() override;
    [[nodiscard]] base::Result<std::vector<Change>> after(std::uint64_t seq,
                                                          std::size_t most) override;
    [[nodiscard]] base::Status prune(std::size_t keep) override;
    [[nodiscard]] bool takeGrew() { return std::exchange(grew_, false); }

private:
    Statements& statements_;
    bool grew_ = false;
};

} // namespace greenroom::hub
