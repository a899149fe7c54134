"""A device at the hub's link that answers as it is told, on a thread of its own; and how one is let in."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

from key_request import csr
from rig.hub import Hub
from rig.hub_link import DEVICE_PING, Closed, DeviceLink
from rig.protobuf import fields, message

PLAN, COMMAND, LOG_REQUEST = 6, 8, 9
PLAN_VERDICT, COMMAND_RESULT, STATUS, CALL, LOG_LINES = 5, 6, 7, 8, 9
REFUSED, CHECKED, APPLIED = 1, 2, 3


class FakeDevice:
    """Activated in `workspace`; connected between start() and stop()."""

    def __init__(self, hub: Hub, folder: Path, workspace: str, serial: str) -> None:
        self.serial = serial
        key, request = csr(folder, serial)
        asked = {"code": hub.code(workspace), "serial_number": serial, "csr": request, "product": "Rig"}
        answer = hub.api("POST", "/activations", asked)
        self.id: str = answer["device_id"]
        self.identity = folder / f"{serial}.pem"
        self.identity.write_text(answer["certificate"] + key.read_text())
        self._hub = hub
        self.configuration: dict[str, Any] = {"Audio": {"DefaultVolume": 50}, "SIP": {"Password": "••••••"}}
        self.refuses = False  # commands and plans
        self.plans: list[dict[int, list[int | bytes]]] = []
        self._link: DeviceLink | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._link = DeviceLink("127.0.0.1", self._hub.device_port, self.identity, self._hub.api.authority)
        self._link.register(self.serial)
        self._say(
            STATUS, {1: "1.0", 2: 1000, 3: message({1: "Calls", 2: "degraded", 3: "CALLS_AWAY", 4: "No call engine."})}
        )
        self._say(CALL, {1: "c1", 3: "sip:far@example.com", 4: 1000, 5: 61000, 6: 1, 8: "ended here"})
        self._thread = threading.Thread(target=self._serve, args=(self._link,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        if self._link:
            self._link.__exit__()
        if self._thread:
            self._thread.join()
        self._link = self._thread = None

    def _say(self, body: int, inner: dict[int, Any]) -> None:
        assert self._link
        self._link.send(body, message(inner))

    def _serve(self, link: DeviceLink) -> None:
        while True:
            try:
                self._take(*link.read())
            except TimeoutError:  # nothing came for a while: say that it is still there
                self._say(DEVICE_PING, {1: 1})
            except (Closed, OSError, ValueError):
                return

    def _take(self, number: int, inner: bytes) -> None:
        got = fields(inner)
        if number == PLAN:
            self.plans.append(got)
            self._verdict(got)
        elif number == COMMAND:
            self._answer(got)
        elif number == LOG_REQUEST:
            self._say(LOG_LINES, {1: got[1][0], 2: "one line of the log"})

    def _verdict(self, plan: dict[int, list[int | bytes]]) -> None:
        dry = bool(plan.get(3, [0])[0])
        outcome = REFUSED if self.refuses else CHECKED if dry else APPLIED
        path = fields(bytes(plan[4][0]))[1][0] if 4 in plan else b""
        key = message({1: path, 2: 3 if self.refuses else 1})
        self._say(PLAN_VERDICT, {1: plan[1][0], 2: outcome, 3: "said the rig", 4: key})

    def _answer(self, command: dict[int, list[int | bytes]]) -> None:
        kind = command.get(2, [0])[0]
        value: Any = self.configuration if kind == 3 else {"Answer": 42}
        if self.refuses:
            value = "No such command."
        self._say(COMMAND_RESULT, {1: command[1][0], 2: int(not self.refuses), 3: json.dumps(value)})
