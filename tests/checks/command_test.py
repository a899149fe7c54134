"""tools/test and tools/setup as programs, run over a small project of their own and with stand-ins for Debian's tools."""

import os
import shutil
import subprocess
import unittest

from planted import CHECKS, PlantedTree

TOOLS = CHECKS.parent
PROJECT = """cmake_minimum_required(VERSION 3.25)
project(small NONE)
enable_testing()
add_test(NAME good COMMAND true)
set_tests_properties(good PROPERTIES LABELS unit)
add_test(NAME bad COMMAND false)
set_tests_properties(bad PROPERTIES LABELS ui)
add_test(NAME skips COMMAND sh -c "echo no camera here; exit 77")
set_tests_properties(skips PROPERTIES LABELS e2e SKIP_RETURN_CODE 77)
add_test(NAME leaves COMMAND sh -c "setsid tail -f /dev/null >/dev/null 2>&1 &")
set_tests_properties(leaves PROPERTIES LABELS integration)
"""
PRESETS = """{"version": 6,
 "configurePresets": [{"name": "dev", "generator": "Ninja", "binaryDir": "${sourceDir}/build/${presetName}"}],
 "buildPresets": [{"name": "dev", "configurePreset": "dev"}]}
"""


def run(program, *arguments, **environment):
    return subprocess.run(
        [program, *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


class TestCommand(PlantedTree):
    def setUp(self):
        super().setUp()
        self.plant("CMakeLists.txt", PROJECT)
        self.plant("CMakePresets.json", PRESETS)
        self.plant("tools/setup", "#!/bin/sh\nexit 0\n")
        (self.root / "tools/setup").chmod(0o755)
        shutil.copy(TOOLS / "test", self.root / "tools/test")

    def tools_test(self, *arguments):
        return run(self.root / "tools/test", *arguments, GREENROOM_PRESET="dev")

    def test_passing_is_0_and_ends_with_the_summary(self):
        ran = self.tools_test("unit")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.assertIn("100% tests passed, 0 tests failed out of 1", ran.stdout)
        self.assertTrue(ran.stdout.splitlines()[-1].startswith("Total Test time"), ran.stdout)

    def test_several_groups_and_a_failure_is_1(self):
        ran = self.tools_test("unit", "ui")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("1 tests failed out of 2", ran.stdout)

    def test_a_skip_is_77_and_named_with_its_reason(self):
        ran = self.tools_test("unit", "e2e")
        self.assertEqual(ran.returncode, 77, ran.stdout + ran.stderr)
        self.assertIn("skips (no camera here)", ran.stdout.splitlines()[-1])

    def test_a_group_without_tests_counts_as_nothing(self):
        ran = self.tools_test("unit", "web")
        self.assertEqual(ran.returncode, 0)
        self.assertIn("no tests in group web", ran.stdout)
        self.assertEqual(self.tools_test("image").returncode, 77)

    def test_a_process_left_behind_is_a_failure_and_is_ended(self):
        ran = self.tools_test("integration")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("left behind and ended: tail -f /dev/null", ran.stdout)

    def test_usage_is_2(self):
        self.assertEqual(self.tools_test("unti").returncode, 2)
        self.assertEqual(self.tools_test("--preset", "nosuch", "unit").returncode, 2)


class SetupCommand(PlantedTree):
    """With stand-ins for id, dpkg-query, sudo and apt-get in a PATH of its own."""

    def setUp(self):
        super().setUp()
        self.plant("tools/packages.txt", "[build]\nalpha  # why\n\n[run]\nbeta\n\n[test]\ngamma\n\n[analysis]\ndelta\n")
        shutil.copy(TOOLS / "setup", self.root / "tools/setup")
        for name in ("bash", "env", "sh", "awk", "grep", "tail", "dirname", "readlink", "sed", "cat"):
            self.link(name)
        self.stand_in("flock", 'shift\nexec "$@"')
        self.stand_in("id", "echo 0")
        self.installed("alpha", "beta", "gamma")
        self.stand_in("apt-get", f'echo "$@" >>"{self.root}/apt.log"')

    def link(self, name):
        (self.root / "bin").mkdir(exist_ok=True)
        (self.root / "bin" / name).symlink_to(shutil.which(name))

    def stand_in(self, name, script):
        self.plant(f"bin/{name}", f"#!/bin/sh\n{script}\n")
        (self.root / "bin" / name).chmod(0o755)

    def installed(self, *names):
        self.stand_in("dpkg-query", "\n".join(f"echo '{name} installed'" for name in names))

    def setup(self, *arguments):
        return run(self.root / "tools/setup", *arguments, PATH=str(self.root / "bin"))

    def apt_log(self):
        log = self.root / "apt.log"
        return log.read_text() if log.exists() else ""

    def test_nothing_missing_is_silent_and_touches_nothing(self):
        ran = self.setup()
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr, self.apt_log()), (0, "", "", ""))

    def test_only_what_is_missing_is_installed_in_one_line(self):
        self.installed("alpha", "gamma")
        ran = self.setup()
        self.assertEqual((ran.returncode, ran.stdout), (0, "tools/setup: installing beta\n"), ran.stderr)
        self.assertRegex(self.apt_log(), r"--no-install-recommends .*install beta\n$")

    def test_groups(self):
        self.installed()
        self.setup("--only", "run", "--only", "analysis")
        self.assertIn("install beta delta\n", self.apt_log())
        self.assertEqual(self.setup("--list").stdout.split(), ["alpha", "beta", "gamma"])
        self.assertEqual(self.setup("--only", "nosuch").returncode, 2)
        self.assertEqual(self.setup("--nosuch").returncode, 2)

    def test_no_right_to_install_is_1_and_names_them(self):
        self.installed("alpha")
        self.stand_in("id", "echo 1000")
        ran = self.setup()
        self.assertEqual(ran.returncode, 1)
        self.assertIn("beta gamma", ran.stderr)
        self.assertEqual(self.apt_log(), "")

    def test_sudo_is_used_where_it_works(self):
        self.installed("alpha", "beta")
        self.stand_in("id", "echo 1000")
        self.stand_in("sudo", '[ "$1" = -v ] || exec "$@"')
        self.assertEqual(self.setup().returncode, 0)
        self.assertIn("install gamma\n", self.apt_log())

    def test_a_failing_install_is_3_with_apt_s_own_words(self):
        self.installed("alpha", "beta")
        self.stand_in("apt-get", "echo 'Unable to fetch some archives' >&2; exit 100")
        ran = self.setup()
        self.assertEqual(ran.returncode, 3)
        self.assertIn("Unable to fetch some archives", ran.stderr)


if __name__ == "__main__":
    unittest.main()
