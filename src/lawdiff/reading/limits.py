"""How much of an input is read before it is refused: every bound, its meaning, and how a user raises it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from lawdiff.reading.errors import UnreadableError

_AMOUNT = re.compile(r"(?P<count>\d{1,15})\s*(?P<unit>[a-zA-Z]{0,3})")
_UNITS = {"": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9}
_LARGEST = 10**12


class LimitError(UnreadableError):
    """An input passes a bound. It may be sound: the message names the bound and how to raise it.

    Attributes:
        limit: the bound's name in `Limits`.

    >>> str(LimitError("a.txt", "it is larger than 5 bytes", "bytes"))
    'a.txt: it is larger than 5 bytes; raise the bound with --limit bytes=… if you trust where it comes from'
    """

    def __init__(self, name: str, reason: str, limit: str) -> None:
        super().__init__(name, reason, f"raise the bound with --limit {limit}=… if you trust where it comes from")
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what an input may cost. The largest code of Kazakhstan needs less than a tenth of each.

    Attributes:
        bytes: of a file, and of what it unpacks to.
        entries: files in an archive, and pages in a folder.
        ratio: how many times its size an archive may unpack to (looked at from 10 MB on).
        nesting: archives in archives.
        depth: elements in elements of a marked-up text.
        entities: character and entity references in a marked-up text.
        line: characters of one paragraph.
        nodes: paragraphs of a text, elements of a marked-up one.
        pages: of a PDF.
        seconds: that the command line gives one run, from the first input to the result. The library has no
            clock: whoever calls it bounds the time.

    >>> Limits(bytes=1000).bytes
    1000
    """

    bytes: int = 100_000_000
    entries: int = 10_000
    ratio: int = 200
    nesting: int = 3
    depth: int = 200
    entities: int = 2_000_000
    line: int = 200_000
    nodes: int = 1_000_000
    pages: int = 10_000
    seconds: int = 300

    def __post_init__(self) -> None:
        for each in fields(self):
            if getattr(self, each.name) < 1:
                raise ValueError(f"the bound {each.name} must be 1 or more")


LIMITS = Limits()
"""The bounds where none are given."""


def raised(limits: Limits, setting: str) -> Limits:
    """Bounds with one of them set, as a user writes it.

    Args:
        limits: the others.
        setting: `name=amount`; the amount is a whole number, with k, MB or GB (powers of ten) where wanted.

    Raises:
        ValueError: there is no such bound, or the amount is none.

    >>> raised(LIMITS, "bytes=2GB").bytes
    2000000000
    >>> raised(LIMITS, "beauty=3")
    Traceback (most recent call last):
    ...
    ValueError: there is no bound called 'beauty'; there are bytes, entries, ratio, nesting, depth, entities, line, \
nodes, pages, seconds
    """
    name, _, amount = setting.partition("=")
    name = name.strip().lower()
    known = [each.name for each in fields(Limits)]
    if name not in known:
        raise ValueError(f"there is no bound called {name!r}; there are {', '.join(known)}")
    found = _AMOUNT.fullmatch(amount.strip())
    unit = _UNITS.get(found["unit"].lower()) if found else None
    if found is None or unit is None or not 1 <= int(found["count"]) * unit <= _LARGEST:
        raise ValueError(f"{amount.strip()!r} is no amount; write {name}=500000, {name}=500k or {name}=2GB")
    return replace(limits, **{name: int(found["count"]) * unit})


def check_paragraphs(text: str, name: str, limits: Limits) -> None:
    """Refuse a text before a tree is made of it, where the tree would be too large.

    A tree costs some hundred bytes a paragraph. So that its memory stays in proportion to the text, the default
    bound is lower for a text whose paragraphs hold next to nothing.

    Raises:
        LimitError: it has more paragraphs, or a longer one, than the bounds allow.

    >>> check_paragraphs("Article 1.", "a.txt", Limits(line=5))
    Traceback (most recent call last):
    ...
    lawdiff.reading.limits.LimitError: a.txt: one of its lines has more than 5 characters; \
raise the bound with --limit line=… if you trust where it comes from
    """
    bound = limits.nodes
    if bound == LIMITS.nodes:
        bound = min(bound, _ALWAYS_READ + len(text) // _LETTERS_EACH)
    count = 0
    for found in _LINE.finditer(text):
        count += 1
        if found.end() - found.start() > limits.line:
            raise LimitError(name, f"one of its lines has more than {limits.line} characters", "line")
    if count > bound:
        raise LimitError(name, f"it has more than {bound} lines", "nodes")


_LINE = re.compile(r"[^\n]+")
_ALWAYS_READ = 50_000
_LETTERS_EACH = 20


def amount_of(count: int) -> str:
    """A number as messages write it.

    >>> amount_of(100_000_000), amount_of(2_000_000), amount_of(1234), amount_of(7)
    ('100 MB', '2 MB', '1234 bytes', '7 bytes')
    """
    return f"{count // 10**6} MB" if count >= 10**6 and count % 10**6 == 0 else f"{count} bytes"
