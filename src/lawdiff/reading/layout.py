"""Lines become blocks: the paragraphs of the statute, put together again however the text was copied.

A page of a statute is copied in four ways. One block a line; a blank line between blocks with a line break where a
link stood; no blank line at all, so that only the words say where a paragraph ends; and a whole article in one line,
its paragraphs parted by runs of spaces. All of them give the same blocks.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from lawdiff.language.letters import cyrillic
from lawdiff.language.structure import LETTER_LABEL, PARAGRAPH_LABEL, POINT_LABEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawdiff.language.structure import StructureWords


class Block(NamedTuple):
    """One paragraph of the source: its words, verbatim but for line breaks, and where they stand (characters)."""

    text: str
    start: int
    end: int


class Layout(Enum):
    """How the lines of a text relate to its paragraphs."""

    LINES = "one block a line"
    WRAPPED = "blank lines between blocks, line breaks inside"
    RUN_TOGETHER = "line breaks inside blocks and no blank lines"
    FLATTENED = "an article a line, its paragraphs parted by runs of spaces"


class _Line(NamedTuple):
    text: str
    start: int
    end: int
    indented: bool
    after_blank: bool


_INDENT = re.compile(r"\s*")
_CONTINUES = re.compile(r"[a-zа-яёәғқңөұүһі№),.;:(\]»”]|[–—−-]\s")
_CLOSES = re.compile(r"[.;:!?–—−-][\"»”)]?\Z")
_ENDS_SENTENCE = re.compile(r"[.;:!?][\"»”]?\Z")
_ABBREVIATION = re.compile(r"(?:\b(?:ст|стст|п|пп|ч|г|см|т\.\s?д|т\.\s?п|гг|абз|подп|No)\.)\Z", re.IGNORECASE)
_FLAT_HEADING = re.compile(
    r"(?m)^[ \t\xa0]*(?:[СC]татья\s+\d+(?:-\d+)*|\d+(?:-\d+)*-бап|Article\s+\d+(?:-\d+)*)\.[^\n:]{0,1200}:(?=[^\s:])"
)
_ARTICLE_LINE = re.compile(r"(?m)^[ \t\xa0]*(?:[СC]татья\s+\d|\d+(?:-\d+)*-бап|Article\s+\d)")
_SPACE_RUN = re.compile(r"[ \t\xa0]{3,}|(?<=[.;!])[ \t\xa0]{2}(?=\S)")
"""Where a flattened text had the end of a paragraph: three spaces, or two behind a full stop."""
_NO_SPACE_BEFORE = frozenset(",.;:)!?»”")
_HANGING = re.compile(
    r"(?:[,(–—−-]|\b(?:и|или|либо|в|во|на|о|об|от|по|при|с|со|за|к|для|из|без|не|а|также|Республики|мен|және|немесе|туралы"
    r"|of|the|and|or|in|to|for|by|a|an))\Z",
    re.IGNORECASE,
)
_ENDS_WITH_DASH = re.compile(r"\s[–—−-]\Z")
_QUOTES = '"«“„'
_LINK_ALONE = re.compile(
    r"[№\s]*\d+(?:-\d+)?(?:-[IVXІХ]+)?|(?:Конституци|Кодекс|Закон|Регламент|Договор|Конвенци)[а-яё]*|Конституция[а-яәі]*"
)
"""A line that holds nothing but what a link holds: the number of an article or law, the name of a document."""
_NAME_ALONE = re.compile(r"(?:[А-ЯӘҒҚҢӨҰҮҺІA-Z]\.\s?){1,2}[\w-]+")
_CONTINUES_SENTENCE = re.compile(r"[№),.;:(\]»”]|[–—−-]\s")
_LINES_JUDGED = 4000
_SHARE_OF_BREAKS_INSIDE = 0.03
_SHARE_OF_FLAT_ARTICLES = 0.2


def layout_of(text: str) -> Layout:
    """How a text was copied, judged by its lines."""
    articles = len(_ARTICLE_LINE.findall(text))
    if articles and len(_FLAT_HEADING.findall(text)) > _SHARE_OF_FLAT_ARTICLES * articles:
        return Layout.FLATTENED
    single = inside = blank = 0
    previous: _Line | None = None
    for line in islice(_lines(text), _LINES_JUDGED):
        if previous is not None:
            if line.after_blank:
                blank += 1
            else:
                single += 1
                inside += bool(not line.indented and _CONTINUES.match(line.text) and not _CLOSES.search(previous.text))
        previous = line
    if not single or inside <= _SHARE_OF_BREAKS_INSIDE * single:
        return Layout.LINES
    return Layout.WRAPPED if blank * 5 > single else Layout.RUN_TOGETHER


def blocks_of(text: str, words: StructureWords, layout: Layout | None = None) -> list[Block]:
    r"""The paragraphs of a text, in order.

    >>> from lawdiff.language.structure import STRUCTURE
    >>> from lawdiff.model import Language
    >>> text = "Статья 1. Цели\n1. Как в статье\n2\n, если –\nнаказывается штрафом.\n2. Иное."
    >>> [block.text for block in blocks_of(text, STRUCTURE[Language.RUS], Layout.RUN_TOGETHER)]
    ['Статья 1. Цели', '1. Как в статье 2, если –', 'наказывается штрафом.', '2. Иное.']
    """
    layout = layout or layout_of(text)
    if layout is Layout.FLATTENED:
        text = unflattened(text)
    blocks: list[Block] = []
    group: list[_Line] = []
    under_heading = False
    for line in _lines(text):
        if line.after_blank or line.indented or not (group or blocks):
            # Where a heading and its body share a group, blank lines part articles and not paragraphs.
            under_heading = _is_heading(line.text, words)
        by_words = layout is not Layout.WRAPPED or under_heading
        if group and _begins_block(group, line, words, layout, by_words=by_words):
            blocks.append(_joined(group))
            group = []
        group.append(line)
    if group:
        blocks.append(_joined(group))
    return _mended([piece for block in blocks for piece in _split_headings(block, words)], words)


def _lines(text: str) -> Iterator[_Line]:
    position = 0
    after_blank = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            yield _Line(stripped, start, start + len(stripped), raw[:5] == "\xa0" * 5, after_blank)
            after_blank = False
        else:
            after_blank = True
        position += len(raw) + 1


def _begins_block(group: list[_Line], line: _Line, words: StructureWords, layout: Layout, *, by_words: bool) -> bool:
    if line.after_blank or line.indented or layout in {Layout.LINES, Layout.FLATTENED}:
        return True
    previous = group[-1].text
    if _is_heading(line.text, words):
        return _is_heading(group[0].text, words) or bool(_CLOSES.search(previous)) or not _CONTINUES.match(line.text)
    if len(group) == 1 and _is_bare_marker(previous, words):
        return True
    return by_words and _begins_by_its_words(group, line, words)


def _begins_by_its_words(group: list[_Line], line: _Line, words: StructureWords) -> bool:
    previous, text = group[-1].text, line.text
    if words.history.match(text) or words.announcement.match(text) or words.front_matter.match(text):
        return True
    if words.front_matter.match(previous):
        return True
    labelled = _labelled(text)
    if _is_heading(group[0].text.lstrip(_QUOTES), words):
        return bool(labelled or words.remark.match(text)) or not _continues_heading(previous, text)
    if _ABBREVIATION.search(previous):
        return False
    if _LINK_ALONE.fullmatch(text):
        return previous.endswith(":") and text[0].isupper()
    if labelled:
        return _labels_a_new_block(previous, text)
    if words.disposition_ends_with_dash and _ENDS_WITH_DASH.search(previous):
        return True
    if words.sanction.match(text) or words.remark.match(text):
        return bool(_CLOSES.search(previous) or previous.endswith(","))
    return bool(_ENDS_SENTENCE.search(previous)) and not _CONTINUES_SENTENCE.match(text)


def _is_bare_marker(text: str, words: StructureWords) -> bool:
    return bool(words.announcement.fullmatch(text) or words.remark.fullmatch(text))


def _labelled(text: str) -> bool:
    return bool(PARAGRAPH_LABEL.match(text) or POINT_LABEL.match(text) or LETTER_LABEL.match(text))


def _labels_a_new_block(previous: str, text: str) -> bool:
    if _CLOSES.search(previous) or previous.endswith(","):
        return not (previous.endswith(",") and POINT_LABEL.fullmatch(text))
    # A forgotten full stop does not hide the next paragraph of an article.
    found = PARAGRAPH_LABEL.match(text)
    return bool(found and text[found.end() : found.end() + 1].isupper() and not _HANGING.search(previous))


def _continues_heading(previous: str, text: str) -> bool:
    if _CONTINUES.match(text) or _HANGING.search(previous):
        return True
    # Headings of chapters are set in capitals and broken by hand.
    return text.isupper() and (previous.isupper() or previous.split(None, 2)[-1].isupper())


def _mended(blocks: list[Block], words: StructureWords) -> list[Block]:
    """Paragraphs that the source itself broke in mid-sentence, put together, whatever the layout."""
    mended: list[Block] = []
    group: list[Block] = []
    for block in blocks:
        if group and not _was_broken_off(group, block.text, words):
            mended.append(_joined(group))
            group = []
        group.append(block)
    if group:
        mended.append(_joined(group))
    return mended


def _was_broken_off(group: list[Block], text: str, words: StructureWords) -> bool:
    first, last = group[0].text, group[-1].text
    if len(group) == 1:
        if words.signature.match(first):
            return bool(_NAME_ALONE.fullmatch(text))
        if PARAGRAPH_LABEL.fullmatch(first) or POINT_LABEL.fullmatch(first):
            return not _labelled(text)
        if _is_bare_marker(first, words):
            return False
    begins = text[0]
    if text.isupper() and begins.isalpha() and _is_heading(first, words) and not _is_heading(text, words):
        return first.split(None, 2)[-1].isupper()
    if not (begins.islower() or begins.isdigit() or begins in "(),.;№"):
        return False
    if _CLOSES.search(last) or _labelled(text) or words.sanction.match(text):
        return False
    if begins.isdigit() and not last.endswith(","):
        return False
    return not (_is_heading(first, words) or _is_heading(text, words) or words.announcement_more.match(text))


def _is_heading(text: str, words: StructureWords) -> bool:
    if text[:1] not in words.heading_letters:
        return False
    if text[0] == "C" and text[1:2] >= "\u0400":
        text = cyrillic(text[:6]) + text[6:]
    return any(pattern.match(text) for _, pattern in words.headings)


def _joined(group: Sequence[_Line | Block]) -> Block:
    if len(group) == 1:
        return Block(group[0].text, group[0].start, group[0].end)
    pieces = [group[0].text]
    for before, piece in pairwise(group):
        glue = "" if piece.text[0] in _NO_SPACE_BEFORE or before.text.endswith("(") else " "
        pieces.append(glue + piece.text)
    return Block("".join(pieces), group[0].start, group[-1].end)


def unflattened(text: str) -> str:
    """A flattened text with its paragraphs parted by line breaks, each character in its old place."""
    # The scrape put a colon after each heading: it is set aside, so that the heading reads as in the law.
    parted = _FLAT_HEADING.sub(lambda found: found.group()[:-1] + "\n", text)
    return _SPACE_RUN.sub(lambda found: "\n" + found.group()[1:], parted)


def _split_headings(block: Block, words: StructureWords) -> Iterator[Block]:
    text = block.text
    if not _is_heading(text, words) and not words.heading_start.search(text[:60]):
        yield block
        return
    if not _is_heading(text, words) and not _begins_with_part(text, words):
        yield block
        return
    cuts = [0, *(match.start() for match in words.heading_start.finditer(text)), len(text)]
    note = words.history_inside.search(text)
    if note:
        # «Статья 199. … Сноска. Заголовок статьи 199 …» in one line: the note is not the title.
        cuts = [*(cut for cut in cuts if cut < note.start()), note.start(), len(text)]
    for start, end in pairwise(cuts):
        piece = text[start:end].rstrip()
        yield Block(piece, block.start + start, block.start + start + len(piece))


def _begins_with_part(text: str, words: StructureWords) -> bool:
    cut = words.heading_start.search(text)
    return cut is not None and _is_heading(text[: cut.start()].strip(), words)
