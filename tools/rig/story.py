"""What a demo run did, when, and how it ended: the object that `tools/demo --json` prints last."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from .clock import mono_ns


@dataclass
class Story:
    stage: str = "start"
    ok: bool = False
    error: str | None = None
    figures: dict[str, float | None] = field(
        default_factory=lambda: {
            "onset_error_ms": None,
            "push_to_frame_ms": None,
            "push_to_frame_cold_ms": None,
            "touch_to_invite_ms": None,
        }
    )
    connected: bool = False
    peer: dict[str, Any] | None = None
    timeline: list[dict[str, Any]] = field(default_factory=list)
    screenshots: list[str] = field(default_factory=list)

    def happened(self, event: str, by: str, t_ns: int | None = None) -> None:
        """`by` names who saw it: panel, far end or demo."""
        self.timeline.append({"event": event, "t_ns": mono_ns() if t_ns is None else t_ns, "by": by})

    def measured(self, figure: str, from_ns: int, to_ns: int) -> None:
        self.figures[figure] = round((to_ns - from_ns) / 1e6, 3)

    def as_json(self) -> str:
        whole: dict[str, Any] = {"schema": 1, "ok": self.ok, "stage": self.stage, "error": self.error, **self.figures}
        whole["connected"] = self.connected
        whole["peer"] = self.peer
        whole["timeline"] = sorted(self.timeline, key=lambda entry: int(entry["t_ns"]))
        whole["screenshots"] = self.screenshots
        return json.dumps(whole, separators=(",", ":"))
