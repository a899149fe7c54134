#include "core/panel_bookings.h"

#include <algorithm>
#include <array>

#include "core/booking_card.h"
#include "core/booking_details.h"
#include "core/booking_rights.h"
#include "core/check_in.h"
#include "core/panel_words.h"
#include "core/reason.h"
#include "core/room_time.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::seconds;
using base::WallTime;
using std::chrono::ceil;

constexpr std::array<std::uint32_t, 3> kAdhocMinutes{15, 30, 60};

void addLater(const RoomState& state, const JoinInputs& inputs, base::Instant now,
              PanelView& view) {
    const Zone& zone = state.time.zone;
    for (const Booking& booking : inputs.agenda.from(now.wall)) {
        const std::int32_t day = daysFrom(zone, now.wall, booking.start);
        if (day > kLaterDays || view.later.size() == PanelView::kMaxCards)
            return;
        // One of tomorrow whose Join is open already stands among today's.
        if (day < 1 || !isShown(booking, inputs.policy, zone) ||
            std::ranges::find(view.bookings, booking.id, &BookingCard::id) != view.bookings.end())
            continue;
        view.later.push_back(cardOf(state, inputs, now, booking));
    }
}

void addBookOptions(const RoomState& state, base::Instant now, PanelView& view) {
    const std::optional<FreeTime> room = freeTimeNow(state, now);
    if (!room)
        return;
    const auto offer = [&](std::uint32_t asked, minutes length) {
        view.bookOptions.push_back({asked, momentAt(state.time.zone, room->start + length)});
    };
    const auto slot =
        static_cast<std::uint32_t>(std::stoul(state.settings.settings->adhocSlotMinutes));
    for (const std::uint32_t length : kAdhocMinutes)
        if (length >= slot && minutes(length) <= room->length)
            offer(length, minutes(length));
    if (room->length >= kShortestAdhoc)
        offer(0, room->length);
}

std::optional<OutcomeView> outcomeOf(const RoomState& state) {
    const auto& held = state.panel.outcome;
    if (!held)
        return std::nullopt;
    OutcomeView view{.act = held->act,
                     .stage = held->stage,
                     .booking = held->booking,
                     .title = {},
                     .why = held->why,
                     .until = {}};
    const Booking* booking = state.bookings.agenda->find(held->booking);
    if (booking == nullptr)
        return view;
    view.title = titleOnPanel(*booking, *state.settings.settings);
    if (held->stage == PanelStage::Done &&
        (held->act == PanelAct::Book || held->act == PanelAct::Extend))
        view.until = momentAt(state.time.zone, booking->end);
    return view;
}

// The first one whose room is about to be given back, and when.
std::optional<std::pair<const Booking*, WallTime>> aboutToGo(const RoomState& state, WallTime from,
                                                             WallTime upTo) {
    std::optional<std::pair<const Booking*, WallTime>> first;
    for (const Booking& booking : state.bookings.agenda->from(from)) {
        if (booking.start > upTo)
            break;
        const auto at = releaseAt(state, booking);
        if (at && *at > from && *at <= upTo && (!first || *at < first->second))
            first = {&booking, *at};
    }
    return first;
}

std::optional<ReleaseView> warningOf(const RoomState& state, WallTime now) {
    const auto going = aboutToGo(state, now, now + kReleaseWarning);
    if (!going)
        return std::nullopt;
    const auto left = ceil<seconds>(going->second - now);
    return ReleaseView{going->first->id, static_cast<std::uint32_t>(left.count())};
}

BookingId canCheckIn(const RoomState& state, const JoinInputs& inputs, WallTime now) {
    if (state.settings.settings->checkIn != "True")
        return {};
    const seconds reach = std::max(inputs.agenda.longestStartBuffer(), inputs.policy.leadTime);
    for (const Booking& booking : inputs.agenda.from(now)) {
        if (booking.start - reach > now)
            break;
        if (now < booking.end && joinWindow(booking, inputs.policy).contains(now) &&
            releaseAt(state, booking))
            return booking.id;
    }
    return {};
}

TrustRow calendarRow(const RoomState& state, base::Instant now, const HealthItem& item,
                     bool twelveHour) {
    TrustRow row{"CALENDAR", std::string(reasonOf(item.code).text), item.level == HealthLevel::Ok};
    const LastHeard heard = lastHeard(state, now);
    if (!heard.at) {
        row.good = false;
        row.text = reasonOf(reason::kNoListYet).text;
        return row;
    }
    const auto age = now.wall - *heard.at;
    const std::string from = " (" + std::string(sourceWords(heard.source)) + ")";
    const std::string asOf = "as of " + clockText(state.time.zone, *heard.at, twelveHour) + from;
    if (!row.good)
        row.text += ". Bookings " + asOf;
    else
        row.text = age < kUpToDate ? "Bookings are up to date" + from : "Bookings " + asOf;
    row.good = row.good && age < kListOld;
    return row;
}

TrustRow callsRow(const HealthItem& item) {
    if (item.level == HealthLevel::Ok)
        return {"CALLS", std::string(trust::kReadyToCall), true};
    if (item.code == reason::kLikelyToFail)
        return {"CALLS", std::string(trust::kLikelyToFail), false};
    return {"CALLS", std::string(reasonOf(item.code).text), false};
}

TrustRow clockRow(const HealthItem& item) {
    if (item.level == HealthLevel::Ok)
        return {"CLOCK", std::string(trust::kClockRight), true};
    return {"CLOCK", std::string(reasonOf(item.code).text), item.code == reason::kClockCorrected};
}

void addTrust(const RoomState& state, base::Instant now, std::span<const HealthItem> health,
              PanelView& view) {
    for (const HealthItem& item : health) {
        if (item.name == "calendar")
            view.trust.push_back(calendarRow(state, now, item, view.twelveHour));
        else if (item.name == "call")
            view.trust.push_back(callsRow(item));
        else if (item.name == "clock")
            view.trust.push_back(clockRow(item));
    }
}

} // namespace

void addPanelBookings(const RoomState& state, const JoinInputs& inputs, base::Instant clock,
                      std::span<const HealthItem> health, PanelView& view) {
    const base::Instant now = roomTime(state.time, clock);
    addLater(state, inputs, now, view);
    if (!state.panel.opened.value().empty())
        view.opened = detailsOf(state, inputs, clock, state.panel.opened);
    addBookOptions(state, now, view);
    view.outcome = outcomeOf(state);
    view.release = warningOf(state, now.wall);
    view.canCheckIn = canCheckIn(state, inputs, now.wall);
    addTrust(state, now, health, view);
}

std::optional<WallTime> nextRelease(const RoomState& state, WallTime now) {
    if (state.settings.settings->checkIn != "True")
        return std::nullopt;
    const auto going = aboutToGo(state, now, now + minutes(1) + kReleaseWarning);
    if (!going)
        return std::nullopt;
    const auto left = going->second - now;
    return left > kReleaseWarning ? going->second - kReleaseWarning
                                  : going->second - ceil<seconds>(left) + seconds(1);
}

} // namespace greenroom::core
