"""The mutants of what people do with bookings on the panel, and of who has to check in."""

from __future__ import annotations

from mutant import Mutant, of as _of

PANEL: list[Mutant] = (
    _of(
        "check_in.cpp",
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
        ("a part of a word is the word", "(at == 0 || !isWordPart(text[at - 1])) &&", "true &&"),
        ("the beginning of a word is the word", "(after == text.size() || !isWordPart(text[after]))", "true"),
        ("organizers are spared by their address alone", "sameWord(word, name) ||", "false ||"),
        ("organizers are spared by their name alone", " || sameWord(word, booking.organizer.email)", ""),
        ("whoever checked in is warned", " || isCheckedIn(*state.bookings.agenda->marks(), booking)", ""),
    )
    + _of(
        "reduce_booking_time.cpp",
        ("whoever books late has to check in", "if (markMadeLate(changes))", "if (false)"),
        (
            "ten minutes ahead is late",
            "change.after->start - kMadeLate >= now_.wall",
            "change.after->start - kMadeLate > now_.wall",
        ),
    )
    + _of(
        "reduce_booking_check_in.cpp",
        (
            "exempt ones are given back",
            " ||\n            isExemptFromCheckIn(*booking, *state.settings.settings))",
            ")",
        ),
    )
    + _of(
        "reduce_booking_book.cpp",
        (
            "End waits for check-in to be on",
            "asking.release(booking, Release::CheckedOut, request);",
            "reduceAsked(asking, CheckOutAsked{{booking.id, {}}, request});",
        ),
        ("End deletes what has begun", "if (held->end <= held->start)", "if (true)"),
    )
    + _of(
        "booking_rights.cpp",
        ("what runs may be booked over", "taken_ = taken_ || runs(booking, now_);", ""),
        ("a booking begins in the one before", "start_ = std::max(start_, booking.end);", ";"),
        ("the next one is not in the way", "            until(booking.start);", "            ;"),
        ("what is on its way is not booked", "if (!state.bookings.localChanges.empty())", "if (false)"),
        ("a booking goes past midnight", "gap.until(state.time.zone.nextMidnight(now.wall));", ""),
        ("the door declines", " && settings.panelProfile != \"Inside\")", " && false)"),
        (
            "what runs is declined",
            "takesRoom(booking) && booking.start > now.wall && mayDecline",
            "takesRoom(booking) && mayDecline",
        ),
        ("what is over is ended", "rights.end = runs(booking, now.wall);", "rights.end = true;"),
    )
    + _of(
        "reduce_panel.cpp",
        (
            "pressed twice is twice",
            "outcome->stage == PanelStage::Requested && outcome->act == act",
            "outcome->stage == PanelStage::Failed && outcome->act == act",
        ),
        (
            "what waits is waved away",
            "panel_.outcome && panel_.outcome->stage != PanelStage::Requested",
            "panel_.outcome",
        ),
        (
            "the panel's requests are clients'",
            "RequestId(kPanelRequests | ++panel_.lastRequest)",
            "RequestId(++panel_.lastRequest)",
        ),
        (
            "what is late is not taken back",
            "change.deadline = std::min(change.deadline, asking_.now.mono + kRequestLimit);",
            ";",
        ),
        (
            "what is done stays",
            "if (panel.outcome->stage == PanelStage::Done)\n            panel.outcome.reset();",
            "if (false) {}",
        ),
        ("done a moment too long", "due && *due <= now.mono", "due && *due < now.mono"),
        ("less than ten minutes can be booked", "(!press.length && length < kShortestAdhoc)", "false"),
        ("details stay open for nobody", "state.device.standby != Standby::Off ||", "false ||"),
    )
    + _of(
        "panel_bookings.cpp",
        ("eight days ahead", "day > kLaterDays", "day > kLaterDays + 1"),
        ("later is not bounded", "view.later.size() == PanelView::kMaxCards", "false"),
        (
            "an open one stands twice",
            " ||\n            std::ranges::find(view.bookings, booking.id, &BookingCard::id) != view.bookings.end())",
            ")",
        ),
        ("the room's step is ignored", "length >= slot && ", ""),
        ("an option that does not fit", "minutes(length) <= room->length", "true"),
        ("an option to the minute does not fit", "minutes(length) <= room->length", "minutes(length) < room->length"),
        ("nine minutes until the next", "room->length >= kShortestAdhoc", "room->length >= minutes(1)"),
        ("the warning comes late", "*at > from && *at <= upTo", "*at > from && *at < upTo"),
        ("no wakeup for the warning", "going->second - kReleaseWarning\n", "going->second\n"),
        ("a list of ten minutes is new", "age < kListOld", "age <= kListOld"),
        ("a failing source is believed", "row.good = row.good && age", "row.good = age"),
    )
    + _of(
        "booking_details.cpp",
        ("a private address is shown", "booking->privacy == Privacy::Private ||", "false ||"),
        ("the door shows addresses", 'state.settings.settings->panelProfile == "Outside";', "false;"),
        (
            "the trace shows a private address",
            'return hidden ? "Not shown" : address(*why.target);',
            "return address(*why.target);",
        ),
    )
    + _of(
        "booking_card.cpp",
        ("the door shows titles", 'settings.panelProfile == "Outside" && booking.privacy != Privacy::Private', "false"),
        ("the door shows organizers", 'settings.panelProfile == "Outside" ? Organizer{}', "false ? Organizer{}"),
        ("what is private is scheduled", ' && booking.privacy != Privacy::Private)', ")"),
    )
)
