"""The mutants: each a small wrong change to the decision and agenda code, as text that occurs exactly once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    name: str  # what is wrong in it, in words
    source: str  # in agent/core
    right: str
    wrong: str


def _of(source: str, *rows: tuple[str, str, str]) -> list[Mutant]:
    return [Mutant(name, source, right, wrong) for name, right, wrong in rows]


_JOIN = _of(
    "join_window.cpp",
    ("open one millisecond late", "if (now >= window.opens)", "if (now > window.opens)"),
    ("closed one millisecond late", "if (now >= window.closes)", "if (now > window.closes)"),
    ("Soon one millisecond late", "now_ >= tile.window.opens - kSoon ?", "now_ > tile.window.opens - kSoon ?"),
    (
        "Started one millisecond late",
        "now_ < booking.start ? TileState::Ready",
        "now_ <= booking.start ? TileState::Ready",
    ),
    ("Soon lasts 61 s", "kSoon{60}", "kSoon{61}"),
    (
        "a buffer of 1 s does not count",
        "booking.startBuffer >= base::seconds(1)",
        "booking.startBuffer > base::seconds(1)",
    ),
    ("a buffer of 0 counts", "booking.startBuffer >= base::seconds(1)", "booking.startBuffer >= base::seconds(0)"),
    ("the end buffer is forgotten", "booking.end + booking.endBuffer};", "booking.end};"),
    ("the window opens after the start", "return {booking.start - early,", "return {booking.start + early,"),
    ("declined ones are joined", "if (booking.response == Response::Declined)\n        return reason::kDeclined;", ""),
    ("declined ones are shown", "if (booking.response == Response::Declined)\n        return false;", ""),
    ("unanswered counts as accepted", " || booking.response == Response::NotResponded;", ";"),
    ("tentative counts as accepted", "booking.response == Response::Tentative || ", ""),
    ("ListOnly hides", "policy.unaccepted == Unaccepted::Hidden)", "policy.unaccepted != Unaccepted::Join)"),
    ("ListOnly joins", "in.policy.unaccepted != Unaccepted::Join)", "in.policy.unaccepted == Unaccepted::Hidden)"),
    ("hidden all-day ones are joined", "if (!in.policy.showAllDay && takesWholeDays(booking, in.zone))", "if (false)"),
    ("hidden all-day ones are shown", "if (!policy.showAllDay && takesWholeDays(booking, zone))", "if (false)"),
    (
        "early join at any time",
        "in.policy.earlyJoin && booking.start < in.zone.nextMidnight(now)",
        "in.policy.earlyJoin",
    ),
    ("early join without the setting", "in.policy.earlyJoin && booking.start", "booking.start"),
    (
        "early join stays open at midnight",
        "booking.start < in.zone.nextMidnight(now)",
        "booking.start <= in.zone.nextMidnight(now)",
    ),
    ("midnight does not wake early join", "change.at(inputs.zone.nextMidnight(now));", ";"),
    ("a list growing old wakes nobody", "            change.at(*oldFrom);", "            ;"),
    ("a list is old one millisecond late", "oldFrom && now_ >= *oldFrom", "oldFrom && now_ > *oldFrom"),
    ("no wakeup for Soon", "change.at(window.opens - kSoon);", ""),
    ("no wakeup for the opening", "change.at(window.opens);", ""),
    ("no wakeup for the start", "change.at(booking.start);", ""),
    ("no wakeup for the closing", "change.at(window.closes);", ""),
    ("the next change may be now", "if (t > now_ && (", "if (t >= now_ && ("),
    ("the next change is the last", "t < *earliest_", "t > *earliest_"),
    (
        "long buffers are not looked for",
        "std::max(inputs.agenda.longestStartBuffer(), inputs.policy.leadTime) + kSoon",
        "inputs.policy.leadTime + kSoon",
    ),
    (
        "whole days take the green",
        "(takesWholeDays(booking, in_.zone) ? found.wholeDays : found.live).push_back(tile)",
        "found.live.push_back(tile)",
    ),
    (
        "whole days never come back",
        "found.live.empty() ? std::move(found.wholeDays)",
        "found.live.empty() ? std::vector<JoinTile>()",
    ),
    (
        "whole days need no full end",
        "zone.startsDay(booking.start) && zone.startsDay(booking.end)",
        "zone.startsDay(booking.start)",
    ),
    (
        "whole days need no full start",
        "zone.startsDay(booking.start) && zone.startsDay(booking.end)",
        "zone.startsDay(booking.end)",
    ),
    ("the source's word on whole days is forgotten", "booking.allDay || (", "(" ),
    ("whole days do not yield to a call", "    if (std::ranges::any_of(in.calls, known))\n        return true;\n", ""),
    (
        "whole days yield to whole days",
        " && !takesWholeDays(booking, in.zone))\n            return true;",
        ")\n            return true;",
    ),
    ("a call far off is not shown", "    considerCalls(inputs, maker, found);\n", ""),
    ("the booking in call is shown twice", "if (callOf(booking, inputs.calls) == nullptr)\n            maker", "maker"),
    (
        "in call means joining",
        "return call->connectedAt ? reason::kInCall",
        "return !call->connectedAt ? reason::kInCall",
    ),
    ("a call that ends keeps the room busy", "return call.state != CallState::Ending;", "return true;"),
    ("no leaving for another", "busy_ ? TileAction::LeaveAndJoin : TileAction::Join", "TileAction::Join"),
    ("a failure is not shown on the tile", "if (booking.id == in_.failed)", "if (false)"),
    ("calls down is not said", ".callsDown = in_.callsDown", ".callsDown = false"),
    ("non-joinable ones cannot be hidden", "return policy.showNonJoinable || ", "return true || "),
    ("the last running one is shown", "if (!found.running || (found.runningTakesDays && !wholeDays))", "if (true)"),
    ("a running whole-day one hides a timed one", "(found.runningTakesDays && !wholeDays)", "false"),
    ("the last one to come is next", "        if (found.next)\n            return;\n", ""),
    ("early join cannot be pressed", "verdict == reason::kEarlyJoin ||", "false ||"),
    ("yielding whole days cannot be pressed", "verdict == reason::kAllDayYields;\n}", "false;\n}"),
)

_AGENDA = (
    _of(
        "agenda.cpp",
        ("the second of one id is taken", "} else if (!seen.insert(booking.id).second) {", "} else if (false) {"),
        (
            "a closing without its buffer",
            "latest = std::max(latest, booking.end + booking.endBuffer);",
            "latest = std::max(latest, booking.end);",
        ),
        (
            "the last closing, not the latest",
            "latest = std::max(latest, booking.end + booking.endBuffer);",
            "latest = booking.end + booking.endBuffer;",
        ),
        (
            "the shortest buffer is the longest",
            "std::max(longestStartBuffer_, booking.startBuffer)",
            "std::min(longestStartBuffer_, booking.startBuffer)",
        ),
        (
            "merged ids are forgotten",
            "otherIds_.emplace(record.id, static_cast<std::uint32_t>(bookings_.size()));",
            ";",
        ),
        (
            "an order is lost with the next list",
            "return std::make_shared<const Agenda>(std::move(sources), order_, marks_);",
            "return std::make_shared<const Agenda>(std::move(sources), kAllSources, marks_);",
        ),
    )
    + _of(
        "agenda_merge.cpp",
        ("touching meetings overlap", "a.start < b.end && b.start < a.end", "a.start <= b.end && b.start <= a.end"),
        (
            "a MeetingId goes for all days",
            "isFree(all_[at->second], source) && overlap(all_[at->second].booking, booking)",
            "isFree(all_[at->second], source)",
        ),
        ("a source is merged with itself", "if (entry.provenance.source == source)\n            return false;", ""),
        ("two of one source go into one", "if (record.source == source)\n                return false;", ""),
        ("an empty MeetingId is one", "if (!booking.meetingId.empty())", "if (true)"),
        ("addresses are not handed over", "winner.booking.calls = booking.calls;", ""),
        ("addresses are always handed over", "hasTarget(winner.booking) || !hasTarget(booking)", "!hasTarget(booking)"),
        ("two meetings of one id", "while (!ids_.insert(entry.booking.id).second) {", "while (false) {"),
    )
    + _of(
        "agenda_diff.cpp",
        ("a meeting made anew is removed", "successor == appeared.end()", "true"),
        ("one successor for two", "        appeared.erase(successor);\n", ""),
        ("a successor is added as well", "        std::erase(fresh, successor->second);\n", ""),
        ("a moved meeting is edited", "if (before.start != after.start)\n        return ChangeKind::Moved;", ""),
    )
    + _of(
        "reduce_booking.cpp",
        ("calls do not follow their meeting", "            id = change->after->id;", "            ;"),
        ("a meeting made anew later is not found", "            call.booking = booking->id;", "            ;"),
        (
            "any meeting of that start will do",
            "booking.start == *call.bookingStart && std::ranges::any_of(booking.calls, leadsThere)",
            "booking.start == *call.bookingStart",
        ),
        (
            "any meeting of that address will do",
            "booking.start == *call.bookingStart && std::ranges::any_of(booking.calls, leadsThere)",
            "std::ranges::any_of(booking.calls, leadsThere)",
        ),
        ("what is over is remembered as removed", "change.before->end + change.before->endBuffer <= now", "false"),
        (
            "a push does not count as contact",
            "        contacted(event.source);\n        const SourceList* held",
            "        const SourceList* held",
        ),
        ("a failure is never forgiven", "        known.failingSince = {};\n", ""),
        (
            "a failure begins anew each time",
            "if (source.failingSince == base::WallTime{})\n            source.failingSince",
            "source.failingSince",
        ),
        (
            "a list that is not durable is answered",
            "if (same && bookings_.durable[event.source] == list.revision)",
            "if (same)",
        ),
        (
            "an older writing answers a newer list",
            "waiting.source != event.source || waiting.revision > event.revision",
            "waiting.source != event.source",
        ),
    )
)

_FACTS = (
    _of(
        "booking.cpp",
        ("a meeting of no length is sound", "if (b.end <= b.start)", "if (b.end < b.start)"),
        (
            "a buffer of a day is refused",
            "b.startBuffer > BookingLimits::kBuffer",
            "b.startBuffer >= BookingLimits::kBuffer",
        ),
    )
    + _of(
        "dial_plan.cpp",
        ("the last address is dialled", "        if (uri)\n            return call;\n", ""),
        ("H.323 is dialled", "if (!dialable(call.protocol)) {", "if (false) {"),
        (
            "IP is not dialled",
            "return protocol == Protocol::Sip || protocol == Protocol::Ip;",
            "return protocol == Protocol::Sip;",
        ),
    )
    + _of(
        "zone.cpp",
        (
            "the offset before a change holds at it",
            "std::ranges::upper_bound(spans, t, {}, &ZoneSpan::from)",
            "std::ranges::lower_bound(spans, t, {}, &ZoneSpan::from)",
        ),
        ("midnight with today's offset", "return dayAt(midnight) > dayAt(t) ? midnight : guess;", "return guess;"),
        ("midnight that does not exist", "return dayAt(midnight) > dayAt(t) ? midnight : guess;", "return midnight;"),
    )
    + _of(
        "room_time.cpp",
        ("a synchronised clock is corrected", "    if (time.synced)\n        return base::milliseconds(0);\n", ""),
        (
            "clocks agree to less than 2 s",
            "offsets[i] - offsets[i - 1] <= kClocksAgree",
            "offsets[i] - offsets[i - 1] < kClocksAgree",
        ),
        (
            "an old clock is believed",
            "return now < sample.at + kSampleHolds;",
            "return now <= sample.at + kSampleHolds;",
        ),
    )
    + _of(
        "findings.cpp",
        ("half is most", "affected * 2 > total", "affected * 2 >= total"),
        ("two are a pattern", "affected >= kFindingFrom &&", "affected + 1 >= kFindingFrom &&"),
    )
    + _of(
        "state.cpp",
        (
            "a refused registration is no trouble",
            "return !calls.engineUp || calls.registration == RegistrationState::Failed;",
            "return !calls.engineUp;",
        ),
        (
            "the lead time is ignored",
            ".leadTime = base::seconds(settings.joinLeadTimeSeconds)",
            ".leadTime = base::seconds(300)",
        ),
    )
    + _of(
        "reduce_call.cpp",
        ("what is shown is dialled, open or not", "if (!mayJoin(verdict)) {", "if (false) {"),
    )
)

_BOOKINGS = (
    _of(
        "booking_clock.cpp",
        ("declined bookings have instants", "if (!takesRoom(booking))\n        return;", ""),
        ("what remains is told before the start", "if (booking.end - left >= booking.start)", "if (true)"),
        (
            "what remains is not told at the start",
            "booking.end - left >= booking.start",
            "booking.end - left > booking.start",
        ),
        ("the instant of now comes later", "milestone.at <= upTo", "milestone.at < upTo"),
        (
            "an instant comes twice",
            "milestone.at > after && milestone.at <= upTo",
            "milestone.at >= after && milestone.at <= upTo",
        ),
        ("no wakeup for the next instant", "milestone.at > after && (!next ||", "milestone.at > after && (next &&"),
        (
            "the end buffer is forgotten",
            "at(window.closes, MilestoneKind::EndTimeBuffer);",
            "at(booking.end, MilestoneKind::EndTimeBuffer);",
        ),
        (
            "one as long as the window has to check in",
            "booking.start + *rules.checkInWindow < booking.end",
            "booking.start + *rules.checkInWindow <= booking.end",
        ),
        (
            "one of the longest has to check in",
            "booking.end - booking.start < rules.longest",
            "booking.end - booking.start <= rules.longest",
        ),
        ("whole days have to check in", "!booking.allDay && ", ""),
        (
            "long buffers are not looked for",
            "std::max(agenda.longestStartBuffer(), rules.policy.leadTime)",
            "rules.policy.leadTime",
        ),
    )
    + _of(
        "reduce_booking_time.cpp",
        ("a clock set back tells all again", "        if (now_.wall < *told_.upTo)\n            setBack();\n", ""),
        ("all of a jump is told", "std::max(*told_.upTo, now_.wall - kTellLate)", "*told_.upTo"),
        ("a room is given back late", "now_.wall - milestone.at <= kReleaseLate", "true"),
        ("what is over is told deleted", "change.before->end + change.before->endBuffer > now_.wall)", "true)"),
        (
            "what is over is told created",
            "change.before == nullptr && change.after->end > now_.wall",
            "change.before == nullptr",
        ),
        ("another end is not told", "change.before->end != change.after->end);", "false);"),
        ("an end moved into the past is not told", "if (runsNow(&was) && is.end <= now_.wall)", "if (false)"),
        (
            "an end moved into the past is told twice",
            "if (runsNow(&was) && is.end <= now_.wall)",
            "if (is.end <= now_.wall)",
        ),
        ("a close moved into the past is told twice", "if (isOpen(&was, told_.rules) && is.end", "if (is.end"),
        (
            "what runs starts again with each change",
            "if (runsNow(&booking) && !runsNow(was))",
            "if (runsNow(&booking))",
        ),
        (
            "what is open opens again with each change",
            "if (isOpen(&booking, rules) && !isOpen(was, told_.rules))",
            "if (isOpen(&booking, rules))",
        ),
        ("a new id starts again", "before != made.end() ? before->second : told_", "false ? before->second : told_"),
        (
            "an update that changes nothing is told",
            "if (!std::ranges::equal(told_.agenda->bookings(), bookings_.agenda->bookings()))\n            ",
            "",
        ),
        ("check-in does not follow a new id", "if (followMarks(changes))", "if (false)"),
        ("declined ones open", "booking != nullptr && takesRoom(*booking) &&", "booking != nullptr &&"),
    )
    + _of(
        "reduce_booking.cpp",
        (
            "a restart tells what the store held",
            "        bookings_.told.agenda = bookings_.agenda;\n        bookings_.told.rules",
            "        bookings_.told.rules",
        ),
        ("a restart is not told", "        bookings_.told.syncRequired = now_.mono + kSyncAfterStart;\n", ""),
    )
    + _of(
        "occupancy.cpp",
        ("what runs is next", "booking.start > now;", "booking.start >= now;"),
        ("a declined one is next", "takesRoom(booking) && booking.start > now", "booking.start > now"),
        ("a declined one has the room", "takesRoom(booking) && booking.start <= now", "booking.start <= now"),
        ("it runs one millisecond late", "booking.start <= now &&", "booking.start < now &&"),
        ("it runs at its end", "now < booking.end;", "now <= booking.end;"),
    )
    + _of(
        "asked_booking.cpp",
        (
            "a MeetingId names what is over",
            "booking.meetingId == key.meetingId && booking.end > now.wall",
            "booking.meetingId == key.meetingId",
        ),
        ("what ends now is changed", "booking->end <= now.wall", "booking->end < now.wall"),
        ("a declined one is current", "takesRoom(booking) && now.wall < booking.end", "now.wall < booking.end"),
    )
    + _of(
        "local_bookings.cpp",
        (
            "what failed is built on",
            "bookings.localChanges.empty() ? heldLocal(bookings) : *bookings.localChanges.back().list",
            "heldLocal(bookings)",
        ),
        ("the id by which it is shown is taken", "given.value().empty() ? shown.id : given", "shown.id"),
        ("one answer for an older list", "bookings.localChanges.front().list->revision > event.revision)", "false)"),
        (
            "later changes are answered early",
            "bookings.localChanges.front().list->revision <= event.revision)",
            "true)",
        ),
        (
            "ids are given again",
            '"local-" + std::to_string(list.revision + 1)',
            '"local-" + std::to_string(list.bookings.size() + 1)',
        ),
        ("the disk keeps what failed", "    out.push_back(SaveAgenda{Source::Local, std::move(shared)});\n", ""),
        ("there is no end to waiting", "changes.front().deadline <= now.mono", "false"),
        (
            "bookings are forgotten at once",
            "booking.end + kLocalOutlives < asking.now.wall",
            "booking.end <= asking.now.wall",
        ),
    )
    + _of(
        "reduce_booking_book.cpp",
        (
            "touching bookings are in the way",
            "other.start < end && start < other.end",
            "other.start <= end && start <= other.end",
        ),
        ("declined ones are in the way", "return takesRoom(other) && other.start", "return other.start"),
        ("what is on its way is not in the way", "taken == nullptr && !bookings.localChanges.empty()", "false"),
        ("its own record is in the way", "return !own && lies(record)", "return lies(record)"),
        ("what is given back is in the way", " && !releaseOf(*agenda.marks(), record)", ""),
        ("it is in its own way", "return &b != except && lies(b);", "return lies(b);"),
        ("a clock a minute ahead is ahead of time", "start > now + kNow", "start >= now + kNow"),
        ("a booking over now is made", "start + duration <= now)", "start + duration < now)"),
        ("an edit to the past is made", "edited.end <= asking.now.wall", "false"),
        ("a title needs a free room", "takesMore ?", "true ?"),
        (
            "longer needs no free room",
            "edited.start < held->start || held->end < edited.end",
            "edited.start < held->start",
        ),
        (
            "earlier needs no free room",
            "edited.start < held->start || held->end < edited.end",
            "held->end < edited.end",
        ),
        ("no margin to extend by", "end <= given + booking.maximumExtension", "end <= given"),
        ("an extension may be none", "if (end <= held.end) {", "if (end < held.end) {"),
        ("Total means more", 'extendDuration == "Total"', 'extendDuration != "Total"'),
        ("an extension goes into the next booking", "may ? checkFree(asking, held.end, end, &shown) : may", "may"),
        ("no bound of bookings", "newestLocal(asking.state.bookings).bookings.size() >= most", "false"),
        (
            "a new number forgets its protocol",
            "calls.resize(event.number->empty() ? 0 : 1);",
            "calls.assign(event.number->empty() ? 0 : 1, {});",
        ),
    )
    + _of(
        "reduce_booking_check_in.cpp",
        ("checked in after the end", "window.contains(now) && now < booking->end", "window.contains(now)"),
        ("who checked in is put out", "booking == nullptr || isCheckedIn(marks, *booking))", "booking == nullptr)"),
        ("checking in is told twice", "if (isCheckedIn(held, booking)) {", "if (false) {"),
    )
    + _of(
        "reduce_booking_asked.cpp",
        ("AllowDecline is not asked", 'if (settings.allowDecline == "None")', "if (false)"),
        ("DeclinableBookingType is not asked", 'settings.declinableBookings == "All"', "true"),
        ("accepting deletes", "else if (event.accept)", "else if (!event.accept)"),
    )
)

_MANAGER = _of(
    "reduce_provisioning.cpp",
    ("a failed post is repeated at once", "own_.nextPost = now_.mono + wait", "own_.nextPost = now_.mono"),
    ("a beat counts from the answer", "own_.nextPost = own_.postedAt + own_.beat", "own_.nextPost = now_.mono + own_.beat"),
    ("a late answer counts", "if (own_.underWay != event.post)\n            return;\n        own_.underWay.reset();\n        own_.booted", "own_.underWay.reset();\n        own_.booted"),
    ("every post is a Boot", "own_.owed = ManagerPost::Beat;", ""),
    ("another manager is told Boot again", "state.booted ? ManagerPost::Register : ManagerPost::Boot", "ManagerPost::Boot"),
    ("retries never slow down", "(std::int64_t{1} << doublings)", "1"),
    ("retries are slower than a beat", "std::min(state.beat, ProvisioningState::kFirstRetry", "std::max(state.beat, ProvisioningState::kFirstRetry"),
    ("a wrong move is kept", "own_.failures >= ProvisioningState::kMoveTries", "false"),
    ("a move is taken back one try early", "own_.failures >= ProvisioningState::kMoveTries", "own_.failures + 1 >= ProvisioningState::kMoveTries"),
    ("an answer leaves the way back open", "memory.former.clear();\n        remember(state_, std::move(memory), out_);\n        reduceBooking", "remember(state_, std::move(memory), out_);\n        reduceBooking"),
    ("the same wrong move is made again", "undone && undone->url == target->url() &&", "false &&"),
    ("a manager switches itself off", 'return "no manager would be left; that can be set at the device alone";', "return {};"),
    ("a list from answers does not fail with them", "if (own_.tellsBookings)", "if (false)"),
    ("an order is taken twice", "keyOf(event.order) == keyOf(upgrade.order) ||", ""),
)

MUTANTS: list[Mutant] = _JOIN + _AGENDA + _FACTS + _BOOKINGS + _MANAGER
