"""All editions of one act in one language that are held, in order: what a history is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lawdiff.model import ActRef, Edition, Language
from lawdiff.store.catalogue import Catalogue, read_catalogue
from lawdiff.store.errors import StoreError
from lawdiff.store.origin import Pending, Role
from lawdiff.store.records import Kept
from lawdiff.store.shelf import load, shelf


@dataclass(frozen=True, slots=True)
class HeldEdition:
    """An edition that is held, before its text is read.

    Attributes:
        kept: the store's record of it.
        acts: the laws that caused it: by its source, else by the catalogue; empty where neither says.
        role: whether it brought new law or only an announcement.
    """

    kept: Kept
    acts: tuple[ActRef, ...] = ()
    role: Role = Role.UNKNOWN

    @property
    def pending(self) -> tuple[Pending, ...]:
        """The coming changes that it announces."""
        return self.kept.pending

    @property
    def day(self) -> date:
        """On which it was in force."""
        return self.kept.day

    @property
    def digest(self) -> str:
        """Of its bytes: while it stays, so do the words, notes and days of this edition."""
        return self.kept.sha256

    def load(self) -> Edition:
        """Read it.

        Raises:
            StoreError: it is gone or was changed.
        """
        return load(self.kept)


def held_editions(
    home: Path, act: str, language: Language, catalogue: Catalogue | None = None
) -> tuple[HeldEdition, ...]:
    """The editions of an act in a language that a store holds, by their days; none where it holds none.

    Args:
        home: the store's folder.
        act: `cc`, `cao`, or the user's own name.
        language: of the texts.
        catalogue: knows which laws caused editions of which the source does not say it; the project's own by default.

    Raises:
        StoreError: the store cannot be read, or a record of this act is damaged.
    """
    held = shelf(home)
    if held.broken:
        raise StoreError(held.broken[0])
    its = [one for one in held.kept if (one.act, one.language) == (act, language)]
    known = catalogue or read_catalogue()
    causes = {edition.in_force: edition.caused_by for edition in known.editions if edition.act == act}
    return tuple(
        HeldEdition(one, _acts(one, causes.get(one.day, ""), known), role_of(one, before))
        for one, before in zip(its, (None, *its), strict=False)
    )


def role_of(kept: Kept, before: Kept | None) -> Role:
    """What an edition brought, held against the one before it.

    Of a selection of articles it is known only where both hold the same articles.
    """
    if before is None:
        return Role.FIRST
    if not kept.law or not before.law:
        return Role.UNKNOWN
    if kept.law == before.law:
        return Role.ANNOUNCEMENT if set(kept.pending) - set(before.pending) else Role.NOTES
    whole = not kept.partial and not before.partial
    return Role.EFFECT if whole or kept.scope == before.scope else Role.UNKNOWN


def _acts(kept: Kept, number: str, catalogue: Catalogue) -> tuple[ActRef, ...]:
    if kept.origin and kept.origin.causes:
        return tuple(cause.act for cause in kept.origin.causes)
    if not number:
        return ()
    law = catalogue.law(number)
    return (ActRef(number, law.adopted if law else None),)
