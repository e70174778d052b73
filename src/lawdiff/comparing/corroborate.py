"""Do the publisher's own notes agree with the texts, and which acts do they say made a change?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lawdiff.comparing.ledger import Ledger, Mention, head_of
from lawdiff.comparing.result import ChangeKind, Corroboration, CorroborationStatus
from lawdiff.model import Action, ActRef, Edition, Provision

CHANGED_WITHOUT_NOTE = "changed-without-note"
NOTE_WITHOUT_CHANGE = "note-without-change"
INSERTED_EARLIER = "inserted-but-note-is-older"
REPEALED_EARLIER = "repealed-but-note-is-older"
NUMBER_TWICE = "number-twice"

_LONGEST_DELAY = timedelta(days=2 * 366)
"""Where a note does not say when an act takes effect, it is taken to do so within two years of its adoption."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Acts and corroboration of one change."""

    acts: tuple[ActRef, ...]
    corroboration: Corroboration


UNATTRIBUTED = Attribution((), Corroboration(CorroborationStatus.UNATTRIBUTED))
"""What a change is where the new edition has no notes, or no date tells which acts are new."""


def copy_of_number() -> Attribution:
    """A second copy of a number that its own edition has: nothing says which text is the law's."""
    return _disputed(NUMBER_TWICE, ())


class Notes:
    """The notes of both editions, and the days between which an act must have taken effect.

    An act corroborates a change where a note of the new edition names it, the old edition's notes on the same
    article do not, and it took effect after the old edition's day and not after the new one's.
    """

    __slots__ = ("_after", "_before", "_known_fresh", "_since", "_until", "_windows")

    def __init__(self, before: Edition, after: Edition) -> None:
        self._before = Ledger(before)
        self._after = Ledger(after)
        self._since = before.date
        self._until = after.date
        self._known_fresh: dict[tuple[str, ...], list[Mention]] = {}
        # By identity: a few dozen acts stand in some thousand mentions, which live as long as the ledgers.
        self._windows: dict[int, tuple[date | None, date | None]] = {}

    @property
    def silent(self) -> bool:
        """True where nothing can be attributed: no notes, or no dates at all."""
        return self._after.empty or (self._since is None and self._until is None)

    def article(self, kind: ChangeKind, before: Provision | None, after: Provision | None) -> Attribution:
        """What the notes say of an article, or of a grouping's own words.

        >>> from lawdiff.model import Kind, Language
        >>> bare = Edition("cc", Language.RUS, None, "", "", Provision(Kind.ACT))
        >>> Notes(bare, bare).article(ChangeKind.MODIFIED, None, None).corroboration.status.value
        'unattributed'
        """
        if self.silent or kind is ChangeKind.NOT_HELD:
            return UNATTRIBUTED
        locators = [provision.locator for provision in (after, before) if provision is not None]
        said = self._said(locators)
        fresh = self._fresh(locators)
        if kind in (ChangeKind.UNCHANGED, ChangeKind.COSMETIC):
            if before is None or after is None or before.is_stub or after.is_stub:
                return UNATTRIBUTED
            return _disputed(NOTE_WITHOUT_CHANGE, fresh, fresh) if fresh else UNATTRIBUTED
        if kind is ChangeKind.INSERTED:
            return self._whole(locators, said, fresh, Action.INSERTED, INSERTED_EARLIER)
        if kind is ChangeKind.REPEALED:
            return self._whole(locators, said, fresh, Action.EXCLUDED, REPEALED_EARLIER)
        if not fresh:
            fresh = [mention for mention in self._above(locators) if self._is_fresh(mention, locators)]
        return _corroborated(fresh) if fresh else _disputed(CHANGED_WITHOUT_NOTE, said)

    def unit(self, before: Provision | None, after: Provision | None, *, whole: bool) -> Attribution | None:
        """What the notes say of a provision below an article; None where they speak of its article only.

        A note on the provision itself is preferred, then one on what holds it.
        """
        if self.silent:
            return None
        locators = [provision.locator for provision in (after, before) if provision is not None]
        fresh = self._fresh(locators)
        for locator in locators:
            place, below = locator, whole
            while "__" in place:
                spoken = [m for m in fresh if m.target == place or (below and m.target.startswith(place + "__"))]
                if spoken:
                    return _corroborated(spoken)
                place, below = place.rpartition("__")[0], False
        return None

    def inserted_between(self, article: Provision) -> bool:
        """True where a note puts the insertion of an article between the editions.

        This alone tells an inserted article from one that a partial old edition does not hold.
        """
        return self._proves(article, Action.INSERTED)

    def repealed_between(self, article: Provision) -> bool:
        """True where a note of the new edition puts the repeal of an article between the editions."""
        return self._proves(article, Action.EXCLUDED)

    def _proves(self, article: Provision, action: Action) -> bool:
        if self._since is None or self._until is None:
            return False
        locators = [article.locator]
        return any(
            mention.action is action and mention.target == locators[0] and self._is_fresh(mention, locators)
            for mention in self._said(locators)
        )

    def _whole(
        self,
        locators: Sequence[str],
        said: Sequence[Mention],
        fresh: Sequence[Mention],
        action: Action,
        earlier: str,
    ) -> Attribution:
        """An article that only one edition has: the note on its insertion or repeal decides.

        Without one, any older note on an inserted article shows that it was there before; then the notes of
        its chapter are asked, and last a note that names a new act and does not say what the act did.
        """
        of_it = [m for m in said if m.action is action and head_of(m.target) == m.target]
        if any(mention in fresh for mention in of_it):
            return _corroborated(fresh)
        older = [mention for mention in of_it if self._is_older(mention)]
        if not older and action is Action.INSERTED:
            older = [mention for mention in said if self._is_older(mention)]
        above = [] if older else [mention for mention in self._above(locators) if mention.action is action]
        fresh_above = [mention for mention in above if self._is_fresh(mention, locators)]
        if fresh_above:
            return _corroborated([*fresh, *fresh_above])
        older = older or [mention for mention in above if self._is_older(mention)]
        if older:
            return _disputed(earlier, older)
        return _corroborated(fresh) if fresh else _disputed(CHANGED_WITHOUT_NOTE, said)

    def _said(self, locators: Sequence[str]) -> list[Mention]:
        heads = dict.fromkeys(head_of(locator) for locator in locators)
        return [mention for head in heads for mention in self._after.on(head)]

    def _fresh(self, locators: Sequence[str]) -> list[Mention]:
        heads = tuple(dict.fromkeys(head_of(locator) for locator in locators))
        found = self._known_fresh.get(heads)
        if found is None:
            said = self._said(heads)
            found = self._known_fresh[heads] = [m for m in said if self._is_fresh(m, heads)]
        return found

    def _above(self, locators: Sequence[str]) -> list[Mention]:
        return self._after.above(locators[0]) or self._after.above(locators[-1])

    def _is_fresh(self, mention: Mention, locators: Sequence[str]) -> bool:
        act = mention.act
        first, last = self._window(act)
        if self._until is not None and first is not None and first > self._until:
            return False
        if self._since is not None and last is not None and last <= self._since:
            return False
        places = {head_of(locator) for locator in (*locators, mention.target)}
        return not any(
            _same_act(known.act, act) and not self._is_later(known)
            for place in places
            for known in self._before.on(place)
        )

    def _is_later(self, known: Mention) -> bool:
        """True where the old edition names an act that had not taken effect by its day."""
        first, _ = self._window(known.act)
        return self._since is not None and first is not None and first > self._since

    def _is_older(self, mention: Mention) -> bool:
        _, last = self._window(mention.act)
        return self._since is not None and last is not None and last <= self._since

    def _window(self, act: ActRef) -> tuple[date | None, date | None]:
        """The first and the last day on which an act can have taken effect."""
        found = self._windows.get(id(act))
        if found is None:
            first, last = act.force.window(act.adopted)
            if first is not None and last is None:
                last = first + _LONGEST_DELAY
            found = self._windows[id(act)] = first, last
        return found


def _same_act(first: ActRef, second: ActRef) -> bool:
    if first.number and second.number:
        return first.number == second.number
    return first.adopted is not None and first.adopted == second.adopted


def _corroborated(mentions: Sequence[Mention]) -> Attribution:
    return Attribution(
        _acts(mentions),
        Corroboration(CorroborationStatus.CORROBORATED, (), _notes(mentions)),
    )


def _disputed(reason: str, consulted: Iterable[Mention], named: Sequence[Mention] = ()) -> Attribution:
    return Attribution(
        _acts(named),
        Corroboration(CorroborationStatus.DISPUTED, (reason,), _notes(consulted)),
    )


def _acts(mentions: Sequence[Mention]) -> tuple[ActRef, ...]:
    acts = {(mention.act.number or mention.act.adopted): mention.act for mention in reversed(mentions)}
    return tuple(sorted(acts.values(), key=ActRef.sort_key))


def _notes(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.note for mention in mentions))
