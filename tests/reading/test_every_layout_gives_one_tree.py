"""What must hold for every statute and for every text, shown on random ones."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Language, Provision
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.layout import Block, Layout, blocks_of, layout_of, unflattened
from lawdiff.reading.rebuild import assert_nothing_lost
from lawdiff.reading.tree import tree_of

RUS = STRUCTURE[Language.RUS]
LINK = re.compile("⟦(.*?)⟧")

WORDS = st.sampled_from(["змей", "хвост", "нить", "ветер", "запуск", "ночью", "группой лиц", "в поле", "с холма"])
CITED = st.builds(
    "{}, предусмотренный статьей ⟦{}⟧{} настоящего Кодекса".format,
    WORDS,
    st.sampled_from(["5", "108-1", "12"]),
    st.sampled_from(["", ",", " (частями первой и второй)"]),
)
PHRASE = st.lists(WORDS | CITED, min_size=1, max_size=4).map(" и ".join)
SANCTION = st.sampled_from(
    ["наказывается штрафом", "влечет предупреждение", "наказывается арестом по статье ⟦46⟧ настоящего Кодекса"]
)


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


@st.composite
def bodies(draw: st.DrawFn) -> list[str]:
    """The words of one paragraph: a rule, a disposition with its sanction, or a list with its wrap-up."""
    kind = draw(st.sampled_from(["rule", "sanction", "list"]))
    opening = capital(draw(PHRASE))
    if kind == "rule":
        return [f"{opening}.", *(f"{capital(more)}." for more in draw(st.lists(PHRASE, max_size=1)))]
    if kind == "sanction":
        return [f"{opening} –", f"{draw(SANCTION)}."]
    points = draw(st.lists(PHRASE, min_size=1, max_size=3))
    ends = [";"] * (len(points) - 1) + [", –"]
    listed = [f"{number}) {words}{end}" for number, (words, end) in enumerate(zip(points, ends, strict=True), 1)]
    return [f"{opening}, совершенное:", *listed, f"{draw(SANCTION)}."]


@st.composite
def articles(draw: st.DrawFn, number: str) -> list[str]:
    paragraphs = draw(st.lists(bodies(), min_size=1, max_size=3))
    blocks = [f"Статья {number}. {capital(draw(WORDS))}"]
    for index, body in enumerate(paragraphs, 1):
        blocks += [f"{index}. {body[0]}" if len(paragraphs) > 1 else body[0], *body[1:]]
    if draw(st.booleans()):
        blocks += [f"Примечание. {capital(draw(PHRASE))}."]
    if draw(st.booleans()):
        law = "Законом РК от 01.02.2030 ⟦№ 7-IX⟧ (вводится в действие с 01.03.2030)"
        blocks += [f"Сноска. Статья {number} с изменением, внесенным {law}."]
    return blocks


@st.composite
def statutes(draw: st.DrawFn) -> list[list[str]]:
    numbers = draw(st.lists(st.sampled_from(["", "-1", "-2"]), min_size=1, max_size=4))
    return [draw(articles(f"{index}{suffix}")) for index, suffix in enumerate(numbers, 1)]


def unbroken(block: str) -> str:
    return LINK.sub(r"\1", block)


def broken(block: str) -> str:
    return LINK.sub(r"\n\1\n", block)


def rendered(statute: list[list[str]], layout: Layout) -> str:
    blocks = [block for article in statute for block in article]
    if layout is Layout.LINES:
        return "\n".join(map(unbroken, blocks))
    if layout is Layout.WRAPPED:
        return "\n\n".join(map(broken, blocks))
    if layout is Layout.RUN_TOGETHER:
        return re.sub(r"\n\s*", "\n", "\n".join(map(broken, blocks)))
    return "\n".join(
        f"{article[0]}:{'    '.join(article[1:])}"
        for article in ([unbroken(block) for block in blocks] for blocks in statute)
    )


Shape = tuple[object, ...]


def shape(node: Provision) -> Shape:
    return (
        node.kind,
        node.number,
        node.label,
        node.heading,
        [alinea.text for alinea in node.alineas],
        [alinea.text for alinea in node.closing],
        [(note.kind, note.text, note.statements) for note in node.notes],
        [stray.text for stray in node.strays],
        node.locator,
        [shape(child) for child in node.children],
    )


def tree(text: str, layout: Layout) -> Provision:
    return tree_of(blocks_of(text, RUS, layout), RUS, Language.RUS)


@pytest.mark.parametrize("layout", [Layout.WRAPPED, Layout.RUN_TOGETHER, Layout.FLATTENED])
@given(statute=statutes())
@settings(derandomize=True, max_examples=60, deadline=None)
def test_all_layouts_of_a_statute_give_one_tree(layout: Layout, statute: list[list[str]]) -> None:
    text = rendered(statute, layout)
    root = tree(text, layout)
    assert shape(root) == shape(tree(rendered(statute, Layout.LINES), Layout.LINES))
    assert_nothing_lost(root, unflattened(text) if layout is Layout.FLATTENED else text, "k.txt")


@given(statute=statutes())
@settings(derandomize=True, max_examples=60, deadline=None)
def test_a_statute_is_read_with_nothing_stray_and_each_article_once(statute: list[list[str]]) -> None:
    root = tree(rendered(statute, Layout.LINES), Layout.LINES)
    assert not [stray for node in root.walk() for stray in node.strays]
    headings = [article[0] for article in statute]
    assert [f"{node.label} {node.heading}" for node in root.walk() if node.kind == "art"] == headings


FRAGMENTS = st.sampled_from(
    [
        "Статья 1. ",
        "Статья 2-1",
        "Cтатья 3. ",
        "Глава 1. ",
        "РАЗДЕЛ II. ",
        "ОБЩАЯ ЧАСТЬ",
        "§ 1. ",
        "1. ",
        "2-1. ",
        "1) ",
        "18-1) ",
        "а) ",
        "1",
        "–",
        ". ",
        "; ",
        ": ",
        ", ",
        "(",
        ")",
        '"',
        "«",
        "»",
        "\n",
        "\n\n",
        "    ",
        "\xa0\xa0\xa0\xa0\xa0",
        "Примечание.",
        "Примечание 2. ",
        "Примечание ИЗПИ!",
        "Сноска. ",
        "Ескерту. ",
        "Статья 1 исключена Законом РК ",
        "от 01.02.2030 № 7-IX",
        "исключен Законом",
        "(вводится в действие с 01.03.2030)",
        "наказывается штрафом",
        'слова "',
        "СОДЕРЖАНИЕ",
        "Президент Республики Казахстан",
        "Змей летает",
        "змей",
        "5-бап. ",
        "2-тарау",
        "Article 4. ",
        "[x](y)",
        "Действовал до ",
        "предусматривается",
        "дополнена статьей 5-1",
        "\t",
        "\r",
        "\u200b",
        "\u2028",
        "\x0b",
        "\x1c",
        "\x85",
    ]
)


@given(st.lists(FRAGMENTS | st.text(max_size=3), max_size=40).map("".join), st.sampled_from(list(Language)))
@example("Статья 1. А\n1.\n(\n)\n\n", Language.RUS)
@example("Статья 1. А\x1c1. Б\x852. В", Language.RUS)
@settings(derandomize=True, max_examples=400, deadline=None)
def test_any_text_is_read_whole_or_refused(text: str, language: Language) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        edition = read_bytes(data, "k.txt", language=language)
    except UnreadableError:
        return
    assert edition == read_bytes(data, "k.txt", language=language)
    assert len({node.locator for node in edition.root.walk()}) == sum(1 for _ in edition.root.walk())


@given(st.binary(max_size=60))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", "Статья 1. Змей\n".encode()):
        with suppress(UnreadableError):
            assert read_bytes(start + data, "k.txt").articles


LINES = "".join(f"Статья {n}. Змей\n1. Змей летает.\n2. Хвост вьется по статье 5.\n" for n in range(1, 30))
WRAPPED = LINES.replace("\n", "\n\n").replace("статье 5.", "статье \n5\n настоящего Кодекса.")


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("", Layout.LINES),
        ("Змей", Layout.LINES),
        (LINES, Layout.LINES),
        (LINES.replace("\n", "\n\n"), Layout.LINES),
        (WRAPPED, Layout.WRAPPED),
        (WRAPPED.replace("\n\n", "\n"), Layout.RUN_TOGETHER),
        (re.sub(r"(?m)^(Статья.*)\n(.*)\n", r"\1:\2    ", LINES), Layout.FLATTENED),
        (WRAPPED.replace("Статья", "\xa0\xa0\xa0\xa0\xa0Статья"), Layout.WRAPPED),
    ],
)
def test_the_lines_of_a_text_tell_its_layout(text: str, layout: Layout) -> None:
    assert layout_of(text) is layout


def blocks(text: str, layout: Layout) -> list[str]:
    return [block.text for block in blocks_of(text, RUS, layout)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Статья 1. Змей и\nхвост\nЗмей летает.", ["Статья 1. Змей и хвост", "Змей летает."]),
        ("Глава 1. ЗМЕИ И\nХВОСТЫ\nСтатья 1. Змей", ["Глава 1. ЗМЕИ И ХВОСТЫ", "Статья 1. Змей"]),
        ("Статья 1. Змей\nпункт 1) летает.", ["Статья 1. Змей пункт 1) летает."]),
        ("Статья 1. Змей\nПримечание.\nЗмей.", ["Статья 1. Змей", "Примечание.", "Змей."]),
        ("Змей по статье\n5\n, если дует.", ["Змей по статье 5, если дует."]),
        ("Змей (\nстатья 5\n) летает.", ["Змей (статья 5) летает."]),
        ("Смотри ст.\n5. Далее.", ["Смотри ст. 5. Далее."]),
        ("Запрещены:\nЗакон\nо змеях.", ["Запрещены:", "Закон о змеях."]),
        ("По закону:\nо змеях.", ["По закону:", "о змеях."]),
        ("Змей летает,\n1) хвост;\n2) нить.", ["Змей летает,", "1) хвост;", "2) нить."]),
        ("Пункты 1),\n2)\nи 3).", ["Пункты 1), 2) и 3)."]),
        ("Змей летает\n2. Хвост вьется.", ["Змей летает", "2. Хвост вьется."]),
        ("Змей летает и\n2. Хвост вьется.", ["Змей летает и 2. Хвост вьется."]),
        ("Змей,\nнаказывается штрафом.", ["Змей,", "наказывается штрафом."]),
        ("Змей, который\nвлечет хвост.", ["Змей, который влечет хвост."]),
        ("Змей.\nСноска. Змей.\nПримечание ИЗПИ!\nХвост.", ["Змей.", "Сноска. Змей.", "Примечание ИЗПИ!", "Хвост."]),
        ("СОДЕРЖАНИЕ\nСтатья 1. Змей", ["СОДЕРЖАНИЕ", "Статья 1. Змей"]),
        ("СОДЕРЖАНИЕ\nЗмей", ["СОДЕРЖАНИЕ", "Змей"]),
        ("Статья 1. Змей летает.\nСтатья 2. Хвост", ["Статья 1. Змей летает.", "Статья 2. Хвост"]),
        ("Змей летает по\nСтатья 2. Хвост", ["Змей летает по", "Статья 2. Хвост"]),
        ("Девиз\n– ветер.", ["Девиз – ветер."]),
    ],
)
def test_without_blank_lines_the_words_say_where_a_paragraph_ends(text: str, expected: list[str]) -> None:
    assert blocks(text, Layout.RUN_TOGETHER) == expected


def test_a_kazakh_dash_ends_a_disposition() -> None:
    words = STRUCTURE[Language.KAZ]
    text = "1. Жіпті кесу –\nайыппұл салуға әкеп соғады."
    assert len(blocks_of(text, words, Layout.RUN_TOGETHER)) == 2
    assert len(blocks_of(text, RUS, Layout.RUN_TOGETHER)) == 1


def test_blank_lines_may_part_articles_only() -> None:
    text = "Статья 1. Змей\n1. Змей летает.\n2. Хвост вьется.\n\nСтатья 2. Нить\nНить рвется."
    assert len(blocks(text, Layout.WRAPPED)) == 5


def test_two_spaces_behind_a_full_stop_end_a_paragraph_of_a_flattened_text() -> None:
    text = "Статья 1. Змей:1. Исключен Законом РК от 01.02.2030 № 7-IX.  2. Змей  летает.    3. Хвост."
    assert blocks(text, Layout.FLATTENED) == (
        ["Статья 1. Змей", "1. Исключен Законом РК от 01.02.2030 № 7-IX.", "2. Змей  летает.", "3. Хвост."]
    )


def test_an_announcement_in_a_flattened_text_hides_no_law() -> None:
    text = "Статья 1. Змей:1. Змей летает.    Примечание ИЗПИ!  См. Конституцию.  2. Хвост вьется."
    root = tree(text, Layout.FLATTENED)
    assert [node.text for node in root.children[0].children] == ["Змей летает.", "Хвост вьется."]


def test_a_paragraph_that_the_source_broke_is_put_together_again() -> None:
    words = ["слово"] * 4
    text = "Статья 1. Змей\n\n1. " + ",\n\n".join(words) + "."
    assert blocks(text, Layout.LINES) == ["Статья 1. Змей", "1. слово, слово, слово, слово."]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("", Layout.LINES) == []


def test_a_block_knows_where_it_stands() -> None:
    text = "\n  Статья 1. Змей  Статья 2. Хвост\n"
    found = blocks_of(text, RUS, Layout.LINES)
    assert found == [Block("Статья 1. Змей", 3, 17), Block("Статья 2. Хвост", 19, 34)]
    assert all(text[block.start : block.end] == block.text for block in found)


@pytest.mark.parametrize(
    "hostile",
    [
        "(",
        ")",
        "1) ",
        "1)",
        "1. ",
        "-1",
        " ",
        "\xa0",
        '"',
        "«",
        "Сноска. ",
        "Примечание. ",
        "Примечание ИЗПИ! ",
        "Статья 1. ",
        "Глава 1. А ",
        "исключен ",
        "01.02.2030 № 7-IX ",
        "(01.02.2030 № 7-IX) ",
        "дополнена статьей 1 ",
        "часть первая и ",
        "слово\n\n",
        "слово\n",
        "1. Слово.\n",
        "1) слово:\n",
        '"слово\n',
        "Примечание. слово\n",
        "влечет\n",
        "1\n",
        "СЛОВО\n",
        "\xa0\xa0\xa0\xa0\xa0слово\n",
        'слова "\n',
        "Статья 1. А\n",
        "Примечание ИЗПИ!\n",
        "ОБЩАЯ ЧАСТЬ ",
    ],
)
@pytest.mark.parametrize("opening", ["Статья 1. Змей\n", "Статья 1", "Статья 1. Змей\nСноска. Статья "])
def test_long_lines_are_read_to_their_end(hostile: str, opening: str) -> None:
    text = opening + hostile * (20_000 // len(hostile))
    with suppress(UnreadableError):
        assert read_bytes(text.encode(), "k.txt").articles
