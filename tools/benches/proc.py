"""What a process takes, read from /proc (proc(5))."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Usage:
    rss_kb: int
    pss_kb: int
    descriptors: int
    threads: int
    cpu_s: float  # of all threads, user and system
    sleeps: dict[int, int]  # by thread: how often it went to sleep by itself, which is how often it was woken

    def woken_since(self, earlier: Usage) -> int:
        """Threads that ended in between do not count."""
        return sum(count - earlier.sleeps.get(thread, 0) for thread, count in self.sleeps.items())

    @staticmethod
    def of(pid: int) -> Usage:
        here = Path(f"/proc/{pid}")
        memory = (here / "smaps_rollup").read_text()
        tasks = list((here / "task").iterdir())
        return Usage(
            rss_kb=_number(memory, "Rss"),
            pss_kb=_number(memory, "Pss"),
            descriptors=len(os.listdir(here / "fd")),
            threads=len(tasks),
            cpu_s=_cpu_s((here / "stat").read_text()),
            sleeps={int(task.name): _sleeps(task) for task in tasks},
        )


def _cpu_s(stat: str) -> float:
    words = stat.rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _sleeps(task: Path) -> int:
    return _number((task / "status").read_text(), "voluntary_ctxt_switches")


def _number(text: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0
