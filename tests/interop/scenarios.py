"""What SIPp is to do at the far end, as steps, written out as its scenario files (SIPp reference, "Create your own XML
scenarios")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_ME = ";tag=[pid]far[call_number]"
_CONTACT = "Contact: <sip:far@[local_ip]:[local_port];transport=[transport]>"
_LAST = "[last_Via:]\n[last_From:]\n[last_To:]{tag}\n[last_Call-ID:]\n[last_CSeq:]\n[last_Record-Route:]\n"
_REMEMBERED = "Via:[$via]\nFrom:[$peer]\nTo:[$me]{tag}\nCall-ID: [call_id]\nCSeq:[$cseq]\n"
_ASKED = """{method} [$target] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From:[$me]{tag}
To:[$peer]
Call-ID: [call_id]
CSeq: {cseq} {method}
Max-Forwards: 70
{contact}
"""
# A caller's, by way of a proxy when the remote address is one.
_FIRST = """{method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "Far" <sip:{who}@[local_ip]:[local_port]>;tag=[pid]far[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 {method}
Max-Forwards: 70
{contact}
"""
_LATER = """{method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "Far" <sip:{who}@[local_ip]:[local_port]>;tag=[pid]far[call_number]
[last_To:]
[routes]
Call-ID: [call_id]
CSeq: {cseq} {method}
Max-Forwards: 70
{contact}
"""
# Payload 96 for Opus as baresip numbers it; PCMU for those without.
_SDP = """v=0
o=far 1 {version} IN IP[local_ip_type] [local_ip]
s=-
c=IN IP[media_ip_type] [media_ip]
t=0 0
m=audio [media_port] RTP/AVP {opus} 0 101
a=rtpmap:{opus} opus/48000/2
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000
a={direction}
"""
# The INVITE's parts that requests and answers of later turns need.
_REMEMBER = """<action>
 <ereg regexp="a=rtpmap:([0-9]+) opus/48000/2" search_in="msg" assign_to="line,opus"/>
 <ereg regexp="sip:[^;>]+(;[^>]*)?" search_in="hdr" header="Contact:" assign_to="target,options"/>
 <ereg regexp=".*" search_in="hdr" header="From:" assign_to="peer"/>
 <ereg regexp=".*" search_in="hdr" header="To:" assign_to="me"/>
 <ereg regexp=".*" search_in="hdr" header="CSeq:" assign_to="cseq"/>
 <ereg regexp=".*" search_in="hdr" header="Via:" assign_to="via"/>
</action>"""
_VARIABLES = "line,opus,target,options,peer,me,cseq,via"


@dataclass(frozen=True)
class Step:
    xml: str


def _send(head: str, sdp: str = "", retrans: bool = False) -> Step:
    lines = "\n".join(line for line in head.splitlines() if line)
    body = f"{lines}\nContent-Type: application/sdp\nContent-Length: [len]\n\n{sdp}" if sdp else f"{lines}\nContent-Length: 0\n\n"
    again = ' retrans="500"' if retrans else ""
    return Step(f"<send{again}><![CDATA[\n\n{body}\n]]></send>")


def receive(method: str, inside: str = "") -> Step:
    """An INVITE goes into memory."""
    return Step(f'<recv request="{method}">{_REMEMBER if method == "INVITE" else ""}{inside}</recv>')


def got(status: int, optional: bool = False) -> Step:
    """Routes (Record-Route) are kept for `later`."""
    words = ' optional="true"' if optional else ' rrs="true"'
    return Step(f'<recv response="{status}"{words}/>')


def wait(ms: int) -> Step:
    return Step(f'<pause milliseconds="{ms}"/>')


def sdp(direction: str = "sendrecv", version: int = 1, opus: str = "[$opus]") -> str:
    return _SDP.format(direction=direction, version=version, opus=opus)


def answer(
    status: int, words: str, extra: str = "", with_sdp: str = "", to_invite: bool = False, once: bool = False
) -> Step:
    """To the last request, or to the remembered INVITE. A final one to an INVITE is repeated until the next step
    receives something, so that nothing else may be sent right after it, but for `once`."""
    final = status >= 300 or status >= 200 and bool(with_sdp)
    tag = "" if status == 100 or status == 200 and not with_sdp else _ME
    lines = (_REMEMBERED if to_invite else _LAST).format(tag=tag)
    contact = "" if "Contact:" in extra else _CONTACT
    return _send(f"SIP/2.0 {status} {words}\n{lines}{contact}\n{extra}", with_sdp, final and not once)


def ask(method: str, cseq: int, with_sdp: str = "") -> Step:
    """A request of the one who was called, straight to the room."""
    head = _ASKED.format(method=method, tag=_ME, cseq=cseq, contact=_CONTACT)
    return _send(head, with_sdp, retrans=method != "ACK")


def call(method: str = "INVITE", with_sdp: bool = True, who: str = "far") -> Step:
    """A caller's first request to [service] at the remote address."""
    head = _FIRST.format(method=method, who=who, contact=_CONTACT)
    return _send(head, sdp(opus="96") if with_sdp else "", retrans=True)


def later(method: str, cseq: int, who: str = "far") -> Step:
    return _send(_LATER.format(method=method, cseq=cseq, who=who, contact=_CONTACT), retrans=method != "ACK")


TAKE = answer(200, "OK", with_sdp=sdp())
BYE_FROM_ROOM = [receive("BYE"), answer(200, "OK")]
RING = answer(180, "Ringing")
CANCELLED = [
    receive("CANCEL"),
    answer(200, "OK"),
    answer(487, "Request Terminated", to_invite=True),
    receive("ACK"),
]


def write(path: Path, steps: Sequence[Step]) -> Path:
    text = "\n".join(step.xml for step in steps)
    mention = f'<Reference variables="{_VARIABLES}"/>' if _REMEMBER in text else ""  # or it minds the unread ones
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE scenario SYSTEM "sipp.dtd">\n'
        f'<scenario name="{path.stem}">\n{text}\n{mention}\n</scenario>\n'
    )
    return path
