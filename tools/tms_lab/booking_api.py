"""The booking service (TMS reference, 3.1 to 3.4): the calls a lab needs, over SOAP, each answered by its Response or a
Fault.

Where the reference names no arguments they are: ConferenceId; ExternalSourceId with ExternalPrimaryKey; SystemIds, a
list; StartTime, EndTime, ConferenceStatus; CurrentTransactionId; BookingMode. SOAP headers may be there; of them only
ClientIdentifierIn is read, which tells a calendar connector (3.5).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from aiohttp import web

from .booking import STRICT, Declined
from .conference_xml import conference_node, default_node, draft_of, instant, whole
from .conferences import Conference, Draft
from .lab import Lab
from .xml_tree import BadXml, Node, child, children, envelope, fault, leaf, local, namespace, parse, soap_body, text

NAMESPACE = "http://tandberg.net/2004/02/tms/external/booking/"
PATH = "/tms/external/booking/bookingservice.asmx"
_STATES = {
    "All": ("Pending", "Ongoing", "Finished", "Rejected", "NotSaved", "MeetingRequest", "Defective", "Deleted"),
    "AllExceptDeleted": ("Pending", "Ongoing", "Finished", "Rejected", "NotSaved", "MeetingRequest", "Defective"),
    "PendingAndOngoing": ("Pending", "Ongoing"),
}


class BookingApi:
    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        self._client = ""
        self._calls: dict[str, Callable[[Element], list[Node]]] = {
            "GetDefaultConference": lambda _: [default_node(lab.booker.default())],
            "SaveConference": self._save,
            "SaveConferenceWithMode": self._save,
            "SaveConferenceRecInstance": self._save_instance,
            "GetConferenceById": self._get,
            "GetRecurrentConferenceById": self._get_series,
            "GetConferenceByExternalId": self._get_external,
            "GetConferencesForSystems": self._for_systems,
            "DeleteConferenceById": self._delete,
            "DeleteConferenceRecInstanceById": self._delete_instance,
            "EndConferenceById": self._end,
            "GetTransactionsSince": self._transactions,
        }

    async def serve(self, request: web.Request) -> web.Response:
        body = await request.read()
        name, status = "booking API", 200
        try:
            call = soap_body(body)
            name = local(call)
            answer = self._carry_out(body, call)
        except (BadXml, Declined, OverflowError) as error:
            status, answer = 500, fault(str(error))
        self._lab.journal.note("in", name, body + f"\n\nanswered {status}:\n".encode() + answer, None, status)
        return web.Response(status=status, body=answer, content_type="text/xml", charset="utf-8")

    def _carry_out(self, body: bytes, call: Element) -> bytes:
        name = local(call)
        known = self._calls.get(name) if namespace(call) == NAMESPACE else None
        if known is None:
            raise Declined(f"no call {name[:60]} of {NAMESPACE}")
        header = child(parse(body), "Header", "ExternalAPIVersionSoapHeader")
        self._client = text(header, "ClientIdentifierIn")
        results = known(call)
        if not name.startswith("Get"):
            self._lab.keep()
        return envelope(Node(f"{name}Response", results, {"xmlns": NAMESPACE}))

    def _draft(self, call: Element) -> Draft:
        given = child(call, "Conference")
        draft = draft_of(given if given is not None else child(call, "conference"))
        service = self._client if self._client in self._lab.settings.connector_clients else ""
        before = self._lab.conferences.by_id.get(draft.id)
        service = service or (before.content.external_service if before else "")
        return replace(draft, content=replace(draft.content, external_service=service))

    def _result(self, call: Element, conference: Conference, whole_series: bool = True) -> list[Node]:
        series = self._lab.conferences.series.get(conference.series) if whole_series else None
        names = {n: self._lab.systems.by_id[n].name for n in conference.content.systems if n in self._lab.systems.by_id}
        return [conference_node(conference, series, self._lab.clock.now_ms(), names, f"{local(call)}Result")]

    def _save(self, call: Element) -> list[Node]:
        mode = text(call, "BookingMode") or text(call, "bookingMode") or STRICT
        return self._result(call, self._lab.booker.save(self._draft(call), mode))

    def _save_instance(self, call: Element) -> list[Node]:
        return self._result(call, self._lab.booker.save_instance(self._draft(call)), whole_series=False)

    def _number(self, call: Element) -> int:
        return whole(call, "ConferenceId", default=-1)

    def _get(self, call: Element) -> list[Node]:
        """Deleted ones are still told about."""
        found = self._lab.conferences.by_id.get(self._number(call))
        if found is None:
            raise Declined(f"there is no conference {self._number(call)}")
        return self._result(call, found, whole_series=False)

    def _get_series(self, call: Element) -> list[Node]:
        """Told by an instance that is no exception, where there is one."""
        found = self._lab.booker.find(self._number(call))
        plain = [c for c in self._lab.conferences.instances(found.series) if not c.exception]
        return self._result(call, plain[0] if plain else found)

    def _get_external(self, call: Element) -> list[Node]:
        source, key = text(call, "ExternalSourceId"), text(call, "ExternalPrimaryKey")
        found = self._lab.conferences.by_external(source, key)
        if found is None:
            raise Declined("there is no such conference")
        return self._result(call, found)

    def _for_systems(self, call: Element) -> list[Node]:
        words = [(element.text or "").strip() for element in children(child(call, "SystemIds"))]
        ids = [int(word) for word in words if word.isdigit()]
        start, end = instant(text(call, "StartTime")), instant(text(call, "EndTime"))
        status, now = text(call, "ConferenceStatus") or "AllExceptDeleted", self._lab.clock.now_ms()
        states = _STATES.get(status, (status,))
        found = [
            c
            for c in sorted(self._lab.conferences.by_id.values(), key=lambda c: (c.start_ms, c.id))
            if c.start_ms < end and start < c.end_ms and c.state(now) in states and set(ids) & set(c.content.systems)
        ]
        nodes = [self._result(call, c, whole_series=False)[0] for c in found]
        return [Node(f"{local(call)}Result", [replace(node, name="Conference") for node in nodes])]

    def _delete(self, call: Element) -> list[Node]:
        self._lab.booker.delete(self._number(call))
        return []

    def _delete_instance(self, call: Element) -> list[Node]:
        instance = text(call, "RecurrenceInstanceIdUTC")
        self._lab.booker.delete_instance(self._number(call), instant(instance) if instance else None)
        return []

    def _end(self, call: Element) -> list[Node]:
        self._lab.booker.end(self._number(call))
        return []

    def _transactions(self, call: Element) -> list[Node]:
        since = whole(call, "CurrentTransactionId")
        found = self._lab.conferences.transactions_since(since)
        if found is None:
            rows = [("ListIncomplete", -1, since)]
        else:
            rows = [(t.type, t.conference, t.id) for t in found]
        nodes = [
            Node("Transaction", [leaf("TransType", kind), leaf("ConferenceId", number), leaf("TransactionId", ident)])
            for kind, number, ident in rows
        ]
        return [Node("GetTransactionsSinceResult", nodes)]
