"""The request for a certificate that a device makes of its own key."""

from __future__ import annotations

import subprocess
from pathlib import Path


def csr(folder: Path, name: str) -> tuple[Path, str]:
    """A new P-256 key's file, and the request for its certificate."""
    key = folder / f"{name}.key"
    made = subprocess.run(
        (
            "openssl",
            "req",
            "-new",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-keyout",
            str(key),
        )
        + ("-subj", "/CN=device"),
        check=True,
        capture_output=True,
        text=True,
    )
    return key, made.stdout
