"""One piece of news: an edition, what it changed, and what that means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from lawdiff.comparing.result import Change, ChangeKind, Comparison, Op
from lawdiff.model import Language

MOST_CHANGES = 400
"""So many changes are told of one edition; a new code has thousands."""
LONGEST = 600
"""Letters of the words that are quoted of one change."""


class NewsKind(StrEnum):
    """What happened."""

    FIRST = "first"
    """The first edition that is held; there is nothing to compare it with."""
    EDITION = "edition"
    """A new edition."""
    ANNOUNCEMENT = "announcement"
    """A new edition with the old law: a change is announced."""
    NOTES = "notes"
    """A new edition with the old law and other notes."""
    CHANGED = "changed"
    """An alarm: the text of an edition that was seen is another one."""
    WITHDRAWN = "withdrawn"
    """An alarm: the source no longer has an edition that was seen."""

    @property
    def is_alarm(self) -> bool:
        """True for what a source should never do."""
        return self in {NewsKind.CHANGED, NewsKind.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class NewsChange:
    """A change of one provision.

    Attributes:
        kind: what happened to it.
        locator: where.
        removed: the words that went, shortened.
        added: the words that came, likewise.
        findings: what it means, a sentence each, by language.
    """

    kind: str
    locator: str
    removed: str = ""
    added: str = ""
    findings: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One piece of news.

    Attributes:
        kind: what happened.
        act: whose.
        language: of the law.
        day: of the edition.
        before: of the edition that it is compared with; None where there is none.
        laws: numbers of the laws that caused it.
        digest: of the edition's text: the same edition changed again is other news.
        counts: how many articles have which status.
        changes: in the order of the text.
        more: how many further changes there are.
        coming: announced changes that the edition before did not announce: locator, law, first and last day.
    """

    kind: NewsKind
    act: str
    language: Language
    day: date
    before: date | None
    laws: tuple[str, ...]
    digest: str
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[NewsChange, ...] = ()
    more: int = 0
    coming: tuple[tuple[str, str, str, str], ...] = ()

    @property
    def name(self) -> str:
        """As the command line calls the edition: `cc/rus@2024-06-16`."""
        return f"{self.act}/{self.language.value}@{self.day}"

    def as_data(self) -> dict[str, Any]:
        """For JSON, and for the store."""
        return {
            "kind": self.kind.value,
            "alarm": self.kind.is_alarm,
            "edition": self.name,
            "act": self.act,
            "language": self.language.value,
            "date": self.day.isoformat(),
            "before": self.before.isoformat() if self.before else None,
            "laws": list(self.laws),
            "sha256": self.digest,
            "summary": dict(self.counts),
            "changes": [
                {
                    "kind": one.kind,
                    "locator": one.locator,
                    "removed": one.removed,
                    "added": one.added,
                    "findings": [dict(said) for said in one.findings],
                }
                for one in self.changes
            ],
            "more_changes": self.more,
            "coming": [
                {
                    "locator": locator or None,
                    "law": law,
                    "from_not_before": first or None,
                    "from_not_after": last or None,
                }
                for locator, law, first, last in self.coming
            ],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> NewsItem:
        """From what the store kept.

        Raises:
            KeyError, TypeError, ValueError: it is damaged.
        """
        return cls(
            NewsKind(data["kind"]),
            str(data["act"]),
            Language(data["language"]),
            date.fromisoformat(data["date"]),
            date.fromisoformat(data["before"]) if data["before"] else None,
            tuple(map(str, data["laws"])),
            str(data["sha256"]),
            {str(status): int(count) for status, count in data["summary"].items()},
            tuple(
                NewsChange(
                    str(one["kind"]),
                    str(one["locator"]),
                    str(one["removed"]),
                    str(one["added"]),
                    tuple(dict(said) for said in one["findings"]),
                )
                for one in data["changes"]
            ),
            int(data["more_changes"]),
            tuple(
                (one["locator"] or "", str(one["law"]), one["from_not_before"] or "", one["from_not_after"] or "")
                for one in data["coming"]
            ),
        )


def news_of(comparison: Comparison) -> tuple[Mapping[str, int], tuple[NewsChange, ...], int]:
    """What a comparison has to tell: how many articles have which status, its changes, and how many more there are.

    Mere typography is no news.
    """
    told = [change for change in comparison.changes if change.kind not in _NO_NEWS]
    counts = {status: count for status, count in comparison.summary().items() if count}
    return counts, tuple(map(_told, told[:MOST_CHANGES])), max(0, len(told) - MOST_CHANGES)


_NO_NEWS = frozenset({ChangeKind.UNCHANGED, ChangeKind.COSMETIC, ChangeKind.NOT_HELD})


def _told(change: Change) -> NewsChange:
    return NewsChange(
        change.kind.value,
        change.locator,
        _words(change, Op.REMOVE),
        _words(change, Op.ADD),
        tuple({language.value: finding.statement(language) for language in Language} for finding in change.findings),
    )


def _words(change: Change, op: Op) -> str:
    found = " … ".join(" ".join(hunk.text.split()) for hunk in change.hunks if hunk.op is op)
    return found if len(found) <= LONGEST else f"{found[:LONGEST].rsplit(' ', 1)[0]} …"
