"""A sanction as lines that a lawyer can read, and the file of cases that is written in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lawdiff.meaning.sanctions import Limit, Penalty, Sanction
from lawdiff.model import Language

_CASES = Path(__file__).with_name("sanction_cases.txt")


class SanctionCase(NamedTuple):
    language: Language
    text: str
    lines: list[str]


def cases() -> list[SanctionCase]:
    """The cases of the file: `rus: words`, then one indented line a penalty or an unparsed run."""
    found: list[SanctionCase] = []
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            found[-1].lines.append(line.strip())
        else:
            language, _, text = line.partition(": ")
            found.append(SanctionCase(Language(language), text, []))
    return found


def lines_of(sanction: Sanction) -> list[str]:
    """One line a penalty, then one a run that was not understood."""
    return [
        *(_line(penalty) for penalty in sanction.penalties),
        *(f"not understood: {run.text}" for run in sanction.unparsed),
    ]


def _line(penalty: Penalty) -> str:
    parts = [f"{penalty.role} {penalty.kind}"]
    if penalty.min is not None or penalty.max is not None:
        parts.append(_range(penalty.min, penalty.max, penalty.unit))
    if penalty.life:
        parts.append("for life")
    if penalty.optional:
        parts.append("optional")
    if penalty.alternative:
        parts.append("instead")
    if penalty.for_whom:
        parts.append(f"for {' + '.join(penalty.for_whom)}")
    if penalty.about:
        parts.append(f"about {penalty.about}")
    if penalty.case:
        parts.append(f"case {penalty.case}")
    parts += [_limit(limit) for limit in penalty.limits]
    if penalty.attached is not None:
        parts.append(f"with no. {penalty.attached + 1}")
    return "; ".join(parts)


def _range(low: float | None, high: float | None, unit: object) -> str:
    bounds = f"{low}" if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{bounds} {unit}"


def _limit(limit: Limit) -> str:
    whom = f" for {' + '.join(limit.for_whom)}" if limit.for_whom else ""
    return f"limit {_range(limit.min, limit.max, limit.unit)}{whom}"
