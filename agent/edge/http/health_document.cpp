#include "edge/http/health_document.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/iso8601.h"
#include "core/health.h"

namespace greenroom::edge::http {

namespace {

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

} // namespace

net::Response healthDocument(const core::Snapshot& room) {
    QJsonObject document;
    net::Response response;
    for (const core::HealthItem& item : core::healthOf(room.state, room.at)) {
        if (item.level == core::HealthLevel::Failed)
            response.status = 503;
        const QJsonValue since = item.since == base::WallTime{}
                                     ? QJsonValue()
                                     : QJsonValue(text(base::formatUtc(item.since)));
        document.insert(text(item.name), QJsonObject{{"state", text(toText(item.level))},
                                                     {"since", since},
                                                     {"code", text(item.code)},
                                                     {"text", text(item.text)}});
    }
    response.headers.set("Content-Type", "application/json");
    response.body = QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString() + "\n";
    return response;
}

} // namespace greenroom::edge::http
