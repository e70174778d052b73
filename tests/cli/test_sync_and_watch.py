"""`lawdiff statutes sync`, what `list` says of it, and `lawdiff watch`."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from lxml import etree

from history.amending import ACT_CODE, amended_act
from history.mirror_repository import LAMPS, Change, make, of_an_act
from lawdiff.model import Language

Run = Callable[..., Result]
ATOM = "{http://www.w3.org/2005/Atom}"
CC = "02-codes/2014/0703-kodeks-81097"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWDIFF_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def edition(
    day: str, words: str, note: str = "", law: str = "7-IX", folder: str = LAMPS, code: str = ACT_CODE
) -> Change:
    page = f"### Статья 1. Лампа\n\n{note}\n\n1. {words}\n\n### Статья 2. Фитиль\n\n1. Фитиль ровен.\n"
    meta = f"act_code: '{code}'\nversion_date:\n  rus: {day}\ncaused_by:\n  requisite: Закон РК от 01.01.2030 № {law}\n"
    files = {f"{folder}/meta.yaml": meta.encode(), f"{folder}/rus.md": page.encode()}
    return Change(date.fromisoformat(day), f"№{law} О лампах\n", files)


FIRST = edition("2030-01-01", "Лампа горит всю ночь до утра.", law="1-IX")
SECOND = edition("2030-02-01", "Лампа горит весь день до утра.", law="2-IX")
COMING = (
    "Примечание ИЗПИ!\n\nВ часть 1 предусматривается изменение Законом РК от 01.03.2030 № 3-IX "
    "(вводится в действие с 01.05.2030)."
)
THIRD = edition("2030-03-01", "Лампа горит весь день до утра.", COMING, law="3-IX")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return make(tmp_path / "law.git", [FIRST, SECOND])


# Sync -----------------------------------------------------------------------------------------------------------------


def test_a_sync_says_what_is_new_and_the_list_says_by_which_law(lawdiff: Run, tmp_path: Path) -> None:
    act = amended_act(3, editions=8, articles=5)
    source = make(tmp_path / "law.git", of_an_act(act, (Language.RUS, Language.KAZ)))
    said = lawdiff("statutes", "sync", ACT_CODE, "--source", source)
    assert said.exit_code == 0
    lines = said.stdout.splitlines()
    assert lines[0] == f"{ACT_CODE}/kaz: 8 editions, {act.editions[0].day} to {act.editions[-1].day}, 8 new"
    assert lines[5].startswith(f"  {act.editions[-1].day}: ")
    assert lines[5].endswith(f" articles, by {act.editions[-1].law.number}")
    assert lines[6] == "  and 3 earlier ones; lawdiff statutes list names all"
    again = lawdiff("statutes", "sync", ACT_CODE, "--source", source, "--language", "rus")
    assert again.stdout == f"{ACT_CODE}/rus: 8 editions, {act.editions[0].day} to {act.editions[-1].day}, 0 new\n"
    listed = lawdiff("statutes", "list").stdout.splitlines()
    assert [line.split()[0] for line in listed[:2]] == [f"{ACT_CODE}/kaz@{made.day}" for made in act.editions[:2]]
    assert listed[1].endswith(f" {act.editions[1].law.number}")


def test_what_is_announced_and_not_yet_law_is_listed(lawdiff: Run, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [FIRST, SECOND, THIRD])
    lawdiff("statutes", "sync", ACT_CODE, "--source", source)
    lines = lawdiff("statutes", "list").stdout.splitlines()
    assert lines[2].endswith(" 3-IX, announced only")
    place = lines.index("Announced in the newest editions and not yet law")
    assert lines[place + 1].split() == [f"{ACT_CODE}/rus", "art.", "1,", "para.", "1", "3-IX", "from", "2030-05-01"]
    data = json.loads(lawdiff("statutes", "list", "--format", "json").stdout)["kept"]
    assert [one["brought"] for one in data] == ["first", "effect", "announcement"]
    assert data[2]["pending"] == [
        {
            "locator": "art_1__para_1",
            "act": {"number": "3-IX", "date": "2030-03-01"},
            "from_not_before": "2030-05-01",
            "from_not_after": "2030-05-01",
        }
    ]
    assert data[0]["origin"]["acts"] == [
        {"number": "1-IX", "date": "2030-01-01", "requisite": "Закон РК от 01.01.2030 № 1-IX"}
    ]


@pytest.mark.parametrize(
    ("force", "said"),
    [
        ("вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
         "from a day between 2030-03-11 and 2030-04-26"),
        ("порядок введения в действие см. ст. 2", "not before 2030-03-01"),
    ],
)  # fmt: skip
def test_a_coming_day_that_is_not_certain_is_said_as_such(lawdiff: Run, tmp_path: Path, force: str, said: str) -> None:
    note = f"Примечание ИЗПИ!\n\nВ часть 1 предусматривается изменение Законом РК от 01.03.2030 № 3-IX ({force})."
    lawdiff(
        "statutes",
        "sync",
        ACT_CODE,
        "--source",
        make(tmp_path / "law.git", [FIRST, edition("2030-03-01", "Лампа.", note)]),
    )
    assert f"3-IX {said}" in lawdiff("statutes", "list").stdout


def test_a_sync_as_json(lawdiff: Run, source: Path) -> None:
    data = json.loads(lawdiff("statutes", "sync", ACT_CODE, "--source", source, "--format", "json").stdout)
    assert data["schema_version"] == "1"
    assert [(one["name"], one["outcome"]) for one in data["editions"]] == [
        (f"{ACT_CODE}/rus@2030-01-01", "added"),
        (f"{ACT_CODE}/rus@2030-02-01", "added"),
    ]
    assert data["editions"][1]["commit"] == data["commit"]


def test_acts_are_named_as_people_name_them(lawdiff: Run, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [edition("2030-01-01", "Лампа горит.", folder=CC, code="81097")])
    for name in ("УК", "cc", "81097"):
        assert lawdiff("statutes", "sync", name, "--source", source).stdout.startswith("cc/rus: 1 edition, ")
    assert lawdiff("show", "cc:1@2030-01-01").exit_code == 0


def test_wrong_use_of_a_sync_is_said(lawdiff: Run, source: Path, tmp_path: Path) -> None:
    assert lawdiff("statutes", "sync", "lamps", "--source", source).exit_code == 2
    assert lawdiff("statutes", "sync", "cc", "--source", source, "--language", "eng").exit_code == 2
    for words in (("cc", "--source", source), ("cc", "--source", tmp_path / "absent")):
        refused = lawdiff("statutes", "sync", *words)
        assert refused.exit_code == 3
        assert refused.stderr.startswith("lawdiff: ")
        assert refused.stderr.count("\n") == 1


def test_what_cannot_be_taken_is_named_and_all_else_is(lawdiff: Run, tmp_path: Path) -> None:
    empty = {f"{LAMPS}/rus.md": b"# -\n"}
    bad = [
        replace(edition(day, "x"), files={**edition(day, "x").files, **empty}) for day in ("2030-01-05", "2030-01-06")
    ]
    link = replace(SECOND, files={**SECOND.files, f"{LAMPS}/kaz.md": b"x"}, modes={f"{LAMPS}/kaz.md": "120000"})
    source = make(tmp_path / "law.git", [FIRST, *bad, link])
    said = lawdiff("statutes", "sync", ACT_CODE, "--source", source)
    assert said.exit_code == 3
    assert said.stdout.splitlines()[0] == f"{ACT_CODE}/rus: 2 editions, 2030-01-01 to 2030-02-01, 2 new"
    lines = said.stderr.splitlines()
    assert lines[0].startswith("lawdiff: passed over: ")
    assert lines[1] == f"lawdiff: {ACT_CODE}/rus@2030-01-05: not taken: it holds no article that can be read"
    assert lines[2].endswith("not taken: it holds no article that can be read; all else was")


def test_a_list_marks_what_its_source_changed_or_took_back(lawdiff: Run, source: Path) -> None:
    lawdiff("statutes", "sync", ACT_CODE, "--source", source)
    make(source, [edition("2030-01-01", "Лампа тлеет.", law="1-IX")])
    said = lawdiff("statutes", "sync", ACT_CODE, "--source", source).stdout.splitlines()
    assert said[1:] == [
        "  2030-01-01: changed at the source, though its day is the same",
        "  2030-02-01: no longer at the source",
    ]
    lines = lawdiff("statutes", "list").stdout.splitlines()
    assert lines[0].endswith("1-IX; its text was changed at its source")
    assert lines[1].endswith("2-IX; no longer at its source")


# Watch ----------------------------------------------------------------------------------------------------------------


def synced(lawdiff: Run, source: Path, *changes: Change, onto: bool = True) -> None:
    if changes:
        make(source, changes, onto=onto)
    assert lawdiff("statutes", "sync", ACT_CODE, "--source", source).exit_code == 0


def test_a_watch_says_each_thing_once(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    first = lawdiff("watch", "--exit-code")
    assert first.exit_code == 1
    assert first.stdout.splitlines()[0] == f"## {ACT_CODE} (Russian text): new edition of 1 February 2030"
    assert "Caused by: 2-IX." in first.stdout
    assert "- **art. 1, para. 1** – changed" in first.stdout
    assert "~~всю ночь~~" in first.stdout
    assert "**весь день**" in first.stdout
    again = lawdiff("watch", "--exit-code")
    assert (again.exit_code, again.stdout) == (0, "Nothing new since the last time.\n")
    synced(lawdiff, source, THIRD)
    third = lawdiff("watch", "--exit-code", "--ui-language", "ru")
    assert third.exit_code == 1
    assert "объявлено изменение, редакция от 1 марта 2030 г." in third.stdout
    assert "Предстоит: ст. 1 ч. 1, 3-IX, с 1 мая 2030 г." in third.stdout


def test_a_peek_remembers_nothing(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    assert lawdiff("watch", "--peek").stdout == lawdiff("watch", "--peek").stdout != lawdiff("watch").stdout[:0]


def test_what_could_not_be_written_is_said_again(lawdiff: Run, source: Path, tmp_path: Path) -> None:
    synced(lawdiff, source)
    assert lawdiff("watch", "-o", tmp_path / "absent" / "news.md").exit_code == 3
    assert lawdiff("watch", "-o", tmp_path / "news.md").exit_code == 0
    assert (tmp_path / "news.md").read_text("utf-8").startswith(f"## {ACT_CODE}")


def test_a_text_that_changed_without_a_new_edition_is_an_alarm(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    lawdiff("watch")
    synced(lawdiff, source, edition("2030-01-01", "Лампа тлеет всю ночь до утра.", law="1-IX"), SECOND, onto=False)
    said = lawdiff("watch", "--exit-code")
    assert said.exit_code == 1
    assert said.stdout.startswith(f"## ALARM. {ACT_CODE} (Russian text): the text of the edition of 1 January 2030")
    assert "~~горит~~" in said.stdout
    data = lawdiff("watch", "--format", "json").stdout
    assert json.loads(data) == {"schema_version": "1", "news": []}


def test_an_edition_that_its_source_took_back_is_an_alarm(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    lawdiff("watch")
    synced(lawdiff, source, FIRST, onto=False)
    (news,) = json.loads(lawdiff("watch", "--format", "json").stdout)["news"]
    assert (news["kind"], news["alarm"], news["date"], news["changes"]) == ("withdrawn", True, "2030-02-01", [])
    synced(lawdiff, source, SECOND)  # it is back as it was: no news
    assert "Nothing new" in lawdiff("watch").stdout
    synced(lawdiff, source, FIRST, onto=False)
    assert lawdiff("watch", "--ui-language", "ru").stdout.startswith("## ТРЕВОГА.")


def test_a_history_written_anew_with_the_same_texts_is_no_news(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    lawdiff("watch")
    synced(lawdiff, source, replace(FIRST, message="anew"), replace(SECOND, message="anew"), onto=False)
    assert "Nothing new" in lawdiff("watch").stdout


def test_json_holds_what_a_program_needs(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source, THIRD)
    (news,) = json.loads(lawdiff("watch", "--format", "json").stdout)["news"]
    assert (news["kind"], news["edition"], news["before"], news["laws"]) == (
        "announcement", f"{ACT_CODE}/rus@2030-03-01", "2030-02-01", ["3-IX"]
    )  # fmt: skip
    assert news["coming"] == [
        {"locator": "art_1__para_1", "law": "3-IX", "from_not_before": "2030-05-01", "from_not_after": "2030-05-01"}
    ]


@pytest.mark.parametrize("language", ["eng", "rus", "kaz"])
def test_a_feed_has_the_earlier_news_too_and_is_the_same_for_the_same_news(
    lawdiff: Run, source: Path, tmp_path: Path, language: str
) -> None:
    synced(lawdiff, source)
    feed = tmp_path / "feed.atom"
    lawdiff("watch", "-o", feed, "--ui-language", language)
    synced(lawdiff, source, THIRD)
    lawdiff("watch", "-o", feed, "--ui-language", language)
    tree = etree.parse(feed).getroot()
    entries = tree.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [
        "2030-03-01T12:00:00+05:00", "2030-02-01T12:00:00+05:00"
    ]  # fmt: skip
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 2
    assert all("<ul><li>" in (entry.findtext(f"{ATOM}content") or "") for entry in entries)
    first = feed.read_bytes()
    lawdiff("watch", "-o", feed, "--ui-language", language)
    assert feed.read_bytes() == first


def test_the_first_edition_of_all_is_news_without_a_comparison(lawdiff: Run, tmp_path: Path) -> None:
    synced(lawdiff, make(tmp_path / "law.git", [FIRST]))
    assert lawdiff("watch").stdout.splitlines()[0].endswith("the first edition held, of 1 January 2030")


def test_editions_that_were_added_by_hand_are_watched_too(lawdiff: Run, before: Path, after: Path) -> None:
    lawdiff("statutes", "add", before)
    lawdiff("watch")
    lawdiff("statutes", "add", after)
    said = lawdiff("watch", "example-code", "--language", "eng").stdout
    assert "new edition of 1 July 2024" in said
    assert "Articles: " in said


def test_news_of_one_act_leave_the_others_unsaid(lawdiff: Run, before: Path, source: Path) -> None:
    synced(lawdiff, source)
    lawdiff("statutes", "add", before)
    assert ACT_CODE not in lawdiff("watch", "example-code").stdout
    assert ACT_CODE in lawdiff("watch", ACT_CODE).stdout
    wrong = lawdiff("watch", "no-such-act")
    assert wrong.exit_code == 2
    assert "no edition of 'no-such-act' is kept" in wrong.stderr


def test_a_damaged_memory_is_said_and_the_news_stay(lawdiff: Run, source: Path, home: Path) -> None:
    synced(lawdiff, source)
    lawdiff("watch")
    (home / "watched.json").write_text('{"schema_version": 9, "seen": {}}', "utf-8")
    said = lawdiff("watch")
    assert said.exit_code == 3
    assert "delete this file, and the watch begins anew" in said.stderr


def test_what_a_statute_says_is_no_markup(lawdiff: Run, source: Path) -> None:
    synced(lawdiff, source)
    lawdiff("watch")
    synced(lawdiff, source, edition("2030-04-01", "Лампа \\*горит\\* <b>весь</b> [день](x) до утра."))
    assert "<b>" not in lawdiff("watch", "--peek").stdout.replace("\\<b\\>", "")
    assert "<b>весь" not in lawdiff("watch", "--format", "atom").stdout
