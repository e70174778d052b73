"""Two sequences in one, and the words of two paragraphs: what must hold for any."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawdiff.comparing.result import Op
from lawdiff.reporting.docx.pieces import between, by_line, cut, matched, verbatim
from lawdiff.reporting.docx.weaving import staying, weave


@given(st.permutations(range(8)), st.lists(st.integers(1, 9), min_size=8, max_size=8))
def test_what_stays_rises_on_both_sides_and_no_other_run_is_heavier(order: list[int], weights: list[int]) -> None:
    kept = staying(list(enumerate(order)), weights)
    targets = [order[place] for place in sorted(kept)]
    assert targets == sorted(targets)
    best = [0] * 9
    for place in range(8):
        best[place + 1] = weights[place] + max(
            (best[before + 1] for before in range(place) if order[before] < order[place]), default=0
        )
    assert sum(weights[place] for place in kept) == max(best)


@given(st.sets(st.integers(0, 9)), st.sets(st.integers(0, 9)))
def test_both_sequences_keep_their_order(olds: set[int], news: set[int]) -> None:
    mates = dict(zip(sorted(olds), sorted(news), strict=False))
    steps = weave(10, 10, mates, {})
    assert [step.old for step in steps if step.old is not None] == list(range(10))
    assert [step.new for step in steps if step.new is not None] == list(range(10))
    assert {step.old: step.new for step in steps if step.old is not None and step.new is not None} == mates


TEXTS = st.lists(st.sampled_from(["a", "b c", "b d", "a b c d e", ""]), max_size=4)


@given(TEXTS, TEXTS)
def test_pieces_give_back_both_texts_to_the_letter(before: list[str], after: list[str]) -> None:
    old, new = [text for text in before if text], [text for text in after if text]
    for pieces in (list(verbatim("\n".join(old), "\n".join(new))), list(by_line(old, new))):
        assert "".join(piece.text for piece in pieces if piece.op is not Op.ADD) == "\n".join(old)
        assert "".join(piece.text for piece in pieces if piece.op is not Op.REMOVE) == "\n".join(new)
        if not old or not new:
            continue
        cuts = cut(pieces, range(len(old)), range(len(new)))
        pairs = matched(cuts, [[True] * len(new)] * len(old))
        assert pairs == sorted(pairs)
        for one, other in pairs:
            words = between(cuts, one, other)
            assert "".join(piece.text for piece in words if piece.op is not Op.ADD) == old[one]
            assert "".join(piece.text for piece in words if piece.op is not Op.REMOVE) == new[other]


def test_a_break_inside_a_heading_is_a_letter_of_it() -> None:
    cuts = cut(list(verbatim("LAMPS\nAND OIL", "LAMPS")), [0, 0], [0])
    assert "".join(each.text for each in cuts) == "LAMPS\nAND OIL"
