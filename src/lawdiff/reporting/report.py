"""The report model: what every renderer shows, as plain records. `prepare` makes it from a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lawdiff.comparing.result import (
    ArticleRow,
    Change,
    ChangeKind,
    Comparison,
    Corroboration,
    CorroborationStatus,
    Op,
)
from lawdiff.model import ActRef, EditionWarning, Language, Note

OLDER_NOTES = frozenset({"inserted-but-note-is-older", "repealed-but-note-is-older"})
"""Reason codes: one text alone has the article, and by its note that was so before the old edition."""


@dataclass(frozen=True, slots=True)
class Side:
    """The facts of one edition.

    Attributes:
        act: `cc`, `cao`, the user's own name, or empty.
        title: the act's title in the language of the captions; empty where the act is unknown.
        language: of the law.
        date: on which it was in force; None where nothing says it.
        source: the name of the file or folder.
        sha256: of its bytes.
        articles: how many it holds.
        partial: true for a selection, in which absence proves nothing.
    """

    act: str
    title: str
    language: Language
    date: date | None
    source: str
    sha256: str
    articles: int
    partial: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One side of a change.

    Attributes:
        locator: `art_99__para_3`.
        citation: as lawyers of the law's own language cite it.
        caption: the same in the language of the captions.
        text: its words, verbatim.
    """

    locator: str
    citation: str
    caption: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One change, ready to be shown.

    Attributes:
        change: the change itself.
        before: its place in the old edition, or None.
        after: its place in the new edition, or None.
        anchor: its name within the report, unique: the locator, with `old-` where only the old edition has it
            and the new one uses the locator for something else.
    """

    change: Change
    before: Place | None
    after: Place | None
    anchor: str

    @property
    def disputed(self) -> bool:
        """True where the texts and the publisher's notes disagree."""
        return self.change.corroboration.status is CorroborationStatus.DISPUTED

    @property
    def shown_kind(self) -> str:
        """The kind as reports name it: a disputed insertion or repeal is not presented as one."""
        claimed = self.change.kind in (ChangeKind.INSERTED, ChangeKind.REPEALED)
        return "disputed" if self.disputed and claimed else self.change.kind.value

    @property
    def only_elsewhere(self) -> bool:
        """True where the provision got another number or place and kept its words."""
        return self.change.kind in ELSEWHERE and all(hunk.op is Op.KEEP for hunk in self.change.hunks)


@dataclass(frozen=True, slots=True)
class Attached:
    """A publisher's note as a report shows it.

    Attributes:
        edition: `before` or `after`.
        caption: of the provision that it stands in, in the language of the captions.
        note: the note.
    """

    edition: str
    caption: str
    note: Note


@dataclass(frozen=True, slots=True)
class Group:
    """An article and what changed in it.

    Attributes:
        row: what happened to the article; None for the headings above articles.
        anchor: its name within the report, unique.
        label: `Article 99.` as printed; empty for the headings above articles.
        heading: its title, verbatim.
        chapters: the headings that it stands under, outermost first, each as label and title.
        items: its changes, in the order of the text.
        notes: the publisher's notes in it.
    """

    row: ArticleRow | None
    anchor: str
    label: str
    heading: str
    chapters: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    notes: tuple[Attached, ...] = ()

    @property
    def status(self) -> ChangeKind:
        """What happened to the article."""
        return self.row.status if self.row else ChangeKind.MODIFIED

    @property
    def shown_kind(self) -> str:
        """The status as reports name it: an article that its note makes older than both texts is not new."""
        return "disputed" if self.row and is_older_note(self.row) else self.status.value

    @property
    def corroboration(self) -> Corroboration:
        """Whether the notes agree."""
        return self.row.corroboration if self.row else self.items[0].change.corroboration

    @property
    def acts(self) -> tuple[ActRef, ...]:
        """The acts that changed it."""
        return self.row.acts if self.row else ()

    @property
    def disputed(self) -> bool:
        """True where the texts and the notes disagree on the article as a whole."""
        return self.corroboration.status is CorroborationStatus.DISPUTED


@dataclass(frozen=True, slots=True)
class Report:
    """All that a renderer shows.

    Attributes:
        before: the old edition's facts.
        after: the new edition's facts.
        ui: language of the captions.
        warnings: suspicions, each with `before` or `after`.
        summary: how many articles have which status, each article counted once; `disputed` are those that one
            text alone has although by their notes nothing happened to them between the editions: no other status
            counts them.
        rows: one for every article of either edition, or of the selection.
        items: the changes, in order.
        groups: the same changes by article.
        comparison: what it was made from, for formats that hold whole editions.
        identical: true where both editions are the same bytes.
    """

    before: Side
    after: Side
    ui: Language
    warnings: tuple[tuple[str, EditionWarning], ...]
    summary: Mapping[str, int]
    rows: tuple[ArticleRow, ...]
    items: tuple[Item, ...]
    groups: tuple[Group, ...]
    comparison: Comparison
    identical: bool = False

    @property
    def agreed(self) -> tuple[Group, ...]:
        """The groups that nothing disputes."""
        return tuple(group for group in self.groups if not group.disputed)

    @property
    def disputed(self) -> tuple[Group, ...]:
        """The groups in which texts and notes disagree."""
        return tuple(group for group in self.groups if group.disputed)

    @property
    def not_held(self) -> tuple[str, ...]:
        """Numbers of the articles of which a selection says nothing."""
        return tuple(row.number for row in self.rows if row.status is ChangeKind.NOT_HELD)

    @property
    def by_act(self) -> tuple[tuple[ActRef, int], ...]:
        """Each amending act, in order of adoption, and how many articles it changed."""
        counts: dict[tuple[str, date | None], int] = {}
        acts: dict[tuple[str, date | None], ActRef] = {}
        for group in self.groups:
            for key in dict.fromkeys((act.number, act.adopted) for act in group.acts):
                counts[key] = counts.get(key, 0) + 1
            acts |= {(act.number, act.adopted): act for act in group.acts}
        return tuple((acts[key], counts[key]) for key in sorted(acts, key=lambda key: acts[key].sort_key()))

    @property
    def changed(self) -> bool:
        """True where the law of the two editions differs in more than typography."""
        return any(row.status not in STILL for row in self.rows) or any(
            item.change.kind not in STILL for item in self.items
        )


ELSEWHERE = frozenset({ChangeKind.RENUMBERED, ChangeKind.MOVED, ChangeKind.TRANSFERRED})
"""What happened to a provision that stands in another place or under another number."""

STILL = frozenset({ChangeKind.UNCHANGED, ChangeKind.COSMETIC, ChangeKind.NOT_HELD})
"""What happened to a provision that the law did not change."""


def is_older_note(row: ArticleRow) -> bool:
    """Whether an article that one text alone has was, by its own note, inserted or repealed long before.

    >>> is_older_note(ArticleRow("73-1", ChangeKind.INSERTED, "", "art_73-1"))
    False
    """
    return row.status not in STILL and not OLDER_NOTES.isdisjoint(row.corroboration.reasons)
