#include "models/agenda_model.h"

#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

bool onTile(const link::PanelView& view, const QString& id) {
    return std::any_of(view.tiles.begin(), view.tiles.end(),
                       [&id](const link::Tile& tile) { return tile.booking.id == id; });
}

AgendaRow rowOf(const link::Booking& booking, const link::PanelView& view) {
    const QString title = Wording::title(booking);
    const bool wholeDays = booking.wholeDays;
    return {.id = booking.id,
            .time = wholeDays ? Wording::allDay() : Wording::time(booking.start, view.twelveHour),
            .dayHalf = wholeDays ? QString() : Wording::dayHalf(booking.start, view.twelveHour),
            .day =
                booking.startsInDays > 0 ? Wording::day(booking.startsInDays, view.now) : QString(),
            .note = Wording::overDays(booking, view),
            .title = title,
            .organizer = Wording::organizer(booking),
            .spoken = QStringLiteral("%1, %2").arg(Wording::span(booking, view), title),
            .running = booking.running};
}

// A row takes a line, and the first one of a day that is not today another one for the day's name.
int linesOf(const AgendaRow& row, const QString& dayBefore) {
    return row.day != dayBefore && !row.day.isEmpty() ? 2 : 1;
}

int linesOf(const std::vector<AgendaRow>& rows) {
    int lines = 0;
    QString day;
    for (const AgendaRow& row : rows) {
        lines += linesOf(row, day);
        day = row.day;
    }
    return lines;
}

} // namespace

void AgendaModel::show(const link::PanelView& view) {
    std::vector<AgendaRow> rows;
    for (const link::Booking& booking : view.bookings) {
        if (!onTile(view, booking.id)) {
            rows.push_back(rowOf(booking, view));
        }
    }
    leftOut_ = view.bookingsLeftOut;
    const int lines = linesOf(rows);
    if (become(rows)) {
        Q_EMIT countChanged();
    }
    if (lines != lines_) {
        lines_ = lines;
        Q_EMIT linesChanged();
    }
}

QString AgendaModel::more(int shownLines) const {
    std::uint32_t hidden = leftOut_;
    int line = 0;
    QString day;
    for (const AgendaRow& row : rows()) {
        line += linesOf(row, day);
        day = row.day;
        hidden += line > shownLines ? 1 : 0;
    }
    return Wording::left(hidden);
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const AgendaRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TimeRole:
        return row.time;
    case DayHalfRole:
        return row.dayHalf;
    case DayRole:
        return row.day;
    case NoteRole:
        return row.note;
    case TitleRole:
        return row.title;
    case OrganizerRole:
        return row.organizer;
    case SpokenRole:
        return row.spoken;
    case RunningRole:
        return row.running;
    default:
        return {};
    }
}

QHash<int, QByteArray> AgendaModel::roleNames() const {
    return {{TimeRole, "time"},     {DayHalfRole, "dayHalf"}, {DayRole, "day"},
            {NoteRole, "note"},     {TitleRole, "title"},     {OrganizerRole, "organizer"},
            {SpokenRole, "spoken"}, {RunningRole, "running"}};
}

} // namespace greenroom::ui::models
