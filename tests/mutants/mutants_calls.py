"""The mutants of what is decided about calls."""

from __future__ import annotations

from mutant import Mutant, of as _of

CALLS: list[Mutant] = _of(
    "reduce_call_place.cpp",
    ("what is shown is dialled, open or not", "if (!mayJoin(verdict)) {", "if (false) {"),
)
