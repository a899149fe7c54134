"""The hub's HTTP API on the real program: every route and status of openapi.yaml, and none beside them; who may do
what; sessions, tokens, X-CSRF; and that no secret ever comes back."""

from __future__ import annotations

import json
import os
import re
import tempfile
import unittest
from pathlib import Path
from typing import Any

from fake_device import FakeDevice, csr
from openapi import COMMON, promises
from rig.certificates import Authority
from rig.hub import PASSWORD, USER, Hub, HubApi
from rig.waiting import wait_for
from rig.web import Answer
from rig.web_socket import Refused, WebSocketClient

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["GREENROOM_BIN_DIR"]) / "greenroom-hub"
DOCUMENT = promises(ROOT / "tools/hub/openapi.yaml")
CANARIES = ["canary-setting-value", "canary-password-1", "canary-password-2"]
NOT_JSON = b"{"
AWAY = "f" * 16
HOUR = 3_600_000
NINE = "2026-12-01T09:00:00Z"
TEN = "2026-12-01T10:00:00Z"


class Caller:
    """Asks, and remembers which status of which route was seen and all that was said."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.seen: set[tuple[str, str, int]] = set()
        self.said: list[str] = []

    def ask(self, method: str, route: str, body: Any = None, status: int = 200, api: HubApi | None = None, **more: Any) -> Any:
        """`route` is a path of openapi.yaml and a query; its {names} are taken from `more`."""
        pattern, _, query = route.partition("?")
        path = re.sub(r"{(\w+)}", lambda at: str(more[at[1]]), pattern) + ("?" + query if query else "")
        answer: Answer = (api or self.hub.api).ask(method, path, body, more.get("kind", "application/json"))
        self.seen.add((method, pattern, answer.status))
        self.said.append(answer.text)
        if answer.status != status:
            raise AssertionError(f"{method} {path}: {answer.status} in place of {status}: {answer.text[:300]}")
        return json.loads(answer.body) if answer.body.startswith((b"{", b"[")) else answer.text


class ApiCase(unittest.TestCase):
    hub: Hub
    folder: Path

    @classmethod
    def setUpClass(cls) -> None:
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = Path(scratch.name)
        cls.hub = Hub(PROGRAM, cls.folder).start()
        cls.addClassCleanup(cls.hub.stop)

    def booking(self, **more: Any) -> dict[str, Any]:
        return {"title": "Budget", "start": NINE, "end": TEN, **more}


class EveryRoute(ApiCase):
    """One walk, in the order of a site's life; what it saw is held against the document at its end."""

    def test_walk(self) -> None:
        self.call = Caller(self.hub)
        self._claim()
        self._people()
        self._workspaces()
        self._codes()
        self._bookings()
        self._mailboxes()
        self._templates()
        self._devices()
        self._pushes()
        self._rest()
        self._compare()
        self._secrets()

    def _claim(self) -> None:
        ask = self.call.ask
        bad = {"code": "0000-0000", "user": USER, "password": PASSWORD}
        self.assertEqual(ask("GET", "/claim"), {"open": True})
        ask("POST", "/claim", NOT_JSON, 400)
        ask("POST", "/claim", {**bad, "password": "short"}, 400)
        ask("POST", "/claim", bad, 403)
        ask("POST", "/session", {"user": "admin", "password": "admin"}, 401)  # there is no default one
        self.hub.claim()
        self.assertEqual(ask("GET", "/claim"), {"open": False})
        self.call.seen.add(("POST", "/claim", 201))
        while self.hub.api.ask("POST", "/claim", bad).status != 429:
            pass  # guessing is slowed down
        self.call.seen.add(("POST", "/claim", 429))

    def _people(self) -> None:
        ask = self.call.ask
        ask("POST", "/session", NOT_JSON, 400)
        ask("POST", "/session", {"user": USER, "password": PASSWORD, "more": 1}, 400)
        while self.hub.api.ask("POST", "/session", {"user": "nobody", "password": CANARIES[1]}).status != 429:
            pass
        self.call.seen.add(("POST", "/session", 429))
        ask("POST", "/session", {"user": USER, "password": PASSWORD}, 201)
        ask("GET", "/session")
        outside = HubApi("127.0.0.1", self.hub.api_port, authority=self.hub.api.authority)
        ask("GET", "/session", None, 401, outside)
        ask("GET", "/tokens")
        ask("POST", "/tokens", {"name": "ci", "role": "boss"}, 400)
        ask("POST", "/tokens", {"name": "ci", "role": "viewer"}, 201)
        ask("POST", "/tokens", {"name": "ci", "role": "viewer"}, 409)
        ask("DELETE", "/tokens/{name}", None, 204, name="ci")
        ask("DELETE", "/tokens/{name}", None, 404, name="ci")
        ada = {"name": "ada", "role": "operator", "password": CANARIES[1]}
        ask("POST", "/users", {**ada, "password": "short"}, 400)
        ask("POST", "/users", ada, 201)
        ask("POST", "/users", {**ada, "name": "ADA"}, 409)
        ask("GET", "/users")
        ask("PATCH", "/users/{name}", {"role": "boss"}, 400, name="ada")
        ask("PATCH", "/users/{name}", {"password": CANARIES[2]}, 200, name="ada")
        ask("PATCH", "/users/{name}", {"role": "viewer"}, 404, name="eve")
        ask("PATCH", "/users/{name}", {"role": "viewer"}, 409, name=USER)  # the last admin
        ask("DELETE", "/users/{name}", None, 409, name=USER)
        ada_session = self.hub.session("ada", CANARIES[2])
        ask("DELETE", "/session", None, 204, ada_session)
        ask("GET", "/session", None, 401, ada_session)
        ask("DELETE", "/users/{name}", None, 204, name="ada")
        ask("DELETE", "/users/{name}", None, 404, name="ada")

    def _workspaces(self) -> None:
        ask = self.call.ask
        room = {"name": "Aspen", "site": "Oslo", "tags": ["huddle"], "variables": {"desk": "7"}, "mailbox": "Aspen@Example.com"}
        ask("POST", "/workspaces", {}, 400)
        ask("POST", "/workspaces", {**room, "tags": "huddle"}, 400)
        made = ask("POST", "/workspaces", room, 201)
        self.room = made["id"]
        self.assertEqual(made["mailbox"], "aspen@example.com")
        ask("POST", "/workspaces", room, 409)
        self.other = ask("POST", "/workspaces", {"name": "Birch", "site": "Rome"}, 201)["id"]
        self.assertEqual([row["name"] for row in ask("GET", "/workspaces")["workspaces"]], ["Aspen", "Birch"])
        one = "/workspaces/{id}"
        self.assertEqual(ask("GET", one, id=self.room), made)
        ask("GET", one, None, 404, id=AWAY)
        ask("PATCH", one, {"variables": {"1st": "x"}}, 400, id=self.room)
        self.assertEqual(ask("PATCH", one, {"site": "Bergen"}, id=self.room), {**made, "site": "Bergen"})
        ask("PATCH", one, {"site": "Oslo"}, 404, id=AWAY)
        ask("PATCH", one, {"name": "Aspen"}, 409, id=self.other)
        ask("DELETE", one, None, 404, id=AWAY)
        gone = ask("POST", "/workspaces", {"name": "Gone"}, 201)["id"]
        ask("DELETE", one, None, 204, id=gone)

    def _codes(self) -> None:
        ask = self.call.ask
        one = "/workspaces/{id}/activation-codes"
        made = ask("POST", one, {"serial_number": "S1"}, 201, id=self.other)
        self.assertRegex(made["code"], r"^\d{16}$")
        ask("POST", one, {"serial": "S1"}, 400, id=self.other)
        ask("POST", one, {}, 404, id=AWAY)
        listed = ask("GET", one, id=self.other)["codes"]
        self.assertEqual([(row["name"], row["state"]) for row in listed], [(made["code"][:8], "open")])
        ask("GET", one, None, 404, id=AWAY)
        many = ask("POST", "/activation-codes/bulk", {"workspaces": [self.room, self.other]}, 201)["codes"]
        self.assertEqual([row["workspace_name"] for row in many], ["Aspen", "Birch"])
        ask("POST", "/activation-codes/bulk", {"workspaces": []}, 400)
        ask("POST", "/activation-codes/bulk", {"workspaces": [self.room, AWAY]}, 404)
        request = {"code": made["code"], "serial_number": "other", "csr": csr(self.folder, "codes")[1]}
        ask("POST", "/activations", {}, 400)
        ask("POST", "/activations", {**request, "code": "1" * 16}, 403)
        ask("POST", "/activations", request, 403)

    def _bookings(self) -> None:
        ask = self.call.ask
        many = "/workspaces/{id}/bookings"
        one = "/bookings/{id}"
        ask("POST", many, {"title": "x", "start": NINE}, 400, id=self.room)
        ask("POST", many, self.booking(end=NINE), 400, id=self.room)
        ask("POST", many, self.booking(recurrence="FREQ=YEARLY;COUNT=2"), 400, id=self.room)
        ask("POST", many, self.booking(recurrence="FREQ=DAILY"), 413, id=self.room)
        ask("POST", many, self.booking(), 404, id=AWAY)
        single = ask("POST", many, self.booking(start="2026-12-01T10:00:00+01:00", calls=[{"number": "sip:a@b"}]), 201, id=self.room)
        self.assertEqual(single["start"], NINE)
        ask("GET", one, id=single["id"])
        moved = ask("PATCH", one, {"start": "2026-12-01T09:30:00Z"}, id=single["id"])
        self.assertEqual((moved["start"], moved["end"], moved["calls"][0]["number"]), ("2026-12-01T09:30:00Z", TEN, "sip:a@b"))
        ask("PATCH", one, {"end": NINE}, 400, id=single["id"])
        ask("PATCH", one, {"title": "x"}, 404, id=AWAY)
        ask("GET", one, None, 404, id=AWAY)
        weekly = {"recurrence": "FREQ=WEEKLY;COUNT=3", "zone": "Europe/Berlin"}
        series = ask("POST", many, self.booking(start="2026-10-19T09:00:00+02:00", end="2026-10-19T10:00:00+02:00", **weekly), 201, id=self.room)
        ask("PATCH", one, {"recurrence": "FREQ=WEEKLY"}, 413, id=series["id"])
        listed = ask("GET", many + "?instances=true&until=2026-11-30T00:00:00Z", id=self.room)["instances"]
        starts = ["2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-02T08:00:00Z"]  # clocks went back
        self.assertEqual([row["start"] for row in listed], starts)
        second, third = listed[1]["id"], listed[2]["id"]
        self.assertEqual(second, series["id"] + "/20261026T080000Z")
        ask("PATCH", one, {"title": "Moved", "start": "2026-10-27T08:00:00Z", "end": "2026-10-27T09:00:00Z"}, id=second)
        ask("DELETE", one, None, 204, id=third)
        ask("DELETE", one, None, 404, id=third)
        self.assertEqual(ask("GET", one, id=second)["title"], "Moved")
        left = ask("GET", many + "?instances=true&from=2026-10-01T00:00:00Z&until=2026-11-30T00:00:00Z", id=self.room)["instances"]
        self.assertEqual([(row["title"], row["start"]) for row in left], [("Budget", starts[0]), ("Moved", "2026-10-27T08:00:00Z")])
        ask("GET", many + "?from=yesterday", None, 400, id=self.room)
        ask("GET", many, None, 404, id=AWAY)
        self.assertEqual(len(ask("GET", many, id=self.room)["bookings"]), 2)
        ask("DELETE", one, None, 204, id=series["id"])
        ask("DELETE", one, None, 404, id=series["id"])

    def _mailboxes(self) -> None:
        ask = self.call.ask
        ask("POST", "/mailboxes", {"address": "nowhere", "workspace": self.other}, 400)
        ask("POST", "/mailboxes", {"address": "birch@example.com", "workspace": AWAY}, 404)
        ask("POST", "/mailboxes", {"address": "aspen@example.com", "workspace": self.other}, 409)
        ask("POST", "/mailboxes", {"address": "Birch@example.com", "workspace": self.other}, 201)
        before = ask("GET", "/mailboxes")
        self.assertEqual([row["address"] for row in before["mailboxes"]], ["aspen@example.com", "birch@example.com"])
        bad = b"address,workspace,site,tags\ncedar@example.com,Cedar,Oslo,big\nnot an address,Dogwood,,\naspen@example.com,Elm,,\n"
        refused = ask("POST", "/mailboxes/import", bad, 400, kind="text/csv")
        self.assertEqual([row["line"] for row in refused["errors"]], [3])
        taken = ask("POST", "/mailboxes/import", b"address,workspace\nx@example.com,Cedar\naspen@example.com,Elm\n", 400, kind="text/csv")
        self.assertEqual([row["line"] for row in taken["errors"]], [3])
        self.assertEqual(ask("GET", "/mailboxes"), before)  # all lines or none
        good = b"address,workspace,site,tags\r\ncedar@example.com,Cedar,Oslo,big; glass\r\nbirch2@example.com,Birch,,\r\n"
        self.assertEqual(ask("POST", "/mailboxes/import", good, kind="text/csv"), {"imported": 2, "workspaces_made": 1})
        ask("DELETE", "/mailboxes/{address}", None, 204, address="cedar@example.com")
        ask("DELETE", "/mailboxes/{address}", None, 404, address="cedar@example.com")

    def _templates(self) -> None:
        ask = self.call.ask
        secret = {"path": "SIP Authentication Password", "value": CANARIES[0], "secret": True}
        base = {"name": "Base", "scope": "organisation", "settings": [{"path": "SystemUnit Name", "value": "{{site}} {{name}}"}, secret]}
        ask("POST", "/templates", {**base, "scope": "everywhere"}, 400)
        ask("POST", "/templates", {**base, "settings": [{"path": "A B", "value": "{{a b}}"}]}, 400)
        made = ask("POST", "/templates", base, 201)
        self.template = made["id"]
        ask("POST", "/templates", base, 409)
        ask("GET", "/templates")
        one = "/templates/{id}"
        self.assertEqual(ask("GET", one, id=made["id"])["settings"][1]["value"], "••••••")
        ask("GET", one, None, 404, id=AWAY)
        kept = {**base, "settings": [*base["settings"][:1], {"path": secret["path"], "secret": True}]}
        ask("PUT", one, kept, id=made["id"])
        unmasked = {**base, "settings": [{"path": secret["path"], "value": CANARIES[0]}]}
        ask("PUT", one, unmasked, 400, id=made["id"])
        ask("PUT", one, base, 404, id=AWAY)
        inner = ask("POST", "/templates", {"name": "Rome", "scope": "site:Rome", "settings": [{"path": "systemunit name", "value": "{{floor}}"}]}, 201)
        ask("PUT", one, {**base, "name": "Rome"}, 409, id=made["id"])
        settings = ask("GET", "/workspaces/{id}/settings", id=self.room)["settings"]
        self.assertEqual({row["path"]: row["value"] for row in settings}, {"SIP Authentication Password": "••••••", "SystemUnit Name": "Bergen Aspen"})
        ask("GET", "/workspaces/{id}/settings", None, 409, id=self.other)  # no value for floor
        ask("GET", "/workspaces/{id}/settings", None, 404, id=AWAY)
        ask("DELETE", one, None, 204, id=inner["id"])
        ask("DELETE", one, None, 404, id=inner["id"])

    def _devices(self) -> None:
        ask = self.call.ask
        self.device = device = FakeDevice(self.hub, self.folder, self.room, "S100")
        self.call.seen.add(("POST", "/activations", 201))
        ask("DELETE", "/workspaces/{id}", None, 409, id=self.room)
        one, commands = "/devices/{id}", "/devices/{id}/commands"
        self.assertEqual(ask("GET", one, id=device.id)["state"], "never")
        ask("POST", commands, {"path": "SystemUnit Boot"}, 504, id=device.id)
        ask("GET", one + "/log", None, 504, id=device.id)
        ask("GET", one + "/configuration", None, 504, id=device.id)
        self.addCleanup(device.stop)
        device.start()
        wait_for(lambda: ask("GET", one, id=device.id)["status"], 5, "the hub has the device's status")
        self.assertEqual([row["health"] for row in ask("GET", "/devices")["devices"]], ["degraded"])
        self.assertEqual(ask("GET", "/fleet")["by_health_code"], {"CALLS_AWAY": 1})
        asked = {"kind": "status", "path": "SystemUnit", "arguments": [{"name": "Password", "value": CANARIES[0]}]}
        self.assertEqual(ask("POST", commands, asked, id=device.id), {"result": {"Answer": 42}})
        ask("POST", commands, {"path": ""}, 400, id=device.id)
        ask("POST", commands, asked, 404, id=AWAY)
        self.assertEqual(ask("GET", one + "/log?lines=5", id=device.id), {"lines": ["one line of the log"]})
        ask("GET", one + "/log?lines=0", None, 400, id=device.id)
        ask("GET", one + "/log", None, 404, id=AWAY)
        self.backup = ask("GET", one + "/configuration", id=device.id)
        self.assertEqual(self.backup["settings"], [{"path": "Audio DefaultVolume", "value": "50"}])
        ask("GET", one + "/configuration", None, 404, id=AWAY)
        device.refuses = True
        for method, path, body in (("POST", commands, asked), ("GET", one + "/log", None), ("GET", one + "/configuration", None)):
            if path.endswith("/log"):
                continue  # a log is always given
            self.assertEqual(ask(method, path, body, 409, id=device.id)["code"], "DEVICE_REFUSED")
        device.refuses = False
        calls = wait_for(lambda: ask("GET", one + "/calls", id=device.id)["calls"], 5, "the hub has the call")
        self.assertEqual(calls[0]["cause"], "ended here")
        ask("GET", one + "/calls?limit=0", None, 400, id=device.id)
        ask("GET", one + "/calls", None, 404, id=AWAY)
        ask("GET", one, None, 404, id=AWAY)

    def _pushes(self) -> None:
        ask, device = self.call.ask, self.device
        ask("POST", "/pushes", {"target": {"all": True}}, 400)
        ask("POST", "/pushes", {"settings": [{"path": "A B", "value": "1"}], "target": {"all": True, "site": "Oslo"}}, 400)
        ask("POST", "/pushes", {"templates": [AWAY], "target": {"all": True}}, 400)
        ask("POST", "/pushes", {"settings": [{"path": "A B", "value": "{{floor}}"}], "target": {"all": True}}, 409)
        ask("POST", "/pushes", {"settings": [{"path": "A B", "value": "1"}], "target": {"site": "Paris"}}, 409)
        dry = ask("POST", "/pushes", {"templates": [self.template], "target": {"site": "Bergen"}, "dry_run": True}, 201)["id"]
        one = "/pushes/{id}"
        done = wait_for(lambda: (lambda push: push if push["state"] == "done" else None)(ask("GET", one, id=dry)), 5, "the dry run is over")
        self.assertEqual([(row["state"], row["keys"][0]["verdict"]) for row in done["devices"]], [("checked", "ok")])
        plain = [bytes(plan[4][at]) for plan in device.plans for at in range(len(plan[4]))]
        self.assertTrue(any(CANARIES[0].encode() in setting for setting in plain))  # the device does get it
        device.stop()
        wait_for(lambda: ask("GET", "/devices/{id}", id=device.id)["state"] == "offline", 5, "the device is gone")
        later = ask("POST", "/pushes", {"settings": [{"path": "Audio DefaultVolume", "value": "30"}], "target": {"workspaces": [self.room]}}, 201)["id"]
        ask("GET", "/pushes")
        ask("GET", "/pushes?limit=0", None, 400)
        for verb, state in (("pause", "paused"), ("resume", "running"), ("cancel", "cancelled")):
            self.assertEqual(ask("POST", one + "/" + verb, {}, id=later)["state"], state)
        for verb in ("pause", "resume", "cancel"):
            ask("POST", one + "/" + verb, {}, 409, id=later)
            ask("POST", one + "/" + verb, {}, 404, id=AWAY)
        ask("GET", one, None, 404, id=AWAY)
        restore = "/devices/{id}/configuration"
        ask("POST", restore, {**self.backup, "dry_run": True}, 201, id=device.id)
        ask("POST", restore, {"settings": []}, 400, id=device.id)
        ask("POST", restore, self.backup, 404, id=AWAY)
        self.assertEqual(len(ask("GET", "/devices/{id}/history", id=device.id)["history"]), 3)
        ask("GET", "/devices/{id}/history?limit=x", None, 400, id=device.id)
        ask("GET", "/devices/{id}/history", None, 404, id=AWAY)

    def _rest(self) -> None:
        ask, device = self.call.ask, self.device
        ask("POST", "/drain", {"within_s": 1}, 202)
        ask("POST", "/drain", {}, 400)
        ask("DELETE", "/devices/{id}", None, 204, id=device.id)
        ask("DELETE", "/devices/{id}", None, 404, id=AWAY)
        for method, path in (("POST", "/commands"), ("GET", "/log"), ("GET", "/configuration"), ("POST", "/configuration")):
            body = {"path": "x", "settings": None} if path == "/commands" else self.backup
            body = {"path": "SystemUnit Boot"} if path == "/commands" else body
            ask(method, "/devices/{id}" + path, body if method == "POST" else None, 409, id=device.id)
        ask("GET", "/audit")
        ask("GET", "/audit?limit=0", None, 400)
        ask("GET", "/authority")
        ask("GET", "/events", None, 426)
        self._events()
        for _ in range(40):  # tries a minute
            if self.hub.api.ask("POST", "/activations", {"code": "1" * 16, "serial_number": "x", "csr": csr_of(self)}).status == 429:
                self.call.seen.add(("POST", "/activations", 429))
                break

    def _events(self) -> None:
        where = {"host": "127.0.0.1", "port": self.hub.api_port, "path": "/api/v1/events"}
        auth = {"Authorization": self.hub.api.authorization}
        with WebSocketClient(**where, headers=auth) as live:
            self.call.seen.add(("GET", "/events", 101))
            self.hub.book(self.room, 1_800_000_000_000, 1_800_000_000_000 + HOUR)
            self.assertEqual(live.read_json(), {"kind": "bookings", "subjects": [self.room]})
        with self.assertRaises(Refused) as refused:
            WebSocketClient(**where, headers={**auth, "Sec-WebSocket-Key": "x"})
        self.call.seen.add(("GET", "/events", refused.exception.status))
        with self.assertRaises(Refused) as refused:
            WebSocketClient(**where)
        self.assertEqual(refused.exception.status, 401)
        with self.assertRaises(Refused) as refused:
            WebSocketClient(**where, headers={**auth, "Origin": "https://elsewhere.example"})
        self.assertEqual(refused.exception.status, 403)

    def _compare(self) -> None:
        said = {(method, path, status) for (method, path), promise in DOCUMENT.items() for status in promise.statuses}
        self.assertEqual(sorted(said - self.call.seen), [], "documented and never seen")
        beside = {row for row in self.call.seen - said if row[2] not in COMMON}
        self.assertEqual(sorted(beside), [], "seen and not documented")
        for path in {path for _, path in DOCUMENT}:
            answer = self.hub.api.ask("BREW", re.sub(r"{\w+}", "x", path))
            self.assertEqual(answer.status, 405, path)
            allowed = set(answer.headers["allow"].split(", "))
            documented = {method for method, of in DOCUMENT if of == path}
            self.assertLessEqual(documented, allowed, path)
        self.assertEqual(self.hub.api.ask("GET", "/nowhere").status, 404)

    def _secrets(self) -> None:
        """Nothing that was told in confidence is in an answer, in the log or in the audit log."""
        log = self.hub.process.err_path.read_text("utf-8")
        for canary in [*CANARIES, PASSWORD]:
            self.assertNotIn(canary, log)
            for said in self.call.said:
                self.assertNotIn(canary, said)
        stored = b"".join(file.read_bytes() for file in (self.hub.state_dir).rglob("*") if file.is_file())
        for canary in [*CANARIES[:2], PASSWORD]:
            self.assertNotIn(canary.encode(), stored)
        self.assertEqual({row["actor"] for row in self.hub.audit() if row["action"] == "workspace.create"}, {"token:rig"})


def body_for(method: str) -> bytes | None:
    return None if method in ("GET", "DELETE") else NOT_JSON


def csr_of(case: EveryRoute) -> str:
    if not hasattr(case, "request"):
        case.request = csr(case.folder, "tries")[1]  # type: ignore[attr-defined]
    return str(case.request)  # type: ignore[attr-defined]


class Roles(ApiCase):
    def test_every_route_of_the_document_by_every_role(self) -> None:
        self.hub.claim()
        rank = ["viewer", "operator", "admin"]
        for role in rank:
            api = HubApi("127.0.0.1", self.hub.api_port, authority=self.hub.api.authority)
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
        api = HubApi("127.0.0.1", self.hub.api_port, authority=self.hub.api.authority)
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

    def start(self, **more: Any) -> Hub:
        hub = Hub(PROGRAM, self.folder, **more).start()
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
        hub = self.start(session_idle_seconds=2)
        hub.claim()
        used, idle = hub.session(), hub.session()
        idle.headers["X-Background"] = "1"  # a page that looks by itself does not keep it alive

        def ended() -> bool:
            self.assertEqual(used.ask("GET", "/session").status, 200)
            return idle.ask("GET", "/session").status == 401

        wait_for(ended, 10, "the idle session ends")
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
        self.assertEqual(json.loads(hub.session("admin", "given in a file").ask("GET", "/session").body)["role"], "admin")
        self.assertNotIn("given in a file", hub.process.err_path.read_text())


class Page(ApiCase):
    def file(self, path: str) -> Answer:
        api = HubApi("127.0.0.1", self.hub.api_port, authority=self.hub.api.authority)
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
        for path in ("/page/", "/page/../main.cpp", "/page/%2e%2e/main.cpp", "/page/none.js", "/etc/passwd", "/index.html", "/api", "/api/v2"):
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
            self.assertEqual(self.hub.api.ask("POST", "/pushes", {**push, "software": {**software, **wrong}}).status, 400)
        self.assertEqual(self.hub.api.ask("POST", "/pushes", {**push, "software": software}).status, 201)


if __name__ == "__main__":
    unittest.main()
