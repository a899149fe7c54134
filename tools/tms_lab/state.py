"""What outlives the program: one JSON file, written whole or not at all."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .conferences import Conference, Content, Series
from .orders import Template
from .phonebook import Phonebook
from .recurrence import Change, Pattern, Zone, ZoneRule
from .settings import set_fields
from .systems import Outbox, System

if TYPE_CHECKING:
    from .lab import Lab

_SCHEMA = 1


def save(lab: Lab, path: Path) -> None:
    kept = {
        "schema": _SCHEMA,
        "settings": asdict(lab.settings),
        "switches": {"all": lab.misbehaviour.all, "of_system": lab.misbehaviour.of_system},
        "templates": {name: asdict(template) for name, template in lab.orders.templates.items()},
        "systems": [asdict(system) for system in lab.systems],
        "conferences": [asdict(conference) for conference in lab.conferences.by_id.values()],
        "series": [asdict(series) for series in lab.conferences.series.values()],
        "phonebook": phonebook_json(lab.phonebook),
    }
    new = path.with_name(path.name + ".new")
    with new.open("w", encoding="utf-8") as out:
        json.dump(kept, out)
        out.flush()
        os.fsync(out.fileno())
    new.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def phonebook_json(book: Phonebook) -> dict[str, object]:
    return {
        "catalogs": [asdict(catalog) for catalog in book.catalogs],
        "entries": [asdict(entry) for entry in book.entries],
        "start_inclusive": book.start_inclusive,
    }


def zone_of(rules: list[dict[str, Any]]) -> Zone:
    """TypeError for unknown fields."""
    made = []
    for rule in rules:
        changes = {name: Change(**rule[name]) for name in ("daylight", "standard") if rule.get(name)}
        made.append(ZoneRule(**{**rule, **changes}))
    return Zone(made)


def load(lab: Lab, path: Path) -> None:
    """ValueError, KeyError or TypeError for a file that is none of ours."""
    kept = json.loads(path.read_text("utf-8"))
    if kept["schema"] != _SCHEMA:
        raise ValueError(f"schema {kept['schema']}")
    set_fields(lab.settings, kept["settings"])
    lab.misbehaviour.all.update(kept["switches"]["all"])
    lab.misbehaviour.of_system.update({int(n): v for n, v in kept["switches"]["of_system"].items()})
    lab.orders.templates.update({name: Template(**t) for name, t in kept["templates"].items()})
    values: dict[str, Any]
    for values in kept["systems"]:
        box: dict[str, Any] = {**values.pop("outbox"), "software": ""}  # orders do not outlive the program
        values |= {"outbox": Outbox(**box), "calendar_due": True}
        lab.systems.add(System(**values))
    for values in kept["series"]:
        pattern, zone = Pattern(**values.pop("pattern")), zone_of(values.pop("zone")["rules"])
        lab.conferences.series[values["id"]] = Series(**values, pattern=pattern, zone=zone)
    content_fields = {f.name for f in fields(Content)}
    for values in kept["conferences"]:
        content = {k: v for k, v in values.pop("content").items() if k in content_fields}
        content |= {"systems": tuple(content["systems"]), "others": tuple(tuple(o) for o in content["others"])}
        lab.conferences.load(Conference(**values, content=Content(**content)))
    book = kept["phonebook"]
    lab.phonebook.replace(book["catalogs"], book["entries"])
    lab.phonebook.start_inclusive = book["start_inclusive"]
