"""What went in and out, and what the lab did by itself: the newest thousand entries."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import asdict, dataclass

from .clock import Clock

_ENTRIES = 1000
_TEXT = 16_384  # characters kept of one message


@dataclass(frozen=True)
class Entry:
    number: int
    wall_ms: int
    direction: str  # in, out, lab
    what: str  # PostEvent Beat, bookingsputxml, ...
    system: int | None
    status: int | None  # of HTTP, None when there was no answer
    text: str


class Journal:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._entries: deque[Entry] = deque(maxlen=_ENTRIES)
        self._next = 1
        self.counts: Counter[str] = Counter()

    def note(
        self, direction: str, what: str, text: str | bytes = "", system: int | None = None, status: int | None = None
    ) -> None:
        words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        entry = Entry(self._next, self._clock.now_ms(), direction, what, system, status, words[:_TEXT])
        self._next += 1
        self._entries.append(entry)
        self.counts[f"{direction} {what}"] += 1

    def since(self, number: int, system: int | None = None) -> list[dict[str, object]]:
        """Entries after that number, oldest first."""
        return [asdict(e) for e in self._entries if e.number > number and system in (None, e.system)]
