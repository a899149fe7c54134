"""The whole lab: its parts, made in order, and the loop that a change sets going."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .booking import Booker
from .clock import Clock
from .conferences import Conferences
from .device import Devices
from .documents import Documents
from .journal import Journal
from .misbehaviour import Misbehaviour
from .orders import Orders
from .phonebook import Phonebook
from .pusher import Pusher
from .reachability import Reachability
from .reply import Replies
from .room_mailbox import RoomMailboxes
from .settings import Settings
from .software import Software
from .state import load, save
from .systems import System, Systems


class Lab:
    def __init__(self, clock: Clock, internal_name: str = "", public_name: str = "", state: Path | None = None) -> None:
        self.clock = clock
        self.settings = Settings()
        self.journal = Journal(clock)
        self.misbehaviour = Misbehaviour()
        self.systems = Systems()
        self.conferences = Conferences(self._lists_changed)
        self.booker = Booker(clock, self.settings, self.systems, self.conferences, self.misbehaviour)
        self.software = Software()
        self.documents = Documents()
        self.phonebook = Phonebook()
        self.mailboxes = RoomMailboxes(self.systems, self.conferences, self.booker)
        self.orders = Orders(self.settings, self.misbehaviour)
        self.devices = Devices(self.settings, self.journal)
        self.reachability = Reachability(self.devices, self.journal, internal_name, public_name)
        self.replies = Replies(self.settings, self.conferences, self.software, self.misbehaviour)
        self.pusher = Pusher(
            clock,
            self.settings,
            self.systems,
            self.conferences,
            self.orders,
            self.devices,
            self.documents,
            self.misbehaviour,
            self.journal,
        )
        self._state = state
        if state is not None and state.exists():
            load(self, state)

    def _lists_changed(self, systems: Iterable[int]) -> None:
        for number in systems:
            if number in self.systems.by_id:
                self.systems.by_id[number].calendar_due = True

    def keep(self) -> None:
        """After a change that is to outlive the program."""
        if self._state is not None:
            save(self, self._state)

    def base_url(self, system: System) -> str:
        return self.reachability.base_url(system, system.manager_host, system.manager_tls)

    async def close(self) -> None:
        self.clock.cancel_work()
        await self.devices.close()
