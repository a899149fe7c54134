"""kill -9 of the agent and of the panel, at any instant: nothing that was acknowledged is lost, no call drops,
and the panel is live again within five seconds."""

from __future__ import annotations

from call_case import LIVE_WITHIN_NS, CallTest
from rig.clock import mono_ns
from rig.crash import CrashLoop
from rig.room import RoomOptions
from rig.waiting import SCALE
from room_test import RoomTest, run

SEED = 1847
KILLS = 200
BOOKINGS = 150


class AgentKilled(RoomTest):
    options = RoomOptions(engine="Fake", store_fault="drop-unsynced")

    # rule: 27, 55
    def test_kills_with_pushes_in_flight(self) -> None:
        loop = CrashLoop(self.room.agent, SEED, BOOKINGS)
        slowest = 0
        for kill in range(KILLS):
            ready = loop.kill_once()
            live = self.room.wait_live(20, ready.t_ns)
            slowest = max(slowest, live.t_ns - loop.killed_ns)
            self.assertLess(live.t_ns - loop.killed_ns, LIVE_WITHIN_NS * SCALE, f"kill {kill}: the panel is live again")
        tally = loop.tally
        print(
            f"{tally.kills} kills: {tally.acknowledged} lists acknowledged, {tally.cut_off} cut off by a kill, "
            f"{tally.kept_unacknowledged} of those kept, panel live after {slowest / 1e9:.2f} s at most"
        )
        self.assertEqual((tally.lost, tally.refused), ([], []))
        self.assertGreater(tally.acknowledged, KILLS)
        self.assertGreater(tally.cut_off, KILLS // 3, "kills with a push in flight")


class KilledInACall(CallTest):
    # rule: 27, 54
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

    # rule: 54
    def test_panel_killed(self) -> None:
        self.join()
        self.room.panel.process.kill()
        killed = mono_ns()
        self.room.panel.start()
        back = self.room.panel.wait_frame(lambda f: f.live and f.screen == "incall", 5, "the call again", killed)
        self.assertLess(back.t_ns - killed, LIVE_WITHIN_NS * SCALE)
        self.sound_goes_on()
        self.end_by_touch()

    # rule: 54
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
