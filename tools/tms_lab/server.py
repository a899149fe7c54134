"""The web server: which path is whose."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from .booking_api import PATH as BOOKING_PATH
from .booking_api import BookingApi
from .device_doors import DeviceDoors
from .documents import FEEDBACK_PATH, POST_PATH
from .lab import Lab
from .lab_api import LabApi
from .orders import PHONEBOOK_PATH, SERVICE_PATH
from .software import FILES_PATH, MOST_FILE

_PAGE = Path(__file__).with_name("page.html")
_MOST_BODY = 2 * MOST_FILE  # base64 is longer
_MOST_DOCUMENT = 8 * 1024 * 1024  # bytes of what devices and calendars post


def application(lab: Lab) -> web.Application:
    doors, bookings, api = DeviceDoors(lab), BookingApi(lab), LabApi(lab)
    services: dict[str, Callable[[web.Request], Awaitable[web.StreamResponse]]] = {
        "/" + SERVICE_PATH: doors.post_event,
        POST_PATH: doors.posted_document,
        FEEDBACK_PATH: doors.feedback,
        PHONEBOOK_PATH: doors.phonebook,
        BOOKING_PATH: bookings.serve,
    }
    by_lower = {path.lower(): handler for path, handler in services.items()}

    async def service(request: web.Request) -> web.StreamResponse:
        """Paths of an IIS: case does not matter (TMS reference, 1.2)."""
        handler = by_lower.get(request.path.lower())
        if handler is None:
            lab.journal.note("in", "unknown path", request.path, None, 404)
            return web.Response(status=404)
        if (request.content_length or 0) > _MOST_DOCUMENT or len(await request.read()) > _MOST_DOCUMENT:
            lab.journal.note("in", "too large", request.path, None, 413)
            return web.Response(status=413)
        return await handler(request)

    async def page(request: web.Request) -> web.Response:
        policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'"
        return web.Response(
            text=_PAGE.read_text("utf-8"), content_type="text/html", headers={"Content-Security-Policy": policy}
        )

    app = web.Application(client_max_size=_MOST_BODY)
    app.router.add_get("/", page)
    app.router.add_get(FILES_PATH + "{name}", doors.software_file)
    for method, path, handler in api.routes:
        app.router.add_route(method, path, api.wrapped(handler))
    app.router.add_post("/{path:.*}", service)
    return app


async def serve(lab: Lab, address: str, port: int, tls: ssl.SSLContext | None) -> tuple[web.AppRunner, int]:
    """The runner and the port that is served. OSError."""
    runner = web.AppRunner(application(lab), access_log=None, handle_signals=False)
    await runner.setup()
    await web.TCPSite(runner, address, port, ssl_context=tls, shutdown_timeout=0.5).start()
    return runner, int(runner.addresses[0][1])
