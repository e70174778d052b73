"""Items become a tree: which paragraph of the source belongs to which provision."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lawdiff.language.amending import AMENDING, lower_case
from lawdiff.model import (
    Action,
    Alinea,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
    Span,
    Statement,
    Stray,
)
from lawdiff.reading.articles import arranged
from lawdiff.reading.growing import Growing, grown
from lawdiff.reading.items import STRAY, Item, Role, item_of
from lawdiff.reading.notes import statements_of
from lawdiff.reading.numbering import follows, is_next
from lawdiff.reading.preceding import Preceding
from lawdiff.reading.quotations import Quotation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lawdiff.language.structure import StructureWords
    from lawdiff.reading.layout import Block

_RANKS = {
    Kind.ACT: 0.0,
    Kind.PART: 1.0,
    Kind.SECTION: 2.0,
    Kind.SUBSECTION: 3.0,
    Kind.CHAPTER: 4.0,
    Kind.SUBCHAPTER: 5.0,
    Kind.ARTICLE: 6.0,
    Kind.REMARK: 7.0,
    Kind.PARAGRAPH: 8.0,
    Kind.ALINEA: 9.0,
    Kind.POINT: 10.0,
    Kind.SUBPOINT: 11.0,
}
_PART_INSIDE_A_SECTION = 2.5


def tree_of(
    blocks: Iterable[Block],
    words: StructureWords,
    language: Language,
    anchors: Mapping[int, str] | None = None,
) -> Provision:
    """The tree of a statute.

    Args:
        blocks: its paragraphs, in order.
        words: how its language marks structure.
        language: of the text.
        anchors: identifiers of the source, by the position (characters) of the block that they stand before.

    Returns:
        The root, of kind `act`, with locators set and every block in it exactly once.
    """
    items = arranged([item_of(block, words) for block in blocks])
    builder = _Builder(words, language, anchors or {}, items)
    for builder.quotation.position, item in enumerate(items):
        builder.add(item)
    return builder.finish()


class _Builder:
    """Keeps the path of provisions that are open while items come in."""

    def __init__(
        self, words: StructureWords, language: Language, anchors: Mapping[int, str], items: Sequence[Item]
    ) -> None:
        self.quotation = Quotation(items)
        self.words = words
        self.language = language
        self.anchors = anchors
        self.root = Growing(Kind.ACT, "", "", Span(0, 0), _RANKS[Kind.ACT])
        self.path = [self.root]
        self.article: Growing | None = None
        self.leading: list[Note] = []
        self.preceding: list[Preceding] = []
        self.announcement: Item | None = None
        self.history: Note | None = None
        self.parts = 0
        self.latest = self.root
        self.last_law = 0
        self.article_word = next(pattern for kind, pattern in AMENDING[language].units if kind is Kind.ARTICLE)
        self._takers: dict[Role, Callable[[Item], None]] = {
            Role.HEADING: self._heading,
            Role.LABELLED: self._labelled,
            Role.REMARK: self._remark,
            Role.STUB: self._stub,
            Role.HISTORY: self._history,
            Role.PRECEDING: self._await_its_provision,
            Role.ANNOUNCEMENT: self._await_announcement,
            Role.FRONT_MATTER: partial(self._stray, reason="front-matter"),
            Role.SIGNATURE: partial(self._stray, reason="signature"),
            Role.PLAIN: self._plain,
        }

    def add(self, item: Item) -> None:
        if item.role is Role.PLAIN and item.number == STRAY:
            self._stray(item, item.label)
            return
        if self._continues_a_note(item):
            return
        if self.quotation.holds(item, self.path):
            self._plain(item)
            return
        self._takers[item.role](item)

    def finish(self) -> Provision:
        if self.announcement is not None:
            self._announce(self.announcement, None)
        self._leave_in_place(self.preceding)
        (self.article or self.root).notes.extend(self.leading)
        return grown(self.root, self.words)

    # Notes -----------------------------------------------------------------------------------------------

    def _continues_a_note(self, item: Item) -> bool:
        """The paragraph after an announcement's bare marker belongs to it, and so do its lists of words."""
        if self.announcement is not None:
            marker, self.announcement = self.announcement, None
            bare = self.words.announcement.fullmatch(marker.text)
            if bare and self._can_be_announced(item):
                self._announce(marker, item)
                return True
            self._announce(marker, None)
        if item.role is Role.PLAIN and self.words.announcement_more.match(item.text):
            holder = self.article or self.path[-1]
            if self.history is not None and holder.notes and holder.notes[-1] is self.history:
                holder.notes[-1] = self.history = self._longer(self.history, item)
                return True
            if self.leading:
                self.leading[-1] = self._longer(self.leading[-1], item)
                return True
        self.history = None
        return False

    def _can_be_announced(self, item: Item) -> bool:
        """True for what the publisher can say behind a bare marker: never the law's next number."""
        if item.role is Role.ANNOUNCEMENT:
            return not self.words.announcement.match(item.text)
        if item.role is Role.HISTORY:
            return not self.words.history.match(item.text)
        if item.role is Role.PRECEDING:
            return True
        return item.role is Role.PLAIN and not self.words.sanction.match(item.text)

    def _longer(self, note: Note, item: Item) -> Note:
        said = statements_of(item.text, self.language)
        return replace(
            note,
            text=f"{note.text}\n{item.text}",
            span=Span(note.span.start, item.end),
            statements=(*note.statements, *(self._placed(said, self.article) if self.article else said)),
        )

    def _await_announcement(self, item: Item) -> None:
        self.announcement = item

    def _announce(self, marker: Item, body: Item | None) -> None:
        whole = f"{body.label} {body.text}".strip() if body else ""
        text = f"{marker.text}\n{whole}" if body else marker.text
        said = statements_of(text, self.language)
        span = Span(marker.start, (body or marker).end)
        self.leading.append(Note(NoteKind.ANNOUNCEMENT, text, span, said))
        self.history = None

    def _history(self, item: Item) -> None:
        holder = self.article or self.path[-1]
        note = Note(
            NoteKind.HISTORY,
            item.text,
            Span(item.start, item.end),
            self._placed(statements_of(item.text, self.language), holder),
        )
        holder.notes.append(note)
        self.history = note
        self.quotation.is_open = False

    def _await_its_provision(self, item: Item) -> None:
        self.preceding.append(Preceding(item, statements_of(item.text, self.language), tuple(self.path)))
        self.quotation.is_open = False

    def _precede(self, node: Growing) -> None:
        """Give the notes that stand before a provision to its article; those that name another stay behind."""
        if not self.preceding:
            return
        waiting, self.preceding = self.preceding, []
        self._leave_in_place([note for note in waiting if not note.speaks_of(node)])
        holder = self.article or node
        holder.notes.extend(note.before(self.path) for note in waiting if note.speaks_of(node))

    def _leave_in_place(self, notes: Iterable[Preceding]) -> None:
        for note in notes:
            holder = next((node for node in reversed(note.path) if node.kind is Kind.ARTICLE), note.path[-1])
            holder.notes.append(note.in_its_place())

    def _placed(self, statements: tuple[Statement, ...], holder: Growing) -> tuple[Statement, ...]:
        """Targets that name no article belong to the provision in which the note stands."""
        if holder.kind is not Kind.ARTICLE:
            return statements
        place = f"art_{holder.number}"
        return tuple(
            said
            if said.target.startswith(("art", "chp", "sec"))
            else Statement(f"{place}__{said.target}" if said.target else place, said.action, said.acts)
            for said in statements
        )

    # Structure -------------------------------------------------------------------------------------------

    def _heading(self, item: Item) -> None:
        rank = _RANKS[item.kind]
        number = item.number
        if item.kind is Kind.PART:
            self.parts += 1
            number = str(self.parts)
            inside_section = any(node.kind is Kind.SECTION for node in self.path)
            if inside_section and not any(node.rank == _RANKS[Kind.PART] for node in self.path):
                rank = _PART_INSIDE_A_SECTION
        self._leave_behind()
        label, title = (item.label, item.text) if item.kind is not Kind.PART else ("", item.label)
        node = Growing(item.kind, number, label, Span(item.start, item.end), rank)
        self.article = node if item.kind is Kind.ARTICLE else None
        self.latest = self.article or self.latest
        self.quotation.is_open = False
        self._open(node)
        if item.kind is Kind.ARTICLE and self.words.excluded.match(title):
            said = self._placed(statements_of(title, self.language), node)
            node.notes.append(Note(NoteKind.STUB, title, Span(item.end - len(title), item.end), said))
        else:
            node.heading = title
            node.heading_span = Span(item.end - len(title), item.end)

    def _leave_behind(self) -> None:
        """What stands between two articles and names the one before it belongs to that one."""
        article = self.article
        if article is None:
            return
        behind = [note for note in self.leading if self._named_article(note.text) == article.number]
        article.notes.extend(replace(note, statements=self._placed(note.statements, article)) for note in behind)
        self.leading = [note for note in self.leading if note not in behind]

    def _named_article(self, text: str) -> str:
        found = self.article_word.search(lower_case(text))
        return found["number"] if found else ""

    def _open(self, node: Growing) -> None:
        while self.path[-1].rank >= node.rank:
            self.path.pop()
        self._release_leading(node)
        node.anchor = self.anchors.get(node.span.start, "")
        self.path[-1].adopt(node)
        self.path.append(node)
        self._precede(node)
        self.last_law = node.span.start

    def _labelled(self, item: Item) -> None:
        node = self._numbered(item)
        if item.text:
            node.alineas.append(Alinea(item.text, Span(item.end - len(item.text), item.end)))
            self.quotation.watch(item.text)

    def _stub(self, item: Item) -> None:
        if not item.label:
            if item.number:
                self._several_gone(item)
                return
            top = self.path[-1]
            if top.kind is Kind.REMARK and not top.alineas and not top.children:
                self._taken_out(top, item)
                return
            holder = self.article or top
            said = self._placed(statements_of(item.text, self.language), holder)
            holder.notes.append(Note(NoteKind.STUB, item.text, Span(item.start, item.end), said))
            return
        self._taken_out(self._numbered(item), item)

    def _several_gone(self, item: Item) -> None:
        holder = self.article or self.path[-1]
        acts = next((said.acts for said in statements_of(item.text, self.language)), ())
        gone = tuple(Statement(f"{item.kind}_{number}", Action.EXCLUDED, acts) for number in item.number.split(","))
        note = Preceding(item, gone, tuple(self.path)).in_its_place()
        holder.notes.append(replace(note, kind=NoteKind.STUB))

    def _taken_out(self, node: Growing, item: Item) -> None:
        said = statements_of(item.text, self.language)
        node.notes.append(Note(NoteKind.STUB, item.text, Span(item.end - len(item.text), item.end), said))

    def _numbered(self, item: Item) -> Growing:
        node = Growing(item.kind, item.number, item.label, Span(item.start, item.end), _RANKS[item.kind])
        if item.kind is Kind.PARAGRAPH:
            self._close_to(self._home_of_paragraph(item.number))
        elif item.kind is Kind.POINT and self._is_nested(item.number):
            node.kind, node.rank = Kind.SUBPOINT, _RANKS[Kind.SUBPOINT]
        elif item.kind is Kind.POINT:
            self._close_to(self._home_of_point(item.number))
        elif not any(open_node.kind is Kind.POINT for open_node in self.path):
            # Lettered points right below a paragraph are points of it.
            node.rank = _RANKS[Kind.SUBPOINT]
        self._open(node)
        return node

    def _is_nested(self, number: str) -> bool:
        """«1) органом в виде: 1) …»: a list inside a point, numbered as points are."""
        point = next((node for node in self.path if node.kind is Kind.POINT), None)
        if point is None or not point.alineas or not point.alineas[-1].text.endswith(":"):
            return False
        nested = point.last(Kind.SUBPOINT)
        return is_next(number, nested) if nested is None or nested[0].isdigit() else False

    def _close_to(self, home: Growing) -> None:
        while self.path[-1] is not home:
            self.path.pop()

    def _home_of_paragraph(self, number: str) -> Growing:
        """Where a paragraph belongs: to an open remark, or to the article around it."""
        outer = self.article or next(node for node in reversed(self.path) if node.rank <= _RANKS[Kind.ARTICLE])
        remark = next((node for node in self.path if node.kind is Kind.REMARK), None)
        if remark is None:
            return outer
        if follows(number, remark.last(Kind.PARAGRAPH)):
            return remark
        return outer

    def _home_of_point(self, number: str) -> Growing:
        """Where a point belongs: to the innermost open list that it continues, else to the innermost text."""
        holders = [node for node in reversed(self.path) if node.rank < _RANKS[Kind.POINT]]
        holder = holders[0]
        if holder.last(Kind.POINT) is not None or holder.kind is Kind.ALINEA:
            if follows(number, holder.last(Kind.POINT)):
                return holder
            if number == "1":
                return self._second_list(holder)
        for outer in holders[1:]:
            if outer.kind is Kind.ARTICLE or outer.rank > _RANKS[Kind.ARTICLE]:
                last = outer.last(Kind.POINT)
                if last is not None and number != "1" and follows(number, last):
                    return outer
        if holder.kind is Kind.REMARK and number != "1" and holder.last(Kind.POINT) is None:
            return self._list_around_the_remark(holder, number)
        return holder

    def _list_around_the_remark(self, remark: Growing, number: str) -> Growing:
        """A remark may stand in the middle of a paragraph's list; the list then goes on behind it."""
        around = self.path[self.path.index(remark) - 1]
        before = around.children[-2] if len(around.children) > 1 else remark
        last = before.last(Kind.POINT)
        if last is None or not follows(number, last):
            return remark
        self._close_to(around)
        self.path.append(before)
        return before

    def _second_list(self, holder: Growing) -> Growing:
        """A list that starts again at 1 belongs to the unnumbered paragraph before it, where there is one."""
        owner = self.path[self.path.index(holder) - 1] if holder.kind is Kind.ALINEA else holder
        if not holder.trailing:
            return holder
        intro = holder.trailing.pop()
        number = str(sum(child.kind is Kind.ALINEA for child in owner.children) + 2)
        node = Growing(Kind.ALINEA, number, "", intro.span, _RANKS[Kind.ALINEA])
        node.alineas.append(intro)
        self._close_to(owner)
        self._open(node)
        return node

    def _remark(self, item: Item) -> None:
        node = Growing(Kind.REMARK, item.number, item.label, Span(item.start, item.end), _RANKS[Kind.REMARK])
        self._open(node)
        if self.words.excluded.match(item.text):
            self._taken_out(node, item)
            return
        if item.text:
            start = item.end - len(item.text)
            node.alineas.append(Alinea(item.text, Span(start, item.end)))
        opening = item_of_text(item, self.words)
        if opening is not None:
            # «Примечание. 1. …»: the first paragraph of the remark stands in the same line.
            node.alineas.clear()
            self._labelled(opening)

    def _plain(self, item: Item) -> None:
        whole = f"{item.label} {item.text}".strip() if item.label else item.text
        alinea = Alinea(whole, Span(item.start, item.end))
        top = self.path[-1]
        if self.article is None and top.rank < _RANKS[Kind.ARTICLE]:
            on_top = top is self.root and not top.children
            self._stray(item, "front-matter" if on_top and self.words.title.match(whole) else "outside-articles")
            return
        if self.article is not None and self._stands_behind_the_note(whole):
            self._stray(item, "behind-the-note")
            return
        self._release_leading(top)
        self._leave_in_place(self.preceding)
        self.preceding = []
        self.last_law = item.start
        holder = next(node for node in reversed(self.path) if node.rank < _RANKS[Kind.POINT])
        if top.kind in {Kind.POINT, Kind.SUBPOINT} and not (self.quotation.is_open and not holder.trailing):
            holder.trailing.append(alinea)
        else:
            top.alineas.append(alinea)
        self.quotation.watch(whole)

    def _release_leading(self, top: Growing) -> None:
        if not self.leading:
            return
        top.notes.extend(
            replace(note, statements=self._placed(note.statements, self.article)) if self.article else note
            for note in self.leading
        )
        self.leading = []

    def _stands_behind_the_note(self, text: str) -> bool:
        """After the article's own history no law follows, as a rule: what does is a scrape's remains."""
        article = self.article
        if article is None or not article.notes or not (article.alineas or article.children):
            return False
        last = article.notes[-1]
        about_all = last.kind is NoteKind.HISTORY and any(
            said.target == f"art_{article.number}" for said in last.statements
        )
        return about_all and last.span.start > self.last_law and not self.words.sanction.match(text)

    def _stray(self, item: Item, reason: str) -> None:
        whole = f"{item.label} {item.text}".strip() if item.number != STRAY else item.text
        if reason in {"front-matter", "signature"}:
            holder = self.root
        elif reason in {"repeated-body", "repeated-heading"}:
            holder = self.latest
        else:
            holder = self.article or self.path[-1]
        holder.strays.append(Stray(whole, reason, Span(item.start, item.end)))


def item_of_text(item: Item, words: StructureWords) -> Item | None:
    """The labelled item that an item's own text begins with, if it does."""
    from lawdiff.reading.layout import Block  # noqa: PLC0415 - a record only, and layout does not know items

    if not item.text:
        return None
    inner = item_of(Block(item.text, item.end - len(item.text), item.end), words)
    return inner if inner.role is Role.LABELLED and inner.number == "1" else None
