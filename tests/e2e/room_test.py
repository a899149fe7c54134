"""What the end-to-end tests stand on: one room a test, and no fault left unnoticed when it closes."""

from __future__ import annotations

import os
import sqlite3
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

from rig.room import Room, RoomOptions
from rig.scratch import unwind_on_signals
from rig.web import Answer

BIN_DIR = Path(os.environ.get("GREENROOM_BIN_DIR", ROOT / "build" / "dev" / "bin"))
WORDS_KEPT = 40  # lines of each log


class RoomTest(unittest.TestCase):
    """Starts a room of `options` for each test. A sanitizer's report, or an agent or panel that does not
    end well, fails the test that caused it."""

    options = RoomOptions()
    longMessage = True

    def setUp(self) -> None:
        self.room = Room(BIN_DIR, self.options)
        self.addCleanup(self._close)
        self.room.start()
        self.web = self.room.web()

    def _close(self) -> None:
        room = self.room
        codes = {"panel": room.panel.process.stop(), "agent": room.agent.stop()}
        faults = room.faults()
        for process in (room.agent.process, room.panel.process):
            text = process.err_path.read_text("utf-8", "replace") if process.err_path.exists() else ""
            print(f"--- {process.name}", *text.splitlines()[-WORDS_KEPT:], sep="\n")  # ctest shows it on failure
        room.close()
        self.assertEqual(faults, [], "sanitizers or assertions")
        self.assertEqual(codes, {"panel": 0, "agent": 0}, "exit codes after SIGTERM")

    def push(self, body: str | bytes) -> Answer:
        """A push that has to be taken."""
        answer = self.web.push(body)
        self.assertEqual(answer.status, 200, answer.text)
        return answer

    def disk(self, query: str) -> list[tuple[object, ...]]:
        """Rows of the agent's database, read by another process as an engineer would."""
        path = self.room.agent.state_dir / "greenroom.db"
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def ids_on_disk(self) -> list[str]:
        return [str(row[0]) for row in self.disk("SELECT id FROM booking ORDER BY start_ms, position")]


def run() -> None:
    unwind_on_signals()
    unittest.main(verbosity=2)
