"""The room at registrars that we did not write, two Kamailios, across two networks: by TLS, TCP and UDP, with the right
and the wrong certificate or password, and when one of them dies."""

from __future__ import annotations

import os
import signal
import time

from calls_case import SIP_PORT, CallTest, need_networks, run
from rig.capture import TLS_DATA, Capture
from rig.certificates import Authority, ServerCertificate
from rig.clock import mono_ns
from rig.kamailio import TLS_PORT, Account, Kamailio
from rig.net_lab import FAR_ADDRESS, FAR_CABLE, SECOND_FAR_ADDRESS, THIRD_FAR_ADDRESS
from rig.process import descendants
from rig.room_link import CONNECTED, IN_CALL, OFFERED
from rig.sipp import SippCaller
from rig.waiting import wait_for
from scenarios import Step, call, got, later, wait, write

REGISTERED_WITHIN_S = 20
BADGE_WITHIN_S = 30
FAR_BEHIND = f"{SECOND_FAR_ADDRESS}:{SIP_PORT}"


class RegistrationTest(CallTest):
    """Each test brings its own registrars; the room is without one in between."""

    authority: Authority
    capture: Capture
    started = 0

    @classmethod
    def before_start(cls) -> None:
        cls.authority = Authority(cls.room.directory)
        cls.capture = Capture(cls.room.directory, FAR_CABLE)
        cls.capture.start()

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.room.web.trust(cls.authority.pem)

    def setUp(self) -> None:
        super().setUp()
        self.addCleanup(self.use)

    def registrar(
        self, host: str = FAR_ADDRESS, certificate: ServerCertificate | None = None, account: Account = Account()
    ) -> Kamailio:
        RegistrationTest.started += 1
        name = f"kamailio-{RegistrationTest.started}"
        shown = certificate or self.authority.issue(name, f"IP:{host}")
        kamailio = Kamailio(self.room.directory, host, FAR_BEHIND, shown, account, name)
        with self.in_far():
            kamailio.start()
        self.addCleanup(lambda: print(name, *kamailio.requests(), sep="\n  "))  # ctest shows it on failure
        self.addCleanup(kamailio.stop)
        return kamailio

    def use(self, *proxies: str, transport: str = "Tls", account: Account | None = None) -> None:
        """No proxies: register nowhere."""
        for number in range(1, 5):
            self.room.set(f"SIP Proxy {number} Address", "")
        self.room.set("SIP DefaultTransport", transport)
        if account is not None:
            self.room.set("SIP URI", f"{account.user}@{FAR_ADDRESS}")
            self.room.set("SIP Authentication UserName", account.user)
            self.room.set("SIP Authentication Password", account.password)
        for number, proxy in enumerate(proxies, 1):
            self.room.set(f"SIP Proxy {number} Address", proxy)

    def registration(self, part: str) -> str | None:
        return self.room.status(f"SIP Registration[1] {part}")

    def wait_status(self, status: str, seconds: float = REGISTERED_WITHIN_S) -> None:
        wait_for(lambda: self.registration("Status") == status, seconds, f"the room is {status}", every=0.05)


    def call_in(self, kamailio: Kamailio, name: str) -> None:
        invited = [call(), got(100, optional=True), got(180, optional=True), got(200), later("ACK", 1), wait(1500)]
        since = mono_ns()
        with self.in_far():
            caller = self.caller(f"caller-{name}", [*invited, later("BYE", 2), got(200)], kamailio.account.user)
        offered = self.panel.wait(lambda v: v.has(OFFERED), 10, "a call that rings", since)
        assert offered.call is not None
        self.assertTrue(offered.call.incoming)
        self.panel.answer(offered.call.id)
        self.panel.wait(lambda v: v.has(CONNECTED) and v.screen == IN_CALL, 10, "the call", since)
        home = self.room.wait_home()
        self.assertIsNone(home.failure)
        caller.wait_done(10)
        self.assertTrue(any(said.startswith("udp BYE") for said in kamailio.requests()))
        self.dials_again()

    def caller(self, name: str, steps: list[Step], user: str) -> SippCaller:
        file = write(self.room.directory / f"{name}.xml", steps)
        caller = SippCaller(self.room.directory, name, file, SECOND_FAR_ADDRESS, f"{FAR_ADDRESS}:{SIP_PORT}", user)
        caller.start()
        self.addCleanup(caller.stop)
        return caller

    @staticmethod
    def registers(kamailio: Kamailio, word: str) -> bool:
        return any(said.startswith(f"{word} REGISTER") for said in kamailio.requests())


class Transports(RegistrationTest):
    def test_each(self) -> None:
        for transport, word in (("UDP", "udp"), ("TCP", "tcp"), ("Tls", "tls"), ("Auto", "tls")):
            kamailio = self.registrar()
            with self.subTest(transport):
                self.use(FAR_ADDRESS, transport=transport, account=kamailio.account)
                wait_for(lambda: self.registers(kamailio, word), REGISTERED_WITHIN_S, f"REGISTER by {word}")
                self.wait_status("Registered")
                self.assertEqual(self.room.status("SIP Proxy[1] Status"), "Active")
                self.assertEqual(self.room.status("SIP Secure"), str(word == "tls"))
                self.assertEqual(self.room.status("SIP Verified"), str(word == "tls"))
                self.connect(f"far@{FAR_ADDRESS}")
                self.hang_up()
            kamailio.stop()
            self.use()

    def test_unregistered(self) -> None:
        self.use(transport="Auto")
        self.dials_again()


class Incoming(RegistrationTest):
    def test_by_the_registrar(self) -> None:
        """The call arrives, and so does the far end's BYE."""
        for transport in ("UDP", "TCP", "Tls"):
            kamailio = self.registrar()
            with self.subTest(transport):
                self.use(FAR_ADDRESS, transport=transport, account=kamailio.account)
                wait_for(lambda: self.registers(kamailio, transport.lower()), REGISTERED_WITHIN_S, "REGISTER")
                self.wait_status("Registered")
                self.call_in(kamailio, transport)
            kamailio.stop()
            self.use()


class Tls(RegistrationTest):
    def test_nothing_in_clear(self) -> None:
        """A call each way by the registrar, and none of it readable on the cable."""
        kamailio = self.registrar()
        before = len(self.capture.clear_sip())
        self.use(FAR_ADDRESS, account=kamailio.account)
        self.wait_status("Registered")
        self.connect("far")
        self.hang_up()
        wait_for(lambda: any(said.startswith("tls BYE") for said in kamailio.requests()), 5, "its end by the registrar")
        self.call_in(kamailio, "clear")
        sent = self.capture.count(f"ip.dst == {FAR_ADDRESS} && tcp.dstport == {TLS_PORT} && {TLS_DATA}")
        self.assertGreater(sent, 6, "TLS records from the room")
        self.assertEqual(self.capture.clear_sip()[before:], [])

    def test_certificates_that_are_wrong(self) -> None:
        ours, others = self.authority, Authority(self.room.directory, "others")
        rows = {
            "signed by others": (others.issue("stranger", f"IP:{FAR_ADDRESS}"), "cannot prove who it is"),
            "for another name": (ours.issue("name", "DNS:elsewhere.example.net"), "Another server answered"),
            "for another address": (ours.issue("address", f"IP:{SECOND_FAR_ADDRESS}"), "Another server answered"),
            "expired": (ours.issue("old", f"IP:{FAR_ADDRESS}", ends="20210101000000Z"), "has run out"),
            "not valid yet": (ours.issue("early", f"IP:{FAR_ADDRESS}", begins="20980101000000Z"), "not valid yet"),
        }
        for name, (certificate, words) in rows.items():
            kamailio = self.registrar(certificate=certificate)
            for transport in ("Tls", "Auto"):
                with self.subTest(name, transport=transport):
                    self.use(FAR_ADDRESS, transport=transport, account=kamailio.account)
                    self.wait_status("Failed")
                    print(f"{name}: {self.registration('Reason')}")
                    self.assertIn(words, self.registration("Reason") or "")
                    self.assertEqual(self.room.status("SIP Proxy[1] Status"), "UnableTLS")
                    self.assertEqual(kamailio.requests(), [], "nothing is said to one who is not trusted")
                self.use()
                self.wait_status("Inactive")
            kamailio.stop()


class Passwords(RegistrationTest):
    def test_wrong_password(self) -> None:
        kamailio = self.registrar()
        self.use(FAR_ADDRESS, account=Account(kamailio.account.user, "not that one"))
        self.wait_status("Failed")
        self.assertEqual(self.room.status("SIP Proxy[1] Status"), "AuthenticationFailed")
        self.assertTrue(self.registration("Reason"))
        self.use(FAR_ADDRESS, account=kamailio.account)
        self.wait_status("Registered")


class FailOver(RegistrationTest):
    def test_the_other_registrar(self) -> None:
        first, second = self.registrar(), self.registrar(THIRD_FAR_ADDRESS)
        self.use(FAR_ADDRESS, THIRD_FAR_ADDRESS, account=first.account)
        self.wait_status("Registered")
        self.assertEqual((len(first.requests()) > 0, len(second.requests())), (True, 0))
        killed = self.kill(first)
        wait_for(lambda: self.room.status("SIP Proxy[2] Status") == "Active", 60, "registered with the second", every=0.05)
        print(f"registered with the second {(mono_ns() - killed) / 1e9:.2f} s after the first died")
        self.wait_status("Registered")
        killed = self.kill(second)
        marked = self.panel.wait(lambda v: "REGISTRATION_FAILED" in v.marks, BADGE_WITHIN_S, "that calls do not come", killed)
        print(f"badge {(marked.t_ns - killed) / 1e9:.2f} s after the last one died: {marked.marks}")

    @staticmethod
    def kill(kamailio: Kamailio) -> int:
        """As a power cut would; when."""
        main = kamailio.process.pid
        for pid in [main, *descendants(main)]:
            os.kill(pid, signal.SIGKILL)
        kamailio.process.stop()
        return mono_ns()


if __name__ == "__main__":
    need_networks("kamailio", "tcpdump", "tshark")
    run()
