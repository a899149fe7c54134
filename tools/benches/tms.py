"""bench tms: the lab's pusher over 500 devices, beside bare posts of the same lists, and what a heartbeat costs the agent.

The devices are one HTTP server in this process that takes whatever comes, so the passes and the bare posts pay the same
for it. The agent and its lab stand on injected clocks: a beat is due when the clock is moved, and nothing else is.
"""

from __future__ import annotations

import http.client
import http.server
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rig.room import Room, RoomOptions
from rig.scratch import Scratch
from rig.tms_lab import SERVICE_PATH, TmsLab
from rig.waiting import wait_for

from .report import Result, metric, ratio

DEVICES = 500
QUICK_DEVICES = 25
PASSES = 5
QUICK_PASSES = 1
BEATS = 300
QUICK_BEATS = 10
AT_ONCE = 32  # posts on their way, as the lab's pusher has
BEAT_MS = 12_000  # over the shortest heartbeat and its spread
WAIT_S = 20
EVENT = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
    '<s:Body xmlns="http://www.tandberg.net/2004/11/SystemManagementService/"><PostEvent><Identification>'
    "<SystemName>{name}</SystemName><MACAddress>{mac}</MACAddress><IPAddress>127.0.0.1</IPAddress>"
    "<ProductType>Codec</ProductType><ProductID>Codec</ProductID><SWVersion>1</SWVersion><HWBoard/>"
    "<SerialNumber>{name}</SerialNumber></Identification><Event>Beat</Event></PostEvent></s:Body></s:Envelope>"
)
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("tms")
    devices, passes = (QUICK_DEVICES, QUICK_PASSES) if quick else (DEVICES, PASSES)
    log(f"tms: {passes} passes over {devices} devices")
    measure_lab(devices, passes, result)
    log("tms: heartbeats of the agent")
    measure_agent(bin_dir, QUICK_BEATS if quick else BEATS, result)
    result.ratios = {
        "pass / bare_posts": ratio(result.metrics["pass"], result.baseline["bare_posts"], "p50"),
        "agent_cpu_beat / agent_cpu_push": ratio(
            result.metrics["agent_cpu_beat"], result.baseline["agent_cpu_push"], "p50"
        ),
    }
    return result


class Devices(http.server.ThreadingHTTPServer):
    """All of them: what is pushed is counted, and the last body kept."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Device)
        self.taken = 0
        self.body = b""
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def take(self, body: bytes) -> None:
        with self.lock:
            self.taken += 1
            self.body = body


class _Device(http.server.BaseHTTPRequestHandler):
    server: Devices
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.take(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def mac(number: int) -> str:
    return f"02:00:00:00:{number >> 8:02X}:{number & 255:02X}"


def measure_lab(count: int, passes: int, result: Result) -> None:
    devices = Devices()
    took: list[float] = []
    bare: list[float] = []
    try:
        with Scratch() as scratch, TmsLab(scratch.directory) as lab:
            where = {"address": "127.0.0.1", "port": devices.server_address[1], "https": False, "user": "a", "password": "b"}
            for number in range(count):
                device = {"name": f"Room {number}", "mac": mac(number), "connectivity": "Reachable on LAN", **where}
                lab.json("POST", "/systems", device)
            systems = [int(system["id"]) for system in lab.get("/systems")["systems"]]
            book_all(lab, systems)
            for _ in range(passes):
                for system in systems:
                    lab.json("POST", f"/systems/{system}/push")
                before = devices.taken
                took.append(timed(lambda: lab.json("POST", "/pass")))
                if devices.taken - before != count:
                    result.failed.append(f"a pass reached {devices.taken - before} of {count} devices")
                bare.append(timed(lambda: post_all(int(devices.server_address[1]), devices.body, count)))
            result.metrics["pass"] = metric(took, devices=count)
            result.metrics["beat_answered"] = metric(beat_all(lab, count))
            result.counts["list_bytes"] = len(devices.body)
    finally:
        devices.shutdown()
        devices.server_close()
    result.baseline["bare_posts"] = metric(bare, devices=count)


def book_all(lab: TmsLab, systems: list[int]) -> None:
    """A usual day: eight meetings, each in every room."""
    day = time.strftime("%Y-%m-%d", time.gmtime(lab.get("/state")["now_ms"] / 1000 + 86_400))
    for hour in range(8, 16):
        lab.book(systems, f"{day} {hour:02d}:00:00Z", f"{day} {hour:02d}:30:00Z", dial_string=f"{hour}@vmr.example.net")


def timed(work: Callable[[], Any]) -> float:
    begun = time.monotonic_ns()
    work()
    return (time.monotonic_ns() - begun) / 1e6


def post_all(port: int, body: bytes, count: int) -> None:
    def one(_: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT_S)
        connection.request("POST", "/bookingsputxml", body, {"Content-Type": "text/xml"})
        connection.getresponse().read()
        connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(one, range(count)))


def beat_all(lab: TmsLab, count: int) -> list[float]:
    """How long each device waits for the answer to its beat, when all come at once."""

    def one(number: int) -> float:
        body = EVENT.format(name=f"Room {number}", mac=mac(number)).encode()
        return timed(lambda: lab.request("POST", SERVICE_PATH, body))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(count)))


def measure_agent(bin_dir: Path, beats: int, result: Result) -> None:
    options = RoomOptions(
        engine="Fake", injected_clock=True, settings={"NetworkServices OutboundHTTP AllowLocalTargets": "On"}
    )
    with Room(bin_dir, options) as room:
        room.agent.start()
        pid = room.agent.process.pid
        idle = cpu_ms(pid, beats, lambda: room.clock.advance(BEAT_MS))
        with TmsLab(room.directory) as lab:
            lab.switch(heartbeat="10")
            room.clock.set(lab.get("/state")["now_ms"])
            told = lambda: beats_seen(lab)
            address = f"<Address>{lab.host}</Address>"
            room.web().command(
                "<Configuration><Provisioning><ExternalManager>"
                f"{address}</ExternalManager></Provisioning></Configuration>"
            )
            wait_for(lambda: room.clock.advance(1_000) and told() == 1, WAIT_S, "the agent tells the lab that it booted")

            def beat() -> None:
                before = told()
                wait_for(lambda: room.clock.advance(BEAT_MS) and told() > before, WAIT_S, "a beat", every=0.005)

            first = told()
            whole = cpu_ms(pid, beats, beat) * beats
            result.counts["beats"] = told() - first
            ticks = result.counts["beats"]
        push = push_cpu(room, pid, beats)
        result.failed += room.faults()
    result.metrics["agent_cpu_beat"] = metric([max(0.0, whole / ticks - idle)])
    result.baseline["agent_cpu_push"] = metric([push])
    result.baseline["agent_cpu_clock_moved"] = metric([idle])


def push_cpu(room: Room, pid: int, count: int) -> float:
    """A push of a list that is the same as before, on a kept connection: what a poll that finds nothing compares with."""
    web = room.web()
    body = '<Bookings><Booking><Id>1</Id><Title>x</Title><Time><StartTime>2026-03-04T09:30:00Z</StartTime>'
    body += "<EndTime>2026-03-04T10:00:00Z</EndTime></Time></Booking></Bookings>"
    web.push(body)
    return cpu_ms(pid, count, lambda: web.push(body))


def beats_seen(lab: TmsLab) -> int:
    counts = lab.get("/state")["messages"]
    return sum(number for what, number in counts.items() if what.startswith("in PostEvent"))


def cpu_ms(pid: int, times: int, work: Callable[[], Any]) -> float:
    """Of the process, user and system, for each time."""
    before = _cpu_ticks(pid)
    for _ in range(times):
        work()
    return (_cpu_ticks(pid) - before) * 1000.0 / os.sysconf("SC_CLK_TCK") / times


def _cpu_ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])
