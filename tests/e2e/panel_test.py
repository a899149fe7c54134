"""The panel as people use it, over a running agent: the room booked by a finger, an agent that stops under the panel,
a panel that dies in a call, other languages, and screens that sleep."""

from __future__ import annotations

import signal
import xml.etree.ElementTree as xml
from typing import Any

from call_case import LIVE_WITHIN_NS, CallTest
from rig.bookings import EMPTY, Booking, push_body, utc
from rig.clock import mono_ns, wall_ns
from rig.panel import Frame
from rig.room import RoomOptions
from rig.waiting import SCALE, wait_for
from room_test import RoomTest, run

WAIT_S = 10
MINUTE_MS = 60_000
NINE_MS = 1_772_614_800_000  # 2026-03-04T09:00Z, a Wednesday
ANSWER_NS = 10_000_000_000
WAKE_NS = 300_000_000


def lost(frame: Frame) -> bool:
    return frame.screen == "lost" and not frame.live


class BookedByHand(RoomTest):
    """The room's time stands still unless a test moves it."""

    options = RoomOptions(
        engine="Fake",
        injected_clock=True,
        settings={
            "Bookings AdhocBooking Enabled": "True",
        },
    )

    def setUp(self) -> None:
        super().setUp()
        self.room.clock.set(NINE_MS)

    def have(self, *bookings: Booking) -> None:
        self.push(push_body(bookings) if bookings else EMPTY)

    def span(self) -> tuple[str, str]:
        """Start and end of the only booking, as any client is told."""
        (booking,) = self.web.bookings()
        return booking.findtext("Time/StartTime", ""), booking.findtext("Time/EndTime", "")

    # rule: 35
    def test_booked(self) -> None:
        self.have()
        panel = self.room.panel
        panel.touch("book:open")
        touch = panel.touch("book:15")
        panel.wait_frame(lambda f: f.outcome in ("requested", "done"), WAIT_S, "that it is asked for", touch.t_ns)
        done = panel.wait_frame(lambda f: f.outcome == "done", WAIT_S, "Booked", touch.t_ns)
        self.assertLess(done.t_ns - touch.t_ns, ANSWER_NS * SCALE)
        self.assertEqual(self.span(), (utc(NINE_MS), utc(NINE_MS + 15 * MINUTE_MS)))
        self.assertEqual(self.disk("SELECT COUNT(*) FROM booking"), [(1,)])
        panel.touch("outcome:next")

    def test_what_takes_the_room_meanwhile_goes_before(self) -> None:
        self.have()
        self.room.panel.touch("book:open")
        wait_for(lambda: self.room.panel.target("book:15"), WAIT_S, "how long")
        self.have(Booking("b1", NINE_MS + 5 * MINUTE_MS, NINE_MS + 30 * MINUTE_MS))
        wait_for(lambda: self.room.panel.target("book:15") is None, WAIT_S, "that the room is taken")
        self.assertEqual(self.web.booking_ids(), ["b1"])


class AgentStopped(CallTest):
    """SIGSTOP: the agent is there, holds its socket, and says nothing."""

    def stop(self) -> int:
        stopped = mono_ns()
        self.room.agent.process.signal(signal.SIGSTOP)
        self.addCleanup(self.room.agent.process.signal, signal.SIGCONT)
        return stopped

    def see_lost(self, since: int) -> None:
        frame = self.room.panel.wait_frame(lost, WAIT_S, "that its agent is lost", since)
        self.assertLess(frame.t_ns - since, LIVE_WITHIN_NS * SCALE)
        wait_for(lambda: self.room.panel.targets() == [], WAIT_S, "nothing to press")

    def see_back(self, screen: str, since: int) -> None:
        back = self.room.panel.wait_frame(lambda f: f.live and f.screen == screen, WAIT_S, screen, since)
        self.assertLess(back.t_ns - since, LIVE_WITHIN_NS * SCALE)

    def go_on(self) -> int:
        going = mono_ns()
        self.room.agent.process.signal(signal.SIGCONT)
        return going

    # rule: 54, 55
    def test_in_a_call(self) -> None:
        self.join()
        self.see_lost(self.stop())
        self.sound_goes_on()
        self.see_back("incall", self.go_on())
        self.sound_goes_on()
        self.end_by_touch()

    # rule: 55
    def test_with_join_on_the_glass(self) -> None:
        """What was touched while nobody could answer is not done later."""
        assert self.room.far is not None
        self.room.wait_engine()
        now = wall_ns() // 1_000_000
        self.push(push_body([Booking("call", now + MINUTE_MS, now + 60 * MINUTE_MS, number=self.room.far.address)]))
        panel = self.room.panel
        panel.wait_now(lambda f: f.joinable("call"), 5, "Join")
        join = panel.target("join:call")
        assert join is not None
        stopped = self.stop()
        self.see_lost(stopped)
        for phase in ("down", "up"):
            panel.finger(phase, round(join["cx"]), round(join["cy"]))
        going = self.go_on()
        self.see_back("home", going)
        panel.wait_now(lambda f: f.joinable("call"), 5, "Join")
        self.assertEqual(self.room.far.calls(), [])
        self.assertNotIn("incall", [frame.screen for frame in panel.frames])

    # rule: 54, 55
    def test_killed_and_away_for_a_while(self) -> None:
        self.join()
        killed = mono_ns()
        self.room.agent.kill()
        self.see_lost(killed)
        self.sound_goes_on()
        self.room.restart_agent()
        self.see_back("incall", self.room.ready.t_ns)
        self.end_by_touch()


class PanelKilled(CallTest):
    # rule: 53, 54
    def test_twice_in_one_call(self) -> None:
        self.join()
        for _ in range(2):
            killed = mono_ns()
            self.room.panel.process.kill()
            self.room.panel.start()
            back = self.room.panel.wait_frame(lambda f: f.live, WAIT_S, "the room", killed)
            self.assertEqual(back.screen, "incall", "no other page comes first")
            self.assertLess(back.t_ns - killed, LIVE_WITHIN_NS * SCALE)
            self.sound_goes_on()
        self.end_by_touch()


class Glass(RoomTest):
    options = BookedByHand.options
    places: dict[str, Any] = {}  # where controls were

    def setUp(self) -> None:
        super().setUp()
        self.room.clock.set(NINE_MS)
        self.push(EMPTY)

    def set(self, path: str, value: str) -> None:
        said = self.room.ctl()("settings", "set", path, value)
        self.assertEqual(said.code, 0, said.err)

    def word(self, name: str) -> str:
        target = self.room.panel.target(name)
        return str(target["says"]) if target else ""

    def see_word(self, name: str, word: str) -> None:
        wait_for(lambda: self.word(name) == word, WAIT_S, f"'{word}' on {name}, not '{self.word(name)}'")

    def standby(self, verb: str) -> None:
        root = self.web.command(f'<Command><Standby><{verb} command="True"/></Standby></Command>')
        self.assertEqual(root[0].get("status"), "OK", xml.tostring(root, "unicode"))

    def wakefulness(self, wake: str) -> Frame:
        return self.room.panel.wait_now(lambda f: f.wake == wake, WAIT_S, wake)

    def tap(self, name: str) -> int:
        """Where `name` was when it was last seen, whatever is there now."""
        target = self.places[name]
        touched = mono_ns()
        for phase in ("down", "up"):
            self.room.panel.finger(phase, round(target["cx"]), round(target["cy"]))
        return touched

    def test_languages(self) -> None:
        self.see_word("book:open", "Book")
        x = {}
        for language, word in (("German", "Buchen"), ("Arabic", "حجز"), ("Japanese", "予約"), ("English", "Book")):
            self.set("UserInterface Language", language)
            self.see_word("book:open", word)
            target = self.room.panel.target("book:open")
            assert target is not None
            x[language] = target["cx"]
        self.assertNotEqual(x["Arabic"], x["English"], "mirrored")

    # rule: 6, 48
    def test_asleep(self) -> None:
        panel = self.room.panel
        booking = Booking("b1", NINE_MS + MINUTE_MS, NINE_MS + 30 * MINUTE_MS)
        self.push(push_body([booking]))
        panel.wait_now(lambda f: f.joinable("b1"), WAIT_S, "Join")
        for verb, wake in (("Halfwake", "halfwake"), ("Activate", "standby")):
            with self.subTest(wake):
                target = panel.target("join:b1")
                assert target is not None
                self.places = {"join:b1": target}
                self.standby(verb)
                self.wakefulness(wake)
                touched = self.tap("join:b1")
                awake = panel.wait_frame(lambda f: f.wake == "awake", WAIT_S, "itself", touched)
                self.assertLess(awake.t_ns - touched, WAKE_NS * SCALE)
                self.assertEqual((awake.screen, awake.tiles), ("home", {"b1": "ready"}))
                self.assertNotIn("joining", [frame.screen for frame in panel.frames])
                self.room.clock.advance(1_000)  # for a touch to count again
        self.standby("Activate")
        self.wakefulness("standby")
        self.standby("Deactivate")
        self.wakefulness("awake")

    # rule: 49
    def test_woken_by_a_join(self) -> None:
        at = NINE_MS + 30 * MINUTE_MS
        self.push(push_body([Booking("b1", at, at + 30 * MINUTE_MS)]))
        self.room.clock.advance(2 * MINUTE_MS)
        self.wakefulness("halfwake")
        self.room.clock.advance(8 * MINUTE_MS)
        self.wakefulness("standby")
        self.room.clock.set(at - 5 * MINUTE_MS - 1_000)
        self.assertEqual(self.wakefulness("standby").screen, "home")
        self.room.clock.advance(1_000)
        self.assertEqual(self.wakefulness("awake").tiles, {"b1": "ready"})


if __name__ == "__main__":
    run()
