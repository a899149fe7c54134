"""The switches: what the lab does wrong on purpose, for every system or for one (TMS reference, 11 item 8 and 1.3).

A reply or a part that a switch spoiled or left out counts as not delivered: it stays due.
"""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, field

from .settings import set_fields
from .xml_tree import Node

_CHOICES: dict[str, tuple[str, ...]] = {
    "child_order": ("normal", "heartbeat_first", "reversed", "shuffled"),
    "configuration_form": ("cuil2", "cuil1", "internal"),
    "software_form": ("newer", "older", "urls_only"),
    "entities": ("none", "internal", "external"),
    "id_churn": ("normal", "always", "running"),
    "fault": ("", "500", "503", "403", "404", "no_answer", "close"),
}


@dataclass
class Switches:
    # Of Management's children and of PostEventResult's two: normal, heartbeat_first (the two), reversed, shuffled.
    child_order: str = "normal"
    children_missing: list[str] = field(default_factory=list)  # left out: HeartBeatInterval, Management, Calendar, ...
    children_empty: bool = False  # Configuration, Command and Calendar are there though they hold nothing
    configuration_form: str = "cuil2"  # namespace of the inner Configuration: cuil2, cuil1, internal
    software_form: str = "newer"  # newer, older, urls_only
    reply_padding: int = 0  # bytes of text in Directory
    reply_truncate: int = 0  # the reply ends after so many bytes, as if it were whole
    reply_cut: int = 0  # the connection breaks after so many bytes
    entities: str = "none"  # a document type with entities: internal (they multiply), external (a file)
    fault: str = ""  # 500, 503, 403, 404, no_answer, close: all that devices ask, until fault_until_ms
    fault_until_ms: int = 0  # wall time; 0: until switched off
    heartbeat: str | None = None  # HeartBeatInterval word for word: 0, -5, 99999999999, soon
    manager_address: str = ""  # the address that management settings push instead of the lab's own
    id_churn: str = "normal"  # new ids for series: as a TMS does (5), at every edit (always), even for the running one
    connect_mode: str = ""  # ConnectMode of every booking with a call: Manual, OBTP, ...
    zero_buffers: bool = False  # buffers and extension 0, as the on-premises capture has them (2.2)
    empty_list: bool = False  # lists go out empty
    pusher_stopped: bool = False  # nothing goes out by itself
    document_status: int = 200  # answer to posted documents
    feedback_status: int = 200  # answer to feedback and upgrade status
    refuse_unknown: bool = False  # Boot and Register of an unknown device: 403

    def spoils_reply(self) -> bool:
        return self.reply_truncate > 0 or self.reply_cut > 0 or self.entities != "none"


class Misbehaviour:
    """The switches of all, and those of single systems, which win."""

    def __init__(self) -> None:
        self.all: dict[str, object] = {}
        self.of_system: dict[int, dict[str, object]] = {}
        self._random = random.Random(1)

    def of(self, system: int | None) -> Switches:
        return Switches(**{**self.all, **self.of_system.get(system or 0, {})})  # type: ignore[arg-type]

    def set(self, system: int | None, values: dict[str, object]) -> dict[str, object]:
        """Sets the named ones; null puts one back. ValueError says what is wrong. The switches now in force."""
        given = {name: value for name, value in values.items() if value is not None}
        probe = Switches()
        probe.heartbeat = None
        for name in values:
            if name not in asdict(probe):
                raise ValueError(f"no switch '{name[:40]}'")
        set_fields(probe, given)
        for name, choices in _CHOICES.items():
            if getattr(probe, name) not in choices:
                raise ValueError(f"'{name}' is one of {', '.join(c or 'empty' for c in choices)}")
        if not all(isinstance(value, str) for value in (probe.heartbeat or "", *probe.children_missing)):
            raise ValueError("heartbeat and children_missing hold text")
        kept = self.all if system is None else self.of_system.setdefault(system, {})
        for name, value in values.items():
            kept.pop(name, None)
            if value is not None:
                kept[name] = value
        return asdict(self.of(system))

    def arrange(self, nodes: list[Node], switches: Switches) -> list[Node]:
        kept = [node for node in nodes if node.name not in switches.children_missing]
        if switches.child_order == "reversed":
            kept.reverse()
        elif switches.child_order == "shuffled":
            self._random.shuffle(kept)
        return kept


def spoil(reply: bytes, switches: Switches) -> bytes:
    """The reply's bytes with entities and cut short; a broken connection is the server's part."""
    if switches.entities != "none":
        declared = {
            "internal": '<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 100 + '"><!ENTITY c "' + "&b;" * 100 + '">',
            "external": '<!ENTITY c SYSTEM "file:///etc/hostname">',
        }[switches.entities]
        head, _, rest = reply.partition(b"\n")
        rest = rest.replace(b"<Directory/>", b"<Directory>&c;</Directory>")
        reply = head + f"\n<!DOCTYPE soap:Envelope [{declared}]>\n".encode() + rest
    return reply[: switches.reply_truncate] if switches.reply_truncate else reply
