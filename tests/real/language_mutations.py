"""One thing at a time changed in one language of an article: what `lawdiff languages` must notice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from typing import NamedTuple

from lawdiff.language.numerals import read_number, write_number
from lawdiff.language.numerals_kaz import ORDINAL_STEMS, Ending
from lawdiff.language.numerals_rus import FEMININE_ORDINAL_STEMS, Case, Gender
from lawdiff.meaning.held import held_in
from lawdiff.meaning.sanctions import Penalty, Role, Sanction, Unit, parse_sanction, write_sanction
from lawdiff.model import Alinea, Edition, Kind, Language, Note, NoteKind, Provision


class Mutation(NamedTuple):
    """A changed article: what was changed, where, and the article with the change."""

    sort: str
    where: str
    article: Provision


def mutations(article: Provision, edition: Edition) -> Iterator[Mutation]:
    """Every article that differs from this one in one thing."""
    for node in article.walk():
        for sort, changed in _changed(node, edition):
            yield Mutation(sort, node.locator, _with(article, node, changed))


_Changed = Iterator[tuple[str, Provision | None]]


def _changed(node: Provision, edition: Edition) -> _Changed:
    if node.kind is not Kind.ARTICLE and not node.is_stub:
        yield f"{node.kind.value} left out", None
        if node.number:
            yield f"{node.kind.value} renumbered", replace(node, number="77")
    if node.is_stub:
        if node.kind is not Kind.ARTICLE:
            yield "law instead of a stub", replace(node, alineas=(Alinea("…"),), notes=())
    elif node.own_words():
        stub = Note(NoteKind.STUB, "…")
        yield "a stub instead of law", replace(node, alineas=(), closing=(), children=(), notes=(stub,))
    yield from _notes(node)
    for place, alinea in enumerate(node.alineas):
        for sort, text in _texts(alinea.text, node, edition):
            yield sort, replace(node, alineas=_put(node.alineas, place, text))
    for place, alinea in enumerate(node.closing):
        for sort, text in _texts(alinea.text, node, edition):
            yield sort, replace(node, closing=_put(node.closing, place, text))
    for sort, heading in _words_changed(node.heading, edition.language):
        yield sort, replace(node, heading=heading)


def _texts(text: str, node: Provision, edition: Edition) -> Iterator[tuple[str, str | None]]:
    held = next(iter(held_in(replace(node, alineas=(Alinea(text),), closing=(), heading=""), edition)), None)
    if held is None:
        yield "words left out", None
        yield from _words_changed(text, edition.language)
        for sentence in _sentences(text):
            yield "sentence left out", text.replace(sentence, "", 1)
        return
    yield "sanction left out", text.replace(held.text, "", 1) or None
    for sort, sanction in _sanctions(held.sanction):
        yield sort, text.replace(held.text, write_sanction(sanction, edition.language), 1)
    rest = text.replace(held.text, "\0", 1)
    for sort, words in _words_changed(rest, edition.language):
        yield sort, words.replace("\0", held.text)


def _sentences(text: str) -> list[str]:
    found = re.split(r"(?<=[.;])\s+(?=[А-ЯӘҒҚҢӨҰҮҺІ])", text)
    return found if len(found) > 1 else []


def _put(alineas: tuple[Alinea, ...], place: int, text: str | None) -> tuple[Alinea, ...]:
    return (*alineas[:place], *([] if text is None else [Alinea(text)]), *alineas[place + 1 :])


def _with(root: Provision, old: Provision, new: Provision | None) -> Provision:
    if root is old:
        assert new is not None
        return new
    children = tuple(
        _with(child, old, new) if child is not old else new
        for child in root.children
        if child is not old or new is not None
    )
    return replace(root, children=children)  # type: ignore[arg-type]  # what is None was left out


# Sanctions, as data and written anew.


def _sanctions(sanction: Sanction) -> Iterator[tuple[str, Sanction]]:
    if sanction.unparsed or len(_units(sanction)) > 1:
        return
    for place, penalty in enumerate(sanction.penalties):
        for sort, changed in _penalties(penalty):
            penalties = list(sanction.penalties)
            penalties[place : place + 1] = [changed] if changed else []
            new = replace(sanction, penalties=tuple(penalties))
            if changed is None and len(sanction.principal) == 1 and penalty.role is Role.PRINCIPAL:
                continue
            if parse_sanction(write_sanction(new, sanction.language), sanction.language).data() == new.data():
                yield sort, new


def _units(sanction: Sanction) -> set[tuple[str, ...]]:
    return {penalty.for_whom for penalty in sanction.penalties if penalty.role is Role.ADDITIONAL and penalty.for_whom}


def _penalties(penalty: Penalty) -> Iterator[tuple[str, Penalty | None]]:
    yield f"{penalty.role.value} penalty left out", None
    if penalty.role is Role.ADDITIONAL:
        yield "additional penalty optional or not", replace(penalty, optional=not penalty.optional)
    if penalty.min is not None and penalty.max is not None and penalty.min < penalty.max:
        yield "lower bound", replace(penalty, min=penalty.min + 1)
        yield "lower bound left out", replace(penalty, min=None)
    if penalty.max is not None:
        least = penalty.min == penalty.max
        yield "upper bound", replace(penalty, max=penalty.max + 1, min=penalty.max + 1 if least else penalty.min)
        if penalty.min is None or least:
            yield "exactly or up to", replace(penalty, min=None if least else penalty.max)
    if penalty.life:
        yield "a term and not for life", replace(penalty, life=False, max=20, unit=Unit.YEAR)
    elif penalty.max is not None and penalty.kind.value in {"imprisonment", "deprivation-of-right"}:
        yield "for life and not a term", replace(penalty, life=True, min=None, max=None, unit=None)


# Words.

_TOKEN = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
_PAIRS = {
    Language.RUS: [
        ("несовершеннолетн", "малолетн"),
        ("шестнадцатилетн", "четырнадцатилетн"),
        ("Малолетн", "Несовершеннолетн"),
    ],
    Language.KAZ: [("кәмелетке толмаған адам", "жас бала"), ("жас бала", "кәмелетке толмаған адам")],
}


def _words_changed(text: str, language: Language) -> Iterator[tuple[str, str]]:
    for old, new in _PAIRS[language]:
        for found in re.finditer(old, text):
            yield "age", text[: found.start()] + new + text[found.end() :]
    tokens = list(_TOKEN.finditer(text))
    words = [_folded(token.group(), language) for token in tokens]
    at = 0
    while at < len(tokens):
        ordinal = _ordinal(words[at], language)
        if ordinal:
            yield "ordinal of a cited part", text[: tokens[at].start()] + ordinal + text[tokens[at].end() :]
        read = read_number(words, at, language)
        if re.fullmatch(r"\d+(-\d+)*", words[at]):
            start, end = tokens[at].span()
            yield "digits", text[:start] + words[at][:-1] + str((int(words[at][-1]) + 1) % 10) + text[end:]
        elif read:
            start, end = tokens[at].start(), tokens[at + read[1] - 1].end()
            following = _forms(read[0], language).get(" ".join(words[at : at + read[1]]))
            if following:
                sort = "the number one" if read[0] == 1 else "number in words"
                yield sort, text[:start] + following + text[end:]
        at += read[1] if read else 1


def _folded(word: str, language: Language) -> str:
    return word.lower().translate(str.maketrans("iI", "іІ")) if language is Language.KAZ else word.lower()


@cache
def _forms(value: int, language: Language) -> dict[str, str]:
    """What the number reads in each form, and the next number in that form."""
    if language is Language.KAZ:
        return {
            write_number(value, language, ending=end): write_number(value + 1, language, ending=end) for end in Ending
        }
    return {
        write_number(value, language, case=case, gender=gender): write_number(
            value + 1, language, case=case, gender=gender
        )
        for case, gender in product(Case, Gender)
    }


def _ordinal(word: str, language: Language) -> str | None:
    if language is Language.KAZ:
        by_stem = {stem: value for value, stem in ORDINAL_STEMS.items()}
        value = by_stem.get(word)
        return None if value is None else ORDINAL_STEMS.get(value + 1)
    if re.fullmatch(r"(?:перв|втор)(?:ой|ая|ую|ых|ыми)|треть(?:ей|ю|я)|четверт(?:ой|ая)", word):
        stem = next((s for s in FEMININE_ORDINAL_STEMS.values() if word.startswith(s)), None)
        value = next((v for v, s in FEMININE_ORDINAL_STEMS.items() if s == stem), None)
        if value is not None and value + 1 in FEMININE_ORDINAL_STEMS:
            return FEMININE_ORDINAL_STEMS[value + 1] + ("ей" if value + 1 == 3 else "ой")
    return None


# Notes.


def _notes(node: Provision) -> _Changed:
    for place, note in enumerate(node.notes):
        if note.kind is NoteKind.ANNOUNCEMENT:
            continue
        for said_at, said in enumerate(note.statements):
            for act_at, act in enumerate(said.acts):
                changes = {
                    "act of a note left out": None,
                    "number of an act in a note": replace(act, number="999-IX"),
                    "day of an act in a note": replace(act, adopted=date(1999, 1, 1)),
                    "entry into force in a note": replace(
                        act, force=replace(act.force, on=date(1999, 1, 1), amount=999)
                    ),
                }
                for sort, new in changes.items():
                    acts = (*said.acts[:act_at], *([new] if new else []), *said.acts[act_at + 1 :])
                    statements = (*note.statements[:said_at], replace(said, acts=acts), *note.statements[said_at + 1 :])
                    notes = (*node.notes[:place], replace(note, statements=statements), *node.notes[place + 1 :])
                    yield f"{sort} ({note.kind.value})", replace(node, notes=notes)
