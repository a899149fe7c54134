"""Makes the mutants of mutants.py one by one and runs the suite of the core against each: it must fail for all.

    run.py --build DIR [--only TEXT] [--check]

Each mutant is one source compiled anew and linked before the library it stands in for. --check only shows that every
mutant still applies to the sources. Exit: 0 all killed · 1 one survived or no longer applies · 2 usage.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutant import Mutant
from mutants import MUTANTS

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "agent" / "core"
# Most of the time would go into linking what a debugger reads.
LINKING = ["-Wl,--strip-debug", *(["-fuse-ld=gold"] if shutil.which("ld.gold") else [])]
SUITE_SECONDS = 120  # a mutant that makes the suite run for ever is killed, too


def mutated(mutant: Mutant) -> str:
    text = (CORE / mutant.source).read_text()
    count = text.count(mutant.right)
    if count != 1:
        raise ValueError(f"{mutant.source}: “{mutant.name}” applies {count} times, not once")
    return text.replace(mutant.right, mutant.wrong)


def stale() -> list[str]:
    complaints = []
    for mutant in MUTANTS:
        try:
            mutated(mutant)
        except ValueError as error:
            complaints.append(str(error))
    return complaints


class Workshop:
    """Knows how the build compiles a source of the core and links its suite."""

    def __init__(self, build: Path) -> None:
        self.build = build
        self.compile_of = {
            Path(row["file"]).name: row["command"]
            for row in json.loads((build / "compile_commands.json").read_text())
            if Path(row["file"]).parent == CORE
        }
        self.objects = sorted((build / "tests/unit/core/CMakeFiles/core_test.dir").rglob("*.o"))
        self.libraries = [build / "agent/core/libgreenroom_core.a", build / "agent/base/libgreenroom_base.a"]

    def sound(self) -> bool:
        return self._passes(self.build / "bin" / "core_test", "~[property]")

    def survives(self, mutant: Mutant, scratch: Path) -> bool:
        source = scratch / mutant.source
        source.write_text(mutated(mutant))
        made = scratch / "mutant.o"
        command = shlex.split(self.compile_of[mutant.source])
        # The dependency file would be written beside the real object.
        for option in ("-MF", "-MT"):
            if option in command:
                at = command.index(option)
                del command[at : at + 2]
        command = [word for word in command if word != "-MD"]
        command[command.index("-o") + 1] = str(made)
        command[command.index("-c") + 1] = str(source)
        self._run([*command, "-Wno-error", "-O0", "-g0"])
        suite = scratch / "suite"
        linker = ["c++", *LINKING, "-o", suite, *self.objects, made, *self.libraries, "-lCatch2WithMain", "-lrapidcheck"]
        self._run([str(word) for word in linker])
        # Tables first: what searches at random takes most of the time, and is seldom needed.
        return all(self._passes(suite, tests) for tests in ("~[property]", "[property]"))

    def _passes(self, suite: Path, tests: str) -> bool:
        command = [suite, tests, "--abort"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SUITE_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    def _run(self, command: list[str]) -> None:
        done = subprocess.run(command, cwd=self.build, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command[:1])} failed:\n{done.stderr[-2000:]}")


def try_one(workshop: Workshop, mutant: Mutant) -> tuple[Mutant, bool]:
    with tempfile.TemporaryDirectory(prefix="greenroom-mutant-") as scratch:
        return mutant, workshop.survives(mutant, Path(scratch))


def run_all(build: Path, only: str) -> int:
    chosen = [mutant for mutant in MUTANTS if only in mutant.name]
    workshop = Workshop(build)
    if not workshop.sound():
        print("the suite fails without any mutant: nothing can be said")
        return 1
    survivors = 0
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        for mutant, survived in pool.map(lambda m: try_one(workshop, m), chosen):
            survivors += survived
            print(f"{'SURVIVED' if survived else 'killed  '} {mutant.source}: {mutant.name}", flush=True)
    print(f"{len(chosen)} mutants, {len(chosen) - survivors} killed, {survivors} survived")
    return 1 if survivors else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, help="a build folder with core_test in it")
    parser.add_argument("--only", default="", help="mutants with this in their name")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    complaints = stale()
    for complaint in complaints:
        print(complaint)
    if options.check or complaints:
        return 1 if complaints else 0
    if options.build is None:
        parser.error("--build is needed")
    return run_all(options.build.resolve(), options.only)


if __name__ == "__main__":
    sys.exit(main())
