"""What is said of a sanction that changed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from lawdiff.comparing.result import Change, ChangeKind, Corroboration, CorroborationStatus
from lawdiff.meaning.sanction_changes import sanction_findings
from lawdiff.model import Confidence, InTime, Language

from .annotated_statutes import annotated
from .catalogue import sanction_codes

HEADINGS = {Language.RUS: "Ложный звон маяка", Language.KAZ: "Маяктың жалған қоңырауы", Language.ENG: "False ringing"}
ARTICLES = {Language.RUS: "Статья {n}. {h}", Language.KAZ: "{n}-бап. {h}", Language.ENG: "Article {n}. {h}"}


@dataclass
class Case:
    name: str
    options: dict[str, str] = field(default_factory=dict)
    before: str = ""
    after: str = ""
    expected: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def language(self) -> Language:
        return Language(self.options.get("language", "rus"))

    def text(self, sanction: str) -> str:
        heading = self.options.get("heading", HEADINGS[self.language])
        disposition = self.options.get("disposition", HEADINGS[self.language])
        title = ARTICLES[self.language].format(n=self.options.get("article", "1"), h=heading)
        return f"{title}\n\n1. {disposition} –\n\n{sanction}\n"


def cases() -> list[Case]:
    found: list[Case] = []
    for line in (Path(__file__).parent / "finding_cases.txt").read_text("utf-8").splitlines():
        sign, _, words = line.partition(" ")
        if sign == ":":
            found.append(Case(words))
        elif sign == "@":
            found[-1].options.update(_options(words))
        elif sign == "-":
            found[-1].before = words
        elif sign == "+":
            found[-1].after = words
        elif sign == "=":
            code, confidence, time = words.split()
            found[-1].expected.append((code, confidence, time))
    return found


def _options(words: str) -> dict[str, str]:
    pieces: list[list[str]] = []
    for word in words.split():
        if "=" in word:
            pieces.append(word.split("=", 1))
        else:
            pieces[-1][1] += f" {word}"
    return dict(pieces)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_of_a_sanction_before_and_after_is_said(case: Case) -> None:
    told = annotated(
        case.text(case.before), case.text(case.after), act=case.options.get("act", "cc"), language=case.language
    )
    assert [
        (finding.code, finding.confidence.value, finding.in_time.value if finding.in_time else ".")
        for finding in told.findings
        if not finding.code.startswith("reference.")  # these short statutes cite points that they do not have
    ] == case.expected


def test_every_sentence_is_said_in_some_case_here(request: pytest.FixtureRequest) -> None:
    in_cases = {code for case in cases() for code, _, _ in case.expected}
    in_articles = {"sanction.unchanged", "sanction.gained", "sanction.lost", "offence.added", "offence.removed"}
    assert in_cases | in_articles == set(sanction_codes())
    named = Path(__file__).read_text("utf-8")
    assert all(named.count(f'"{code}"') >= 2 for code in in_articles)


ARTICLE = """Статья 7. Порча фонаря

1. Порча фонаря –

наказывается штрафом в размере до ста месячных расчетных показателей.

2. То же деяние, совершенное ночью, –

наказывается арестом на срок до десяти суток.
"""


def test_words_around_a_sanction_may_change_and_leave_it() -> None:
    told = annotated(ARTICLE, ARTICLE.replace("ночью", "ночью или в туман"))
    assert told.codes == ["sanction.unchanged"]
    assert told.findings[0].in_time is None
    assert told.findings[0].evidence[0].text == "наказывается арестом на срок до десяти суток."


def test_a_new_article_tells_each_of_its_paragraphs_by_name() -> None:
    bells = "Статья 3. Звон\n\n1. Звон –\n\nнаказывается штрафом в размере до ста месячных расчетных показателей.\n\n"
    told = annotated(bells, f"{bells}{ARTICLE}")
    assert told.codes == ["offence.added", "offence.added", "arrest.suspended"]
    first, second, arrest = told.findings
    assert first.statement("eng").startswith(
        "An offence, or a case of one, is added: art. 7, para. 1; its sanction: by"
    )
    assert "ст. 7 ч. 2" in second.statement("rus")
    assert "7-бап 2-бөлік" in second.statement("kaz")
    assert first.in_time is InTime.FORWARDS
    assert second.data == {"gravity": "misdemeanour"}
    assert arrest.evidence == second.evidence
    gone = annotated(f"{bells}{ARTICLE}", bells)
    assert gone.codes == ["offence.removed", "offence.removed"]
    assert {finding.in_time for finding in gone.findings} == {InTime.BACKWARDS}


def test_a_new_case_of_an_offence_that_stays_can_work_either_way() -> None:
    case = "\n3. Деяния, совершенные из озорства, –\n\nнаказываются лишением свободы на срок до одного года.\n"
    told = annotated(ARTICLE, ARTICLE + case)
    assert [(f.code, f.in_time, f.data["gravity"]) for f in told.findings] == [
        ("offence.added", InTime.TO_BE_CHECKED, "minor")
    ]
    assert annotated(ARTICLE + case, ARTICLE).findings[0].in_time is InTime.TO_BE_CHECKED


def test_an_administrative_offence_has_no_gravity() -> None:
    fine = "Статья {n}. Звон\n\nЗвон –\n\nвлечет предупреждение.\n\n"
    told = annotated(fine.format(n=1), fine.format(n=1) + fine.format(n=2).replace("Звон", "Свист"), act="cao")
    assert told.codes == ["offence.added"]
    assert told.findings[0].data == {}


def test_a_new_sanction_that_is_not_understood_is_quoted() -> None:
    odd = ARTICLE.replace("арестом на срок до десяти суток", "арестом на срок до десяти суток, как угодно звонарю")
    bells = "Статья 3. Звон\n\n1. Звон –\n\nнаказывается штрафом в размере до ста месячных расчетных показателей.\n\n"
    told = annotated(bells, bells + odd)
    assert "«наказывается арестом на срок до десяти суток, как угодно звонарю»" in told.findings[1].statement("kaz")
    assert "“наказывается" in told.findings[1].statement("eng")
    assert told.findings[1].data == {}


def test_a_disputed_insertion_is_a_lead() -> None:
    told = annotated("Статья 3. Звон\n\nЗвон есть благо.\n\n", f"Статья 3. Звон\n\nЗвон есть благо.\n\n{ARTICLE}")
    change = next(change for change in told.comparison.changes if change.kind is ChangeKind.INSERTED)
    disputed = replace(change, corroboration=Corroboration(CorroborationStatus.DISPUTED))
    found = [f for f in sanction_findings(disputed, told.comparison) if f.code == "offence.added"]
    assert {finding.confidence for finding in found} == {Confidence.LEAD}


def test_a_sanction_that_a_paragraph_gains_or_loses_is_a_lead() -> None:
    bare = "Статья 7. Порча фонаря\n\n1. Порча фонаря запрещена и порицается.\n\n2. Фонарь светит всем.\n"
    full = (
        "Статья 7. Порча фонаря\n\n1. Порча фонаря запрещена и порицается.\n\n"
        "наказывается штрафом в размере до ста месячных расчетных показателей.\n\n2. Фонарь светит всем.\n"
    )
    gained, lost = annotated(bare, full), annotated(full, bare)
    assert [(f.code, f.confidence, f.in_time) for f in gained.findings] == [
        ("sanction.gained", Confidence.LEAD, InTime.FORWARDS)
    ]
    assert [(f.code, f.confidence, f.in_time) for f in lost.findings] == [
        ("sanction.lost", Confidence.LEAD, InTime.BACKWARDS)
    ]


POINTS = """Статья 8. Свист

1. Свист, совершенный:

1) ночью;

2) в колокольне, –

наказывается штрафом в размере до ста месячных расчетных показателей.
"""


def test_a_sanction_that_moves_behind_new_points_is_neither_gained_nor_lost() -> None:
    plain = "Статья 8. Свист\n\n1. Свист –\n\nнаказывается штрафом в размере до ста месячных расчетных показателей.\n"
    assert set(annotated(plain, POINTS).codes) <= {"sanction.unchanged"}


def test_a_sanction_that_goes_over_to_a_point_is_neither_gained_nor_lost() -> None:
    fine = "наказывается штрафом в размере до ста месячных расчетных показателей"
    before = f"Статья 8. Свист\n\n1. Свист ночной и дневной –\n\n{fine}:\n\n1) ночной;\n\n2) дневной.\n"
    after = f"Статья 8. Свист\n\n1. Свист ночной и вечерний:\n\n1) ночной, – {fine};\n\n2) дневной.\n"
    assert annotated(before, after).codes == []


def test_a_point_without_a_sanction_of_its_own_costs_nothing_by_itself() -> None:
    told = annotated(POINTS, POINTS.replace("2) в колокольне, –", "2) в колокольне;\n\n3) хором, –"))
    assert "offence.added" not in told.codes


def test_equal_sanctions_are_held_side_by_side_where_another_comes_before_them() -> None:
    one = "Статья 9. Шум\n\n1. Шум –\n\nнаказывается арестом на срок до десяти суток.\n"
    two = (
        "Статья 9. Шум\n\n1. Шум –\n\nнаказывается штрафом в размере до ста месячных расчетных показателей.\n\n"
        "наказывается арестом на срок до десяти суток.\n"
    )
    assert sorted(annotated(one, two).codes) == ["sanction.gained", "sanction.unchanged"]
    assert sorted(annotated(two, one).codes) == ["sanction.lost", "sanction.unchanged"]


def test_a_remark_holds_no_sanction() -> None:
    remark = "\nПримечание. Порча чужого фонаря, – влечет предупреждение.\n"
    assert annotated(ARTICLE, ARTICLE + remark).codes == []
    assert annotated(ARTICLE + remark, ARTICLE + remark.replace("чужого", "общего")).codes == []
    whole = annotated(
        "Статья 3. Звон\n\nЗвон есть благо.\n\n", f"Статья 3. Звон\n\nЗвон есть благо.\n\n{ARTICLE}{remark}"
    )
    assert whole.codes == ["offence.added", "offence.added", "arrest.suspended"]


def test_the_general_part_holds_no_sanction() -> None:
    general = "ОБЩАЯ ЧАСТЬ\n\nСтатья 1. Следствия\n\n1. Порча –\n\nвлечет штраф в размере десяти тенге.\n\n"
    special = f"ОСОБЕННАЯ ЧАСТЬ\n\n{ARTICLE}"
    told = annotated(general + special, general.replace("десяти", "ста") + special)
    assert len(told.comparison.changes) == 1
    assert told.codes == []


def test_the_heading_of_a_chapter_holds_no_sanction() -> None:
    told = annotated(f"Глава 1. ПОРЧА\n\n{ARTICLE}", f"Глава 1. ПОРЧА ФОНАРЕЙ\n\n{ARTICLE}")
    assert [change.kind for change in told.comparison.changes] == [ChangeKind.MODIFIED]
    assert told.codes == []


def test_a_change_of_number_only_says_nothing_of_sanctions() -> None:
    told = annotated(ARTICLE, ARTICLE.replace("Статья 7.", "Статья 17."))
    assert {change.kind for change in told.comparison.changes} == {ChangeKind.RENUMBERED}
    assert told.codes == []


@pytest.mark.parametrize("kind", [ChangeKind.INSERTED, ChangeKind.REPEALED, ChangeKind.MODIFIED])
def test_a_change_without_provisions_says_nothing(kind: ChangeKind) -> None:
    told = annotated(ARTICLE, ARTICLE)
    assert sanction_findings(Change(kind, None, None, ()), told.comparison) == ()


def test_arrest_is_marked_in_editions_of_the_suspension_only() -> None:
    longer = ARTICLE.replace("десяти суток", "двадцати суток")
    assert "arrest.suspended" in annotated(ARTICLE, longer).codes
    assert "arrest.suspended" not in annotated(ARTICLE, longer, after_day="2027-06-01").codes
    early = annotated(ARTICLE, longer, before_day="2015-01-01", after_day="2016-01-01")
    assert "arrest.suspended" not in early.codes
    statement = next(f for f in annotated(ARTICLE, longer).findings if f.code == "arrest.suspended").statement("kaz")
    assert statement.startswith("Мұнда қамаққа алу аталған, бірақ 2027 жылғы 1 қаңтарға дейін")


def test_the_sentence_names_both_penalties_and_none() -> None:
    case = next(case for case in cases() if case.name.startswith("life imprisonment is the only"))
    told = annotated(case.text(case.before), case.text(case.after))
    assert told.findings[3].statement("eng") == (
        "The additional penalties are lowered; before: with or without confiscation of property; now: none."
    )
    assert told.findings[3].statement("rus").endswith("; стало: нет.")
    assert told.findings[3].statement("kaz").endswith("енді: жоқ.")


def test_each_step_is_data() -> None:
    case = cases()[0]
    told = annotated(case.text(case.before), case.text(case.after))
    data = json.loads(json.dumps(told.findings[0].data))
    assert (data["part"], data["direction"]) == ("principal", "raised")
    assert [step["what"] for step in data["steps"]] == ["min-raised", "max-raised"]
    assert data["steps"][0]["before"]["min"] == 3
    assert data["steps"][0]["after"]["min"] == 5
