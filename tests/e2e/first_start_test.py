"""A device that is switched on for the first time, and its service menu: a real agent, and the panel's end of its socket."""

from __future__ import annotations

import os
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

from bodies import many
from rig.agent import ADMIN, ADMIN_PASSWORD, Agent
from rig.ctl import Ctl
from rig.room_link import (
    ASKS,
    BY_NOBODY,
    BY_TMS,
    CHECK_SOURCES,
    FACTS,
    LANGUAGE,
    NETWORK,
    OPEN,
    REGISTRATION,
    SET_UP_AGAIN,
    ZONE,
    RoomLink,
    View,
)
from rig.scratch import Scratch, unwind_on_signals
from rig.waiting import SCALE
from rig.web import WebClient

BIN_DIR = Path(os.environ.get("GREENROOM_BIN_DIR", ROOT / "build" / "dev" / "bin"))
WAIT_S = 10.0 * SCALE
TOKYO_S = 9 * 3600
PIN = "864202"
SETTINGS = {"Calls Engine": "Fake", "SIP ListenAddress": "127.0.0.1"}


class FirstStart(unittest.TestCase):
    longMessage = True

    def setUp(self) -> None:
        self.scratch = Scratch()
        self.addCleanup(self.scratch.close)
        self.agent = Agent(BIN_DIR / "greenroomd", self.scratch.directory, SETTINGS, set_up=False)
        self.addCleanup(self._stop)
        self.link = RoomLink(self.agent.panel_socket)
        self.addCleanup(self.link.close)
        self.start()

    def _stop(self) -> None:
        code = self.agent.stop()
        said = self.said()
        print("--- agent", *said.splitlines()[-40:], sep="\n")  # ctest shows it on failure
        self.assertNotIn(PIN, said, "a passcode is in the log")
        self.assertEqual(code, 0)
        self.assertFalse([line for line in said.splitlines() if "runtime error:" in line or "ERROR: " in line])

    def said(self) -> str:
        path = self.agent.process.err_path
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def start(self) -> None:
        self.ready = self.agent.start()
        self.link.connect()

    def restart(self) -> None:
        self.link.close()
        self.link.views.clear()
        self.assertEqual(self.agent.stop(), 0)
        self.start()

    def see(self, what: str, want: object) -> View:
        assert callable(want)
        return self.link.wait(want, WAIT_S, what)

    def see_step(self, step: int) -> View:
        return self.see(f"step {step}", lambda view: view.setup is not None and view.setup.step == step)

    def see_home(self) -> View:
        return self.see("nothing of first start", lambda view: view.setup is None)

    def ctl(self, *words: str) -> None:
        done = Ctl(BIN_DIR / "greenroomctl", self.ready.control)(*words)
        self.assertEqual(done.code, 0, done.err)

    def to_registration(self) -> None:
        for step in (LANGUAGE, ZONE, NETWORK):
            self.see_step(step)
            self.link.set_up_go()
        self.see_step(REGISTRATION)

    def test_it_is_answered_once_and_for_good(self) -> None:
        self.see_step(LANGUAGE)
        self.link.set_up_language("German")
        self.see("its language", lambda view: view.language == "German")
        # The panel may die, and the agent too: what was answered is, the rest is asked on.
        self.link.connect()
        self.see_step(LANGUAGE)
        self.restart()
        self.assertEqual(self.see_step(LANGUAGE).language, "German")
        self.link.set_up_go()
        regions = self.see("regions", lambda view: view.setup is not None and len(view.setup.regions) > 8).setup
        assert regions is not None
        self.assertIn("Asia", regions.regions)
        self.link.set_up_zone("Asia")
        self.see("cities", lambda view: view.setup is not None and "Tokyo" in view.setup.cities)
        self.link.set_up_zone("Asia", "Tokyo")
        self.see("the zone's time", lambda view: view.utc_offset_s == TOKYO_S)
        self.link.set_up_go()
        self.see_step(NETWORK)
        self.link.set_up_go()
        self.see_step(REGISTRATION)
        self.link.set_up_registration(BY_NOBODY)
        self.see_home()
        self.restart()
        self.assertEqual(self.see_home().utc_offset_s, TOKYO_S)

    def test_a_list_of_bookings_ends_it(self) -> None:
        self.see_step(LANGUAGE)
        with WebClient(self.ready.host, self.ready.port, ADMIN, ADMIN_PASSWORD) as web:
            self.assertEqual(web.push(many(1)).status, 200)
        self.see_home()
        self.restart()
        self.see_home()

    def test_a_tms_that_does_not_answer_is_said(self) -> None:
        self.to_registration()
        self.link.set_up_registration(BY_TMS)
        # The first message of this agent; nothing listens on the discard port.
        self.link.press(12, {1: 1, 3: "127.0.0.1:9"})
        shown = self.see("why", lambda view: view.setup is not None and view.setup.problem != "").setup
        assert shown is not None
        self.assertEqual(shown.step, REGISTRATION)
        self.link.set_up_registration(BY_NOBODY)
        self.see_home()

    def test_a_client_stops_it(self) -> None:
        self.see_step(LANGUAGE)
        with WebClient(self.ready.host, self.ready.port, ADMIN, ADMIN_PASSWORD) as web:
            stop = "<Command><SystemUnit><FirstTimeWizard><Stop/></FirstTimeWizard></SystemUnit></Command>"
            answer = web.request("POST", "/putxml", stop.encode())
            self.assertIn('status="OK"', answer.text)
            self.see_home()
            self.assertIn('status="Error"', web.request("POST", "/putxml", stop.encode()).text)

    def test_the_service_menu(self) -> None:
        self.see_step(LANGUAGE)
        self.link.open_service()
        facts = self.see("facts", lambda view: view.service is not None and view.service.stage == FACTS).service
        assert facts is not None
        self.assertEqual(len(facts.facts["SERIAL"]), 12)
        self.assertEqual(facts.acts, [])
        self.link.press(42)
        self.ctl("settings", "set", "UserInterface ServiceMenu Passcode", PIN)
        self.link.open_service()
        self.see("a question", lambda view: view.service is not None and view.service.stage == ASKS)
        self.link.enter_pin("111111")
        self.see("a try less", lambda view: view.service is not None and view.service.tries_left == 4)
        self.link.enter_pin(PIN)
        menu = self.see("the menu", lambda view: view.service is not None and view.service.stage == OPEN).service
        assert menu is not None
        self.assertEqual(menu.acts, [CHECK_SOURCES, SET_UP_AGAIN])  # nothing restarts this machine
        self.link.press(42)
        self.see("no menu", lambda view: view.service is None)


if __name__ == "__main__":
    unwind_on_signals()
    unittest.main()
