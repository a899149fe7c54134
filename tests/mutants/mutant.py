"""What a mutant is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    name: str  # what is wrong in it, in words
    source: str  # in agent/core
    right: str
    wrong: str


def of(source: str, *rows: tuple[str, str, str]) -> list[Mutant]:
    return [Mutant(name, source, right, wrong) for name, right, wrong in rows]
