"""What clients other than jsxapi do to /ws: who gets in, ids of every kind, frames, limits, ends."""

from __future__ import annotations

import base64
import json
from typing import Any

from agent_test import ADMIN, ADMIN_PASSWORD, USER, USER_PASSWORD, AgentTest, run
from rig.web_socket import BINARY, CLOSE, PING, PONG, TEXT, Refused, WebSocketClient, auth_protocol, frame

PROTOCOL = "Sec-WebSocket-Protocol"
MB = 1024 * 1024
UPTIME = {"Path": ["Status", "SystemUnit", "Uptime"]}


def basic(user: str, password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


class WebSocketTest(AgentTest):
    def client(self, headers: dict[str, str] | None = None, **more: Any) -> WebSocketClient:
        given = basic(ADMIN, ADMIN_PASSWORD) if headers is None else headers
        client = WebSocketClient(self.ready.host, self.ready.port, given, **more)
        self.addCleanup(client.close)
        return client

    def refused(self, status: int, headers: dict[str, str], **more: Any) -> Refused:
        with self.assertRaises(Refused) as caught:
            self.client(headers, **more)
        self.assertEqual(caught.exception.status, status, caught.exception.head)
        return caught.exception

    def see_closed(self, client: WebSocketClient, code: int) -> None:
        got = client.read_frame()
        while got.opcode != CLOSE:
            got = client.read_frame()
        self.assertEqual(got.code, code)


class Door(WebSocketTest):
    def test_credentials(self) -> None:
        """xAPI guide, WebSocket, authentication at the upgrade request."""
        plain = base64.b64encode(f"{ADMIN}:{ADMIN_PASSWORD}".encode()).decode()
        ways = {
            "Basic": basic(ADMIN, ADMIN_PASSWORD),
            "sub-protocol": {PROTOCOL: auth_protocol(ADMIN, ADMIN_PASSWORD)},
            "sub-protocol in plain base64": {PROTOCOL: "auth-" + plain},
            "a blank after auth-": {PROTOCOL: "auth- " + plain},
            "among other protocols": {PROTOCOL: f"xapi, {auth_protocol(ADMIN, ADMIN_PASSWORD)}"},
        }
        for name, headers in ways.items():
            with self.subTest(name):
                client = self.client(headers)
                self.assertEqual(client.header(PROTOCOL), headers.get(PROTOCOL, "").split(", ")[-1] or None)
                self.assertIsNone(client.header("Sec-WebSocket-Extensions"), "permessage-deflate is declined")
                self.assertGreaterEqual(client.call("xGet", UPTIME)["result"], 0)
        self.client(path="/ws/")

    def test_refusals(self) -> None:
        right = basic(ADMIN, ADMIN_PASSWORD)
        self.refused(401, {})
        self.refused(403, basic(ADMIN, "wrong"))
        self.refused(403, {PROTOCOL: auth_protocol("nobody", "x")})
        self.refused(403, {PROTOCOL: "auth-%%%"})
        self.refused(403, {**right, "Origin": "https://elsewhere.example"})
        self.refused(426, {**right, "Upgrade": ""})
        head = self.refused(426, {**right, "Sec-WebSocket-Version": "8"}).head
        self.assertIn("Sec-WebSocket-Version: 13", head)
        self.refused(400, {**right, "Sec-WebSocket-Key": "short"})
        self.client({**right, "Origin": f"https://{self.ready.host}:{self.ready.port}"})

    def test_switched_off(self) -> None:
        admin = self.client()
        setting = ["Configuration", "NetworkServices", "Websocket"]
        self.assertIs(admin.call("xSet", {"Path": setting, "Value": "Off"})["result"], True)
        try:
            self.refused(404, basic(ADMIN, ADMIN_PASSWORD))
            self.assertEqual(admin.call("xGet", {"Path": setting})["result"], "Off")
        finally:
            admin.call("xSet", {"Path": setting, "Value": "FollowHTTPService"})


class Requests(WebSocketTest):
    def test_ids_come_back_as_they_were_sent(self) -> None:
        client = self.client()
        ids = ['"1"', "1", "0", "-7", "9007199254740993", "123456789012345678901234567890", "1.50", '"ä\\u00df\\""']
        for written in ids:
            with self.subTest(written):
                client.send_text(f'{{"jsonrpc":"2.0","id":{written},"method":"xGet","params":{json.dumps(UPTIME)}}}')
                text = client.read_frame().payload.decode()
                self.assertIn(f'"id":{written},', text)
                self.assertIn('"result":', text)

    def test_nothing_is_answered_that_has_no_id(self) -> None:
        """jsxapi fails on an answer whose id it did not send (xAPI guide, eleven facts, 2)."""
        client = self.client()
        silent = [
            '{"jsonrpc":"2.0","method":"xGet","params":{"Path":["Status"]}}',
            '{"jsonrpc":"2.0","id":null,"method":"xGet","params":{"Path":["Status"]}}',
            '{"jsonrpc":"2.0","id":[1],"method":"xGet"}',
            '{"jsonrpc":"2.0","id":1,"id":2,"method":"xGet"}',
            '[{"jsonrpc":"2.0","id":1,"method":"xGet"}]',
            "[" * 5000,
            '{"id":' + "1" * 300 + "}",
            "not json",
            "",
            "7",
        ]
        for text in silent:
            client.send_text(text)
        self.assertIn("result", client.call("xGet", UPTIME))
        self.assertEqual(client.notes, [])

    def test_errors(self) -> None:
        client = self.client()
        rows = [
            ("xNothing", {}, -32601),
            ("xCommand/Dila", {}, -32601),
            ("xGet", {}, -32602),
            ("xGet", {"Path": []}, -32602),
            ("xGet", {"Path": ["Status", "**"]}, -32602),
            ("xGet", {"Path": ["Status", {"a": 1}]}, -32602),
            ("xGet", {"Path": ["Status"] * 40}, -32602),
            ("xGet", {"Path": ["Event"]}, 3),
            ("xGet", {"Path": ["Status", "Nothing"]}, 3),
            ("xSet", {"Path": ["Status", "SystemUnit"], "Value": 1}, -32602),
            ("xSet", {"Path": ["Configuration", "SystemUnit", "Name"], "Value": [1]}, -32602),
            ("xFeedback/Unsubscribe", {"Id": 999}, -32602),
            ("xCommand/Dial", {"Number": {"a": 1}}, -32602),
        ]
        for method, params, code in rows:
            with self.subTest(f"{method} {params}"):
                self.assertEqual(client.call(method, params)["error"]["code"], code)
        self.assertEqual(client.call("xFeedback/Unsubscribe", {"Id": 7})["error"]["data"], {"Id": 7})
        client.send_text('{"jsonrpc":"2.0","id":5,"method":"xGet","params":{"Path":[}}')
        answer = client.read_json()
        self.assertEqual((answer["id"], answer["error"]["code"]), (5, -32700))

    def test_query_with_wildcards(self) -> None:
        client = self.client()
        found = client.call("xQuery", {"Query": ["Status", "**", "DisplayName"]})["result"]
        self.assertIn("DisplayName", json.dumps(found["Status"]))
        self.assertEqual(client.call("xQuery", {"Query": ["Status", "**", "Nothing"]})["result"], {})


class Feedback(WebSocketTest):
    def subscribe(self, client: WebSocketClient, query: list[Any], current: bool = False) -> int:
        params = {"Query": query, "NotifyCurrentValue": True} if current else {"Query": query}
        answer = client.call("xFeedback/Subscribe", params)
        self.assertIsInstance(answer["result"]["Id"], int)
        return int(answer["result"]["Id"])

    def test_current_value_comes_after_the_answer(self) -> None:
        client = self.client()
        number = self.subscribe(client, ["Configuration", "SystemUnit", "Name"], current=True)
        self.assertEqual(client.notes, [], "the answer is first")
        expected = {"Id": number, "Configuration": {"SystemUnit": {"Name": "Aspen"}}}
        note = client.note()
        self.assertEqual((note["method"], note["params"]), ("xFeedback/Event", expected))
        self.assertNotIn("id", note)

    def test_each_subscription_has_its_own_message(self) -> None:
        client = self.client()
        numbers = {self.subscribe(client, ["Event", "Message"]), self.subscribe(client, ["event", "**", "Text"])}
        self.subscribe(client, ["Bookings"])  # no document: accepted, never fires
        client.call("xCommand/Message/Send", {"Text": "hello"})
        notes = [client.note(), client.note()]
        self.assertEqual({note["params"]["Id"] for note in notes}, numbers)
        for note in notes:
            self.assertEqual(note["params"]["Event"]["Message"]["Send"]["Text"], "hello")

    def test_too_many_subscriptions(self) -> None:
        client = self.client()
        query = json.dumps({"Query": ["Event", "BootEvent"]})
        for number in range(1000):
            client.send_text(f'{{"id":{number},"method":"xFeedback/Subscribe","params":{query}}}')
        for number in range(1000):
            self.assertEqual(client.read_json()["id"], number)
        error = client.call("xFeedback/Subscribe", {"Query": ["Event"]})["error"]
        self.assertEqual(error["code"], -31998)

    def test_a_changed_user_is_out(self) -> None:
        self.add_user("leaver", "User", "Leaving soon 1")
        with self.client({PROTOCOL: auth_protocol("leaver", "Leaving soon 1")}) as client:
            self.assertIn("result", client.call("xGet", UPTIME))
            self.add_user("leaver", "User", "Another one 2")
            self.see_closed(client, 1008)
        with self.client({PROTOCOL: auth_protocol("leaver", "Another one 2")}) as client:
            self.assertEqual(self.ctl()("users", "remove", "leaver").code, 0)
            self.see_closed(client, 1008)


    def test_a_session_is_listed_and_can_be_ended(self) -> None:
        admin = self.client()
        other = self.client(basic(USER, USER_PASSWORD))
        sessions = admin.call("xCommand/Security/Session/List")["result"]["Session"]
        ours = [one for one in sessions if one["UserName"] == USER and one["Origin"] == "WebSocket"]
        self.assertEqual(len(ours), 1, sessions)
        ended = admin.call("xCommand/Security/Session/Terminate", {"SessionId": ours[0]["Id"]})
        self.assertEqual(ended["result"], {"status": "OK"})
        self.see_closed(other, 1008)


class Frames(WebSocketTest):
    def request(self, padding: int = 0) -> bytes:
        return json.dumps({"id": 1, "method": "xGet", "params": UPTIME, "x": "y" * padding}).encode()

    def test_fragments_and_pings(self) -> None:
        client = self.client()
        request = self.request()
        client.send_bytes(frame(TEXT, request[:10], last=False) + frame(PING, b"there?"))
        client.send_bytes(frame(0, request[10:20], last=False) + frame(PONG, b"unasked"))
        client.send_bytes(frame(0, request[20:]))
        pong = client.read_frame()
        self.assertEqual((pong.opcode, pong.payload), (PONG, b"there?"))
        self.assertIn("result", client.read_json())

    def test_a_message_as_large_as_may_be_and_one_larger(self) -> None:
        client = self.client()
        client.send_bytes(frame(TEXT, self.request(4 * MB - 200)))
        self.assertIn("result", client.read_json())
        client.send_bytes(frame(TEXT, self.request(5 * MB)))
        self.see_closed(client, 1009)

    def test_rude_frames(self) -> None:
        rows = {
            "binary": (frame(BINARY, b"x"), 1003),
            "no UTF-8": (frame(TEXT, b"\xff\xfe"), 1007),
            "no mask": (b"\x81\x01x", 1002),
            "nonsense": (b"\xff\xff\xff\xff", 1002),
        }
        for name, (data, code) in rows.items():
            with self.subTest(name):
                client = self.client()
                client.send_bytes(data)
                self.see_closed(client, code)

    def test_a_close_is_answered_with_its_code(self) -> None:
        for sent, answered in ((b"", 1000), ((1000).to_bytes(2, "big"), 1000), ((1001).to_bytes(2, "big"), 1001)):
            with self.subTest(sent):
                client = self.client()
                client.send_bytes(frame(CLOSE, sent))
                self.see_closed(client, answered)

    def test_a_reader_who_is_slow_gets_everything(self) -> None:
        client = self.client(receive_buffer=4096)
        count = 2000
        for number in range(count):
            client.send_text(f'{{"id":{number},"method":"xGet","params":{{"Path":["Configuration"]}}}}')
            if number % 100 == 99:
                self.assertEqual(client.read_json()["id"], number // 100)
        for number in range(count // 100, count):
            self.assertEqual(client.read_json()["id"], number)


class Roles(WebSocketTest):
    def test_what_a_user_may_not(self) -> None:
        client = self.client(basic(USER, USER_PASSWORD))
        answer = client.call("xSet", {"Path": ["Configuration", "SystemUnit", "Name"], "Value": "x"})
        self.assertEqual(answer["error"]["code"], -31999)
        self.assertEqual(client.call("xCommand/Bookings/Put", {"body": "{}"})["error"]["code"], -31999)


if __name__ == "__main__":
    run()
