"""The rig's networks of their own, what it reads off the cable between them, and what a panel is told."""

from __future__ import annotations

import os
import socket
import sys
import unittest

from rig.capture import Capture
from rig.net_lab import FAR_ADDRESS, FAR_CABLE, ROOM_ADDRESS, NetLab, NoNamespaces
from rig.protobuf import message
from rig.room_link import CONNECTED, IN_CALL, View
from rig.scratch import Scratch, unwind_on_signals
from rig.waiting import wait_for

SKIPPED = 77


def listener(address: str) -> socket.socket:
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.bind((address, 5060))
    server.listen()
    return server


class Networks(unittest.TestCase):
    def lab(self) -> NetLab:
        lab = NetLab()
        self.addCleanup(lab.close)
        return lab

    def reaches(self, address: str) -> bool:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as client:
            client.settimeout(0.2)
            try:
                client.connect((address, 5060))
            except OSError:
                return False
            return True

    def test_the_cable_is_the_only_way(self) -> None:
        lab = self.lab()
        mine = os.readlink("/proc/thread-self/ns/net")
        with lab.far.entered():
            far, loop = listener(FAR_ADDRESS), listener("127.0.0.1")
        with far, loop:
            with lab.room.entered():
                self.assertTrue(self.reaches(FAR_ADDRESS))
                self.assertFalse(self.reaches("127.0.0.1"))
                self.assertNotEqual(os.readlink("/proc/thread-self/ns/net"), mine)
            self.assertFalse(self.reaches(FAR_ADDRESS))
        self.assertEqual(os.readlink("/proc/thread-self/ns/net"), mine)

    def test_side_by_side(self) -> None:
        servers: list[socket.socket] = []
        for lab in (self.lab(), self.lab()):
            with lab.far.entered():
                servers.append(listener(FAR_ADDRESS))
        for server in servers:
            server.close()

    def test_back_after_an_error(self) -> None:
        mine = os.readlink("/proc/thread-self/ns/net")
        with self.assertRaises(ZeroDivisionError), self.lab().room.entered():
            1 / 0
        self.assertEqual(os.readlink("/proc/thread-self/ns/net"), mine)


class Cable(unittest.TestCase):
    def test_streams(self) -> None:
        lab = NetLab()
        self.addCleanup(lab.close)
        with Scratch() as scratch:
            capture = Capture(scratch.directory, FAR_CABLE)
            self.addCleanup(capture.stop)
            with lab.far.entered():
                capture.start()
            with lab.room.entered(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
                sender.bind((ROOM_ADDRESS, 0))
                sender.sendto(b"OPTIONS sip:x SIP/2.0\r\n\r\n", (FAR_ADDRESS, 5060))
                # The kernel keeps three packets at most for a neighbour that it is still looking for.
                wait_for(lambda: capture.count("udp && !icmp") == 1, 10, "the other side is found", every=0.1)
                for number in range(60):
                    head = bytes([0x80, 96, 0, number]) + bytes(8)
                    sender.sendto(head + b"\x78" + os.urandom(20), (FAR_ADDRESS, 40000))
                    sender.sendto(head + bytes([number * 37 % 256]) + os.urandom(20), (FAR_ADDRESS, 40002))
                    sender.sendto(bytes([0x80, 200]) + bytes(26), (FAR_ADDRESS, 40003))
            wait_for(lambda: capture.count("udp && !icmp") == 181, 10, "all is written down", every=0.2)
            streams = capture.streams()
            capture.stop()
            self.assertEqual(len(capture.clear_sip()), 1)
        self.assertEqual({port: s.packets for (_, port), s in streams.items()}, {40000: 60, 40002: 60})
        self.assertFalse(streams[ROOM_ADDRESS, 40000].looks_encrypted)
        self.assertTrue(streams[ROOM_ADDRESS, 40002].looks_encrypted)


class PanelLink(unittest.TestCase):
    def test_view(self) -> None:
        call = message({1: 7, 2: CONNECTED, 3: "Weekly", 9: 1, 12: 0, 15: 1, 16: "Opus"})
        failure = message({1: "BUSY", 2: "busy", 3: "wait", 6: 1, 7: "b@c"})
        mark = message({1: "LIST_OLD", 2: "old"})
        view = View.of(5, message({1: 9, 2: IN_CALL, 8: call, 9: failure, 10: mark}))
        self.assertEqual((view.seq, view.screen, view.marks), (9, IN_CALL, {"LIST_OLD": "old"}))
        assert view.call is not None and view.failure is not None
        self.assertEqual((view.call.id, view.call.incoming, view.call.encrypted, view.call.held), (7, True, True, False))
        self.assertEqual((view.call.title, view.call.details), ("Weekly", ["Opus"]))
        self.assertEqual((view.failure.rejoin, view.failure.can_retry, view.failure.others), (True, False, ["b@c"]))


if __name__ == "__main__":
    unwind_on_signals()
    try:
        NetLab().close()
    except NoNamespaces as error:
        print(error)
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
