import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

LAW = """
Article 1. Lamps

1. A lamp is lit under paragraph 2 of article 2 of this Code and article 5 of the Law on Lamps.

2. A lamp is put out under article 9 of this Code.

Article 2. Lanterns

1. A lantern is lit.

2. A lantern is put out.
"""


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "lamp-code.eng.2024-01-01.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def test_the_command_lists_every_citation_and_the_share_that_is_resolved(
    lawdiff: Callable[..., Result], law: Path
) -> None:
    result = lawdiff("references", law, "--act", "lamp")
    assert result.exit_code == 0
    assert "art. 1, para. 1 → art. 2, para. 2  found  «paragraph 2 of article 2»" in result.output
    assert result.output.endswith("3 citations: 1 found, 1 missing, 1 outside\nresolved: 1 of 2, 50.00 %\n")


def test_only_what_is_not_in_force_is_listed_where_that_is_asked(lawdiff: Callable[..., Result], law: Path) -> None:
    result = lawdiff("references", law, "--act", "lamp", "--unresolved")
    assert "→ art. 9  missing" in result.output
    assert "→ art. 2, para. 2" not in result.output


def test_the_json_has_places_targets_and_counts(lawdiff: Callable[..., Result], law: Path) -> None:
    document = json.loads(lawdiff("references", law, "--act", "lamp", "--format", "json", "--other", law).stdout)
    assert document["schema_version"] == "1"
    assert document["citations"]["share"] == 0.5
    assert document["references"][0] == {
        "locator": "art_1__para_1", "span": [20, 44], "text": "paragraph 2 of article 2", "target": "art_2__para_2",
        "through": None, "scope": "this-code", "act": "lamp", "status": "found", "found": "art_2__para_2",
    }  # fmt: skip


def test_an_edition_without_citations_has_nothing_unresolved(lawdiff: Callable[..., Result], tmp_path: Path) -> None:
    path = tmp_path / "plain.eng.2024-01-01.txt"
    path.write_text("Article 1. Lamps\n\nA lamp is lit.\n", encoding="utf-8")
    assert "0 citations: none" in lawdiff("references", path).output
