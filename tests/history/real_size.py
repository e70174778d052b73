"""Editions of the size of a real code: a text is taken as it is, and invented laws are applied to it.

The words that the invented laws write are nonsense; the text itself is read from where the user has it and is
never stored here. Used by the benchmark of many editions.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lawdiff.model import Edition, Kind, Provision

from .mirror_repository import Change

_KEPT_TOGETHER = 30
"""Articles of a page, as in the chapters of the public mirror."""


@dataclass
class _Article:
    number: str
    lines: list[str]
    laws: list[str]


def changes(edition: Edition, count: int, folder: str, code: str, seed: int = 1, touched: int = 12) -> Iterator[Change]:
    """Commits of a mirror: the edition, then as many with an invented law each.

    Args:
        edition: the text to begin with.
        count: how many editions in all.
        folder: of the act in the repository.
        code: of the act in the mirror.
        seed: of what is random.
        touched: how many articles a law amends.
    """
    chance = random.Random(seed)
    articles = [_Article(one.number, list(_lines(one)), []) for one in edition.articles]
    day = edition.date or date(2024, 3, 4)
    language = edition.language.value
    for number in range(count):
        law = f"{100 + number}-IX"
        if number:
            day += timedelta(days=chance.randint(20, 60))
            for article in chance.sample(articles, touched):
                _amend(article, chance, law, day)
        files: dict[str, bytes | None] = {
            f"{folder}/meta.yaml": (
                f"act_code: '{code}'\nversion_date:\n  {language}: {day}\n"
                f"caused_by:\n  requisite: Закон РК от {day:%d.%m.%Y} № {law}\n"
            ).encode()
        }
        pages = [articles[start : start + _KEPT_TOGETHER] for start in range(0, len(articles), _KEPT_TOGETHER)]
        names = [f"sec006-ch{page:03}" for page in range(1, len(pages) + 1)]
        table = "".join(f"| [`{name}`]({language}/{name}.md) | |\n" for name in names)
        files[f"{folder}/{language}.md"] = f"# Code\n\n{table}".encode()
        for page, (name, held) in enumerate(zip(names, pages, strict=True), 1):
            text = f"## Глава {page}. Страница\n\n" + "".join(map(_markdown, held))
            files[f"{folder}/{language}/{name}.md"] = text.encode()
        yield Change(day, f"№{law} О поправках\n\nActs-Changed: 1\n", files)


def _lines(article: Provision) -> Iterator[str]:
    for node in article.walk():
        first, *more = [alinea.text for alinea in node.alineas] or [""]
        label = f"{node.label} " if node.label and node.kind is not Kind.ARTICLE else ""
        yield f"{label}{first}".strip()
        yield from more
        yield from (note.text for note in node.notes)
    for node in article.walk():
        yield from (alinea.text for alinea in node.closing)


def _amend(article: _Article, chance: random.Random, law: str, day: date) -> None:
    places = [index for index, line in enumerate(article.lines) if len(line.split()) > 8]
    if not places:
        return
    place = chance.choice(places)
    words = article.lines[place].split(" ")
    for _ in range(chance.randint(1, 3)):
        words[chance.randint(2, len(words) - 2)] = "".join(
            chance.choice(["ба", "ве", "ги", "ло", "му"]) for _ in "1234"
        )
    article.lines[place] = " ".join(words)
    article.laws.append(f"{day:%d.%m.%Y} № {law} (вводится в действие с {day:%d.%m.%Y})")


def _markdown(article: _Article) -> str:
    body = "".join(f"{line}\n\n" for line in article.lines if line)
    laws = "; от ".join(article.laws)
    note = f"> *Сноска. Статья {article.number} с изменениями, внесенными законами РК от {laws}.*\n\n" if laws else ""
    return f'<a id="st{article.number}"></a>\n\n### Статья {article.number}. Заголовок\n\n{body}{note}'
