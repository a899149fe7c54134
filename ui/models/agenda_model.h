// The bookings below the hero card: what comes next, by start.
#pragma once

#include "link/panel_view.h"
#include "models/keyed_rows.h"

#include <QtQml/qqmlregistration.h>

namespace greenroom::ui::models {

struct AgendaRow {
    QString id;
    QString time; // "All day" for one of whole days
    QString dayHalf;
    QString day;  // empty for today, and for what began before
    QString note; // where it is not of one day: "until tomorrow"
    QString title;
    QString organizer;
    QString spoken;
    bool running = false;

    friend bool operator==(const AgendaRow&, const AgendaRow&) = default;
};

class AgendaModel : public KeyedRows<AgendaRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with a RoomModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int lines READ lines NOTIFY linesChanged)

public:
    enum Role {
        TimeRole = Qt::UserRole + 1,
        DayHalfRole,
        DayRole,
        NoteRole,
        TitleRole,
        OrganizerRole,
        SpokenRole,
        RunningRole
    };

    using KeyedRows::KeyedRows;

    // Everything of the view but what its tiles show.
    void show(const link::PanelView& view);

    // "3 more": what does not fit on that many lines, with what the view only counts.
    Q_INVOKABLE QString more(int shownLines) const;

    [[nodiscard]] int count() const { return rowCount(); }
    // Rows, and one line for the name of each day that is not today.
    [[nodiscard]] int lines() const { return lines_; }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void linesChanged();

private:
    std::uint32_t leftOut_ = 0;
    int lines_ = 0;
};

} // namespace greenroom::ui::models
