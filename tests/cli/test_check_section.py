"""The claims as a section of another page, such as the report of the reform."""

from markupsafe import Markup

from lawdiff.meaning.claims import check
from lawdiff.model import Language
from lawdiff.reporting.claims_page import claims_section
from lawdiff.reporting.claims_report import ClaimsReport
from meaning.claims_law import reform_claims, reform_law


def test_a_report_can_include_the_checked_claims_as_one_section() -> None:
    law = reform_law()
    checked = tuple(check(claim, law) for claim in reform_claims().claims[:2])
    report = ClaimsReport(reform_claims().title, checked, Language.KAZ, law.library.catalogue.acts, law.glossary)
    section = claims_section(report)
    assert isinstance(section, Markup)
    assert section.startswith('<section class="claims" id="claims" aria-labelledby="claims-title">')
    assert section.count("<article") == section.count("</article>") == 2
    assert "ескертпелермен дұрыс" in section
    assert "<html" not in section
