"""The OpenSSH client as a program drives it: a shell with and without a terminal, and single commands."""

from __future__ import annotations

import os
import select
import subprocess
import time
from pathlib import Path

from rig.waiting import SCALE, RigError

LIMIT_S = 20.0


class Ssh:
    """Where and as whom to connect. Everything the client keeps lies in the scratch folder."""

    def __init__(self, scratch: Path, host: str, port: int, user: str, password: str = "") -> None:
        self._askpass = scratch / f"askpass-{user}-{abs(hash(password))}"
        self._askpass.write_text(f"#!/bin/sh\ncat <<'EOF'\n{password}\nEOF\n")
        self._askpass.chmod(0o700)
        self._options = [
            *("-F", "/dev/null", "-p", str(port), "-l", user),
            *("-o", f"UserKnownHostsFile={scratch / 'known_hosts'}", "-o", "StrictHostKeyChecking=accept-new"),
            *("-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none"),
        ]
        self._host = host

    def command(self, *words: str, options: tuple[str, ...] = ()) -> list[str]:
        return ["ssh", *self._options, *options, self._host, *words]

    def env(self) -> dict[str, str]:
        return {**os.environ, "SSH_ASKPASS": str(self._askpass), "SSH_ASKPASS_REQUIRE": "force", "DISPLAY": ":0"}

    def run(
        self, *words: str, options: tuple[str, ...] = (), given: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            self.command(*words, options=options),
            input=given,
            env=self.env(),
            capture_output=True,
            timeout=60 * SCALE,
            check=False,
        )

    def shell(self, terminal: bool = False, options: tuple[str, ...] = ()) -> Shell:
        return Shell(self, terminal, options)


class Shell:
    """A session whose input and output are a program's. Closed by `with`."""

    def __init__(self, ssh: Ssh, terminal: bool, options: tuple[str, ...] = ()) -> None:
        self._process = subprocess.Popen(
            ssh.command(options=("-tt" if terminal else "-T", *options)),
            env=ssh.env(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self._end = "\r\n" if terminal else "\n"
        self.text = ""
        self.banner = self.until(f"{self._end}OK{self._end}{self._end}")

    def __enter__(self) -> Shell:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> int:
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()
        try:
            return self._process.wait(LIMIT_S * SCALE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def send(self, data: str | bytes) -> None:
        assert self._process.stdin is not None
        rest = data.encode() if isinstance(data, str) else data
        while rest:
            rest = rest[os.write(self._process.stdin.fileno(), rest) :]

    def end_input(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()

    def until(self, wanted: str) -> str:
        """What came up to and with the wanted text; the rest waits for the next call."""
        deadline = time.monotonic() + LIMIT_S * SCALE
        while wanted not in self.text:
            if not self._read(deadline - time.monotonic()):
                raise RigError(f"waited for {wanted!r}, got {self.text[-2000:]!r} {self._errors()}")
        at = self.text.index(wanted) + len(wanted)
        taken, self.text = self.text[:at], self.text[at:]
        return taken

    def line(self) -> str:
        """The next line, without its end."""
        return self.until(self._end).removesuffix(self._end)

    def ask(self, line: str, wanted: str, line_end: str = "\n") -> str:
        self.send(line + line_end)
        return self.until(wanted)

    def ended(self) -> int:
        """Reads to the end; the client's exit code."""
        deadline = time.monotonic() + LIMIT_S * SCALE
        while self._read(deadline - time.monotonic()):
            pass
        return self._process.wait(LIMIT_S * SCALE)

    def _read(self, seconds: float) -> bool:
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], max(seconds, 0))
        data = os.read(self._process.stdout.fileno(), 1 << 20) if ready else b""
        self.text += data.decode("utf-8", "surrogateescape")
        return bool(data)

    def _errors(self) -> str:
        self._process.kill()
        assert self._process.stderr is not None
        return self._process.stderr.read().decode("utf-8", "replace")
