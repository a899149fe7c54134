#include "sim/replay_print.h"

#include <QJsonDocument>

#include "sim/json_fields.h"

namespace greenroom::sim {

std::string replayJson(const Tally& tally, const std::optional<Trouble>& trouble) {
    QJsonObject out{{"identical", !trouble},
                    {"views", static_cast<qint64>(tally.views)},
                    {"first_difference", QJsonValue::Null}};
    if (trouble)
        out["first_difference"] = QJsonObject{
            {"t_ms", static_cast<qint64>(trouble->at.count())},
            {"wall", QString::fromStdString(exactUtc(trouble->wall))},
            {"events_before", static_cast<qint64>(trouble->actions)},
            {"fault", QString::fromStdString(std::string(toText(trouble->finding.fault)))},
            {"what", QString::fromStdString(trouble->finding.what)}};
    return QJsonDocument(out).toJson(QJsonDocument::Compact).toStdString() + "\n";
}

std::string replayWords(const Tally& tally, const std::optional<Trouble>& trouble) {
    if (!trouble)
        return "identical: " + std::to_string(tally.views) + " views, " +
               std::to_string(tally.checks) + " instants checked\n";
    return std::string(toText(trouble->finding.fault)) + " at " +
           std::to_string(trouble->at.count()) + " ms (" + exactUtc(trouble->wall) + "), after " +
           std::to_string(trouble->actions) + " events and " + std::to_string(tally.views) +
           " views\n" + trouble->finding.what + "\n";
}

} // namespace greenroom::sim
