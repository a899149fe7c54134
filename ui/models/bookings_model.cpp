#include "models/bookings_model.h"

#include "models/booking_lookup.h"
#include "models/booking_wording.h"
#include "models/wording.h"

namespace greenroom::ui::models {

namespace {

using link::BookingAct;
using link::OutcomeStage;
using link::Verb;

constexpr std::int64_t kMinuteMs = 60'000;

link::PanelIntent about(Verb verb, const QString& bookingId = {}) {
    link::PanelIntent what;
    what.verb = verb;
    what.bookingId = bookingId;
    return what;
}

} // namespace

BookingsModel::BookingsModel(PressSink& sink) : sink_(sink) {}

void BookingsModel::show(const link::PanelView& view) {
    const auto& told = view.bookable.outcome;
    if (told && told != before_) {
        own_.reset();
    }
    if (!told) {
        before_.reset();
    }
    if (told != dismissed_) {
        dismissed_.reset();
    }
    view_ = view;
    list_.show(view_);
    options_.show(view_);
    trust_.show(view_.trust);
    const auto& opened = view_.bookable.opened;
    details_.show(view_, opened_.isEmpty() && opened ? opened->booking.id : opened_);
    Q_EMIT changed();
}

void BookingsModel::open(const QString& bookingId) {
    if (opened_ == bookingId) {
        return;
    }
    opened_ = bookingId;
    details_.show(view_, opened_);
    sink_.tell(about(Verb::OpenBooking, opened_));
}

void BookingsModel::forget() {
    opened_.clear();
    own_.reset();
    dismissed_.reset();
    Q_EMIT changed();
}

QString BookingsModel::leftOut() const {
    return Wording::left(view_.bookingsLeftOut);
}

QString BookingsModel::releaseWords() const {
    return releasing() ? BookingWording::release(*view_.bookable.release) : QString();
}

const std::optional<link::Outcome>& BookingsModel::outcome() const {
    static const std::optional<link::Outcome> nothing;
    if (own_) {
        return own_;
    }
    return dismissed_ ? nothing : view_.bookable.outcome;
}

BookingsModel::Stage BookingsModel::stage() const {
    if (!outcome()) {
        return None;
    }
    switch (outcome()->stage) {
    case OutcomeStage::Requested:
        return Requested;
    case OutcomeStage::Done:
        return Done;
    case OutcomeStage::Failed:
        return Failed;
    }
    return None;
}

bool BookingsModel::pending() const {
    return own_ && own_->stage == OutcomeStage::Requested;
}

bool BookingsModel::booking() const {
    return outcome() && outcome()->act == BookingAct::Book;
}

QString BookingsModel::outcomeWords() const {
    return outcome() ? BookingWording::outcome(*outcome(), view_) : QString();
}

QString BookingsModel::outcomeNote() const {
    return outcome() ? BookingWording::outcomeNote(*outcome(), view_) : QString();
}

void BookingsModel::press(const QString& control, const link::PanelIntent& what, BookingAct act,
                          std::optional<link::Moment> until) {
    if (!sink_.press(control, what)) {
        return;
    }
    own_ = link::Outcome{act, OutcomeStage::Requested, what.bookingId, {}, {}, until};
    before_ = view_.bookable.outcome;
    Q_EMIT changed();
}

void BookingsModel::book(int minutes) {
    for (const link::BookOption& option : view_.bookable.options) {
        if (static_cast<int>(option.minutes) == minutes) {
            link::PanelIntent what = about(Verb::BookNow);
            what.minutes = option.minutes;
            press(QStringLiteral("book:%1").arg(minutes), what, BookingAct::Book, option.until);
            return;
        }
    }
}

void BookingsModel::extend() {
    extend(details_.booking());
}

void BookingsModel::extendRunning() {
    if (const link::Booking* running = bookingOf(view_, view_.availability.currentId)) {
        extend(*running);
    }
}

void BookingsModel::extend(const link::Booking& booking) {
    link::PanelIntent what = about(Verb::ExtendBooking, booking.id);
    what.minutes = kExtendMinutes;
    link::Moment until = booking.end;
    until.utcMs += kExtendMinutes * kMinuteMs;
    press(QStringLiteral("booking:extend"), what, BookingAct::Extend, until);
}

void BookingsModel::pressOpened(const QString& control, Verb verb, BookingAct act) {
    press(control, about(verb, details_.booking().id), act);
}

void BookingsModel::end() {
    pressOpened(QStringLiteral("booking:end"), Verb::EndBooking, BookingAct::End);
}

void BookingsModel::decline() {
    pressOpened(QStringLiteral("booking:decline"), Verb::Decline, BookingAct::Decline);
}

void BookingsModel::checkIn(const QString& bookingId) {
    press(QStringLiteral("checkin"), about(Verb::CheckIn, bookingId), BookingAct::CheckIn);
}

void BookingsModel::keepRoom() {
    if (releasing()) {
        checkIn(view_.bookable.release->bookingId);
    }
}

void BookingsModel::dismissOutcome() {
    own_.reset();
    dismissed_ = view_.bookable.outcome;
    if (dismissed_) {
        sink_.tell(about(Verb::DismissOutcome));
    }
    Q_EMIT changed();
}

void BookingsModel::lapse() {
    if (pending()) {
        own_->stage = OutcomeStage::Failed;
        own_->why = BookingWording::noAnswer();
        Q_EMIT changed();
    }
}

} // namespace greenroom::ui::models
