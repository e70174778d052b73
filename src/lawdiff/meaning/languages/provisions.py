"""What one provision says in both languages: its words at all, penalties, ages, dates, numbers, cited provisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any, TypeVar

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.language.quantities import ages_in, dates_in, numbers_in
from lawdiff.meaning.held import Held, held_in
from lawdiff.meaning.languages.model import Difference, DifferenceKind
from lawdiff.meaning.references import Reference, Scope, references_of
from lawdiff.meaning.sanctions import Penalty, Sanction
from lawdiff.meaning.sentences import SPOKEN, penalties_in_words
from lawdiff.model import Confidence, Edition, Kind, Language, Provision

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
    sanctions = _facing(left, right, rus, kaz)
    found = [*_sanctions(left.locator, *sanctions)]
    texts = tuple(
        _without(node, held, references.get(node.locator, ()))
        for node, held, references in zip((left, right), costs, cited, strict=True)
    )
    words = (left.own_words(), right.own_words())
    found += _presence(left, right, costs)
    found += _values(left.locator, texts, words)
    found += _sentences(left, right, words)
    found += _references(left.locator, cited, words)
    return found, min(map(len, sanctions))


def _facing(left: Provision, right: Provision, rus: Edition, kaz: Edition) -> tuple[list[Held], list[Held]]:
    """The sanctions to compare here.

    One text may print behind its list what the other prints in the last line of the list («2) … – …жазаланады»): that
    is the sanction of the whole in both, and none of the point.
    """
    here, there = held_in(left, rus), held_in(right, kaz)
    if here and not there:
        there = _at_the_end(right, kaz)
        return ([], []) if not there and _is_of_the_whole(left, rus, kaz) else (here, there)
    if there and not here:
        here = _at_the_end(left, rus)
        return ([], []) if not here and _is_of_the_whole(right, kaz, rus) else (here, there)
    return here, there


def _at_the_end(node: Provision, edition: Edition) -> list[Held]:
    children = [child for child in node.children if child.kind is not Kind.REMARK]
    return (held_in(children[-1], edition) or _at_the_end(children[-1], edition)) if children else []


def _is_of_the_whole(node: Provision, own: Edition, other: Edition) -> bool:
    """Whether a sanction of a list's last line stands behind the list in the other text."""
    whole = node.locator.rpartition("__")[0]
    here, there = own.provision(whole), other.provision(whole)
    if here is None or there is None or not _ends_with(here, node):
        return False
    return bool(held_in(there, other)) and not held_in(here, own)


def _ends_with(whole: Provision, node: Provision) -> bool:
    children = [child for child in whole.children if child.kind is not Kind.REMARK]
    return bool(children) and children[-1].locator == node.locator


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


def _presence(left: Provision, right: Provision, costs: tuple[Sequence[Held], Sequence[Held]]) -> Iterator[Difference]:
    """A heading, or the words beside the sanction, that only one text has."""
    for key, sides in (
        ("heading", (left.heading, right.heading)),
        ("words", (_beside(left, costs[0]), _beside(right, costs[1]))),
    ):
        if bool(_LETTER.search(sides[0])) != bool(_LETTER.search(sides[1])):
            language = "rus" if _LETTER.search(sides[0]) else "kaz"
            yield _difference(
                left.locator, DifferenceKind.STRUCTURE, f"difference.{key}-{language}", sides, sides,
                confidence=Confidence.LEAD,
            )  # fmt: skip


def _beside(node: Provision, costs: Sequence[Held]) -> str:
    words = "\n".join(part for part in (node.text, node.wrap_up) if part)
    for held in costs:
        words = words.replace(held.text, "", 1)
    return words.strip()


_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d_]{3})[)»\"]?[.!?]\s+(?=[«\"(]?[^\W\d_])")
"""A stop behind a word of three letters or more: «ст.», «г.» and «т.б.» are abbreviations and end nothing."""


def _sentences(left: Provision, right: Provision, words: tuple[str, str]) -> Iterator[Difference]:
    """A sentence that one text has and the other has not; stops at the end of a provision say nothing."""
    here, there = (len(_SENTENCE_ENDS.findall(f"{node.text}\n{node.wrap_up}".strip())) + 1 for node in (left, right))
    if here != there:
        names = {"rus": str(here), "kaz": str(there)}
        yield _difference(
            left.locator, DifferenceKind.SENTENCES, "difference.sentences", words, (here, there), lambda _: names,
            confidence=Confidence.LEAD,
        )  # fmt: skip


def _values(locator: str, texts: Sequence[str], words: tuple[str, str]) -> Iterator[Difference]:
    """What is read from free words.

    An age may be a number in the other language («лиц до 16 лет», «он алты жасқа толмаған»): it is missing there only
    where neither the ages nor the numbers have it, and so with numbers.
    """
    rus, kaz = (_read(text, language) for text, language in zip(texts, (Language.RUS, Language.KAZ), strict=True))
    for kind, also in _ALSO.items():
        sides = tuple(sorted(own[kind] - other[kind] - other[also]) for own, other in ((rus, kaz), (kaz, rus)))
        if any(sides):
            yield _difference(
                locator, kind, f"difference.{kind.value}", words,
                tuple([str(value) for value in side] for side in sides),
                _by_language(partial(_listed, sides[0], _said), partial(_listed, sides[1], _said)),
                confidence=Confidence.LEAD,
            )  # fmt: skip


def _read(text: str, language: Language) -> Mapping[DifferenceKind, set[Any]]:
    """What free words name, by kind; ages are numbers like the others, so that one can stand for the other."""
    return {
        DifferenceKind.AGE: {Fraction(age) for age in ages_in(text, language)},
        DifferenceKind.DATE: set(dates_in(text, language)),
        DifferenceKind.NUMBER: set(numbers_in(text, language)),
    }


_ALSO = {
    DifferenceKind.AGE: DifferenceKind.NUMBER,
    DifferenceKind.DATE: DifferenceKind.DATE,
    DifferenceKind.NUMBER: DifferenceKind.AGE,
}


def _unread(words: str, _: Language) -> Mapping[str, str]:
    return {"words": words}


def _by_language(rus: Callable[[Language], str], kaz: Callable[[Language], str]) -> Names:
    """What goes into a sentence, from how each side's part is said in the reader's language."""
    return lambda language: {"rus": rus(language), "kaz": kaz(language)}


def _listed(values: Sequence[_Value], said: Callable[[_Value, Language], str], language: Language) -> str:
    return ", ".join(said(value, language) for value in values) or messages(language, "languages")("side.none")


def _said(value: object, language: Language) -> str:
    if isinstance(value, str) and not value.startswith("--"):
        return messages(language).date(date.fromisoformat(value))
    if isinstance(value, str):
        _, _, month, day = value.split("-")
        return f"{day}.{month}"
    return str(value)


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
