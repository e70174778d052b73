from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from lawdiff.model import ACTS
from lawdiff.store.catalogue import Certainty, Days, read_catalogue
from lawdiff.store.data import statutes_folder, table
from lawdiff.store.embedded import embedded_versions
from lawdiff.store.errors import StoreError
from lawdiff.store.fingerprints import known_fingerprints
from lawdiff.store.verify import rendered_fingerprints, translations_due

from .lamps import catalogue

ONE_DAY = timedelta(days=1)


def test_the_catalogue_and_the_models_table_of_acts_say_the_same() -> None:
    acts = read_catalogue().acts
    assert list(acts) == [act.id for act in ACTS]
    for act in ACTS:
        entry = acts[act.id]
        assert (entry.titles, entry.short, entry.aliases) == (act.titles, act.short, act.aliases)
        assert entry.akn_work.endswith(act.adilet_id.lower())
        assert all(page.endswith(act.adilet_id) for page in entry.pages.values())
        assert entry.adopted < entry.in_force < entry.known_until


def test_the_names_of_days_are_the_eve_and_the_day_of_the_reform() -> None:
    days = read_catalogue().named_days
    assert days == {"before-reform": date(2024, 6, 15), "after-reform": date(2024, 6, 16)}


def test_the_two_laws_of_the_reform_took_effect_on_one_day_and_amended_one_code_each() -> None:
    laws = {law.number: law for law in read_catalogue().amending}
    day = Days(date(2024, 6, 16), date(2024, 6, 16))
    assert (laws["72-VIII"].took_effect, laws["72-VIII"].acts) == ((day,), ("cc",))
    assert (laws["73-VIII"].took_effect, laws["73-VIII"].acts) == ((day,), ("cao",))


def test_laws_are_listed_once_in_order_and_say_how_sure_their_days_are() -> None:
    laws = read_catalogue().amending
    assert len({law.number for law in laws}) == len(laws)
    assert [law.adopted for law in laws] == sorted(law.adopted for law in laws)
    for law in laws:
        assert law.acts
        assert law.took_effect
        assert all(days.first <= days.last for days in law.took_effect)
        assert max(days.last for days in law.took_effect) > law.adopted  # though a part may work backwards
        if law.certainty is not Certainty.ANNOUNCED:
            assert all(days.known for days in law.took_effect) == (law.certainty is Certainty.CONFIRMED)


def test_each_law_that_made_a_carried_version_is_in_the_catalogue_and_can_have_made_it() -> None:
    laws = {law.number: law for law in read_catalogue().amending}
    for version in embedded_versions():
        for number in version.amended_by:
            assert version.act in laws[number].acts
        if version.from_law and version.amended_by:
            days = [days for number in version.amended_by for days in laws[number].took_effect]
            assert any(one.first <= version.in_force.first <= one.last for one in days), version.name


def test_the_days_of_carried_versions_and_of_absent_ones_do_not_overlap_and_leave_no_hole() -> None:
    held: dict[tuple[str, str], list[tuple[date, date]]] = {}
    for version in embedded_versions():
        days = (version.in_force.earliest, version.in_force.latest)
        held.setdefault((version.act, version.article), []).append(days)
    for gap in read_catalogue().absent:
        held[gap.act, gap.article].append((gap.first, gap.last))
    for where, stretches in held.items():
        stretches.sort()
        assert stretches[-1][1] == date.max, where
        for (_, end), (start, _) in pairwise(stretches):
            # Two versions may share days on which it is not certain which applied; an absent one shares none.
            assert start <= end + ONE_DAY, where
    for gap in read_catalogue().absent:
        versions = [one for one in embedded_versions() if (one.act, one.article) == (gap.act, gap.article)]
        assert all(one.in_force.latest < gap.first or gap.last < one.in_force.earliest for one in versions), gap


def test_the_roads_of_battery_and_of_light_harm_end_where_the_reform_put_them() -> None:
    found = read_catalogue()
    assert [str(road.stations[-1]).split()[0] for road in found.roads] == ["cc:108-1", "cc:109-1"]
    assert [road.offence for road in found.roads_of("cao", "73-2")] == ["battery"]
    assert found.roads_of("cc", "99") == ()


def test_each_edition_that_a_translation_renders_has_a_fingerprint_of_the_article() -> None:
    assert all(rendered_fingerprints(embedded_versions()).values())


def test_all_official_texts_that_one_translation_renders_have_one_fingerprint() -> None:
    by_version: dict[tuple[str, str], set[str]] = {}
    for (act, version, _), figures in rendered_fingerprints(embedded_versions()).items():
        by_version.setdefault((act, version), set()).add(figures)
    excerpts = {(one.act, one.name) for one in embedded_versions() if one.excerpt}
    slips = {("cc", "121@2024-06-16")}  # one of its texts has a dash twice
    assert {key for key, figures in by_version.items() if len(figures) > 1} <= excerpts | slips


def test_no_translation_is_due_and_one_would_be_if_its_official_text_became_another() -> None:
    rows = table("fingerprints/translations.csv")
    noted = {(row["act"], row["version"], row["edition"]): row["sha256"] for row in rows}
    assert translations_due(embedded_versions(), noted) == ()
    key = ("cc", "99@2024-06-16", "criminal-code.rus.2024-06-16")
    assert translations_due(embedded_versions(), noted | {key: "0" * 64}) == (key,)


def test_a_reservation_is_about_an_edition_that_has_fingerprints() -> None:
    assert all(known_fingerprints(name) for name in read_catalogue().reservations)


def test_tables_of_fingerprints_are_named_as_editions_are() -> None:
    acts = {stem for act in ACTS for stem in act.file_stems}
    for path in (statutes_folder() / "fingerprints").glob("*.*.csv"):
        stem, language, day = path.stem.split(".")
        assert stem in acts
        assert language in {"rus", "kaz"}
        assert date.fromisoformat(day).isoformat() == day


@pytest.mark.parametrize("content", ["", "days = 1", "[[act]]\nid = 'cc'", "= not toml"])
def test_a_catalogue_that_is_not_as_it_should_be_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "catalogue.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(StoreError, match=r"the catalogue cannot be read .*; install lawdiff again"):
        read_catalogue(path)


def test_a_note_of_many_possible_days_is_sharpened_by_the_day_that_the_catalogue_knows() -> None:
    known = catalogue(("7-VII", "2023-03-01", "2023-03-01"))
    possible = Days(date(2023, 2, 20), date(2023, 4, 10))
    assert known.took_effect("7-VII", possible) == Days(date(2023, 3, 1), date(2023, 3, 1))
    assert known.took_effect("8-VII", possible) == possible
    other_part = Days(date(2023, 6, 1), date(2023, 7, 1))
    assert known.took_effect("7-VII", other_part) == other_part
