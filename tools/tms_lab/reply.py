"""PostEventResponse (TMS reference, 1.3): what a reply carries to which system, and when that counts as delivered.

Rule of delivery. Configuration, Command, Calendar, FilesToDownload and DocumentsToPost go in replies to systems behind
a firewall alone; a software order goes to every system. Each goes once: it counts as delivered when the reply's bytes
were handed to the connection. When the connection was gone by then, or a switch spoiled the reply or left the part out,
the part stays due and goes again; but a command that may not be repeated (`repeatable` false) is dropped when the
connection was gone, since nobody knows whether it was carried out. The list is also due again with every Boot and
Register.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import device_trees
from .bookings_list import NAMESPACE as BOOKINGS
from .bookings_list import BookingsList, bookings_list
from .clock import MINUTE_MS
from .conferences import Conferences
from .documents import FEEDBACK_PATH, POST_PATH
from .misbehaviour import Misbehaviour, Switches, spoil
from .settings import Settings
from .software import Software, order_node
from .systems import Outbox, System
from .xml_tree import Node, envelope, leaf

SERVICE = "http://www.tandberg.net/2004/11/SystemManagementService/"


@dataclass
class Reply:
    body: bytes
    parcel: Outbox
    calendar: BookingsList | None
    asks_status: bool = False


class Replies:
    def __init__(
        self, settings: Settings, conferences: Conferences, software: Software, misbehaviour: Misbehaviour
    ) -> None:
        self._settings = settings
        self._conferences = conferences
        self._software = software
        self._misbehaviour = misbehaviour

    def make(self, system: System | None, now_ms: int, base_url: str) -> Reply:
        """None: an unknown device, which gets the normal, empty reply."""
        switches = self._misbehaviour.of(system.id if system else None)
        parcel, calendar, asks_status = Outbox(), None, False
        if system is not None:
            parcel.software = system.outbox.software
            if system.replies_carry_all():
                waiting = system.outbox
                parcel = replace(waiting)
                asks_status = now_ms - system.status_asked_ms >= self._settings.status_every_min * MINUTE_MS
                parcel.configuration, parcel.files = dict(waiting.configuration), list(waiting.files)
                parcel.commands = list(waiting.commands)
                parcel.documents = list(dict.fromkeys([*waiting.documents, *(["/Status"] if asks_status else [])]))
                if system.calendar_due or (system.enters_ms and now_ms >= system.enters_ms):
                    calendar = bookings_list(system.id, self._conferences, now_ms, self._settings, switches, BOOKINGS)
        nodes = self._management(parcel, calendar, switches, base_url)
        seconds = self._interval(system) if switches.heartbeat is None else switches.heartbeat
        interval = leaf("HeartBeatInterval", seconds)
        result = self._misbehaviour.arrange([Node("Management", nodes), interval], switches)
        if switches.child_order == "heartbeat_first":
            result.reverse()
        response = Node("PostEventResponse", [Node("PostEventResult", result)], {"xmlns": SERVICE})
        self._drop_missing(parcel, nodes if any(n.name == "Management" for n in result) else [])
        if not any(n.name == "Calendar" for n in nodes) or "Management" in switches.children_missing:
            calendar = None
        return Reply(spoil(envelope(response), switches), parcel, calendar, asks_status and bool(parcel.documents))

    def _interval(self, system: System | None) -> int:
        if system is not None and system.opened:
            return self._settings.opened_heartbeat_s
        return (system.heartbeat_s if system else 0) or self._settings.heartbeat_s

    def _management(
        self, parcel: Outbox, calendar: BookingsList | None, switches: Switches, base_url: str
    ) -> list[Node]:
        nodes = [leaf("Directory", "x" * switches.reply_padding)]
        if parcel.configuration:
            inner = device_trees.configuration(parcel.configuration, switches.configuration_form)
            nodes.append(Node("Configuration", [inner]))
        if parcel.commands:
            nodes.append(Node("Command", [device_trees.command(parcel.commands, in_reply=True)]))
        if calendar is not None:
            nodes.append(Node("Calendar", [calendar.root]))
        if parcel.files:
            files = [Node("FileToDownload", [leaf(*pair) for pair in file.items()]) for file in parcel.files]
            nodes.append(Node("FilesToDownload", files))
        if parcel.software:
            order = self._software.orders[parcel.software]
            nodes.append(order_node(order, switches.software_form, base_url + FEEDBACK_PATH))
        if parcel.documents:
            wanted = [
                Node("DocumentToPost", [leaf("Location", location), leaf("URL", base_url + POST_PATH)])
                for location in parcel.documents
            ]
            nodes.append(Node("DocumentsToPost", wanted))
        if switches.children_empty:
            names = ("Configuration", "Command", "Calendar")
            nodes += [leaf(name) for name in names if all(n.name != name for n in nodes)]
        return self._misbehaviour.arrange(nodes, switches)

    @staticmethod
    def _drop_missing(parcel: Outbox, nodes: list[Node]) -> None:
        there = {node.name for node in nodes}
        if "Configuration" not in there:
            parcel.configuration = {}
        if "Command" not in there:
            parcel.commands = []
        if "FilesToDownload" not in there:
            parcel.files = []
        if "DocumentsToPost" not in there:
            parcel.documents = []
        if not there & {"Software", "SoftwareUpgrade"}:
            parcel.software = ""

    def delivered(self, system: System, reply: Reply, now_ms: int) -> None:
        box, parcel = system.outbox, reply.parcel
        box.configuration = {k: v for k, v in box.configuration.items() if parcel.configuration.get(k) != v}
        box.commands = [c for c in box.commands if not any(c is sent for sent in parcel.commands)]
        box.documents = [d for d in box.documents if d not in parcel.documents]
        box.files = [f for f in box.files if not any(f is sent for sent in parcel.files)]
        if parcel.configuration and "/Configuration" not in box.documents:
            box.documents.append("/Configuration")  # confirms what was set (6.2)
        if parcel.software:
            self._software.orders[parcel.software].sent = True
            box.software = "" if box.software == parcel.software else box.software
        if reply.asks_status:
            system.status_asked_ms = now_ms
        if reply.calendar is not None:
            system.delivered, system.enters_ms = reply.calendar.conferences, reply.calendar.next_enters_ms
            system.push_state = "ok"

    @staticmethod
    def lost(system: System, reply: Reply) -> None:
        sent = [c for c in reply.parcel.commands if not c.get("repeatable")]
        system.outbox.commands = [c for c in system.outbox.commands if not any(c is each for each in sent)]
