"""A wire on the loopback that breaks between two messages.

TLS hides what is said, but not where a record begins and ends (RFC 8446, section 5.1: five bytes of head, the last two
are the length). Whoever writes a message a record is cut between two messages by cutting between two records.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading

from .waiting import RigError, wait_for

UP, DOWN = "up", "down"  # what who connects says, and what it is answered
_HEAD = 5
_PIECE = 65536


class _Wire:
    """One connection: whole records are passed on, and counted."""

    def __init__(self, near: socket.socket, far: socket.socket, cut: tuple[str, int] | None) -> None:
        self._ends = {UP: (near, far), DOWN: (far, near)}
        self._kept = {UP: b"", DOWN: b""}
        self._cut = cut
        self.records = {UP: 0, DOWN: 0}
        self.was_cut = False

    def run(self) -> None:
        """Until one end closes, or the cut; then both are closed."""
        with selectors.DefaultSelector() as ready, contextlib.suppress(OSError):
            for direction, (source, _) in self._ends.items():
                ready.register(source, selectors.EVENT_READ, direction)
            while all(self._pass(key.data) for key, _ in ready.select()):
                pass
        self.close()

    def close(self) -> None:
        for end in self._ends[UP]:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits for it
            end.close()

    def _pass(self, direction: str) -> bool:
        source, sink = self._ends[direction]
        piece = source.recv(_PIECE)
        if not piece:
            return False
        data = self._kept[direction] + piece
        while len(data) >= _HEAD and len(data) >= (size := _HEAD + int.from_bytes(data[3:_HEAD], "big")):
            self.records[direction] += 1  # first: whoever has received it may ask at once
            sink.sendall(data[:size])
            data = data[size:]
            if self._cut == (direction, self.records[direction]):
                self.was_cut = True
                return False
        self._kept[direction] = data
        return True


class LinkCutter:
    """Listens on `host` and a free port, or the one given, and passes on to `target` (host, port)."""

    def __init__(self, target: tuple[str, int], host: str = "127.0.0.1", port: int = 0) -> None:
        self._target = target
        self._lock = threading.Lock()
        self._wires: list[_Wire] = []
        self._cut: tuple[str, int] | None = None
        self._open = True
        self._listener = socket.create_server((host, port))
        self.host, self.port = self._listener.getsockname()[:2]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> LinkCutter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.pull()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def cut_next(self, direction: str, records: int) -> None:
        """The next connection breaks as soon as so many records have passed that way; those after it are whole."""
        with self._lock:
            self._cut = (direction, records)

    def pull(self) -> None:
        """The plug: what is connected is cut, and nothing connects until it is put back."""
        with self._lock:
            self._open = False
            wires = list(self._wires)
        for wire in wires:
            wire.close()

    def put_back(self) -> None:
        with self._lock:
            self._open = True

    def connections(self) -> int:
        """How many there were."""
        with self._lock:
            return len(self._wires)

    def records(self, direction: str, connection: int = -1) -> int:
        """Of the newest connection, or of the one with that number."""
        with self._lock:
            return self._wires[connection].records[direction] if self._wires else 0

    def was_cut(self, connection: int) -> bool:
        with self._lock:
            return connection < len(self._wires) and self._wires[connection].was_cut

    def wait_connected(self, before: int, seconds: float) -> int:
        """The number of the first connection after the first `before` ones."""
        wait_for(lambda: self.connections() > before, seconds, "a connection through the wire")
        return before

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                wanted = self._open
            if not wanted:
                near.close()
                continue
            try:
                far = socket.create_connection(self._target, 5)
            except OSError:
                near.close()
                continue
            far.settimeout(None)
            self._begin(near, far)

    def _begin(self, near: socket.socket, far: socket.socket) -> None:
        for end in (near, far):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._lock:
            wire = _Wire(near, far, self._cut)
            pulled = not self._open  # while the far end was called
            if not pulled:
                self._cut = None
                self._wires.append(wire)
        if pulled:
            wire.close()
            return
        threading.Thread(target=wire.run, daemon=True).start()
