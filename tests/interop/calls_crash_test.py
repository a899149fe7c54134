"""Call engine and agent killed in a call, and a thousand calls in a row: the people hear of it at once, calls survive what
they can survive, and nothing piles up."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from calls_case import CallTest, need_networks, run
from rig.capture import Capture
from rig.clock import mono_ns
from rig.net_lab import FAR_CABLE, ROOM_ADDRESS, SECOND_FAR_ADDRESS
from rig.room_link import CONNECTED, ERROR, IN_CALL
from rig.waiting import SCALE, wait_for
from scenarios import TAKE, ask, got, receive

TOLD_WITHIN_NS = 2_000_000_000
ANSWERS_WITHIN_NS = 100_000_000
CALLS, WARM_UP = 1000, 100
GROWTH_KB = 5 * 1024
PACKETS = 50  # a second of sound


class CrashTest(CallTest):
    capture: Capture

    @classmethod
    def before_start(cls) -> None:
        cls.capture = Capture(cls.room.directory, FAR_CABLE)
        cls.capture.start()

    def sound_goes_on(self) -> None:
        """In both directions, on the cable, from now on."""
        for source in (ROOM_ADDRESS, SECOND_FAR_ADDRESS):
            wanted = f"udp && !sip && ip.src == {source}"
            before = self.capture.count(wanted)
            wait_for(lambda: self.capture.count(wanted) > before + PACKETS, 10, f"sound from {source}", every=0.2)


class EngineKilled(CrashTest):
    def test_told_and_rejoined(self) -> None:
        self.connect(self.always.address)
        self.room.control("view")
        self.room.control.slowest_ns = 0
        killed = mono_ns()
        self.room.agent.kill_engine()
        wait_for(self.answers_until_up, 20, "the call engine is up again", every=0.001)
        up = mono_ns()
        told = self.panel.wait(lambda v: v.screen == ERROR, 1, "that the call broke", killed)
        assert told.failure is not None
        print(f"{told.failure.what} {told.failure.to_do} ({(told.t_ns - killed) / 1e6:.1f} ms); engine again after "
              f"{(up - killed) / 1e6:.0f} ms; slowest answer {self.room.control.slowest_ns / 1e6:.1f} ms")  # fmt: skip
        self.assertLess(told.t_ns - killed, TOLD_WITHIN_NS)
        self.assertLess(self.room.control.slowest_ns, ANSWERS_WITHIN_NS * SCALE, "the agent never blocks")
        self.assertTrue(told.failure.rejoin, "a way back into the call")
        before = len(self.always.calls())
        pressed = self.panel.retry()
        self.panel.wait(lambda v: v.has(CONNECTED) and v.screen == IN_CALL, 10, "the call again", pressed)
        self.always.wait_message("ACK", before, 5)
        self.sound_goes_on()
        self.hang_up()
        self.dials_again()

    def answers_until_up(self) -> bool:
        view = self.panel.now()
        told = view is not None and view.failure is not None
        health: str = self.room.health("call")["state"]  # asked later: it is not that of before
        return told and health.lower() != "failed"


class AgentKilled(CrashTest):
    def test_the_call_goes_on(self) -> None:
        self.connect(self.always.address)
        engine = self.room.agent.engine_pid()
        self.room.agent.kill()
        self.sound_goes_on()
        since = mono_ns()
        self.room.restart_agent()
        view = self.panel.wait(lambda v: v.has(CONNECTED) and v.screen == IN_CALL, 5, "the call again", since)
        print(f"the call is shown {(view.t_ns - since) / 1e6:.0f} ms after the restart")
        self.assertEqual(self.room.agent.engine_pid(), engine)
        self.sound_goes_on()
        self.assertIsNone(self.always.calls()[-1].bye)
        self.hang_up()
        self.always.wait_message("BYE", len(self.always.calls()) - 1, 5)
        self.dials_again()


@dataclass(frozen=True)
class Held:
    """What agent and engine hold at one moment."""

    descriptors: dict[str, int]
    rss_kb: dict[str, int]
    processes: int  # in the room's network
    sockets: int


class ManyCalls(CallTest):
    def test_nothing_is_left(self) -> None:
        """By TCP: over UDP each call is remembered for 32 s against repeated requests (RFC 3261, section 17), and how many
        are would depend on how fast they came."""
        steps = [receive("INVITE"), TAKE, receive("ACK"), ask("BYE", 2), got(100, optional=True), got(200)]
        far = self.far("quick", steps, "tcp")
        self.calls(far.address, WARM_UP)
        before = self.held()
        begun = mono_ns()
        self.calls(far.address, CALLS)
        took = (mono_ns() - begun) / 1e9
        wait_for(lambda: self.held().descriptors == before.descriptors, 10, f"the descriptors of {before}", every=0.5)
        after = self.held()
        growth = {name: after.rss_kb[name] - before.rss_kb[name] for name in after.rss_kb}
        print(f"{CALLS} calls in {took:.1f} s; {before} → {after}; growth {growth} kB")
        self.assertEqual((after.processes, after.sockets), (before.processes, before.sockets))
        for name, kb in growth.items():
            self.assertLess(kb, GROWTH_KB, name)
        self.assertEqual(len([call for call in far.calls() if call.bye is not None]), CALLS + WARM_UP)
        self.dials_again()

    def calls(self, address: str, count: int) -> None:
        for _ in range(count):
            since = self.dial(f"{address};transport=tcp")
            self.panel.wait(lambda v: v.has(CONNECTED), 5, "the call", since)
            self.panel.wait(lambda v: not v.calls, 5, "its end", since)

    def held(self) -> Held:
        pids = {"agent": self.room.agent.process.pid, "engine": self.room.agent.engine_pid() or 0}
        with self.room.lab.room.entered():
            network = os.readlink("/proc/thread-self/ns/net")
            found = subprocess.run(["ss", "-Han", "-f", "inet"], capture_output=True, text=True, check=True)
        sockets = [line for line in found.stdout.splitlines() if "TIME-WAIT" not in line]
        return Held(
            {name: len(os.listdir(f"/proc/{pid}/fd")) for name, pid in pids.items()},
            {name: rss_kb(pid) for name, pid in pids.items()},
            sum(network_of(name) == network for name in os.listdir("/proc") if name.isdigit()),
            len(sockets),
        )


def network_of(pid: str) -> str:
    try:
        return os.readlink(f"/proc/{pid}/ns/net")
    except OSError:
        return ""


def rss_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


if __name__ == "__main__":
    need_networks("tcpdump", "tshark", "ss")
    run()
