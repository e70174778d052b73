import re
from datetime import date
from pathlib import Path

import pytest

from lawdiff.language.protection import Group
from lawdiff.meaning.claims import Claim, ClaimsError, Verdict, read_claims
from lawdiff.meaning.claims.model import (
    Bound,
    ChangeBy,
    Costs,
    Holding,
    LawDay,
    Moved,
    Naming,
    Presence,
    Relation,
    Says,
    Titled,
    Words,
)
from lawdiff.meaning.sanctions import PenaltyKind, Unit
from lawdiff.model import Language
from lawdiff.store.selectors import Selector

from .claims_law import reform_claims

DAYS = {"after": date(2030, 7, 1)}
FILE = """
title = {{ eng = "Said of lamps" }}
[sources]
paper = {{ eng = "a paper" }}
{more}
[[claim]]
id = "L1"
source = "paper"
says = {{ eng = "Lamps are dear." }}
about = ["cc:30"]
verdict = "{verdict}"
why = {{ eng = "So the text says." }}
{outside}
{assertion}
"""
EXISTS = '[[claim.assertion]]\nbears = "supports"\nfact = "exists"\nat = "cc:30@after"\n'


def claim_with(*assertions: str, verdict: str = "accurate", outside: str = "", more: str = "") -> Claim:
    text = FILE.format(verdict=verdict, outside=outside, more=more, assertion="\n".join(assertions))
    return read_claims(text, "lamps.toml", DAYS).claims[0]


def asserted(fact: str, bears: str = "supports") -> str:
    return f'[[claim.assertion]]\nbears = "{bears}"\n{fact}\n'


def fact(text: str) -> object:
    return claim_with(asserted(text)).assertions[0].fact


AT = Selector("cc", date(2030, 7, 1), None, ("30", "2"))


def test_each_fact_of_the_vocabulary_is_read_with_its_days_and_numbers() -> None:
    at = 'at = "cc:30(2)@after"'
    assert fact(f'fact = "has-penalty"\n{at}\nkind = "fine"\nmax = 2\nunit = "mci"') == Costs(
        AT, Holding.HAS, PenaltyKind.FINE, max=2, unit=Unit.MCI
    )
    assert fact(
        f'fact = "bound"\n{at}\nkind = "fine"\nend = "max"\nis = "exceeds"\nvalue = 2.5\nunit = "tenge"'
    ) == Bound(AT, PenaltyKind.FINE, "max", Relation.EXCEEDS, 2.5, Unit.TENGE)
    assert fact('fact = "transferred"\nfrom = "cao:31@2030-06-30"\nto = "cc:32@after"\nby = "7-X"') == Moved(
        Selector("cao", date(2030, 6, 30), None, ("31",)), Selector("cc", date(2030, 7, 1), None, ("32",)), "7-X"
    )
    said = fact(f'fact = "names"\n{at}\nwords = {{ eng = "lamp*", rus = ["лампа", "лампы"] }}')
    assert isinstance(said, Says)
    assert said.words == Words({Language.ENG: ("lamp*",), Language.RUS: ("лампа", "лампы")})
    said = fact(f'fact = "does-not-name"\n{at}\ngroup = "spouse"')
    assert isinstance(said, Says)
    assert said.words.group is Group.SPOUSE
    assert isinstance(fact('fact = "title"\nlaw = "7-X"\nterm = "lamp"'), Titled)


AT_30 = 'at = "cc:30@after"\n'
FINE = f'{AT_30}kind = "fine"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('fact = "exist"\nat = "cc:30@after"', "`fact` is 'exist', and should be one of: exists, absent"),
        ('fact = "exists"\nat = "cc:30"', "should be a provision on a day"),
        ('fact = "exists"\nat = "cc@after"', "should be a provision on a day"),
        ('fact = "exists"\nat = "cc:30@someday"', "`at` is 'cc:30@someday': "),
        ('fact = "exists"', "`at` is missing"),
        ('fact = "exists"\nat = 30', "`at` should be a text, and is 30"),
        ('fact = "exists"\nat = "cc:30@after"\nwhen = "now"', "`when`: nothing here is called so"),
        ('fact = "has-penalty"\nat = "cc:30@after"\nkind = "flogging"', "`kind` is 'flogging', and should be one of"),
        (f'fact = "has-penalty"\n{FINE}max = 2', "bounds need a `unit`"),
        (f'fact = "has-penalty"\n{FINE}unit = "mci"', "a `unit` needs bounds"),
        (f'fact = "has-penalty"\n{FINE}max = true\nunit = "mci"', "`max` should be a number"),
        (f'fact = "has-penalty"\n{FINE}life = 1', "`life` should be true or false"),
        (f'fact = "bound"\n{FINE}end = "max"\nis = "equals"\nunit = "mci"', "give one of them"),
        (
            f'fact = "bound"\n{FINE}end = "top"\nis = "equals"\nvalue = 1\nunit = "mci"',
            "`end` is 'top'",
        ),
        ('fact = "gravity"\nat = "cao:31@after"\nis = "minor"', "only offences of the Criminal Code have a gravity"),
        ('fact = "transferred"\nfrom = "cc:30@after"\nto = "cc:32@after"\nby = "7-X"', "from an article of one code"),
        (
            'fact = "transferred"\nfrom = "cao:31@after"\nto = "cc:32@2030-01-01"\nby = "7-X"',
            "the day of `to` is before that of `from`",
        ),
        ('fact = "names"\nat = "cc:30@after"', "give one of: `words` by language"),
        ('fact = "names"\nat = "cc:30@after"\nage = 14\nterm = "lamp"', "give one of: `words` by language"),
        ('fact = "names"\nat = "cc:30@after"\nwords = { fra = "lampe" }', "for eng, rus, kaz"),
        ('fact = "names"\nat = "cc:30@after"\nwords = { eng = 7 }', "for eng, rus, kaz"),
        ('fact = "names"\nat = "cc:30@after"\nwords = { eng = " * " }', "hold no word to look for"),
        ('fact = "names"\nat = "cc:30@after"\nwords = { eng = [] }', "hold no word to look for"),
        ('fact = "adopted"\nlaw = "7-X"\non = "2030"', "`on` should be a date, and is '2030'"),
    ],
)
def test_what_is_wrong_in_an_assertion_is_said_with_the_claim_and_its_number(text: str, complaint: str) -> None:
    with pytest.raises(ClaimsError) as raised:
        claim_with(EXISTS, asserted(text))
    assert str(raised.value).startswith("lamps.toml, claim L1, assertion 2: ")
    assert complaint in str(raised.value)


def test_a_bearing_that_does_not_exist_is_refused() -> None:
    with pytest.raises(
        ClaimsError, match="`bears` is 'proves', and should be one of: supports, contradicts, qualifies"
    ):
        claim_with(asserted('fact = "exists"\nat = "cc:30@after"', bears="proves"))


@pytest.mark.parametrize(
    ("verdict", "outside", "assertion", "complaint"),
    [
        ("true", "", EXISTS, "`verdict` is 'true', and should be one of: accurate"),
        ("not-about-the-text", "", EXISTS, "`outside` says what decides a claim"),
        ("accurate", 'outside = { eng = "Custom." }', EXISTS, "`outside` says what decides a claim"),
        ("accurate", "", "", "nothing is asserted, so no verdict can follow"),
        ("accurate", 'wording = "x"', EXISTS, "`wording`: nothing here is called so"),
    ],
)
def test_a_verdict_needs_what_it_follows_from(verdict: str, outside: str, assertion: str, complaint: str) -> None:
    with pytest.raises(ClaimsError) as raised:
        claim_with(assertion, verdict=verdict, outside=outside)
    assert complaint in str(raised.value)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("claims = [", "lamps.toml: this is no TOML"),
        ('schema_version = "2"', "it is of version 2; this lawdiff reads version 1"),
        ('title = { rus = "Т" }\n[sources]', "`title` has no text in eng"),
        ('title = { eng = "T", fra = "T" }\n[sources]', "`title` should hold a text for eng, rus, kaz"),
        ('title = { eng = "" }\n[sources]', "`title` should hold a text for eng, rus, kaz"),
        ('title = { eng = "T" }\nclaim = [1]\n[sources]', "lamps.toml, claim number 1: this should be a table"),
        ('title = { eng = "T" }\nclaim = [{ id = "A", source = "nobody" }]\n[sources]', "[sources] has none such"),
    ],
)
def test_a_file_that_is_none_of_claims_says_why(text: str, complaint: str) -> None:
    with pytest.raises(ClaimsError) as raised:
        read_claims(text, "lamps.toml", DAYS)
    assert complaint in str(raised.value)


def test_two_claims_of_one_name_are_refused() -> None:
    text = FILE.format(verdict="accurate", outside="", more="", assertion=EXISTS)
    twice = text + text[text.index("[[claim]]") :]
    with pytest.raises(ClaimsError, match="two claims are called L1"):
        read_claims(twice, "lamps.toml", DAYS)


def test_a_claim_for_other_laws_may_have_no_assertion() -> None:
    claim = claim_with(verdict="not-about-the-text", outside='outside = { eng = "Custom decides." }')
    assert claim.verdict is Verdict.NOT_ABOUT_THE_TEXT
    assert claim.assertions == ()


DOCUMENTED = re.findall(
    r"^```toml\n(.*?)^```",
    (Path(__file__).parents[2] / "docs" / "claims.md").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)


@pytest.mark.parametrize("example", DOCUMENTED)
def test_every_example_in_the_documentation_can_be_read(example: str) -> None:
    days = {"before-reform": date(2024, 6, 15), "after-reform": date(2024, 6, 16)}
    if example.startswith("fact"):
        example = FILE.format(verdict="accurate", outside="", more="", assertion=asserted(example))
    assert read_claims(example, "claims.md", days).claims


def test_every_fact_of_the_vocabulary_is_documented() -> None:
    documented = set(re.findall(r"[a-z]+(?:-[a-z]+)*", " ".join(re.findall(r"^fact = .*$", "".join(DOCUMENTED), re.M))))
    kinds = (Presence, Holding, ChangeBy, Naming, LawDay)
    words = {member.value for kind in kinds for member in kind} | {"bound", "gravity", "transferred", "title"}
    assert words <= documented


def test_the_claims_of_the_reform_are_complete_in_three_languages() -> None:
    languages = {"eng", "rus", "kaz"}
    claims = reform_claims()
    assert len(claims.claims) == 23
    assert set(claims.title) == languages
    for claim in claims.claims:
        assert set(claim.says) == set(claim.why) == set(claim.source) == languages, claim.id
        assert not claim.outside or set(claim.outside) == languages
