"""The device's end of the hub's link, spoken by hand, right or wrong: proto/cloud.proto in its wire format."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from pathlib import Path

from .protobuf import Value, fields, message
from .web_socket import BINARY, CLOSE, PING, Frame, WebSocketClient, frame

# Bodies of HubFrame and DeviceFrame by their number.
WELCOME, REGISTERED, SNAPSHOT, DELTA, PONG = 2, 3, 4, 5, 12
HELLO, BOOKINGS_STORED, RECONCILE, DEVICE_PING = 2, 3, 4, 10


@dataclass
class Closed(Exception):
    """The hub closed the connection, with this code."""

    code: int
    reason: str = ""


@dataclass
class DeviceLink:
    """With the certificate chain and key in `identity` (one PEM file); opens with the WebSocket's handshake.
    An ssl.SSLError or OSError of the constructor is the hub's refusal of the certificate: with TLS 1.3 it comes with
    the first read."""

    host: str
    port: int
    identity: Path
    authority: str  # PEM
    seq: int = 0
    nonce: bytes = b""
    seen: list[tuple[int, bytes]] = field(default_factory=list)  # body's number and body

    def __post_init__(self) -> None:
        context = ssl.create_default_context(cadata=self.authority)
        context.check_hostname = False
        context.load_cert_chain(self.identity)
        self._socket = WebSocketClient(self.host, self.port, path="/link", context=context)

    def __enter__(self) -> DeviceLink:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def send(self, body: int, inner: bytes, seq: int | None = None) -> bytes:
        """The bytes of the frame, which may be sent again by send_again()."""
        self.seq = self.seq + 1 if seq is None else seq
        data = message({1: self.seq, body: inner})
        self.send_again(data)
        return data

    def send_again(self, data: bytes) -> None:
        self._socket.send_bytes(frame(BINARY, data))

    def read(self) -> tuple[int, bytes]:
        """The next body; Closed when the hub has closed."""
        while True:
            got: Frame = self._socket.read_frame()
            if got.opcode == CLOSE:
                raise Closed(got.code, got.payload[2:].decode())
            if got.opcode == PING:
                continue
            for number, values in fields(got.payload).items():
                if number != 1 and isinstance(values[0], bytes):
                    self.seen.append((number, values[0]))
                    return self.seen[-1]

    def read_until(self, body: int) -> bytes:
        while True:
            number, inner = self.read()
            if number == body:
                return inner

    def welcome(self) -> bytes:
        """The nonce that the hub sent."""
        nonce = fields(self.read_until(WELCOME))[1][0]
        assert isinstance(nonce, bytes)
        self.nonce = nonce
        return nonce

    def hello(self, serial: str, nonce: bytes | None = None, protocol: int = 1) -> bytes:
        said: dict[int, Value] = {1: self.nonce if nonce is None else nonce, 2: protocol, 3: serial, 4: "1.0", 5: "rig"}
        return self.send(HELLO, message(said))

    def register(self, serial: str) -> bytes:
        """The Hello that was taken."""
        self.welcome()
        sent = self.hello(serial)
        self.read_until(REGISTERED)
        return sent

    def wait_closed(self) -> Closed:
        try:
            while True:
                self.read()
        except Closed as closed:
            return closed
