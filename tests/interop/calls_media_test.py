"""Calls with a second baresip, in both directions and across two networks: Opus, H.264 and SRTP on the cable, and what
the people in the room do in a call."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from calls_case import CallTest, need_networks, run
from rig.capture import Capture, Stream
from rig.clock import mono_ns
from rig.far_baresip import FarBaresip
from rig.net_lab import FAR_ADDRESS, FAR_CABLE, ROOM_ADDRESS
from rig.room_link import CONNECTED, OFFERED, QUIET_HOUR, QUIET_OFF, CallShown, View
from rig.waiting import wait_for

ROOM = f"sip:room@{ROOM_ADDRESS}"
FAR_PORT, OTHER_PORT = 5062, 5064
PACKETS = 50  # a second of sound


class MediaTest(CallTest):
    settings = {"SIP ListenPort": "On", "Conference Encryption Mode": "On", "Video Camera Device": "fakevideo:nil"}
    one: FarBaresip
    other: FarBaresip
    captures = 0

    @classmethod
    def before_start(cls) -> None:
        folder = cls.room.directory
        cls.one = FarBaresip(folder, FAR_ADDRESS, FAR_PORT, "one")
        cls.other = FarBaresip(folder, FAR_ADDRESS, OTHER_PORT, "other")
        for far in (cls.one, cls.other):
            far.start()
            cls.addClassCleanup(far.stop)

    def call_out(self) -> CallShown:
        since = self.dial(self.one.address)
        self.one.takes_call(since)
        return self.connected(since)

    def connected(self, since: int) -> CallShown:
        view = self.panel.wait(lambda v: v.has(CONNECTED), 10, "the call", since)
        return next(call for call in view.calls if call.state == CONNECTED)

    def offered(self, far: FarBaresip) -> CallShown:
        since = mono_ns()
        far.tell("dial", ROOM)
        view = self.panel.wait(lambda v: v.has(OFFERED), 10, "a call that rings", since)
        return next(call for call in view.calls if call.state == OFFERED)

    def wait_call(self, want: str, value: object, since: int) -> View:
        return self.panel.wait(
            lambda v: v.call is not None and getattr(v.call, want) == value, 5, f"{want} = {value}", since
        )

    @contextlib.contextmanager
    def recorded(self) -> Iterator[Capture]:
        """What goes over the cable meanwhile; to be read afterwards."""
        MediaTest.captures += 1
        capture = Capture(self.room.directory, FAR_CABLE, f"capture-{MediaTest.captures}")
        with self.in_far():
            capture.start()
        try:
            yield capture
        finally:
            capture.stop()

    def streams(self, packets: int = 2 * PACKETS) -> tuple[list[Stream], list[Stream]]:
        """RTP from the room and to it, the busiest first, once that many packets of sound went either way."""
        with self.recorded() as capture:
            return wait_for(lambda: self.heard(capture, packets), 15, f"{packets} packets of sound each way", every=0.3)

    @staticmethod
    def heard(capture: Capture, packets: int) -> tuple[list[Stream], list[Stream]] | None:
        mine: list[Stream] = []
        theirs: list[Stream] = []
        for (source, _), stream in sorted(capture.streams().items(), key=lambda one: -one[1].packets):
            (mine if source == ROOM_ADDRESS else theirs).append(stream)
        enough = mine and theirs and min(mine[0].packets, theirs[0].packets) >= packets
        return (mine, theirs) if enough else None

    def assert_end(self) -> None:
        self.hang_up()
        self.dials_again()


class Media(MediaTest):
    def test_both_ways(self) -> None:
        """Sound and picture in both directions, all of it encrypted, whoever called."""
        for direction in ("out", "in"):
            with self.subTest(direction):
                if direction == "out":
                    call = self.call_out()
                else:
                    since = mono_ns()
                    self.panel.answer(self.offered(self.one).id)
                    call = self.connected(since)
                    self.one.wait_event("CALL_ESTABLISHED", 5, since)
                self.assertEqual(call.incoming, direction == "in")
                for side in self.streams(4 * PACKETS):
                    self.assertEqual(len(side), 2, f"sound and picture: {call.details} {side}")
                    self.assertTrue(all(stream.looks_encrypted for stream in side), side)
                view = self.panel.wait(lambda v: v.call is not None and v.call.encrypted, 10, "that it is encrypted")
                assert view.call is not None
                words = " ".join(view.call.details).lower()
                self.assertIn("opus", words)
                self.assertIn("h264", words.replace(".", ""))
                self.assert_end()

    def test_figures(self) -> None:
        """The quality of a running call in the room's status."""
        self.call_out()

        def measured() -> bool:
            root = self.room.web.get("/Status/MediaChannels")
            packets = [int(one.text or "0") for one in root.iter("Packets")]
            return len([count for count in packets if count > PACKETS]) >= 2

        wait_for(measured, 15, "packets are counted both ways", every=0.3)
        root = self.room.web.get("/Status/MediaChannels")
        protocols = {(one.text or "").upper() for one in root.iter("Protocol")}
        self.assertIn("OPUS", protocols)
        self.assertIn("H264", protocols)
        for name in ("Jitter", "Loss"):
            self.assertTrue(list(root.iter(name)), name)
        self.assert_end()

    def test_mute(self) -> None:
        """Silence is sent, as frames of a few bytes; the far end's sound goes on."""
        self.call_out()
        loud = self.bytes_a_packet()
        since = self.panel.mute(True)
        self.wait_call("muted", True, since)
        self.assertLess(self.bytes_a_packet(), loud / 2)
        since = self.panel.mute(False)
        self.wait_call("muted", False, since)
        self.assertGreater(self.bytes_a_packet(), loud / 2)
        self.assert_end()

    def bytes_a_packet(self) -> float:
        """Of sound, from the room."""
        sound = self.streams()[0][0]
        return sound.bytes / sound.packets

    def test_hold(self) -> None:
        call = self.call_out()
        for hold, direction in ((True, "a=sendonly"), (False, "a=sendrecv")):
            with self.recorded() as capture:
                since = self.panel.hold(call.id, hold)
                self.wait_call("held", hold, since)
                said = f'ip.src == {ROOM_ADDRESS} && frame contains "INVITE sip:" && frame contains "{direction}"'
                self.told(capture, said, direction)
        self.streams()
        self.assert_end()

    @staticmethod
    def told(capture: Capture, said: str, what: str) -> None:
        wait_for(lambda: capture.count(said) > 0, 5, f"the far end is told {what}", every=0.1)

    def test_keys(self) -> None:
        """Of a telephone, from the panel and by xAPI, in their order."""
        call = self.call_out()
        since = mono_ns()
        for pressed in ("4", "49", "49#"):
            self.panel.tone(call.id, pressed[-1])
            self.pressed(since, pressed)
        self.room.web.run("Call DTMFSend", DTMFString="0815*", CallId=call.id)
        self.pressed(since, "49#0815*")
        self.assert_end()

    def pressed(self, since: int, keys: str) -> None:
        wait_for(lambda: self.one.keys(since) == keys, 8, f"{keys} at the far end")

    def test_camera(self) -> None:
        self.call_out()
        for on in (True, False, True):
            self.panel.camera(on)
            wanted = 2 if on else 1
            wait_for(lambda: len(self.streams(PACKETS)[0]) == wanted, 20, f"camera on = {on}")
        self.assert_end()


class Incoming(MediaTest):
    def test_answered_by_command(self) -> None:
        call = self.offered(self.one)
        since = mono_ns()
        self.room.web.run("Call Accept", CallId=call.id)
        self.connected(since)
        self.one.wait_event("CALL_ESTABLISHED", 5, since)
        self.one.tell("hangup")
        self.room.wait_home()
        self.dials_again()

    def test_refused(self) -> None:
        since = mono_ns()
        self.panel.reject(self.offered(self.one).id)
        closed = self.one.wait_event("CALL_CLOSED", 5, since)
        self.assertRegex(str(closed.get("param")), "486|603")
        self.assertIsNone(self.room.wait_home().failure)
        self.dials_again()

    def test_one_comes_as_another_is_refused(self) -> None:
        """The refusal is for the one it was meant for."""
        for _ in range(8):
            first = self.offered(self.one)
            since = self.panel.reject(first.id)
            second = self.offered(self.other)
            self.one.wait_event("CALL_CLOSED", 5, since)
            self.panel.reject(second.id)
            self.other.wait_event("CALL_CLOSED", 5, since)
            self.room.wait_home()

    def test_the_caller_gives_up(self) -> None:
        self.offered(self.one)
        self.one.tell("hangup")
        self.assertIsNone(self.room.wait_home().failure)
        self.dials_again()

    def test_second_call(self) -> None:
        """Answered: the first is put on hold and can be gone back to. Declined: nothing changes."""
        first = self.call_out()
        since = mono_ns()
        self.panel.reject(self.offered(self.other).id)
        self.other.wait_event("CALL_CLOSED", 5, since)
        self.wait_call("held", False, 0)
        second = self.offered(self.other)
        since = self.panel.answer(second.id)
        self.panel.wait(
            lambda v: {c.id: (c.state, c.held) for c in v.calls} == {first.id: (CONNECTED, True), second.id: (CONNECTED, False)},
            10, "one call held and one going on", since,
        )  # fmt: skip
        since = self.panel.hang_up(second.id)
        view = self.panel.wait(lambda v: [c.id for c in v.calls] == [first.id], 10, "the first call alone", since)
        if view.call is not None and view.call.held:
            self.panel.hold(first.id, False)
        self.wait_call("held", False, since)
        self.assert_end()

    def test_do_not_disturb(self) -> None:
        self.panel.quiet(QUIET_HOUR)
        wait_for(lambda: self.room.status("Conference DoNotDisturb") == "Active", 5, "do not disturb")
        since = mono_ns()
        self.one.tell("dial", ROOM)
        closed = self.one.wait_event("CALL_CLOSED", 5, since)
        self.assertIn("486", str(closed.get("param")))
        self.assertFalse(any(view.calls for view in self.panel.views if view.t_ns >= since))
        self.panel.quiet(QUIET_OFF)
        wait_for(lambda: self.room.status("Conference DoNotDisturb") == "Inactive", 5, "an end of it")
        self.panel.reject(self.offered(self.one).id)
        self.room.wait_home()

    def test_auto_answer(self) -> None:
        """With a countdown, and muted, where the room is set so."""
        for setting, value in {"Mode": "On", "Delay": 2, "Mute": "On"}.items():
            self.room.set(f"Conference AutoAnswer {setting}", value)
            self.addCleanup(self.room.set, f"Conference AutoAnswer {setting}", {"Mode": "Off", "Delay": 0, "Mute": "Off"}[setting])
        since = mono_ns()
        call = self.offered(self.one)
        self.assertEqual(call.answers_in_s, 2)
        self.connected(since)
        self.one.wait_event("CALL_ESTABLISHED", 5, since)
        self.wait_call("muted", True, since)
        self.assertGreater(mono_ns() - since, 1_900_000_000)
        self.hang_up()
        self.panel.mute(False)

    def test_calls_not_allowed(self) -> None:
        self.room.set("Conference IncomingCalls", "Deny")
        self.addCleanup(self.room.set, "Conference IncomingCalls", "Allow")
        since = mono_ns()
        self.one.tell("dial", ROOM)
        self.one.wait_event("CALL_CLOSED", 5, since)
        self.assertFalse(any(view.calls for view in self.panel.views if view.t_ns >= since))


if __name__ == "__main__":
    need_networks("baresip", "tcpdump", "tshark")
    run()
