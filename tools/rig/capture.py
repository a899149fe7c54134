"""What went over a cable: tcpdump writes it down, tshark takes it apart."""

from __future__ import annotations

import signal
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .clock import wall_minus_mono_ns
from .process import Process
from .waiting import RigError, wait_for

CLEAR_SIP = '!icmp && frame contains "SIP/2.0"'  # stands in every request and every answer (RFC 3261, section 7)

TLS_DATA = "(tls.record.content_type == 23 || tls.record.opaque_type == 23)"  # to TLS 1.2, and in 1.3


@dataclass
class Stream:
    """The RTP packets from one port to another."""

    packets: int = 0
    bytes: int = 0  # of payload
    first_bytes: set[int] = field(default_factory=set)  # of their payloads

    @property
    def looks_encrypted(self) -> bool:
        """A payload begins with a byte that says how the rest is coded (Opus: RFC 6716, section 3.1; H.264: RFC 6184,
        section 5.3) and takes a few values; of an encrypted one it takes any. Of at least 30 packets."""
        return self.packets >= 30 and len(self.first_bytes) > min(60, self.packets // 2)


class Capture:
    """Of the interface of that name, in the network in which start() is called."""

    def __init__(self, directory: Path, interface: str, name: str = "capture") -> None:
        self._file = directory / f"{name}.pcap"
        words = ["tcpdump", "-i", interface, "-n", "-U", "--immediate-mode", "-s", "0", "-B", "16384", "-Z", "root"]
        self._process = Process(name, [*words, "-w", str(self._file)], directory)

    def start(self) -> None:
        self._process.start()

        def listens() -> bool:
            if not self._process.running():
                raise RigError(f"tcpdump ended: {self._process.last_words()}")
            return "listening on" in self._process.err_path.read_text()

        wait_for(listens, 10, "tcpdump listens", every=0.01)

    def stop(self) -> None:
        if self._process.running():
            self._process.signal(signal.SIGINT)
            wait_for(lambda: not self._process.running(), 5, "tcpdump ends")
        self._process.stop()

    def rows(self, wanted: str, *names: str, options: tuple[str, ...] = ()) -> list[list[str]]:
        """Of every packet so far that the display filter wants, the fields of these names. May be asked meanwhile."""
        words = ["tshark", "-n", "-r", str(self._file), "-Y", wanted, "-T", "fields", "-E", "occurrence=f", *options]
        for name in names or ("frame.number",):
            words += ["-e", name]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)
        # 2: the last packet is not whole yet.
        if done.returncode not in (0, 2):
            raise RigError(f"tshark: {done.stderr.strip()[-300:]}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    def count(self, wanted: str) -> int:
        return len(self.rows(wanted))

    def times_ns(self, wanted: str) -> list[int]:
        """By the monotonic clock."""
        distance = wall_minus_mono_ns()
        return [_ns(row[0]) - distance for row in self.rows(wanted, "frame.time_epoch")]

    def clear_sip(self) -> list[str]:
        """The first lines of what was said without TLS, each once."""
        return sorted({f"{row[0]}→{row[1]} {row[2]}{row[3]}" for row in self.rows(
            CLEAR_SIP, "ip.src", "ip.dst", "sip.Request-Line", "sip.Status-Line")})  # fmt: skip

    def streams(self) -> dict[tuple[str, int], Stream]:
        """RTP by sender and destination port; RTCP (RFC 5761, section 4) is left out."""
        found: dict[tuple[str, int], Stream] = defaultdict(Stream)
        for source, port, data in self.rows("udp && !sip && !dns && !icmp", "ip.src", "udp.dstport", "udp.payload"):
            packet = bytes.fromhex(data.replace(":", ""))
            if len(packet) > 12 and packet[0] >> 6 == 2 and not 192 <= packet[1] <= 223:
                stream = found[source, int(port)]
                stream.packets += 1
                stream.bytes += len(packet) - 12
                stream.first_bytes.add(packet[12])
        return dict(found)


def _ns(epoch: str) -> int:
    seconds, _, rest = epoch.partition(".")
    return int(seconds) * 1_000_000_000 + int(rest.ljust(9, "0")[:9])
