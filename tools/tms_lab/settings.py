"""What an administrator sets once for the whole lab; what the TMS reference calls unconfirmed is here, not in code."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Settings:
    heartbeat_s: int = 900  # TMS reference, 1.5
    opened_heartbeat_s: int = 45  # while an operator has the system open
    status_every_min: int = 15  # asked of systems behind a firewall (1.4)
    login_user: str = ""  # Basic login that PostEvent demands; empty: none
    login_password: str = ""
    device_user: str = "admin"  # for pushes, where a system has none of its own
    device_password: str = ""
    start_buffer_s: int = 300  # as emulators send them (2.2); a capture of a TMS has 0, see zero_buffers
    end_buffer_s: int = 0
    extension_min: int = 5
    extension_availability: str = ""
    call_rate: int = 4096
    # ConnectMode by ConferenceType; all but the first two are unconfirmed (2.3).
    connect_modes: dict[str, str] = field(
        default_factory=lambda: {
            "One Button To Push": "OBTP",
            "Manual Call Launch": "Manual",
            "Automatic Call Launch": "Manual",
            "No Connect": "Manual",
            "Reservation Only": "Manual",
        }
    )
    # Types whose bookings carry no dial data: the bridge calls, or there is nothing to call.
    types_without_call: list[str] = field(default_factory=lambda: ["Automatic Call Launch", "Reservation Only"])
    default_type: str = "One Button To Push"  # what ConferenceType Default means
    default_minutes: int = 60
    booking_window_days: int = 366
    bridge_pool: list[str] = field(default_factory=lambda: [f"lab.{n}@bridge.example.net" for n in range(1001, 1041)])
    connector_clients: list[str] = field(default_factory=lambda: ["Calendar Connector"])  # unconfirmed (3.5)
    enforce_on_boot: bool = True  # management settings (1.6) with every Boot
    daily_at: str = "04:00"  # UTC, when persistent templates are applied
    # TMS's own list is unconfirmed; this is what a manager that replaces it registers (2.5).
    feedback_expressions: list[str] = field(
        default_factory=lambda: [
            "/Status/Call/Status",
            "/Status/Network/IPv4/Address",
            "/Status/SystemUnit/Software/Version",
            "/Event/SoftwareUpgrade",
            "/Event/BootEvent",
            "/Event/CallSuccessful",
            "/Event/CallDisconnect",
            "/Event/OutgoingCallIndication",
            "/Event/IncomingCallIndication",
        ]
    )


def set_fields(target: object, values: dict[str, object]) -> None:
    """Sets fields of a dataclass from JSON; ValueError for an unknown name or another type than the field has."""
    for name, value in values.items():
        if name.startswith("_") or not hasattr(target, name):
            raise ValueError(f"no field '{name[:40]}'")
        was = getattr(target, name)
        if was is not None and value is not None and type(was) is not type(value):
            raise ValueError(f"'{name}' wants {type(was).__name__}")
    for name, value in values.items():
        setattr(target, name, value)
