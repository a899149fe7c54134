"""For every status path: what changes it, and what it is then. Times are 2026-03-04, UTC."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

LIST = """<Bookings><Booking><Id>42</Id><Title>Budget review</Title>
<Time><StartTime>2026-03-04T09:30:00Z</StartTime><EndTime>2026-03-04T10:00:00Z</EndTime></Time>
<DialInfo><Calls><Call><Number>budget@vmr.example.net</Number><Protocol>SIP</Protocol><CallRate>4096</CallRate>
</Call></Calls></DialInfo></Booking></Bookings>"""


@dataclass(frozen=True)
class Command:
    words: str  # "Audio Volume Set"
    parameters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Set:
    words: str
    value: str | int


@dataclass(frozen=True)
class Push:
    body: str = LIST


@dataclass(frozen=True)
class Clock:
    time: str


@dataclass(frozen=True)
class Advance:
    seconds: int


@dataclass(frozen=True)
class Sync:
    synced: bool


Deed = Command | Set | Push | Clock | Advance | Sync


@dataclass(frozen=True)
class Change:
    deed: Deed
    then: dict[str, str]  # every path that differs afterwards, with its value; "" where any will do


PERIPHERAL = "Peripherals ConnectedDevice[1]"
CONNECT = Command(
    "Peripherals Connect",
    {
        "ID": "cs-1",
        "Type": "ControlSystem",
        "Name": "Rack",
        "HardwareInfo": "hw 3",
        "SoftwareInfo": "sw 2.1",
        "SerialNumber": "S-9",
        "NetworkAddress": "192.0.2.9",
    },
)
DIAL = Command("Dial", {"Number": "sip:room7@example.net", "Protocol": "Sip", "BookingId": "42", "CallRate": 1920})

CHANGES = [
    Change(Command("Audio Volume Set", {"Level": 61}), {"Audio Volume": "61"}),
    Change(Command("Audio Volume Mute"), {"Audio VolumeMute": "On"}),
    Change(Command("Audio Microphones Mute"), {"Audio Microphones Mute": "On"}),
    Change(Command("Video Input MainVideo Mute"), {"Video Input MainVideoMute": "On"}),
    Change(Command("Standby Halfwake"), {"Standby State": "Halfwake"}),
    Change(
        Command("Peripherals Occupancy Set", {"Present": "True", "Timeout": 30}), {"RoomAnalytics PeoplePresence": "Yes"}
    ),
    Change(Command("Conference DoNotDisturb Activate", {"Timeout": 5}), {"Conference DoNotDisturb": "Active"}),
    Change(Advance(300), {"Conference DoNotDisturb": "Inactive"}),
    Change(
        CONNECT,
        {
            f"{PERIPHERAL} HardwareInfo": "hw 3",
            f"{PERIPHERAL} ID": "cs-1",
            f"{PERIPHERAL} Name": "Rack",
            f"{PERIPHERAL} NetworkAddress": "192.0.2.9",
            f"{PERIPHERAL} SerialNumber": "S-9",
            f"{PERIPHERAL} SoftwareInfo": "sw 2.1",
            f"{PERIPHERAL} Status": "Connected",
            f"{PERIPHERAL} Type": "ControlSystem",
        },
    ),
    Change(Command("Peripherals HeartBeat", {"ID": "cs-1", "Timeout": 30}), {}),
    Change(Advance(31), {f"{PERIPHERAL} Status": "LostConnection"}),
    Change(Set("SIP Proxy 1 Address", "sip.example.net"), {"SIP Proxy[1] Address": "sip.example.net"}),
    Change(
        Set("SIP URI", "room7@example.net"),
        {"SIP Registration[1] URI": "room7@example.net",
         "UserInterface ContactInfo ContactMethod[1] Number": "room7@example.net"},
    ),
    Change(
        Set("SIP Authentication Password", "s3cret"),
        {"SIP Authentication": "Digest", "SIP Registration[1] Authentication": "Digest"},
    ),
    Change(
        Set("SystemUnit Name", "Birch"),
        {"SystemUnit BroadcastName": "Birch", "UserInterface ContactInfo Name": "Birch"},
    ),
    Change(Clock("08:00:00"), {}),
    Change(
        Push(),
        {"Bookings Availability Status": "FreeUntil", "Bookings Availability TimeStamp": "2026-03-04T09:30:00Z"},
    ),
    Change(
        Clock("09:30:00"),
        {
            "Bookings Availability Status": "BookedUntil",
            "Bookings Availability TimeStamp": "2026-03-04T10:00:00Z",
            "Bookings Current Id": "42",
        },
    ),
    Change(
        DIAL,
        {
            "Call[1] AnswerState": "Unanswered",
            "Call[1] CallType": "Video",
            "Call[1] CallbackNumber": "sip:room7@example.net",
            "Call[1] DeviceType": "Endpoint",
            "Call[1] Direction": "Outgoing",
            "Call[1] DisplayName": "Budget review",
            "Call[1] Duration": "0",
            "Call[1] Encryption Type": "None",
            "Call[1] HoldReason": "None",
            "Call[1] PlacedOnHold": "False",
            "Call[1] Protocol": "SIP",
            "Call[1] ReceiveCallRate": "1920",
            "Call[1] RemoteNumber": "room7@example.net",
            "Call[1] Status": "Ringing",
            "Call[1] TransmitCallRate": "1920",
            "Conference Call[1] BookingId": "42",
            "SystemUnit State NumberOfInProgressCalls": "1",
            "SystemUnit State System": "InCall",
        },
    ),
    Change(Command("Call Disconnect"), {"SystemUnit State System": "Initialized"}),
    Change(
        Sync(False),
        {
            "NetworkServices NTP Status": "NotSynced",
            "Diagnostics Message[1] Description": "",
            "Diagnostics Message[1] Level": "Warning",
            "Diagnostics Message[1] References": "",
            "Diagnostics Message[1] Type": "CLOCK_UNSYNCED",
        },
    ),
    Change(Sync(True), {"NetworkServices NTP Status": "Synced"}),
    Change(
        Command(
            "HttpFeedback Register",
            {
                "FeedbackSlot": 1,
                "ServerUrl": "https://feedback.example.net/post",
                "Format": "JSON",
                "Expression": ["/Status/Nothing"],
            },
        ),
        {
            "HttpFeedback[1] Expression[1]": "/Status/Nothing",
            "HttpFeedback[1] Format": "JSON",
            "HttpFeedback[1] Status": "OK",
            "HttpFeedback[1] URL": "https://feedback.example.net/post",
        },
    ),
    Change(
        Set("Provisioning ExternalManager Address", "not one"),
        {"Provisioning Status": "ConfigError", "Provisioning Reason": "not one is no address"},
    ),
    Change(
        Set("Provisioning ExternalManager Address", "tms.example.net"),
        {"Provisioning Status": "Provisioning", "Provisioning Server": "tms.example.net"},
    ),
]

# Read by time itself: nobody is told, who asks sees it grow.
BY_TIME = {"SystemUnit Uptime", "Time SystemTime", "Call[n] Duration"}

# What nothing in this test can change, and why.
FIXED = {
    "one kind of hardware": {
        "Capabilities Conference MaxActiveCalls",
        "Capabilities Conference MaxAudioCalls",
        "Capabilities Conference MaxCalls",
        "Capabilities Conference MaxVideoCalls",
        "Conference Presentation Mode",
        "Provisioning Software UpgradeStatus Urgency",
        "SIP CallForward Mode",
        "SystemUnit Hardware Module SerialNumber",
        "SystemUnit ProductId",
        "SystemUnit ProductPlatform",
        "SystemUnit ProductType",
        "SystemUnit Software DisplayName",
        "SystemUnit Software Name",
        "SystemUnit Software OptionKeys Encryption",
        "SystemUnit Software OptionKeys MultiSite",
        "SystemUnit Software Version",
        "SystemUnit State NumberOfSuspendedCalls",
        "SystemUnit State Subsystem Application",
        "Webex Status",
    },
    "the machine's own network (tests/unit/edge/network)": {
        "Network[n] ActiveInterface",
        "Network[n] DNS Domain Name",
        "Network[n] DNS Server[n] Address",
        "Network[n] Ethernet MacAddress",
        "Network[n] IPv4 Address",
        "Network[n] IPv4 Gateway",
        "Network[n] IPv4 SubnetMask",
        "Network[n] IPv6 Address",
    },
    "a manager that orders software (tests/e2e, tests/unit/core)": {
        "Provisioning Software UpgradeStatus LastChange",
        "Provisioning Software UpgradeStatus Message",
        "Provisioning Software UpgradeStatus Phase",
        "Provisioning Software UpgradeStatus SessionId",
        "Provisioning Software UpgradeStatus Status",
        "Provisioning Software UpgradeStatus URL",
        "Provisioning Software UpgradeStatus VersionId",
    },
    "a hub that answers (tests/e2e, tests/unit/core)": {
        "Hub Address",
        "Hub CertificateUntil",
        "Hub DeviceId",
        "Hub Reason",
        "Hub RegisteredSince",
        "Hub Status",
        "Hub Workspace",
    },
    "the machine's own sound and cameras (tests/integration/audio, tests/unit/core)": {
        "Audio Check Level",
        "Audio Check Problem",
        "Audio Check Status",
        "Media Device[n] Id",
        "Media Device[n] Kind",
        "Media Device[n] Name",
    },
    "sound and picture of a call (tests/interop/calls_media_test.py, tests/unit/xapi)": {
        "MediaChannels Call[n] Channel[n] Audio Protocol",
        "MediaChannels Call[n] Channel[n] Direction",
        "MediaChannels Call[n] Channel[n] Encryption",
        "MediaChannels Call[n] Channel[n] Netstat Jitter",
        "MediaChannels Call[n] Channel[n] Netstat Loss",
        "MediaChannels Call[n] Channel[n] Netstat LossPercent",
        "MediaChannels Call[n] Channel[n] Netstat Packets",
        "MediaChannels Call[n] Channel[n] Netstat RoundTripTime",
        "MediaChannels Call[n] Channel[n] Type",
        "MediaChannels Call[n] Channel[n] Video Protocol",
    },
    "a far end or a registrar that answers (tests/e2e, tests/unit/core)": {
        "SIP Proxy[n] Status",
        "SIP Registration[n] Reason",
        "SIP Registration[n] Status",
        "SIP Secure",
        "SIP Verified",
        "SystemUnit State NumberOfActiveCalls",
    },
}
