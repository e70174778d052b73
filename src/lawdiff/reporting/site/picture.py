"""The picture that goes with a shared link: the report's title and what was counted, as a PNG of 1200 by 630 points."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from lawdiff.language.messages import messages
from lawdiff.reporting.site.records import Chapter, Figure
from lawdiff.reporting.visible import visible

SIZE = (1200, 630)
_PAPER, _INK, _MUTED, _RULE = "#f4f1ea", "#1b1a18", "#59554d", "#8d8575"
_MARGIN, _FIGURES = 84, 3
_TITLES = (68, 58, 48, 40)
"""Sizes of the title: the first in which it fits into four lines."""
_MOST_LINES = 4


def render_picture(chapter: Chapter) -> bytes:
    """The picture of a language. It has no clock and no name of a program in it: the same report, the same bytes."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    wide = SIZE[0] - 2 * _MARGIN
    draw.rectangle((0, 0, SIZE[0], 12), fill=_INK)
    draw.text((_MARGIN, 64), messages(chapter.ui, "site")("brand"), font=_font("Regular", 30), fill=_MUTED)
    lines, size = _fitting(visible(chapter.dossier.title), wide)
    for place, line in enumerate(lines):
        draw.text((_MARGIN, 122 + place * size * 1.22), line, font=_font("Bold", size), fill=_INK)
    draw.line((_MARGIN, 462, SIZE[0] - _MARGIN, 462), fill=_RULE, width=2)
    step = wide / _FIGURES
    for place, one in enumerate(_figures(chapter)):
        x = _MARGIN + place * step
        draw.text((x, 478), one.number, font=_font("Bold", 60), fill=_INK)
        for line_place, line in enumerate(_wrapped(one.noun, _font("Regular", 24), step - 30)[:2]):
            draw.text((x, 550 + line_place * 30), line, font=_font("Regular", 24), fill=_MUTED)
    stream = BytesIO()
    image.quantize(32).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _figures(chapter: Chapter) -> Sequence[Figure]:
    """The numbers that say most: offences that moved first, then what else is not nought."""
    shown = [one for one in chapter.figures if chapter.dossier.counts[one.kind]]
    return sorted(shown, key=lambda one: not one.kind.startswith("fate."))[:_FIGURES]


def _fitting(title: str, wide: float) -> tuple[list[str], int]:
    for size in _TITLES:
        lines = _wrapped(title, _font("Bold", size), wide)
        if len(lines) * size * 1.22 <= 320 and len(lines) <= _MOST_LINES:
            return lines, size
    shown = lines[:_MOST_LINES]
    return [*shown[:-1], f"{shown[-1]}…"], _TITLES[-1]


def _wrapped(text: str, font: ImageFont.FreeTypeFont, wide: float) -> list[str]:
    """A text in lines no wider than asked; a word that is wider is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= wide:
            lines[-1] = longer
            continue
        end = len(word)
        while end > 1 and font.getlength(f"{word[:end]}…") > wide:
            end -= 1
        lines.append(word if font.getlength(word) <= wide else f"{word[:end]}…")
    return [line for line in lines if line]


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    data = resources.files("lawdiff.reporting.site").joinpath("fonts", f"NotoSerif-{weight}.subset.ttf").read_bytes()
    # The simple layout is in every build of the library; the other one would not be the same everywhere.
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)
