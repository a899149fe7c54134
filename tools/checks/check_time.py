#!/usr/bin/env python3
"""In agent/ only edge/time reads clocks or owns timers; in ui/ a few named places do; tests wait for conditions.

usage: check_time.py [ROOT]
"""

import io
import re
import sys
import tokenize

from source_text import Finding, code_only, files, line_of, main, read, strings

# Where a rule of CLOCKS does not hold: a folder or a file, and the words it may use (None: all).
EXCEPTIONS = {
    "agent/edge/time/": None,
    "ui/link/": {"QTimer"},  # reconnecting to the agent
    "ui/link/monotonic.h": None,  # how long a press counts once, and when the glass was touched last
    "ui/hooks/": {"clock_gettime", "steady_clock"},  # timestamps of frames and touches
}

CLOCKS = [
    (r"\bcurrentDateTime(?:Utc)?\b|\bcurrentM?Secs?SinceEpoch\b", "reads the wall clock"),
    (r"\bQTime\s*::\s*currentTime\b|\bQDate\s*::\s*currentDate\b", "reads the wall clock"),
    (r"\b(?:system|steady|high_resolution|utc|tai|gps|file)_clock\b", "reads a clock"),
    (r"\bclock_(?:gettime|nanosleep)\b|\bgettimeofday\b|\btimespec_get\b", "reads a clock"),
    (r"\bstd\s*::\s*(?:time|clock)\s*\(|(?<![\w.:>])(?:::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)", "reads the wall clock"),
    (r"\bX509_(?:gmtime_adj|cmp_current_time)\b", "reads the wall clock inside OpenSSL"),
    (r"\bQ(?:Elapsed|Deadline|Basic|Chrono)?Timer\b", "measures or waits for time"),
    (r"\b(?:startTimer|timerEvent)\b", "owns a timer"),
    (r"\b(?:timerfd_\w+|timer_create|setitimer|ualarm)\b|(?<![\w.:>])alarm\s*\(", "owns a timer"),
    (r"\b(?:sleep_for|sleep_until|usleep|nanosleep|msleep)\b|\bQThread\s*::\s*sleep\b|(?<![\w.:>])(?:::)?sleep\s*\(", "sleeps"),
    (r"\b(?:wait_for|wait_until|try_lock_for|try_lock_until|try_acquire_for|try_acquire_until)\s*\(", "waits by the clock"),
]
SQL_NOW = re.compile(r"\bCURRENT_(?:TIMESTAMP|TIME|DATE)\b|\b(?:date|time|datetime|julianday|unixepoch|strftime)\s*\([^)]*'now'", re.I)
QML_CLOCKS = [
    (r"(?<![\w.])Timer\s*\{", "owns a timer"),
    (r"\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|\bset(?:Timeout|Interval)\s*\(", "reads the clock or waits for it"),
]
SLEEPS = [
    (r"\b(?:sleep_for|sleep_until|usleep|nanosleep|msleep|qSleep|clock_nanosleep)\b|\bQThread\s*::\s*sleep\b", "sleeps"),
    (r"(?<![\w.:>])(?:::)?sleep\s*\(|\bqWait\s*\(", "sleeps"),
]

IN_AGENT = "take a base::TimeSource or base::Wakeup (agent/base/clock.h)"
IN_UI = "show the instants that come with the view, or animate in QML"
IN_TESTS = "wait for the condition itself, with a limit, or move the injected clock"


def matches(rules, text):
    for pattern, what in rules:
        for found in re.finditer(pattern, text):
            yield found, what


def excepted(path, word):
    for place, words in EXCEPTIONS.items():
        if path.startswith(place) and (words is None or any(w in word for w in words)):
            return True
    return False


def finding(path, text, found, what, advice, rule):
    word = " ".join(found.group().split()).rstrip("( {")
    return Finding(path, line_of(text, found.start()), f"'{word}' {what}; {rule}: {advice}")


def check_cpp(root, path, advice):
    text = read(root, path)
    rule = "only agent/edge/time may" if path.startswith("agent/") else "only ui/link (reconnecting, monotonic.h) and ui/hooks may"
    for found, what in matches(CLOCKS, code_only(text)):
        if not excepted(path, found.group()):
            yield finding(path, text, found, what, advice, rule)
    for offset, literal in strings(text):
        found = SQL_NOW.search(literal)
        if found and not excepted(path, found.group()):
            yield Finding(path, line_of(text, offset), f"SQL '{found.group()}' reads the wall clock; {rule}: bind the instant as a value")


def check_qml(root, path):
    text = read(root, path)
    for found, what in matches(QML_CLOCKS, code_only(text)):
        yield finding(path, text, found, what, IN_UI, "QML may only animate")


def check_test_cpp(root, path):
    text = read(root, path)
    for found, what in matches(SLEEPS, code_only(text)):
        yield finding(path, text, found, what, IN_TESTS, "a test never waits by the clock")


def check_test_python(root, path):
    text = read(root, path)
    try:
        tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type in (tokenize.NAME, tokenize.OP)]
    except (tokenize.TokenError, SyntaxError) as error:
        yield Finding(path, 1, f"is not readable as Python ({error}), so it was not checked: mend it")
        return
    for before, token, after in zip(tokens, tokens[1:], tokens[2:]):
        if token.string == "sleep" and after.string == "(" and before.string != "def":
            yield Finding(path, token.start[0], f"'sleep' sleeps; a test never waits by the clock: wait_for() of tools/rig/waiting.py polls for a condition")


def check_test_shell(root, path):
    for number, line in enumerate(read(root, path).splitlines(), 1):
        if re.search(r"^[^#'\"]*(?:^|[\s;(&|])sleep\s+[\d.$]", line):
            yield Finding(path, number, f"'sleep' sleeps; a test never waits by the clock: {IN_TESTS}")


def check(root):
    cpp = (".h", ".hpp", ".c", ".cpp")
    found = []
    for path in files(root, ["agent"], cpp):
        found += check_cpp(root, path, IN_AGENT)
    for path in files(root, ["ui"], cpp):
        found += check_cpp(root, path, IN_UI)
    for path in files(root, ["ui"], (".qml", ".js", ".mjs")):
        found += check_qml(root, path)
    for path in files(root, ["tests"], cpp):
        found += check_test_cpp(root, path)
    for path in files(root, ["tests"], (".py",)):
        found += check_test_python(root, path)
    for path in files(root, ["tests"], (".sh",)):
        found += check_test_shell(root, path)
    return found


if __name__ == "__main__":
    sys.exit(main(check, "check_time.py"))
