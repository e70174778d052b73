"""Histories, blame and the law for a day as JSON; `schema/history.schema.json` and its neighbours describe them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lawdiff.comparing.result import Change, Hunk
from lawdiff.comparing.wording import whole_words
from lawdiff.history.applying import LawOfDay, Standing
from lawdiff.history.telling import Telling
from lawdiff.history.roads import Stop
from lawdiff.history.streams import Word
from lawdiff.history.timeline import Version
from lawdiff.history.whole import History
from lawdiff.history.windows import Since
from lawdiff.language.citing import cite
from lawdiff.model import ActRef, Finding, Language, Provision

SCHEMA_VERSION = "1"


def render_history_json(history: History, ui: Language = Language.ENG) -> str:
    """The history of a provision as JSON text."""
    return _written(
        {
            "schema_version": SCHEMA_VERSION,
            "act": history.act,
            "language": history.language.value,
            "locator": history.locator,
            "citation": cite(history.locator, ui),
            "heading": history.heading,
            "road": [_stop(stop, ui) for stop in history.stops] if history.has_road else [],
            "versions": [version_data(one, ui) for stop in history.stops for one in stop.versions],
        }
    )


def render_blame_json(told: Telling, ui: Language = Language.ENG, *, with_removed: bool = False) -> str:
    """Who wrote each word, as JSON text."""
    return _written(
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
                    "acts": _acts(origin.acts),
                    "basis": told.basis(origin),
                    "since": _since(told.since(origin)),
                    "edition": told.witnesses[origin.at].day.isoformat(),
                    "named": _acts(origin.named),
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


def render_at_json(law: LawOfDay, ui: Language = Language.ENG) -> str:
    """The law for a day, as JSON text."""
    return _written(
        {
            "schema_version": SCHEMA_VERSION,
            "act": law.history.act,
            "language": law.history.language.value,
            "locator": law.history.locator,
            "citation": cite(law.history.locator, ui),
            "day": law.day.isoformat(),
            "judged": law.judged.isoformat() if law.judged else None,
            "certainty": law.certainty.value,
            "amended_since": list(law.amended),
            "in_force": [_standing(one, ui) for one in law.possible],
            "later": [
                {**_standing(one.standing, ui), "turn": one.turn.value, "in_force_by_judgment": one.in_time}
                for one in law.later
            ],
            "points_to": points_to(law),
            "to_be_checked": law.to_be_checked,
            "rule": ["cc:6", "cao:5"],
        }
    )


def points_to(law: LawOfDay) -> dict[str, Any] | None:
    """The text that the rule points to, by its place among those of the day or the later ones; None for none."""
    if law.mildest is not None:
        return {"list": "later", "index": law.mildest}
    index = next((index for index, one in enumerate(law.possible) if one.is_law), None)
    return None if index is None else {"list": "in_force", "index": index}


def version_data(version: Version, ui: Language) -> dict[str, Any]:
    """A version of a provision as data."""
    return {
        "act": version.act,
        "locator": version.locator,
        "citation": cite(version.locator, ui),
        "status": "law" if version.provision is not None else "gone",
        "kind": version.kind.value if version.kind else None,
        "since": _since(version.since),
        "until": version.until.isoformat() if version.until else None,
        "certain_until": version.certain_until.isoformat(),
        "shown": [day.isoformat() for day in version.shown],
        "sources": list(version.sources),
        "acts": _acts(version.acts),
        "named": _acts(version.named),
        "causes": _acts(version.causes),
        "corroboration": {
            "status": version.corroboration.status.value,
            "reasons": list(version.corroboration.reasons),
        },
        "intermediate_text_missing": version.between,
        "no_text_from": version.gap_from.isoformat() if version.gap_from else None,
        "excerpt": version.excerpt,
        "text": whole_words(version.provision),
        "sanctions": sanctions_in(version),
        "changes": [_change(change, ui) for change in version.changes],
    }


def sanctions_in(version: Version) -> list[dict[str, str]]:
    """The words of the sanctions in a version, each with the place that holds it."""
    return [{"locator": held.node.locator, "text": held.text} for held in version.sanctions]


def _stop(stop: Stop, ui: Language) -> dict[str, Any]:
    return {
        "act": stop.act,
        "locator": stop.locator,
        "citation": cite(stop.locator, ui),
        "by": stop.by or None,
        "since": _since(stop.since),
        "basis": "catalogue" if stop.known else "likeness",
        "held": bool(stop.versions),
        "earlier_text_missing": stop.untold,
    }


def _standing(standing: Standing, ui: Language) -> dict[str, Any]:
    locator = standing.version.locator if standing.version else standing.stop.locator
    place = {"act": standing.stop.act, "locator": locator, "citation": cite(locator, ui)}
    days = {
        "since": _since(standing.since),
        "certain_until": standing.certain_until.isoformat() if standing.version else None,
        "until": standing.until.isoformat() if standing.until else None,
    }
    version = standing.version
    if version is None:
        return {**place, "status": "not-held", **days, "acts": [], "text": "", "sanctions": []}
    return {
        **place,
        "status": "law" if version.provision is not None else "gone",
        **days,
        "acts": _acts(version.acts),
        "text": whole_words(version.provision),
        "sanctions": sanctions_in(version),
    }


def _change(change: Change, ui: Language) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "before": _place(change.before, ui),
        "after": _place(change.after, ui),
        "moved": change.moved,
        "hunks": [_hunk(hunk) for hunk in change.hunks],
        "acts": _acts(change.acts),
        "findings": [_finding(finding, ui) for finding in change.findings],
    }


def _finding(finding: Finding, ui: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "statement": finding.statement(ui),
        "evidence": [evidence.text for evidence in finding.evidence],
        "confidence": finding.confidence.value,
        "in_time": finding.in_time.value if finding.in_time else None,
    }


def _place(node: Provision | None, ui: Language) -> dict[str, str] | None:
    return None if node is None else {"locator": node.locator, "citation": cite(node.locator, ui)}


def _hunk(hunk: Hunk) -> dict[str, str]:
    written = {"op": hunk.op.value, "text": hunk.text}
    return written | ({"before_text": hunk.before_text} if hunk.before_text else {})


def _run(run: Word) -> dict[str, Any]:
    return {"text": run.text, "origin": run.author, "removed_by": run.remover}


def _since(since: Since | None) -> dict[str, str | None] | None:
    if since is None:
        return None
    return {"first": since.first.isoformat() if since.first else None, "last": since.last.isoformat()}


def _acts(acts: Iterable[ActRef]) -> list[dict[str, str | None]]:
    return [{"number": act.number, "date": act.adopted.isoformat() if act.adopted else None} for act in acts]


def _written(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


__all__: Sequence[str] = (
    "render_at_json",
    "render_blame_json",
    "render_history_json",
    "version_data",
)
