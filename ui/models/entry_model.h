// Whom a touch calls: favourites, then recent calls.
#pragma once

#include "link/call_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

class EntryModel : public KeyedRows<link::Entry> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { EntryIdRole = Qt::UserRole + 1, NameRole, AddressRole, FavouriteRole };

    using KeyedRows::KeyedRows;

    void show(const std::vector<link::Entry>& entries);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
