"""How a system is reached (TMS reference, 1.6): on the LAN, on the public internet, or behind a firewall."""

from __future__ import annotations

from .device import Devices
from .journal import Journal
from .systems import FIREWALL, LAN, PUBLIC, System


def host_name(host: str) -> str:
    """Of host[:port], lower case."""
    return (host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]).lower()


class Reachability:
    """The public name tells Public Internet; every other name by which a device calls counts as internal."""

    def __init__(self, devices: Devices, journal: Journal, internal_name: str, public_name: str) -> None:
        self._devices = devices
        self._journal = journal
        self.internal_name = internal_name
        self.public_name = public_name

    async def detect(self, system: System, reported: str, source: str) -> None:
        """After Boot and Register: the address in the event against the one it came from."""
        if system.forced:
            return
        if reported == source:
            system.address = reported
            return
        if await self._devices.answers(system, source):
            system.address = source
            called = host_name(system.manager_host)
            self._set(system, PUBLIC if self.public_name and called == host_name(self.public_name) else LAN)
        else:
            self._set(system, FIREWALL)

    def _set(self, system: System, connectivity: str) -> None:
        if system.connectivity != connectivity:
            self._journal.note("lab", "connectivity", f"{system.connectivity} → {connectivity}", system.id)
            system.connectivity = connectivity
            system.calendar_due = True

    def base_url(self, system: System | None, host: str, tls: bool) -> str:
        """By which this system shall call us: its address set's name (1.6), else the one it uses already."""
        name = ""
        if system is not None:
            name = self.internal_name if system.connectivity == LAN else self.public_name
        port = host.rpartition(":")[2] if host.rpartition(":")[2].isdigit() else ""
        called = (name + (f":{port}" if port and ":" not in name else "")) if name else host
        return f"{'https' if tls else 'http'}://{called}"
