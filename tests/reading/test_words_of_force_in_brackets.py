"""What stands in brackets behind an amending act says when it takes effect, however the brackets were printed."""

from __future__ import annotations

import pytest

from lawdiff.model import ForceKind, Language
from lawdiff.reading.notes import statements_of

NOTE = "Сноска. Статья 7 с изменением, внесенным Законом РК от 15.04.2024 № 72-VIII {}"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("(порядок введения в действие см. ст. 2).", "порядок введения в действие см. ст. 2"),
        ("(порядок введения в действие (см. ст. 2)).", "порядок введения в действие (см. ст. 2)"),
        ("(порядок введения в действие (см. ст. 2).", "порядок введения в действие (см. ст. 2)."),
        ("(порядок введения в действие см. ст. 2", "порядок введения в действие см. ст. 2"),
    ],
)
def test_brackets_inside_brackets_and_forgotten_ones_keep_their_words(printed: str, words: str) -> None:
    (said,) = statements_of(NOTE.format(printed), Language.RUS)
    assert (said.acts[0].force.kind, said.acts[0].force.text) == (ForceKind.SEE, words)


def test_letters_in_capitals_say_the_same() -> None:
    said = statements_of("Сноска. СТАТЬЯ 7 ИСКЛЮЧЕНА Законом РК от 15.04.2024 № 72-VIII.", Language.RUS)
    assert [(each.target, each.action.value) for each in said] == [("art_7", "excluded")]
