#include "edge/store/booking_rows.h"

#include <string>
#include <utility>

#include "core/reason.h"
#include "core/trial.h"
#include "edge/store/row_visitors.h"

namespace greenroom::edge::store {

namespace {

template <typename Row>
QString columnsOf(const char* key, void (*visit)(const Row&, Names&)) {
    Names names;
    visit(Row{}, names);
    return QString::fromLatin1(key) + QStringLiteral(", ") + names.names.join(QStringLiteral(", "));
}

QString bookingColumns() {
    return columnsOf<core::Booking>("source, position, fingerprint", visitBooking);
}

QString callColumns() {
    return columnsOf<core::DialTarget>("source, position, place", visitCall);
}

QString setAsideColumns() {
    return columnsOf<core::SetAside>("source, position", visitSetAside);
}

base::Result<QSqlQuery> insertInto(sql::Connection& connection, const char* table,
                                   const QString& columns) {
    QStringList marks;
    marks.fill(QStringLiteral("?"), columns.count(QLatin1Char(',')) + 1);
    return connection.prepare(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(QString::fromLatin1(table), columns, marks.join(QStringLiteral(", "))));
}

// The rows of one source, by position.
base::Result<QSqlQuery> select(sql::Connection& connection, const char* table,
                               const QString& columns, core::Source source,
                               const char* order = "position") {
    base::Result<QSqlQuery> query = connection.prepare(
        QStringLiteral("SELECT %1 FROM %2 WHERE source = ? ORDER BY %3")
            .arg(columns, QString::fromLatin1(table), QString::fromLatin1(order)));
    if (!query)
        return query;
    query->bindValue(0, wordOf(source));
    if (base::Status done = sql::run(*query); !done)
        return tl::unexpected(done.error());
    return query;
}

// Walks along the calls of a source while its bookings are read, both by position.
class CallCursor {
public:
    [[nodiscard]] static base::Result<CallCursor> open(sql::Connection& connection,
                                                       core::Source source) {
        base::Result<QSqlQuery> query =
            select(connection, "booking_call", callColumns(), source, "position, place");
        if (!query)
            return tl::unexpected(query.error());
        CallCursor cursor(std::move(*query));
        if (base::Status moved = cursor.advance(); !moved)
            return tl::unexpected(moved.error());
        return cursor;
    }

    // Adds the calls of the booking at `position`; returns what was wrong with one of them.
    [[nodiscard]] base::Result<std::string> takeInto(core::Booking& booking, qlonglong position) {
        std::string fault;
        while (row_ && query_.value(1).toLongLong() <= position) {
            if (query_.value(1).toLongLong() == position) {
                Fetcher fetch(query_, 3);
                visitCall(booking.calls.emplace_back(), fetch);
                if (!fetch.fault().empty())
                    fault = fetch.fault();
            }
            if (base::Status moved = advance(); !moved)
                return tl::unexpected(moved.error());
        }
        return fault;
    }

private:
    explicit CallCursor(QSqlQuery query) : query_(std::move(query)) {}

    [[nodiscard]] base::Status advance() {
        const base::Result<bool> moved = sql::next(query_);
        if (!moved)
            return tl::unexpected(moved.error());
        row_ = *moved;
        return {};
    }

    QSqlQuery query_;
    bool row_ = false;
};

qlonglong storedPrint(const core::Booking& booking) {
    return static_cast<qlonglong>(core::fingerprintOf(booking));
}

// SQLite does not notice a bit that turned in the middle of a text: an address would be dialled
// that nobody ever sent.
bool isDamaged(const QVariant& print, const core::Booking& booking) {
    return !print.isNull() && print.toLongLong() != storedPrint(booking);
}

base::Status readBookings(sql::Connection& connection, core::Source source,
                          const sql::SecretBox* box, core::SourceList& list,
                          std::size_t& lostSecrets) {
    base::Result<QSqlQuery> rows = select(connection, "booking", bookingColumns(), source);
    if (!rows)
        return tl::unexpected(rows.error());
    base::Result<CallCursor> calls = CallCursor::open(connection, source);
    if (!calls)
        return tl::unexpected(calls.error());
    for (;;) {
        const base::Result<bool> row = sql::next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        core::Booking booking;
        Fetcher fetch(*rows, 3, box, booking.id, lostSecrets);
        visitBooking(booking, fetch);
        const base::Result<std::string> callFault =
            calls->takeInto(booking, rows->value(1).toLongLong());
        if (!callFault)
            return tl::unexpected(callFault.error());
        const std::string& detail = fetch.fault().empty() ? *callFault : fetch.fault();
        if (!detail.empty())
            list.setAside.push_back({booking.id, booking.title,
                                     std::string(core::reason::kUnreadable), "stored " + detail});
        else if (std::optional<core::SetAside> fault = core::faultOf(booking))
            list.setAside.push_back(*std::move(fault));
        else if (isDamaged(rows->value(2), booking))
            list.setAside.push_back({booking.id, booking.title,
                                     std::string(core::reason::kUnreadable),
                                     "the disk has changed what was stored of it"});
        else
            list.bookings.push_back(std::move(booking));
    }
}

base::Status readSetAside(sql::Connection& connection, core::Source source,
                          core::SourceList& list) {
    base::Result<QSqlQuery> rows = select(connection, "set_aside", setAsideColumns(), source);
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const base::Result<bool> row = sql::next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        Fetcher fetch(*rows, 2);
        visitSetAside(list.setAside.emplace_back(), fetch);
    }
}

base::Status clear(sql::Connection& connection, core::Source source) {
    for (const char* table : {"booking_call", "booking", "set_aside"}) {
        base::Result<QSqlQuery> query = connection.prepare(
            QStringLiteral("DELETE FROM %1 WHERE source = ?").arg(QString::fromLatin1(table)));
        if (!query)
            return tl::unexpected(query.error());
        query->bindValue(0, wordOf(source));
        if (base::Status done = sql::run(*query); !done)
            return done;
    }
    return {};
}

base::Status writeHead(sql::Connection& connection, core::Source source,
                       const core::SourceList& list) {
    base::Result<QSqlQuery> query = connection.prepare(QStringLiteral(
        "INSERT INTO source_list (source, revision, accepted_at_ms, mark) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (source) DO UPDATE SET revision = excluded.revision, "
        "accepted_at_ms = excluded.accepted_at_ms, mark = excluded.mark"));
    if (!query)
        return tl::unexpected(query.error());
    query->bindValue(0, wordOf(source));
    query->bindValue(1, static_cast<qlonglong>(list.revision));
    query->bindValue(2, qlonglong{base::toMs(list.acceptedAt)});
    query->bindValue(3, QString::fromStdString(list.mark));
    return sql::run(*query);
}

base::Status writeBookings(sql::Connection& connection, const sql::SecretBox& box,
                           core::Source source, const std::vector<core::Booking>& bookings) {
    base::Result<QSqlQuery> row = insertInto(connection, "booking", bookingColumns());
    if (!row)
        return tl::unexpected(row.error());
    base::Result<QSqlQuery> callRow = insertInto(connection, "booking_call", callColumns());
    if (!callRow)
        return tl::unexpected(callRow.error());
    const QString word = wordOf(source);
    row->bindValue(0, word);
    callRow->bindValue(0, word);
    Binder bind(*row, 3);
    Binder bindCall(*callRow, 3);
    qlonglong position = 0;
    for (const core::Booking& booking : bookings) {
        row->bindValue(1, position);
        row->bindValue(2, storedPrint(booking));
        bind.startRow(box, booking.id);
        visitBooking(booking, bind);
        if (!bind.status())
            return bind.status();
        if (base::Status done = sql::run(*row); !done)
            return done;
        callRow->bindValue(1, position++);
        int place = 0;
        for (const core::DialTarget& target : booking.calls) {
            callRow->bindValue(2, place++);
            bindCall.startRow();
            visitCall(target, bindCall);
            if (base::Status done = sql::run(*callRow); !done)
                return done;
        }
    }
    return {};
}

base::Status writeSetAside(sql::Connection& connection, core::Source source,
                           const std::vector<core::SetAside>& entries) {
    base::Result<QSqlQuery> row = insertInto(connection, "set_aside", setAsideColumns());
    if (!row)
        return tl::unexpected(row.error());
    row->bindValue(0, wordOf(source));
    Binder bind(*row, 2);
    int position = 0;
    for (const core::SetAside& entry : entries) {
        row->bindValue(1, position++);
        bind.startRow();
        visitSetAside(entry, bind);
        if (base::Status done = sql::run(*row); !done)
            return done;
    }
    return {};
}

} // namespace

base::Result<SourceLists> readLists(sql::Connection& connection, const sql::SecretBox* box,
                                    std::size_t& lostSecrets) {
    base::Result<QSqlQuery> heads = connection.prepare(
        QStringLiteral("SELECT source, revision, accepted_at_ms, mark FROM source_list"));
    if (!heads)
        return tl::unexpected(heads.error());
    if (base::Status done = sql::run(*heads); !done)
        return tl::unexpected(done.error());
    SourceLists lists;
    for (;;) {
        const base::Result<bool> row = sql::next(*heads);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return lists;
        const auto source = enumOf<core::Source>(heads->value(0).toString().toStdString());
        if (!source) // of a newer release, which will want it back
            continue;
        auto list = std::make_shared<core::SourceList>();
        list->revision = static_cast<std::uint64_t>(heads->value(1).toLongLong());
        list->acceptedAt = base::wallFromMs(heads->value(2).toLongLong());
        list->mark = heads->value(3).toString().toStdString();
        // Those set aside by their source come first, damaged rows after them.
        if (base::Status read = readSetAside(connection, *source, *list); !read)
            return tl::unexpected(read.error());
        if (base::Status read = readBookings(connection, *source, box, *list, lostSecrets); !read)
            return tl::unexpected(read.error());
        lists[*source] = std::move(list);
    }
}

base::Status writeList(sql::Connection& connection, const sql::SecretBox& box, core::Source source,
                       const core::SourceList& list) {
    if (base::Status done = clear(connection, source); !done)
        return done;
    if (base::Status done = writeHead(connection, source, list); !done)
        return done;
    if (base::Status done = writeBookings(connection, box, source, list.bookings); !done)
        return done;
    return writeSetAside(connection, source, list.setAside);
}

} // namespace greenroom::edge::store
