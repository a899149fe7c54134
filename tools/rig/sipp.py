"""SIPp as the far end: answers at once, echoes RTP, and stamps every message to the microsecond."""

from __future__ import annotations

import datetime
import re
import signal
import socket
import time
from pathlib import Path

from .clock import wall_minus_mono_ns
from .ports import free_udp_ports
from .process import Process
from .sip import CallBook, CallTrace, FarEnd, RtpCounts, SipMessage, parse_message
from .waiting import RigError, wait_for

CALLER_PORT = 5070
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

    def __init__(
        self,
        directory: Path,
        name: str = "far-end",
        ring_ms: int = 0,
        scenario: Path = SCENARIO,
        host: str = "127.0.0.1",
        port: int = 0,
        transport: str = "udp",
        options: str = "",
    ) -> None:
        """Port 0: any that is free. `options` are further words of its command line."""
        self._directory = directory
        self._name = name
        self._ring_ms = ring_ms
        self._scenario = scenario
        self._host = host
        self._wanted = port
        self._transport = transport
        self._options = options
        self._messages = directory / f"{name}.messages.log"
        self._screens = directory / f"{name}.screens.log"
        self._process: Process | None = None
        self._book = CallBook()
        self._read_to = 0
        self.port = 0

    def start(self) -> None:
        for _ in range(5):
            self.port = self._wanted or free_udp_ports()
            media = free_udp_ports(4)
            process = Process(self._name, self._command(media), self._directory, {"TZ": "UTC"})
            process.start()
            self.address = f"far@{self._host}:{self.port}"
            if self._bound(process):
                self._process = process
                return
            process.stop()
        raise RigError(f"sipp does not start: {process.last_words()}")

    def _command(self, media: int) -> list[str]:
        return (
            f"sipp -sf {self._scenario} -i {self._host} -p {self.port} -mi {self._host} -mp {media} -rtp_echo"
            f" -d {self._ring_ms} -t {self._transport[0]}1 -nostdin -skip_rlimit {self._options}"
            f" -trace_msg -message_file {self._messages} -trace_screen -screen_file {self._screens}"
            f" -trace_err -error_file {self._directory / self._name}.errors.log"
        ).split()

    def _bound(self, process: Process) -> bool:
        """Whether it listens: its socket is in the kernel's table."""
        address = int.from_bytes(socket.inet_aton(self._host), "little")
        wanted, table = f" {address:08X}:{self.port:04X} ", Path(f"/proc/net/{self._transport}")

        def look() -> bool | None:
            if not process.running():
                raise RigError("sipp ended")
            return wanted in table.read_text() or None

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


class SippCaller(Sipp):
    """SIPp on the other side: calls `user` at `remote`, host:port, once, and is done."""

    def __init__(self, directory: Path, name: str, scenario: Path, host: str, remote: str, user: str) -> None:
        super().__init__(directory, name, scenario=scenario, host=host, port=CALLER_PORT, options=f"-s {user} -m 1 {remote}")

    def wait_done(self, seconds: float) -> None:
        """RigError when it did not go as the scenario has it."""
        assert self._process is not None
        process = self._process
        wait_for(lambda: not process.running(), seconds, "the caller is done")
        if process.exit_code() != 0:
            raise RigError(f"the call did not go as it should: {self._errors()}")

    def _errors(self) -> str:
        log = self._directory / f"{self._name}.errors.log"
        return log.read_text("latin-1")[-600:] if log.exists() else "no words"


def _wall_ns(stamp: str) -> int:
    moment = datetime.datetime.fromisoformat(stamp.replace("\t", " ")).replace(tzinfo=datetime.timezone.utc)
    since = moment - datetime.datetime.fromtimestamp(0, datetime.timezone.utc)
    return ((since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds) * 1000
