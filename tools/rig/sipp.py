"""SIPp as the far end: answers at once, echoes RTP, and stamps every message to the microsecond."""

from __future__ import annotations

import datetime
import re
import signal
import time
from pathlib import Path

from .clock import wall_minus_mono_ns
from .ports import free_udp_ports
from .process import Process
from .sip import CallBook, CallTrace, FarEnd, RtpCounts, SipMessage, parse_message
from .waiting import RigError, wait_for

SCENARIO = Path(__file__).with_name("far_end.xml")
# What stands before each message: a rule with the time, then which way it went and how many bytes follow.
_BLOCK = re.compile(
    r"^-{40,} (?P<stamp>\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d\.\d{6})[^\n]*\n"
    r"\w+ message (?P<way>received|sent) [\[(](?P<length>\d+)\]? bytes\)? ?:\n\n",
    re.MULTILINE,
)
_ECHOED = re.compile(r"(\d+) Total echo RTP pckts 1st stream")


class Sipp(FarEnd):
    program = "sipp"

    def __init__(self, directory: Path, name: str = "far-end", ring_ms: int = 0) -> None:
        self._directory = directory
        self._name = name
        self._ring_ms = ring_ms
        self._messages = directory / f"{name}.messages.log"
        self._screens = directory / f"{name}.screens.log"
        self._process: Process | None = None
        self._book = CallBook()
        self._read_to = 0
        self.port = 0

    def start(self) -> None:
        for _ in range(5):
            self.port = free_udp_ports()
            media = free_udp_ports(4)
            process = Process(self._name, self._command(media), self._directory, {"TZ": "UTC"})
            process.start()
            self.address = f"far@127.0.0.1:{self.port}"
            if self._bound(process):
                self._process = process
                return
            process.stop()
        raise RigError(f"sipp does not start: {process.last_words()}")

    def _command(self, media: int) -> list[str]:
        return (
            f"sipp -sf {SCENARIO} -i 127.0.0.1 -p {self.port} -mi 127.0.0.1 -mp {media} -rtp_echo -d {self._ring_ms}"
            f" -nostdin -skip_rlimit"
            f" -trace_msg -message_file {self._messages} -trace_screen -screen_file {self._screens}"
            f" -trace_err -error_file {self._directory / self._name}.errors.log"
        ).split()

    def _bound(self, process: Process) -> bool:
        """Whether it listens: its socket is in the kernel's table."""
        wanted = f"0100007F:{self.port:04X}"

        def look() -> bool | None:
            if not process.running():
                raise RigError("sipp ended")
            return wanted in Path("/proc/net/udp").read_text() or None

        try:
            return wait_for(look, 3.0, "sipp listens")
        except RigError:
            return False

    def stop(self) -> None:
        """Statistics first, while the sockets are open; they reach the file when it ends."""
        if self._process is None or not self._process.running():
            return
        self._process.signal(signal.SIGUSR2)
        time.sleep(0.1)
        self._process.stop()

    def calls(self) -> list[CallTrace]:
        for message in self._news():
            self._book.add(message)
        return self._book.calls

    def _news(self) -> list[SipMessage]:
        """Messages logged since the last look, but for a last one that is not whole yet."""
        if not self._messages.exists():
            return []
        with self._messages.open("rb") as log:
            log.seek(self._read_to)
            text = log.read().decode("latin-1")  # one character a byte: lengths and offsets agree
        found: list[SipMessage] = []
        done = 0
        distance = wall_minus_mono_ns()
        for block in _BLOCK.finditer(text):
            end = block.end() + int(block["length"])
            if end > len(text):
                break
            done = end
            t_ns = _wall_ns(block["stamp"]) - distance
            message = parse_message(t_ns, block["way"] == "received", text[block.end() : end])
            found += [message] if message else []
        self._read_to += done
        return found

    def rtp(self) -> RtpCounts:
        """SIPp counts each packet once: received, then sent back. It tells when it ends, so this ends it."""
        self.stop()
        found = _ECHOED.findall(self._screens.read_text("latin-1")) if self._screens.exists() else []
        echoed = int(found[-1]) if found else 0
        return RtpCounts(echoed, echoed)


def _wall_ns(stamp: str) -> int:
    moment = datetime.datetime.fromisoformat(stamp.replace("\t", " ")).replace(tzinfo=datetime.timezone.utc)
    since = moment - datetime.datetime.fromtimestamp(0, datetime.timezone.utc)
    return ((since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds) * 1000
