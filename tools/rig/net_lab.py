"""Two networks of their own, joined by one cable: the room on one side, whoever it calls on the other.

Nothing there knows of the machine's interfaces, and neither side reaches the other by the loopback. The networks have
no names: they are gone when the last process in them is, however the rig ends, and any number may exist side by side.

    lab = NetLab()
    with lab.room.entered():
        agent.start()  # and whatever the agent starts
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
from collections.abc import Iterator

from .waiting import RigError

ROOM_ADDRESS = "192.0.2.1"  # RFC 5737, a network for examples
FAR_ADDRESS, SECOND_FAR_ADDRESS, THIRD_FAR_ADDRESS = "192.0.2.2", "192.0.2.3", "192.0.2.4"
ROOM_CABLE, FAR_CABLE = "cable-room", "cable-far"  # the ends' interfaces
_PREFIX = 24
_CLONE_NEWNET = 0x40000000
_MINE = "/proc/thread-self/ns/net"
_libc = ctypes.CDLL(None, use_errno=True)


class NoNamespaces(RigError):
    """This machine, or this user, cannot make networks: a missing prerequisite."""


def _must(result: int, what: str) -> None:
    if result != 0:
        raise NoNamespaces(f"needs network namespaces: {what}: {os.strerror(ctypes.get_errno())}")


@contextlib.contextmanager
def _and_back() -> Iterator[None]:
    """The calling thread is in its own network again at the end."""
    before = os.open(_MINE, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield
    finally:
        _must(_libc.setns(before, _CLONE_NEWNET), "setns")
        os.close(before)


class Namespace:
    """One network. Descriptors stay in the network in which they were opened."""

    def __init__(self) -> None:
        with _and_back():
            _must(_libc.unshare(_CLONE_NEWNET), "unshare")
            self._file = os.open(_MINE, os.O_RDONLY | os.O_CLOEXEC)
            _ip("link", "set", "lo", "up")

    @property
    def path(self) -> str:
        """For programs that take a network by a file."""
        return f"/proc/{os.getpid()}/fd/{self._file}"

    @contextlib.contextmanager
    def entered(self) -> Iterator[None]:
        """The calling thread is in it meanwhile, and so is every process that it starts."""
        with _and_back():
            _must(_libc.setns(self._file, _CLONE_NEWNET), "setns")
            yield

    def close(self) -> None:
        os.close(self._file)


class NetLab:
    """NoNamespaces where they cannot be made."""

    def __init__(self) -> None:
        self.room = Namespace()
        self.far = Namespace()
        try:
            with self.room.entered():
                _ip("link", "add", ROOM_CABLE, "type", "veth", "peer", "name", FAR_CABLE, "netns", self.far.path)
                _connect(ROOM_CABLE, ROOM_ADDRESS)
            with self.far.entered():
                _connect(FAR_CABLE, FAR_ADDRESS, SECOND_FAR_ADDRESS, THIRD_FAR_ADDRESS)
        except NoNamespaces:
            self.close()
            raise

    def close(self) -> None:
        self.room.close()
        self.far.close()


def _connect(cable: str, *addresses: str) -> None:
    for address in addresses:
        _ip("address", "add", f"{address}/{_PREFIX}", "dev", cable)
    _ip("link", "set", cable, "up")


def _ip(*words: str) -> None:
    try:
        done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False)
    except OSError as error:
        raise NoNamespaces(f"needs iproute2: {error}") from error
    if done.returncode != 0:
        raise NoNamespaces(f"needs network namespaces: ip {' '.join(words)}: {done.stderr.strip()}")
