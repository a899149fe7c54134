"""Systems: known by MAC, pre-registered, detected, told things in replies (TMS reference, 1.2, 1.5 to 1.7, 6.2)."""

from __future__ import annotations

import base64
import unittest
import urllib.request
import xml.etree.ElementTree as xml

from lab_case import MINUTE_MS, SERVICE, LabCase, event
from rig.tms_lab import SERVICE_PATH, LabRefused

LAN, PUBLIC, FIREWALL = "Reachable on LAN", "Reachable on Public Internet", "Behind Firewall"


class Tracking(LabCase):
    def systems(self) -> list[dict[str, object]]:
        return list(self.lab.get("/systems")["systems"])

    def test_a_stranger(self) -> None:
        result = self.beat("Beat")
        self.assertEqual(result.findtext(f"{SERVICE}HeartBeatInterval"), "900")
        self.assertEqual(self.systems(), [], "a Beat makes nobody known")
        self.beat("Register")
        self.assertEqual(len(self.systems()), 1)

    def test_a_stranger_refused(self) -> None:
        self.lab.switch(refuse_unknown=True)
        status, body = self.post(event("Boot"))
        self.assertEqual((status, xml.fromstring(body).tag), (403, "Error"))
        self.assertEqual(self.systems(), [])

    def test_a_changed_address_is_followed(self) -> None:
        self.lab.json("POST", "/systems", {"mac": "005060aabb01", "ip": "192.0.2.17", "connectivity": LAN})
        self.beat("Beat", ip="192.0.2.99")
        self.assertEqual([(s["ip"], s["address"]) for s in self.systems()], [("192.0.2.99", "192.0.2.99")])

    def test_an_address_that_was_set_stays(self) -> None:
        where = {"mac": "005060aabb01", "address": "127.0.0.1", "connectivity": LAN}
        self.lab.json("POST", "/systems", where)
        self.beat("Boot")
        self.assertEqual([(s["ip"], s["address"]) for s in self.systems()], [("192.0.2.17", "127.0.0.1")])

    def test_another_serial_number_is_another_device(self) -> None:
        self.beat("Boot", serial="A1")
        self.assertEqual(self.post(event("Beat", serial="B2"))[0], 403)
        self.assertEqual(self.post(event("Beat", mac=""))[0], 403)

    def test_preregistered(self) -> None:
        rows = [
            {"serial": "A1", "name": "by serial", "first_boot_template": "room", "persistent": {"System Name": "Oak"}},
            {"ip": "192.0.2.5", "name": "by address"},
            {"mac": "00:50:60:aa:bb:07", "name": "by MAC"},
        ]
        self.lab.json("PUT", "/templates", {"room": {"configuration": {"Audio DefaultVolume": "40"}}})
        self.lab.json("POST", "/preregistrations", rows)
        result = self.beat("Boot", mac="00:50:60:AA:BB:05", serial="A1")
        self.beat("Register", mac="00:50:60:AA:BB:06", ip="192.0.2.5")
        self.beat("Beat", mac="00:50:60:AA:BB:07", ip="192.0.2.6")
        self.assertEqual(len(self.systems()), 3)
        self.assertTrue(all(not s["preregistered"] and s["mac"] for s in self.systems()))
        configuration = self.part(result, "Configuration")
        assert configuration is not None  # nobody answers at its address: it is behind a firewall
        words = xml.tostring(configuration, "unicode")
        self.assertIn(">40<", words)
        self.assertIn(">Oak<", words)
        with self.assertRaises(LabRefused):
            self.lab.json("POST", "/preregistrations", [{"serial": f"S{n}"} for n in range(11)])

    def test_mailboxes(self) -> None:
        self.lab.json("POST", "/systems", {"name": "Birch", "mac": "005060aabb01"})
        self.lab.json("POST", "/systems", {"name": "Elm", "serial": "A2"})
        csv = "System,Email\nBirch,birch@example.net\nA2,elm@example.net\nOak,oak@example.net\nElm,nonsense\n"
        wrong = self.lab.json("POST", "/mailboxes", {"csv": csv})["wrong"]
        self.assertEqual(wrong, ["line 4: no such system", "line 5: 'nonsense' is no mailbox"])
        self.assertEqual([s["email"] for s in self.systems()], ["birch@example.net", "elm@example.net"])


class Detection(LabCase):
    options = ("--internal-name", "tms.lan", "--public-name", "localhost")

    def boot(self, number: int, ip: str, host: str) -> str:
        request = urllib.request.Request(f"http://{self.lab.host}{SERVICE_PATH}", event("Boot", ip=ip), {"Host": host})
        with urllib.request.urlopen(request, timeout=30) as answer:
            answer.read()
        return str(self.lab.get(f"/systems/{number}")["connectivity"])

    def test_by_what_answers(self) -> None:
        here = self.device()
        values = {"mac": "005060aabb01", "port": here.port, "https": False}
        number = self.lab.json("POST", "/systems", values)["id"]
        port = self.lab.port
        self.assertEqual(self.boot(number, "127.0.0.1", f"localhost:{port}"), LAN, "equal addresses change nothing")
        self.assertEqual(self.boot(number, "192.0.2.17", f"localhost:{port}"), PUBLIC)
        self.assertEqual(self.boot(number, "192.0.2.17", f"tms.lan:{port}"), LAN)
        self.assertEqual(self.lab.get(f"/systems/{number}")["address"], "127.0.0.1", "the address that answered")
        here.close()
        self.assertEqual(self.boot(number, "192.0.2.17", f"tms.lan:{port}"), FIREWALL)
        self.lab.json("PATCH", f"/systems/{number}", {"connectivity": PUBLIC})
        self.assertEqual(self.boot(number, "192.0.2.17", f"tms.lan:{port}"), PUBLIC, "forced")
        self.lab.json("PATCH", f"/systems/{number}", {"forced": False})
        self.assertEqual(self.boot(number, "192.0.2.17", f"tms.lan:{port}"), FIREWALL)


class BehindFirewall(LabCase):
    def setUp(self) -> None:
        super().setUp()
        self.number = self.system()

    def locations(self, result: xml.Element) -> list[str]:
        return [e.text or "" for e in result.iter(f"{SERVICE}Location")]

    def test_the_list_once_for_a_change(self) -> None:
        self.assertEqual(self.calendar_ids(self.beat()), [])
        self.assertIsNone(self.calendar_ids(self.beat()))
        made = self.lab.book([self.number], "2026-03-04 09:30:00Z", "2026-03-04 10:00:00Z", dial_string="a@example.net")
        number = int(made.findtext("ConferenceId", ""))
        self.lab.clock.advance(5 * MINUTE_MS)
        self.assertEqual(self.calendar_ids(self.beat()), [number])
        self.assertIsNone(self.calendar_ids(self.beat()))
        self.assertEqual(self.calendar_ids(self.beat("Boot")), [number])
        self.lab.soap("DeleteConferenceById", f"<ConferenceId>{number}</ConferenceId>")
        self.assertEqual(self.calendar_ids(self.beat()), [])
        late = self.lab.book([self.number], "2026-03-07 08:30:00Z", "2026-03-07 09:00:00Z", dial_string="a@example.net")
        self.assertEqual(self.calendar_ids(self.beat()), [])
        self.lab.clock.advance(30 * MINUTE_MS)
        self.assertEqual(self.calendar_ids(self.beat()), [int(late.findtext("ConferenceId", ""))])

    def test_status_every_15_minutes(self) -> None:
        self.assertEqual(self.locations(self.beat()), ["/Status"])
        self.lab.clock.advance(14 * MINUTE_MS)
        self.assertEqual(self.locations(self.beat()), [])
        self.lab.clock.advance(MINUTE_MS)
        self.assertEqual(self.locations(self.beat()), ["/Status"])

    def test_orders_once_and_then_the_proof(self) -> None:
        self.beat()
        here = f"/systems/{self.number}"
        self.lab.json("POST", f"{here}/configuration", {"SystemUnit Name": "Elm"})
        self.lab.json("POST", f"{here}/command", {"path": "Standby Activate", "arguments": {}})
        self.lab.json("PUT", "/software-files/s52000ce9_8_0.pkg", {"base64": "cGtn"})
        self.lab.json("POST", f"{here}/software", {"version": "ce9.8.0", "file": "s52000ce9_8_0.pkg"})
        result = self.beat()
        for name in ("Configuration", "Command", "Software"):
            self.assertIsNotNone(self.part(result, name), name)
        url = next(result.iter(f"{SERVICE}Package")).findtext(f"{SERVICE}URL", "")
        self.assertEqual(self.lab.request("GET", url.removeprefix(f"http://{self.lab.host}")), (200, b"pkg"))
        result = self.beat()
        for name in ("Configuration", "Command", "Software"):
            self.assertIsNone(self.part(result, name), name)
        self.assertEqual(self.locations(result), ["/Configuration"])

    def test_heartbeat(self) -> None:
        def seconds() -> str:
            return self.beat().findtext(f"{SERVICE}HeartBeatInterval", "")

        self.assertEqual(seconds(), "900")
        self.lab.json("PATCH", f"/systems/{self.number}", {"opened": True})
        self.assertEqual(seconds(), "45")
        self.lab.json("PATCH", f"/systems/{self.number}", {"opened": False, "heartbeat_s": 60})
        self.assertEqual(seconds(), "60")

    def test_login(self) -> None:
        self.lab.json("PUT", "/settings", {"login_user": "tms", "login_password": "pw"})
        self.assertEqual(self.post(event("Beat"))[0], 401)
        url = f"http://{self.lab.host}{SERVICE_PATH}"
        login = {"Authorization": "Basic " + base64.b64encode(b"tms:pw").decode()}
        with urllib.request.urlopen(urllib.request.Request(url, event("Beat"), login), timeout=30) as answer:
            self.assertEqual(answer.status, 200)

    def test_a_wrong_manager_address(self) -> None:
        self.lab.json("POST", f"/systems/{self.number}/enforce", {"address": "192.0.2.254"})
        configuration = self.part(self.beat(), "Configuration")
        assert configuration is not None
        self.assertIn(">192.0.2.254<", xml.tostring(configuration, "unicode"))


if __name__ == "__main__":
    unittest.main()
