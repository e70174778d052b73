"""Notes as commercial databases print them: before the provision they speak of, without a marker."""

from __future__ import annotations

import datetime as dt

import pytest
from word_files import paragraph, word_file

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Action, Edition, ForceKind, Language, NoteKind
from lawdiff.reading import read_bytes
from lawdiff.reading.items import Role, item_of
from lawdiff.reading.layout import Block, Layout, blocks_of
from lawdiff.reading.notes import statements_of

OLD = "(см. стар. ред.)"

LINES = (
    "Глава 1. Лампы",
    f"Статья 1 изложена в редакции Закона РК от 01.02.30 г. № 7-IX (введен в действие с 16 марта 2030 г.) {OLD}",
    "Статья 1. Свет",
    "1. Лампа горит, если:",
    f"Подпункт 1 изменен в соответствии с Законом РК от 02.02.30 г. № 8-IX {OLD}",
    "1) она цела;",
    "Статья дополнена подпунктом 1-1 в соответствии с Законом РК от 03.02.30 г. № 9-IX",
    "1-1) она новая;",
    f"Подпункт 2 исключен в соответствии с Законом РК от 04.02.30 г. № 10-IX {OLD}",
    "3) она включена.",
    "Пункт 2 дополнен подпунктом 2) в соответствии с Законом РК от 05.02.30 г. № 11-IX; изложен в редакции Закона РК "
    f"от 06.02.30 г. № 12-IX {OLD}",
    "2. Лампа гаснет:",
    "1) ночью;",
    "2) днем.",
    f"3. Исключен в соответствии с Законом РК от 07.02.30 г. № 13-IX {OLD}",
    f"Статья 2 исключена в соответствии с Законом РК от 08.02.30 г. № 14-IX {OLD}",
    f"В статью 3 внесены изменения в соответствии с Законом РК от 09.02.30 г. № 15-IX {OLD}",
    "Статья 3. Тьма",
    "Темно без лампы.",
    f"Примечание изложено в редакции Закона РК от 10.02.30 г. № 16-IX {OLD}",
    "Примечание. Лампа есть сосуд.",
)
SAID = {
    ("art_1", "new-wording", "7-IX"),
    ("art_1__para_1__point_1", "amended", "8-IX"),
    ("art_1__para_1__point_1-1", "inserted", "9-IX"),
    ("art_1__para_1__point_2", "excluded", "10-IX"),
    ("art_1__para_2__point_2", "inserted", "11-IX"),
    ("art_1__para_2", "new-wording", "12-IX"),
    ("art_1__para_3", "excluded", "13-IX"),
    ("art_2", "excluded", "14-IX"),
    ("art_3", "amended", "15-IX"),
    ("art_3__remark", "new-wording", "16-IX"),
}
"""What each note says, and of which provision."""


def said(edition: Edition) -> set[tuple[str, str, str]]:
    return {
        (statement.target, statement.action.value, act.number)
        for node in edition.root.walk()
        for note in node.notes
        for statement in note.statements
        for act in statement.acts
    }


def as_text() -> bytes:
    return "\n".join(LINES).encode()


def as_page() -> bytes:
    held = "".join(f"<p>{line.replace(OLD, '<a href=x>' + OLD + '</a>')}</p>" for line in LINES)
    return f"<!DOCTYPE html><html><body>{held}</body></html>".encode()


def as_docx() -> bytes:
    return word_file("".join(map(paragraph, LINES)))


@pytest.mark.parametrize("written", [as_text, as_page, as_docx], ids=lambda it: it.__name__)
def test_a_note_speaks_of_the_provision_that_comes_next(written: object) -> None:
    edition = read_bytes(written(), "lamps", act="lamps")  # type: ignore[operator]
    assert said(edition) == SAID
    assert [node.locator for node in edition.root.walk()][1:] == [
        "chp_1", "art_1", "art_1__para_1", "art_1__para_1__point_1", "art_1__para_1__point_1-1",
        "art_1__para_1__point_3", "art_1__para_2", "art_1__para_2__point_1", "art_1__para_2__point_2", "art_1__para_3",
        "art_3", "art_3__remark",
    ]  # fmt: skip
    assert edition.provision("art_1__para_3").is_stub  # type: ignore[union-attr]
    assert edition.provision("art_1").notes[0].kind is NoteKind.HISTORY  # type: ignore[union-attr]


def test_a_text_copied_with_its_links_broken_off_gives_the_same() -> None:
    broken = "\n".join(LINES).replace(" № ", "\n№ ").replace(f" {OLD}", f"\n{OLD}")
    blocks = blocks_of(broken, STRUCTURE[Language.RUS], Layout.RUN_TOGETHER)
    assert [block.text for block in blocks] == list(LINES)


def test_a_note_before_a_provision_and_one_in_the_official_manner_say_the_same() -> None:
    official = statements_of(
        "Сноска. Статья 1 в редакции Закона РК от 01.02.2030 № 7-IX (вводится в действие с 16.03.2030).", Language.RUS
    )[0]
    other = statements_of(LINES[1], Language.RUS)[0]
    assert (other.target, other.action) == (official.target, official.action)
    assert [(act.number, act.adopted, act.force.on) for act in other.acts] == [
        (act.number, act.adopted, act.force.on) for act in official.acts
    ]


def test_a_note_without_a_marker_that_stands_behind_its_article_stays_there() -> None:
    text = "Статья 1. Свет\nГорит.\nСтатья 1 изменена Законом РК от 01.02.2030 № 7-IX.\nСтатья 2. Тьма\nТемно."
    edition = read_bytes(text.encode(), "x.txt")
    assert [[note.statements[0].target for note in article.notes] for article in edition.articles] == [["art_1"], []]


def test_a_note_on_an_unnumbered_paragraph_stays_with_its_article() -> None:
    text = (
        "Статья 1. Свет\nЛампа горит.\n"
        f"Часть вторая изложена в редакции Закона РК от 01.02.30 г. № 7-IX {OLD}\nЛампа греет."
    )
    article = read_bytes(text.encode(), "x.txt").articles[0]
    assert article.text == "Лампа горит.\nЛампа греет."
    assert article.notes[0].statements[0].target == "art_1__para_2"


def test_a_note_before_a_chapter_and_one_at_the_very_end() -> None:
    text = (
        f"Наименование главы 1 изложено в редакции Закона РК от 01.02.30 г. № 7-IX {OLD}\nГлава 1. Лампы\n"
        f"Статья 1. Свет\nГорит.\nСтатья 2 исключена в соответствии с Законом РК от 01.02.30 г. № 8-IX {OLD}"
    )
    edition = read_bytes(text.encode(), "x.txt")
    assert said(edition) == {("chp_1", "new-wording", "7-IX"), ("art_2", "excluded", "8-IX")}


def test_several_provisions_of_one_note_stand_beside_each_other() -> None:
    text = (
        "Статья 1. Свет\n1. Горит:\n"
        f"Подпункты 1) и 2) изложены в редакции Закона РК от 01.02.30 г. № 7-IX {OLD}\n1) ночью;\n2) днем.\n"
        f"Часть 2 изложена в редакции Закона РК от 01.02.30 г. № 8-IX {OLD}\n2. Гаснет."
    )
    assert said(read_bytes(text.encode(), "x.txt")) == {
        ("art_1__para_1__point_1", "new-wording", "7-IX"),
        ("art_1__para_1__point_2", "new-wording", "7-IX"),
        ("art_1__para_2", "new-wording", "8-IX"),
    }


def test_what_names_an_outer_provision_is_found_whatever_follows() -> None:
    text = (
        f"Часть вторая статьи 1 изменена в соответствии с Законом РК от 01.02.30 г. № 7-IX {OLD}\nСтатья 1. Свет\n"
        f"1. Горит.\nСтатья 1 дополнена частью 2 в соответствии с Законом РК от 01.02.30 г. № 8-IX\n2. Гаснет.\n"
        f"Заголовок изменен в соответствии с Законом РК от 01.02.30 г. № 9-IX {OLD}\nПримечание. Свет есть свет."
    )
    assert said(read_bytes(text.encode(), "x.txt")) == {
        ("art_1__para_2", "amended", "7-IX"),
        ("art_1__para_2", "inserted", "8-IX"),
        ("art_1__remark", "amended", "9-IX"),
    }


@pytest.mark.parametrize(
    "law",
    [
        "Статья 5 Закона о лампах изложена неясно, и суд толкует ее.",
        "Статья 5 изменена решением суда от 01.02.2030 № 7.",
        "Часть изменений, внесенных Законом РК от 01.02.2030, не применяется: см. ниже.",
        "Пункт 1: изменен Законом РК от 01.02.2030 № 7-IX.",
    ],
)
def test_law_that_speaks_of_change_is_no_note(law: str) -> None:
    assert item_of(Block(law, 0, len(law)), STRUCTURE[Language.RUS]).role is not Role.PRECEDING


KAZAKH = (
    ("99-бап ҚР 2030.15.02. № 7-IX Заңының редакциясында жазылды (2030 ж. 16 наурыздан бастап қолданысқа енгізілді) "
     "(бұр. ред. қара)", "art_99", Action.NEW_WORDING, "7-IX"),
    ("2030.15.02. № 7-IX ҚР Заңымен 5-баптың 2-бөлігі өзгертілді (бұр.ред.қара)", "art_5__para_2", Action.AMENDED,
     "7-IX"),
    ("3-тармақша ҚР 15.02.2030 № 7-IX Заңымен алып тасталды (бұр. ред. қара)", "point_3", Action.EXCLUDED, "7-IX"),
    ("ҚР 2030.15.02. № 7-IX Заңымен 108-1-баппен толықтырылды", "art_108-1", Action.INSERTED, "7-IX"),
    ("2) тармақша ҚР 2030.15.02. № 7-IX Заңына сәйкес өзгертілді (бұр.ред.қара)", "point_2", Action.AMENDED, "7-IX"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "target", "action", "number"), KAZAKH)
def test_kazakh_notes_have_their_verb_behind_the_act(text: str, target: str, action: Action, number: str) -> None:
    statement = statements_of(text, Language.KAZ)[0]
    assert (statement.target, statement.action, statement.acts[0].number) == (target, action, number)
    assert statement.acts[0].adopted == dt.date(2030, 2, 15)
    assert item_of(Block(text, 0, len(text)), STRUCTURE[Language.KAZ]).role is Role.PRECEDING


def test_a_kazakh_code_in_that_manner_is_read() -> None:
    text = (
        "1-бап ҚР 2030.15.02. № 7-IX Заңының редакциясында жазылды (2030 ж. 16 наурыздан бастап қолданысқа енгізілді) "
        "(бұр. ред. қара)\n1-бап. Шам\n1. Шам жанады.\n2-бөлік ҚР 2030.15.02. № 8-IX Заңымен өзгертілді "
        "(бұр.ред.қара)\n2. Шам сөнеді."
    )
    edition = read_bytes(text.encode(), "x.txt", language=Language.KAZ)
    assert said(edition) == {("art_1", "new-wording", "7-IX"), ("art_1__para_2", "amended", "8-IX")}
    force = edition.articles[0].notes[0].statements[0].acts[0].force
    assert (force.kind, force.on) == (ForceKind.DATE, dt.date(2030, 3, 16))


@pytest.mark.parametrize(
    ("written", "adopted"),
    [
        ("01.02.30 г. № 7-IX", dt.date(2030, 2, 1)),
        ("1 февраля 2030 года № 7-IX", dt.date(2030, 2, 1)),
        ("31 мая 2030 года № 7-IX", dt.date(2030, 5, 31)),
        ("1 марта 2030 года № 7-IX", dt.date(2030, 3, 1)),
        ("31.02.2030 № 7-IX", None),
        ("1 нечтября 2030 года № 7-IX", None),
    ],
)
def test_the_date_of_an_act_is_read_in_digits_and_in_words(written: str, adopted: dt.date | None) -> None:
    act = statements_of(f"Статья 1 изменена Законом РК от {written}", Language.RUS)[0].acts[0]
    assert (act.number, act.adopted) == ("7-IX", adopted)


@pytest.mark.parametrize(
    ("written", "adopted"),
    [
        ("2030.15.02.", dt.date(2030, 2, 15)),
        ("2030.02.15.", dt.date(2030, 2, 15)),
        ("2030.03.03.", dt.date(2030, 3, 3)),
        ("2030.02.03.", None),
    ],
)
def test_a_date_whose_day_and_month_cannot_be_told_apart_is_not_guessed(written: str, adopted: dt.date | None) -> None:
    text = f"{written} № 7-IX ҚР Заңымен 5-бап өзгертілді"
    assert statements_of(text, Language.KAZ)[0].acts[0].adopted == adopted


def test_entry_into_force_in_digits_of_days() -> None:
    text = "Статья 1 изменена Законом РК от 01.02.30 г. № 7-IX (вводится в действие по истечении 60 календарных дней)"
    force = statements_of(text, Language.RUS)[0].acts[0].force
    assert (force.kind, force.amount, force.calendar) == (ForceKind.AFTER_PUBLICATION, 60, True)


def test_a_resolution_named_by_a_long_date_is_not_taken_for_a_law() -> None:
    assert statements_of("Статья 1 изменена в силу решения от 1 февраля 2030 года № 7", Language.RUS) == ()


def test_a_change_that_is_only_announced_is_an_announcement() -> None:
    text = (
        "В статью 1 предусмотрены изменения, внесенные Законом РК от 01.02.30 г. № 7-IX (вводятся с 2031 года)\n"
        "Статья 1. Свет\nГорит."
    )
    note = read_bytes(text.encode(), "x.txt").articles[0].notes[0]
    assert note.kind is NoteKind.ANNOUNCEMENT
    assert [(said.target, said.action) for said in note.statements] == [("art_1", Action.PENDING)]


@pytest.mark.parametrize(
    ("stub", "targets"),
    [
        ("2, 3. Исключены Законом РК от 01.02.2030 № 7-IX.", ["art_1__para_2", "art_1__para_3"]),
        ("2 - 4. Исключены Законом РК от 01.02.2030 № 7-IX.", [f"art_1__para_{number}" for number in (2, 3, 4)]),
        ("2. 3, 4. Исключены Законом РК от 01.02.2030 № 7-IX.", [f"art_1__para_{number}" for number in (2, 3, 4)]),
        ("2)-4) исключены Законом РК от 01.02.2030 № 7-IX.", [f"art_1__para_1__point_{n}" for n in (2, 3, 4)]),
        ("Статьи 2, 2-1. Исключены Законом РК от 01.02.2030 № 7-IX.", ["art_2", "art_2-1"]),
    ],
)
def test_a_stub_of_several_provisions_is_a_stub_of_each(stub: str, targets: list[str]) -> None:
    text = f"Статья 1. Свет\n1. Горит:\n1) ночью.\n{stub}\nСтатья 9. Тьма\nТемно."
    article = read_bytes(text.encode(), "x.txt").articles[0]
    assert [note.kind for note in article.notes] == [NoteKind.STUB]
    assert [(one.target, one.action, one.acts[0].number) for one in article.notes[0].statements] == [
        (target, Action.EXCLUDED, "7-IX") for target in targets
    ]
    assert [node.number for node in article.walk()] == ["1", "1", "1"]


def test_a_list_of_numbers_that_are_not_gone_is_law() -> None:
    text = "Статья 1. Свет\n1. Горит.\n2, 3 и 4 лампы исключены из списка.\nСтатья 2. Тьма\nТемно."
    assert "2, 3 и 4 лампы исключены из списка." in read_bytes(text.encode(), "x.txt").articles[0].children[0].text


def test_a_kazakh_stub_of_several_provisions() -> None:
    stub = "2, 3-бөліктер алып тасталды – ҚР 01.02.2030 № 7-IX Заңымен."
    text = f"1-бап. Шам\n1. Шам жанады.\n{stub}\n2-бап. Қараңғы\nҚараңғы."
    article = read_bytes(text.encode(), "x.txt", language=Language.KAZ).articles[0]
    assert [one.target for one in article.notes[0].statements] == ["art_1__para_2", "art_1__para_3"]


def test_a_signature_may_be_broken_over_paragraphs() -> None:
    text = "Статья 1. Свет\nГорит.\nПрезидент\nРеспублики Казахстан\nА. Лампов\nАстана, 1 февраля 2030 года\n№ 7-IX ЗРЛ"
    edition = read_bytes(text.encode(), "x.txt")
    assert edition.articles[0].text == "Горит."
    assert {stray.reason for stray in edition.root.strays} == {"signature"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kaz", "3-бап. Шам\nЖанады.\n4-бап. Алып тасталды – ҚР 31.07.2030 № 21-IX Заңымен.\n5-бап. Түн\nҚараңғы."),
        (
            "rus",
            "Статья 3. Лампа\nГорит.\nСтатья 4. Исключена Законом РК от 31.07.2030 № 21-IX.\nСтатья 5. Ночь\nТемно.",
        ),
    ],
)
def test_the_heading_of_a_repealed_article_is_its_stub_and_no_note_before_the_next_one(
    language: str, text: str
) -> None:
    edition = read_bytes(text.encode(), f"lamps.{language}.2031-01-01.txt")
    assert [(article.number, article.is_stub) for article in edition.articles] == [
        ("3", False),
        ("4", True),
        ("5", False),
    ]
