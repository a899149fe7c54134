#include "models/service_fact_model.h"

#include "models/service_wording.h"

namespace greenroom::ui::models {

void ServiceFactModel::show(const std::vector<link::ServiceFact>& facts) {
    std::vector<ServiceFactRow> rows;
    for (const link::ServiceFact& fact : facts) {
        rows.push_back({QString::number(rows.size()), ServiceWording::factName(fact.code),
                        ServiceWording::factValue(fact)});
    }
    become(rows);
}

QVariant ServiceFactModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ServiceFactRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.name;
    case ValueRole:
        return row.value;
    default:
        return {};
    }
}

QHash<int, QByteArray> ServiceFactModel::roleNames() const {
    return {{NameRole, "name"}, {ValueRole, "value"}};
}

} // namespace greenroom::ui::models
