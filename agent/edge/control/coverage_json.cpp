#include "edge/control/coverage_json.h"

#include "edge/control/json_words.h"
#include "xapi/coverage.h"

namespace greenroom::edge::control {

QJsonObject coverageJson() {
    QJsonArray refused;
    for (const xapi::CommandRow& row : xapi::commandRows())
        if (const auto* refusal = std::get_if<xapi::Refusal>(&row.run))
            refused.append(QJsonObject{{"path", q(row.path)}, {"why", q(refusal->why)}});
    const xapi::Coverage counts = xapi::coverage();
    return {{"schema", 1},
            {"commands",
             QJsonObject{{"works", number(counts.works)}, {"refuses", number(counts.refused)}}},
            {"status", number(counts.statuses)},
            {"configuration", number(counts.settings)},
            {"events", number(counts.events)},
            {"refused", refused}};
}

} // namespace greenroom::edge::control
