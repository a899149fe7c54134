#include "core/room_view.h"

#include <algorithm>

#include "core/booking_card.h"
#include "core/call_ending.h"
#include "core/call_view.h"
#include "core/due.h"
#include "core/health.h"
#include "core/panel_bookings.h"
#include "core/panel_look.h"
#include "core/presence.h"
#include "core/reason.h"
#include "core/room_time.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::seconds;
using base::WallTime;
using std::chrono::ceil;
using std::chrono::floor;

constexpr minutes kListAgeShown{2};

struct Countdown {
    std::uint32_t minutes = 0;
    std::uint32_t seconds = 0;
    // When it reads differently next.
    WallTime next;
};

template <typename Unit>
WallTime nextStep(WallTime reference, WallTime now) {
    return reference + floor<Unit>(now - reference) + Unit(1);
}

// Towards the reference it counts up to whole units, away from it down: "in 5 min" until it is
// less, "4 min ago" once it is that long.
Countdown countdown(WallTime reference, WallTime now) {
    const bool ahead = now < reference;
    const seconds distance =
        ahead ? ceil<seconds>(reference - now) : floor<seconds>(now - reference);
    if (distance < minutes(1))
        return {0, static_cast<std::uint32_t>(distance.count()), nextStep<seconds>(reference, now)};
    const auto whole = ahead ? ceil<minutes>(distance) : floor<minutes>(distance);
    // The last whole minute ahead ends at 60 s sharp, where seconds take over.
    WallTime next = nextStep<minutes>(reference, now);
    if (ahead && reference - next < minutes(1))
        next = nextStep<seconds>(reference, now);
    return {static_cast<std::uint32_t>(whole.count()), 0, next};
}

WallTime reference(const JoinTile& tile, const Booking& booking) {
    return tile.state == TileState::Soon ? tile.window.opens : booking.start;
}

// What everything on one view is made from.
struct View {
    const RoomState& state;
    const JoinInputs& inputs;
    base::Instant now;
};

// Today's, and any later one whose window reaches into today.
void addBookings(const View& from, const JoinDecision& join, PanelView& view) {
    const Zone& zone = from.state.time.zone;
    const WallTime tomorrow = zone.nextMidnight(from.now.wall);
    const auto hasOpenTile = [&](const Booking& booking) {
        const auto tile = std::ranges::find(join.tiles, booking.id, &JoinTile::booking);
        return tile != join.tiles.end() && tile->window.opens <= from.now.wall;
    };
    for (const Booking& booking : from.inputs.agenda.from(from.now.wall)) {
        if (booking.start - from.inputs.agenda.longestStartBuffer() - from.inputs.policy.leadTime >=
            tomorrow)
            break;
        if (booking.end <= from.now.wall || !isShown(booking, from.inputs.policy, zone))
            continue;
        if (booking.start >= tomorrow && !hasOpenTile(booking))
            continue;
        if (view.bookings.size() < PanelView::kMaxCards)
            view.bookings.push_back(cardOf(from.state, from.inputs, from.now, booking));
        else
            ++view.bookingsLeftOut;
    }
}

// When the source of this booking was last heard of.
WallTime listHeardOf(const RoomState& state, const Booking& booking, base::Instant now) {
    const auto source = state.bookings.agenda->provenanceOf(booking).source;
    const auto known = state.bookings.sources.find(source);
    return known != state.bookings.sources.end() ? known->second.lastContact(now) : WallTime{};
}

std::vector<MarkView> cautionsOf(const View& from, const JoinTile& tile, const Booking& booking) {
    std::vector<MarkView> cautions;
    if (tile.cautions.callsDown)
        cautions.push_back({reason::kCallsDown, std::string(reasonOf(reason::kCallsDown).text)});
    if (tile.cautions.listOld) {
        const auto age = from.now.wall - listHeardOf(from.state, booking, from.now);
        cautions.push_back(
            {reason::kListOld, "List " + std::to_string(floor<minutes>(age).count()) + " min old"});
    }
    if (const Preflight* sign = badSignOf(from.state, booking.id);
        sign != nullptr && tile.state != TileState::InCall && tile.state != TileState::Joining)
        cautions.push_back({reason::kLikelyToFail, "Likely to fail: " + sign->text});
    return cautions;
}

void addTiles(const View& from, const JoinDecision& join, PanelView& view) {
    for (const JoinTile& tile : join.tiles) {
        const Booking* booking = from.inputs.agenda.find(tile.booking);
        if (booking == nullptr || view.tiles.size() == PanelView::kMaxCards)
            continue;
        // The reminder beside a call; on the home screen a meeting keeps its tile.
        if (tile.action == TileAction::LeaveAndJoin &&
            from.state.bookings.snoozed.contains(tile.booking))
            continue;
        const Countdown count = countdown(reference(tile, *booking), from.now.wall);
        view.tiles.push_back({.card = cardOf(from.state, from.inputs, from.now, *booking),
                              .state = tile.state,
                              .action = tile.action,
                              .cautions = cautionsOf(from, tile, *booking),
                              .opens = momentAt(from.state.time.zone, tile.window.opens),
                              .minutes = count.minutes,
                              .seconds = count.seconds});
    }
}

// Which certificate it is, and of whom, is for the admin.
std::string wordsForTheRoom(const HealthItem& item) {
    return item.name == "manager" || item.code == reason::kRegistrationFailed
               ? std::string(reasonOf(item.code).text)
               : item.text;
}

void addMarks(const RoomState& state, std::span<const HealthItem> health, base::Instant now,
              PanelView& view) {
    bool listIsOld = false;
    for (const HealthItem& item : health) {
        listIsOld = listIsOld || item.code == reason::kListOld;
        if (!item.forAdmin && item.code != reason::kListOld &&
            (item.level == HealthLevel::Degraded || item.level == HealthLevel::Failed))
            view.marks.push_back({item.code, wordsForTheRoom(item)});
    }
    const WallTime last = lastContact(state, now);
    if (last != WallTime{} && now.wall - last >= kListAgeShown)
        view.marks.push_back(
            {listIsOld ? reason::kListOld : std::string_view("LIST_TIME"),
             "Bookings as of " + clockText(state.time.zone, last, view.twelveHour)});
}

bool countsSeconds(const PanelView& view) {
    const auto live = [](const TileView& tile) { return tile.minutes == 0; };
    return !view.calls.empty() || std::ranges::any_of(view.tiles, live);
}

// What is told at its instant, and what ceases by itself.
template <typename At, typename AtMono>
void addBookingInstants(const RoomState& state, base::Instant now, At&& at, AtMono&& atMono) {
    const BookingState& bookings = state.bookings;
    if (const auto next =
            nextMilestone(*bookings.agenda, clockRules(*state.settings.settings), now.wall))
        at(*next);
    for (const auto& [booking, until] : bookings.snoozed)
        at(until);
    if (bookings.told.syncRequired)
        atMono(*bookings.told.syncRequired);
    for (const LocalChange& change : bookings.localChanges)
        atMono(change.deadline);
}

} // namespace

std::string shownTitle(const Booking& booking, const Settings& settings) {
    if (booking.privacy == Privacy::Private)
        return std::string(kPrivateTitle);
    if (settings.titleShown == "Hidden")
        return std::string(kHiddenTitle);
    if (titleIsOrganizer(booking))
        return "Booked";
    return booking.title.empty() ? "Meeting" : booking.title;
}

Organizer shownOrganizer(const Booking& booking, const Settings& settings) {
    if (booking.privacy == Privacy::Private || settings.organizerShown == "Hidden")
        return {};
    return booking.organizer;
}

PanelView panelView(const RoomState& state, const JoinDecision& join, base::Instant clock) {
    const base::Instant now = roomTime(state.time, clock);
    const JoinInputs inputs = joinInputs(state, now);
    const View from{state, inputs, now};
    const Settings& settings = *state.settings.settings;
    PanelView view;
    view.twelveHour = settings.timeFormat == "12H";
    view.roomName = settings.systemName;
    view.roomAddress = settings.sipUri;
    addBookings(from, join, view);
    addTiles(from, join, view);
    addCallViews(state, now, view);
    const std::vector<HealthItem> health = healthOf(state, clock);
    addMarks(state, health, now, view);
    addPanelBookings(state, inputs, clock, health, view);
    view.extension = extensionView(state.extensions, state.messages,
                                   view.screen == Screen::Joining || view.screen == Screen::InCall);
    addLook(state, now, view);
    view.setup = setupView(state, join, health);
    view.service = serviceView(state, now.mono, view.trust);
    const WallTime cut = countsSeconds(view)
                             ? WallTime(floor<seconds>(now.wall.time_since_epoch()))
                             : WallTime(floor<minutes>(now.wall.time_since_epoch()));
    view.now = momentAt(state.time.zone, cut);
    return view;
}

base::WallTime nextViewChange(const RoomState& state, const JoinDecision& join,
                              base::Instant clock) {
    const base::Instant now = roomTime(state.time, clock);
    WallTime next = nextStep<minutes>(WallTime{}, now.wall);
    const auto at = [&](WallTime t) {
        if (t > now.wall)
            next = std::min(next, t);
    };
    const auto atMono = [&](base::MonoTime t) {
        at(now.wall + std::max(ceil<base::milliseconds>(t - now.mono), base::milliseconds(1)));
    };
    if (join.nextChange)
        at(*join.nextChange);
    for (const JoinTile& tile : join.tiles)
        if (const Booking* booking = state.bookings.agenda->find(tile.booking)) {
            at(countdown(reference(tile, *booking), now.wall).next);
            if (tile.cautions.listOld)
                at(nextStep<minutes>(listHeardOf(state, *booking, now), now.wall));
        }
    // The list of the day: which of it runs, and which is over.
    for (const Booking& booking : state.bookings.agenda->from(now.wall)) {
        if (booking.start > next)
            break;
        at(booking.start);
        at(booking.end);
    }
    addBookingInstants(state, now, at, atMono);
    for (const Call& call : state.calls.calls) {
        const base::MonoTime since = call.connectedAt ? call.connectedAt->mono : call.startedAt;
        atMono(since + floor<seconds>(now.mono - since) + seconds(1));
        if (call.deadline)
            atMono(*call.deadline);
        if (call.answersItselfAt)
            atMono(*call.answersItselfAt);
    }
    const EndingInstants ending = nextEnding(state, now);
    if (ending.wall)
        at(*ending.wall);
    if (ending.mono)
        atMono(*ending.mono);
    if (state.calls.failure)
        atMono(state.calls.failure->at + seconds(state.settings.settings->errorScreenSeconds));
    if (const auto due = nextDue(state))
        atMono(*due);
    if (const auto release = nextRelease(state, now.wall))
        at(*release);
    if (const auto sampleEnd = nextSampleEnd(state.time, now.mono))
        atMono(*sampleEnd);
    for (const auto& [source, known] : state.bookings.sources) {
        at(known.contactedBefore - kClockBehindFrom);
        // The age of each list is told where it counts.
        at(known.lastContact(now) + kListAgeShown);
        at(known.lastContact(now) + kListOld);
    }
    if (const auto second = nextServiceSecond(state.service, now.mono))
        atMono(*second);
    if (const auto look = nextLook(state, now))
        at(*look);
    if (const auto darker = nextDarker(state, now))
        atMono(*darker);
    return next - (now.wall - clock.wall);
}

} // namespace greenroom::core
