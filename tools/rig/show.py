"""tools/demo for a person: the room stays up until Ctrl-C, its panel and agent restarted when they die."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

from .agent import ADMIN, ADMIN_PASSWORD
from .bookings import Booking, push_body
from .clock import wall_ns
from .panel import has_display
from .room import Room
from .waiting import RigError

OPENS_IN_S = 45


def _booking(far_address: str, opens_in_s: int, booking_id: str, title: str) -> Booking:
    start_ms = (wall_ns() // 1_000_000_000 + opens_in_s + 300) * 1000
    return Booking(booking_id, start_ms, start_ms + 1_800_000, title, far_address)


def _explain(room: Room, pictures: Path, example: Path) -> None:
    ready = room.ready
    url = f"https://{ready.host}:{ready.port}/bookingsputxml"
    pushed = f"curl -k -u '{ADMIN}:{ADMIN_PASSWORD}' --data-binary @{example} {url}"
    far = f"the far end ({room.far.program}) answers at {room.far.address}" if room.far else "there is no far end"
    seen = "in the window" if has_display() else f"in {pictures}/ (no display: a picture whenever the screen changes)"
    print(
        f"""
The room is up. Its panel is {seen}.
A meeting is booked; Join turns green in {OPENS_IN_S} s. In the room, {far}.

Push a booking of your own ({example.name} opens a minute after that):
  {pushed}
Look, ask, press without a finger:
  {room.bin_dir}/greenroomctl --socket {ready.control} bookings
  {room.bin_dir}/greenroomctl --socket {ready.control} why demo-1
  {room.bin_dir}/greenroomctl --socket {ready.control} join demo-1

agent pid {room.agent.process.pid}, panel pid {room.panel.process.pid}. Ctrl-C ends everything.""",
        flush=True,
    )


def _keep_up(room: Room) -> bool:
    """False when something had died and was started again."""
    if not room.agent.process.running():
        print("demo: the agent died; starting it again", flush=True)
        room.restart_agent()
        return False
    if not room.panel.process.running():
        room.panel.start()
        print(f"demo: the panel died; started again, pid {room.panel.process.pid}", flush=True)
        return False
    return True


def _follow(room: Room, pictures: Path) -> None:
    shown = ""
    count = 0
    while True:
        if not _keep_up(room):
            room.wait_live()
            shown = ""
        frame = room.panel.now()
        now = f"{frame.screen}{'' if frame.live else ', agent gone'} {frame.tiles}" if frame else ""
        if now != shown:
            shown = now
            count += 1
            print(f"panel: {now}", flush=True)
            if not has_display():
                time.sleep(0.3)  # past the cross-fade
                with contextlib.suppress(RigError):  # the panel may die at any instant
                    room.panel.screenshot(pictures / f"{count:03d}.png")
        time.sleep(0.1)


def show(room: Room, pictures: Path) -> int:
    """Until Ctrl-C or SIGTERM; 1 when the room does not come up."""
    try:
        room.start()
        far_address = room.far.address if room.far else "far@127.0.0.1"
        example = room.directory / "booking.xml"
        second = _booking(far_address, OPENS_IN_S + 60, "mine-1", "My own meeting")
        example.write_text(push_body([second]))
        answer = room.web().push(push_body([_booking(far_address, OPENS_IN_S, "demo-1", "Design review")]))
        if answer.status != 200:
            raise RigError(f"the push was answered {answer.status}: {answer.text.strip()[:200]}")
        _explain(room, pictures, example)
        _follow(room, pictures)
    except KeyboardInterrupt:
        print("demo: ended")
        return 0
    except (RigError, OSError) as error:
        print(f"demo: {error}")
        return 1
    return 0
