"""One room: agent, panel and, when wanted, a far end, in a directory of their own.

    with Room(bin_dir) as room:
        room.start()
        room.web().push(push_body([Booking(...)]))

Leaving the `with` ends every process, also on an error or a signal, and removes the directory
unless it is to be kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .agent import ADMIN, ADMIN_PASSWORD, Agent, Ready
from .baresip import BaresipFarEnd
from .ctl import Ctl
from .injected import InjectedClock
from .panel import Frame, Panel
from .scratch import Scratch
from .sip import FarEnd
from .sipp import Sipp
from .waiting import RigError, wait_for
from .web import WebClient


@dataclass(frozen=True)
class RoomOptions:
    far_end: str = "none"  # sipp, baresip or none
    engine: str = "Baresip"  # or Fake
    tls: str = "required"  # optional or off
    ring_ms: int = 0
    size: str = "1280x800"
    window: bool = False  # on the display, when there is one
    injected_clock: bool = False
    store_fault: str = ""
    env: dict[str, str] = field(default_factory=dict)  # of the agent, for its other test hooks
    log_level: str = "info"
    keep: bool = False
    settings: dict[str, str] = field(default_factory=dict)


class Room(Scratch):
    def __init__(self, bin_dir: Path, options: RoomOptions = RoomOptions()) -> None:
        super().__init__(options.keep)
        self.options = options
        self.bin_dir = bin_dir
        self.agent = Agent(
            bin_dir / "greenroomd", self.directory, self._settings(), self._env(), options.log_level, options.tls
        )
        self.panel = Panel(
            bin_dir / "greenroom-panel", self.directory, self.agent.panel_socket, options.size, options.window
        )
        self.far: FarEnd | None = None
        self._clock: InjectedClock | None = None
        self._clients: list[WebClient] = []

    def _settings(self) -> dict[str, str]:
        return {
            "SystemUnit Name": "Aspen",
            "SIP ListenAddress": "127.0.0.1",
            "Calls Audio": "Silent",
            "Calls Engine": self.options.engine,
            **self.options.settings,
        }

    def _env(self) -> dict[str, str]:
        env = dict(self.options.env)
        if self.options.injected_clock:
            env["GREENROOM_CLOCK"] = f"unix:{self.directory / 'clock.sock'}"
        if self.options.store_fault:
            env["GREENROOM_STORE_FAULT"] = self.options.store_fault
        return env

    def __enter__(self) -> Room:
        return self

    def start(self) -> None:
        self.start_far_end()
        self.agent.start()
        self.panel.start()
        self.wait_live()

    def start_far_end(self) -> None:
        if self.options.far_end == "sipp":
            self.far = Sipp(self.directory, ring_ms=self.options.ring_ms)
        elif self.options.far_end == "baresip":
            self.far = BaresipFarEnd(self.directory)
        if self.far is not None:
            self.far.start()

    @property
    def ready(self) -> Ready:
        if self.agent.ready is None:
            raise RigError("greenroomd was never ready")
        return self.agent.ready

    def wait_live(self, seconds: float = 10.0, since_ns: int = 0) -> Frame:
        """The first frame that shows the agent's view."""
        since = max(since_ns, self.panel.process.started_ns)
        return self.panel.wait_frame(lambda f: f.live and f.view_seq > 0, seconds, "the room", since)

    def wait_engine(self, seconds: float = 10.0) -> None:
        """Until a call can be placed."""
        if self.options.engine == "Baresip":
            wait_for(self._engine_up, seconds, "the call engine is up", every=0.02)

    def _engine_up(self) -> bool:
        health = self.ctl()("--json", "health")
        return health.code == 0 and health.json()["call"]["state"].lower() == "ok"

    def web(self, user: str = ADMIN, password: str = ADMIN_PASSWORD) -> WebClient:
        client = WebClient(self.ready.host, self.ready.port, user, password, tls=self.options.tls != "off")
        self._clients.append(client)
        return client

    def ctl(self) -> Ctl:
        return Ctl(self.bin_dir / "greenroomctl", self.ready.control)

    @property
    def clock(self) -> InjectedClock:
        """Ends with the agent: after a restart there is a new one."""
        if self._clock is None:
            self._clock = InjectedClock(self.directory / "clock.sock")
        return self._clock

    def restart_agent(self) -> None:
        if self._clock is not None:
            self._clock.close()
            self._clock = None
        self.agent.start()

    def faults(self) -> list[str]:
        """What a sanitizer or an assertion said on stderr of agent or panel."""
        words = ("ERROR: ", "runtime error:", "WARNING: ThreadSanitizer", "ASSERT", "Assertion")
        found: list[str] = []
        for process in (self.agent.process, self.panel.process):
            if process.err_path.exists():
                text = process.err_path.read_text("utf-8", "replace")
                found += [f"{process.name}: {line}" for line in text.splitlines() if any(w in line for w in words)]
        return found

    def end_orderly(self) -> None:
        if self._clock is not None:
            self._clock.close()
        for client in self._clients:
            client.close()
        if self.far is not None:
            self.far.stop()
        self.panel.process.stop()
        self.agent.stop()
