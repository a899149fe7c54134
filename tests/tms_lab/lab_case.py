"""What the tests of the lab stand on: the program as a process, a device that keeps what is pushed, golden files."""

from __future__ import annotations

import http.server
import shutil
import tempfile
import threading
import unittest
import xml.etree.ElementTree as xml
from datetime import datetime, timezone
from pathlib import Path

from rig.tms_lab import SERVICE_PATH, TmsLab

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "tms"
SERVICE = "{http://www.tandberg.net/2004/11/SystemManagementService/}"
BOOKINGS = "{http://www.cisco.com/TelePresence/Bookings/1.0}"
MAC = "00:50:60:AA:BB:01"  # of the golden files
MINUTE_MS = 60_000


def ms(words: str) -> int:
    """Of YYYY-MM-DD hh:mm, UTC."""
    return int(datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=timezone.utc).timestamp() * 1000)


def golden(name: str) -> bytes:
    return (GOLDEN / f"{name}.xml").read_bytes()


def event(kind: str, mac: str = MAC, ip: str = "192.0.2.17", serial: str = "", name: str = "Birch") -> bytes:
    """A PostEvent of the golden shape."""
    root = xml.fromstring(golden("post_event_boot"))
    values = {"MACAddress": mac, "IPAddress": ip, "SerialNumber": serial, "SystemName": name, "Event": kind}
    for element in root.iter():
        local = element.tag.rpartition("}")[2]
        if local in values:
            element.text = values[local]
    return xml.tostring(root)


class Device(http.server.ThreadingHTTPServer):
    """Takes what the lab pushes. `refuse` is the status of the next answers, 0: all is well."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.port = int(self.server_address[1])
        self.posts: list[tuple[str, bytes, str]] = []  # path, body, Authorization
        self.refuse = 0
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def pushed(self, path: str = "/bookingsputxml") -> list[xml.Element]:
        return [xml.fromstring(body) for where, body, _ in self.posts if where == path]

    def close(self) -> None:
        self.shutdown()
        self.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Device
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posts.append((self.path, body, self.headers.get("Authorization", "")))
        self._answer(self.server.refuse or 200, b"<Command><Ok status='OK'/></Command>")

    def do_GET(self) -> None:
        self._answer(200, b"<Status><Uptime>7</Uptime></Status>")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class LabCase(unittest.TestCase):
    """A lab whose time stands at 2026-03-04 08:00 UTC, a Wednesday, until it is moved."""

    options: tuple[str, ...] = ()  # of the program

    def setUp(self) -> None:
        self.directory = Path(tempfile.mkdtemp(prefix="lab-"))
        self.addCleanup(shutil.rmtree, self.directory, True)
        self.lab = TmsLab(self.directory, *self.options).start()
        self.addCleanup(self.lab.stop)
        self.lab.clock.set(ms("2026-03-04 08:00"))

    def device(self) -> Device:
        device = Device()
        self.addCleanup(device.close)
        return device

    def system(self, device: Device | None = None, connectivity: str = "Reachable on LAN", **more: object) -> int:
        """Adds one that is not detected; without a device it is behind a firewall unless told otherwise."""
        where: dict[str, object] = {"connectivity": connectivity if device else "Behind Firewall"}
        if device is not None:
            where |= {"address": "127.0.0.1", "port": device.port, "https": False, "user": "ada", "password": "pw"}
        values: dict[str, object] = {"name": "Birch", "mac": MAC, "ip": "192.0.2.17", **where, **more}
        return int(self.lab.json("POST", "/systems", values)["id"])

    def post(self, body: bytes, path: str = SERVICE_PATH) -> tuple[int, bytes]:
        return self.lab.request("POST", path, body)

    def beat(self, kind: str = "Beat", **who: str) -> xml.Element:
        """PostEventResult of a reply."""
        status, body = self.post(event(kind, **who))
        self.assertEqual(status, 200, body)
        result = xml.fromstring(body).find(f".//{SERVICE}PostEventResponse/{SERVICE}PostEventResult")
        assert result is not None
        return result

    def part(self, result: xml.Element, name: str) -> xml.Element | None:
        return result.find(f"{SERVICE}Management/{SERVICE}{name}")

    def calendar_ids(self, result: xml.Element) -> list[int] | None:
        """None: the reply carries no Calendar."""
        calendar = self.part(result, "Calendar")
        if calendar is None:
            return None
        root = calendar.find(f"{BOOKINGS}Bookings")
        assert root is not None
        return [int(e.findtext(f"{BOOKINGS}Id", "")) for e in root]


def ids(pushed: xml.Element) -> list[int]:
    return [int(e.findtext("Id", "")) for e in pushed]
