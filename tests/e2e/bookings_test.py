"""The generator of test bookings (tools/bookings): the same list for the same seed, every kind of booking."""

from __future__ import annotations

import datetime
import subprocess
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from rig.sample_bookings import KINDS, as_json, as_xml, samples
from rig.scratch import Scratch

TOOL = Path(__file__).resolve().parents[2] / "tools" / "bookings"
FIRST = datetime.datetime(2026, 3, 4, 9, 0, tzinfo=datetime.timezone.utc)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(TOOL), *words], capture_output=True, text=True, timeout=60, check=False)


class Lists(unittest.TestCase):
    def test_the_seed_decides(self) -> None:
        self.assertEqual(as_xml(samples(7, FIRST, 2, 20)), as_xml(samples(7, FIRST, 2, 20)))
        self.assertNotEqual(as_xml(samples(7, FIRST, 2, 20)), as_xml(samples(8, FIRST, 2, 20)))

    def test_ids_are_unique_and_times_sound(self) -> None:
        many = samples(1, FIRST, 10, 100)
        self.assertEqual(len({sample.id for sample in many}), 1000)
        self.assertTrue(all(sample.start < sample.end for sample in many))
        self.assertEqual({sample.kind for sample in many}, set(KINDS))

    def test_kinds_are_what_they_say(self) -> None:
        def only(kind: str) -> list:
            return samples(1, FIRST, 1, 5, (kind,))

        self.assertTrue(all(not sample.number for sample in only("no-address")))
        self.assertTrue(all(sample.protocol == "WebRTC" for sample in only("browser")))
        self.assertTrue(all(sample.start.date() != sample.end.date() for sample in only("midnight")))
        in_turn = only("adjacent")
        self.assertEqual([sample.end for sample in in_turn[:-1]], [sample.start for sample in in_turn[1:]])
        overlapping = only("overlap")
        self.assertTrue(all(b.start < a.end for a, b in zip(overlapping, overlapping[1:])))


class Tool(unittest.TestCase):
    def test_prints_what_both_ways_in_take(self) -> None:
        at = ("--at", "2026-03-04T09:00:00+00:00", "--seed", "3")
        first = samples(3, FIRST + datetime.timedelta(minutes=6), 1, 8)
        self.assertEqual(xml.fromstring(run(*at).stdout).findtext("Booking/Id"), first[0].id)
        self.assertEqual(run(*at, "--format", "json").stdout, as_json(first))

    def test_usage(self) -> None:
        for words in (("--only", "nonsense"), ("--to", "http://127.0.0.1:9"), ("--count", "0")):
            with self.subTest(words):
                self.assertEqual(run(*words).returncode, 2)

    def test_nobody_there(self) -> None:
        with Scratch() as scratch:
            secret = scratch.directory / "password"
            secret.write_text("x\n", encoding="utf-8")
            done = run("--to", "http://127.0.0.1:9", "--password-file", str(secret))
            self.assertEqual(done.returncode, 3, done.stderr)


if __name__ == "__main__":
    unittest.main()
