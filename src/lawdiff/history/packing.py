"""Records as plain lists, strings and numbers, and back: what an archive is written down in."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.history.records import ArticleRecord, Link, Step, Witness
from lawdiff.model import (
    UNSTATED,
    Action,
    ActRef,
    Alinea,
    EntryIntoForce,
    ForceKind,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
    Statement,
    Stray,
)

Plain = Any
"""What JSON can hold."""


def packed(provision: Provision) -> Plain:
    """A provision as a list; where it stood in its source is left out.

    >>> article = Provision(Kind.ARTICLE, "1", heading="Noise", alineas=(Alinea("Ring."),), locator="art_1")
    >>> unpacked(packed(article)) == article
    True
    """
    row: list[Plain] = [
        provision.kind.value,
        provision.number,
        provision.label,
        provision.heading,
        provision.locator,
        [alinea.text for alinea in provision.alineas],
        [packed(child) for child in provision.children],
        [alinea.text for alinea in provision.closing],
    ]
    if provision.notes or provision.strays:
        row.append([_packed_note(note) for note in provision.notes])
        row.append([[stray.text, stray.reason] for stray in provision.strays])
    return row


def unpacked(row: Plain) -> Provision:
    """The provision that a list was made of."""
    notes, strays = row[8:10] if len(row) > 8 else ((), ())
    return Provision(
        kind=_KINDS[row[0]],
        number=row[1],
        label=row[2],
        heading=row[3],
        locator=row[4],
        alineas=tuple([Alinea(text) for text in row[5]]),
        children=tuple([unpacked(child) for child in row[6]]),
        closing=tuple([Alinea(text) for text in row[7]]),
        notes=tuple([_unpacked_note(note) for note in notes]),
        strays=tuple([Stray(text, reason) for text, reason in strays]),
    )


_KINDS = {kind.value: kind for kind in Kind}


def _packed_note(note: Note) -> Plain:
    said = [[one.target, one.action.value, [packed_act(act) for act in one.acts]] for one in note.statements]
    return [note.kind.value, note.text, said]


def _unpacked_note(row: Plain) -> Note:
    said = tuple(
        Statement(target, Action(action), tuple(unpacked_act(act) for act in acts)) for target, action, acts in row[2]
    )
    return Note(NoteKind(row[0]), row[1], statements=said)


def packed_act(act: ActRef) -> Plain:
    """An amending act as a list.

    >>> unpacked_act(packed_act(ActRef("7-I", date(2001, 2, 3)))) == ActRef("7-I", date(2001, 2, 3))
    True
    """
    row: list[Plain] = [act.number, act.adopted and act.adopted.isoformat()]
    force = act.force
    if force != UNSTATED:
        row.append(
            [force.kind.value, force.on and force.on.isoformat(), force.amount, force.unit, force.calendar, force.text]
        )
    return row


def unpacked_act(row: Plain) -> ActRef:
    """The act that a list was made of."""
    force = UNSTATED
    if len(row) > 2:
        kind, on, amount, unit, calendar, text = row[2]
        force = EntryIntoForce(ForceKind(kind), _day(on), amount, unit, calendar, text)
    return ActRef(row[0], _day(row[1]), force)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def packed_witness(witness: Witness) -> Plain:
    """A witness as a list."""
    return [
        witness.act,
        witness.language.value,
        witness.day.isoformat(),
        witness.source,
        witness.sha256,
        witness.partial,
        witness.last and witness.last.isoformat(),
        witness.earliest and witness.earliest.isoformat(),
        [packed_act(act) for act in witness.made_by],
        [packed_act(act) for act in witness.causes],
        list(witness.holds),
    ]


def unpacked_witness(row: Plain) -> Witness:
    """The witness that a list was made of.

    >>> one = Witness("x", Language.RUS, date(2001, 2, 3), "x.txt", "00", made_by=(ActRef("7-I"),))
    >>> unpacked_witness(packed_witness(one)) == one
    True
    """
    act, language, day, source, digest, partial, last, earliest, made_by, causes, holds = row
    return Witness(
        act,
        Language(language),
        date.fromisoformat(day),
        source,
        digest,
        partial,
        _day(last),
        _day(earliest),
        tuple(unpacked_act(one) for one in made_by),
        tuple(unpacked_act(one) for one in causes),
        tuple(holds),
    )


def packed_record(record: ArticleRecord) -> Plain:
    """All that is known of an article, as a list."""
    return [
        record.locator,
        [packed(version) for version in record.versions],
        [list(state) for state in record.states],
        [list(run) for run in record.shown],
        [_packed_step(step) for step in record.steps],
        [list(left) for left in record.left],
        record.general,
    ]


def unpacked_record(row: Plain) -> ArticleRecord:
    """The record that a list was made of."""
    locator, versions, states, shown, steps, left, general = row
    return ArticleRecord(
        locator,
        tuple(unpacked(version) for version in versions),
        tuple((at, place) for at, place in states),
        tuple((first, end) for first, end in shown),
        tuple(_unpacked_step(step) for step in steps),
        tuple((at, here, there) for at, here, there in left),
        general,
    )


def _packed_step(step: Step) -> Plain:
    return [
        step.at,
        step.since,
        step.kind.value,
        step.before,
        step.after,
        [packed_act(act) for act in step.acts],
        step.status.value,
        list(step.reasons),
        [_packed_link(link) for link in step.links],
    ]


def _unpacked_step(row: Plain) -> Step:
    at, since, kind, before, after, acts, status, reasons, links = row
    return Step(
        at,
        since,
        ChangeKind(kind),
        before,
        after,
        tuple(unpacked_act(act) for act in acts),
        CorroborationStatus(status),
        tuple(reasons),
        tuple(_unpacked_link(link) for link in links),
    )


def _packed_link(link: Link) -> Plain:
    row: list[Plain] = [link.kind.value, link.before, link.after, int(link.whole) + 2 * int(link.moved)]
    if link.acts or link.old_part or link.new_part or link.status is not CorroborationStatus.UNATTRIBUTED:
        row += [
            link.old_part,
            link.new_part,
            [packed_act(act) for act in link.acts],
            link.status.value,
            list(link.reasons),
        ]
    return row


def _unpacked_link(row: Plain) -> Link:
    kind, before, after, flags = row[:4]
    if len(row) == 4:
        return Link(ChangeKind(kind), before, after, bool(flags & 1), bool(flags & 2))
    old_part, new_part, acts, status, reasons = row[4:]
    return Link(
        ChangeKind(kind),
        before,
        after,
        bool(flags & 1),
        bool(flags & 2),
        old_part,
        new_part,
        tuple(unpacked_act(act) for act in acts),
        CorroborationStatus(status),
        tuple(reasons),
    )
