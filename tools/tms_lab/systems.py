"""The systems that are managed: who they are, how they are reached, and what waits to be delivered to them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from xml.etree.ElementTree import Element

from .xml_tree import text

LAN, PUBLIC, FIREWALL = "Reachable on LAN", "Reachable on Public Internet", "Behind Firewall"
CONNECTIVITY = (LAN, PUBLIC, FIREWALL)
MOST_PREREGISTERED_AT_ONCE = 10
_NOT_EDITED = {"id", "outbox", "delivered", "enters_ms", "push_state", "calendar_due"}


@dataclass
class Outbox:
    """What is due to a system: pushed on the LAN, in replies behind a firewall (TMS reference, 6.2)."""

    configuration: dict[str, str] = field(default_factory=dict)  # by path; a number is the item of the word before
    commands: list[dict[str, object]] = field(default_factory=list)  # path, arguments, body, repeatable
    documents: list[str] = field(default_factory=list)  # locations
    files: list[dict[str, str]] = field(default_factory=list)  # fields of FileToDownload
    software: str = ""  # session of an order; goes out in replies on every path


@dataclass
class System:
    id: int
    name: str = ""
    mac: str = ""  # colon form, upper case
    serial: str = ""
    ip: str = ""  # as it reports itself
    address: str = ""  # where it is reached
    port: int = 0  # of its web server; 0: 443 and then 80
    https: bool = True
    user: str = ""  # of its web server; empty: the setting's
    password: str = ""
    email: str = ""  # of the room's mailbox
    connectivity: str = LAN
    forced: bool = False  # connectivity is not detected
    preregistered: bool = False  # until its first event
    opened: bool = False  # an operator looks at it: shorter heartbeat
    heartbeat_s: int = 0  # 0: the setting's
    product_id: str = ""
    software_version: str = ""
    manager_host: str = ""  # host[:port] by which it called this server
    manager_tls: bool = False
    last_event: str = ""
    last_event_ms: int = 0
    persistent: dict[str, str] = field(default_factory=dict)  # rewritten at every Boot
    persistent_template: str = ""
    template_done_ms: int = 0
    first_boot_template: str = ""
    status_asked_ms: int = 0
    outbox: Outbox = field(default_factory=Outbox)
    calendar_due: bool = True  # its bookings changed since they were last delivered
    enters_ms: int = 0  # when the next booking comes within the horizon, 0: none
    delivered: list[int] = field(default_factory=list)  # conferences of the last list that arrived
    push_state: str = ""  # of the last push: empty, ok, or what went wrong

    def replies_carry_all(self) -> bool:
        return self.connectivity == FIREWALL


@dataclass(frozen=True)
class Identification:
    """TMS reference, 1.2. Both spellings of ProductID are read."""

    name: str
    mac: str
    ip: str
    serial: str
    product_id: str
    software_version: str

    @staticmethod
    def of(element: Element | None) -> Identification:
        return Identification(
            text(element, "SystemName"),
            normal_mac(text(element, "MACAddress")),
            text(element, "IPAddress"),
            text(element, "SerialNumber"),
            text(element, "ProductID") or text(element, "ProductId"),
            text(element, "SWVersion"),
        )


def normal_mac(words: str) -> str:
    """Colon form, upper case; empty when these are not twelve hexadecimal digits."""
    digits = re.sub(r"[:.\-\s]", "", words).upper()
    return ":".join(re.findall("..", digits)) if re.fullmatch("[0-9A-F]{12}", digits) else ""


class WrongIdentity(Exception):
    pass


class Systems:
    def __init__(self) -> None:
        self.by_id: dict[int, System] = {}
        self._by_mac: dict[str, System] = {}
        self._next = 1

    def __iter__(self) -> Iterator[System]:
        return iter(self.by_id.values())

    def add(self, system: System | None = None, **values: object) -> System:
        """A new one, or one that was kept. ValueError when its MAC is taken."""
        system = system or System(self._next, **values)  # type: ignore[arg-type]
        if system.mac and system.mac in self._by_mac:
            raise ValueError(f"{system.mac} is system {self._by_mac[system.mac].id}")
        self._next = max(self._next, system.id + 1)
        self.by_id[system.id] = system
        self._index(system)
        return system

    def _index(self, system: System) -> None:
        if system.mac:
            self._by_mac[system.mac] = system

    def remove(self, number: int) -> None:
        system = self.by_id.pop(number)
        self._by_mac.pop(system.mac, None)

    def edit(self, system: System, values: dict[str, object]) -> None:
        """Sets fields from JSON; ValueError."""
        editable = {f.name for f in fields(System)} - _NOT_EDITED
        for name, value in values.items():
            if name not in editable or type(value) is not type(getattr(system, name)):
                raise ValueError(f"'{name[:40]}' cannot be set to that")
        mac = normal_mac(str(values.get("mac", system.mac)))
        if (values.get("mac") and not mac) or self._by_mac.get(mac, system) is not system:
            raise ValueError("the MAC address is malformed or taken")
        if values.get("connectivity", LAN) not in CONNECTIVITY:
            raise ValueError(f"connectivity is one of {', '.join(CONNECTIVITY)}")
        self._by_mac.pop(system.mac, None)
        for name, value in values.items():
            setattr(system, name, value)
        system.mac = mac
        if "connectivity" in values:
            system.forced = bool(values.get("forced", True))
            system.calendar_due = True
        self._index(system)

    def find(self, who: Identification) -> System | None:
        """By MAC, or a pre-registration by MAC, serial or address. WrongIdentity: the MAC has another serial (1.2)."""
        if not who.mac:
            raise WrongIdentity("no MAC address")
        system = self._by_mac.get(who.mac)
        if system is not None:
            if system.serial and who.serial and system.serial != who.serial:
                raise WrongIdentity(f"{who.mac} belongs to another serial number")
            return system
        waiting = [s for s in self if s.preregistered and not s.mac]
        for system in waiting:
            if (system.serial and system.serial == who.serial) or (system.ip and system.ip == who.ip):
                return system
        return None

    def learn(self, system: System, who: Identification) -> None:
        """What an event says about its sender; a changed address is followed, but for one that an operator has set."""
        system.mac = who.mac
        system.serial = who.serial or system.serial
        system.name = system.name or who.name or who.mac
        system.product_id, system.software_version = who.product_id, who.software_version
        if who.ip and who.ip != system.ip:
            if system.address in ("", system.ip):
                system.address = who.ip
            system.ip = who.ip
        self._index(system)

    def set_mailboxes(self, words: str) -> list[str]:
        """CSV of a system's name, MAC, serial or id, and its mailbox; a first line may be a head. What was wrong."""
        wrong = []
        try:
            rows = list(csv.reader(io.StringIO(words)))
        except csv.Error as error:
            raise ValueError(str(error)) from error
        for number, row in enumerate(rows, 1):
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            key, email = cells[0], cells[1] if len(cells) > 1 else ""
            by_mac = self._by_mac.get(normal_mac(key))
            system = next((s for s in self if key and key in (s.name, s.serial, str(s.id))), by_mac)
            if number == 1 and "@" not in email:
                continue
            if system is None or not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
                what = "no such system" if system is None else f"'{email[:60]}' is no mailbox"
                wrong.append(f"line {number}: {what}")
            else:
                system.email = email
        return wrong

    def by_mailbox(self, email: str) -> System | None:
        return next((s for s in self if s.email and s.email.lower() == email.lower()), None)
