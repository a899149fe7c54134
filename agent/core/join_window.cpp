#include "core/join_window.h"

#include <algorithm>

#include "core/dial_plan.h"
#include "core/reason.h"

namespace greenroom::core {

namespace {

constexpr base::seconds kSoon{60};

bool inCall(const Booking& booking, std::span<const Call> calls) {
    return std::ranges::any_of(calls, [&](const Call& call) { return call.booking == booking.id; });
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

TileState stateBefore(const JoinWindow& window, base::WallTime now) {
    return now >= window.opens - kSoon ? TileState::Soon : TileState::Upcoming;
}

struct Tiles {
    std::vector<JoinTile> joinable;
    std::optional<JoinTile> running; // without an address
    std::optional<JoinTile> next;
};

void consider(const Booking& booking, const JoinPolicy& policy, base::WallTime now, Tiles& tiles) {
    const JoinWindow window = joinWindow(booking, policy);
    const auto target = chooseTarget(booking);
    const auto* none = std::get_if<NoTarget>(&target);
    JoinTile tile{booking.id, TileState::Absent, none != nullptr ? none->code : reason::kJoinable,
                  window};
    if (window.contains(now)) {
        if (none == nullptr) {
            tile.state = now < booking.start ? TileState::Ready : TileState::Started;
            tiles.joinable.push_back(tile);
        } else if (!tiles.running) {
            tiles.running = tile;
        }
    } else if (now < window.opens && !tiles.next) {
        if (none == nullptr) {
            tile.reason = reason::kTooEarly;
            tile.state = stateBefore(window, now);
        }
        tiles.next = tile;
    }
}

} // namespace

JoinWindow joinWindow(const Booking& booking, const JoinPolicy& policy) {
    const base::seconds early =
        booking.startBuffer >= base::seconds(1) ? booking.startBuffer : policy.leadTime;
    return {booking.start - early, booking.end + booking.endBuffer};
}

JoinDecision decideJoin(const Agenda& agenda, std::span<const Call> calls, const JoinPolicy& policy,
                        base::WallTime now) {
    Tiles tiles;
    NextChange change(now);
    // No booking that starts later than this can open, or turn Soon, before one already seen.
    const base::seconds reach =
        std::max(agenda.longestStartBuffer(), policy.leadTime) + base::seconds(kSoon);
    for (const Booking& booking : agenda.from(now)) {
        if (change.earliest() && booking.start - reach > *change.earliest() && tiles.next)
            break;
        const JoinWindow window = joinWindow(booking, policy);
        change.at(window.opens - kSoon);
        change.at(window.opens);
        change.at(booking.start);
        change.at(window.closes);
        if (!inCall(booking, calls))
            consider(booking, policy, now, tiles);
    }

    JoinDecision decision{std::move(tiles.joinable), change.earliest()};
    if (decision.tiles.empty()) {
        if (tiles.running)
            decision.tiles.push_back(*tiles.running);
        if (tiles.next)
            decision.tiles.push_back(*tiles.next);
    }
    return decision;
}

std::string_view joinVerdict(const Booking& booking, std::span<const Call> calls,
                             const JoinPolicy& policy, base::WallTime now) {
    const JoinWindow window = joinWindow(booking, policy);
    if (inCall(booking, calls))
        return reason::kInCall;
    if (now >= window.closes)
        return reason::kEnded;
    const auto target = chooseTarget(booking);
    if (const auto* none = std::get_if<NoTarget>(&target))
        return none->code;
    return now < window.opens ? reason::kTooEarly : reason::kJoinable;
}

} // namespace greenroom::core
