"""What the checks share: walking a tree and reading C++, QML and JavaScript without being fooled by comments or strings."""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SKIPPED_FOLDERS = {"build", "node_modules", "__pycache__"}


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


def files(root, folders, suffixes):
    """Relative paths (with forward slashes) below the folders whose names end with a suffix, in order."""
    for folder in folders:
        for directory, names, entries in os.walk(root / folder):
            names[:] = sorted(n for n in names if n not in SKIPPED_FOLDERS and not n.startswith("."))
            for entry in sorted(entries):
                if entry.endswith(suffixes):
                    yield Path(directory, entry).relative_to(root).as_posix()


def read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank(piece):
    return "".join("\n" if c == "\n" else " " for c in piece)


def _end_of_string(text, start, quote):
    i = start + 1
    while i < len(text) and text[i] != quote:
        if text[i] == "\n" and quote != "`":
            return i
        i += 2 if text[i] == "\\" else 1
    return min(i + 1, len(text))


def _end_of_raw_string(text, quote):
    opened = text.find("(", quote)
    if opened < 0:
        return len(text)
    closing = ")" + text[quote + 1 : opened] + '"'
    closed = text.find(closing, opened)
    return len(text) if closed < 0 else closed + len(closing)


_OPENER = re.compile(r"//|/\*|[\"'`]")


def _pieces(text):
    """(kind, start, end) of the comments and literals of C++, QML or JavaScript."""
    opener = _OPENER.search(text)
    while opener:
        i = opener.start()
        c = opener.group()
        before = text[i - 1] if i else ""
        if c == "//":
            end = text.find("\n", i)
            end = len(text) if end < 0 else end
            yield "comment", i, end
        elif c == "/*":
            end = text.find("*/", i + 2)
            end = len(text) if end < 0 else end + 2
            yield "comment", i, end
        elif c == "'" and before.isalnum():
            end = i + 1  # a digit separator
        else:
            end = _end_of_raw_string(text, i) if c == '"' and before == "R" else _end_of_string(text, i, c)
            yield "string", i, end
        opener = _OPENER.search(text, end)


def without_comments(text):
    """The text at the same offsets, comments blanked."""
    return _without(text, {"comment"})


def code_only(text):
    """The text at the same offsets, comments and literals blanked."""
    return _without(text, {"comment", "string"})


def strings(text):
    """(offset, literal with its quotes) of each string literal."""
    return [(start, text[start:end]) for kind, start, end in _pieces(text) if kind == "string"]


def _without(text, kinds):
    parts, last = [], 0
    for kind, start, end in _pieces(text):
        if kind in kinds:
            parts += [text[last:start], blank(text[start:end])]
            last = end
    return "".join(parts) + text[last:]


def main(check, usage):
    """Runs check(root) → findings as a program: exit 0 none, 1 some, 2 usage."""
    if len(sys.argv) > 2 or any(a.startswith("-") for a in sys.argv[1:]):
        print(f"usage: {usage} [ROOT]", file=sys.stderr)
        return 2
    root = Path(sys.argv[1]).resolve() if len(sys.argv) == 2 else PROJECT
    if not root.is_dir():
        print(f"{usage}: {root} is not a folder", file=sys.stderr)
        return 2
    findings = check(root)
    for finding in findings:
        print(finding)
    return 1 if findings else 0
