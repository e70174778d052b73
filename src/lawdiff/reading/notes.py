"""The publisher's notes, parsed: which provision, what was done, by which acts, in force from when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lawdiff.language.amending import ACT_REFERENCE, AMENDING, lower_case
from lawdiff.language.letters import roman
from lawdiff.language.structure import STRUCTURE
from lawdiff.model import UNSTATED, Action, ActRef, EntryIntoForce, ForceKind, Kind, Language, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawdiff.language.amending import AmendingWords

_OUTER_FIRST = (Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE, Kind.REMARK, Kind.PARAGRAPH, Kind.POINT)
_NUMBERS = re.compile(r"\d+(?:-\d+)*|[^\W\d_]+")
_CENTURY = 100
_ISSUER = 60
"""Within how many characters before its date the issuer of an act stands."""


class _Step(NamedTuple):
    position: int
    action: Action
    subject: str
    """The words before the action since the last one."""
    object: str
    """The words after it, up to the first act."""


@lru_cache(maxsize=8192)  # two editions of an act share most of their notes
def statements_of(text: str, language: Language) -> tuple[Statement, ...]:
    """What a note says; empty where it names no act.

    Targets are relative where the note names no article (`para_1`), and empty where it names nothing.

    >>> note = (
    ...     "Сноска. Статья 99 с изменением, внесенным Законом РК от 15.04.2024 № 72-VIII "
    ...     "(вводится в действие с 16.06.2024)."
    ... )
    >>> said = statements_of(note, Language.RUS)[0]
    >>> said.target, said.action.value, said.acts[0].number, said.acts[0].force.on
    ('art_99', 'amended', '72-VIII', datetime.date(2024, 6, 16))
    """
    words = AMENDING[language]
    text = STRUCTURE[language].announcement.sub("", text, count=1)
    if language is Language.KAZ:
        text = _KAZAKH_WORD_WITH_LATIN.sub(lambda found: found.group().replace("i", "і"), text)
    brackets = _bracketed(text)
    references = [
        reference
        for reference in ACT_REFERENCE.finditer(text)
        if not _inside(reference.start(), brackets)
        and not words.other_acts.search(text, max(0, reference.start() - _ISSUER), reference.start())
    ]
    if not references:
        return ()
    steps = deque(_steps(lower_case(text), words, references, brackets))
    said: list[tuple[tuple[str, ...], Action, list[ActRef]]] = []
    subject: tuple[str, ...] = ()
    current: tuple[tuple[str, ...], Action] = ((), Action.UNKNOWN)
    for reference, following in zip(references, [*references[1:], None], strict=True):
        while steps and steps[0].position < reference.start():
            subject, current = _understood(steps.popleft(), current, subject, words)
        end = following.start() if following else len(text)
        act = _act(reference["number"], reference["date"], _in_brackets(text[reference.end() : end]), language)
        if said and said[-1][:2] == current:
            said[-1][2].append(act)
        else:
            said.append((*current, [act]))
    return tuple(
        Statement(target, action, tuple(acts)) for targets, action, acts in said for target in (targets or ("",))
    )


_KAZAKH_WORD_WITH_LATIN = re.compile(r"(?=\w*[а-яәғқңөұүһі])\w*i\w*")


def _steps(
    text: str, words: AmendingWords, references: list[re.Match[str]], brackets: list[tuple[int, int]]
) -> Iterator[_Step]:
    last = passed = 0
    found = sorted(
        ((match.start(), match.end(), action) for pattern, action in words.actions for match in pattern.finditer(text)),
    )
    for index, (start, end, action) in enumerate(found):
        if _inside(start, brackets):
            continue
        while passed < len(references) and references[passed].end() <= start:
            last = max(last, references[passed].end())
            passed += 1
        stops = [references[passed].start()] if passed < len(references) else []
        if index + 1 < len(found):
            stops.append(found[index + 1][0])
        yield _Step(start, action, text[last:start], text[end : min(stops, default=len(text))])
        last = end


def _bracketed(text: str) -> list[tuple[int, int]]:
    """Where outermost brackets stand: their words speak of entry into force."""
    spans, depth, start = [], 0, 0
    for bracket in _BRACKET.finditer(text):
        if bracket.group() == "(":
            if depth == 0:
                start = bracket.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                spans.append((start, bracket.start()))
    return spans


def _inside(position: int, brackets: list[tuple[int, int]]) -> bool:
    index = bisect_right(brackets, (position, position))
    return index > 0 and position < brackets[index - 1][1]


_BRACKET = re.compile(r"[()]")


def _understood(
    step: _Step,
    current: tuple[tuple[str, ...], Action],
    subject: tuple[str, ...],
    words: AmendingWords,
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], Action]]:
    named = _targets(step.subject, words)
    if named:
        subject = _absolute(named, subject)
    if step.action is Action.INSERTED:
        inserted = _inserted(step, subject, words)
        if all(target.startswith(_UNITS_OF_THEIR_OWN) and "__" not in target for target in inserted):
            # «Глава 1 дополнена статьей 108-1 …; с изменениями …»: what follows speaks of the article.
            subject = inserted
        return subject, (inserted, _kept_pending(current[1], step.action))
    action = _kept_pending(current[1], step.action)
    return subject, (subject, action)


_UNITS_OF_THEIR_OWN = tuple(f"{kind.value}_" for kind in (Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE))


def _kept_pending(before: Action, action: Action) -> Action:
    # «предусматривается в редакции», «предусматривается дополнить»: announced, whatever is to be done.
    return Action.PENDING if before is Action.PENDING else action


def _inserted(step: _Step, subject: tuple[str, ...], words: AmendingWords) -> tuple[str, ...]:
    """The provision that a note says was inserted: «Глава 1 дополнена статьей 108-1» speaks of the article."""
    added = _targets(step.object, words)
    if not added:
        # In Kazakh it stands before the verb: «Кодекс 73-3-баппен толықтырылды».
        found = _found_units(step.subject, words)
        if len(found) > 1:
            return _located([max(found, key=lambda unit: unit[0])])
        return subject
    if len(subject) == 1 and subject[0].startswith(("para", "remark")):
        return tuple(f"{subject[0]}__{target}" for target in added)
    return _absolute(added, subject)


def _absolute(targets: tuple[str, ...], subject: tuple[str, ...]) -> tuple[str, ...]:
    # «Статья 653 дополнена примечанием»: what names no article belongs to the article spoken of.
    outer = subject[0] if len(subject) == 1 and subject[0].startswith("art") else ""
    return tuple(
        target if not outer or target.startswith(("art", "chp", "sec")) else f"{outer}__{target}" for target in targets
    )


def _targets(phrase: str, words: AmendingWords) -> tuple[str, ...]:
    return _located(_found_units(phrase, words))


def _found_units(phrase: str, words: AmendingWords) -> list[tuple[int, Kind, list[str]]]:
    found = []
    for kind, pattern in words.units:
        match = pattern.search(phrase)
        if match:
            found.append((match.start(), kind, _numbers(match.group("number") or "", words)))
    return found


def _located(found: list[tuple[int, Kind, list[str]]]) -> tuple[str, ...]:
    units = {kind: numbers for _, kind, numbers in found}
    if Kind.ARTICLE in units:
        units.pop(Kind.CHAPTER, None)
        units.pop(Kind.SECTION, None)
    locators = [""]
    for kind in _OUTER_FIRST:
        if kind not in units:
            continue
        steps = [f"{kind.value}_{number}" for number in units[kind]] or [kind.value]
        locators = [f"{outer}__{step}" if outer else step for outer in locators for step in steps]
    return tuple(locator for locator in locators if locator)


def _numbers(text: str, words: AmendingWords) -> list[str]:
    numbers = []
    for piece in _NUMBERS.findall(text):
        if piece[0].isdigit():
            numbers.append(piece)
            continue
        stems = [stem for stem in words.ordinals if piece.lower().startswith(stem)]
        if stems:
            numbers.append(words.ordinals[max(stems, key=len)])
    return numbers


@lru_cache(maxsize=4096)  # a few dozen acts stand in some thousand notes
def _act(number: str, adopted: str, force: str | None, language: Language) -> ActRef:
    return ActRef(
        roman(number).replace(" ", ""), _date(adopted), UNSTATED if force is None else _force_of(force, language)
    )


def _date(text: str) -> date | None:
    day, month, year = (int(piece) for piece in text.split("."))
    try:
        return date(year if year >= _CENTURY else 2000 + year, month, day)
    except ValueError:
        return None


def _in_brackets(tail: str) -> str | None:
    """The first bracketed words behind an act: when it takes effect."""
    opened = tail.find("(")
    if opened < 0:
        return None
    closed = tail.find(")", opened)
    if closed < 0:
        closed = len(tail)
    elif "(" in tail[opened + 1 : closed]:
        spans = _bracketed(tail)
        closed = spans[0][1] if spans else len(tail)
    return tail[opened + 1 : closed].strip()


def _force_of(phrase: str, language: Language) -> EntryIntoForce:
    words = AMENDING[language]
    after = words.after.search(phrase)
    if after:
        groups = after.groupdict()
        unit = f"{groups.get('unit') or ''} {groups.get('unit2') or ''}"
        count = words.counts.get(after["count"])
        if count is not None:
            return EntryIntoForce(
                ForceKind.AFTER_PUBLICATION,
                amount=count,
                unit="month" if words.months.search(unit) else "day",
                calendar=bool(words.calendar.search(unit)),
                text=phrase,
            )
    if words.at_once.search(phrase):
        return EntryIntoForce(ForceKind.AFTER_PUBLICATION, amount=0, text=phrase)
    on = words.on.search(phrase)
    if on:
        return EntryIntoForce(ForceKind.DATE, on=_date(on["date"]), text=phrase)
    if words.see.search(phrase):
        return EntryIntoForce(ForceKind.SEE, text=phrase)
    return EntryIntoForce(ForceKind.UNSTATED, text=phrase)
