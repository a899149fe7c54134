"""greenroom-tms-lab: a stand-in for a TMS, for tests and for looking at a room the way its TMS does.

It prints `ready http=ADDRESS:PORT` once it serves, and ends on SIGTERM. With a certificate that port speaks HTTPS.
There is no login for operators: it is a lab, and its address is 127.0.0.1 unless told otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import ssl
import sys
from pathlib import Path
from typing import NoReturn

from . import lab_api
from .clock import Clock, InjectedClock, LiveClock
from .lab import Lab
from .server import serve


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        sys.exit(2)


def _options(arguments: list[str]) -> argparse.Namespace:
    form = argparse.RawDescriptionHelpFormatter
    parser = _Parser(prog="greenroom-tms-lab", description=__doc__, formatter_class=form)
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0, the default: any that is free")
    parser.add_argument("--certificate", type=Path, help="PEM; with --key")
    parser.add_argument("--key", type=Path)
    parser.add_argument("--state", type=Path, help="a JSON file that is read at start and written after changes")
    parser.add_argument("--clock", help="unix:PATH: time stands still; PATH takes JSON lines set, advance, sync")
    parser.add_argument("--internal-name", default="", help="by which systems on the LAN call this server")
    parser.add_argument("--public-name", default="", help="by which all others do")
    parser.add_argument("--help-api", action="store_true", help="the JSON under /lab/, and end")
    options = parser.parse_args(arguments)
    if options.help_api:
        print(lab_api.__doc__)
        sys.exit(0)
    if not 0 <= options.port <= 65535:
        parser.error("--port is 0 to 65535")
    if (options.certificate is None) != (options.key is None):
        parser.error("--certificate and --key go together")
    if options.clock is not None and not options.clock.startswith("unix:"):
        parser.error("--clock wants unix:PATH")
    return options


async def _run(options: argparse.Namespace) -> None:
    tls = None
    if options.certificate is not None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.certificate, options.key)
    clock: Clock = InjectedClock() if options.clock else LiveClock()
    lab = Lab(clock, options.internal_name, options.public_name, options.state)
    ends = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ends.set)
    runner, port = await serve(lab, options.address, options.port, tls)
    listener = None
    if isinstance(clock, InjectedClock):
        listener = await clock.listen(Path(options.clock.removeprefix("unix:")))
    lab.pusher.start()
    shown = f"[{options.address}]" if ":" in options.address else options.address
    print(f"ready http={shown}:{port}", flush=True)
    await ends.wait()
    if listener is not None:
        listener.close()
    await lab.close()
    await runner.cleanup()


def main() -> None:
    options = _options(sys.argv[1:])
    try:
        asyncio.run(_run(options))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"greenroom-tms-lab: {error}", file=sys.stderr)
        sys.exit(1)


main()
