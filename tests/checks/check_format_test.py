import shutil
import unittest

from planted import CHECKS, PlantedTree


class Format(PlantedTree):
    check = "check_format"

    def setUp(self):
        super().setUp()
        shutil.copy(CHECKS.parents[1] / ".clang-format", self.root)

    def test_a_file_that_is_not_formatted_is_found(self):
        self.plant("agent/core/a.cpp", "int good = 1;\n")
        self.assert_clean()
        self.plant("agent/core/b.cpp", "int good = 1;\nint   bad=2 ;\n")
        self.assert_found("agent/core/b.cpp:2", "clang-format -i")

    def test_all_files_are_read(self):
        for number in range(40):
            self.plant(f"agent/core/f{number:02}.h", "int  a;\n")
        self.assertEqual(len(self.findings()), 40)


if __name__ == "__main__":
    unittest.main()
