"""Where the histories of an act come from: its kept editions, worked through once and filed; else carried versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.progress import Steps
from lawdiff.history.filing import DamagedArchiveError, Filed, filed
from lawdiff.history.records import Archive, ArticleRecord, Held, Witness
from lawdiff.model import ActRef, Edition, Language
from lawdiff.reporting.visible import visible
from lawdiff.store.catalogue import Catalogue
from lawdiff.store.data import statutes_folder
from lawdiff.store.derived import derived_path, open_derived, write_derived
from lawdiff.store.errors import StoreError
from lawdiff.store.held_editions import HeldEdition, held_editions, languages_held

if TYPE_CHECKING:
    from lawdiff.store.embedded import EmbeddedVersion


class Archives:
    """The archives of acts in one language, each opened when it is first asked for.

    Args:
        language: of the texts.
        catalogue: knows which laws caused editions.
        articles: of the versions that the project carries, only those of these articles are read; all where None.
    """

    def __init__(
        self, language: Language, catalogue: Catalogue, articles: frozenset[tuple[str, str]] | None = None
    ) -> None:
        self.language = language
        self._catalogue = catalogue
        self._articles = articles
        self._known: dict[str, Archive | None] = {}

    def of(self, act: str) -> Archive | None:
        """The archive of an act; None where no text of it is held in the language."""
        if act not in self._known:
            home = store_home()
            held = held_editions(home, act, self.language, self._catalogue)
            self._known[act] = filed_archive(home, held) if held else self._carried(act)
        return self._known[act]

    def acts(self) -> tuple[str, ...]:
        """The acts of which texts are held in the language."""
        kept = {act for act, language in languages_held(store_home()) if language is self.language}
        carried = {act for act in self._catalogue.acts if carries(act, self.language)}
        return tuple(sorted({*kept, *carried}))

    def _carried(self, act: str) -> Archive | None:
        versions = [
            one for one in self._versions(act) if self._articles is None or (act, one.article) in self._articles
        ]
        if not versions:
            return None
        from lawdiff.history.building import build  # noqa: PLC0415  (what is filed needs no building)

        versions.sort(key=lambda one: (one.in_force.first, one.path.name))
        return build([_of_version(one, self._catalogue) for one in versions], lambda number: versions[number].read())

    def _versions(self, act: str) -> list[EmbeddedVersion]:
        if not carries(act, self.language):
            return []
        from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415

        return [one for one in embedded_versions() if (one.act, one.language) == (act, self.language)]


def carries(act: str, language: Language) -> bool:
    """Whether the project carries versions of an act in a language.

    >>> carries("cc", Language.ENG), carries("cc", Language.KAZ)
    (True, False)
    """
    return any((statutes_folder() / act / language.value).glob("art_*.txt"))


def filed_archive(home: Path, held: Sequence[HeldEdition]) -> Archive:
    """The archive of kept editions: as it is filed, where it is of these editions, else worked out and filed.

    Args:
        home: the store's folder.
        held: all editions of one act in one language, in order of their days; at least one.

    Raises:
        StoreError: an edition is gone or was changed.
    """
    path = derived_path(home, "history", held[0].kept.act, held[0].kept.language.value)
    witnesses = tuple(_of_edition(one) for one in held)
    there = _opened(path)
    if there is not None and there.witnesses == witnesses:
        return _Mending(there, lambda: _made(path, held, witnesses, None))
    known: Held | None = None
    if there is not None:
        with suppress(DamagedArchiveError):
            known = there.held()
    return _made(path, held, witnesses, known)


def _made(path: Path, held: Sequence[HeldEdition], witnesses: tuple[Witness, ...], known: Held | None) -> Held:
    """The archive of kept editions, worked out and filed."""
    from lawdiff.history.building import build  # noqa: PLC0415  (what is filed needs no building)
    from lawdiff.store.reading_in_order import reader  # noqa: PLC0415

    with Steps(len(held)) as steps:
        made = build(witnesses, partial(_load, held, reader(held), steps), known)
    try:
        write_derived(path, filed(made))
    except StoreError as problem:
        click.echo(f"lawdiff: warning [not-filed] {visible(str(problem))}", err=True)
    return made


class _Mending:
    """A filed archive; where a line of its file turns out to be damaged, it is worked out again."""

    def __init__(self, archive: Filed, made_again: Callable[[], Held]) -> None:
        self.witnesses = archive.witnesses
        self.doubts = archive.doubts
        self.locators = archive.locators
        self.passages = archive.passages
        self._archive: Archive = archive
        self._made_again = made_again

    def article(self, locator: str) -> ArticleRecord | None:
        """One article; None where no text shows it."""
        try:
            return self._archive.article(locator)
        except DamagedArchiveError:
            self._archive = self._made_again()
            return self._archive.article(locator)


def _opened(path: Path) -> Filed | None:
    stream = open_derived(path)
    if stream is None:
        return None
    try:
        return Filed(stream.read)
    except DamagedArchiveError:
        return None


def _load(held: Sequence[HeldEdition], read: Callable[[int], Edition], steps: Steps, number: int) -> Edition:
    steps.next(f"reading {held[number].kept.name}")
    return read(number)


def _of_edition(held: HeldEdition) -> Witness:
    kept = held.kept
    return Witness(kept.act, kept.language, kept.day, kept.source, kept.sha256, kept.partial, causes=held.acts)


def _of_version(version: EmbeddedVersion, catalogue: Catalogue) -> Witness:
    days = version.in_force
    known = catalogue.acts.get(version.act)
    return Witness(
        version.act,
        version.language,
        days.first,
        version.name,
        version.read().sha256,
        partial=True,
        last=days.last or (max(known.known_until, days.first) if known else days.first),
        earliest=days.earliest,
        made_by=tuple(_law(number, catalogue) for number in version.amended_by),
        holds=version.holds,
    )


def _law(number: str, catalogue: Catalogue) -> ActRef:
    law = catalogue.law(number)
    return ActRef(number, law.adopted if law else None)
