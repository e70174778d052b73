"""From a selector to the edition in force: out of the kept editions, or of the versions that the project carries."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from lawdiff.language.citing import resolve
from lawdiff.language.sentences import Sentence
from lawdiff.model import Citation, Edition, EditionWarning, Kind, Language, Provision, natural_key
from lawdiff.store.catalogue import Catalogue, read_catalogue
from lawdiff.store.embedded import EmbeddedVersion, embedded_versions
from lawdiff.store.errors import NoSuchLawError, NotHeldError, StoreError
from lawdiff.store.in_force import NoText, Text, edition_text, embedded_text
from lawdiff.store.records import Kept
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import load, shelf

FORMAT = "assembled"
"""What `Edition.format` says of an edition put together from versions of articles."""
_PREFERRED = (Language.RUS, Language.KAZ, Language.ENG)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that a selector can be resolved from.

    Attributes:
        kept: editions of the store.
        embedded: versions that the project carries.
        catalogue: what is known of the acts.
    """

    kept: tuple[Kept, ...]
    embedded: tuple[EmbeddedVersion, ...]
    catalogue: Catalogue


def library(home: Path) -> Library:
    """What a store and the project hold together.

    Raises:
        StoreError: a record of the store is damaged.
    """
    held = shelf(home)
    if held.broken:
        raise StoreError(held.broken[0])
    return Library(held.kept, embedded_versions(), read_catalogue())


def edition_in_force(selector: Selector, held: Library) -> Edition:
    """The edition that was in force on the selector's day.

    A whole edition that is kept is given as it is, with its own date, where no change of the act is known between its
    date and the day. Else the articles are put together, each from the text that was in force: such an edition is
    partial, its `source` names the texts, and its warnings say what is not held and why a text is taken to apply.

    Where the selector has numbers, only that provision is given, and of what it stands in the headings and notes.

    Raises:
        NotHeldError: no text shows it; the message says what would help.
    """
    language = selector.language or default_language(selector.act, held)
    wanted = replace(selector, language=language)
    entry = held.catalogue.acts.get(selector.act)
    if entry and selector.day < entry.in_force:
        says = Sentence("text.act-is-younger", day=entry.in_force)
        raise NotHeldError(f"{selector}: {says}; name a day from then on", says)
    kept = tuple(one for one in held.kept if (one.act, one.language) == (selector.act, language))
    versions = [one for one in held.embedded if (one.act, one.language) == (selector.act, language)]
    if not kept and not versions:
        raise NotHeldError(_nothing(wanted, held))
    whole = _whole(kept, selector, held.catalogue)
    if whole:
        edition = _article_of(_answering(load(whole), selector), wanted)
    elif kept:
        edition = _from_editions([load(one) for one in _near(kept, selector.day)], wanted, held)
    else:
        edition = _from_versions(versions, wanted, held)
    return _below_the_article(edition, wanted)


def default_language(act: str, held: Library) -> Language:
    """The language of an act where none was asked for: one with kept editions, Russian first; else English."""
    languages = {one.language for one in held.kept if one.act == act}
    return next((language for language in _PREFERRED if language in languages), Language.ENG)


def _whole(kept: Sequence[Kept], selector: Selector, catalogue: Catalogue) -> Kept | None:
    """The kept edition that answers for the day as it is."""
    earlier = [one for one in kept if one.day <= selector.day]
    if not earlier:
        return None
    latest = earlier[-1]
    if latest.partial:
        return None
    following = next((one for one in kept if one.day > selector.day), None)
    if _is_of_a_mirror(latest) and following and _is_of_a_mirror(following):
        return latest  # the mirror has every edition: between two that follow each other the law did not change
    changed = any(latest.day < days.last and days.first <= selector.day for days, _ in catalogue.changes(latest.act))
    return None if changed else latest


def _is_of_a_mirror(kept: Kept) -> bool:
    return kept.origin is not None and not kept.origin.withdrawn


def _near(kept: Sequence[Kept], day: date) -> Iterator[Kept]:
    """The editions that can say how the law read on a day: of those that are whole, the nearest on each side."""
    whole = [one for one in kept if not one.partial]
    nearest = {
        *[one.day for one in whole if one.day <= day][-1:],
        *[one.day for one in whole if one.day >= day][:1],
    }
    yield from (one for one in kept if one.partial or one.day in nearest)


def _answering(edition: Edition, selector: Selector) -> Edition:
    if edition.date == selector.day:
        return edition
    assert edition.date is not None
    message = Sentence("warning.edition-answers", edition=edition.date, day=selector.day)
    return replace(edition, warnings=(*edition.warnings, EditionWarning("other-day", message)))


def _article_of(edition: Edition, selector: Selector) -> Edition:
    """Only the article that the selector names."""
    if not selector.numbers:
        return edition
    number = selector.numbers[0]
    article = edition.provision(f"art_{number}")
    if article is None:
        raise NotHeldError(f"{selector}: {edition.source} has no article {number}; `lawdiff outline` shows what it has")
    root = Provision(Kind.ACT, children=(article,))
    about = tuple(warning for warning in edition.warnings if not warning.locator or warning.locator == article.locator)
    return replace(edition, root=root, partial=True, warnings=about, _index={})


def _below_the_article(edition: Edition, selector: Selector) -> Edition:
    """Only the provision that the selector names, where it names one below an article."""
    if len(selector.numbers) < 2:
        return edition
    node = resolve(Citation(selector.numbers), edition)
    if node is None:
        part = next((f" ({one.message.rstrip('.')})" for one in edition.warnings if one.code == "excerpt"), "")
        raise NotHeldError(
            f"{selector}: {edition.source} has no such provision{part}; "
            f"`lawdiff show {replace(selector, numbers=selector.numbers[:1])}` shows what there is"
        )
    return replace(edition, root=_pruned(edition.root, node), partial=True, _index={})


def _pruned(tree: Provision, wanted: Provision) -> Provision:
    """The tree with nothing beside the wanted provision; what it stands in keeps its number, heading and notes."""
    if tree is wanted:
        return tree
    below = tuple(child for child in tree.children if any(node is wanted for node in child.walk()))
    return replace(tree, children=tuple(_pruned(child, wanted) for child in below), alineas=(), closing=(), strays=())


def _from_versions(versions: Sequence[EmbeddedVersion], selector: Selector, held: Library) -> Edition:
    by_article = groupby(versions, key=lambda one: one.article)
    answers = [
        embedded_text(tuple(members), selector.day, held.catalogue)
        for number, members in by_article
        if _is_wanted(number, selector)
    ]
    edition = _assembled(answers, selector, held)
    return replace(edition, warnings=(EditionWarning("unofficial", Sentence("warning.unofficial")), *edition.warnings))


def _from_editions(editions: Sequence[Edition], selector: Selector, held: Library) -> Edition:
    numbers = sorted({article.number for edition in editions for article in edition.articles}, key=natural_key)
    answers = [
        edition_text(editions, number, selector.day, held.catalogue)
        for number in numbers
        if _is_wanted(number, selector)
    ]
    return _assembled(answers, selector, held)


def _is_wanted(number: str, selector: Selector) -> bool:
    return not selector.numbers or selector.numbers[0] == number


def _assembled(answers: Sequence[Text | NoText], selector: Selector, held: Library) -> Edition:
    texts = [answer for answer in answers if isinstance(answer, Text)]
    gone = [answer for answer in answers if isinstance(answer, NoText)]
    if not texts:
        raise _unanswered(selector, gone, held)
    assert selector.language is not None
    digest = hashlib.sha256("\n".join(f"{text.article.locator} {text.sha256}" for text in texts).encode())
    return Edition(
        act=selector.act,
        language=selector.language,
        date=selector.day,
        source=_source(selector, texts),
        sha256=digest.hexdigest(),
        root=Provision(Kind.ACT, children=tuple(text.article for text in texts)),
        partial=True,
        warnings=(*_excerpts(texts), *_reasons(texts), *_gaps(gone)),
        format=FORMAT,
    )


def _source(selector: Selector, texts: Sequence[Text]) -> str:
    names = list(dict.fromkeys(text.source for text in texts))
    return f"{selector} ({', '.join(names)})"


def _excerpts(texts: Sequence[Text]) -> list[EditionWarning]:
    return [
        EditionWarning(
            "excerpt",
            Sentence("warning.excerpt", number=text.article.number, places=", ".join(text.excerpt)),
            text.article.locator,
        )
        for text in texts
        if text.excerpt
    ]


def _reasons(texts: Sequence[Text]) -> list[EditionWarning]:
    return [
        EditionWarning(
            "other-day",
            Sentence("warning.other-day", number=text.article.number, source=text.source, why=text.why),
            text.article.locator,
        )
        for text in texts
        if text.why
    ]


def _gaps(gone: Sequence[NoText]) -> list[EditionWarning]:
    # That a later law inserted an article is no gap: on the day there was no such law.
    return [
        EditionWarning("not-held", Sentence("warning.not-held", why=text.says), f"art_{text.number}")
        for text in gone
        if text.reason != "not-yet"
    ]


def _unanswered(selector: Selector, gone: Sequence[NoText], held: Library) -> NotHeldError:
    help_ = f"add the edition in force on that day with `lawdiff statutes add`{_elsewhere(selector, held)}"
    if not selector.numbers:
        says: str = Sentence("text.no-article-held")
        return NotHeldError(f"{selector}: {says}; {help_}", says)
    if not gone:
        says = Sentence("text.article-not-held", number=selector.numbers[0], language=_language_in_words(selector))
        return NotHeldError(f"{selector}: {says}; {help_}", says)
    if gone[0].reason == "not-yet":
        says = Sentence("text.no-such-law", why=gone[0].says)
        return NoSuchLawError(f"{selector}: {says}", says)
    return NotHeldError(f"{selector}: {gone[0].says}; {help_}", gone[0].says)


def _nothing(selector: Selector, held: Library) -> str:
    if selector.act not in held.catalogue.acts and all(one.act != selector.act for one in held.kept):
        known = ", ".join(sorted({*held.catalogue.acts, *(one.act for one in held.kept)}))
        return f"{selector}: {selector.act!r} is no act that is held here ({known}); check its name, or name a file"
    return (
        f"{selector}: no text of this act is held in {_language(selector)}; "
        f"add one with `lawdiff statutes add FILE`{_elsewhere(selector, held)}"
    )


def _elsewhere(selector: Selector, held: Library) -> str:
    """The languages in which the wanted article or act is held for that day."""
    others = [
        replace(selector, language=language)
        for language in _PREFERRED
        if language is not selector.language and _answers(replace(selector, language=language), held)
    ]
    return f", or ask for {' or '.join(map(str, others))}" if others else ""


def _answers(selector: Selector, held: Library) -> bool:
    """Whether the versions that the project carries, or an edition kept for that very day, would answer."""
    if any((one.act, one.language, one.day) == (selector.act, selector.language, selector.day) for one in held.kept):
        return True
    versions = [
        one
        for one in held.embedded
        if (one.act, one.language) == (selector.act, selector.language) and _is_wanted(one.article, selector)
    ]
    return any(
        isinstance(embedded_text(tuple(members), selector.day, held.catalogue), Text)
        for _, members in groupby(versions, key=lambda one: one.article)
    )


def _language_in_words(selector: Selector) -> str:
    return Sentence(f"language.{selector.language.value}") if selector.language else ""


def _language(selector: Selector) -> str:
    return selector.language.value if selector.language else ""
