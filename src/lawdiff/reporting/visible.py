"""Text from files, made safe to print: control characters are shown and never sent."""

from __future__ import annotations

from collections.abc import Mapping

_CONTROLS: Mapping[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"},
    0x7F: "\u2421",
    **{code: f"<{code:02X}>" for code in range(0x80, 0xA0)},
    # These turn the reading direction of what follows, so that a line can look like another one.
    **{code: f"<{code:04X}>" for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))},
}


def visible(text: str) -> str:
    r"""The text with C0 and C1 controls and marks of reading direction made visible; line breaks and tabs stay.

    >>> visible("fine \x1b[31mred\x1b[0m")
    'fine ␛[31mred␛[0m'
    >>> visible("a\nb\x9bc")
    'a\nb<9B>c'
    """
    return text.translate(_CONTROLS)
