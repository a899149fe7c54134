"""Each status path is changed, read and told of: over WebSocket and over SSH, with values that agree."""

from __future__ import annotations

import datetime
import re
from typing import Any

import status_changes as table
from agent_test import ROOT, AgentTest, run
from rig.agent import ADMIN, ADMIN_PASSWORD
from ssh_client import Shell, Ssh
from rig.web_socket import WebSocketClient, auth_protocol

ANY = ""


def rows() -> set[str]:
    """Every path of the status table, as the frozen reference lists them."""
    text = (ROOT / "agent" / "xapi" / "REFERENCE.md").read_text()
    part = text.split("## Status")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([^`]+)`", part, re.M))


def as_row(path: str) -> str:
    return re.sub(r"\[\d+\]", "[n]", path)


def steps(path: str) -> list[str | int]:
    out: list[str | int] = []
    for word in path.split():
        name, _, item = word.partition("[")
        out.append(name)
        if item:
            out.append(int(item[:-1]))
    return out


def leaf(document: Any, path: list[str | int]) -> Any:
    """The value at a path of a JSON document; None when it is not there."""
    for step in path:
        if isinstance(step, int):
            rows_ = document if isinstance(document, list) else [document]
            document = next((row for row in rows_ if isinstance(row, dict) and str(row.get("id")) == str(step)), None)
        else:
            document = document.get(step) if isinstance(document, dict) else None
        if document is None:
            return None
    # A list of plain values has each beside its id.
    return document.get("Value") if isinstance(document, dict) else document


class Feedback:
    """What a shell without a terminal is told of `/Status`, as lines."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._lines: list[str] = []
        shell.ask("xFeedback register /Status", "OK\n")

    def value(self, words: str, value: str | None) -> str:
        """The newest one told for a path; unless `value` is None, that one."""
        head = f"*s {words}:"
        told = [line[len(head) :].strip().strip('"') for line in self._lines if line.startswith(head)]
        while not (told and value is None) and value not in told:
            line = self._shell.line()
            self._lines.append(line)
            if line.startswith(head):
                told.append(line[len(head) :].strip().strip('"'))
        return told[-1] if value is None else value


class StatusTest(AgentTest):
    injected_clock = True

    def setUp(self) -> None:
        self.seen: list[dict[str, Any]] = []
        self.web_socket = WebSocketClient(
            self.ready.host, self.ready.port, {"Sec-WebSocket-Protocol": auth_protocol(ADMIN, ADMIN_PASSWORD)}
        )
        self.addCleanup(self.web_socket.close)
        self.web_socket.call("xFeedback/Subscribe", {"Query": ["Status"]})
        ssh = Ssh(self.scratch.directory, self.ready.host, self.ready.ssh_port, ADMIN, ADMIN_PASSWORD)
        shell = ssh.shell()
        self.addCleanup(shell.close)
        self.feedback = Feedback(shell)

    def test_each_row(self) -> None:
        for change in table.CHANGES:
            self.do(change.deed)
            for path, value in change.then.items():
                with self.subTest(f"{change.deed}: {path}"):
                    self.assertEqual(self.told_by_web_socket(path, value), self.read(path))
                    self.assertEqual(self.told_by_shell(path, value), self.read(path))

    def test_no_row_is_left_out(self) -> None:
        changed = {as_row(path) for change in table.CHANGES for path in change.then}
        fixed = set().union(*table.FIXED.values()) | table.BY_TIME
        self.assertEqual(rows() - changed - fixed, set())

    def do(self, deed: table.Deed) -> None:
        match deed:
            case table.Command(words, parameters):
                answer = self.web_socket.call("xCommand/" + words.replace(" ", "/"), dict(parameters))
                self.assertIn("result", answer)
            case table.Set(words, value):
                path = [int(word) if word.isdigit() else word for word in words.split()]
                answer = self.web_socket.call("xSet", {"Path": ["Configuration", *path], "Value": value})
                self.assertIn("result", answer)
            case table.Push(body):
                self.assertEqual(self.web().push(body).status, 200)
            case table.Clock(time):
                moment = datetime.datetime.fromisoformat(f"2026-03-04T{time}+00:00")
                self.clock.set(int(moment.timestamp() * 1000))
            case table.Advance(seconds):
                self.pass_time(seconds)
            case table.Sync(synced):
                self.clock.sync(synced)

    def pass_time(self, seconds: int) -> None:
        """In steps between which pings are answered: who answers none is taken for gone."""
        while seconds > 0:
            step = min(seconds, 20)
            self.clock.advance(step * 1000)
            self.read("Standby State")
            seconds -= step

    def read(self, path: str) -> str:
        answer = self.web_socket.call("xGet", {"Path": ["Status", *steps(path)]})
        self.assertIn("result", answer)
        return str(answer["result"])

    def told_by_web_socket(self, path: str, value: str) -> str:
        """The value that a notification carries for this path; it comes, or the read times out."""
        while True:
            for note in reversed(self.seen):
                found = leaf(note["params"], ["Status", *steps(path)])
                if found is not None and value in (ANY, str(found)):
                    return str(found)
            self.seen.append(self.web_socket.note())

    def told_by_shell(self, path: str, value: str) -> str:
        words = path.replace("[", " ").replace("]", "")
        return self.feedback.value(words, None if value == ANY else value)


if __name__ == "__main__":
    run()
