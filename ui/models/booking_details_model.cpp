#include "models/booking_details_model.h"

#include "models/agent_words.h"
#include "models/booking_wording.h"
#include "models/wording.h"

#include <algorithm>

namespace greenroom::ui::models {

namespace {

const link::Booking* find(const std::vector<link::Booking>& list, const QString& id) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&id](const link::Booking& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

const link::Booking* bookingOf(const link::PanelView& view, const QString& id) {
    if (const link::Booking* today = find(view.bookings, id)) {
        return today;
    }
    const auto tile = std::find_if(view.tiles.begin(), view.tiles.end(),
                                   [&id](const link::Tile& one) { return one.booking.id == id; });
    return tile != view.tiles.end() ? &tile->booking : find(view.bookable.later, id);
}

} // namespace

void BookingDetailsModel::show(const link::PanelView& view, const QString& bookingId) {
    const auto& opened = view.bookable.opened;
    const link::Booking* listed = bookingOf(view, bookingId);
    known_ = opened && opened->booking.id == bookingId;
    present_ = !bookingId.isEmpty() && (known_ || listed != nullptr);
    details_ = known_ ? *opened : link::BookingDetails{};
    if (!known_ && listed != nullptr) {
        details_.booking = *listed;
    }
    span_ = present_ ? Wording::span(details_.booking, view) : QString();
    relative_ = present_ ? BookingWording::relative(details_.booking, view) : QString();
    Q_EMIT changed();
}

QString BookingDetailsModel::title() const {
    return Wording::title(details_.booking);
}

QString BookingDetailsModel::source() const {
    return AgentWords::translated(details_.source);
}

QString BookingDetailsModel::fix() const {
    return AgentWords::translated(details_.fix);
}

QString BookingDetailsModel::runnersUp() const {
    const QStringList others(details_.runnersUp.begin(), details_.runnersUp.end());
    return others.join(QStringLiteral(", "));
}

QString BookingDetailsModel::verdict() const {
    return details_.verdict.isEmpty() && !joinable() ? Wording::noJoinReason(details_.booking)
                                                     : AgentWords::translated(details_.verdict);
}

QStringList BookingDetailsModel::ruleNames() const {
    QStringList names;
    for (const link::TraceRow& row : details_.trace) {
        names.append(AgentWords::translated(row.name));
    }
    return names;
}

QStringList BookingDetailsModel::ruleResults() const {
    QStringList results;
    for (const link::TraceRow& row : details_.trace) {
        results.append(AgentWords::translated(row.result));
    }
    return results;
}

} // namespace greenroom::ui::models
