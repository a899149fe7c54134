"""The panel's end of panel.sock, spoken by hand (proto/panel.proto): what the panel is told, when, and its presses.

For tests of what the room does; `panel.py` is for those of what the panel shows.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from .clock import mono_ns
from .protobuf import Value, fields, message
from .waiting import TimedOut, wait_for

Fields = dict[int, list[Value]]
HOME, JOINING, IN_CALL, ERROR = 1, 2, 3, 4  # Screen
DIALLING, RINGING, CONNECTED, ENDING, OFFERED, ANSWERING = 1, 2, 3, 4, 5, 6  # CallState
QUIET_OFF, QUIET_HOUR = 1, 2
LANGUAGE, ZONE, NETWORK, REGISTRATION = 1, 2, 3, 4  # SetupStep
BY_HUB, BY_TMS, BY_NOBODY = 1, 2, 3  # Registration
ASKS, LOCKED, OPEN, FACTS = 1, 2, 3, 4  # ServiceStage
RESTART, SET_UP_AGAIN, CHECK_SOURCES = 1, 2, 3  # ServiceAct


def _fields(data: Value) -> Fields:
    assert isinstance(data, bytes)
    return {number: list(values) for number, values in fields(data).items()}


def _number(of: Fields, number: int) -> int:
    value = of.get(number, [0])[-1]
    assert isinstance(value, int)
    return value


def _text(of: Fields, number: int) -> str:
    value = of.get(number, [b""])[-1]
    assert isinstance(value, bytes)
    return value.decode()


def _texts(of: Fields, number: int) -> list[str]:
    return [value.decode() for value in of.get(number, []) if isinstance(value, bytes)]


@dataclass(frozen=True)
class CallShown:
    id: int
    state: int
    title: str
    address: str
    muted: bool
    incoming: bool
    held: bool
    held_by_peer: bool
    early_media: bool
    answers_in_s: int
    encrypted: bool
    details: list[str]

    @staticmethod
    def of(data: Value) -> CallShown:
        f = _fields(data)
        return CallShown(
            id=_number(f, 1),
            state=_number(f, 2),
            title=_text(f, 3),
            address=_text(f, 4),
            muted=bool(_number(f, 8)),
            incoming=bool(_number(f, 9)),
            held=bool(_number(f, 10)),
            held_by_peer=bool(_number(f, 11)),
            early_media=bool(_number(f, 12)),
            answers_in_s=_number(f, 13),
            encrypted=bool(_number(f, 15)),
            details=_texts(f, 16),
        )


@dataclass(frozen=True)
class FailureShown:
    code: str
    what: str
    to_do: str
    can_retry: bool
    rejoin: bool
    others: list[str]

    @staticmethod
    def of(data: Value) -> FailureShown:
        f = _fields(data)
        retry, rejoin = bool(_number(f, 5)), bool(_number(f, 6))
        return FailureShown(_text(f, 1), _text(f, 2), _text(f, 3), retry, rejoin, _texts(f, 7))


@dataclass(frozen=True)
class SetupShown:
    step: int
    region: str
    city: str
    regions: list[str]
    cities: list[str]
    network_up: bool
    progress: str
    problem: str

    @staticmethod
    def of(data: Value) -> SetupShown:
        f = _fields(data)
        region, city, regions, cities = _text(f, 4), _text(f, 5), _texts(f, 6), _texts(f, 7)
        return SetupShown(_number(f, 1), region, city, regions, cities, bool(_number(f, 8)), _text(f, 9), _text(f, 10))


@dataclass(frozen=True)
class ServiceShown:
    stage: int
    tries_left: int
    facts: dict[str, str]
    acts: list[int]

    @staticmethod
    def of(data: Value) -> ServiceShown:
        f = _fields(data)
        facts = {_text(fact, 1): _text(fact, 2) for fact in map(_fields, f.get(6, []))}
        acts = [byte for packed in f.get(7, []) if isinstance(packed, bytes) for byte in packed]
        return ServiceShown(_number(f, 1), _number(f, 3), facts, acts)


@dataclass(frozen=True)
class View:
    t_ns: int  # when it had arrived
    seq: int
    screen: int
    calls: list[CallShown]
    failure: FailureShown | None
    marks: dict[str, str] = field(default_factory=dict)  # code → words
    joinable: list[str] = field(default_factory=list)  # bookings of tiles
    utc_offset_s: int = 0  # of the room's clock
    language: str = ""
    setup: SetupShown | None = None
    service: ServiceShown | None = None

    @property
    def call(self) -> CallShown | None:
        return self.calls[0] if self.calls else None

    def has(self, state: int) -> bool:
        return any(call.state == state for call in self.calls)

    @staticmethod
    def of(t_ns: int, data: Value) -> View:
        f = _fields(data)
        marks = {_text(mark, 1): _text(mark, 2) for mark in map(_fields, f.get(10, []))}
        tiles = [_text(_fields(tile[1][-1]), 1) for tile in map(_fields, f.get(7, [])) if _number(tile, 2) in (4, 5)]
        failures = [FailureShown.of(failure) for failure in f.get(9, [])]
        calls = [CallShown.of(call) for call in f.get(8, [])]
        clocks = [_fields(_fields(clock)[1][-1]) for clock in f.get(3, [])]
        zigzag = next((_number(now, 2) for now in clocks), 0)
        return View(
            t_ns,
            seq=_number(f, 1),
            screen=_number(f, 2),
            calls=calls,
            failure=failures[0] if failures else None,
            marks=marks,
            joinable=tiles,
            utc_offset_s=(zigzag >> 1) ^ -(zigzag & 1),
            language=next((_text(_fields(look), 3) for look in f.get(22, [])), ""),
            setup=next((SetupShown.of(setup) for setup in f.get(31, [])), None),
            service=next((ServiceShown.of(service) for service in f.get(32, [])), None),
        )


class RoomLink:
    """Views are kept from connect() on, also over a new connect(). One at a time: a newer panel replaces it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed = threading.Condition()
        self._socket: socket.socket | None = None
        self._reader: threading.Thread | None = None
        self._intents = 0
        self.views: list[View] = []

    def connect(self) -> None:
        self.close()
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(str(self._path))
        self._intents = 0
        self._send(1, message({1: 1, 2: "rig"}))
        self._reader = threading.Thread(target=self._read, args=(self._socket.makefile("rb"),), daemon=True)
        self._reader.start()

    def close(self) -> None:
        if self._socket is not None:
            self._socket.shutdown(socket.SHUT_RDWR)
            self._socket.close()
            self._socket = None
        if self._reader is not None:
            self._reader.join()
            self._reader = None

    def _read(self, stream: BinaryIO) -> None:
        with stream:
            while len(length := stream.read(4)) == 4:
                data = stream.read(int.from_bytes(length, "big"))
                t_ns = mono_ns()
                found = _fields(data).get(1)
                if found:
                    with self._changed:
                        self.views.append(View.of(t_ns, found[0]))

    def _send(self, body: int, inner: bytes) -> None:
        assert self._socket is not None
        data = message({body: inner})
        self._socket.sendall(len(data).to_bytes(4, "big") + data)

    def now(self) -> View | None:
        with self._changed:
            return self.views[-1] if self.views else None

    def wait(self, want: Callable[[View], bool], seconds: float, what: str, since_ns: int = 0) -> View:
        """The first view that arrived at `since_ns` or later and is wanted; without it, the newest one or a later."""
        with self._changed:
            looked_to = max(0, len(self.views) - 1) if since_ns == 0 else 0

        def look() -> View | None:
            nonlocal looked_to
            with self._changed:
                fresh = self.views[looked_to:]
            looked_to += len(fresh)
            return next((view for view in fresh if view.t_ns >= since_ns and want(view)), None)

        try:
            return wait_for(look, seconds, f"the panel is told {what}", every=0.002)
        except TimedOut as error:
            raise TimedOut(f"{error}; it was told {self.now()}") from error

    def press(self, verb: int, words: dict[int, Value] | None = None) -> int:
        """A PanelIntent by the number of its verb. When it went out."""
        newest = self.now()
        self._intents += 1
        t_ns = mono_ns()
        self._send(2, message({1: newest.seq if newest else 0, 2: self._intents, verb: message(words or {})}))
        return t_ns

    def join(self, booking: str) -> int:
        return self.press(3, {1: booking})

    def hang_up(self, call: int) -> int:
        return self.press(4, {1: call})

    def mute(self, muted: bool) -> int:
        return self.press(5, {1: int(muted)})

    def dismiss(self) -> int:
        return self.press(6)

    def retry(self) -> int:
        return self.press(7)

    def answer(self, call: int) -> int:
        return self.press(13, {1: call})

    def reject(self, call: int) -> int:
        return self.press(14, {1: call})

    def hold(self, call: int, hold: bool) -> int:
        return self.press(15, {1: call, 2: int(hold)})

    def tone(self, call: int, key: str) -> int:
        return self.press(16, {1: call, 2: key})

    def camera(self, on: bool) -> int:
        return self.press(17, {1: int(on)})

    def dial(self, address: str) -> int:
        return self.press(19, {1: address})

    def quiet(self, quiet: int) -> int:
        return self.press(26, {1: quiet})

    def set_up_go(self, back: bool = False) -> int:
        return self.press(35, {1: int(back)})

    def set_up_language(self, language: str) -> int:
        return self.press(36, {1: language})

    def set_up_zone(self, region: str, city: str = "") -> int:
        return self.press(37, {1: region, 2: city})

    def set_up_registration(self, registration: int) -> int:
        return self.press(38, {1: registration})

    def open_service(self) -> int:
        return self.press(39)

    def enter_pin(self, pin: str) -> int:
        return self.press(40, {1: pin})

    def ask_service(self, act: int) -> int:
        return self.press(41, {1: act})
