"""What a citation of a provision is, and what it was found to point at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawdiff.model import Span


class Scope(StrEnum):
    """In which act the cited provision stands."""

    THIS_ARTICLE = "this-article"
    THIS_CODE = "this-code"
    OTHER_CODE = "other-code"
    """The other one of the two codes: `Reference.act` says which."""
    OTHER_ACT = "other-act"
    """A law, a convention or another code, which lawdiff does not hold."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One provision as cited in a text; a list of five articles is five references.

    Attributes:
        where: locator of the provision that cites.
        span: characters of `Provision.own_words` from the first word of the citation to the last one; words
            of other references may lie between («пунктом 5) части второй и частью третьей статьи 125»).
        words: those characters.
        target: locator of what is cited, as cited; the edition may call a step otherwise (a «подпункт» is a
            point where it stands in a paragraph), which `resolve` settles.
        scope: in which act.
        act: identifier of the code cited, `cc` or `cao`; empty for any other act.
        through: for a range («статьями 99 – 104») the locator of its end; else empty.
    """

    where: str
    span: Span
    words: str
    target: str
    scope: Scope
    act: str = ""
    through: str = ""


class Status(StrEnum):
    """What a reference points at."""

    FOUND = "found"
    STUB = "stub"
    """At the stub of a repealed provision."""
    ABOLISHED = "abolished"
    """At something inside a provision that is repealed as a whole; `Resolution.locator` says which."""
    MISSING = "missing"
    """At nothing: `Resolution.locator` is the deepest provision on the way that exists."""
    NOT_HELD = "not-held"
    """At an article that a partial edition does not hold, or at a code whose edition was not given."""
    OUTSIDE = "outside"
    """At another act."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a reference points at in an edition.

    Attributes:
        status: whether it is there.
        locator: of the provision found, of the stub, or of the deepest provision on the way.

    >>> Resolution(Status.STUB, "art_125__para_2__point_5").is_settled, Resolution(Status.MISSING).is_settled
    (True, False)
    """

    status: Status
    locator: str = ""

    @property
    def is_settled(self) -> bool:
        """True where the edition shows what is meant, be it in force or repealed."""
        return self.status in {Status.FOUND, Status.STUB, Status.ABOLISHED}
