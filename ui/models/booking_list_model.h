// Every booking the panel knows of, of today and of the next days, by start.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct BookingRow {
    QString id;
    QString day; // "Today", "Tomorrow"
    bool firstOfDay = false;
    QString hours;
    QString note; // where it is not of one day: "until tomorrow 01:00"
    QString title;
    QString organizer;
    QString spoken;
    bool running = false;

    friend bool operator==(const BookingRow&, const BookingRow&) = default;
};

class BookingListModel : public KeyedRows<BookingRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        BookingIdRole = Qt::UserRole + 1,
        DayRole,
        FirstOfDayRole,
        HoursRole,
        NoteRole,
        TitleRole,
        OrganizerRole,
        SpokenRole,
        RunningRole
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
