"""bench join: from a push, from the clock and from a finger to what they are to bring about.

Real clock, real TLS, agent, panel and call engine as processes, SIPp as the far end. Frames are swapped frames of the
panel, INVITE times are the far end's; those by TLS are in join_tls.
"""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rig.baresip import Baresip
from rig.bookings import Booking, push_body
from rig.clock import wall_minus_mono_ns, wall_ns
from rig.net_lab import NoNamespaces
from rig.panel import joinable
from rig.room import Room, RoomOptions
from rig.scratch import Scratch
from rig.sipp import Sipp
from rig.waiting import RigError
from rig.web import WebClient

from . import join_tls
from .proc import Usage
from .report import Result, metric, ms, ratio

SAMPLES = 300
QUICK_SAMPLES = 15
ONSET_AHEAD_MS = 2_500  # from the push's answer to the first onset of its list
ONSETS_A_LIST = 60
WINDOW_MS = 250
ENDED_BY_TOUCH = 10  # every tenth call; the others by command, because the panel lets 700 ms pass between presses
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    count = QUICK_SAMPLES if quick else SAMPLES
    result = Result("join")
    options = RoomOptions(far_end="sipp", settings={"Bookings JoinLeadTime": "0"})
    with Room(bin_dir, options) as room:
        room.start()
        room.wait_engine()
        web = room.web()
        web.get("/SystemUnit/Name")  # opens the connection and has the password checked
        bench = JoinBench(room, web, count, result)
        for step in (bench.pushes, bench.onsets, bench.touches, bench.timer_floor):
            log(f"join: {step.__name__}, n = {count}")
            step()
        result.failed += room.faults()
    try:
        join_tls.touches(bin_dir, count, result, log)
    except NoNamespaces as error:
        log(f"join: left out, by TLS: {error}")
    log("join: the engine alone")
    engine_alone(min(count, 100), result)
    finish(result, count)
    return result


class JoinBench:
    def __init__(self, room: Room, web: WebClient, count: int, result: Result) -> None:
        self.room, self.web, self.count, self.result = room, web, count, result
        self.chance = random.Random(20260304)

    def push(self, bookings: list[Booking]) -> tuple[int, int]:
        """When its first byte went out, and when the answer was in."""
        answer = self.web.push(push_body(bookings))
        if answer.status != 200:
            raise RigError(f"a push was answered {answer.status}: {answer.text.strip()[:200]}")
        return answer.sent_ns, answer.answered_ns

    def open_booking(self, name: str) -> Booking:
        now_ms = wall_ns() // 1_000_000
        assert self.room.far is not None
        return Booking(name, now_ms + 60_000, now_ms + 3_600_000, number=self.room.far.address, start_buffer_s=300)

    def pushes(self) -> None:
        to_frame: list[int] = []
        to_answer: list[int] = []
        round_trip: list[int] = []
        for number in range(self.count):
            name = f"push-{number}"
            sent, answered = self.push([self.open_booking(name)])
            frame = self.room.panel.wait_frame(partial(joinable, name), 5, f"Join of {name}", sent)
            to_frame.append(frame.t_ns - sent)
            to_answer.append(answered - sent)
            time.sleep(self.chance.uniform(0.03, 0.12))
            bare = self.web.request("GET", "/getxml?location=/SystemUnit/Name")
            round_trip.append(bare.answered_ns - bare.sent_ns)
        self.result.metrics["push_to_frame"] = metric(ms(to_frame), budget_p99=50)  # rule: 28
        self.result.metrics["push_to_stored_answer"] = metric(ms(to_answer))
        self.result.baseline["https_round_trip"] = metric(ms(round_trip))

    def onsets(self) -> None:
        errors: list[int] = []
        missed = 0
        for first in range(0, self.count, ONSETS_A_LIST):
            late, lost = self.onset_list(first, min(ONSETS_A_LIST, self.count - first))
            errors += late
            missed += lost
        early = sum(error < 0 for error in errors)
        self.result.metrics["onset_error"] = metric(ms(errors), budget_p99=20)  # rule: 21
        self.result.counts["onsets_early"] = early
        self.result.counts["onsets_missed"] = missed
        if early or missed:
            self.result.failed.append(f"{early} onsets shown early, {missed} not shown at all")

    def onset_list(self, first: int, count: int) -> tuple[list[int], int]:
        """Pushes one list whose windows open one after the other, and waits them out.

        Without a lead time and a buffer a window opens at the start, to the millisecond.
        """
        opens_ms = wall_ns() // 1_000_000 + ONSET_AHEAD_MS + 200
        bookings: list[Booking] = []
        for number in range(first, first + count):
            opens_ms += self.chance.randint(350, 450)
            bookings.append(Booking(f"onset-{number}", opens_ms, opens_ms + WINDOW_MS, start_buffer_s=0))
        _, answered = self.push(bookings)
        stored_ahead = bookings[0].start_ms - (answered + wall_minus_mono_ns()) // 1_000_000
        if stored_ahead < 2_000:
            raise RigError(f"the push took so long that its first onset was only {stored_ahead} ms away")
        while wall_ns() // 1_000_000 < opens_ms + 2 * WINDOW_MS:
            time.sleep(0.2)
            self.room.panel.read()
        return self.first_shown(bookings, answered)

    def first_shown(self, bookings: list[Booking], since_ns: int) -> tuple[list[int], int]:
        distance = wall_minus_mono_ns()
        shown: dict[str, int] = {}
        for frame in self.room.panel.frames:
            if frame.t_ns >= since_ns:
                for name in frame.tiles:
                    if frame.joinable(name):
                        shown.setdefault(name, frame.t_ns + distance)
        errors = [shown[b.id] - b.start_ms * 1_000_000 for b in bookings if b.id in shown]
        return errors, len(bookings) - len(errors)

    def touches(self) -> None:
        far, panel = self.room.far, self.room.panel
        assert far is not None
        self.push([self.open_booking("call")])
        before = self.usage()
        to_invite: list[int] = []
        to_bye: list[int] = []
        for number in range(self.count):
            panel.wait_now(lambda f: f.screen == "home" and f.joinable("call"), 5, "Join")
            time.sleep(self.chance.uniform(0.0, 0.05))
            touch = panel.touch("join:call")
            to_invite.append(far.wait_message("INVITE", number, 5).t_ns - touch.t_ns)
            panel.wait_frame(lambda f: f.screen == "incall", 5, "the call", touch.t_ns)
            far.wait_message("ACK", number, 5)
            if number % ENDED_BY_TOUCH == 0:
                touch = panel.touch("end")
                to_bye.append(far.wait_message("BYE", number, 5).t_ns - touch.t_ns)
            else:
                self.web.command('<Command><Call><Disconnect command="True"/></Call></Command>')
                far.wait_message("BYE", number, 5)
            panel.wait_now(lambda f: f.screen == "home", 5, "home")
        self.result.metrics["touch_to_invite"] = metric(ms(to_invite), budget_p99=30)  # rule: 32
        self.result.metrics["touch_to_bye"] = metric(ms(to_bye))
        self.growth(before)

    def growth(self, before: dict[str, Usage]) -> None:
        after = self.usage()
        self.result.counts["calls"] = self.count
        for name, usage in after.items():
            self.result.counts[f"{name}_rss_growth_kb"] = usage.rss_kb - before[name].rss_kb
            self.result.counts[f"{name}_fd_growth"] = usage.descriptors - before[name].descriptors

    def usage(self) -> dict[str, Usage]:
        pids = {"agent": self.room.agent.process.pid, "panel": self.room.panel.process.pid}
        engine = self.room.agent.engine_pid()
        if engine is not None:
            pids["engine"] = engine
        return {name: Usage.of(pid) for name, pid in pids.items()}

    def timer_floor(self) -> None:
        program = self.room.bin_dir / "greenroom-bench-timer"
        done = subprocess.run([program, str(self.count)], capture_output=True, check=True, text=True)
        self.result.baseline["timerfd_wakeup"] = metric(ms([int(line) for line in done.stdout.split()]))


def engine_alone(count: int, result: Result) -> None:
    """A bare baresip is told to dial over its control port: what the stack costs without agent and panel."""
    to_invite: list[int] = []
    with Scratch() as scratch:
        far = Sipp(scratch.directory)
        engine = Baresip(scratch.directory, "engine-alone", "<sip:room@127.0.0.1>;regint=0")
        far.start()
        try:
            engine.start()
            assert engine.control is not None
            for number in range(count):
                sent = engine.control.send("dial", f"sip:{far.address}")
                to_invite.append(far.wait_message("INVITE", number, 5).t_ns - sent)
                far.wait_message("ACK", number, 5)
                engine.control.send("hangup")
                far.wait_message("BYE", number, 5)
                time.sleep(0.05)
        finally:
            engine.stop()
            far.stop()
    result.baseline["engine_dial_to_invite"] = metric(ms(to_invite))


def finish(result: Result, count: int) -> None:
    metrics, baseline = result.metrics, result.baseline
    result.ratios = {
        "push_to_frame / https_round_trip": ratio(metrics["push_to_frame"], baseline["https_round_trip"]),
        "onset_error / timerfd_wakeup": ratio(metrics["onset_error"], baseline["timerfd_wakeup"]),
        "touch_to_invite / engine_dial": ratio(metrics["touch_to_invite"], baseline["engine_dial_to_invite"]),
    }
    for name in ("push_to_frame", "onset_error", "touch_to_invite", "touch_to_tls_invite"):
        if name in metrics and metrics[name]["n"] < count:
            result.failed.append(f"{name} has {metrics[name]['n']} of {count} samples")
