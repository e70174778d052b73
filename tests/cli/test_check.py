import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff.store.data import statutes_folder

Run = Callable[..., Result]
CLAIMS = statutes_folder() / "claims" / "reform-2024.toml"
VOID = {"meta", "input", "br", "link", "img"}
VERDICTS = {"accurate", "accurate-with-reservations", "partly-accurate", "inaccurate", "not-about-the-text"}


@pytest.fixture
def check(lawdiff: Run, tmp_path: Path) -> Run:
    """Run `lawdiff check` with a store that holds nothing."""
    return lambda *arguments: lawdiff("check", *arguments, LAWDIFF_HOME=str(tmp_path / "store"))


def document(result: Result) -> dict[str, dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return {claim["id"]: claim for claim in json.loads(result.stdout)["claims"]}


def wrong_file(tmp_path: Path, old: str, new: str) -> Path:
    text = CLAIMS.read_text("utf-8")
    assert old in text
    file = tmp_path / "wrong.toml"
    file.write_text(text.replace(old, new), "utf-8")
    return file


class Page(HTMLParser):
    """Fails where a tag is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_claims_that_lawdiff_carries_are_checked_where_none_are_named(check: Run) -> None:
    result = check()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "5 accurate · 10 accurate with reservations · 4 partly accurate · 2 inaccurate" in result.stdout
    assert result.stdout == check("reform-2024").stdout == check(CLAIMS).stdout


def test_json_has_the_verdict_and_the_evidence_of_every_claim(check: Run) -> None:
    claims = document(check("--format", "json"))
    assert len(claims) == 23
    assert claims["C09"]["verdict"] == "inaccurate"
    for claim in claims.values():
        evidence = claim["evidence"]
        assert isinstance(evidence, list)
        assert {"id", "verdict", "evidence"} <= set(claim)
        assert claim["verdict"] in VERDICTS or claim["undecided"]
        assert all(quote["locator"] and quote["text"] for quote in evidence)
        assert evidence or claim["undecided"]
    texts = {quote["locator"]: quote["text"] for quote in claims["C09"]["evidence"]}  # type: ignore[attr-defined]
    assert "life imprisonment" in texts["art_99__para_3"]
    assert "fifteen to twenty years" in texts["art_99__para_2"]


def test_a_claim_that_the_held_texts_cannot_settle_says_so_and_is_no_failure(check: Run) -> None:
    claim = document(check("--claim", "C28", "--format", "json"))["C28"]
    assert claim["verdict"] is None
    assert claim["fault"] is None
    assert claim["author_verdict"] == "accurate-with-reservations"
    assert any("lawdiff statutes add" in reason for reason in claim["undecided"])  # type: ignore[attr-defined]
    shown = " ".join(check("--claim", "C28").stdout.split())
    assert "This cannot be settled from the held texts: cc/eng:272@2024-03-04: no text of article 272 is held" in shown
    assert "The author's verdict: accurate with reservations" in shown


def test_an_official_edition_of_the_user_settles_what_the_carried_texts_cannot(
    check: Run, lawdiff: Run, tmp_path: Path
) -> None:
    code = tmp_path / "criminal-code.rus.2024-03-04.txt"
    code.write_text(
        "Статья 272. Выдуманные беспорядки\n\n1. Зачин.\n\n2. Участие в массовых беспорядках понарошку –\n\n"
        "наказывается лишением свободы на срок от трех до восьми лет.\n\n"
        "Статья 405. Выдуманный кружок после решения суда о запрете их деятельности или ликвидации\n\n1. Зачин.\n\n"
        "2. Участие в деятельности кружка –\n\nнаказывается ограничением свободы на срок до двух лет.\n",
        "utf-8",
    )
    added = lawdiff("statutes", "add", code, "--act", "cc", "--partial", LAWDIFF_HOME=str(tmp_path / "store"))
    assert added.exit_code == 0, added.stderr
    claim = document(check("--claim", "C28", "--format", "json"))["C28"]
    assert claim["verdict"] == "accurate-with-reservations"
    assert {quote["language"] for quote in claim["evidence"]} == {"rus"}  # type: ignore[attr-defined]
    english = document(check("--claim", "C28", "--format", "json", "--language", "eng"))["C28"]
    assert english["verdict"] is None


def test_a_verdict_that_does_not_follow_fails_with_one_sentence_that_names_claim_and_assertions(
    check: Run, tmp_path: Path
) -> None:
    file = wrong_file(
        tmp_path,
        'verdict = "inaccurate"\nwhy.eng = "True only of victims',
        'verdict = "accurate"\nwhy.eng = "True only of victims',
    )
    result = check(file)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(
        "lawdiff: wrong.toml, claim C09: the author's verdict is accurate, but inaccurate follows"
    )
    assert "(contradicts the claim: 1, 2, 3, 4, 5; a reservation: 6, 7, 8, 9)" in result.stderr
    assert "The author's verdict does not stand" in result.stdout
    assert check(file, "--claim", "C10").exit_code == 0


def test_an_assertion_that_does_not_hold_fails_and_is_named_though_the_verdict_would_follow(
    check: Run, tmp_path: Path
) -> None:
    file = wrong_file(tmp_path, "max = 17", "max = 16")
    result = check(file, "--format", "json", "-o", tmp_path / "out.json")
    assert result.exit_code == 3
    assert (
        "claim C09: assertion 4 does not hold (contradicts the claim: CC 120(3-1)(1), 16 June 2024: the sanction has"
        in result.stderr
    )
    claims = {claim["id"]: claim for claim in json.loads((tmp_path / "out.json").read_text("utf-8"))["claims"]}
    assert claims["C09"]["verdict"] == "inaccurate"
    assert "assertion 4" in claims["C09"]["fault"]


def test_each_of_several_wrong_verdicts_has_its_sentence(check: Run, tmp_path: Path) -> None:
    result = check(wrong_file(tmp_path, 'verdict = "accurate"', 'verdict = "inaccurate"'))
    assert result.exit_code == 3
    assert re.findall(r"claim (C\d+): the author's verdict is inaccurate, but accurate follows", result.stderr) == [
        "C04", "C11", "C12", "C16", "C20",
    ]  # fmt: skip


@pytest.mark.parametrize("ui", ["eng", "rus", "kaz"])
def test_the_page_is_well_formed_and_shows_every_claim_in_every_language(check: Run, tmp_path: Path, ui: str) -> None:
    file = tmp_path / "claims.html"
    assert check("-o", file, "--ui-language", ui).exit_code == 0
    page = Page(file.read_text("utf-8"))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {"claim-C01", "claim-C28", "claims"} <= set(ids)
    assert page.tags[0] == ("html", {"lang": {"eng": "en", "rus": "ru", "kaz": "kk"}[ui]})
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.tags}
    assert ("blockquote", {"class": "law", "lang": "en"}) in page.tags
    verdict = {"eng": "inaccurate", "rus": "неверно", "kaz": "дұрыс емес"}[ui]
    assert verdict in page.words


@pytest.mark.parametrize("form", ["terminal", "html"])
def test_what_a_file_of_claims_smuggles_in_is_shown_and_never_sent(check: Run, tmp_path: Path, form: str) -> None:
    file = wrong_file(tmp_path, "The law was signed in April 2024.", r"The <b>law</b> \u001b[31mwas signed.")
    result = check(file, "--claim", "C04", "--format", form)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "<b>law" not in result.stdout or form == "terminal"
    assert "␛[31mwas signed." in result.stdout


def test_captions_and_explanations_are_in_the_language_asked_for(check: Run) -> None:
    shown = check("--claim", "C09", "--ui-language", "ru").stdout
    assert "C09  неверно" in shown
    assert "Верно лишь о потерпевших младше 14 лет." in shown
    assert "УК 99(3), 16 июня 2024 г.: единственное основное наказание – лишение свободы, пожизненно" in " ".join(
        shown.split()
    )


def test_a_file_that_is_not_there_is_named_with_what_lawdiff_carries(check: Run, tmp_path: Path) -> None:
    result = check("no-such-claims")
    assert result.exit_code == 3
    assert result.stderr == (
        "lawdiff: no-such-claims: cannot be read (no such file or directory); "
        "name a file of claims, or one that lawdiff carries: reform-2024\n"
    )
    binary = tmp_path / "claims.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    assert "it is no text in utf-8" in check(binary).stderr


def test_a_file_that_is_none_of_claims_is_an_input_that_cannot_be_read(check: Run, tmp_path: Path) -> None:
    file = wrong_file(tmp_path, 'fact = "exists"', 'fact = "is-there"')
    result = check(file)
    assert result.exit_code == 3
    assert (
        "wrong.toml, claim C03, assertion 7: `fact` is 'is-there', and should be one of: exists, absent"
        in result.stderr
    )


def test_a_claim_that_the_file_has_not_is_wrong_use(check: Run) -> None:
    result = check("--claim", "C99")
    assert result.exit_code == 2
    assert "has no claim C99" in result.stderr


def test_the_same_texts_give_the_same_bytes(check: Run) -> None:
    assert check("--format", "json").stdout == check("--format", "json").stdout
