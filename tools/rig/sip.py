"""SIP messages as a far end logged them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .waiting import wait_for


@dataclass(frozen=True)
class SipMessage:
    t_ns: int  # when the far end received or sent it
    received: bool  # by the far end
    verb: str  # "INVITE", "ACK", "BYE" or the status code of an answer
    method: str  # of its CSeq: what an answer answers
    call_id: str
    text: str

    @property
    def audio_port(self) -> int | None:
        found = re.search(r"^m=audio (\d+)", self.text, re.MULTILINE)
        return int(found[1]) if found else None


def parse_message(t_ns: int, received: bool, text: str) -> SipMessage | None:
    """Nothing when it is no SIP message."""
    text = text.replace("\r", "").lstrip("\n")
    first = text.split("\n", 1)[0]
    call_id = re.search(r"^(?:Call-ID|i)\s*:\s*(\S+)", text, re.MULTILINE | re.IGNORECASE)
    method = re.search(r"^CSeq\s*:\s*\d+\s+(\w+)", text, re.MULTILINE | re.IGNORECASE)
    if not call_id or not method:
        return None
    verb = first.split()[1] if first.startswith("SIP/2.0 ") else first.split()[0]
    return SipMessage(t_ns, received, verb, method[1], call_id[1], text)


@dataclass
class CallTrace:
    """One call as the far end saw it; retransmissions do not count, but for `messages`."""

    call_id: str
    invite: SipMessage
    ringing: SipMessage | None = None
    answer: SipMessage | None = None
    ack: SipMessage | None = None
    bye: SipMessage | None = None
    messages: list[SipMessage] = field(default_factory=list)  # all of them, the INVITE first

    def first(self, verb: str, method: str) -> SipMessage | None:
        return next((one for one in self.messages if (one.verb, one.method) == (verb, method)), None)


class CallBook:
    """Sorts messages into calls, in the order of their INVITEs."""

    _PARTS = {("180", "INVITE"): "ringing", ("200", "INVITE"): "answer", ("ACK", "ACK"): "ack", ("BYE", "BYE"): "bye"}

    def __init__(self) -> None:
        self.calls: list[CallTrace] = []
        self._by_id: dict[str, CallTrace] = {}

    def add(self, message: SipMessage) -> None:
        call = self._by_id.get(message.call_id)
        if call is None:
            if message.verb == "INVITE" and message.received:
                call = CallTrace(message.call_id, message, messages=[message])
                self._by_id[message.call_id] = call
                self.calls.append(call)
            return
        call.messages.append(message)
        part = self._PARTS.get((message.verb, message.method))
        if part and getattr(call, part) is None:
            setattr(call, part, message)


@dataclass(frozen=True)
class RtpCounts:
    received: int  # packets the far end got from the room
    sent: int  # packets the far end sent to the room


class FarEnd:
    """Somebody to call: answers, sends sound back, and logs what it saw."""

    program = ""
    address = ""  # what to dial

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def calls(self) -> list[CallTrace]:
        """All so far, in the order of their INVITEs."""
        raise NotImplementedError

    def rtp(self) -> RtpCounts:
        """What it counted; ask once, while a call runs or after the last one as the far end's own rtp() says."""
        raise NotImplementedError

    def wait_message(self, verb: str, call: int, seconds: float) -> SipMessage:
        """INVITE, 200 (to the INVITE), ACK or BYE of the call with that number, counted from 0."""
        part = {"INVITE": "invite", "200": "answer", "ACK": "ack", "BYE": "bye"}[verb]

        def look() -> SipMessage | None:
            calls = self.calls()
            return getattr(calls[call], part) if call < len(calls) else None

        return wait_for(look, seconds, f"the far end ({self.program}) sees {verb}")
