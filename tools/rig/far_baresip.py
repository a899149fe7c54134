"""A second baresip as somebody with sound and picture: Opus, H.264, SRTP; told what to do, and what it noticed."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from .baresip import Baresip
from .clock import mono_ns
from .waiting import RigError, wait_for

# The picture of fakevideo stands still, which is enough to be encoded, sent and counted.
_PICTURE = """module avcodec.so
module fakevideo.so
module srtp.so
video_source fakevideo,nil
video_display fakevideo,nil
video_size 320x180
video_fps 10
video_bitrate 300000
call_max_calls 8
"""
ENCRYPTED = "srtp-mand"  # SDES, RFC 4568


class FarBaresip:
    """Starts in the network of the caller."""

    def __init__(
        self, directory: Path, host: str, port: int, name: str = "far", encryption: str = ENCRYPTED, answers: str = "manual"
    ) -> None:
        account = f"<sip:{name}@{host}>;regint=0;answermode={answers}" + (f";mediaenc={encryption}" if encryption else "")
        self._baresip = Baresip(directory, f"baresip-{name}", account, host, port, _PICTURE)
        self.address = f"{name}@{host}:{port}"
        self._messages: list[tuple[int, dict[str, Any]]] = []
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        self._baresip.start()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def stop(self) -> None:
        self._baresip.stop()

    def _read(self) -> None:
        control = self._baresip.control
        assert control is not None
        control.patient()
        try:
            while True:
                message = control.receive()
                self._messages.append((mono_ns(), message))
        except (RigError, OSError):
            return  # stopped

    def tell(self, command: str, params: str = "") -> str:
        """A command of its menu: dial, accept, hangup, hold, resume; the words of the answer."""
        assert self._baresip.control is not None
        since = len(self._messages)
        self._baresip.control.send(command, params)

        def look() -> dict[str, Any] | None:
            return next((m for _, m in self._messages[since:] if m.get("response") and m.get("token") == command), None)

        return str(wait_for(look, 5, f"the far end answers {command}").get("data", ""))

    def events(self, kind: str, since_ns: int = 0) -> list[dict[str, Any]]:
        return [m for t_ns, m in self._messages if t_ns >= since_ns and m.get("event") and m.get("type") == kind]

    def wait_event(self, kind: str, seconds: float, since_ns: int = 0) -> dict[str, Any]:
        return wait_for(lambda: self.events(kind, since_ns), seconds, f"the far end has {kind}")[0]

    def takes_call(self, since_ns: int) -> None:
        """Somebody called since, and is answered."""
        self.wait_event("CALL_INCOMING", 10, since_ns)
        self.tell("accept")
        self.wait_event("CALL_ESTABLISHED", 10, since_ns)

    def keys(self, since_ns: int = 0) -> str:
        """Of a telephone, as they came in."""
        return "".join(str(event.get("param", "")) for event in self.events("CALL_DTMF_START", since_ns))
