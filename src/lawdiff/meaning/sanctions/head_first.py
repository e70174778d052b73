"""Russian and English sanctions: the name of a penalty, then its measure, then what goes with it.

A hand-written grammar over tables: at each place one rule takes some tokens, or the token is reported as not
understood. No rule looks back over what was taken, so that the time grows with the length of the text.
"""

from __future__ import annotations

from dataclasses import replace

from lawdiff.language.numerals import read_ordinal
from lawdiff.language.sanctions import VOCABULARIES, Mark, PenaltyKind, Term, Unit, tokenize
from lawdiff.language.sanctions.persons import PERSON_BY_CODE
from lawdiff.language.sanctions.terms import ALWAYS_PRINCIPAL, MONEY, TIME
from lawdiff.meaning.sanctions.draft import Bounds, Draft, Notebook, finish
from lawdiff.meaning.sanctions.lookahead import DASHES, LINKS, STOPS, Lookahead
from lawdiff.meaning.sanctions.model import Limit, Role, Sanction
from lawdiff.meaning.sanctions.whom import read_persons
from lawdiff.model import Language

_INSTRUMENTAL = ("ем", "ой", "ей", "ом")
_LOOK_BACK = 20


class HeadFirst:
    """A reader of one sanction; `read` is its only public method."""

    def __init__(self, text: str, language: Language) -> None:
        self._book = Notebook(text, language, tokenize(text, language))
        self._words = self._book.words
        self._vocabulary = VOCABULARIES[language]
        self._ahead = Lookahead(self._words, self._vocabulary)
        self._at = 0
        self._case = ""
        self._persons: tuple[str, ...] = ()
        self._fresh_persons = False
        self._group: int | None = None
        self._life = False
        self._their = ""
        self._additionally = False
        self._clear_links()

    def read(self) -> Sanction:
        """The sanction, with every token either understood or reported."""
        rules = (
            self._link,
            self._without_it,
            self._open_case,
            self._life_before,
            self._penalty,
            self._list_persons,
            self._bare_measure,
        )
        while self._at < len(self._words):
            if not any(rule() for rule in rules):
                self._book.lost.add(self._at)
                self._at += 1
        return finish(self._book)

    # -- what joins penalties ---------------------------------------------------------------------------------

    def _clear_links(self) -> None:
        self._links = {"with_": False, "or_": False, "and_": False, "by_": False, "comma": False, "optional": False}

    def _link(self) -> bool:
        word = self._words[self._at]
        if word == ",":
            self._links["comma"] = True
        if word == "," or word in DASHES or word in STOPS:
            self._at += 1
            return True
        mark = self._ahead.mark(self._at)
        if mark and mark[0] is Mark.OR and self._ahead.says(self._at + mark[1], Mark.WITHOUT_IT):
            return False
        if mark is None or mark[0] not in LINKS:
            return False
        if mark[0] is Mark.THEIR and self._ahead.kind(self._at + mark[1]) is None:
            return False
        if LINKS[mark[0]]:
            self._links[LINKS[mark[0]]] = True
        if mark[0] is Mark.WITH_OR_WITHOUT:
            self._links["optional"] = True
        if mark[0] is Mark.THEIR:
            self._their = self._book.slice(self._at, self._at + mark[1])
        self._at += mark[1]
        return True

    def _without_it(self) -> bool:
        """«или без такового» after an additional penalty; «либо …, либо без такового» after any."""
        mark = self._ahead.mark(self._at)
        begin = self._at + mark[1] if mark and mark[0] is Mark.OR else self._at
        found = self._ahead.mark(begin)
        if found is None or found[0] is not Mark.WITHOUT_IT or not self._book.drafts:
            return False
        draft = self._book.drafts[-1]
        draft.optional = True
        draft.last = begin + found[1]
        self._at = begin + found[1]
        self._clear_links()
        return True

    # -- cases ------------------------------------------------------------------------------------------------

    def _open_case(self) -> bool:
        end = self._at
        english = self._vocabulary.language is Language.ENG
        if self._ahead.says(end, Mark.WHILE) or (english and self._ahead.says(end, Mark.AND)):
            end += 1
        begin = end + 1 if end > self._at and end < len(self._words) and self._words[end] == "," else end
        case = self._case_at(begin) or (self._own_words_case(end) if end > self._at else None)
        if case is None:
            if end > self._at and self._ahead.says(self._at, Mark.WHILE):
                self._at = end
                return True
            return False
        self._case, self._at = case
        self._persons, self._group, self._fresh_persons = (), None, False
        self._clear_links()
        return True

    def _case_at(self, at: int) -> tuple[str, int] | None:
        mark = self._ahead.mark(at)
        if mark is None:
            return None
        after = at + mark[1]
        if mark[0] is Mark.AGGRAVATED:
            return "aggravated", after
        if mark[0] is Mark.POINT and self._case:
            return self._place(at)
        if mark[0] is Mark.IN_CASES:
            if self._ahead.quoted(after):
                return self._book.phrase(after, after + 1), after + 1
            return self._place(after)
        if mark[0] is Mark.AT:
            return self._condition(at, after)
        return None

    def _condition(self, first: int, at: int) -> tuple[str, int]:
        """«при превышении …»: the words from `first` up to persons, a measure or a penalty."""
        end = self._ahead.until_penalty(at, persons_end_it=True)
        return self._book.phrase(first, end), end

    def _place(self, at: int) -> tuple[str, int] | None:
        """«пунктом 2) части третьей настоящей статьи» as the end of a locator: `para_3__point_2`."""
        mark = self._ahead.mark(at)
        if mark is None or mark[0] is not Mark.POINT or at + 1 >= len(self._words):
            return None
        number, end = self._words[at + 1], at + 2
        if end < len(self._words) and self._words[end] == ")":
            end += 1
        place = f"point_{number}"
        paragraph = self._ahead.mark(end)
        if paragraph and paragraph[0] is Mark.PARAGRAPH and end + paragraph[1] < len(self._words):
            word = self._words[end + paragraph[1]]
            ordinal = read_ordinal(word, self._vocabulary.language)
            place = f"para_{ordinal if ordinal is not None else word}__{place}"
            end += paragraph[1] + 1
        this = self._ahead.mark(end)
        if this and this[0] is Mark.THIS:
            end += this[1]
        return place, end

    def _own_words_case(self, at: int) -> tuple[str, int] | None:
        """«, а занятие … без лицензии дополнительно влечет конфискацию»: the words before the verb."""
        for end in range(at, min(at + self._ahead.longest_phrase, len(self._words))):
            mark = self._ahead.mark(end)
            if mark and mark[0] is Mark.ADDITIONALLY:
                self._additionally = True
                return self._book.phrase(at, end), end + mark[1]
            if self._words[end] in (",", ".") or (mark and mark[0] in (Mark.ON, Mark.WHILE)):
                break
        return None

    # -- penalties --------------------------------------------------------------------------------------------

    def _life_before(self) -> bool:
        """«пожизненным» before the name of a penalty."""
        mark = self._ahead.mark(self._at)
        if mark is None or mark[0] is not Mark.LIFE or self._ahead.kind(self._at + mark[1]) is None:
            return False
        self._life = True
        self._at += mark[1]
        return True

    def _penalty(self) -> bool:
        found = self._ahead.kind(self._at)
        if found is None:
            return False
        term, used = found
        first = self._at - 1 if self._life else self._at
        draft = Draft(term.kind, first, self._at + used, case=self._case)
        draft.bounds.life = self._life
        draft.about, self._their = self._their, ""
        draft.role, draft.alternative = self._role(term, self._words[self._at])
        draft.optional = self._links["optional"]
        draft.joined = self._links["and_"]
        draft.shares = self._links["or_"]
        draft.close = not self._links["comma"]
        if self._fresh_persons:
            draft.named, draft.group = self._persons, self._group
        elif self._book.drafts and self._book.drafts[-1].role is Role.ADDITIONAL is draft.role:
            draft.group = self._book.drafts[-1].group
        elif not self._links["comma"]:
            draft.group = self._group
        self._fresh_persons = self._life = self._additionally = False
        self._clear_links()
        self._book.drafts.append(draft)
        self._at += used
        self._fill(draft, term)
        draft.wants = term.about and not draft.about and not draft.named
        if term.kind is PenaltyKind.FINE and not draft.named:
            draft.named, draft.group = self._persons, self._group
        draft.last = self._at
        return True

    def _role(self, term: Term, word: str) -> tuple[Role, bool]:
        """The role, and whether the penalty stands instead of the additional one before it."""
        if term.kind in ALWAYS_PRINCIPAL:
            return Role.PRINCIPAL, False
        before = self._book.drafts[-1] if self._book.drafts else None
        additional_before = before is not None and before.role is Role.ADDITIONAL
        instead = self._links["or_"] and additional_before
        if self._links["with_"] or self._additionally:
            return Role.ADDITIONAL, instead
        if before is None or self._links["by_"]:
            return Role.PRINCIPAL, False
        if not self._links["or_"]:
            principal_before = before.role is Role.PRINCIPAL and not self._links["and_"] and before.case == self._case
            comma_list = principal_before and self._links["comma"] and before.kind not in ALWAYS_PRINCIPAL
            return (Role.PRINCIPAL if comma_list else Role.ADDITIONAL), False
        nominal = self._vocabulary.language is Language.RUS and not word.endswith(_INSTRUMENTAL)
        if additional_before and not nominal:
            return Role.ADDITIONAL, True
        return Role.PRINCIPAL, False

    def _fill(self, draft: Draft, term: Term) -> None:
        """What follows the name of a penalty: persons, measure, what it is about."""
        rules = (self._take_at, self._take_persons, self._take_same, self._take_life, self._take_measure)
        while self._at < len(self._words):
            if any(rule(draft) for rule in rules):
                continue
            if term.about and not draft.about and not draft.named and self._take_about(draft):
                continue
            break

    def _take_at(self, draft: Draft) -> bool:
        """«штраф при превышении … на физических лиц в размере …»."""
        mark = self._ahead.mark(self._at)
        if draft.kind is not PenaltyKind.FINE or draft.measured or mark is None or mark[0] is not Mark.AT:
            return False
        self._case, self._at = self._condition(self._at, self._at + mark[1])
        draft.case = self._case
        return True

    def _take_persons(self, draft: Draft) -> bool:
        if draft.kind not in ALWAYS_PRINCIPAL or draft.measured or draft.named:
            return False
        persons = self._persons_at(self._at)
        if persons is None:
            return False
        codes, end = persons
        self._enter_group(codes)
        draft.named, draft.group, self._at = codes, self._group, end
        self._fresh_persons = False
        return True

    def _take_same(self, draft: Draft) -> bool:
        mark = self._ahead.mark(self._at)
        if draft.measured or mark is None or mark[0] not in (Mark.SAME_AMOUNT, Mark.SAME_TERM):
            return False
        source = self._book.last_with(MONEY if mark[0] is Mark.SAME_AMOUNT else TIME)
        if source is None:
            return False
        draft.bounds, draft.measured = replace(source.bounds), True
        if source.bounds.unit in (Unit.TIMES, Unit.PERCENT):
            draft.about = source.about
        self._at += mark[1]
        return True

    def _take_life(self, draft: Draft) -> bool:
        mark = self._ahead.mark(self._at)
        if draft.measured or draft.bounds.life or mark is None or mark[0] is not Mark.LIFE:
            return False
        if self._ahead.kind(self._at + mark[1]) is not None:
            return False
        draft.bounds.life = True
        self._at += mark[1]
        return True

    def _take_measure(self, draft: Draft) -> bool:
        if draft.measured or draft.bounds.life:
            return False
        skipped = self._at
        if draft.kind is PenaltyKind.FINE and draft.named:
            while skipped < len(self._words) and self._words[skipped] in (*DASHES, ","):
                skipped += 1
        measure = self._ahead.measure(skipped)
        if measure is None:
            return False
        self._at = measure.end
        self._set(draft, measure.bounds)
        return True

    def _set(self, draft: Draft, bounds: Bounds) -> None:
        """Give a penalty its measure, and what comes with a measure: its base, its limits, «до … пожизненно»."""
        draft.bounds, draft.measured = bounds, True
        if bounds.unit is None:
            if draft.kind is PenaltyKind.FINE:
                self._book.waiting.append(draft)
            return
        if bounds.unit in (Unit.PERCENT, Unit.TIMES):
            self._take_base(draft)
        elif self._ahead.says(self._at, Mark.EACH) or self._ahead.quoted(self._at):
            self._take_about(draft)
        elif bounds.min is not None and bounds.max is None and self._ahead.says(self._at, Mark.TO):
            self._take_until_life(draft)
        if bounds.unit is Unit.PERCENT and not draft.about:
            self._book.waiting.append(draft)
        if draft.kind is PenaltyKind.FINE:
            self._take_limits(draft)
            self._book.spread_unit(bounds.unit, draft.about)

    def _take_base(self, draft: Draft) -> None:
        mark = self._ahead.mark(self._at)
        if draft.bounds.unit is Unit.PERCENT and mark and mark[0] in (Mark.FROM, Mark.AMOUNT):
            self._at += mark[1]
        self._take_about(draft)

    def _take_until_life(self, draft: Draft) -> None:
        """«на срок от пяти лет до установления запрета … пожизненно»."""
        end = self._ahead.about_end(self._at + 1)
        if end > self._at + 1 and self._ahead.says(end - 1, Mark.LIFE):
            draft.about = self._book.phrase(self._at + 1, end - 1)
            draft.bounds.life = True
            self._at = end

    def _take_limits(self, draft: Draft) -> None:
        """«, но не менее ста и не более двухсот … показателей»."""
        at = self._at + 1 if self._at < len(self._words) and self._words[self._at] == "," else self._at
        if not self._ahead.says(at, Mark.BUT):
            return
        at += 1
        limits: list[Limit] = []
        while measure := self._ahead.measure(at):
            bounds, at = measure.bounds, measure.end
            if bounds.unit is None:
                return
            if limits and bounds.min == bounds.max:  # «… и двухсот … на субъектов крупного»: a ceiling again
                bounds = Bounds(None, bounds.max, bounds.unit)
            persons = self._persons_at(at) if self._ahead.says(at, Mark.ON) else None
            limits.append(Limit(bounds.min, bounds.max, bounds.unit or Unit.MCI, persons[0] if persons else ()))
            self._at = at = persons[1] if persons else at
            joint = self._ahead.mark(at)
            if not persons or joint is None or joint[0] is not Mark.AND:
                break
            at += joint[1]
        draft.limits = tuple(limits)

    # -- lists of persons --------------------------------------------------------------------------------------

    def _list_persons(self) -> bool:
        """«, на должностных лиц – двадцати»: the next of a list of fines; or persons before a penalty."""
        persons = self._persons_at(self._at)
        if persons is None:
            return False
        first = self._at
        codes, self._at = persons
        self._enter_group(codes)
        measure = self._ahead.skip_to_measure(self._at)
        last_fine = next((d for d in reversed(self._book.drafts[-_LOOK_BACK:]) if d.kind is PenaltyKind.FINE), None)
        if measure is None or last_fine is None:
            self._fresh_persons = True
            return True
        draft = Draft(PenaltyKind.FINE, first, measure.end, named=codes, group=self._group, case=self._case)
        self._book.drafts.append(draft)
        self._fresh_persons = False
        self._at = measure.end
        self._set(draft, measure.bounds)
        draft.last = self._at
        self._clear_links()
        return True

    def _enter_group(self, codes: tuple[str, ...]) -> None:
        self._group = self._book.open_group(codes)
        self._persons, self._fresh_persons = codes, True

    def _persons_at(self, at: int) -> tuple[tuple[str, ...], int] | None:
        """The persons named at a place, and the token after them; None where none are."""
        on = self._ahead.mark(at)
        begin = at + on[1] if on and on[0] is Mark.ON else at
        if begin == at and not self._ahead.person(at):
            return None
        opening = self._ahead.mark(begin)
        if (opening and opening[0] is not Mark.FILLER) or self._ahead.measure(begin) is not None:
            return None
        end = self._ahead.until_penalty(begin)
        if end == begin:
            return None
        codes = read_persons(self._book, begin, end, self._vocabulary)
        return (codes, end) if codes else None

    # -- words that are the law's own ---------------------------------------------------------------------------

    def _take_about(self, draft: Draft) -> bool:
        end = self._ahead.about_end(self._at)
        if end == self._at:
            return False
        draft.about = self._book.phrase(self._at, end)
        if draft.kind is PenaltyKind.EXPULSION:  # «… иностранца или лица без гражданства»: whom it is for
            begin = self._at + 1 if self._ahead.says(self._at, Mark.AMOUNT) else self._at
            persons = read_persons(self._book, begin, end, self._vocabulary)
            if all(code in PERSON_BY_CODE for code in persons):
                draft.named, draft.about = persons, ""
        self._at = end
        return True

    def _bare_measure(self) -> bool:
        """«а при отягчающих обстоятельствах – от двух до пяти лет»: the penalty is the one before."""
        measure = self._ahead.measure(self._at)
        unit = measure.bounds.unit if measure else None
        if measure is None or unit is None:
            return False
        units = MONEY if unit in MONEY else TIME
        before = self._book.last_with(units)
        if before is None or before.case == self._case:
            return False
        draft = Draft(before.kind, self._at, measure.end, role=before.role, case=self._case)
        self._book.drafts.append(draft)
        self._at = measure.end
        self._set(draft, measure.bounds)
        draft.last = self._at
        self._clear_links()
        return True
