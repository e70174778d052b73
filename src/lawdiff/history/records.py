"""What the history of an act consists of: who witnesses the text, the versions of each article, the steps between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.model import ActRef, Language, Provision, natural_key

GONE = -1
"""Stands for a version where an article has none: a whole edition does not hold it."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A dated text of an act: an edition, or a version of some articles that says its own days.

    Attributes:
        act: whose text.
        language: of it.
        day: on which it was in force.
        source: name of the file or folder.
        sha256: of the bytes that were read.
        partial: true for a selection, in which absence proves nothing.
        last: the last day on which it is known to have been in force; None where only `day` is known.
        earliest: the first day on which it can have been in force, where that is not known to be `day`.
        made_by: the laws that made it, where the source itself says so and not a publisher's note.
        causes: the laws that the source says caused this edition: leads, where no note names an act.
        holds: locators of the provisions that it holds of its articles; empty where it holds them whole.
    """

    act: str
    language: Language
    day: date
    source: str
    sha256: str
    partial: bool = False
    last: date | None = None
    earliest: date | None = None
    made_by: tuple[ActRef, ...] = ()
    causes: tuple[ActRef, ...] = ()
    holds: tuple[str, ...] = ()

    @property
    def known_until(self) -> date:
        """The last day for which it proves the text."""
        return self.last or self.day

    def follows(self, earlier: Witness) -> bool:
        """Whether no other text of its articles can have been in force between the two.

        >>> first = Witness("x", Language.RUS, date(2001, 1, 1), "", "", last=date(2002, 5, 31))
        >>> Witness("x", Language.RUS, date(2002, 6, 1), "", "").follows(first)
        True
        """
        return (self.earliest or self.day) <= earlier.known_until + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Link:
    """Which provision continues which one, at one step.

    Attributes:
        kind: what happened to it.
        before: its locator in the earlier text; empty where it has none.
        after: in the later text; empty where it has none.
        whole: true where all that is in it is meant as well.
        moved: true where it stands in another place as well.
        old_part: `head` or `body` where an article's unnumbered text is taken for a paragraph of its own: the
            article without that text, or that text; else empty.
        new_part: likewise in the later text.
        acts: the laws that did it, by the notes; of several, each is possible.
        status: whether the notes agree.
        reasons: codes of why not.
    """

    kind: ChangeKind
    before: str
    after: str
    whole: bool = False
    moved: bool = False
    old_part: str = ""
    new_part: str = ""
    acts: tuple[ActRef, ...] = ()
    status: CorroborationStatus = CorroborationStatus.UNATTRIBUTED
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to an article between two texts that show it.

    Attributes:
        at: number of the witness that first shows the later text.
        since: number of the last witness before it that shows the earlier one, or its absence.
        kind: what happened to the article as a whole.
        before: its locator in the earlier text; empty where it had none.
        after: its locator in the later text; empty where it has none.
        acts: the laws that did it, by the notes.
        status: whether the notes agree.
        reasons: codes of why not.
        links: of all that is in it, in the order of the later text.
    """

    at: int
    since: int
    kind: ChangeKind
    before: str
    after: str
    acts: tuple[ActRef, ...]
    status: CorroborationStatus
    reasons: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """All that the witnesses show under one number.

    Attributes:
        locator: `art_99`.
        versions: the different texts, notes included, in the order of their coming.
        states: pairs of a witness's number and a place in `versions` (or `GONE`), one at each change, in order.
        shown: half-open runs of the numbers of the witnesses that show the article.
        steps: in order of `at`; that by which it left for another number is not among them.
        left: what went to another article at a step, or became another article: the step's `at`, the locator here,
            and the one there.
        general: true where it stands in the General Part.
    """

    locator: str
    versions: tuple[Provision, ...]
    states: tuple[tuple[int, int], ...]
    shown: tuple[tuple[int, int], ...]
    steps: tuple[Step, ...] = ()
    left: tuple[tuple[int, str, str], ...] = ()
    general: bool = False

    def version(self, witness: int) -> Provision | None:
        """How it read by a witness, or by the last one before it that shows it; None where it was not there."""
        place = GONE
        for at, version in self.states:
            if at > witness:
                break
            place = version
        return None if place == GONE else self.versions[place]

    def is_shown(self, witness: int) -> bool:
        """Whether that very witness shows it."""
        return any(first <= witness < end for first, end in self.shown)

    def showing(self) -> Iterator[int]:
        """The numbers of the witnesses that show it."""
        for first, end in self.shown:
            yield from range(first, end)

    def step(self, witness: int) -> Step | None:
        """The step by which its text at a witness came to be."""
        return next((step for step in self.steps if step.at == witness), None)


@dataclass(frozen=True, slots=True)
class Passage:
    """An article that came into the act or went out of it.

    Attributes:
        at: number of the first witness that shows it so.
        since: number of the last witness that shows it otherwise.
        locator: of the article.
        came: true where it came.
    """

    at: int
    since: int
    locator: str
    came: bool


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a text may have lost, by the suspicions of its reader: there the absence of an article proves nothing.

    Attributes:
        all: true for a selection of articles.
        hyphenated: true where no article of the kind 108-1 could be read.
        behind: number of the last article of a text that breaks off; empty where it has its end.
        missing: locators of articles that the text itself says it should have.
        silent: true where the publisher's notes are not in it, so that no note on an article proves nothing either.
    """

    all: bool = False
    hyphenated: bool = False
    behind: str = ""
    missing: tuple[str, ...] = ()
    silent: bool = False

    def about(self, locator: str) -> bool:
        """Whether an article that the text lacks may have been law all the same.

        >>> Doubts(hyphenated=True).about("art_73-1"), Doubts(behind="918").about("art_917")
        (True, False)
        """
        number = locator.removeprefix("art_")
        return (
            self.all
            or locator in self.missing
            or (self.hyphenated and "-" in number)
            or (self.behind != "" and natural_key(number) > natural_key(self.behind))
        )


class Archive(Protocol):
    """Where the histories of one act in one language are looked up."""

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """All texts, in order of their days."""

    @property
    def doubts(self) -> tuple[Doubts, ...]:
        """What each of them may have lost."""

    @property
    def locators(self) -> tuple[str, ...]:
        """Of all articles that any text shows."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """When articles came into the act and went out of it, in order."""

    def article(self, locator: str) -> ArticleRecord | None:
        """One article; None where no text shows it."""


@dataclass(frozen=True, slots=True)
class Held:
    """An archive in memory."""

    witnesses: tuple[Witness, ...]
    records: Mapping[str, ArticleRecord] = field(default_factory=dict)
    doubts: tuple[Doubts, ...] = ()

    @property
    def locators(self) -> tuple[str, ...]:
        """Of all articles, in the order of their first coming."""
        return tuple(self.records)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """When articles came into the act and went out of it, in order."""
        return tuple(
            Passage(step.at, step.since, record.locator, step.kind is ChangeKind.INSERTED)
            for record in self.records.values()
            for step in record.steps
            if step.kind in {ChangeKind.INSERTED, ChangeKind.REPEALED}
        )

    def article(self, locator: str) -> ArticleRecord | None:
        """One article; None where no text shows it.

        >>> Held(()).article("art_1") is None
        True
        """
        return self.records.get(locator)
