#include "models/entry_model.h"

namespace greenroom::ui::models {

void EntryModel::show(const std::vector<link::Entry>& entries) {
    if (become(entries)) {
        Q_EMIT countChanged();
    }
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const link::Entry& entry = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case EntryIdRole:
        return entry.id;
    case NameRole:
        return entry.name.isEmpty() ? entry.address : entry.name;
    case AddressRole:
        return entry.name.isEmpty() || entry.name == entry.address ? QString() : entry.address;
    case FavouriteRole:
        return entry.favourite;
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryModel::roleNames() const {
    return {{EntryIdRole, "entryId"},
            {NameRole, "name"},
            {AddressRole, "address"},
            {FavouriteRole, "favourite"}};
}

} // namespace greenroom::ui::models
