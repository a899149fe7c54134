// What the service menu knows of the device, a row each.
#pragma once

#include "link/service_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct ServiceFactRow {
    QString id; // its place
    QString name;
    QString value;

    friend bool operator==(const ServiceFactRow&, const ServiceFactRow&) = default;
};

class ServiceFactModel : public KeyedRows<ServiceFactRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")

public:
    enum Role { NameRole = Qt::UserRole + 1, ValueRole };

    using KeyedRows::KeyedRows;

    void show(const std::vector<link::ServiceFact>& facts);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

} // namespace greenroom::ui::models
