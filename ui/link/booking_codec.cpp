#include "link/booking_codec.h"

#include "link/safe_text.h"
#include "link/wire_lists.h"
#include "proto/panel.pb.h"

#include <algorithm>

namespace greenroom::ui::link {

namespace {

namespace wire = greenroom::panel::v1;

constexpr std::int32_t kMaxDays = 4'000;
constexpr std::size_t kMaxLater = 32;
constexpr std::size_t kMaxRunnersUp = 4;
constexpr std::size_t kMaxTrace = 24;
constexpr std::size_t kMaxOptions = 6;
constexpr std::size_t kMaxTrust = 6;
constexpr std::uint32_t kMaxMinutes = 24 * 60;
constexpr qsizetype kMaxTitle = 300;
constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxSentence = 400;

Moment fromWire(const wire::Moment& m) {
    return {.utcMs = m.utc_ms(), .utcOffsetS = m.utc_offset_s()};
}

std::optional<BookingAct> fromWire(wire::BookingAct act) {
    switch (act) {
    case wire::BOOKING_ACT_BOOK:
        return BookingAct::Book;
    case wire::BOOKING_ACT_EXTEND:
        return BookingAct::Extend;
    case wire::BOOKING_ACT_END:
        return BookingAct::End;
    case wire::BOOKING_ACT_CHECK_IN:
        return BookingAct::CheckIn;
    case wire::BOOKING_ACT_DECLINE:
        return BookingAct::Decline;
    default:
        return std::nullopt;
    }
}

std::optional<OutcomeStage> fromWire(wire::OutcomeStage stage) {
    switch (stage) {
    case wire::OUTCOME_STAGE_REQUESTED:
        return OutcomeStage::Requested;
    case wire::OUTCOME_STAGE_DONE:
        return OutcomeStage::Done;
    case wire::OUTCOME_STAGE_FAILED:
        return OutcomeStage::Failed;
    default:
        return std::nullopt;
    }
}

BookingDetails fromWire(const wire::BookingDetails& d) {
    BookingDetails details{.booking = bookingFromWire(d.booking()),
                           .source = text(d.source()),
                           .address = text(d.address()),
                           .runnersUp = {},
                           .verdictCode = text(d.verdict_code()),
                           .verdict = text(d.verdict()),
                           .trace = {},
                           .fix = text(d.fix()),
                           .canCheckIn = d.can_check_in(),
                           .checkedIn = d.checked_in(),
                           .canExtend = d.can_extend(),
                           .canEnd = d.can_end(),
                           .canDecline = d.can_decline()};
    for (const std::string& other : d.runners_up()) {
        details.runnersUp.push_back(text(other));
    }
    for (const wire::TraceRow& row : d.trace()) {
        details.trace.push_back({text(row.name()), text(row.result())});
    }
    return details;
}

// Of an act or a stage that this panel does not know nothing can be said.
std::optional<Outcome> fromWire(const wire::Outcome& o) {
    const auto act = fromWire(o.act());
    const auto stage = fromWire(o.stage());
    if (!act || !stage) {
        return std::nullopt;
    }
    Outcome outcome{.act = *act,
                    .stage = *stage,
                    .bookingId = text(o.booking_id()),
                    .title = text(o.title()),
                    .why = text(o.why()),
                    .until = {}};
    if (o.has_until()) {
        outcome.until = fromWire(o.until());
    }
    return outcome;
}

void makeSafe(BookingDetails& d) {
    boundBooking(d.booking);
    d.source = safeText(d.source, kMaxName);
    d.address = safeText(d.address, kMaxName);
    d.verdictCode = safeText(d.verdictCode, kMaxName);
    d.verdict = safeText(d.verdict, kMaxSentence);
    d.fix = safeText(d.fix, kMaxSentence);
    cut(d.runnersUp, kMaxRunnersUp);
    for (QString& other : d.runnersUp) {
        other = safeText(other, kMaxName);
    }
    // The last one decided.
    if (d.trace.size() > kMaxTrace) {
        d.trace.erase(d.trace.begin(), d.trace.end() - kMaxTrace);
    }
    for (TraceRow& row : d.trace) {
        row.name = safeText(row.name, kMaxName);
        row.result = safeText(row.result, kMaxSentence);
    }
}

void makeSafe(Outcome& outcome) {
    outcome.title = safeText(outcome.title, kMaxTitle);
    outcome.why = safeText(outcome.why, kMaxSentence);
}

void makeSafe(std::vector<TrustRow>& trust) {
    for (TrustRow& row : trust) {
        row.text = safeText(row.text, kMaxSentence);
    }
    std::erase_if(trust, [](const TrustRow& row) { return row.text.isEmpty(); });
    cut(trust, kMaxTrust);
}

} // namespace

Booking bookingFromWire(const wire::BookingCard& b) {
    return {.id = text(b.id()),
            .title = text(b.title()),
            .organizer = text(b.organizer()),
            .start = fromWire(b.start()),
            .end = fromWire(b.end()),
            .joinable = b.joinable(),
            .running = b.running(),
            .reasonCode = text(b.reason_code()),
            .reasonText = text(b.reason_text()),
            .wholeDays = b.whole_days(),
            .startsInDays = b.starts_in_days(),
            .endsInDays = b.ends_in_days()};
}

void boundBooking(Booking& b) {
    b.title = safeText(b.title, kMaxTitle);
    b.organizer = safeText(b.organizer, kMaxName);
    b.reasonCode = safeText(b.reasonCode, kMaxName);
    b.reasonText = safeText(b.reasonText, kMaxSentence);
    b.startsInDays = std::clamp(b.startsInDays, -kMaxDays, kMaxDays);
    b.endsInDays = std::clamp(b.endsInDays, b.startsInDays, kMaxDays);
}

void bookingsFromWire(const wire::PanelView& view, PanelView& out) {
    Bookable& bookable = out.bookable;
    for (const wire::BookingCard& card : view.later()) {
        bookable.later.push_back(bookingFromWire(card));
    }
    if (view.has_opened()) {
        bookable.opened = fromWire(view.opened());
    }
    for (const wire::BookOption& option : view.book_options()) {
        bookable.options.push_back({option.minutes(), fromWire(option.until())});
    }
    if (view.has_outcome()) {
        bookable.outcome = fromWire(view.outcome());
    }
    if (view.has_release()) {
        bookable.release = Release{text(view.release().booking_id()), view.release().in_s()};
    }
    bookable.canCheckIn = text(view.can_check_in());
    for (const wire::TrustRow& row : view.trust()) {
        out.trust.push_back({trustKind(text(row.code())), text(row.text()), row.good()});
    }
}

void boundBookings(PanelView& view) {
    Bookable& bookable = view.bookable;
    dropDoubtful(bookable.later, [](const Booking& b) -> const QString& { return b.id; });
    cut(bookable.later, kMaxLater);
    for (Booking& booking : bookable.later) {
        boundBooking(booking);
    }
    if (bookable.opened && !usable(bookable.opened->booking.id)) {
        bookable.opened.reset();
    }
    if (bookable.opened) {
        makeSafe(*bookable.opened);
    }
    std::erase_if(bookable.options,
                  [](const BookOption& option) { return option.minutes > kMaxMinutes; });
    cut(bookable.options, kMaxOptions);
    if (bookable.outcome) {
        makeSafe(*bookable.outcome);
    }
    if (bookable.release && !usable(bookable.release->bookingId)) {
        bookable.release.reset();
    }
    if (!usable(bookable.canCheckIn)) {
        bookable.canCheckIn.clear();
    }
    makeSafe(view.trust);
}

bool setBookingVerb(wire::PanelIntent& out, const PanelIntent& intent) {
    const std::string id = intent.bookingId.toStdString();
    switch (intent.verb) {
    case Verb::BookNow:
        out.mutable_book_now()->set_minutes(intent.minutes);
        return true;
    case Verb::ExtendBooking:
        out.mutable_extend_booking()->set_booking_id(id);
        out.mutable_extend_booking()->set_minutes(intent.minutes);
        return true;
    case Verb::EndBooking:
        out.mutable_end_booking()->set_booking_id(id);
        return true;
    case Verb::CheckIn:
        out.mutable_check_in()->set_booking_id(id);
        return true;
    case Verb::Decline:
        out.mutable_decline()->set_booking_id(id);
        return true;
    case Verb::OpenBooking:
        out.mutable_open_booking()->set_booking_id(id);
        return true;
    case Verb::DismissOutcome:
        out.mutable_dismiss_outcome();
        return true;
    default:
        return false;
    }
}

TrustKind trustKind(const QString& code) {
    if (code == QLatin1String("CALENDAR")) {
        return TrustKind::Calendar;
    }
    if (code == QLatin1String("CALLS")) {
        return TrustKind::Calls;
    }
    return code == QLatin1String("CLOCK") ? TrustKind::Clock : TrustKind::Other;
}

} // namespace greenroom::ui::link
