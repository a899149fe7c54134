#include "hub/sqlite_statements.h"

#include <QJsonDocument>

namespace greenroom::hub {

QVariant jsonText(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

base::Result<QSqlQuery*> Statements::started(const char* sql, const Values& values) {
    auto at = prepared_.find(sql);
    if (at == prepared_.end()) {
        base::Result<QSqlQuery> query = connection_.prepare(QString::fromLatin1(sql));
        if (!query)
            return tl::unexpected(query.error());
        at = prepared_.emplace(sql, std::move(*query)).first;
    }
    QSqlQuery& query = at->second;
    for (std::size_t i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (base::Status ran = sql::run(query); !ran)
        return tl::unexpected(ran.error());
    return &query;
}

base::Result<int> Statements::run(const char* sql, const Values& values) {
    const base::Result<QSqlQuery*> query = started(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

base::Status someChanged(const base::Result<int>& changed, std::string_view what) {
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed > 0)
        return {};
    return base::fail(base::ErrorCode::NotFound, "there is no such " + std::string(what));
}

base::Status done(const base::Result<int>& changed) {
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

} // namespace greenroom::hub
