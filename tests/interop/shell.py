"""A shell at the agent through the real OpenSSH client, with a key of its own."""

from __future__ import annotations

import subprocess
import threading
import time
from pathlib import Path

from agent_test import need
from rig.agent import ADMIN, Agent, Ready
from rig.waiting import SCALE, RigError

OPTIONS = ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
           "-o", "PreferredAuthentications=publickey", "-o", "IdentitiesOnly=yes"]


def new_key(agent: Agent, folder: Path, user: str = ADMIN) -> Path:
    """A key that lets `user` in (agent/edge/ssh/README.md)."""
    key = folder / f"{user}.key"
    if not key.exists():
        subprocess.run([need("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
        keys = agent.state_dir / "ssh" / "authorized_keys"
        keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        known = keys / user
        known.write_text(Path(f"{key}.pub").read_text())
        known.chmod(0o600)
    return key


class Shell:
    """Without a terminal: bare line feeds, no echo."""

    def __init__(self, host: str, port: int, key: Path) -> None:
        command = [need("ssh"), "-T", *OPTIONS, "-i", str(key), "-p", str(port), f"{ADMIN}@{host}"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1
        )
        self._changed = threading.Condition()
        self._lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.wait(lambda line: line == "OK", "the greeting")

    @classmethod
    def open(cls, agent: Agent, ready: Ready, folder: Path) -> Shell:
        return cls(ready.host, ready.ssh_port, new_key(agent, folder))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._changed:
                self._lines.append(line.rstrip("\r\n"))
                self._changed.notify_all()

    def send(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def wait(self, wanted, what: str, since: int = 0, seconds: float = 15.0) -> str:
        """The newest line from number `since` on that is wanted."""
        deadline = time.monotonic() + seconds * SCALE
        with self._changed:
            while True:
                for line in reversed(self._lines[since:]):
                    if wanted(line):
                        return line
                left = deadline - time.monotonic()
                if left <= 0:
                    raise RigError(f"{what} did not come; the last lines: {self._lines[-10:]}")
                self._changed.wait(left)

    def register(self, expression: str) -> None:
        since = len(self._lines)
        self.send(f"xFeedback register {expression}")
        self.wait(lambda line: line == "OK", f"the answer to registering {expression}", since)

    def status(self, words: str, value: str | None) -> str:
        """The value told of for a path; with `value` None any."""
        head = f"*s {words}:"

        def fits(line: str) -> bool:
            return line.startswith(head) and (value is None or line[len(head) :].strip().strip('"') == value)

        return self.wait(fits, f"{head} {value}")[len(head) :].strip().strip('"')
