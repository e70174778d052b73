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


_INDENT = "\xa0" * 5
_CONTINUES = re.compile(r"[a-zа-яёәғқңөұүһі№),.;:(\]»”]|[–—−-]\s")
_CLOSES = re.compile(r"[.;:!?–—−-][\"»”)]?\Z")
_ENDS_SENTENCE = re.compile(r"[.;:!?][\"»”]?\Z")
_ABBREVIATION = re.compile(r"(?:\b(?:ст|стст|п|пп|ч|г|см|т\.\s?д|т\.\s?п|гг|абз|подп|No)\.)\Z", re.IGNORECASE)
_FLAT_HEADING = re.compile(
    r"\n[ \t\xa0]*(?:[СC]татья\s+\d+(?:-\d+)*|\d+(?:-\d+)*-бап|Article\s+\d+(?:-\d+)*)\.[^\n:]{0,1200}:(?=[^\s:])"
)
_ARTICLE_LINE = re.compile(r"\n[ \t\xa0]*(?:[СC]татья\s+\d|\d+(?:-\d+)*-бап|Article\s+\d)")
"""Both begin with the line break and not with `^`: so a search looks at the beginnings of lines only."""
_SPACE_RUN = re.compile(r"[ \t\xa0]{3,}|(?<=[.;!])[ \t\xa0]{2}(?=\S)")
"""Where a flattened text had the end of a paragraph: three spaces, or two behind a full stop."""
_LONGEST_ENDING = 12
"""So many characters are looked at by the patterns that end with `\\Z`."""
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
    framed = f"\n{text}"
    articles = len(_ARTICLE_LINE.findall(framed))
    if articles and len(_FLAT_HEADING.findall(framed)) > _SHARE_OF_FLAT_ARTICLES * articles:
        return Layout.FLATTENED
    single = inside = blank = 0
    previous = ""
    for line, indented, after_blank in islice(_lines(text), _LINES_JUDGED):
        if previous:
            if after_blank:
                blank += 1
            else:
                single += 1
                inside += bool(not indented and _CONTINUES.match(line.text) and not _ends(_CLOSES, previous))
        previous = line.text
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
    blocks = [line for line, _, _ in _lines(text)] if layout in _WHOLE_LINES else _unwrapped(text, words, layout)
    pieces: list[Block] = []
    for block in blocks:
        if block.text[0] in words.heading_letters:
            pieces.extend(_split_headings(block, words))
        else:
            pieces.append(block)
    return _mended(pieces, words)


_WHOLE_LINES = frozenset({Layout.LINES, Layout.FLATTENED})


def _lines(text: str) -> Iterator[tuple[Block, bool, bool]]:
    """The lines that hold words; whether each is indented, and whether a blank line stands before it."""
    position = 0
    after_blank = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + (raw.index(stripped) if raw[0].isspace() else 0)
            yield Block(stripped, start, start + len(stripped)), raw.startswith(_INDENT), after_blank
            after_blank = False
        else:
            after_blank = True
        position += len(raw) + 1


def _unwrapped(text: str, words: StructureWords, layout: Layout) -> list[Block]:
    blocks: list[Block] = []
    group: list[Block] = []
    under_heading = False
    for line, indented, after_blank in _lines(text):
        if after_blank or indented or not (group or blocks):
            # Where a heading and its body share a group, blank lines part articles and not paragraphs.
            under_heading = _is_heading(line.text, words)
        by_words = layout is not Layout.WRAPPED or under_heading
        if group and (after_blank or indented or _begins_block(group, line.text, words, by_words=by_words)):
            blocks.append(_joined(group))
            group = []
        group.append(line)
    if group:
        blocks.append(_joined(group))
    return blocks


def _begins_block(group: list[Block], text: str, words: StructureWords, *, by_words: bool) -> bool:
    previous = group[-1].text
    if _is_heading(text, words):
        return _is_heading(group[0].text, words) or _ends(_CLOSES, previous) or not _CONTINUES.match(text)
    if len(group) == 1 and _is_bare_marker(previous, words):
        return True
    return by_words and _begins_by_its_words(group, text, words)


def _begins_by_its_words(group: list[Block], text: str, words: StructureWords) -> bool:
    previous = group[-1].text
    if words.history.match(text) or words.announcement.match(text) or words.front_matter.match(text):
        return True
    if words.front_matter.match(previous):
        return True
    labelled = _labelled(text)
    if _is_heading(group[0].text.lstrip(_QUOTES), words):
        return bool(labelled or words.remark.match(text)) or not _continues_heading(previous, text)
    if _ends(_ABBREVIATION, previous):
        return False
    if _LINK_ALONE.fullmatch(text):
        return previous.endswith(":") and text[0].isupper()
    if labelled:
        return _labels_a_new_block(previous, text)
    if words.disposition_ends_with_dash and _ends(_ENDS_WITH_DASH, previous):
        return True
    if words.sanction.match(text) or words.remark.match(text):
        return _ends(_CLOSES, previous) or previous.endswith(",")
    return _ends(_ENDS_SENTENCE, previous) and not _CONTINUES_SENTENCE.match(text)


def _ends(ending: re.Pattern[str], text: str) -> bool:
    return ending.search(text, max(0, len(text) - _LONGEST_ENDING)) is not None


def _is_bare_marker(text: str, words: StructureWords) -> bool:
    return bool(words.announcement.fullmatch(text) or words.remark.fullmatch(text))


def _labelled(text: str) -> bool:
    return bool(PARAGRAPH_LABEL.match(text) or POINT_LABEL.match(text) or LETTER_LABEL.match(text))


def _labels_a_new_block(previous: str, text: str) -> bool:
    if _ends(_CLOSES, previous) or previous.endswith(","):
        return not (previous.endswith(",") and POINT_LABEL.fullmatch(text))
    # A forgotten full stop does not hide the next paragraph of an article.
    found = PARAGRAPH_LABEL.match(text)
    return bool(found and text[found.end() : found.end() + 1].isupper() and not _ends(_HANGING, previous))


def _continues_heading(previous: str, text: str) -> bool:
    if _CONTINUES.match(text) or _ends(_HANGING, previous):
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
        if first[-1] in ".)" and (PARAGRAPH_LABEL.fullmatch(first) or POINT_LABEL.fullmatch(first)):
            return not _labelled(text)
    begins = text[0]
    if not (begins.islower() or begins.isdigit() or begins in "(),.;№" or text.isupper()):
        return False
    if len(group) == 1 and _is_bare_marker(first, words):
        return False
    if text.isupper() and begins.isalpha() and _is_heading(first, words) and not _is_heading(text, words):
        return first.split(None, 2)[-1].isupper()
    if not (begins.islower() or begins.isdigit() or begins in "(),.;№"):
        return False
    if _ends(_CLOSES, last) or _labelled(text) or words.sanction.match(text):
        return False
    if begins.isdigit() and not last.endswith(","):
        return False
    return not (_is_heading(first, words) or _is_heading(text, words) or words.announcement_more.match(text))


def _is_heading(text: str, words: StructureWords) -> bool:
    if text[:1] not in words.heading_letters:
        return False
    if text[0] == "C" and text[1:2] >= "\u0400":
        text = cyrillic(text[:6]) + text[6:]
    for _, pattern in words.headings:  # noqa: SIM110  (a generator would take twice the time)
        if pattern.match(text):
            return True
    return False


def _joined(group: Sequence[Block]) -> Block:
    if len(group) == 1:
        return group[0]
    pieces = [group[0].text]
    for before, piece in pairwise(group):
        glue = "" if piece.text[0] in _NO_SPACE_BEFORE or before.text.endswith("(") else " "
        pieces.append(glue + piece.text)
    return Block("".join(pieces), group[0].start, group[-1].end)


def unflattened(text: str) -> str:
    """A flattened text with its paragraphs parted by line breaks, each character in its old place."""
    # The scrape put a colon after each heading: it is set aside, so that the heading reads as in the law.
    parted = _FLAT_HEADING.sub(lambda found: found.group()[:-1] + "\n", f"\n{text}")[1:]
    return _SPACE_RUN.sub(lambda found: "\n" + found.group()[1:], parted)


def _split_headings(block: Block, words: StructureWords) -> Iterator[Block]:
    text = block.text
    if not _is_heading(text, words) and not (words.heading_start.search(text[:60]) and _begins_with_part(text, words)):
        yield block
        return
    cuts = [0, *(match.start() for match in words.heading_start.finditer(text)), len(text)]
    note = words.history_inside.search(text)
    if note:
        # «Статья 199. … Сноска. Заголовок статьи 199 …» in one line: the note is not the title.
        cuts = [*(cut for cut in cuts if cut < note.start()), note.start(), len(text)]
    for start, end in pairwise(cuts):
        piece = text[start:end].strip()
        if piece:
            lead = len(text[start:end]) - len(text[start:end].lstrip())
            yield Block(piece, block.start + start + lead, block.start + start + lead + len(piece))


def _begins_with_part(text: str, words: StructureWords) -> bool:
    cut = words.heading_start.search(text)
    return cut is not None and _is_heading(text[: cut.start()].strip(), words)
