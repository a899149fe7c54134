#include "edge/store/configuration_rows.h"

#include <optional>
#include <utility>

#include <QByteArray>
#include <QStringList>

namespace greenroom::edge::store {

namespace {

std::string settingContext(std::string_view path) {
    return "setting/" + std::string(path);
}

std::string userContext(const std::string& name) {
    return "user/hash/" + name;
}

base::Result<base::Secret> valueOf(const std::string& path, const StoredSetting& stored,
                                   const sql::SecretBox* box) {
    if (!stored.sealed)
        return base::Secret(stored.value);
    if (box == nullptr)
        return base::fail(base::ErrorCode::Unavailable, "no key");
    return box->unseal(stored.value, settingContext(path));
}

// Whether this release can use a stored value.
bool usable(const std::string& path, const StoredSetting& stored, const sql::SecretBox* box) {
    const base::Result<base::Secret> value = valueOf(path, stored, box);
    return value && core::withSetting({}, path, value->reveal()).has_value();
}

base::Result<StoredSetting> storedForm(const core::SettingRow& row, const base::Secret& value,
                                       const sql::SecretBox& box) {
    if (!row.secret())
        return StoredSetting{false, value.reveal()};
    return box.seal(value, settingContext(row.path)).map([](std::string bytes) {
        return StoredSetting{true, std::move(bytes)};
    });
}

QString roleWords(const std::set<core::Role>& roles) {
    std::string words;
    for (const core::Role role : roles)
        words.append(words.empty() ? "" : ",").append(core::toText(role));
    return sql::toQt(words);
}

std::set<core::Role> rolesOf(const QString& words) {
    std::set<core::Role> roles;
    for (const QString& word : words.split(QLatin1Char(',')))
        if (const auto role = core::roleFromText(word.toStdString()))
            roles.insert(*role);
    return roles;
}

base::Result<QSqlQuery> select(sql::Connection& connection, const char* sql) {
    base::Result<QSqlQuery> rows = connection.prepare(QString::fromLatin1(sql));
    if (!rows)
        return rows;
    if (base::Status done = sql::run(*rows); !done)
        return tl::unexpected(done.error());
    return rows;
}

} // namespace

base::Result<StoredSettings> readSettings(sql::Connection& connection) {
    base::Result<QSqlQuery> rows = select(connection, "SELECT path, value, sealed FROM setting");
    if (!rows)
        return tl::unexpected(rows.error());
    StoredSettings settings;
    for (;;) {
        const base::Result<bool> row = sql::next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return settings;
        StoredSetting& stored = settings[rows->value(0).toString().toStdString()];
        stored.sealed = !rows->value(2).isNull();
        stored.value = stored.sealed ? rows->value(2).toByteArray().toStdString()
                                     : rows->value(1).toString().toStdString();
    }
}

base::Status writeSettings(sql::Connection& connection, const StoredSettings& settings) {
    if (base::Status done = connection.exec("DELETE FROM setting"); !done)
        return done;
    base::Result<QSqlQuery> row = connection.prepare(
        QStringLiteral("INSERT INTO setting (path, value, sealed) VALUES (?, ?, ?)"));
    if (!row)
        return tl::unexpected(row.error());
    for (const auto& [path, stored] : settings) {
        row->bindValue(0, sql::toQt(path));
        row->bindValue(1, stored.sealed ? QVariant(QMetaType::fromType<QString>())
                                        : QVariant(sql::toQt(stored.value)));
        row->bindValue(2, stored.sealed ? QVariant(QByteArray::fromStdString(stored.value))
                                        : QVariant(QMetaType::fromType<QByteArray>()));
        if (base::Status done = sql::run(*row); !done)
            return done;
    }
    return {};
}

ReadableSettings readable(const StoredSettings& stored, const sql::SecretBox* box) {
    ReadableSettings out;
    for (const auto& [path, row] : stored) {
        base::Result<base::Secret> value = valueOf(path, row, box);
        if (!value) {
            out.lost.push_back(path);
            continue;
        }
        if (const auto taken = core::withSetting({}, path, value->reveal()); !taken)
            out.kept.push_back(taken.error().message);
        else
            out.values.emplace(path, *std::move(value));
    }
    return out;
}

base::Result<StoredSettings> merged(const StoredSettings& stored, const core::Settings& settings,
                                    const sql::SecretBox& box) {
    const core::Settings defaults;
    StoredSettings out;
    for (const auto& [path, row] : stored)
        if (!usable(path, row, &box))
            out.emplace(path, row);
    for (const core::SettingRow& row : core::settingRows()) {
        const base::Secret value = core::settingStored(settings, row);
        if (value == core::settingStored(defaults, row))
            continue;
        base::Result<StoredSetting> form = storedForm(row, value, box);
        if (!form)
            return tl::unexpected(form.error().withContext(row.path));
        out.insert_or_assign(std::string(row.path), *std::move(form));
    }
    return out;
}

base::Result<core::Users> readUsers(sql::Connection& connection, const sql::SecretBox* box,
                                    std::vector<std::string>& lost) {
    base::Result<QSqlQuery> rows = select(connection, "SELECT name, hash, roles FROM user");
    if (!rows)
        return tl::unexpected(rows.error());
    core::Users users;
    for (;;) {
        const base::Result<bool> row = sql::next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return users;
        core::User user;
        user.name = rows->value(0).toString().toStdString();
        user.roles = rolesOf(rows->value(2).toString());
        const std::string sealed = rows->value(1).toByteArray().toStdString();
        base::Result<base::Secret> hash = box != nullptr
                                              ? box->unseal(sealed, userContext(user.name))
                                              : base::fail(base::ErrorCode::Unavailable, "no key");
        if (!hash) {
            lost.push_back(user.name);
            continue;
        }
        user.passwordHash = *std::move(hash);
        users.emplace(user.name, std::move(user));
    }
}

base::Status writeUsers(sql::Connection& connection, const sql::SecretBox& box,
                        const core::Users& users) {
    if (base::Status done = connection.exec("DELETE FROM user"); !done)
        return done;
    base::Result<QSqlQuery> row =
        connection.prepare(QStringLiteral("INSERT INTO user (name, hash, roles) VALUES (?, ?, ?)"));
    if (!row)
        return tl::unexpected(row.error());
    for (const auto& [name, user] : users) {
        const base::Result<std::string> sealed = box.seal(user.passwordHash, userContext(name));
        if (!sealed)
            return tl::unexpected(sealed.error());
        row->bindValue(0, sql::toQt(name));
        row->bindValue(1, QByteArray::fromStdString(*sealed));
        row->bindValue(2, roleWords(user.roles));
        if (base::Status done = sql::run(*row); !done)
            return done;
    }
    return {};
}

} // namespace greenroom::edge::store
