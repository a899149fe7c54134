#include "sql/format.h"

#include <string>

#include <QVariant>

#include "files/file.h"

namespace greenroom::sql {

namespace {

base::Result<int> number(Connection& connection, const char* sql) {
    return connection.value(sql).map([](const QVariant& value) { return value.toInt(); });
}

// A database of a newer format says itself how old a release may be that uses it.
base::Status checkNewer(Connection& connection, int format, int newest) {
    const base::Result<int> readableBy =
        number(connection, "SELECT value FROM meta WHERE name = 'readable_by'");
    if (!readableBy)
        return tl::unexpected(readableBy.error());
    if (*readableBy >= 1 && *readableBy <= newest)
        return {};
    return base::fail(base::ErrorCode::Corrupt, "format " + std::to_string(format) +
                                                    " is newer than this release's " +
                                                    std::to_string(newest));
}

base::Status keepCopy(Connection& connection, const std::filesystem::path& file, int format) {
    const std::filesystem::path copy = file.string() + ".format-" + std::to_string(format);
    std::error_code ignored; // a leftover of an earlier try; when it stays, the next line says so
    std::filesystem::remove(copy, ignored);
    if (base::Status made = files::makeFile(copy, {}); !made)
        return made;
    base::Result<QSqlQuery> query = connection.prepare(QStringLiteral("VACUUM INTO ?"));
    if (!query)
        return tl::unexpected(query.error());
    query->addBindValue(QString::fromStdString(copy.string()));
    return run(*query);
}

base::Status apply(Connection& connection, const Migration& step, int format) {
    for (const char* statement : step.statements)
        if (base::Status done = connection.exec(statement); !done)
            return done;
    const std::string meta = "INSERT INTO meta (name, value) VALUES ('readable_by', " +
                             std::to_string(step.readableBy) +
                             ") ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    if (base::Status done = connection.exec(meta.c_str()); !done)
        return done;
    return connection.exec(("PRAGMA user_version = " + std::to_string(format)).c_str());
}

} // namespace

base::Result<Origin> prepareFormat(Connection& connection, const std::filesystem::path& file,
                                   std::span<const Migration> steps) {
    const base::Result<int> format = number(connection, "PRAGMA user_version");
    if (!format)
        return tl::unexpected(format.error());
    const base::Result<int> tables = number(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tl::unexpected(tables.error());
    const int newest = static_cast<int>(steps.size());
    if (*format < 0 || (*format == 0) != (*tables == 0))
        return base::fail(base::ErrorCode::Corrupt, "a database of another program");
    if (*format > newest) {
        if (base::Status usable = checkNewer(connection, *format, newest); !usable)
            return tl::unexpected(usable.error());
    }
    if (*format >= newest)
        return Origin::Found;
    if (*format > 0) {
        if (base::Status kept = keepCopy(connection, file, *format); !kept)
            return tl::unexpected(kept.error().withContext("copy before migrating"));
    }
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (int step = *format; step < newest; ++step) {
        if (base::Status done = apply(connection, steps[static_cast<std::size_t>(step)], step + 1);
            !done)
            return tl::unexpected(done.error());
    }
    if (base::Status done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return *format == 0 ? Origin::Fresh : Origin::Found;
}

} // namespace greenroom::sql
