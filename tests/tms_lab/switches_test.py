"""The switches: each does what its line in misbehaviour.py says, and what it spoiled goes again."""

from __future__ import annotations

import http.client
import unittest
import urllib.error
import xml.etree.ElementTree as xml

from lab_case import BOOKINGS, MINUTE_MS, SERVICE, LabCase, event
from rig.tms_lab import SERVICE_PATH, LabRefused


class SwitchesTest(LabCase):
    def setUp(self) -> None:
        super().setUp()
        self.number = self.system()
        self.lab.book([self.number], "2026-03-04 09:30:00Z", "2026-03-04 10:00:00Z", dial_string="a@example.net")

    def raw(self) -> tuple[int, bytes]:
        return self.post(event("Beat"))

    def still_due(self) -> None:
        self.assertEqual(len(self.calendar_ids(self.beat()) or []), 1, "the list was not delivered")

    def test_unknown_or_wrong(self) -> None:
        for name, value in (("colour", "red"), ("fault", "418"), ("zero_buffers", "yes"), ("children_missing", [1])):
            with self.assertRaises(LabRefused) as refused:
                self.lab.json("PUT", "/switches", {name: value})
            self.assertEqual(refused.exception.status, 400)

    def test_one_system_alone(self) -> None:
        self.lab.switch(self.number, heartbeat="7")
        self.assertEqual(self.beat().findtext(f"{SERVICE}HeartBeatInterval"), "7")
        self.assertEqual(self.beat(mac="00:50:60:AA:BB:99").findtext(f"{SERVICE}HeartBeatInterval"), "900")

    def test_heartbeats(self) -> None:
        for value in ("0", "-5", "99999999999", "soon", ""):
            self.lab.switch(heartbeat=value)
            self.assertEqual(self.beat().findtext(f"{SERVICE}HeartBeatInterval"), value)
        self.lab.switch(heartbeat=None)
        self.assertEqual(self.beat().findtext(f"{SERVICE}HeartBeatInterval"), "900")

    def test_children_missing_stay_due(self) -> None:
        self.lab.switch(children_missing=["Calendar"])
        self.assertIsNone(self.calendar_ids(self.beat()))
        self.lab.switch(children_missing=["Management"])
        self.beat()
        self.lab.switch(children_missing=None)
        self.still_due()

    def test_children_empty(self) -> None:
        self.beat()
        self.lab.switch(children_empty=True)
        calendar = self.part(self.beat(), "Calendar")
        assert calendar is not None
        self.assertEqual(len(calendar), 0)

    def test_shuffled(self) -> None:
        self.lab.switch(child_order="shuffled")
        here = f"/systems/{self.number}"
        seen = set()
        for _ in range(20):
            self.lab.json("POST", f"{here}/push")
            self.lab.json("POST", f"{here}/configuration", {"SystemUnit Name": "Elm"})
            management = self.beat().find(f"{SERVICE}Management")
            assert management is not None
            seen.add(tuple(e.tag for e in management))
        self.assertGreater(len(seen), 2)

    def test_oversized(self) -> None:
        self.lab.switch(reply_padding=5_000_000)
        status, body = self.raw()
        self.assertEqual(status, 200)
        self.assertGreater(len(body), 5_000_000)

    def test_truncated(self) -> None:
        self.lab.switch(reply_truncate=700)
        status, body = self.raw()
        self.assertEqual((status, len(body)), (200, 700))
        with self.assertRaises(xml.ParseError):
            xml.fromstring(body)
        self.lab.switch(reply_truncate=None)
        self.still_due()

    def test_cut(self) -> None:
        self.lab.switch(reply_cut=700)
        with self.assertRaises(http.client.IncompleteRead) as broken:
            self.raw()
        self.assertEqual(len(broken.exception.partial), 700)
        self.lab.switch(reply_cut=None)
        self.still_due()

    def test_entities(self) -> None:
        for kind, mark in (("internal", b'<!ENTITY a "ha">'), ("external", b"SYSTEM")):
            self.lab.switch(entities=kind)
            _, body = self.raw()
            self.assertIn(b"<!DOCTYPE", body)
            self.assertIn(mark, body)
            self.assertIn(b"&c;", body)
        self.lab.switch(entities=None)
        self.still_due()

    def test_faults_for_a_while(self) -> None:
        self.beat()
        for fault in ("500", "503", "403", "404"):
            self.lab.switch(fault=fault, fault_minutes=30)
            self.lab.clock.advance(30 * MINUTE_MS - 1)
            self.assertEqual(self.raw()[0], int(fault))
            document = b"<PostedDocument/>"
            self.assertEqual(self.post(document, "/tms/public/feedback/postdocument.aspx")[0], int(fault))
            self.lab.clock.advance(1)
            self.assertEqual(self.raw()[0], 200)

    def test_close(self) -> None:
        self.lab.switch(fault="close")
        with self.assertRaises((urllib.error.URLError, ConnectionError, http.client.HTTPException)):
            self.raw()

    def test_no_answer_ends_with_the_time(self) -> None:
        self.lab.switch(fault="no_answer", fault_minutes=30)
        waiting = http.client.HTTPConnection("127.0.0.1", self.lab.port, timeout=20)
        self.addCleanup(waiting.close)
        waiting.request("POST", SERVICE_PATH, event("Beat"))
        waiting.sock.settimeout(0.2)
        with self.assertRaises(TimeoutError):
            waiting.sock.recv(1)
        self.lab.clock.advance(30 * MINUTE_MS)
        waiting.sock.settimeout(20)
        try:
            self.assertEqual(waiting.sock.recv(1), b"")
        except ConnectionResetError:
            pass
        self.assertEqual(self.raw()[0], 200)

    def test_answers_to_documents_and_feedback(self) -> None:
        self.lab.switch(document_status=500, feedback_status=403)
        document = b"<PostedDocument><Location>/Status</Location><Status/></PostedDocument>"
        self.assertEqual(self.post(document, "/tms/public/feedback/postdocument.aspx")[0], 500)
        self.assertEqual(self.post(b"<Event/>", "/tms/public/feedback/code.aspx")[0], 403)

    def test_manager_address(self) -> None:
        self.lab.switch(manager_address="192.0.2.254")
        configuration = self.part(self.beat("Boot"), "Configuration")
        assert configuration is not None
        self.assertIn(">192.0.2.254<", xml.tostring(configuration, "unicode"))

    def test_empty_list(self) -> None:
        self.lab.switch(empty_list=True)
        self.assertEqual(self.calendar_ids(self.beat()), [])
        self.lab.switch(empty_list=None)
        self.still_due()

    def test_connect_mode(self) -> None:
        self.lab.switch(connect_mode="Manual")
        self.assertEqual([e.text for e in self.beat().iter(f"{BOOKINGS}ConnectMode")], ["Manual"])


if __name__ == "__main__":
    unittest.main()
