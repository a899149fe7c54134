"""A booking on which the agent died twice is left out and named; the others of its list work."""

from __future__ import annotations

import json

from rig.bookings import Booking, push_body, utc
from rig.clock import wall_ns
from rig.room import RoomOptions
from rig.waiting import RigError, wait_for
from room_test import RoomTest, run

MINUTE_MS = 60_000
HOUR_MS = 3_600_000
HOOK = "GREENROOM_POISON"
TITLE = "Deadly lunch"
POISON = "b2"
OTHERS = ["b0", "b1", "b3", "b4"]


def five(title: str = TITLE) -> list[Booking]:
    """All of them open for Join."""
    now = wall_ns() // 1_000_000
    return [
        Booking(f"b{number}", now + number * MINUTE_MS, now + HOUR_MS, title if f"b{number}" == POISON else "Harmless")
        for number in range(5)
    ]


def put_body(bookings: list[Booking]) -> bytes:
    """The same list as the JSON of Bookings Put."""
    rows = [
        {
            "Id": booking.id,
            "Title": booking.title,
            "Number": booking.number,
            "Protocol": "SIP",
            "Time": {"StartTime": utc(booking.start_ms), "EndTime": utc(booking.end_ms), "StartTimeBuffer": 300},
        }
        for booking in bookings
    ]
    text = json.dumps({"Bookings": rows})
    command = f'<Command><Bookings><Put command="True"><body>{text}</body></Put></Bookings></Command>'
    return command.encode()


class PoisonTest(RoomTest):
    def see_dead(self) -> None:
        agent = self.room.agent.process
        wait_for(lambda: not agent.running(), 10, "the agent dies")
        self.assertEqual(agent.exit_code(), -6)

    def see_left_out(self) -> None:
        """On every face: four to join, one named with its reason."""
        self.web = self.room.web()
        self.assertEqual(sorted(self.web.booking_ids()), OTHERS)
        # A frame of the time before the restart may still be drawn after it.
        self.room.panel.wait_frame(
            lambda f: POISON not in f.tiles and all(f.joinable(name) for name in OTHERS[:2]),
            10,
            "Join of the others, and not of the one left out",
            self.room.ready.t_ns,
        )
        ctl = self.room.ctl()
        aside = ctl("--json", "bookings").json()["set_aside"]
        self.assertEqual([(a["id"], a["title"], a["code"]) for a in aside], [(POISON, TITLE, "POISONED")])
        self.assertIn("stopped twice", aside[0]["detail"])
        for name in OTHERS:
            self.assertEqual(ctl("--json", "why", name).json()["code"], "JOINABLE")
        self.assertEqual(ctl("--json", "why", POISON).json()["code"], "POISONED")
        self.assertIn(f"id={POISON}", self.log())

    def log(self) -> str:
        return "\n".join(
            line
            for line in self.room.agent.process.err_path.read_text().splitlines()
            if line.startswith("error poison")
        )


class PushedTest(PoisonTest):
    def see_two_deaths_then_the_rest(self, path: str, body: bytes) -> None:
        for _ in range(2):
            with self.assertRaises(OSError):
                self.web.request("POST", path, body)
            self.see_dead()
            self.room.restart_agent()
            self.web = self.room.web()
            self.assertEqual(self.web.booking_ids(), [])
        answer = self.web.request("POST", path, body)
        self.assertEqual(answer.status, 200, answer.text)
        self.see_left_out()
        self.room.agent.stop()
        self.room.restart_agent()
        self.see_left_out()
        answer = self.web.request("POST", path, body)
        self.assertEqual(answer.status, 200, answer.text)
        self.see_left_out()
        self.push(push_body(five("Lunch")))
        self.assertIn(POISON, self.web.booking_ids(), "a changed booking is taken again")


class DeadlyToRead(PushedTest):
    options = RoomOptions(engine="Fake", env={HOOK: TITLE + "@parse"})

    def test_pushed_list(self) -> None:
        self.see_two_deaths_then_the_rest("/bookingsputxml", push_body(five()).encode())


class DeadlyToDecide(PushedTest):
    options = RoomOptions(engine="Fake", env={HOOK: TITLE + "@trial"})

    def test_pushed_list(self) -> None:
        self.see_two_deaths_then_the_rest("/bookingsputxml", push_body(five()).encode())

    def test_bookings_put(self) -> None:
        self.see_two_deaths_then_the_rest("/putxml", put_body(five()))


class Stored(PoisonTest):
    """It becomes deadly once it is stored, as it might with another release: no start may come to its end."""

    options = RoomOptions(engine="Fake")

    def test_no_boot_loop(self) -> None:
        body = push_body(five())
        self.push(body)
        self.room.agent.stop()
        self.room.agent.process.env[HOOK] = TITLE + "@trial"
        for _ in range(2):
            with self.assertRaises(RigError):
                self.room.agent.start()
            self.see_dead()
        self.room.restart_agent()
        self.see_left_out()
        self.push(body)
        self.see_left_out()


class Unharmed(PoisonTest):
    """One death, then an unharmed passage: no suspicion is left, another death does not count as the second."""

    options = RoomOptions(engine="Fake")

    def test_one_death_is_forgiven(self) -> None:
        env = self.room.agent.process.env
        body = push_body(five())
        for _ in range(3):
            self.room.agent.stop()
            env[HOOK] = TITLE + "@parse"
            self.room.restart_agent()
            with self.assertRaises(OSError):
                self.room.web().push(body)
            self.see_dead()
            del env[HOOK]
            self.room.restart_agent()
            self.web = self.room.web()
            self.push(body)
            self.assertEqual(len(self.web.booking_ids()), 5)


if __name__ == "__main__":
    run()
