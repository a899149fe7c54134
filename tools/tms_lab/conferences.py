"""The conferences themselves: content, ids, versions, series, transactions (TMS reference, 3.2, 3.3)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .recurrence import Pattern, Zone

ONE_BUTTON, RESERVATION, NO_CONNECT = "One Button To Push", "Reservation Only", "No Connect"
TYPES = (
    RESERVATION,
    "Automatic Call Launch",
    "Manual Call Launch",
    "Default",
    "Ad-Hoc conference",
    ONE_BUTTON,
    NO_CONNECT,
)
_TRANSACTIONS = 10_000  # kept


@dataclass(frozen=True)
class Content:
    """What one who books says, apart from when. Replaced, never edited."""

    title: str = ""
    systems: tuple[int, ...] = ()
    others: tuple[tuple[str, str], ...] = ()  # outside parties: name or number, call type
    type: str = ONE_BUTTON
    dial_string: str = ""  # ExternallyHosted
    owner_first: str = ""
    owner_last: str = ""
    owner_email: str = ""
    owner_id: str = ""
    private: bool = False
    info: str = ""
    message: str = ""
    bandwidth: str = ""
    external_source: str = ""
    external_key: str = ""
    external_service: str = ""  # the column of that name; set: not to be edited in TMS (3.5)


@dataclass
class Conference:
    id: int
    content: Content
    start_ms: int
    end_ms: int
    version: int = 1
    bridge_address: str = ""  # from the pool, when nobody else hosts
    series: int = 0  # 0: a single one
    instance_ms: int = 0  # RecurrenceInstanceIdUTC: the start its series gave it
    exception: bool = False
    defective: bool = False
    deleted: bool = False
    armed: bool = False  # handed to live handling, 15 minutes before the start (2.1)
    transaction: int = 0

    def number(self) -> str:
        return self.content.dial_string or self.bridge_address

    def state(self, now_ms: int) -> str:
        if self.deleted:
            return "Deleted"
        if self.defective:
            return "Defective"
        return "Pending" if now_ms < self.start_ms else "Ongoing" if now_ms < self.end_ms else "Finished"

    def running(self, now_ms: int) -> bool:
        return not self.deleted and self.start_ms <= now_ms < self.end_ms


@dataclass
class Series:
    id: int
    pattern: Pattern
    zone: Zone
    first_ms: int
    duration_ms: int
    version: int = 1


@dataclass
class Transaction:
    id: int
    type: str  # New, Updated, Deleted
    conference: int


@dataclass
class Draft:
    """A conference as somebody wants it saved. id -1: a new one. version None: whatever it is."""

    content: Content
    start_ms: int
    end_ms: int
    id: int = -1
    version: int | None = None
    pattern: Pattern | None = None
    zone: Zone = field(default_factory=Zone)


class Conferences:
    """Whoever changes one says so here, so that its systems get a new list and readers a transaction."""

    def __init__(self, changed: Callable[[Iterable[int]], None]) -> None:
        self.by_id: dict[int, Conference] = {}
        self.series: dict[int, Series] = {}
        self.transactions: deque[Transaction] = deque(maxlen=_TRANSACTIONS)
        self._of_system: dict[int, set[int]] = {}
        self._of_series: dict[int, set[int]] = {}
        self._changed = changed
        self._next = 104_301  # numeric ids of six digits (2.2)
        self._next_transaction = 1

    def take_id(self) -> int:
        self._next += 1
        return self._next - 1

    def load(self, conference: Conference) -> None:
        """One that was kept."""
        self._next = max(self._next, conference.id + 1)
        self._next_transaction = max(self._next_transaction, conference.transaction + 1)
        self.by_id[conference.id] = conference
        self._index(conference)

    def _index(self, conference: Conference) -> None:
        if conference.deleted:
            return
        for system in conference.content.systems:
            self._of_system.setdefault(system, set()).add(conference.id)
        if conference.series:
            self._of_series.setdefault(conference.series, set()).add(conference.id)

    def _forget(self, conference: Conference) -> None:
        for system in conference.content.systems:
            self._of_system.get(system, set()).discard(conference.id)
        self._of_series.get(conference.series, set()).discard(conference.id)

    def _tell(self, conference: Conference, kind: str, systems: Iterable[int]) -> None:
        self.transactions.append(Transaction(self._next_transaction, kind, conference.id))
        conference.transaction = self._next_transaction
        self._next_transaction += 1
        self._changed(systems)

    def add(self, conference: Conference) -> Conference:
        self.by_id[conference.id] = conference
        self._index(conference)
        self._tell(conference, "New", conference.content.systems)
        return conference

    def change(self, conference: Conference, content: Content, start_ms: int, end_ms: int) -> None:
        before = conference.content.systems
        self._forget(conference)
        conference.content, conference.start_ms, conference.end_ms = content, start_ms, end_ms
        conference.armed = False
        conference.version += 1
        self._index(conference)
        self._tell(conference, "Updated", {*before, *content.systems})

    def delete(self, conference: Conference) -> None:
        self._forget(conference)
        conference.deleted = True
        self._tell(conference, "Deleted", conference.content.systems)

    def of_system(self, system: int) -> list[Conference]:
        """Those not deleted, by start."""
        return sorted((self.by_id[n] for n in self._of_system.get(system, ())), key=lambda c: (c.start_ms, c.id))

    def instances(self, series: int) -> list[Conference]:
        return sorted((self.by_id[n] for n in self._of_series.get(series, ())), key=lambda c: (c.start_ms, c.id))

    def living(self) -> list[Conference]:
        return sorted((c for c in self.by_id.values() if not c.deleted), key=lambda c: (c.start_ms, c.id))

    def by_external(self, source: str, key: str) -> Conference | None:
        wanted = (source, key)
        return next((c for c in self.living() if (c.content.external_source, c.content.external_key) == wanted), None)

    def transactions_since(self, number: int) -> list[Transaction] | None:
        """Exclusive; None when that far back is no longer known (ListIncomplete)."""
        first = self.transactions[0].id if self.transactions else self._next_transaction
        if number < first - 1 or number >= self._next_transaction:
            return None
        return [t for t in self.transactions if t.id > number]
