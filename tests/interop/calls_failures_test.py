"""Far ends that refuse, keep silent, change their mind or cross the room's own wishes: the call ends in words that
fit, in time, and the next one works. SIPp across two networks."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from calls_case import CallTest, need_networks, run
from rig.clock import mono_ns
from rig.room_link import CONNECTED, IN_CALL, JOINING, RINGING
from rig.sipp import Sipp
from scenarios import BYE_FROM_ROOM, CANCELLED, RING, TAKE, Step, answer, ask, got, receive, sdp, wait

WORDS_WITHIN_NS = 2_000_000_000
USER, PASSWORD = "aspen", "Rig-only-3385"
REALM, NONCE = "far", "4711"


@dataclass(frozen=True)
class Refusal:
    status: int
    words: str  # the far end's own, which are not for people
    code: str
    extra: str = ""
    before: list[Step] = field(default_factory=list)


REFUSALS = {
    "not found": Refusal(404, "Not Found", "ADDRESS_NOT_FOUND", before=[RING]),
    "unavailable": Refusal(480, "Temporarily Unavailable", "NOT_AVAILABLE", before=[RING]),
    "busy": Refusal(486, "Busy Here", "BUSY"),
    "no format": Refusal(488, "Not Acceptable Here", "MEDIA_MISMATCH"),
    "overloaded": Refusal(503, "Service Unavailable", "SERVICE_UNAVAILABLE", "Retry-After: 30"),
    "declined": Refusal(603, "Decline", "DECLINED", before=[RING]),
    "after early media": Refusal(
        480, "Gone Home", "NOT_AVAILABLE", before=[answer(183, "Session Progress", with_sdp=sdp())]
    ),
}


class Refused(CallTest):
    def test_each_in_its_own_words(self) -> None:
        seen: dict[str, str] = {}
        for name, row in REFUSALS.items():
            with self.subTest(name):
                steps = [receive("INVITE"), *row.before, answer(row.status, row.words, row.extra), receive("ACK")]
                file = name.replace(" ", "-")
                far = self.far(file, steps)
                since = self.dial(far.address)
                view = self.panel.wait(lambda v: v.failure is not None, 10, "a failure", since)
                assert view.failure is not None
                said = far.calls()[0].first(str(row.status), "INVITE")
                assert said is not None
                self.assertEqual(view.failure.code, row.code)
                self.assertLess(view.t_ns - said.t_ns, WORDS_WITHIN_NS)
                self.assertNotIn(row.words, view.failure.what)
                self.assertTrue(view.failure.to_do)
                seen[view.failure.what] = name
                print(f"{name}: {view.failure.what} {view.failure.to_do} ({(view.t_ns - said.t_ns) / 1e6:.1f} ms)")
                far.stop()
                self.dials_again()
        self.assertEqual(len(seen), len({row.code for row in REFUSALS.values()}), "words for each kind")


class Talking(CallTest):
    def test_answers(self) -> None:
        far = self.far("answers", [receive("INVITE"), RING, wait(300), TAKE, receive("ACK"), *BYE_FROM_ROOM])
        since = self.dial(far.address)
        self.panel.wait(lambda v: v.has(RINGING) and v.screen == JOINING, 5, "that it rings", since)
        self.panel.wait(lambda v: v.has(CONNECTED) and v.screen == IN_CALL, 5, "the call", since)
        self.hang_up()
        far.wait_message("BYE", 0, 5)
        self.dials_again()

    def test_early_media(self) -> None:
        progress = answer(183, "Session Progress", with_sdp=sdp())
        steps = [receive("INVITE"), progress, wait(1000), TAKE, receive("ACK"), *BYE_FROM_ROOM]
        far = self.far("early", steps)
        since = self.dial(far.address)
        heard = self.panel.wait(lambda v: v.call is not None and v.call.early_media, 5, "early media", since)
        self.assertEqual(heard.screen, JOINING)
        self.panel.wait(lambda v: v.has(CONNECTED), 5, "the call", since)
        self.hang_up()
        far.wait_message("BYE", 0, 5)
        self.dials_again()

    def test_hold_by_the_far_end(self) -> None:
        steps = [receive("INVITE"), TAKE, receive("ACK"), wait(500)]
        for number, direction in enumerate(("sendonly", "sendrecv", "inactive", "sendrecv"), 2):
            steps += [ask("INVITE", number, sdp(direction, number)), *answered(), ask("ACK", number), wait(700)]
        far = self.far("holds", [*steps, ask("BYE", 9), *answered()])
        since = self.dial(far.address)
        for _ in range(2):
            held = self.panel.wait(lambda v: v.call is not None and v.call.held_by_peer, 5, "the hold", since)
            back = self.panel.wait(lambda v: v.call is not None and not v.call.held_by_peer, 5, "no hold", held.t_ns)
            self.assertEqual((held.screen, back.screen), (IN_CALL, IN_CALL))
            since = back.t_ns
        home = self.room.wait_home()
        self.assertIsNone(home.failure)
        far.stop()
        self.dials_again()

    def test_moved(self) -> None:
        """A far end that names another address is followed there (RFC 3261, section 8.1.3.4)."""
        contact = f"Contact: <sip:{self.always.address}>"
        far = self.far("moved", [receive("INVITE"), answer(302, "Moved Temporarily", contact), receive("ACK")])
        before = len(self.always.calls())
        self.connect(far.address)
        self.assertEqual(len(self.always.calls()), before + 1)
        self.hang_up()
        self.dials_again()

    def test_the_far_end_hangs_up(self) -> None:
        far = self.far("ends", [receive("INVITE"), TAKE, receive("ACK"), wait(500), ask("BYE", 2), *answered()])
        self.connect(far.address)
        home = self.room.wait_home()
        self.assertIsNone(home.failure, "an end that is no failure")
        self.dials_again()


def answered() -> list[Step]:
    return [got(100, optional=True), got(200)]


class Crossing(CallTest):
    def ended(self, far: Sipp) -> None:
        """Neither side thinks that there is a call."""
        self.panel.wait(lambda v: not v.calls, 10, "that there is no call")
        far.stop()
        self.dials_again()

    def test_bye_with_the_answer(self) -> None:
        """The far end has answered and leaves in the same instant."""
        steps = [receive("INVITE"), RING, TAKE, receive("ACK"), ask("BYE", 2), *answered()]
        far = self.far("bye-at-once", steps)
        since = self.dial(far.address)
        self.panel.wait(lambda v: bool(v.calls), 5, "the call", since)
        self.ended(far)

    def test_bye_while_it_rings(self) -> None:
        """Not allowed to one who was called (RFC 3261, section 15), and done all the same."""
        steps = [receive("INVITE"), RING, wait(200), ask("BYE", 2), got(481)]
        far = self.far("bye-early", [*steps, answer(487, "Request Terminated", to_invite=True), receive("ACK")])
        since = self.dial(far.address)
        self.panel.wait(lambda v: bool(v.calls), 5, "the call", since)
        self.ended(far)

    def test_cancel_crosses_the_answer(self) -> None:
        """The room hangs up just as the far end answers: what was answered is ended by BYE."""
        late = answer(200, "OK", with_sdp=sdp(), to_invite=True, once=True)
        for name, crossing in {
            "answer first": [late, answer(200, "OK")],
            "cancel first": [answer(200, "OK"), late],
            "cancel unknown": [late, answer(481, "Call/Transaction Does Not Exist", once=True)],
        }.items():
            with self.subTest(name):
                steps = [receive("INVITE"), RING, receive("CANCEL"), *crossing, receive("ACK"), *BYE_FROM_ROOM]
                far = self.far("crossing-" + name.replace(" ", "-"), steps)
                since = self.dial(far.address)
                self.panel.wait(lambda v: v.has(RINGING), 5, "that it rings", since)
                self.room.control("hangup")
                far.wait_message("BYE", 0, 10)
                home = self.room.wait_home()
                self.assertIsNone(home.failure)
                self.ended(far)

    def test_cancelled(self) -> None:
        far = self.far("cancelled", [receive("INVITE"), RING, *CANCELLED])
        since = self.dial(far.address)
        self.panel.wait(lambda v: v.has(RINGING), 5, "that it rings", since)
        asked = mono_ns()
        self.room.control("hangup")
        home = self.room.wait_home()
        self.assertIsNone(home.failure)
        self.assertLess(home.t_ns - asked, WORDS_WITHIN_NS)
        self.ended(far)


def challenge(nonce: str) -> str:
    return f'Proxy-Authenticate: Digest realm="{REALM}", nonce="{nonce}", algorithm=MD5'


def md5(text: str) -> str:
    """As RFC 2617, section 3.2.2, wants it."""
    return hashlib.md5(text.encode()).hexdigest()


class Challenged(CallTest):
    settings = {"SIP URI": f"{USER}@192.0.2.1", "SIP Authentication UserName": USER, "SIP Authentication Password": PASSWORD}

    def test_login_asked_for_the_call(self) -> None:
        steps = [receive("INVITE"), answer(407, "Proxy Authentication Required", challenge(NONCE)), receive("ACK")]
        far = self.far("login", [*steps, receive("INVITE"), TAKE, receive("ACK"), *BYE_FROM_ROOM])
        self.connect(far.address)
        self.hang_up()
        far.wait_message("BYE", 0, 5)
        again = [m.text for m in far.calls()[0].messages if m.verb == "INVITE"][-1]
        said = dict(re.findall(r'(\w+)="([^"]*)"', again.split("Proxy-Authorization:")[1].split("\n")[0]))
        self.assertEqual((said["username"], said["nonce"]), (USER, NONCE))
        secret = md5(f"{USER}:{REALM}:{PASSWORD}")
        self.assertEqual(said["response"], md5(f"{secret}:{NONCE}:{md5('INVITE:' + said['uri'])}"))
        self.assertNotIn(PASSWORD, again)
        self.dials_again()

    def test_login_refused(self) -> None:
        """Asked again and again: the room gives up, and says that its login is wrong."""
        steps: list[Step] = []
        for nonce in ("1", "2", "3"):
            refusal = answer(407, "Proxy Authentication Required", challenge(nonce))
            steps += [receive("INVITE"), refusal, receive("ACK")]
        far = self.far("login-refused", steps)
        since = self.dial(far.address)
        view = self.panel.wait(lambda v: v.failure is not None, 10, "a failure", since)
        assert view.failure is not None
        self.assertEqual(view.failure.code, "CALL_LOGIN")
        far.stop()
        self.dials_again()


if __name__ == "__main__":
    need_networks()
    run()
