"""A second baresip: as the far end with sound of its own, or as a bare call engine to compare with."""

from __future__ import annotations

import re
from pathlib import Path

from .netstring import ControlPort
from .ports import free_tcp_port, free_udp_ports
from .process import Process
from .sip import CallBook, CallTrace, FarEnd, RtpCounts, parse_message
from .waiting import RigError, wait_for

# One channel, or a first codec other than 48 kHz, makes ausine fail and the call with it.
_CONFIG = """sip_listen {host}:{sip}
net_interface {host}
audio_player aubridge,far
audio_source ausine,440
audio_alert aubridge,alert
module_path /usr/lib/baresip/modules
module opus.so
module g711.so
module ausine.so
module aubridge.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control}
{more}"""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ROUTE = re.compile(r"^(?:UDP|TCP|TLS) \S+:(\d+) -> \S+:(\d+)$")


class Baresip:
    """One baresip with a control port; its own `-s` trace on stdout."""

    def __init__(
        self, directory: Path, name: str, account: str, host: str = "127.0.0.1", port: int = 0, config: str = ""
    ) -> None:
        """Port 0: any that is free. `config` are further lines of its configuration."""
        self._host = host
        self._wanted = port
        self._config = config
        self._home = directory / name
        self._home.mkdir()
        (self._home / "accounts").write_text(account + "\n")
        (self._home / "contacts").write_text("")
        self._directory = directory
        self._name = name
        self.sip_port = 0
        self.control: ControlPort | None = None
        self.process: Process | None = None

    def start(self) -> None:
        for _ in range(5):
            self.sip_port, port = self._wanted or free_udp_ports(), free_tcp_port()
            words = {"host": self._host, "sip": self.sip_port, "control": port, "more": self._config}
            (self._home / "config").write_text(_CONFIG.format(**words))
            command = ["stdbuf", "-oL", "baresip", "-s", "-f", str(self._home)]
            process = self.process = Process(self._name, command, self._directory)
            process.start()
            try:
                process.wait_line("baresip is ready", 10.0)
                self.control = ControlPort(port)
                return
            except (RigError, OSError):
                process.stop()
        raise RigError(f"baresip does not start: {process.last_words()}")

    def stop(self) -> None:
        if self.control is not None:
            self.control.close()
            self.control = None
        if self.process is not None:
            self.process.stop()


class BaresipFarEnd(FarEnd):
    """Times are those at which the rig read the trace: a little late, never early."""

    program = "baresip"

    def __init__(self, directory: Path, name: str = "far-end") -> None:
        self._baresip = Baresip(directory, name, "<sip:far@127.0.0.1>;regint=0;answermode=auto")
        self._book = CallBook()
        self._next_line = 0

    def start(self) -> None:
        self._baresip.start()
        self.address = f"far@127.0.0.1:{self._baresip.sip_port}"

    def stop(self) -> None:
        self._baresip.stop()

    def calls(self) -> list[CallTrace]:
        """A message in the trace: a line `#`, its route, the message, and a line that ends the colour."""
        assert self._baresip.process is not None
        lines = self._baresip.process.lines(self._next_line)
        start = 0
        for number, (_, line) in enumerate(lines):
            if "\x1b[;m" in line:
                self._take(lines[start:number])
                start = number + ("#" not in line)
        self._next_line += start
        return self._book.calls

    def _take(self, lines: list[tuple[int, str]]) -> None:
        plain = [(stamp, _COLOUR.sub("", line)) for stamp, line in lines]
        for number, (stamp, line) in enumerate(plain):
            route = _ROUTE.match(line)
            if route:
                received = int(route[2]) == self._baresip.sip_port
                message = parse_message(stamp, received, "\n".join(text for _, text in plain[number + 1 :]))
                if message:
                    self._book.add(message)
                return

    def rtp(self) -> RtpCounts:
        """Of the running call. What it received is known once the first RTCP report came, about 5 s on."""
        assert self._baresip.control is not None

        def look() -> RtpCounts | None:
            assert self._baresip.control is not None
            words = self._baresip.control.ask("audio_debug")
            received = re.search(r"rcvd=(\d+)", words)
            sent = re.search(r"TX: packets=(\d+)", words)
            return RtpCounts(int(received[1]), int(sent[1])) if received and sent else None

        return wait_for(look, 12.0, "baresip counts RTP both ways", every=0.25)
