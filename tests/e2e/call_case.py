"""What the tests of a room in a call stand on: a far end with sound, Join by touch, and whether the call is still up."""

from __future__ import annotations

from rig.bookings import Booking, push_body
from rig.clock import wall_ns
from rig.room import RoomOptions
from rig.waiting import wait_for
from room_test import RoomTest

LIVE_WITHIN_NS = 5_000_000_000
HOUR_MS = 3_600_000


class CallTest(RoomTest):
    options = RoomOptions(far_end="baresip")

    def join(self) -> None:
        self.room.wait_engine()
        now = wall_ns() // 1_000_000
        assert self.room.far is not None
        self.push(push_body([Booking("call", now + 60_000, now + HOUR_MS, number=self.room.far.address)]))
        self.room.panel.wait_now(lambda f: f.joinable("call"), 5, "Join")
        self.room.panel.touch("join:call")
        self.room.far.wait_message("ACK", 0, 10)
        self.room.panel.wait_now(lambda f: f.screen == "incall", 5, "the call")

    def sound_goes_on(self) -> None:
        far = self.room.far
        assert far is not None
        count = far.rtp
        before = count().received
        wait_for(lambda: count().received > before + 20, 10, "the far end gets more sound", every=0.2)
        self.assertIsNone(far.calls()[0].bye)

    def end_by_touch(self) -> None:
        assert self.room.far is not None
        self.room.panel.touch("end")
        self.room.far.wait_message("BYE", 0, 10)
        self.room.panel.wait_now(lambda f: f.screen == "home", 5, "home")
        self.assertEqual(len(self.room.far.calls()), 1)
