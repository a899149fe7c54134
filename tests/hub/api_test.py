"""Every route and status of openapi.yaml on the real program, and none beside them; and no secret ever comes back."""

from __future__ import annotations

import re
import unittest

from hub_case import CANARIES, ROOT, Caller
from openapi import COMMON, promises
from rig.hub import PASSWORD
from walk_devices import WalkDevices
from walk_site import WalkSite

DOCUMENT = promises(ROOT / "tools/hub/openapi.yaml")


class EveryRoute(WalkSite, WalkDevices):
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
        self.assertEqual(
            {row["actor"] for row in self.hub.audit() if row["action"] == "workspace.create"}, {"token:rig"}
        )


if __name__ == "__main__":
    unittest.main()
