"""The part of the walk over all routes with a device at the other end."""

from __future__ import annotations

from typing import Any

from fake_device import FakeDevice
from hub_case import AWAY, CANARIES, ApiCase, Caller
from key_request import csr
from rig.waiting import wait_for
from rig.web_socket import Refused, WebSocketClient

HOUR = 3_600_000


class WalkDevices(ApiCase):
    call: Caller
    room: str
    other: str
    template: str
    device: FakeDevice
    backup: dict[str, Any]

    def _templates(self) -> None:
        ask = self.call.ask
        secret = {"path": "SIP Authentication Password", "value": CANARIES[0], "secret": True}
        base = {
            "name": "Base",
            "scope": "organisation",
            "settings": [{"path": "SystemUnit Name", "value": "{{site}} {{name}}"}, secret],
        }
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
        inner = ask(
            "POST",
            "/templates",
            {"name": "Rome", "scope": "site:Rome", "settings": [{"path": "systemunit name", "value": "{{floor}}"}]},
            201,
        )
        ask("PUT", one, {**base, "name": "Rome"}, 409, id=made["id"])
        settings = ask("GET", "/workspaces/{id}/settings", id=self.room)["settings"]
        self.assertEqual(
            {row["path"]: row["value"] for row in settings},
            {"SIP Authentication Password": "••••••", "SystemUnit Name": "Bergen Aspen"},
        )
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
        for method, path, body in (
            ("POST", commands, asked), ("GET", one + "/log", None), ("GET", one + "/configuration", None)
        ):
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
        ask(
            "POST",
            "/pushes",
            {"settings": [{"path": "A B", "value": "1"}], "target": {"all": True, "site": "Oslo"}},
            400,
        )
        ask("POST", "/pushes", {"templates": [AWAY], "target": {"all": True}}, 400)
        ask("POST", "/pushes", {"settings": [{"path": "A B", "value": "{{floor}}"}], "target": {"all": True}}, 409)
        ask("POST", "/pushes", {"settings": [{"path": "A B", "value": "1"}], "target": {"site": "Paris"}}, 409)
        target = {"templates": [self.template], "target": {"site": "Bergen"}, "dry_run": True}
        dry = ask("POST", "/pushes", target, 201)["id"]
        one = "/pushes/{id}"
        done = wait_for(
            lambda: (lambda push: push if push["state"] == "done" else None)(ask("GET", one, id=dry)),
            5,
            "the dry run is over",
        )
        self.assertEqual([(row["state"], row["keys"][0]["verdict"]) for row in done["devices"]], [("checked", "ok")])
        plain = [bytes(plan[4][at]) for plan in device.plans for at in range(len(plan[4]))]
        self.assertTrue(any(CANARIES[0].encode() in setting for setting in plain))  # the device does get it
        device.stop()
        wait_for(lambda: ask("GET", "/devices/{id}", id=device.id)["state"] == "offline", 5, "the device is gone")
        quieter = {"settings": [{"path": "Audio DefaultVolume", "value": "30"}], "target": {"workspaces": [self.room]}}
        later = ask("POST", "/pushes", quieter, 201)["id"]
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
        for method, path in (
            ("POST", "/commands"), ("GET", "/log"), ("GET", "/configuration"), ("POST", "/configuration")
        ):
            body = {"path": "x", "settings": None} if path == "/commands" else self.backup
            body = {"path": "SystemUnit Boot"} if path == "/commands" else body
            ask(method, "/devices/{id}" + path, body if method == "POST" else None, 409, id=device.id)
        ask("GET", "/audit")
        ask("GET", "/audit?limit=0", None, 400)
        ask("GET", "/authority")
        ask("GET", "/events", None, 426)
        self._events()
        request = csr(self.folder, "tries")[1]
        for _ in range(40):  # tries a minute
            if self.hub.api.ask(
                "POST", "/activations", {"code": "1" * 16, "serial_number": "x", "csr": request}
            ).status == 429:
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
