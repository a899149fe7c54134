"""Far ends that say nothing, or ring and are never answered: the room gives up by itself, after a minute at most."""

from __future__ import annotations

from calls_case import CallTest, need_networks, run
from rig.net_lab import FAR_ADDRESS
from rig.room_link import View
from rig.sipp import Sipp
from scenarios import CANCELLED, RING, receive, wait

DIAL_TIMEOUT_S = 60  # the default of Conference DialTimeout
TRANSACTION_S = 32  # 64 times T1 (RFC 3261, section 17.1.1.2): nobody is there, and repeating it is of no use


class Silent(CallTest):
    def gives_up(self, address: str, seconds: float, code: str = "NO_REPLY") -> View:
        since = self.dial(address)
        view = self.panel.wait(lambda v: v.failure is not None, seconds + 10, "a failure", since)
        assert view.failure is not None
        self.assertEqual(view.failure.code, code)
        waited = (view.t_ns - since) / 1e9
        print(f"{view.failure.what} {view.failure.to_do} ({waited:.2f} s)")
        self.assertGreater(waited, seconds - 2)
        self.assertLess(waited, seconds + 2)
        return view

    def cancelled(self, far: Sipp) -> None:
        far.stop()
        self.assertIsNotNone(far.calls()[0].first("CANCEL", "CANCEL"), "what rang is cancelled")
        self.dials_again()

    def test_says_nothing(self) -> None:
        far = self.far("silent", [receive("INVITE"), wait(90_000)])
        self.gives_up(far.address, TRANSACTION_S)
        far.stop()
        self.dials_again()

    def test_rings_for_ever(self) -> None:
        far = self.far("rings", [receive("INVITE"), RING, *CANCELLED])
        self.gives_up(far.address, DIAL_TIMEOUT_S)
        self.cancelled(far)

    def test_gives_up_earlier(self) -> None:
        """Where the room is set so."""
        self.room.set("Conference DialTimeout", 6)
        self.addCleanup(self.room.set, "Conference DialTimeout", DIAL_TIMEOUT_S)
        far = self.far("rings-on", [receive("INVITE"), RING, *CANCELLED])
        self.gives_up(far.address, 6)
        self.cancelled(far)

    def test_nobody_there(self) -> None:
        """The network says so at once: nobody listens, or there is no way."""
        for address in (f"nobody@{FAR_ADDRESS}:5999;transport=tcp", "nobody@198.51.100.7"):
            with self.subTest(address):
                self.gives_up(address, 0, "UNREACHABLE")
                self.dials_again()


if __name__ == "__main__":
    need_networks()
    run()
