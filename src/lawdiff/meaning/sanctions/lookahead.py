"""Looking ahead in a Russian or English sanction: what stands at a place, and where a phrase comes to its end."""

from __future__ import annotations

from lawdiff.language.sanctions import Mark, Term, Unit, Vocabulary
from lawdiff.meaning.sanctions.measures import Measure, read_measure
from lawdiff.model import Language

DASHES = frozenset("–—-")
QUOTES = frozenset('"“”')
STOPS = frozenset(".;:") | QUOTES
LINKS = {
    Mark.WITH: "with_",
    Mark.WITH_OR_WITHOUT: "with_",
    Mark.OR: "or_",
    Mark.AND: "and_",
    Mark.BY: "by_",
    Mark.FILLER: "",
    Mark.VERB: "",
    Mark.THEIR: "",
}
"""Small words that join penalties, to the name of what they say."""

_MOST_LINKS = 4
_LONGEST_PHRASE = 150


class Lookahead:
    """Questions about the words of a sanction; nothing is taken, and each question costs a bounded time."""

    longest_phrase = _LONGEST_PHRASE
    """Words of the law's own that say whom, what or when run to some forty; longer ones are not understood."""

    def __init__(self, words: list[str], vocabulary: Vocabulary) -> None:
        self._words = words
        self._vocabulary = vocabulary

    def mark(self, at: int) -> tuple[Mark, int] | None:
        """The small word at a place, and its number of tokens."""
        return self._vocabulary.marks.match(self._words, at)

    def says(self, at: int, wanted: Mark) -> bool:
        """Whether a certain small word stands at a place."""
        mark = self.mark(at)
        return mark is not None and mark[0] is wanted

    def quoted(self, at: int) -> bool:
        """Whether words kept in their own language stand at a place."""
        return at < len(self._words) and self._words[at].startswith("«")

    def person(self, at: int) -> bool:
        """Whether a known class of persons stands at a place."""
        return self._vocabulary.persons.match(self._words, at) is not None

    def kind(self, at: int) -> tuple[Term, int] | None:
        """The name of a penalty at a place, and its number of tokens."""
        return self._vocabulary.kinds.match(self._words, at)

    def kind_after(self, at: int) -> bool:
        """Whether small words from a place on lead to the name of a penalty."""
        for _ in range(_MOST_LINKS):
            mark = self.mark(at)
            if mark is None or mark[0] not in (*LINKS, Mark.LIFE):
                break
            at += mark[1]
        return self.kind(at) is not None

    def measure(self, at: int) -> Measure | None:
        """The measure at a place."""
        return read_measure(self._words, at, self._vocabulary)

    def skip_to_measure(self, at: int) -> Measure | None:
        """The measure at a place or behind a dash there."""
        while at < len(self._words) and (self._words[at] in DASHES or self._words[at] == ","):
            at += 1
        return self.measure(at)

    def until_penalty(self, at: int, *, persons_end_it: bool = False) -> int:
        """The token at which words about persons or a case end: a measure, a dash before one, a penalty."""
        begin, longest = at, min(at + _LONGEST_PHRASE, len(self._words))
        while at < longest:
            if self.starts_measure(at) or self.kind(at) is not None:
                break
            if self._words[at] in DASHES and (self.starts_measure(at + 1) or self.kind_after(at + 1)):
                break
            if self._words[at] in STOPS and at + 1 >= len(self._words):
                break
            mark = self.mark(at)
            if mark and mark[0] in (Mark.OR, Mark.AND, Mark.WITH, Mark.WITH_OR_WITHOUT) and self.kind_after(at):
                break
            if mark and mark[0] in (Mark.BUT, Mark.WHILE) and at > begin:
                break
            if persons_end_it and mark and mark[0] is Mark.ON and self.person(at + mark[1]):
                break
            at += 1
        while at > begin and (self._words[at - 1] == "," or self.says(at - 1, Mark.AND)):
            at -= 1
        return at

    def starts_measure(self, at: int) -> bool:
        """Whether a measure stands here, and not a lone number inside other words."""
        mark = self.mark(at)
        if mark and mark[0] is Mark.TERM and self._vocabulary.language is Language.RUS:
            return self.measure(at) is not None
        if mark and mark[0] is Mark.AMOUNT:
            return self.measure(at) is not None
        if mark and mark[0] is Mark.ON:
            return False
        measure = self.measure(at)
        return measure is not None and (measure.bounds.unit is not None or self._words[at - 1] in DASHES)

    def about_end(self, at: int) -> int:
        """Where the words that say what a penalty takes or is counted from come to their end."""
        if self.quoted(at) and (at + 1 >= len(self._words) or self.boundary(at + 1)):
            return at + 1
        longest = min(at + _LONGEST_PHRASE, len(self._words))
        while at < longest and not self.boundary(at):
            at += 1
        return at

    def boundary(self, at: int) -> bool:
        """Whether words about a penalty end before this token."""
        word = self._words[at]
        if word in QUOTES:
            return self._words[at - 1] in STOPS
        if word in STOPS:
            return at + 1 >= len(self._words) or self._words[at + 1] in STOPS
        unit = self._vocabulary.units.match(self._words, at)
        if unit and unit[0] is Unit.MCI:
            return True
        comma = word == ","
        begin = at + 1 if comma else at
        mark = self.mark(begin)
        if mark is None:
            return comma and self.kind(begin) is not None
        after = begin + mark[1]
        if mark[0] in (Mark.OR, Mark.AND):
            return self.says(after, Mark.WITHOUT_IT) or self.kind_after(begin) or self.case_after(after)
        if mark[0] in (Mark.WITH, Mark.WITH_OR_WITHOUT):
            return self.kind_after(begin)
        if mark[0] is Mark.ON:
            return (comma and (self.person(after) or self.leads_to_measure(after))) or self.counted(at)
        if mark[0] is Mark.TERM:
            return self.counted(begin)
        if mark[0] is Mark.BUT:
            return comma and self.counted(after)
        return (comma and mark[0] in (Mark.WHILE, Mark.AT, Mark.POINT)) or mark[0] is Mark.WITHOUT_IT

    def leads_to_measure(self, at: int) -> bool:
        """Whether words that could be persons run up to a measure: «на лиц, виновных в …, в размере»."""
        end = self.until_penalty(at)
        if not at < end < len(self._words):
            return False
        named = self._words[end] in DASHES and self.kind_after(end + 1)
        return named or self.skip_to_measure(end) is not None

    def counted(self, at: int) -> bool:
        """Whether a measure with its unit stands here."""
        measure = self.measure(at)
        return measure is not None and measure.bounds.unit is not None

    def case_after(self, at: int) -> bool:
        """English: whether “, in the cases …” follows."""
        if self._vocabulary.language is not Language.ENG:
            return False
        at += at < len(self._words) and self._words[at] == ","
        return self.says(at, Mark.IN_CASES) or self.says(at, Mark.AGGRAVATED)
