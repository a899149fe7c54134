"""Following a file of JSON lines while it is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class JsonTail:
    """read() gives what is new and whole; a file that is not there yet is empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_to = 0

    def read(self) -> list[dict[str, Any]]:
        if not self._path.exists():
            return []
        with self._path.open("rb") as source:
            source.seek(self._read_to)
            text = source.read()
        whole = text.rfind(b"\n") + 1
        self._read_to += whole
        return [json.loads(line) for line in text[:whole].splitlines() if line]
