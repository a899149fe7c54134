#!/usr/bin/env python3
"""Every rule of the panel has a test or a reason, and tests/ui/RULES.md says which, as the tests are tagged now.

usage: check_rules.py [--write] [ROOT]

A test is tagged: C++ "[rule:31]" among Catch2's tags; elsewhere a line "// rule: 31" or "# rule: 31, 32" above it; a figure
of tools/benches by "# rule: 27" at the end of its line. --write writes the list anew.
"""

import re
import sys
from pathlib import Path

from source_text import Finding, files, line_of, main, read
from ux_rules import EXCUSED, MOST_EXCUSED, RULES

LIST = "tests/ui/RULES.md"
CASE = re.compile(r'\b(?:TEST_CASE|TEST_CASE_METHOD|SCENARIO)\s*\(\s*(?:\w+\s*,\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+),\s*((?:"[^"]*"\s*)+)\)')
TAG = re.compile(r"\[rule:(\d+)\]")
ABOVE = re.compile(r"^[ \t]*(?://|#) rule: ([\d, ]+)\n(?:[ \t]*(?://|#)[^\n]*\n)*[ \t]*(?:function|def|test\(|async def) *[\"']?([\w ,:'-]+)", re.MULTILINE)
FIGURE = re.compile(r'^[^\n]*metrics\["(\w+)"\][^\n]*# rule: ([\d, ]+)$', re.MULTILINE)
LOOSE = re.compile(r"(?://|#) rule: |\[rule:")


def numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)]


def tags(path, text):
    """Rule, name of the test, where in the text."""
    if path.endswith((".cpp", ".h")):
        for case in CASE.finditer(text):
            name = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', case[1]))
            for rule in TAG.findall(case[2]):
                yield int(rule), name, case.start()
        return
    for found in ABOVE.finditer(text):
        for rule in numbers(found[1]):
            yield rule, found[2].strip(), found.start()
    for found in FIGURE.finditer(text):
        for rule in numbers(found[2]):
            yield rule, f"tools/bench {Path(path).stem}: {found[1]}", found.start()


def stacked(text):
    """Several lines of tags above one test become one."""
    joined = re.compile(r"^([ \t]*(?://|#) rule: [\d, ]+)\n[ \t]*(?://|#) rule: ", re.MULTILINE)
    while joined.search(text):
        text = joined.sub(r"\1, ", text)
    return text


def collect(root):
    shown, findings = {number: [] for number in RULES}, []
    for path in files(root, ["tests", "tools/benches"], (".cpp", ".py", ".qml", ".js", ".mjs", ".ts")):
        if path.startswith("tests/checks/"):
            continue
        text = read(root, path)
        if not LOOSE.search(text):
            continue
        text = stacked(text)
        count = 0
        for rule, name, at in tags(path, text):
            count += 1
            if rule not in RULES:
                findings.append(Finding(path, line_of(text, at), f"there is no rule {rule} of the panel"))
            else:
                shown[rule].append((path, name))
        if count < len(LOOSE.findall(text)):
            findings.append(Finding(path, 1, "a tag of a rule stands above no test; write it in the line before the test's first"))
    return shown, findings


def cells(text):
    return text.replace("|", "\\|")


def listing(shown):
    lines = [
        "# The panel's rules and what shows them",
        "",
        "Written by `tools/checks/check_rules.py --write` from the tags of the tests; the words are in `tools/checks/ux_rules.py`.",
        "",
        "| rule | what it asks | shown by |",
        "|---|---|---|",
    ]
    for number, words in RULES.items():
        tests = sorted(set(shown[number]))
        by = "<br>".join(f"`{path}`: {cells(name)}" for path, name in tests)
        if number in EXCUSED and not tests:
            by = f"excused: {EXCUSED[number]}"
        lines.append(f"| {number} | {cells(words)} | {by} |")
    return "\n".join(lines) + "\n"


def check(root):
    if not (root / "tests/ui").is_dir():
        return []
    shown, findings = collect(root)
    for number in RULES:
        if not shown[number] and number not in EXCUSED:
            findings.append(Finding(LIST, 1, f"no test shows rule {number} ({RULES[number]}); tag one, or write one"))
        if shown[number] and number in EXCUSED:
            why = f"rule {number} is excused and has a test; take the excuse out"
            findings.append(Finding("tools/checks/ux_rules.py", 1, why))
    if len(EXCUSED) > MOST_EXCUSED:
        why = f"{len(EXCUSED)} rules are excused; {MOST_EXCUSED} may be"
        findings.append(Finding("tools/checks/ux_rules.py", 1, why))
    path = root / LIST
    if not path.is_file() or path.read_text(encoding="utf-8") != listing(shown):
        findings.append(Finding(LIST, 1, "is not what the tests' tags say; run tools/checks/check_rules.py --write"))
    return findings


if __name__ == "__main__":
    if "--write" in sys.argv:
        sys.argv.remove("--write")
        where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
        (where / LIST).write_text(listing(collect(where)[0]), encoding="utf-8")
    sys.exit(main(check, "check_rules.py"))
