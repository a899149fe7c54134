"""From a finger to the INVITE where SIP goes by TLS: the room is registered at a Kamailio across two networks, and the
time is that of the first TLS record on the cable, which is the INVITE's."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from rig.bookings import Booking, push_body
from rig.capture import TLS_DATA, Capture
from rig.certificates import Authority
from rig.clock import wall_ns
from rig.kamailio import TLS_PORT, UDP_PORT, Kamailio
from rig.net_lab import FAR_ADDRESS, FAR_CABLE, ROOM_ADDRESS, SECOND_FAR_ADDRESS, NetLab
from rig.room import Room, RoomOptions
from rig.sipp import Sipp
from rig.waiting import wait_for

from .report import Result, metric, ms

_INVITE_BYTES = 400  # at least; what keeps the connection alive has fewer
_FROM_ROOM = f"ip.src == {ROOM_ADDRESS} && tcp.dstport == {TLS_PORT} && {TLS_DATA}"


def touches(bin_dir: Path, count: int, result: Result, log: Callable[[str], None]) -> None:
    """NoNamespaces where no networks can be made."""
    lab = NetLab()
    try:
        with lab.room.entered():
            _in_lab(lab, bin_dir, count, result)
    finally:
        lab.close()
    log(f"join: by TLS, n = {count}")


def _in_lab(lab: NetLab, bin_dir: Path, count: int, result: Result) -> None:
    with Room(bin_dir, RoomOptions(settings={"SIP ListenAddress": ROOM_ADDRESS})) as room:
        authority = Authority(room.directory)
        shown = authority.issue("kamailio", f"IP:{FAR_ADDRESS}")
        kamailio = Kamailio(room.directory, FAR_ADDRESS, f"{SECOND_FAR_ADDRESS}:{UDP_PORT}", shown)
        far = Sipp(room.directory, host=SECOND_FAR_ADDRESS, port=UDP_PORT)
        capture = Capture(room.directory, FAR_CABLE)
        with lab.far.entered():
            for program in (kamailio, far, capture):
                program.start()
        try:
            room.start()
            room.web().trust(authority.pem)
            settings = {**kamailio.settings, "SIP DefaultTransport": "Tls", "SIP Proxy 1 Address": FAR_ADDRESS}
            for setting, value in settings.items():
                room.ctl()("settings", "set", setting, value)
            wait_for(lambda: any("tls REGISTER" in said for said in kamailio.requests()), 20, "the room is registered")
            room.wait_engine()
            pressed = _press(room, far, count)
        finally:
            capture.stop()
            far.stop()
            kamailio.stop()
        records = capture.times_ns(f"{_FROM_ROOM} && tcp.len > {_INVITE_BYTES}")
        to_invite = [min(t_ns for t_ns in records if t_ns >= touch) - touch for touch in pressed]
        result.metrics["touch_to_tls_invite"] = metric(ms(to_invite), budget_p99=30)
        result.failed += room.faults()


def _press(room: Room, far: Sipp, count: int) -> list[int]:
    """When the finger came down, of each call."""
    web, panel, chance = room.web(), room.panel, random.Random(20260305)
    now_ms = wall_ns() // 1_000_000
    number = f"far@{FAR_ADDRESS}"
    web.push(push_body([Booking("call", now_ms + 60_000, now_ms + 3_600_000, number=number, start_buffer_s=300)]))
    pressed: list[int] = []
    for call in range(count):
        panel.wait_now(lambda f: f.screen == "home" and f.joinable("call"), 5, "Join")
        time.sleep(chance.uniform(0.0, 0.05))
        touch = panel.touch("join:call")
        pressed.append(touch.t_ns)
        panel.wait_frame(lambda f: f.screen == "incall", 5, "the call", touch.t_ns)
        far.wait_message("ACK", call, 5)
        web.command('<Command><Call><Disconnect command="True"/></Call></Command>')
        far.wait_message("BYE", call, 5)
    return pressed
