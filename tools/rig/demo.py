"""tools/demo after set-up and build: a hub, a room that joins it by code, and one meeting, by itself or for somebody to
try out.

Exit: 0 ok · 1 something did not happen (the stage says what) · 2 usage · 4 not done in time
"""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType
from typing import Any

from .clock import wall_ns, wall_of_mono
from .hub import PASSWORD, ROOM_OF_LOCAL_HUB, USER, Hub, HubApi, activate, booking, online, refused
from .ports import free_udp_ports, udp_drops
from .room import Room, RoomOptions
from .scratch import unwind_on_signals
from .show import show
from .sip import FarEnd
from .story import Story
from .waiting import RigError, wait_for
from .web import Answer

TITLE = "Design review"
LIMIT_S = 110  # of the 120 s that --auto may take, the rest is for cleaning up
TALK_S = 4.0
ARRIVAL_S = 2.2  # the light that fades when Join arrives
AHEAD_S = 5  # about how long before the window opens the booking is moved


class OutOfTime(Exception):
    pass


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/demo", description="A booking, a green Join, a touch, a real call.")
    parser.add_argument("--auto", action="store_true", help="press Join by touch, check the call, end")
    parser.add_argument("--json", action="store_true", help="close with one JSON object on the last line")
    parser.add_argument("--far-end", choices=["sipp", "baresip", "none"], default="sipp", help="who is called")
    parser.add_argument("--engine", choices=["baresip", "fake"], default="baresip", help="the room's call engine")
    parser.add_argument("--size", default="1280x800", help="of the panel, WxH")
    parser.add_argument("--screenshots", type=Path, help="directory for the pictures; default: a new one")
    parser.add_argument("--bin-dir", type=Path, help="programs that are built already; skips set-up and build")
    parser.add_argument("--check-usage", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def meeting(opens_ms: int, far_address: str) -> dict[str, Any]:
    return booking(opens_ms + 120_000, opens_ms + 1_920_000, TITLE, far_address, start_buffer_s=120)


class AutoDemo:
    def __init__(self, room: Room, hub: Hub, story: Story, pictures: Path) -> None:
        self.room, self.hub, self.story, self.pictures = room, hub, story, pictures
        self.dropped = 0
        self.far_address = f"far@127.0.0.1:{free_udp_ports()}"  # nobody's, when there is no far end
        self.meeting = ""  # its id

    def run(self) -> None:
        self.start()
        workspace = self.activate()
        booker = self.book_cold(workspace)
        self.move_warm(booker)
        self.wait_onset(booker)
        self.join()
        self.talk()
        self.end()
        self.story.stage = "done"
        self.story.ok = True

    def start(self) -> None:
        self.story.stage = "far_end"
        self.room.start_far_end()
        if self.room.far is not None:
            self.far_address = self.room.far.address
            self.story.happened("far_end_listens", "demo")
        self.story.stage = "start"
        self.hub.start()
        self.story.happened("hub_ready", "demo")
        self.story.happened("agent_ready", "demo", self.room.agent.start().t_ns)
        self.room.panel.start()
        self.story.happened("panel_live", "panel", self.room.wait_live().t_ns)
        self.room.wait_engine()

    def activate(self) -> str:
        """The room becomes the hub's by a code, as somebody types it who stands before the panel."""
        self.story.stage = "activate"
        self.hub.claim()
        workspace = self.hub.workspace("Aspen")
        status, words = activate(self.room.web(), self.hub, self.hub.code(workspace))
        if status != "OK":
            raise RigError(f"the activation was refused: {words}")
        wait_for(lambda: any(online(device) for device in self.hub.devices()), 10, "the hub has the room online")
        self.story.happened("room_online", "hub")
        return workspace

    def stored(self, answer: Answer) -> Answer:
        self.story.happened("push_sent", "demo", answer.sent_ns)
        if answer.status >= 300:
            refused(answer)
        self.story.happened("push_stored", "demo", answer.answered_ns)
        return answer

    def book_cold(self, workspace: str) -> HubApi:
        """A new connection and the first check of the password; the window opens in five minutes."""
        self.story.stage = "push"
        begun = time.monotonic_ns()
        booker = self.hub.session(USER, PASSWORD)
        wanted = meeting(wall_ns() // 1_000_000 + 300_000, self.far_address)
        answer = self.stored(booker.ask("POST", f"/workspaces/{workspace}/bookings", wanted))
        self.meeting = str(json.loads(answer.body)["id"])
        frame = self.room.panel.wait_frame(lambda f: self.meeting in f.tiles, 5, "the booking", begun)
        self.story.happened("booking_shown", "panel", frame.t_ns)
        self.story.measured("push_to_frame_cold_ms", begun, frame.t_ns)
        self.picture("1-upcoming")
        return booker

    def move(self, booker: HubApi, opens_ms: int) -> Answer:
        """On the connection that has shown who it is."""
        moved = meeting(opens_ms, self.far_address)
        body = {key: moved[key] for key in ("start", "end")}
        return self.stored(booker.ask("PATCH", f"/bookings/{self.meeting}", body))

    def move_warm(self, booker: HubApi) -> None:
        """The meeting has moved: it can be joined already."""
        answer = self.move(booker, wall_ns() // 1_000_000 - 30_000)
        frame = self.room.panel.wait_frame(lambda f: f.joinable(self.meeting), 5, "Join", answer.sent_ns)
        self.story.happened("join_shown", "panel", frame.t_ns)
        self.story.measured("push_to_frame_ms", answer.sent_ns, frame.t_ns)

    def wait_onset(self, booker: HubApi) -> None:
        """Moved again: the window opens in a few seconds, and Join has to come by itself."""
        self.story.stage = "onset"
        opens_ms = (wall_ns() // 1_000_000_000 + AHEAD_S) * 1000
        answer = self.move(booker, opens_ms)
        waiting = self.room.panel.wait_frame(
            lambda f: self.meeting in f.tiles and not f.joinable(self.meeting), 3, "that Join waits", answer.sent_ns
        )
        frame = self.room.panel.wait_frame(
            lambda f: f.joinable(self.meeting), AHEAD_S + 3, "Join", waiting.t_ns
        )
        onset_ns = frame.t_ns - (wall_of_mono(frame.t_ns) - opens_ms * 1_000_000)
        self.story.happened("window_opens", "demo", onset_ns)
        self.story.happened("join_shown", "panel", frame.t_ns)
        self.story.measured("onset_error_ms", onset_ns, frame.t_ns)
        if frame.t_ns < onset_ns:
            raise RigError("Join was shown before its time")
        time.sleep(ARRIVAL_S)
        self.picture("2-ready")

    def join(self) -> None:
        self.story.stage = "touch"
        touch = self.room.panel.touch(f"join:{self.meeting}")
        self.story.happened("join_touched", "demo", touch.t_ns)
        self.story.stage = "invite"
        if self.room.far is None:
            shown = self.room.panel.wait_frame(
                lambda f: f.screen in ("failed", "incall"), 20, "how the call went", touch.t_ns
            )
            raise RigError(f"there is no far end that could have seen an INVITE; the panel shows '{shown.screen}'")
        invite = self.room.far.wait_message("INVITE", 0, 8)
        self.story.happened("INVITE", "far end", invite.t_ns)
        self.story.measured("touch_to_invite_ms", touch.t_ns, invite.t_ns)
        self.story.stage = "answer"
        for verb in ("200", "ACK"):
            self.story.happened(verb, "far end", self.room.far.wait_message(verb, 0, 8).t_ns)
        in_call = self.room.panel.wait_frame(lambda f: f.screen == "incall", 5, "the call", touch.t_ns)
        self.story.happened("call_shown", "panel", in_call.t_ns)
        self.story.connected = True

    def talk(self) -> None:
        self.story.stage = "media"
        far = self.far()
        time.sleep(TALK_S)
        self.dropped = self.room_drops(far)
        self.picture("3-in-call")
        if far.program == "baresip":
            self.note_peer(far)

    def end(self) -> None:
        self.story.stage = "end"
        far = self.far()
        touch = self.room.panel.touch("end")
        self.story.happened("end_touched", "demo", touch.t_ns)
        self.story.happened("BYE", "far end", far.wait_message("BYE", 0, 5).t_ns)
        home = self.room.panel.wait_frame(lambda f: f.screen == "home", 5, "the home screen", touch.t_ns)
        self.story.happened("home_shown", "panel", home.t_ns)
        if far.program == "sipp":
            self.story.stage = "media"
            self.note_peer(far)

    @staticmethod
    def room_drops(far: FarEnd) -> int:
        port = far.calls()[0].invite.audio_port
        if port is None:
            raise RigError("the room's INVITE offers no audio")
        return udp_drops(port)

    def far(self) -> FarEnd:
        assert self.room.far is not None
        return self.room.far

    def note_peer(self, far: FarEnd) -> None:
        """What the room got is what the far end sent, less what the kernel dropped at the room's socket."""
        rtp = far.rtp()
        self.story.peer = {
            "program": far.program,
            "call_id": far.calls()[0].call_id,
            "rtp_received": rtp.received,
            "rtp_sent": rtp.sent,
            "rtp_dropped": self.dropped,
        }
        if not rtp.received or rtp.sent <= self.dropped:
            raise RigError(f"no sound both ways: the far end received {rtp.received} RTP packets and sent {rtp.sent}")

    def picture(self, name: str) -> None:
        path = self.room.panel.screenshot(self.pictures / f"{name}.png")
        self.story.screenshots.append(str(path))


def out_of_time(number: int, frame: FrameType | None) -> None:
    raise OutOfTime


def auto(room: Room, hub: Hub, pictures: Path) -> tuple[Story, int]:
    story = Story()
    signal.signal(signal.SIGALRM, out_of_time)
    signal.alarm(LIMIT_S)
    code = 1
    try:
        AutoDemo(room, hub, story, pictures).run()
        code = 0
    except OutOfTime:
        story.error = f"not done after {LIMIT_S} s"
        code = 4
    except (RigError, OSError) as error:
        story.error = str(error)
    except KeyboardInterrupt:
        story.error = "interrupted"
    finally:
        signal.alarm(0)
    return story, code


def tell(story: Story) -> None:
    for entry in sorted(story.timeline, key=lambda one: int(one["t_ns"])):
        seconds = (entry["t_ns"] - story.timeline[0]["t_ns"]) / 1e9
        print(f"  {seconds:8.3f} s  {entry['event']:<16} seen by the {entry['by']}")
    for name, value in story.figures.items():
        print(f"  {name:<22} {'-' if value is None else value}")
    if story.peer:
        print(f"  peer                   {story.peer}")
    for path in story.screenshots:
        print(f"  picture                {path}")
    print("demo: ok" if story.ok else f"demo: failed at '{story.stage}': {story.error}")


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    if options.check_usage:
        return 0
    unwind_on_signals()
    if options.bin_dir is None:
        print("tools/demo: rig.demo wants --bin-dir", file=sys.stderr)
        return 2
    pictures = options.screenshots or Path(tempfile.mkdtemp(prefix="greenroom-demo-"))
    pictures.mkdir(parents=True, exist_ok=True)
    room_options = RoomOptions(
        far_end=options.far_end,
        engine=options.engine.capitalize(),
        ring_ms=300,
        size=options.size,
        window=True,
        settings=ROOM_OF_LOCAL_HUB,
    )
    with Room(options.bin_dir, room_options) as room, contextlib.ExitStack() as at_end:
        hub = Hub(options.bin_dir / "greenroom-hub", room.directory)
        at_end.callback(hub.stop)
        if not options.auto:
            return show(room, hub, pictures)
        story, code = auto(room, hub, pictures)
    tell(story)
    if options.json:
        print(story.as_json(), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
