"""bench agenda: a list of bookings from its bytes to the disk, by its length and stage by stage.

The lists enter below the door that limits their length. Beside it: the same rows, replaced by SQLite alone in one
transaction, as durably.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from rig.scratch import Scratch
from rig.waiting import RigError

from .report import Result, metric, ms, ratio

ROUNDS = {10: 200, 100: 100, 1_000: 50, 10_000: 15, 100_000: 3}
QUICK_ROUNDS = {10: 3, 100: 3, 1_000: 2}
STAGES = ("parse", "reduce", "panel_view", "store", "decide")  # decide: once more, alone
BUDGETS = {("whole", 10_000): 500.0, ("decide", 10_000): 1.0}
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log) -> Result:
    result = Result("agenda")
    for size, rounds in (QUICK_ROUNDS if quick else ROUNDS).items():
        log(f"agenda: {rounds} times {size} bookings")
        samples = replace_all(bin_dir, size, rounds)
        for stage in ("whole", *STAGES):
            budget = BUDGETS.get((stage, size))
            more = {} if budget is None else {"budget_p99": budget}
            result.metrics[f"{stage}_{size}"] = metric(ms([each[stage] for each in samples]), **more)
        result.baseline[f"bare_sqlite_{size}"] = metric(ms([each["bare_sqlite"] for each in samples]))
        for part in ("whole", "store"):
            result.ratios[f"{part}_{size} / bare_sqlite_{size}"] = ratio(
                result.metrics[f"{part}_{size}"], result.baseline[f"bare_sqlite_{size}"], "p50"
            )
    return result


def replace_all(bin_dir: Path, size: int, rounds: int) -> list[dict[str, int]]:
    program = bin_dir / "greenroom-bench-agenda"
    with Scratch() as scratch:
        command = [str(program), str(size), str(rounds), str(scratch.directory)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    samples = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(samples) != rounds:
        raise RigError(f"{program.name} ended with {done.returncode}: {done.stderr.strip()}")
    return samples
