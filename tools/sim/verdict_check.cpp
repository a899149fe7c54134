#include "sim/verdict_check.h"

#include <algorithm>
#include <array>

#include "base/iso8601.h"
#include "core/reason.h"
#include "core/room_time.h"

namespace greenroom::sim {

namespace {

constexpr std::array<std::string_view, 8> kStates{"Absent",  "Upcoming", "Soon",   "Ready",
                                                  "Started", "Joining",  "InCall", "Failed"};
constexpr std::array<std::string_view, 8> kActions{
    "ShowReason", "ShowWhen", "EarlyJoin", "Join", "LeaveAndJoin", "Cancel", "OpenCall", "Retry"};

bool standsIn(const std::vector<core::JoinTile>& tiles, const core::JoinTile& wanted) {
    return std::ranges::any_of(tiles, [&](const core::JoinTile& tile) {
        return tile.booking == wanted.booking && tile.reason == core::reason::kJoinable;
    });
}

// A Join of one list that the other lacks.
bool lacks(const std::vector<core::JoinTile>& there, const std::vector<core::JoinTile>& here) {
    return std::ranges::any_of(there, [&](const core::JoinTile& tile) {
        return tile.reason == core::reason::kJoinable && !standsIn(here, tile);
    });
}

std::string milliseconds(base::WallTime t) {
    const auto fraction = std::to_string(((base::toMs(t) % 1000) + 1000) % 1000);
    std::string text = base::formatUtc(t);
    return fraction == "0" ? text : text.insert(text.size() - 1, "." + fraction + "ms");
}

} // namespace

std::string_view toText(Fault fault) {
    switch (fault) {
    case Fault::Missed:
        return "missed";
    case Fault::Early:
        return "early";
    case Fault::Wrong:
        return "wrong";
    case Fault::Broken:
        return "broken";
    }
    return "wrong";
}

std::string describe(const std::vector<core::JoinTile>& tiles) {
    std::string text = "[";
    for (const core::JoinTile& tile : tiles) {
        text += text.size() > 1 ? ", " : "";
        text += tile.booking.value() + " " +
                std::string(kStates[static_cast<std::size_t>(tile.state)]) + "/" +
                std::string(kActions[static_cast<std::size_t>(tile.action)]) + " " +
                std::string(tile.reason);
        text += tile.cautions.callsDown ? " calls-down" : "";
        text += tile.cautions.listOld ? " list-old" : "";
        text += " " + milliseconds(tile.window.opens) + ".." + milliseconds(tile.window.closes);
    }
    return text + "]";
}

std::optional<Finding> compareTiles(const std::vector<core::JoinTile>& expected,
                                    const std::vector<core::JoinTile>& shown) {
    if (expected == shown)
        return std::nullopt;
    const Fault fault = lacks(expected, shown)   ? Fault::Missed
                        : lacks(shown, expected) ? Fault::Early
                                                 : Fault::Wrong;
    return Finding{fault, "expected " + describe(expected) + ", shown " + describe(shown)};
}

std::optional<Finding> compareVerdicts(const Oracle& oracle, const core::RoomState& state,
                                       base::Instant clock) {
    const base::Instant now = core::roomTime(state.time, clock);
    const core::JoinInputs inputs = core::joinInputs(state, now);
    const std::vector<std::string_view> all = oracle.verdictsAt(clock);
    auto next = all.begin();
    for (const core::Booking& booking : state.bookings.agenda->bookings()) {
        const std::string_view found = core::joinVerdict(inputs, booking, now.wall);
        const std::string_view expected = next == all.end() ? "" : *next++;
        if (core::reasonOf(found).code != found)
            return Finding{Fault::Broken, "no such reason: " + std::string(found)};
        if (found != expected)
            return Finding{Fault::Wrong, "verdict of " + booking.id.value() + ": expected " +
                                             std::string(expected) + ", found " +
                                             std::string(found)};
    }
    return std::nullopt;
}

std::optional<Finding> compareMeetings(const Oracle& oracle, const core::RoomState& state) {
    const auto found = state.bookings.agenda->bookings();
    const auto& expected = oracle.meetings();
    const auto idsOf = [](const auto& all, const auto& id) {
        std::string text;
        for (const auto& one : all)
            text += " " + id(one);
        return text;
    };
    const auto sameBooking = [](const Meeting& a, const core::Booking& b) {
        return a.booking == b;
    };
    if (std::equal(expected.begin(), expected.end(), found.begin(), found.end(), sameBooking))
        return std::nullopt;
    return Finding{Fault::Wrong,
                   "meetings: expected" +
                       idsOf(expected, [](const Meeting& m) { return m.booking.id.value(); }) +
                       ", found" +
                       idsOf(found, [](const core::Booking& b) { return b.id.value(); })};
}

std::optional<Finding> checkPrivacy(const core::PanelView& view) {
    std::string where;
    const auto look = [&](const char* place, const std::string& text) {
        if (text.find(kPrivateMark) != std::string::npos)
            where = std::string(place) + " shows \"" + text + "\"";
    };
    if (view.failure)
        look("the error screen", view.failure->title);
    for (const core::BookingCard& card : view.bookings)
        look("the list", card.title);
    for (const core::TileView& tile : view.tiles)
        look("a tile", tile.card.title);
    for (const core::CallView& call : view.calls)
        look("a call", call.title);
    for (const core::MarkView& mark : view.marks)
        look("a mark", mark.text);
    if (where.empty())
        return std::nullopt;
    return Finding{Fault::Broken, where + ", which is private"};
}

} // namespace greenroom::sim
