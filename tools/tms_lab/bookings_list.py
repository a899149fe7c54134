"""The list of bookings that a device is given (TMS reference, 2.2): 72 hours, one booking a conference, whole."""

from __future__ import annotations

from dataclasses import dataclass

from .clock import HOUR_MS
from .conferences import Conference, Conferences
from .instants import for_device
from .misbehaviour import Switches
from .settings import Settings
from .xml_tree import Node, leaf

HORIZON_MS = 72 * HOUR_MS
NAMESPACE = "http://www.cisco.com/TelePresence/Bookings/1.0"  # of the Calendar block in replies (1.3)


@dataclass(frozen=True)
class BookingsList:
    root: Node
    conferences: list[int]
    next_enters_ms: int  # when the next conference comes within the horizon; 0: none is known


def bookings_list(
    system: int, conferences: Conferences, now_ms: int, settings: Settings, switches: Switches, xmlns: str = ""
) -> BookingsList:
    """Defective ones are never in it."""
    coming = [c for c in conferences.of_system(system) if c.end_ms > now_ms and not c.defective]
    within = [c for c in coming if c.start_ms < now_ms + HORIZON_MS and not switches.empty_list]
    beyond = [c.start_ms for c in coming if c.start_ms >= now_ms + HORIZON_MS]
    attributes = {"xmlns": xmlns} if xmlns else {}
    root = Node("Bookings", [_booking(c, settings, switches) for c in within], {**attributes, "status": "OK"})
    return BookingsList(root, [c.id for c in within], min(beyond) - HORIZON_MS + 1 if beyond else 0)


def _booking(conference: Conference, settings: Settings, switches: Switches) -> Node:
    content = conference.content
    buffers = (settings.start_buffer_s, settings.end_buffer_s, settings.extension_min)
    if switches.zero_buffers:
        buffers = (0, 0, 0)
    organizer = [
        leaf("FirstName", content.owner_first),
        leaf("LastName", content.owner_last),
        leaf("Email", content.owner_email),
        leaf("Id", content.owner_id),
    ]
    time = [
        leaf("StartTime", for_device(conference.start_ms)),
        leaf("StartTimeBuffer", buffers[0]),
        leaf("EndTime", for_device(conference.end_ms)),
        leaf("EndTimeBuffer", buffers[1]),
    ]
    webex = [leaf(name) for name in ("Url", "MeetingNumber", "Password", "HostKey", "DialInNumbers")]
    return Node(
        "Booking",
        [
            leaf("Id", conference.id),
            leaf("Title", content.title),
            leaf("Agenda", content.info),
            leaf("Privacy", "Private" if content.private else "Public"),
            Node("Organizer", organizer),
            Node("Time", time),
            leaf("MaximumMeetingExtension", buffers[2]),
            leaf("MeetingExtensionAvailability", "" if switches.zero_buffers else settings.extension_availability),
            leaf("BookingStatus", "OK"),
            leaf("BookingStatusMessage"),
            Node("Webex", [leaf("Enabled", "False"), *webex]),
            leaf("Encryption", "BestEffort"),
            leaf("Role", "Master"),
            leaf("Recording", "Disabled"),
            _dial_info(conference, settings, switches),
        ],
    )


def _dial_info(conference: Conference, settings: Settings, switches: Switches) -> Node:
    content, calls = conference.content, []
    number = conference.number()
    if number and content.type not in settings.types_without_call:
        for scheme, protocol in (("sip:", "SIP"), ("sips:", "SIP"), ("h323:", "H323")):
            if number.lower().startswith(scheme):
                number = number[len(scheme) :]
                break
        else:
            protocol = "SIP"
        rate = content.bandwidth.rstrip("kbps ") if content.bandwidth[:1].isdigit() else settings.call_rate
        calls.append(
            Node(
                "Call",
                [leaf("Number", number), leaf("Protocol", protocol), leaf("CallRate", rate), leaf("CallType", "Video")],
            )
        )
    mode = settings.connect_modes.get(content.type, "OBTP")
    return Node("DialInfo", [Node("Calls", calls), leaf("ConnectMode", (calls and switches.connect_mode) or mode)])
