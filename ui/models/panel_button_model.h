// The buttons that clients put on this screen.
#pragma once

#include "link/extension_view.h"
#include "models/keyed_rows.h"

#include <QColor>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class PanelButtonModel : public KeyedRows<link::PanelButton> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { PanelIdRole = Qt::UserRole + 1, NameRole, IconRole, TintRole, BrightRole };

    using KeyedRows::KeyedRows;

    void show(const std::vector<link::PanelButton>& buttons);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
