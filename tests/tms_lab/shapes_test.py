"""The golden documents: requests are taken, and what the lab sends has the shape of the replies."""

from __future__ import annotations

import unittest
import xml.etree.ElementTree as xml

from lab_case import BOOKINGS, GOLDEN, MAC, SERVICE, LabCase, golden

Shape = tuple[str, tuple[tuple[str, str], ...], tuple["Shape", ...]]
_VALUES = ("item",)  # attributes whose values do not belong to the shape


def shape(element: xml.Element) -> Shape:
    """Names with namespaces, attributes, and the children in order; equal neighbours count once."""
    below: list[Shape] = []
    for child in element:
        made = shape(child)
        if not below or below[-1] != made:
            below.append(made)
    attributes = tuple(sorted((k, "" if k in _VALUES else v) for k, v in element.attrib.items()))
    return (element.tag, attributes, tuple(below))


class Requests(LabCase):
    def test_every_event_is_taken(self) -> None:
        for path in sorted(GOLDEN.glob("post_event_*.xml")):
            with self.subTest(path.name):
                status, body = self.post(path.read_bytes())
                self.assertEqual(status, 200, body)
        [system] = self.lab.get("/systems")["systems"]
        self.assertEqual((system["mac"], system["ip"], system["serial"]), (MAC, "192.0.2.17", "FOC0000A1B2"))

    def test_paths_in_lower_case(self) -> None:
        status, _ = self.post(golden("post_event_beat"), "/tms/public/external/management/systemmanagementservice.asmx")
        self.assertEqual(status, 200)

    def test_too_much(self) -> None:
        self.assertEqual(self.post(golden("post_event_beat") + b" " * 8 * 1024 * 1024)[0], 413)

    def test_what_is_no_event(self) -> None:
        for body in (b"", b"hello", golden("posted_document_status"), golden("phonebook_search")):
            self.assertEqual(self.post(body)[0], 404)
        entities = b'<!DOCTYPE a [<!ENTITY b "c">]>' + golden("post_event_beat").partition(b"\n")[2]
        self.assertEqual(self.post(entities)[0], 404)

    def test_documents_are_kept(self) -> None:
        number = self.system()
        for path in sorted(GOLDEN.glob("posted_document_*.xml")):
            self.assertEqual(self.post(path.read_bytes(), "/tms/public/feedback/postdocument.aspx")[0], 200)
        kept = self.lab.get(f"/systems/{number}/documents")
        self.assertEqual(sorted(kept), ["/Command", "/Configuration", "/Status", "/Valuespace"])
        self.assertIn("<Uptime>4711</Uptime>", kept["/Status"]["text"])

    def test_feedback_is_heard(self) -> None:
        number = self.system()
        self.assertEqual(self.post(golden("feedback_call_disconnect"), "/tms/public/feedback/code.aspx")[0], 200)
        [heard] = self.lab.get("/feedback")["events"]
        self.assertEqual((heard["system"], heard["root"], heard["what"]), (number, "Event", "CallDisconnect"))

    def test_upgrade_status_finds_its_order(self) -> None:
        number = self.system()
        order = self.lab.json("POST", f"/systems/{number}/software", {"version": "ce9.8.0", "url": "http://x/y.pkg"})
        for name in ("upgrade_status", "upgrade_status_done"):
            body = golden(name).replace(b"5f0c7d1e-3a54-4a6b-9d0e-6f6d1c2b3a40", order["session"].encode())
            self.assertEqual(self.post(body, "/tms/public/feedback/code.aspx")[0], 200)
        [order] = self.lab.get("/upgrades")["orders"]
        self.assertEqual([s["Status"] for s in order["statuses"]], ["InProgress", "Succeeded"])

    def test_phone_book(self) -> None:
        route = {"dial_string": "birch@example.net", "system_type": "endpoint", "description": "SIP"}
        other = {"dial_string": "4711", "protocol": "H323", "call_type": "Audio", "system_type": "endpoint"}
        birch: dict[str, object] = {"id": "e_1", "name": "Birch & Alder", "catalog": "c_1", "system_type": "endpoint"}
        entries: list[dict[str, object]] = [
            {**birch, "routes": [route, other]},
            {"id": "e_2", "name": "Elm", "catalog": "c_1", "routes": [route]},
            {"id": "e_3", "name": "Oak", "catalog": "c_1", "routes": [route]},
        ]
        catalogs = [{"id": "c_1", "name": "Oslo"}]
        self.lab.json("PUT", "/phonebook", {"catalogs": catalogs, "entries": entries})

        def search(name: str) -> xml.Element:
            status, body = self.post(golden(name), "/tms/public/external/phonebook/phonebookservice.asmx")
            self.assertEqual(status, 200, body)
            return xml.fromstring(body)

        ns = "{http://www.tandberg.net/2004/06/PhoneBookSearch/}"
        found = search("phonebook_search")
        self.assertEqual([e.findtext(f"{ns}Name") for e in found.iter(f"{ns}Entry")], ["Birch & Alder"])
        page = search("phonebook_search_page")
        self.assertEqual([e.findtext(f"{ns}Id") for e in page.iter(f"{ns}Entry")], ["e_3"])
        self.assertEqual(page.findtext(f".//{ns}SearchResult/{ns}IsLast"), "true")
        wanted = xml.fromstring(golden("phonebook_search_response"))
        [entry, *_] = wanted.iter(f"{ns}Entry")
        self.assertEqual(shape(next(found.iter(f"{ns}Entry"))), shape(entry))
        root = [c.tag for c in next(wanted.iter(f"{ns}SearchResult")) if c.tag not in (f"{ns}Catalog", f"{ns}Entry")]
        self.assertEqual([c.tag for c in next(page.iter(f"{ns}SearchResult"))][: len(root)], root)


class Replies(LabCase):
    """Each golden reply is what the lab says, given the same things to say."""

    def setUp(self) -> None:
        super().setUp()
        self.number = self.system()
        self.beat()  # carries the first, empty list and the request for /Status
        for words in ("09:30", "11:00"):
            end = words.replace("30", "45").replace("00", "30")
            times = (f"2026-03-04 {words}:00Z", f"2026-03-04 {end}:00Z")
            self.lab.book([self.number], *times, dial_string="a@example.net")

    def say(self, *parts: str) -> None:
        here = f"/systems/{self.number}"
        if "configuration" in parts:
            values = {"SystemUnit Name": "Birch", "SIP URI": "b@example.net", "SIP Proxy 1 Address": "sip.example.net"}
            self.lab.json("POST", f"{here}/configuration", values)
        if "command" in parts:
            arguments = {"FeedbackSlot": "3", "ServerUrl": "http://x/", "Expression": ["/Event", "/Status"]}
            self.lab.json("POST", f"{here}/command", {"path": "HttpFeedback Register", "arguments": arguments})
            body = {"path": "UserInterface Branding Upload", "arguments": {"Type": "Branding"}, "body": "a\nb"}
            self.lab.json("POST", f"{here}/command", body)
        if "files" in parts:
            self.lab.json("POST", f"{here}/files", {"ClientPath": "/config/phonebook.xml"})
        if "software" in parts:
            self.lab.json("POST", f"{here}/software", {"version": "ce9.8.0", "url": "http://x/y.pkg"})
        if "documents" in parts:
            self.lab.json("POST", f"{here}/documents", {"locations": ["/Status", "/Configuration"]})

    def check(self, name: str) -> None:
        status, body = self.post(golden("post_event_beat"))
        self.assertEqual(status, 200)
        self.assertEqual(shape(xml.fromstring(body)), shape(xml.fromstring(golden(name))), body.decode())

    def test_all(self) -> None:
        self.say("configuration", "command", "files", "software", "documents")
        self.check("reply_all")

    def test_reversed(self) -> None:
        self.lab.switch(child_order="reversed")
        self.say("configuration", "command", "files", "software", "documents")
        self.check("reply_reversed")

    def test_calendar(self) -> None:
        self.check("reply_calendar")

    def test_calendar_empty(self) -> None:
        self.lab.switch(empty_list=True)
        self.check("reply_calendar_empty")

    def test_forms_of_single_parts(self) -> None:
        self.beat()
        cases: list[tuple[str, str, dict[str, str]]] = [
            ("configuration", "reply_configuration_cuil_2", {}),
            ("configuration", "reply_configuration_cuil_1", {"configuration_form": "cuil1"}),
            ("configuration", "reply_configuration_internal", {"configuration_form": "internal"}),
            ("command", "reply_command", {}),
            ("files", "reply_files", {}),
            ("software", "reply_software_newer", {}),
            ("software", "reply_software_older", {"software_form": "older"}),
            ("software", "reply_software_urls_only", {"software_form": "urls_only"}),
            ("documents", "reply_documents", {}),
        ]
        for part, name, switches in cases:
            with self.subTest(name):
                self.lab.switch(**switches)
                self.say(part)
                self.check(name)
                self.lab.switch(**{switch: None for switch in switches})
                self.beat()  # /Configuration is asked for after a configuration

    def test_heartbeat_first(self) -> None:
        self.lab.switch(child_order="heartbeat_first")
        self.say("configuration")
        self.check("reply_heartbeat_first")

    def test_a_manager(self) -> None:
        self.beat()
        self.lab.switch(configuration_form="internal")
        words = ("Address", "Path", "Protocol")
        values = {f"Provisioning ExternalManager {word}": "x" for word in words} | {"SystemUnit Name": "Birch"}
        self.lab.json("POST", f"/systems/{self.number}/configuration", values)
        self.check("reply_configuration_manager")

    def test_little(self) -> None:
        self.lab.switch(children_missing=["HeartBeatInterval"])
        self.check("reply_management_only")
        self.lab.switch(children_missing=None, children_empty=True)
        self.check("reply_nothing_to_do")
        self.lab.switch(children_empty=None)
        self.lab.switch(children_missing=["Management"])
        self.check("reply_heartbeat_only")
        self.lab.switch(children_missing=["Management", "HeartBeatInterval"])
        self.check("reply_result_empty")

    def test_booking_values(self) -> None:
        result = self.beat()
        [first, _] = result.iter(f"{BOOKINGS}Booking")
        wanted = {
            "Title": "Meeting",
            "Privacy": "Public",
            "Organizer/FirstName": "Ada",
            "Time/StartTime": "2026-03-04T09:30:00Z",
            "Time/EndTime": "2026-03-04T09:45:00Z",
            "Time/StartTimeBuffer": "300",
            "DialInfo/Calls/Call/Number": "a@example.net",
            "DialInfo/Calls/Call/Protocol": "SIP",
            "DialInfo/ConnectMode": "OBTP",
        }
        for path, value in wanted.items():
            place = "/".join(BOOKINGS + step for step in path.split("/"))
            self.assertEqual(first.findtext(place), value, path)
        self.assertEqual(result.findtext(f"{SERVICE}HeartBeatInterval"), "900")


if __name__ == "__main__":
    unittest.main()
