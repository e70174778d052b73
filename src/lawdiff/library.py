"""The library's door: read editions, compare two, write a report. Nothing is printed, fetched or written.

`import lawdiff` is enough; what a function needs is loaded when it is called. docs/library.md has examples.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawdiff.language.sentences import Sentence
from lawdiff.model import EditionWarning, Language, LawdiffError
from lawdiff.reading.door import read

if TYPE_CHECKING:
    from collections.abc import Collection

    from lawdiff.comparing.result import Comparison
    from lawdiff.model import Edition
    from lawdiff.reporting.formats import RenderOptions

__all__ = ["MismatchError", "compare", "read", "report"]

_SHORT_CODES = {"en": "eng", "ru": "rus", "kk": "kaz"}


class MismatchError(LawdiffError):
    """Two editions that are not of one act in one language: to compare their words would say nothing."""


def compare(before: Edition, after: Edition, findings: bool = True, *, force: bool = False) -> Comparison:
    r"""Align two editions of an act and tell every difference, word by word, with what it means in law.

    Args:
        before: the old edition.
        after: the new edition.
        findings: say what the changes mean, too; about a third of the time goes into that.
        force: compare editions of different acts or languages all the same.

    Raises:
        MismatchError: the editions are of different acts or languages.

    >>> old = read("Статья 1. Шум\n1. Шум наказывается штрафом до двух рублей.".encode(), name="a.txt", act="x")
    >>> new = read("Статья 1. Шум\n1. Шум наказывается штрафом до трех рублей.".encode(), name="b.txt", act="x")
    >>> [(change.locator, change.kind.value) for change in compare(old, new).changes]
    [('art_1__para_1', 'modified')]
    """
    from lawdiff.comparing.compare import compare as compared  # noqa: PLC0415  (who only reads compares nothing)

    if not force:
        _check_same(before, after)
    comparison = compared(before, after)
    if findings:
        from lawdiff.meaning.annotate import annotate  # noqa: PLC0415

        comparison = annotate(comparison)
    return replace(comparison, warnings=(*comparison.warnings, *_suspicions(before, after)))


def report(
    subject: Comparison | tuple[Edition, Edition],
    *,
    format: str = "html",  # noqa: A002  (what the command line calls it)
    ui: Language | str = Language.ENG,
    articles: Collection[str] | None = None,
    cosmetic: bool = False,
    options: RenderOptions | None = None,
) -> str | bytes:
    r"""Write what changed, in one of the formats of `lawdiff diff --format`.

    Args:
        subject: a comparison; or the old and the new edition, which are then compared.
        format: `html`, `json`, `md`, `terminal` and the others that `lawdiff diff --help` lists.
        ui: language of the captions: `eng`, `rus`, `kaz`, or `en`, `ru`, `kk`.
        articles: numbers of the articles to show; None for all.
        cosmetic: show changes of mere typography too; they are counted in any case.
        options: what else a format heeds.

    Returns:
        Text; bytes where the format is a binary one.

    Raises:
        MismatchError: the editions are of different acts or languages.
        LawdiffError: there is no such format, or no captions in that language.

    >>> old = read("Статья 1. Шум\n1. Шум запрещен.".encode(), name="a.txt", act="x")
    >>> new = read("Статья 1. Шум\n1. Шум ночью запрещен.".encode(), name="b.txt", act="x")
    >>> "<ins" in report((old, new))
    True
    """
    from lawdiff.reporting import prepare  # noqa: PLC0415  (who only reads writes nothing)
    from lawdiff.reporting.formats import FORMATS, RenderOptions  # noqa: PLC0415

    chosen = next((form for form in FORMATS if form.name == format), None)
    if chosen is None:
        known = ", ".join(form.name for form in FORMATS)
        raise LawdiffError(f"{format!r} is no format that lawdiff writes; use one of {known}")
    comparison = compare(*subject) if isinstance(subject, tuple) else subject
    prepared = prepare(comparison, ui=_language(ui), articles=articles, cosmetic=cosmetic)
    return chosen.render(prepared, options or RenderOptions())


def _language(code: Language | str) -> Language:
    try:
        return Language(_SHORT_CODES.get(code, code))
    except ValueError as problem:
        raise LawdiffError(f"{code!r} is no language of captions; use eng, rus or kaz") from problem


def _check_same(old: Edition, new: Edition) -> None:
    remedy = "compare editions of one act in one language, or use --force (force=True)"
    if old.language is not new.language:
        raise MismatchError(
            f"{old.source} is in {old.language.value} and {new.source} in {new.language.value}; {remedy}"
        )
    if old.act and new.act and old.act != new.act:
        raise MismatchError(f"{old.source} is an edition of {old.act!r} and {new.source} of {new.act!r}; {remedy}")


def _suspicions(old: Edition, new: Edition) -> list[tuple[str, EditionWarning]]:
    """What is odd about the pair, though each edition may be sound."""
    if old.date and new.date and old.date > new.date:
        message = Sentence("warning.dates-reversed", day=old.date, other=new.date)
        return [("before", EditionWarning("dates-reversed", message))]
    return []
