"""How a person names a provision at the prompt: `cc:108-1(2)(3)@2024-06-16`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHORT = re.compile(
    r"(?:(?P<act>[^\s:/@()]+)(?:/(?P<language>rus|kaz|eng))?:)?"
    r"(?P<article>\d+(?:-\d+)*)"
    r"(?P<below>(?:\([^()\s]+\))*)"
    r"(?:@(?P<edition>[\w-]+))?\Z"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision as cited: the numbers say where, the edition itself says what kinds they are.

    Attributes:
        numbers: from the article down, `("108-1", "2", "3")`.
        act: alias of the act as typed; empty where none is given.
        language: `rus`, `kaz`, `eng`, or empty.
        edition: what follows `@`: a date or a name; empty where none is given.

    >>> Citation.parse("cao:73-1@2024-06-08")
    Citation(numbers=('73-1',), act='cao', language='', edition='2024-06-08')
    >>> str(Citation.parse("cc:108-1(2)(3)"))
    'cc:108-1(2)(3)'
    """

    numbers: tuple[str, ...]
    act: str = ""
    language: str = ""
    edition: str = ""

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read the short form.

        Raises:
            ValueError: the text is not one.
        """
        found = _SHORT.match(text.strip())
        if found is None:
            raise ValueError(f"not a citation: {text!r}")
        below = tuple(re.findall(r"\(([^()\s]+)\)", found["below"] or ""))
        return cls(
            (found["article"], *below),
            found["act"] or "",
            found["language"] or "",
            found["edition"] or "",
        )

    def __str__(self) -> str:
        article, *below = self.numbers
        act = self.act + (f"/{self.language}" if self.language else "")
        return "".join(
            (
                f"{act}:" if act else "",
                article,
                *(f"({number})" for number in below),
                f"@{self.edition}" if self.edition else "",
            )
        )
