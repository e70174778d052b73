from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model import Language
from lawdiff.store.selectors import Selector, read_selector

DAYS = {"before-reform": date(2024, 6, 15), "after-reform": date(2024, 6, 16)}

numbers = st.from_regex(r"[1-9]\d{0,2}(-[1-9])?", fullmatch=True)
selectors = st.builds(
    Selector,
    st.sampled_from(["cc", "cao", "lamp-code"]),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from([None, *Language]),
    st.lists(numbers, max_size=3).map(tuple),
)


@given(selectors)
def test_what_a_selector_prints_is_read_as_the_same_selector(selector: Selector) -> None:
    assert read_selector(str(selector), DAYS) == selector


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cc@2024-06-15", Selector("cc", date(2024, 6, 15))),
        ("cc/rus@2024-06-16", Selector("cc", date(2024, 6, 16), Language.RUS)),
        ("cc/kk@2024-06-16", Selector("cc", date(2024, 6, 16), Language.KAZ)),
        ("cc:99(3)@2023-11-09", Selector("cc", date(2023, 11, 9), None, ("99", "3"))),
        ("КоАП:73-1@before-reform", Selector("cao", date(2024, 6, 15), None, ("73-1",))),
        ("ҚК/kz:99@after-reform", Selector("cc", date(2024, 6, 16), Language.KAZ, ("99",))),
        ("Lamp-Code@2024-01-01", Selector("lamp-code", date(2024, 1, 1))),
    ],
)
def test_people_name_editions_and_provisions_by_act_language_and_day(typed: str, meant: Selector) -> None:
    assert read_selector(typed, DAYS) == meant


@pytest.mark.parametrize("typed", ["code.txt", "cc", "cc:99", "99@2024-06-15", "a/b/c@2024-06-15", "ст. 99 УК", ""])
def test_what_names_no_act_or_no_day_is_no_selector(typed: str) -> None:
    assert read_selector(typed, DAYS) is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("cc@2024-13-01", "is no day"), ("cc@reform", "@before-reform"), ("cc/fra@2024-06-15", "is no language")],
)
def test_a_day_or_language_that_is_none_is_said(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_selector(typed, DAYS)
