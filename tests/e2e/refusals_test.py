"""What is refused, with which status and words, and that the agenda stays as it was."""

from __future__ import annotations

import bodies
from rig.agent import ADMIN, ADMIN_PASSWORD
from rig.bookings import Booking, push_body
from rig.clock import wall_ns
from rig.room import RoomOptions
from room_test import RoomTest, run

HOUR_MS = 3_600_000
DTD = '<!DOCTYPE Bookings [<!ELEMENT Bookings ANY>]><Bookings></Bookings>'
ENTITY = '<!DOCTYPE b [<!ENTITY who "x">]><Bookings><Booking><Id>&who;</Id></Booking></Bookings>'
FILE_ENTITY = '<!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]><Bookings>&f;</Bookings>'


class Refusals(RoomTest):
    options = RoomOptions(engine="Fake")

    def setUp(self) -> None:
        super().setUp()
        now = wall_ns() // 1_000_000
        self.push(push_body([Booking("kept", now + HOUR_MS, now + 2 * HOUR_MS)]))
        self.before = self.disk("SELECT * FROM booking")

    def add_user(self, name: str, role: str, password: str) -> None:
        secret = self.room.directory / f"{name}.password"
        secret.write_text(password + "\n")
        said = self.room.ctl()("users", "add", name, "--role", role, "--password-file", str(secret))
        self.assertEqual(said.code, 0, said.err)

    def see_refused(
        self, status: int, words: str, body: str, user: str = ADMIN, password: str = ADMIN_PASSWORD
    ) -> None:
        with self.room.web(user, password) as web:
            answer = web.push(body)
        self.assertEqual(answer.status, status, answer.text)
        self.assertIn(words.lower(), answer.text.lower(), "what and where")
        self.assertEqual(self.web.booking_ids(), ["kept"])
        self.assertEqual(self.disk("SELECT * FROM booking"), self.before)

    def test_who(self) -> None:
        self.add_user("viewer", "User", "Viewer-only 5512")
        self.see_refused(401, "password", bodies.LIST, user="nobody")
        self.see_refused(401, "password", bodies.LIST, password="wrong")
        self.see_refused(403, "Admin", bodies.LIST, user="viewer", password="Viewer-only 5512")

    def test_what(self) -> None:
        cases = {
            "no XML": ("hello", "line 1"),
            "nothing": ("", ""),
            "broken off": (bodies.LIST[:400], "line"),
            "a DTD": (DTD, "DTD"),
            "an entity": (ENTITY, "DTD"),
            "a file's entity": (FILE_ENTITY, "DTD"),
            "another document": ("<Status><Audio/></Status>", "Bookings"),
        }
        for name, (body, words) in cases.items():
            with self.subTest(name):
                self.see_refused(400, words, body)

    def test_how_much(self) -> None:
        padding = "<!-- " + "x" * (4 * 1024 * 1024) + " -->"
        self.see_refused(413, "4194304", bodies.LIST + padding)
        now = wall_ns() // 1_000_000
        bookings = [Booking(f"b{n}", now + n * HOUR_MS, now + n * HOUR_MS + 60_000) for n in range(2001)]
        short = "<Bookings>" + "".join(self.short(booking) for booking in bookings) + "</Bookings>"
        self.see_refused(413, "2000", short)

    @staticmethod
    def short(booking: Booking) -> str:
        whole = booking.xml()
        time = whole[whole.index("<Time ") : whole.index("</Time>")] + "</Time>"
        return f"<Booking><Id>{booking.id}</Id>{time}</Booking>"

    def test_bad_time_among_good(self) -> None:
        """The others are stored; that one is named with its reason, and is in no list for clients."""
        now = wall_ns() // 1_000_000
        start = now + HOUR_MS
        bad = Booking("bad", start, start, title="Backwards")
        good = [Booking("first", start, start + HOUR_MS), Booking("last", start + HOUR_MS, start + 2 * HOUR_MS)]
        self.push(push_body([good[0], bad, good[1]]))
        self.assertEqual(self.web.booking_ids(), ["first", "last"])
        ctl = self.room.ctl()
        listed = ctl("bookings")
        self.assertEqual(listed.code, 0, listed.err)
        line = next(line for line in listed.out.splitlines() if "bad" in line)
        self.assertIn("BAD_TIME", line)
        listing = ctl("--json", "bookings").json()
        self.assertEqual([(a["id"], a["code"]) for a in listing["set_aside"]], [("bad", "BAD_TIME")])
        why = ctl("--json", "why", "bad").json()
        self.assertEqual((why["id"], why["code"]), ("bad", "BAD_TIME"))
        self.assertIn("BAD_TIME", ctl("why", "bad").out)
        frame = self.room.panel.wait_now(lambda f: "first" in f.tiles, 5, "the good ones")
        self.assertNotIn("bad", frame.tiles)


if __name__ == "__main__":
    run()
