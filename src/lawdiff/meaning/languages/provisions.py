"""What one provision says in both languages: penalties, ages, dates, numbers, cited provisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.language.quantities import ages_in, dates_in, numbers_in
from lawdiff.meaning.held import Held, held_in
from lawdiff.meaning.languages.model import Difference, DifferenceKind
from lawdiff.meaning.references import Reference, Scope, references_of
from lawdiff.meaning.sanctions import Penalty, Sanction
from lawdiff.meaning.sentences import SPOKEN, penalties_in_words
from lawdiff.model import Confidence, Edition, Language, Provision

_Value = TypeVar("_Value")
Names = Callable[[Language], Mapping[str, str]]
"""What goes into a sentence, by the reader's language."""

Cited = Mapping[str, Sequence[Reference]]
"""The citations of an edition, by the provision that cites."""


def cited_by(edition: Edition) -> Cited:
    """The citations of an edition, by the provision that cites."""
    found: dict[str, list[Reference]] = {}
    for reference in references_of(edition):
        found.setdefault(reference.where, []).append(reference)
    return found


def provision_differences(
    left: Provision, right: Provision, rus: Edition, kaz: Edition, cited: tuple[Cited, Cited]
) -> tuple[list[Difference], int]:
    """What a Russian and a Kazakh provision say differently, and how many sanctions were compared.

    Args:
        left: the Russian provision.
        right: the Kazakh one.
        rus: the edition of the first.
        kaz: the edition of the second.
        cited: the citations of both editions.
    """
    costs = (held_in(left, rus), held_in(right, kaz))
    found = [*_sanctions(left.locator, *costs)]
    texts = tuple(
        _without(node, held, references.get(node.locator, ()))
        for node, held, references in zip((left, right), costs, cited, strict=True)
    )
    words = (left.own_words(), right.own_words())
    found += _values(left.locator, texts, words)
    found += _references(left.locator, cited, words)
    return found, min(map(len, costs))


def _sanctions(locator: str, left: Sequence[Held], right: Sequence[Held]) -> Iterator[Difference]:
    for place in range(max(len(left), len(right))):
        one, other = (held[place] if place < len(held) else None for held in (left, right))
        rus, kaz = (held.words if held else "" for held in (one, other))
        if one is None or other is None:
            key = "difference.sanction-only-rus" if one else "difference.sanction-only-kaz"
            yield _difference(locator, DifferenceKind.SANCTION, key, (rus, kaz), (bool(one), bool(other)))
            continue
        here, there = one.sanction, other.sanction
        if here.unparsed or there.unparsed:
            unread = [run.text for sanction in (here, there) for run in sanction.unparsed]
            yield _difference(
                locator, DifferenceKind.UNREAD, "difference.unread", (rus, kaz),
                ([run.text for run in here.unparsed], [run.text for run in there.unparsed]),
                partial(_unread, " … ".join(unread)),
                confidence=Confidence.LEAD,
            )  # fmt: skip
        elif _costs(here) != _costs(there):
            yield _difference(
                locator, DifferenceKind.SANCTION, "difference.sanction", (rus, kaz), (here.data(), there.data()),
                _by_language(partial(penalties_in_words, here), partial(penalties_in_words, there)),
            )  # fmt: skip


def _costs(sanction: Sanction) -> Counter[tuple[object, ...]]:
    """What both languages must agree in; the order of alternatives says nothing (CC article 40)."""
    return Counter(_cost(penalty) for penalty in sanction.penalties)


def _cost(penalty: Penalty) -> tuple[object, ...]:
    limits = tuple(sorted((limit.unit.value, limit.min or 0, limit.max or 0) for limit in penalty.limits))
    persons = tuple(sorted(person for person in penalty.for_whom if person.isascii()))  # others are words, no codes
    return (
        penalty.kind, penalty.min, penalty.max, penalty.unit, penalty.life, penalty.role, penalty.optional, persons,
        limits,
    )  # fmt: skip


def _without(node: Provision, costs: Sequence[Held], references: Sequence[Reference]) -> str:
    """The words of a provision less its sanctions and the citations in it, which are compared by themselves."""
    text = list(node.own_words())
    for reference in references:
        start, end = reference.span
        text[start:end] = " " * (end - start)
    words = "".join(text)
    for held in costs:
        at = node.own_words().find(held.text)
        words = words[:at] + " " * len(held.text) + words[at + len(held.text) :]
    return words


_VALUES: tuple[tuple[DifferenceKind, str, Callable[[str, Language], Iterable[object]]], ...] = (
    (DifferenceKind.AGE, "difference.age", ages_in),
    (DifferenceKind.DATE, "difference.date", dates_in),
    (DifferenceKind.NUMBER, "difference.number", numbers_in),
)
"""What is read from free words: the kind, the sentence, the reader."""


def _values(locator: str, texts: Sequence[str], words: tuple[str, str]) -> Iterator[Difference]:
    for kind, key, reader in _VALUES:
        here, there = (
            set(reader(text, language)) for text, language in zip(texts, (Language.RUS, Language.KAZ), strict=True)
        )
        if here != there:
            sides = (_sorted(here - there), _sorted(there - here))
            yield _difference(
                locator, kind, key, words,
                tuple([str(value) for value in side] for side in sides),
                _by_language(partial(_listed, sides[0], _said), partial(_listed, sides[1], _said)),
                confidence=Confidence.LEAD,
            )  # fmt: skip


def _unread(words: str, _: Language) -> Mapping[str, str]:
    return {"words": words}


def _by_language(rus: Callable[[Language], str], kaz: Callable[[Language], str]) -> Names:
    """What goes into a sentence, from how each side's part is said in the reader's language."""
    return lambda language: {"rus": rus(language), "kaz": kaz(language)}


def _listed(values: Sequence[_Value], said: Callable[[_Value, Language], str], language: Language) -> str:
    return ", ".join(said(value, language) for value in values) or messages(language, "languages")("side.none")


def _sorted(values: set[object]) -> list[object]:
    return sorted(values)  # type: ignore[type-var]  # all of one kind: years, days or numbers


def _said(value: object, language: Language) -> str:
    return messages(language).date(value) if isinstance(value, date) else str(value)


def _references(locator: str, cited: tuple[Cited, Cited], words: tuple[str, str]) -> Iterator[Difference]:
    here, there = (
        {_target(one) for one in side.get(locator, ()) if one.scope is not Scope.OTHER_ACT} for side in cited
    )
    if here == there:
        return
    sides = (sorted(here - there), sorted(there - here))
    yield _difference(
        locator, DifferenceKind.REFERENCE, "difference.reference", words,
        tuple(["–".join(filter(None, (target, through))) for _, target, through in side] for side in sides),
        _by_language(partial(_listed, sides[0], _cited), partial(_listed, sides[1], _cited)),
        confidence=Confidence.LEAD,
    )  # fmt: skip


def _target(reference: Reference) -> tuple[str, str, str]:
    return reference.act, reference.target, reference.through


def _cited(target: tuple[str, str, str], language: Language) -> str:
    _, first, last = target
    return " – ".join(cite(locator, language) for locator in (first, last) if locator)


def _difference(
    locator: str,
    kind: DifferenceKind,
    key: str,
    words: tuple[str, str],
    values: tuple[object, ...],
    names: Names = lambda _: {},
    *,
    confidence: Confidence = Confidence.CERTAIN,
) -> Difference:
    statements = {}
    for language in SPOKEN:
        where = cite(locator, language)
        say = messages(language, "languages")
        statements[language.value] = say(key, where=where[:1].upper() + where[1:], **names(language))
    return Difference(locator, kind, statements, *words, confidence, dict(zip(("rus", "kaz"), values, strict=True)))
