"""An invented code of bells in Russian and Kazakh, one article of which a test words anew."""

from __future__ import annotations

from lawdiff.meaning.languages import Difference, compare_languages
from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes

RUS_HEADING, KAZ_HEADING = "Статья 7. Ложный звон", "7-бап. Жалған қоңырау"
RUS_NOTE = (
    "Сноска. Статья 7 с изменениями, внесенными Законом РК от 01.02.2023 № 11-VIII (вводится в действие с 01.03.2023)."
)
KAZ_NOTE = (
    "Ескерту. 7-бапқа өзгеріс енгізілді - ҚР 01.02.2023 № 11-VIII (01.03.2023 бастап қолданысқа енгізіледі) Заңымен."
)


def edition(text: str, language: Language, act: str = "cc", *, partial: bool = False) -> Edition:
    """An edition of the invented code."""
    name = f"bells.{language.value}.2024-01-01.txt"
    return read_bytes(text.encode(), name, act=act, language=language, partial=partial)


def article(rus: str, kaz: str) -> tuple[Edition, Edition]:
    """Both texts of a code whose one article has these words."""
    return (
        edition(f"{RUS_HEADING}\n\n{rus}\n", Language.RUS),
        edition(f"{KAZ_HEADING}\n\n{kaz}\n", Language.KAZ),
    )


def differences(rus: str, kaz: str) -> tuple[Difference, ...]:
    """In what two wordings of the one article differ."""
    return compare_languages(*article(rus, kaz)).differences
