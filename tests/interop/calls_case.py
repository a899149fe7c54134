"""What the tests of calls stand on: a room on one network, far ends on another, and no fault left unnoticed."""

from __future__ import annotations

import contextlib
import sys
import unittest
from collections.abc import Sequence
from contextlib import AbstractContextManager

from agent_test import BIN_DIR, SKIPPED, need, run
from rig.call_room import CallRoom
from rig.clock import mono_ns
from rig.net_lab import FAR_ADDRESS, SECOND_FAR_ADDRESS, NetLab, NoNamespaces
from rig.room_link import CONNECTED, HOME, RoomLink, View
from rig.sipp import Sipp
from rig.waiting import RigError
from scenarios import Step, write

ALWAYS = "always"  # who answers every call
SIP_PORT = 5060


class CallTest(unittest.TestCase):
    """One room a class; a call that is over leaves it ready for the next."""

    longMessage = True
    settings: dict[str, str] = {}
    injected_clock = False
    room: CallRoom
    panel: RoomLink
    always: Sipp

    @classmethod
    def setUpClass(cls) -> None:
        cls.room = CallRoom(BIN_DIR, cls.settings, cls.injected_clock)
        cls.addClassCleanup(cls._close)
        with cls.in_far():
            cls.before_start()
            cls.always = Sipp(cls.room.directory, ALWAYS, host=SECOND_FAR_ADDRESS, port=SIP_PORT)
            cls.always.start()
        cls.room.start()
        cls.panel = cls.room.panel

    @classmethod
    def before_start(cls) -> None:
        """What has to be there before the room is; in the network of the far ends."""

    def setUp(self) -> None:
        """Whatever the test before left behind is none of this one's."""
        newest = self.panel.now()
        if newest is not None and newest.calls:
            with contextlib.suppress(RigError):
                self.hang_up()
        self.panel.dismiss()

    def tell(self, sipp: Sipp) -> None:
        """The far end's log, in the test's output."""
        for call in sipp.calls():
            for message in call.messages:
                print("<" if message.received else ">", message.t_ns // 1_000_000, message.text.split("\n", 1)[0])

    @classmethod
    def _close(cls) -> None:
        agent = cls.room.agent
        code = agent.process.stop()
        said = agent.process.err_path.read_text("utf-8", "replace") if agent.process.err_path.exists() else ""
        print("--- agent", *said.splitlines()[-60:], sep="\n")  # ctest shows it on failure
        cls.room.close()
        faults = [line for line in said.splitlines() if "runtime error:" in line or "ERROR: " in line]
        if code not in (0, None) or faults:
            raise RigError(f"the agent ended with {code}: {faults}")

    @classmethod
    def in_far(cls) -> AbstractContextManager[None]:
        return cls.room.lab.far.entered()

    def far(self, name: str, steps: Sequence[Step], transport: str = "udp", options: str = "") -> Sipp:
        """SIPp with these steps, for the rest of the test."""
        file = write(self.room.directory / f"{name}.xml", steps)
        sipp = Sipp(
            self.room.directory, name, scenario=file, host=FAR_ADDRESS, port=SIP_PORT, transport=transport, options=options
        )
        with self.in_far():
            sipp.start()
        self.addCleanup(self.tell, sipp)  # ctest shows it on failure
        self.addCleanup(sipp.stop)
        return sipp

    def dial(self, address: str) -> int:
        """When it was asked for."""
        since = mono_ns()
        self.room.control("dial", address=address)
        return since

    def connect(self, address: str) -> View:
        since = self.dial(address)
        return self.panel.wait(lambda view: view.has(CONNECTED), 10, "the call", since)

    def hang_up(self) -> None:
        self.room.control("hangup")
        self.room.wait_home()

    def dials_again(self) -> None:
        """After whatever happened: a call to somebody who answers, and its end."""
        self.panel.dismiss()
        self.panel.wait(lambda view: view.screen == HOME, 5, "that the room is at home")
        before = len(self.always.calls())
        self.connect(self.always.address)
        self.hang_up()
        self.always.wait_message("BYE", before, 5)


def need_networks(*programs: str) -> None:
    """Ends the whole run as skipped where a prerequisite is missing."""
    for program in ("sipp", "ip", *programs):
        need(program)
    try:
        NetLab().close()
    except NoNamespaces as error:
        print(error)
        sys.exit(SKIPPED)


__all__ = ["CallTest", "need_networks", "run"]
