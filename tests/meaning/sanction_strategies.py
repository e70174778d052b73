"""Sanctions made by hypothesis: any of those that the words of the codes could say."""

from __future__ import annotations

from hypothesis import strategies as st

from lawdiff.meaning.sanctions import Limit, Penalty, Role, Sanction, Unit
from lawdiff.meaning.sanctions import PenaltyKind as K
from lawdiff.model import Language

_TERMS = {
    K.COMMUNITY_SERVICE: Unit.HOUR,
    K.ARREST: Unit.DAY,
    K.ADMINISTRATIVE_ARREST: Unit.DAY,
    K.RESTRICTION_OF_LIBERTY: Unit.YEAR,
    K.IMPRISONMENT: Unit.YEAR,
    K.DISQUALIFICATION: Unit.YEAR,
    K.RIGHT_DEPRIVATION: Unit.MONTH,
    K.SUSPENSION: Unit.MONTH,
    K.ACTIVITY_BAN: Unit.YEAR,
    K.CORRECTIVE_LABOUR: Unit.MCI,
}
_ABOUT = {
    K.LICENCE_DEPRIVATION: ("лицензии", "аттестата звонаря и свидетельства"),
    K.RIGHT_DEPRIVATION: ("управления транспортными средствами", "звонить"),
    K.SUSPENSION: ("действия лицензии", "звона по ночам"),
    K.ACTIVITY_BAN: ("деятельности", "колокольного дела"),
    K.REGISTER_REMOVAL: ("реестра звонарей",),
    K.DEMOLITION: ("незаконно возведенной колокольни",),
    K.CONFISCATION: ("", "колоколов, канатов и иных предметов"),
    K.KNOWLEDGE_CHECK: ("правил звона",),
}
_PERSONS = (
    "natural-person",
    "official",
    "notary",
    "small-business",
    "medium-business",
    "large-business",
    "non-profit",
    "legal-entity",
    "звонарей, уполномоченных на звон",
)
_CASES = ("point_2", "para_3__point_1", "aggravated", "звона в тишине")

_numbers = st.integers(1, 12_000)


@st.composite
def _bounds(draw: st.DrawFn, unit: Unit) -> dict[str, object]:
    low, high = sorted((draw(_numbers), draw(_numbers)))
    shape = draw(st.sampled_from(["max", "exact", "range", "min"]))
    if shape == "exact" or (shape == "range" and low == high):
        low = high
    return {"unit": unit, "min": None if shape == "max" else low, "max": None if shape == "min" else high}


@st.composite
def _criminal_principal(draw: st.DrawFn, kind: K) -> Penalty:
    if kind is K.IMPRISONMENT and draw(st.booleans()):
        return Penalty(kind, life=True)
    if kind is K.FINE:
        return draw(_fine(()))
    if kind is K.DEATH:
        return Penalty(kind)
    return Penalty(kind, **draw(_bounds(_TERMS[kind])))  # type: ignore[arg-type]


@st.composite
def _fine(draw: st.DrawFn, for_whom: tuple[str, ...]) -> Penalty:
    shape = draw(st.sampled_from(["mci", "mci", "tenge", "percent", "times"]))
    if shape == "times":
        low, high = sorted((draw(st.integers(2, 400)), draw(st.integers(2, 400))))
        return Penalty(K.FINE, low, high, Unit.TIMES, for_whom=for_whom, about="суммы взятки")
    if shape == "percent":
        share = draw(st.one_of(st.integers(1, 300), st.sampled_from([0.1, 0.5, 2.5])))
        limits = draw(st.sampled_from([(), (Limit(5, None, Unit.MCI),), (Limit(200, 1000, Unit.MCI),)]))
        return Penalty(K.FINE, share, share, Unit.PERCENT, for_whom=for_whom, about="суммы звона", limits=limits)
    unit = Unit.MCI if shape == "mci" else Unit.TENGE
    return Penalty(K.FINE, for_whom=for_whom, **draw(_bounds(unit)))  # type: ignore[arg-type]


@st.composite
def _additional(draw: st.DrawFn, kind: K, case: str) -> Penalty:
    optional = draw(st.booleans())
    about = draw(st.sampled_from(_ABOUT[kind])) if kind in _ABOUT else ""
    more: dict[str, object] = {}
    if kind is K.EXPULSION:
        more = {"for_whom": ("foreigner", "stateless-person")}
    elif kind is K.DISQUALIFICATION and draw(st.booleans()):
        more = {"life": True}
    elif kind in _TERMS and draw(st.booleans()):
        more = draw(_bounds(_TERMS[kind]))
    return Penalty(kind, role=Role.ADDITIONAL, optional=optional, about=about, case=case, **more)  # type: ignore[arg-type]


def _of_kinds(kinds: tuple[K, ...], most: int, least: int = 0) -> st.SearchStrategy[list[K]]:
    return st.lists(st.sampled_from(kinds), min_size=least, max_size=most, unique=True)


@st.composite
def criminal_sanctions(draw: st.DrawFn) -> Sanction:
    """A sanction in the manner of the Criminal Code."""
    principal = (K.FINE, K.CORRECTIVE_LABOUR, K.COMMUNITY_SERVICE, K.ARREST, K.RESTRICTION_OF_LIBERTY)
    kinds = draw(_of_kinds((*principal, K.IMPRISONMENT, K.DEATH), 5, 1))
    penalties = [draw(_criminal_principal(kind)) for kind in kinds]
    extra = (K.CONFISCATION, K.DISQUALIFICATION, K.CITIZENSHIP_DEPRIVATION, K.EXPULSION, K.RANK_DEPRIVATION)
    penalties += [draw(_additional(kind, "")) for kind in draw(_of_kinds(extra, 3))]
    if draw(st.booleans()):
        case = draw(st.sampled_from(_CASES))
        more = draw(_of_kinds(extra, 2, 1))
        penalties += [draw(_additional(kind, case)) for kind in more]
    return Sanction(tuple(penalties))


@st.composite
def administrative_sanctions(draw: st.DrawFn) -> Sanction:
    """A sanction in the manner of the Code on Administrative Offences."""
    persons = draw(st.lists(st.sampled_from(_PERSONS), max_size=6, unique=True))
    penalties = [Penalty(K.WARNING)] if draw(st.booleans()) else []
    if persons:
        cut = draw(st.integers(1, len(persons)))
        groups = [tuple(persons[:cut]), *((person,) for person in persons[cut:])]
        penalties += [draw(_fine(group)) for group in groups]
    else:
        penalties.append(draw(_fine(())))
    if draw(st.booleans()):
        penalties.append(Penalty(K.ADMINISTRATIVE_ARREST, **draw(_bounds(Unit.DAY))))  # type: ignore[arg-type]
    extra = (*_ABOUT, K.EXPULSION)
    additional = [draw(_additional(kind, "")) for kind in draw(_of_kinds(extra, 3))]
    return Sanction((*penalties, *additional))


def sanctions() -> st.SearchStrategy[Sanction]:
    """Of either code, said to be read from Russian words."""
    return st.one_of(criminal_sanctions(), administrative_sanctions())


LANGUAGES = tuple(Language)
