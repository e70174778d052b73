"""Two editions become a `Comparison`: alignment, words, moves, corroboration by the notes."""

from lawdiff.comparing.compare import compare
from lawdiff.comparing.fold import fold
from lawdiff.comparing.rebuild import RebuildError
from lawdiff.comparing.result import (
    ArticleRow,
    Change,
    ChangeKind,
    Comparison,
    Corroboration,
    CorroborationStatus,
    Hunk,
    Op,
)
from lawdiff.comparing.tokens import tokenize
from lawdiff.comparing.wording import whole_words
from lawdiff.comparing.words import WordDiff, compare_words

__all__ = [
    "ArticleRow",
    "Change",
    "ChangeKind",
    "Comparison",
    "Corroboration",
    "CorroborationStatus",
    "Hunk",
    "Op",
    "RebuildError",
    "WordDiff",
    "compare",
    "compare_words",
    "fold",
    "tokenize",
    "whole_words",
]
