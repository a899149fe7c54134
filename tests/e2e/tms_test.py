"""A room that a TMS manages: bookings by its API turn the panel green, over the LAN and from behind a firewall, and
what a TMS does wrong loses nothing. Both clocks stand still until they are moved."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rig.agent import ADMIN, ADMIN_PASSWORD
from rig.room import RoomOptions
from rig.tms_lab import TmsLab
from rig.waiting import wait_for
from room_test import RoomTest, run

WAIT_S = 20
MINUTE_MS = 60_000
LAN, FIREWALL = "Reachable on LAN", "Behind Firewall"
ADDRESS = "review@vmr.example.net"


def ms(text: str) -> int:
    return int(datetime.datetime.fromisoformat(text + "+00:00").timestamp() * 1000)


class TmsTest(RoomTest):
    """A lab beside the room, which has the room in its list and is its manager. It is 08:00."""

    options = RoomOptions(
        engine="Fake", injected_clock=True, settings={"NetworkServices OutboundHTTP AllowLocalTargets": "On"}
    )
    connectivity = FIREWALL  # to the lab
    lab_options: tuple[str, ...] = ()
    protocol = "HTTP"

    def setUp(self) -> None:
        super().setUp()
        self.lab = TmsLab(self.room.directory, *self.lab_options)
        self.addCleanup(lambda: self.lab.stop())
        self.lab.start()
        self.set_clocks("2026-03-04T08:00")
        mac = self.status("Status/Network/Ethernet/MacAddress")
        self.system = int(self.lab.json("POST", "/systems", self.where() | {"mac": mac})["id"])
        self.manage(self.lab.host)
        self.until(lambda: self.health()["state"] == "ok" and bool(self.health()["since"]), "the manager answers", 1_000)

    def where(self) -> dict[str, Any]:
        ready = self.room.ready
        reached = {"address": ready.host, "port": ready.port, "user": ADMIN, "password": ADMIN_PASSWORD}
        return {"name": "Aspen", "connectivity": self.connectivity, **(reached if self.connectivity == LAN else {})}

    # --- the room

    def manage(self, host: str) -> None:
        inside = f"<Address>{host}</Address><Protocol>{self.protocol}</Protocol>"
        self.web.command(
            f"<Configuration><Provisioning><ExternalManager>{inside}</ExternalManager></Provisioning></Configuration>"
        )

    def status(self, path: str) -> str:
        return self.web.get("/" + path).findtext(path.partition("/")[2], "")

    def see_status(self, path: str, value: str) -> None:
        wait_for(lambda: self.status(path) == value, WAIT_S, f"{path} is {value}")

    def setting(self, path: str) -> str:
        return self.web.get("/Configuration/" + path).findtext(path, "")

    def health(self) -> dict[str, Any]:
        return dict(self.room.ctl()("--json", "health").json()["manager"])

    def see_bookings(self, count: int) -> list[str]:
        wait_for(lambda: len(self.web.booking_ids()) == count, WAIT_S, f"{count} bookings")
        return self.web.booking_ids()

    def see_join(self, booking: str) -> None:
        self.room.panel.wait_now(lambda f: f.joinable(booking), WAIT_S, "Join")

    def see_no_join(self, booking: str) -> None:
        self.room.panel.wait_now(lambda f: booking in f.tiles and not f.joinable(booking), WAIT_S, "no Join yet")

    # --- the lab

    def seen(self) -> dict[str, Any]:
        return dict(self.lab.get(f"/systems/{self.system}"))

    def set_clocks(self, text: str) -> None:
        self.lab.clock.set(ms(text))
        self.room.clock.set(ms(text))

    def pass_time(self, length_ms: int) -> None:
        """Of both: the lab's pusher first, then the room's beats."""
        self.web.close()  # the room would, after so long
        self.lab.clock.advance(length_ms)
        self.room.clock.advance(length_ms)

    def pass_minutes(self, minutes: int) -> None:
        for _ in range(minutes):
            self.pass_time(MINUTE_MS)

    def until(self, done: Callable[[], bool], what: str, step_ms: int = 20_000) -> None:
        """Time passes meanwhile."""

        def tick() -> bool:
            self.pass_time(step_ms)
            return done()

        wait_for(tick, WAIT_S, what)

    def beat(self) -> None:
        """Until the room has told the lab again, and done what it was answered, or has failed to."""
        before = self.health()
        self.until(lambda: self.health() != before, "another answer of the manager")

    def book(self, start: str, end: str, **more: Any) -> str:
        made = self.lab.book([self.system], f"2026-03-04 {start}:00Z", f"2026-03-04 {end}:00Z", **more)
        return made.findtext("ConferenceId", "")


class Joining:
    """What holds on either path; `deliver` brings what the lab holds to the room."""

    options = replace(TmsTest.options, far_end="sipp", engine="Baresip")

    def test_a_booking_by_the_api_turns_the_panel_green(self: Any) -> None:
        booking = self.book("09:30", "10:00", dial_string=self.room.far.address, title="Review")
        self.deliver()
        self.assertEqual(self.see_bookings(1), [booking])
        self.room.clock.set(ms("2026-03-04T09:24:59.999"))
        self.see_no_join(booking)
        self.room.clock.advance(1)
        self.see_join(booking)
        self.room.wait_engine()
        self.room.panel.touch(f"join:{booking}")
        self.room.panel.wait_now(lambda f: f.screen == "incall", WAIT_S, "the call")

    def test_an_empty_list_clears(self: Any) -> None:
        booking = self.book("09:30", "10:00", dial_string=ADDRESS)
        self.deliver()
        self.see_bookings(1)
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{booking}</ConferenceId>")
        self.deliver()
        self.see_bookings(0)
        self.room.panel.wait_now(lambda f: not f.tiles, WAIT_S, "an empty list")

    def test_a_series_edited_during_an_instance_leaves_the_call(self: Any) -> None:
        self.lab.switch(id_churn="running")
        self.room.wait_engine()
        daily = "<RecurrencePattern><FrequencyType>Daily</FrequencyType><Interval>1</Interval>"
        daily += "<PatternEndType>EndByInstances</PatternEndType><PatternInstances>3</PatternInstances>"
        first = self.book("09:00", "10:00", dial_string=self.room.far.address, more=daily + "</RecurrencePattern>")
        self.deliver()
        before = self.see_bookings(3)
        self.set_clocks("2026-03-04T09:05")
        self.room.panel.wait_now(lambda f: any(f.joinable(b) for b in f.tiles), WAIT_S, "Join")
        (running,) = [b for b in before if self.room.panel.now().joinable(b)]
        self.room.panel.touch(f"join:{running}")
        self.room.panel.wait_now(lambda f: f.screen == "incall", WAIT_S, "the call")

        edit = {"start": "2026-03-05T11:00:00Z", "end": "2026-03-05T12:00:00Z", "whole_series": True}
        self.lab.json("PATCH", f"/conferences/{first}", edit | {"recurrence": {"frequency": "Daily", "count": 2}})
        self.deliver()
        wait_for(lambda: set(self.web.booking_ids()).isdisjoint(before), WAIT_S, "new ids")
        calls = self.web.get("/Status/Call").findall("Call")
        self.assertEqual(len(calls), 1)
        times = [b.findtext("Time/StartTime") for b in self.web.bookings()]
        self.assertEqual(times[0], "2026-03-04T09:00:00Z", "the running one has its old time")
        self.assertEqual(times[1], "2026-03-05T11:00:00Z")
        self.assertEqual(self.room.panel.now().screen, "incall")
        why = self.room.ctl()("--json", "why", self.web.booking_ids()[0]).json()
        self.assertEqual(why["code"], "IN_CALL", "the call and its entry are still one")

    def test_half_an_hour_of_errors_loses_nothing(self: Any) -> None:
        booking = self.book("09:30", "10:00", dial_string=ADDRESS)
        self.deliver()
        self.see_bookings(1)
        self.set_clocks("2026-03-04T09:00")
        self.lab.switch(fault="500", fault_minutes=30, pusher_stopped=True)
        late = self.book("11:00", "11:30", dial_string=ADDRESS)
        self.pass_minutes(25)
        self.see_join(booking)
        self.assertEqual(self.web.booking_ids(), [booking])
        self.pass_minutes(6)
        self.lab.switch(pusher_stopped=False)
        self.deliver()
        self.assertEqual(self.see_bookings(2), [booking, late])
        self.see_join(booking)


class OverLan(Joining, TmsTest):
    connectivity = LAN

    def deliver(self) -> None:
        self.pass_minutes(2)


class BehindFirewall(Joining, TmsTest):
    def deliver(self) -> None:
        self.beat()


class Managed(TmsTest):
    def test_a_start_is_told_once_and_beats_follow(self) -> None:
        self.assertEqual(self.seen()["last_event"], "Boot")
        self.see_status("Status/Provisioning/Status", "Provisioned")
        self.beat()
        self.assertEqual(self.seen()["last_event"], "Beat")
        self.assertEqual(self.seen()["name"], "Aspen")

    def test_orders_are_done_in_their_order(self) -> None:
        at = f"/systems/{self.system}"
        self.lab.json("POST", at + "/configuration", {"SystemUnit Name": "Birch", "Audio DefaultVolume": "70"})
        self.lab.json("POST", at + "/command", {"path": "Audio Volume SetToDefault", "arguments": {}})
        self.lab.json("POST", at + "/documents", {"locations": ["/Status", "/Configuration"]})
        self.book("09:30", "10:00", dial_string=ADDRESS)
        self.beat()
        self.see_bookings(1)
        self.assertEqual(self.setting("SystemUnit/Name"), "Birch")
        self.assertEqual(self.status("Status/Audio/Volume"), "70", "the command found the setting made before it")
        wait_for(lambda: "/Configuration" in self.lab.get(at + "/documents"), WAIT_S, "the posted documents")
        posted = self.lab.get(at + "/documents")
        self.assertIn("Birch", posted["/Configuration"]["text"])
        self.assertIn("<Status ", posted["/Status"]["text"])

    def test_persistent_settings_are_written_at_each_start(self) -> None:
        self.lab.json("PATCH", f"/systems/{self.system}", {"persistent": {"SystemUnit Name": "Cedar"}})
        self.room.agent.kill()
        self.room.restart_agent()
        self.web.close()
        wait_for(lambda: self.setting("SystemUnit/Name") == "Cedar", WAIT_S, "the name that the lab holds")
        self.assertEqual(self.seen()["last_event"], "Boot")

    def test_software_is_refused_in_words_by_a_device_without_slots(self) -> None:
        order = {"version": "2.0", "url": f"http://{self.lab.host}/tms/public/data/SystemSoftware/a.pkg"}
        self.lab.json("POST", f"/systems/{self.system}/software", order)
        self.beat()
        self.see_status("Status/Provisioning/Software/UpgradeStatus/Status", "Failed")
        wait_for(lambda: "Failed" in str(self.lab.get("/upgrades")), WAIT_S, "the lab is told")
        self.assertIn("slots", str(self.lab.get("/upgrades")))

    def test_a_manager_address_pushed_wrong_heals_by_itself(self) -> None:
        self.lab.json("POST", f"/systems/{self.system}/enforce", {"address": "127.0.0.1:1"})
        self.until(lambda: self.setting("Provisioning/ExternalManager/Address") != self.lab.host, "the wrong address")
        self.until(lambda: self.health()["code"] == "MANAGER_MOVE_UNDONE", "the move is taken back")
        self.assertEqual(self.setting("Provisioning/ExternalManager/Address"), self.lab.host)
        self.see_status("Status/Provisioning/Status", "Provisioned")
        self.assertIn("127.0.0.1:1", self.health()["text"])

    def test_replies_that_go_wrong_are_bounded_and_lose_nothing(self) -> None:
        booking = self.book("09:30", "10:00", dial_string=ADDRESS)
        self.beat()
        self.see_bookings(1)
        rows: dict[str, tuple[dict[str, Any], bool]] = {
            "children reversed": ({"child_order": "reversed"}, True),
            "children shuffled": ({"child_order": "shuffled"}, True),
            "nothing but a beat": ({"children_missing": ["Management"]}, True),
            "no heartbeat": ({"children_missing": ["HeartBeatInterval"]}, True),
            "all of it empty": ({"children_empty": True}, True),
            "heartbeat in words": ({"heartbeat": "soon"}, True),
            "large": ({"reply_padding": 500_000}, True),
            "oversized": ({"reply_padding": 6_000_000}, False),
            "truncated": ({"reply_truncate": 300}, False),
            "cut off": ({"reply_cut": 300}, False),
            "entities that multiply": ({"entities": "internal"}, False),
            "an entity that is a file": ({"entities": "external"}, False),
            "forbidden": ({"fault": "403"}, False),
            "not found": ({"fault": "404"}, False),
        }
        for name, (switches, taken) in rows.items():
            with self.subTest(name):
                self.lab.switch(self.system, **switches)
                try:
                    self.beat()
                    wanted = "Provisioned" if taken else "Failed"
                    self.see_status("Status/Provisioning/Status", wanted)
                    self.assertEqual(self.web.booking_ids(), [booking])
                finally:
                    self.lab.switch(self.system, **dict.fromkeys(switches))
                self.beat()
                self.see_status("Status/Provisioning/Status", "Provisioned")


if __name__ == "__main__":
    run()
