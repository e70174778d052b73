"""A progress bar on standard error, for work that takes long enough to wonder."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 2.0
"""Seconds before a bar appears."""


class Steps:
    """Work in so many steps: `with Steps(3) as steps: steps.next("reading …")`.

    Nothing is drawn before `PATIENCE` seconds, nor where standard error is no terminal.
    """

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = -1
        self._name = ""
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._lock = Lock()
        self._timer = Timer(PATIENCE, self._appear)
        self._timer.daemon = True

    def __enter__(self) -> Steps:
        """Start to wait."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
                self._bar = None

    def next(self, name: str) -> None:
        """The step before is done; this one begins."""
        with self._lock:
            self._done += 1
            self._name = name
            if self._bar is not None and self._task is not None:
                self._bar.update(self._task, completed=self._done, description=name)

    def at(self, name: str, done: int, total: int) -> None:
        """So much is done, of so much: for work whose length shows only while it is done."""
        with self._lock:
            self._done, self._name, self._total = done, name, total
            if self._bar is not None and self._task is not None:
                self._bar.update(self._task, completed=done, total=total, description=name)

    def _appear(self) -> None:
        from rich.console import Console  # noqa: PLC0415  (most runs are over before it is needed)
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        with self._lock:
            self._bar = Progress(
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._bar.add_task(self._name, total=self._total, completed=self._done)
            self._bar.start()
