"""Blame as it is told: of a provision alone, with the days of its authors, and neighbouring words joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lawdiff.history.blame import Blame, Origin, Passage, blame
from lawdiff.history.records import Archive, Witness
from lawdiff.history.streams import Word
from lawdiff.history.windows import Since, took_effect, window_of
from lawdiff.model import Language
from lawdiff.store.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Telling:
    """Who wrote each word of a provision.

    Attributes:
        act: whose.
        language: of the text.
        locator: of the provision, as the text has it.
        witness: the text that shows it.
        passages: its words.
        gone: words of provisions that stood in it and are gone.
        origins: the authors that occur, each with its number, in the order of their coming.
        witnesses: all texts.
        catalogue: knows when laws took effect.
    """

    act: str
    language: Language
    locator: str
    witness: Witness
    passages: tuple[Passage, ...]
    gone: tuple[Passage, ...]
    origins: tuple[tuple[int, Origin], ...]
    witnesses: tuple[Witness, ...]
    catalogue: Catalogue

    def since(self, origin: Origin) -> Since:
        """When an author's words became law."""
        after = self.witnesses[origin.at]
        if origin.since is not None:
            return took_effect(origin.acts, self.witnesses[origin.since], after, self.catalogue)
        windows = [window_of(act, self.catalogue) for act in origin.acts]
        if not windows:
            return Since(None, after.day)
        first, last = min(one.first for one in windows), max(one.last for one in windows)
        return Since(min(first, after.day), min(last, after.day))

    def basis(self, origin: Origin) -> str:
        """What an author is known by: `note`, `several-notes`, `first-held` or `unknown`."""
        if len(origin.acts) > 1:
            return "several-notes"
        if origin.acts:
            return "note"
        return "first-held" if origin.since is None else "unknown"

    def runs(self, words: Iterable[Word], *, with_removed: bool) -> Iterator[Word]:
        """Neighbouring words of one author, and of one remover, as one."""
        latest: Word | None = None
        for word in words:
            if word.remover is not None and not with_removed:
                continue
            if latest is not None and (latest.author, latest.remover) == (word.author, word.remover):
                latest = latest._replace(text=latest.text + word.text)
                continue
            if latest is not None:
                yield latest
            latest = word
        if latest is not None:
            yield latest


def told(
    archive: Archive, locator: str, catalogue: Catalogue, witness: int | None = None, *, with_removed: bool = False
) -> Telling:
    """Who wrote the words of a provision.

    Args:
        archive: of the act in one language.
        locator: of an article or of a provision in it, as the text has it.
        catalogue: knows when laws took effect.
        witness: number of the text to look at; by default the last one.
        with_removed: whether the authors of removed words are wanted too.

    Raises:
        KeyError: the text does not show the provision, and none before it.
    """
    found = blame(archive, locator.split("__", 1)[0], witness)
    passages = tuple(passage for passage in found.passages if _is_in(passage.locator, locator))
    gone = tuple(passage for passage in found.gone if _is_in(passage.locator, locator))
    if not passages and not gone:
        raise KeyError(locator)
    shown = archive.witnesses[found.witness]
    return Telling(
        shown.act,
        shown.language,
        locator,
        shown,
        passages,
        gone,
        tuple(_used(found, passages, gone if with_removed else (), with_removed=with_removed)),
        archive.witnesses,
        catalogue,
    )


def _used(
    found: Blame, passages: Sequence[Passage], gone: Sequence[Passage], *, with_removed: bool
) -> Iterator[tuple[int, Origin]]:
    numbers = set()
    for passage in (*passages, *gone):
        for word in passage.words:
            if word.remover is None or with_removed:
                numbers.update({word.author, *([word.remover] if word.remover is not None else [])})
    order = sorted(numbers, key=lambda number: (found.origins[number].at, number))
    yield from ((number, found.origins[number]) for number in order)


def _is_in(locator: str, place: str) -> bool:
    return locator == place or locator.startswith(f"{place}__")
