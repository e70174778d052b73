"""The body of a redline: paragraphs with native insertions, deletions and moves, and the anchors of comments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lawdiff.comparing.result import Op
from lawdiff.model import Kind
from lawdiff.reporting.blocks import Block, Role
from lawdiff.reporting.docx.markup import paragraph, run
from lawdiff.reporting.docx.order import Mark, Printed

REFERENCE = '<w:rStyle w:val="CommentReference"/>'
_TAGS = {
    Mark.REMOVED: {Op.REMOVE: "w:del", Op.KEEP: "w:del"},
    Mark.ADDED: {Op.ADD: "w:ins", Op.KEEP: "w:ins"},
    Mark.MOVED_FROM: {Op.KEEP: "w:moveFrom", Op.REMOVE: "w:del"},
    Mark.MOVED_TO: {Op.KEEP: "w:moveTo", Op.ADD: "w:ins"},
    Mark.KEPT: {Op.REMOVE: "w:del", Op.ADD: "w:ins"},
}
_TEXT_STYLES = {Kind.POINT: "LawPoint", Kind.SUBPOINT: "LawSubpoint", Kind.REMARK: "LawRemark"}
_ROLE_STYLES = {Role.NOTE: "LawNote", Role.STRAY: "LawStray", Role.CLOSING: "LawText"}


def body(
    printed: Sequence[Printed], comments: Mapping[int, Sequence[int]], credit: Callable[[Printed, bool], str]
) -> str:
    """The paragraphs as WordprocessingML.

    Args:
        printed: in the order of the page.
        comments: by place in `printed`, the numbers of the comments that stand there.
        credit: the attributes of a revision, ` w:author="…" w:date="…"`; if asked, such that it is not taken for one
            with the revision before it.
    """
    first = 1 + max((number for numbers in comments.values() for number in numbers), default=-1)
    return "".join(_Writer(first, credit).paragraphs(printed, comments))


class _Writer:
    """Gives each revision a number of its own."""

    def __init__(self, first: int, credit: Callable[[Printed, bool], str]) -> None:
        self._number = first
        self._credit = credit

    def paragraphs(self, printed: Sequence[Printed], comments: Mapping[int, Sequence[int]]) -> Iterator[str]:
        ranges: dict[Mark, int] = {}
        for place, each in enumerate(printed):
            following = printed[place + 1] if place + 1 < len(printed) else None
            previous = printed[place - 1] if place else None
            opens = each.move and not (previous and (previous.move, previous.place) == (each.move, each.place))
            closes = each.move and not (following and (following.move, following.place) == (each.move, each.place))
            start = ""
            if opens:
                ranges[each.place] = self._next()
                start = (
                    f'<w:{each.place.value}RangeStart w:id="{ranges[each.place]}" w:name="move{each.move}"'
                    f"{self._credit(each, False)}/>"
                )
            yield self._paragraph(each, comments.get(place, ()), start, self._end_credit(each, following))
            if closes:
                yield f'<w:{each.place.value}RangeEnd w:id="{ranges[each.place]}"/>\n'

    def _end_credit(self, printed: Printed, following: Printed | None) -> str:
        """Whose the end of a paragraph is: of what follows, where the paragraph itself stays."""
        if printed.end is Mark.KEPT:
            return ""
        owner = following if printed.place is Mark.KEPT and following else printed
        return f'<w:{printed.end.value} w:id="{self._next()}"{self._credit(owner, owner.apart and not owner.paired)}/>'

    def _paragraph(self, printed: Printed, comments: Sequence[int], start: str, mark: str) -> str:
        content = "".join(self._runs(printed))
        if comments:
            opening = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in comments)
            closing = "".join(
                f'<w:commentRangeEnd w:id="{number}"/>'
                + self._within(printed, f'<w:r><w:rPr>{REFERENCE}</w:rPr><w:commentReference w:id="{number}"/></w:r>')
                for number in comments
            )
            content = opening + content + closing
        return paragraph(style_of(printed.block), start + content, mark)

    def _runs(self, printed: Printed) -> Iterator[str]:
        tags = _TAGS[printed.place]
        for place, (op, text) in enumerate(printed.pieces):
            tag = tags.get(op)
            if tag is None:
                yield run(text)
            else:
                credit = self._credit(printed, printed.apart and place == 0)
                yield (f'<{tag} w:id="{self._next()}"{credit}>{run(text, deleted=tag == "w:del")}</{tag}>')

    def _within(self, printed: Printed, reference: str) -> str:
        """The mark of a comment goes where the whole paragraph goes."""
        tag = {Mark.REMOVED: "w:del", Mark.MOVED_FROM: "w:del", Mark.ADDED: "w:ins", Mark.MOVED_TO: "w:ins"}.get(
            printed.place
        )
        if tag is None:
            return reference
        return f'<{tag} w:id="{self._next()}"{self._credit(printed, printed.apart)}>{reference}</{tag}>'

    def _next(self) -> int:
        self._number += 1
        return self._number - 1


def style_of(block: Block) -> str:
    """The paragraph style of a block.

    >>> from lawdiff.model import Provision
    >>> style_of(Block(Role.TEXT, Provision(Kind.POINT), "1)", "by night;"))
    'LawPoint'
    """
    if block.role is Role.HEADING:
        return "Title" if block.provision.kind is Kind.ACT else f"Heading{min(block.level, 6)}"
    if block.role in _ROLE_STYLES:
        return _ROLE_STYLES[block.role]
    return _TEXT_STYLES.get(block.provision.kind, "LawText")
