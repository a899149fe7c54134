"""Series: unrolled with the rules of a time zone, edited with and without new ids (TMS reference, 3.3, 5)."""

from __future__ import annotations

import unittest
from typing import Any

from lab_case import MINUTE_MS, LabCase, ms
from rig.tms_lab import LabRefused

BERLIN = [
    {
        "base_min": 60,
        "daylight_min": 60,
        "daylight": {"month": 3, "week": 5, "weekday": 6, "minute_of_day": 120},
        "standard": {"month": 10, "week": 5, "weekday": 6, "minute_of_day": 180},
    }
]
SYDNEY = [
    {
        "base_min": 600,
        "daylight_min": 60,
        "daylight": {"month": 10, "week": 1, "weekday": 6, "minute_of_day": 120},
        "standard": {"month": 4, "week": 1, "weekday": 6, "minute_of_day": 180},
    }
]


class SeriesTest(LabCase):
    def setUp(self) -> None:
        super().setUp()
        self.number = self.system()

    def book(self, start: str, end: str, recurrence: dict[str, object], zone: object = None, **more: object) -> Any:
        values: dict[str, object] = {"title": "Series", "start": start, "end": end, "systems": [self.number]}
        values["dial_string"] = "s@example.net"
        return self.lab.json(
            "POST", "/conferences", {**values, "recurrence": recurrence, "time_zone": zone or [], **more}
        )

    def starts(self) -> list[str]:
        return [c["start"] for c in self.lab.get("/conferences")["conferences"]]

    def living(self) -> dict[int, str]:
        return {c["id"]: c["start"] for c in self.lab.get("/conferences")["conferences"]}

    def test_patterns(self) -> None:
        cases: list[tuple[str, dict[str, object], list[str]]] = [
            ("Daily", {"frequency": "Daily", "interval": 2, "count": 3}, ["04", "06", "08"]),
            ("weekdays", {"frequency": "DailyWeekday", "count": 4}, ["04", "05", "06", "09"]),
            ("weekly", {"frequency": "Weekly", "days": ["Wednesday", "Friday"], "count": 3}, ["04", "06", "11"]),
            ("exceptions", {"frequency": "Daily", "count": 3, "exceptions": ["2026-03-05 09:00:00Z"]}, ["04", "06"]),
            ("until", {"frequency": "Daily", "end": "2026-03-05 09:00:00Z"}, ["04", "05"]),
        ]
        for name, pattern, days in cases:
            with self.subTest(name):
                made = self.book("2026-03-04 09:00:00Z", "2026-03-04 09:30:00Z", pattern)
                self.assertEqual(self.starts(), [f"2026-03-{day}T09:00:00Z" for day in days])
                self.lab.json("DELETE", f"/conferences/{made['id']}")

    def test_monthly(self) -> None:
        last_friday = {"frequency": "Monthly", "days": ["Friday"], "set_position": -1, "count": 3}
        self.book("2026-03-04 09:00:00Z", "2026-03-04 09:30:00Z", last_friday)
        self.assertEqual([s[:10] for s in self.starts()], ["2026-03-27", "2026-04-24", "2026-05-29"])

    def test_daylight_saving(self) -> None:
        cases = [
            ("Berlin spring", BERLIN, "2026-03-25 08:00", ["2026-03-25T08:00", "2026-04-01T07:00", "2026-04-08T07:00"]),
            ("Berlin autumn", BERLIN, "2026-10-21 07:00", ["2026-10-21T07:00", "2026-10-28T08:00", "2026-11-04T08:00"]),
            ("Berlin skip", BERLIN, "2026-03-22 01:30", ["2026-03-22T01:30", "2026-03-29T01:30", "2026-04-05T00:30"]),
            ("Berlin twice", BERLIN, "2026-10-25 01:30", ["2026-10-25T01:30", "2026-11-01T01:30", "2026-11-08T01:30"]),
            ("Sydney", SYDNEY, "2026-03-29 22:00", ["2026-03-29T22:00", "2026-04-05T23:00", "2026-04-12T23:00"]),
            ("no zone", None, "2026-03-25 08:00", ["2026-03-25T08:00", "2026-04-01T08:00", "2026-04-08T08:00"]),
        ]
        for name, zone, start, wanted in cases:
            with self.subTest(name):
                end = start[:-2] + "59"
                made = self.book(f"{start}:00Z", f"{end}:00Z", {"frequency": "Weekly", "count": 3}, zone)
                self.assertEqual(self.starts(), [f"{at}:00Z" for at in wanted])
                self.lab.json("DELETE", f"/conferences/{made['id']}")

    def test_what_cannot_be_booked(self) -> None:
        patterns: tuple[dict[str, object], ...] = (
            {"frequency": "Yearly", "count": 2},
            {"frequency": "Hourly", "count": 2},
            {"frequency": "Daily"},
            {"frequency": "Daily", "count": 101},
            {"frequency": "Daily", "end": "2026-12-31 00:00:00Z"},
            {"frequency": "Weekly", "days": ["Caturday"], "count": 2},
        )
        for pattern in patterns:
            with self.subTest(pattern), self.assertRaises(LabRefused):
                self.book("2026-03-04 09:00:00Z", "2026-03-04 09:30:00Z", pattern)
        self.assertEqual(self.starts(), [])

    def test_by_the_booking_api(self) -> None:
        zone = (
            "<ConferenceTimeZoneRules><TimeZoneRule><ValidFrom>0001-01-01 00:00:00Z</ValidFrom><Id>W. Europe</Id>"
            "<BaseOffsetInMinutes>60</BaseOffsetInMinutes><DaylightOffsetInMinutes>60</DaylightOffsetInMinutes>"
            "<Daylight><Month>3</Month><Week>5</Week><DayOfWeek>Sunday</DayOfWeek></Daylight>"
            "<Standard><Month>10</Month><Week>5</Week><DayOfWeek>0</DayOfWeek><TimeOfDay>03:00</TimeOfDay></Standard>"
            "</TimeZoneRule></ConferenceTimeZoneRules>"
        )
        pattern = (
            "<RecurrencePattern><FrequencyType>Weekly</FrequencyType><Interval>1</Interval>"
            "<DaysOfWeek><DayOfWeek>Wednesday</DayOfWeek></DaysOfWeek><PatternEndType>EndByInstances</PatternEndType>"
            "<PatternInstances>5</PatternInstances></RecurrencePattern>"
        )
        times = ("2026-03-11 08:00:00Z", "2026-03-11 08:30:00Z")
        made = self.lab.book([self.number], *times, dial_string="s@example.net", more=pattern + zone)
        self.assertEqual(made.findtext("RecurrencePattern/PatternInstances"), "5")
        self.assertEqual([s[5:16] for s in self.starts()][2:4], ["03-25T08:00", "04-01T07:00"])
        second = sorted(self.living())[1]
        one = f"<ConferenceId>{second}</ConferenceId>"
        self.lab.soap("DeleteConferenceRecInstanceById", one)
        self.assertEqual(len(self.starts()), 4)
        third = sorted(self.living())[1]
        more = f"<ConferenceId>{third}</ConferenceId><Version>1</Version>"
        moved = ("2026-03-25 15:00:00Z", "2026-03-25 15:30:00Z")
        self.lab.book([self.number], *moved, dial_string="s@example.net", more=more, call="SaveConferenceRecInstance")
        self.assertIn("2026-03-25T15:00:00Z", self.starts())
        whole = self.lab.soap("GetRecurrentConferenceById", f"<ConferenceId>{third}</ConferenceId>")[0]
        self.assertEqual(whole.findtext("RecurrencePattern/FrequencyType"), "Weekly")
        self.assertEqual(whole.findtext("StartTimeUTC"), "2026-03-11 08:00:00Z", "it begins with its first occurrence")
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{third}</ConferenceId>")
        self.assertEqual(self.starts(), [])

    def daily(self) -> list[int]:
        made = self.book("2026-03-04 09:00:00Z", "2026-03-04 10:00:00Z", {"frequency": "Daily", "count": 4})
        return list(made["instances"])

    def test_ids_stay_when_nothing_runs(self) -> None:
        before = self.daily()
        edited = self.lab.json("PATCH", f"/conferences/{before[1]}", {"title": "renamed", "whole_series": True})
        self.assertEqual(edited["instances"], before)
        with self.assertRaises(LabRefused):
            self.lab.json("PATCH", f"/conferences/{before[0]}", {"title": "x", "whole_series": True, "version": 1})

    def test_ids_change_when_one_runs(self) -> None:
        before = self.daily()
        self.lab.clock.advance(24 * 60 * MINUTE_MS + 90 * MINUTE_MS)  # the second one runs
        self.assertEqual(self.calendar_ids(self.beat()), before[1:])
        change = {"title": "renamed", "dial_string": "new@example.net", "whole_series": True}
        self.lab.json("PATCH", f"/conferences/{before[2]}", change)
        after = self.living()
        self.assertEqual(sorted(after.values())[1:], [f"2026-03-0{d}T09:00:00Z" for d in (5, 6, 7)])
        self.assertIn(before[1], after, "the running one keeps its id")
        self.assertEqual(set(after) & set(before[2:]), set(), "the others were made anew")
        shown = {c["id"]: c for c in self.lab.get("/conferences")["conferences"]}
        self.assertEqual((shown[before[1]]["title"], shown[before[1]]["number"]), ("Series", "s@example.net"))
        self.assertTrue(shown[before[1]]["exception"])
        self.assertEqual({shown[n]["number"] for n in after if n not in before}, {"new@example.net"})
        listed = self.calendar_ids(self.beat())
        assert listed is not None
        self.assertEqual(listed[0], before[1])
        self.assertEqual(len(listed), 3)

    def test_a_series_moved_while_one_runs(self) -> None:
        before = self.daily()
        self.lab.clock.advance(90 * MINUTE_MS)
        change = {"start": "2026-03-04 15:00:00Z", "end": "2026-03-04 16:00:00Z", "whole_series": True}
        self.lab.json("PATCH", f"/conferences/{before[0]}", change)
        wanted = ["2026-03-04T09:00:00Z", *(f"2026-03-0{d}T15:00:00Z" for d in (5, 6, 7))]
        self.assertEqual(sorted(self.living().values()), wanted)

    def test_switches_of_ids(self) -> None:
        before = self.daily()
        self.lab.switch(id_churn="always")
        self.lab.json("PATCH", f"/conferences/{before[0]}", {"title": "a", "whole_series": True})
        after = sorted(self.living())
        self.assertEqual(set(after) & set(before), set())
        self.lab.switch(id_churn="running")
        self.lab.clock.set(ms("2026-03-04 09:30"))
        self.lab.json("PATCH", f"/conferences/{after[1]}", {"title": "b", "whole_series": True})
        self.assertEqual(set(self.living()) & set(after), set(), "even the running one")
        self.assertEqual(len(self.living()), 4)

    def test_exceptions_overwritten(self) -> None:
        before = self.daily()
        self.lab.json("PATCH", f"/conferences/{before[2]}", {"title": "other"})
        self.lab.json("PATCH", f"/conferences/{before[0]}", {"title": "all", "whole_series": True})
        self.assertEqual(set(self.living()) & set(before), set())
        self.assertEqual({c["title"] for c in self.lab.get("/conferences")["conferences"]}, {"all"})


if __name__ == "__main__":
    unittest.main()
