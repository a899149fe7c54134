"""`greenroom-hub` as a process: started, claimed, told what to do by its HTTP API, killed and started again."""

from __future__ import annotations

import hashlib
import json
import re
import ssl
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote

from .bookings import utc
from .clock import mono_ns
from .ports import free_tcp_port
from .process import Process
from .waiting import RigError, wait_for
from .web import Answer, KeptConnection, WebClient
from .web_socket import WebSocketClient

USER, PASSWORD = "keeper", "Rig-only 4416 keeper"
ROOM_OF_LOCAL_HUB = {"NetworkServices OutboundHTTP AllowLocalTargets": "On"}  # settings of a room whose hub is here
_READY = re.compile(r"^ready api=(\S+):(\d+) devices=(\S+):(\d+)$")
_KEEP_NS = 4_000_000_000  # a connection that rested longer is opened anew, before the hub closes it


class HubRefused(RigError):
    """The hub's HTTP status, code and sentence."""

    def __init__(self, status: int, code: str, text: str) -> None:
        super().__init__(f"the hub refused with {status} {code}: {text}")
        self.status = status
        self.code = code
        self.text = text


class HubApi(KeptConnection):
    """Paths are those of tools/hub/openapi.yaml, below /api/v1."""

    _used_ns = 0

    def ask(self, method: str, path: str, value: object = None, kind: str = "application/json") -> Answer:
        if mono_ns() - self._used_ns > _KEEP_NS:
            self.close()
        body = value if isinstance(value, bytes) else b"" if value is None else json.dumps(value).encode()
        answer = self.request(method, "/api/v1" + path, body, kind)
        self._used_ns = mono_ns()
        return answer

    def __call__(self, method: str, path: str, value: object = None, kind: str = "application/json") -> Any:
        """What the hub answered, of JSON; HubRefused for every status that is no success."""
        answer = self.ask(method, path, value, kind)
        if answer.status >= 300:
            refused(answer)
        return json.loads(answer.body) if answer.body else None


def refused(answer: Answer) -> NoReturn:
    try:
        said = json.loads(answer.body)
        raise HubRefused(answer.status, said["code"], said["text"])
    except (ValueError, KeyError, TypeError):
        raise HubRefused(answer.status, "", answer.text.strip()[:200]) from None


class Hub:
    """In `directory`, which exists and stays the caller's. Main thread, as Process. Ports and state stay over its
    restarts. `name` is what devices call it; `own` are more keys of [hub], `devices` those of [devices]."""

    def __init__(
        self,
        program: Path,
        directory: Path,
        name: str = "127.0.0.1",
        own: dict[str, object] | None = None,
        **devices: object,
    ) -> None:
        self.name = name
        self.state_dir = directory / "hub"
        self.state_dir.mkdir(mode=0o700, exist_ok=True)
        self.api_port, self.device_port = free_tcp_port(), free_tcp_port()
        config = directory / "hub.toml"
        own_rows, rows = (
            "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items()) for keys in (own or {}, devices)
        )
        config.write_text(
            f'[hub]\nstate_dir = "{self.state_dir}"\nname = "{name}"\n{own_rows}'
            f'\n[api]\naddress = "127.0.0.1"\nport = {self.api_port}\n'
            f'\n[devices]\naddress = "127.0.0.1"\nport = {self.device_port}\n{rows}'
            '\n[log]\nlevel = "info"\n'
        )
        self.process = Process("hub", [str(program), "--config", str(config)], directory)
        self.api = HubApi("127.0.0.1", self.api_port)

    # --- its life

    def start(self, seconds: float = 15.0) -> Hub:
        self.process.start()
        _, line = self.process.wait_line("ready ", seconds)
        found = _READY.match(line)
        if not found:
            raise RigError(f"the hub's ready line is not understood: {line}")
        self.api_port, self.device_port = int(found[2]), int(found[4])
        if not self.api.authority:
            self.api.authority = self.api.ask("GET", "/authority").text
            self.api.close()  # from now on it is verified
        return self

    def stop(self) -> int | None:
        self.api.close()
        return self.process.stop()

    def kill(self) -> None:
        self.api.close()
        self.process.kill()

    def __enter__(self) -> Hub:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def address(self) -> str:
        """As a device is told it."""
        return f"https://127.0.0.1:{self.api_port}"

    @property
    def fingerprint(self) -> str:
        """SHA-256 of its authority's certificate, as people compare it."""
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(self.api.authority)).hexdigest().upper()
        return ":".join(digest[i : i + 2] for i in range(0, len(digest), 2))

    def claim(self) -> None:
        """The first admin, by the code that a fresh hub logs; from now on `api` asks with a token of its own."""

        def look() -> re.Match[str] | None:
            return re.search(r"claim code: (\S+)", self.process.err_path.read_text("utf-8", "replace"))

        code = wait_for(look, 5, "the hub logs its claim code")[1]
        self.api("POST", "/claim", {"code": code, "user": USER, "password": PASSWORD})
        self.api.authorization = f"Bearer {self.token('rig', 'admin')}"

    def token(self, name: str, role: str) -> str:
        with self.session() as session:
            return str(session("POST", "/tokens", {"name": name, "role": role})["token"])

    def session(self, user: str = USER, password: str = PASSWORD) -> HubApi:
        """A caller as a browser is one: cookie and CSRF token."""
        answer = self.api.ask("POST", "/session", {"user": user, "password": password})
        if answer.status >= 300:
            refused(answer)
        caller = HubApi(self.api.host, self.api.port, authority=self.api.authority)
        caller.headers = {
            "Cookie": answer.headers["set-cookie"].partition(";")[0],
            "X-CSRF": json.loads(answer.body)["csrf"],
        }
        return caller

    def watch(self) -> WebSocketClient:
        """What changes from now on: texts {"kind", "subjects"}."""
        context = ssl.create_default_context(cadata=self.api.authority)
        asked = {"Authorization": self.api.authorization}
        return WebSocketClient(self.api.host, self.api_port, asked, path="/api/v1/events", context=context)

    # --- rooms and their meetings

    def workspace(self, name: str, **more: object) -> str:
        return str(self.api("POST", "/workspaces", dict(more, name=name))["id"])

    def code(self, workspace: str, serial: str = "") -> str:
        bound = {"serial_number": serial} if serial else {}
        return str(self.api("POST", f"/workspaces/{workspace}/activation-codes", bound)["code"])

    def book(self, workspace: str, start_ms: int, end_ms: int, title: str = "Budget review", **more: Any) -> str:
        """Its id. `number` is who is called."""
        wanted = booking(start_ms, end_ms, title, **more)
        return str(self.api("POST", f"/workspaces/{workspace}/bookings", wanted)["id"])

    def move(self, booking_id: str, start_ms: int, end_ms: int) -> None:
        self.api("PATCH", f"/bookings/{quote(booking_id)}", times(start_ms, end_ms))

    def cancel(self, booking_id: str) -> None:
        self.api("DELETE", f"/bookings/{quote(booking_id)}")

    def bookings(self, workspace: str) -> list[dict[str, Any]]:
        return list(self.api("GET", f"/workspaces/{workspace}/bookings")["bookings"])

    # --- devices

    def devices(self) -> list[dict[str, Any]]:
        return list(self.api("GET", "/devices")["devices"])

    def device(self, device_id: str) -> dict[str, Any]:
        return dict(self.api("GET", f"/devices/{device_id}"))

    def command(self, device_id: str, path: str, kind: str = "command", **arguments: object) -> Any:
        """What the device answered; HubRefused when it is away, or refuses."""
        given = [{"name": name, "value": str(value)} for name, value in arguments.items()]
        return self.api("POST", f"/devices/{device_id}/commands", {"kind": kind, "path": path, "arguments": given})

    def drain(self, within_s: int) -> None:
        self.api("POST", "/drain", {"within_s": within_s})

    # --- settings

    def push(self, settings: list[dict[str, Any]], target: dict[str, Any] | None = None, **more: object) -> str:
        body = dict(more, settings=settings, target=target or {"all": True})
        return str(self.api("POST", "/pushes", body)["id"])

    def push_of(self, push_id: str) -> dict[str, Any]:
        return dict(self.api("GET", f"/pushes/{push_id}"))

    # --- the record

    def audit(self) -> list[dict[str, Any]]:
        return list(self.api("GET", "/audit?limit=500")["audit"])


def activate(web: WebClient, hub: Hub, code: str, fingerprint: str | None = None) -> tuple[str, str]:
    """By the room's xAPI: the command's status and its words. Without a fingerprint the hub's own."""
    wanted = hub.fingerprint if fingerprint is None else fingerprint
    inside = f"<Address>{hub.address}</Address><Code>{code}</Code><Fingerprint>{wanted}</Fingerprint>"
    answer = web.command(f'<Command><Hub><Activate command="True">{inside}</Activate></Hub></Command>')
    result = answer if answer.get("status") else answer[0]
    return str(result.get("status")), "".join(result.itertext()).strip()


def online(device: dict[str, Any]) -> bool:
    return bool((device.get("link") or {}).get("online"))


def setting(path: str, value: object = "", **more: object) -> dict[str, Any]:
    """A row of a push: more are persistent, locked, release, secret."""
    return {"path": path, "value": str(value), **more}


def times(start_ms: int, end_ms: int) -> dict[str, str]:
    return {"start": utc(start_ms // 1000 * 1000), "end": utc(end_ms // 1000 * 1000)}


def booking(start_ms: int, end_ms: int, title: str, number: str = "", **more: Any) -> dict[str, Any]:
    """A booking as the API takes it, to the second."""
    if number:
        more["calls"] = [{"number": number}]
    return {"title": title, **times(start_ms, end_ms), **more}
