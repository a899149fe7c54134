"""The clock that stands still until it is told to move (GREENROOM_CLOCK; agent/edge/time/injected_time.h)."""

from __future__ import annotations

import json
import socket
from pathlib import Path

from .waiting import SCALE, RigError


class InjectedClock:
    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(30 * SCALE)
        self._socket.connect(str(path))
        self._answers = self._socket.makefile("rb")

    def close(self) -> None:
        self._answers.close()
        self._socket.close()

    def set(self, wall_ms: int) -> int:
        """The wall clock is stepped; no time passes. The wall time now, in ms."""
        return self._tell({"set": wall_ms})

    def advance(self, ms: int) -> int:
        """Time passes; what is due on the way has happened when this returns."""
        return self._tell({"advance": ms})

    def sync(self, synced: bool) -> int:
        return self._tell({"sync": synced})

    def _tell(self, order: dict[str, int | bool]) -> int:
        self._socket.sendall(json.dumps(order).encode() + b"\n")
        line = self._answers.readline()
        answer = json.loads(line) if line else {"error": "the agent closed its clock"}
        if "error" in answer:
            raise RigError(f"injected clock: {answer['error']}")
        return int(answer["wall_ms"])
