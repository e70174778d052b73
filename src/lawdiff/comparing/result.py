"""What a comparison consists of. Plain records: who makes them is said in `compare`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from lawdiff.model import ActRef, Edition, EditionWarning, Finding, Kind, Provision


class ChangeKind(StrEnum):
    """What happened to a provision."""

    UNCHANGED = "unchanged"
    COSMETIC = "cosmetic"
    MODIFIED = "modified"
    INSERTED = "inserted"
    REPEALED = "repealed"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    TRANSFERRED = "transferred"
    NOT_HELD = "not-held"


class Difference(NamedTuple):
    """What happened to a provision.

    Attributes:
        kind: what happened; `unchanged` too, so that nothing is left unaccounted for.
        before: in the old edition; None where it has none.
        after: in the new edition; None where it has none. A stub is given: it is where the law was.
        whole: true where the children are meant as well, false where they have differences of their own.
        moved: true where it stands in another place as well.
    """

    kind: ChangeKind
    before: Provision | None
    after: Provision | None
    whole: bool = False
    moved: bool = False

    @property
    def is_below_article(self) -> bool:
        """True for paragraphs, points and remarks."""
        provision = self.after or self.before
        return provision is not None and not provision.kind.is_grouping and provision.kind is not Kind.ARTICLE


class Op(StrEnum):
    """What a hunk does to its words."""

    KEEP = "keep"
    REMOVE = "remove"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Hunk:
    """One run of kept, removed or added words, with the spaces between them.

    `old_text` of all hunks, one after the other, is the old text to the letter, `new_text` the new one. Kept
    words that differ in typography only are quoted from the new edition.
    """

    op: Op
    text: str
    before_text: str = ""
    """For a kept hunk: the old edition's letters, where typography differs; else empty."""

    @property
    def old_text(self) -> str:
        """What the hunk holds of the old text."""
        if self.op is Op.ADD:
            return ""
        return self.before_text or self.text

    @property
    def new_text(self) -> str:
        """What the hunk holds of the new text."""
        return "" if self.op is Op.REMOVE else self.text


class CorroborationStatus(StrEnum):
    """Whether the publisher's own notes agree with the texts."""

    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Corroboration:
    """What the notes say of a change.

    Attributes:
        status: agree, disagree, silent.
        reasons: codes, such as `changed-without-note`; docs/method.md explains each.
        notes: the notes that were consulted, verbatim.
    """

    status: CorroborationStatus
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """An aligned pair that differs, or a provision that only one edition has.

    Attributes:
        kind: what happened.
        before: the provision in the old edition; None where it is inserted. Where the unnumbered text of an
            article becomes a paragraph, or the reverse, that text alone, with the locator of its article.
        after: the provision in the new edition; None where it is gone, also where a stub stands in its place.
        hunks: the words. For an inserted or repealed provision they cover all of it, children included; for a
            modified, renumbered or moved one its own words only (`Provision.own_words`): its children have
            changes of their own. The label of a remark precedes them where its word changed, that of a chapter
            where only one edition has it.
        acts: the amending acts that made it, by the notes, in order of date.
        corroboration: whether the notes agree.
        findings: what it means; filled in by `lawdiff.meaning`.
        similarity: 0 to 1, of the old words and the new ones.
        moved: true where a modified provision stands in another place as well.
    """

    kind: ChangeKind
    before: Provision | None
    after: Provision | None
    hunks: tuple[Hunk, ...]
    acts: tuple[ActRef, ...] = ()
    corroboration: Corroboration = Corroboration(CorroborationStatus.UNATTRIBUTED)
    findings: tuple[Finding, ...] = ()
    similarity: float = 0.0
    moved: bool = False

    @property
    def locator(self) -> str:
        """Where it is: in the new edition, or in the old one where it is gone."""
        node = self.after or self.before
        return node.locator if node else ""

    @property
    def article(self) -> str:
        """Number of the article it belongs to; empty above articles.

        >>> Change(ChangeKind.INSERTED, None, None, ()).article
        ''
        """
        head = self.locator.split("__", 1)[0]
        return head.removeprefix("art_") if head.startswith("art_") else ""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What happened to one article of either edition.

    Attributes:
        number: the new edition's, or the old one's where the article is gone.
        status: what happened to it.
        before: its locator in the old edition, or that of its stub there; empty where the edition has neither.
        after: the same in the new edition.
        corroboration: whether the notes agree.
        acts: the amending acts that changed it between the editions, by the notes.
    """

    number: str
    status: ChangeKind
    before: str
    after: str
    corroboration: Corroboration = Corroboration(CorroborationStatus.UNATTRIBUTED)
    acts: tuple[ActRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions, article by article and change by change.

    Attributes:
        before: the old edition.
        after: the new edition.
        articles: one row for every article of either edition, in the order of the new one.
        changes: in the order of the new edition; what is gone stands where it stood.
        warnings: of both editions, each with `before` or `after`.
        differences: the alignment of all of both editions, what did not change included, in the order of `changes`;
            a provision whose `whole` is true stands for all that is in it.
    """

    before: Edition
    after: Edition
    articles: tuple[ArticleRow, ...]
    changes: tuple[Change, ...]
    warnings: tuple[tuple[str, EditionWarning], ...] = ()
    differences: tuple[Difference, ...] = ()

    def summary(self) -> dict[str, int]:
        """How many articles have which status; every status is there, nought included."""
        counts = dict.fromkeys((kind.value for kind in ChangeKind), 0)
        for row in self.articles:
            counts[row.status.value] += 1
        return counts
