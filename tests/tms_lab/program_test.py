"""The program: its command line, its clock, its end, what it keeps, its page."""

from __future__ import annotations

import json
import socket
import subprocess
import time
import unittest
import xml.etree.ElementTree as xml

from lab_case import MINUTE_MS, LabCase, event, ms
from rig.tms_lab import PROGRAM, LabRefused, TmsLab
from rig.waiting import SCALE, RigError


class CommandLine(unittest.TestCase):
    def test_bad_usage_is_one_line(self) -> None:
        for arguments in (["--bogus"], ["--port", "many"], ["--port", "70000"], ["--key", "k"], ["--clock", "here"]):
            with self.subTest(arguments):
                ended = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=30)
                self.assertEqual((ended.returncode, ended.stdout), (2, ""))
                self.assertEqual(len(ended.stderr.splitlines()), 1, ended.stderr)

    def test_help_names_the_api(self) -> None:
        ended = subprocess.run([PROGRAM, "--help-api"], capture_output=True, text=True, timeout=30)
        self.assertEqual(ended.returncode, 0)
        self.assertIn("POST   /lab/systems/N/enforce", ended.stdout)


class Program(LabCase):

    def test_it_ends_when_told_to(self) -> None:
        self.lab.switch(fault="no_answer")
        held = socket.create_connection(("127.0.0.1", self.lab.port))
        self.addCleanup(held.close)
        body = event("Beat")
        head = "POST /tms/public/external/management/systemmanagementservice.asmx HTTP/1.1\r\nHost: a\r\n"
        held.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.lab.get("/state")
        began = time.monotonic()
        self.assertEqual(self.lab.stop(), 0)
        self.assertLess(time.monotonic() - began, 2 * SCALE)

    def test_the_clock(self) -> None:
        clock = self.lab.clock
        self.assertEqual(clock.set(5_000), 5_000)
        self.assertEqual(clock.advance(2_500), 7_500)
        self.assertEqual(clock.sync(False), 7_500)
        self.assertEqual(self.lab.get("/state")["now_ms"], 7_500)
        with self.assertRaises(RigError):
            clock.advance(-1)
        self.assertEqual(clock.advance(0), 7_500, "an error ends nothing")

    def test_what_is_kept(self) -> None:
        self.lab.stop()
        path = self.directory / "lab.json"
        self.lab = TmsLab(self.directory, "--state", str(path), name="keeping").start()
        self.addCleanup(lambda: self.lab.stop())
        self.lab.clock.set(ms("2026-03-04 08:00"))
        number = self.system(email="birch@example.net")
        zone = [{"base_min": 60, "daylight": {"month": 3, "week": 5}, "standard": {"month": 10, "week": 5}}]
        values: dict[str, object] = {"start": "2026-03-04 09:00:00Z", "end": "2026-03-04 09:30:00Z"}
        values["systems"] = [number]
        values |= {"recurrence": {"frequency": "Daily", "count": 3}, "time_zone": zone}
        made = self.lab.json("POST", "/conferences", values)
        self.lab.switch(heartbeat="77")
        self.lab.json("PUT", "/templates", {"room": {"configuration": {"Audio DefaultVolume": "40"}}})
        elm = {"id": "e_1", "name": "Elm", "routes": [{"dial_string": "e@example.net"}]}
        self.lab.json("PUT", "/phonebook", {"entries": [elm]})
        kept = ("/conferences", "/switches", "/templates", "/phonebook", "/settings")
        before = {where: self.lab.get(where) for where in kept}
        self.lab.process.kill()
        self.lab.stop()
        self.lab.start()
        self.lab.clock.set(ms("2026-03-04 08:00"))
        self.assertEqual({where: self.lab.get(where) for where in before}, before)
        self.assertEqual(self.calendar_ids(self.beat()), made["instances"])
        late = {"start": "2026-03-09 09:00:00Z", "end": "2026-03-09 09:30:00Z", "systems": [number]}
        self.assertGreater(self.lab.json("POST", "/conferences", late)["id"], max(made["instances"]))
        self.assertEqual([p.name for p in self.directory.glob("lab.json*")], ["lab.json"])

    def test_a_state_that_is_none(self) -> None:
        path = self.directory / "broken.json"
        path.write_text("{")
        ended = subprocess.run([PROGRAM, "--state", path], capture_output=True, text=True, timeout=30)
        self.assertEqual((ended.returncode, len(ended.stderr.splitlines())), (1, 1))
        self.assertEqual(path.read_text(), "{")

    def test_the_page(self) -> None:
        status, body = self.lab.request("GET", "/")
        self.assertEqual(status, 200)
        self.assertIn(b'<html lang="en">', body)

    def test_refusals_of_the_api(self) -> None:
        number = self.system()
        cases: list[tuple[str, str, object, int]] = [
            ("GET", "/systems/99", None, 404),
            ("PATCH", f"/systems/{number}", {"colour": "red"}, 400),
            ("PATCH", f"/systems/{number}", {"mac": "nonsense"}, 400),
            ("PATCH", f"/systems/{number}", {"connectivity": "Near"}, 400),
            ("POST", "/systems", {"mac": "005060aabb01"}, 400),
            ("POST", "/conferences", {"title": 5}, 400),
            ("POST", "/conferences", {"systems": [99]}, 409),
            ("POST", "/conferences", [], 400),
            ("POST", "/conferences", {"start": 10**20}, 400),
            ("POST", f"/systems/{number}/configuration", {"SystemUnit <Name>": "x"}, 400),
            ("POST", f"/systems/{number}/command", {"path": ""}, 400),
            ("PUT", "/templates", {"room": {"commands": [{"path": "A B", "arguments": {"x y": 1}}]}}, 400),
            ("POST", f"/systems/{number}/template", {"name": "none"}, 404),
            ("DELETE", "/conferences/99", None, 409),
            ("PUT", "/settings", {"heartbeat_s": "soon"}, 400),
        ]
        for method, path, value, status in cases:
            with self.subTest(f"{method} {path} {value}"):
                with self.assertRaises(LabRefused) as refused:
                    self.lab.json(method, path, value)
                self.assertEqual(refused.exception.status, status)
        status, _ = self.lab.request("POST", "/lab/pass", json.dumps({}).encode(), "text/plain")
        self.assertEqual(status, 400, "a form of another page is no request")
        self.assertEqual(len(self.lab.get("/systems")["systems"]), 1)

    def test_the_log(self) -> None:
        self.beat("Register")
        self.lab.clock.advance(MINUTE_MS)
        first = self.lab.get("/log")["entries"]
        self.assertIn("PostEvent Register", [e["what"] for e in first])
        self.beat()
        later = self.lab.get(f"/log?since={first[-1]['number']}")["entries"]
        self.assertEqual([(e["direction"], e["what"], e["status"]) for e in later], [("in", "PostEvent Beat", 200)])
        self.assertIn("<HeartBeatInterval>900</HeartBeatInterval>", later[0]["text"])


class Tls(LabCase):
    def test_https(self) -> None:
        self.lab.stop()
        making = "openssl req -x509 -nodes -subj /CN=localhost -days 2 -newkey ec -pkeyopt ec_paramgen_curve:P-256"
        command = [*making.split(), "-keyout", "key.pem", "-out", "cert.pem"]
        subprocess.run(command, cwd=self.directory, check=True, capture_output=True)
        files = ("--certificate", str(self.directory / "cert.pem"), "--key", str(self.directory / "key.pem"))
        self.lab = TmsLab(self.directory, *files, name="tls").start()
        self.addCleanup(lambda: self.lab.stop())
        self.system()
        configuration = self.part(self.beat("Boot"), "Configuration")
        assert configuration is not None
        words = xml.tostring(configuration, "unicode")
        self.assertIn(">HTTPS<", words)
        self.assertIn(f">https://{self.lab.host}/tms/public/external/phonebook", words)


class RealTime(LabCase):
    def test_a_beat_without_an_injected_clock(self) -> None:
        self.lab.stop()
        self.lab = TmsLab(self.directory, injected=False, name="real").start()
        self.addCleanup(lambda: self.lab.stop())
        self.beat("Register")
        self.assertLess(abs(self.lab.get("/state")["now_ms"] - time.time() * 1000), 5000 * SCALE)


if __name__ == "__main__":
    unittest.main()
