// The calls beside the one the room is in that it has put on hold.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class FurtherCallModel : public KeyedRows<link::Call> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { CallIdRole = Qt::UserRole + 1, TitleRole };

    using KeyedRows::KeyedRows;

    // `leading`: the call that has its own screen.
    void show(const link::PanelView& view, std::uint32_t leading);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
