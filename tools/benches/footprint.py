"""bench footprint: memory, start and idle wakeups of agent and panel, beside empty Qt programs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from rig.bookings import Booking, push_body
from rig.clock import wall_ns
from rig.process import Process
from rig.room import Room, RoomOptions
from rig.scratch import Scratch

from .proc import Usage
from .report import Result, metric, ratio

STARTS = 10
IDLE_S = 30.0
QUICK_STARTS = 2
QUICK_IDLE_S = 3.0
SETTLE_S = 3.0
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("footprint")
    starts = QUICK_STARTS if quick else STARTS
    log(f"footprint: {starts} starts of agent and panel")
    measure_starts(bin_dir, starts, result)
    log("footprint: idle")
    measure_idle(bin_dir, QUICK_IDLE_S if quick else IDLE_S, result)
    log("footprint: empty Qt programs")
    measure_floors(bin_dir, starts, result)
    result.ratios = {
        "agent_rss / bare_core_rss": ratio(result.metrics["agent_rss"], result.baseline["bare_core_rss"], "p50"),
        "agent_ready / bare_core_ready": ratio(
            result.metrics["agent_ready"], result.baseline["bare_core_ready"], "p50"
        ),
        "panel_rss / bare_quick_rss": ratio(result.metrics["panel_rss"], result.baseline["bare_quick_rss"], "p50"),
        "panel_first / bare_quick_first": ratio(
            result.metrics["panel_first_frame"], result.baseline["bare_quick_first_frame"], "p50"
        ),
    }
    return result


def measure_starts(bin_dir: Path, starts: int, result: Result) -> None:
    """Without the call engine; the keys of a first start are there."""
    ready: list[float] = []
    first_frame: list[float] = []
    with Room(bin_dir, RoomOptions(engine="Fake")) as room:
        room.agent.start()
        result.metrics["agent_first_start"] = metric([_since_start(room.agent.process, room.ready.t_ns)])
        for _ in range(starts):
            room.agent.stop()
            room.agent.start()
            ready.append(_since_start(room.agent.process, room.ready.t_ns))
        for _ in range(starts):
            room.panel.start()
            frame = room.panel.wait_frame(lambda f: True, 10, "a first frame", room.panel.process.started_ns)
            first_frame.append(_since_start(room.panel.process, frame.t_ns))
            room.panel.process.stop()
        result.failed += room.faults()
    result.metrics["agent_ready"] = metric(ready, budget_p99=150)
    result.metrics["panel_first_frame"] = metric(first_frame, budget_p99=300)


def measure_idle(bin_dir: Path, seconds: float, result: Result) -> None:
    """A calm day: one meeting in five hours, nothing that counts seconds."""
    with Room(bin_dir) as room:
        room.start()
        room.wait_engine()
        start_ms = wall_ns() // 1_000_000 + 5 * 3_600_000
        room.web().push(push_body([Booking("later", start_ms, start_ms + 1_800_000)]))
        time.sleep(SETTLE_S)
        pids = {"agent": room.agent.process.pid, "panel": room.panel.process.pid}
        before = {name: Usage.of(pid) for name, pid in pids.items()}
        time.sleep(seconds)
        after = {name: Usage.of(pid) for name, pid in pids.items()}
    budgets = {"agent": (30, 2), "panel": (80, None)}
    for name, usage in after.items():
        memory, wakeups = budgets[name]
        result.metrics[f"{name}_rss"] = metric([usage.rss_kb / 1024], "MB", budget_p99=memory)
        result.metrics[f"{name}_pss"] = metric([usage.pss_kb / 1024], "MB")
        rate = usage.woken_since(before[name]) / seconds
        result.metrics[f"{name}_wakeups"] = metric([rate], "1/s", budget_p99=wakeups)
        result.counts[f"{name}_threads"] = usage.threads
        result.counts[f"{name}_descriptors"] = usage.descriptors


def measure_floors(bin_dir: Path, starts: int, result: Result) -> None:
    for name, program, word, figure in (
        ("bare_core", "greenroom-bench-core", "ready", "ready"),
        ("bare_quick", "greenroom-bench-quick", "frame", "first_frame"),
    ):
        took: list[float] = []
        memory: list[float] = []
        with Scratch() as scratch:
            floor = Process(name, [str(bin_dir / program)], scratch.directory, {"QT_QPA_PLATFORM": "offscreen"})
            for _ in range(starts):
                floor.start()
                try:
                    took.append(_since_start(floor, floor.wait_line(word, 10)[0]))
                    time.sleep(0.2)
                    memory.append(Usage.of(floor.pid).rss_kb / 1024)
                finally:
                    floor.stop()
        result.baseline[f"{name}_{figure}"] = metric(took)
        result.baseline[f"{name}_rss"] = metric(memory, "MB")


def _since_start(process: Process, t_ns: int) -> float:
    return (t_ns - process.started_ns) / 1e6
