"""Every door under siege: what is refused and how, and that Join comes on time all the same."""

from __future__ import annotations

import base64
import os
import random
from pathlib import Path

from rig import hostile_bytes
from rig.agent import ADMIN, ADMIN_PASSWORD
from rig.bookings import Booking, push_body
from rig.clock import mono_ns, mono_of_wall, wall_ns
from rig.hostile import (
    FRIEND,
    SLOW_CONNECTIONS,
    Doors,
    Siege,
    ask_raw,
    connect,
    connect_local,
    connect_tls,
    doors_of,
    read_to_end,
)
from rig.room import RoomOptions
from rig.waiting import SCALE, TimedOut, wait_for
from rig.web import Answer
from room_test import RoomTest, run

HOUR_MS = 3_600_000
MEBIBYTE = 1024 * 1024
MOST_MEMORY = 160 * MEBIBYTE  # 32 of bodies, 16 a password, the rest for connections and one list being read
MEMORY_KEPT = 64 * MEBIBYTE  # afterwards, over what it was before
PUSH_WITHIN_S = 5.0
ONSETS = 25
WINDOW_MS = 1_500
LATE_NS = 1_000_000_000  # `tools/bench hostile` has the figures; this sees that none is lost or held up


def memory(pid: int, what: str = "VmRSS") -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(what + ":"))


def descriptors(pid: int) -> int:
    return len(os.listdir(f"/proc/{pid}/fd"))


class HostileTest(RoomTest):
    def setUp(self) -> None:
        super().setUp()
        now = wall_ns() // 1_000_000
        self.push(push_body([Booking("kept", now + HOUR_MS, now + 2 * HOUR_MS)]))
        self.doors: Doors = doors_of(self.room)
        self.pid = self.room.agent.process.pid
        self.descriptors_before = descriptors(self.pid)

    def see_room_unharmed(self) -> None:
        self.assertTrue(self.room.agent.process.running())
        with self.room.web() as web:
            self.assertEqual(web.booking_ids(), ["kept"])
        self.assertEqual(self.room.ctl()("health").code, 0)

    def see_descriptors_return(self) -> None:
        def back() -> bool:
            return descriptors(self.pid) <= self.descriptors_before + 2

        wait_for(back, 30, f"the agent is back at {self.descriptors_before} descriptors", every=0.2)

    def see_memory_bounded(self, before: int) -> None:
        if SCALE == 1:  # sanitizers take several times as much
            self.assertLess(memory(self.pid, "VmHWM"), MOST_MEMORY)
            self.assertLess(memory(self.pid) - before, MEMORY_KEPT)


class Refusals(HostileTest):
    """One hostile sender after the other: each gets the answer that is written down for it."""

    options = RoomOptions(engine="Fake")

    def test_requests(self) -> None:
        for case in (*hostile_bytes.smuggled(), *hostile_bytes.floods()):
            with self.subTest(case.name):
                answered = ask_raw(self.doors, case.data, timeout=5 * SCALE)
                self.assertEqual(answered, [case.status], "one refusal, and nothing behind it runs")
        self.see_room_unharmed()

    def test_documents(self) -> None:
        before = memory(self.pid)
        for case in hostile_bytes.bombs():
            with self.subTest(case.name):
                sent = mono_ns()
                answer = self.web.request("POST", case.path, case.body)
                self.assertEqual(answer.status, case.status, answer.text[:200])
                self.assertIn(case.words.lower(), answer.text.lower())
                self.assertLess(mono_ns() - sent, 2 * SCALE * 1e9, "refusing costs little")
        self.see_room_unharmed()
        self.see_memory_bounded(before)

    def test_wrong_passwords(self) -> None:
        """After twenty from one address the next ones are not even checked; others are not held up."""
        seen: list[int] = []
        stranger = "127.0.0.2"
        for number in range(30):
            pair = base64.b64encode(f"user{number}:guess".encode()).decode()
            head = f"GET /status.xml HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Basic {pair}\r\n\r\n"
            seen += ask_raw(self.doors, head.encode(), stranger, timeout=5 * SCALE)
        self.assertEqual(set(seen), {401, 429})
        self.assertGreaterEqual(seen.count(429), 5)
        self.see_room_unharmed()

    def test_control_socket(self) -> None:
        for line in hostile_bytes.control_garbage():
            with self.subTest(line[:40]), connect_local(self.doors.control, 5 * SCALE) as connection:
                connection.sendall(line)
                self.assertIn(b'"ok":false', connection.recv(65_536))
        with connect_local(self.doors.control, 5 * SCALE) as connection:
            connection.sendall(hostile_bytes.LINE_WITHOUT_END)
            self.assertEqual(read_to_end(connection), b"")
        crowd = [connect_local(self.doors.control) for _ in range(200)]
        self.see_room_unharmed()
        for connection in crowd:
            connection.close()
        self.see_descriptors_return()

    def test_panel_socket(self) -> None:
        """The panel that is there stays, whoever else connects without being one."""
        for garbage in hostile_bytes.panel_garbage():
            with self.subTest(garbage[:12]), connect_local(self.doors.panel, 5 * SCALE) as connection:
                connection.sendall(garbage)
                read_to_end(connection)
        crowd = [connect_local(self.doors.panel) for _ in range(100)]
        now = wall_ns() // 1_000_000
        self.web.close()
        self.push(push_body([Booking("due", now + 60_000, now + HOUR_MS)]))
        self.room.panel.wait_now(lambda f: f.live and f.joinable("due"), 5, "Join")
        for connection in crowd:
            connection.close()
        self.push(push_body([Booking("kept", now + HOUR_MS, now + 2 * HOUR_MS)]))
        self.see_room_unharmed()
        self.see_descriptors_return()

    def test_push_among_those_who_hold_connections(self) -> None:
        """From the pusher's own address: idle ones, hanging handshakes, and headers that never end."""
        idle = [connect(self.doors, FRIEND) for _ in range(500)]
        hanging = [connect(self.doors, FRIEND) for _ in range(SLOW_CONNECTIONS)]
        for connection in hanging:
            connection.sendall(b"\x16\x03\x01\x02\x00")
        began = mono_ns()
        with self.room.web() as newcomer:
            self.assertEqual(newcomer.push(push_body([])).status, 200)
        self.assertLess(mono_ns() - began, PUSH_WITHIN_S * SCALE * 1e9)
        self.assertLess(descriptors(self.pid), self.descriptors_before + 300)
        slow = [connect_tls(self.doors, FRIEND) for _ in range(SLOW_CONNECTIONS)]
        for connection in slow:
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: h\r\n")
        began = mono_ns()
        with self.room.web() as newcomer:
            self.assertEqual(newcomer.push(push_body([])).status, 200)
        self.assertLess(mono_ns() - began, PUSH_WITHIN_S * SCALE * 1e9)
        for connection in [*idle, *hanging, *slow]:
            connection.close()
        self.see_descriptors_return()



class JoinUnderSiege(HostileTest):
    """All of it at once, with windows opening one after the other."""

    options = RoomOptions(settings={"Bookings JoinLeadTime": "0"})

    def setUp(self) -> None:
        super().setUp()
        self.room.wait_engine()
        self.doors = doors_of(self.room)
        self.descriptors_before = descriptors(self.pid)

    def push_until_taken(self, body: str) -> Answer:
        """As a pusher does: when the connection was closed or the room is busy, again."""
        end = mono_ns() + int(PUSH_WITHIN_S * SCALE * 1e9)
        said = ""
        while mono_ns() < end:
            try:
                answer = self.web.push(body)
            except OSError as error:
                said = str(error)
                continue
            if answer.status == 200:
                return answer
            said = answer.text
        raise TimedOut(f"a push within {PUSH_WITHIN_S} s: {said}")

    def see_onsets(self) -> None:
        chance = random.Random(1847)
        opens = wall_ns() // 1_000_000 + 7_000
        bookings: list[Booking] = []
        for number in range(ONSETS):
            opens += chance.randint(350, 450)
            bookings.append(Booking(f"onset-{number}", opens, opens + WINDOW_MS, start_buffer_s=0))
        self.push_until_taken(push_body(bookings))
        for booking in bookings:
            due = mono_of_wall(booking.start_ms * 1_000_000)
            shown = self.first_joinable(booking.id)
            self.assertGreaterEqual(shown, due, f"{booking.id} is not early")
            self.assertLess(shown - due, LATE_NS * SCALE, f"{booking.id} is not late")

    def first_joinable(self, name: str) -> int:
        def look() -> int | None:
            self.room.panel.read()
            return next((frame.t_ns for frame in self.room.panel.frames if frame.joinable(name)), None)

        return wait_for(look, 30, f"Join of {name}", every=0.02)

    def test_all_at_once(self) -> None:
        before = memory(self.pid)
        siege = Siege(self.room.directory, self.doors)
        siege.start()
        self.see_onsets()
        for number in range(5):
            now = wall_ns() // 1_000_000
            answer = self.push_until_taken(push_body([Booking(f"push-{number}", now + HOUR_MS, now + 2 * HOUR_MS)]))
            self.assertLess(answer.answered_ns - answer.sent_ns, PUSH_WITHIN_S * SCALE * 1e9)
        counts = siege.stop()
        print("siege:", counts)
        self.assertEqual((counts.get("smuggled", 0), counts.get("bombs_taken", 0)), (0, 0))
        for done in ("smuggling_refused", "bombs_refused", "idle_connections", "panel_garbage", "control_rounds"):
            self.assertGreater(counts.get(done, 0), 0, f"{done}: the siege was one")
        self.see_descriptors_return()
        self.see_memory_bounded(before)
        now = wall_ns() // 1_000_000
        self.push_until_taken(push_body([Booking("kept", now + HOUR_MS, now + 2 * HOUR_MS)]))
        self.see_room_unharmed()
        self.room.wait_engine(20)


if __name__ == "__main__":
    run()
