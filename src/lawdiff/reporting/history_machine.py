"""Histories and the law for a day as JSON; `schema/history.schema.json` and `schema/at.schema.json` describe them."""

from __future__ import annotations

from typing import Any

from lawdiff.comparing.result import Change, Hunk
from lawdiff.comparing.wording import whole_words
from lawdiff.history.applying import LawOfDay, Standing
from lawdiff.history.roads import Stop
from lawdiff.history.timeline import Version
from lawdiff.history.whole import History
from lawdiff.language.citing import cite
from lawdiff.model import Finding, Language, Provision
from lawdiff.reporting.history_data import SCHEMA_VERSION, acts_data, since_data, written


def render_history_json(history: History, ui: Language = Language.ENG) -> str:
    """The history of a provision as JSON text."""
    return written(
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


def render_at_json(law: LawOfDay, ui: Language = Language.ENG) -> str:
    """The law for a day, as JSON text."""
    return written(
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
        "since": since_data(version.since),
        "until": version.until.isoformat() if version.until else None,
        "certain_until": version.certain_until.isoformat(),
        "shown": [day.isoformat() for day in version.shown],
        "sources": list(version.sources),
        "acts": acts_data(version.acts),
        "named": acts_data(version.named),
        "causes": acts_data(version.causes),
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
        "since": since_data(stop.since),
        "basis": "catalogue" if stop.known else "likeness",
        "held": bool(stop.versions),
        "earlier_text_missing": stop.untold,
    }


def _standing(standing: Standing, ui: Language) -> dict[str, Any]:
    locator = standing.version.locator if standing.version else standing.stop.locator
    place = {"act": standing.stop.act, "locator": locator, "citation": cite(locator, ui)}
    days = {
        "since": since_data(standing.since),
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
        "acts": acts_data(version.acts),
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
        "acts": acts_data(change.acts),
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
