import hashlib
from pathlib import Path

import pytest

from lawdiff.store.errors import StoreError
from lawdiff.store.fingerprints import as_table, fingerprint, fingerprints, known_fingerprints, law_text
from lawdiff.store.verify import State, verify

from .lamps import OIL, WICKS, amended, code, edition, lamps

NOTHING = hashlib.sha256(b"").hexdigest()


def test_typographic_noise_and_the_publishers_notes_leave_the_fingerprint_as_it_is() -> None:
    plain = edition(code(lamps("Lamps – «old» ones – burn.")), "2024-01-01")
    noisy = edition(
        code(lamps("Lamps  -  “old” ones — burn .", amended("1", "7-VII", "01.02.2023", "01.03.2023"))), "2024-01-01"
    )
    assert fingerprints(plain) == fingerprints(noisy)


@pytest.mark.parametrize("other", ["Lamps burn by night.", "Lamps burn at Night.", "Lamps burn at night;"])
def test_a_word_a_capital_or_a_mark_makes_another_fingerprint(other: str) -> None:
    one = edition(code(lamps("Lamps burn at night.")), "2024-01-01")
    assert fingerprints(one) != fingerprints(edition(code(lamps(other)), "2024-01-01"))


def test_a_number_of_a_point_or_a_heading_counts_as_law() -> None:
    texts = (WICKS, WICKS.replace("2) before", "3) before"), WICKS.replace("Wicks\n", "Wick\n", 1))
    assert len({fingerprints(edition(code(text), "2024-01-01"))["art_2"] for text in texts}) == 3


def test_a_stub_has_the_fingerprint_of_nothing() -> None:
    stub = edition(code(lamps(), OIL), "2024-01-01").articles[1]
    assert stub.is_stub
    assert fingerprint(stub) == NOTHING


def test_words_after_the_points_stand_where_they_stand() -> None:
    text = "Article 4. Thieves\n\nStealing:\n\n1) a lamp;\n\n2) a wick, –\n\nis punished by a fine."
    assert law_text(edition(code(text), "2024-01-01").articles[0]).endswith("2) a wick,-is punished by a fine.")


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    prints = fingerprints(edition(code(lamps(), WICKS), "2024-01-01"))
    (tmp_path / "lamp-code.eng.2024-01-01.csv").write_text(as_table(prints), "utf-8")
    assert known_fingerprints("lamp-code.eng.2024-01-01", tmp_path) == prints
    assert known_fingerprints("lamp-code.eng.2024-01-02", tmp_path) is None


def test_a_damaged_table_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("place,figures\nart_1,00\n", "utf-8")
    with pytest.raises(StoreError, match=r"x\.csv: this table of fingerprints cannot be read .*; install"):
        known_fingerprints("x", tmp_path)


def test_verification_tells_intact_from_different_from_absent_from_unknown() -> None:
    known = fingerprints(edition(code(lamps(), WICKS, OIL), "2024-01-01"))
    changed = edition(code(lamps("Lamps burn by night."), WICKS, "Article 4. Glass\n\nGlass is clear."), "2024-01-01")
    result = verify(changed, known)
    assert result.states == {
        "art_1": State.DIFFERS,
        "art_2": State.INTACT,
        "art_4": State.UNKNOWN,
        "art_3": State.NOT_HELD,
    }
    assert not result.intact
    assert result.of(State.NOT_HELD) == ("art_3",)


def test_an_edition_without_a_table_is_unknown_article_by_article() -> None:
    result = verify(edition(code(lamps(), WICKS), "2024-01-01"))
    assert not result.known
    assert set(result.states.values()) == {State.UNKNOWN}
