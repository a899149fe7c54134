"""The real jsxapi over wss: every step of jsxapi_wss.cjs is a test of its own."""

from __future__ import annotations

import json

from agent_test import ADMIN, ADMIN_PASSWORD, USER, USER_PASSWORD, AgentTest, need, need_npm_packages, run, run_node


class Jsxapi(AgentTest):
    def test_wss(self) -> None:
        done = run_node(
            "jsxapi_wss.cjs",
            {
                "AGENT_URL": f"wss://{self.ready.host}:{self.ready.port}",
                "ADMIN": ADMIN,
                "ADMIN_PASSWORD": ADMIN_PASSWORD,
                "VIEWER": USER,
                "VIEWER_PASSWORD": USER_PASSWORD,
            },
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
