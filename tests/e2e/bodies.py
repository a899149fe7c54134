"""The forms in which senders write a list (xAPI guide, POST /bookingsputxml), from one written-out example."""

from __future__ import annotations

import re
import xml.etree.ElementTree as xml

NAMESPACE = "http://www.cisco.com/TelePresence/Bookings/1.0"
ID = "42"

LIST = """<?xml version='1.0'?>
<Bookings item="1" status="OK">
  <Booking item="1">
    <Id item="1">42</Id>
    <Title item="1">Budget review</Title>
    <Agenda item="1"></Agenda>
    <Privacy item="1">Public</Privacy>
    <Organizer item="1">
      <FirstName item="1">Ada</FirstName><LastName item="1">Field</LastName>
      <Email item="1">ada@example.net</Email>
    </Organizer>
    <Time item="1">
      <StartTime item="1">2026-03-04T09:30:00Z</StartTime>
      <StartTimeBuffer item="1">300</StartTimeBuffer>
      <EndTime item="1">2026-03-04T10:00:00Z</EndTime>
      <EndTimeBuffer item="1">0</EndTimeBuffer>
    </Time>
    <MaximumMeetingExtension item="1">5</MaximumMeetingExtension>
    <BookingStatus item="1">OK</BookingStatus>
    <BookingStatusMessage item="1"></BookingStatusMessage>
    <Webex item="1"><Enabled item="1">False</Enabled>
      <MeetingNumber item="1"></MeetingNumber><Password item="1"></Password></Webex>
    <Encryption item="1">BestEffort</Encryption>
    <Role item="1">Master</Role>
    <Recording item="1">Disabled</Recording>
    <DialInfo item="1">
      <Calls item="1"><Call item="1">
        <Number item="1">budget@vmr.example.net</Number>
        <Protocol item="1">SIP</Protocol>
        <CallRate item="1">6000</CallRate>
        <CallType item="1">Video</CallType>
      </Call></Calls>
      <ConnectMode item="1">OBTP</ConnectMode>
    </DialInfo>
  </Booking>
</Bookings>
"""


def with_namespace() -> str:
    return LIST.replace("<Bookings ", f'<Bookings xmlns="{NAMESPACE}" ')


def without_items() -> str:
    return re.sub(r' item="\d+"', "", LIST)


def reordered() -> str:
    """The children of every element the other way round."""
    root = xml.fromstring(LIST)
    for element in list(root.iter()):
        element[:] = list(element)[::-1]
    return xml.tostring(root, "unicode")


def with_fractions() -> str:
    return LIST.replace(":00Z", ":00.000Z")


def manual() -> str:
    return LIST.replace(">OBTP<", ">Manual<")


def without_buffers() -> str:
    return LIST.replace(">300<", ">0<")


def without_protocol() -> str:
    return LIST.replace('        <Protocol item="1">SIP</Protocol>\n', "")


def many(count: int) -> str:
    """Number 42 first; the others on the days after, twenty a day."""
    booking = LIST[LIST.index("  <Booking ") : LIST.index("</Bookings>")]
    others = []
    for number in range(1, count):
        day, hour = 5 + number // 20, number % 20
        other = booking.replace(">42<", f">m-{number}<").replace('<Booking item="1">', f'<Booking item="{number + 1}">')
        other = other.replace("2026-03-04T09:30", f"2026-{3 + day // 28:02d}-{day % 28 + 1:02d}T{hour:02d}:10")
        others.append(other.replace("2026-03-04T10:00", f"2026-{3 + day // 28:02d}-{day % 28 + 1:02d}T{hour:02d}:40"))
    return LIST.replace("</Bookings>", "".join(others) + "</Bookings>")
