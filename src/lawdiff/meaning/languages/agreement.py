"""Whether the Russian and the Kazakh text of one edition agree: structure first, then what each provision says.

Both are equally authentic, so neither measures the other. What is compared is what can be read as data in both:
the tree, penalties, ages, dates, numbers, cited provisions, sentences, and the acts that the publisher's notes name.
Style, word order and terms are not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.meaning.languages.model import WEIGHTS, Agreement, Difference, DifferenceKind
from lawdiff.meaning.languages.notes import note_differences, prints_notes
from lawdiff.meaning.languages.provisions import Cited, cited_by, provision_differences
from lawdiff.meaning.sentences import SPOKEN
from lawdiff.model import Confidence, Edition, Kind, Language, LawdiffError, NoteKind, Provision

_ORDER = {kind: place for place, kind in enumerate(WEIGHTS)}


def compare_languages(first: Edition, second: Edition, articles: frozenset[str] = frozenset()) -> Agreement:
    """Compare the Russian and the Kazakh text of one edition.

    Args:
        first: one of them.
        second: the other.
        articles: numbers of the articles to compare; all where empty.

    Raises:
        LawdiffError: they are not a Russian and a Kazakh text, or are texts of different acts.
    """
    rus, kaz = _by_language(first, second)
    left, right = _articles(rus, articles), _articles(kaz, articles)
    cited = (cited_by(rus), cited_by(kaz))
    noted = prints_notes(rus) and prints_notes(kaz)
    found: list[Difference] = []
    sanctions = 0
    for number, one in left.items():
        other = right.get(number)
        if other is None:
            found += [] if kaz.partial else [_one_sided(one, Language.RUS)]
            continue
        told, read = _article(one, other, rus, kaz, cited)
        told += note_differences(one, other) if noted else ()
        found += told
        sanctions += read
    found += [
        _one_sided(node, Language.KAZ) for number, node in right.items() if number not in left and not rus.partial
    ]
    return Agreement(
        rus,
        kaz,
        tuple(found),
        tuple(number for number in left if number in right),
        tuple(number for number in left if number not in right and kaz.partial),
        tuple(number for number in right if number not in left and rus.partial),
        sanctions,
    )


def _by_language(first: Edition, second: Edition) -> tuple[Edition, Edition]:
    by_language = {first.language: first, second.language: second}
    if set(by_language) != {Language.RUS, Language.KAZ}:
        raise LawdiffError(
            f"{first.source} is in {first.language.value} and {second.source} in {second.language.value}; "
            "name the Russian and the Kazakh text of one edition"
        )
    if first.act and second.act and first.act != second.act:
        raise LawdiffError(
            f"{first.source} is an edition of {first.act!r} and {second.source} of {second.act!r}; "
            "name two texts of one act"
        )
    return by_language[Language.RUS], by_language[Language.KAZ]


def _articles(edition: Edition, wanted: frozenset[str]) -> dict[str, Provision]:
    found: dict[str, Provision] = {}
    for article in edition.articles:  # of two articles with one number the first is the law's, the copy is warned of
        if not wanted or article.number in wanted:
            found.setdefault(article.number, article)
    return found


def _article(
    one: Provision, other: Provision, rus: Edition, kaz: Edition, cited: tuple[Cited, Cited]
) -> tuple[list[Difference], int]:
    found: list[Difference] = []
    sanctions = 0
    for left, right in _pairs(one, other):
        if left is None or right is None:
            found.append(_one_sided(left or right, Language.RUS if right is None else Language.KAZ))  # type: ignore[arg-type]  # one of the two is there
        elif left.is_stub or right.is_stub:
            found += [] if left.is_stub and right.is_stub else [_stub(left, right)]
        else:
            told, read = provision_differences(left, right, rus, kaz, cited)
            found += sorted(told, key=lambda difference: _ORDER[difference.kind])
            sanctions += read
    return found, sanctions


def _pairs(one: Provision | None, other: Provision | None) -> Iterator[tuple[Provision | None, Provision | None]]:
    """The provisions of two articles with one locator, in the order of the Russian text; below a stub there is none."""
    yield one, other
    if one is None or other is None or one.is_stub or other.is_stub:
        return
    here, there = _children(one), _children(other)
    for key, child in here.items():
        twin = there.get(key)
        if twin is None and _says_nothing(child):
            continue
        yield from _pairs(child, twin)
    yield from ((None, child) for key, child in there.items() if key not in here and not _says_nothing(child))


def _children(node: Provision) -> dict[tuple[Kind, str, int], Provision]:
    """By kind, number, and which of that number it is: some lists have a number twice, unnumbered ones none."""
    seen: Counter[tuple[Kind, str]] = Counter()
    found: dict[tuple[Kind, str, int], Provision] = {}
    for child in node.children:
        seen[child.kind, child.number] += 1
        found[child.kind, child.number, seen[child.kind, child.number]] = child
    return found


def _says_nothing(node: Provision) -> bool:
    """A stub that the other text does not print at all is no difference: the law is gone from both."""
    return node.is_stub


def _one_sided(node: Provision, language: Language) -> Difference:
    words = _words(node)
    rus, kaz = (words, "") if language is Language.RUS else ("", words)
    key = "difference.only-rus" if language is Language.RUS else "difference.only-kaz"
    return Difference(
        node.locator, DifferenceKind.STRUCTURE, _spoken(key, node.locator), rus, kaz, Confidence.CERTAIN,
        {"rus": node.locator if rus else None, "kaz": node.locator if kaz else None},
    )  # fmt: skip


def _stub(left: Provision, right: Provision) -> Difference:
    gone = Language.RUS if left.is_stub else Language.KAZ
    key = "difference.stub-rus" if gone is Language.RUS else "difference.stub-kaz"
    data = {"rus": "stub" if left.is_stub else "law", "kaz": "stub" if right.is_stub else "law"}
    return Difference(
        left.locator, DifferenceKind.STUB, _spoken(key, left.locator), _words(left), _words(right),
        Confidence.CERTAIN, data,
    )  # fmt: skip


def _spoken(key: str, locator: str) -> dict[str, str]:
    return {
        language.value: messages(language, "languages")(key, where=_capital(cite(locator, language)))
        for language in SPOKEN
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words(node: Provision) -> str:
    if node.is_stub:
        return next(note.text for note in node.notes if note.kind is NoteKind.STUB)
    parts: Sequence[str] = [each.own_words() for each in node.walk()]
    return "\n".join(part for part in parts if part)
