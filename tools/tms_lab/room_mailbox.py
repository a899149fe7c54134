"""Meetings in room mailboxes, read as the Exchange connector of a TMS would (TMS reference, 4.1).

The inner form of the two properties is unconfirmed beyond "the SIP URI": the first address found in the value counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from .booking import BEST_EFFORT, Booker
from .conferences import ONE_BUTTON, RESERVATION, Conference, Conferences, Content, Draft
from .recurrence import Pattern, Zone
from .systems import Systems

PROPERTIES = ("TMS:ExternalConferenceData", "UCCapabilities")  # the first that holds an address wins
SOURCE = "TMSXE"
_ADDRESS = re.compile(r"(?:sips?:)?[\w.+%!~*-]+@[\w-]+(?:\.[\w-]+)+", re.I)


@dataclass
class Meeting:
    """An item of a mailbox, as the mailbox's server keeps it."""

    uid: str
    mailboxes: list[str]  # rooms that were invited
    subject: str = ""
    start_ms: int = 0
    end_ms: int = 0
    organizer_name: str = ""
    organizer_email: str = ""
    private: bool = False
    accepted: bool = True  # by the room; a room that did not gets nothing
    tnef_stripped: bool = False  # on its way the properties were lost
    cancelled: bool = False
    properties: dict[str, str] = field(default_factory=dict)
    pattern: Pattern | None = None
    zone: Zone = field(default_factory=Zone)


def dial_string(properties: dict[str, str]) -> str:
    for name in PROPERTIES:
        found = _ADDRESS.search(properties.get(name, ""))
        if found:
            return re.sub("^sips?:", "", found.group(), flags=re.I)
    return ""


class RoomMailboxes:
    def __init__(self, systems: Systems, conferences: Conferences, booker: Booker) -> None:
        self._systems = systems
        self._conferences = conferences
        self._booker = booker

    def notice(self, meeting: Meeting) -> Conference | None:
        """An item was made, changed or cancelled. The conference; None when there is none (any more). Declined."""
        known = self._conferences.by_external(SOURCE, meeting.uid)
        rooms = [s.id for s in map(self._systems.by_mailbox, meeting.mailboxes) if s is not None]
        if meeting.cancelled or not meeting.accepted or not rooms:
            if known is not None:
                self._booker.delete(known.id)
            return None
        address = "" if meeting.tnef_stripped else dial_string(meeting.properties)
        first, _, last = meeting.organizer_name.partition(" ")
        content = Content(
            title=meeting.subject,
            systems=tuple(rooms),
            type=ONE_BUTTON if address else RESERVATION,  # without the properties no Join button appears
            dial_string=address,
            owner_first=first,
            owner_last=last,
            owner_email=meeting.organizer_email,
            private=meeting.private,
            external_source=SOURCE,
            external_key=meeting.uid,
        )
        draft = Draft(content, meeting.start_ms, meeting.end_ms, pattern=meeting.pattern, zone=meeting.zone)
        if known is not None:
            draft = replace(draft, id=known.id)
        return self._booker.save(draft, BEST_EFFORT)
