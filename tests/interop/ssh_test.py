"""The OpenSSH client against the agent: each output mode, line end and way of logging in, and what drivers of
control systems rely on (xAPI guide, tsh)."""

from __future__ import annotations

import json
import re
import socket
import subprocess
from xml.etree import ElementTree

from agent_test import ADMIN, ADMIN_PASSWORD, USER, USER_PASSWORD, AgentTest, need, run
from rig.waiting import wait_for
from ssh_client import Shell, Ssh

BODY_BYTES = 1_000_000


class SshTest(AgentTest):
    def ssh(self, user: str = ADMIN, password: str = ADMIN_PASSWORD) -> Ssh:
        assert self.ready.ssh_port is not None
        return Ssh(self.scratch.directory, self.ready.host, self.ready.ssh_port, user, password)

    def shell(self, terminal: bool = False) -> Shell:
        shell = self.ssh().shell(terminal)
        self.addCleanup(shell.close)
        return shell

    def rename(self, name: str) -> None:
        self.assertEqual(self.ctl()("settings", "set", "SystemUnit Name", name).code, 0)


class OutputModes(SshTest):
    def test_every_mode_with_every_line_end_with_and_without_a_terminal(self) -> None:
        for terminal in (False, True):
            for end in ("\n", "\r\n", "\r"):
                with self.subTest(terminal=terminal, end=end):
                    self.try_modes(terminal, end)

    def try_modes(self, terminal: bool, end: str) -> None:
        shell = self.shell(terminal)
        out = "\r\n" if terminal else "\n"
        self.assertIn(f"Welcome to Aspen{out}", shell.banner)
        self.assertIn(f"*r Login successful{out}{out}OK{out}", shell.banner)
        shell.ask("echo off", f"OK{out}", end)
        said = shell.ask("xConfiguration SystemUnit Name", f"OK{out}", end)
        self.assertEqual(said, f'*c xConfiguration SystemUnit Name: "Aspen"{out}** end{out}{out}OK{out}')

        shell.send(f"xpref output xml{end}")
        said = shell.ask('xConfiguration SystemUnit Name | resultId="1"', f"</XmlDoc>{out}", end)
        document = ElementTree.fromstring(said)
        self.assertEqual(document.get("resultId"), "1")
        self.assertEqual(document.findtext("Configuration/SystemUnit[@item='1']/Name[@item='1']"), "Aspen")

        shell.send(f"xPreferences outputmode json{end}")
        said = shell.ask('xConfiguration SystemUnit Name | resultId="2"', f"{out}}}{out}", end)
        self.assertTrue(said.startswith("{" + out), said)
        answer = json.loads(said)
        self.assertEqual(answer["ResultId"], "2")
        self.assertEqual(answer["Configuration"]["SystemUnit"]["Name"]["Value"], "Aspen")
        self.assertEqual("\r" in said, terminal)

        shell.ask("xpreferences outputmode terminal", f"OK{out}", end)
        shell.send(f"bye{end}")
        self.assertEqual(shell.ended(), 0)

    def test_lines_from_a_file(self) -> None:
        done = self.ssh().run(options=("-T",), given=b"xStatus Call\nxConfiguration SystemUnit Name")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.endswith(b'*c xConfiguration SystemUnit Name: "Aspen"\n** end\n\nOK\n'), done.stdout)


class Commands(SshTest):
    def test_one_line(self) -> None:
        done = self.ssh().run("xConfiguration SystemUnit Name")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, b'*c xConfiguration SystemUnit Name: "Aspen"\n** end\n\nOK\n')
        self.assertEqual(self.ssh().run("frobnicate").returncode, 1)
        self.assertEqual(self.ssh().run("xCommand Dial").returncode, 1)

    def test_bodies_of_a_megabyte(self) -> None:
        bookings = [
            {
                "Id": f"b{i}",
                "Title": "x" * 900,
                "Time": {"StartTime": "2040-03-04T09:30:00Z", "EndTime": "2040-03-04T10:00:00Z"},
            }
            for i in range(1100)
        ]
        body = json.dumps({"Bookings": bookings}, indent=1).encode()
        self.assertGreater(len(body), BODY_BYTES)
        done = self.ssh().run("xCommand Bookings Put", given=body)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

        shell = self.shell()
        shell.send(b"xCommand Bookings Put\n" + body + b"\n.\n")
        self.assertIn("BookingsPutResult (status=OK)", shell.until("** end\n"))
        line = b'xCommand Bookings Put | resultId="put"\n'
        shell.send(b"{%d} \n" % (len(line) + len(body) + 1) + line + body + b"\n")
        self.assertIn('** resultId: "put"\n', shell.until("** end\n"))
        listed = shell.ask("xCommand Bookings List", "\n** end\n")
        self.assertIn("ResultInfo TotalRows: 1100\n", listed)
        self.assertEqual(len(re.findall(r"^\*r BookingsListResult Booking \d+ Id: ", listed, re.M)), 1100)
        self.assertIn("(status=OK)", shell.ask("xCommand Bookings Clear", "** end\n"))

    def test_nothing_but_shells_and_commands(self) -> None:
        self.assertNotEqual(self.ssh().run("sftp", options=("-s",)).returncode, 0)
        forward = self.ssh().run(options=("-W", f"{self.ready.host}:{self.ready.port}"), given=b"GET / HTTP/1.0\r\n\r\n")
        self.assertNotEqual(forward.returncode, 0)
        self.assertEqual(forward.stdout, b"")


class Feedback(SshTest):
    def test_answers_and_feedback_are_whole_and_in_order(self) -> None:
        shell = self.shell()
        shell.ask("xFeedback register /Configuration/SystemUnit", "OK\n")
        count = 200
        lines = [f'xConfiguration SystemUnit Name: "n{i}" | resultId="r{i}"\n' for i in range(count)]
        shell.send("".join(lines))
        said = shell.until(f'*c xConfiguration SystemUnit Name: "n{count - 1}"\n** end\n')
        shell.send('xFeedback deregisterall\nxStatus Call | resultId="last"\n')
        said += shell.until('** resultId: "last"\n** end\n\nOK\n')
        self.assertEqual(re.findall(r'^\*\* resultId: "r(\d+)"\n\*\* end\n\nOK\n', said, re.M), [*map(str, range(count))])
        names = re.findall(r'^\*c xConfiguration SystemUnit Name: "n(\d+)"\n\*\* end\n', said, re.M)
        self.assertEqual(names, sorted(set(names), key=int), "in order, none twice")
        self.assertEqual(names[-1], str(count - 1))
        whole = r'\*c xConfiguration SystemUnit Name: "n\d+"\n\*\* end\n|\*\* (resultId: "\w+"\n\*\* )?end\n\nOK\n'
        self.assertEqual(re.sub(whole, "", said), "")
        self.rename("Aspen")

    def test_what_is_registered_is_listed(self) -> None:
        shell = self.shell()
        for expression in ("/Status/Call", "/Event/Bookings", "status/call/", "Result"):
            shell.ask(f"xFeedback register {expression}", "OK\n")
        self.assertEqual(
            shell.ask("xFeedback list", "OK\n"), "/Status/Call\n/Event/Bookings\nResult\n** end\n\nOK\n"
        )


class Drivers(SshTest):
    def test_crestron_sees_its_lines_and_whole_json(self) -> None:
        shell = self.shell(terminal=True)
        shell.ask("xpreferences outputmode json", "xpreferences outputmode json\r\n")
        shell.ask("xfeedback register /event/calldisconnect", "xfeedback register /event/calldisconnect\r\n{\r\n}\r\n")
        shell.ask("xFeedback register /Configuration/SystemUnit", "\r\n{\r\n}\r\n")
        self.rename("Birch")
        told = json.loads(shell.until("\r\n}\r\n"))
        self.assertEqual(told, {"Configuration": {"SystemUnit": {"Name": told["Configuration"]["SystemUnit"]["Name"]}}})
        listed = shell.ask("xFeedback list", "** end\r\n")
        self.assertIn("/event/calldisconnect\r\n/Configuration/SystemUnit\r\n", listed)
        self.rename("Aspen")

    def test_icd_reads_xml(self) -> None:
        shell = self.shell(terminal=True)
        shell.ask("echo off", "OK\r\n")
        shell.send("xPreferences outputmode xml\r\nxFeedback Register Result\r\nxFeedback Register /event/bookings\r\n")
        for _ in range(2):
            shell.until("</XmlDoc>\r\n")
        self.assertEqual(self.ctl()("settings", "set", "Bookings AdhocBooking Enabled", "True").code, 0)
        shell.send('xCommand Bookings Book Title: "Stand-up" Duration: 15\r\n')
        seen: list[str] = []
        while "Updated" not in seen or "BookingsBookResult" not in seen:
            kind, = ElementTree.fromstring(shell.until("</XmlDoc>\r\n"))
            self.assertIn(kind.tag, ("Event", "Command"))
            seen += [what.tag for what in (kind if kind.tag == "Command" else kind.find("Bookings[@item='1']"))]
        self.assertEqual(seen[0], "BookingRequested")
        self.assertEqual([seen.count(what) for what in ("BookingsBookResult", "BookingCreated", "Updated")], [1, 1, 1])

    def test_extron_ends_its_lines_with_a_carriage_return(self) -> None:
        shell = self.shell(terminal=True)
        self.assertRegex(
            shell.ask("xStatus SystemUnit ProductId", "** end\r\n", "\r"),
            r'^xStatus SystemUnit ProductId\r\n\*s SystemUnit ProductId: "[^"]+"\r\n\*\* end\r\n$',
        )


class Logins(SshTest):
    def try_key(self, kind: str, user: str = USER) -> subprocess.CompletedProcess[bytes]:
        key = self.scratch.directory / f"key-{kind}"
        if not key.exists():
            subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", str(key)], check=True)
        return self.ssh(user).run("xCommand Bookings List", options=("-i", str(key), "-o", "BatchMode=yes"))

    def test_public_keys(self) -> None:
        folder = self.agent.state_dir / "ssh" / "authorized_keys"
        folder.mkdir(mode=0o700, exist_ok=True)
        for kind in ("ed25519", "ecdsa", "rsa"):
            with self.subTest(kind):
                self.assertEqual(self.try_key(kind).returncode, 255, "not known yet")
                (folder / USER).write_text((self.scratch.directory / f"key-{kind}.pub").read_text())
                (folder / USER).chmod(0o600)
                done = self.try_key(kind)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(b"BookingsListResult", done.stdout)
                self.assertEqual(self.try_key(kind, ADMIN).returncode, 255, "the key of another user")

    def test_keyboard_interactive(self) -> None:
        way = ("-o", "PreferredAuthentications=keyboard-interactive")
        self.assertEqual(self.ssh().run("xStatus Call", options=way).returncode, 0)

    def test_a_wrong_password_is_tried_four_times_at_most(self) -> None:
        done = self.ssh(USER, "wrong").run("xStatus Call", options=("-o", "NumberOfPasswordPrompts=9"))
        self.assertEqual(done.returncode, 255)

    def test_who_guesses_is_shut_out_for_a_while_and_nobody_who_is_in(self) -> None:
        self.add_user("guessed", "User", "Right-one 8841")
        inside = self.shell()
        for _ in range(3):
            self.ssh("guessed", "wrong").run("xStatus Call", options=("-o", "NumberOfPasswordPrompts=3"))
        right = self.ssh("guessed", "Right-one 8841")
        self.assertEqual(right.run("xStatus Call").returncode, 255, "shut out")
        inside.ask("xStatus Call", "OK\n")
        wait_for(lambda: right.run("xStatus Call").returncode == 0, 60.0, "the right password is let in again")

    def test_a_session_ends_with_its_user(self) -> None:
        self.add_user("leaver", "User", "First-one 3310")
        shell = self.ssh("leaver", "First-one 3310").shell()
        self.addCleanup(shell.close)
        shell.ask("xStatus Call", "OK\n")
        self.add_user("leaver", "User", "Second-one 3311")
        self.assertEqual(shell.ended(), 255)

    def set_mode(self, mode: str) -> None:
        self.assertEqual(self.ctl()("settings", "set", "NetworkServices SSH Mode", mode).code, 0)

    def door(self) -> str:
        code: str = self.ctl()("health", "--json").json()["doors"]["code"]
        return code

    def test_the_door_is_closed_and_opened_by_a_setting(self) -> None:
        shell = self.shell()
        self.set_mode("Off")
        self.assertEqual(shell.ended(), 255)
        self.assertEqual(self.ssh().run("xStatus Call").returncode, 255)
        with socket.create_server((self.ready.host, self.ready.ssh_port)):
            self.set_mode("On")
            wait_for(lambda: self.door() == "DOOR_CLOSED", 10.0, "the taken port is told of")
            self.set_mode("Off")
        self.set_mode("On")
        wait_for(lambda: self.ssh().run("xStatus Call").returncode == 0, 20.0, "SSH is served again")
        wait_for(lambda: self.door() == "OK", 10.0, "the door is well")


if __name__ == "__main__":
    need("ssh")
    need("ssh-keygen")
    run()
