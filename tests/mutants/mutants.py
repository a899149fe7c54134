"""The mutants: each a small wrong change to the decision and agenda code, as text that occurs exactly once."""

from __future__ import annotations

from mutant import Mutant, of as _of
from mutants_bookings import BOOKINGS
from mutants_calls import CALLS
from mutants_panel import PANEL
from mutants_presence import PRESENCE
from mutants_servers import SERVERS
from mutants_setup import SETUP

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
    ("a call that ends keeps the room busy", "call.state != CallState::Ending && call.state != CallState::Offered", "call.state != CallState::Offered"),
    ("no leaving for another", "busy_ ? TileAction::LeaveAndJoin : TileAction::Join", "TileAction::Join"),
    ("a failure is not shown on the tile", "if (booking.id == in_.failed)", "if (false)"),
    ("calls down is not said", ".callsDown = in_.callsDown", ".callsDown = false"),
    ("non-joinable ones cannot be hidden", "return policy.showNonJoinable ||", "return true ||"),
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
        ("the last address is dialled", "        if (read)\n            return call;\n", ""),
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
            " ||\n           state.registration.state == RegistrationState::Failed;",
            ";",
        ),
        (
            "the lead time is ignored",
            ".leadTime = base::seconds(settings.joinLeadTimeSeconds)",
            ".leadTime = base::seconds(300)",
        ),
    )
    + _of(
        "reduce_call.cpp",
    )
)

MUTANTS: list[Mutant] = _JOIN + _AGENDA + _FACTS + BOOKINGS + CALLS + PANEL + PRESENCE + SERVERS + SETUP
