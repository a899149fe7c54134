#include "edge/panel/booking_codec.h"

#include "edge/panel/wire_text.h"
#include "proto/panel.pb.h"

namespace greenroom::edge::panel {

namespace wire = greenroom::panel::v1;

namespace {

constexpr std::uint32_t kMostMinutes = 24 * 60;

wire::BookingAct toWire(core::PanelAct act) {
    switch (act) {
    case core::PanelAct::Book:
        return wire::BOOKING_ACT_BOOK;
    case core::PanelAct::Extend:
        return wire::BOOKING_ACT_EXTEND;
    case core::PanelAct::End:
        return wire::BOOKING_ACT_END;
    case core::PanelAct::CheckIn:
        return wire::BOOKING_ACT_CHECK_IN;
    case core::PanelAct::Decline:
        return wire::BOOKING_ACT_DECLINE;
    }
    return wire::BOOKING_ACT_UNSPECIFIED;
}

wire::OutcomeStage toWire(core::PanelStage stage) {
    switch (stage) {
    case core::PanelStage::Requested:
        return wire::OUTCOME_STAGE_REQUESTED;
    case core::PanelStage::Done:
        return wire::OUTCOME_STAGE_DONE;
    case core::PanelStage::Failed:
        return wire::OUTCOME_STAGE_FAILED;
    }
    return wire::OUTCOME_STAGE_UNSPECIFIED;
}

void set(wire::BookingDetails& out, const core::BookingDetails& details) {
    setCard(*out.mutable_booking(), details.card);
    out.set_source(wireText(details.source));
    out.set_address(wireText(details.address));
    for (const std::string& address : details.runnersUp)
        out.add_runners_up(wireText(address));
    out.set_verdict_code(wireText(details.verdictCode));
    out.set_verdict(wireText(details.verdict));
    for (const core::TraceRow& row : details.trace) {
        wire::TraceRow& line = *out.add_trace();
        line.set_name(wireText(row.name));
        line.set_result(wireText(row.result));
    }
    out.set_fix(wireText(details.fix));
    out.set_can_check_in(details.canCheckIn);
    out.set_checked_in(details.checkedIn);
    out.set_can_extend(details.canExtend);
    out.set_can_end(details.canEnd);
    out.set_can_decline(details.canDecline);
}

void set(wire::Outcome& out, const core::OutcomeView& outcome) {
    out.set_act(toWire(outcome.act));
    out.set_stage(toWire(outcome.stage));
    out.set_booking_id(wireText(outcome.booking.value()));
    out.set_title(wireText(outcome.title));
    out.set_why(wireText(outcome.why));
    if (outcome.until)
        setMoment(*out.mutable_until(), *outcome.until);
}

std::optional<core::BookingId> idOf(const std::string& id) {
    if (id.empty() || id.size() > core::BookingLimits::kId)
        return std::nullopt;
    return core::BookingId(id);
}

template <typename Press>
std::optional<core::Event> pressOn(const std::string& id) {
    auto booking = idOf(id);
    if (!booking)
        return std::nullopt;
    return core::PanelEvent(Press{*std::move(booking)});
}

std::optional<core::Event> bookEvent(const wire::BookNow& intent) {
    if (intent.minutes() > kMostMinutes)
        return std::nullopt;
    core::BookPressed press;
    if (intent.minutes() != 0)
        press.length = base::minutes(intent.minutes());
    return core::PanelEvent(press);
}

std::optional<core::Event> extendEvent(const wire::ExtendBooking& intent) {
    auto booking = idOf(intent.booking_id());
    if (!booking || intent.minutes() == 0 || intent.minutes() > kMostMinutes)
        return std::nullopt;
    return core::PanelEvent(
        core::ExtendBookingPressed{*std::move(booking), base::minutes(intent.minutes())});
}

std::optional<core::Event> openEvent(const wire::OpenBooking& intent) {
    if (intent.booking_id().empty())
        return core::PanelEvent(core::DetailsOpened{});
    return pressOn<core::DetailsOpened>(intent.booking_id());
}

} // namespace

void setMoment(wire::Moment& out, const core::Moment& moment) {
    out.set_utc_ms(base::toMs(moment.utc));
    out.set_utc_offset_s(static_cast<std::int32_t>(moment.offset.count()));
}

void setCard(wire::BookingCard& out, const core::BookingCard& card) {
    out.set_id(wireText(card.id.value()));
    out.set_title(wireText(card.title));
    out.set_organizer(wireText(card.organizer));
    setMoment(*out.mutable_start(), card.start);
    setMoment(*out.mutable_end(), card.end);
    out.set_joinable(card.joinable);
    out.set_running(card.running);
    out.set_reason_code(wireText(card.reasonCode));
    out.set_reason_text(wireText(card.reasonText));
    out.set_whole_days(card.wholeDays);
    out.set_starts_in_days(card.startsInDays);
    out.set_ends_in_days(card.endsInDays);
}

void setBookings(wire::PanelView& out, const core::PanelView& view) {
    for (const core::BookingCard& card : view.later)
        setCard(*out.add_later(), card);
    if (view.opened)
        set(*out.mutable_opened(), *view.opened);
    for (const core::BookOption& option : view.bookOptions) {
        wire::BookOption& row = *out.add_book_options();
        row.set_minutes(option.minutes);
        setMoment(*row.mutable_until(), option.until);
    }
    if (view.outcome)
        set(*out.mutable_outcome(), *view.outcome);
    if (view.release) {
        out.mutable_release()->set_booking_id(wireText(view.release->booking.value()));
        out.mutable_release()->set_in_s(view.release->inSeconds);
    }
    for (const core::TrustRow& row : view.trust) {
        wire::TrustRow& line = *out.add_trust();
        line.set_code(wireText(row.code));
        line.set_text(wireText(row.text));
        line.set_good(row.good);
    }
    out.set_can_check_in(wireText(view.canCheckIn.value()));
}

bool shrinkBookings(wire::PanelView& view) {
    if (view.later().empty())
        return false;
    view.mutable_later()->RemoveLast();
    return true;
}

std::optional<core::Event> bookingEvent(const wire::PanelIntent& intent) {
    switch (intent.verb_case()) {
    case wire::PanelIntent::kBookNow:
        return bookEvent(intent.book_now());
    case wire::PanelIntent::kExtendBooking:
        return extendEvent(intent.extend_booking());
    case wire::PanelIntent::kEndBooking:
        return pressOn<core::EndBookingPressed>(intent.end_booking().booking_id());
    case wire::PanelIntent::kCheckIn:
        return pressOn<core::CheckInPressed>(intent.check_in().booking_id());
    case wire::PanelIntent::kDecline:
        return pressOn<core::DeclinePressed>(intent.decline().booking_id());
    case wire::PanelIntent::kOpenBooking:
        return openEvent(intent.open_booking());
    case wire::PanelIntent::kDismissOutcome:
        return core::PanelEvent(core::OutcomeDismissed{});
    default:
        return std::nullopt;
    }
}

} // namespace greenroom::edge::panel
