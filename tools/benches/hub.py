"""bench hub: devices by the thousand on one node, beside the same fan-out through Mosquitto.

The fleet is a process of its own on the same machine, and every figure is taken in it. Both peers get the same: mutual
TLS by OpenSSL's defaults with P-256 certificates, no resumed sessions, as many connections, payloads of the same size,
the same pauses after a cut. Differences: a push to the hub comes as an HTTP request and is durable before it goes out,
and what a device says to it, when it has applied it, is recorded; Mosquitto keeps nothing on disk here, its subscribers
acknowledge by PUBACK at once and share one certificate.
"""

from __future__ import annotations

import getpass
import json
import resource
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from rig.certificates import Authority
from rig.clock import mono_ns
from rig.hub import Hub
from rig.ports import free_tcp_port
from rig.process import Process
from rig.scratch import Scratch
from rig.waiting import RigError, wait_for

from .proc import Usage
from .report import Result, metric, ratio

SIZES = (300, 10_000)
QUICK_SIZES = (20,)
ROUNDS, QUICK_ROUNDS = 20, 3
BOOKINGS, QUICK_BOOKINGS = 200, 10
TRIES_OF_ADDRESS = 25  # activations from one address; the hub takes 30 in a minute
AT_ONCE = 64  # connections being made in the ramp; Mosquitto's backlog holds 100
LONGEST_PAUSE_MS = 2_000  # after a cut; a real device's is 5 min
APPLY_MS = 200  # what a plan takes in a device until it is durable, at most; at least half of it
PHASE_S = 300
ENROLL_S = 1_800
SPARE_DESCRIPTORS = 200
BUDGETS = {"ramp": 150_000, "push": 2_000, "memory": 120}  # ms, ms, kB a device; of 10,000
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("hub")
    sizes = QUICK_SIZES if quick else SIZES
    raise_descriptors(max(sizes) + SPARE_DESCRIPTORS)
    for devices in sizes:
        log(f"hub: {devices} devices")
        rounds = QUICK_ROUNDS if quick else ROUNDS
        with Scratch() as scratch:
            ours = measure_hub(bin_dir, scratch.directory, devices, rounds, QUICK_BOOKINGS if quick else BOOKINGS, log)
        with Scratch() as scratch:
            log(f"hub: {devices} subscribers of Mosquitto")
            theirs = measure_broker(bin_dir, scratch.directory, devices, rounds, int(ours.counts["bytes"]))
        put(result, devices, ours, theirs)
    return result


def put(result: Result, devices: int, ours: Figures, theirs: Figures) -> None:
    result.metrics |= {f"{name}_{devices}": row for name, row in ours.rows.items()}
    result.baseline |= {f"{name}_{devices}": row for name, row in theirs.rows.items()}
    result.counts |= {f"{name}_{devices}": count for name, count in ours.counts.items()}
    result.counts |= {f"mosquitto_{name}_{devices}": count for name, count in theirs.counts.items() if name != "bytes"}
    if "storm_missing" in ours.counts:
        result.failed.append(f"{ours.counts['storm_missing']} of {devices} devices did not come back to the hub")
    parts = [("push", "p50"), ("push", "p99"), ("memory", "p50"), ("ramp", "p50"), ("storm", "p99")]
    for name, part in parts:
        if name in ours.rows and name in theirs.rows:
            result.ratios[f"{name}_{devices} {part} hub / mosquitto"] = ratio(ours.rows[name], theirs.rows[name], part)
    for name, budget in BUDGETS.items() if devices == max(SIZES) else ():
        if name in ours.rows:
            result.metrics[f"{name}_{devices}"]["budget_p99"] = budget


def raise_descriptors(wanted: int) -> None:
    """Of this process and those it starts."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard != resource.RLIM_INFINITY and hard < wanted:
        raise RigError(f"{wanted} descriptors are wanted in one process, and at most {hard} allowed (ulimit -Hn)")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Figures:
    """Of one peer at one size, by the names that both peers share."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.counts: dict[str, int] = {}


class Peer(Protocol):
    """What the fleet connects to."""

    @property
    def pid(self) -> int: ...

    def restart(self) -> int:
        """As after a power cut; when it was there again, as rig.clock counts."""


class HubPeer:
    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    @property
    def pid(self) -> int:
        return self.hub.process.pid

    def restart(self) -> int:
        self.hub.kill()
        self.hub.start()
        return next(stamp for stamp, line in self.hub.process.lines() if line.startswith("ready "))


class Broker:
    """Mosquitto of Debian with mutual TLS on loopback."""

    def __init__(self, directory: Path) -> None:
        program = shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin")
        if program is None:
            raise RigError("mosquitto is not installed: tools/setup installs it")
        self.port = free_tcp_port()
        authority = Authority(directory)
        server, device = authority.issue("server"), authority.issue("device")
        ca = directory / "broker-ca.pem"
        ca.write_text(authority.pem)
        config = directory / "mosquitto.conf"
        config.write_text(
            f"user {getpass.getuser()}\nlistener {self.port} 127.0.0.1\ncafile {ca}\n"
            f"certfile {server.certificate}\nkeyfile {server.key}\nrequire_certificate true\nallow_anonymous true\n"
            "max_connections -1\nset_tcp_nodelay true\npersistence false\nlog_dest stderr\nlog_type error\n"
        )
        self.folder = directory / "subscribers"
        self.folder.mkdir()
        (self.folder / "authority.pem").write_text(authority.pem)
        (self.folder / "key.pem").write_bytes(device.key.read_bytes())
        line = {"serial_number": "subscriber", "certificate": device.certificate.read_text()}
        (self.folder / "devices.jsonl").write_text(json.dumps(line) + "\n")
        self.process = Process("mosquitto", [program, "-c", str(config)], directory)

    @property
    def pid(self) -> int:
        return self.process.pid

    def start(self) -> int:
        self.process.start()

        def there() -> int | None:
            if not self.process.running():
                raise RigError(f"mosquitto ended: {self.process.last_words()}")
            with socket.socket() as probe:
                return mono_ns() if probe.connect_ex(("127.0.0.1", self.port)) == 0 else None

        return wait_for(there, 10, "mosquitto listens", every=0.002)

    def restart(self) -> int:
        self.process.kill()
        return self.start()


def measure_hub(bin_dir: Path, directory: Path, devices: int, rounds: int, bookings: int, log: Log) -> Figures:
    hub = Hub(bin_dir / "greenroom-hub", directory)
    fleet = str(bin_dir / "greenroom-fleet")
    figures = Figures()
    with hub:
        hub.claim()
        token = hub.token("fleet", "admin")
        authority = directory / "authority.pem"
        authority.write_text(hub.api.authority)
        folder = directory / "fleet"
        begun = time.monotonic()
        enroll(fleet, hub, authority, token, folder, devices)
        figures.rows["enroll"] = metric([(time.monotonic() - begun) * 1000], devices=devices)
        log(f"hub: {devices} devices are enrolled")
        hub.stop()
        hub.start()  # what enrolling took is not the devices'
        phases = f"ramp,hold:2,push:{rounds},bookings:{bookings},storm"
        where = ["--link", f"127.0.0.1:{hub.device_port}", "--api", f"127.0.0.1:{hub.api_port}", "--token", token]
        like_devices = ["--sources", "4", "--apply-ms", str(APPLY_MS), *common(devices, phases)]
        words = [fleet, "run", "--folder", str(folder), *where, *like_devices]
        measure(HubPeer(hub), Process("fleet", words, directory), devices, "bookings", figures)
    return figures


def measure_broker(bin_dir: Path, directory: Path, devices: int, rounds: int, payload: int) -> Figures:
    figures = Figures()
    broker = Broker(directory)
    try:
        broker.start()
        phases = f"ramp,hold:2,push:{rounds},storm"
        where = ["--link", f"127.0.0.1:{broker.port}", "--payload", str(payload)]
        words = [str(bin_dir / "greenroom-fleet"), "mqtt", "--folder", str(broker.folder), *where]
        fleet = Process("fleet", [*words, *common(devices, phases)], directory)
        measure(broker, fleet, devices, "push", figures)
    finally:
        broker.process.stop()
    return figures


def common(devices: int, phases: str) -> list[str]:
    pace = ["--at-once", str(AT_ONCE), "--longest-pause-ms", str(LONGEST_PAUSE_MS)]
    return ["--devices", str(devices), "--phases", phases, *pace, "--limit-s", str(PHASE_S)]


def enroll(fleet: str, hub: Hub, authority: Path, token: str, folder: Path, devices: int) -> None:
    where = ["--api", f"127.0.0.1:{hub.api_port}", "--authority", str(authority), "--token", token]
    sources = ["--sources", str(devices // TRIES_OF_ADDRESS + 8)]
    words = [fleet, "enroll", *where, "--folder", str(folder), "--devices", str(devices), *sources]
    done = subprocess.run(words, capture_output=True, text=True, timeout=ENROLL_S, check=False)
    if done.returncode != 0:
        raise RigError(f"greenroom-fleet enroll ended with {done.returncode}: {done.stderr.strip()[-300:]}")


def measure(peer: Peer, fleet: Process, devices: int, before_storm: str, figures: Figures) -> None:
    empty_kb = Usage.of(peer.pid).rss_kb
    fleet.start()
    try:
        ramp = phase(fleet, "ramp")
        phase(fleet, "hold")
        held_kb = Usage.of(peer.pid).rss_kb
        figures.rows["ramp"] = metric([ramp["seconds"] * 1000], devices=devices)
        figures.rows["connect"] = ramp["connect"]
        figures.rows["memory"] = metric([(held_kb - empty_kb) / devices], "kB", devices=devices)
        push = phase(fleet, "push")
        figures.rows["push"] = push["receipt"]
        figures.rows["push_last"] = push["last_receipt"]
        figures.rows["push_taken"] = push["taken"]
        if push["settled"]["n"]:
            figures.rows["push_recorded"] = push["settled"]
        figures.counts["bytes"] = push["bytes"]
        if before_storm == "bookings":
            figures.rows["booking"] = phase(fleet, "bookings")["receipt"]
        ready_ns = peer.restart()
        storm = phase(fleet, "storm", whole=False)
        if "problem" in storm:
            figures.counts["storm_missing"] = devices - storm["online"]
        else:
            back = [(storm[key] - ready_ns) / 1e6 for key in ("half_back_ns", "p99_back_ns", "all_back_ns")]
            figures.rows["storm"] = dict(metric([back[2]]), p50=round(back[0], 3), p99=round(back[1], 3), n=devices)
    finally:
        fleet.stop()


def phase(fleet: Process, name: str, whole: bool = True) -> dict[str, Any]:
    """What was measured; when it is not `whole`, perhaps with the problem that ended it."""

    def look() -> dict[str, Any] | None:
        for _, line in fleet.lines():
            said = json.loads(line)
            if said.get("phase") == name:
                if whole and "problem" in said:
                    raise RigError(f"the fleet's {name}: {said['problem']}: {line}")
                return dict(said)
        if not fleet.running():
            raise RigError(f"the fleet ended with {fleet.exit_code()}: {fleet.last_words()}")
        return None

    return wait_for(look, PHASE_S + 10, f"the fleet's {name}", every=0.02)
