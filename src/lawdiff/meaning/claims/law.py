"""The law as far as it is held: which text answers for a provision on a day, and what the catalogue knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lawdiff.language.citing import resolve
from lawdiff.language.sentences import Sentence
from lawdiff.meaning.tenge import Index
from lawdiff.model import Citation, Edition, Language, Provision
from lawdiff.store.errors import NoSuchLawError, NotHeldError
from lawdiff.store.resolve import Library, edition_in_force
from lawdiff.store.selectors import Selector

_OFFICIAL = (Language.RUS, Language.KAZ)


@dataclass(frozen=True, slots=True)
class Law:
    """What assertions are held against.

    Attributes:
        library: the texts and the catalogue.
        language: in which texts are wanted; None: official ones where they are held, Russian first, else English.
        indices: values of the monthly calculation index.
        glossary: terms by their English name, each by language.
    """

    library: Library
    language: Language | None
    indices: Sequence[Index]
    glossary: Mapping[str, Mapping[str, str]]

    @property
    def languages(self) -> tuple[Language, ...]:
        """In which languages a text may be, in the order in which they are asked for."""
        if self.language:
            return (self.language,)
        kept = {edition.language for edition in self.library.kept}
        return (*(language for language in _OFFICIAL if language in kept), Language.ENG)


@dataclass(frozen=True, slots=True)
class Held:
    """A text that answers.

    Attributes:
        provision: the one that was asked for.
        edition: holds its whole article, and may hold no more.
        selector: what was asked for, with the language of the text.
    """

    provision: Provision
    edition: Edition
    selector: Selector

    @property
    def above(self) -> tuple[Provision, ...]:
        """What the provision stands in, up to its article, innermost first."""
        steps = self.provision.locator.split("__")
        return tuple(
            node
            for count in range(len(steps) - 1, 0, -1)
            if (node := self.edition.provision("__".join(steps[:count]))) is not None
        )


@dataclass(frozen=True, slots=True)
class Missing:
    """Why there is no text.

    Attributes:
        no_law: true where the provision was not law on that day; false where no text here shows it.
        says: the reason, in a sentence.
        held: for a provision missing in an article that is held: that article.
    """

    no_law: bool
    says: str
    held: Held | None = None


def text_of(law: Law, selector: Selector, languages: Sequence[Language] = ()) -> Held | Missing:
    """The text of a provision that was in force on the selector's day, in the first language that answers.

    Args:
        law: what is held.
        selector: which provision, and when.
        languages: that will do; all that the law may be in by default.
    """
    answers = []
    for language in languages or law.languages:
        answer = in_language(law, selector, language)
        if isinstance(answer, Held) or answer.no_law:
            return answer
        answers.append(answer)
    return answers[0]


def in_language(law: Law, selector: Selector, language: Language) -> Held | Missing:
    """The text of a provision in a language."""
    selector = replace(selector, language=language)
    article = replace(selector, numbers=selector.numbers[:1])
    try:
        edition = edition_in_force(article, law.library)
    except NoSuchLawError as problem:
        return Missing(True, _at(article, problem.says))
    except NotHeldError as problem:
        return Missing(False, Sentence("claim.not-held", place=str(article), what=problem.says))
    node = resolve(Citation(selector.numbers), edition)
    if node is not None:
        return Held(node, edition, selector)
    part = next((warning.message for warning in edition.warnings if warning.code == "excerpt"), "")
    if part:
        return Missing(False, _at(selector, part))
    whole = Held(edition.articles[0], edition, article)
    says = Sentence("claim.no-such-provision", place=str(selector), number=selector.numbers[0])
    return Missing(True, says, whole)


def _at(selector: Selector, what: str) -> Sentence:
    return Sentence("claim.at", place=str(selector), what=what)
