"""First start and the service menu, answered by a finger: agent and panel as a room has them."""

from __future__ import annotations

from pathlib import Path

from rig.panel import Frame
from rig.room import RoomOptions
from rig.waiting import SCALE, wait_for
from room_test import RoomTest, run

WAIT_S = 10.0 * SCALE
LOCKED_MS = 60_000
TRIES = 5
PIN = "471102"


def on(screen: str) -> object:
    return lambda frame: frame.live and frame.screen == screen


class Fingers(RoomTest):
    def shows(self, screen: str) -> Frame:
        return self.room.panel.wait_now(on(screen), WAIT_S, f"the screen '{screen}'")

    def offers(self, name: str) -> None:
        wait_for(lambda: self.room.panel.target(name), WAIT_S, f"the panel has '{name}'")

    def offers_no(self, name: str) -> None:
        wait_for(lambda: self.room.panel.target(name) is None, WAIT_S, f"the panel has no '{name}'")

    def setting(self, path: str) -> str:
        said = self.room.ctl()("--json", "settings", "get", path)
        self.assertEqual(said.code, 0, said.err)
        return said.out

    def logs(self) -> str:
        paths: list[Path] = [self.room.agent.process.err_path, self.room.panel.process.err_path]
        return "".join(path.read_text("utf-8", "replace") for path in paths if path.exists())


class FirstStart(Fingers):
    options = RoomOptions(engine="Fake", settings={"SystemUnit FirstTimeWizard Mode": "Auto"})

    def test_to_a_room_on_its_own(self) -> None:
        panel = self.room.panel
        self.shows("setup")
        panel.touch("language:German")
        wait_for(lambda: "German" in self.setting("UserInterface Language"), WAIT_S, "German is spoken")
        panel.touch("setup:next")
        self.offers_no("language:German")
        if panel.target("region:Europe") is None:  # the machine's zone is set: its cities are shown
            panel.touch("setup:back")
        panel.touch("region:Africa")
        panel.touch("city:Abidjan")
        wait_for(lambda: "Africa/Abidjan" in self.setting("Time Zone"), WAIT_S, "the zone is set")
        panel.touch("setup:next")
        self.offers_no("city:Abidjan")
        panel.touch("setup:next")
        self.offers("home:alone")
        # The panel dies in the middle of it: the question stays.
        panel.process.kill()
        panel.start()
        self.room.wait_live()
        self.shows("setup")
        panel.touch("home:alone")
        self.shows("home")
        self.room.panel.process.kill()
        panel.start()
        self.room.wait_live()
        self.shows("home")


class Service(Fingers):
    options = RoomOptions(engine="Fake", injected_clock=True)

    def setUp(self) -> None:
        super().setUp()
        self.shows("home")

    def protect(self) -> None:
        body = f"""<Configuration><UserInterface><ServiceMenu><Passcode>{PIN}</Passcode></ServiceMenu></UserInterface>
            </Configuration>"""
        self.assertEqual(self.web.request("POST", "/putxml", body.encode()).status, 200)

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.room.panel.touch(f"key:{digit}")
        self.room.panel.touch("pin:enter")

    # rule: 53
    def test_without_a_pin_it_can_only_be_read(self) -> None:
        self.room.panel.knock()
        self.offers("close")
        for act in ("key:1", "service:check", "service:setup", "service:restart"):
            self.assertIsNone(self.room.panel.target(act), act)
        self.room.panel.touch("close")
        self.offers_no("close")

    # rule: 53, 57
    def test_five_wrong_pins_lock_it_for_a_minute(self) -> None:
        self.protect()
        self.room.panel.knock()
        for _ in range(TRIES):
            self.offers("key:1")
            self.enter("1234")
        self.offers_no("key:1")
        self.room.clock.advance(LOCKED_MS - 2_000)
        self.assertIsNone(self.room.panel.target("key:1"))
        self.room.clock.advance(3_000)
        self.offers("key:1")
        self.enter(PIN)
        self.offers("service:setup")
        self.assertNotIn(PIN, self.logs(), "a PIN is in a log")

    # rule: 36, 53
    def test_what_cannot_be_taken_back_is_asked_twice(self) -> None:
        self.protect()
        panel = self.room.panel
        panel.knock()
        self.offers("key:1")
        self.enter(PIN)
        panel.touch("service:setup")
        self.offers("sure")
        self.shows("home")
        panel.touch("keep")
        panel.touch("service:setup")
        panel.touch("sure")
        self.shows("setup")

    # rule: 36
    def test_a_restart_is_asked_twice(self) -> None:
        restarted = self.room.directory / "restarted"
        program = self.room.directory / "restart"
        program.write_text(f"#!/bin/sh\ntouch '{restarted}'\n")
        program.chmod(0o700)
        self.assertEqual(self.room.agent.stop(), 0)
        config = self.room.directory / "greenroomd.toml"
        config.write_text(config.read_text().replace("[device]", f'[device]\nrestart_program = "{program}"'))
        self.room.restart_agent()
        self.room.wait_live(since_ns=self.room.ready.t_ns)
        self.web = self.room.web()
        self.protect()
        self.room.panel.knock()
        self.offers("key:1")
        self.enter(PIN)
        self.room.panel.touch("service:restart")
        self.offers("sure")
        self.assertFalse(restarted.exists())
        self.room.panel.touch("sure")
        wait_for(restarted.exists, WAIT_S, "the machine's restart was begun")

    # rule: 52
    def test_it_closes_when_nobody_is_there(self) -> None:
        self.protect()
        self.room.panel.knock()
        self.offers("key:1")
        self.enter(PIN)
        self.offers("service:setup")
        self.room.clock.advance(121_000)
        self.offers_no("service:setup")
        self.room.panel.knock()
        self.offers("key:1")


if __name__ == "__main__":
    run()
