"""The catalogues of what lawdiff says: the same keys in three languages, each used, each compiled."""

import ast
import datetime as dt
import re
import string
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import lawdiff
from lawdiff.language.messages import BCP47, messages
from lawdiff.model import ActRef, Language

PACKAGE = Path(lawdiff.__file__).parent
DOMAINS = sorted(path.stem for path in PACKAGE.glob("locale/en/LC_MESSAGES/*.po"))
EACH = pytest.mark.parametrize(
    ("language", "domain"), [(language, domain) for language in Language for domain in DOMAINS]
)
NOUN_FORMS = {Language.RUS: 3, Language.KAZ: 1, Language.ENG: 2}


@cache
def catalogue(language: Language, domain: str) -> Catalog:
    with (PACKAGE / "locale" / BCP47[language] / "LC_MESSAGES" / f"{domain}.po").open("rb") as stream:
        return read_po(stream, locale=BCP47[language], abort_invalid=True)


def entries(language: Language, domain: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue(language, domain):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@EACH
def test_every_message_exists_in_every_language(language: Language, domain: str) -> None:
    assert sorted(entries(language, domain)) == sorted(entries(Language.ENG, domain))
    assert all(
        text.strip() or key.endswith("thousands") for key, texts in entries(language, domain).items() for text in texts
    )


@EACH
def test_a_message_fills_in_the_same_facts_in_every_language(language: Language, domain: str) -> None:
    english = entries(Language.ENG, domain)
    for key, texts in entries(language, domain).items():
        expected = fields(english[key][-1])
        assert all(fields(text) == expected for text in texts), key


@EACH
def test_every_noun_has_the_forms_that_its_language_counts_with(language: Language, domain: str) -> None:
    for message in catalogue(language, domain):
        if message.pluralizable:
            assert len(message.string or ()) == NOUN_FORMS[language], message.id


@EACH
def test_the_compiled_catalogue_says_what_its_source_says(language: Language, domain: str) -> None:
    path = PACKAGE / "locale" / BCP47[language] / "LC_MESSAGES" / f"{domain}.mo"
    with path.open("rb") as stream:
        compiled = GNUTranslations(stream)
    for key, texts in entries(language, domain).items():
        said = compiled.gettext(key) if len(texts) == 1 and not isinstance(_id(language, domain, key), tuple) else None
        assert said == texts[0] if said is not None else compiled.ngettext(key, key, 1) == texts[0], (
            f"{key}: make messages"
        )
    size = len([message for message in catalogue(language, domain) if message.id])
    assert size == len(entries(language, domain))


def _id(language: Language, domain: str, key: str) -> object:
    message = catalogue(language, domain).get(key)
    assert message is not None
    return message.id


def _spoken_of() -> Iterator[str]:
    """Patterns of every string that the program itself holds: literals, and f-strings with holes for any text."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                if isinstance(parts[0], str) and re.match(r"[\w.-]+[.-]\Z", parts[0]):
                    yield "".join(".+" if part is None else re.escape(str(part)) for part in parts)
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "code" and node.args:
                family = node.args[0]
                if isinstance(family, ast.Constant):
                    yield re.escape(str(family.value)) + r"\..+"
    for path in sorted(PACKAGE.rglob("*.j2")):
        text = path.read_text("utf-8")
        yield from map(re.escape, re.findall(r"""["']([\w.-]+)["']""", text))
        yield from (re.escape(prefix) + ".+" for prefix in re.findall(r"""["']([\w.-]+[.-])["'] ?~""", text))
        yield from (re.escape(family) + r"\..+" for family in re.findall(r"""\.code\(["']([\w-]+)["']""", text))


def test_every_message_is_said_somewhere() -> None:
    spoken = {pattern for pattern in _spoken_of() if len(pattern) < 80}
    plain = {re.sub(r"\\(.)", r"\1", pattern) for pattern in spoken if ".+" not in pattern}
    wide = re.compile("|".join(sorted(pattern for pattern in spoken if ".+" in pattern)))
    unused = [
        f"{domain}: {key}"
        for domain in DOMAINS
        for key in entries(Language.ENG, domain)
        if key not in plain and not wide.fullmatch(key)
    ]
    assert not unused, unused


def test_a_key_that_no_catalogue_has_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"report\.kaz: no\.such\.key"):
        messages(Language.KAZ, "report")("no.such.key")
    with pytest.raises(KeyError, match=r"report\.kaz: no\.such\.key"):
        messages(Language.KAZ, "report").count("no.such.key", 3)


@pytest.mark.parametrize("language", Language)
def test_every_month_has_its_name_in_a_date_and_in_a_term(language: Language) -> None:
    days = [dt.date(2027, month, 1) for month in range(1, 13)]
    assert len({messages(language).date(day) for day in days}) == 12
    assert len({messages(language).until(day) for day in days}) == 12


def test_a_kazakh_term_ends_in_the_case_that_its_postposition_asks_for() -> None:
    assert messages(Language.KAZ).until(dt.date(2024, 6, 16)) == "2024 жылғы 16 маусымға"


@pytest.mark.parametrize(
    ("number", "russian", "kazakh", "english"),
    [
        (0, "0 изменений", "0 өзгеріс", "0 changes"),
        (1, "1 изменение", "1 өзгеріс", "1 change"),
        (3, "3 изменения", "3 өзгеріс", "3 changes"),
        (12, "12 изменений", "12 өзгеріс", "12 changes"),
        (21, "21 изменение", "21 өзгеріс", "21 changes"),
        (111, "111 изменений", "111 өзгеріс", "111 changes"),
        (1154, "1\xa0154 изменения", "1\xa0154 өзгеріс", "1,154 changes"),
    ],
)
def test_numbers_take_the_right_form_of_the_noun(number: int, russian: str, kazakh: str, english: str) -> None:
    said = [messages(language, "report").count("count.changes", number) for language in Language]
    assert said == [russian, kazakh, english]


def test_a_fraction_takes_the_form_of_a_fraction() -> None:
    said = [messages(language, "report").count("unit.year", 1.5) for language in Language]
    assert said == ["1,5 года", "1,5 жыл", "1.5 years"]


def test_acts_are_named_with_what_is_known_of_them() -> None:
    english = messages(Language.ENG)
    assert english.act(ActRef("7-X", dt.date(2024, 4, 15))) == "No. 7-X of 15.04.2024"
    assert english.act(ActRef("7-X")) == "No. 7-X"
    assert english.act(ActRef("", dt.date(2024, 4, 15))) == "an act of 15.04.2024"
    assert english.act(ActRef("")) == "an act of ?"


def test_an_edition_without_a_date_is_called_undated() -> None:
    assert messages(Language.RUS).date(None) == "без даты"


def test_a_code_is_explained_or_shown_as_it_is() -> None:
    assert messages(Language.ENG, "report").code("reason", "changed-without-note").startswith("the words changed")
    assert messages(Language.KAZ, "report").code("reason", "brand-new") == "brand-new"
