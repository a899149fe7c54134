"""The link is cut at every boundary between two messages, in both directions: nothing that was acknowledged is lost,
and nothing is there twice. Each message travels in one TLS record (rig/link_cutter.py).

A row of the table: the wire breaks after the k-th record of a connection. Before that connection a booking is changed,
so that its snapshot has it, and another one once it is registered, so that a delta has it. The table ends where a whole
session has passed without a cut."""

from __future__ import annotations

import unittest
from collections.abc import Callable

from hub_case import HOUR_MS, INJECTED, WAIT_S, now_ms, see_hub_ends_well
from rig.hub import Hub, activate
from rig.link_cutter import DOWN, UP, LinkCutter
from rig.room import Room
from rig.scratch import unwind_on_signals
from rig.waiting import wait_for
from room_test import BIN_DIR

LINK_HOST = "127.0.0.2"  # where devices find the hub: the wire is there, the hub itself is at 127.0.0.1
MOST_RECORDS = 60  # of a session; a table that goes on has lost its end
FEWEST_RECORDS = 8  # each way: handshake, upgrade and the frames; fewer means that nothing was cut
KEPT = 5  # bookings at a time

Row = tuple[str, str, str]  # of a booking: id, title, start


class Cuts(unittest.TestCase):
    longMessage = True

    def setUp(self) -> None:
        self.room = Room(BIN_DIR, INJECTED)
        self.addCleanup(self.room.close)
        self.hub = Hub(BIN_DIR / "greenroom-hub", self.room.directory, name=LINK_HOST)
        self.addCleanup(see_hub_ends_well, self, self.hub)
        self.hub.start()
        self.hub.claim()
        self.wire = LinkCutter(("127.0.0.1", self.hub.device_port), LINK_HOST, self.hub.device_port)
        self.addCleanup(self.wire.close)
        self.start_room()
        self.workspace = self.hub.workspace("Aspen")
        self.assertEqual(activate(self.room.web(), self.hub, self.hub.code(self.workspace))[0], "OK")
        self.until(self.registered, "the device is registered")
        (self.device,) = (str(device["id"]) for device in self.hub.devices())
        self.lists: dict[int, list[Row]] = {}  # what the hub had at each revision
        self.changes = 0
        for _ in range(KEPT):
            self.change()
        self.see_equal()

    def start_room(self) -> None:
        self.room.restart_agent()
        self.room.clock.set(now_ms())

    def registered(self) -> bool:
        return self.room.web().get("/Status/Hub").findtext("Hub/Status", "") == "Registered"

    # --- both sides

    def change(self) -> None:
        """One booked, one moved, one cancelled, in turn."""
        number, self.changes = self.changes, self.changes + 1
        listed = self.of_hub()
        start_ms = now_ms() + (number % 48 + 2) * HOUR_MS
        if len(listed) < KEPT or number % 3 == 0:
            self.hub.book(self.workspace, start_ms, start_ms + HOUR_MS, f"Number {number}")
        elif number % 3 == 1:
            self.hub.move(listed[number % len(listed)][0], start_ms, start_ms + HOUR_MS)
        else:
            self.hub.cancel(listed[0][0])
        self.lists[self.revision()] = self.of_hub()

    def revision(self) -> int:
        return int(self.hub.device(self.device)["bookings_revision"])

    def acknowledged(self) -> int:
        return int(self.hub.device(self.device)["acknowledged_revision"])

    def of_hub(self) -> list[Row]:
        return sorted((str(b["id"]), str(b["title"]), str(b["start"])) for b in self.hub.bookings(self.workspace))

    def of_room(self) -> list[Row]:
        taken = self.room.ctl()("--json", "bookings").json()["taken"]
        return sorted((str(b["id"]), str(b["title"]), str(b["start"])) for b in taken)

    def until(self, done: Callable[[], bool], what: str) -> None:
        """The room's time passes meanwhile, so that its pauses between tries are short."""

        def look() -> bool:
            if done():
                return True
            self.room.clock.advance(250)
            return False

        wait_for(look, WAIT_S, what, every=0.01)

    def see_equal(self) -> None:
        self.until(lambda: self.acknowledged() == self.revision(), "all is acknowledged")
        self.assertEqual(self.of_room(), self.of_hub())

    # --- the table

    def session(self, direction: str, records: int) -> bool:
        """Whether the wire broke; if not, the whole session passed: registered, a snapshot, a delta, acknowledged."""
        self.wire.pull()
        self.change()
        number = self.wire.connections()
        self.wire.cut_next(direction, records)
        self.wire.put_back()
        self.until(lambda: self.wire.connections() > number, "the device calls")

        def cut_or(done: Callable[[], bool]) -> Callable[[], bool]:
            return lambda: self.wire.was_cut(number) or done()

        snapshot = self.revision()
        self.until(cut_or(lambda: self.acknowledged() == snapshot), "the snapshot is acknowledged, or a cut")
        self.change()
        self.until(cut_or(lambda: self.acknowledged() == self.revision()), "the delta is acknowledged, or a cut")
        return self.wire.was_cut(number)

    def see_durable(self) -> None:
        """A power cut in the same instant: the room holds what was acknowledged, or what the hub said later."""
        self.wire.pull()
        self.room.agent.kill()
        self.start_room()
        found, acknowledged = self.of_room(), self.acknowledged()
        allowed = [rows for revision, rows in self.lists.items() if revision >= acknowledged]
        self.assertIn(found, allowed, f"acknowledged was {self.lists[acknowledged]}")
        self.wire.put_back()

    def walk(self, direction: str, dies: bool) -> None:
        for records in range(1, MOST_RECORDS):
            with self.subTest(f"{direction} {records}"):
                if not self.session(direction, records):
                    print(f"{records - 1} cuts")
                    self.assertGreater(records, FEWEST_RECORDS)
                    return
                if dies:
                    self.see_durable()
                self.see_equal()
        self.fail("the table has no end")

    def test_towards_the_hub(self) -> None:
        self.walk(UP, dies=False)

    def test_towards_the_device(self) -> None:
        self.walk(DOWN, dies=False)

    def test_towards_the_hub_and_the_room_dies(self) -> None:
        self.walk(UP, dies=True)

    def test_towards_the_device_and_the_room_dies(self) -> None:
        self.walk(DOWN, dies=True)


if __name__ == "__main__":
    unwind_on_signals()
    unittest.main(verbosity=2)
