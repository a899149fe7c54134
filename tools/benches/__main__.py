"""tools/bench after set-up and build.

Exit: 0 measured · 1 a check failed (an early or missed onset, a lost sample) · 2 usage · 4 something did not happen
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rig.scratch import unwind_on_signals
from rig.waiting import RigError

from . import agenda, crash, footprint, hostile, hub, join, panel, sim, tms, xapi

BENCHES = {
    "join": join.run,
    "footprint": footprint.run,
    "agenda": agenda.run,
    "sim": sim.run,
    "hostile": hostile.run,
    "xapi": xapi.run,
    "tms": tms.run,
    "crash": crash.run,
    "hub": hub.run,
    "panel": panel.run,
}


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools/bench", description="Figures, each beside its floor.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{' or '.join(BENCHES)}; default: all")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of tables")
    parser.add_argument("--quick", action="store_true", help="a few samples, to see that it works")
    parser.add_argument("--kills", type=int, metavar="N", help=f"of crash; default {crash.KILLS}")
    parser.add_argument("--bookings", type=int, metavar="N", help=f"of sim; default {sim.BOOKINGS}")
    parser.add_argument("--bin-dir", type=Path, help="programs that are built already; skips set-up and build")
    parser.add_argument("--check-usage", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in BENCHES]
    if unknown:
        parser.error(f"no bench '{unknown[0]}': {', '.join(BENCHES)}")
    if options.kills is not None and options.kills < 1:
        parser.error("--kills: a number from 1")
    if options.bookings is not None and options.bookings < 1:
        parser.error("--bookings: a number from 1")
    return options


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    if options.check_usage:
        return 0
    unwind_on_signals()
    code = 0
    try:
        for name in options.names or BENCHES:
            more = {"crash": {"kills": options.kills}, "sim": {"bookings": options.bookings}}.get(name, {})
            result = BENCHES[name](options.bin_dir, options.quick, lambda text: print(text, file=sys.stderr), **more)
            print(result.as_json() if options.json else result.table(), flush=True)
            code = 1 if result.failed else code
    except RigError as error:
        print(f"tools/bench: {error}", file=sys.stderr)
        return 4
    except KeyboardInterrupt:
        print("tools/bench: interrupted", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
