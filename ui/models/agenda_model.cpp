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
    return {.id = booking.id,
            .time = Wording::time(booking.start, view.twelveHour),
            .dayHalf = Wording::dayHalf(booking.start, view.twelveHour),
            .day = Wording::day(booking.start, view.now),
            .title = title,
            .organizer = Wording::organizer(booking),
            .spoken = QStringLiteral("%1, %2").arg(Wording::span(booking, view), title),
            .running = booking.running};
}

int linesOf(const std::vector<AgendaRow>& rows) {
    int lines = 0;
    QString day;
    for (const AgendaRow& row : rows) {
        lines += row.day != day && !row.day.isEmpty() ? 2 : 1;
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

QString AgendaModel::more(int shown) const {
    const int hidden = std::max(0, count() - std::max(0, shown));
    return Wording::left(static_cast<std::uint32_t>(hidden) + leftOut_);
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
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
    return {{TimeRole, "time"},      {DayHalfRole, "dayHalf"},     {DayRole, "day"},
            {TitleRole, "title"},    {OrganizerRole, "organizer"}, {SpokenRole, "spoken"},
            {RunningRole, "running"}};
}

} // namespace greenroom::ui::models
