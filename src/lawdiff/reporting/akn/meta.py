"""The parts of `meta`: what the document is, from when to when, and what Akoma Ntoso has no place for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from lawdiff.language.messages import messages
from lawdiff.model import UNSTATED, ActRef, Edition, Statement
from lawdiff.reading.akn.vocabulary import akn, held, ours
from lawdiff.reporting.akn.identity import UNKNOWN_DAY, adopted, expression_of, law_of, work_of
from lawdiff.reporting.akn.words import put_text

ROLES = ("before", "after")
_ALPHA_2 = {"rus": "ru", "kaz": "kk", "eng": "en"}


def element(tag: str, above: etree._Element | None = None, /, **attributes: str) -> etree._Element:
    """An element of Akoma Ntoso."""
    made = etree.Element(akn(tag)) if above is None else etree.SubElement(above, akn(tag))
    for key, value in attributes.items():
        made.set(key, value)
    return made


def identification(edition: Edition, expression: str) -> etree._Element:
    """Work, expression and manifestation."""
    made = element("identification", source="#lawdiff")
    work = work_of(edition.act)
    day = adopted(edition.act)
    frbr = element("FRBRWork", made)
    _core(frbr, f"{work}/!main", work, day, "adoption", "#parliament")
    element("FRBRcountry", frbr, value="kz")
    if work.startswith("/akn/kz/act/kodeks/"):
        element("FRBRsubtype", frbr, value="kodeks")
    element("FRBRnumber", frbr, value=work.rsplit("/", 1)[-1])
    frbr = element("FRBRExpression", made)
    _core(frbr, f"{expression}/!main", expression, edition.date, "in-force", "#parliament")
    element("FRBRlanguage", frbr, language=edition.language.value)
    frbr = element("FRBRManifestation", made)
    _core(frbr, f"{expression}/!main.akn", f"{expression}.akn", edition.date, "in-force", "#lawdiff")
    element("FRBRformat", frbr, value="application/akn+xml")
    return made


def _core(above: etree._Element, this: str, uri: str, day: object, name: str, author: str) -> None:
    element("FRBRthis", above, value=this)
    element("FRBRuri", above, value=uri)
    # Python writes the year 1 with fewer than four digits; a date of the schema has four.
    element("FRBRdate", above, date=str(day or UNKNOWN_DAY), name=name if day else "unknown")
    element("FRBRauthor", above, href=author)


def references(edition: Edition, acts: Iterable[ActRef]) -> Iterator[etree._Element]:
    """The organisations, concepts and laws that the document speaks of."""
    say = messages(edition.language, "akn")
    yield element("original", eId="original", href=work_of(edition.act), showAs=held(edition.act) or say("act.unnamed"))
    for name, act in known_acts(acts).items():
        yield element("passiveRef", eId=name, href=law_of(act), showAs=held(say.act(act)))
    yield element(
        "TLCOrganization",
        eId="parliament",
        href="/akn/ontology/organization/kz/parliament",
        showAs=say("parliament"),
    )
    yield element("TLCOrganization", eId="lawdiff", href="/akn/ontology/organization/lawdiff", showAs="lawdiff")
    yield element("TLCConcept", eId="inForce", href="/akn/ontology/concept/in-force", showAs=say("in-force"))
    yield element(
        "TLCConcept", eId="unattributed", href="/akn/ontology/concept/unattributed", showAs=say("unattributed")
    )


def known_acts(acts: Iterable[ActRef]) -> Mapping[str, ActRef]:
    """Each amending act once, in order of adoption, by the eId that it is referred to with."""
    unique = {(act.number, act.adopted): act for act in sorted(acts, key=ActRef.sort_key, reverse=True)}
    ordered = sorted(unique.values(), key=ActRef.sort_key)
    return {f"law_{number}": act for number, act in enumerate(ordered, 1)}


def names_of_acts(acts: Iterable[ActRef]) -> Mapping[tuple[str, object], str]:
    """The eId of each amending act by number and day of adoption."""
    return {(act.number, act.adopted): name for name, act in known_acts(acts).items()}


def lifecycle(editions: tuple[Edition, ...], acts: Iterable[ActRef]) -> etree._Element | None:
    """The editions and the laws that made them, by date; None where no date is known."""
    made = element("lifecycle", source="#lawdiff")
    known = known_acts(acts)
    events = [
        (act.force.on or act.adopted, "amendment", f"e_{name}", f"#{name}")
        for name, act in known.items()
        if act.force.on or act.adopted
    ]
    for name, edition in zip(ROLES[-len(editions) :], editions, strict=True):
        if edition.date:
            events.append((edition.date, "generation", f"e_{name}", "#original"))
    for day, kind, name, source in sorted(events, key=lambda event: (str(event[0]), event[1] == "generation")):
        element("eventRef", made, eId=name, date=str(day), type=kind, source=source)
    return made if len(made) else None


def temporal_data(editions: tuple[Edition, ...]) -> etree._Element | None:
    """When what only one edition has was in force; None where it is one edition, or a date is not known."""
    if len(editions) == 1:
        return None
    made = element("temporalData", source="#lawdiff")
    before, after = (edition.date for edition in editions)
    for name, start, end in (("tg_before", before, after), ("tg_after", after, None)):
        group = element("temporalGroup", made, eId=name)
        interval = element("timeInterval", group, refersTo="#inForce")
        if start:
            interval.set("start", "#e_before" if name == "tg_before" else "#e_after")
        if end:
            interval.set("end", "#e_after")
    return made


def proprietary(editions: tuple[Edition, ...], statements: Mapping[str, tuple[Statement, ...]]) -> etree._Element:
    """What an edition holds and Akoma Ntoso has no place for."""
    made = element("proprietary", source="#lawdiff")
    for role, edition in zip(ROLES[-len(editions) :], editions, strict=True):
        _edition(made, role, edition)
    for note, said in statements.items():
        holder = _ours(made, "note", ref=f"#{note}")
        for statement in said:
            _statement(holder, statement)
    return made


def _edition(above: etree._Element, role: str, edition: Edition) -> None:
    made = _ours(
        above,
        "edition",
        role=role,
        act=edition.act,
        language=edition.language.value,
        date=edition.date.isoformat() if edition.date else "",
        expression=expression_of(edition),
        source=edition.source,
        sha256=edition.sha256,
        format=edition.format,
        partial="true" if edition.partial else "false",
    )
    root = edition.root
    for name in ("number", "label", "heading", "locator", "anchor"):
        if value := getattr(root, name):
            made.set(f"root-{name}", held(value))
    for name in ("alineas", "closing"):
        for alinea in getattr(root, name):
            put_text(_ours(made, name), alinea.text)
    for warning in edition.warnings:
        put_text(_ours(made, "warning", code=warning.code, locator=warning.locator), warning.message)


def _statement(above: etree._Element, statement: Statement) -> None:
    made = _ours(above, "statement", target=statement.target, action=statement.action.value)
    for act in statement.acts:
        written = _ours(made, "act", number=act.number, adopted=act.adopted.isoformat() if act.adopted else "")
        force = act.force
        if force != UNSTATED:
            put_text(
                _ours(
                    written,
                    "force",
                    kind=force.kind.value,
                    on=force.on.isoformat() if force.on else "",
                    amount=str(force.amount),
                    unit=force.unit,
                    calendar="true" if force.calendar else "false",
                ),
                force.text,
            )


def _ours(above: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    made = etree.SubElement(above, ours(tag))
    for key, value in attributes.items():
        if value:
            made.set(key, held(value))
    return made
