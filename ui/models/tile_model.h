// What the hero card shows: one booking, two beside each other, or a list from three on.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct TileRow {
    QString id;
    QString title;
    QString span;
    QString relative;
    QString organizer;
    link::TileState state = link::TileState::Absent;
    QString word;
    QString detail;
    QString spoken;
    QString reason;
    QString reasonCode;

    friend bool operator==(const TileRow&, const TileRow&) = default;
};

class TileModel : public KeyedRows<TileRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    // The same words as link::TileState, for QML.
    enum State { Absent, Upcoming, Soon, Ready, Started };
    Q_ENUM(State)

    enum Role {
        BookingIdRole = Qt::UserRole + 1,
        TitleRole,
        SpanRole,
        RelativeRole,
        OrganizerRole,
        StateRole,
        WordRole,
        DetailRole,
        SpokenRole,
        ReasonRole,
        ReasonCodeRole
    };

    using KeyedRows::KeyedRows;

    void show(const link::PanelView& view);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

} // namespace greenroom::ui::models
