import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff.cli import outputs
from lawdiff.model import LawdiffError
from lawdiff.store.data import statutes_folder

Run = Callable[..., Result]
OWN = """
schema_version = "1"
title = { eng = "Murder", rus = "Убийство", kaz = "Адам өлтіру" }
[[act]]
before = "cc@2024-06-15"
after = "cc@2024-06-16"
[[section]]
articles = ["cc:99"]
"""


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "store")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "murder.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_a_report_that_lawdiff_carries_is_made_by_its_name(lawdiff: Run, tmp_path: Path, home: str) -> None:
    result = lawdiff("report", "reform-2024", "-o", tmp_path / "out", LAWDIFF_HOME=home)
    assert (result.exit_code, result.output) == (0, f"The report is in {tmp_path / 'out' / 'index.html'}\n")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["index.html", "report.json"]


def test_an_advocates_own_report_is_made_from_a_file(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    result = lawdiff("report", own, "-o", tmp_path / "out", "--ui-language", "rus", LAWDIFF_HOME=home)
    assert result.exit_code == 0
    data = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert (data["title"], data["language"], data["ui_language"]) == ("Убийство", "eng", "rus")


def test_the_report_of_the_reform_holds_the_claims_about_it(lawdiff: Run, tmp_path: Path, home: str) -> None:
    assert lawdiff("report", "reform-2024", "-o", tmp_path / "out", LAWDIFF_HOME=home).exit_code == 0
    data = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert {claim["id"]: claim["verdict"] for claim in data["claims"]["claims"]}["C09"] == "inaccurate"
    assert 'id="claim-C09"' in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_claims_lie_beside_the_description_of_an_advocates_report(
    lawdiff: Run, own: Path, tmp_path: Path, home: str
) -> None:
    carried = (statutes_folder() / "claims" / "reform-2024.toml").read_text("utf-8")
    (tmp_path / "press.toml").write_text(carried, encoding="utf-8")
    own.write_text(f'claims = "press.toml"\n{OWN}', encoding="utf-8")
    arguments = ("report", own, "-o", tmp_path / "out", "--ui-language", "kaz")
    assert lawdiff(*arguments, LAWDIFF_HOME=home).exit_code == 0
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert 'id="claim-C09"' in page
    # What the catalogue says is worded in English; the assertions say it in Kazakh.
    assert "adopted on" not in page


def test_without_a_folder_the_report_is_named_after_itself_and_its_language(
    lawdiff: Run, own: Path, tmp_path: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lawdiff("report", own, LAWDIFF_HOME=home).exit_code == 0
    assert (tmp_path / "murder.eng" / "index.html").is_file()


def test_an_earlier_report_is_replaced_by_the_same_bytes(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    out = tmp_path / "out"
    pages = []
    for _ in range(2):
        assert lawdiff("report", own, "-o", out, LAWDIFF_HOME=home).exit_code == 0
        pages.append([(out / name).read_bytes() for name in ("index.html", "report.json")])
    assert pages[0] == pages[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["murder.toml", "out"]


@pytest.mark.parametrize("names", [["letter.txt"], ["report.json"], ["report.json", "letter.txt"], ["index.html"]])
def test_a_folder_of_other_things_is_refused_unless_forced(
    lawdiff: Run, own: Path, tmp_path: Path, home: str, names: list[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in names:
        (out / name).write_text("[]", encoding="utf-8")
    result = lawdiff("report", own, "-o", out, LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert "this folder is no earlier report" in result.stderr
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    assert lawdiff("report", own, "-o", out, "--force", LAWDIFF_HOME=home).exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == ["index.html", "report.json"]


def test_a_damaged_report_is_no_earlier_report(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.json").write_text("{", encoding="utf-8")
    assert lawdiff("report", own, "-o", tmp_path / "out", LAWDIFF_HOME=home).exit_code == 3


@pytest.mark.parametrize("out", ["murder.toml", "no/such/out"])
def test_a_place_that_takes_no_folder_is_refused(lawdiff: Run, own: Path, tmp_path: Path, home: str, out: str) -> None:
    result = lawdiff("report", own, "-o", tmp_path / out, LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert own.read_text("utf-8") == OWN


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("cc:99", "cc:9999", "murder.toml: cc:9999 is no article that any text here shows"),
        ("cc@2024-06-15", "cc@2014-06-15", "murder.toml: cc/eng@2014-06-15: the act took effect on 1 January 2015"),
        ("articles", "chapters", "murder.toml: a [[section]] has no field 'chapters'"),
        ("title", 'claims = "c.toml"\ntitle', "c.toml: cannot be read"),
        ("schema", "\x00", "murder.toml: this is no TOML"),
    ],
)
def test_a_description_that_cannot_be_followed_writes_nothing(
    lawdiff: Run, own: Path, tmp_path: Path, home: str, old: str, new: str, says: str
) -> None:
    own.write_text(OWN.replace(old, new, 1), encoding="utf-8")
    result = lawdiff("report", own, "-o", tmp_path / "out", LAWDIFF_HOME=home)
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert says in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["murder.toml"]


def test_a_language_of_which_nothing_is_held_is_said_with_what_would_help(
    lawdiff: Run, own: Path, tmp_path: Path, home: str
) -> None:
    result = lawdiff("report", own, "--language", "rus", "-o", tmp_path / "out", LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert "lawdiff statutes add" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("reform-1999", "there is no such report; lawdiff carries reform-2024"),
        ("../reform-2024", "there is no such report"),
        ("missing.toml", "there is no such file"),
    ],
)
def test_a_report_that_is_not_there_is_said_to_be_so(lawdiff: Run, home: str, name: str, says: str) -> None:
    result = lawdiff("report", name, LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert says in result.stderr


def test_a_description_that_is_no_text_or_a_folder_is_refused(lawdiff: Run, tmp_path: Path, home: str) -> None:
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "y.toml").mkdir()
    for name, says in (("x.toml", "this is not UTF-8 text"), ("y.toml", "cannot be read")):
        result = lawdiff("report", tmp_path / name, "-o", tmp_path / "out", LAWDIFF_HOME=home)
        assert result.exit_code == 3
        assert says in result.stderr


def test_a_folder_that_cannot_be_put_in_its_place_leaves_the_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "out"
    outputs.write_folder(place, {"a": "old"})
    rename = Path.rename

    def fails_for_the_new_one(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new_one)
    with pytest.raises(LawdiffError, match="no space left"):
        outputs.write_folder(place, {"a": "new"})
    assert (place / "a").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
