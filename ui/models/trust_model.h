// What the panel is sure of, a line each: the age of the list, the calls, the clock.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct TrustLine {
    QString id; // its place
    QString name;
    QString text;
    bool good = true;

    friend bool operator==(const TrustLine&, const TrustLine&) = default;
};

class TrustModel : public KeyedRows<TrustLine> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool well READ well NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)

public:
    enum Role { NameRole = Qt::UserRole + 1, TextRole, GoodRole };

    using KeyedRows::KeyedRows;

    void show(const std::vector<link::TrustRow>& trust);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool well() const { return doubts() == 0; }
    [[nodiscard]] QString word() const;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int doubts() const;
};

} // namespace greenroom::ui::models
