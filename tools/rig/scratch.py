"""A directory of one's own, and an end to every process that worked in it."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path
from types import FrameType

from .process import adopt_orphans, descendants, end_processes

_UNWINDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _unwind(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)


def unwind_on_signals() -> None:
    """SIGTERM and SIGHUP end the program through its `with` blocks, as Ctrl-C does. Main thread."""
    for number in _UNWINDING:
        signal.signal(number, _unwind)


class Scratch:
    """Leaving the `with` ends what was left running below this process with the directory on its command
    line, also after an error or a signal, and removes the directory unless it is to be kept."""

    def __init__(self, keep: bool = False) -> None:
        adopt_orphans()
        # A socket's path has at most 107 bytes: a deep TMPDIR would not do.
        base = tempfile.gettempdir() if len(tempfile.gettempdir()) < 60 else "/tmp"
        self.directory = Path(tempfile.mkdtemp(prefix="greenroom-", dir=base))
        self._keep = keep

    def __enter__(self) -> Scratch:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def end_orderly(self) -> None:
        """Ends what a subclass started, in its order; what it forgets is ended after it."""

    def close(self) -> None:
        previous = {number: signal.signal(number, signal.SIG_IGN) for number in _UNWINDING}
        try:
            self.end_orderly()
        finally:
            end_processes(self._left_over())
            if not self._keep:
                shutil.rmtree(self.directory, ignore_errors=True)
            for number, handler in previous.items():
                signal.signal(number, handler)

    def _left_over(self) -> list[int]:
        mark = str(self.directory).encode()
        return [pid for pid in descendants(os.getpid()) if mark in _command_line(pid)]


def _command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""
