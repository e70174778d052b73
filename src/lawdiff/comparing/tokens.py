"""Words as a statute has them: `108-1`, `2-1)`, `№ 72-VIII`, a date, `10 000` are one word each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from lawdiff.comparing.fold import fold

# Letters, digits, the marks that stand over or invisibly inside a word.
_IN_WORD = "\\w\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_HYPHEN = "-‐‑‒–—−"

# Words first: most of a text is words.
_TOKEN = re.compile(
    rf"""\s*(?:
      (?!\d)[{_IN_WORD}]+(?:[{_HYPHEN}'’ʼ][{_IN_WORD}]+)*        # a word, with its hyphens
    | [^\s\d№]                                                  # a mark
    | \d{{1,2}}\.\d{{1,2}}\.\d{{4}}(?![{_IN_WORD}])             # 15.04.2024
    | \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?![{_IN_WORD}]) # 10 000
    | \d+(?:[.,]\d+)+(?![{_IN_WORD}])                           # 0,5
    | \d[{_IN_WORD}]*(?:[{_HYPHEN}][{_IN_WORD}]+)*\)?           # 108-1, 2-1), 72-VIII, 5-бап
    | №\s*\d[{_IN_WORD}]*(?:[{_HYPHEN}][{_IN_WORD}]+)*          # № 72-VIII
    | №
    )""",
    re.VERBOSE,
)
# Words that no folding changes: Cyrillic with a small letter at the end and no ё.
_SMALL = "а-яәғқңөұүһі"
_MARKS = frozenset(",.;:-\"()/!?%'[]*=+№")
_PLAIN = re.compile(rf"(?:[{_SMALL}{_SMALL.upper()}]*[{_SMALL}]-?)+|[0-9]+|[,.;:]")


def tokenize(text: str, open_brackets: int = 0) -> list[str]:
    r"""The words and marks of a text, each with the spaces before it; joined they are the text to the letter.

    A closing bracket belongs to the number before it where it is the number's own: `2-1)`, not «(статья 99)».
    Brackets that were opened before the text begins can be told by their number.

    >>> tokenize("на 10 000 тенге,  пункт 2-1) статьи 108-1 (Закон № 72-VIII от 15.04.2024)")
    ['на', ' 10 000', ' тенге', ',', '  пункт', ' 2-1)', ' статьи', ' 108-1', ' (', 'Закон', ' № 72-VIII',
     ' от', ' 15.04.2024', ')']
    >>> tokenize("часть (статья 99) ")
    ['часть', ' (', 'статья', ' 99', ') ']
    """
    tokens = _TOKEN.findall(text)
    if open_brackets or "(" in text:
        tokens = _own_brackets(tokens, open_brackets)
    # Blanks at the end stay with the last word: nothing of the text is lost.
    tail = text[len(text.rstrip()) :]
    if tail:
        tokens = [*tokens[:-1], tokens[-1] + tail] if tokens else [tail]
    return tokens


@lru_cache(maxsize=1 << 16)
def token_key(token: str) -> str:
    """What two tokens must share to be the same word: their comparison text.

    >>> token_key("  Закон") == token_key(" Закон"), token_key("учёт") == token_key("учет")
    (True, True)
    """
    word = token.strip()
    return word if _PLAIN.fullmatch(word) else fold(word)


def count_words(keys: Sequence[str]) -> int:
    """How many of the keys are words or numbers, not marks.

    >>> count_words(["лет", ",", "2-1)", "-"])
    2
    """
    return len(keys) - sum(map(_MARKS.__contains__, keys))


def _own_brackets(tokens: list[str], depth: int) -> list[str]:
    """A bracket that closes one opened before is not the number's own."""
    out: list[str] = []
    for token in tokens:
        if token[-1] == "(":
            depth += 1
        elif token == ")" or token.lstrip() == ")":
            depth = max(0, depth - 1)
        elif token[-1] == ")" and depth:
            depth -= 1
            out.append(token[:-1])
            out.append(")")
            continue
        out.append(token)
    return out
