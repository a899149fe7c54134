"""The one time of the lab: the machine's, or one that stands still until it is told to move.

Nothing else here reads a clock or waits for one. What a device takes to answer is bounded by the network client in
real time, since a network does not stand still with us.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import json
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
_MOST_MS = 3660 * DAY_MS  # of one advance


class Clock:
    """Wall and monotonic milliseconds, timers, and the work they set off."""

    def __init__(self) -> None:
        self._work: set[asyncio.Task[Any]] = set()

    def now_ms(self) -> int:
        raise NotImplementedError

    def mono_ms(self) -> int:
        raise NotImplementedError

    def after(self, ms: int, action: Callable[[], None]) -> None:
        raise NotImplementedError

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Work that belongs to this instant: a clock that is told to move waits for its end."""
        task = asyncio.get_running_loop().create_task(work)
        self._work.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._work.discard(task)
        if not task.cancelled() and task.exception() is not None:
            asyncio.get_running_loop().call_exception_handler(
                {"message": "work of the lab failed", "exception": task.exception(), "task": task}
            )

    async def sleep(self, ms: int) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.after(ms, lambda: None if woken.done() else woken.set_result(None))
        await woken

    async def idle(self) -> None:
        """Returns when nothing that was spawned still runs."""
        while self._work:
            await asyncio.wait(set(self._work))
        for _ in range(3):  # those who slept and were woken take their next step
            await asyncio.sleep(0)

    def cancel_work(self) -> None:
        for task in list(self._work):
            task.cancel()


class LiveClock(Clock):
    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def mono_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000

    def after(self, ms: int, action: Callable[[], None]) -> None:
        asyncio.get_running_loop().call_later(ms / 1000, action)


class InjectedClock(Clock):
    """Starts at the machine's time and stands still. Orders come one after the other, over all connections."""

    def __init__(self) -> None:
        super().__init__()
        self._wall_ms = time.time_ns() // 1_000_000
        self._mono_ms = 0
        self._timers: list[tuple[int, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._turn = asyncio.Lock()

    def now_ms(self) -> int:
        return self._wall_ms

    def mono_ms(self) -> int:
        return self._mono_ms

    def after(self, ms: int, action: Callable[[], None]) -> None:
        heapq.heappush(self._timers, (self._mono_ms + max(ms, 0), next(self._numbers), action))

    async def order(self, line: bytes) -> dict[str, int | str]:
        """One line of the socket: what it says is done when this returns."""
        try:
            said = json.loads(line)
        except ValueError:
            return {"error": "not JSON"}
        if not isinstance(said, dict) or len(said) != 1:
            return {"error": "wants one of set, advance, sync"}
        word, value = next(iter(said.items()))
        whole = isinstance(value, int) and not isinstance(value, bool)
        async with self._turn:
            if word == "set" and whole and value >= 0:
                await self.idle()
                self._wall_ms = value
            elif word == "advance" and whole and 0 <= value <= _MOST_MS:
                await self._advance(value)
            elif word != "sync" or not isinstance(value, bool):  # a lab has no use for sync
                return {"error": f"cannot {word} {json.dumps(value)}"}
            return {"wall_ms": self._wall_ms, "mono_ms": self._mono_ms}

    async def _advance(self, ms: int) -> None:
        end = self._mono_ms + ms
        await self.idle()
        while self._timers and self._timers[0][0] <= end:
            due, _, action = heapq.heappop(self._timers)
            self._move(due)
            action()
            await self.idle()
        self._move(end)

    def _move(self, mono_ms: int) -> None:
        self._wall_ms += mono_ms - self._mono_ms
        self._mono_ms = mono_ms

    async def listen(self, path: Path) -> asyncio.AbstractServer:
        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while line := await reader.readline():
                    writer.write(json.dumps(await self.order(line)).encode() + b"\n")
                    await writer.drain()
            except (ConnectionError, ValueError):  # gone, or a line without end
                pass
            finally:
                writer.close()

        return await asyncio.start_unix_server(serve, str(path), limit=4096)
