"""baresip's ctrl_tcp: JSON in netstrings, one client at a time."""

from __future__ import annotations

import contextlib
import json
import socket
from typing import Any

from .clock import mono_ns
from .waiting import SCALE, RigError


class ControlPort:
    """Sends commands and collects answers and events, each with the time it was read."""

    def __init__(self, port: int, timeout: float = 5.0) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout * SCALE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = b""

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes a thread that receives
        self._socket.close()

    def patient(self) -> None:
        """Receives for as long as it takes from now on."""
        self._socket.settimeout(None)

    def send(self, command: str, params: str = "") -> int:
        """When the command went out."""
        text = json.dumps({"command": command, "params": params, "token": command}).encode()
        sent = mono_ns()
        self._socket.sendall(b"%d:%s," % (len(text), text))
        return sent

    def receive(self) -> dict[str, Any]:
        """The next answer or event."""
        while True:
            length, colon, rest = self._buffer.partition(b":")
            if colon and len(rest) > int(length):
                self._buffer = rest[int(length) + 1 :]
                message: dict[str, Any] = json.loads(rest[: int(length)])
                return message
            try:
                more = self._socket.recv(65536)
            except TimeoutError as error:
                raise RigError("the call engine's control port is silent") from error
            if not more:
                raise RigError("the call engine closed its control port")
            self._buffer += more

    def ask(self, command: str, params: str = "") -> str:
        """The words of the answer; events before it are dropped."""
        self.send(command, params)
        while True:
            message = self.receive()
            if message.get("response") and message.get("token") == command:
                return str(message.get("data", ""))

    def wait_event(self, kind: str) -> dict[str, Any]:
        while True:
            message = self.receive()
            if message.get("event") and message.get("type") == kind:
                return message
