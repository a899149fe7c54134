"""The rig's own readings: logs of far ends, two clocks, percentiles, and processes that must not stay."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path

from benches.report import Result, metric, percentile, ratio
from rig.bookings import Booking, push_body, utc
from rig.clock import mono_ns, mono_of_wall, wall_ns, wall_of_mono
from rig.process import Process
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
