"""A generator of test bookings: lists as a room gets them, the same for the same seed (tools/bookings)."""

from __future__ import annotations

import argparse
import datetime
import json
import random
import sys
import time
import urllib.parse
import xml.etree.ElementTree as xml
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .clock import wall_ns
from .web import WebClient

MINUTE = datetime.timedelta(minutes=1)
KINDS = ("timed", "overlap", "adjacent", "private", "no-address", "browser", "all-day", "midnight", "tentative")
# How often each kind comes, of 20.
SHARES = {"timed": 6, "overlap": 3, "adjacent": 3, "private": 2, "no-address": 2, "browser": 1, "all-day": 1,
          "midnight": 1, "tentative": 1}  # fmt: skip
TITLES = ("Budget review", "Stand-up", "Interview", "Design review", "Sprint planning", "Kundengespräch",
          "Weekly with Ada", "Q&A <all hands>", "1:1", "Release go/no-go")  # fmt: skip
PEOPLE = (("Ada", "Field"), ("Grace", "Moor"), ("Linus", "Holm"), ("Mary", "Sömmer"), ("Alan", "Tower"))
LENGTHS = (15, 30, 30, 30, 45, 60, 60, 90)


@dataclass(frozen=True)
class Sample:
    id: str
    kind: str
    title: str
    person: tuple[str, str]
    start: datetime.datetime
    end: datetime.datetime
    number: str  # empty: nothing to dial
    protocol: str = "SIP"
    buffer_s: int = 300

    def fields(self) -> dict[str, object]:
        """As Bookings List names them; Calls is a list."""
        first, last = self.person
        call = {"Number": self.number, "Protocol": self.protocol, "CallRate": 6000, "CallType": "Video"}
        fields: dict[str, object] = {
            "Id": self.id,
            "Title": self.title,
            "Agenda": "",
            "Privacy": "Private" if self.kind == "private" else "Public",
            "Organizer": {"FirstName": first, "LastName": last, "Email": f"{first.lower()}@example.net"},
            "Time": {
                "StartTime": utc(self.start),
                "StartTimeBuffer": self.buffer_s,
                "EndTime": utc(self.end),
                "EndTimeBuffer": 0,
            },
            "MaximumMeetingExtension": 5,
            "BookingStatus": "OK",
            "DialInfo": {"Calls": {"Call": [call]} if self.number else {}, "ConnectMode": "OBTP"},
        }
        if self.kind == "tentative":
            fields["Response"] = "Tentative"
        if self.kind == "all-day":
            fields["AllDay"] = "True"
        return fields


def utc(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class Day:
    """The bookings of one day, one after the other."""

    def __init__(self, dice: random.Random, begins: datetime.datetime, prefix: str, number: str | None) -> None:
        self.dice, self.prefix, self.number = dice, prefix, number
        self.begins = begins
        self.last_start = self.last_end = begins
        self.made = 0

    def make(self, kind: str) -> Sample:
        self.made += 1
        start, end = self.times(kind)
        if kind not in ("all-day", "midnight"):
            self.last_start, self.last_end = start, max(end, self.last_end)
        return Sample(
            id=f"{self.prefix}-{self.made}",
            kind=kind,
            title=self.dice.choice(TITLES),
            person=self.dice.choice(PEOPLE),
            start=start,
            end=end,
            number=self.address(kind),
            protocol="WebRTC" if kind == "browser" else "SIP",
        )

    def times(self, kind: str) -> tuple[datetime.datetime, datetime.datetime]:
        length = self.dice.choice(LENGTHS) * MINUTE
        midnight = self.begins.replace(hour=0, minute=0, second=0, microsecond=0)
        if kind == "all-day":
            return midnight, midnight + datetime.timedelta(days=1)
        if kind == "midnight":
            return midnight + datetime.timedelta(hours=23, minutes=30), midnight + datetime.timedelta(hours=24.5)
        if self.made == 1:
            return self.begins, self.begins + length
        if kind == "overlap":
            start = self.last_start + self.dice.choice((5, 10, 15)) * MINUTE
        elif kind == "adjacent":
            start = self.last_end
        else:
            start = self.last_end + self.dice.choice((5, 15, 30, 60)) * MINUTE
        return start, start + length

    def address(self, kind: str) -> str:
        if kind == "no-address":
            return ""
        if kind == "browser":
            return f"https://meet.example.net/j/{self.dice.randrange(10**9):09d}"
        return self.number or f"room{self.dice.randrange(1000):03d}@vmr.example.net"


def samples(
    seed: int, first: datetime.datetime, days: int, count: int, kinds: tuple[str, ...] = KINDS, number: str | None = None
) -> list[Sample]:
    """`first` is when the first booking of each day starts; a day's kinds are drawn by SHARES."""
    dice = random.Random(seed)
    found: list[Sample] = []
    for day in range(days):
        plan = Day(dice, first + datetime.timedelta(days=day), f"s{seed}-{day + 1}", number)
        found += [plan.make(dice.choices(kinds, [SHARES[kind] for kind in kinds])[0]) for _ in range(count)]
    return sorted(found, key=lambda sample: (sample.start, sample.id))


def add_element(parent: xml.Element, name: str, value: object) -> None:
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            add_element(parent, name, item)
            parent[-1].set("item", str(number))
        return
    element = xml.SubElement(parent, name, item="1")
    if isinstance(value, dict):
        for child, inner in value.items():
            add_element(element, child, inner)
    else:
        element.text = str(value)


def as_xml(bookings: list[Sample]) -> str:
    root = xml.Element("Bookings", item="1", status="OK")
    add_element(root, "Booking", [booking.fields() for booking in bookings])
    xml.indent(root)
    return "<?xml version='1.0'?>\n" + xml.tostring(root, encoding="unicode") + "\n"


def as_json(bookings: list[Sample]) -> str:
    return json.dumps({"Bookings": [booking.fields() for booking in bookings]}, ensure_ascii=False, indent=2) + "\n"


def put_command(body: str) -> str:
    root = xml.Element("Command")
    put = xml.SubElement(xml.SubElement(root, "Bookings"), "Put", command="True")
    xml.SubElement(put, "body").text = body
    return xml.tostring(root, encoding="unicode")


class Refused(Exception):
    """The device's own words."""


def push(client: WebClient, form: str, bookings: list[Sample]) -> None:
    target, body = "/bookingsputxml", as_xml(bookings)
    if form == "json":
        target, body = "/putxml", put_command(as_json(bookings))
    answer = client.request("POST", target, body.encode())
    if answer.status != 200 or 'status="Error"' in answer.text:
        raise Refused(f"{answer.status} {answer.text.strip()}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/bookings")
    parser.add_argument("--count", type=int, default=8)
    parser.add_argument("--days", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes-from-now", type=int, default=6)
    parser.add_argument("--at", type=datetime.datetime.fromisoformat)
    parser.add_argument("--number")
    parser.add_argument("--format", choices=("xml", "json"), default="xml")
    parser.add_argument("--only", default=",".join(KINDS))
    parser.add_argument("--to")
    parser.add_argument("--user", default="admin")
    parser.add_argument("--password-file", type=Path)
    parser.add_argument("--every", type=float)
    given = parser.parse_args()
    unknown = [kind for kind in given.only.split(",") if kind not in KINDS]
    if unknown:
        parser.error(f"--only: {unknown[0]} is none of {', '.join(KINDS)}")
    if given.to and not given.password_file:
        parser.error("--to needs --password-file")
    if given.count < 1 or given.days < 1:
        parser.error("--count and --days are at least 1")
    return given


def lists(given: argparse.Namespace) -> Iterator[list[Sample]]:
    while True:
        now = given.at or datetime.datetime.fromtimestamp(wall_ns() // 10**9)
        first = now.astimezone().replace(second=0, microsecond=0) + given.minutes_from_now * MINUTE
        yield samples(given.seed, first, given.days, given.count, tuple(given.only.split(",")), given.number)
        if given.every is None:
            return
        time.sleep(given.every)


def client_for(given: argparse.Namespace) -> WebClient:
    url = urllib.parse.urlsplit(given.to)
    if url.scheme not in ("http", "https") or not url.hostname:
        raise SystemExit(2)
    tls = url.scheme == "https"
    password = given.password_file.read_text(encoding="utf-8").splitlines()[0]
    return WebClient(url.hostname, url.port or (443 if tls else 80), given.user, password, tls)


def main() -> int:
    given = arguments()
    if not given.to:
        bookings = next(lists(given))
        sys.stdout.write(as_json(bookings) if given.format == "json" else as_xml(bookings))
        return 0
    try:
        with client_for(given) as client:
            for bookings in lists(given):
                push(client, given.format, bookings)
                print(f"{len(bookings)} bookings, the first at {utc(bookings[0].start)}", flush=True)
    except Refused as error:
        print(f"tools/bookings: refused: {error}", file=sys.stderr)
        return 1
    except (OSError, IndexError) as error:
        print(f"tools/bookings: {given.to}: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
