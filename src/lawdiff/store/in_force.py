"""Which text of an article was in force on a day: by versions that say their days, or by dated editions and notes.

Two kinds of witness. An embedded version says its own days. An official edition shows how an article read on its
own day; for the days between two editions the publisher's notes of the later one say which laws came between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lawdiff.language.sentences import Fact, Sentence
from lawdiff.model import Action, ActRef, Edition, NoteKind, Provision
from lawdiff.store.catalogue import Catalogue, Days
from lawdiff.store.embedded import EmbeddedVersion
from lawdiff.store.fingerprints import fingerprint
from lawdiff.store.intervals import Applies


@dataclass(frozen=True, slots=True)
class Text:
    """The text of an article that was in force on a day.

    Attributes:
        article: the article.
        source: the name of what it was read from.
        sha256: of the bytes of that.
        why: what shows that it was in force, where its own date does not; empty where it does.
        excerpt: locators of the provisions that it holds; empty where it holds the whole article.
    """

    article: Provision
    source: str
    sha256: str
    why: str = ""
    excerpt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoText:
    """Why there is no text of an article for a day.

    Attributes:
        number: of the article.
        reason: `not-yet` (it was inserted later: there is no such law), `uncertain` (two versions are possible),
            `not-held` (there is such law and no text of it here).
        says: the reason in a clause for a person.
    """

    number: str
    reason: str
    says: str


def embedded_text(versions: Sequence[EmbeddedVersion], day: date, catalogue: Catalogue) -> Text | NoText:
    """The embedded version of an article that was in force on a day.

    Args:
        versions: all of one article, in order of their days; at least one.
        day: the day.
        catalogue: knows when laws took effect.
    """
    number = versions[0].article
    certain = next((version for version in versions if version.in_force.on(day) is Applies.YES), None)
    if certain:
        edition = certain.read()
        return Text(edition.articles[0], certain.name, edition.sha256, excerpt=certain.holds)
    inserted = _insertion(versions[0].read().articles[0], catalogue)
    if inserted and day < inserted[0].first:
        return NoText(number, "not-yet", _inserted_later(number, inserted))
    possible = [version for version in versions if version.in_force.on(day) is Applies.MAYBE]
    later = next((version for version in versions if version.in_force.first > day), None)
    if later in possible and later.from_law and later.amended_by:
        days = Days(later.in_force.earliest, later.in_force.first)
        return NoText(
            number,
            "uncertain",
            _uncertain(number, day, (days, later.amended_by[-1])),
        )
    if possible:
        names = " / ".join(version.name for version in possible)
        return NoText(
            number,
            "uncertain",
            Sentence("text.possible-version", names=names, number=number, day=day),
        )
    held = ", ".join(version.name for version in versions)
    return NoText(number, "not-held", Sentence("text.not-held", number=number, day=day, names=held))


def edition_text(editions: Sequence[Edition], number: str, day: date, catalogue: Catalogue) -> Text | NoText:
    """How an article read on a day, by the editions on both sides of it and the notes of the later one.

    Args:
        editions: dated editions of one act in one language.
        number: of the article.
        day: the day.
        catalogue: knows when laws took effect.
    """
    dated = sorted(_holding(editions, number), key=lambda pair: (pair[0], pair[1].source))
    before = next((entry for entry in reversed(dated) if entry[0] <= day), None)
    after = next((entry for entry in dated if entry[0] >= day), None)
    if before and before[0] == day:
        return _text(before)
    if after is None:
        return _after_the_last(before, number, day, catalogue)
    if before and fingerprint(before[2]) == fingerprint(after[2]):
        return _text(before, Sentence("text.same-in-both", before=before[0], after=after[0]))
    return _between(before, after, number, day, catalogue)


_Witness = tuple[date, Edition, Provision]


def _holding(editions: Sequence[Edition], number: str) -> Iterator[_Witness]:
    for edition in editions:
        article = edition.provision(f"art_{number}")
        if article is not None and edition.date is not None:
            yield edition.date, edition, article


def _text(witness: _Witness, why: str = "") -> Text:
    return Text(witness[2], witness[1].source, witness[1].sha256, why)


def _after_the_last(before: _Witness | None, number: str, day: date, catalogue: Catalogue) -> Text | NoText:
    """No later edition shows the article: it reads as before only if the act is not known to have changed since."""
    if before is None:
        return NoText(number, "not-held", Sentence("text.no-edition-shows", number=number))
    act = before[1].act
    later = next(
        (change for change in catalogue.changes(act) if before[0] < change[0].last and change[0].first <= day), None
    )
    if later:
        facts: dict[str, Fact] = {"number": number, "before": before[0], "day": day, "when": _when(later[0])}
        by = Sentence("text.amended-since-by", **facts, law=later[1]) if later[1] else None
        return NoText(number, "not-held", by or Sentence("text.amended-since", **facts))
    return _text(before, Sentence("text.no-later-change", day=_horizon(catalogue, act, day)))


def _horizon(catalogue: Catalogue, act: str, day: date) -> date:
    entry = catalogue.acts.get(act)
    return min(day, entry.known_until) if entry else day


def _between(before: _Witness | None, after: _Witness, number: str, day: date, catalogue: Catalogue) -> Text | NoText:
    """The texts on both sides differ, or there is none before: the later one's notes say when it became what it is."""
    inserted = _insertion(after[2], catalogue)
    if inserted and day < inserted[0].first:
        return NoText(number, "not-yet", _inserted_later(number, inserted))
    # What the later edition shows had taken effect by its day.
    laws = [
        (Days(days.first, min(days.last, after[0])), law)
        for days, law in _laws(after[2], catalogue)
        if days.first <= after[0]
    ]
    if before:
        # A law whose day the notes do not say had done its work where the earlier edition's notes have it too.
        done = {law for days, law in _laws(before[2], catalogue) if days.last == date.max}
        laws = [law for law in laws if law[0].last > before[0] and law[1] not in done]
        if not laws:
            return NoText(
                number,
                "uncertain",
                Sentence("text.no-note-since-when", number=number, before=before[0], after=after[0]),
            )
        if day < laws[0][0].first:
            return _text(before, Sentence("text.next-law", law=laws[0][1], when=_when(laws[0][0])))
    last = max(laws, key=lambda law: law[0].last, default=None)
    if last is None or last[0].last <= day:
        since = Sentence("text.last-law", law=last[1], when=_when(last[0])) if last else Sentence("text.never-amended")
        return _text(after, since)
    if last[0].first <= day:
        return NoText(
            number,
            "uncertain",
            _uncertain(number, day, last),
        )
    facts: dict[str, Fact] = {"number": number, "after": after[0], "law": last[1], "when": _when(last[0])}
    says = Sentence("text.held-around", **facts, before=before[0]) if before else Sentence("text.held-later", **facts)
    return NoText(number, "not-held", says)


def _inserted_later(number: str, inserted: tuple[Days, str]) -> Sentence:
    return Sentence("text.inserted-later", number=number, law=inserted[1], when=_when(inserted[0]))


def _uncertain(number: str, day: date, law: tuple[Days, str]) -> Sentence:
    return Sentence("text.uncertain-version", number=number, day=day, law=law[1], when=_when(law[0]))


def _laws(article: Provision, catalogue: Catalogue) -> list[tuple[Days, str]]:
    """The laws that made the article what it is, each with the days on which it can have taken effect."""
    found: dict[tuple[Days, str], None] = {}
    for node in article.walk():
        for note in node.notes:
            if note.kind is NoteKind.ANNOUNCEMENT:
                continue
            if not note.statements:  # something was done to it, and the note does not say by which law, or when
                found[Days(date.min, date.max), Sentence("text.unnamed-law")] = None
            for said in note.statements:
                if said.action not in {Action.PENDING, Action.SUSPENDED}:
                    found.update(((_days_of(law, catalogue), law.number), None) for law in said.acts)
    return sorted(found, key=lambda law: (law[0].first, law[0].last, law[1]))


def _insertion(article: Provision, catalogue: Catalogue) -> tuple[Days, str] | None:
    """The law that inserted an article, by its notes; None where none says so."""
    return next(
        (
            (_days_of(law, catalogue), law.number)
            for note in article.notes
            for said in note.statements
            if said.action is Action.INSERTED and said.target in {"", f"art_{article.number}"}
            for law in said.acts
        ),
        None,
    )


def _days_of(law: ActRef, catalogue: Catalogue) -> Days:
    first, last = law.force.window(law.adopted)
    return catalogue.took_effect(law.number, Days(first or date.min, last or date.max))


def _when(days: Days) -> Sentence:
    if days.known:
        return Sentence("when.on", day=days.first)
    if days.last == date.max:
        return Sentence("when.after", day=days.first)
    if days.first == date.min:
        return Sentence("when.before", day=days.last)
    return Sentence("when.between", first=days.first, last=days.last)
