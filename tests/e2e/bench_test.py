"""tools/bench --quick: the form of its output, and that no onset is early. Its figures mean nothing here."""

from __future__ import annotations

import json
import subprocess
import unittest

from room_test import BIN_DIR, ROOT, run


class Bench(unittest.TestCase):
    def bench(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(ROOT / "tools" / "bench"), "--bin-dir", str(BIN_DIR), *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)

    def test_quick(self) -> None:
        done = self.bench("--quick", "--json", "join", "footprint")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        join, footprint = (json.loads(line) for line in done.stdout.splitlines())
        self.assertEqual((join["name"], footprint["name"]), ("join", "footprint"))
        for name in ("push_to_frame", "onset_error", "touch_to_invite"):
            figures = join["metrics"][name]
            self.assertEqual(figures["n"], 15, name)
            self.assertLessEqual(figures["p50"], figures["p99"], name)
            self.assertEqual(figures["unit"], "ms")
        self.assertEqual((join["counts"]["onsets_early"], join["counts"]["onsets_missed"]), (0, 0))
        for result in (join, footprint):
            self.assertTrue(result["machine"] and result["baseline"] and result["ratios"])

    def test_crash(self) -> None:
        done = self.bench("--kills", "12", "--json", "crash")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        result = json.loads(done.stdout)
        self.assertEqual((result["counts"]["kills"], result["counts"]["lost"]), (12, 0))
        self.assertGreater(result["counts"]["acknowledged"], 0)
        self.assertTrue(result["baseline"] and result["ratios"])

    def test_agenda_and_sim(self) -> None:
        done = self.bench("--quick", "--json", "agenda", "sim")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        agenda, sim = (json.loads(line) for line in done.stdout.splitlines())
        for stage in ("whole", "parse", "reduce", "panel_view", "store", "decide"):
            self.assertGreater(agenda["metrics"][f"{stage}_1000"]["p50"], 0, stage)
        self.assertGreater(agenda["baseline"]["bare_sqlite_1000"]["p50"], 0)
        self.assertGreaterEqual(sim["counts"]["bookings"], 500)
        for count in ("missed", "early", "wrong", "broken"):
            self.assertEqual(sim["counts"][count], 0, count)

    def test_tms(self) -> None:
        done = self.bench("--quick", "--json", "tms")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        result = json.loads(done.stdout)
        self.assertEqual(result["metrics"]["pass"]["devices"], 25)
        self.assertEqual(result["metrics"]["beat_answered"]["n"], 25)
        self.assertGreaterEqual(result["counts"]["beats"], 10)
        self.assertTrue(result["baseline"] and result["ratios"])

    def test_panel(self) -> None:
        done = self.bench("--quick", "--json", "panel")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        result = json.loads(done.stdout)
        self.assertEqual(result["counts"]["idle_frames"], 0)
        self.assertGreater(result["metrics"]["frame_draw"]["p99"], 0)
        self.assertTrue(result["baseline"] and result["ratios"])

    def test_usage(self) -> None:
        self.assertEqual(self.bench("nothing").returncode, 2)


if __name__ == "__main__":
    run()
