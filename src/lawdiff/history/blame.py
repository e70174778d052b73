"""Blame: who wrote each word of an article and since when, and who took out the words that are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lawdiff.comparing.rebuild import RebuildError
from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.comparing.wording import Wording
from lawdiff.history.records import GONE, Archive, ArticleRecord, Step
from lawdiff.history.streams import Author, Stream, carried, joined, parted, removed, standing, written
from lawdiff.model import Action, ActRef, NoteKind, Provision, Statement

PARTS = ("label", "heading", "text", "closing")
"""Where words stand in a provision, in order."""
_OWN = PARTS[1:]
_GLUE = "\n"

Place = tuple[str, str]
"""The locator of a provision, and a part of it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote words, or took them out: what happened between two texts.

    Attributes:
        at: number of the first witness that shows it.
        since: number of the last witness that does not; None where the first text that is held shows it already.
        acts: the laws that did it by the notes of the later text; several where any of them may have; none where
            the notes name none.
        status: whether the notes agree.
        named: where the first text that is held shows it already: the laws that its notes name, of which any, or
            the act as adopted, may have written it.
    """

    at: int
    since: int | None
    acts: tuple[ActRef, ...] = ()
    status: CorroborationStatus = CorroborationStatus.UNATTRIBUTED
    named: tuple[ActRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one part of a provision, those that stand and those that stood there.

    Attributes:
        locator: of the provision; of one that is gone, where it last stood.
        part: one of `PARTS`.
        words: in order.
    """

    locator: str
    part: str
    words: Stream


@dataclass(frozen=True, slots=True)
class Blame:
    """An article with the author of each word.

    Attributes:
        article: as it reads; None where it is gone.
        witness: number of the text that shows it.
        passages: its words, in the order of the text.
        gone: the words of provisions that are there no longer, in order of their locators.
        origins: the authors by their numbers.
    """

    article: Provision | None
    witness: int
    passages: tuple[Passage, ...]
    gone: tuple[Passage, ...]
    origins: tuple[Origin, ...]


def blame(archive: Archive, locator: str, witness: int | None = None) -> Blame:
    """Who wrote the words of an article.

    Args:
        archive: of the act in one language.
        locator: of the article, `art_99`.
        witness: number of the text to look at; by default the last one.

    Raises:
        KeyError: no text shows the article by then.
        RebuildError: words would be lost. It is a fault of lawdiff.
    """
    number = len(archive.witnesses) - 1 if witness is None else witness
    tracer = _Tracer(archive)
    state = tracer.state(locator, number)
    record = tracer.record(locator)
    article = record.version(number)
    passages = tuple(
        Passage(*place, state.streams[place])
        for place in (_printed(article) if article else ())
        if place in state.streams
    )
    gone = tuple(Passage(*place, stream) for place, stream in state.gone)
    shown = max((one for one in record.showing() if one <= number), default=number)
    return Blame(article, shown, passages, gone, tuple(tracer.origins))


@dataclass(frozen=True, slots=True)
class _State:
    """An article at one witness."""

    streams: Mapping[Place, Stream]
    gone: tuple[tuple[Place, Stream], ...] = ()


@dataclass(slots=True)
class _Tracer:
    """Follows words back to the texts where they first stood; each text of each article once."""

    archive: Archive
    origins: list[Origin] = field(default_factory=list)
    _numbers: dict[Origin, Author] = field(default_factory=dict)
    _states: dict[tuple[str, int], _State] = field(default_factory=dict)

    def record(self, locator: str) -> ArticleRecord:
        record = self.archive.article(locator)
        if record is None:
            raise KeyError(locator)
        return record

    def state(self, locator: str, witness: int) -> _State:
        record = self.record(locator)
        waiting = [(at, place) for at, place in record.states if at <= witness]
        if not waiting:
            raise KeyError(locator)
        # Oldest first: each text leans on the one before it, and none waits on a deep stack.
        state = _State({})
        for index, (at, place) in enumerate(waiting):
            known = self._states.get((locator, at))
            if known is None:
                before = record.versions[waiting[index - 1][1]] if index and waiting[index - 1][1] != GONE else None
                known = self._states[locator, at] = self._state(record, at, place, before, state)
            state = known
        return state

    def _state(self, record: ArticleRecord, at: int, place: int, before: Provision | None, earlier: _State) -> _State:
        article = None if place == GONE else record.versions[place]
        step = record.step(at)
        if step is not None:
            state = self._after(step, article)
        elif article is None:
            left = any((when, place) == (at, record.locator) for when, place, _ in record.left)
            origin = self._author(Origin(at, _last_shown(record, at)))
            # What lives on under another number is not gone.
            state = _State({}, () if left else (*earlier.gone, *_all_gone(earlier.streams, origin)))
        elif before is not None:
            state = self._same_law(article, earlier, at, record)
        else:
            state = _State(dict(_born(article, self._first(article, at))), earlier.gone)
        _check(article, state)
        return state

    def _first(self, article: Provision, at: int) -> Author:
        """The author of a text that no held text precedes."""
        made_by = self.archive.witnesses[at].made_by
        if inserted_by_one(article):
            return self._author(Origin(at, None, named_laws(article), CorroborationStatus.CORROBORATED))
        return self._author(Origin(at, None, named=named_laws(article, made_by)))

    def _same_law(self, article: Provision, earlier: _State, at: int, record: ArticleRecord) -> _State:
        """Only notes, blanks or typography changed."""
        author = self._author(Origin(at, _last_shown(record, at)))
        streams = {
            (node.locator, part): carried(earlier.streams.get((node.locator, part), ()), text, author)
            for node in _law_below(article)
            for part, text in _texts(node)
        }
        return _State(streams, earlier.gone)

    def _after(self, step: Step, article: Provision | None) -> _State:
        streams: dict[Place, Stream] = {}
        earlier = self.state(step.before, step.since) if step.before else _State({})
        gone = list(earlier.gone)
        here = _Side(article)
        for link in step.links:
            source = _article_of(link.before)
            there = _Side(self.record(source).version(step.since) if source else None)
            words = self.state(source, step.since).streams if source else {}
            author = self._author(Origin(step.at, step.since, link.acts, link.status))
            before, after = there.node(link.before, link.old_part), here.node(link.after, link.new_part)
            if before is None or before.is_stub:
                if after is not None and not after.is_stub:
                    streams.update(_born(after, author))
            elif after is None or after.is_stub:
                if link.kind is ChangeKind.REPEALED:
                    lost = {place: words[place] for place in _places(before) if place in words}
                    gone += _all_gone(lost, author)
            elif link.whole:
                streams.update(_parallel(before, after, words, author))
            else:
                streams.update(_own(before, after, words, author))
        gone = [(place, stream) for place, stream in gone if stream]
        return _State(streams, tuple(gone))

    def _author(self, origin: Origin) -> Author:
        number = self._numbers.get(origin)
        if number is None:
            number = self._numbers[origin] = len(self.origins)
            self.origins.append(origin)
        return number


class _Side:
    """One of two texts of an article: finds provisions by locator, and the parts that alignment took apart."""

    def __init__(self, article: Provision | None) -> None:
        self._article = article
        self._nodes = {node.locator: node for node in article.walk()} if article else {}
        self._numbered: tuple[Provision, ...] = ()

    def node(self, locator: str, part: str) -> Provision | None:
        if not part:
            return self._nodes.get(locator)
        if not self._numbered:
            assert self._article is not None
            self._numbered = Wording().numbered(self._article)
        return self._numbered[1 if part == "body" else 0]


def _last_shown(record: ArticleRecord, before: int) -> int | None:
    return max((one for one in record.showing() if one < before), default=None)


def _article_of(locator: str) -> str:
    return locator.split("__", 1)[0]


def _law_below(node: Provision) -> Iterator[Provision]:
    """A provision and all below it; what stands in the place of repealed law is not law."""
    if node.is_stub:
        return
    yield node
    for child in node.children:
        yield from _law_below(child)


def _printed(node: Provision) -> Iterator[Place]:
    """Where words can stand, in the order in which they are printed: what closes a list stands behind it."""
    if node.is_stub:
        return
    yield from ((node.locator, part) for part in PARTS[:-1])
    for child in node.children:
        yield from _printed(child)
    yield node.locator, PARTS[-1]


def _texts(node: Provision) -> Iterator[tuple[str, str]]:
    """The parts of a provision that hold words."""
    parts = zip(PARTS, (node.label, node.heading, node.text, node.wrap_up), strict=True)
    yield from ((part, text) for part, text in parts if text)


def _places(node: Provision) -> Iterator[Place]:
    yield from ((one.locator, part) for one in _law_below(node) for part, _ in _texts(one))


def _born(node: Provision, author: Author) -> Iterator[tuple[Place, Stream]]:
    for one in _law_below(node):
        for part, text in _texts(one):
            yield (one.locator, part), written(text, author)


def _all_gone(streams: Mapping[Place, Stream], author: Author) -> Iterator[tuple[Place, Stream]]:
    for place, stream in streams.items():
        yield place, removed(stream, author)


def _parallel(
    before: Provision, after: Provision, words: Mapping[Place, Stream], author: Author
) -> Iterator[tuple[Place, Stream]]:
    """Two provisions that say the same, with all that is in them."""
    yield from _own(before, after, words, author)
    olds, news = ([child for child in node.children if not child.is_stub] for node in (before, after))
    for old, new in zip(olds, news, strict=True):
        yield from _parallel(old, new, words, author)


def _own(
    before: Provision, after: Provision, words: Mapping[Place, Stream], author: Author
) -> Iterator[tuple[Place, Stream]]:
    """The label, and the own words of a provision, part by part."""
    old, new = dict(_texts(before)), dict(_texts(after))
    if "label" in new:
        yield (after.locator, "label"), carried(words.get((before.locator, "label"), ()), new["label"], author)
    there = [part for part in _OWN if part in old or _haunted(before, part, words)]
    streams = [words.get((before.locator, part), ()) for part in there]
    if [part for part in _OWN if part in old] == [part for part in _OWN if part in new]:
        for part, stream in zip(there, streams, strict=True):
            yield (after.locator, part), carried(stream, new.get(part, ""), author)
        return
    # A sanction stands at the end of a text, or behind its points once there are some: the same words all the same.
    lengths = [len(new.get(part, "")) for part in _OWN]
    text = _GLUE.join(new[part] for part in _OWN if part in new)
    for part, piece in zip(_OWN, parted(carried(joined(streams, _GLUE), text, author), lengths, _GLUE), strict=True):
        if piece:
            yield (after.locator, part), piece


def _haunted(node: Provision, part: str, words: Mapping[Place, Stream]) -> bool:
    """Whether all words of a part are gone and nothing else stands in it."""
    stream = words.get((node.locator, part), ())
    return bool(stream) and not standing(stream)


def named_laws(article: Provision, others: Sequence[ActRef] = ()) -> tuple[ActRef, ...]:
    """The laws that the notes of an article name, in order of adoption; announced ones are not law yet."""
    found = {act.number or str(act.adopted): act for act in others}
    for said in _said(article):
        found.update((act.number or str(act.adopted), act) for act in said.acts)
    return tuple(sorted(found.values(), key=ActRef.sort_key))


def inserting_laws(article: Provision) -> tuple[ActRef, ...]:
    """The laws that put the article in as a whole, by its notes."""
    places = {"", article.locator}
    return tuple(
        act
        for said in _said(article)
        if said.action is Action.INSERTED and said.target in places
        for act in said.acts
    )  # fmt: skip


def inserted_by_one(article: Provision) -> bool:
    """Whether one law put the article in as a whole, and no other touched it since."""
    return bool(inserting_laws(article)) and len(named_laws(article)) == 1


def _said(article: Provision) -> Iterator[Statement]:
    for node in article.walk():
        for note in node.notes:
            if note.kind is not NoteKind.ANNOUNCEMENT:
                yield from (said for said in note.statements if said.action not in _COMING)


_COMING = frozenset({Action.PENDING, Action.SUSPENDED})


def _check(article: Provision | None, state: _State) -> None:
    """Nothing lost: the words with authors are the words of the text, to the letter.

    Raises:
        RebuildError: they are not.
    """
    wanted = {} if article is None else {
        (node.locator, part): text for node in _law_below(article) for part, text in _texts(node)
    }  # fmt: skip
    for place, text in wanted.items():
        if standing(state.streams.get(place, ())) != text:
            raise RebuildError(f"{place[0]}: the words with authors do not give back the text")
    for place, stream in state.streams.items():
        if place not in wanted and standing(stream):
            raise RebuildError(f"{place[0]}: words with authors stand where the text has none")
