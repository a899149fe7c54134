"""Waiting for a condition, with a deadline and words for what was waited for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# Sanitizers and loaded machines need longer; figures are never taken in such runs.
SCALE = float(os.environ.get("GREENROOM_TIME_SCALE", "1"))


class RigError(Exception):
    """Something of the room did not happen. The text is for people."""


class TimedOut(RigError):
    pass


def wait_for(look: Callable[[], T | None], seconds: float, what: str, every: float = 0.004) -> T:
    """The first true answer of `look`, asked about every 4 ms. TimedOut names `what`."""
    end = time.monotonic() + seconds * SCALE
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise TimedOut(f"{what}: not within {seconds * SCALE:g} s")
        time.sleep(every)
