// One QtSql connection to the SQLite file, with base::Result in place of QSqlError.
//
// Must be opened, used and closed on one thread.
#pragma once

#include <filesystem>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include "base/result.h"

namespace greenroom::sql {

// Corrupt: the file is no database, is damaged, or is not laid out as we know it. Unavailable:
// locked, read-only, not to be opened. Io: disk full or failing.
[[nodiscard]] base::Error errorOf(const QSqlError& error);

class Connection {
public:
    enum class Mode {
        ReadWrite, // makes the file when it is missing
        ReadOnly,
        Frozen, // a file that nobody changes and that has no -wal: needs no lock and no -shm
    };

    [[nodiscard]] static base::Result<Connection> open(const std::filesystem::path& file,
                                                       Mode mode);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;

    [[nodiscard]] base::Status exec(const char* sql);
    // The first column of the first row; an invalid QVariant when there is no row.
    [[nodiscard]] base::Result<QVariant> value(const char* sql);
    [[nodiscard]] base::Result<QSqlQuery> prepare(const QString& sql);

private:
    explicit Connection(QString name) : name_(std::move(name)) {}
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(name_, false); }

    QString name_; // empty: moved from
};

// Runs a prepared statement with the values bound to it.
[[nodiscard]] base::Status run(QSqlQuery& query);

// To the next row: true; false at the end of the rows.
[[nodiscard]] base::Result<bool> next(QSqlQuery& query);

// BEGIN IMMEDIATE, and ROLLBACK unless it came to commit().
class Transaction {
public:
    [[nodiscard]] static base::Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] base::Status commit();

private:
    explicit Transaction(Connection& connection) : connection_(&connection) {}

    Connection* connection_; // null: ended, or moved from
};

// Never a null QString, which QtSql would bind as NULL.
[[nodiscard]] inline QString toQt(std::string_view text) {
    if (text.empty())
        return QStringLiteral("");
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace greenroom::sql
