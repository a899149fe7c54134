"""What devices ask of the lab: PostEvent, posted documents, feedback, phone book, software files."""

from __future__ import annotations

import base64
import hmac
from xml.etree.ElementTree import Element

from aiohttp import web

from .documents import location_of
from .lab import Lab
from .misbehaviour import Switches
from .reply import SERVICE, Reply
from .software import FILES_PATH
from .systems import Identification, System, WrongIdentity
from .xml_tree import BadXml, Node, child, document, envelope, fault, leaf, local, namespace, parse, soap_body, text

_EVENTS = ("Boot", "Register", "Beat")
_XML = "text/xml"


class DeviceDoors:
    def __init__(self, lab: Lab) -> None:
        self._lab = lab

    async def post_event(self, request: web.Request) -> web.StreamResponse:
        """TMS reference, 1.2 and 1.3."""
        body = await request.read()
        try:
            event = soap_body(body)
        except BadXml as error:
            return self._answer(request, "PostEvent", body, None, 404, f"no PostEvent: {error}".encode())
        if local(event) != "PostEvent" or namespace(event) != SERVICE:
            return self._answer(request, "PostEvent", body, None, 404, b"no PostEvent")
        who, kind = Identification.of(child(event, "Identification")), text(event, "Event")
        what = f"PostEvent {kind}"
        try:
            system = self._lab.systems.find(who)
        except WrongIdentity as error:
            return self._answer(request, what, body, None, 403, document(leaf("Error", str(error))))
        switches = self._lab.misbehaviour.of(system.id if system else None)
        if (refusal := await self._fault(request, what, body, system, switches)) is not None:
            return refusal
        if not self._logged_in(request):
            return self._answer(request, what, body, system, 401, b"", {"WWW-Authenticate": 'Basic realm="TMS"'})
        if system is None and kind in ("Boot", "Register"):
            if switches.refuse_unknown:
                return self._answer(request, what, body, None, 403, document(leaf("Error", "unknown system")))
            system = self._lab.systems.add(ip=who.ip, address=who.ip)
        if kind not in _EVENTS:
            self._lab.journal.note("lab", "unconfirmed event", kind, system.id if system else None)
        if system is not None:
            await self._take(request, system, who, kind)
        return await self._reply(request, what, body, system)

    async def _take(self, request: web.Request, system: System, who: Identification, kind: str) -> None:
        """What an event changes in the lab; the reply is made from what is true after it."""
        lab, first, moved = self._lab, system.preregistered, bool(system.ip) and who.ip != system.ip
        system.preregistered = False
        lab.systems.learn(system, who)
        system.last_event, system.last_event_ms = kind, lab.clock.now_ms()
        system.manager_host, system.manager_tls = request.host, request.secure
        if kind != "Beat" or moved or first:
            await lab.reachability.detect(system, who.ip, request.remote or "")
            system.calendar_due = True
        if kind == "Boot":
            lab.orders.boot(system, lab.base_url(system))
        elif first:
            lab.orders.apply(system, system.first_boot_template)
            system.first_boot_template = ""
        if kind != "Beat" or moved or first:
            lab.keep()
            lab.clock.spawn(lab.pusher.deliver(system, with_list=False))  # the list is for the next pass

    async def _reply(self, request: web.Request, what: str, body: bytes, system: System | None) -> web.StreamResponse:
        lab = self._lab
        base = lab.reachability.base_url(system, request.host, request.secure)
        reply = lab.replies.make(system, lab.clock.now_ms(), base)
        switches = lab.misbehaviour.of(system.id if system else None)
        if system is not None and reply.calendar is not None:
            system.calendar_due = False  # a change from here on makes it due again
        lab.journal.note("in", what, body + b"\n\nanswered 200:\n" + reply.body, system.id if system else None, 200)
        arrived, response = await self._send(request, reply.body, switches)
        if system is not None:
            self._settle(system, reply, arrived, switches)
        return response

    def _settle(self, system: System, reply: Reply, arrived: bool, switches: Switches) -> None:
        lab = self._lab
        if arrived and not switches.spoils_reply():
            lab.replies.delivered(system, reply, lab.clock.now_ms())
            return
        if not arrived and not switches.spoils_reply():
            lab.replies.lost(system, reply)
        if reply.calendar is not None:
            system.calendar_due = True

    async def _send(self, request: web.Request, body: bytes, switches: Switches) -> tuple[bool, web.StreamResponse]:
        response: web.StreamResponse = web.Response(body=body, content_type=_XML, charset="utf-8")
        try:
            if switches.reply_cut:
                response = web.StreamResponse(headers={"Content-Type": "text/xml; charset=utf-8"})
                response.content_length = len(body)
                await response.prepare(request)
                await response.write(body[: min(switches.reply_cut, len(body) - 1)])
                if request.transport is not None:
                    request.transport.close()
                return False, response
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            return False, response
        return request.transport is not None and not request.transport.is_closing(), response

    def _logged_in(self, request: web.Request) -> bool:
        user, password = self._lab.settings.login_user, self._lab.settings.login_password
        wanted = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        return not user or hmac.compare_digest(wanted.encode(), request.headers.get("Authorization", "").encode())

    def _answer(
        self,
        request: web.Request,
        what: str,
        body: bytes,
        system: System | None,
        status: int,
        answer: bytes = b"",
        headers: dict[str, str] | None = None,
    ) -> web.Response:
        said = body + f"\n\nanswered {status}\n".encode() + answer
        self._lab.journal.note("in", what, said, system.id if system else None, status)
        return web.Response(status=status, body=answer, content_type=_XML, charset="utf-8", headers=headers)

    async def _fault(
        self, request: web.Request, what: str, body: bytes, system: System | None, switches: Switches
    ) -> web.StreamResponse | None:
        """What the switch `fault` makes of a request; None when it is off or over."""
        until, now = switches.fault_until_ms, self._lab.clock.now_ms()
        if not switches.fault or (until and now >= until):
            return None
        if switches.fault.isdigit():
            return self._answer(request, what, body, system, int(switches.fault))
        self._lab.journal.note("in", what, body + b"\n\n" + switches.fault.encode(), system.id if system else None)
        if switches.fault == "no_answer":
            while not until or self._lab.clock.now_ms() < until:
                if request.transport is None or request.transport.is_closing():
                    break
                await self._lab.clock.sleep(max(1, min(1000, until - self._lab.clock.now_ms())) if until else 1000)
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)

    def _sender(self, root: Element) -> System | None:
        """Whom a document is from; a wrong identity is nobody."""
        try:
            return self._lab.systems.find(Identification.of(child(root, "Identification")))
        except WrongIdentity:
            return None

    async def posted_document(self, request: web.Request) -> web.StreamResponse:
        """TMS reference, 1.4. The answer is 200 whatever it holds, since any other makes a device repeat it."""
        return await self._posted(request, "postdocument")

    async def feedback(self, request: web.Request) -> web.StreamResponse:
        """TMS reference, 2.5 and 6.1: feedback of slot 3, and how an upgrade goes on."""
        return await self._posted(request, "feedback")

    async def _posted(self, request: web.Request, what: str) -> web.StreamResponse:
        """Both addresses take whatever devices post: documents, upgrade status, feedback."""
        lab, body = self._lab, await request.read()
        try:
            root = parse(body)
        except BadXml as error:
            return self._answer(request, f"{what} malformed", body, None, 200, str(error).encode())
        system = self._sender(root)
        order = lab.software.orders.get(text(root, "SessionId")) if local(root) == "UpgradeStatus" else None
        if system is None and order is not None:
            system = lab.systems.by_id.get(order.system)
        switches = lab.misbehaviour.of(system.id if system else None)
        if (refusal := await self._fault(request, what, body, system, switches)) is not None:
            return refusal
        status = switches.document_status if what == "postdocument" else switches.feedback_status
        if status == 200:
            what = self._keep(root, system, body.decode("utf-8", "replace"), what)
        return self._answer(request, what, body, system, status)

    def _keep(self, root: Element, system: System | None, words: str, what: str) -> str:
        lab, location = self._lab, location_of(root)
        if local(root) == "UpgradeStatus":
            known = lab.software.status(root) is not None
            return f"UpgradeStatus {text(root, 'Phase')}" if known else "UpgradeStatus of no order"
        if location and system is not None:
            lab.documents.keep(system.id, location, lab.clock.now_ms(), words)
            return f"{what} {location}"
        if local(root) in ("Event", "Status", "Configuration"):
            return f"{what} {lab.documents.heard(system.id if system else None, root, lab.clock.now_ms())}"
        return f"{what} of nobody" if location else f"{what} unknown"

    async def phonebook(self, request: web.Request) -> web.StreamResponse:
        """TMS reference, 6.4."""
        body = await request.read()
        try:
            search = soap_body(body)
            found: Node = self._lab.phonebook.search(search)
        except (BadXml, ValueError) as error:
            return self._answer(request, "phonebook", body, None, 500, fault(str(error)))
        system = self._sender(search)
        switches = self._lab.misbehaviour.of(system.id if system else None)
        if (refusal := await self._fault(request, "phonebook", body, system, switches)) is not None:
            return refusal
        return self._answer(request, "phonebook", body, system, 200, envelope(found))

    async def software_file(self, request: web.Request) -> web.StreamResponse:
        name = request.path[len(FILES_PATH) :]
        content = self._lab.software.files.get(name)
        self._lab.journal.note("in", "software file", name, None, 200 if content is not None else 404)
        if content is None:
            return web.Response(status=404)
        return web.Response(body=content, content_type="application/octet-stream")
