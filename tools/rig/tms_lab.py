"""`greenroom-tms-lab` as a process: started, told what to do, and its clock moved."""

from __future__ import annotations

import json
import ssl
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from .injected import InjectedClock
from .process import Process
from .waiting import SCALE, RigError

PROGRAM = Path(__file__).resolve().parent.parent / "greenroom-tms-lab"
SERVICE_PATH = "/tms/public/external/management/SystemManagementService.asmx"
_BOOKING_PATH = "/tms/external/booking/bookingservice.asmx"
_BOOKING = "http://tandberg.net/2004/02/tms/external/booking/"
_SOAP = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">'
    "<s:Header>{}</s:Header><s:Body>{}</s:Body></s:Envelope>"
)


class LabRefused(RigError):
    """The lab's own words and the HTTP status."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(f"the lab refused with {status}: {words}")
        self.status = status
        self.words = words


class TmsLab:
    """In `directory`, which exists and stays the caller's. Main thread, as Process. With `injected` its time stands
    still until `clock` moves it; moved time has had all its pushes when the call returns."""

    def __init__(self, directory: Path, *options: str, injected: bool = True, name: str = "tms-lab") -> None:
        path = directory / f"{name}.clock"
        timing = ["--clock", f"unix:{path}"] if injected else []
        self._clock_path = path if injected else None
        self._clock: InjectedClock | None = None
        self.tls = "--certificate" in options
        self.process = Process(name, [str(PROGRAM), *timing, *options], directory)
        self.port = 0

    @property
    def host(self) -> str:
        """As a device's manager address has it."""
        return f"127.0.0.1:{self.port}"

    @property
    def clock(self) -> InjectedClock:
        if self._clock is None:
            raise RigError("this lab runs in real time, or not at all")
        return self._clock

    def start(self) -> TmsLab:
        if self.port:
            self.process.argv += ["--port", str(self.port)]  # started again, it is found where it was
        self.process.start()
        _, line = self.process.wait_line("ready ", 10)
        self.port = int(line.rpartition(":")[2])
        if self._clock_path is not None:
            self._clock = InjectedClock(self._clock_path)
        return self

    def stop(self) -> int | None:
        if self._clock is not None:
            self._clock.close()
            self._clock = None
        return self.process.stop()

    def __enter__(self) -> TmsLab:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def request(self, method: str, path: str, body: bytes | None = None, kind: str = "text/xml") -> tuple[int, bytes]:
        """Status and body, whatever the status. OSError when nobody answered."""
        scheme, context = ("https", ssl._create_unverified_context()) if self.tls else ("http", None)
        request = urllib.request.Request(f"{scheme}://{self.host}{path}", body, {"Content-Type": kind}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30 * SCALE, context=context) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def json(self, method: str, path: str, value: object = None) -> Any:
        """What `greenroom-tms-lab --help-api` lists, without /lab."""
        body = json.dumps(value).encode() if method not in ("GET", "DELETE") else None
        status, answer = self.request(method, "/lab" + path, body, "application/json")
        try:
            said = json.loads(answer)
        except ValueError:
            said = {"error": answer.decode("utf-8", "replace")[:200]}
        if status != 200:
            raise LabRefused(status, said["error"])
        return said

    def get(self, path: str) -> Any:
        return self.json("GET", path)

    def switch(self, system: int | None = None, /, **switches: object) -> None:
        """Names in tools/tms_lab/misbehaviour.py; of all systems or of one. None puts one back."""
        self.json("PUT", "/switches" if system is None else f"/systems/{system}/switches", switches)

    def soap(self, call: str, inner: str = "", client: str = "") -> xml.Element:
        """A call of the booking API; the body of its answer without namespaces. LabRefused for a fault."""
        name = f"<ClientIdentifierIn>{escape(client)}</ClientIdentifierIn>"
        head = f'<ExternalAPIVersionSoapHeader xmlns="{_BOOKING}">{name}</ExternalAPIVersionSoapHeader>'
        body = _SOAP.format(head if client else "", f'<{call} xmlns="{_BOOKING}">{inner}</{call}>')
        status, answer = self.request("POST", _BOOKING_PATH, body.encode())
        root = xml.fromstring(answer)
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
        if status != 200:
            raise LabRefused(status, root.findtext(".//faultstring", ""))
        found = root.find(f"Body/{call}Response")
        if found is None:
            raise RigError(f"{call} answered {answer[:200]!r}")
        return found

    def book(
        self,
        systems: list[int],
        start: str,
        end: str,
        title: str = "Meeting",
        dial_string: str = "",
        type: str = "One Button To Push",
        more: str = "",
        call: str = "SaveConference",
        after: str = "",
    ) -> xml.Element:
        """Saves by the booking API; times as it has them (2026-03-04 09:30:00Z). `more` are further elements of the
        Conference (ConferenceId, Version, RecurrencePattern), `after` elements behind it. The Conference answered."""
        hosted = f"<ExternallyHosted><DialString>{escape(dial_string)}</DialString></ExternallyHosted>"
        external = f"<ExternalConference>{hosted}</ExternalConference>"
        kind = "<ParticipantCallType>TMS</ParticipantCallType>"
        parties = "".join(f"<Participant><ParticipantId>{n}</ParticipantId>{kind}</Participant>" for n in systems)
        conference = (
            f"<Conference>{more}<Title>{escape(title)}</Title>"
            f"<StartTimeUTC>{start}</StartTimeUTC><EndTimeUTC>{end}</EndTimeUTC>"
            "<OwnerFirstName>Ada</OwnerFirstName><OwnerLastName>Field</OwnerLastName>"
            f"<ConferenceType>{type}</ConferenceType>"
            f"{external if dial_string else ''}<Participants>{parties}</Participants></Conference>{after}"
        )
        result = self.soap(call, conference).find(f"{call}Result")
        if result is None:
            raise RigError(f"{call} answered no conference")
        return result
