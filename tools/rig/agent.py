"""greenroomd as a process: its configuration, its start, its death, and its call engine."""

from __future__ import annotations

import json
import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path

from .ports import free_tcp_port
from .process import Process, end_processes
from .waiting import RigError

ADMIN = "admin"
ADMIN_PASSWORD = "Rig-only 7291"
_READY = re.compile(
    r"^ready http=(?P<host>\S+):(?P<port>\d+) panel=(?P<panel>\S+) control=(?P<control>\S+)"
    r"(?: ssh=(?P<ssh_host>\S+):(?P<ssh_port>\d+))?$"
)


@dataclass(frozen=True)
class Ready:
    t_ns: int  # when the line was read
    host: str
    port: int
    panel: Path
    control: Path
    ssh_port: int | None = None  # on the same host


class Agent:
    """Keeps its port over restarts, so that clients and the panel find it again."""

    def __init__(
        self,
        program: Path,
        directory: Path,
        settings: dict[str, str],
        env: dict[str, str] | None = None,
        log_level: str = "info",
        tls: str = "required",
        set_up: bool = True,
    ) -> None:
        """Without `set_up` it is a device fresh from the factory, which asks at its panel what it needs to know."""
        self.state_dir = directory / "state"
        self.runtime_dir = directory / "run"
        for folder in (self.state_dir, self.runtime_dir):
            folder.mkdir(mode=0o700, exist_ok=True)
        self.port = free_tcp_port()
        self._config = directory / "greenroomd.toml"
        self._password = directory / "admin-password"
        self._password.write_text(ADMIN_PASSWORD + "\n")
        self._password.chmod(0o600)
        self._config.write_text(self._toml(log_level, tls))
        command = [str(program), "--config", str(self._config)]
        if set_up:
            settings = {"SystemUnit FirstTimeWizard Mode": "Off", **settings}
        for path, value in settings.items():
            command += ["--set", f"{path}={value}"]
        self.process = Process("agent", command, directory, env)
        self.ready: Ready | None = None

    def _toml(self, log_level: str, tls: str) -> str:
        return f"""[agent]
state_dir = "{self.state_dir}"
runtime_dir = "{self.runtime_dir}"

[http]
address = "127.0.0.1"
port = {self.port}
tls = "{tls}"
initial_admin_password_file = "{self._password}"

[ssh]
port = 0

[device]
profile = "room"

[log]
level = "{log_level}"
"""

    def bootstrap(self, hub_address: str, code: str, fingerprint: str) -> Path:
        """At its next start the agent finds what it needs to join a hub. Where that stands."""
        file = self._config.with_name("hub-bootstrap.toml")
        file.write_text(f'address = "{hub_address}"\ncode = "{code}"\nauthority_sha256 = "{fingerprint}"\n')
        file.chmod(0o600)
        config = self._config.read_text()
        if "[hub]" not in config:
            self._config.write_text(f'{config}\n[hub]\nbootstrap_file = "{file}"\n')
        return file

    @property
    def panel_socket(self) -> Path:
        """Known before the agent runs, so that a panel may be started first."""
        return self.runtime_dir / "panel.sock"

    def start(self, seconds: float = 15.0) -> Ready:
        self.process.start()
        t_ns, line = self.process.wait_line("ready ", seconds)
        found = _READY.match(line)
        if not found:
            raise RigError(f"greenroomd's ready line is not understood: {line}")
        panel, control = Path(found["panel"]), Path(found["control"])
        ssh_port = int(found["ssh_port"]) if found["ssh_port"] else None
        self.ready = Ready(t_ns, found["host"], int(found["port"]), panel, control, ssh_port)
        return self.ready

    def kill(self) -> None:
        self.process.kill()

    def engine_pid(self) -> int | None:
        """The running call engine, by the record the agent keeps; checked against a reused number."""
        try:
            record = json.loads((self.runtime_dir / "engine.json").read_text())
            pid, ticks = int(record["pid"]), int(record["start_ticks"])
            stat = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except (OSError, ValueError, KeyError):
            return None
        alive = stat[0] not in "ZX" and int(stat[19]) == ticks
        return pid if alive else None

    def kill_engine(self) -> None:
        pid = self.engine_pid()
        if pid is not None:
            os.kill(pid, signal.SIGKILL)

    def stop(self) -> int | None:
        """The agent's exit code; its engine, which outlives it on purpose, is ended too."""
        code = self.process.stop()
        pid = self.engine_pid()
        if pid is not None:
            end_processes([pid])
        return code
