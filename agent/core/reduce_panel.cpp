// Presses about bookings on the panel, asked for as anybody else asks, and how they went.
#include <algorithm>
#include <utility>

#include "core/asked_booking.h"
#include "core/booking_rights.h"
#include "core/panel_requests.h"
#include "core/panel_words.h"

namespace greenroom::core {

namespace {

using base::ErrorCode;
using base::minutes;

using namespace refused;

// Of an act that was refused although it looked well when it was pressed.
std::string_view refusal(PanelAct act) {
    switch (act) {
    case PanelAct::Book:
        return kNotFree;
    case PanelAct::Extend:
        return kNotLonger;
    case PanelAct::End:
        return kNotEnded;
    case PanelAct::CheckIn:
        return kNoCheckIn;
    case PanelAct::Decline:
        return kNotDeclined;
    }
    return kNotSaved;
}

std::string_view wordsFor(PanelAct act, ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return kGone;
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
    case ErrorCode::Io:
    case ErrorCode::Corrupt:
        return kNotSaved;
    case ErrorCode::InvalidInput:
    case ErrorCode::TooLarge:
    case ErrorCode::Denied:
    case ErrorCode::Conflict:
        return refusal(act);
    }
    return kNotSaved;
}

void fail(PanelOutcome& outcome, std::string_view why, base::MonoTime now) {
    outcome.stage = PanelStage::Failed;
    outcome.why = why;
    outcome.since = now;
}

BookingKey keyOf(const Booking& booking) {
    return {.id = booking.id, .meetingId = {}};
}

class PanelReducer {
public:
    PanelReducer(RoomState& state, base::Instant now, Effects& out)
        : state_(state), panel_(state.panel), asking_{state, now, out} {}

    void operator()(const BookPressed& press) {
        if (isAskedFor(PanelAct::Book, {}))
            return;
        PanelOutcome& outcome = begin(PanelAct::Book, {});
        const std::optional<FreeTime> room = freeTimeNow(state_, asking_.now);
        const minutes length = press.length.value_or(room ? room->length : minutes(0));
        if (asking_.settings().adhocBooking != "True")
            return fail(outcome, kNotBookable, asking_.now.mono);
        if (!room || (!press.length && length < kShortestAdhoc))
            return fail(outcome, kNotFree, asking_.now.mono);
        BookAsked asked;
        asked.start = room->start;
        asked.duration = length;
        asked.request = outcome.request;
        reduceAsked(asking_, asked);
        hurry(outcome);
    }

    void operator()(const ExtendBookingPressed& press) {
        act(PanelAct::Extend, press.booking, [&](PanelOutcome& outcome, const Booking& booking) {
            if (booking.end <= asking_.now.wall)
                return fail(outcome, kOver, asking_.now.mono);
            const bool total = asking_.settings().extendDuration == "Total";
            const minutes length =
                total ? std::chrono::ceil<minutes>(booking.end - booking.start) + press.length
                      : press.length;
            reduceAsked(asking_, BookingExtendAsked{keyOf(booking), length, outcome.request});
        });
    }

    void operator()(const EndBookingPressed& press) {
        act(PanelAct::End, press.booking, [&](PanelOutcome& outcome, const Booking& booking) {
            const BookingRights rights = rightsOf(state_, booking, asking_.now);
            if (rights.end)
                endNow(asking_, booking, outcome.request);
            else if (rights.decline)
                reduceAsked(asking_, BookingDeleteAsked{keyOf(booking), outcome.request});
            else
                fail(outcome, booking.end <= asking_.now.wall ? kOver : kNotEnded,
                     asking_.now.mono);
        });
    }

    void operator()(const CheckInPressed& press) {
        act(PanelAct::CheckIn, press.booking, [&](PanelOutcome& outcome, const Booking& booking) {
            const JoinWindow window = joinWindow(booking, joinPolicy(asking_.settings()));
            if (asking_.settings().checkIn != "True")
                return fail(outcome, kNoCheckIn, asking_.now.mono);
            if (asking_.now.wall < window.opens)
                return fail(outcome, kNotYet, asking_.now.mono);
            if (booking.end <= asking_.now.wall)
                return fail(outcome, kOver, asking_.now.mono);
            reduceAsked(asking_, CheckInAsked{keyOf(booking), outcome.request});
        });
    }

    void operator()(const DeclinePressed& press) {
        act(PanelAct::Decline, press.booking, [&](PanelOutcome& outcome, const Booking& booking) {
            if (!rightsOf(state_, booking, asking_.now).decline)
                return fail(outcome, kNotDeclined, asking_.now.mono);
            // Of the room's own it is its answer; of another's all that the room can do.
            if (asking_.isLocal(booking))
                reduceAsked(asking_, BookingRespondAsked{keyOf(booking), false, outcome.request});
            else
                reduceAsked(asking_, BookingDeleteAsked{keyOf(booking), outcome.request});
        });
    }

    void operator()(const DetailsOpened& press) {
        const Booking* booking = state_.bookings.agenda->find(press.booking);
        panel_.opened = booking != nullptr ? booking->id : BookingId();
    }

    void operator()(const OutcomeDismissed& /*press*/) {
        if (panel_.outcome && panel_.outcome->stage != PanelStage::Requested)
            panel_.outcome.reset();
    }

private:
    // A second press while the first is under way asks for nothing more.
    [[nodiscard]] bool isAskedFor(PanelAct act, const BookingId& booking) const {
        const auto& outcome = panel_.outcome;
        return outcome && outcome->stage == PanelStage::Requested && outcome->act == act &&
               (act == PanelAct::Book || outcome->booking == booking);
    }

    PanelOutcome& begin(PanelAct act, const BookingId& booking) {
        return panel_.outcome.emplace(
            PanelOutcome{.act = act,
                         .stage = PanelStage::Requested,
                         .booking = booking,
                         .why = {},
                         .request = RequestId(kPanelRequests | ++panel_.lastRequest),
                         .since = asking_.now.mono});
    }

    void act(PanelAct what, const BookingId& id, const auto& deed) {
        if (isAskedFor(what, id))
            return;
        PanelOutcome& outcome = begin(what, id);
        const Booking* booking = state_.bookings.agenda->find(id);
        if (booking == nullptr)
            return fail(outcome, kGone, asking_.now.mono);
        deed(outcome, *booking);
        hurry(outcome);
    }

    // Who stands at the panel waits less long than a client: what is not on the disk by then is
    // taken back.
    void hurry(PanelOutcome& outcome) {
        for (LocalChange& change : state_.bookings.localChanges) {
            if (change.request != outcome.request)
                continue;
            change.deadline = std::min(change.deadline, asking_.now.mono + kRequestLimit);
            if (!change.made.value().empty())
                outcome.booking = change.made;
        }
    }

    RoomState& state_;
    PanelState& panel_;
    Asking asking_;
};

bool isOfPanel(const Answer& answer) {
    return (answer.request.value() & kPanelRequests) != 0;
}

// The last answer counts, also one that comes after its time.
void take(PanelState& panel, const Answer& answer, base::MonoTime now) {
    auto& outcome = panel.outcome;
    if (!outcome || outcome->request != answer.request)
        return;
    if (!answer.outcome) {
        fail(*outcome, wordsFor(outcome->act, answer.outcome.error().code), now);
        return;
    }
    outcome->stage = PanelStage::Done;
    outcome->why.clear();
    outcome->since = now;
}

} // namespace

std::optional<base::MonoTime> nextDue(const PanelState& panel) {
    if (!panel.outcome || panel.outcome->stage == PanelStage::Failed)
        return std::nullopt;
    const bool done = panel.outcome->stage == PanelStage::Done;
    return panel.outcome->since + (done ? kDoneShown : kRequestLimit);
}

void reducePanel(RoomState& state, const PanelEvent& event, base::Instant now, Effects& out) {
    std::visit(PanelReducer(state, now, out), event);
}

void passPanelTime(RoomState& state, base::Instant now, Effects& out) {
    PanelState& panel = state.panel;
    std::erase_if(out, [&](const Effect& effect) {
        const auto* answer = std::get_if<Answer>(&effect);
        if (answer == nullptr || !isOfPanel(*answer))
            return false;
        take(panel, *answer, now.mono);
        return true;
    });
    if (const auto due = nextDue(panel); due && *due <= now.mono) {
        if (panel.outcome->stage == PanelStage::Done)
            panel.outcome.reset();
        else
            fail(*panel.outcome, kTooLong, now.mono);
    }
    // Who opened it is gone, or it is itself.
    if (state.device.standby != Standby::Off ||
        state.bookings.agenda->find(panel.opened) == nullptr)
        panel.opened = BookingId();
}

} // namespace greenroom::core
