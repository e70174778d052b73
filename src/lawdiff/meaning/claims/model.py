"""What a claim is, what its author asserts of the law, and what the texts answer. Plain records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawdiff.language.protection import Group
from lawdiff.meaning.gravity import Gravity
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
from lawdiff.model import Language, LawdiffError
from lawdiff.store.selectors import Selector


class ClaimsError(LawdiffError):
    """A file of claims is not as docs/claims.md describes it; the message names the claim and the assertion."""


class Verdict(StrEnum):
    """What is to be said of a claim."""

    ACCURATE = "accurate"
    WITH_RESERVATIONS = "accurate-with-reservations"
    PARTLY = "partly-accurate"
    INACCURATE = "inaccurate"
    NOT_ABOUT_THE_TEXT = "not-about-the-text"
    """Other laws, practice or opinion decide it, and not the words of these codes."""


class Bearing(StrEnum):
    """How a fact bears on the claim it is asserted for."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    """A reservation: it limits what the claim says, and does not turn it round."""


class Presence(StrEnum):
    """Whether a provision stands in the law of a day."""

    EXISTS = "exists"
    ABSENT = "absent"
    STUB = "stub"
    """Only the publisher's words about its repeal stand in its place."""


class Holding(StrEnum):
    """How a sanction holds a penalty."""

    HAS = "has-penalty"
    LACKS = "lacks-penalty"
    ONLY = "only-penalty"
    """It is every principal penalty that the sanction has."""


class Relation(StrEnum):
    """How a bound stands to a value."""

    EQUALS = "equals"
    EXCEEDS = "exceeds"
    AT_MOST = "at-most"


class ChangeBy(StrEnum):
    """What an amending act did to a provision, by the publisher's notes."""

    INSERTED = "inserted"
    REPEALED = "repealed"
    AMENDED = "amended"


class Naming(StrEnum):
    """Where words are looked for, and whether they must be there."""

    NAMES = "names"
    DOES_NOT_NAME = "does-not-name"
    HEADING = "heading"


class LawDay(StrEnum):
    """A day in the life of an amending act."""

    ADOPTED = "adopted"
    IN_FORCE = "in-force"


@dataclass(frozen=True, slots=True)
class IsThere:
    """A provision exists, is absent, or is a stub on a day."""

    at: Selector
    presence: Presence


@dataclass(frozen=True, slots=True)
class Costs:
    """A sanction has, lacks or only has a penalty.

    Attributes:
        at: the provision: its own sanction counts, or that of what it stands in, or those of what stands in it.
        holding: how.
        kind: of penalty.
        life: true: for life; false: not for life; None: either.
        min: the lower bound in `unit`; None: any.
        max: the upper bound in `unit`; None: any.
        unit: of the bounds.
    """

    at: Selector
    holding: Holding
    kind: PenaltyKind
    life: bool | None = None
    min: float | None = None
    max: float | None = None
    unit: Unit | None = None

    def fits(self, penalty: Penalty) -> bool:
        """True for a penalty of this description.

        >>> life = Costs(Selector("cc", date(2024, 6, 16)), Holding.HAS, PenaltyKind.IMPRISONMENT, life=True)
        >>> life.fits(Penalty(PenaltyKind.IMPRISONMENT, life=True)), life.fits(Penalty(PenaltyKind.IMPRISONMENT))
        (True, False)
        """
        return (
            penalty.kind is self.kind
            and self.life in {None, penalty.life}
            and self.unit in {None, penalty.unit}
            and self.min in {None, penalty.min}
            and self.max in {None, penalty.max}
        )


@dataclass(frozen=True, slots=True)
class Bound:
    """The lowest or highest bound of a penalty stands in a relation to a value, or to that of another provision.

    Attributes:
        at: the provision, as for `Costs`.
        kind: of penalty; the principal ones count.
        end: `min` or `max`.
        relation: how the bound stands to the value.
        value: in `unit`; None where it is compared with `than`.
        unit: `tenge` counts fines at the monthly index of the day of `at`.
        than: the provision whose bound of the same kind is the value.
    """

    at: Selector
    kind: PenaltyKind
    end: str
    relation: Relation
    value: float | None
    unit: Unit
    than: Selector | None = None


@dataclass(frozen=True, slots=True)
class IsGrave:
    """A criminal offence is of a category, by its penalties (CC articles 10 and 11)."""

    at: Selector
    gravity: Gravity


@dataclass(frozen=True, slots=True)
class Moved:
    """An offence went from one code into the other.

    Attributes:
        start: its article and a day on which it stood there.
        end: its article and a day on which it stands here.
        by: number of an act that did it.
    """

    start: Selector
    end: Selector
    by: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The publisher's notes say that an act inserted, repealed or amended a provision.

    Attributes:
        at: the provision, on a day whose text has the note.
        change: what was done.
        by: number of the act.
    """

    at: Selector
    change: ChangeBy
    by: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is looked for.

    Attributes:
        given: by language, each an alternative; `*` ends a beginning of a word.
        term: of the glossary, in English; matched whatever its endings.
        age: people protected under this age, in years.
        group: people protected for another reason.
    """

    given: Mapping[Language, tuple[str, ...]]
    term: str = ""
    age: int | None = None
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """A provision or its heading has words, or has them not."""

    at: Selector
    naming: Naming
    words: Words


@dataclass(frozen=True, slots=True)
class LawOn:
    """An amending act was adopted, or took effect, on a day (the catalogue knows)."""

    law: str
    what: LawDay
    on: date


@dataclass(frozen=True, slots=True)
class Titled:
    """The title of an amending act has words (the catalogue knows)."""

    law: str
    words: Words


Fact = IsThere | Costs | Bound | IsGrave | Moved | Changed | Says | LawOn | Titled


@dataclass(frozen=True, slots=True)
class Assertion:
    """A fact that the author of a verdict found, and how it bears on the claim."""

    bearing: Bearing
    fact: Fact


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of the law.

    Attributes:
        id: `C09`.
        source: who said it, by language.
        says: the claim in our words, by language.
        about: citations of the provisions it is about.
        verdict: the author's.
        why: the author's explanation, by language.
        outside: for a claim that these codes do not decide, what does, by language; empty for all others.
        assertions: the facts that the verdict follows from.
    """

    id: str
    source: Mapping[str, str]
    says: Mapping[str, str]
    about: tuple[str, ...]
    verdict: Verdict
    why: Mapping[str, str]
    outside: Mapping[str, str]
    assertions: tuple[Assertion, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """A file of claims.

    Attributes:
        title: by language.
        claims: in the order of the file.
    """

    title: Mapping[str, str]
    claims: tuple[Claim, ...]


class Outcome(StrEnum):
    """What the texts answer to an assertion."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"
    """No text here shows it, or what the text says was not understood."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What an answer rests on.

    Attributes:
        act: whose text it is; empty for the catalogue.
        language: of the text.
        day: for which it was looked up.
        locator: of the provision; the number of the law for the catalogue.
        text: verbatim.
        source: name of the text.
        verbatim: false where the text is lawdiff's own sentence: what is absent cannot be quoted.
    """

    act: str
    language: Language
    day: date | None
    locator: str
    text: str
    source: str
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What the texts say to one assertion.

    Attributes:
        outcome: whether it holds.
        quotes: what that rests on; empty only where it is undecided.
        reason: why it is undecided, in a sentence; else empty.
    """

    outcome: Outcome
    quotes: tuple[Quote, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim held against the law.

    Attributes:
        claim: the claim.
        answers: one for each of its assertions.
        possible: the verdicts that the answers leave open; one where the texts settle the claim. None among them:
            nothing may speak for the claim or against it.
    """

    claim: Claim
    answers: tuple[Answer, ...]
    possible: tuple[Verdict | None, ...]

    @property
    def verdict(self) -> Verdict | None:
        """What follows from the texts; None where they cannot settle the claim."""
        return self.possible[0] if len(self.possible) == 1 else None
