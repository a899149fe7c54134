"""A manager over TLS: a certificate that is wrong is refused, and panel, web and health say in words what is wrong."""

from __future__ import annotations

from typing import Any

from rig.certificates import Authority
from rig.room import RoomOptions
from rig.tms_lab import TmsLab
from rig.waiting import wait_for
from room_test import RoomTest, run

WAIT_S = 20


class Trust(RoomTest):
    options = RoomOptions(engine="Fake", settings={"NetworkServices OutboundHTTP AllowLocalTargets": "On"})

    def manage(self, host: str, verify: str = "On") -> None:
        manager = f"<ExternalManager><Address>{host}</Address><Protocol>HTTPS</Protocol></ExternalManager>"
        inside = f"<TlsVerify>{verify}</TlsVerify>{manager}"
        self.web.command(f"<Configuration><Provisioning>{inside}</Provisioning></Configuration>")

    def health(self) -> dict[str, Any]:
        return dict(self.room.ctl()("--json", "health").json()["manager"])

    def marks(self) -> str:
        return str(self.room.ctl()("--json", "view").json()["marks"])

    def test_what_is_wrong_with_a_certificate(self) -> None:
        ours, others = (Authority(self.room.directory, name) for name in ("ours", "others"))
        self.web.trust(ours.pem)
        rows = {
            "good": (ours.issue("good"), "OK", ""),
            "signed by others": (others.issue("stranger"), "MANAGER_UNTRUSTED", "is not trusted"),
            "for another name": (ours.issue("name", "DNS:elsewhere.example.net"), "MANAGER_OTHER_NAME", "another name"),
            "expired": (ours.issue("old", ends="20210101000000Z"), "MANAGER_EXPIRED", "has expired"),
            "not valid yet": (ours.issue("early", begins="20980101000000Z"), "MANAGER_TOO_EARLY", "not valid yet"),
        }
        for number, (name, (certificate, code, words)) in enumerate(rows.items()):
            with self.subTest(name), TmsLab(
                self.room.directory, *certificate.options(), injected=False, name=f"lab-{number}"
            ) as lab:
                self.manage(lab.host)
                wait_for(lambda: self.answered(lab, code), WAIT_S, f"health says {code}")
                told = sum(lab.get("/state")["messages"].values())
                self.assertEqual(told > 0, code == "OK", "nothing is said to a server that is not trusted")
                if code == "OK":
                    self.assertNotIn("booking system", self.marks())
                    continue
                self.assertIn(words, self.marks())
                self.assertIn("127.0.0.1", self.health()["text"])
                self.assertIn(code, self.web.request("GET", "/health").text)
                status = self.web.get("/Status/Provisioning")
                self.assertEqual(status.findtext("Provisioning/Status"), "Failed")
                self.assertEqual(status.findtext("Provisioning/Reason"), self.health()["text"])
                self.manage(lab.host, verify="Off")
                wait_for(lambda: sum(lab.get("/state")["messages"].values()) > 0, WAIT_S, "told, as the setting wants it")

    def answered(self, lab: TmsLab, code: str) -> bool:
        server = self.web.get("/Status/Provisioning/Server").findtext("Provisioning/Server")
        health = self.health()
        return server == lab.host and health["code"] == code and health["state"] != "unknown"


if __name__ == "__main__":
    run()
