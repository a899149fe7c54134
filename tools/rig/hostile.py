"""A siege of every door of a room, as a process of its own at a low priority: a network's senders do not take the
device's cores.

    siege = Siege(room.directory, doors_of(room))
    siege.start()
    ...
    counts = siege.stop()

As a program it reads its doors as one JSON argument, attacks until SIGTERM and prints what it counted.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import random
import signal
import socket
import ssl
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import hostile_bytes as sent
from .agent import ADMIN, ADMIN_PASSWORD
from .process import Process
from .room import Room
from .waiting import wait_for

NICENESS = 10
IDLE_CONNECTIONS = 500
SLOW_CONNECTIONS = 40
SILENCE_S = 0.25  # after an answer: nothing more comes
ATTACKERS = [f"127.0.0.{number}" for number in range(2, 10)]  # their addresses; pushers come from 127.0.0.1
FRIEND = "127.0.0.1"


@dataclass(frozen=True)
class Doors:
    host: str
    port: int
    panel: str
    control: str
    engine_port: int  # of the call engine's control connection; 0: none


def doors_of(room: Room) -> Doors:
    record = room.agent.runtime_dir / "engine.json"
    engine = json.loads(record.read_text())["control_port"] if record.exists() else 0
    ready = room.ready
    return Doors(ready.host, ready.port, str(ready.panel), str(ready.control), engine)


def tls_context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def connect(doors: Doors, address: str, timeout: float = 5.0) -> socket.socket:
    return socket.create_connection((doors.host, doors.port), timeout, (address, 0))


def connect_tls(doors: Doors, address: str, timeout: float = 5.0) -> ssl.SSLSocket:
    return tls_context().wrap_socket(connect(doors, address, timeout))


def connect_local(path: str, timeout: float = 5.0) -> socket.socket:
    """Blocking: a full backlog then means waiting, not an error (unix(7), EAGAIN)."""
    local = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    local.connect(path)
    local.settimeout(timeout)
    return local


def read_to_end(connection: socket.socket, silence: float | None = None) -> bytes:
    """What comes until the other side closes, or says nothing for the connection's timeout, or for `silence` seconds
    once it has begun."""
    answer = b""
    try:
        while piece := connection.recv(65_536):
            answer += piece
            if silence is not None:
                connection.settimeout(silence)
    except OSError:
        pass
    return answer


def statuses(answer: bytes) -> list[int]:
    return [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:] if part[:3].isdigit()]


def ask_raw(doors: Doors, data: bytes, address: str = FRIEND, timeout: float = 5.0) -> list[int]:
    """One connection, these bytes, and the statuses that come back."""
    with connect_tls(doors, address, timeout) as connection:
        try:
            connection.sendall(data)
        except OSError:
            pass  # refused and closed before all of it was sent
        return statuses(read_to_end(connection, SILENCE_S))


class Attacks:
    """Each method attacks until told to stop; `count` says what came of it."""

    def __init__(self, doors: Doors) -> None:
        self.doors = doors
        self.over = threading.Event()
        self.count: Counter[str] = Counter()
        self._chance = random.Random(1847)

    def run(self) -> None:
        attacks = [self.smuggle, self.drip_headers, self.drip_bodies, self.hang_in_handshakes, self.flood]
        attacks += [self.bomb, self.hold_idle, self.guess_passwords, self.pipeline_garbage, self.knock]
        attacks += [self.bother_control, self.bother_panel, self.bother_engine]
        threads = [threading.Thread(target=self.keep_on, args=(attack,), daemon=True) for attack in attacks]
        for thread in threads:
            thread.start()
        self.over.wait()
        for thread in threads:
            thread.join(10)

    def keep_on(self, attack: Callable[[], None]) -> None:
        """A door that does not open is tried again soon."""
        while not self.over.is_set():
            try:
                attack()
            except (OSError, ssl.SSLError):
                self.count[f"{attack.__name__}_cut_off"] += 1
            self.over.wait(0.02)

    def address(self) -> str:
        return self._chance.choice(ATTACKERS)

    def smuggle(self) -> None:
        for case in sent.smuggled():
            answered = ask_raw(self.doors, case.data, self.address(), 2.0)
            self.count["smuggled" if 200 in answered else "smuggling_refused"] += 1
            if self.over.wait(0.05):
                return

    def flood(self) -> None:
        for case in sent.floods():
            ask_raw(self.doors, case.data, self.address(), 1.0)
            self.count["floods"] += 1
            if self.over.wait(0.05):
                return

    def drip(self, opening: bytes, drop: bytes) -> None:
        """Some connections that never finish what they begin; those that are closed are opened again."""
        dripping: list[ssl.SSLSocket] = []
        while not self.over.wait(0.3):
            for _ in range(min(8, SLOW_CONNECTIONS - len(dripping))):
                connection = connect_tls(self.doors, self.address())
                dripping.append(connection)
                connection.sendall(opening)
                self.count["drips"] += 1
            for connection in list(dripping):
                try:
                    connection.sendall(drop)
                except OSError:
                    dripping.remove(connection)
                    self.count["drips_ended"] += 1

    def drip_headers(self) -> None:
        self.drip(b"GET /health HTTP/1.1\r\nHost: h\r\n", b"X-A: b\r\n")

    def drip_bodies(self) -> None:
        head = f"POST /bookingsputxml HTTP/1.1\r\nHost: h\r\n{sent.STRANGER}Content-Length: 4194304\r\n\r\n"
        self.drip(head.encode() + b"a" * 1_000_000, b"a" * 600)

    def hang_in_handshakes(self) -> None:
        hanging = [connect(self.doors, self.address()) for _ in range(SLOW_CONNECTIONS)]
        for connection in hanging:
            connection.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
        self.count["hanging_handshakes"] += len(hanging)
        self.over.wait(2.0)

    def hold_idle(self) -> None:
        idle = [connect(self.doors, ATTACKERS[number % len(ATTACKERS)]) for number in range(IDLE_CONNECTIONS)]
        self.count["idle_connections"] += len(idle)
        self.over.wait(8.0)

    def knock(self) -> None:
        for _ in range(50):
            connect(self.doors, self.address()).close()
        self.count["knocks"] += 50

    def bomb(self) -> None:
        """From somebody who may push, or whose password was stolen."""
        pair = base64.b64encode(f"{ADMIN}:{ADMIN_PASSWORD}".encode()).decode()
        for case in sent.bombs():
            head = f"POST {case.path} HTTP/1.1\r\nHost: h\r\nAuthorization: Basic {pair}\r\n"
            head += f"Connection: close\r\nContent-Length: {len(case.body)}\r\n\r\n"
            answered = ask_raw(self.doors, head.encode() + case.body, self.address(), 5.0)
            self.count["bombs_taken" if 200 in answered else "bombs_refused"] += 1
            if self.over.wait(0.2):
                return

    def guess_passwords(self) -> None:
        with connect_tls(self.doors, self.address()) as connection:
            for number in range(20):
                pair = base64.b64encode(f"{ADMIN}:guess {number}".encode()).decode()
                head = f"GET /status.xml HTTP/1.1\r\nHost: h\r\nAuthorization: Basic {pair}\r\n\r\n"
                connection.sendall(head.encode())
                for status in statuses(connection.recv(65_536)):
                    self.count[f"guesses_{status}"] += 1
                if self.over.wait(0.01):
                    return

    def pipeline_garbage(self) -> None:
        good = b"GET /health HTTP/1.1\r\nHost: h\r\n\r\n"
        answered = ask_raw(self.doors, good * 50 + self._chance.randbytes(2000), self.address(), 1.0)
        self.count["pipelined_answers"] += len(answered)

    def bother_control(self) -> None:
        crowd = [connect_local(self.doors.control) for _ in range(60)]
        for line in sent.control_garbage():
            crowd[-1].sendall(line)
        crowd[-2].sendall(sent.LINE_WITHOUT_END)
        crowd[-3].sendall(b'{"id":1,"verb":"bookings"}\n' * 500)
        crowd[-1].recv(65_536)
        self.count["control_rounds"] += 1
        for connection in crowd:
            connection.close()

    def bother_panel(self) -> None:
        for garbage in sent.panel_garbage():
            with connect_local(self.doors.panel) as connection:
                connection.sendall(garbage)
            self.count["panel_garbage"] += 1
        crowd = [connect_local(self.doors.panel) for _ in range(20)]
        self.count["panel_knocks"] += len(crowd)
        for connection in crowd:
            connection.close()

    def bother_engine(self) -> None:
        """Nothing guards the engine's control port from the device's own users but its uid (on the image)."""
        if self.doors.engine_port:
            with socket.create_connection((FRIEND, self.doors.engine_port), 1.0) as connection:
                connection.sendall(b"GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            self.count["engine_strays"] += 1
        self.over.wait(5.0)


class Siege:
    def __init__(self, directory: Path, doors: Doors) -> None:
        command = [sys.executable, "-B", "-m", "rig.hostile", json.dumps(dataclasses.asdict(doors))]
        tools = str(Path(__file__).resolve().parents[1])
        self.process = Process("siege", command, directory, {"PYTHONPATH": tools})

    def start(self) -> None:
        self.process.start()
        self.process.wait_line("besieging", 10)

    def stop(self) -> dict[str, int]:
        os.kill(self.process.pid, signal.SIGTERM)
        counts = wait_for(self._counts, 30, "the siege says what it did", every=0.05)
        self.process.stop()
        return counts

    def _counts(self) -> dict[str, int] | None:
        found = next((text for _, text in self.process.lines() if text.startswith("{")), None)
        return json.loads(found) if found else None


def main() -> None:
    os.nice(NICENESS)
    attacks = Attacks(Doors(**json.loads(sys.argv[1])))
    signal.signal(signal.SIGTERM, lambda *_: attacks.over.set())
    print("besieging", flush=True)
    began = time.monotonic()
    attacks.run()
    print(json.dumps({**attacks.count, "seconds": round(time.monotonic() - began)}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
