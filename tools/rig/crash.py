"""kill -9 of the agent at seeded instants, over and over, and the proof that nothing acknowledged is lost.

    loop = CrashLoop(room.agent, seed=1847, bookings=150)
    for _ in range(200):
        loop.kill_once()

Each life of the agent is pushed lists that differ from all before. After each death the next life has to hold
the last list that was acknowledged, or a later one that was sent, whole. Run the agent with
GREENROOM_STORE_FAULT=drop-unsynced: then a kill loses what a power cut would.
"""

from __future__ import annotations

import json
import random
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .agent import ADMIN, ADMIN_PASSWORD, Agent, Ready
from .bookings import Booking, list_body
from .clock import mono_ns, wall_ns
from .waiting import SCALE, RigError, wait_for
from .web import WebClient

HOUR_MS = 3_600_000
FIRST_PUSH_NS = 100_000_000  # with the check of the password; until one has been measured
STARTING, IDLE, PUSHING = "starting", "idle", "pushing"
WEIGHTS = {STARTING: 10, IDLE: 5, PUSHING: 85}


@dataclass
class Tally:
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(WEIGHTS, 0))
    acknowledged: int = 0
    cut_off: int = 0  # pushes that were begun and never answered
    kept_unacknowledged: int = 0  # of those, the ones that were in the room afterwards
    lost: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)  # what a sanitizer or an assertion said
    ready_ns: list[int] = field(default_factory=list)  # from the start after a kill to the ready line
    push_ns: list[int] = field(default_factory=list)  # from a push to its acknowledgement


class History:
    """Every list that was sent, in order, and which one has to be in the room at least."""

    def __init__(self, bookings: int) -> None:
        self._most = bookings
        self._origin_ms = wall_ns() // 1_000_000
        self._names: list[str] = []
        self._rows: list[str] = []
        self._numbers = 0
        self._sent: list[list[str]] = [[]]
        self._durable = 0

    def next_list(self) -> str:
        """The list before with one more booking; when it is full, a new one of one."""
        name = f"b{self._numbers}"
        self._numbers += 1
        if len(self._names) == self._most:
            self._names, self._rows = [], []
        start = self._origin_ms + (len(self._names) + 1) * HOUR_MS
        self._names = [*self._names, name]
        self._rows.append(Booking(name, start, start + 60_000).xml())
        self._sent.append(self._names)
        return list_body(self._rows)

    def acknowledge(self) -> None:
        self._durable = len(self._sent) - 1

    def accept(self, found: list[str]) -> bool | None:
        """None: `found` is not what had to be there. Otherwise whether it is newer than the last acknowledged
        list. It came from the disk: from now on it is the one that has to be there."""
        allowed = self._sent[self._durable :]
        newer = found != allowed[0] if found in allowed else None
        self._sent, self._durable = [found], 0
        return newer

    def expected(self) -> str:
        allowed = self._sent[self._durable :]
        return f"{named(allowed[0])} or one of {len(allowed) - 1} later lists"


class Life(threading.Thread):
    """Pushes list after list to one life of the agent until it is dead."""

    def __init__(self, ready: Ready, history: History, tally: Tally, pauses: Iterator[float]) -> None:
        super().__init__(daemon=True)
        self._web = WebClient(ready.host, ready.port, ADMIN, ADMIN_PASSWORD)
        self._history = history
        self._tally = tally
        self._pauses = pauses
        self._dead = threading.Event()
        self.answers = 0
        self.push_ns = FIRST_PUSH_NS  # what the last one took
        self.sent_ns = 0

    def run(self) -> None:
        with self._web:
            while not self._dead.wait(next(self._pauses)):
                if not self._push():
                    return

    def _push(self) -> bool:
        body = self._history.next_list()
        self.sent_ns = mono_ns()
        try:
            answer = self._web.push(body)
        except ConnectionRefusedError:
            return False
        except OSError:
            self._tally.cut_off += 1
            return False
        if answer.status != 200:
            self._tally.refused.append(f"{answer.status}: {answer.text.strip()[:120]}")
            return True
        self._history.acknowledge()
        self.push_ns = answer.answered_ns - answer.sent_ns
        if self.answers > 0:  # the first one also has its password checked
            self._tally.push_ns.append(self.push_ns)
        self._tally.acknowledged += 1
        self.answers += 1
        return True

    def end(self) -> None:
        """After the death: also what had been answered before it is counted."""
        self._dead.set()
        self.join(30 * SCALE)
        if self.is_alive():
            raise RigError("a push to a dead agent does not end")


class CrashLoop:
    def __init__(self, agent: Agent, seed: int, bookings: int) -> None:
        self._agent = agent
        self._chance = random.Random(seed)
        self._history = History(bookings)
        self.tally = Tally()
        self.killed_ns = 0

    def kill_once(self) -> Ready:
        """From a running agent to the next one, which was looked into."""
        kind = self._chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        self.tally.kills[kind] += 1
        if kind == PUSHING:
            self._kill_while_pushing()
        else:
            self._kill_after(self._chance.uniform(0.0, 0.01))
        if kind == STARTING:
            self._agent.process.start()
            typical = self.tally.ready_ns[-1] / 1e9 if self.tally.ready_ns else 0.05
            self._kill_after(self._chance.uniform(0.0, 1.2 * typical))
        return self._restart()

    def _kill_while_pushing(self) -> None:
        """Somewhere in a push, from its first byte to a little after its answer."""
        pauses = iter(lambda: self._chance.uniform(0.0, 0.002), None)
        life = Life(self._ready(), self._history, self.tally, pauses)
        wanted = self._chance.randrange(4)
        life.start()
        wait_for(lambda: life.answers >= wanted and life.sent_ns or not life.is_alive(), 20, "pushes", every=0.0005)
        self._kill_after(self._chance.uniform(0.0, 1.1 * life.push_ns / 1e9))
        life.end()

    def _kill_after(self, seconds: float) -> None:
        moment = mono_ns() + int(seconds * 1e9)
        wait_for(lambda: mono_ns() >= moment, 1 + seconds, "the seeded instant", every=0.0003)
        self._agent.kill()
        self.killed_ns = mono_ns()

    def _restart(self) -> Ready:
        ready = self._agent.start()
        self.tally.ready_ns.append(ready.t_ns - self._agent.process.started_ns)
        found = listed(ready.control)
        expected = self._history.expected()
        newer = self._history.accept(found)
        if newer is None:
            number = sum(self.tally.kills.values())
            self.tally.lost.append(f"kill {number}: the room holds {named(found)}, not {expected}")
        self.tally.kept_unacknowledged += newer is True
        return ready

    def _ready(self) -> Ready:
        if self._agent.ready is None:
            raise RigError("greenroomd was never ready")
        return self._agent.ready


def named(names: list[str]) -> str:
    return f"{len(names)} bookings, {names[0]} to {names[-1]}" if names else "no booking"


def listed(control: Path) -> list[str]:
    """The bookings of the room by start, as the control socket tells them."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        link.settimeout(10 * SCALE)
        link.connect(str(control))
        link.sendall(b'{"id":1,"verb":"bookings","args":{}}\n')
        with link.makefile("rb") as lines:
            answer = json.loads(lines.readline())
    if not answer["ok"]:
        raise RigError(f"greenroomd does not tell its bookings: {answer['error']}")
    taken = sorted(answer["result"]["taken"], key=lambda booking: str(booking["start"]))
    return [str(booking["id"]) for booking in taken]
