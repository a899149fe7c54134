// What there is to choose from in a step of first start: languages, regions, cities.
#pragma once

#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct SetupChoice {
    QString id;
    QString words;
    bool chosen = false;

    friend bool operator==(const SetupChoice&, const SetupChoice&) = default;
};

class SetupChoiceModel : public KeyedRows<SetupChoice> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ChoiceRole = Qt::UserRole + 1, WordsRole, ChosenRole };

    using KeyedRows::KeyedRows;

    void show(const std::vector<SetupChoice>& choices);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
