"""The operator's side of booking: JSON under /lab/conferences and /lab/mailbox-items, for the page and for tests."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any

from aiohttp import web

from .booking import STRICT, Declined
from .conferences import Conference, Content, Draft
from .instants import for_device, read
from .lab import Lab
from .recurrence import Pattern
from .room_mailbox import Meeting
from .state import zone_of

Json = dict[str, Any]
_CONTENT = {f.name for f in fields(Content)}
_YEAR_9999_MS = 253_370_764_800_000
_WHEN = {"start", "end", "version", "recurrence", "time_zone", "mode", "whole_series"}


def instant(value: object) -> int:
    """Milliseconds, or a time in words. ValueError."""
    if isinstance(value, int) and not isinstance(value, bool):
        if not 0 <= value < _YEAR_9999_MS:
            raise ValueError(f"{value} is out of range")
        return value
    return read(str(value))


def pattern_of(values: Json | None) -> Pattern | None:
    if not values:
        return None
    made = dict(values)
    for name, key in (("end", "end_ms"), ("exceptions", "exceptions_ms")):
        if name in made:
            value = made.pop(name)
            made[key] = [instant(v) for v in value] if isinstance(value, list) else instant(value)
    return Pattern(**made)


def content_of(values: Json, before: Content) -> Content:
    said: Json = {name: value for name, value in values.items() if name in _CONTENT}
    for name, value in said.items():
        if name not in ("systems", "others") and type(value) is not type(getattr(before, name)):
            raise ValueError(f"'{name}' has the wrong type")
    if "systems" in said:
        said["systems"] = tuple(int(n) for n in said["systems"])
    if "others" in said:
        said["others"] = tuple((str(who), str(kind)) for who, kind in said["others"])
    return replace(before, **said)


class LabBookings:
    def __init__(self, lab: Lab) -> None:
        self._lab = lab

    def shown(self, conference: Conference) -> Json:
        now = self._lab.clock.now_ms()
        values = asdict(conference.content) | {k: v for k, v in vars(conference).items() if k != "content"}
        return values | {
            "start": for_device(conference.start_ms),
            "end": for_device(conference.end_ms),
            "state": conference.state(now),
            "number": conference.number(),
            "editable": not conference.content.external_service,
        }

    def _editable(self, number: int) -> Conference:
        found = self._lab.booker.find(number)
        if found.content.external_service:
            raise Declined(f"it belongs to {found.content.external_service} and cannot be edited here")
        return found

    def _draft(self, values: Json, before: Conference | None) -> Draft:
        if unknown := set(values) - _CONTENT - _WHEN:
            raise ValueError(f"no field '{sorted(unknown)[0][:40]}'")
        if before is None:
            basis = self._lab.booker.default()
        else:
            basis = Draft(before.content, before.start_ms, before.end_ms, before.id)
        series = self._lab.conferences.series.get(before.series) if before is not None else None
        if series is not None and values.get("recurrence"):
            basis = replace(basis, start_ms=series.first_ms, end_ms=series.first_ms + series.duration_ms)
        start = instant(values["start"]) if "start" in values else basis.start_ms
        end = instant(values["end"]) if "end" in values else start + basis.end_ms - basis.start_ms
        pattern, zone = pattern_of(values.get("recurrence")), zone_of(values.get("time_zone") or [])
        if series is not None and pattern and not zone.rules:
            zone = series.zone
        return Draft(content_of(values, basis.content), start, end, basis.id, values.get("version"), pattern, zone)

    async def list(self, request: web.Request) -> Json:
        """?system=N&deleted=1 narrow and widen."""
        lab, system = self._lab, request.query.get("system")
        found = lab.conferences.living() if "deleted" not in request.query else list(lab.conferences.by_id.values())
        wanted = [c for c in found if system is None or int(system) in c.content.systems]
        return {"conferences": [self.shown(c) for c in wanted]}

    async def add(self, request: web.Request) -> Json:
        values = await request.json()
        made = self._lab.booker.save(self._draft(values, None), values.get("mode", STRICT))
        made_all = self._lab.conferences.instances(made.series) if made.series else [made]
        return {**self.shown(made), "instances": [c.id for c in made_all]}

    async def edit(self, request: web.Request) -> Json:
        """One conference; with "whole_series": true the series it belongs to."""
        values, found = await request.json(), self._editable(int(request.match_info["id"]))
        draft, mode = self._draft(values, found), values.get("mode", STRICT)
        whole = not found.series or values.get("whole_series", False)
        made = self._lab.booker.save(draft, mode) if whole else self._lab.booker.save_instance(draft, mode)
        made_all = self._lab.conferences.instances(made.series) if made.series else [made]
        return {**self.shown(made), "instances": [c.id for c in made_all]}

    async def delete(self, request: web.Request) -> Json:
        """?instance=1: one of a series alone."""
        number = self._editable(int(request.match_info["id"])).id
        if "instance" in request.query:
            self._lab.booker.delete_instance(number)
        else:
            self._lab.booker.delete(number)
        return {}

    async def end(self, request: web.Request) -> Json:
        self._lab.booker.end(self._editable(int(request.match_info["id"])).id)
        return {}

    async def mailbox_item(self, request: web.Request) -> Json:
        values = await request.json()
        made = {k: v for k, v in values.items() if k not in ("start", "end", "recurrence", "time_zone")}
        made |= {f"{name}_ms": instant(values[name]) for name in ("start", "end") if name in values}
        made |= {"pattern": pattern_of(values.get("recurrence")), "zone": zone_of(values.get("time_zone") or [])}
        conference = self._lab.mailboxes.notice(Meeting(**made))
        return {"conference": self.shown(conference) if conference else None}
