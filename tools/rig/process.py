"""Child processes that do not outlive the rig, and their output.

start() must be called on the main thread: a child is told to end when the thread that made it dies.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from .clock import mono_ns
from .waiting import SCALE, RigError, wait_for

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_libc = ctypes.CDLL(None, use_errno=True)


def adopt_orphans() -> None:
    """From now on a detached grandchild becomes our child, so that cleanup finds it."""
    _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _end_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


class Process:
    """A program whose stdout lines are stamped as they come in; stdout and stderr are kept in files."""

    def __init__(self, name: str, argv: Sequence[str], logs: Path, env: dict[str, str] | None = None) -> None:
        self.name = name
        self.argv = list(argv)
        self.out_path = logs / f"{name}.out"
        self.err_path = logs / f"{name}.err"
        self.env = {**os.environ, **(env or {})}  # of the next start
        self._child: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._changed = threading.Condition()
        self._lines: list[tuple[int, str]] = []
        self.started_ns = 0

    @property
    def pid(self) -> int:
        if self._child is None:
            raise RigError(f"{self.name} was never started")
        return self._child.pid

    def start(self) -> None:
        self._lines = []
        with self.err_path.open("ab") as err:
            self.started_ns = mono_ns()
            try:
                self._child = subprocess.Popen(
                    self.argv,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=err,
                    env=self.env,
                    process_group=0,  # Ctrl-C is for the rig, which ends its children in order
                    preexec_fn=_end_with_parent,
                )
            except OSError as error:
                raise RigError(f"cannot start {self.name}: {error}") from error
        self._reader = threading.Thread(target=self._read, args=(self._child,), daemon=True)
        self._reader.start()

    def _read(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        with child.stdout, self.out_path.open("ab") as copy:
            for raw in child.stdout:
                stamp = mono_ns()
                with self._changed:
                    self._lines.append((stamp, raw.decode("utf-8", "replace").rstrip("\n")))
                    self._changed.notify_all()
                copy.write(raw)
                copy.flush()

    def lines(self, since: int = 0) -> list[tuple[int, str]]:
        """Stamped stdout lines of the present run, from number `since` on."""
        with self._changed:
            return self._lines[since:]

    def wait_line(self, prefix: str, seconds: float) -> tuple[int, str]:
        def look() -> tuple[int, str] | None:
            found = next((line for line in self.lines() if line[1].startswith(prefix)), None)
            if found is None and not self.running():
                raise RigError(f"{self.name} ended with {self.exit_code()}: {self.last_words()}")
            return found

        return wait_for(look, seconds, f"{self.name} says '{prefix}'", every=0.002)

    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def exit_code(self) -> int | None:
        return None if self._child is None else self._child.poll()

    def last_words(self) -> str:
        text = self.err_path.read_text("utf-8", "replace") if self.err_path.exists() else ""
        return " | ".join(text.strip().splitlines()[-3:]) or "no words on stderr"

    def signal(self, number: int) -> None:
        if self.running():
            os.kill(self.pid, number)

    def kill(self) -> None:
        """As a power cut would: SIGKILL, and gone when this returns."""
        self.signal(signal.SIGKILL)
        if self._child is not None:
            self._child.wait()

    def stop(self, seconds: float = 3.0) -> int | None:
        """SIGTERM, then SIGKILL after `seconds`. The exit code; None when it never ran."""
        if self._child is None:
            return None
        self.signal(signal.SIGTERM)
        try:
            self._child.wait(seconds * SCALE)
        except subprocess.TimeoutExpired:
            self.kill()
        if self._reader is not None:
            self._reader.join(1.0)
        return self._child.returncode


def _parent_of(pid: int) -> int | None:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    return int(stat.rsplit(")", 1)[1].split()[1])


def descendants(root: int) -> list[int]:
    """Every living process below `root`, children first."""
    parents = {int(p.name): _parent_of(int(p.name)) for p in Path("/proc").iterdir() if p.name.isdigit()}
    found: list[int] = []
    level = [root]
    while level:
        level = [pid for pid, parent in parents.items() if parent in level]
        found += level
    return found


def end_processes(pids: Sequence[int], seconds: float = 2.0) -> None:
    """SIGTERM to each, SIGKILL to those still there after `seconds`."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        end = time.monotonic() + seconds * SCALE
        while pids and time.monotonic() < end:
            time.sleep(0.01)
            pids = [pid for pid in pids if _alive(pid)]


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in "ZX"
