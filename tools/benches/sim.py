"""bench sim: months of rooms in virtual time, every instant that matters held against an oracle of its own.

Beside it: the same rooms without the checks, which is what the core and the engine cost alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rig.waiting import RigError

from .report import Result, metric, ratio

BOOKINGS = 100_000
QUICK_BOOKINGS = 500
SEED = 1
DAYS = 7  # of one room's life
SEEDS_APART = 1_000_000  # of the processes that share the work; each room takes a seed of its own
FAULTS = ("missed", "early", "wrong", "broken")
COUNTS = (
    "seed", "bookings", "rooms", "events", "wakeups", "clock_steps", "suspensions", "restarts", "presses", "calls",
    "views", "checks", *FAULTS,
)  # fmt: skip
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log, bookings: int | None = None) -> Result:
    wanted = bookings or (QUICK_BOOKINGS if quick else BOOKINGS)
    result = Result("sim")
    log(f"sim: {wanted} bookings")
    checked = on_every_core(bin_dir, wanted, log)
    log("sim: a tenth of the rooms without checks")
    bare = live(bin_dir, ["--rooms", str(max(1, checked["rooms"] // 10)), "--unchecked"], log)
    result.metrics["virtual_months"] = metric([checked["virtual_months"]], "months")
    result.metrics["virtual_months_per_second"] = metric([checked["months_per_second"]], "months/s")
    result.baseline["unchecked_months_per_second"] = metric([bare["months_per_second"]], "months/s")
    result.ratios["checked / unchecked"] = ratio(
        result.metrics["virtual_months_per_second"], result.baseline["unchecked_months_per_second"]
    )
    result.counts = {name: checked[name] for name in COUNTS}
    result.failed = [f"{checked[name]} {name}" for name in FAULTS if checked[name]]
    return result


def on_every_core(bin_dir: Path, bookings: int, log: Log) -> dict[str, Any]:
    """Rooms know nothing of each other, so each core lives its share of them."""
    cores = os.cpu_count() or 1
    share = ["--bookings", str(-(-bookings // cores))]
    began = time.monotonic()
    with ThreadPoolExecutor(cores) as pool:
        parts = list(pool.map(lambda n: live(bin_dir, share, log, SEED + n * SEEDS_APART), range(cores)))
    whole = {key: sum(part[key] for part in parts) for key in (*COUNTS, "virtual_months")} | {"seed": SEED}
    whole["months_per_second"] = round(whole["virtual_months"] / (time.monotonic() - began), 3)
    return whole


def live(bin_dir: Path, arguments: list[str], log: Log, seed: int = SEED) -> dict[str, Any]:
    program = bin_dir / "greenroom-sim"
    command = [str(program), "--seed", str(seed), "--days", str(DAYS), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.stderr:
        log(done.stderr.rstrip())
    if done.returncode not in (0, 1) or not done.stdout.strip():
        raise RigError(f"{program.name} ended with {done.returncode}")
    return json.loads(done.stdout)
