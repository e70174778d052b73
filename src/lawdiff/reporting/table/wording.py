"""The words of the comparative table: a file for each language, any line of which a user can replace."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from lawdiff.model import Language, LawdiffError

_FIELDS = frozenset({"act", "before", "after", "old", "new"})


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one language.

    Attributes:
        language: which.
        table: by key.
    """

    language: Language
    table: Mapping[str, str]

    def __call__(self, key: str, /, **fields: str) -> str:
        """The words of a key, its fields filled in.

        >>> table_words(Language.RUS)("absent"), table_words(Language.KAZ)("repealed")
        ('Отсутствует.', 'Алып тастау.')
        """
        return self.table[key].format(**fields) if fields else self.table[key]


@cache
def table_words(language: Language) -> TableWords:
    """The words that lawdiff carries."""
    text = resources.files(__package__ or __name__).joinpath(f"{language.value}.toml").read_text("utf-8")
    return TableWords(language, MappingProxyType(tomllib.loads(text)))


def own_words(text: str, language: Language, name: str) -> TableWords:
    """The words of a language with those of a user's own file in their place.

    Args:
        text: of the file, in TOML: `key = "words"`.
        language: whose words the others are.
        name: of the file, for messages.

    Raises:
        LawdiffError: the file is not such a table; the message says which line is wrong.

    >>> own_words('grounds = "Why"', Language.ENG, "mine.toml")("grounds")
    'Why'
    """
    known = table_words(language).table
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise LawdiffError(f'{name}: this is no TOML ({problem}); write lines such as grounds = "…"') from problem
    for key, words in given.items():
        if key not in known:
            raise LawdiffError(f"{name}: {key!r} is no word of the table; it has {', '.join(sorted(known))}")
        if not isinstance(words, str):
            raise LawdiffError(f"{name}: what stands at {key!r} is no text; put it in quotation marks")
        try:
            words.format(**dict.fromkeys(_FIELDS, ""))
        except (KeyError, IndexError, ValueError, AttributeError) as problem:
            raise LawdiffError(
                f"{name}: {key!r} has a brace that cannot be filled in; there are {{act}}, {{before}}, {{after}}, "
                "{old} and {new}"
            ) from problem
    return TableWords(language, MappingProxyType({**known, **given}))
