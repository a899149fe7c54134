"""The lab as a client of devices: pushes, documents, and whether somebody is there (TMS reference, 1.6, 2.2, 2.6)."""

from __future__ import annotations

import aiohttp

from .journal import Journal
from .settings import Settings
from .systems import System
from .xml_tree import BadXml, parse

_PUSH_S, _PROBE_S = 10.0, 2.0  # real time, for one answer
_MOST = 4 * 1024 * 1024  # bytes of one answer


class NotDelivered(Exception):
    """Worth another try later."""


class Refused(Exception):
    """The device understood and will not."""


class Devices:
    """Certificates are not verified: a device's own is self-signed at first."""

    def __init__(self, settings: Settings, journal: Journal) -> None:
        self._settings = settings
        self._journal = journal
        self._session: aiohttp.ClientSession | None = None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            # A kept connection that the device has closed meanwhile would cost a pass.
            connector = aiohttp.TCPConnector(limit=64, ssl=False, force_close=True)
            self._session = aiohttp.ClientSession(connector=connector)
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def answers(self, system: System, address: str) -> bool:
        """Whether anything speaks HTTP(S) at that address."""
        urls = [f"https://{_host(address)}:{system.port or 443}/", f"http://{_host(address)}:{system.port or 80}/"]
        for url in urls if system.https else urls[::-1]:
            try:
                async with self._client().get(
                    url, timeout=aiohttp.ClientTimeout(total=_PROBE_S), allow_redirects=False
                ) as answer:
                    self._journal.note("out", "reachability", url, system.id, answer.status)
                    return True
            except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
                self._journal.note("out", "reachability", f"{url}: {_words(error)}", system.id)
        return False

    async def post(self, system: System, path: str, body: bytes) -> bytes:
        """The answer's body. NotDelivered for no answer, a refused login or 5xx; Refused for other answers than 2xx."""
        return await self._ask("POST", system, path, body)

    async def get(self, system: System, path: str) -> bytes:
        return await self._ask("GET", system, path, None)

    async def _ask(self, method: str, system: System, path: str, body: bytes | None) -> bytes:
        what, sent = path.split("?")[0].lstrip("/"), body.decode() if body is not None else path
        try:
            async with self._client().request(
                method,
                _url(system, path),
                data=body,
                headers={"Content-Type": "text/xml; charset=utf-8"} if body is not None else {},
                auth=self._login(system),
                timeout=aiohttp.ClientTimeout(total=_PUSH_S),
                allow_redirects=False,
            ) as answer:
                content = await answer.content.read(_MOST)
                status = answer.status
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            self._journal.note("out", what, f"{sent}\n\nno answer: {_words(error)}", system.id)
            raise NotDelivered(_words(error)) from error
        answered = content.decode("utf-8", "replace")
        self._journal.note("out", what, f"{sent}\n\nanswered {status}:\n{answered}", system.id, status)
        if status == 401 or status >= 500:
            raise NotDelivered(f"answered {status}")
        if status >= 300:
            raise Refused(f"answered {status}")
        return content

    def _login(self, system: System) -> aiohttp.BasicAuth:
        user, password = system.user or self._settings.device_user, system.password or self._settings.device_password
        return aiohttp.BasicAuth(user, password, "utf-8")

    async def put_xml(self, system: System, body: bytes) -> None:
        """To /putxml. Refused when a part of the answer has status Error or the whole was not understood (2.6)."""
        content = await self.post(system, "/putxml", body)
        try:
            root = parse(content)
        except BadXml as error:
            raise Refused(f"/putxml answered no XML: {error}") from error
        if any(element.get("status") == "Error" for element in root.iter()) or len(root) == 0:
            raise Refused("/putxml answered with an error")


def _host(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _url(system: System, path: str) -> str:
    scheme, usual = ("https", 443) if system.https else ("http", 80)
    return f"{scheme}://{_host(system.address)}:{system.port or usual}{path}"


def _words(error: BaseException) -> str:
    if isinstance(error, aiohttp.ClientConnectorError) and not isinstance(error, aiohttp.ClientSSLError):
        return f"nobody answers at {_host(error.host)}:{error.port}"
    return str(error) or type(error).__name__
