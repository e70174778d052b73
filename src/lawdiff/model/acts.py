"""The acts that lawdiff knows by name. Any other act can be compared as well; it then has no aliases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Act:
    """A law as a work.

    Attributes:
        id: what lawdiff calls it: `cc`, `cao`.
        titles: its title by language.
        short: how lawyers abbreviate it by language.
        aliases: what people type for it, in lower case.
        file_stems: beginnings of file names and of catalogue names that mean it.
        opening_phrases: how its first articles speak of it, in lower case: a text that says so is this act.
        mirror_code: its number in the law-as-git mirror.
        adilet_id: its number in the official database.
        adopted: day of its adoption.
    """

    id: str
    titles: Mapping[str, str]
    short: Mapping[str, str]
    aliases: frozenset[str]
    file_stems: tuple[str, ...]
    opening_phrases: tuple[str, ...]
    mirror_code: str
    adilet_id: str
    adopted: date | None = None


ACTS: tuple[Act, ...] = (
    Act(
        id="cc",
        titles={
            "eng": "Criminal Code of the Republic of Kazakhstan",
            "rus": "Уголовный кодекс Республики Казахстан",
            "kaz": "Қазақстан Республикасының Қылмыстық кодексі",
        },
        short={"eng": "CC", "rus": "УК", "kaz": "ҚК"},
        aliases=frozenset({"cc", "uk", "ук", "қк"}),
        file_stems=("criminal-code",),
        opening_phrases=(
            "уголовное законодательство республики казахстан",
            "қылмыстық заңнамасы",
            "criminal law of",
        ),
        mirror_code="81097",
        adilet_id="K1400000226",
        adopted=date(2014, 7, 3),
    ),
    Act(
        id="cao",
        titles={
            "eng": "Code of the Republic of Kazakhstan on Administrative Offences",
            "rus": "Кодекс Республики Казахстан об административных правонарушениях",
            "kaz": "Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексі",
        },
        short={"eng": "CAO", "rus": "КоАП", "kaz": "ӘҚБтК"},
        aliases=frozenset({"cao", "koap", "коап", "әқбтк", "әқбк"}),
        file_stems=("administrative-code", "code-on-administrative-offences"),
        opening_phrases=(
            "законодательство республики казахстан об административных правонарушениях",
            "әкімшілік құқық бұзушылық туралы заңнамасы",
            "legislation on administrative offences",
        ),
        mirror_code="81245",
        adilet_id="K1400000235",
        adopted=date(2014, 7, 5),
    ),
)


def act_by_alias(alias: str) -> Act | None:
    """The act that people mean by a short name, in any letter case; None where no act has it.

    >>> act_by_alias("КоАП").id, act_by_alias("ҚК").id, act_by_alias("constitution")
    ('cao', 'cc', None)
    """
    wanted = alias.strip().lower()
    return next((act for act in ACTS if wanted in act.aliases), None)
