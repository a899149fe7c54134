#include "models/booking_list_model.h"

#include "models/booking_wording.h"
#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

BookingRow rowOf(const link::Booking& booking, const link::PanelView& view) {
    const QString title = Wording::title(booking);
    return {.id = booking.id,
            .day = BookingWording::day(booking, view),
            .hours = BookingWording::hours(booking, view),
            .note = Wording::overDays(booking, view),
            .title = title,
            .organizer = Wording::organizer(booking),
            .spoken = QStringLiteral("%1, %2").arg(Wording::span(booking, view), title),
            .running = booking.running};
}

} // namespace

void BookingListModel::show(const link::PanelView& view) {
    std::vector<link::Booking> all = view.bookings;
    for (const link::Booking& later : view.bookable.later) {
        const bool known =
            std::any_of(view.bookings.begin(), view.bookings.end(),
                        [&later](const link::Booking& one) { return one.id == later.id; });
        if (!known) {
            all.push_back(later);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const link::Booking& a, const link::Booking& b) {
        return std::max(a.startsInDays, 0) < std::max(b.startsInDays, 0);
    });
    std::vector<BookingRow> rows;
    for (const link::Booking& booking : all) {
        BookingRow row = rowOf(booking, view);
        row.firstOfDay = rows.empty() || rows.back().day != row.day;
        rows.push_back(row);
    }
    if (become(rows)) {
        Q_EMIT countChanged();
    }
}

QVariant BookingListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const BookingRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case BookingIdRole:
        return row.id;
    case DayRole:
        return row.day;
    case FirstOfDayRole:
        return row.firstOfDay;
    case HoursRole:
        return row.hours;
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

QHash<int, QByteArray> BookingListModel::roleNames() const {
    return {{BookingIdRole, "bookingId"}, {DayRole, "day"},       {FirstOfDayRole, "firstOfDay"},
            {HoursRole, "hours"},         {NoteRole, "note"},     {TitleRole, "title"},
            {OrganizerRole, "organizer"}, {SpokenRole, "spoken"}, {RunningRole, "running"}};
}

} // namespace greenroom::ui::models
