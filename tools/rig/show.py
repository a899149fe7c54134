"""tools/demo for a person: the room stays up until Ctrl-C, its panel and agent restarted when they die."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path
from typing import Any

from .clock import wall_ns
from .hub import PASSWORD, USER, Hub, activate, booking
from .panel import has_display
from .room import Room
from .waiting import RigError

OPENS_IN_S = 45


def _booking(far_address: str, opens_in_s: int, title: str) -> dict[str, Any]:
    start_ms = (wall_ns() // 1_000_000_000 + opens_in_s + 300) * 1000
    return booking(start_ms, start_ms + 1_800_000, title, far_address, start_buffer_s=300)


def _explain(room: Room, hub: Hub, pictures: Path, example: Path, where: str, meeting: str) -> None:
    far = f"the far end ({room.far.program}) answers at {room.far.address}" if room.far else "there is no far end"
    seen = "in the window" if has_display() else f"in {pictures}/ (no display: a picture whenever the screen changes)"
    authority = example.with_name("authority.pem")
    authority.write_text(hub.api.authority)
    header = example.with_name("token.txt")
    header.write_text(f"Authorization: {hub.api.authorization}\n")
    header.chmod(0o600)
    print(
        f"""
The room is up and belongs to the hub. Its panel is {seen}.
A meeting is booked; Join turns green in {OPENS_IN_S} s. In the room, {far}.

The hub's page: {hub.address}/ (user {USER}, password {PASSWORD}; its authority: {authority})
Book a meeting of your own ({example.name} opens a minute after that):
  curl --cacert {authority} -H @{header} --json @{example} {where}
Look, ask, press without a finger:
  {room.bin_dir}/greenroomctl --socket {room.ready.control} bookings
  {room.bin_dir}/greenroomctl --socket {room.ready.control} why {meeting}
  {room.bin_dir}/greenroomctl --socket {room.ready.control} join {meeting}

hub pid {hub.process.pid}, agent pid {room.agent.process.pid}, panel pid {room.panel.process.pid}.
Ctrl-C ends everything.""",
        flush=True,
    )


def _keep_up(room: Room, hub: Hub) -> bool:
    """False when something had died that the panel shows, and was started again."""
    if not hub.process.running():
        print("demo: the hub died; starting it again", flush=True)
        hub.start()
    if not room.agent.process.running():
        print("demo: the agent died; starting it again", flush=True)
        room.restart_agent()
        return False
    if not room.panel.process.running():
        room.panel.start()
        print(f"demo: the panel died; started again, pid {room.panel.process.pid}", flush=True)
        return False
    return True


def _follow(room: Room, hub: Hub, pictures: Path) -> None:
    shown = ""
    count = 0
    while True:
        if not _keep_up(room, hub):
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


def show(room: Room, hub: Hub, pictures: Path) -> int:
    """Until Ctrl-C or SIGTERM; 1 when the room does not come up."""
    try:
        hub.start()
        hub.claim()
        room.start()
        workspace = hub.workspace("Aspen")
        status, words = activate(room.web(), hub, hub.code(workspace))
        if status != "OK":
            raise RigError(f"the activation was refused: {words}")
        far_address = room.far.address if room.far else "far@127.0.0.1"
        example = room.directory / "booking.json"
        example.write_text(json.dumps(_booking(far_address, OPENS_IN_S + 60, "My own meeting"), indent=2) + "\n")
        path = f"/workspaces/{workspace}/bookings"
        meeting = str(hub.api("POST", path, _booking(far_address, OPENS_IN_S, "Design review"))["id"])
        _explain(room, hub, pictures, example, f"{hub.address}/api/v1{path}", meeting)
        _follow(room, hub, pictures)
    except KeyboardInterrupt:
        print("demo: ended")
        return 0
    except (RigError, OSError) as error:
        print(f"demo: {error}")
        return 1
    return 0
