"""Settings that the hub pushes: all or nothing, taken back when the hub is out of reach with them, rolled out in
steps."""

from __future__ import annotations

from typing import Any

from hub_case import WAIT_S, HubTest, now_ms
from rig.agent import ADMIN, ADMIN_PASSWORD, Agent
from rig.hub import ROOM_OF_LOCAL_HUB, HubRefused, online, setting
from rig.waiting import wait_for
from rig.web import WebClient
from room_test import BIN_DIR, run

NAME, VOLUME = "SystemUnit Name", "Audio DefaultVolume"
PROXY, CONFIRM = "NetworkServices HTTP Proxy Url", "Hub ConfirmTimeout"
WRONG = "http://127.0.0.1:1"  # where nobody is


class PushTest(HubTest):
    def see_state(self, push: str, state: str) -> None:
        """Of the push as a whole."""
        wait_for(lambda: bool(self.hub.push_of(push)["state"] == state), WAIT_S, f"the push is {state}", every=0.02)

    def see_push(self, push: str, state: str, device: str = "") -> dict[str, Any]:
        """The row of the device (this room's when none is named), once it is in that state."""
        wanted = device or self.device_id()

        def look() -> dict[str, Any] | None:
            rows: list[dict[str, Any]] = self.hub.push_of(push)["devices"]
            row = next((row for row in rows if row["device"] == wanted), None)
            return row if row and row["state"] == state else None

        return wait_for(look, WAIT_S, f"the push is {state}", every=0.02)

    def verdicts(self, row: dict[str, Any]) -> dict[str, str]:
        return {key["path"]: key["verdict"] for key in row["keys"]}

    def history(self) -> list[dict[str, str]]:
        """Who changed what, the newest first."""
        return list(self.room.ctl()("--json", "settings", "history").json()["changes"])


class Pushes(PushTest):
    def test_a_bad_setting_changes_nothing(self) -> None:
        push = self.hub.push([setting(NAME, "Birch"), setting(VOLUME, "loud"), setting("Audio Nonsense", "1")])
        row = self.see_push(push, "refused")
        verdicts = self.verdicts(row)
        self.assertEqual((verdicts[VOLUME], verdicts["Audio Nonsense"]), ("bad_value", "unknown"))
        self.assertEqual(verdicts[NAME], "ok")
        self.assertEqual(self.setting(NAME), "Aspen")

    def test_dry_run(self) -> None:
        push = self.hub.push([setting(NAME, "Birch"), setting(VOLUME, 70)], dry_run=True)
        self.assertEqual(self.verdicts(self.see_push(push, "checked"))[NAME], "ok")
        self.assertEqual(self.setting(NAME), "Aspen")

    def test_applied_confirmed_and_told(self) -> None:
        push = self.hub.push([setting(NAME, "Birch"), setting(VOLUME, 70)])
        self.see_push(push, "confirmed")
        self.assertEqual((self.setting(NAME), self.setting(VOLUME)), ("Birch", "70"))
        (told,) = (row for row in self.history() if row["path"] == NAME and row["plan"] == push)
        self.assertEqual((told["before"], told["after"], told["state"].lower()), ("Aspen", "Birch", "confirmed"))
        self.assertIn("rig", told["by"], "who pushed it")
        again = self.hub.push([setting(NAME, "Birch")])
        self.assertEqual(self.verdicts(self.see_push(again, "confirmed"))[NAME], "unchanged")

    def test_a_wrong_proxy_is_taken_back(self) -> None:
        self.see_push(self.hub.push([setting(CONFIRM, 10)]), "confirmed")
        push = self.hub.push([setting(PROXY, WRONG), setting(NAME, "Lost")])
        wait_for(lambda: self.setting(PROXY) == WRONG, WAIT_S, "the wrong proxy")
        self.until(lambda: self.setting(PROXY) == "", "the plan is taken back")
        self.assertEqual(self.setting(NAME), "Aspen")
        self.see_registered()
        self.assertTrue(self.see_push(push, "reverted")["text"])
        self.see_push(self.hub.push([setting(NAME, "Found")]), "confirmed")

    def test_a_death_in_between_is_taken_back_too(self) -> None:
        self.see_push(self.hub.push([setting(CONFIRM, 10)]), "confirmed")
        push = self.hub.push([setting(PROXY, WRONG)])
        wait_for(lambda: self.setting(PROXY) == WRONG, WAIT_S, "the wrong proxy")
        self.room.agent.kill()
        self.restart_room()
        self.until(lambda: self.setting(PROXY) == "", "the plan is taken back")
        self.see_registered()
        self.see_push(push, "reverted")

    def test_locked_persistent_and_released(self) -> None:
        push = self.hub.push([setting(NAME, "Birch", locked=True), setting(VOLUME, 70, persistent=True)])
        self.see_push(push, "confirmed")
        self.assertNotEqual(self.set_here(NAME, "Mine"), "OK")
        self.assertEqual(self.setting(NAME), "Birch")
        self.assertEqual(self.set_here(VOLUME, "30"), "OK")
        self.room.agent.stop()
        self.restart_room()
        self.assertEqual(self.setting(VOLUME), "70", "written again at each start")
        self.see_registered()
        self.see_push(self.hub.push([setting(NAME, release=True), setting(VOLUME, release=True)]), "confirmed")
        self.assertEqual(self.set_here(NAME, "Mine"), "OK")
        self.assertEqual(self.setting(NAME), "Mine")

    def set_here(self, path: str, value: str) -> str:
        said = self.room.ctl()("settings", "set", path, value)
        return "OK" if said.code == 0 else said.err or said.out

    def test_a_device_that_is_away_gets_the_newest_when_it_comes(self) -> None:
        device = self.device_id()
        self.room.agent.stop()
        older = self.hub.push([setting(NAME, "Older")])
        newer = self.hub.push([setting(NAME, "Newer")])
        self.assertEqual(self.hub.push_of(newer)["state"], "running")
        self.restart_room()
        self.see_registered()
        self.see_push(newer, "confirmed", device)
        self.see_push(older, "replaced", device)
        self.assertEqual(self.setting(NAME), "Newer")
        self.assertNotIn("Older", str(self.history()))

    def test_secrets_are_dots(self) -> None:
        push = self.hub.push([setting("SIP Authentication Password", "open-sesame-81", secret=True)])
        self.see_push(push, "confirmed")
        at = f"/devices/{self.device_id()}"
        seen = [self.hub.api("GET", at + "/configuration"), self.hub.api("GET", at + "/log?lines=500")]
        seen += [self.hub.push_of(push), self.hub.audit(), self.history()]
        for place in seen:
            self.assertNotIn("open-sesame-81", str(place))


class Commands(PushTest):
    def test_by_path(self) -> None:
        device = self.device_id()
        self.assertEqual(str(self.hub.command(device, "Audio Volume", "status")).count("50"), 1)
        self.hub.command(device, "Audio Volume Set", Level=65)
        self.assertIn("65", str(self.hub.command(device, "Audio Volume", "status")))
        self.assertIn("Aspen", str(self.hub.command(device, NAME, "configuration")))
        with self.assertRaises(HubRefused):
            self.hub.command(device, "Audio Nonsense")

    def test_log_and_backup(self) -> None:
        device = self.device_id()
        lines = self.hub.api("GET", f"/devices/{device}/log?lines=50")
        self.assertIn("This device was activated", str(lines))
        kept = self.hub.api("GET", f"/devices/{device}/configuration")
        self.see_push(self.hub.push([setting(NAME, "Birch")]), "confirmed")
        restored = self.hub.api("POST", f"/devices/{device}/configuration", kept)
        self.see_push(restored["id"], "confirmed")
        self.assertEqual(self.setting(NAME), "Aspen")

    def test_a_device_that_is_away(self) -> None:
        device = self.device_id()
        self.room.agent.stop()
        with self.assertRaises(HubRefused) as refused:
            self.hub.command(device, "Audio Volume", "status")
        self.assertEqual(refused.exception.status, 504)
        self.restart_room()


class Rollout(PushTest):
    """Four rooms; three of them are agents without a panel."""

    MORE = 3

    def setUp(self) -> None:
        super().setUp()
        self.agents: list[Agent] = []
        for number in range(self.MORE):
            self.add_room(f"Room {number}")
        wait_for(lambda: len(self.online()) == self.MORE + 1, WAIT_S, "all rooms are online")

    def add_room(self, name: str) -> None:
        folder = self.room.directory / name.replace(" ", "-")
        folder.mkdir()
        agent = Agent(BIN_DIR / "greenroomd", folder, {"Calls Engine": "Fake", **ROOM_OF_LOCAL_HUB})
        self.addCleanup(agent.stop)
        workspace = self.hub.workspace(name, site="Berlin", variables={"label": name})
        agent.bootstrap(self.hub.address, self.hub.code(workspace), self.hub.fingerprint)
        agent.start()
        self.agents.append(agent)

    def online(self) -> list[str]:
        return [str(device["id"]) for device in self.hub.devices() if online(device)]

    def names(self) -> list[str]:
        return [self.name_of(agent) for agent in self.agents]

    def name_of(self, agent: Agent) -> str:
        assert agent.ready is not None
        with WebClient(agent.ready.host, agent.ready.port, ADMIN, ADMIN_PASSWORD) as web:
            return web.get("/Configuration/SystemUnit/Name").findtext("SystemUnit/Name", "")

    def template(self, value: str) -> str:
        row = {"name": f"Names {now_ms()}", "scope": "site:Berlin", "settings": [setting(NAME, value)]}
        return str(self.hub.api("POST", "/templates", row)["id"])

    def test_variables_and_a_pause_on_failure(self) -> None:
        named = {"templates": [self.template("Berlin {{label}}")], "target": {"site": "Berlin"}}
        done = self.hub.api("POST", "/pushes", named)
        self.see_state(done["id"], "done")
        self.assertEqual(self.names(), [f"Berlin Room {number}" for number in range(self.MORE)])
        self.assertEqual(self.setting(NAME), "Aspen", "it is in no site")

        bad = [setting(NAME, "Second"), setting(VOLUME, "loud")]
        push = self.hub.push(bad, {"site": "Berlin"}, percent=33, pause_on_failure=True)
        self.see_state(push, "paused")
        states = sorted(row["state"] for row in self.hub.push_of(push)["devices"])
        self.assertEqual(states, ["held", "held", "refused"])
        self.assertNotIn("Second", self.names())
        self.hub.api("POST", f"/pushes/{push}/cancel", {})
        self.assertEqual(self.hub.push_of(push)["state"], "cancelled")

    def test_one_step_after_the_other(self) -> None:
        push = self.hub.push([setting(NAME, "Stepped")], {"site": "Berlin"}, percent=33)
        self.see_state(push, "done")
        self.assertEqual(self.names(), ["Stepped"] * self.MORE)


if __name__ == "__main__":
    run()
