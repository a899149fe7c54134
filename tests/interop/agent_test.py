"""What the interop tests stand on: one agent a test class, with users of several roles, and no fault left
unnoticed when it ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

from rig.agent import ADMIN, ADMIN_PASSWORD, Agent
from rig.ctl import Ctl
from rig.injected import InjectedClock
from rig.scratch import Scratch, unwind_on_signals
from rig.waiting import SCALE, RigError
from rig.web import WebClient

BIN_DIR = Path(os.environ.get("GREENROOM_BIN_DIR", ROOT / "build" / "dev" / "bin"))
USER = "viewer"
USER_PASSWORD = "Viewer-only 5512"
SKIPPED = 77


class AgentTest(unittest.TestCase):
    longMessage = True
    injected_clock = False  # else `clock` moves the agent's time

    @classmethod
    def setUpClass(cls) -> None:
        cls.scratch = Scratch()
        cls.addClassCleanup(cls.scratch.close)
        settings = {"Calls Engine": "Fake", "SIP ListenAddress": "127.0.0.1", "SystemUnit Name": "Aspen"}
        clock = cls.scratch.directory / "clock.sock"
        env = {"GREENROOM_CLOCK": f"unix:{clock}"} if cls.injected_clock else None
        cls.agent = Agent(BIN_DIR / "greenroomd", cls.scratch.directory, settings, env)
        cls.addClassCleanup(cls._stop)
        cls.ready = cls.agent.start()
        if cls.injected_clock:
            cls.clock = InjectedClock(clock)
            cls.addClassCleanup(cls.clock.close)
        cls.add_user(USER, "User", USER_PASSWORD)

    @classmethod
    def _stop(cls) -> None:
        code = cls.agent.stop()
        said = cls.agent.process.err_path.read_text("utf-8", "replace")
        print("--- agent", *said.splitlines()[-40:], sep="\n")  # ctest shows it on failure
        faults = [line for line in said.splitlines() if "runtime error:" in line or "ERROR: " in line]
        if code != 0 or faults:
            raise RigError(f"the agent ended with {code}: {faults}")

    @classmethod
    def ctl(cls) -> Ctl:
        return Ctl(BIN_DIR / "greenroomctl", cls.ready.control)

    @classmethod
    def add_user(cls, name: str, role: str, password: str) -> None:
        secret = cls.scratch.directory / f"{name}.password"
        secret.write_text(password + "\n")
        said = cls.ctl()("users", "add", name, "--role", role, "--password-file", str(secret))
        if said.code != 0:
            raise RigError(f"users add {name}: {said.err}")

    @classmethod
    def web(cls) -> WebClient:
        client = WebClient(cls.ready.host, cls.ready.port, ADMIN, ADMIN_PASSWORD)
        cls.addClassCleanup(client.close)
        return client


def need(program: str) -> str:
    """The program's path; ends the whole run as skipped when it is not there."""
    path = shutil.which(program)
    if path is None:
        print(f"needs {program}")
        sys.exit(SKIPPED)
    return path


def need_npm_packages() -> None:
    if not (HERE / "node_modules" / "jsxapi" / "package.json").exists():
        print("needs the npm packages of tests/interop (tools/setup installs them)")
        sys.exit(SKIPPED)


def run_node(script: str, env: dict[str, str], seconds: float = 120.0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [need("node"), str(HERE / script)],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        timeout=seconds * SCALE,
        check=False,
    )


def run() -> None:
    unwind_on_signals()
    unittest.main(verbosity=2)
