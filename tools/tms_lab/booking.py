"""The rules of booking (TMS reference, 3.3, 5): conflicts, versions, what is past or runs, series and their ids."""

from __future__ import annotations

from dataclasses import replace

from .clock import DAY_MS, Clock
from .conferences import NO_CONNECT, RESERVATION, TYPES, Conference, Conferences, Content, Draft, Series
from .misbehaviour import Misbehaviour
from .recurrence import BadPattern, Zone, expand
from .settings import Settings
from .systems import Systems

STRICT, BEST_EFFORT = "Strict", "BestEffortForced"


class Declined(Exception):
    """The text is for whoever books."""


class Booker:
    def __init__(
        self, clock: Clock, settings: Settings, systems: Systems, conferences: Conferences, misbehaviour: Misbehaviour
    ) -> None:
        self._clock = clock
        self._settings = settings
        self._systems = systems
        self._all = conferences
        self._misbehaviour = misbehaviour

    def find(self, number: int) -> Conference:
        """A series is known by the id of any of its instances."""
        found = self._all.by_id.get(number)
        if found is None or found.deleted:
            raise Declined(f"there is no conference {number}")
        return found

    def default(self) -> Draft:
        now = self._clock.now_ms() // 1000 * 1000
        return Draft(Content(title="Conference"), now, now + self._settings.default_minutes * 60_000)

    def save(self, draft: Draft, mode: str = STRICT) -> Conference:
        """A single one or a whole series, new or changed. With BestEffortForced a conflict makes it Defective."""
        if mode not in (STRICT, BEST_EFFORT):
            raise Declined(f"no booking mode '{mode[:20]}'")
        draft = self._checked(draft)
        if draft.id == -1 and draft.pattern:
            return self._new_series(draft, mode)
        if draft.id == -1:
            self._not_past(draft.end_ms)
            return self._new(draft, mode)
        found = self.find(draft.id)
        if not found.series:
            if draft.pattern:
                raise Declined("a single conference does not become a series: delete it and book a new one")
            return self._change(found, draft, mode)
        series = self._all.series[found.series]
        self._same_version(draft, series.version)
        if draft.pattern is None:  # the whole series with its old pattern, moved along with what is said
            draft = self._moved(series, found, draft)
        return self._change_series(series, draft, mode)

    def save_instance(self, draft: Draft, mode: str = STRICT) -> Conference:
        """One occurrence, which becomes an exception of its series."""
        draft = self._checked(replace(draft, pattern=None))
        found = self.find(draft.id)
        changed = self._change(found, draft, mode)
        changed.exception = bool(changed.series)
        return changed

    def delete(self, number: int) -> None:
        """A single one, or what is not yet over of a whole series."""
        found = self.find(number)
        for conference in self._all.instances(found.series) if found.series else [found]:
            if conference.end_ms > self._clock.now_ms():
                self._all.delete(conference)
            elif not found.series:
                self._not_past(found.end_ms)

    def delete_instance(self, number: int, instance_ms: int | None = None) -> None:
        found = self.find(number)
        if instance_ms is not None and found.series:
            named = [c for c in self._all.instances(found.series) if c.instance_ms == instance_ms]
            if not named:
                raise Declined("the series has no such occurrence")
            found = named[0]
        self._not_past(found.end_ms)
        self._all.delete(found)

    def end(self, number: int) -> None:
        found = self.find(number)
        if not found.running(self._clock.now_ms()):
            raise Declined("it has not started" if found.start_ms > self._clock.now_ms() else "it is over")
        self._all.change(found, found.content, found.start_ms, self._clock.now_ms())

    def _checked(self, draft: Draft) -> Draft:
        content, now = draft.content, self._clock.now_ms()
        if len(content.title) > 255:
            raise Declined("a title has at most 255 characters")
        if content.type not in TYPES:
            raise Declined(f"no conference type '{content.type[:40]}'")
        if draft.start_ms >= draft.end_ms:
            raise Declined("it ends before it starts")
        if draft.start_ms > now + self._settings.booking_window_days * DAY_MS:
            raise Declined("beyond the booking window")
        unknown = [n for n in content.systems if n not in self._systems.by_id]
        if unknown:
            raise Declined(f"there is no system {unknown[0]}")
        known = self._settings.default_type if content.type == "Default" else content.type
        return replace(draft, content=replace(content, type=known, systems=tuple(dict.fromkeys(content.systems))))

    def _not_past(self, end_ms: int) -> None:
        if end_ms <= self._clock.now_ms():
            raise Declined("what is past cannot be changed")

    @staticmethod
    def _same_version(draft: Draft, version: int) -> None:
        if draft.version is not None and draft.version != version:
            raise Declined(f"version {draft.version} is outdated, it is {version} now: read it again")

    def _place(self, content: Content, start_ms: int, end_ms: int, mode: str, ignore: set[int]) -> tuple[str, bool]:
        """A free bridge address where one is wanted, and whether the conference is defective. Declined when strict."""

        def overlaps(c: Conference) -> bool:
            return not c.defective and c.id not in ignore and c.start_ms < end_ms and start_ms < c.end_ms

        wrong, address = "", ""
        for system in content.systems:
            taker = next(filter(overlaps, self._all.of_system(system)), None)
            wrong = wrong or (f"system {system} is taken by {taker.id}" if taker else "")
        if not content.dial_string and content.type not in (RESERVATION, NO_CONNECT):
            taken = {c.bridge_address for c in self._all.living() if c.bridge_address and overlaps(c)}
            address = next((a for a in self._settings.bridge_pool if a not in taken), "")
            wrong = wrong or ("" if address else "no bridge address is free")
        if wrong and mode == STRICT:
            raise Declined(wrong)
        return address, bool(wrong)

    def _new(self, draft: Draft, mode: str) -> Conference:
        address, defective = self._place(draft.content, draft.start_ms, draft.end_ms, mode, set())
        made = Conference(self._all.take_id(), draft.content, draft.start_ms, draft.end_ms)
        made.bridge_address, made.defective = address, defective
        return self._all.add(made)

    def _change(self, found: Conference, draft: Draft, mode: str) -> Conference:
        self._same_version(draft, found.version)
        now = self._clock.now_ms()
        self._not_past(found.end_ms)
        self._not_past(draft.end_ms)
        if found.running(now) and draft.start_ms != found.start_ms:
            raise Declined("it runs: its start is fixed")
        address, defective = self._place(draft.content, draft.start_ms, draft.end_ms, mode, {found.id})
        if found.bridge_address and address:
            address = found.bridge_address  # whoever was told of it keeps it
        found.bridge_address, found.defective = address, defective
        self._all.change(found, draft.content, draft.start_ms, draft.end_ms)
        return found

    def _starts(self, draft: Draft) -> list[int]:
        assert draft.pattern is not None
        try:
            return expand(draft.pattern, draft.zone, draft.start_ms)
        except BadPattern as error:
            raise Declined(str(error)) from error

    def _new_series(self, draft: Draft, mode: str) -> Conference:
        duration = draft.end_ms - draft.start_ms
        starts = [start for start in self._starts(draft) if start + duration > self._clock.now_ms()]
        self._not_past(starts[-1] + duration if starts else 0)
        placed = [(start, *self._place(draft.content, start, start + duration, mode, set())) for start in starts]
        number = self._all.take_id()
        assert draft.pattern is not None
        self._all.series[number] = Series(number, draft.pattern, draft.zone, draft.start_ms, duration)
        made = [self._add_instance(self._all.series[number], draft.content, *each) for each in placed]
        return made[0]

    def _add_instance(self, series: Series, content: Content, start: int, address: str, defective: bool) -> Conference:
        return self._all.add(
            Conference(
                self._all.take_id(),
                content,
                start,
                start + series.duration_ms,
                version=series.version,
                bridge_address=address,
                series=series.id,
                instance_ms=start,
                defective=defective,
            )
        )

    @staticmethod
    def _moved(series: Series, found: Conference, draft: Draft) -> Draft:
        zone = draft.zone if draft.zone.rules else series.zone
        moved = zone.to_local(draft.start_ms) - zone.to_local(found.start_ms)
        first = zone.to_utc(zone.to_local(series.first_ms) + moved)
        end = first + draft.end_ms - draft.start_ms
        pattern = replace(series.pattern, exceptions_ms=[])
        if pattern.end_ms:
            pattern.end_ms += max(0, first - series.first_ms)
        return replace(draft, pattern=pattern, zone=zone, start_ms=first, end_ms=end)

    def _change_series(self, series: Series, draft: Draft, mode: str) -> Conference:
        """What is past stays; a running instance becomes an exception with its old data; the others follow (5)."""
        now, old = self._clock.now_ms(), self._all.instances(series.id)
        running = [c for c in old if c.running(now)]
        future = [c for c in old if c.start_ms > now]
        churn = self._misbehaviour.of(None).id_churn
        anew = churn != "normal" or bool(running) or any(c.exception for c in future)
        kept_days = {_day(draft.zone, c.instance_ms) for c in running}
        duration = draft.end_ms - draft.start_ms
        starts = [s for s in self._starts(draft) if s > now and _day(draft.zone, s) not in kept_days]
        ignore = {c.id for c in future}
        placed = [(start, *self._place(draft.content, start, start + duration, mode, ignore)) for start in starts]
        assert draft.pattern is not None
        series.pattern, series.zone, series.first_ms = draft.pattern, draft.zone, draft.start_ms
        series.duration_ms, series.version = duration, series.version + 1
        for conference in running:
            conference.exception = True
            if churn == "running":
                self._renumber(conference)
        for conference in future[0 if anew else len(placed) :]:
            self._all.delete(conference)
        for index, (start, address, defective) in enumerate(placed):
            if anew or index >= len(future):
                self._add_instance(series, draft.content, start, address, defective)
                continue
            conference = future[index]
            conference.bridge_address = (conference.bridge_address or address) if address else ""
            conference.defective, conference.instance_ms = defective, start
            self._all.change(conference, draft.content, start, start + duration)
            conference.version = series.version
        left = self._all.instances(series.id)
        return next((c for c in left if c.start_ms > now), left[-1] if left else old[-1])

    def _renumber(self, conference: Conference) -> None:
        """The same conference under a new id."""
        twin = replace(conference, id=self._all.take_id())
        self._all.delete(conference)
        self._all.add(twin)


def _day(zone: Zone, ms: int) -> object:
    return zone.to_local(ms).date()
