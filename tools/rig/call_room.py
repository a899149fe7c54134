"""A room for calls over a network: agent and call engine on one side of a NetLab, far ends on the other.

No greenroom-panel runs: the panel's end of its socket is in the rig's hand, and the room is asked over control.sock.
"""

from __future__ import annotations

import json
import re
import socket
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from .agent import ADMIN, ADMIN_PASSWORD, Agent
from .clock import mono_ns
from .injected import InjectedClock
from .net_lab import ROOM_ADDRESS, Namespace, NetLab
from .room_link import HOME, RoomLink, View
from .scratch import Scratch
from .waiting import SCALE, RigError, wait_for
from .web import WebClient


class Control:
    """control.sock on one kept connection (agent/edge/control): no process a question."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(10 * SCALE)
        self._socket.connect(str(path))
        self._lines = self._socket.makefile("rb")
        self._asked = 0
        self.slowest_ns = 0  # of all answers so far

    def close(self) -> None:
        self._lines.close()
        self._socket.close()

    def __call__(self, verb: str, **args: object) -> Any:
        """RigError with the agent's words when it refuses."""
        self._asked += 1
        line = json.dumps({"id": self._asked, "verb": verb, "args": args}).encode() + b"\n"
        before = mono_ns()
        self._socket.sendall(line)
        answer = json.loads(self._lines.readline() or b'{"error":{"code":"","message":"the agent hung up"}}')
        self.slowest_ns = max(self.slowest_ns, mono_ns() - before)
        if "error" in answer:
            raise RigError(f"{verb}: {answer['error']['code']} {answer['error']['message']}")
        return answer.get("result")


class InsideWeb(WebClient):
    """HTTPS to a loopback that only the room's side has."""

    def __init__(self, inside: Namespace, host: str, port: int) -> None:
        super().__init__(host, port, ADMIN, ADMIN_PASSWORD)
        self._inside = inside

    def connect(self) -> None:
        with self._inside.entered():
            super().connect()

    def run(self, command: str, **parameters: object) -> xml.Element:
        """A command by its path, `Call Accept`; the element with its result. RigError when it is refused."""
        body = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in parameters.items())
        first, *others, last = command.split()
        words = f'<{last} command="True">{body}</{last}>'
        for word in [*reversed(others), first, "Command"]:
            words = f"<{word}>{words}</{word}>"
        result = self.command(words)
        found = next((one for one in result.iter() if one.get("status")), None)
        if found is None or found.get("status") != "OK":
            raise RigError(f"{command}: {xml.tostring(result, 'unicode')[:300]}")
        return found


class CallRoom(Scratch):
    def __init__(
        self,
        bin_dir: Path,
        settings: dict[str, str] | None = None,
        injected_clock: bool = False,
        env: dict[str, str] | None = None,
        keep: bool = False,
    ) -> None:
        super().__init__(keep)
        self.lab = NetLab()
        words = {
            "SystemUnit Name": "Aspen",
            "SIP ListenAddress": ROOM_ADDRESS,
            "Calls Audio": "Tone",
            **(settings or {}),
        }
        clock = {"GREENROOM_CLOCK": f"unix:{self.directory / 'clock.sock'}"} if injected_clock else {}
        with self.lab.room.entered():
            self.agent = Agent(bin_dir / "greenroomd", self.directory, words, {**clock, **(env or {})}, "debug")
        self.panel = RoomLink(self.agent.panel_socket)
        self._injected = injected_clock
        self._control: Control | None = None
        self._web: InsideWeb | None = None
        self.clock: InjectedClock | None = None

    def start(self) -> None:
        with self.lab.room.entered():
            self.agent.start()
        if self._injected:
            self.clock = InjectedClock(self.directory / "clock.sock")
        self.panel.connect()
        self.wait_engine()

    def restart_agent(self) -> None:
        """After a kill; the engine is found again by the agent."""
        self._hang_up_links()
        self.start()

    @property
    def control(self) -> Control:
        if self._control is None:
            assert self.agent.ready is not None
            self._control = Control(self.agent.ready.control)
        return self._control

    @property
    def web(self) -> InsideWeb:
        if self._web is None:
            assert self.agent.ready is not None
            self._web = InsideWeb(self.lab.room, self.agent.ready.host, self.agent.ready.port)
        return self._web

    def health(self, part: str) -> dict[str, Any]:
        """`clock`, `calendar`, `call`, …"""
        found: dict[str, Any] = self.control("health")[part]
        return found

    def wait_engine(self, seconds: float = 15.0) -> None:
        """Until a call can be placed."""
        wait_for(lambda: self.health("call")["state"].lower() in ("ok", "degraded"), seconds, "the call engine is up", every=0.02)

    def wait_home(self, seconds: float = 10.0) -> View:
        return self.panel.wait(lambda view: view.screen == HOME and not view.calls, seconds, "that the room is at home")

    def status(self, path: str) -> str | None:
        """The value of one status, `SIP Registration[1] Status`; nothing where there is none."""
        words = path.split()
        found = self.web.get("/Status/" + "/".join(words))
        return found.findtext(re.sub(r"\[\d+\]", "", "/".join(words)))

    def set(self, setting: str, value: object) -> None:
        self.control("settings.set", path=setting, value=str(value))

    def _hang_up_links(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._web is not None:
            self._web.close()
            self._web = None
        if self.clock is not None:
            self.clock.close()
            self.clock = None
        self.panel.close()

    def end_orderly(self) -> None:
        self._hang_up_links()
        self.agent.stop()
        self.lab.close()
