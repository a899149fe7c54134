"""HTTPS on a kept connection, with the times of first byte out and answer in."""

from __future__ import annotations

import base64
import http.client
import socket
import ssl
import urllib.parse
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from typing import TypeVar
from xml.sax.saxutils import escape

from .clock import mono_ns
from .waiting import SCALE, RigError
from .web_socket import any_certificate

T = TypeVar("T", bound="KeptConnection")


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    sent_ns: int  # just before the first byte of the request
    answered_ns: int
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class KeptConnection:
    """One connection, opened when needed and again after the server closed it. Not for two threads. Without
    `authority`, the PEM of those to be trusted, it takes any certificate: a room's is self-signed at first start."""

    def __init__(
        self,
        host: str,
        port: int,
        authorization: str = "",
        tls: bool = True,
        timeout: float = 10.0,
        authority: str = "",
    ) -> None:
        self.host, self.port = host, port
        self.authorization = authorization  # the header's value
        self.authority = authority
        self.headers: dict[str, str] = {}  # of every request
        self._tls = tls
        self._timeout = timeout * SCALE
        self._socket: socket.socket | None = None

    def connect(self) -> None:
        self.close()
        plain = socket.create_connection((self.host, self.port), self._timeout)
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not self._tls:
            self._socket = plain
        elif self.authority:
            context = ssl.create_default_context(cadata=self.authority)
            self._socket = context.wrap_socket(plain, server_hostname=self.host)
        else:
            self._socket = any_certificate().wrap_socket(plain)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def __enter__(self: T) -> T:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def request(self, method: str, target: str, body: bytes = b"", kind: str = "text/xml") -> Answer:
        """One try on the kept connection; OSError when the server is not there or hung up."""
        if self._socket is None:
            self.connect()
        assert self._socket is not None
        head = f"{method} {target} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
        if self.authorization:
            head += f"Authorization: {self.authorization}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        if method not in ("GET", "DELETE"):
            head += f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        sent = mono_ns()
        try:
            self._socket.sendall(head.encode() + b"\r\n" + body)
            response = http.client.HTTPResponse(self._socket, method=method)
            response.begin()
            content = response.read()
            answered = mono_ns()
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise ConnectionError(f"{method} {target}: {error or type(error).__name__}") from error
        if response.will_close:
            self.close()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, content, sent, answered, headers)


class WebClient(KeptConnection):
    """As a sender of bookings or an integrator speaks to a room."""

    def __init__(self, host: str, port: int, user: str, password: str, tls: bool = True, timeout: float = 10.0) -> None:
        basic = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        super().__init__(host, port, basic, tls, timeout)

    def push(self, body: bytes | str) -> Answer:
        return self.request("POST", "/bookingsputxml", body.encode() if isinstance(body, str) else body)

    def command(self, body: str) -> xml.Element:
        """A `<Command>` document to /putxml; the answer's root element."""
        return self._document(self.request("POST", "/putxml", body.encode()))

    def trust(self, pem: str) -> None:
        """The authority may vouch for servers from now on."""
        add = f'<CA><Add command="True"><body>{escape(pem)}</body></Add></CA>'
        answer = self.command(f"<Command><Security><Certificates>{add}</Certificates></Security></Command>")
        if answer[0].get("status") != "OK":
            raise RigError(xml.tostring(answer, "unicode"))

    def get(self, location: str) -> xml.Element:
        return self._document(self.request("GET", "/getxml?location=" + urllib.parse.quote(location)))

    @staticmethod
    def _document(answer: Answer) -> xml.Element:
        if answer.status != 200:
            raise RigError(f"HTTP {answer.status}: {answer.text.strip()[:200]}")
        return xml.fromstring(answer.body)

    def bookings(self) -> list[xml.Element]:
        """The Booking elements of Bookings List, in its order."""
        return self.bookings_list().findall("Booking")

    def bookings_list(self) -> xml.Element:
        root = self.command('<Command><Bookings><List command="True"/></Bookings></Command>')
        result = root if root.tag == "BookingsListResult" else root.find("BookingsListResult")
        if result is None or result.get("status") != "OK":
            raise RigError(f"Bookings List answered {xml.tostring(root, 'unicode')[:200]}")
        return result

    def booking_ids(self) -> list[str]:
        return [booking.findtext("Id", "") for booking in self.bookings()]
