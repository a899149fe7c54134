"""Ports of the loopback. Between asking for a free one and using it somebody else may take it: starters try again."""

from __future__ import annotations

import socket
from pathlib import Path

from .waiting import RigError


def free_tcp_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def free_udp_ports(span: int = 1) -> int:
    """The first of `span` neighbours that are all free; even, as RTP likes it."""
    while True:
        held: list[socket.socket] = []
        try:
            for offset in range(span):
                probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                held.append(probe)
                probe.bind(("127.0.0.1", held[0].getsockname()[1] + offset if offset else 0))
            first = int(held[0].getsockname()[1])
            if first % 2 == 0:
                return first
        except (OSError, OverflowError):
            pass
        finally:
            for probe in held:
                probe.close()


def udp_drops(port: int) -> int:
    """Packets the kernel could not hand to whoever listens on that port (proc(5), /proc/net/udp)."""
    for table in ("/proc/net/udp", "/proc/net/udp6"):
        for row in Path(table).read_text().splitlines()[1:]:
            fields = row.split()
            if int(fields[1].rsplit(":", 1)[1], 16) == port:
                return int(fields[-1])
    raise RigError(f"nobody listens on UDP port {port}")
