"""bench panel: first frame, memory, how long frames take while a list is dragged and views arrive 20 times a second, and
what a still screen costs. The agent is a stand-in that only sends; beside it an empty Qt Quick window.

The panel draws in software: offscreen, without a graphics card.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path

from rig import panel_agent as agent
from rig.clock import mono_ns, wall_ns
from rig.panel import Frame, Panel
from rig.process import Process
from rig.scratch import Scratch
from rig.waiting import wait_for

from .proc import Usage
from .report import Result, metric, ratio

STARTS, QUICK_STARTS = 10, 2
DRAG_S, QUICK_DRAG_S = 20.0, 2.0
IDLE_S, QUICK_IDLE_S = 30.0, 3.0
SETTLE_S = 3.0
VIEWS_A_SECOND = 20
MOVE_S = 0.008  # between two places of a finger: 125 a second, as touch screens tell them
MOVE_DOTS = 6
ENTRIES = 16
SOFTWARE = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("panel")
    starts = QUICK_STARTS if quick else STARTS
    with Scratch() as scratch:
        stand = Stand(bin_dir, scratch)
        log(f"panel: {starts} starts")
        measure_starts(stand, starts, result)
        log("panel: a list under a finger")
        measure_drag(stand, QUICK_DRAG_S if quick else DRAG_S, result)
        log("panel: a still screen")
        measure_idle(stand, QUICK_IDLE_S if quick else IDLE_S, result)
        stand.close()
    log("panel: an empty Qt Quick window")
    measure_floor(bin_dir, starts, QUICK_IDLE_S if quick else IDLE_S, result)
    result.ratios = {
        "first_frame / bare": ratio(result.metrics["first_frame"], result.baseline["bare_first_frame"], "p50"),
        "rss / bare": ratio(result.metrics["rss"], result.baseline["bare_rss"], "p50"),
    }
    return result


class Stand:
    """A panel and the agent it listens to."""

    def __init__(self, bin_dir: Path, scratch: Scratch) -> None:
        path = scratch.directory / "run" / "panel.sock"
        self.agent = agent.PanelAgent(path)
        self.panel = Panel(bin_dir / "greenroom-panel", scratch.directory, path)
        self.panel.process.env.update(SOFTWARE)
        self._now_ms = wall_ns() // 60_000_000_000 * 60_000
        self._seq = itertools.count(1)
        self.show_home()

    def show_home(self, seconds: int = 40) -> None:
        """A Join that opens in so many seconds, a day of meetings, and a list of whom to call."""
        now = self._now_ms
        cards = [agent.booking(f"b{n}", now + n * agent.HOUR_MS, f"Meeting {n}") for n in range(1, 7)]
        tile = agent.tile(cards[0], agent.SOON, now + 300_000, 0, seconds, agent.SHOW_WHEN)
        lists = agent.repeated(5, cards) + agent.repeated(7, [tile])
        lists += agent.repeated(18, [agent.entry(n) for n in range(ENTRIES)])
        self.agent.show(agent.view(next(self._seq), now, {16: agent.message({5: 1})}, lists))

    def wait_home(self) -> Frame:
        since = self.panel.process.started_ns
        return self.panel.wait_frame(lambda f: f.live and f.screen == "home", 10, "home", since)

    def close(self) -> None:
        self.panel.process.stop()
        self.agent.close()


def measure_starts(stand: Stand, starts: int, result: Result) -> None:
    first: list[float] = []
    home: list[float] = []
    for _ in range(starts):
        stand.panel.start()
        began = stand.panel.process.started_ns
        frame = stand.panel.wait_frame(lambda f: True, 10, "a first frame", began)
        first.append((frame.t_ns - began) / 1e6)
        home.append((stand.wait_home().t_ns - began) / 1e6)
        stand.panel.process.stop()
    result.metrics["first_frame"] = metric(first, budget_p99=300)
    result.metrics["first_list"] = metric(home, budget_p99=3000)  # rule: 27


def measure_drag(stand: Stand, seconds: float, result: Result) -> None:
    panel = stand.panel
    panel.start()
    stand.wait_home()
    panel.touch("dial:open")
    at = wait_for(lambda: panel.target("entry:e0"), 5, "the list is open")
    sent = threading.Event()
    views = threading.Thread(target=send_views, args=(stand, sent), daemon=True)
    views.start()
    begun = mono_ns()
    drag(panel, round(at["cx"]), round(at["cy"]), seconds)
    ended = mono_ns()
    sent.set()
    views.join()
    time.sleep(0.1)
    panel.read()
    frames = [frame for frame in panel.frames if begun <= frame.t_ns <= ended]
    gaps = [(b.t_ns - a.t_ns) / 1e6 for a, b in zip(frames, frames[1:])]
    result.metrics["frame_interval"] = metric(gaps)
    result.metrics["frame_draw"] = metric([frame.draw_ns / 1e6 for frame in frames], budget_p99=33)
    result.metrics["rss"] = metric([Usage.of(panel.process.pid).rss_kb / 1024], "MB", budget_p99=80)
    result.counts["views_sent_a_second"] = VIEWS_A_SECOND
    result.counts["frames_drawn"] = len(frames)
    if len(frames) < seconds * VIEWS_A_SECOND / 2:
        result.failed.append(f"{len(frames)} frames in {seconds:g} s: the list was not dragged")
    panel.process.stop()


def send_views(stand: Stand, ended: threading.Event) -> None:
    """Each differs from the one before in what it shows."""
    for count in itertools.count():
        if ended.wait(1 / VIEWS_A_SECOND):
            return
        stand.show_home(59 - count % 50)


def drag(panel: Panel, x: int, y: int, seconds: float) -> None:
    """Up and down without letting go."""
    panel.finger("down", x, y)
    end = time.monotonic() + seconds
    for step in itertools.count():
        if time.monotonic() > end:
            break
        turn = step % 100
        panel.finger("move", x, y - MOVE_DOTS * (turn if turn < 50 else 100 - turn))
        time.sleep(MOVE_S)
    panel.finger("up", x, y)


def measure_idle(stand: Stand, seconds: float, result: Result) -> None:
    """A still screen draws nothing; the minute's frame is the agent's doing, and here no minute passes."""
    stand.show_home()
    stand.panel.start()
    stand.wait_home()
    time.sleep(SETTLE_S)
    stand.panel.read()
    drawn = len(stand.panel.frames)
    before = Usage.of(stand.panel.process.pid)
    time.sleep(seconds)
    after = Usage.of(stand.panel.process.pid)
    stand.panel.read()
    result.metrics["idle_cpu"] = metric([(after.cpu_s - before.cpu_s) / seconds * 100], "%", budget_p99=1)
    result.metrics["idle_wakeups"] = metric([after.woken_since(before) / seconds], "1/s")
    result.counts["idle_frames"] = len(stand.panel.frames) - drawn
    if result.counts["idle_frames"]:
        result.failed.append(f"{result.counts['idle_frames']} frames of a still screen")
    stand.panel.process.stop()


def measure_floor(bin_dir: Path, starts: int, idle_s: float, result: Result) -> None:
    first: list[float] = []
    memory: list[float] = []
    with Scratch() as scratch:
        bare = Process("bare", [str(bin_dir / "greenroom-bench-quick")], scratch.directory, SOFTWARE)
        for start in range(starts):
            bare.start()
            first.append((bare.wait_line("frame", 10)[0] - bare.started_ns) / 1e6)
            time.sleep(0.2)
            memory.append(Usage.of(bare.pid).rss_kb / 1024)
            if start == 0:
                time.sleep(SETTLE_S)
                before = Usage.of(bare.pid)
                time.sleep(idle_s)
                after = Usage.of(bare.pid)
                result.baseline["bare_idle_cpu"] = metric([(after.cpu_s - before.cpu_s) / idle_s * 100], "%")
                result.baseline["bare_idle_wakeups"] = metric([after.woken_since(before) / idle_s], "1/s")
            bare.stop()
    result.baseline["bare_first_frame"] = metric(first)
    result.baseline["bare_rss"] = metric(memory, "MB")
