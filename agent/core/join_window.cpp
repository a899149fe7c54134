#include "core/join_window.h"

#include <algorithm>

#include "core/dial_plan.h"
#include "core/reason.h"

namespace greenroom::core {

namespace {

constexpr base::seconds kSoon{60};

const Call* callOf(const Booking& booking, std::span<const Call> calls) {
    // A call that rings in the room is nobody's until it is answered.
    const auto call = std::ranges::find_if(calls, [&](const Call& one) {
        return one.booking == booking.id && one.state != CallState::Offered;
    });
    return call == calls.end() ? nullptr : &*call;
}

bool isUnaccepted(const Booking& booking) {
    return booking.response == Response::Tentative || booking.response == Response::NotResponded;
}

// Keeps the earliest instant that still lies ahead.
class NextChange {
public:
    explicit NextChange(base::WallTime now) : now_(now) {}

    void at(base::WallTime t) {
        if (t > now_ && (!earliest_ || t < *earliest_))
            earliest_ = t;
    }
    [[nodiscard]] std::optional<base::WallTime> earliest() const { return earliest_; }

private:
    base::WallTime now_;
    std::optional<base::WallTime> earliest_;
};

// The verdict as far as it depends on this booking alone: rules 1 to 7 and 9.
std::string_view ownVerdict(const JoinInputs& in, const Booking& booking, base::WallTime now) {
    if (const Call* call = callOf(booking, in.calls))
        return call->connectedAt ? reason::kInCall : reason::kJoining;
    const JoinWindow window = joinWindow(booking, in.policy);
    if (now >= window.closes)
        return reason::kEnded;
    if (booking.response == Response::Declined)
        return reason::kDeclined;
    if (isUnaccepted(booking) && in.policy.unaccepted != Unaccepted::Join)
        return reason::kNotAccepted;
    if (!in.policy.showAllDay && takesWholeDays(booking, in.zone))
        return reason::kAllDayHidden;
    const auto target = chooseTarget(booking, in.policy.dialDomain);
    if (const auto* none = std::get_if<NoTarget>(&target))
        return none->code;
    if (now >= window.opens)
        return reason::kJoinable;
    return in.policy.earlyJoin && booking.start < in.zone.nextMidnight(now) ? reason::kEarlyJoin
                                                                            : reason::kTooEarly;
}

// Whether something goes before a whole-day booking that is open: a call, or a timed one.
bool yields(const JoinInputs& in, base::WallTime now) {
    const auto known = [&](const Call& call) {
        return call.state != CallState::Offered && in.agenda.find(call.booking) != nullptr;
    };
    if (std::ranges::any_of(in.calls, known))
        return true;
    const base::seconds earliest = std::max(in.agenda.longestStartBuffer(), in.policy.leadTime);
    for (const Booking& booking : in.agenda.from(now)) {
        if (booking.start - earliest > now)
            break;
        if (ownVerdict(in, booking, now) == reason::kJoinable && !takesWholeDays(booking, in.zone))
            return true;
    }
    return false;
}

struct Candidates {
    std::vector<JoinTile> live;      // in call, and the timed ones that are open
    std::vector<JoinTile> wholeDays; // the whole-day ones that are open
    std::optional<JoinTile> running; // without Join
    bool runningTakesDays = false;
    std::optional<JoinTile> next;
};

class TileMaker {
public:
    TileMaker(const JoinInputs& in, base::WallTime now)
        : in_(in), now_(now), busy_(std::ranges::any_of(in.calls, [](const Call& call) {
              return call.state != CallState::Ending && call.state != CallState::Offered;
          })) {}

    void consider(const Booking& booking, Candidates& found) const {
        const std::string_view verdict = ownVerdict(in_, booking, now_);
        JoinTile tile{
            .booking = booking.id, .reason = verdict, .window = joinWindow(booking, in_.policy)};
        if (verdict == reason::kInCall) {
            tile.state = TileState::InCall;
            tile.action = TileAction::OpenCall;
            found.live.push_back(tile);
        } else if (verdict == reason::kJoining) {
            tile.state = TileState::Joining;
            tile.action = TileAction::Cancel;
            found.live.push_back(tile);
        } else if (verdict == reason::kJoinable) {
            open(booking, tile);
            (takesWholeDays(booking, in_.zone) ? found.wholeDays : found.live).push_back(tile);
        } else if (verdict != reason::kEnded && isShown(booking, in_.policy, in_.zone)) {
            closed(booking, tile, found);
        }
    }

private:
    void open(const Booking& booking, JoinTile& tile) const {
        tile.state = now_ < booking.start ? TileState::Ready : TileState::Started;
        tile.action = busy_ ? TileAction::LeaveAndJoin : TileAction::Join;
        if (booking.id == in_.failed) {
            tile.state = TileState::Failed;
            tile.action = TileAction::Retry;
        }
        const auto source = in_.agenda.provenanceOf(booking).source;
        const auto& oldFrom = in_.oldFrom[static_cast<std::size_t>(source)];
        tile.cautions = {.callsDown = in_.callsDown, .listOld = oldFrom && now_ >= *oldFrom};
    }

    void closed(const Booking& booking, JoinTile& tile, Candidates& found) const {
        if (now_ >= tile.window.opens) {
            const bool wholeDays = takesWholeDays(booking, in_.zone);
            if (!found.running || (found.runningTakesDays && !wholeDays)) {
                found.running = tile;
                found.runningTakesDays = wholeDays;
            }
            return;
        }
        if (found.next)
            return;
        if (tile.reason == reason::kTooEarly || tile.reason == reason::kEarlyJoin) {
            tile.state = now_ >= tile.window.opens - kSoon ? TileState::Soon : TileState::Upcoming;
            tile.action =
                tile.reason == reason::kEarlyJoin ? TileAction::EarlyJoin : TileAction::ShowWhen;
        }
        found.next = tile;
    }

    const JoinInputs& in_;
    base::WallTime now_;
    bool busy_;
};

void addInstants(const JoinInputs& in, const Booking& booking, NextChange& change) {
    const JoinWindow window = joinWindow(booking, in.policy);
    change.at(window.opens - kSoon);
    change.at(window.opens);
    change.at(booking.start);
    change.at(window.closes);
}

// Bookings whose call the room is in: however far off, and also when their time is over.
void considerCalls(const JoinInputs& in, const TileMaker& maker, Candidates& found) {
    std::vector<const Booking*> known;
    for (const Call& call : in.calls)
        if (const Booking* booking = in.agenda.find(call.booking);
            booking != nullptr && std::ranges::find(known, booking) == known.end())
            known.push_back(booking);
    std::ranges::sort(known); // they lie in the agenda's order
    for (const Booking* booking : known)
        maker.consider(*booking, found);
}

std::vector<JoinTile> chosen(Candidates found) {
    std::vector<JoinTile> tiles =
        found.live.empty() ? std::move(found.wholeDays) : std::move(found.live);
    if (tiles.empty()) {
        if (found.running)
            tiles.push_back(*found.running);
        if (found.next)
            tiles.push_back(*found.next);
    }
    return tiles;
}

} // namespace

JoinWindow joinWindow(const Booking& booking, const JoinPolicy& policy) {
    const base::seconds early =
        booking.startBuffer >= base::seconds(1) ? booking.startBuffer : policy.leadTime;
    return {booking.start - early, booking.end + booking.endBuffer};
}

bool takesWholeDays(const Booking& booking, const Zone& zone) {
    return booking.allDay || (zone.startsDay(booking.start) && zone.startsDay(booking.end));
}

bool isShown(const Booking& booking, const JoinPolicy& policy, const Zone& zone) {
    if (booking.response == Response::Declined)
        return false;
    if (isUnaccepted(booking) && policy.unaccepted == Unaccepted::Hidden)
        return false;
    if (!policy.showAllDay && takesWholeDays(booking, zone))
        return false;
    return policy.showNonJoinable ||
           std::holds_alternative<DialTarget>(chooseTarget(booking, policy.dialDomain));
}

JoinDecision decideJoin(const JoinInputs& inputs, base::WallTime now) {
    Candidates found;
    NextChange change(now);
    const TileMaker maker(inputs, now);
    considerCalls(inputs, maker, found);
    // No booking that starts later than this can open, or turn Soon, before one already seen.
    const base::seconds reach =
        std::max(inputs.agenda.longestStartBuffer(), inputs.policy.leadTime) + kSoon;
    for (const Booking& booking : inputs.agenda.from(now)) {
        if (change.earliest() && booking.start - reach > *change.earliest() && found.next)
            break;
        addInstants(inputs, booking, change);
        if (callOf(booking, inputs.calls) == nullptr)
            maker.consider(booking, found);
    }
    for (const auto& oldFrom : inputs.oldFrom)
        if (oldFrom)
            change.at(*oldFrom);
    if (inputs.policy.earlyJoin)
        change.at(inputs.zone.nextMidnight(now));
    return {chosen(std::move(found)), change.earliest()};
}

std::string_view joinVerdict(const JoinInputs& inputs, const Booking& booking, base::WallTime now) {
    const std::string_view verdict = ownVerdict(inputs, booking, now);
    if (verdict == reason::kJoinable && takesWholeDays(booking, inputs.zone) && yields(inputs, now))
        return reason::kAllDayYields;
    return verdict;
}

bool mayJoin(std::string_view verdict) {
    return verdict == reason::kJoinable || verdict == reason::kEarlyJoin ||
           verdict == reason::kAllDayYields;
}

} // namespace greenroom::core
