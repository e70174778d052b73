"""An invented Lamp Code, its editions, and a catalogue of what happened to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import MappingProxyType

from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes
from lawdiff.store.catalogue import AmendingAct, Catalogue, Certainty, Days, KnownEdition

HISTORY = "Note. Article {article} amended by the Law of {adopted} No. {number} (in force from {force})."


def code(*articles: str) -> str:
    return "\n\n".join(articles) + "\n"


def lamps(words: str = "Lamps burn at night.", *notes: str) -> str:
    return "\n\n".join(("Article 1. Lamps", words, *notes))


WICKS = "Article 2. Wicks\n\n1. Wicks are trimmed:\n\n1) each day;\n\n2) before a feast.\n\n2. Wicks are of cotton."
OIL = "Article 3. Oil\n\nNote. Article 3 excluded by the Law of 01.02.2020 No. 5-VI (in force from 01.03.2020)."


def amended(article: str, number: str, adopted: str, force: str) -> str:
    return HISTORY.format(article=article, number=number, adopted=adopted, force=force)


def edition(text: str, day: str, name: str = "lamp-code") -> Edition:
    return read_bytes(text.encode(), f"{name}.eng.{day}.txt")


def write(folder: Path, text: str, day: str, language: str = "eng") -> Path:
    path = folder / f"lamp-code.{language}.{day}.txt"
    path.write_text(text, "utf-8")
    return path


def catalogue(*changes: tuple[str, str, str], editions: tuple[str, ...] = ()) -> Catalogue:
    """A catalogue of the Lamp Code with laws given as number, first and last possible day."""
    return Catalogue(
        named_days=MappingProxyType({"before-reform": date(2024, 6, 15)}),
        acts=MappingProxyType({}),
        editions=tuple(KnownEdition("lamp-code", date.fromisoformat(day), "") for day in editions),
        amending=tuple(
            AmendingAct(
                number,
                date.fromisoformat(first),
                ("lamp-code",),
                (Days(date.fromisoformat(first), date.fromisoformat(last)),),
                Certainty.CONFIRMED if first == last else Certainty.BY_NOTES,
                "",
            )
            for number, first, last in changes
        ),
        absent=(),
        roads=(),
        reservations=MappingProxyType({}),
    )


ENG = Language.ENG
