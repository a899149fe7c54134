"""Instants as the wires write them; inside the lab they are wall milliseconds."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_FORM = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,6})\d*)?(Z|[+-]\d{2}:?\d{2})?\Z")


def to_datetime(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)


def from_datetime(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)


def read(words: str) -> int:
    """`YYYY-MM-DD hh:mm[:ss[.f]]` with a space or T; without a zone it is UTC. ValueError."""
    found = _FORM.match(words.strip())
    if not found:
        raise ValueError(f"'{words[:40]}' is no time like 2026-03-04T09:30:00Z")
    day, clock, fraction, zone = found.groups()
    at = datetime.fromisoformat(f"{day}T{clock}" + ("" if len(clock) > 5 else ":00"))
    if not 1900 < at.year < 9999:
        raise ValueError(f"the year {at.year} is out of range")
    sign = {"+": 1, "-": -1}.get((zone or "Z")[0], 0)
    digits = (zone or "").replace(":", "")
    offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5])) * sign if sign else timedelta(0)
    at = at.replace(tzinfo=timezone.utc) - offset
    return from_datetime(at) + int((fraction or "0").ljust(3, "0")[:3])


def for_device(ms: int) -> str:
    """TMS reference, 2.2."""
    return to_datetime(ms).strftime("%Y-%m-%dT%H:%M:%SZ")


def for_booking_api(ms: int) -> str:
    """TMS reference, 3.2."""
    return to_datetime(ms).strftime("%Y-%m-%d %H:%M:%SZ")
