"""The shapes in which clients send requests over HTTP, each with the section of the xAPI guide it is from."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

BOOKING = """<Booking item="1">
    <Id item="1">42</Id>
    <Title item="1">Budget review</Title>
    <Time item="1"><StartTime item="1">2031-03-04T09:30:00Z</StartTime>
      <StartTimeBuffer item="1">300</StartTimeBuffer>
      <EndTime item="1">2031-03-04T10:00:00Z</EndTime></Time>
    <DialInfo item="1"><Calls item="1"><Call item="1">
      <Number item="1">budget@vmr.example.net</Number><Protocol item="1">SIP</Protocol>
      <CallRate item="1">6000</CallRate><CallType item="1">Video</CallType></Call></Calls>
      <ConnectMode item="1">OBTP</ConnectMode></DialInfo>
  </Booking>"""
LIST = f"<?xml version='1.0'?>\n<Bookings item=\"1\" status=\"OK\">\n  {BOOKING}\n</Bookings>"
JSON_LIST = (
    '{"Bookings":[{"Id":"j1","Title":"Sync","Number":"sync@vmr.example.net","Protocol":"SIP",'
    '"Organizer":{"Name":"Ada Field"},"Time":{"StartTime":"2031-03-04T11:00:00.123456789Z","Duration":30}}]}'
)
DIAL = "<Dial{mark}><Number>room7@example.net</Number><Protocol>Sip</Protocol></Dial>"
HANG_UP = "<Command><Call><Disconnect><CallId>0</CallId></Disconnect></Call></Command>"
REGISTER = """<Command><HttpFeedback><Register command="True">
  <FeedbackSlot>{slot}</FeedbackSlot><ServerUrl>https://feedback.example.net/post</ServerUrl>{rest}
</Register></HttpFeedback></Command>"""


@dataclass(frozen=True)
class Shape:
    section: str
    name: str
    path: str
    body: str | None = None  # None: GET
    content_type: str | None = None  # None: what curl -d sends by itself
    curl: tuple[str, ...] = ()
    status: int = 200
    holds: tuple[str, ...] = ()  # texts of the answer's body
    lacks: tuple[str, ...] = ()


def command(inside: str) -> str:
    return f"<Command>{inside}</Command>"


READING = [
    Shape("HTTP", "the whole status", "/status.xml", holds=("<Status ", 'apiVersion="4"', "<Uptime>")),
    Shape("HTTP", "the whole configuration", "/configuration.xml", holds=("<Configuration ", "valueSpaceRef=")),
    Shape("HTTP", "every command", "/command.xml", holds=('<Dial command="True"', "<ValueSpace ")),
    Shape("HTTP", "value spaces", "/valuespace.xml", holds=('<INT_0_100 type="Integer">',)),
    Shape("HTTP", "a leaf", "/getxml?location=/Status/Audio/Volume", holds=("<Volume>50</Volume>",)),
    Shape("HTTP", "without the leading slash", "/getxml?location=Status/Audio", holds=("<Volume>",)),
    Shape("HTTP", "escaped", "/getxml?location=%2FStatus%2FSystemUnit", holds=("<ProductId>",)),
    Shape(
        "HTTP",
        "a second location is not looked at",
        "/getxml?location=/Status/Audio&location=/Status/SystemUnit",
        holds=("<Volume>",),
        lacks=("<ProductId>",),
    ),
    Shape("HTTP", "a list item", "/getxml?location=/Status/SIP/Registration[1]", holds=('<Registration item="1"',)),
    Shape("HTTP", "a list item by attribute", "/getxml?location=/Status/SIP/Registration[@item='1']/Status",
          curl=("--globoff",), holds=("<Status>Inactive</Status>",)),
    Shape("HTTP", "any letter case", "/getxml?location=/status/audio/volume", holds=("<Volume>50</Volume>",)),
    Shape("HTTP", "any depth", "/getxml?location=/Status//DisplayName", holds=("<DisplayName>",)),
    Shape("HTTP", "nothing there", "/getxml?location=/Status/Nonsense", holds=("<EmptyResult/>",)),
    Shape("HTTP", "an old client", "/status.xml", curl=("--http1.0", "-A", "Tandberg Http User Agent 2.0")),
    Shape("HTTP", "a client that would take it packed", "/status.xml", curl=("--compressed",), holds=("<Status ",)),
]

WRITING = [
    Shape("HTTP, commands", "marked", "/putxml", command(DIAL.format(mark=' command="True"')), "text/xml",
          holds=('<DialResult status="OK">', "<CallId>", "<ConferenceId>")),
    Shape("HTTP, commands", "hanging up with CallId 0", "/putxml", HANG_UP, "application/xml",
          holds=('<CallDisconnectResult status="OK"/>',)),
    Shape("HTTP, commands", "not marked, as curl -d sends it", "/putxml", command(DIAL.format(mark="")),
          holds=('<DialResult status="OK">',)),
    Shape("HTTP, commands", "hanging up", "/putxml", HANG_UP, "text/xml", holds=('status="OK"',)),
    Shape("HTTP, commands", "several, answered in their order", "/putxml",
          command("<Audio><Volume><Set><Level>60</Level></Set></Volume></Audio>"
                  "<Audio><Microphones><Mute/></Microphones></Audio><Bookings><List/></Bookings>"),
          "text/xml", holds=("VolumeSetResult", "MicrophonesMuteResult", "BookingsListResult")),
    Shape("HTTP, commands", "unknown among known", "/putxml",
          command('<Juggle command="True"/><Audio><Microphones><Unmute/></Microphones></Audio>'), "text/xml",
          holds=('<Result status="Error">', "Unknown command", "MicrophonesUnmuteResult")),
    Shape("HTTP, commands", "a bad value", "/putxml",
          command("<Audio><Volume><Set><Level>101</Level></Set></Volume></Audio>"), "text/xml",
          holds=('<VolumeSetResult status="ParameterError">', "<Reason>", "<XPath>")),
    Shape("HTTP, commands", "nothing recognised", "/putxml", "<Command><Nonsense/></Command>", "text/xml",
          holds=("<ActionError>", "No action detected in document")),
    Shape("HTTP, commands", "no XML at all", "/putxml", "hello", "text/xml", status=400),
    Shape("HTTP, configuration", "several settings", "/putxml",
          "<Configuration><SystemUnit><Name>R7</Name></SystemUnit><Time><TimeFormat>12H</TimeFormat></Time>"
          "</Configuration>", "text/xml", holds=("<Configuration>", "<Success/>")),
    Shape("HTTP, configuration", "an item by attribute", "/putxml",
          '<Configuration><SIP><Proxy item="1"><Address>sip.example.net</Address></Proxy></SIP></Configuration>',
          "text/xml", holds=("<Success/>",)),
    Shape("HTTP, configuration", "one of two is wrong", "/putxml",
          "<Configuration><SystemUnit><Name>R8</Name></SystemUnit><Time><TimeFormat>13H</TimeFormat></Time>"
          "</Configuration>", "text/xml", holds=("<Error>", "/Configuration/Time/TimeFormat")),
    Shape("HTTP, configuration", "the other one was set", "/getxml?location=/Configuration/SystemUnit/Name",
          holds=(">R8</Name>",)),
    Shape("HTTP", "a form", "/formputxml", "xmldoc=" + quote(command("<Bookings><List/></Bookings>")),
          holds=("BookingsListResult",)),
    Shape("HTTP", "a form in the address", "/formputxml?xmldoc=" + quote(command("<Bookings><List/></Bookings>")),
          holds=("BookingsListResult",)),
    Shape("HTTP", "asked to wait for 100", "/putxml", command("<Bookings><List/></Bookings>"), "text/xml",
          ("-H", "Expect: 100-continue"), holds=("BookingsListResult",)),
    Shape("HTTP", "in chunks", "/putxml", command("<Bookings><List/></Bookings>"), "text/xml",
          ("-H", "Transfer-Encoding: chunked"), holds=("BookingsListResult",)),
    Shape("HTTP", "Expect taken away", "/putxml", command("<Bookings><List/></Bookings>"), "text/xml",
          ("-H", "Expect:"), holds=("BookingsListResult",)),
]

BOOKINGS = [
    Shape("POST /bookingsputxml", "as the TMS family", "/bookingsputxml", LIST, "text/xml", holds=("<Success/>",)),
    Shape("POST /bookingsputxml", "as application/xml", "/bookingsputxml", LIST, "application/xml"),
    Shape("POST /bookingsputxml", "as text/plain", "/bookingsputxml", LIST, "text/plain"),
    Shape("POST /bookingsputxml", "as curl -d sends it", "/bookingsputxml", LIST),
    Shape("POST /bookingsputxml", "is listed", "/putxml", command("<Bookings><List><Days>365</Days></List></Bookings>"),
          "text/xml", holds=("BookingsListResult",)),
    Shape("POST /bookingsputxml", "with the namespace", "/bookingsputxml",
          LIST.replace("<Bookings ", '<Bookings xmlns="http://www.cisco.com/TelePresence/Bookings/1.0" '), "text/xml"),
    Shape("POST /bookingsputxml", "with fields unknown here", "/bookingsputxml",
          LIST.replace("<Title ", "<Spark><MeetingType>Scheduled</MeetingType></Spark><Title "), "text/xml"),
    Shape("POST /bookingsputxml", "with fractions of seconds", "/bookingsputxml", LIST.replace("00Z", "00.000Z"), "text/xml"),
    Shape("POST /bookingsputxml", "can be asked for", "/putxml", command("<Bookings><Get><Id>42</Id></Get></Bookings>"),
          "text/xml", holds=("<Title>Budget review</Title>", "<StartTime>2031-03-04T09:30:00Z</StartTime>")),
    Shape("POST /bookingsputxml", "cleared", "/bookingsputxml",
          '<Bookings><Clear command="True"></Clear></Bookings>', "text/xml"),
    Shape("POST /bookingsputxml", "is gone", "/putxml", command("<Bookings><Get><Id>42</Id></Get></Bookings>"),
          "text/xml", holds=('status="Error"',)),
    Shape("POST /bookingsputxml", "an empty list", "/bookingsputxml", "<Bookings></Bookings>", "text/xml"),
    Shape("POST /bookingsputxml", "broken", "/bookingsputxml", LIST[:-20], "text/xml", status=400),
    Shape("xCommand Bookings Put", "JSON in CDATA", "/putxml",
          command(f"<Bookings><Put><body><![CDATA[{JSON_LIST}]]></body></Put></Bookings>"), "text/xml",
          holds=('<BookingsPutResult status="OK"/>',)),
    Shape("xCommand Bookings Put", "is there", "/putxml", command("<Bookings><Get><Id>j1</Id></Get></Bookings>"),
          "text/xml", holds=("<FirstName>Ada</FirstName>", "<EndTime>2031-03-04T11:30:00Z</EndTime>")),
]

FEEDBACK = [
    Shape("HttpFeedback", "expressions by item", "/putxml",
          REGISTER.format(slot=1, rest='<Expression item="1">/Event/CallDisconnect</Expression>'
                                       '<Expression item="2">/Status/Call</Expression>'), "text/xml",
          holds=('<HttpFeedbackRegisterResult status="OK">', "<FeedbackSlot>1</FeedbackSlot>")),
    Shape("HttpFeedback", "expressions repeated, as JSON", "/putxml",
          REGISTER.format(slot=2, rest="<Format>JSON</Format><Expression>/Status/Standby</Expression>"
                                       "<Expression>/Event/Bookings</Expression>"), "text/xml", holds=('status="OK"',)),
    Shape("HttpFeedback", "TMS's slot and expressions", "/putxml",
          REGISTER.format(slot=3, rest="".join(f"<Expression>{one}</Expression>" for one in (
              "/History/CallLogs/Call", "/Status/Call[Status='Connected']", "/Status/H323/Gatekeeper",
              "/Status/SIP/Registration", "/Status/Network/Ethernet/Speed", "/Event/CallSuccessful",
              "/Event/Message/Prompt/Response", "/Configuration", "/Event/CallDisconnect", "/Status/Call"))),
          "text/xml", holds=('status="OK"',)),
    Shape("HttpFeedback", "shown in the status", "/getxml?location=/Status/HttpFeedback",
          holds=('<HttpFeedback item="1"', "/Event/CallDisconnect", "https://feedback.example.net/post")),
    Shape("HttpFeedback", "armed again", "/putxml",
          command("<HttpFeedback><Enable><FeedbackSlot>1</FeedbackSlot></Enable></HttpFeedback>"), "text/xml",
          holds=('<HttpFeedbackEnableResult status="OK"',)),
    Shape("HttpFeedback", "taken away", "/putxml",
          command("<HttpFeedback><Deregister><FeedbackSlot>1</FeedbackSlot></Deregister></HttpFeedback>"), "text/xml",
          holds=('<HttpFeedbackDeregisterResult status="OK"',)),
    Shape("HttpFeedback", "a slot too many", "/putxml", REGISTER.format(slot=5, rest=""), "text/xml",
          holds=('status="ParameterError"',)),
]
