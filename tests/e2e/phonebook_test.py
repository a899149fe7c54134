"""The phone book of a TMS, and the certificate of its server: trusted, refused in words, trusted by what is added."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from typing import Any
from xml.sax.saxutils import escape

from rig.certificates import Authority
from rig.room import RoomOptions
from rig.tms_lab import TmsLab
from rig.waiting import wait_for
from room_test import RoomTest, run

WAIT_S = 20
PATH = "/tms/public/external/phonebook/phonebookservice.asmx"


class PhonebookTest(RoomTest):
    """The room has no manager, which would set its phone book too."""

    options = RoomOptions(engine="Fake", settings={"NetworkServices OutboundHTTP AllowLocalTargets": "On"})

    def setUp(self) -> None:
        super().setUp()
        self.lab = TmsLab(self.room.directory, injected=False)
        self.addCleanup(lambda: self.lab.stop())
        self.lab.start()
        people: list[dict[str, Any]] = [
            {"id": f"e_{n}", "name": f"Person {n:03}", "catalog": "c_2" if n % 2 else "c_1",
             "routes": [{"dial_string": f"p{n}@example.net", "protocol": "SIP", "call_type": "384"}]}
            for n in range(240)
        ]  # fmt: skip
        catalogs = [{"id": "c_1", "name": "Oslo"}, {"id": "c_2", "name": "Bergen", "parent": "c_1"}]
        self.lab.json("PUT", "/phonebook", {"catalogs": catalogs, "entries": people})

    def set_server(self, **values: str) -> None:
        inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items())
        self.web.command(f'<Configuration><Phonebook><Server item="1">{inside}</Server></Phonebook></Configuration>')

    def point_at(self, lab: TmsLab, scheme: str) -> None:
        self.set_server(Type="TMS", URL=f"{scheme}://{lab.host}{PATH}")

    def ask(self, path: str, **values: str) -> xml.Element:
        inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items())
        for word in reversed(path.split()):
            inside = f"<{word}>{inside}</{word}>"
        return self.web.command(f"<Command>{inside}</Command>")[0]

    def search(self, **values: str) -> xml.Element:
        return self.ask("Phonebook Search", PhonebookType="Corporate", **values)

    def names(self, **values: str) -> list[str]:
        result = self.search(**values)
        self.assertEqual(result.get("status"), "OK", result.findtext("Reason"))
        found = [*result.iter("Folder"), *result.iter("Contact")]
        return [one.findtext("Name", "") for one in found]

    def reason(self, result: xml.Element) -> str:
        self.assertEqual(result.get("status"), "Error")
        return result.findtext("Reason", "")

    def test_the_book_of_the_server_is_searched_and_opened(self) -> None:
        self.point_at(self.lab, "http")
        self.assertEqual(self.names(), ["Oslo"])
        self.assertEqual(self.names(FolderId="c_1", Limit="3"), ["Bergen", "Person 000", "Person 002", "Person 004"][:3])
        self.assertEqual(self.names(SearchString="person 00", ContactType="Contact", Limit="2", Offset="3"),
                         ["Person 003", "Person 004"])  # fmt: skip
        found = self.search(SearchString="Person 021").find("Contact")
        assert found is not None
        self.assertEqual(found.findtext("ContactId"), "e_21")
        said = {child.tag: child.text for child in found.iterfind("ContactMethod/")}
        self.assertEqual((said["Number"], said["Protocol"], said["CallRate"]), ("p21@example.net", "SIP", "384"))

    def test_a_long_answer_comes_in_pages(self) -> None:
        for inclusive in (False, True):
            self.lab.json("PUT", "/phonebook", self.lab.get("/phonebook") | {"start_inclusive": inclusive})
            self.point_at(self.lab, "http")
            names = self.names(SearchString="Person", Limit="1000")
            self.assertEqual(names, [f"Person {n:03}" for n in range(240)])
        self.set_server(Pagination="Disabled")
        self.assertEqual(len(self.names(SearchString="Person", Limit="1000")), 100)

    def test_without_a_server_the_room_says_so(self) -> None:
        self.assertIn("Phonebook Server 1 Type", self.reason(self.search()))
        self.set_server(Type="TMS")
        self.assertIn("has no address", self.reason(self.search()))
        self.point_at(self.lab, "http")
        self.lab.stop()
        self.assertIn("cannot be asked", self.reason(self.search()))

    def test_a_server_is_trusted_by_the_authority_that_an_administrator_adds(self) -> None:
        site = Authority(self.room.directory)
        with TmsLab(self.room.directory, *site.issue("lab").options(), injected=False, name="lab-tls") as lab:
            lab.json("PUT", "/phonebook", self.lab.get("/phonebook"))
            self.point_at(lab, "https")
            self.assertIn("is signed by nobody this device trusts", self.reason(self.search()))
            damaged = site.pem.replace("MII", "AAA", 1)
            self.assertIn("cannot be read", self.reason(self.ask("Security Certificates CA Add", body=damaged)))
            added = self.ask("Security Certificates CA Add", body=site.pem)
            self.assertEqual(added.get("status"), "OK")
            self.assertEqual(self.names(), ["Oslo"])
            self.room.agent.kill()
            self.room.restart_agent()
            self.web = self.room.web()
            self.assertEqual(self.names(), ["Oslo"], "after a restart")
            shown = self.ask("Security Certificates CA Show").findtext("Details/Fingerprint", "")
            self.ask("Security Certificates CA Delete", Fingerprint=shown.upper())
            self.assertIn("is signed by nobody this device trusts", self.reason(self.search()))
            self.set_server(TlsVerify="Off")
            wait_for(lambda: self.names() == ["Oslo"], WAIT_S, "the phone book, not verified")


if __name__ == "__main__":
    run()
