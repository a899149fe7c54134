// For how long the room can be booked from now on.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct OptionRow {
    QString id; // the minutes
    std::uint32_t minutes = 0;
    QString words;
    QString until;

    friend bool operator==(const OptionRow&, const OptionRow&) = default;
};

class BookOptionModel : public KeyedRows<OptionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { MinutesRole = Qt::UserRole + 1, WordsRole, UntilRole };

    using KeyedRows::KeyedRows;

    // The first of each length.
    void show(const link::PanelView& view);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
