"""Every form of a list, end to end: pushed over HTTPS, then on the panel, in Bookings List and on the disk."""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as xml

import bodies
from rig.bookings import CLEAR, EMPTY
from rig.room import RoomOptions
from room_test import RoomTest, run

FIVE_MINUTES_MS = 300_000


def ms(clock: str) -> int:
    moment = datetime.datetime.fromisoformat(f"2026-03-04T{clock}+00:00")
    return int(moment.timestamp() * 1000)


class Bodies(RoomTest):
    options = RoomOptions(engine="Fake", injected_clock=True)

    def test_forms(self) -> None:
        forms = {
            "as written": bodies.LIST,
            "with the namespace": bodies.with_namespace(),
            "without item": bodies.without_items(),
            "children reordered": bodies.reordered(),
            "times with .000Z": bodies.with_fractions(),
            "Manual": bodies.manual(),
            "buffers of 0": bodies.without_buffers(),
            "a Call without Protocol": bodies.without_protocol(),
        }
        for name, body in forms.items():
            with self.subTest(name):
                self.push(CLEAR)
                self.see_whole_window(body)
                self.assertEqual(self.web.booking_ids(), [bodies.ID])
                self.see_on_disk(body)

    def see_whole_window(self, body: str) -> None:
        """Not yet at 09:24:59, Join from 09:25 (own buffer or lead time), gone at the end."""
        self.room.clock.set(ms("09:24:59"))
        answer = self.push(body)
        panel = self.room.panel
        panel.wait_frame(
            lambda f: bodies.ID in f.tiles and not f.joinable(bodies.ID), 5, "the booking", answer.sent_ns
        )
        self.room.clock.advance(1_000)
        panel.wait_now(lambda f: f.joinable(bodies.ID), 5, "Join")
        self.room.clock.advance(35 * 60_000)
        panel.wait_now(lambda f: not f.joinable(bodies.ID), 5, "no Join after the end")
        self.web.close()  # idle for half an hour of its clock, the room hung up

    def see_on_disk(self, body: str) -> None:
        (row,) = self.disk("SELECT id, title, start_ms, end_ms, connect_mode FROM booking")
        mode = "manual" if ">Manual<" in body else "obtp"
        self.assertEqual((row[0], row[1], row[2], row[3]), (bodies.ID, "Budget review", ms("09:30"), ms("10:00")))
        self.assertEqual(str(row[4]).lower(), mode)
        self.assertEqual(
            self.disk("SELECT number, lower(protocol), call_rate_kbps FROM booking_call"),
            [("budget@vmr.example.net", "sip", 6000)],
        )

    def test_clearing(self) -> None:
        """The Clear form and an empty list both leave nothing anywhere."""
        for name, body in {"Clear": CLEAR, "empty list": EMPTY, "bare": "<Bookings></Bookings>"}.items():
            with self.subTest(name):
                self.room.clock.set(ms("09:26"))
                self.push(bodies.LIST)
                self.room.panel.wait_now(lambda f: f.joinable(bodies.ID), 5, "Join")
                self.push(body)
                self.room.panel.wait_now(lambda f: not f.tiles, 5, "a calm day")
                self.assertEqual(self.web.booking_ids(), [])
                self.assertEqual(self.ids_on_disk(), [])

    def test_five_hundred(self) -> None:
        self.room.clock.set(ms("09:26"))
        self.push(bodies.many(500))
        self.room.panel.wait_now(lambda f: f.joinable(bodies.ID), 5, "Join among 500")
        listed = self.web.booking_ids()
        self.assertEqual(len(listed), 500)
        self.assertEqual(len(set(listed)), 500)
        self.assertEqual(sorted(self.ids_on_disk()), sorted(listed))

    def test_list_posted_back(self) -> None:
        """What Bookings List says is taken unchanged, and is the same afterwards."""
        self.room.clock.set(ms("09:26"))
        self.push(bodies.many(40))
        before = self.web.request("POST", "/putxml", b'<Command><Bookings><List command="True"/></Bookings></Command>')
        disk_before = self.disk("SELECT * FROM booking ORDER BY position")
        forms = {"the answer as it came": before.body, "its bookings copied": self.copied(before.body)}
        for name, body in forms.items():
            with self.subTest(name):
                self.push(CLEAR)
                self.room.panel.wait_now(lambda f: not f.tiles, 5, "a calm day")
                self.push(body)
                after = self.web.request(
                    "POST", "/putxml", b'<Command><Bookings><List command="True"/></Bookings></Command>'
                )
                self.assertEqual(self.without_update_time(after.body), self.without_update_time(before.body))
                self.assertEqual(self.disk("SELECT * FROM booking ORDER BY position"), disk_before)
                self.room.panel.wait_now(lambda f: f.joinable(bodies.ID), 5, "Join")

    @staticmethod
    def copied(answer: bytes) -> bytes:
        """As read-modify-write clients do: each Booking element verbatim in a Bookings element."""
        result = xml.fromstring(answer).find(".//BookingsListResult")
        assert result is not None
        root = xml.Element("Bookings")
        root.extend(result.findall("Booking"))
        return xml.tostring(root)

    @staticmethod
    def without_update_time(answer: bytes) -> bytes:
        return re.sub(rb"<LastUpdated>.*?</LastUpdated>", b"", answer)


if __name__ == "__main__":
    run()
