"""The mutants of what may be asked of single bookings, and of what time does to them."""

from __future__ import annotations

from mutant import Mutant, of as _of

BOOKINGS: list[Mutant] = (
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
        ("who checked in is put out", "booking == nullptr || isCheckedIn(marks, *booking) ||", "booking == nullptr ||"),
        ("checking in is told twice", "if (isCheckedIn(held, booking)) {", "if (false) {"),
    )
    + _of(
        "reduce_booking_asked.cpp",
        ("AllowDecline is not asked", 'if (settings.allowDecline == "None")', "if (false)"),
        ("DeclinableBookingType is not asked", 'settings.declinableBookings == "All"', "true"),
        ("accepting deletes", "else if (event.accept)", "else if (!event.accept)"),
    )
)
