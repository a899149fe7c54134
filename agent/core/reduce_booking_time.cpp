#include <algorithm>

#include "core/agenda_diff.h"
#include "core/check_in.h"
#include "core/occupancy.h"
#include "core/reducers.h"
#include "core/room_view.h"

namespace greenroom::core {

namespace {

using base::minutes;
using base::seconds;
using base::WallTime;
using std::chrono::floor;

// What was jumped over by a step of the clock, or slept through, is told when it is no older.
constexpr minutes kTellLate{15};
// A room is given back only by a clock that ran up to that instant.
constexpr seconds kReleaseLate{60};
// More changes than these in one list are told as one: read the list.
constexpr std::size_t kMostChangesTold = 100;
constexpr std::size_t kMostToldAgain = 512;

BookingRef refOf(const Booking& booking) {
    return {booking.id, booking.meetingId};
}

minutes lengthOf(const Booking& booking) {
    return floor<minutes>(booking.end - booking.start);
}

DeletionCause causeOf(const BookingMarks& marks, const Booking& was) {
    const auto released = releaseOf(marks, was);
    if (released == Release::NoShow)
        return DeletionCause::NoShow;
    return released == Release::CheckedOut ? DeletionCause::ManualCheckOut : DeletionCause::Deleted;
}

class Teller {
public:
    Teller(RoomState& state, base::Instant now, Effects& out)
        : state_(state), bookings_(state.bookings), told_(state.bookings.told),
          settings_(*state.settings.settings), now_(now), out_(out) {}

    void run() {
        if (told_.syncRequired && now_.mono >= *told_.syncRequired) {
            told_.syncRequired.reset();
            tell(BookingsSyncRequired{});
        }
        checkInByCalls(state_, now_, out_);
        releaseUnclaimed(state_, passTime(), now_, out_);
        const ClockRules rules = clockRules(settings_);
        const bool changed = told_.agenda != bookings_.agenda;
        const std::vector<BookingChange> changes =
            changed ? tellChanges() : std::vector<BookingChange>();
        if (changed || told_.rules != rules)
            tellArrivals(rules, changes);
        told_.agenda = bookings_.agenda;
        told_.rules = rules;
        std::erase_if(bookings_.snoozed,
                      [&](const auto& entry) { return entry.second <= now_.wall; });
    }

private:
    void tell(BookingNotice notice) { out_.push_back(Announce{std::move(notice)}); }

    // Tells what lies between the last step and now; gives those whose time to check in is over.
    std::vector<BookingId> passTime() {
        std::vector<BookingId> unclaimed;
        if (!told_.upTo) {
            told_.from = now_.wall;
            told_.upTo = now_.wall;
            return unclaimed;
        }
        if (now_.wall < *told_.upTo)
            setBack();
        const WallTime after = std::max(*told_.upTo, now_.wall - kTellLate);
        for (const Milestone& milestone :
             milestonesBetween(*told_.agenda, told_.rules, after, now_.wall)) {
            if (wasTold(milestone))
                continue;
            if (milestone.kind != MilestoneKind::CheckInOver)
                tellOf(milestone);
            else if (now_.wall - milestone.at <= kReleaseLate)
                unclaimed.push_back(milestone.booking->id);
        }
        if (after != *told_.upTo)
            told_.from = after;
        told_.upTo = now_.wall;
        std::erase_if(told_.again, [&](const Told::Again& entry) { return entry.at <= now_.wall; });
        return unclaimed;
    }

    // What has been told is not told again when its time comes once more.
    void setBack() {
        const WallTime from = std::max(now_.wall, told_.from);
        if (from < *told_.upTo)
            for (const Milestone& milestone :
                 milestonesBetween(*told_.agenda, told_.rules, from, *told_.upTo))
                if (!wasTold(milestone) && told_.again.size() < kMostToldAgain)
                    told_.again.push_back({milestone.at, milestone.kind, milestone.booking->id});
        told_.upTo = now_.wall;
        told_.from = std::min(told_.from, now_.wall);
    }

    [[nodiscard]] bool wasTold(const Milestone& milestone) const {
        return std::ranges::any_of(told_.again, [&](const Told::Again& entry) {
            return entry.at == milestone.at && entry.kind == milestone.kind &&
                   entry.booking == milestone.booking->id;
        });
    }

    void tellOf(const Milestone& milestone) {
        const Booking& booking = *milestone.booking;
        switch (milestone.kind) {
        case MilestoneKind::TimeRemaining:
            return tell(BookingTimeRemains{refOf(booking), milestone.left});
        case MilestoneKind::End:
            return tell(BookingEnded{refOf(booking), booking.start, booking.end});
        case MilestoneKind::EndTimeBuffer:
            return tell(BookingClosed{refOf(booking)});
        case MilestoneKind::StartTimeBuffer:
            return tell(BookingOpened{refOf(booking)});
        case MilestoneKind::Start:
            return tell(BookingStarted{refOf(booking)});
        case MilestoneKind::CheckInOver:
            return;
        }
    }

    std::vector<BookingChange> tellChanges() {
        std::vector<BookingChange> changes = diffAgenda(*told_.agenda, *bookings_.agenda);
        if (followMarks(changes))
            changes = diffAgenda(*told_.agenda, *bookings_.agenda);
        if (markMadeLate(changes))
            changes = diffAgenda(*told_.agenda, *bookings_.agenda);
        if (changes.size() > kMostChangesTold)
            tell(BookingsSyncRequired{});
        else
            for (const BookingChange& change : changes)
                tellChange(change);
        told_.asked.clear();
        if (!std::ranges::equal(told_.agenda->bookings(), bookings_.agenda->bookings()))
            tell(BookingsUpdated{});
        tellCutShort(changes);
        return changes;
    }

    // A meeting made anew under another id, with the times it had, is still checked in to.
    bool followMarks(std::span<const BookingChange> changes) {
        const BookingMarks& held = *bookings_.agenda->marks();
        BookingMarks marks = held;
        for (const BookingChange& change : changes) {
            if (change.kind != ChangeKind::Replaced || change.before->start != change.after->start)
                continue;
            const auto mark = held.find(change.before->id);
            if (mark == held.end() || held.contains(change.after->id))
                continue;
            marks[change.after->id] = mark->second;
            marks.erase(change.before->id);
        }
        if (marks == held)
            return false;
        replaceMarks(state_, std::move(marks), {}, now_.wall, out_);
        return true;
    }

    // Whoever books so late is there.
    bool markMadeLate(std::span<const BookingChange> changes) {
        const BookingMarks& held = *bookings_.agenda->marks();
        BookingMarks marks = held;
        for (const BookingChange& change : changes) {
            if (change.before != nullptr || change.after->start - kMadeLate >= now_.wall ||
                !releaseAt(state_, *change.after))
                continue;
            BookingMark mark = markFor(held, *change.after);
            mark.checkedIn = now_.wall;
            marks[change.after->id] = mark;
        }
        if (marks == held)
            return false;
        replaceMarks(state_, std::move(marks), {}, now_.wall, out_);
        return true;
    }

    void tellChange(const BookingChange& change) {
        const bool moved = change.before != nullptr && change.after != nullptr &&
                           (change.before->start != change.after->start ||
                            change.before->end != change.after->end);
        if (change.before == nullptr && change.after->end > now_.wall)
            tell(createdNotice(*change.after));
        else if (change.after == nullptr &&
                 change.before->end + change.before->endBuffer > now_.wall)
            tell(deletedNotice(*change.before));
        else if (moved)
            tell(BookingMoved{refOf(*change.after), change.after->start, lengthOf(*change.after)});
    }

    [[nodiscard]] BookingCreated createdNotice(const Booking& booking) const {
        const auto asked = told_.asked.find(booking.id);
        return {.booking = refOf(booking),
                .requestUuid = asked != told_.asked.end() ? asked->second : std::string(),
                .title = shownTitle(booking, settings_),
                .organizer = shownOrganizer(booking, settings_),
                .start = booking.start,
                .duration = lengthOf(booking)};
    }

    [[nodiscard]] BookingDeleted deletedNotice(const Booking& was) const {
        return {.booking = refOf(was),
                .cause = causeOf(*bookings_.agenda->marks(), was),
                .organizerId = shownOrganizer(was, settings_).id,
                .start = was.start,
                .end = was.end,
                .at = now_.wall};
    }

    // An end that was moved into the past is told now.
    void tellCutShort(std::span<const BookingChange> changes) {
        for (const BookingChange& change : changes) {
            if (change.before == nullptr || change.after == nullptr)
                continue;
            const Booking& was = *change.before;
            const Booking& is = *change.after;
            if (runsNow(&was) && is.end <= now_.wall)
                tell(BookingEnded{refOf(is), is.start, is.end});
            if (isOpen(&was, told_.rules) && is.end + is.endBuffer <= now_.wall)
                tell(BookingClosed{refOf(is)});
        }
    }

    // Bookings, or Join, that are in their midst only because something changed.
    void tellArrivals(const ClockRules& rules, std::span<const BookingChange> changes) {
        const Agenda& agenda = *bookings_.agenda;
        std::map<const Booking*, const Booking*> made;
        for (const BookingChange& change : changes)
            if (change.kind == ChangeKind::Replaced)
                made[change.after] = change.before;
        const seconds reach = std::max(agenda.longestStartBuffer(), rules.policy.leadTime);
        for (const Booking& booking : agenda.from(now_.wall)) {
            if (booking.start - reach > now_.wall)
                break;
            const auto before = made.find(&booking);
            const Booking* was =
                before != made.end() ? before->second : told_.agenda->find(booking.id);
            if (isOpen(&booking, rules) && !isOpen(was, told_.rules))
                tell(BookingOpened{refOf(booking)});
            if (runsNow(&booking) && !runsNow(was))
                tell(BookingStarted{refOf(booking)});
        }
    }

    [[nodiscard]] bool isOpen(const Booking* booking, const ClockRules& rules) const {
        return booking != nullptr && takesRoom(*booking) &&
               joinWindow(*booking, rules.policy).contains(now_.wall);
    }
    [[nodiscard]] bool runsNow(const Booking* booking) const {
        return booking != nullptr && runs(*booking, now_.wall);
    }

    RoomState& state_;
    BookingState& bookings_;
    Told& told_;
    const Settings& settings_;
    base::Instant now_;
    Effects& out_;
};

} // namespace

void passBookingTime(RoomState& state, base::Instant now, Effects& out) {
    passLocalTime(state, now, out);
    Teller(state, now, out).run();
}

} // namespace greenroom::core
