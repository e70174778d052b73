"""Two languages, one law: where the Russian and the Kazakh text of one edition say different things."""

from lawdiff.meaning.languages.agreement import compare_languages
from lawdiff.meaning.languages.model import Agreement, Difference, DifferenceKind, Weight

__all__ = ["Agreement", "Difference", "DifferenceKind", "Weight", "compare_languages"]
