"""Many texts become an archive: each is read once, and only what differs from the text before it is compared."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.history.packing import packed
from lawdiff.history.records import GONE, ArticleRecord, Doubts, Held, Step, Witness
from lawdiff.history.steps import Numbers, steps_between
from lawdiff.meaning.general_part import general_part
from lawdiff.model import Edition, Kind, NoteKind, Provision

Load = Callable[[int], Edition]
"""Gives the edition of a witness by its number; it is asked for few editions more than once."""


def build(witnesses: Sequence[Witness], load: Load, known: Held | None = None) -> Held:
    """The archive of an act in one language.

    Args:
        witnesses: in order of their days.
        load: reads the text of each.
        known: an archive of the same act; as many of its first witnesses as are the same need not be read again.

    >>> from datetime import date
    >>> from lawdiff.model import Alinea, Language
    >>> def edition(words):
    ...     article = Provision(Kind.ARTICLE, "1", "Article 1.", "Noise", (Alinea(words),), locator="art_1")
    ...     return Edition("x", Language.ENG, None, "", "", Provision(Kind.ACT, children=(article,)))
    >>> editions = [edition("Ring."), edition("Ring."), edition("Sing.")]
    >>> texts = [Witness("x", Language.ENG, date(2001, 1, day), f"{day}", "") for day in (1, 2, 3)]
    >>> build(texts, editions.__getitem__).article("art_1").states
    ((0, 0), (2, 1))
    """
    start = _in_common(witnesses, known)
    growing = _Growing(witnesses, load)
    if known is not None and start:
        growing.take_over(known, start)
    for number in range(start, len(witnesses)):
        growing.add(number)
    return Held(
        tuple(witnesses),
        {locator: one.record() for locator, one in growing.articles.items()},
        tuple(growing.doubts),
    )


def _in_common(witnesses: Sequence[Witness], known: Held | None) -> int:
    if known is None:
        return 0
    pairs = zip(witnesses, known.witnesses, strict=False)
    return next(
        (number for number, (new, old) in enumerate(pairs) if new != old), min(len(witnesses), len(known.witnesses))
    )


@dataclass(slots=True)
class _Article:
    """A record in the making."""

    locator: str
    versions: list[Provision] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    states: list[tuple[int, int]] = field(default_factory=list)
    shown: list[tuple[int, int]] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    left: list[tuple[int, str, str]] = field(default_factory=list)
    general: bool = False

    @property
    def last_shown(self) -> int:
        return self.shown[-1][1] - 1

    @property
    def there(self) -> bool:
        return self.states[-1][1] != GONE

    @property
    def digest(self) -> str:
        return next((digest for digest, place in self.places.items() if place == self.states[-1][1]), "")

    def show(self, number: int, digest: str, article: Provision) -> None:
        place = self.places.get(digest)
        if place is None:
            place = self.places[digest] = len(self.versions)
            self.versions.append(article)
        if not self.states or self.states[-1][1] != place:
            self.states.append((number, place))
        if self.shown and self.shown[-1][1] == number:
            self.shown[-1] = (self.shown[-1][0], number + 1)
        else:
            self.shown.append((number, number + 1))

    def record(self) -> ArticleRecord:
        return ArticleRecord(
            self.locator,
            tuple(self.versions),
            tuple(self.states),
            tuple(self.shown),
            tuple(self.steps),
            tuple(self.left),
            self.general,
        )


class _Growing:
    """An archive to which witnesses are added in order of their days."""

    def __init__(self, witnesses: Sequence[Witness], load: Load) -> None:
        self.witnesses = witnesses
        self.load = load
        self.articles: dict[str, _Article] = {}
        self.doubts: list[Doubts] = []
        self._latest: tuple[int, Edition] | None = None
        self._known: dict[str, tuple[str, Provision]] = {}

    def take_over(self, known: Held, count: int) -> None:
        """What the first witnesses of another archive said."""
        self.doubts = list(known.doubts[:count])
        for locator in known.locators:
            record = known.article(locator)
            assert record is not None
            article = _cut(record, count)
            if article is not None:
                self.articles[locator] = article

    def add(self, number: int) -> None:
        """The next witness."""
        edition = self.load(number)
        doubts = doubts_of(edition)
        self.doubts.append(doubts)
        digests = self._digests(edition)
        steps = [
            self._stated(step)
            for before, after, numbers in self._pairs(number, edition, digests)
            for step in steps_between(before, after, numbers)
        ]
        general = general_part(edition)
        for locator, (digest, article) in digests.items():
            known = self.articles.setdefault(locator, _Article(locator))
            known.show(number, digest, article)
            known.general = locator in general
        for locator, known in self.articles.items():
            if locator not in digests and known.there and not doubts.about(locator):
                known.states.append((number, GONE))
        for step in steps:
            self.articles[step.after or step.before].steps.append(step)
            for before, after in _departures(step):
                self.articles[before.split("__", 1)[0]].left.append((number, before, after))
        self._latest = number, edition

    def _digests(self, edition: Edition) -> dict[str, tuple[str, Provision]]:
        """Each article with its digest; an article that is the very object of the edition before has the same."""
        known = {id(article): digest for digest, article in self._known.values()}
        self._known = {
            article.locator: (known.get(id(article)) or digest_of(article), article) for article in edition.articles
        }
        return self._known

    def _pairs(
        self, number: int, edition: Edition, digests: Mapping[str, tuple[str, Provision]]
    ) -> Iterator[tuple[Edition, Edition, Numbers]]:
        """Each article is compared with the last text that shows it, or that shows that it was not there."""
        if number == 0:
            return
        groups: dict[int, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for locator in digests:
            known = self.articles.get(locator)
            since = known.last_shown if known and known.there else self._last_without(locator, number)
            groups[since][1].append(locator)
        for locator, known in self.articles.items():
            if known.there and (locator in digests or not self.doubts[number].about(locator)):
                groups[known.last_shown][0].append(locator)
        for since, (olds, news) in sorted(groups.items()):
            if all(
                locator in digests and digests[locator][0] == self.articles[locator].digest for locator in olds
            ) and (len(olds) == len(news)):
                continue
            if self.witnesses[since].holds != self.witnesses[number].holds:
                # Two different excerpts of an article say nothing of one another.
                continue
            before = self._edition(since)
            yield _only(before, olds), _only(edition, news), Numbers(number, since)

    def _last_without(self, locator: str, number: int) -> int:
        """The last text before another that shows that an article was not there; where none does, the last one."""
        without = (one for one in reversed(range(number)) if not self.doubts[one].about(locator))
        return next(without, number - 1)

    def _stated(self, step: Step) -> Step:
        """What a source says of itself, where it has no notes: its laws made what is new in it.

        Where another text can have been in force between the two, they did not make all of it.
        """
        later, earlier = self.witnesses[step.at], self.witnesses[step.since]
        if step.acts or not later.made_by or not later.follows(earlier):
            return step
        stated = CorroborationStatus.CORROBORATED
        links = tuple(
            link if link.kind is ChangeKind.UNCHANGED else replace(link, acts=later.made_by, status=stated, reasons=())
            for link in step.links
        )
        return replace(step, acts=later.made_by, status=stated, reasons=(), links=links)

    def _edition(self, number: int) -> Edition:
        if self._latest is not None and self._latest[0] == number:
            return self._latest[1]
        return self.load(number)


def _departures(step: Step) -> Iterator[tuple[str, str]]:
    """What stands in this article now and stood in another one before."""
    if step.after and step.before and step.after != step.before:
        yield step.before, step.after
    for link in step.links:
        if link.before and link.after and link.before.split("__", 1)[0] not in {step.before, ""}:
            yield link.before, link.after


def doubts_of(edition: Edition) -> Doubts:
    """What a text may have lost, by the suspicions of its reader.

    >>> from lawdiff.model import Language
    >>> doubts_of(Edition("x", Language.RUS, None, "", "", Provision(Kind.ACT), partial=True)).all
    True
    """
    codes = {warning.code for warning in edition.warnings}
    return Doubts(
        all=edition.partial,
        hyphenated="hyphenated-missing" in codes,
        behind=edition.articles[-1].number if "end-missing" in codes else "",
        missing=tuple(one.locator for one in edition.warnings if one.code == "article-missing"),
        silent=not any(note.kind is NoteKind.HISTORY for node in edition.root.walk() for note in node.notes),
    )


def digest_of(article: Provision) -> str:
    """The same for two articles where all words, notes included, and their order are the same.

    >>> digest_of(Provision(Kind.ARTICLE, "1")) == digest_of(Provision(Kind.ARTICLE, "2"))
    False
    """
    return sha256(json.dumps(packed(article), ensure_ascii=False).encode()).hexdigest()


def _only(edition: Edition, locators: Sequence[str]) -> Edition:
    """An edition without its other articles; the headings and notes above them stay."""
    if len(locators) == len(edition.articles):
        return edition
    return replace(edition, root=_pruned(edition.root, frozenset(locators)), _index={})


def _pruned(node: Provision, wanted: frozenset[str]) -> Provision:
    children = []
    for child in node.children:
        if child.kind is not Kind.ARTICLE:
            children.append(_pruned(child, wanted))
        elif child.locator in wanted:
            children.append(child)
    return replace(node, children=tuple(children))


def _cut(record: ArticleRecord, count: int) -> _Article | None:
    """A record as it was when there were so many witnesses only."""
    states = [state for state in record.states if state[0] < count]
    if not states:
        return None
    versions = record.versions[: max(place for _, place in states) + 1]
    return _Article(
        record.locator,
        list(versions),
        {digest_of(version): place for place, version in enumerate(versions)},
        states,
        [(first, min(end, count)) for first, end in record.shown if first < count],
        [step for step in record.steps if step.at < count],
        [left for left in record.left if left[0] < count],
        record.general,
    )
