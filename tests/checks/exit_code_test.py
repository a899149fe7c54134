import subprocess
import sys
import unittest

from planted import CHECKS, PlantedTree

VIOLATIONS = {
    "check_layers.py": ("agent/core/a.cpp", "#include <QString>\n"),
    "check_time.py": ("agent/core/a.cpp", "QTimer timer;\n"),
    "check_tokens.py": ("ui/qml/A.qml", "Item { width: 7 }\n"),
    "check_proto.py": ("proto/a.proto", 'syntax = "proto3";\n'),
}


class ExitCodes(PlantedTree):
    def run_check(self, name, *arguments):
        return subprocess.run([sys.executable, "-B", CHECKS / name, *arguments], capture_output=True, text=True, timeout=60, check=False)

    def test_clean_is_0_and_a_violation_is_1_with_its_place(self):
        for name, (path, text) in VIOLATIONS.items():
            with self.subTest(check=name):
                ran = self.run_check(name, self.root)
                self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))
                self.plant(path, text)
                ran = self.run_check(name, self.root)
                self.assertEqual(ran.returncode, 1)
                self.assertRegex(ran.stdout, f"^{path}:1: .+")
                (self.root / path).unlink()

    def test_usage_is_2(self):
        for name in VIOLATIONS:
            with self.subTest(check=name):
                self.assertEqual(self.run_check(name, "--what").returncode, 2)
                self.assertEqual(self.run_check(name, self.root / "absent").returncode, 2)


if __name__ == "__main__":
    unittest.main()
