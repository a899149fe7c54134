"""A room that belongs to a hub: activated by code, booked from there, and green at the right instant, also while the
hub is gone."""

from __future__ import annotations

import time

from hub_case import HOUR_MS, IN_REAL_TIME, MINUTE_MS, HubTest, now_ms
from rig.bookings import CLEAR, Booking, push_body, utc
from rig.clock import wall_of_mono
from rig.waiting import SCALE, wait_for
from room_test import run

GONE_S = 10.0
ADDRESS = "review@vmr.example.net"
SECOND_MS = 1000


class Booked(HubTest):
    """On the machine's own time, from the code to a tile that is gone."""

    options = IN_REAL_TIME

    def test_from_code_to_cancelled(self) -> None:
        opens_ms = (now_ms() // SECOND_MS + 4) * SECOND_MS
        begins, ends = opens_ms + MINUTE_MS, opens_ms + HOUR_MS
        booking = self.hub.book(self.workspace, begins, ends, number=ADDRESS, start_buffer_s=60)
        self.see_no_join(booking)
        frame = self.room.panel.wait_frame(lambda f: f.joinable(booking), 10, "Join")
        shown_ms = wall_of_mono(frame.t_ns) / 1e6
        self.assertGreaterEqual(shown_ms, opens_ms, "not before its time")
        self.assertLess(shown_ms - opens_ms, 500 * SCALE)
        self.see_acknowledged()

        later = self.hub.book(self.workspace, now_ms() + 3 * HOUR_MS, now_ms() + 4 * HOUR_MS, "Later")
        self.hub.move(booking, ends + HOUR_MS, ends + HOUR_MS + MINUTE_MS)
        self.see_no_join(booking)
        self.see_held(["Budget review", "Later"])
        self.hub.move(booking, begins, ends)
        self.see_join(booking)
        cancelled = time.monotonic()
        self.hub.cancel(booking)
        self.room.panel.wait_now(lambda f: booking not in f.tiles, GONE_S, "that it is gone")
        self.assertLess(time.monotonic() - cancelled, GONE_S * SCALE)
        self.assertEqual(self.held(), [(later, "Later")])


class Bookings(HubTest):
    def book_in(self, minutes: int, title: str = "Budget review") -> tuple[str, int]:
        """Its id and the instant its window opens."""
        start_ms = (now_ms() // SECOND_MS + minutes * 60) * SECOND_MS
        booking = self.hub.book(
            self.workspace, start_ms, start_ms + HOUR_MS, title, number=ADDRESS, start_buffer_s=300
        )
        wait_for(lambda: booking in dict(self.held()), 10, "the booking", every=0.02)
        return booking, start_ms - 300 * SECOND_MS

    def test_join_comes_though_the_hub_is_gone(self) -> None:
        kept, opens_ms = self.book_in(30, "Kept")
        gone, _ = self.book_in(120, "Gone")
        self.see_acknowledged()
        self.hub.kill()
        self.until(lambda: self.hub_status() != "Registered", "the device has seen it")
        self.room.agent.kill()
        self.restart_room()
        self.room.clock.set(opens_ms - 1)
        self.see_no_join(kept)
        self.room.clock.advance(1)
        self.see_join(kept)
        self.room.clock.set(opens_ms + 65 * MINUTE_MS)
        self.room.panel.wait_now(lambda f: not f.joinable(kept), 10, "the end of its window")
        self.assertEqual(len(self.held()), 2)

        self.room.clock.set(now_ms())
        self.hub.start()
        self.hub.cancel(gone)
        late = self.hub.book(self.workspace, now_ms() + 3 * HOUR_MS, now_ms() + 4 * HOUR_MS, "Late")
        self.see_registered()
        self.see_held(["Kept", "Late"])
        self.assertEqual([booking for booking, _ in self.held()], [kept, late])
        self.see_acknowledged()

    def test_what_changed_while_the_room_was_off(self) -> None:
        first, _ = self.book_in(60, "First")
        second, _ = self.book_in(120, "Second")
        self.see_acknowledged()
        self.room.agent.stop()
        self.hub.cancel(first)
        self.hub.move(second, now_ms() + 5 * HOUR_MS, now_ms() + 6 * HOUR_MS)
        self.hub.book(self.workspace, now_ms() + 3 * HOUR_MS, now_ms() + 4 * HOUR_MS, "Third")
        self.restart_room()
        self.see_registered()
        self.see_held(["Third", "Second"])
        self.hub.cancel(second)
        self.see_held(["Third"])

    def test_what_the_disk_does_not_take_is_not_acknowledged(self) -> None:
        """Neither on the link that brought it nor on the next one; and it is taken once the disk works."""
        self.room.agent.stop()
        self.room.agent.process.env["GREENROOM_STORE_FAULT"] = "enospc@1"
        self.restart_room()
        self.see_registered()
        booking, _ = self.book_in(60, "Unsaved")
        self.hub.stop()
        self.hub.start()
        self.see_registered()
        self.see_held(["Unsaved"])
        device = self.hub.device(self.device_id())
        self.assertLess(device["acknowledged_revision"], device["bookings_revision"])
        self.room.agent.kill()
        del self.room.agent.process.env["GREENROOM_STORE_FAULT"]
        self.restart_room()
        self.see_registered()
        self.see_acknowledged()
        self.assertEqual(self.held(), [(booking, "Unsaved")])

    def test_a_series_and_one_of_it_moved(self) -> None:
        start_ms = (now_ms() // SECOND_MS + 3600) * SECOND_MS
        series = self.hub.book(
            self.workspace, start_ms, start_ms + HOUR_MS, "Stand-up", recurrence="FREQ=DAILY;COUNT=3", zone="UTC"
        )
        self.see_held(["Stand-up"] * 3)
        second = [booking for booking, _ in self.held()][1]
        self.assertTrue(second.startswith(series + "/"), second)
        moved_ms = start_ms + 26 * HOUR_MS
        self.hub.move(second, moved_ms, moved_ms + HOUR_MS)
        taken = {booking["id"]: booking["start"] for booking in self.room.ctl()("--json", "bookings").json()["taken"]}
        wait_for(lambda: self.starts()[second] == utc(moved_ms), 10, f"{second} is moved, from {taken}")
        self.hub.cancel(second)
        self.see_held(["Stand-up"] * 2)
        self.hub.cancel(series)
        self.see_held([])

    def starts(self) -> dict[str, str]:
        taken = self.room.ctl()("--json", "bookings").json()["taken"]
        return {booking["id"]: booking["start"] for booking in taken}

    def test_one_list_beside_another_source(self) -> None:
        """What the hub says leaves alone what was pushed on the premises."""
        self.push(push_body([Booking("near-1", now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS, "Near")]))
        self.book_in(180, "Far")
        self.see_held(["Near", "Far"])
        self.push(CLEAR)
        self.see_held(["Far"])


class Links(HubTest):
    """How the device keeps up with its hub."""

    hub_options = {"certificate_seconds": 3600}

    def test_drain_is_make_before_break(self) -> None:
        device = self.device_id()
        watcher = self.hub.watch()
        self.addCleanup(watcher.close)
        since = self.hub.device(device)["link"]["since_ms"]
        self.hub.book(self.workspace, now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS, "Before")
        self.see_held(["Before"])
        self.hub.drain(within_s=30)
        self.until(lambda: bool(self.hub.device(device)["link"]["since_ms"] != since), "the second link serves")
        self.hub.book(self.workspace, now_ms() + 3 * HOUR_MS, now_ms() + 4 * HOUR_MS, "After")
        self.see_held(["Before", "After"])
        self.see_acknowledged()
        self.assertEqual(self.hub_status(), "Registered")
        self.hub.book(self.workspace, now_ms() + 5 * HOUR_MS, now_ms() + 6 * HOUR_MS, "Last")
        self.see_acknowledged()
        told: list[str] = []
        while told.count("stored") < 2:
            event = watcher.read_json()
            told += [event["kind"]] if device in event["subjects"] else []
        self.assertNotIn("offline", told, "there was always a link")

    def test_hub_restart(self) -> None:
        self.hub.book(self.workspace, now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS, "Kept")
        self.see_held(["Kept"])
        self.assertEqual(self.hub.stop(), 0)
        self.hub.start()
        self.see_registered()
        self.hub.book(self.workspace, now_ms() + 3 * HOUR_MS, now_ms() + 4 * HOUR_MS, "More")
        self.see_held(["Kept", "More"])
        self.see_acknowledged()

    def test_reconciles_by_itself(self) -> None:
        """What was lost without a word comes back within a quarter of an hour."""
        self.hub.book(self.workspace, now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS, "Kept")
        self.see_held(["Kept"])
        for _ in range(16 * 6):
            self.pass_time(10 * SECOND_MS)
        self.see_registered()
        self.see_held(["Kept"])
        self.see_acknowledged()

    def test_certificate_is_renewed_at_two_thirds(self) -> None:
        device, until = self.device_id(), self.hub_status("CertificateUntil")
        self.assertTrue(until)
        self.pass_time(41 * MINUTE_MS)
        self.until(lambda: self.hub_status("CertificateUntil") > until, "another certificate")
        self.assertEqual(self.device_id(), device)
        self.room.agent.kill()
        self.restart_room()
        self.see_registered()

    def test_activated_again(self) -> None:
        """Another code makes another device of the same workspace; the former one is turned away."""
        former = self.device_id()
        self.hub.book(self.workspace, now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS, "Kept")
        self.see_held(["Kept"])
        status, words = self.activate(self.hub.code(self.workspace))
        self.assertEqual(status, "OK", words)
        self.until(lambda: self.device_id() not in ("", former), "another device")
        self.see_registered()
        self.see_held(["Kept"])
        self.assertTrue(self.hub.device(former)["revoked_ms"])
        self.assertIsNone(self.hub.device(self.device_id())["revoked_ms"])


class Bootstrap(HubTest):
    """The code comes with the device's configuration."""

    activated = False

    def test_bootstrap_file(self) -> None:
        self.room.agent.stop()
        file = self.room.agent.bootstrap(self.hub.address, self.hub.code(self.workspace), self.hub.fingerprint)
        self.restart_room()
        self.see_registered()
        identity = self.room.agent.state_dir / "hub" / "identity.json"
        self.assertEqual(identity.stat().st_mode & 0o777, 0o600)
        self.assertNotIn("PRIVATE KEY", self.room.agent.process.err_path.read_text())
        device = self.device_id()
        self.room.agent.kill()
        self.restart_room()
        self.see_registered()
        self.assertEqual(self.device_id(), device, "a code that was used is not used again")
        self.assertTrue(file.exists())


if __name__ == "__main__":
    run()
