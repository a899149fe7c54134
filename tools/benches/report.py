"""The form of a bench's result, how figures are taken from samples, and the table for people."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def percentile(samples: Sequence[float], percent: float) -> float:
    """Nearest rank: a value that was really seen; of few samples the 99th is the largest."""
    ranked = sorted(samples)
    rank = max(1, -(-len(ranked) * percent // 100))
    return ranked[int(rank) - 1]


def metric(samples: Sequence[float], unit: str = "ms", **more: Any) -> dict[str, Any]:
    if not samples:
        return {"p50": None, "p99": None, "max": None, "n": 0, "unit": unit, **more}
    figures = {"p50": percentile(samples, 50), "p99": percentile(samples, 99), "max": max(samples)}
    return {**{name: round(value, 3) for name, value in figures.items()}, "n": len(samples), "unit": unit, **more}


def ms(ns: Sequence[int]) -> list[float]:
    return [value / 1e6 for value in ns]


def ratio(over: dict[str, Any], under: dict[str, Any], part: str = "p99") -> float | None:
    if not over.get(part) or not under.get(part):
        return None
    return round(float(over[part]) / float(under[part]), 2)


def machine() -> dict[str, Any]:
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return {
        "cpu": model,
        "cores": os.cpu_count(),
        "kernel": platform.release(),
        "load": round(os.getloadavg()[0], 2),
    }


@dataclass
class Result:
    name: str
    metrics: dict[str, dict[str, Any]] = field(default_factory=dict)
    baseline: dict[str, dict[str, Any]] = field(default_factory=dict)
    ratios: dict[str, float | None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)  # checks, not budgets
    machine: dict[str, Any] = field(default_factory=machine)

    def as_json(self) -> str:
        whole = {
            "name": self.name,
            "machine": self.machine,
            "metrics": self.metrics,
            "baseline": self.baseline,
            "ratios": self.ratios,
            "counts": self.counts,
            "failed": self.failed,
        }
        return json.dumps(whole, separators=(",", ":"))

    def table(self) -> str:
        about = self.machine
        lines = [f"{self.name}: {about['cpu']}, {about['cores']} cores, Linux {about['kernel']}, load {about['load']}"]
        lines.append(f"  {'':<34}{'p50':>10}{'p99':>10}{'max':>10}{'n':>6}")
        for title, rows in (("", self.metrics), ("compared with", self.baseline)):
            if title:
                lines.append(f"  {title}")
            lines += [_row(name, row) for name, row in rows.items()]
        lines += [f"  {name:<34}{value if value is not None else '-':>10}" for name, value in self.ratios.items()]
        lines += [f"  {name:<34}{value:>10}" for name, value in self.counts.items()]
        lines += [f"  FAILED: {text}" for text in self.failed]
        return "\n".join(lines)


def _row(name: str, row: dict[str, Any]) -> str:
    figures = "".join(f"{'-' if row[part] is None else row[part]:>10}" for part in ("p50", "p99", "max"))
    note = ""
    budget = row.get("budget_p99")
    if budget is not None and row["p99"] is not None:
        over = row["p99"] - budget
        note = f"   budget {budget:g}: " + ("kept" if over <= 0 else f"MISSED by {over:.3g}")
    return f"  {name + ' (' + row['unit'] + ')':<34}{figures}{row['n']:>6}{note}"
