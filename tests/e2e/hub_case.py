"""What the tests of the hub stand on: a hub with a workspace, and a room that was activated for it by code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rig.clock import wall_ns
from rig.hub import ROOM_OF_LOCAL_HUB, Hub, activate, online
from rig.room import RoomOptions
from rig.waiting import wait_for
from room_test import BIN_DIR, RoomTest

WAIT_S = 20
MINUTE_MS = 60_000
HOUR_MS = 3_600_000
IN_REAL_TIME = RoomOptions(engine="Fake", settings=ROOM_OF_LOCAL_HUB)
INJECTED = replace(IN_REAL_TIME, injected_clock=True)
REGISTERED = "Registered"
FAULTS = ("ERROR: ", "runtime error:", "WARNING: ThreadSanitizer", "Assertion")


def now_ms() -> int:
    return wall_ns() // 1_000_000


def see_hub_ends_well(test: Any, hub: Hub) -> None:
    """A hub that was left running ends with 0 and without a word of a sanitizer."""
    running = hub.process.running()
    code = hub.stop()
    text = hub.process.err_path.read_text("utf-8", "replace") if hub.process.err_path.exists() else ""
    print("--- hub", *text.splitlines()[-40:], sep="\n")  # ctest shows it on failure
    test.assertEqual([line for line in text.splitlines() if any(word in line for word in FAULTS)], [])
    if running:
        test.assertEqual(code, 0, "the hub's exit code after SIGTERM")


class HubTest(RoomTest):
    """With `options.injected_clock` the room's time begins now and stands still until it is moved; the hub's is
    real."""

    options = INJECTED
    hub_options: dict[str, Any] = {}
    activated = True

    def setUp(self) -> None:
        super().setUp()
        if self.options.injected_clock:
            self.room.clock.set(now_ms())
        self.hub = Hub(BIN_DIR / "greenroom-hub", self.room.directory, **self.hub_options)
        self.addCleanup(see_hub_ends_well, self, self.hub)
        self.hub.start()
        self.hub.claim()
        self.workspace = self.hub.workspace("Aspen")
        if self.activated:
            self.activate(self.hub.code(self.workspace))
            self.see_registered()

    # --- the room

    def activate(self, code: str, fingerprint: str | None = None) -> tuple[str, str]:
        """The command's status and its words."""
        return activate(self.web, self.hub, code, fingerprint)

    def hub_status(self, name: str = "Status") -> str:
        return self.web.get("/Status/Hub").findtext(f"Hub/{name}", "")

    def device_id(self) -> str:
        return self.hub_status("DeviceId")

    def see_registered(self) -> None:
        self.until(lambda: self.hub_status() == REGISTERED, "the device is registered")
        device = self.device_id()
        self.until(lambda: online(self.hub.device(device)), "the hub has it online", 0)

    def until(self, done: Callable[[], bool], what: str, step_ms: int = 500, seconds: float = WAIT_S) -> None:
        """On the injected clock time passes meanwhile, so that pauses between tries are short."""

        def look() -> bool:
            if done():
                return True
            if self.options.injected_clock and step_ms:
                self.pass_time(step_ms)
            return False

        wait_for(look, seconds, what, every=0.02)

    def pass_time(self, length_ms: int) -> None:
        self.web.close()  # the room would, after a while
        self.room.clock.advance(length_ms)

    def setting(self, path: str) -> str:
        return self.web.get("/Configuration/" + path.replace(" ", "/")).findtext(path.replace(" ", "/"), "")

    def held(self) -> list[tuple[str, str]]:
        """Id and title of what the room holds, by start."""
        return held(self.room.ctl()("--json", "bookings").json())

    def see_held(self, titles: list[str], seconds: float = WAIT_S) -> None:
        def same() -> bool:
            return [title for _, title in self.held()] == titles

        wait_for(same, seconds, f"the room holds {titles}", every=0.02)

    def see_join(self, booking: str, seconds: float = WAIT_S) -> None:
        self.room.panel.wait_now(lambda f: f.joinable(booking), seconds, "Join")

    def see_no_join(self, booking: str) -> None:
        self.room.panel.wait_now(lambda f: booking in f.tiles and not f.joinable(booking), WAIT_S, "no Join yet")

    def restart_room(self) -> None:
        """After its death or end; its clock goes on where the machine's is."""
        self.room.restart_agent()
        self.web.close()
        if self.options.injected_clock:
            self.room.clock.set(now_ms())

    # --- the hub

    def see_acknowledged(self) -> None:
        """The hub knows that the room holds everything durably."""

        def look() -> bool:
            device = self.hub.device(self.device_id())
            return bool(device["acknowledged_revision"] == device["bookings_revision"])

        wait_for(look, WAIT_S, "all is acknowledged", every=0.02)

    def see_audited(self, code: str, *words: str) -> dict[str, Any]:
        def look() -> dict[str, Any] | None:
            said = (row for row in self.hub.audit() if row["code"] == code)
            return next((row for row in said if all(word in str(row) for word in words)), None)

        return wait_for(look, WAIT_S, f"the audit log says {code} {words}", every=0.05)


def held(answer: dict[str, Any]) -> list[tuple[str, str]]:
    taken = sorted(answer["taken"], key=lambda booking: str(booking["start"]))
    return [(str(booking["id"]), str(booking["title"])) for booking in taken]
