// What the hero card shows: one booking, two beside each other, or a list from three on. And what
// is offered beside a call or an error: the other bookings that are open.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

// How a tile looks, which is how much a press on it can be trusted to do.
enum class TileLook {
    Reason,   // no Join: tells why
    Waiting,  // not open yet: tells when
    Early,    // not open yet, but may be pressed
    Open,     // the green one
    Doubtful, // open, with something to be said beside it
    Cancel,
    CancelStressed,
    InCall,
    Retry,
};

struct TileRow {
    QString id;
    QString title;
    QString span;
    QString relative;
    QString organizer;
    link::TileState state = link::TileState::Absent;
    TileLook look = TileLook::Reason;
    QString word;
    QString detail;
    QString spoken;
    QString told;
    QString toldCode;
    QStringList notices; // said on the tile, each with its shape
    QList<int> noticeShapes;

    friend bool operator==(const TileRow&, const TileRow&) = default;
};

class TileModel : public KeyedRows<TileRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    // The same words as TileLook, for QML.
    enum Look {
        Reason = static_cast<int>(TileLook::Reason),
        Waiting = static_cast<int>(TileLook::Waiting),
        Early = static_cast<int>(TileLook::Early),
        Open = static_cast<int>(TileLook::Open),
        Doubtful = static_cast<int>(TileLook::Doubtful),
        Cancel = static_cast<int>(TileLook::Cancel),
        CancelStressed = static_cast<int>(TileLook::CancelStressed),
        InCall = static_cast<int>(TileLook::InCall),
        Retry = static_cast<int>(TileLook::Retry)
    };
    Q_ENUM(Look)

    enum Shape { Warning, Age, Failure };
    Q_ENUM(Shape)

    enum Role {
        BookingIdRole = Qt::UserRole + 1,
        TitleRole,
        SpanRole,
        RelativeRole,
        OrganizerRole,
        LookRole,
        WordRole,
        DetailRole,
        SpokenRole,
        ToldRole,
        ToldCodeRole,
        NoticesRole,
        NoticeShapesRole
    };

    using KeyedRows::KeyedRows;

    // All tiles of the view.
    void show(const link::PanelView& view);
    // Those whose meeting could be joined now, but is not the one that the view's calls are about.
    void showOthers(const link::PanelView& view);

    [[nodiscard]] int count() const { return rowCount(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    void take(const std::vector<TileRow>& rows);
};

} // namespace greenroom::ui::models
