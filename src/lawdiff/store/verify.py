"""Whether the articles of a text are those that the fingerprints know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.model import Edition
from lawdiff.store.embedded import EmbeddedVersion
from lawdiff.store.fingerprints import edition_name, fingerprints, known_fingerprints


class State(StrEnum):
    """What is to be said of an article."""

    INTACT = "intact"
    DIFFERS = "differs"
    NOT_HELD = "not held"
    UNKNOWN = "unknown to the fingerprints"


@dataclass(frozen=True, slots=True)
class Verification:
    """A text held against the fingerprints.

    Attributes:
        name: of the edition, as its table of fingerprints is called.
        known: true where there is such a table.
        states: of each article, by its locator: those of the text in its order, then those that it does not hold.
    """

    name: str
    known: bool
    states: Mapping[str, State]

    @property
    def intact(self) -> bool:
        """True where every article is."""
        return all(state is State.INTACT for state in self.states.values())

    def of(self, state: State) -> tuple[str, ...]:
        """The articles in a state, by their locators."""
        return tuple(locator for locator, its in self.states.items() if its is state)


def verify(edition: Edition, known: Mapping[str, str] | None = None) -> Verification:
    """Hold a text against the fingerprints of its act, language and date.

    Args:
        edition: the text.
        known: fingerprints by locator; those that the project publishes by default.

    >>> from lawdiff.model import Alinea, Kind, Language, Provision
    >>> article = Provision(Kind.ARTICLE, "1", alineas=(Alinea("Lamps burn."),), locator="art_1")
    >>> edition = Edition("lamps", Language.ENG, None, "x", "", Provision(Kind.ACT, children=(article,)))
    >>> print(*(f"{where}: {state}" for where, state in verify(edition, {"art_1": "00", "art_2": "11"}).states.items()))
    art_1: differs art_2: not held
    """
    name = edition_name(edition.act, edition.language, edition.date) if edition.date else edition.source
    table = known_fingerprints(name) if known is None else known
    if table is None:
        return Verification(name, False, dict.fromkeys(fingerprints(edition), State.UNKNOWN))
    states = {locator: _state(figures, table.get(locator)) for locator, figures in fingerprints(edition).items()}
    missing = {locator: State.NOT_HELD for locator in table if locator not in states}
    return Verification(name, True, states | missing)


def _state(figures: str, known: str | None) -> State:
    if known is None:
        return State.UNKNOWN
    return State.INTACT if figures == known else State.DIFFERS


def rendered_fingerprints(versions: tuple[EmbeddedVersion, ...]) -> dict[tuple[str, str, str], str]:
    """What the embedded translations render, by the tables as they are now.

    Returns:
        The fingerprint of the official article, by act, version (`99@2024-06-16`) and name of the official edition.
    """
    found = {}
    for version in versions:
        for name in version.renders:
            figures = (known_fingerprints(name) or {}).get(f"art_{version.article}", "")
            found[version.act, version.name, name] = figures
    return found


def translations_due(
    versions: tuple[EmbeddedVersion, ...], noted: Mapping[tuple[str, str, str], str]
) -> tuple[tuple[str, str, str], ...]:
    """The translations whose official text is no longer the one that they rendered.

    Args:
        versions: the embedded versions.
        noted: the fingerprints that they rendered, as they were noted when they were made.
    """
    now = rendered_fingerprints(versions)
    return tuple(key for key in sorted(now.keys() | noted.keys()) if now.get(key) != noted.get(key) or not now.get(key))
