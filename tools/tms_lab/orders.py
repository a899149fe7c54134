"""What is to be set on systems: persistent settings, templates, management settings (TMS reference, 1.6, 6.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .clock import DAY_MS, MINUTE_MS
from .device_trees import check_name, setting_path
from .documents import FEEDBACK_PATH
from .misbehaviour import Misbehaviour
from .settings import Settings
from .systems import System

SERVICE_PATH = "tms/public/external/management/SystemManagementService.asmx"
PHONEBOOK_PATH = "/tms/public/external/phonebook/phonebookservice.asmx"


@dataclass
class Template:
    configuration: dict[str, str] = field(default_factory=dict)
    commands: list[dict[str, object]] = field(default_factory=list)


def template_of(configuration: dict[str, object] | None = None, commands: object = None) -> Template:
    """From JSON. ValueError, TypeError."""
    rows = commands or []
    if not isinstance(rows, list):
        raise ValueError("commands are a list")
    settings = {setting_path(name): str(value) for name, value in (configuration or {}).items()}
    return Template(settings, [command_order(**row) for row in rows])


def command_order(
    path: str, arguments: dict[str, object] | None = None, body: str = "", repeatable: bool = False
) -> dict[str, object]:
    """A command as an outbox holds it; ValueError when it could not be written as XML."""
    said = arguments or {}
    for name in (*path.split(), *said):
        if not name.isdigit():
            check_name(name)
    if not path.split() or not isinstance(body, str):
        raise ValueError("a command has a path, and text as its body")
    return {"path": " ".join(path.split()), "arguments": said, "body": body, "repeatable": bool(repeatable)}


class Orders:
    """Puts things into outboxes; how they travel is the pusher's and the reply's part."""

    def __init__(self, settings: Settings, misbehaviour: Misbehaviour) -> None:
        self._settings = settings
        self._misbehaviour = misbehaviour
        self.templates: dict[str, Template] = {}

    @staticmethod
    def configure(system: System, values: Mapping[str, object]) -> None:
        """All of them or none. ValueError for a path that could not be written as XML."""
        system.outbox.configuration |= {setting_path(name): str(value) for name, value in values.items()}

    def apply(self, system: System, template: str) -> None:
        found = self.templates.get(template)
        if found is not None:
            self.configure(system, found.configuration)
            system.outbox.commands += [dict(c) for c in found.commands]

    def boot(self, system: System, base_url: str) -> None:
        if self._settings.enforce_on_boot:
            self.enforce(system, base_url)
        self.configure(system, system.persistent)
        if system.first_boot_template:
            self.apply(system, system.first_boot_template)
            system.first_boot_template = ""

    def enforce(self, system: System, base_url: str, **other: str) -> None:
        """Manager address, feedback slot 3, phone book; `other` replaces address, path, protocol."""
        scheme, _, host = base_url.partition("://")
        switches = self._misbehaviour.of(system.id)
        manager = "Provisioning ExternalManager"
        self.configure(
            system,
            {
                f"{manager} Address": other.get("address") or switches.manager_address or host,
                f"{manager} Path": other.get("path") or SERVICE_PATH,
                f"{manager} Protocol": other.get("protocol") or scheme.upper(),
                "Phonebook Server 1 Type": "TMS",
                "Phonebook Server 1 URL": base_url + PHONEBOOK_PATH,
            },
        )
        feedback: dict[str, object] = {
            "FeedbackSlot": "3",
            "ServerUrl": base_url + FEEDBACK_PATH,
            "Format": "XML",
            "Expression": self._settings.feedback_expressions,
        }
        box = system.outbox
        box.commands = [c for c in box.commands if c["path"] != "HttpFeedback Register"]
        box.commands.append(command_order("HttpFeedback Register", feedback, repeatable=True))

    def daily(self, system: System, now_ms: int) -> None:
        """The persistent template, once a day at the same time."""
        hour, _, minute = self._settings.daily_at.partition(":")
        at = now_ms // DAY_MS * DAY_MS + (int(hour) * 60 + int(minute or 0)) * MINUTE_MS
        last = at if at <= now_ms else at - DAY_MS
        if system.persistent_template and system.template_done_ms < last:
            system.template_done_ms = now_ms
            self.apply(system, system.persistent_template)
