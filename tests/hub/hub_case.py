"""One hub for a case of tests, and a caller of its API that remembers what it saw."""

from __future__ import annotations

import json
import os
import re
import tempfile
import unittest
from pathlib import Path
from typing import Any

from rig.hub import Hub, HubApi
from rig.web import Answer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["GREENROOM_BIN_DIR"]) / "greenroom-hub"
CANARIES = ["canary-setting-value", "canary-password-1", "canary-password-2"]
NOT_JSON = b"{"
AWAY = "f" * 16  # an id of nothing


class Caller:
    """Asks, and remembers which status of which route was seen and all that was said."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.seen: set[tuple[str, str, int]] = set()
        self.said: list[str] = []

    def ask(
        self, method: str, route: str, body: Any = None, status: int = 200, api: HubApi | None = None, **more: Any
    ) -> Any:
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

    def stranger(self) -> HubApi:
        """Who shows nothing."""
        return HubApi("127.0.0.1", self.hub.api_port, authority=self.hub.api.authority)
