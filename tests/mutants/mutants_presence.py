"""Small wrong changes to what the door, the light and the dark screen are decided by."""

from __future__ import annotations

from mutant import of as _of

PRESENCE = [
    *_of(
        "availability.cpp",
        ("soon one millisecond late", "next->start - kSoon <= now.wall", "next->start - kSoon < now.wall"),
        ("the list gets old one millisecond late", "+ kListOld <= now.wall", "+ kListOld < now.wall"),
        ("free is said of an old list", "else if (heard.isOld)", "else if (false)"),
        ("a clock nobody set is trusted", "return state.time.synced ||", "return true ||"),
        ("what follows without a gap is forgotten", "if (booking.start > end)", "if (booking.start >= end)"),
        ("a room in doubt is green", "return {LightColour::White, true};", "return {LightColour::Green};"),
    ),
    *_of(
        "reduce_presence.cpp",
        ("the first hour of work is none", "isOfficeDay(today) && start <= time && time", "isOfficeDay(today) && start < time && time"),
        ("after hours like by day", "std::min(delay, kAfterHours)", "delay"),
        ("half-wake although nobody wants it", 'settings.halfwakeMode != "Auto"', "false"),
        ("a panel at the door goes dark", '&& settings.panelProfile != "Outside"', ""),
        ("motion always wakes", '(moved && state.settings.settings->wakeOnMotion == "On")', "moved"),
        ("a whole day keeps the room awake", "!takesWholeDays(*booking, state.time.zone)", "true"),
        ("the same Join wakes again", "tile.window.opens > device.standbySince.wall", "true"),
        ("a sensor does not count", "state.device.occupied.value_or(false)", "false"),
    ),
    *_of(
        "signals.cpp",
        ("a call rings into another", "std::ranges::none_of(state.calls.calls, another)", "true"),
        ("an ignored call rings", "&& call.answer != AnswerState::Ignored", ""),
        ("a chime for what cannot be joined", "&& tile.action == TileAction::Join", ""),
        ("a chime without end at the door", '&& settings.panelProfile != "Outside"', ""),
    ),
    *_of(
        "panel_look.cpp",
        ("night ends a moment late", "time < kNightEnds", "time <= kNightEnds"),
        ("night begins a moment late", "time >= kNightBegins", "time > kNightBegins"),
    ),
]
