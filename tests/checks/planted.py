"""A small tree in a temporary folder, into which a test plants files, and one check that reads it."""

import importlib
import sys
import tempfile
import unittest
from pathlib import Path

CHECKS = Path(__file__).resolve().parents[2] / "tools" / "checks"
sys.dont_write_bytecode = True
sys.path.insert(0, str(CHECKS))


class PlantedTree(unittest.TestCase):
    check = ""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def plant(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def findings(self):
        return [str(finding) for finding in importlib.import_module(self.check).check(self.root)]

    def assert_clean(self):
        self.assertEqual(self.findings(), [])

    def assert_found(self, place, *words):
        """The check has a finding at place ('file:line') that holds all the words."""
        findings = self.findings()
        self.assertTrue(
            any(line.startswith(place + ": ") and all(word in line for word in words) for line in findings),
            f"nothing about {place} with {words} in {findings}",
        )

    def assert_each_found(self, path, cases, form="{}\n"):
        """Each case (text, word), planted alone as the second line of path, is found there."""
        for text, word in cases:
            with self.subTest(text=text):
                self.plant(path, "\n" + form.format(text))
                self.assert_found(f"{path}:2", word)
        (self.root / path).unlink(missing_ok=True)

    def assert_each_clean(self, path, cases, form="{}\n"):
        """Each case, planted alone, leaves the tree clean."""
        for text in cases:
            with self.subTest(text=text):
                self.plant(path, "\n" + form.format(text))
                self.assert_clean()
        (self.root / path).unlink(missing_ok=True)
