import subprocess
import sys
import unittest

from planted import CHECKS, PlantedTree

FILE = "proto/door.proto"
HEAD = 'syntax = "proto3";\npackage greenroom.door.v1;\n'
RELEASED = """message Knock {
  reserved 6, 20 to 22;
  reserved "bell";
  int64 at_ms = 1;
  repeated string who = 2;
  Kind kind = 3;
  oneof body {
    Loud loud = 4;
    string soft = 5;
  }
  message Loud {
    uint32 times = 1;
  }
  enum Kind {
    KIND_UNSPECIFIED = 0;
    KIND_GUEST = 1;
    reserved 7;
    reserved "KIND_POST";
  }
}
message Opened {}
"""
# What is replaced in the released text, by what, and the line and words of the finding.
SHRUNK = [
    ("  int64 at_ms = 1;\n", "", 3, ("at_ms = 1 is gone", "reserved")),
    ("  int64 at_ms = 1;\n", "  reserved 1;\n", 3, ("at_ms = 1 is gone",)),
    ("  int64 at_ms = 1;\n", '  reserved "at_ms";\n', 3, ("at_ms = 1 is gone",)),
    ("int64 at_ms = 1;", "int64 at_ms = 9;", 6, ("at_ms = 1 is gone",)),
    ("int64 at_ms = 1;", "int64 since_ms = 1;", 6, ("number 1 was at_ms, is since_ms",)),
    ("int64 at_ms = 1;", "uint64 at_ms = 1;", 6, ("was optional int64, is optional uint64",)),
    ("int64 at_ms = 1;", "repeated int64 at_ms = 1;", 6, ("was optional int64, is repeated int64",)),
    ("int64 at_ms = 1;", "optional int64 at_ms = 1;", 6, ("with presence",)),
    ("repeated string who", "repeated bytes who", 7, ("was repeated string, is repeated bytes",)),
    ("Kind kind = 3", "int32 kind = 3", 8, ("Knock.Kind, is optional int32",)),
    ("    string soft = 5;\n  }\n", "  }\n  string soft = 5;\n", 12, ("soft was in oneof body, is in no oneof",)),
    ("oneof body {", "oneof matter {", 10, ("loud was in oneof body, is in oneof matter",)),
    ("    uint32 times = 1;\n", "", 13, ("Knock.Loud: times = 1 is gone",)),
    ("message Opened {}\n", "", 1, ("message greenroom.door.v1.Opened is gone",)),
    ("    KIND_GUEST = 1;\n", "", 16, ("KIND_GUEST = 1 is gone",)),
    ("KIND_GUEST = 1", "KIND_HOST = 1", 18, ("number 1 was KIND_GUEST, is KIND_HOST",)),
    ("    reserved 7;\n", "", 16, ("7 to 7 are no longer reserved",)),
    ('    reserved "KIND_POST";\n', "", 16, ('"KIND_POST" is no longer reserved',)),
    ("20 to 22", "20 to 21", 3, ("20 to 22 are no longer reserved",)),
    ('  reserved "bell";\n', "", 3, ('"bell" is no longer reserved',)),
    ("KIND_UNSPECIFIED = 0", "KIND_STRANGER = 0", 17, ("begins with KIND_STRANGER",)),
    ("repeated string who = 2", "repeated string who = 1", 7, ("already been used",)),
]
GROWN = [
    ("  int64 at_ms = 1;\n", '  reserved 1;\n  reserved "at_ms";\n'),
    ("  int64 at_ms = 1;\n", "  int64 at_ms = 1;  // UTC\n  bool urgent = 7;\n"),
    ("    string soft = 5;\n", "    string soft = 5;\n    bytes mute = 8;\n"),
    ("    KIND_GUEST = 1;\n", '    reserved 1;\n    reserved "KIND_GUEST";\n    KIND_HOST = 2;\n'),
    ("reserved 6, 20 to 22;", "reserved 6 to 30;"),
    ("message Opened {}\n", "message Opened {\n  string by = 1;\n}\nmessage Shut {}\nenum Why {\n  WHY_UNSPECIFIED = 0;\n}\n"),
    ("message Opened {}\nmessage", "message"),
]


class Messages(PlantedTree):
    check = "check_proto"

    def run_check(self, *arguments):
        return subprocess.run(
            [sys.executable, "-B", CHECKS / "check_proto.py", *arguments, self.root],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    def release(self, text=HEAD + RELEASED):
        self.plant(FILE, text)
        ran = self.run_check("--release")
        self.assertEqual((ran.returncode, ran.stdout), (0, "released: tests/golden/proto/door.v1.pb\n"), ran.stderr)

    def test_what_was_released_stays(self):
        self.release()
        self.assert_clean()
        for old, new, line, words in SHRUNK:
            with self.subTest(new or old):
                self.assertIn(old, RELEASED)
                self.plant(FILE, HEAD + RELEASED.replace(old, new, 1))
                self.assert_found(f"{FILE}:{line}", *words)

    def test_growing_is_fine(self):
        self.release()
        for old, new in GROWN:
            with self.subTest(new):
                self.plant(FILE, HEAD + RELEASED.replace(old, new, 1))
                self.assert_clean()

    def test_a_file_by_itself(self):
        rows = {
            'syntax = "proto2";\npackage greenroom.door.v1;\n': "proto2",
            'syntax = "proto3";\npackage greenroom.door;\n': "no version",
            'syntax = "proto3";\npackage greenroom.gate.v1;\n': "greenroom.door.v1",
            'syntax = "proto3";\n': "no version",
            HEAD + "message Half {\n": "end of input",
        }
        for text, word in rows.items():
            with self.subTest(text):
                self.plant(FILE, text)
                self.assertIn(word, str(self.findings()))

    def test_a_contract_does_not_vanish(self):
        self.release()
        (self.root / FILE).unlink()
        self.assert_found("tests/golden/proto/door.v1.pb:1", "no file of proto/")
        self.plant(FILE, HEAD.replace("v1", "v2") + RELEASED)
        self.assert_found("tests/golden/proto/door.v1.pb:1", "no file of proto/")

    def test_only_what_grew_is_released(self):
        self.release()
        golden = self.root / "tests/golden/proto/door.v1.pb"
        before = golden.read_bytes()
        self.plant(FILE, HEAD + RELEASED.replace("int64 at_ms", "string at_ms"))
        self.assertEqual(self.run_check("--release").returncode, 1)
        self.assertEqual(golden.read_bytes(), before)
        self.release(HEAD + RELEASED + "message Shut {}\n")
        self.plant(FILE, HEAD + RELEASED)
        self.assert_found(f"{FILE}:1", "Shut is gone")
        self.assertEqual(self.run_check().returncode, 1)
        self.assertEqual(self.run_check("--reveal").returncode, 2)


if __name__ == "__main__":
    unittest.main()
