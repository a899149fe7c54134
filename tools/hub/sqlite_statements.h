// Statements of one connection, prepared once each. Belongs to the storage thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QJsonArray>
#include <QSqlQuery>
#include <QVariant>

#include "base/result.h"
#include "base/time.h"
#include "sql/connection.h"

namespace greenroom::hub {

// Values as SQLite gets them.
[[nodiscard]] inline QVariant text(std::string_view value) {
    return sql::toQt(value);
}
[[nodiscard]] inline QVariant blob(std::string_view value) {
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}
[[nodiscard]] inline QVariant number(std::uint64_t value) {
    return static_cast<qlonglong>(value);
}
[[nodiscard]] inline QVariant number(bool value) {
    return value ? 1 : 0;
}
[[nodiscard]] inline QVariant ms(base::WallTime value) {
    return static_cast<qlonglong>(base::toMs(value));
}
[[nodiscard]] inline QVariant ms(const std::optional<base::WallTime>& value) {
    return value ? ms(*value) : QVariant();
}

// A list for json_each(): what would take a statement for each is done by one.
[[nodiscard]] QVariant jsonText(const QJsonArray& array);

// The row that a statement stands on, and its columns from 0.
class Row {
public:
    explicit Row(const QSqlQuery& query) : query_(query) {}
    [[nodiscard]] std::string text(int column) const {
        return query_.value(column).toString().toStdString();
    }
    [[nodiscard]] std::string blob(int column) const {
        return query_.value(column).toByteArray().toStdString();
    }
    [[nodiscard]] std::int64_t number(int column) const {
        return query_.value(column).toLongLong();
    }
    [[nodiscard]] std::uint64_t count(int column) const {
        return query_.value(column).toULongLong();
    }
    [[nodiscard]] std::uint32_t small(int column) const { return query_.value(column).toUInt(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] base::WallTime time(int column) const { return base::wallFromMs(number(column)); }
    [[nodiscard]] bool null(int column) const { return query_.value(column).isNull(); }
    [[nodiscard]] std::optional<base::WallTime> maybeTime(int column) const {
        return null(column) ? std::nullopt : std::optional(time(column));
    }

private:
    const QSqlQuery& query_;
};

class Statements {
public:
    using Values = std::vector<QVariant>;

    explicit Statements(sql::Connection& connection) : connection_(connection) {}

    // How many rows it changed. `sql` is a literal: it is known again by its address.
    [[nodiscard]] base::Result<int> run(const char* sql, const Values& values = {});

    // What `read` makes of each row. It may not use these Statements for the same statement.
    template <typename Read>
    [[nodiscard]] auto all(const char* sql, const Values& values, Read read)
        -> base::Result<std::vector<std::invoke_result_t<Read&, const Row&>>>;
    template <typename Read>
    [[nodiscard]] auto first(const char* sql, const Values& values, Read read)
        -> base::Result<std::optional<std::invoke_result_t<Read&, const Row&>>>;

private:
    [[nodiscard]] base::Result<QSqlQuery*> started(const char* sql, const Values& values);

    sql::Connection& connection_;
    std::map<const char*, QSqlQuery> prepared_;
};

template <typename Read>
auto Statements::all(const char* sql, const Values& values, Read read)
    -> base::Result<std::vector<std::invoke_result_t<Read&, const Row&>>> {
    const base::Result<QSqlQuery*> query = started(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::invoke_result_t<Read&, const Row&>> out;
    for (;;) {
        const base::Result<bool> row = sql::next(**query);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        out.push_back(read(Row(**query)));
    }
    (*query)->finish();
    return out;
}

template <typename Read>
auto Statements::first(const char* sql, const Values& values, Read read)
    -> base::Result<std::optional<std::invoke_result_t<Read&, const Row&>>> {
    const base::Result<QSqlQuery*> query = started(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const base::Result<bool> row = sql::next(**query);
    if (!row)
        return tl::unexpected(row.error());
    std::optional<std::invoke_result_t<Read&, const Row&>> out;
    if (*row)
        out = read(Row(**query));
    (*query)->finish();
    return out;
}

// "NotFound: there is no such WHAT" unless `changed` rows were.
[[nodiscard]] base::Status someChanged(const base::Result<int>& changed, std::string_view what);

// Any number of changed rows will do.
[[nodiscard]] base::Status done(const base::Result<int>& changed);

} // namespace greenroom::hub
