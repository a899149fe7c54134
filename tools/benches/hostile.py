"""bench hostile: how well onsets are kept while every door is under siege, beside the same room left in peace.

Real clock, agent, panel and call engine as processes. The siege (rig/hostile.py) is a process of a low priority, as
senders on a network do not take the device's cores. Pushes go on during it and are tried again as pushers do.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from rig.bookings import Booking, push_body
from rig.clock import mono_ns, wall_ns
from rig.hostile import Siege, doors_of
from rig.room import Room, RoomOptions
from rig.waiting import RigError

from .join import ONSETS_A_LIST, JoinBench
from .proc import Usage
from .report import Result, metric, ms, ratio

ONSETS = 180
QUICK_ONSETS = 10
PUSHES = 20
QUICK_PUSHES = 3
PUSH_WITHIN_NS = 10_000_000_000
WARM_S = 3.0  # of the siege, before anything is measured
SETTLE_S = 12.0  # afterwards: the longest that a client may take over a header, and some
MOST_RSS_MB = 160
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("hostile")
    count = QUICK_ONSETS if quick else ONSETS
    with Room(bin_dir, RoomOptions(settings={"Bookings JoinLeadTime": "0"})) as room:
        room.start()
        room.wait_engine()
        web = room.web()
        web.get("/SystemUnit/Name")  # opens the connection and has the password checked
        bench = HostileBench(room, web, count, result)
        log(f"hostile: in peace, n = {count}")
        result.baseline["onset_error"] = bench.measure("in_peace")
        before = Usage.of(room.agent.process.pid)
        with PeakMemory(room.agent.process.pid) as peak:
            siege = Siege(room.directory, doors_of(room))
            siege.start()
            time.sleep(WARM_S)
            log(f"hostile: under siege, n = {count}")
            result.metrics["onset_error"] = {**bench.measure("under_siege"), "budget_p99": 20}
            result.metrics["push_to_stored_answer"] = bench.stored_pushes(QUICK_PUSHES if quick else PUSHES)
            counts = siege.stop()
        time.sleep(SETTLE_S)
        bench.memory(before, peak.kb)
        result.counts.update({f"siege_{name}": number for name, number in sorted(counts.items())})
        result.failed += room.faults()
    result.ratios = {"onset_error / in peace": ratio(result.metrics["onset_error"], result.baseline["onset_error"])}
    for name in ("smuggled", "bombs_taken"):
        if counts.get(name):
            result.failed.append(f"{name}: {counts[name]}")
    return result


class HostileBench(JoinBench):
    def push(self, bookings: list[Booking]) -> tuple[int, int]:
        """Tried again when the room closed the connection or is busy; the time counts from the first try."""
        body = push_body(bookings)
        began = mono_ns()
        said = ""
        while mono_ns() - began < PUSH_WITHIN_NS:
            try:
                answer = self.web.push(body)
            except OSError as error:
                said = str(error)
                continue
            if answer.status == 200:
                return began, answer.answered_ns
            said = f"{answer.status}: {answer.text.strip()[:200]}"
        raise RigError(f"no push was taken within {PUSH_WITHIN_NS / 1e9:g} s: {said}")

    def measure(self, when: str) -> dict[str, object]:
        errors: list[int] = []
        missed = 0
        for first in range(0, self.count, ONSETS_A_LIST):
            late, lost = self.onset_list(first, min(ONSETS_A_LIST, self.count - first))
            errors += late
            missed += lost
        early = sum(error < 0 for error in errors)
        self.result.counts[f"onsets_early_{when}"] = early
        self.result.counts[f"onsets_missed_{when}"] = missed
        self.result.counts[f"load_x100_{when}"] = round(os.getloadavg()[0] * 100)
        if early or missed:
            self.result.failed.append(f"{when}: {early} onsets shown early, {missed} not shown at all")
        return metric(ms(errors))

    def stored_pushes(self, count: int) -> dict[str, object]:
        took: list[int] = []
        for number in range(count):
            start = wall_ns() // 1_000_000 + 3_600_000
            began, answered = self.push([Booking(f"later-{number}", start, start + 60_000)])
            took.append(answered - began)
            time.sleep(self.chance.uniform(0.1, 0.3))
        return metric(ms(took))

    def memory(self, before: Usage, peak_kb: int) -> None:
        after = Usage.of(self.room.agent.process.pid)
        self.result.baseline["agent_rss"] = metric([before.rss_kb / 1024], "MB")
        self.result.metrics["agent_rss_peak"] = metric([peak_kb / 1024], "MB", budget_p99=MOST_RSS_MB)
        self.result.metrics["agent_rss_after"] = metric([after.rss_kb / 1024], "MB")
        self.result.counts["descriptors_before"] = before.descriptors
        self.result.counts["descriptors_after"] = after.descriptors
        if peak_kb > MOST_RSS_MB * 1024:
            self.result.failed.append(f"the agent took {peak_kb // 1024} MB")
        if after.descriptors > before.descriptors + 2:
            self.result.failed.append(f"{after.descriptors - before.descriptors} descriptors did not come back")


class PeakMemory:
    """The most memory a process has had while inside, looked at every 20 ms."""

    def __init__(self, pid: int) -> None:
        self._status = Path(f"/proc/{pid}/status")
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.kb = 0

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            lines = self._status.read_text().splitlines()
            rss = next((line for line in lines if line.startswith("VmRSS:")), "VmRSS: 0")
            self.kb = max(self.kb, int(rss.split()[1]))
