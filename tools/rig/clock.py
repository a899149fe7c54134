"""The two clocks of a measurement. All t_ns are CLOCK_MONOTONIC nanoseconds, wall times UTC nanoseconds."""

from __future__ import annotations

import time


def mono_ns() -> int:
    return time.monotonic_ns()


def wall_ns() -> int:
    return time.time_ns()


def wall_minus_mono_ns() -> int:
    """The present distance of the two clocks: of several readings the one that was interrupted least.

    The wall clock may be slewed, so take it near the instant that is to be converted.
    """
    narrowest: int | None = None
    distance = 0
    for _ in range(8):
        before = time.monotonic_ns()
        wall = time.time_ns()
        after = time.monotonic_ns()
        if narrowest is None or after - before < narrowest:
            narrowest = after - before
            distance = wall - (before + after) // 2
    return distance


def mono_of_wall(wall: int) -> int:
    return wall - wall_minus_mono_ns()


def wall_of_mono(mono: int) -> int:
    return mono + wall_minus_mono_ns()
