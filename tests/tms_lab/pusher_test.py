"""The one-minute pusher: when it pushes, what, to whom; what failed goes again (TMS reference, 2.1, 2.2, 6.2)."""

from __future__ import annotations

import base64
import unittest
import xml.etree.ElementTree as xml

from lab_case import MINUTE_MS, LabCase, golden, ids
from rig.waiting import wait_for
from shapes_test import shape


class PusherTest(LabCase):
    def setUp(self) -> None:
        super().setUp()
        self.here = self.device()
        self.number = self.system(self.here)

    def minute(self) -> None:
        self.lab.clock.advance(MINUTE_MS)

    def book(self, start: str = "09:30", end: str = "10:00", day: str = "2026-03-04", **more: str) -> int:
        made = self.lab.book([self.number], f"{day} {start}:00Z", f"{day} {end}:00Z", **more)
        return int(made.findtext("ConferenceId", ""))

    def test_once_for_a_change(self) -> None:
        self.minute()  # the first list, empty
        first = self.book(dial_string="a@example.net")
        self.lab.clock.advance(MINUTE_MS - 1)
        self.assertEqual(len(self.here.pushed()), 1)
        self.lab.clock.advance(1)
        self.assertEqual([ids(p) for p in self.here.pushed()], [[], [first]])
        self.lab.clock.advance(20 * MINUTE_MS)
        self.assertEqual(len(self.here.pushed()), 2, "nothing changed")
        second = self.book("11:00", "11:30", dial_string="b@example.net")
        self.minute()
        self.assertEqual(ids(self.here.pushed()[-1]), [first, second])
        self.assertEqual(shape(self.here.pushed()[-1]), shape(xml.fromstring(golden("bookings_push_zero"))))

    def test_a_room_blocked_and_an_empty_list(self) -> None:
        number = self.book(type="Reservation Only")
        self.book("11:00", "11:30", dial_string="b@example.net")
        self.minute()
        wanted = sorted({repr(shape(e)) for e in xml.fromstring(golden("bookings_push"))})
        self.assertEqual(sorted({repr(shape(e)) for e in self.here.pushed()[-1]}), wanted)
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{number}</ConferenceId>")
        self.lab.switch(empty_list=True)
        self.minute()
        self.assertEqual(shape(self.here.pushed()[-1]), shape(xml.fromstring(golden("bookings_push_empty"))))

    def test_with_basic_login(self) -> None:
        self.minute()
        self.assertEqual(self.here.posts[-1][2], "Basic " + base64.b64encode(b"ada:pw").decode())

    def test_72_hours(self) -> None:
        self.book("08:05", "08:30", day="2026-03-07", dial_string="a@example.net")
        self.minute()
        self.assertEqual(ids(self.here.pushed()[-1]), [])
        self.lab.clock.advance(3 * MINUTE_MS)
        self.assertEqual(len(self.here.pushed()), 1)
        self.lab.clock.advance(2 * MINUTE_MS)
        self.assertEqual(len(ids(self.here.pushed()[-1])), 1, "it came within the horizon by itself")

    def test_failures_are_tried_again(self) -> None:
        for status in (500, 503, 401, 404):
            with self.subTest(status):
                self.here.refuse = status
                self.lab.json("POST", f"/systems/{self.number}/push")
                self.lab.clock.advance(3 * MINUTE_MS)
                tries = len(self.here.posts)
                self.assertIn(str(status), self.lab.get(f"/systems/{self.number}")["push_state"])
                self.here.refuse = 0
                self.lab.clock.advance(3 * MINUTE_MS)
                self.assertEqual(len(self.here.posts), tries + 1, "once it was taken it is not sent again")
                self.assertEqual(self.lab.get(f"/systems/{self.number}")["push_state"], "ok")

    def test_nobody_there(self) -> None:
        self.here.close()
        self.lab.clock.advance(2 * MINUTE_MS)
        self.assertEqual(self.lab.get("/state")["failed"], 2)

    def test_boot_pushes_again(self) -> None:
        self.minute()
        self.minute()
        self.assertEqual(len(self.here.pushed()), 1)
        self.beat("Boot", ip="127.0.0.1")
        self.minute()
        self.assertEqual(len(self.here.pushed()), 2)
        self.beat("Beat", ip="127.0.0.1")
        self.minute()
        self.assertEqual(len(self.here.pushed()), 2)

    def test_defective_is_hidden(self) -> None:
        first = self.book(dial_string="a@example.net")
        call, mode = "SaveConferenceWithMode", "<BookingMode>BestEffortForced</BookingMode>"
        made = self.lab.book([self.number], "2026-03-04 09:45:00Z", "2026-03-04 10:15:00Z", call=call, after=mode)
        self.assertEqual(made.findtext("ConferenceState/Status"), "Defective")
        self.minute()
        self.assertEqual(ids(self.here.pushed()[-1]), [first])

    def test_settings_at_boot(self) -> None:
        persistent = {"System Name": "Birch", "SIP URI": "birch@example.net", "E.164": "4711"}
        self.lab.json("PATCH", f"/systems/{self.number}", {"persistent": persistent})
        for _ in range(2):
            before = len(self.here.pushed("/putxml"))
            result = self.beat("Boot", ip="127.0.0.1")
            self.assertIsNone(self.part(result, "Configuration"), "on the LAN it is pushed")
            wait_for(lambda: len(self.here.pushed("/putxml")) == before + 2, 10, "configuration and feedback were set")
            settings, register = self.here.pushed("/putxml")[-2:]
            self.assertEqual(settings.findtext("SystemUnit/Name"), "Birch")
            self.assertEqual(settings.findtext("H323/H323Alias/E164"), "4711")
            self.assertEqual(settings.findtext("Provisioning/ExternalManager/Address"), self.lab.host)
            self.assertIsNotNone(settings.find("Phonebook/Server[@item='1']/URL"))
            self.assertEqual(register.findtext("HttpFeedback/Register/FeedbackSlot"), "3")
            url = f"http://{self.lab.host}/tms/public/feedback/code.aspx"
            self.assertEqual(register.findtext("HttpFeedback/Register/ServerUrl"), url)

    def test_settings_wait_for_the_device(self) -> None:
        self.here.refuse = 503
        self.lab.json("POST", f"/systems/{self.number}/configuration", {"SystemUnit Name": "Elm"})
        self.lab.clock.advance(2 * MINUTE_MS)
        self.here.refuse = 0
        tried = len(self.here.pushed("/putxml"))
        self.lab.clock.advance(2 * MINUTE_MS)
        self.assertEqual(len(self.here.pushed("/putxml")), tried + 1)

    def test_persistent_template_daily(self) -> None:
        self.lab.json("PUT", "/templates", {"room": {"configuration": {"Audio DefaultVolume": "40"}}})
        self.lab.json("PATCH", f"/systems/{self.number}", {"persistent_template": "room"})
        self.lab.clock.advance(19 * 60 * MINUTE_MS)
        self.assertEqual(len(self.here.pushed("/putxml")), 0, "04:00 has not come")
        self.lab.clock.advance(61 * MINUTE_MS)
        self.lab.clock.advance(10 * MINUTE_MS)
        self.assertEqual([p.findtext("Audio/DefaultVolume") for p in self.here.pushed("/putxml")], ["40"])
        self.lab.clock.advance(24 * 60 * MINUTE_MS)
        self.assertEqual(len(self.here.pushed("/putxml")), 2)

    def test_documents_are_read_on_the_lan(self) -> None:
        self.lab.json("POST", f"/systems/{self.number}/documents", {"locations": ["/Status"]})
        self.minute()
        kept = self.lab.get(f"/systems/{self.number}/documents")
        self.assertIn("<Uptime>7</Uptime>", kept["/Status"]["text"])

    def test_connect_modes_and_buffers(self) -> None:
        self.book(dial_string="sip:a@example.net")
        self.book("11:00", "11:30", type="Manual Call Launch", dial_string="b@example.net")
        self.book("12:00", "12:30", type="Reservation Only")
        self.book("13:00", "13:30")
        self.minute()
        pushed = self.here.pushed()[-1]
        self.assertEqual([b.findtext("DialInfo/ConnectMode") for b in pushed], ["OBTP", "Manual", "Manual", "OBTP"])
        numbers = [b.findtext("DialInfo/Calls/Call/Number") for b in pushed]
        self.assertEqual(numbers, ["a@example.net", "b@example.net", None, "lab.1001@bridge.example.net"])
        self.assertEqual(pushed[0].findtext("Time/StartTimeBuffer"), "300")
        self.lab.switch(connect_mode="Manual", zero_buffers=True)
        self.minute()
        pushed = self.here.pushed()[-1]
        self.assertEqual({b.findtext("DialInfo/ConnectMode") for b in pushed}, {"Manual"})
        for name in ("Time/StartTimeBuffer", "Time/EndTimeBuffer", "MaximumMeetingExtension"):
            self.assertEqual(pushed[0].findtext(name), "0")

    def test_stopped(self) -> None:
        self.lab.switch(self.number, pusher_stopped=True)
        self.lab.clock.advance(5 * MINUTE_MS)
        self.assertEqual(self.here.posts, [])

    def test_armed_15_minutes_before(self) -> None:
        self.book(dial_string="a@example.net")
        self.lab.clock.advance(74 * MINUTE_MS)
        self.assertNotIn("armed", [e["what"] for e in self.lab.get("/log")["entries"]])
        self.lab.clock.advance(MINUTE_MS)
        self.assertIn("armed", [e["what"] for e in self.lab.get("/log")["entries"]])


if __name__ == "__main__":
    unittest.main()
