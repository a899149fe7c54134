"""Booking lists as One-Button-to-Push senders write them (POST /bookingsputxml)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

CLEAR = '<Bookings><Clear command="True"></Clear></Bookings>'
EMPTY = "<?xml version='1.0'?><Bookings item=\"1\" status=\"OK\"></Bookings>"


def utc(wall_ms: int) -> str:
    """`2026-03-04T09:30:00.250Z`; without the fraction on full seconds."""
    moment = datetime.datetime.fromtimestamp(wall_ms // 1000, datetime.timezone.utc)
    fraction = f".{wall_ms % 1000:03d}" if wall_ms % 1000 else ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


@dataclass(frozen=True)
class Booking:
    id: str
    start_ms: int
    end_ms: int
    title: str = "Budget review"
    number: str = "far@127.0.0.1"
    protocol: str | None = "SIP"  # None: a Call without Protocol
    start_buffer_s: int = 300
    end_buffer_s: int = 0
    connect_mode: str = "OBTP"

    @property
    def opens_ms(self) -> int:
        """For bookings with a StartTimeBuffer of their own."""
        return self.start_ms - self.start_buffer_s * 1000

    def xml(self) -> str:
        protocol = "" if self.protocol is None else f'<Protocol item="1">{self.protocol}</Protocol>'
        call = (
            f'<Call item="1"><Number item="1">{escape(self.number)}</Number>{protocol}'
            '<CallRate item="1">6000</CallRate><CallType item="1">Video</CallType></Call>'
        )
        return f"""  <Booking item="1">
    <Id item="1">{escape(self.id)}</Id>
    <Title item="1">{escape(self.title)}</Title>
    <Agenda item="1"></Agenda>
    <Privacy item="1">Public</Privacy>
    <Organizer item="1"><FirstName item="1">Ada</FirstName><LastName item="1">Field</LastName>
      <Email item="1">ada@example.net</Email></Organizer>
    <Time item="1">
      <StartTime item="1">{utc(self.start_ms)}</StartTime>
      <StartTimeBuffer item="1">{self.start_buffer_s}</StartTimeBuffer>
      <EndTime item="1">{utc(self.end_ms)}</EndTime>
      <EndTimeBuffer item="1">{self.end_buffer_s}</EndTimeBuffer>
    </Time>
    <MaximumMeetingExtension item="1">5</MaximumMeetingExtension>
    <BookingStatus item="1">OK</BookingStatus>
    <BookingStatusMessage item="1"></BookingStatusMessage>
    <Webex item="1"><Enabled item="1">False</Enabled>
      <MeetingNumber item="1"></MeetingNumber><Password item="1"></Password></Webex>
    <Encryption item="1">BestEffort</Encryption>
    <Role item="1">Master</Role>
    <Recording item="1">Disabled</Recording>
    <DialInfo item="1"><Calls item="1">{call}</Calls>
      <ConnectMode item="1">{self.connect_mode}</ConnectMode></DialInfo>
  </Booking>
"""


def push_body(bookings: Iterable[Booking]) -> str:
    return list_body(booking.xml() for booking in bookings)


def list_body(rows: Iterable[str]) -> str:
    """A list of Booking elements that are written out already."""
    return f"<?xml version='1.0'?>\n<Bookings item=\"1\" status=\"OK\">\n{''.join(rows)}</Bookings>\n"
