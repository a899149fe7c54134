"""Who is not let in, and what the hub writes down about it."""

from __future__ import annotations

import json
import ssl
import time
from pathlib import Path

from hub_case import HOUR_MS, HubTest, now_ms
from rig.certificates import Authority
from rig.hub_link import BOOKINGS_STORED, DEVICE_PING, PONG, Closed, DeviceLink
from rig.protobuf import message
from rig.waiting import wait_for
from rig.web_socket import WebSocketClient
from room_test import run

OUT_OF_TURN, UNKNOWN_DEVICE, REVOKED, BAD_HELLO = 4402, 4401, 4403, 4400


class Codes(HubTest):
    activated = False

    def refuse(self, code: str, reason: str) -> None:
        status, words = self.activate(code)
        self.assertEqual(status, "Error")
        self.assertTrue(words)
        self.assertNotIn(code, words)
        self.see_audited(reason, self.serial())
        self.assertEqual(self.hub_status(), "NotActivated")

    def serial(self) -> str:
        path = "SystemUnit/Hardware/Module/SerialNumber"
        return self.web.get("/Status/" + path).findtext(path, "")


class Activation(Codes):
    def test_codes(self) -> None:
        used = self.hub.code(self.workspace)
        other = self.hub.workspace("Birch")
        self.assertEqual(self.activate(used)[0], "OK")
        self.see_registered()
        self.web.command('<Command><Hub><Deactivate command="True"/></Hub></Command>')
        self.until(lambda: self.hub_status() == "NotActivated", "the device has left")
        self.refuse(used, "ACTIVATION_CODE_USED")
        self.refuse("1234567812345678", "ACTIVATION_CODE_UNKNOWN")
        self.refuse(self.hub.code(other, serial="FOC0000OTHER"), "ACTIVATION_CODE_OTHER_DEVICE")

        right = self.hub.code(other)
        wrong = right[:8] + f"{(int(right[8:]) + 1) % 10**8:08d}"
        for _ in range(3):
            self.refuse(wrong, "ACTIVATION_CODE_UNKNOWN")
        self.refuse(right, "ACTIVATION_CODE_LOCKED")
        mine = self.hub.code(other, serial=self.serial())
        self.assertEqual(self.activate(mine)[0], "OK")
        self.see_registered()
        admitted = [row for row in self.hub.audit() if row["action"] == "device.activate" and row["ok"]]
        self.assertEqual(len(admitted), 2)

    def test_a_hub_that_is_another_one(self) -> None:
        """The fingerprint was typed: a server with another authority gets no code."""
        code = self.hub.code(self.workspace)
        wrong = ("00:" + self.hub.fingerprint)[: len(self.hub.fingerprint)]
        for fingerprint in (wrong, ""):
            status, words = self.activate(code, fingerprint)
            self.assertEqual(status, "Error")
            self.assertTrue(words)
            self.assertEqual([row for row in self.hub.audit() if row["code"].startswith("ACTIVATION_")], [])
        self.assertEqual(self.activate(code)[0], "OK")

    def test_try_after_try(self) -> None:
        for number in range(40):
            body = {"code": f"99{number:06d}12345678", "serial_number": "GUESSER", "csr": "none"}
            answer = self.hub.api.ask("POST", "/activations", body)
            if answer.status == 429:
                break
        self.assertEqual(answer.status, 429, "guessing is bounded")
        self.see_audited("TOO_MANY_TRIES")


class Expiry(Codes):
    hub_options = {"activation_code_seconds": 1}

    def test_codes(self) -> None:
        expired = self.hub.code(self.workspace)
        begun = time.monotonic()
        wait_for(lambda: time.monotonic() - begun > 1.1, 5, "the code has expired")
        self.refuse(expired, "ACTIVATION_CODE_EXPIRED")


class Links(HubTest):
    """The device's own key in other hands: its agent is off meanwhile."""

    def setUp(self) -> None:
        super().setUp()
        self.device = self.device_id()
        self.hub.book(self.workspace, now_ms() + HOUR_MS, now_ms() + 2 * HOUR_MS)
        self.see_acknowledged()
        self.room.agent.stop()
        self.addCleanup(self.room.restart_agent)

    def identity(self) -> Path:
        """Chain and key in one file, as Python's TLS wants them."""
        said = json.loads((self.room.agent.state_dir / "hub" / "identity.json").read_text())
        file = self.room.directory / "identity.pem"
        file.write_text(said["key"] + said["certificate"])
        file.chmod(0o600)
        return file

    def link(self, identity: Path | None = None) -> DeviceLink:
        link = DeviceLink("127.0.0.1", self.hub.device_port, identity or self.identity(), self.hub.api.authority)
        self.addCleanup(link.__exit__)
        return link

    def test_frames_out_of_turn(self) -> None:
        stored = message({1: 1})
        with self.link() as link:
            hello = link.register("X")
            link.send_again(hello)
            self.assertEqual(link.wait_closed().code, OUT_OF_TURN, "the hello again")
        self.see_audited("FRAME_REPLAYED", self.device)
        with self.link() as link:
            link.register("X")
            frame = link.send(BOOKINGS_STORED, stored)
            link.send_again(frame)
            self.assertEqual(link.wait_closed().code, OUT_OF_TURN, "a frame again")
        with self.link() as link:
            link.welcome()
            link.send_again(hello)
            self.assertIn(link.wait_closed().code, (OUT_OF_TURN, BAD_HELLO), "the hello of another connection")
        with self.link() as link:
            link.register("X")
            link.send(BOOKINGS_STORED, stored, seq=7)
            self.assertEqual(link.wait_closed().code, OUT_OF_TURN, "a number left out")
        replays = [row for row in self.hub.audit() if row["code"] == "FRAME_REPLAYED"]
        self.assertGreaterEqual(len(replays), 4)
        with self.link() as link:
            link.register("X")

    def test_revoked(self) -> None:
        with self.link() as link:
            link.register("X")
            self.hub.api("DELETE", f"/devices/{self.device}")
            self.assertEqual(link.wait_closed().code, REVOKED, "at once")
        with self.assertRaises((Closed, ssl.SSLError, ConnectionError)):
            with self.link() as link:
                link.register("X")
        self.see_audited("DEVICE_REVOKED", self.device)

    def test_certificate_of_another_authority(self) -> None:
        foreign = Authority(self.room.directory, "foreign").issue(self.device)
        file = self.room.directory / "foreign.pem"
        file.write_text(foreign.key.read_text() + foreign.certificate.read_text())
        with self.assertRaises((ssl.SSLError, ConnectionError)):
            with self.link(file) as link:
                link.register("X")
        self.see_audited("CERTIFICATE_FOREIGN", "127.0.0.1")

    def test_without_certificate(self) -> None:
        context = ssl.create_default_context(cadata=self.hub.api.authority)
        with self.assertRaises((ssl.SSLError, ConnectionError)):
            WebSocketClient("127.0.0.1", self.hub.device_port, path="/link", context=context)

    def test_a_second_connection_takes_over(self) -> None:
        with self.link() as first, self.link() as second:
            first.register("X")
            second.register("X")
            self.assertEqual(first.wait_closed().code, 4409)
            second.send(DEVICE_PING, message({1: 5}))
            second.read_until(PONG)


if __name__ == "__main__":
    run()
