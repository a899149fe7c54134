#include "models/booking_details_model.h"

#include "models/agent_words.h"
#include "models/booking_lookup.h"
#include "models/booking_wording.h"
#include "models/wording.h"

namespace greenroom::ui::models {

void BookingDetailsModel::show(const link::PanelView& view, const QString& bookingId) {
    const auto& opened = view.bookable.opened;
    const link::Booking* listed = bookingOf(view, bookingId);
    known_ = opened && opened->booking.id == bookingId;
    present_ = !bookingId.isEmpty() && (known_ || listed != nullptr);
    details_ = known_ ? *opened : link::BookingDetails{};
    if (!known_ && listed != nullptr) {
        details_.booking = *listed;
        const bool current = view.availability.currentId == bookingId;
        details_.canExtend = current && view.availability.canExtend;
        details_.canEnd = current && view.availability.canEnd;
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
