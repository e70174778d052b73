"""What is said of histories in three languages: days, laws, citations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lawdiff.history.turns import Certainty, Turn
from lawdiff.language.citing import cite
from lawdiff.language.messages import Messages, messages
from lawdiff.model import ACTS, ActRef, Language

if TYPE_CHECKING:
    from lawdiff.history.applying import LawOfDay, Standing
    from lawdiff.history.blame import Origin
    from lawdiff.history.records import Witness
    from lawdiff.history.timeline import Version
    from lawdiff.history.windows import Since


class Words:
    """What is said in one language.

    Attributes:
        ui: which.
        say: its messages.
    """

    __slots__ = ("say", "ui")

    def __init__(self, ui: Language) -> None:
        self.ui = ui
        self.say: Messages = messages(ui, "history")

    def day(self, day: dt.date) -> str:
        """A day as lists have it.

        >>> [Words(language).day(dt.date(2024, 6, 16)) for language in Language]
        ['16.06.2024', '16.06.2024', '16 June 2024']
        """
        return self.say.date(day) if self.ui is Language.ENG else f"{day:%d.%m.%Y}"

    def cited(self, act: str, locator: str) -> str:
        """A provision with its act.

        >>> [Words(language).cited("cc", "art_99__para_2") for language in Language]
        ['ст. 99 ч. 2 УК', 'ҚК 99-бап 2-бөлік', 'CC art. 99, para. 2']
        """
        known = next((one for one in ACTS if one.id == act), None)
        return self.say("cited", act=known.short[self.ui] if known else act, place=cite(locator, self.ui))

    def laws(self, acts: Iterable[ActRef], glue: str = "and") -> str:
        """Several laws in a row.

        >>> Words(Language.ENG).laws([ActRef("1-I"), ActRef("2-I"), ActRef("3-I")])
        'No. 1-I, No. 2-I and No. 3-I'
        """
        names = [self.say.act(act) for act in acts]
        return self.say(glue).join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

    def since(self, since: Since | None) -> str:
        """From when something is so."""
        if since is None:
            return self.say("since.unknown")
        if since.first is None:
            return self.say("since.by", last=self.day(since.last))
        if since.known:
            return self.say("since.known", first=self.day(since.first))
        return self.say("since.between", first=self.day(since.first), last=self.day(since.last))

    def lasts(self, version: Version) -> str:
        """Until when a text applied."""
        if version.until is None:
            return self.say("until.open", last=self.day(version.certain_until))
        if version.until == version.certain_until:
            return self.say("until.known", last=self.day(version.until))
        return self.say("until.between", first=self.day(version.certain_until), last=self.day(version.until))

    def happened(self, version: Version) -> str:
        """What happened to a provision by which a version began."""
        if version.provision is None:
            return self.say("what.repealed" if version.kind is not None else "what.gone")
        return self.say(f"what.{version.kind.value if version.kind else 'first'}")

    def authors(self, version: Version) -> list[str]:
        """Which laws made a version, or may have."""
        if version.acts:
            key = "acts.several" if version.between else "acts.one"
            return [self.say(key, acts=self.laws(version.acts))]
        said = []
        if version.kind is not None and not version.named:
            said.append(self.say("acts.none"))
        if version.named:
            said.append(self.say("acts.named", acts=self.laws(version.named)))
        elif version.as_adopted:
            said.append(self.say("acts.as-adopted"))
        if version.causes:
            said.append(self.say("acts.causes", acts=self.laws(version.causes)))
        return said

    def shown(self, version: Version) -> str:
        """Which texts show a version."""
        return self.say("shown", days=", ".join(map(self.day, version.shown)))

    def origin(self, origin: Origin, since: Since, witnesses: Sequence[Witness]) -> str:
        """Who wrote words and since when."""
        if origin.since is None and not origin.acts:
            day = self.day(witnesses[origin.at].day)
            if origin.named:
                return self.say("origin.first-named", day=day, acts=self.laws(origin.named, "or"))
            return self.say("origin.first", day=day)
        if not origin.acts:
            first = since.first or since.last
            return self.say("origin.unknown", first=self.day(first), last=self.day(since.last))
        laws = self.laws(origin.acts, "or")
        who = laws if len(origin.acts) == 1 else self.say("origin.several", acts=laws)
        return f"{who}, {self.since(since)}"

    def certainty(self, law: LawOfDay) -> str:
        """How sure the text of a day is."""
        last = law.possible[-1] if law.possible else None
        shown = self.day(max(last.version.shown)) if last and last.version and last.version.shown else ""
        return self.say(f"at.{law.certainty.value}", shown=shown, laws=", ".join(law.amended))

    def pointed(self, law: LawOfDay) -> list[str]:
        """Which text the rule points to, with all reservations."""
        return [
            *self._pointed(law),
            *([self.say("points.check")] if law.to_be_checked else []),
            self.say("points.lead"),
        ]

    def _pointed(self, law: LawOfDay) -> list[str]:
        if law.certainty is Certainty.NO_LAW:
            return [self.say("points.nothing")]
        if not any(one.version is not None for one in law.possible):
            return [self.say("points.unknown")]
        if law.mildest is None:
            return [self.say("points.day")]
        later = law.later[law.mildest]
        if later.turn is Turn.REMOVED:
            return [self.say("points.removed", since=self.since(later.standing.since))]
        return [self.say("points.later", since=self.since(later.standing.since), citation=self.place(later.standing))]

    def place(self, standing: Standing) -> str:
        """Where a text stands."""
        locator = standing.version.locator if standing.version else standing.stop.locator
        return self.cited(standing.stop.act, locator)
