"""greenroomctl, as a person at the device would use it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .waiting import SCALE


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


class Ctl:
    def __init__(self, program: Path, socket: Path) -> None:
        self._command = [str(program), "--socket", str(socket)]

    def __call__(self, *arguments: str) -> Said:
        done = subprocess.run([*self._command, *arguments], capture_output=True, timeout=30 * SCALE, check=False)
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())
