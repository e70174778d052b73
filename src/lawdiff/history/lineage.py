"""The life of one provision in its act: under which number each text shows it, through renumbering and moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawdiff.history.records import Archive, ArticleRecord, Link, Step
from lawdiff.model import Provision


@dataclass(frozen=True, slots=True)
class Stage:
    """A provision by one text.

    Attributes:
        witness: number of the text that shows it, or that shows it gone.
        locator: where it stands there.
        provision: None where it is gone.
        step: the step by which it came to be so; None where the text is the first that shows it, or where only
            notes changed.
    """

    witness: int
    locator: str
    provision: Provision | None
    step: Step | None


def life(archive: Archive, locator: str) -> tuple[Stage, ...]:
    """Every state of a provision, in order, one for each text in which the act's record of it changed.

    Args:
        archive: of the act in one language.
        locator: of an article, or of a provision in it, under any of the numbers that it has had; of several
            provisions that had it one after the other, the last is meant.

    Raises:
        KeyError: no text shows it.
    """
    record = archive.article(_article_of(locator))
    if record is None:
        raise KeyError(locator)
    anchor = _anchor(record, locator)
    if anchor is None:
        raise KeyError(locator)
    backward = list(_backward(archive, locator, anchor))
    forward = list(_forward(archive, locator, anchor))
    return (*reversed(backward), *forward)


def _anchor(record: ArticleRecord, locator: str) -> int | None:
    """The last text that shows the provision under this number; where none does, the last that shows its stub."""
    found = stub = None
    for at, place in record.states:
        nodes = record.versions[place].walk() if place >= 0 else ()
        node = next((node for node in nodes if node.locator == locator), None)
        if node is not None:
            found, stub = (found, at) if node.is_stub else (at, stub)
    return stub if found is None else found


def _backward(archive: Archive, locator: str, witness: int) -> Iterator[Stage]:
    """From a state to the first, the last one first."""
    while True:
        record = archive.article(_article_of(locator))
        assert record is not None
        at = max(at for at, _ in record.states if at <= witness)
        step = record.step(at)
        yield Stage(at, locator, _node(record.version(at), locator), step)
        if step is not None:
            source = _source(step, locator)
            if source:
                locator, witness = source, step.since
                continue
            gone = _gone_before(record, locator, step.since)
            if gone is None:
                return
            # Taken out before, and put in again under its number: both are the life of the number.
            yield Stage(gone[1], locator, None, record.step(gone[1]))
            witness = gone[0]
            continue
        earlier = [state for state in record.states if state[0] < at]
        if not earlier or earlier[-1][1] < 0 or _node(record.version(at - 1), locator) is None:
            return
        witness = at - 1


def _gone_before(record: ArticleRecord, locator: str, witness: int) -> tuple[int, int] | None:
    """The last text before a witness that shows a provision, and the first without it; None where there is none."""
    if _node(record.version(witness), locator) is not None:
        return None
    gone = witness
    for at, place in reversed([state for state in record.states if state[0] <= witness]):
        if place >= 0 and _node(record.versions[place], locator) is not None:
            return at, gone
        gone = at
    return None


def _forward(archive: Archive, locator: str, witness: int) -> Iterator[Stage]:
    """What became of a state, in order."""
    while True:
        record = archive.article(_article_of(locator))
        assert record is not None
        found = _next(archive, record, locator, witness)
        if found is None:
            return
        yield found
        if found.provision is None:
            return
        locator, witness = found.locator, found.witness


def _next(archive: Archive, record: ArticleRecord, locator: str, witness: int) -> Stage | None:
    away = next((left for left in record.left if left[0] > witness and _is_in(locator, left[1])), None)
    state = next((state for state in record.states if state[0] > witness), None)
    if away is not None and (state is None or away[0] <= state[0]):
        at, here, there = away
        other = archive.article(_article_of(there))
        assert other is not None
        return _stage(other, at, there + locator.removeprefix(here), other.step(at))
    if state is None:
        return None
    at, place = state
    step = record.step(at)
    if step is None:
        article = record.versions[place] if place >= 0 else None
        return Stage(at, locator, _node(article, locator), None)
    if step.before != record.locator:
        return Stage(at, locator, None, None)
    target = _target(step, locator)
    return _stage(record, at, target, step) if target else Stage(at, locator, None, step)


def _stage(record: ArticleRecord, at: int, locator: str, step: Step | None) -> Stage:
    return Stage(at, locator, _node(record.version(at), locator), step)


def _is_in(locator: str, place: str) -> bool:
    return locator == place or locator.startswith(f"{place}__")


def _source(step: Step, locator: str) -> str:
    """Where a provision of the later text stood in the earlier one; empty where it came with this step."""
    if locator == step.after:
        return step.before
    for link in step.links:
        if link.before and _covers(link.after, locator, link):
            return link.before + locator.removeprefix(link.after)
    return ""


def _target(step: Step, locator: str) -> str:
    """Where a provision of the earlier text stands in the later one; empty where it is gone."""
    if locator == step.before:
        return step.after
    for link in step.links:
        if link.after and link.before and _covers(link.before, locator, link):
            return link.after + locator.removeprefix(link.before)
    return ""


def _covers(place: str, locator: str, link: Link) -> bool:
    if link.old_part == "head" or link.new_part == "head":
        return False
    return place == locator or (link.whole and locator.startswith(f"{place}__"))


def _node(article: Provision | None, locator: str) -> Provision | None:
    """A provision of an article that is law: none where a stub stands in its place."""
    if article is None:
        return None
    node = next((node for node in article.walk() if node.locator == locator), None)
    return None if node is None or node.is_stub else node


def _article_of(locator: str) -> str:
    return locator.split("__", 1)[0]
