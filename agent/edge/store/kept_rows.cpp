#include "edge/store/kept_rows.h"

#include <utility>

#include <QByteArray>

#include "edge/store/kept_codec.h"

namespace greenroom::edge::store {

namespace {

std::string context(std::string_view name) {
    return "kept/value/" + std::string(name);
}

base::Result<core::KeptValue> valueOf(const std::string& name, const std::string& sealed,
                                      const sql::SecretBox& box) {
    base::Result<base::Secret> text = box.unseal(sealed, context(name));
    if (!text)
        return base::fail(base::ErrorCode::Corrupt, "it cannot be unsealed");
    return decodeKept(name, *text);
}

} // namespace

base::Result<StoredKept> readKept(sql::Connection& connection) {
    const base::Result<QVariant> there =
        connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'kept'");
    if (!there)
        return tl::unexpected(there.error());
    StoredKept stored;
    if (there->toInt() == 0)
        return stored;
    base::Result<QSqlQuery> rows =
        connection.prepare(QStringLiteral("SELECT name, value FROM kept"));
    if (!rows)
        return tl::unexpected(rows.error());
    if (base::Status done = sql::run(*rows); !done)
        return tl::unexpected(done.error());
    for (;;) {
        const base::Result<bool> row = sql::next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return stored;
        stored[rows->value(0).toString().toStdString()] =
            rows->value(1).toByteArray().toStdString();
    }
}

base::Status writeKept(sql::Connection& connection, const StoredKept& stored) {
    base::Result<QSqlQuery> row = connection.prepare(
        QStringLiteral("INSERT INTO kept (name, value) VALUES (?, ?) "
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    if (!row)
        return tl::unexpected(row.error());
    for (const auto& [name, sealed] : stored) {
        row->bindValue(0, sql::toQt(name));
        row->bindValue(1, QByteArray::fromStdString(sealed));
        if (base::Status done = sql::run(*row); !done)
            return done;
    }
    return {};
}

ReadableKept readable(const StoredKept& stored, const sql::SecretBox* box) {
    ReadableKept out;
    if (box == nullptr)
        return out;
    for (const auto& [name, sealed] : stored) {
        if (!knowsKept(name)) {
            out.unknown.push_back(name);
            continue;
        }
        base::Result<core::KeptValue> value = valueOf(name, sealed, *box);
        if (value)
            out.values.push_back(*std::move(value));
        else
            out.lost.push_back("what was kept of " + name +
                               " cannot be read: " + value.error().message);
    }
    return out;
}

base::Result<StoredKept> storedForm(const core::KeptValue& value, const sql::SecretBox& box) {
    const std::string name(keptName(value));
    if (name.empty())
        return base::fail(base::ErrorCode::Unavailable, "this store does not keep it");
    return box.seal(encodeKept(value), context(name)).map([&](std::string sealed) {
        return StoredKept{{name, std::move(sealed)}};
    });
}

} // namespace greenroom::edge::store
