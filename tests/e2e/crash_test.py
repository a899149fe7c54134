"""kill -9 of the agent and of the panel, at any instant: nothing that was acknowledged is lost, no call drops,
and the panel is live again within five seconds."""

from __future__ import annotations

import random
import threading

from rig.bookings import Booking, push_body
from rig.clock import mono_ns, wall_ns
from rig.room import RoomOptions
from rig.waiting import SCALE, wait_for
from rig.web import WebClient
from room_test import RoomTest, run

SEED = 1847
KILLS = 50
LIVE_WITHIN_NS = 5_000_000_000
MOST_BOOKINGS = 150
HOUR_MS = 3_600_000


class Pusher(threading.Thread):
    """Pushes lists that grow by one, one after the other, whatever happens to the agent."""

    def __init__(self, web: WebClient, seed: int) -> None:
        super().__init__(daemon=True)
        self._web = web
        self._chance = random.Random(seed)
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._sent: list[list[str]] = [[]]  # every list, in the order of sending
        self._durable = 0  # where in it the last acknowledged one stands
        self.acknowledged = 0
        self.in_flight = 0  # pushes begun and never answered
        self.refused: list[str] = []

    def durable(self) -> int:
        """The last acknowledged list: this one, or a later one, has to be in the room from now on."""
        with self._lock:
            return self._durable

    def sent_since(self, number: int) -> list[list[str]]:
        with self._lock:
            return self._sent[number:]

    def run(self) -> None:
        now = wall_ns() // 1_000_000
        names: list[str] = []
        for number in range(1_000_000):
            if self._end.is_set():
                return
            names = [*names, f"b{number}"] if len(names) < MOST_BOOKINGS else [f"b{number}"]
            with self._lock:
                self._sent.append(names)
            self._push(names, now)
            self._end.wait(self._chance.uniform(0.0, 0.02))

    def _push(self, names: list[str], now: int) -> None:
        starts = [(name, now + hour * HOUR_MS) for hour, name in enumerate(names, 1)]
        try:
            answer = self._web.push(push_body([Booking(name, start, start + 60_000) for name, start in starts]))
        except ConnectionRefusedError:
            self._end.wait(0.01)
            return
        except OSError:
            self.in_flight += 1
            return
        if answer.status != 200:
            self.refused.append(f"{answer.status}: {answer.text.strip()[:120]}")
            return
        with self._lock:
            self._durable = len(self._sent) - 1
        self.acknowledged += 1

    def end(self) -> None:
        self._end.set()
        self.join(30 * SCALE)


class AgentKilled(RoomTest):
    options = RoomOptions(store_fault="drop-unsynced")

    def test_fifty_kills_with_pushes_in_flight(self) -> None:
        chance = random.Random(SEED)
        pusher = Pusher(self.room.web(), SEED)
        pusher.start()
        self.addCleanup(pusher.end)
        slowest = 0
        for kill in range(KILLS):
            moment = mono_ns() + int(chance.uniform(0.0, 0.4) * SCALE * 1e9)
            wait_for(lambda: mono_ns() >= moment, 1, "the seeded instant", every=0.0005)
            self.room.agent.kill()
            killed = mono_ns()
            durable = pusher.durable()
            self.room.restart_agent()
            stored = self.room.web().booking_ids()
            self.assertIn(stored, pusher.sent_since(durable), f"kill {kill}: the room lost or mixed a list")
            live = self.room.wait_live(20, self.room.ready.t_ns)
            slowest = max(slowest, live.t_ns - killed)
            self.assertLess(live.t_ns - killed, LIVE_WITHIN_NS * SCALE, f"kill {kill}: the panel is live again")
        pusher.end()
        self.assertEqual(pusher.refused, [])
        print(
            f"{KILLS} kills: {pusher.acknowledged} lists acknowledged, {pusher.in_flight} cut off by a kill, "
            f"panel live after {slowest / 1e9:.2f} s at most"
        )
        self.assertGreater(pusher.acknowledged, KILLS)
        self.assertGreater(pusher.in_flight, KILLS // 4, "kills with a push in flight")


class KilledInACall(RoomTest):
    options = RoomOptions(far_end="baresip")

    def join(self) -> None:
        self.room.wait_engine()
        now = wall_ns() // 1_000_000
        assert self.room.far is not None
        self.push(push_body([Booking("call", now + 60_000, now + HOUR_MS, number=self.room.far.address)]))
        self.room.panel.wait_now(lambda f: f.joinable("call"), 5, "Join")
        self.room.panel.touch("join:call")
        self.room.far.wait_message("ACK", 0, 10)
        self.room.panel.wait_now(lambda f: f.screen == "incall", 5, "the call")

    def sound_goes_on(self) -> None:
        far = self.room.far
        assert far is not None
        count = far.rtp
        before = count().received
        wait_for(lambda: count().received > before + 20, 10, "the far end gets more sound", every=0.2)
        self.assertIsNone(far.calls()[0].bye)

    def end_by_touch(self) -> None:
        assert self.room.far is not None
        self.room.panel.touch("end")
        self.room.far.wait_message("BYE", 0, 10)
        self.room.panel.wait_now(lambda f: f.screen == "home", 5, "home")
        self.assertEqual(len(self.room.far.calls()), 1)

    def test_agent_killed(self) -> None:
        self.join()
        self.room.agent.kill()
        killed = mono_ns()
        self.sound_goes_on()
        self.room.restart_agent()
        since = self.room.ready.t_ns
        self.room.panel.wait_frame(lambda f: f.live and f.screen == "incall", 5, "the call again", since)
        self.assertGreater(since, killed)
        self.sound_goes_on()
        self.end_by_touch()

    def test_panel_killed(self) -> None:
        self.join()
        self.room.panel.process.kill()
        killed = mono_ns()
        self.room.panel.start()
        back = self.room.panel.wait_frame(lambda f: f.live and f.screen == "incall", 5, "the call again", killed)
        self.assertLess(back.t_ns - killed, LIVE_WITHIN_NS * SCALE)
        self.sound_goes_on()
        self.end_by_touch()

    def test_engine_killed(self) -> None:
        """The call is lost and said so; the next one works."""
        self.join()
        self.room.agent.kill_engine()
        self.room.panel.wait_now(lambda f: f.screen == "failed", 10, "that the call was lost")
        self.room.wait_engine(20)
        self.room.panel.touch("back")
        self.room.panel.wait_now(lambda f: f.joinable("call"), 10, "Join")
        self.room.panel.touch("join:call")
        assert self.room.far is not None
        self.room.far.wait_message("ACK", 1, 10)


if __name__ == "__main__":
    run()
