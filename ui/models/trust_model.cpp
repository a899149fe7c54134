#include "models/trust_model.h"

#include "models/agent_words.h"
#include "models/booking_wording.h"

namespace greenroom::ui::models {

void TrustModel::show(const std::vector<link::TrustRow>& trust) {
    std::vector<TrustLine> lines;
    for (const link::TrustRow& row : trust) {
        lines.push_back({QString::number(lines.size()), BookingWording::trustName(row.kind),
                         AgentWords::translated(row.text), row.good});
    }
    if (lines != rows()) {
        become(lines);
        Q_EMIT changed();
    }
}

int TrustModel::doubts() const {
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [](const TrustLine& line) { return !line.good; }));
}

QString TrustModel::word() const {
    return count() == 0 ? QString() : BookingWording::trust(doubts());
}

QVariant TrustModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const TrustLine& line = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return line.name;
    case TextRole:
        return line.text;
    case GoodRole:
        return line.good;
    default:
        return {};
    }
}

QHash<int, QByteArray> TrustModel::roleNames() const {
    return {{NameRole, "name"}, {TextRole, "text"}, {GoodRole, "good"}};
}

} // namespace greenroom::ui::models
