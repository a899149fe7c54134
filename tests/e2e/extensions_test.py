"""What integrators put on the panel by /putxml, pressed by a finger there, and told back to their server: a custom
panel, a prompt, a booking."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as xml
from xml.sax.saxutils import escape

from rig.receiver import Receiver
from rig.room import RoomOptions
from rig.waiting import wait_for
from room_test import RoomTest, run

# As a client exports it (xAPI guide, UI extensions).
PANEL = """<Extensions><Version>1.11</Version><Panel><Order>1</Order><PanelId>lights</PanelId>
<Location>HomeScreen</Location><Icon>Lightbulb</Icon><Color>#2277AA</Color><Name>Lights</Name>
<ActivityType>Custom</ActivityType><Page><PageId>main</PageId><Name>Lights</Name><Row><Name>Scene</Name>
<Widget><WidgetId>scene</WidgetId><Type>GroupButton</Type><Options>size=4</Options><ValueSpace>
<Value><Key>video</Key><Name>Video call</Name></Value><Value><Key>off</Key><Name>All off</Name></Value>
</ValueSpace></Widget></Row><Row><Name>Blinds</Name><Widget><WidgetId>blinds</WidgetId><Name>Open</Name>
<Type>Button</Type><Options>size=2</Options></Widget></Row><Options/></Page></Panel></Extensions>"""

WAIT_S = 10
ACTION = "UserInterface/Extensions/Widget/Action/"
ANSWER = "UserInterface/Message/Prompt/Response/"


def ms(text: str) -> int:
    return int(datetime.datetime.fromisoformat(text + "+00:00").timestamp() * 1000)


class Extensions(RoomTest):
    options = RoomOptions(
        engine="Fake",
        injected_clock=True,
        settings={
            "NetworkServices OutboundHTTP AllowLocalTargets": "On",
            "Bookings AdhocBooking Enabled": "True",
            "Bookings AdhocBooking BookAhead Enabled": "True",
        },
    )

    def command(self, path: str, **values: str) -> None:
        inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items())
        self.command_xml(path, inside)

    def command_xml(self, path: str, inside: str) -> None:
        for word in reversed(path.split()):
            inside = f"<{word}>{inside}</{word}>"
        root = self.web.command(f"<Command>{inside}</Command>")
        self.assertEqual(root[0].get("status"), "OK", xml.tostring(root, "unicode"))

    def listen(self) -> Receiver:
        receiver = Receiver()
        self.addCleanup(receiver.close)
        expression = '<Expression item="1">/Event/UserInterface</Expression>'
        register = f"<FeedbackSlot>1</FeedbackSlot><ServerUrl>{escape(receiver.url)}</ServerUrl>{expression}"
        self.command_xml("HttpFeedback Register", register)
        return receiver

    def see(self, receiver: Receiver, path: str, values: list[str]) -> None:
        wait_for(lambda: len(receiver.values(path)) >= len(values), WAIT_S, f"{values} at {path}")
        self.assertEqual(receiver.values(path), values)

    def test_put_by_a_client_and_pressed_by_a_finger(self) -> None:
        receiver = self.listen()
        with self.subTest("a custom panel"):
            self.use_a_custom_panel(receiver)
        with self.subTest("a prompt"):
            self.answer_a_prompt(receiver)
        with self.subTest("a booking"):
            self.join_a_booking()

    def use_a_custom_panel(self, receiver: Receiver) -> None:
        self.command("UserInterface Extensions Panel Save", PanelId="lights", body=PANEL)
        touch = self.room.panel.touch
        touch("panel:lights", WAIT_S)
        touch("widget:blinds", WAIT_S)
        self.see(receiver, ACTION + "Type", ["pressed", "released", "clicked"])
        touch("widget:scene:off")
        self.see(receiver, ACTION + "WidgetId", ["blinds"] * 3 + ["scene"] * 2)
        self.see(receiver, ACTION + "Value", ["", "", "", "off", "off"])
        self.see(receiver, "UserInterface/Extensions/Panel/Clicked/PanelId", ["lights"])
        touch("close")
        wait_for(lambda: self.room.panel.target("panel:lights"), WAIT_S, "the button again")
        self.command("UserInterface Extensions Panel Remove", PanelId="lights")
        wait_for(lambda: self.room.panel.target("panel:lights") is None, WAIT_S, "the button gone")

    def answer_a_prompt(self, receiver: Receiver) -> None:
        inside = "<Title>Still in use?</Title><Text>The room was booked until 15:00.</Text>"
        inside += "<FeedbackId>use</FeedbackId><Option.1>Keep it</Option.1><Option.2>We are leaving</Option.2>"
        self.command_xml("UserInterface Message Prompt Display", inside)
        self.room.panel.touch("answer:2", WAIT_S)
        self.see(receiver, ANSWER + "OptionId", ["2"])
        self.see(receiver, ANSWER + "FeedbackId", ["use"])
        wait_for(lambda: self.room.panel.target("answer:2") is None, WAIT_S, "the prompt gone")

    def join_a_booking(self) -> None:
        self.room.clock.set(ms("2026-03-04T08:00"))
        book = {"Title": "Stand-up", "StartTime": "2026-03-04T09:30:00Z", "Duration": "30"}
        self.command("Bookings Book", **book, Number="standup@vmr.example.net", Protocol="SIP")
        frame = self.room.panel.wait_now(lambda f: bool(f.tiles), WAIT_S, "the booking")
        self.assertEqual(list(frame.tiles.values()), ["upcoming"])
        (booking,) = self.web.booking_ids()
        self.assertEqual(list(frame.tiles), [booking])
        self.room.clock.set(ms("2026-03-04T09:25"))
        self.room.panel.wait_now(lambda f: f.joinable(booking), WAIT_S, "Join")
        self.room.panel.touch(f"join:{booking}")
        self.room.panel.wait_now(lambda f: f.screen in ("joining", "incall"), WAIT_S, "the call")


if __name__ == "__main__":
    run()
