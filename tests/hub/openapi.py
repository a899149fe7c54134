"""What openapi.yaml promises of each route. It is read by its indentation alone, which is the file's own and regular:
paths at two spaces, methods at four, x-role at six, statuses at eight."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

# Any route may answer these; they are said once, in the description.
COMMON = {401, 403, 413, 503}


@dataclass
class Promise:
    role: str = ""
    statuses: set[int] = field(default_factory=set)


def promises(file: Path) -> dict[tuple[str, str], Promise]:
    """By method and path."""
    found: dict[tuple[str, str], Promise] = {}
    path = method = ""
    for line in file.read_text("utf-8").split("\ncomponents:", 1)[0].splitlines():
        if at := re.match(r"  (/[^:]*):$", line):
            path, method = at[1], ""
        elif path and (at := re.match(r"    (get|post|put|patch|delete):$", line)):
            method = at[1].upper()
            found[method, path] = Promise()
        elif method and (at := re.match(r"      x-role: (\w+)$", line)):
            found[method, path].role = at[1]
        elif method and (at := re.match(r'        "(\d{3})":', line)):
            found[method, path].statuses.add(int(at[1]))
    return found
