#include "sql/connection.h"

#include <atomic>
#include <utility>

#include <QSqlError>
#include <QUrl>

namespace greenroom::sql {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html); the low byte is the primary code.
enum SqliteCode {
    kError = 1,
    kFull = 13,
    kIoError = 10,
    kCorrupt = 11,
    kTooBig = 18,
    kConstraint = 19,
    kNotADatabase = 26,
    kIoErrorRead = 266,
    kIoErrorShortRead = 522,
    kIoErrorCorruptFs = 8458,
};

base::ErrorCode meaningOf(int code) {
    switch (code) {
    // What cannot be read now will not be read later either: sectors go, they do not come back.
    case kIoErrorRead:
    case kIoErrorShortRead:
    case kIoErrorCorruptFs:
        return base::ErrorCode::Corrupt;
    default:
        break;
    }
    switch (code & 0xff) {
    case kCorrupt:
    case kNotADatabase:
    // Our statements are fixed; when one is refused, the tables are not those we know.
    case kError:
    // And what we write keeps every constraint; when one is broken, what stands there is damaged.
    case kConstraint:
        return base::ErrorCode::Corrupt;
    case kFull:
    case kIoError:
        return base::ErrorCode::Io;
    case kTooBig:
        return base::ErrorCode::TooLarge;
    default:
        return base::ErrorCode::Unavailable;
    }
}

// A lock held by somebody who looks at the file is waited for; nobody should hold one for long.
constexpr const char* kBusyTimeout = "QSQLITE_BUSY_TIMEOUT=2000";

} // namespace

base::Error errorOf(const QSqlError& error) {
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    std::string text = error.databaseText().toStdString();
    if (text.empty())
        text = error.driverText().toStdString();
    if (!known)
        return {base::ErrorCode::Unavailable, text};
    return {meaningOf(code), text + " (SQLite " + std::to_string(code) + ")"};
}

base::Result<Connection> Connection::open(const std::filesystem::path& file, Mode mode) {
    static std::atomic<unsigned> counter{0};
    const QString name = QStringLiteral("greenroom-sql-%1").arg(++counter);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    Connection connection(name);
    if (!database.isValid())
        return base::fail(base::ErrorCode::NotFound, "Qt's SQLite driver is not installed");
    QString options = QString::fromLatin1(kBusyTimeout);
    const QString path = QString::fromStdString(file.string());
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Frozen)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    database.setDatabaseName(mode == Mode::Frozen
                                 ? QStringLiteral("file:%1?immutable=1")
                                       .arg(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")))
                                 : path);
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected(errorOf(database.lastError()).withContext("open"));
    return connection;
}

Connection::Connection(Connection&& other) noexcept : name_(std::exchange(other.name_, {})) {}

Connection::~Connection() {
    if (!name_.isEmpty())
        QSqlDatabase::removeDatabase(name_);
}

base::Status Connection::exec(const char* sql) {
    QSqlQuery query(database());
    if (!query.exec(QString::fromLatin1(sql)))
        return tl::unexpected(errorOf(query.lastError()).withContext(sql));
    return {};
}

base::Result<QVariant> Connection::value(const char* sql) {
    QSqlQuery query(database());
    if (!query.exec(QString::fromLatin1(sql)))
        return tl::unexpected(errorOf(query.lastError()).withContext(sql));
    const base::Result<bool> row = next(query);
    if (!row)
        return tl::unexpected(row.error().withContext(sql));
    return *row ? query.value(0) : QVariant();
}

base::Result<QSqlQuery> Connection::prepare(const QString& sql) {
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()).withContext(sql.toStdString()));
    return query;
}

base::Status run(QSqlQuery& query) {
    if (query.exec())
        return {};
    return tl::unexpected(
        errorOf(query.lastError()).withContext(query.lastQuery().left(40).toStdString()));
}

base::Result<bool> next(QSqlQuery& query) {
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query.lastError()));
    return false;
}

base::Result<Transaction> Transaction::begin(Connection& connection) {
    if (base::Status begun = connection.exec("BEGIN IMMEDIATE"); !begun)
        return tl::unexpected(begun.error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr)) {}

Transaction::~Transaction() {
    // After some errors SQLite has rolled back by itself; then this one fails, and may.
    if (connection_ != nullptr)
        static_cast<void>(connection_->exec("ROLLBACK"));
}

base::Status Transaction::commit() {
    base::Status done = connection_->exec("COMMIT");
    if (done)
        connection_ = nullptr;
    return done;
}

} // namespace greenroom::sql
