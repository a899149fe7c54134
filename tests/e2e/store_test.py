"""A disk that fails: the room goes on from memory and says so, nothing acknowledged is lost, and it heals."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

from rig.bookings import Booking, push_body
from rig.clock import wall_ns
from rig.room import RoomOptions
from rig.waiting import wait_for
from room_test import RoomTest, run

SEED = 1847
HOUR_MS = 3_600_000
HOOK = "GREENROOM_STORE_FAULT"
LASTS = 20  # writes that fail, then the disk works again
MOST_PUSHES = 120
DAMAGE = {"noise": b"\x5a" * 9000, "half a page": b"SQLite format 3\0" + b"\x01" * 2000}


def open_now(name: str) -> str:
    now = wall_ns() // 1_000_000
    return push_body([Booking(name, now + 60_000, now + HOUR_MS)])


class StoreTest(RoomTest):
    options = RoomOptions(engine="Fake")

    def restart(self, fault: str) -> None:
        env = self.room.agent.process.env
        env.pop(HOOK, None)
        if fault:
            env[HOOK] = fault
        self.room.restart_agent()
        self.web = self.room.web()

    def store_health(self) -> dict[str, str]:
        health: dict[str, dict[str, str]] = self.room.ctl()("--json", "health").json()
        return health["store"]

    def wait_store(self, code: str) -> dict[str, str]:
        wait_for(lambda: self.store_health()["code"] == code, 10, f"the store is {code}", every=0.02)
        return self.store_health()


class FailingDisk(StoreTest):
    def test_faults_that_pass(self) -> None:
        chance = random.Random(SEED)
        for fault in ("enospc", "ro", "ioerr"):
            for first in [1, *sorted(chance.sample(range(2, 40), 4))]:
                plan = f"{fault}@{first}-{first + LASTS}"
                with self.subTest(plan):
                    self.see_fault(plan)

    def see_fault(self, plan: str) -> None:
        kept = f"kept-{plan}"
        self.push(open_now(kept))
        self.room.agent.stop()
        self.restart(plan)
        self.assertEqual(self.web.booking_ids(), [kept])
        refused, acknowledged = 0, kept
        for number in range(MOST_PUSHES):
            name = f"{number}-{plan}"
            answer = self.web.push(open_now(name))
            self.assertIn(answer.status, (200, 503), answer.text)
            if answer.status == 503:
                refused += 1
                self.assertIn("not stored", answer.text)
            else:
                acknowledged = name
                if refused:
                    break
            if refused == 1:
                self.see_room_goes_on(name)
        self.assertGreater(refused, 0, "the fault came")
        self.assertEqual(answer.status, 200, "and went")
        self.wait_store("OK")
        self.room.agent.kill()
        self.restart("")
        self.assertEqual(self.web.booking_ids(), [acknowledged])
        self.assertEqual(self.store_health()["code"], "OK")

    def see_room_goes_on(self, name: str) -> None:
        self.room.panel.wait_now(lambda f: f.live and f.joinable(name), 5, "Join from memory")
        self.assertEqual(self.web.booking_ids(), [name])
        health = self.wait_store("STORE_FAILING")
        self.assertEqual(health["state"], "failed")
        self.assertTrue(health["text"])
        self.assertEqual(self.web.request("GET", "/health").status, 503)

    def test_fault_that_stays(self) -> None:
        """Killed while nothing becomes durable: the room starts with what was acknowledged."""
        for fault in ("enospc", "ro", "ioerr"):
            with self.subTest(fault):
                self.push(open_now(f"kept-{fault}"))
                self.room.agent.stop()
                self.restart(f"{fault}@1")
                for number in range(3):
                    self.assertEqual(self.web.push(open_now(f"{number}")).status, 503)
                self.room.panel.wait_now(lambda f: f.joinable("2"), 5, "Join from memory")
                self.room.agent.kill()
                self.restart("")
                self.assertEqual(self.web.booking_ids(), [f"kept-{fault}"])


class StalledDisk(StoreTest):
    """A write that never returns. On the injected clock: nobody waits half a minute."""

    options = RoomOptions(engine="Fake", injected_clock=True)

    def test_stall(self) -> None:
        self.room.clock.set(wall_ns() // 1_000_000)
        self.push(open_now("kept"))
        self.room.agent.stop()
        self.restart("stall@1")
        self.room.clock.set(wall_ns() // 1_000_000)
        with ThreadPoolExecutor(1) as pusher:
            answer = pusher.submit(self.web.push, open_now("stalled"))
            self.room.panel.wait_now(lambda f: f.joinable("stalled"), 5, "Join from memory")
            self.room.clock.advance(11_000)
            self.assertIn("does not answer", self.wait_store("STORE_FAILING")["text"])
            self.room.clock.advance(31_000)
            self.assertEqual(answer.result().status, 504)
        self.room.agent.kill()
        self.restart("")
        self.assertEqual(self.web.booking_ids(), ["kept"])


class DamagedFiles(StoreTest):
    """What cannot be read is set aside and said; the users, too, are gone with it, and are there again."""

    def test_damage(self) -> None:
        state = self.room.agent.state_dir
        for number, (name, content) in enumerate(DAMAGE.items(), 1):
            with self.subTest(name):
                self.push(open_now("kept"))
                self.room.agent.stop()
                (state / "greenroom.db").write_bytes(content)
                self.restart("")
                health = self.store_health()
                self.assertEqual((health["state"], health["code"]), ("degraded", "STORE_SET_ASIDE"))
                aside = f"greenroom.db.unreadable-{number}"
                self.assertIn(aside, health["text"])
                self.assertEqual((state / aside).read_bytes(), content)
                self.see_list_taken_again()

    def test_nothing_left(self) -> None:
        self.push(open_now("kept"))
        self.room.agent.stop()
        (self.room.agent.state_dir / "greenroom.db").write_bytes(b"")
        self.restart("")
        health = self.store_health()
        self.assertEqual((health["state"], health["code"]), ("degraded", "STORE_SET_ASIDE"))
        self.assertIn("empty", health["text"])
        self.see_list_taken_again()

    def see_list_taken_again(self) -> None:
        self.assertEqual(self.web.booking_ids(), [])
        self.push(open_now("again"))
        self.room.agent.stop()
        self.restart("")
        self.assertEqual(self.web.booking_ids(), ["again"])
        self.assertEqual(self.store_health()["code"], "OK")


if __name__ == "__main__":
    run()
