#include "core/agenda_diff.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "core/dial_plan.h"
#include "core/text.h"

namespace greenroom::core {

namespace {

using Key = std::pair<base::WallTime, std::string>;

std::optional<Key> keyOf(const Booking& booking) {
    for (const DialTarget& call : booking.calls)
        if (!trimmed(call.number).empty())
            return Key{booking.start, comparableAddress(call.number)};
    return std::nullopt;
}

ChangeKind kindOf(const Booking& before, const Booking& after) {
    if (before.start != after.start)
        return ChangeKind::Moved;
    return before.end != after.end ? ChangeKind::Extended : ChangeKind::Edited;
}

// Under this very id, not one that was merged into another's record.
bool has(const Agenda& agenda, const BookingId& id) {
    const Booking* booking = agenda.find(id);
    return booking != nullptr && booking->id == id;
}

base::WallTime startOf(const BookingChange& change) {
    return change.after != nullptr ? change.after->start : change.before->start;
}

} // namespace

std::vector<BookingChange> diffAgenda(const Agenda& before, const Agenda& after) {
    std::vector<BookingChange> changes;
    std::multimap<Key, const Booking*> appeared;
    std::vector<const Booking*> fresh;
    for (const Booking& now : after.bookings()) {
        const Booking* then = before.find(now.id);
        // It had been merged into a record that goes on without it.
        const bool splitOff = then != nullptr && then->id != now.id && has(after, then->id);
        if (then == nullptr || splitOff) {
            fresh.push_back(&now);
            if (const auto key = keyOf(now))
                appeared.emplace(*key, &now);
        } else if (*then != now) {
            changes.push_back(
                {then->id == now.id ? kindOf(*then, now) : ChangeKind::Replaced, then, &now});
        }
    }
    for (const Booking& then : before.bookings()) {
        if (const Booking* now = after.find(then.id)) {
            // Merged into a record that had been there under its own id all along.
            if (now->id != then.id && before.find(now->id) != &then)
                changes.push_back({ChangeKind::Replaced, &then, now});
            continue;
        }
        const auto key = keyOf(then);
        const auto successor = key ? appeared.find(*key) : appeared.end();
        if (successor == appeared.end()) {
            changes.push_back({ChangeKind::Removed, &then, nullptr});
            continue;
        }
        changes.push_back({ChangeKind::Replaced, &then, successor->second});
        std::erase(fresh, successor->second);
        appeared.erase(successor);
    }
    for (const Booking* now : fresh)
        changes.push_back({ChangeKind::Added, nullptr, now});
    std::ranges::stable_sort(changes, {}, startOf);
    return changes;
}

} // namespace greenroom::core
