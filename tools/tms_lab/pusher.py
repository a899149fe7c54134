"""The one-minute pusher (TMS reference, 2.1): walks the systems with changes, rests a minute, begins again.

Whatever was not delivered stays due and is tried again on the next pass; there is no backoff, since none is documented.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from urllib.parse import quote

from . import device_trees
from .bookings_list import bookings_list
from .clock import MINUTE_MS, Clock
from .conferences import Conferences
from .device import Devices, NotDelivered, Refused
from .documents import Documents
from .journal import Journal
from .misbehaviour import Misbehaviour
from .orders import Orders
from .settings import Settings
from .systems import System, Systems
from .xml_tree import document

_ARMED_BEFORE_MS = 15 * MINUTE_MS
_AT_ONCE = 32  # systems


class Pusher:
    def __init__(
        self,
        clock: Clock,
        settings: Settings,
        systems: Systems,
        conferences: Conferences,
        orders: Orders,
        devices: Devices,
        documents: Documents,
        misbehaviour: Misbehaviour,
        journal: Journal,
    ) -> None:
        self._clock = clock
        self._settings = settings
        self._systems = systems
        self._conferences = conferences
        self._orders = orders
        self._devices = devices
        self._documents = documents
        self._misbehaviour = misbehaviour
        self._journal = journal
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)  # one delivery to a system at a time
        self.passes = 0
        self.pushed = 0
        self.failed = 0

    def start(self) -> None:
        self._clock.after(MINUTE_MS, lambda: self._clock.spawn(self._pass_and_rest()))

    async def _pass_and_rest(self) -> None:
        try:
            await self.one_pass()
        finally:
            self.start()

    async def one_pass(self) -> None:
        now = self._clock.now_ms()
        for conference in self._conferences.living():
            if not conference.armed and now + _ARMED_BEFORE_MS >= conference.start_ms and now < conference.end_ms:
                conference.armed = True
                self._journal.note("lab", "armed", f"{conference.id} {conference.content.title}")
        for system in self._systems:
            self._orders.daily(system, now)
            if system.enters_ms and now >= system.enters_ms:
                system.calendar_due = True
        await asyncio.gather(*(self.deliver(system) for system in list(self._systems)))
        self.passes += 1

    async def deliver(self, system: System, with_list: bool = True) -> None:
        """What is due to a system that can be reached; behind a firewall it waits for the next event."""
        reached = bool(system.address) and not system.preregistered and not system.replies_carry_all()
        if not reached or self._misbehaviour.of(system.id).pusher_stopped:
            return
        async with self._turns[system.id]:
            box = system.outbox
            if not (box.configuration or box.commands or box.documents or (with_list and system.calendar_due)):
                return
            try:
                async with self._room:
                    await self._settings_and_commands(system)
                    if with_list and system.calendar_due:
                        await self._bookings(system)
            except (NotDelivered, Refused) as error:
                self.failed += 1
                system.push_state = str(error)

    async def _settings_and_commands(self, system: System) -> None:
        box = system.outbox
        if box.configuration:
            sent = dict(box.configuration)
            await self._put(system, document(device_trees.configuration(sent)))
            box.configuration = {k: v for k, v in box.configuration.items() if sent.get(k) != v}
        for command in list(box.commands):
            await self._put(system, document(device_trees.command([command])))
            box.commands = [c for c in box.commands if c is not command]
        for location in list(box.documents):  # on this path documents are read, not posted
            content = await self._devices.get(system, "/getxml?location=" + quote(location))
            self._documents.keep(system.id, location, self._clock.now_ms(), content.decode("utf-8", "replace"))
            box.documents.remove(location)

    async def _put(self, system: System, body: bytes) -> None:
        """What a device refuses would be refused again: it is noted and left."""
        try:
            await self._devices.put_xml(system, body)
        except Refused as error:
            self._journal.note("lab", "refused", str(error), system.id)

    async def _bookings(self, system: System) -> None:
        switches = self._misbehaviour.of(system.id)
        listed = bookings_list(system.id, self._conferences, self._clock.now_ms(), self._settings, switches)
        system.calendar_due = False  # a change from here on makes it due again
        try:
            await self._devices.post(system, "/bookingsputxml", document(listed.root))
        except (NotDelivered, Refused) as error:
            system.calendar_due = True
            raise NotDelivered(str(error)) from error
        self.pushed += 1
        system.push_state = "ok"
        system.delivered, system.enters_ms = listed.conferences, listed.next_enters_ms
