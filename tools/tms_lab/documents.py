"""What devices post about themselves (TMS reference, 1.4, 2.5, 6.1): the last document of each system and location."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .xml_tree import local, text

POST_PATH = "/tms/public/feedback/postdocument.aspx"
FEEDBACK_PATH = "/tms/public/feedback/code.aspx"
_MOST = 2_000_000  # characters kept of one document
_EVENTS = 500


@dataclass(frozen=True)
class Posted:
    wall_ms: int
    text: str


class Documents:
    def __init__(self) -> None:
        self.last: dict[tuple[int, str], Posted] = {}
        self.events: list[dict[str, object]] = []  # of feedback, oldest first

    def keep(self, system: int, location: str, wall_ms: int, words: str) -> None:
        self.last[system, location] = Posted(wall_ms, words[:_MOST])

    def heard(self, system: int | None, root: Element, wall_ms: int) -> str:
        """A feedback document: root Event, Status or Configuration, Identification and then the change. Its name."""
        what = next((local(e) for e in root if local(e) != "Identification"), "")
        event: dict[str, object] = {"wall_ms": wall_ms, "system": system, "root": local(root), "what": what}
        self.events = [*self.events, event][-_EVENTS:]
        return f"{local(root)} {what}".strip()


def location_of(root: Element) -> str:
    """Of a PostedDocument; empty when it has none or holds no document beside it."""
    location = text(root, "Location")
    holds = any(local(e) not in ("Identification", "Location") for e in root)
    return location if local(root) == "PostedDocument" and holds else ""
