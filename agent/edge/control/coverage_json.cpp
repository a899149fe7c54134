#include "edge/control/coverage_json.h"

#include <QJsonArray>
#include <QString>

#include "xapi/coverage.h"

namespace greenroom::edge::control {

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

qint64 number(std::size_t value) {
    return static_cast<qint64>(value);
}

} // namespace

QJsonObject coverageJson() {
    QJsonArray accepted;
    QJsonArray refused;
    for (const xapi::CommandRow& row : xapi::commandRows()) {
        if (const auto* refusal = std::get_if<xapi::Refusal>(&row.run))
            refused.append(QJsonObject{{"path", text(row.path)}, {"why", text(refusal->why)}});
        else if (!row.acceptedFor.empty())
            accepted.append(QJsonObject{{"path", text(row.path)}, {"who", text(row.acceptedFor)}});
    }
    const xapi::Coverage counts = xapi::coverage();
    return {{"schema", 1},
            {"commands", QJsonObject{{"works", number(counts.works)},
                                     {"accepted", number(counts.accepted)},
                                     {"refuses", number(counts.refused)}}},
            {"status", number(counts.statuses)},
            {"configuration", number(counts.settings)},
            {"events", number(counts.events)},
            {"accepted_for", accepted},
            {"refused", refused}};
}

} // namespace greenroom::edge::control
