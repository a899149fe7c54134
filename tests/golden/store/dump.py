#!/usr/bin/env python3
"""Turns a state directory into a golden file: dump.py DIR OUT writes OUT.sql and OUT.key."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path


def dump(directory: Path, out: Path) -> None:
    database = sqlite3.connect(f"file:{directory / 'greenroom.db'}?mode=ro", uri=True)
    version = database.execute("PRAGMA user_version").fetchone()[0]
    statements = [line for line in database.iterdump() if line not in ("BEGIN TRANSACTION;", "COMMIT;")]
    database.close()
    out.with_suffix(".sql").write_text("\n".join([*statements, f"PRAGMA user_version = {version};", ""]))
    out.with_suffix(".key").write_text((directory / "store.key").read_bytes().hex() + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: dump.py DIR OUT")
    dump(Path(sys.argv[1]), Path(sys.argv[2]))
