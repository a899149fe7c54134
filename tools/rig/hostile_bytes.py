"""What hostile senders write, and how the room must answer it: one table a door."""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass

SECOND = b"GET /health HTTP/1.1\r\nHost: h\r\n\r\n"  # the request that must not be smuggled in
STRANGER = "Authorization: Basic c3RyYW5nZXI6Z3Vlc3M=\r\n"  # stranger:guess


@dataclass(frozen=True)
class Sent:
    """A stream for one connection of the HTTPS port, and the one status that answers it."""

    name: str
    data: bytes
    status: int


def smuggled() -> list[Sent]:
    """Requests that proxies and servers have cut differently (RFC 9112, 11.2), each with another one behind."""

    def post(name: str, fields: str, body: str = "0\r\n\r\n", status: int = 400) -> Sent:
        head = f"POST /putxml HTTP/1.1\r\nHost: h\r\n{STRANGER}{fields}\r\n"
        return Sent(name, head.encode("latin-1") + body.encode("latin-1") + SECOND, status)

    def chunked(name: str, body: str) -> Sent:
        return post(name, "Transfer-Encoding: chunked\r\n", body)

    return [
        post("length, then chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
        post("chunked, then length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
        post("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n"),
        post("the same length twice", "Content-Length: 5\r\nContent-Length: 5\r\n"),
        post("a list of lengths", "Content-Length: 5, 5\r\n"),
        post("a length with a sign", "Content-Length: +5\r\n"),
        post("a length over 64 bits", "Content-Length: 18446744073709551621\r\n"),
        post("a coding nobody knows", "Transfer-Encoding: xchunked\r\n"),
        post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
        post("identity", "Transfer-Encoding: identity, chunked\r\n"),
        post("folded", "Transfer-Encoding:\r\n chunked\r\n"),
        post("a blank before the colon", "Transfer-Encoding : chunked\r\n"),
        post("a vertical tab", "Transfer-Encoding: \x0bchunked\r\n"),
        post("a bare line feed", "X-A: b\nTransfer-Encoding: chunked\r\n"),
        post("a bare carriage return", "X-A: b\rTransfer-Encoding: chunked\r\n"),
        post("a NUL", "X-A: b\0c\r\n"),
        post("two hosts", "Host: other\r\n"),
        chunked("a chunk of no number", "zz\r\nhello\r\n0\r\n\r\n"),
        chunked("a negative chunk", "-5\r\nhello\r\n0\r\n\r\n"),
        chunked("a chunk over 64 bits", "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"),
        chunked("a chunk that goes on", "5\r\nhelloworld\r\n0\r\n\r\n"),
        chunked("a chunk behind a bare line feed", "5\nhello\r\n0\r\n\r\n"),
        Sent("chunked in HTTP/1.0", b"POST /putxml HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Sent("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    ]


def floods() -> list[Sent]:
    """More than HttpLimits grants (agent/edge/net/http_limits.h)."""
    line = b"GET /health HTTP/1.1\r\nHost: h\r\n"
    fields = b"".join(b"X-%d: a\r\n" % number for number in range(150))
    post = f"POST /bookingsputxml HTTP/1.1\r\nHost: h\r\n{STRANGER}".encode()
    return [
        Sent("a request line of 16 KiB", b"GET /" + b"a" * 16_384 + b" HTTP/1.1\r\nHost: h\r\n\r\n", 414),
        Sent("a header of 40 KiB", line + b"X-A: " + b"a" * 40_000 + b"\r\n\r\n", 431),
        Sent("150 fields", line + fields + b"\r\n", 431),
        Sent("a body of 5 MiB announced", post + b"Content-Length: 5242880\r\n\r\n", 413),
        Sent("a chunk of 5 MiB announced", post + b"Transfer-Encoding: chunked\r\n\r\n500000\r\n" + b"a" * 1000, 413),
        Sent("a body without credentials", b"POST /putxml HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n", 401),
    ]


@dataclass(frozen=True)
class Document:
    """A body from somebody who may push; `words` of the answer say what was wrong."""

    name: str
    path: str
    body: bytes
    status: int
    words: str


def bombs() -> list[Document]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "ha">{laughs}]><Bookings>&l9;</Bookings>'
    outside = '<!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]><Bookings>&f;</Bookings>'
    parameter = '<!DOCTYPE b [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]><Bookings/>'
    attributes = " ".join(f'a{n}="{n}"' for n in range(20_000))
    deep = "<Bookings>" + "<a>" * 20_000 + "</a>" * 20_000 + "</Bookings>"
    many = "<Bookings><x>" + "<a/>" * 100_000 + "</x></Bookings>"
    long = "<Bookings><Booking><Id>" + "a" * 3_000_000 + "</Id></Booking></Bookings>"
    rows = [
        ("entities of entities", bomb, 400, "DTD"),
        ("a file as an entity", outside, 400, "DTD"),
        ("a document type elsewhere", parameter, 400, "DTD"),
        ("20,000 attributes", f"<Bookings {attributes}/>", 413, "tag"),
        ("20,000 levels", deep, 413, "nested"),
        ("100,000 elements", many, 413, "elements"),
        ("a text of 3 MB", long, 413, "text"),
    ]
    listed = [Document(name, "/bookingsputxml", body.encode(), status, words) for name, body, status, words in rows]
    commands = "<Command>" + '<Dial command="True"/>' * 5_000 + "</Command>"
    return [
        *listed,
        Document("UTF-16", "/bookingsputxml", '<?xml version="1.0"?><Bookings/>'.encode("utf-16"), 400, "UTF"),
        Document("5,000 commands", "/putxml", commands.encode(), 413, "50"),
        Document("levels of a command", "/putxml", deep.replace("Bookings", "Command").encode(), 413, "nested"),
    ]


def control_garbage() -> list[bytes]:
    """Lines for control.sock; each is answered by a refusal, or ends the connection."""
    deep = "[" * 20_000 + "]" * 20_000
    return [
        b"GET / HTTP/1.1\r\n",
        b"\x00\xff" * 200 + b"\n",
        b"{}\n",
        b"[]\n",
        b'{"id":1,"verb":"frobnicate"}\n',
        b'{"id":1,"verb":"why","args":{"id":' + deep.encode() + b"}}\n",
        b'{"id":1,"verb":"dial","args":{"address":"' + b"a" * 1000 + b'"}}\n',
        b'{"id":1,"verb":"hangup","args":{"call":1e999}}\n',
    ]


LINE_WITHOUT_END = b"{" * 200_000
PANEL_HELLO = struct.pack(">I", 11) + b"\x0a\x09\x08\x01\x12\x050.1.0"


def panel_garbage() -> list[bytes]:
    """What no panel would send; each ends its connection. None of it is a Hello: whoever may open panel.sock and
    says Hello is the panel."""
    noise = random.Random(7).randbytes(4096)
    return [
        b"GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        struct.pack(">I", 0),
        struct.pack(">I", 0xFFFFFFFF) + noise,
        struct.pack(">I", len(noise)) + noise,
        struct.pack(">I", 6) + b"\x12\x04\x1a\x02\x0a\x00",  # a press before Hello
    ]


