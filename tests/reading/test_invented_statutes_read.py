"""Invented statutes, each in a few lines that a lawyer can read, and the tree that they must give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Kind, Language, NoteKind, Provision
from lawdiff.reading import read_bytes
from lawdiff.reading.layout import Layout, blocks_of
from lawdiff.reading.rebuild import assert_nothing_lost
from lawdiff.reading.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

CASES = Path(__file__).parent / "cases"
LANGUAGES = {"russian": Language.RUS, "kazakh": Language.KAZ, "english": Language.ENG}


def cases() -> list[ParameterSet]:
    return list(_cases())


def _cases() -> Iterator[ParameterSet]:
    for name, language in LANGUAGES.items():
        for case in (CASES / f"{name}.txt").read_text(encoding="utf-8").split("## ")[1:]:
            title, rest = case.split("\n", 1)
            text, _, outline = rest.partition("\n=>\n")
            yield pytest.param(language, text, outline.strip(), id=title)


def outline_of(node: Provision, depth: int = -1) -> str:
    name = f"{'  ' * depth}{node.kind.value} {node.number}".rstrip()
    lines = [] if node.kind is Kind.ACT else [f"{name} «{node.heading}»" if node.heading else name]
    inner = "  " * (depth + 1)
    lines += [f"{inner}| {alinea.text}" for alinea in node.alineas]
    lines += [outline_of(child, depth + 1) for child in node.children]
    lines += [f"{inner}]] {alinea.text}" for alinea in node.closing]
    for note in node.notes:
        said = "; ".join(
            f"{one.target or 'here'} {one.action.value} by {', '.join(act.number for act in one.acts)}"
            for one in note.statements
        )
        lines.append(f"{inner}{note.kind.value}: {said or note.text.splitlines()[-1]}")
    lines += [f"{inner}stray, {stray.reason}: {stray.text}" for stray in node.strays]
    return "\n".join(lines)


@pytest.mark.parametrize(("language", "text", "outline"), cases())
def test_the_tree_of_an_invented_statute(language: Language, text: str, outline: str) -> None:
    words = STRUCTURE[language]
    root = tree_of(blocks_of(text, words, Layout.LINES), words, language)
    assert outline_of(root) == outline
    assert_nothing_lost(root, text, "case")


@pytest.mark.parametrize(("language", "text", "outline"), cases())
def test_it_reads_the_same_from_its_bytes_and_says_so_twice(language: Language, text: str, outline: str) -> None:
    first = read_bytes(text.encode(), "kite-code.txt", language=language)
    assert read_bytes(text.encode(), "kite-code.txt", language=language) == first
    assert outline_of(first.root).count("art ") == outline.count("art ")
    assert all((note.kind is NoteKind.STUB) <= bool(note.text) for node in first.root.walk() for note in node.notes)
