"""A WebSocket client that sends exactly what it is told (RFC 6455), well formed or not, and keeps every frame."""

from __future__ import annotations

import base64
import json
import os
import socket
import ssl
import struct
from dataclasses import dataclass, field
from typing import Any

from .waiting import SCALE

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


@dataclass(frozen=True)
class Frame:
    opcode: int
    payload: bytes

    @property
    def code(self) -> int:
        """Of a close frame; 1005 when it has none."""
        return int.from_bytes(self.payload[:2], "big") if len(self.payload) >= 2 else 1005


def frame(opcode: int, payload: bytes, last: bool = True) -> bytes:
    length = len(payload)
    head = bytes([opcode | (0x80 if last else 0)])
    if length < 126:
        head += bytes([0x80 | length])
    elif length < 1 << 16:
        head += bytes([0x80 | 126]) + struct.pack("!H", length)
    else:
        head += bytes([0x80 | 127]) + struct.pack("!Q", length)
    mask = os.urandom(4)
    key = (mask * (length // 4 + 1))[:length]
    masked = (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(length, "big")
    return head + mask + masked


def auth_protocol(user: str, password: str) -> str:
    """As jsxapi and browsers write it: base64url without padding."""
    return "auth-" + base64.urlsafe_b64encode(f"{user}:{password}".encode()).decode().rstrip("=")


def any_certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class Refused(Exception):
    def __init__(self, status: int, head: str) -> None:
        super().__init__(head)
        self.status = status
        self.head = head


@dataclass
class WebSocketClient:
    host: str
    port: int
    headers: dict[str, str] = field(default_factory=dict)
    path: str = "/ws"
    tls: bool = True
    receive_buffer: int = 0
    timeout: float = 15.0
    context: ssl.SSLContext | None = None  # None: any certificate will do

    def __post_init__(self) -> None:
        self.head = ""
        self._bytes = b""
        self._next_id = 0
        self.notes: list[dict[str, Any]] = []  # notifications that came while an answer was waited for
        plain = socket.socket()
        if self.receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.receive_buffer)
        plain.settimeout(self.timeout * SCALE)
        plain.connect((self.host, self.port))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = self._wrapped(plain) if self.tls else plain
        self._upgrade()

    def _wrapped(self, plain: socket.socket) -> socket.socket:
        return (self.context or any_certificate()).wrap_socket(plain, server_hostname=self.host)

    def _upgrade(self) -> None:
        fields = {
            "Host": f"{self.host}:{self.port}",
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            **self.headers,
        }
        lines = [f"GET {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items() if value)]
        self.send_bytes(("\r\n".join(lines) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self._bytes:
            self._more()
        head, self._bytes = self._bytes.split(b"\r\n\r\n", 1)
        self.head = head.decode()
        status = int(self.head.split()[1])
        if status != 101:
            self.close()
            raise Refused(status, self.head)

    def __enter__(self) -> WebSocketClient:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._socket.close()

    def header(self, name: str) -> str | None:
        for line in self.head.splitlines()[1:]:
            key, value = line.split(":", 1)
            if key.lower() == name.lower():
                return value.strip()
        return None

    def _more(self) -> None:
        piece = self._socket.recv(65536)
        if not piece:
            raise ConnectionError("the other side closed the connection")
        self._bytes += piece

    def send_bytes(self, data: bytes) -> None:
        self._socket.sendall(data)

    def send_text(self, text: str) -> None:
        self.send_bytes(frame(TEXT, text.encode()))

    def read_frame(self) -> Frame:
        """The next frame; neither agent nor hub sends one in pieces."""
        while True:
            found = self._cut()
            if found:
                return found
            self._more()

    def _cut(self) -> Frame | None:
        data = self._bytes
        if len(data) < 2:
            return None
        length, start = data[1] & 0x7F, 2
        if length >= 126:
            size = 2 if length == 126 else 8
            if len(data) < 2 + size:
                return None
            length, start = int.from_bytes(data[2 : 2 + size], "big"), 2 + size
        if len(data) < start + length:
            return None
        self._bytes = data[start + length :]
        return Frame(data[0] & 0x0F, data[start : start + length])

    def read_json(self) -> Any:
        """The next text; pings are answered on the way."""
        while True:
            got = self.read_frame()
            if got.opcode == PING:
                self.send_bytes(frame(PONG, got.payload))
            elif got.opcode == TEXT:
                return json.loads(got.payload)
            elif got.opcode == CLOSE:
                raise ConnectionError(f"closed with {got.code}")

    def call(self, method: str, params: dict[str, Any] | None = None) -> Any:
        """The whole answer to one request; notifications on the way are kept in `notes`."""
        self._next_id += 1
        request: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "id": self._next_id}
        if params is not None:
            request["params"] = params
        self.send_text(json.dumps(request))
        while True:
            answer = self.read_json()
            if answer.get("id") == self._next_id:
                return answer
            self.notes.append(answer)

    def note(self) -> dict[str, Any]:
        """The next notification."""
        if self.notes:
            return self.notes.pop(0)
        got: dict[str, Any] = self.read_json()
        return got
