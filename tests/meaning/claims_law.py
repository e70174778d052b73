"""Invented law, and the project's own claims, to hold claims against."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from lawdiff.meaning.claims import Claims, Law, read_claims
from lawdiff.meaning.tenge import Index, index_of_row
from lawdiff.model import Language
from lawdiff.store.catalogue import read_catalogue
from lawdiff.store.data import statutes_folder, table
from lawdiff.store.embedded import embedded_versions
from lawdiff.store.resolve import Library

HEAD = """+++
act = "{act}"
article = "{article}"
language = "{language}"
from = {since}
from_basis = "law"
{until}amended_by = []
excerpt = {excerpt}
{holds}renders = []
+++
"""

CATALOGUE = """
[days]
before = 2030-06-30
after = 2030-07-01

[[act]]
id = "cc"
number = "1-I"
adopted = 2019-01-01
in_force = 2020-01-01
known_until = 2040-01-01
titles = { eng = "Code of Lamps", rus = "Кодекс о лампах", kaz = "Шамдар туралы кодекс" }
short = { eng = "CL", rus = "КЛ", kaz = "ШК" }
aliases = ["cc"]
akn_work = "/akn/x"
pages = {}

[[act]]
id = "cao"
number = "2-I"
adopted = 2019-01-01
in_force = 2020-01-01
known_until = 2040-01-01
titles = { eng = "Code of Bells", rus = "Кодекс о колоколах", kaz = "Қоңыраулар туралы кодекс" }
short = { eng = "CB", rus = "КК", kaz = "ҚК" }
aliases = ["cao"]
akn_work = "/akn/y"
pages = {}

[[edition]]
act = "cc"
in_force = 2020-01-01

[[amending]]
number = "7-X"
adopted = 2030-05-05
acts = ["cc", "cao"]
took_effect = [2030-07-01]
certainty = "confirmed"
titles = { eng = "On Quiet Nights", rus = "О тихих ночах" }

[[amending]]
number = "8-X"
adopted = 2031-05-05
acts = ["cc"]
took_effect = [[2031-05-15, 2031-06-30]]
certainty = "by-notes"

[[amending]]
number = "9-X"
adopted = 2032-05-05
acts = ["cc"]
took_effect = [2032-07-01]
certainty = "announced"

[[absent]]
act = "cc"
article = "999"
first = 2020-01-01
last = 2020-01-02

[[road]]
offence = "ringing"
stations = [{ act = "cao", article = "31", by = "2-I", from = 2020-01-01 }]

[[reservation]]
edition = "x"
says = "invented"
"""

LAMPS = """Article 30. Theft of lamps

1. Theft of a lamp –

shall be punished by a fine of up to two hundred monthly calculation indices or by arrest for up to fifty days.

2. The same act committed:

1) against a person known to be a minor;

2) excluded by the Law of 05.05.2030 No. 7-X (in force from 01.07.2030);

3) repeatedly, –

shall be punished by imprisonment for a term of two to six years or by life imprisonment.

3. Theft of the last lamp of a young child –

shall be punished by life imprisonment.

4. Breaking a lamp by negligence –

shall be punished by arrest for up to ten days.

5. Looking at a lamp askance –

shall be punished by a fine of up to two monthly calculation indices.

Remark. A lantern is a lamp.

Note. Article 30 amended by the Law of 05.05.2030 No. 7-X (in force from 01.07.2030).
"""

RINGING = """Article {number}. Ringing at night

1. Ringing a bell in a sleeping street at night without need –

shall {verb}.
{note}"""

TEXTS: Mapping[str, str] = {
    "cc/30@2020-01-01": LAMPS,
    "cc/32@2030-07-01": RINGING.format(
        number="32",
        verb="be punished by arrest for up to five days",
        note="\nNote. Chapter 1 supplemented with article 32 by the Law of 05.05.2030 No. 7-X "
        "(in force from 01.07.2030).\n",
    ),
    "cao/31@2020-01-01..2030-06-30": RINGING.format(
        number="31", verb="entail a fine of five monthly calculation indices", note=""
    ),
    "cao/31@2030-07-01": "Article 31. Ringing at night\n\n"
    "Note. Article 31 excluded by the Law of 05.05.2030 No. 7-X (in force from 01.07.2030).\n",
    "cao/33@2020-01-01": "Article 33. Hum\n\nHumming shall entail a warning or a flogging of the hummer.\n",
    "cao/34@2020-01-01": "Article 34. Definitions\n\n1. Noise is sound.\n\n2. Night is long.\n",
    "cc/35@2020-01-01~art_35__para_2": "Article 35. Release\n\n2. A spouse may be released by the court.\n",
}  # fmt: skip

INDICES = (Index(date(2030, 1, 1), date(2030, 12, 31), 1000, "all", "confirmed"),)
GLOSSARY = {"repeatedly": {"eng": "repeatedly", "rus": "неоднократно"}}


def statutes(folder: Path, texts: Mapping[str, str] = TEXTS) -> Path:
    """A folder `statutes/` with these texts, by act, article and days."""
    (folder / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    for name, text in texts.items():
        place, _, holds = name.partition("~")
        article, _, days = place.partition("@")
        act, number = article.split("/")
        since, _, until = days.partition("..")
        target = folder / act / "eng" / f"art_{number}@{since}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        head = HEAD.format(
            act=act,
            article=number,
            language="eng",
            since=since,
            until=f"until = {until}\n" if until else "",
            excerpt="true" if holds else "false",
            holds=f'holds = ["{holds}"]\n' if holds else "",
        )
        target.write_text(head + text, encoding="utf-8")
    return folder


def law_of(folder: Path, language: Language | None = None) -> Law:
    """The invented law of a folder."""
    held = Library((), embedded_versions(folder), read_catalogue(folder / "catalogue.toml"))
    return Law(held, language, INDICES, GLOSSARY)


def reform_law(folder: Path | None = None) -> Law:
    """The law that the project carries, or a changed copy of it."""
    return Law(
        Library((), embedded_versions(folder), read_catalogue()),
        None,
        tuple(index_of_row(row) for row in table("mci.csv")),
        {
            row["english"]: {"eng": row["english"], "rus": row["russian"], "kaz": row["kazakh"]}
            for row in table("glossary.csv")
        },
    )


@cache
def reform_claims() -> Claims:
    """The project's own claims."""
    text = (statutes_folder() / "claims" / "reform-2024.toml").read_text("utf-8")
    return read_claims(text, "reform-2024.toml", read_catalogue().named_days)


def changed_statutes(folder: Path, article: str, change: Callable[[str], str]) -> Path:
    """A copy of the carried texts in which one version, `cc/art_99@2024-06-16`, reads otherwise."""
    copy = folder / "statutes"
    for act in ("cc", "cao"):
        shutil.copytree(statutes_folder() / act, copy / act)
    act, name = article.split("/")
    file = copy / act / "eng" / f"{name}.txt"
    before = file.read_text("utf-8")
    after = change(before)
    assert after != before, "the change changed nothing"
    file.write_text(after, "utf-8")
    return copy
