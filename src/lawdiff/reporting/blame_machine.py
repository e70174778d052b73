"""Blame as JSON; `schema/blame.schema.json` describes it."""

from __future__ import annotations

from typing import Any

from lawdiff.history.streams import Word
from lawdiff.history.telling import Telling
from lawdiff.language.citing import cite
from lawdiff.model import Language
from lawdiff.reporting.history_data import SCHEMA_VERSION, acts_data, since_data, written


def render_blame_json(told: Telling, ui: Language = Language.ENG, *, with_removed: bool = False) -> str:
    """Who wrote each word, as JSON text."""
    return written(
        {
            "schema_version": SCHEMA_VERSION,
            "act": told.act,
            "language": told.language.value,
            "locator": told.locator,
            "citation": cite(told.locator, ui),
            "edition": {"date": told.witness.day.isoformat(), "source": told.witness.source},
            "origins": [
                {
                    "id": number,
                    "acts": acts_data(origin.acts),
                    "basis": told.basis(origin),
                    "since": since_data(told.since(origin)),
                    "edition": told.witnesses[origin.at].day.isoformat(),
                    "named": acts_data(origin.named),
                    "corroboration": origin.status.value,
                }
                for number, origin in told.origins
            ],
            "passages": [
                {
                    "locator": passage.locator,
                    "citation": cite(passage.locator, ui),
                    "part": passage.part,
                    "runs": [_run(run) for run in told.runs(passage.words, with_removed=with_removed)],
                }
                for passage in told.passages
            ],
            "gone": [
                {
                    "locator": passage.locator,
                    "citation": cite(passage.locator, ui),
                    "part": passage.part,
                    "runs": [_run(run) for run in told.runs(passage.words, with_removed=True)],
                }
                for passage in (told.gone if with_removed else ())
            ],
        }
    )


def _run(run: Word) -> dict[str, Any]:
    return {"text": run.text, "origin": run.author, "removed_by": run.remover}
