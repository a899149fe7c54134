"""The operator's JSON under /lab/, for the page and for tests. `greenroom-tms-lab --help-api` prints this.

Requests that change something carry Content-Type: application/json. Answers are JSON; a refusal is 400 (malformed), 404
(no such thing) or 409 (a rule forbids it) with {"error": words}. Times are ISO words or milliseconds.

GET    /lab/state                        counts, time, passes of the pusher
GET    /lab/log?since=N&system=N         the journal's entries after number N
GET    /lab/systems                      POST adds {name, mac, serial, ip, address, port, https, user, password, …}
GET    /lab/systems/N                    PATCH sets fields (connectivity forces it; "forced": false detects again)
                                         DELETE
POST   /lab/systems/N/configuration      {"SystemUnit Name": "Birch", "SIP Proxy 1 Address": "..."}
POST   /lab/systems/N/command            {path, arguments: {name: text or list}, body, repeatable}
POST   /lab/systems/N/enforce            {address, path, protocol}: management settings, a part may be wrong on purpose
POST   /lab/systems/N/documents          {locations: ["/Status"]}: posted behind a firewall, read on the LAN
POST   /lab/systems/N/files              {ClientPath, CRC, Size, FileURL, Comment}
POST   /lab/systems/N/software           {version, file or url, release_key, user, password} → {session}
POST   /lab/systems/N/template           {name}: applied now
POST   /lab/systems/N/push               its list is due again
GET    /lab/systems/N/switches           PUT sets those of this system, null puts one back
GET    /lab/systems/N/documents          {location: {wall_ms, text}}: the last of each
POST   /lab/preregistrations             [{mac or ip or serial, name, email, persistent, first_boot_template}], up to 10
GET    /lab/conferences?system=N         POST books {title, start, end, systems: [N], type, dial_string, owner_first,
                                         owner_last, owner_email, private, info, mode, recurrence: {frequency, interval,
                                         days, first_day, set_position, month_day, end or count, exceptions},
                                         time_zone: [{base_min, daylight_min, daylight: {month, week, weekday, day,
                                         minute_of_day}, standard, valid_from_ms}]} → the first, with "instances": [ids]
PATCH  /lab/conferences/N                the same fields, and version, whole_series
DELETE /lab/conferences/N?instance=1     without instance: the whole series
POST   /lab/conferences/N/end
POST   /lab/mailbox-items                {uid, mailboxes, subject, start, end, organizer_name, organizer_email, private,
                                         accepted, cancelled, tnef_stripped, properties: {"UCCapabilities": "..."},
                                         recurrence, time_zone}
POST   /lab/mailboxes                    {csv: "name, MAC, serial or id,mailbox\\n..."} → {wrong: [lines]}
GET    /lab/settings                     PUT sets fields (settings.py)
GET    /lab/switches                     PUT (misbehaviour.py); {"fault": "500", "fault_minutes": 30} ends by itself
GET    /lab/templates                    PUT {name: {configuration, commands}}
GET    /lab/phonebook                    PUT {catalogs: [{id, name, parent}], entries: [{id, name, catalog, routes}]}
GET    /lab/upgrades                     orders of software with what came of them
GET    /lab/feedback                     feedback that devices posted
PUT    /lab/software-files/NAME          {base64}: served below /tms/public/data/SystemSoftware/
POST   /lab/pass                         a pass of the pusher now; answers when it is done
"""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiohttp import web

from .booking import Declined
from .clock import MINUTE_MS
from .instants import for_device
from .lab import Lab
from .lab_bookings import LabBookings
from .orders import command_order, template_of
from .settings import set_fields
from .software import FILES_PATH, MOST_FILE
from .state import phonebook_json
from .systems import MOST_PREREGISTERED_AT_ONCE, System, normal_mac

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[Json]]


class LabApi:
    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        bookings, one = LabBookings(lab), "/lab/systems/{system:\\d+}"
        conference = "/lab/conferences/{id:\\d+}"
        self.routes: list[tuple[str, str, Handler]] = [
            ("GET", "/lab/state", self._state),
            ("GET", "/lab/log", self._log),
            ("GET", "/lab/systems", self._systems),
            ("POST", "/lab/systems", self._add_system),
            ("GET", one, self._one_system),
            ("PATCH", one, self._edit_system),
            ("DELETE", one, self._remove_system),
            ("POST", one + "/configuration", self._configure),
            ("POST", one + "/command", self._command),
            ("POST", one + "/enforce", self._enforce),
            ("POST", one + "/documents", self._want_documents),
            ("GET", one + "/documents", self._documents),
            ("POST", one + "/files", self._file),
            ("POST", one + "/software", self._order_software),
            ("POST", one + "/template", self._apply_template),
            ("POST", one + "/push", self._push),
            ("GET", one + "/switches", self._switches),
            ("PUT", one + "/switches", self._set_switches),
            ("POST", "/lab/preregistrations", self._preregister),
            ("GET", "/lab/conferences", bookings.list),
            ("POST", "/lab/conferences", bookings.add),
            ("PATCH", conference, bookings.edit),
            ("DELETE", conference, bookings.delete),
            ("POST", conference + "/end", bookings.end),
            ("POST", "/lab/mailbox-items", bookings.mailbox_item),
            ("POST", "/lab/mailboxes", self._mailboxes),
            ("GET", "/lab/settings", self._settings),
            ("PUT", "/lab/settings", self._set_settings),
            ("GET", "/lab/switches", self._switches),
            ("PUT", "/lab/switches", self._set_switches),
            ("GET", "/lab/templates", self._templates),
            ("PUT", "/lab/templates", self._set_templates),
            ("GET", "/lab/phonebook", self._phonebook),
            ("PUT", "/lab/phonebook", self._set_phonebook),
            ("GET", "/lab/upgrades", self._upgrades),
            ("GET", "/lab/feedback", self._feedback),
            ("PUT", "/lab/software-files/{name:[\\w.-]+}", self._software_file),
            ("POST", "/lab/pass", self._pass),
        ]

    def wrapped(self, handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Errors in words, changes kept, and no form of another page taken for a request."""

        async def serve(request: web.Request) -> web.Response:
            if request.method not in ("GET", "DELETE") and request.content_type != "application/json":
                return web.json_response({"error": "wants Content-Type: application/json"}, status=400)
            try:
                answer = await handler(request)
                if request.method != "GET":
                    self._lab.keep()
                return web.json_response(answer)
            except Declined as error:
                return web.json_response({"error": str(error)}, status=409)
            except KeyError as error:
                return web.json_response({"error": f"there is no {error.args[0]}"}, status=404)
            except (ValueError, TypeError, AttributeError, AssertionError, OverflowError) as error:
                return web.json_response({"error": str(error) or "malformed"}, status=400)

        return serve

    def _system(self, request: web.Request) -> System:
        number = int(request.match_info["system"])
        if number not in self._lab.systems.by_id:
            raise KeyError(f"system {number}")
        return self._lab.systems.by_id[number]

    def _due(self, system: System) -> Json:
        """What was ordered goes at once where it can; otherwise with the next pass or the next event."""
        self._lab.clock.spawn(self._lab.pusher.deliver(system, with_list=False))
        return {"outbox": asdict(system.outbox)}

    async def _state(self, request: web.Request) -> Json:
        lab = self._lab
        return {
            "now_ms": lab.clock.now_ms(),
            "now": for_device(lab.clock.now_ms()),
            "systems": len(lab.systems.by_id),
            "conferences": len(lab.conferences.living()),
            "passes": lab.pusher.passes,
            "pushed": lab.pusher.pushed,
            "failed": lab.pusher.failed,
            "due": sum(s.calendar_due for s in lab.systems),
            "messages": dict(lab.journal.counts),
        }

    async def _log(self, request: web.Request) -> Json:
        system = request.query.get("system")
        since = int(request.query.get("since", "0"))
        return {"entries": self._lab.journal.since(since, int(system) if system else None)}

    async def _systems(self, request: web.Request) -> Json:
        return {"systems": [asdict(s) for s in self._lab.systems]}

    async def _one_system(self, request: web.Request) -> Json:
        return asdict(self._system(request))

    async def _add_system(self, request: web.Request) -> Json:
        values = await request.json()
        return asdict(self._make_system(values))

    def _make_system(self, values: Json, **more: Any) -> System:
        taken = self._lab.systems.add(**more)
        try:
            self._lab.systems.edit(taken, {**values, **({"address": values["ip"]} if _only_ip(values) else {})})
        except (ValueError, TypeError):
            self._lab.systems.remove(taken.id)
            raise
        return taken

    async def _edit_system(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        if "persistent_template" in values:
            system.template_done_ms = self._lab.clock.now_ms()  # from the next time of day on
        self._lab.systems.edit(system, values)
        return asdict(system)

    async def _remove_system(self, request: web.Request) -> Json:
        self._lab.systems.remove(self._system(request).id)
        return {}

    async def _preregister(self, request: web.Request) -> Json:
        rows = await request.json()
        if not isinstance(rows, list) or not 1 <= len(rows) <= MOST_PREREGISTERED_AT_ONCE:
            raise ValueError(f"a list of 1 to {MOST_PREREGISTERED_AT_ONCE} systems")
        for row in rows:
            if not (normal_mac(row.get("mac", "")) or row.get("serial") or row.get("ip")):
                raise ValueError("each has a mac, an ip or a serial")
        return {"systems": [asdict(self._make_system(row, preregistered=True)) for row in rows]}

    async def _configure(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        self._lab.orders.configure(system, values)
        return self._due(system)

    async def _command(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        system.outbox.commands.append(command_order(**values))
        return self._due(system)

    async def _enforce(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        self._lab.orders.enforce(system, self._lab.base_url(system), **values)
        return self._due(system)

    async def _want_documents(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        wanted = [str(location) for location in values["locations"]]
        system.outbox.documents = list(dict.fromkeys([*system.outbox.documents, *wanted]))
        return self._due(system)

    async def _documents(self, request: web.Request) -> Json:
        number = self._system(request).id
        return {where: asdict(kept) for (system, where), kept in self._lab.documents.last.items() if system == number}

    async def _file(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        names = ("ClientPath", "CRC", "Size", "FileURL", "Comment")
        system.outbox.files.append({name: str(values.get(name, "")) for name in names})
        return self._due(system)

    async def _order_software(self, request: web.Request) -> Json:
        system, values = self._system(request), await request.json()
        if "file" in values:
            name = str(values.pop("file"))
            values["size"] = len(self._lab.software.files[name])
            values["url"] = self._lab.base_url(system) + FILES_PATH + name
        order = self._lab.software.order(system.id, **values)
        system.outbox.software = order.session
        return asdict(order)

    async def _apply_template(self, request: web.Request) -> Json:
        system, name = self._system(request), str((await request.json())["name"])
        if name not in self._lab.orders.templates:
            raise KeyError(f"template {name}")
        self._lab.orders.apply(system, name)
        return self._due(system)

    async def _push(self, request: web.Request) -> Json:
        self._system(request).calendar_due = True
        return {}

    async def _switches(self, request: web.Request) -> Json:
        number = self._system(request).id if "system" in request.match_info else None
        return asdict(self._lab.misbehaviour.of(number))

    async def _set_switches(self, request: web.Request) -> Json:
        number = self._system(request).id if "system" in request.match_info else None
        values = await request.json()
        if "fault_minutes" in values:
            values["fault_until_ms"] = self._lab.clock.now_ms() + int(values.pop("fault_minutes")) * MINUTE_MS
        elif "fault" in values:
            values.setdefault("fault_until_ms", None)
        if set(values) & {"empty_list", "zero_buffers", "connect_mode"}:
            for system in self._lab.systems:
                system.calendar_due = system.calendar_due or number in (None, system.id)
        return self._lab.misbehaviour.set(number, values)

    async def _mailboxes(self, request: web.Request) -> Json:
        return {"wrong": self._lab.systems.set_mailboxes(str((await request.json())["csv"]))}

    async def _settings(self, request: web.Request) -> Json:
        return asdict(self._lab.settings)

    async def _set_settings(self, request: web.Request) -> Json:
        set_fields(self._lab.settings, await request.json())
        return asdict(self._lab.settings)

    async def _templates(self, request: web.Request) -> Json:
        return {name: asdict(template) for name, template in self._lab.orders.templates.items()}

    async def _set_templates(self, request: web.Request) -> Json:
        made = {str(name): template_of(**values) for name, values in (await request.json()).items()}
        self._lab.orders.templates = made
        return await self._templates(request)

    async def _phonebook(self, request: web.Request) -> Json:
        return phonebook_json(self._lab.phonebook)

    async def _set_phonebook(self, request: web.Request) -> Json:
        values, book = await request.json(), self._lab.phonebook
        book.replace(values.get("catalogs", []), values.get("entries", []))
        book.start_inclusive = bool(values.get("start_inclusive", book.start_inclusive))
        return phonebook_json(book)

    async def _upgrades(self, request: web.Request) -> Json:
        return {"orders": [asdict(order) for order in self._lab.software.orders.values()]}

    async def _feedback(self, request: web.Request) -> Json:
        return {"events": self._lab.documents.events}

    async def _software_file(self, request: web.Request) -> Json:
        content = base64.b64decode((await request.json())["base64"], validate=True)
        if len(content) > MOST_FILE:
            raise ValueError("the file is too large")
        self._lab.software.files[request.match_info["name"]] = content
        return {"bytes": len(content)}

    async def _pass(self, request: web.Request) -> Json:
        await self._lab.pusher.one_pass()
        return await self._state(request)


def _only_ip(values: Json) -> bool:
    return "ip" in values and "address" not in values
