"""The rig's own readings: logs of far ends, two clocks, percentiles, and processes that must not stay."""

from __future__ import annotations

import contextlib
import json
import socket
import tempfile
import unittest
from pathlib import Path

from benches.report import Result, metric, percentile, ratio
from rig.bookings import Booking, push_body, utc
from rig.clock import mono_ns, mono_of_wall, wall_ns, wall_of_mono
from rig.link_cutter import DOWN, UP, LinkCutter
from rig.process import Process
from rig.protobuf import fields, message
from rig.scratch import Scratch
from rig.sip import CallBook, parse_message
from rig.sipp import Sipp
from rig.tail import JsonTail
from rig.waiting import TimedOut, wait_for

INVITE = (
    "INVITE sip:far@127.0.0.1 SIP/2.0\r\nCall-ID: abc\r\nCSeq: 7 INVITE\r\nContent-Length: 22\r\n\r\n"
    "m=audio 4000 RTP/AVP 0"
)
ACK = "ACK sip:far@127.0.0.1 SIP/2.0\r\nCall-ID: abc\r\nCSeq: 7 ACK\r\nContent-Length: 0\r\n\r\n"


def answer(status: int, method: str) -> str:
    return f"SIP/2.0 {status} Words\r\nCall-ID: abc\r\nCSeq: 7 {method}\r\nContent-Length: 0\r\n\r\n"


class Percentiles(unittest.TestCase):
    def test_nearest_rank(self) -> None:
        hundred = list(range(1, 101))
        self.assertEqual(percentile(hundred, 50), 50)
        self.assertEqual(percentile(hundred, 99), 99)
        self.assertEqual(percentile(hundred, 100), 100)
        self.assertEqual(percentile([3.0, 1.0, 2.0], 50), 2.0)
        self.assertEqual(percentile([3.0, 1.0, 2.0], 99), 3.0)
        self.assertEqual(percentile([5.0], 1), 5.0)

    def test_nothing_measured(self) -> None:
        empty = metric([])
        self.assertEqual((empty["p99"], empty["n"]), (None, 0))
        self.assertIsNone(ratio(empty, metric([1.0])))
        self.assertIsNone(ratio(metric([1.0]), metric([0.0])))

    def test_table_says_by_how_much(self) -> None:
        result = Result("x", {"a": metric([60.0], budget_p99=50), "b": metric([1.0], budget_p99=50)})
        self.assertIn("MISSED by 10", result.table())
        self.assertIn("kept", result.table())
        self.assertLessEqual({"name", "machine", "metrics", "baseline", "ratios"}, set(json.loads(result.as_json())))


class Sip(unittest.TestCase):
    def test_message(self) -> None:
        message = parse_message(5, True, INVITE)
        assert message is not None
        self.assertEqual((message.verb, message.method, message.call_id), ("INVITE", "INVITE", "abc"))
        self.assertEqual(message.audio_port, 4000)
        self.assertIsNone(parse_message(5, True, "\r\n\r\n"))

    def test_first_of_each_counts(self) -> None:
        book = CallBook()
        log = [(1, True, INVITE), (2, False, answer(180, "INVITE")), (3, True, INVITE)]
        log += [(4, False, answer(200, "INVITE"))]
        log += [(5, False, answer(200, "INVITE")), (6, True, ACK), (7, True, ACK), (8, False, answer(200, "BYE"))]
        for t_ns, received, text in log:
            message = parse_message(t_ns, received, text)
            assert message is not None
            book.add(message)
        (call,) = book.calls
        assert call.ringing and call.answer and call.ack
        self.assertEqual((call.invite.t_ns, call.ringing.t_ns, call.answer.t_ns, call.ack.t_ns), (1, 2, 4, 6))
        self.assertIsNone(call.bye)


class SippLog(unittest.TestCase):
    @staticmethod
    def block(stamp: str, title: str, text: str) -> str:
        return f"{'-' * 47} {stamp}\nUDP message {title} :\n\n{text}\n\n"

    def test_growing_log(self) -> None:
        """However the file is cut, a message is taken once and whole, at SIPp's own time."""
        first = self.block("2026-03-04 09:25:00.000001", f"received [{len(INVITE)}] bytes", INVITE)
        ok = answer(200, "INVITE")
        second = self.block("2026-03-04 09:25:00.250001", f"sent ({len(ok)} bytes)", ok)
        whole = (first + second).encode()
        with tempfile.TemporaryDirectory() as directory:
            for cut in range(0, len(whole) + 1, 7):
                far = Sipp(Path(directory))
                log = Path(directory) / "far-end.messages.log"
                log.write_bytes(whole[:cut])
                far.calls()
                log.write_bytes(whole)
                (call,) = far.calls()
                assert call.answer is not None
                self.assertAlmostEqual((call.answer.t_ns - call.invite.t_ns) / 1e9, 0.25, places=3)


class Clocks(unittest.TestCase):
    def test_there_and_back(self) -> None:
        now = mono_ns()
        self.assertLess(abs(mono_of_wall(wall_of_mono(now)) - now), 1_000_000)
        self.assertLess(abs(wall_of_mono(mono_ns()) - wall_ns()), 5_000_000)

    def test_limit(self) -> None:
        with self.assertRaisesRegex(TimedOut, "pigs fly"):
            wait_for(lambda: None, 0.01, "pigs fly")


class Lists(unittest.TestCase):
    def test_times(self) -> None:
        self.assertEqual(utc(1_772_616_600_000), "2026-03-04T09:30:00Z")
        self.assertEqual(utc(1_772_616_600_250), "2026-03-04T09:30:00.250Z")

    def test_text_is_escaped(self) -> None:
        self.assertIn("R&amp;D &lt;1&gt;", push_body([Booking("1", 0, 1, title="R&D <1>")]))


class Tail(unittest.TestCase):
    def test_half_a_line_waits(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "lines"
            tail = JsonTail(path)
            self.assertEqual(tail.read(), [])
            path.write_text('{"a":1}\n{"b"')
            self.assertEqual(tail.read(), [{"a": 1}])
            path.write_text('{"a":1}\n{"b":2}\n')
            self.assertEqual(tail.read(), [{"b": 2}])


class LinkFormat(unittest.TestCase):
    def test_there_and_back(self) -> None:
        """As `protoc --encode` has it: seq 300, ping { id: 7 }."""
        frame = message({1: 300, 10: message({1: 7})})
        self.assertEqual(frame, b"\x08\xac\x02\x52\x02\x08\x07")
        self.assertEqual(fields(frame), {1: [300], 10: [b"\x08\x07"]})
        self.assertEqual(fields(message({3: "Aspen", 2: b""})), {3: [b"Aspen"], 2: [b""]})


class Wire(unittest.TestCase):
    """Records go over whole, and as many as were allowed."""

    def setUp(self) -> None:
        self.far = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(self.far.close)
        self.cutter = LinkCutter(self.far.getsockname()[:2])
        self.addCleanup(self.cutter.close)

    def connect(self) -> tuple[socket.socket, socket.socket]:
        near = socket.create_connection((self.cutter.host, self.cutter.port), 5)
        far, _ = self.far.accept()
        far.settimeout(5)
        for end in (near, far):
            self.addCleanup(end.close)
        return near, far

    def test_a_record_is_passed_when_it_is_whole(self) -> None:
        near, far = self.connect()
        near.sendall(record(b"one") + record(b"two")[:4])
        self.assertEqual(far.recv(100), record(b"one"))
        near.sendall(record(b"two")[4:])
        self.assertEqual(far.recv(100), record(b"two"))
        far.sendall(record(b"back"))
        self.assertEqual(near.recv(100), record(b"back"))
        self.assertEqual((self.cutter.records(UP), self.cutter.records(DOWN)), (2, 1))

    def test_cut_either_way_and_whole_afterwards(self) -> None:
        for number, (direction, sender) in enumerate(((UP, 0), (DOWN, 1))):
            with self.subTest(direction):
                self.cutter.cut_next(direction, 2)
                ends = self.connect()
                ends[sender].sendall(record(b"one") + record(b"two") + record(b"three"))
                self.assertEqual(read_all(ends[1 - sender]), record(b"one") + record(b"two"))
                self.assertTrue(self.cutter.was_cut(2 * number))
                near, far = self.connect()
                near.sendall(record(b"x") * 3)
                near.shutdown(socket.SHUT_WR)
                self.assertEqual(read_all(far), record(b"x") * 3)
                self.assertFalse(self.cutter.was_cut(2 * number + 1))

    def test_pulled_and_put_back(self) -> None:
        near, far = self.connect()
        self.cutter.pull()
        self.assertEqual((read_all(near), read_all(far)), (b"", b""))
        with socket.create_connection((self.cutter.host, self.cutter.port), 5) as refused:
            self.assertEqual(read_all(refused), b"")
        self.cutter.put_back()
        self.connect()


def record(text: bytes) -> bytes:
    return b"\x17\x03\x03" + len(text).to_bytes(2, "big") + text


def read_all(end: socket.socket) -> bytes:
    """Until it is closed, in whatever way."""
    found = b""
    with contextlib.suppress(ConnectionError):
        while piece := end.recv(100):
            found += piece
    return found


class Processes(unittest.TestCase):
    def test_lines_are_stamped(self) -> None:
        with Scratch() as scratch:
            process = Process("p", ["sh", "-c", "echo one; echo two >&2; exec sleep 100"], scratch.directory)
            process.start()
            t_ns, line = process.wait_line("one", 5)
            self.assertEqual(line, "one")
            self.assertGreaterEqual(t_ns, process.started_ns)
            wait_for(lambda: process.last_words() == "two", 5, "its stderr")
            self.assertEqual(process.stop(), -15)

    def test_nothing_stays(self) -> None:
        """Neither a child that nobody stopped nor a grandchild that detached itself."""
        with Scratch() as scratch:
            mark = str(scratch.directory)
            detached = f"setsid tail -F {mark}/nothing 2>/dev/null & exit 0"
            parent = Process("parent", ["sh", "-c", detached], scratch.directory)
            parent.start()
            wait_for(lambda: not parent.running(), 5, "the parent ends")
            forgotten = Process("forgotten", ["tail", "-F", f"{mark}/nothing"], scratch.directory)
            forgotten.start()
            self.assertTrue(self.working_in(mark))
        wait_for(lambda: not self.working_in(mark), 5, "all have ended")
        self.assertFalse(scratch.directory.exists())

    @staticmethod
    def working_in(directory: str) -> list[str]:
        found: list[str] = []
        for process in Path("/proc").iterdir():
            try:
                if process.name.isdigit() and directory.encode() in (process / "cmdline").read_bytes():
                    found.append(process.name)
            except OSError:
                continue
        return found


if __name__ == "__main__":
    unittest.main(verbosity=2)
