"""Tables of words by language, made when a language is first asked for: compiling patterns takes time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from lawdiff.model import Language

_Words = TypeVar("_Words")


class ByLanguage(Mapping[Language, _Words], Generic[_Words]):
    """A mapping from language to its words.

    >>> made = []
    >>> table = ByLanguage({Language.RUS: lambda: made.append("rus") or "да", Language.KAZ: lambda: "иә"})
    >>> table[Language.RUS], table[Language.RUS], made
    ('да', 'да', ['rus'])
    """

    def __init__(self, makers: Mapping[Language, Callable[[], _Words]]) -> None:
        self._makers = makers
        self._made: dict[Language, _Words] = {}

    def __getitem__(self, language: Language) -> _Words:
        words = self._made.get(language)
        if words is None:
            words = self._made[language] = self._makers[language]()
        return words

    def __iter__(self) -> Iterator[Language]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
