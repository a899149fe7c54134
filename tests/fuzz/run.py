"""Runs the fuzz targets, each for a budget of CPU time and at the lowest priority, and closes with a table.

What a run finds of interest stays in the build folder and is where the next run begins; an input that breaks a
promise is kept beside it and named. With --record the figures are added to tally.json.

Exit: 0 no finding · 1 a finding, or a target that does not run · 2 usage
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TALLY = HERE / "tally.json"
SLOWEST_INPUT_S = 60  # of the wall clock, at a priority at which others come first
MEMORY_MB = 1024
_LAST = re.compile(r"cov: (\d+) ft: \d+ corp: (\d+)/")
_EXECUTED = re.compile(r"stat::number_of_executed_units: (\d+)")
_KEPT = re.compile(r"Test unit written to (\S+)")

_running: set[subprocess.Popen[bytes]] = set()


@dataclass
class Figures:
    name: str
    cpu_s: float = 0.0
    executions: int = 0
    edges: int = 0  # of the code that were reached
    inputs: int = 0  # each of which reaches something of its own
    finding: str = ""

    def row(self) -> str:
        rate = self.executions / self.cpu_s if self.cpu_s else 0.0
        result = "FINDING" if self.finding else "ok"
        return (
            f"  {self.name:<16}{self.cpu_s / 60:>9.1f}{self.executions:>14,}{rate:>9.0f}"
            f"{self.edges:>8}{self.inputs:>8}   {result}"
        )


class Target:
    def __init__(self, name: str, program: Path, work: Path) -> None:
        self.name, self.program, self.work = name, program, work

    def command(self, seconds: int) -> list[str]:
        found = self.work / self.name
        found.mkdir(parents=True, exist_ok=True)
        words = [str(self.program), f"-max_total_time={seconds}", f"-timeout={SLOWEST_INPUT_S}"]
        words += [f"-rss_limit_mb={MEMORY_MB}", "-print_final_stats=1", f"-artifact_prefix={self.work}/{self.name}-"]
        dictionary = HERE / "dictionaries" / f"{self.name}.dict"
        if dictionary.exists():
            words.append(f"-dict={dictionary}")
        return [*words, str(found), str(HERE / "corpus" / self.name)]

    def run(self, budget_s: float) -> Figures:
        """A target that has to share a core gets less than its time: it goes on until it has had its budget."""
        figures = Figures(self.name)
        while not figures.finding and figures.cpu_s < budget_s - 0.5:
            self.once(math.ceil(budget_s - figures.cpu_s), figures)
        return figures

    def once(self, seconds: int, figures: Figures) -> None:
        log = self.work / f"{self.name}.log"
        with log.open("wb") as out:
            child = subprocess.Popen(self.command(seconds), stdout=out, stderr=out, preexec_fn=lambda: os.nice(19))
            _running.add(child)
            _, status, usage = os.wait4(child.pid, 0)
            _running.discard(child)
            child.returncode = os.waitstatus_to_exitcode(status)
        text = log.read_text("utf-8", "replace")
        figures.cpu_s += usage.ru_utime + usage.ru_stime
        executed = _EXECUTED.findall(text)
        figures.executions += int(executed[-1]) if executed else 0
        last = _LAST.findall(text)
        if last:
            figures.edges, figures.inputs = (int(figure) for figure in last[-1])
        if child.returncode != 0:
            kept = _KEPT.findall(text)
            figures.finding = kept[-1] if kept else f"ended with {child.returncode}, see {log}"


def add_to_tally(results: list[Figures], today: datetime.date) -> None:
    tally: dict[str, dict[str, Any]] = json.loads(TALLY.read_text()) if TALLY.exists() else {}
    for result in results:
        row = tally.setdefault(result.name, {"cpu_minutes": 0.0, "executions": 0, "inputs": 0, "clean_on": None})
        row["cpu_minutes"] = round(row["cpu_minutes"] + result.cpu_s / 60, 1)
        row["executions"] += result.executions
        row["inputs"] = result.inputs
        if not result.finding:
            row["clean_on"] = today.isoformat()
    rows = ",\n".join(f'  "{name}": {json.dumps(tally[name])}' for name in sorted(tally))
    TALLY.write_text("{\n" + rows + "\n}\n")


def minutes(text: str) -> float:
    value = float(text)
    if not 0 < value <= 1440:
        raise argparse.ArgumentTypeError("more than 0, at most 1440")
    return value


def parse(arguments: list[str]) -> argparse.Namespace:
    names = sorted(folder.name for folder in (HERE / "corpus").iterdir())
    parser = argparse.ArgumentParser(prog="tests/fuzz/run.py", description="Runs the fuzz targets.")
    parser.add_argument("--build", type=Path, required=True, help="a build of the preset fuzz")
    parser.add_argument("--minutes", type=minutes, default=1.0, help="CPU minutes a target")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="targets at a time")
    parser.add_argument("--record", action="store_true", help="add the figures to tests/fuzz/tally.json")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"default: all of {', '.join(names)}")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.targets if name not in names]
    if unknown:
        parser.error(f"no target '{unknown[0]}'")
    options.targets = options.targets or names
    return options


def end_all(*_: object) -> None:
    for child in list(_running):
        child.kill()
    os._exit(1)


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end_all)
    work = options.build / "fuzz"
    work.mkdir(exist_ok=True)
    targets = [Target(name, options.build / "bin" / f"{name}_fuzz", work) for name in options.targets]
    results: list[Figures] = []
    budget_s = float(options.minutes) * 60
    with ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(Target.run, targets, [budget_s] * len(targets)):
            print(f"{result.name}: {'FINDING' if result.finding else 'ok'}", flush=True)
            results.append(result)
            if options.record:
                add_to_tally([result], datetime.date.today())
    found = [result for result in results if result.finding]
    print(f"\n  {'target':<16}{'cpu min':>9}{'executions':>14}{'a second':>9}{'edges':>8}{'inputs':>8}")
    print("\n".join(result.row() for result in results))
    print(f"\n{len(results) - len(found)} targets without a finding, {len(found)} with one, out of {len(results)}")
    for result in found:
        print(f"  {result.name}: {result.finding} (run {options.build}/bin/{result.name}_fuzz with it)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
