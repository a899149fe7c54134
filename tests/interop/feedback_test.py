"""Servers that are told of changes by HTTP posts (xAPI guide, HttpFeedback): a receiver as integrations have one,
registered over /putxml, told in order, given up and begun again, and found again after a restart."""

from __future__ import annotations

import json
import ssl
import subprocess
import xml.etree.ElementTree as xml
from xml.sax.saxutils import escape

from agent_test import AgentTest, run
from rig.receiver import Receiver
from rig.waiting import wait_for


class FeedbackTest(AgentTest):
    def setUp(self) -> None:
        self.door = self.web()
        self.configure("NetworkServices", "OutboundHTTP", "AllowLocalTargets", "On")

    def receiver(self, tls: ssl.SSLContext | None = None) -> Receiver:
        receiver = Receiver(tls)
        self.addCleanup(receiver.close)
        return receiver

    def configure(self, *path_and_value: str) -> None:
        *path, value = path_and_value
        body = escape(value)
        for word in reversed(path):
            body = f"<{word}>{body}</{word}>"
        root = self.door.command(f"<Configuration>{body}</Configuration>")
        self.assertIsNotNone(root.find("Success"), xml.tostring(root))

    def register(self, slot: int, url: str, expressions: list[str], form: str = "XML") -> xml.Element:
        items = "".join(f'<Expression item="{n}">{escape(e)}</Expression>' for n, e in enumerate(expressions, 1))
        return self.door.command(
            f'<Command><HttpFeedback><Register command="True"><FeedbackSlot>{slot}</FeedbackSlot>'
            f"<ServerUrl>{escape(url)}</ServerUrl><Format>{form}</Format>{items}</Register></HttpFeedback></Command>"
        )

    def enable(self, slot: int) -> None:
        self.door.command(
            f"<Command><HttpFeedback><Enable><FeedbackSlot>{slot}</FeedbackSlot></Enable></HttpFeedback></Command>"
        )

    def say(self, text: str) -> None:
        self.door.command(f"<Command><Message><Send><Text>{escape(text)}</Text></Send></Message></Command>")

    def status(self, slot: int) -> str | None:
        return self.door.get(f"/Status/HttpFeedback[{slot}]/Status").findtext("HttpFeedback/Status")

    def wait_for_failure(self, slot: int) -> None:
        wait_for(lambda: self.status(slot) == "Failed", 40, f"slot {slot} has failed")

    def test_posts(self) -> None:
        receiver = self.receiver()
        result = self.register(1, receiver.url, ["/Event/Message", "/Configuration/SystemUnit/Name"])
        self.assertEqual(result.findtext("HttpFeedbackRegisterResult/FeedbackSlot"), "1")
        sent = [f"change {n}" for n in range(50)]
        for text in sent:
            self.say(text)
        wait_for(lambda: len(receiver.posts) >= len(sent), 20, "all changes were told")
        self.assertEqual(receiver.values("Message/Send/Text"), sent)
        self.assertEqual(receiver.posts[0].content_type, "text/xml")
        who = receiver.posts[0].root[0]
        self.assertEqual(
            [child.tag for child in who],
            ["SystemName", "MACAddress", "IPAddress", "ProductType", "ProductID", "SWVersion", "SerialNumber"],
        )
        self.configure("SystemUnit", "Name", "Birch & Co")
        wait_for(lambda: receiver.posts[-1].root.tag == "Configuration", 10, "the new name was told")
        self.assertEqual(receiver.posts[-1].root.findtext("SystemUnit/Name"), "Birch & Co")

    def test_json(self) -> None:
        receiver = self.receiver()
        self.register(2, receiver.url, ["/Event/Message"], "JSON")
        self.say("in JSON")
        wait_for(lambda: receiver.posts, 10, "the change was told")
        post = json.loads(receiver.posts[0].body)
        self.assertEqual(post["Event"]["Message"]["Send"]["Text"]["Value"], "in JSON")
        self.assertIn("Value", post["Event"]["Identification"]["SystemName"])

    def test_failure_and_enable(self) -> None:
        deaf, distrusted = self.receiver(), self.receiver(self.certificate())
        deaf.status = 500
        self.register(3, deaf.url, ["/Event/Message"])
        self.register(4, distrusted.url, ["/Event/Message"])
        self.say("lost")
        self.wait_for_failure(3)
        self.wait_for_failure(4)
        self.assertEqual((deaf.tries, distrusted.tries), (10, 0))
        deaf.status = 200
        self.say("missed")
        self.enable(3)
        self.configure("HttpFeedback", "TlsVerify", "Off")
        self.enable(4)
        self.say("heard")
        for receiver in (deaf, distrusted):
            wait_for(lambda: receiver.values("Message/Send/Text") == ["heard"], 10, "only what came after Enable was told")
        self.assertEqual(self.status(3), "OK")
        self.configure("HttpFeedback", "TlsVerify", "On")

    def test_local_servers_are_refused(self) -> None:
        receiver = self.receiver()
        self.configure("NetworkServices", "OutboundHTTP", "AllowLocalTargets", "Off")
        self.register(1, receiver.url, ["/Event/Message"])
        self.say("x")
        self.wait_for_failure(1)
        self.assertEqual(receiver.tries, 0)
        refused = self.register(1, "ftp://127.0.0.1/", [])
        self.assertIn("http://", refused.findtext("HttpFeedbackRegisterResult/Reason", ""))

    def test_restart(self) -> None:
        receiver = self.receiver()
        self.register(3, receiver.url, ["/Event/Message"])
        self.agent.kill()
        self.agent.start()
        self.door = self.web()
        self.assertEqual(self.door.get("/Status/HttpFeedback[3]").findtext("HttpFeedback/URL"), receiver.url)
        self.say("after the restart")
        wait_for(lambda: receiver.values("Message/Send/Text") == ["after the restart"], 10, "the change was told")

    def certificate(self) -> ssl.SSLContext:
        key, certificate = (self.scratch.directory / name for name in ("receiver.key", "receiver.pem"))
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
             "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context


if __name__ == "__main__":
    run()
