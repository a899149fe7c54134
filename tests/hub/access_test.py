"""Who may do what at the hub's API, how logins begin and end, and what the page may load."""

from __future__ import annotations

import json
import re
import tempfile
import unittest
from pathlib import Path

from fake_device import FakeDevice
from hub_case import NOT_JSON, PROGRAM, ROOT, ApiCase
from openapi import promises
from rig.certificates import Authority
from rig.hub import PASSWORD, USER, Hub
from rig.waiting import wait_for
from rig.web import Answer

DOCUMENT = promises(ROOT / "tools/hub/openapi.yaml")


def body_for(method: str) -> bytes | None:
    return None if method in ("GET", "DELETE") else NOT_JSON


class Roles(ApiCase):
    def test_every_route_of_the_document_by_every_role(self) -> None:
        self.hub.claim()
        rank = ["viewer", "operator", "admin"]
        for role in rank:
            api = self.stranger()
            api.authorization = "Bearer " + self.hub.token(role, role)
            for (method, path), promise in DOCUMENT.items():
                if promise.role == "anyone" or (method, path) == ("POST", "/drain"):
                    continue
                with self.subTest(role=role, method=method, path=path):
                    answer = api.ask(method, re.sub(r"{\w+}", "x", path), body_for(method))
                    if rank.index(role) < rank.index(promise.role):
                        self.assertEqual((answer.status, json.loads(answer.body)["code"]), (403, "ROLE"))
                    else:
                        self.assertNotEqual(answer.status, 403)
        refused = [row for row in self.hub.audit() if row["code"] == "ROLE"]
        self.assertTrue(refused and all(not row["ok"] for row in refused))

    def test_nobody_may_do_anything(self) -> None:
        api = self.stranger()
        for (method, path), promise in DOCUMENT.items():
            if promise.role != "anyone":
                with self.subTest(method=method, path=path):
                    self.assertEqual(api.ask(method, re.sub(r"{\w+}", "x", path), body_for(method)).status, 401)
        api.authorization = "Bearer grh_" + "0" * 64
        self.assertEqual(api.ask("GET", "/workspaces").status, 401)
        api.authorization = "Basic a2VlcGVyOng="
        self.assertEqual(api.ask("GET", "/workspaces").status, 401)


class Sessions(unittest.TestCase):
    def setUp(self) -> None:
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def start(self, **own: object) -> Hub:
        hub = Hub(PROGRAM, self.folder, own=own).start()
        self.addCleanup(hub.stop)
        return hub

    def test_cookie_and_csrf(self) -> None:
        hub = self.start()
        hub.claim()
        answer = hub.api.ask("POST", "/session", {"user": USER, "password": PASSWORD})
        cookie = answer.headers["set-cookie"]
        self.assertTrue(cookie.startswith("__Host-"))
        for word in ("HttpOnly", "Secure", "SameSite=Strict", "Path=/"):
            self.assertIn(word, cookie)
        session = hub.session()
        self.assertEqual(session.ask("POST", "/workspaces", {"name": "A"}).status, 201)
        token = session.headers.pop("X-CSRF")
        for given in (None, "", "0" * 64, token[:-1]):
            if given is not None:
                session.headers["X-CSRF"] = given
            self.assertEqual(json.loads(session.ask("POST", "/workspaces", {"name": "B"}).body)["code"], "CSRF")
        self.assertEqual(session.ask("GET", "/workspaces").status, 200)
        self.assertEqual(json.loads(session.ask("GET", "/session").body)["csrf"], token)
        session.headers["X-CSRF"] = token
        session.headers["Origin"] = "https://elsewhere.example"
        self.assertEqual(json.loads(session.ask("POST", "/workspaces", {"name": "C"}).body)["code"], "CROSS_SITE")
        session.headers["Origin"] = f"https://127.0.0.1:{hub.api_port}"
        self.assertEqual(session.ask("POST", "/workspaces", {"name": "D"}).status, 201)

    def test_session_ends_when_nobody_uses_it(self) -> None:
        hub = self.start(session_idle_seconds=6)
        hub.claim()
        idle, used = hub.session(), hub.session()
        idle.headers["X-Background"] = "1"  # a page that looks by itself does not keep it alive

        def ended() -> bool:
            self.assertEqual(used.ask("GET", "/session").status, 200)
            return idle.ask("GET", "/session").status == 401

        wait_for(ended, 30, "the idle session ends")
        self.assertEqual(used.ask("GET", "/session").status, 200)

    def test_session_outlives_a_restart_and_ends_with_its_password(self) -> None:
        hub = self.start()
        hub.claim()
        session = hub.session()
        hub.stop()
        hub.start()
        self.assertEqual(session.ask("GET", "/session").status, 200)
        hub.api("PATCH", f"/users/{USER}", {"password": "another long password"})
        self.assertEqual(session.ask("GET", "/session").status, 401)

    def test_first_admin_by_file(self) -> None:
        file = self.folder / "password"
        file.write_text("given in a file\n")
        hub = self.start(initial_admin_password_file=str(file))
        self.assertFalse(hub.api("GET", "/claim")["open"])
        self.assertEqual(
            json.loads(hub.session("admin", "given in a file").ask("GET", "/session").body)["role"], "admin"
        )
        self.assertNotIn("given in a file", hub.process.err_path.read_text())


class Page(ApiCase):
    def file(self, path: str) -> Answer:
        api = self.stranger()
        return api.request("GET", path)

    def test_page_loads_nothing_from_elsewhere(self) -> None:
        names = {file.name for file in (ROOT / "tools/hub/page").iterdir()}
        size = 0
        for name in names:
            answer = self.file("/page/" + name)
            self.assertEqual(answer.status, 200, name)
            size += len(answer.body)
            policy = answer.headers["content-security-policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertEqual(re.findall(rb"https?://(?!www\.w3\.org/2000/svg)", answer.body), [], name)
        self.assertLess(size, 300_000)
        page = self.file("/").text
        for name in re.findall(r'(?:href|src)="/page/([^"]+)"', page):
            self.assertIn(name, names)
        self.assertNotRegex(page, r"<script(?![^>]*src=)|style=|\bon\w+=")

    def test_there_is_nothing_else(self) -> None:
        for path in (
            "/page/",
            "/page/../main.cpp",
            "/page/%2e%2e/main.cpp",
            "/page/none.js",
            "/etc/passwd",
            "/index.html",
            "/api",
            "/api/v2",
        ):
            self.assertIn(self.file(path).status, (400, 404), path)


class Certificates(ApiCase):
    def test_certificates_are_pushed_only_when_they_are_some(self) -> None:
        self.hub.claim()
        room = self.hub.workspace("Aspen")
        device = FakeDevice(self.hub, self.folder, room, "S1")
        self.addCleanup(device.stop)
        device.start()
        pem = Authority(self.folder, "site").pem
        push = {"target": {"all": True}, "dry_run": True}
        self.assertEqual(self.hub.api.ask("POST", "/pushes", {**push, "certificates": "x"}).status, 400)
        made = self.hub.api("POST", "/pushes", {**push, "certificates": pem})
        self.assertEqual(made["devices"], 1)
        wait_for(lambda: [plan for plan in device.plans if 5 in plan], 5, "the device has the certificates")
        software = {"version": "2.0", "url": "https://example.com/2.0.raucb", "sha256": "0" * 64}
        for wrong in ({"url": "http://example.com"}, {"sha256": "xyz"}, {"version": ""}):
            self.assertEqual(
                self.hub.api.ask("POST", "/pushes", {**push, "software": {**software, **wrong}}).status, 400
            )
        self.assertEqual(self.hub.api.ask("POST", "/pushes", {**push, "software": software}).status, 201)


if __name__ == "__main__":
    unittest.main()
