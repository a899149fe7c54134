"""The mutants of first start and of the service menu."""

from __future__ import annotations

from mutant import Mutant, of as _of

SETUP: list[Mutant] = (
    _of(
        "reduce_first_start.cpp",
        ("whatever the panel wants is chosen", "changed.error().code == base::ErrorCode::Conflict", "false"),
        ("what is answered in part is forgotten", 'after.firstTimeWizard = "On";', ";"),
        ("an empty list of bookings is none", "!state.bookings.agenda->sources().empty()", "!state.bookings.agenda->bookings().empty()"),
        ("a device with a hub is asked", "|| state.hub.identity ||", "||"),
        ("a device with a manager is asked", "state.provisioning.answeredAt != base::WallTime{};\n}\n\nbool isWanted", "false;\n}\n\nbool isWanted"),
        ("a device that holds something is asked", '(mode == "Auto" && state.firstStart.fresh)', 'mode == "Auto"'),
        ("a manager in trouble has answered", "own.manager && !own.trouble &&", "own.manager &&"),
        ("a slash at the end is a part of the address", "if (text.ends_with('/'))", "if (false)"),
        ("anything is an address", "if (!isManagerHost(text))", "if (false)"),
        ("the protocol that was typed is left out", "if (!typed->protocol.empty())", "if (false)"),
        ("steps go beyond the last", "std::clamp(wanted, 0, kLast)", "std::max(wanted, 0)"),
        ("a problem stays on the next step", "        own_.problem.clear();\n        own_.region.clear();", "        own_.region.clear();"),
        ("a question stays on the next step", "own_.region.clear();\n        endDialogue(state_);", "own_.region.clear();"),
        ("languages are taken on every step", "if (own_.step == SetupStep::Language)", "if (true)"),
        ("any region is looked at", "if (std::ranges::any_of(*state_.time.zones, isOf))", "if (true)"),
        ("any zone is set", "if (!isOfferedZone(state_, name))", "if (false)"),
        ("a way is taken on every step", "if (own_.step != SetupStep::Registration)", "if (false)"),
        ("a manager that never answered stays", "        leaveManager();\n", ""),
        ("a manager of somebody else's goes", "if (!own_.asksManager || own_.again)\n            return;", ""),
        ("asked for again a manager goes", "if (!own_.asksManager || own_.again)", "if (!own_.asksManager)"),
        ("it is stopped twice", "        if (!own_.step) {\n            answer(", "        if (false) {\n            answer("),
        ("what is over is asked after a restart", "    if (!wanted) {", "    if (true) {"),
        ("asked for again it ends for a list of bookings", "    if (own.again) {", "    if (false) {"),
        ("asked for again it waits for whoever is gone", "if (gone || (own", "if ((own"),
        ("asked for again it waits for an answer that came", " || (own.asksManager && managerAnswers(state)))", ")"),
    )
    + _of(
        "first_start.cpp",
        ("it stands in the way of a call", "|| !state.calls.calls.empty() ||", "||"),
        ("it stands in the way of an open Join", " ||\n        std::ranges::any_of(join.tiles, isOpen))", ")"),
        ("a Join that has begun is closed", " || tile.state == TileState::Started", ""),
        ("the zone of the setting is not shown", "chosen.empty() ? state.time.zone.id : chosen", "state.time.zone.id"),
        ("another region keeps its city", "if (view.region == present.region)", "if (true)"),
        ("cities of every region", "if (zone.region == view.region &&", "if ("),
        ("IPv6 is no network", " || !network.ipv6Address.empty()", ""),
        ("why the manager is silent is not said", "view.problem = reasonOf(manager->code).text;", ";"),
    )
    + _of(
        "setup_dialog.cpp",
        ("questions of clients are taken away", "return id.starts_with(kPrefix);", "return true;"),
        ("a hub that answered is asked on", "finishFirstStart(state, {}, now, out);", ";"),
        ("a hub that refuses is being asked", "    state.firstStart.asksHub = false;\n", ""),
    )
    + _of(
        "reduce_service.cpp",
        ("an empty passcode is asked for", "servicePasscode.empty() ? ServiceStage::Facts", "servicePasscode.empty() ? ServiceStage::Asks"),
        ("any passcode will do", "own_.wrong = !state_", "own_.wrong = false && !state_"),
        ("a lock does not lock", "own_.stage != ServiceStage::Asks || own_.lockedUntil", "own_.stage != ServiceStage::Asks"),
        ("a sixth try", "++own_.wrongTries == ServiceState::kTries", "++own_.wrongTries > ServiceState::kTries"),
        ("a right passcode forgives nothing", "            own_.wrongTries = 0;\n        } else", "        } else"),
        ("leaving forgives", "    own.wrong = false;\n    own.underWay.reset();", "    own.wrong = false;\n    own.wrongTries = 0;\n    own.underWay.reset();"),
        ("whoever reads may act", "if (own_.stage != ServiceStage::Open || own_.underWay)", "if (own_.underWay)"),
        ("two things at a time", "own_.stage != ServiceStage::Open || own_.underWay", "own_.stage != ServiceStage::Open"),
        ("a restart that is not allowed", "if (!state_.restart.allowed)", "if (false)"),
        ("the menu stays over first start", "            close(own_);\n            askAllAgain", "            askAllAgain"),
        ("the manager is not asked", "state.provisioning.nextPost = now;", ";"),
        ("the hub is not asked", "state.hub.nextReconcile = now;", ";"),
        ("a lost hub is not called", "state.hub.nextTry = now;", ";"),
        ("call servers are not asked", "state.registration.deadline = now;", ";"),
        ("a silent hub has answered", "return hub && !state", "return !state"),
        ("a silent manager has answered", "return hub && !state.provisioning.underWay &&", "return hub &&"),
        ("a restart that failed goes on", "own.underWay == ServiceAct::Restart && !state.restart.problem.empty()", "false"),
        ("the lock never ends", "own.lockedUntil && *own.lockedUntil <= now.mono", "false"),
        ("tries are not given back", "        own.lockedUntil.reset();\n        own.wrongTries = 0;", "        own.lockedUntil.reset();"),
        ("the menu stays in a call", "!state.calls.calls.empty() || state.device.standby", "state.device.standby"),
        ("the menu stays on a dark screen", "state.device.standby != Standby::Off ||\n", "\n"),
        ("the menu stays for ever", "own.touchedAt + ServiceState::kUntouched <= now.mono ||", ""),
        ("the menu stays when a Join opens", "hasJoinOpened(join, own.openedAt.wall))", "false)"),
        ("a Join that is open keeps the menu closed", "tile.window.opens > since;", "true;"),
        ("a touch extends nothing", "    if (own.stage)\n        own.touchedAt = now;", "    if (own.stage && own.touchedAt == base::MonoTime{})\n        own.touchedAt = now;"),
    )
    + _of(
        "service_menu.cpp",
        ("seconds are cut, not begun", "std::chrono::ceil<seconds>(then - now)", "std::chrono::floor<seconds>(then - now)"),
        ("the warning begins a second late", "closes - now <= ServiceState::kWarned", "closes - now < ServiceState::kWarned"),
        ("what is known is told before the passcode", "    if (view.stage == ServiceStage::Asks)\n        return view;\n", ""),
        ("whoever reads is offered deeds", "if (view.stage == ServiceStage::Open)\n        view.acts", "if (true)\n        view.acts"),
        ("a restart is always offered", "if (state.restart.allowed)", "if (true)"),
        ("what is not known is said", "return fact.value.empty();", "return false;"),
        ("the lock wakes nobody", "std::optional<MonoTime> earliest = own.lockedUntil;", "std::optional<MonoTime> earliest;"),
        ("closing wakes nobody", "        at(own.touchedAt + ServiceState::kUntouched);", "        ;"),
        ("the seconds of the lock wake nobody", "earliest = std::min(earliest, next(*own.lockedUntil));", ";"),
        ("the seconds before closing wake nobody", ": next(closes);", ": closes;"),
    )
    + _of(
        "setting_forms.cpp",
        ("three digits are a passcode", "value.size() >= kFewest", "value.size() >= kFewest - 1"),
        ("a passcode of letters", "value.find_first_not_of(kDigits) == value.npos", "true"),
        ("a zone outside the database", "value.starts_with('/') ||", ""),
    )
    + _of(
        "reduce_presence.cpp",
        ("the screen goes dark over the service menu", "state.service.stage || ", ""),
    )
)
