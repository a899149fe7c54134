"""The mutants of what is decided about calls: placing, taking, ending them, registering, trying addresses."""

from __future__ import annotations

from mutant import Mutant, of as _of

_PLACING = _of(
    "reduce_call_place.cpp",
    ("what is shown is dialled, open or not", "if (!mayJoin(verdict)) {", "if (false) {"),
    ("the passcode is not keyed in", ".tones = dialled.tones,", ".tones = {},"),
    ("the passcode is shown", "call.target.number = dialled.shown;", ""),
    ("a second call is placed", "if (std::ranges::any_of(calls.calls, active)) {", "if (false) {"),
    ("a broken call offers other addresses", "booking != nullptr && !failure.wasConnected", "booking != nullptr"),
    ("what was tried is offered again", "call.tried.push_back(dialled.shown);", ""),
    ("a retry dials what is shown", "placing.target.number = failed->dialled.reveal();", ""),
    ("microphones stay muted after a call", 'settings().microphonesMuteEnabled == "InCallOnly"', "false"),
    ("a hand reads nothing of a bad address", "if (request == RequestId())", "if (false)"),
)

_OFFERED = _of(
    "reduce_call_offered.cpp",
    ("do not disturb rings", "if (asking.state.device.undisturbedUntil)", "if (false)"),
    ("a room that takes no calls rings", 'settings.incomingCalls == "Deny" || ', ""),
    ("a third call rings", "return live >= 2 ?", "return live >= 9 ?"),
    ("answering leaves the other going", "    holdOthers(asking, call.id);\n    call.state", "    call.state"),
    ("a call in a call answers itself", ' && calls.calls.empty())', ")"),
    ("it answers itself unmuted", 'asking.settings().autoAnswerMute == "On"', "false"),
    ("an ignored call answers itself", "call.answer = AnswerState::Ignored;\n        call.answersItselfAt.reset();", "call.answer = AnswerState::Ignored;"),
    ("a meeting that calls is a stranger", "call.booking = booking->id;", ""),
)

_GOING = _of(
    "reduce_call_going.cpp",
    ("two calls go on at once", "    if (!event.hold)\n        holdOthers(asking, call->id);\n", ""),
    ("anything is a key", "tones.find_first_not_of(kKeys) == std::string_view::npos", "true"),
    ("keys go into a held call", "one.id == *event.call : !one.held", "one.id == *event.call : true"),
)

_ENDING = _of(
    "reduce_call_ending.cpp",
    ("a warning that was read comes again", "state.calls.warnedAt <= end.warning", "state.calls.warnedAt < end.warning"),
    ("a warning comes late", "now.wall >= booking->end - before", "now.wall > booking->end - before"),
    ("somebody speaks and it leaves", "std::max(overMono, call->heardAt + alone(state))", "overMono"),
    ("it leaves although somebody stays", "at = std::max(at, *state.calls.staysUntil);", ";"),
    ("it leaves without a warning", "calls.leavesAt = now.mono + kLeavesIn;", "calls.leavesAt = now.mono;"),
    ("it leaves before the end", "booking->end + alone(state)", "booking->start + alone(state)"),
    ("do not disturb never ends", "until = at(asking.state.time.zone.nextMidnight(now));", ""),
    ("nobody answers for ever", "asking.end(call);\n    }\n    if (const auto empty", "}\n    if (const auto empty"),
)

_REGISTRATION = _of(
    "reduce_registration.cpp",
    ("a proxy that cannot prove itself is asked without TLS", "cause.sipStatus > 0 || isOfTrust(cause.fault) ||", "cause.sipStatus > 0 ||"),
    ("the second proxy is never asked", "if (!leave || at->proxy != tried.proxy)", "if (at->proxy == tried.proxy)"),
    ("all that failed is fine", "become(RegistrationState::Failed);", ""),
    ("one try and never again", "r_.deadline = now_.mono + std::min<seconds>(pause, kLongestPause);", "r_.deadline.reset();"),
    ("pauses never grow", "kFirstPause * (1U << std::min(r_.rounds - 1, 4U))", "kFirstPause * 1U"),
    ("a login that came late does not count", "r_.resting = false;\n            r_.deadline.reset();\n            forgetReason();", "if (r_.resting)\n                become(RegistrationState::Failed);"),
    ("another setting registers anew", "if (account(before) != account(*state.settings.settings))", "if (true)"),
)

_PREFLIGHT = _of(
    "reduce_preflight.cpp",
    ("tried at any time", "if (booking.start - kBefore > now_.wall || begun == kMostAtOnce)", "if (begun == kMostAtOnce)"),
    ("tried without end", "now_.mono < at->second.askedAt + kPause", "false"),
    ("tried once and for all", "return check.likelyToFail || check.address", "return check.address"),
    ("a check that does not come back is waited for", "if (check.ticket != 0 && check.askedAt + kLimit <= now_.mono)", "if (false)"),
    ("the proxy is passed by", "deed.proxy = proxyAddress(settings_, used.proxy);", ""),
)

_DIAL = _of(
    "dial_string.cpp",
    ("keys are part of the address", "std::string address(text.substr(0, comma));", "std::string address(text);"),
    ("a passcode is shown", "if (digits >= 8 && digits < user.size() && user[digits] == '.')", "if (false)"),
    ("headers are dialled", "uri.resize(uri.size() - parsed->headers.size());", ""),
    ("numbers need no domain", "if (domain.empty())", "if (false)"),
)

CALLS: list[Mutant] = _PLACING + _OFFERED + _GOING + _ENDING + _REGISTRATION + _PREFLIGHT + _DIAL
