import datetime as dt

import pytest

from lawdiff.reporting.dossier.description import DescriptionError, read_description

DAYS = {"before-reform": dt.date(2024, 6, 15), "after-reform": dt.date(2024, 6, 16)}
HEAD = 'schema_version = "1"\n'
TITLE = 'title = { eng = "a", rus = "б", kaz = "в" }\n'
ACT = '[[act]]\nbefore = "cc@before-reform"\nafter = "cc@after-reform"\n'
SECTION = '[[section]]\narticles = ["cc:108-1", "uk:99"]\n'


def test_a_description_says_title_acts_and_articles_in_the_authors_order() -> None:
    found = read_description(HEAD + TITLE + ACT + SECTION, "x.toml", DAYS)
    assert found.title == {"eng": "a", "rus": "б", "kaz": "в"}
    assert [(str(pair.before), str(pair.after)) for pair in found.pairs] == [("cc@2024-06-15", "cc@2024-06-16")]
    assert found.numbers("cc") == ("108-1", "99")
    assert found.numbers("cao") == ()
    assert found.introduction == {}
    assert found.claims == ""


def test_a_section_may_have_a_title_and_the_report_an_introduction() -> None:
    words = '= { eng = "a", rus = "б", kaz = "в" }\n'
    found = read_description(HEAD + TITLE + f"introduction {words}" + ACT + SECTION + f"title {words}", "x.toml", DAYS)
    assert found.introduction["rus"] == found.sections[0].title["rus"] == "б"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = ", "this is no TOML"),
        (TITLE + ACT + SECTION, "schema_version is not"),
        (HEAD + TITLE + "colour = 1\n" + ACT + SECTION, "the report has no field 'colour'"),
        (HEAD + ACT + SECTION, "title of the report is not given"),
        (HEAD + 'title = { eng = "a", rus = "б" }\n' + ACT + SECTION, "in the three languages"),
        (HEAD + 'title = { eng = "a", rus = "б", kaz = " " }\n' + ACT + SECTION, "in the three languages"),
        (HEAD + TITLE + "claims = 1\n" + ACT + SECTION, "claims is not the name of a file"),
        (HEAD + TITLE + SECTION, "there is no [[act]] table"),
        (HEAD + TITLE + "act = []\n" + SECTION, "there is no [[act]] table"),
        (HEAD + TITLE + ACT, "there is no [[section]] table"),
        (HEAD + TITLE + ACT + 'language = "rus"\n' + SECTION, "an [[act]] has no field 'language'"),
        (HEAD + TITLE + ACT + ACT + SECTION, "two [[act]] tables are of 'cc'"),
        (HEAD + TITLE + ACT.replace("cc@after", "cao@after") + SECTION, "are of two acts"),
        (HEAD + TITLE + ACT.replace("before-reform", "after-reform") + SECTION, "is not before"),
        (HEAD + TITLE + ACT.replace("before-reform", "yesterday") + SECTION, "'yesterday' is no day"),
        (HEAD + TITLE + ACT.replace("cc@before", "cc:99@before") + SECTION, "write an act and a day"),
        (HEAD + TITLE + ACT.replace("cc@before", "cc/rus@before") + SECTION, "write an act and a day"),
        (HEAD + TITLE + '[[act]]\nafter = "cc@after-reform"\n' + SECTION, "before = None"),
        (HEAD + TITLE + ACT + "[[section]]\n", "a [[section]] has no articles"),
        (HEAD + TITLE + ACT + '[[section]]\narticles = ["99"]\n', "'99' names no article"),
        (HEAD + TITLE + ACT + '[[section]]\narticles = ["cc:99(3)"]\n', "'cc:99(3)' names no article"),
        (HEAD + TITLE + ACT + '[[section]]\narticles = ["murder"]\n', "'murder' names no article"),
        (HEAD + TITLE + ACT + '[[section]]\narticles = ["cao:73"]\n', "of an act that no [[act]] names"),
        (HEAD + TITLE + ACT + '[[section]]\narticles = ["cc:99", "uk:99"]\n', "'cc:99' stands twice"),
    ],
)
def test_what_cannot_be_followed_is_said_in_one_sentence_that_names_the_file(text: str, says: str) -> None:
    with pytest.raises(DescriptionError) as refused:
        read_description(text, "x.toml", DAYS)
    message = str(refused.value)
    assert message.startswith("x.toml: ")
    assert says in message
    assert "\n" not in message
