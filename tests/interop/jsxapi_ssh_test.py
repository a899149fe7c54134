"""The real jsxapi over ssh: every step of jsxapi_ssh.cjs is a test of its own."""

from __future__ import annotations

import json

from agent_test import ADMIN, ADMIN_PASSWORD, USER, USER_PASSWORD, AgentTest, need, need_npm_packages, run, run_node


class JsxapiOverSsh(AgentTest):
    def test_ssh(self) -> None:
        done = run_node(
            "jsxapi_ssh.cjs",
            {
                "AGENT_URL": f"ssh://{self.ready.host}:{self.ready.ssh_port}",
                "ADMIN": ADMIN,
                "ADMIN_PASSWORD": ADMIN_PASSWORD,
                "VIEWER": USER,
                "VIEWER_PASSWORD": USER_PASSWORD,
                "SSH_AUTH_SOCK": "",
            },
            240.0,
        )
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
