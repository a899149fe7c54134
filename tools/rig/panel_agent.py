"""An agent for a panel alone: it answers Hello and sends the views it is given (framing: proto/panel.proto).

For figures of the panel that no agent shall have a part in. One panel at a time.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from pathlib import Path

from .protobuf import Value, message

HOME = 1
SOON, READY = 3, 4  # TileState
SHOW_WHEN, JOIN = 2, 4  # TileAction
HOUR_MS = 3_600_000


def repeated(number: int, values: list[bytes]) -> bytes:
    return b"".join(message({number: value}) for value in values)


def moment(utc_ms: int) -> bytes:
    return message({1: utc_ms})


def booking(name: str, start_ms: int, title: str) -> bytes:
    return message({1: name, 2: title, 3: "Maria Santos", 4: moment(start_ms), 5: moment(start_ms + HOUR_MS), 6: 1})


def tile(card: bytes, state: int, opens_ms: int, minutes: int, seconds: int, action: int) -> bytes:
    return message({1: card, 2: state, 3: moment(opens_ms), 4: minutes, 5: seconds, 6: action})


def entry(number: int) -> bytes:
    return message({1: f"e{number}", 2: f"Meeting room {number}", 3: f"room{number}@example.com", 4: number % 2})


def view(seq: int, now_ms: int, parts: dict[int, Value], lists: bytes = b"") -> bytes:
    """A PanelView on Home; `lists` are encoded repeated fields."""
    room = message({1: "Linden", 2: "linden@rooms.example.com"})
    return message({1: seq, 2: HOME, 3: message({1: moment(now_ms)}), 4: room, **parts}) + lists


class PanelAgent:
    """Listens at once; `show` waits for a panel."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(path))
        self._listener.listen(1)
        self._first: bytes | None = None
        self._panel: socket.socket | None = None
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                panel, _ = self._listener.accept()
                panel.recv(4096)  # Hello
                with self._changed:
                    self._panel = panel
                    if self._first is not None:
                        panel.sendall(self._first)
                    self._changed.notify_all()
                while panel.recv(4096):  # presses
                    pass
                with self._changed:
                    self._panel = None
                panel.close()

    def show(self, encoded: bytes) -> None:
        """Sends a view to the panel that is there, and to the next one as its first."""
        body = message({1: encoded})
        frame = struct.pack(">I", len(body)) + body
        with self._changed:
            self._first = frame
            if self._panel is not None:
                with contextlib.suppress(OSError):
                    self._panel.sendall(frame)

    def close(self) -> None:
        for end in (self._listener, self._panel):
            if end is not None:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
