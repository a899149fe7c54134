"""The part of the walk over all routes that needs no device: people, places, bookings."""

from __future__ import annotations

from typing import Any

from hub_case import AWAY, CANARIES, NOT_JSON, ApiCase, Caller
from key_request import csr
from rig.hub import PASSWORD, USER

NINE = "2026-12-01T09:00:00Z"
TEN = "2026-12-01T10:00:00Z"


def booking(**more: Any) -> dict[str, Any]:
    return {"title": "Budget", "start": NINE, "end": TEN, **more}


class WalkSite(ApiCase):
    call: Caller
    room: str
    other: str

    def _claim(self) -> None:
        ask = self.call.ask
        bad = {"code": "0000-0000", "user": USER, "password": PASSWORD}
        self.assertEqual(ask("GET", "/claim"), {"open": True})
        ask("POST", "/claim", NOT_JSON, 400)
        ask("POST", "/claim", {**bad, "password": "short"}, 400)
        ask("POST", "/claim", bad, 403)
        ask("POST", "/session", {"user": "admin", "password": "admin"}, 401)  # there is no default one
        self.hub.claim()
        self.assertEqual(ask("GET", "/claim"), {"open": False})
        self.call.seen.add(("POST", "/claim", 201))
        while self.hub.api.ask("POST", "/claim", bad).status != 429:
            pass  # guessing is slowed down
        self.call.seen.add(("POST", "/claim", 429))

    def _people(self) -> None:
        ask = self.call.ask
        ask("POST", "/session", NOT_JSON, 400)
        ask("POST", "/session", {"user": USER, "password": PASSWORD, "more": 1}, 400)
        while self.hub.api.ask("POST", "/session", {"user": "nobody", "password": CANARIES[1]}).status != 429:
            pass
        self.call.seen.add(("POST", "/session", 429))
        ask("POST", "/session", {"user": USER, "password": PASSWORD}, 201)
        ask("GET", "/session")
        ask("GET", "/session", None, 401, self.stranger())
        ask("GET", "/tokens")
        ask("POST", "/tokens", {"name": "ci", "role": "boss"}, 400)
        ask("POST", "/tokens", {"name": "ci", "role": "viewer"}, 201)
        ask("POST", "/tokens", {"name": "ci", "role": "viewer"}, 409)
        ask("DELETE", "/tokens/{name}", None, 204, name="ci")
        ask("DELETE", "/tokens/{name}", None, 404, name="ci")
        ada = {"name": "ada", "role": "operator", "password": CANARIES[1]}
        ask("POST", "/users", {**ada, "password": "short"}, 400)
        ask("POST", "/users", ada, 201)
        ask("POST", "/users", {**ada, "name": "ADA"}, 409)
        ask("GET", "/users")
        ask("PATCH", "/users/{name}", {"role": "boss"}, 400, name="ada")
        ask("PATCH", "/users/{name}", {"password": CANARIES[2]}, 200, name="ada")
        ask("PATCH", "/users/{name}", {"role": "viewer"}, 404, name="eve")
        ask("PATCH", "/users/{name}", {"role": "viewer"}, 409, name=USER)  # the last admin
        ask("DELETE", "/users/{name}", None, 409, name=USER)
        ada_session = self.hub.session("ada", CANARIES[2])
        ask("DELETE", "/session", None, 204, ada_session)
        ask("GET", "/session", None, 401, ada_session)
        ask("DELETE", "/users/{name}", None, 204, name="ada")
        ask("DELETE", "/users/{name}", None, 404, name="ada")

    def _workspaces(self) -> None:
        ask = self.call.ask
        room = {
            "name": "Aspen",
            "site": "Oslo",
            "tags": ["huddle"],
            "variables": {"desk": "7"},
            "mailbox": "Aspen@Example.com",
        }
        ask("POST", "/workspaces", {}, 400)
        ask("POST", "/workspaces", {**room, "tags": "huddle"}, 400)
        made = ask("POST", "/workspaces", room, 201)
        self.room = made["id"]
        self.assertEqual(made["mailbox"], "aspen@example.com")
        ask("POST", "/workspaces", room, 409)
        self.other = ask("POST", "/workspaces", {"name": "Birch", "site": "Rome"}, 201)["id"]
        self.assertEqual([row["name"] for row in ask("GET", "/workspaces")["workspaces"]], ["Aspen", "Birch"])
        one = "/workspaces/{id}"
        self.assertEqual(ask("GET", one, id=self.room), made)
        ask("GET", one, None, 404, id=AWAY)
        ask("PATCH", one, {"variables": {"1st": "x"}}, 400, id=self.room)
        self.assertEqual(ask("PATCH", one, {"site": "Bergen"}, id=self.room), {**made, "site": "Bergen"})
        ask("PATCH", one, {"site": "Oslo"}, 404, id=AWAY)
        ask("PATCH", one, {"name": "Aspen"}, 409, id=self.other)
        ask("DELETE", one, None, 404, id=AWAY)
        gone = ask("POST", "/workspaces", {"name": "Gone"}, 201)["id"]
        ask("DELETE", one, None, 204, id=gone)

    def _codes(self) -> None:
        ask = self.call.ask
        one = "/workspaces/{id}/activation-codes"
        made = ask("POST", one, {"serial_number": "S1"}, 201, id=self.other)
        self.assertRegex(made["code"], r"^\d{16}$")
        ask("POST", one, {"serial": "S1"}, 400, id=self.other)
        ask("POST", one, {}, 404, id=AWAY)
        listed = ask("GET", one, id=self.other)["codes"]
        self.assertEqual([(row["name"], row["state"]) for row in listed], [(made["code"][:8], "open")])
        ask("GET", one, None, 404, id=AWAY)
        many = ask("POST", "/activation-codes/bulk", {"workspaces": [self.room, self.other]}, 201)["codes"]
        self.assertEqual([row["workspace_name"] for row in many], ["Aspen", "Birch"])
        ask("POST", "/activation-codes/bulk", {"workspaces": []}, 400)
        ask("POST", "/activation-codes/bulk", {"workspaces": [self.room, AWAY]}, 404)
        request = {"code": made["code"], "serial_number": "other", "csr": csr(self.folder, "codes")[1]}
        ask("POST", "/activations", {}, 400)
        ask("POST", "/activations", {**request, "code": "1" * 16}, 403)
        ask("POST", "/activations", request, 403)

    def _bookings(self) -> None:
        ask = self.call.ask
        many = "/workspaces/{id}/bookings"
        one = "/bookings/{id}"
        ask("POST", many, {"title": "x", "start": NINE}, 400, id=self.room)
        ask("POST", many, booking(end=NINE), 400, id=self.room)
        ask("POST", many, booking(recurrence="FREQ=YEARLY;COUNT=2"), 400, id=self.room)
        ask("POST", many, booking(recurrence="FREQ=DAILY"), 413, id=self.room)
        ask("POST", many, booking(), 404, id=AWAY)
        single = ask(
            "POST", many, booking(start="2026-12-01T10:00:00+01:00", calls=[{"number": "sip:a@b"}]), 201, id=self.room
        )
        self.assertEqual(single["start"], NINE)
        ask("GET", one, id=single["id"])
        moved = ask("PATCH", one, {"start": "2026-12-01T09:30:00Z"}, id=single["id"])
        self.assertEqual(
            (moved["start"], moved["end"], moved["calls"][0]["number"]), ("2026-12-01T09:30:00Z", TEN, "sip:a@b")
        )
        ask("PATCH", one, {"end": NINE}, 400, id=single["id"])
        ask("PATCH", one, {"title": "x"}, 404, id=AWAY)
        ask("GET", one, None, 404, id=AWAY)
        weekly = {"recurrence": "FREQ=WEEKLY;COUNT=3", "zone": "Europe/Berlin"}
        series = ask(
            "POST",
            many,
            booking(start="2026-10-19T09:00:00+02:00", end="2026-10-19T10:00:00+02:00", **weekly),
            201,
            id=self.room,
        )
        ask("PATCH", one, {"recurrence": "FREQ=WEEKLY"}, 413, id=series["id"])
        listed = ask("GET", many + "?instances=true&until=2026-11-30T00:00:00Z", id=self.room)["instances"]
        starts = ["2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-02T08:00:00Z"]  # clocks went back
        self.assertEqual([row["start"] for row in listed], starts)
        second, third = listed[1]["id"], listed[2]["id"]
        self.assertEqual(second, series["id"] + "/20261026T080000Z")
        ask("PATCH", one, {"title": "Moved", "start": "2026-10-27T08:00:00Z", "end": "2026-10-27T09:00:00Z"}, id=second)
        ask("DELETE", one, None, 204, id=third)
        ask("DELETE", one, None, 404, id=third)
        self.assertEqual(ask("GET", one, id=second)["title"], "Moved")
        left = ask("GET", many + "?instances=true&from=2026-10-01T00:00:00Z&until=2026-11-30T00:00:00Z", id=self.room)[
            "instances"
        ]
        self.assertEqual(
            [(row["title"], row["start"]) for row in left], [("Budget", starts[0]), ("Moved", "2026-10-27T08:00:00Z")]
        )
        ask("GET", many + "?from=yesterday", None, 400, id=self.room)
        ask("GET", many, None, 404, id=AWAY)
        self.assertEqual(len(ask("GET", many, id=self.room)["bookings"]), 2)
        ask("DELETE", one, None, 204, id=series["id"])
        ask("DELETE", one, None, 404, id=series["id"])

    def _mailboxes(self) -> None:
        ask = self.call.ask
        ask("POST", "/mailboxes", {"address": "nowhere", "workspace": self.other}, 400)
        ask("POST", "/mailboxes", {"address": "birch@example.com", "workspace": AWAY}, 404)
        ask("POST", "/mailboxes", {"address": "aspen@example.com", "workspace": self.other}, 409)
        ask("POST", "/mailboxes", {"address": "Birch@example.com", "workspace": self.other}, 201)
        before = ask("GET", "/mailboxes")
        self.assertEqual([row["address"] for row in before["mailboxes"]], ["aspen@example.com", "birch@example.com"])
        heading = b"address,workspace,site,tags\r\n"
        bad = heading + b"cedar@example.com,Cedar,Oslo,big\nnot an address,Dogwood,,\naspen@example.com,Elm,,\n"
        refused = ask("POST", "/mailboxes/import", bad, 400, kind="text/csv")
        self.assertEqual([row["line"] for row in refused["errors"]], [3])
        taken = ask(
            "POST",
            "/mailboxes/import",
            b"address,workspace\nx@example.com,Cedar\naspen@example.com,Elm\n",
            400,
            kind="text/csv",
        )
        self.assertEqual([row["line"] for row in taken["errors"]], [3])
        self.assertEqual(ask("GET", "/mailboxes"), before)  # all lines or none
        good = heading + b"cedar@example.com,Cedar,Oslo,big; glass\r\nbirch2@example.com,Birch,,\r\n"
        self.assertEqual(ask("POST", "/mailboxes/import", good, kind="text/csv"), {"imported": 2, "workspaces_made": 1})
        ask("DELETE", "/mailboxes/{address}", None, 204, address="cedar@example.com")
        ask("DELETE", "/mailboxes/{address}", None, 404, address="cedar@example.com")
