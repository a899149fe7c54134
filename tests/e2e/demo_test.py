"""tools/demo as a person or a script starts it: it ends as it says, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
import unittest
import uuid
from pathlib import Path
from typing import Any

from rig.waiting import SCALE, wait_for
from room_test import BIN_DIR, ROOT, run

FIVE_SECONDS = 5.0
LIMIT_S = 120


def left_behind(mark: str) -> list[str]:
    """Processes that inherited the mark of a run."""
    found: list[str] = []
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit() and mark.encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


class Demo(unittest.TestCase):
    def start(self, *arguments: str) -> subprocess.Popen[str]:
        self.mark = f"greenroom-e2e-{uuid.uuid4()}"
        env = {**os.environ, "GREENROOM_E2E_MARK": self.mark, "PYTHONUNBUFFERED": "1"}
        command = [str(ROOT / "tools" / "demo"), "--bin-dir", str(BIN_DIR), *arguments]
        demo = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(self.end, demo)
        return demo

    def end(self, demo: subprocess.Popen[str]) -> None:
        if demo.poll() is None:
            demo.terminate()
        demo.communicate(timeout=30 * SCALE)

    def auto(self, *arguments: str) -> tuple[int, dict[str, Any], str]:
        begun = time.monotonic()
        demo = self.start("--auto", "--json", *arguments)
        out, _ = demo.communicate(timeout=LIMIT_S * SCALE)
        self.assertLess(time.monotonic() - begun, LIMIT_S * SCALE)
        self.assertEqual(left_behind(self.mark), [])
        return demo.returncode, json.loads(out.splitlines()[-1]), out

    def test_sipp(self) -> None:
        self.see_a_call("sipp")

    def test_second_baresip(self) -> None:
        self.see_a_call("baresip")

    def see_a_call(self, far_end: str) -> None:
        code, said, out = self.auto("--far-end", far_end)
        self.assertEqual(code, 0, out)
        self.assertTrue(said["ok"] and said["connected"], out)
        self.assertEqual((said["schema"], said["stage"], said["error"]), (1, "done", None))
        for figure in ("onset_error_ms", "push_to_frame_ms", "push_to_frame_cold_ms", "touch_to_invite_ms"):
            self.assertGreaterEqual(said[figure], 0, figure)
        peer = said["peer"]
        self.assertEqual(peer["program"], far_end)
        self.assertTrue(peer["call_id"])
        self.assertGreater(min(peer["rtp_received"], peer["rtp_sent"]), 0)
        seen = [entry["event"] for entry in said["timeline"] if entry["by"] == "far end"]
        self.assertEqual(seen, ["INVITE", "200", "ACK", "BYE"])
        self.assertEqual([entry["t_ns"] for entry in said["timeline"]], sorted(e["t_ns"] for e in said["timeline"]))
        for picture in said["screenshots"]:
            self.assertEqual(Path(picture).read_bytes()[:4], b"\x89PNG")

    def test_no_far_end(self) -> None:
        code, said, out = self.auto("--far-end", "none")
        self.assertEqual((code, said["ok"], said["stage"], said["connected"]), (1, False, "invite", False), out)
        self.assertTrue(said["error"])

    def test_fake_engine(self) -> None:
        code, said, out = self.auto("--engine", "fake")
        self.assertEqual((code, said["ok"], said["stage"], said["connected"]), (1, False, "invite", False), out)

    def test_usage(self) -> None:
        demo = self.start("--far-end", "nobody")
        demo.communicate(timeout=30 * SCALE)
        self.assertEqual(demo.returncode, 2)

    def test_ended_half_way(self) -> None:
        demo = self.start("--auto", "--json")
        wait_for(lambda: [line for line in left_behind(self.mark) if "greenroom-panel" in line], 30, "its panel runs")
        demo.send_signal(signal.SIGTERM)
        out, _ = demo.communicate(timeout=30 * SCALE)
        self.assertEqual(demo.returncode, 1, out)
        self.assertEqual(json.loads(out.splitlines()[-1])["error"], "interrupted")
        self.assertEqual(left_behind(self.mark), [])

    # rule: 53
    def test_panel_comes_back(self) -> None:
        """Without --auto the demo keeps the room up: a killed panel is back within 5 s with the same screen."""
        demo = self.start()
        lines = self.follow(demo)
        told = wait_for(lambda: self.find(lines, r"panel pid (\d+)"), 30, "the demo tells the panel's pid")
        shown = wait_for(lambda: self.find(lines, r"^panel: (home \{'.*)"), 10, "the demo tells what is shown")
        os.kill(int(told[1]), signal.SIGKILL)
        killed = time.monotonic()
        wait_for(lambda: self.find(lines, r"panel died; started again"), FIVE_SECONDS, "the panel is started again")
        count = len(lines)
        wait_for(lambda: self.find(lines[count:], re.escape(shown[1])), FIVE_SECONDS, "the same screen")
        self.assertLess(time.monotonic() - killed, FIVE_SECONDS * SCALE)
        demo.send_signal(signal.SIGINT)
        self.assertEqual(demo.wait(30 * SCALE), 0)
        self.assertEqual(left_behind(self.mark), [])

    @staticmethod
    def follow(demo: subprocess.Popen[str]) -> list[str]:
        lines: list[str] = []
        threading.Thread(target=lambda: lines.extend(demo.stdout or ()), daemon=True).start()
        return lines

    @staticmethod
    def find(lines: list[str], pattern: str) -> re.Match[str] | None:
        return next((found for line in lines if (found := re.search(pattern, line))), None)


if __name__ == "__main__":
    run()
