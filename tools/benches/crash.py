"""bench crash: the agent is killed at random instants under pushes; nothing it acknowledged may be lost.

Real greenroomd, real HTTPS, a store that loses at a kill what a power cut would (drop-unsynced). Two rooms side by
side, each in a process of its own. Beside it: a bare Qt program's start, and a bare SQLite commit of as many rows.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from rig.crash import CrashLoop, Tally
from rig.process import Process
from rig.room import Room, RoomOptions
from rig.scratch import Scratch, unwind_on_signals
from rig.waiting import RigError, wait_for

from .report import Result, metric, ms, ratio

KILLS = 10_000
QUICK_KILLS = 40
ROOMS = 2
BOOKINGS = 40
SEED = 1847
STARTS = 20
COMMITS = 200
SECONDS_A_KILL = 5.0  # many times what one takes; only a room that hangs comes there
Log = Callable[[str], None]


def run(bin_dir: Path, quick: bool, log: Log, kills: int | None = None) -> Result:
    count = kills or (QUICK_KILLS if quick else KILLS)
    result = Result("crash")
    log(f"crash: {count} kills in {ROOMS} rooms, seeds {SEED} to {SEED + ROOMS - 1}")
    begun = time.monotonic()
    tallies = run_rooms(bin_dir, count)
    seconds = time.monotonic() - begun
    log("crash: a bare start, a bare commit")
    floors(bin_dir, result)
    sum_up(tallies, seconds, result)
    return result


def run_rooms(bin_dir: Path, kills: int) -> list[Tally]:
    with Scratch() as scratch:
        rooms: list[Process] = []
        for number in range(ROOMS):
            share = kills // ROOMS + (number < kills % ROOMS)
            command = [sys.executable, "-m", "benches.crash", str(bin_dir), str(share), str(SEED + number)]
            # Their directories lie in this one, so that what they leave behind is found by it.
            env = {"TMPDIR": str(scratch.directory), "PYTHONPATH": os.pathsep.join(sys.path)}
            rooms.append(Process(f"room-{number}", command, scratch.directory, env))
        for room in rooms:
            room.start()
        return [tally_of(room, 60.0 + SECONDS_A_KILL * kills) for room in rooms]


def tally_of(room: Process, seconds: float) -> Tally:
    wait_for(lambda: not room.running(), seconds, f"{room.name} has made its kills", every=0.1)
    if room.stop() != 0:
        raise RigError(f"{room.name}: {room.last_words()}")
    return Tally(**json.loads(room.lines()[-1][1]))


def sum_up(tallies: list[Tally], seconds: float, result: Result) -> None:
    ready = [sample for tally in tallies for sample in tally.ready_ns]
    push = [sample for tally in tallies for sample in tally.push_ns]
    result.metrics["restart_to_ready"] = metric(ms(ready))
    result.metrics["push_to_stored_answer"] = metric(ms(push))
    result.ratios = {
        "restart_to_ready / bare_core_ready": ratio(
            result.metrics["restart_to_ready"], result.baseline["bare_core_ready"], "p50"
        ),
        "push_to_stored_answer / sqlite_commit": ratio(
            result.metrics["push_to_stored_answer"], result.baseline["sqlite_commit"], "p50"
        ),
    }
    for kind in tallies[0].kills:
        result.counts[f"kills_{kind}"] = sum(tally.kills[kind] for tally in tallies)
    result.counts["kills"] = sum(sum(tally.kills.values()) for tally in tallies)
    result.counts["acknowledged"] = sum(tally.acknowledged for tally in tallies)
    result.counts["lost"] = sum(len(tally.lost) for tally in tallies)
    result.counts["cut_off"] = sum(tally.cut_off for tally in tallies)
    result.counts["cut_off_and_kept"] = sum(tally.kept_unacknowledged for tally in tallies)
    result.counts["seconds"] = round(seconds)
    for tally in tallies:
        result.failed += tally.lost + tally.faults + [f"a push was refused: {words}" for words in tally.refused]


def floors(bin_dir: Path, result: Result) -> None:
    with Scratch() as scratch:
        starts: list[float] = []
        bare = Process("bare", [str(bin_dir / "greenroom-bench-core")], scratch.directory)
        for _ in range(STARTS):
            bare.start()
            starts.append((bare.wait_line("ready", 10)[0] - bare.started_ns) / 1e6)
            bare.stop()
        result.baseline["bare_core_ready"] = metric(starts)
        result.baseline["sqlite_commit"] = metric(commits(scratch.directory / "bare.db"))


def commits(file: Path) -> list[float]:
    """Rows of a list replaced in one durable transaction, with nothing around it."""
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE booking (position INTEGER PRIMARY KEY, id TEXT, words TEXT)")
    rows = [(position, f"b{position}", "x" * 300) for position in range(BOOKINGS)]
    took: list[float] = []
    for _ in range(COMMITS):
        begun = time.perf_counter()
        database.execute("BEGIN IMMEDIATE")
        database.execute("DELETE FROM booking")
        database.executemany("INSERT INTO booking VALUES (?, ?, ?)", rows)
        database.execute("COMMIT")
        took.append((time.perf_counter() - begun) * 1e3)
    database.close()
    return took


def one_room(bin_dir: Path, kills: int, seed: int) -> Tally:
    options = RoomOptions(engine="Fake", store_fault="drop-unsynced", log_level="error")
    with Room(bin_dir, options) as room:
        room.agent.start()
        loop = CrashLoop(room.agent, seed, BOOKINGS)
        for _ in range(kills):
            loop.kill_once()
        loop.tally.faults += room.faults()
    return loop.tally


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="One room of the crash bench: a tally as a line of JSON.")
    parser.add_argument("bin_dir", type=Path)
    parser.add_argument("kills", type=int)
    parser.add_argument("seed", type=int)
    options = parser.parse_args(arguments)
    unwind_on_signals()
    try:
        tally = one_room(options.bin_dir, options.kills, options.seed)
    except RigError as error:
        print(f"room {options.seed}: {error}", file=sys.stderr)
        return 4
    print(json.dumps(asdict(tally), separators=(",", ":")), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
