"""Series unrolled into single instants: patterns and time-zone rules of whoever booked (TMS reference, 3.2, 3.3, 5).

The reference names the fields of a rule; what Daylight and Standard hold is not said there. Read here: Month, Week (1
to 5, 5 is the last) with DayOfWeek, or Day; and TimeOfDay (hh:mm[:ss]).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from dateutil import rrule  # type: ignore[import]

from .instants import from_datetime, to_datetime

MOST_OCCURRENCES = 100
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class BadPattern(Exception):
    pass


@dataclass
class Change:
    """When daylight saving begins or ends, in the local time before it."""

    month: int
    week: int = 0
    weekday: int = 6  # Monday is 0
    day: int = 0  # a fixed date, instead of week and weekday
    minute_of_day: int = 120

    def in_year(self, year: int) -> datetime:
        if self.day:
            day = min(self.day, monthrange(year, self.month)[1])
        elif self.week >= 5:
            last = monthrange(year, self.month)[1]
            day = last - (datetime(year, self.month, last).weekday() - self.weekday) % 7
        else:
            day = 1 + (self.weekday - datetime(year, self.month, 1).weekday()) % 7 + 7 * (self.week - 1)
        return datetime(year, self.month, day) + timedelta(minutes=self.minute_of_day)


@dataclass
class ZoneRule:
    valid_from_ms: int = 0
    id: str = ""
    name: str = ""
    base_min: int = 0
    daylight_min: int = 0  # added while daylight saving holds
    daylight: Change | None = None  # begins
    standard: Change | None = None  # ends

    def offset_min(self, standard: datetime, saving: datetime) -> int:
        """At the instant that is `standard` without daylight saving and `saving` with it."""
        if self.daylight is None or self.standard is None:
            return self.base_min
        begins, ends = self.daylight.in_year(standard.year), self.standard.in_year(standard.year)
        if begins < ends:
            holds = standard >= begins and saving < ends
        else:  # south of the equator
            holds = standard >= begins or saving < ends
        return self.base_min + (self.daylight_min if holds else 0)


@dataclass
class Zone:
    rules: list[ZoneRule] = field(default_factory=list)  # none: UTC

    def _rule(self, ms: int) -> ZoneRule:
        rules = sorted(self.rules, key=lambda rule: rule.valid_from_ms)
        valid = [rule for rule in rules if rule.valid_from_ms <= ms]
        return valid[-1] if valid else rules[0] if rules else ZoneRule()

    def to_local(self, ms: int) -> datetime:
        rule = self._rule(ms)
        standard = to_datetime(ms + rule.base_min * 60_000).replace(tzinfo=None)
        offset = rule.offset_min(standard, standard + timedelta(minutes=rule.daylight_min))
        return standard + timedelta(minutes=offset - rule.base_min)

    def to_utc(self, local: datetime) -> int:
        """A time that the clock shows twice is the earlier one; one that it skips is shown an hour later."""
        naive_ms = from_datetime(local.replace(tzinfo=timezone.utc))
        rule = self._rule(naive_ms)
        for offset in (rule.base_min + rule.daylight_min, rule.base_min):
            ms = naive_ms - offset * 60_000
            if self.to_local(ms) == local:
                return ms
        return naive_ms - rule.base_min * 60_000


@dataclass
class Pattern:
    frequency: str = "Weekly"  # Daily, DailyWeekday, Weekly, Monthly
    interval: int = 1
    days: list[str] = field(default_factory=list)
    first_day: str = "Monday"
    set_position: int = 0
    month_day: int = 0
    end_ms: int = 0  # EndByDate
    count: int = 0  # EndByInstances
    exceptions_ms: list[int] = field(default_factory=list)  # starts left out


def weekday(name: str) -> int:
    """Monday is 0; also a number with Sunday 0, as .NET counts. BadPattern."""
    if re.fullmatch("[0-6]", name):
        return (int(name) - 1) % 7
    if name.capitalize() not in _DAYS:
        raise BadPattern(f"'{name[:20]}' is no day of the week")
    return _DAYS.index(name.capitalize())


def _arguments(pattern: Pattern, first: datetime) -> dict[str, object]:
    frequencies = {"Daily": rrule.DAILY, "DailyWeekday": rrule.DAILY, "Weekly": rrule.WEEKLY, "Monthly": rrule.MONTHLY}
    if pattern.frequency not in frequencies:
        raise BadPattern(f"a {pattern.frequency[:20]} series cannot be booked")
    if not 1 <= pattern.interval <= 1000:
        raise BadPattern("the interval is 1 to 1000")
    arguments: dict[str, object] = {
        "freq": frequencies[pattern.frequency],
        "interval": pattern.interval,
        "wkst": weekday(pattern.first_day),
    }
    if pattern.frequency == "DailyWeekday":
        arguments |= {"byweekday": (0, 1, 2, 3, 4), "interval": 1}
    elif pattern.frequency == "Weekly":
        arguments["byweekday"] = [weekday(day) for day in pattern.days] or first.weekday()
    elif pattern.frequency == "Monthly" and pattern.set_position:
        days = [weekday(day) for day in pattern.days] or first.weekday()
        arguments |= {"byweekday": days, "bysetpos": pattern.set_position}
    elif pattern.frequency == "Monthly":
        arguments["bymonthday"] = pattern.month_day or first.day
    return arguments


def expand(pattern: Pattern, zone: Zone, first_ms: int) -> list[int]:
    """Starts in order, from the first that is not before `first_ms`. BadPattern for what 3.3 does not allow."""
    if not pattern.end_ms and not pattern.count:
        raise BadPattern("a series must end")
    if pattern.count > MOST_OCCURRENCES:
        raise BadPattern(f"a series has at most {MOST_OCCURRENCES} occurrences")
    first = zone.to_local(first_ms)
    try:
        rule = rrule.rrule(dtstart=first, **_arguments(pattern, first))
    except (ValueError, TypeError) as error:
        raise BadPattern(str(error)) from error
    starts: list[int] = []
    for local in rule:
        start = first_ms if local == first else zone.to_utc(local)
        if (pattern.end_ms and start > pattern.end_ms) or (pattern.count and len(starts) == pattern.count):
            break
        if len(starts) == MOST_OCCURRENCES:
            raise BadPattern(f"a series has at most {MOST_OCCURRENCES} occurrences")
        starts.append(start)
    kept = [start for start in starts if start not in pattern.exceptions_ms]
    if not kept:
        raise BadPattern("a series without occurrences")
    return kept
