"""bench xapi: what JSON-RPC over WebSocket costs, beside a bare echo on the same server.

Agent and clients as processes, in plain: TLS would cost both the same and hide the difference. Rates are taken in
turns, the agent's and the echo's, so that a busy machine burdens both. An onset is seen on the panel, while clients
ask as fast as they can.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rig.agent import ADMIN, ADMIN_PASSWORD
from rig.process import Process
from rig.room import Room, RoomOptions
from rig.waiting import SCALE, RigError

from .hostile import HostileBench
from .report import Result, metric, ms, ratio

TURNS = 7
QUICK_TURNS = 1
TURN_MS = 2000
CROWD = 50
ROUNDS = 300
QUICK_ROUNDS = 10
ONSETS = 60
QUICK_ONSETS = 5
LEAST_OF_ECHO = 0.5
GET = json.dumps({"jsonrpc": "2.0", "id": "1", "method": "xGet", "params": {"Path": ["Status", "Audio", "Volume"]}})
SUBSCRIBE = json.dumps({"id": 1, "method": "xFeedback/Subscribe", "params": {"Query": ["Event", "Message", "Send"]}})
SEND = json.dumps({"id": 2, "method": "xCommand/Message/Send", "params": {"Text": "hello"}})
Log = Callable[[str], None]


class Load:
    """The client program, against the agent or the echo."""

    def __init__(self, bin_dir: Path, port: int, protocol: str) -> None:
        self._program = str(bin_dir / "greenroom-bench-ws-load")
        self._port = str(port)
        self._protocol = protocol

    def arguments(self, mode: str, *more: str) -> list[str]:
        return [self._program, mode, self._port, self._protocol, *more]

    def _lines(self, mode: str, *more: str) -> list[str]:
        done = subprocess.run(
            self.arguments(mode, *more), capture_output=True, text=True, timeout=300 * SCALE, check=False
        )
        if done.returncode != 0:
            raise RigError(done.stderr.strip())
        return done.stdout.splitlines()

    def rate(self, connections: int, milliseconds: int) -> float:
        said = self._lines("ask", str(connections), str(milliseconds), GET)[0]
        answers, nanoseconds = (int(word) for word in said.split())
        return answers / (nanoseconds / 1e9)

    def fan(self, rounds: int) -> list[int]:
        return [int(line) for line in self._lines("fan", str(CROWD), str(rounds), SUBSCRIBE, SEND)]


@contextmanager
def echo(bin_dir: Path, logs: Path) -> Iterator[Load]:
    server = Process("echo", [str(bin_dir / "greenroom-bench-ws-echo")], logs)
    server.start()
    try:
        _, line = server.wait_line("ready ", 10.0)
        yield Load(bin_dir, int(line.split()[1]), "-")
    finally:
        server.kill()


@contextmanager
def asking(load: Load, connections: int) -> Iterator[None]:
    """Clients that ask without a pause while inside."""
    hour = 3_600_000
    child = subprocess.Popen(load.arguments("ask", str(connections), str(hour), GET), stdout=subprocess.DEVNULL)
    try:
        yield
        if child.poll() is not None:
            raise RigError(f"the clients ended with {child.returncode}")
    finally:
        child.kill()
        child.wait()


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("xapi")
    with Room(bin_dir, RoomOptions(engine="Fake", tls="off", settings={"Bookings JoinLeadTime": "0"})) as room:
        room.start()
        secret = base64.urlsafe_b64encode(f"{ADMIN}:{ADMIN_PASSWORD}".encode()).decode().rstrip("=")
        agent = Load(bin_dir, room.ready.port, f"auth-{secret}")
        with echo(bin_dir, room.directory) as bare:
            for connections in (1, CROWD):
                log(f"xapi: xGet on {connections} connections")
                part = rates(result, agent, bare, connections, QUICK_TURNS if quick else TURNS)
                if part is not None and part < LEAST_OF_ECHO and not quick:
                    result.failed.append(f"xget_{connections}: {part} of the bare echo; {LEAST_OF_ECHO} is wanted")
        log(f"xapi: events to {CROWD} subscribers")
        result.metrics[f"event_to_{CROWD}_subscribers"] = metric(ms(agent.fan(QUICK_ROUNDS if quick else ROUNDS)))
        onsets(result, room, agent, QUICK_ONSETS if quick else ONSETS, log)
        result.failed += room.faults()
    return result


def rates(result: Result, agent: Load, bare: Load, connections: int, turns: int) -> float | None:
    ours: list[float] = []
    floor: list[float] = []
    agent.rate(connections, TURN_MS // 4)  # the password is known from here on
    for _ in range(turns):
        ours.append(agent.rate(connections, TURN_MS))
        floor.append(bare.rate(connections, TURN_MS))
    name = f"xget_{connections}"
    result.metrics[name] = metric(ours, "1/s")
    result.baseline[f"echo_{connections}"] = metric(floor, "1/s")
    part = ratio(result.metrics[name], result.baseline[f"echo_{connections}"], "p50")
    result.ratios[f"{name} / echo"] = part
    return part


def onsets(result: Result, room: Room, agent: Load, count: int, log: Log) -> None:
    web = room.web()
    web.get("/SystemUnit/Name")
    bench = HostileBench(room, web, count, result)
    log(f"xapi: onsets in peace, n = {count}")
    result.baseline["onset_error"] = bench.measure("in_peace")
    log(f"xapi: onsets while {CROWD} clients ask, n = {count}")
    with asking(agent, CROWD):
        result.metrics["onset_error"] = {**bench.measure("while_asked"), "budget_p99": 20}
    result.ratios["onset_error / in peace"] = ratio(result.metrics["onset_error"], result.baseline["onset_error"])
