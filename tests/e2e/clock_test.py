"""The clock is stepped across a window, forward and back: Join follows within a second."""

from __future__ import annotations

import datetime
from functools import partial

import bodies
from rig.clock import mono_ns
from rig.panel import Frame
from rig.room import RoomOptions
from rig.waiting import SCALE
from room_test import RoomTest, run

SECOND_NS = 1_000_000_000


def ms(text: str) -> int:
    return int(datetime.datetime.fromisoformat(text + "+00:00").timestamp() * 1000)


def shows(join: bool, frame: Frame) -> bool:
    return frame.joinable(bodies.ID) is join


class ClockSteps(RoomTest):
    options = RoomOptions(engine="Fake", injected_clock=True)

    # rule: 21
    def test_steps_across_a_window(self) -> None:
        self.room.clock.set(ms("2026-03-04T08:00"))
        self.push(bodies.LIST)
        steps = [
            ("2026-03-04T09:25:00", True),
            ("2026-03-04T09:24:59", False),
            ("2026-03-04T09:59:59", True),
            ("2026-03-04T10:00:00", False),
            ("2026-03-04T09:45:00", True),
            ("2026-03-05T09:45:00", False),
            ("2026-03-04T09:29:59", True),
            ("2025-01-01T00:00:00", False),
            ("2026-03-04T09:30:00", True),
        ]
        for to, joinable in steps:
            with self.subTest(to):
                stepped = mono_ns()
                self.room.clock.set(ms(to))
                frame = self.room.panel.wait_frame(
                    partial(shows, joinable), 5, f"Join is {joinable} at {to}", stepped
                )
                self.assertLess(frame.t_ns - stepped, SECOND_NS * SCALE)

    # rule: 21
    def test_time_that_passes(self) -> None:
        """Without a step: every second around the window, on the panel as in `why`."""
        self.room.clock.set(ms("2026-03-04T09:24:57"))
        self.push(bodies.LIST)
        self.room.panel.wait_now(lambda f: bodies.ID in f.tiles, 5, "the booking")
        for second in range(57, 64):
            open_now = second >= 60
            self.room.panel.wait_now(partial(shows, open_now), 5, f"09:24:{second}")
            why = self.room.ctl()("--json", "why", bodies.ID).json()
            self.assertEqual(why["code"], "JOINABLE" if open_now else "TOO_EARLY")
            self.room.clock.advance(1_000)


if __name__ == "__main__":
    run()
