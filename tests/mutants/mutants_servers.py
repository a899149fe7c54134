"""The mutants of what is decided about servers: the manager, the hub, and its plans."""

from __future__ import annotations

from mutant import Mutant, of as _of

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

_HUB = _of(
    "reduce_hub.cpp",
    ("pauses never grow", "(std::int64_t{1} << doublings)", "1"),
    ("a draining hub is left before the other link is there", "own_.wantsAnother = true;\n        own_.nextTry = now_.mono + jittered", "own_.serving.reset();\n        own_.nextTry = now_.mono + jittered"),
    ("the older link stays open", "if (own_.serving)\n            close(own_.serving->number);", ""),
    ("a silent hub is believed", "if (!own.answered) {", "if (false) {"),
    ("an old answer counts", "|| own_.question != event.question", ""),
    ("a revoked device goes on asking", "return {HubFault::Revoked, HubState::kHopelessPause};", "return {HubFault::Revoked, base::seconds(0)};"),
    ("two connections of one device fight", "return {HubFault::TakenOver, HubState::kLongestPause};", "return {HubFault::TakenOver, base::seconds(0)};"),
    ("renewal begins too late", "life * 2 / 3", "life"),
    ("the file activates a device again", "if (event.persistent && own_.identity)\n            return;", ""),
)

_PLANS = _of(
    "reduce_plan.cpp",
    ("a plan with a bad key is applied", "trial.refused > 0", "false"),
    ("a plan that moves the hub is confirmed by the old link", "!pending->movesHub && own_.unstored.empty()", "own_.unstored.empty()"),
    ("any link proves a plan", "link.number > own_.provenAbove", "true"),
    ("an unconfirmed plan stays", "if (!own_.deadline || now_.mono < *own_.deadline)", "if (true)"),
    ("a plan is told before it is durable", "if (!own_.unstored.empty() || !own_.whenStored)", "if (!own_.whenStored)"),
    ("a plan given again is applied again", "known != given.end()", "false"),
    ("locks are not given back", "giveBack(pending);", ""),
    ("a dry run changes something", "if (plan.dryRun)\n            tell(verdict);\n        else if", "if"),
    ("a restart ends the time a plan has", "if (own_.memory->pending)\n            startClock();", ""),
)

_TRIALS = _of(
    "plan_trial.cpp",
    ("the hub may cut itself off", 'if (changed->hubMode == "Off")', "if (false)"),
)

_CHANGES = _of(
    "reduce_booking.cpp",
    ("a change applies to any list", "held == nullptr || held->mark != event.from", "held == nullptr"),
    ("removed bookings stay", "std::set<BookingId> replaced(event.removed.begin(), event.removed.end());", "std::set<BookingId> replaced;"),
)

SERVERS: list[Mutant] = _MANAGER + _HUB + _PLANS + _TRIALS + _CHANGES
