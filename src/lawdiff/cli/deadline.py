"""The time that one run may take, and what becomes of a run that is told to end."""

from __future__ import annotations

import signal
import threading
from types import FrameType

from lawdiff.model import LawdiffError

_AGAIN = 1.0
"""Seconds until the bound speaks again, should something have swallowed it."""
_ENDS = ("SIGTERM", "SIGHUP")
_INTERRUPTED = 128


class TimeIsUpError(LawdiffError):
    """A run took longer than its bound."""


def start(seconds: int) -> None:
    """From now on a run has so many seconds until it is refused; it has no bound where the system has no such clock.

    A pattern that is being matched is interrupted too: `re` looks for signals while it works.
    """
    if _may_set_a_clock():

        def refuse(_: int, __: FrameType | None) -> None:
            raise TimeIsUpError(
                f"lawdiff gave up after {seconds} second{'s' * (seconds != 1)}, the bound on one run; "
                f"raise it with --limit seconds=… if the input is worth it"
            )

        signal.signal(signal.SIGALRM, refuse)
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)


def stop() -> None:
    """Take the bound away: the result is there, and how long it is looked at is the reader's affair."""
    if _may_set_a_clock():
        signal.setitimer(signal.ITIMER_REAL, 0)


def end_tidily() -> None:
    """Have the signals that ask a process to end undo what is half done, and exit as the signal's default would."""

    def leave(number: int, _: FrameType | None) -> None:
        raise SystemExit(_INTERRUPTED + number)

    for name in _ENDS:
        number = getattr(signal, name, None)
        # What the user's shell ignores, as after `nohup`, stays ignored.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, leave)


def _may_set_a_clock() -> bool:
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
