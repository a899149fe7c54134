#!/usr/bin/env python3
"""Every C and C++ file of ours is as clang-format 14 writes it (.clang-format). Exit 77 where that program is missing.

usage: check_format.py [ROOT]
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from source_text import Finding, files, main

FOLDERS = ["agent", "ui", "tools", "tests", "firmware-image"]
VERSION = "14"
SKIPPED = 77
FILES_A_RUN = 16


def formatter():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        path = shutil.which(name)
        if path and re.search(rf"version {VERSION}\.", subprocess.run([path, "--version"], capture_output=True, text=True).stdout):
            return path
    return None


def misformatted(program, root, paths):
    ran = subprocess.run(
        [program, "--dry-run", "-Werror", "--ferror-limit=1", *paths], cwd=root, capture_output=True, text=True, check=False
    )
    found = re.findall(r"^(.+?):(\d+):\d+: error:", ran.stderr, re.M)
    if ran.returncode and not found:
        return [Finding(paths[0], 1, f"clang-format failed: {ran.stderr.strip()[:200]}")]
    return [Finding(p, int(n), f"is not formatted; one style for all: run clang-format -i {p}") for p, n in found]


def check(root):
    program = formatter()
    if program is None:
        print(f"check_format: skipped, clang-format {VERSION} is missing (tools/setup installs it)")
        raise SystemExit(SKIPPED)
    paths = list(files(root, FOLDERS, (".h", ".hpp", ".c", ".cpp")))
    runs = [paths[i : i + FILES_A_RUN] for i in range(0, len(paths), FILES_A_RUN)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [f for found in pool.map(lambda run: misformatted(program, root, run), runs) for f in found]


if __name__ == "__main__":
    sys.exit(main(check, "check_format.py"))
