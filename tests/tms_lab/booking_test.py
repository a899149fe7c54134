"""The booking API: versions, conflicts, what is past or runs, transactions, connectors (TMS reference, 3, 4.1)."""

from __future__ import annotations

import unittest
from typing import Any
import xml.etree.ElementTree as xml

from lab_case import MINUTE_MS, LabCase
from rig.tms_lab import LabRefused

START, END = "2026-03-04 09:30:00Z", "2026-03-04 10:00:00Z"


def number(conference: xml.Element) -> int:
    return int(conference.findtext("ConferenceId", ""))


def known(conference: xml.Element, version: int | None = None) -> str:
    """What identifies a conference when it is saved again."""
    said = conference.findtext("Version", "") if version is None else str(version)
    return f"<ConferenceId>{number(conference)}</ConferenceId><Version>{said}</Version>"


class BookingTest(LabCase):
    def setUp(self) -> None:
        super().setUp()
        self.number = self.system()
        self.other = int(self.lab.json("POST", "/systems", {"name": "Elm", "serial": "A2"})["id"])

    def get(self, which: int) -> xml.Element:
        answer = self.lab.soap("GetConferenceById", f"<ConferenceId>{which}</ConferenceId>")
        result = answer.find("GetConferenceByIdResult")
        assert result is not None
        return result

    def refused(self, words: str, call: str, inner: str) -> None:
        with self.assertRaises(LabRefused) as refused:
            self.lab.soap(call, inner)
        self.assertIn(words, refused.exception.words)

    def state(self, which: int) -> str:
        return self.get(which).findtext("ConferenceState/Status", "")

    def test_default_save_get(self) -> None:
        default = self.lab.soap("GetDefaultConference").find("GetDefaultConferenceResult")
        assert default is not None
        self.assertEqual(default.findtext("ConferenceId"), "-1")
        self.assertEqual(default.findtext("StartTimeUTC"), "2026-03-04 08:00:00Z")
        self.assertEqual(default.findtext("EndTimeUTC"), "2026-03-04 09:00:00Z")
        made = self.lab.book([self.number, self.other], START, END, "Weekly & <monthly>", dial_string="a@example.net")
        read = self.get(number(made))
        wanted = {
            "Title": "Weekly & <monthly>",
            "StartTimeUTC": START,
            "ConferenceType": "One Button To Push",
            "ExternalConference/ExternallyHosted/DialString": "a@example.net",
            "ConferenceState/Status": "Pending",
            "Version": "1",
        }
        self.assertEqual({path: read.findtext(path) for path in wanted}, wanted)
        self.assertEqual([p.text for p in read.iter("ParticipantId")], [str(self.number), str(self.other)])

    def test_an_outdated_version_is_declined(self) -> None:
        made = self.lab.book([self.number], START, END)
        again = self.lab.book([self.number], START, END, "renamed", more=known(made))
        self.assertEqual((number(again), again.findtext("Version")), (number(made), "2"))
        with self.assertRaises(LabRefused) as refused:
            self.lab.book([self.number], START, END, "late", more=known(made))
        self.assertIn("outdated", refused.exception.words)
        self.assertEqual(self.get(number(made)).findtext("Title"), "renamed")

    def test_a_room_is_booked_once(self) -> None:
        self.lab.book([self.number], START, END)
        with self.assertRaises(LabRefused) as refused:
            self.lab.book([self.number, self.other], "2026-03-04 09:59:00Z", "2026-03-04 10:30:00Z")
        self.assertIn("taken", refused.exception.words)
        self.lab.book([self.number], "2026-03-04 10:00:00Z", "2026-03-04 10:30:00Z")

    def test_what_runs_or_is_past(self) -> None:
        made = self.lab.book([self.number], START, END, dial_string="a@example.net")
        ident = f"<ConferenceId>{number(made)}</ConferenceId>"
        self.refused("not started", "EndConferenceById", ident)
        self.lab.clock.advance(95 * MINUTE_MS)
        self.assertEqual(self.state(number(made)), "Ongoing")
        with self.assertRaises(LabRefused):
            self.lab.book([self.number], "2026-03-04 09:31:00Z", END, more=known(made))
        made = self.lab.book([self.number], START, "2026-03-04 10:30:00Z", more=known(made))
        self.lab.soap("EndConferenceById", ident)
        self.assertEqual(self.state(number(made)), "Finished")
        self.assertEqual(self.get(number(made)).findtext("EndTimeUTC"), "2026-03-04 09:35:00Z")
        self.refused("past", "DeleteConferenceById", ident)
        with self.assertRaises(LabRefused):
            self.lab.book([self.number], "2026-03-04 07:00:00Z", "2026-03-04 07:30:00Z")

    def test_what_cannot_be_read(self) -> None:
        self.refused("no call", "FryAnEgg", "")
        self.refused("no Conference", "SaveConference", "")
        self.refused("is no time", "SaveConference", "<Conference><StartTimeUTC>noon</StartTimeUTC></Conference>")
        for start, end, more in ((END, START, ""), (START, END, "<ConferenceId>99</ConferenceId>")):
            with self.assertRaises(LabRefused):
                self.lab.book([self.number], start, end, more=more)
        with self.assertRaises(LabRefused):
            self.lab.book([99], START, END)
        self.assertEqual(self.lab.get("/state")["conferences"], 0)

    def test_bridge_addresses(self) -> None:
        self.lab.json("PUT", "/settings", {"bridge_pool": ["1@b.example.net", "2@b.example.net"]})
        third = int(self.lab.json("POST", "/systems", {"name": "Oak"})["id"])
        rooms = [self.number, self.other, third]
        for room in rooms[:2]:
            self.lab.book([room], START, END)
        with self.assertRaises(LabRefused) as refused:
            self.lab.book([third], START, END)
        self.assertIn("bridge", refused.exception.words)
        self.lab.book([third], "2026-03-04 10:00:00Z", "2026-03-04 10:30:00Z")
        numbers = [c["number"] for c in self.lab.get("/conferences")["conferences"]]
        self.assertEqual(numbers, ["1@b.example.net", "2@b.example.net", "1@b.example.net"])

    def test_for_systems(self) -> None:
        first = self.lab.book([self.number], START, END)
        self.lab.book([self.other], START, END)
        self.lab.book([self.number], "2026-03-06 09:30:00Z", "2026-03-06 10:00:00Z")
        inner = (
            f"<SystemIds><int>{self.number}</int></SystemIds><StartTime>2026-03-04 00:00:00Z</StartTime>"
            "<EndTime>2026-03-05 00:00:00Z</EndTime><ConferenceStatus>PendingAndOngoing</ConferenceStatus>"
        )
        found = self.lab.soap("GetConferencesForSystems", inner)
        self.assertEqual([number(c) for c in found.iter("Conference")], [number(first)])

    def test_transactions(self) -> None:
        made = self.lab.book([self.number], START, END)
        self.lab.book([self.number], START, END, "renamed", more=known(made))
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{number(made)}</ConferenceId>")
        self.assertEqual(self.state(number(made)), "Deleted")

        def since(last: int) -> list[str]:
            answer = self.lab.soap("GetTransactionsSince", f"<CurrentTransactionId>{last}</CurrentTransactionId>")
            return [t.findtext("TransType", "") for t in answer.iter("Transaction")]

        self.assertEqual(since(0), ["New", "Updated", "Deleted"])
        self.assertEqual(since(2), ["Deleted"])
        self.assertEqual(since(3), [])
        self.assertEqual(since(99), ["ListIncomplete"])

    def test_a_connectors_meeting_is_not_edited_here(self) -> None:
        times = f"<StartTimeUTC>{START}</StartTimeUTC><EndTimeUTC>{END}</EndTimeUTC>"
        made = self.lab.soap("SaveConference", f"<Conference>{times}</Conference>", client="Calendar Connector")
        which = number(made[0])
        [shown] = self.lab.get("/conferences")["conferences"]
        self.assertEqual((shown["external_service"], shown["editable"]), ("Calendar Connector", False))
        for method, path in (("PATCH", ""), ("DELETE", ""), ("POST", "/end")):
            with self.assertRaises(LabRefused) as refused:
                self.lab.json(method, f"/conferences/{which}{path}", {"title": "mine"})
            self.assertEqual(refused.exception.status, 409)
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{which}</ConferenceId>", client="Calendar Connector")

    def test_mailbox_items(self) -> None:
        self.lab.json("PATCH", f"/systems/{self.number}", {"email": "birch@example.net"})
        item: dict[str, object] = {"uid": "u1", "mailboxes": ["Birch@example.net"], "subject": "Planning"}
        item |= {"start": START, "end": END}

        def notice(**more: object) -> Any:
            return self.lab.json("POST", "/mailbox-items", {**item, **more})["conference"]

        cases: list[tuple[dict[str, str], str]] = [
            ({"TMS:ExternalConferenceData": "sip:4711@example.webex.com"}, "4711@example.webex.com"),
            ({"TMS:ExternalConferenceData": "<x uri='4712@example.webex.com'/>"}, "4712@example.webex.com"),
            ({"UCCapabilities": "4713@example.webex.com"}, "4713@example.webex.com"),
            ({"Location": "4714@example.webex.com"}, ""),
        ]
        for properties, address in cases:
            made = notice(properties=properties)
            self.assertEqual(made["number"], address, properties)
        stripped = notice(properties=cases[0][0], tnef_stripped=True)
        self.assertEqual((stripped["number"], stripped["type"]), ("", "Reservation Only"))
        self.assertEqual(self.lab.get("/state")["conferences"], 1, "one meeting all along")
        self.assertIsNone(notice(accepted=False))
        self.assertEqual(self.lab.get("/state")["conferences"], 0)


if __name__ == "__main__":
    unittest.main()
