"""The touch panel: its process, a finger, and what its frames showed (formats: ui/README.md)."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .clock import mono_ns
from .process import Process
from .tail import JsonTail
from .waiting import RigError, TimedOut, wait_for


# The panel drops presses on another page for 700 ms after one (ui/models/room_model.h).
SETTLE_NS = 760_000_000


@dataclass(frozen=True)
class Frame:
    """One swapped frame and what stood on it."""

    seq: int
    t_ns: int
    view_seq: int
    screen: str
    live: bool  # connected to an agent
    tiles: dict[str, str] = field(default_factory=dict)  # booking id → tile state
    draw_ns: int = 0
    wake: str = "awake"  # or halfwake, standby: whatever is touched then only wakes
    outcome: str = "none"  # of the last press about a booking: requested, done or failed

    def joinable(self, booking: str) -> bool:
        return self.tiles.get(booking) in ("ready", "started")


@dataclass(frozen=True)
class Touch:
    t_ns: int  # when the finger came down, before the panel was told
    x: int
    y: int


def joinable(booking: str, frame: Frame) -> bool:
    return frame.joinable(booking)


def has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Panel:
    """Frames are kept for as long as the rig lives, over restarts of the panel."""

    def __init__(
        self, program: Path, directory: Path, socket: Path, size: str = "1280x800", window: bool = False
    ) -> None:
        self._frames_path = directory / "frames.jsonl"
        self._input = directory / "touches"
        self._tail = JsonTail(self._frames_path)
        self.frames: list[Frame] = []
        self._targets: list[dict[str, Any]] = []
        self._last_touch_ns = 0
        env = {} if window and has_display() else {"QT_QPA_PLATFORM": "offscreen"}
        command = [str(program), "--socket", str(socket), "--size", size]
        command += ["--input", str(self._input), "--frames", str(self._frames_path)]
        self.process = Process("panel", command, directory, env)

    def start(self) -> None:
        self.read()
        self._targets = []  # were those of the one before
        self.process.start()

    def read(self) -> list[Frame]:
        """The frames since the last read."""
        fresh: list[Frame] = []
        for line in self._tail.read():
            if "targets" in line:
                self._targets = line["targets"]
            elif "view_seq" in line:
                tiles = {tile["id"]: tile["state"] for tile in line["tiles"]}
                shown = (line["seq"], line["t_ns"], line["view_seq"], line["screen"], line["live"], tiles)
                rest = (line.get("draw_ns", 0), line.get("wake", "awake"), line.get("outcome", "none"))
                frame = Frame(*shown, *rest)
                fresh.append(frame)
        self.frames += fresh
        return fresh

    def now(self) -> Frame | None:
        """What is on the screen."""
        self.read()
        return self.frames[-1] if self.frames else None

    def wait_frame(self, want: Callable[[Frame], bool], seconds: float, what: str, since_ns: int = 0) -> Frame:
        """The first frame swapped at `since_ns` or later that is wanted."""
        self.read()
        looked_to = next((n for n, frame in enumerate(self.frames) if frame.t_ns >= since_ns), len(self.frames))

        def look() -> Frame | None:
            nonlocal looked_to
            self.read()
            fresh = self.frames[looked_to:]
            looked_to = len(self.frames)
            if not fresh and not self.process.running():
                raise RigError(f"the panel ended with {self.process.exit_code()}: {self.process.last_words()}")
            return next((frame for frame in fresh if frame.t_ns >= since_ns and want(frame)), None)

        try:
            return wait_for(look, seconds, f"the panel shows {what}", every=0.003)
        except TimedOut as error:
            raise TimedOut(f"{error}; it shows {self.frames[-1] if self.frames else 'nothing'}") from error

    def wait_now(self, want: Callable[[Frame], bool], seconds: float, what: str) -> Frame:
        """As wait_frame, but content with the frame that is on the screen already."""
        frame = self.now()
        if frame and want(frame):
            return frame
        return self.wait_frame(want, seconds, what, frame.t_ns + 1 if frame else 0)

    def targets(self) -> list[str]:
        """The names of all that can be pressed."""
        self.read()
        return [target["name"] for target in self._targets]

    def target(self, name: str) -> dict[str, Any] | None:
        self.read()
        return next((target for target in self._targets if target["name"] == name), None)

    def touch(self, name: str, seconds: float = 3.0) -> Touch:
        """A tap in the middle of what carries that name, once it is there and the last tap has settled.

        A panel that is not awake is woken first: the tap that wakes does nothing else.
        """
        self._settle()
        frame = self.now()
        if frame and frame.wake != "awake":
            self._tell({"touch": [1, 1], "phase": "down"}, {"touch": [1, 1], "phase": "up"})
            self._last_touch_ns = mono_ns()
            self.wait_now(lambda shown: shown.wake == "awake", seconds, "itself awake")
            self._settle()
        target = wait_for(lambda: self.target(name), seconds, f"the panel has '{name}' to touch")
        x, y = round(target["cx"]), round(target["cy"])
        down = self._last_touch_ns = mono_ns()
        self._tell({"touch": [x, y], "phase": "down"}, {"touch": [x, y], "phase": "up"})
        return Touch(down, x, y)

    def finger(self, phase: str, x: int, y: int) -> None:
        """One event of a finger: down, move or up."""
        self._tell({"touch": [x, y], "phase": phase})

    def knock(self) -> None:
        """The hidden gesture: three fingers, three times, at the upper edge, where nothing is pressed."""
        self._settle()
        for _ in range(3):
            for phase in ("down", "up"):
                self._tell(*({"touch": [300 + 80 * n, 3], "phase": phase, "id": n} for n in range(3)))
        self._last_touch_ns = mono_ns()

    def _settle(self) -> None:
        settled = self._last_touch_ns + SETTLE_NS
        while mono_ns() < settled:
            time.sleep(0.005)

    def screenshot(self, path: Path, seconds: float = 5.0) -> Path:
        path.unlink(missing_ok=True)
        self._tell({"screenshot": str(path)})
        wait_for(path.exists, seconds, f"the panel writes {path.name}")
        return path

    def _tell(self, *orders: dict[str, Any]) -> None:
        text = "".join(json.dumps(order, separators=(",", ":")) + "\n" for order in orders)
        try:
            pipe = os.open(self._input, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            raise RigError(f"nobody reads the panel's touches: {error}") from error
        try:
            os.write(pipe, text.encode())
        finally:
            os.close(pipe)
