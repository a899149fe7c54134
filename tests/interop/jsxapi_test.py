"""The real jsxapi over WebSocket and SSH: every case of jsxapi_client.cjs and of its transport is a test of its own."""

from __future__ import annotations

import json

from agent_test import ADMIN, ADMIN_PASSWORD, USER, USER_PASSWORD, AgentTest, need, need_npm_packages, run, run_node


class Jsxapi(AgentTest):
    def test_wss(self) -> None:
        self.run_cases("jsxapi_wss.cjs", f"wss://{self.ready.host}:{self.ready.port}")

    def test_ssh(self) -> None:
        self.run_cases("jsxapi_ssh.cjs", f"ssh://{self.ready.host}:{self.ready.ssh_port}")

    def run_cases(self, script: str, url: str) -> None:
        env = {
            "AGENT_URL": url,
            "ADMIN": ADMIN,
            "ADMIN_PASSWORD": ADMIN_PASSWORD,
            "VIEWER": USER,
            "VIEWER_PASSWORD": USER_PASSWORD,
            "SSH_AUTH_SOCK": "",
        }
        done = run_node(script, env)
        rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        for row in rows:
            with self.subTest(row["name"]):
                self.assertTrue(row["ok"], row.get("why"))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertGreaterEqual(len(rows), 20)


if __name__ == "__main__":
    need("node")
    need_npm_packages()
    run()
