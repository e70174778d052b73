"""The report of the reform from the editions that the project carries, and what its page holds."""

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path

import pytest
from markupsafe import Markup
from test_page import VOID, Page

from lawdiff.model import ActRef, Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.dossier.description import Description, read_description
from lawdiff.reporting.dossier.facts import MOST, ORDER
from lawdiff.reporting.dossier.machine import render_dossier_json
from lawdiff.reporting.dossier.page import render_dossier
from lawdiff.reporting.dossier.records import Dossier, Gap, Held, Sheet, Version
from lawdiff.store.data import statutes_folder
from lawdiff.store.resolve import Library, library

REPORTS = statutes_folder() / "reports"


@cache
def carried() -> Library:
    return library(Path("there-is-no-such-store"))


@cache
def described() -> Description:
    text = (REPORTS / "reform-2024.toml").read_text("utf-8")
    return read_description(text, "reform-2024.toml", carried().catalogue.named_days)


@cache
def dossier(ui: Language = Language.ENG) -> Dossier:
    return assemble(described(), carried(), language=Language.ENG, ui=ui)


@cache
def html(ui: Language = Language.ENG) -> str:
    return render_dossier(dossier(ui))


def sheet(act: str, number: str) -> Sheet:
    return next(each for each in dossier().sheets if (each.act, each.number) == (act, number))


def said(code: str) -> list[list[str]]:
    fact = next(fact for fact in dossier().facts if fact.code == code)
    return [[mention.caption for mention in mentions] for mentions in fact.mentions]


def test_battery_and_light_harm_moved_to_the_criminal_code() -> None:
    assert dossier().facts[0].code == "fate.transferred-to-cc"
    assert said("fate.transferred-to-cc") == [["CAO art. 73-1", "CC art. 108-1"], ["CAO art. 73-2", "CC art. 109-1"]]


def test_life_imprisonment_is_the_only_penalty_for_three_crimes_against_young_children() -> None:
    assert said("sanction.life-only") == [["CC art. 99, para. 3"], ["CC art. 120, para. 4"], ["CC art. 121, para. 4"]]


def test_driving_to_suicide_costs_more() -> None:
    assert ["CC art. 105, para. 3"] in said("sanction.raised")


def test_lewd_acts_are_punished_up_to_sixteen() -> None:
    fact = next(fact for fact in dossier().facts if fact.code == "protection.widened")
    assert "under 16 years instead of people under 14 years" in fact.statement
    assert ["CC art. 124, para. 1"] in said("protection.widened")


def test_the_kidnapping_of_a_minor_is_told_once_with_both_places() -> None:
    assert said("aggravation.raised")[0] == ["CC art. 125, para. 2, point 5)", "CC art. 125, para. 3, point 2-1)"]


def test_a_reader_of_one_minute_gets_five_to_eight_facts_the_gravest_first() -> None:
    codes = [fact.code for fact in dossier().facts]
    assert 5 <= len(codes) <= MOST
    assert codes == sorted(codes, key=ORDER.index)
    assert {fact.code for fact in dossier().facts if fact.lead} == {"fate.criminalised", "fate.penalised"}


def test_the_articles_stand_in_the_authors_order() -> None:
    order = [(each.act, each.number) for each in dossier().sheets]
    assert order[:3] == [("cc", "108"), ("cc", "109"), ("cao", "73-1")]
    assert sorted(order) == sorted((act, number) for act in ("cc", "cao") for number in described().numbers(act))


def test_the_timeline_of_battery_begins_as_a_crime_that_was_repealed() -> None:
    first, second = sheet("cc", "109").timeline
    assert isinstance(first, Version)
    assert isinstance(second, Version)
    assert first.in_force is not None
    assert (first.in_force.first, first.repealed) == (dt.date(2015, 1, 1), False)
    assert second.repealed
    assert second.acts == (ActRef("84-VI", dt.date(2017, 7, 3)),)
    assert [(stop.act, stop.number) for stop in sheet("cc", "109").roads[0]] == [
        ("cc", "109"),
        ("cao", "73-2"),
        ("cc", "109-1"),
    ]


def test_days_without_any_text_are_gaps_in_the_timeline() -> None:
    assert sheet("cc", "99").timeline[0] == Gap(dt.date(2015, 1, 1), dt.date(2020, 1, 6))
    assert "no text is held; there may have been several versions" in html()


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        ("99", Held.TEXT, Held.TEXT),
        ("108-1", Held.NOT_YET, Held.TEXT),
        ("115-1", Held.NOT_YET, Held.NOT_YET),
        ("3", Held.NOT_HELD, Held.NOT_HELD),
        ("55", Held.TEXT, Held.UNCERTAIN),
    ],
)
def test_each_article_says_where_its_two_texts_come_from_or_why_there_is_none(
    number: str, before: Held, after: Held
) -> None:
    sources = sheet("cc", number).sources
    assert [source.held for source in sources] == [before, after]
    assert all(bool(source.name) == bool(source.sha256) == (source.held is Held.TEXT) for source in sources)


def test_a_part_of_an_article_is_called_a_part() -> None:
    assert sheet("cc", "467").sources[1].excerpt == ("art. 467, para. 1-1",)
    assert "only a part is held: art. 467, para. 1-1" in html()


def test_an_offence_that_moved_is_not_said_to_be_milder_for_the_past() -> None:
    group = sheet("cao", "73-1").group
    assert group is not None
    assert {finding.in_time for item in group.items for finding in item.change.findings} == {None}


def test_an_unchanged_article_and_one_that_did_not_exist_are_told_apart() -> None:
    assert sheet("cc", "108").status == "unchanged"
    page = html()
    for sentence in ("The article is unchanged.", "On neither day was there such an article.", "Only one of the two"):
        assert sentence in page


@pytest.mark.parametrize("ui", Language)
def test_the_page_is_well_formed_and_every_link_leads_somewhere(ui: Language) -> None:
    page = Page(html(ui))
    assert len(page.ids()) == len(set(page.ids()))
    links = {attrs["href"] for tag, attrs in page.tags if tag == "a"}
    assert {link for link in links if not (link and link.startswith("#") and link[1:] in page.ids())} == set()


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = Page(html())
    assert not {"script", "link", "img", "iframe", "object", "embed"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import|https?:|//[a-z]", html())


def test_the_page_says_with_every_article_that_the_translation_is_unofficial() -> None:
    assert html().count("It is not official.") >= len(dossier().sheets) + 2


def test_both_texts_of_a_transfer_stand_side_by_side() -> None:
    whole = html()
    part = whole[whole.index('id="transfers"') : whole.index('id="articles"')]
    assert "administrative arrest for up to fifteen days" in part
    assert "by arrest for up to fifty days" in part


@pytest.mark.parametrize("ui", [Language.RUS, Language.KAZ])
def test_no_caption_of_a_russian_or_kazakh_page_is_english(ui: Language) -> None:
    """What stands in the language of the law may be English; all else but names may not."""
    captions = _Spoken(html(ui)).words(without="en")
    words = set(
        re.findall(r"[A-Za-z]{2,}", re.sub(r"\b[0-9a-f]{64}\b|[\w-]+@[\d-]+(\.txt)?|c[ca]o?/eng@\S+", " ", captions))
    )
    assert {word for word in words if not re.fullmatch(r"[IVXLC]+", word)} - _quoted() == {"lawdiff", "SHA"}


def _quoted() -> set[str]:
    """The words of the law that sentences quote: headings and sanctions."""
    law = [offence.heading for row in dossier().fates for offence in (row.before, row.after) if offence]
    law += [
        evidence.text
        for report in dossier().reports
        for item in report.items
        for finding in item.change.findings
        for evidence in finding.evidence
    ]
    # A sanction is written back in words, with its verb.
    return set(re.findall(r"[A-Za-z]{2,}", " ".join((*law, "shall be punished with none"))))


class _Spoken(Page):
    """The words of a page with the language of each."""

    def __init__(self, text: str) -> None:
        self.languages: list[str] = []
        self.said: list[tuple[str, str]] = []
        super().__init__(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        if tag not in VOID:
            self.languages.append(dict(attrs).get("lang") or (self.languages or [""])[-1])

    def handle_endtag(self, tag: str) -> None:
        super().handle_endtag(tag)
        self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.open and "style" not in self.open:
            self.said.append((self.languages[-1], data))

    def words(self, without: str) -> str:
        return " ".join(words for language, words in self.said if language != without)


def test_the_same_store_gives_the_same_bytes() -> None:
    again = assemble(described(), library(Path("there-is-no-such-store")), language=Language.ENG, ui=Language.ENG)
    assert render_dossier(again) == html()
    assert render_dossier_json(again) == render_dossier_json(dossier())


def test_the_json_holds_what_the_page_holds() -> None:
    data = json.loads(render_dossier_json(dossier(), claims=[{"id": "C01"}]))
    assert (data["kind"], data["unofficial_translation"], data["claims"]) == ("lawdiff-report", True, [{"id": "C01"}])
    assert data["facts"][0]["provisions"][0] == ["CAO art. 73-1", "CC art. 108-1"]
    assert [len(section["articles"]) for section in data["sections"]] == [len(part.sheets) for part in dossier().parts]
    assert {row["fate"] for row in data["fates"]["offences"]} >= {"transferred", "criminalised"}
    assert [comparison["after"]["act"] for comparison in data["comparisons"]] == ["cc", "cao"]


def test_a_section_of_claims_has_its_place_on_the_page() -> None:
    page = render_dossier(dossier(), claims=Markup('<section id="claims">claimed</section>'))
    assert '<section id="claims">claimed</section>' in page
    assert 'href="#claims"' in page
    assert "claimed" not in html()
