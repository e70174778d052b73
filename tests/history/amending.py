"""An invented act and its many editions: random amendments, with a record of who wrote each word and who took it out.

No word of the act is used twice, so that only one account of an amendment is right: a word that stays has its
author, a word that a law writes has that law, and a text that was taken out and comes back is written anew. What an
amendment does is one of `Deed`; a provision is touched at most once an edition, and one that is changed in its words
keeps more than half of them.

The texts are plain nonsense; only the formulas of the publisher's notes are those of real editions.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum

from lawdiff.model import Language

ACT_CODE = "990001"
ADOPTED = "1-IX"
"""Number under which the invented act itself was adopted: the author of its first words."""


class Deed(Enum):
    """What a law can do to the act."""

    REPLACE_WORDS = "replace words"
    ADD_WORDS = "add words"
    REMOVE_WORDS = "remove words"
    REWORD = "state a paragraph anew"
    INSERT_POINT = "insert a point; its followers are renumbered"
    INSERT_NUMBERED_POINT = "insert a point under a number of its own (2-1)"
    DELETE_POINT = "delete a point; its followers are renumbered"
    REPEAL_POINT = "repeal a point; a stub stays in its place"
    INSERT_PARAGRAPH = "insert a paragraph; its followers are renumbered"
    DELETE_PARAGRAPH = "delete a paragraph; its followers are renumbered"
    REPEAL_PARAGRAPH = "repeal a paragraph; a stub stays in its place"
    MOVE_POINT = "move a point within its list"
    MOVE_PARAGRAPH = "move a paragraph within its article"
    MOVE_TO_ANOTHER_ARTICLE = "move a paragraph to the end of another article"
    RENUMBER_ARTICLE = "give an article another number, in its place"
    INSERT_ARTICLE = "insert an article (5-1)"
    REPEAL_ARTICLE = "repeal an article; a stub stays in its place"
    REINSERT = "put back a paragraph that an earlier law took out"
    RENAME = "change words of an article's heading"


ALL = tuple(Deed)


@dataclass(frozen=True, slots=True)
class Law:
    """An invented amending law."""

    number: str
    adopted: date
    in_force: date


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the number of the law that wrote it."""

    text: str
    author: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A word that a law took out.

    Attributes:
        text: the word.
        author: who wrote it.
        remover: who took it out.
        locator: where it stood in the last edition that has it.
        last: the day of that edition.
    """

    text: str
    author: str
    remover: str
    locator: str
    last: date


@dataclass
class Node:
    """An article, paragraph or point; `identity` stays with it through moves and renumberings."""

    identity: int
    number: str
    words: list[Word]
    below: list[Node] = field(default_factory=list)
    laws: list[Law] = field(default_factory=list)
    repealed_by: Law | None = None

    @property
    def alive(self) -> bool:
        return self.repealed_by is None

    def copy(self) -> Node:
        return replace(self, words=[*self.words], below=[one.copy() for one in self.below], laws=[*self.laws])


@dataclass(frozen=True, slots=True)
class AmendedEdition:
    """One edition.

    Attributes:
        day: from which it is in force.
        law: that caused it.
        articles: its text.
        announces: true where the text is the old one and the law is announced only.
        touched: the identities of articles that the law touches.
        deeds: what the law did; empty for the first edition and for an announcement.
    """

    day: date
    law: Law
    articles: tuple[Node, ...]
    announces: bool = False
    touched: frozenset[int] = frozenset()
    deeds: tuple[Deed, ...] = ()

    def provisions(self) -> Iterator[tuple[str, Node]]:
        """Every article, paragraph and point with its locator, in order."""
        for article in self.articles:
            where = f"art_{article.number}"
            yield where, article
            for paragraph in article.below:
                its = f"{where}__para_{paragraph.number}"
                yield its, paragraph
                for point in paragraph.below:
                    yield f"{its}__point_{point.number}", point

    def authors(self) -> dict[str, tuple[Word, ...]]:
        """The words of each provision's own text (of an article: its heading), each with its author."""
        return {where: tuple(node.words) for where, node in self.provisions() if node.alive}

    def pages(self, language: Language = Language.RUS) -> dict[str, str]:
        """The edition in the format of the law-as-git mirror: file names to Markdown, and `meta.yaml`."""
        say = _FORMULAS[language]
        code = language.value
        chapters = [self.articles[start : start + _CHAPTER] for start in range(0, len(self.articles), _CHAPTER)]
        names = [f"sec001-ch{number:03}.md" for number in range(1, len(chapters) + 1)]
        table = "".join(f"| [`{name[:-3]}`]({code}/{name}) | {name[:-3]} |\n" for name in names)
        return {
            "meta.yaml": self._meta(language),
            f"{code}.md": f"# Ламповый кодекс\n\n| № | |\n|---|---|\n{table}",
            **{
                f"{code}/{name}": f"↑ [..](../{code}.md)\n\n## {say.chapter.format(number)}\n\n"
                + "\n".join(self._article(article, say) for article in chapter)
                for number, (name, chapter) in enumerate(zip(names, chapters, strict=True), 1)
            },
        }

    def text(self, language: Language = Language.RUS) -> str:
        """The edition as a plain text, one block a line."""
        say = _FORMULAS[language]
        return "\n".join(_plain(self._article(article, say)) for article in self.articles)

    def _meta(self, language: Language) -> str:
        return (
            f"act_code: '{ACT_CODE}'\n"
            f"version_date:\n  {language.value}: {self.day}\n"
            f"caused_by:\n  requisite: Закон РК от {_dotted(self.law.adopted)} № {self.law.number}\n"
        )

    def _article(self, article: Node, say: _Formulas) -> str:
        anchor = f'<a id="st{article.number}"></a>\n\n'
        if article.repealed_by:
            return f"{anchor}### {say.article(article.number)} {say.repealed_article(article.repealed_by)}\n"
        lines = [f"{anchor}### {say.article(article.number)} {_sentence(article.words)}"]
        if self.announces and article.identity in self.touched:
            lines += [say.announcement, say.announced(article.number, self.law)]
        for paragraph in article.below:
            if paragraph.repealed_by:
                lines.append(f"{paragraph.number}. {say.repealed(paragraph.repealed_by)}.")
                continue
            lines.append(f"{paragraph.number}. {_sentence(paragraph.words)}{':' if paragraph.below else '.'}")
            for point in paragraph.below:
                words = say.repealed(point.repealed_by) if point.repealed_by else _joined(point.words)
                lines.append(f"   {point.number}) {words};")
        if article.laws:
            lines.append(f"> *{say.history(article.number, article.laws)}*")
        return "\n\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """An invented act with its editions, in order, and all words that were taken out."""

    editions: tuple[AmendedEdition, ...]
    gone: tuple[Gone, ...]


def amended_act(
    seed: int,
    editions: int = 40,
    articles: int = 24,
    deeds: Sequence[Deed] = ALL,
    *,
    deeds_an_edition: int = 6,
    announced: bool = False,
) -> AmendedAct:
    """Make an act and amend it, the same for the same arguments.

    Args:
        seed: of all that is random.
        editions: how many texts of the law there shall be, the first one included.
        articles: how many it begins with.
        deeds: what may happen.
        deeds_an_edition: how many provisions a law touches.
        announced: make two editions of every law: on its adoption the old text with announcements, then the new one.
    """
    return _Drafter(seed, articles, tuple(deeds)).drafted(editions, deeds_an_edition, announced=announced)


_CHAPTER = 8
_LONGEST_EDIT = 3
_SYLLABLES = [consonant + vowel for consonant in "бвгджзклмнпрстфх" for vowel in "аеиоу"]


class _Drafter:
    def __init__(self, seed: int, articles: int, deeds: tuple[Deed, ...]) -> None:
        self.random = random.Random(seed)
        self.deeds = deeds
        self.written = 0
        self.identities = 0
        self.taken_out: list[list[str]] = []
        self.law = Law(ADOPTED, date(2030, 1, 10), date(2030, 2, 1))
        self.articles = [self._article(str(number)) for number in range(1, articles + 1)]
        self.busy: set[int] = set()
        self.touched: set[int] = set()

    def drafted(self, editions: int, size: int, *, announced: bool) -> AmendedAct:
        found = [self._edition()]
        gone: list[Gone] = []
        while sum(not one.announces for one in found) < editions:
            before = found[-1]
            old = tuple(article.copy() for article in self.articles)
            self.law = self._next_law()
            done = self._amend(size)
            if announced:
                known = {article.identity for article in old}
                touched = frozenset(self.touched & known)
                found.append(AmendedEdition(self.law.adopted, self.law, old, announces=True, touched=touched))
            found.append(replace(self._edition(), deeds=tuple(done), touched=frozenset(self.touched)))
            gone.extend(_gone(replace(before, day=found[-2].day), found[-1]))
        return AmendedAct(tuple(found), tuple(gone))

    def _edition(self) -> AmendedEdition:
        return AmendedEdition(self.law.in_force, self.law, tuple(article.copy() for article in self.articles))

    def _next_law(self) -> Law:
        adopted = self.law.in_force + timedelta(days=self.random.randint(5, 60))
        in_force = adopted + timedelta(days=self.random.randint(10, 70))
        return Law(f"{int(self.law.number.split('-')[0]) + self.random.randint(1, 9)}-IX", adopted, in_force)

    def _amend(self, size: int) -> list[Deed]:
        self.busy.clear()
        self.touched.clear()
        done: list[Deed] = []
        for _ in range(size * 20):
            if len(done) == size:
                break
            deed = self.random.choice(self.deeds)
            if self._do(deed):
                done.append(deed)
        for article in self.articles:
            if article.identity in self.touched and article.alive:
                article.laws.append(self.law)
        return done

    # What a law can do; each says whether it found something to do it to ------------------------------------

    def _do(self, deed: Deed) -> bool:  # noqa: C901, PLR0912  (a list of deeds)
        article = self._free_article()
        if article is None:
            return False
        paragraph = self._one(one for one in article.below if one.alive)
        lists = [one for one in article.below if one.alive and one.below]
        home = self.random.choice(lists) if lists else None
        point = self._one(one for one in home.below if one.alive) if home else None
        match deed:
            case Deed.REPLACE_WORDS | Deed.ADD_WORDS | Deed.REMOVE_WORDS:
                node = point if point and self.random.random() < 0.5 else paragraph
                done = node is not None and self._edit(node, deed)
            case Deed.RENAME:
                done = self._edit(article, Deed.REPLACE_WORDS)
            case Deed.REWORD:
                done = paragraph is not None
                if paragraph:
                    self._take_out(paragraph)
                    paragraph.words = self._words(8, 18)
                    paragraph.below = self._points()
            case Deed.INSERT_POINT:
                done = home is not None and self._insert(home.below, self._point(""), renumber=True)
            case Deed.INSERT_NUMBERED_POINT:
                done = home is not None and self._insert(home.below, self._point(""), renumber=False)
            case Deed.DELETE_POINT:
                done = home is not None and self._delete(home.below, point)
            case Deed.REPEAL_POINT:
                done = self._repeal(point, home.below if home else [])
            case Deed.INSERT_PARAGRAPH:
                done = self._insert(article.below, self._paragraph(""), renumber=True)
            case Deed.DELETE_PARAGRAPH:
                done = self._delete(article.below, paragraph)
            case Deed.REPEAL_PARAGRAPH:
                done = self._repeal(paragraph, article.below)
            case Deed.MOVE_POINT:
                done = home is not None and self._move(home.below, point)
            case Deed.MOVE_PARAGRAPH:
                done = self._move(article.below, paragraph)
            case Deed.MOVE_TO_ANOTHER_ARTICLE:
                done = self._move_away(article, paragraph)
            case Deed.RENUMBER_ARTICLE:
                done = self._renumber(article)
            case Deed.INSERT_ARTICLE:
                done = self._insert_article(article)
            case Deed.REPEAL_ARTICLE:
                done = self._repeal_article(article)
            case Deed.REINSERT:
                done = self._reinsert(article)
        if done:
            self.busy.add(article.identity)
            self.touched.add(article.identity)
        return done

    def _free_article(self) -> Node | None:
        return self._one(one for one in self.articles if one.alive and one.identity not in self.busy)

    def _one(self, nodes: Iterator[Node]) -> Node | None:
        found = list(nodes)
        return self.random.choice(found) if found else None

    def _edit(self, node: Node, deed: Deed) -> bool:
        longest = min(_LONGEST_EDIT, len(node.words) // 3)
        if not longest:
            return False
        length = self.random.randint(1, longest)
        # The first word stays: it has the capital letter.
        start = self.random.randint(1, len(node.words) - length)
        end = start if deed is Deed.ADD_WORDS else start + length
        fresh = [] if deed is Deed.REMOVE_WORDS else self._words(length, length)
        node.words[start:end] = fresh
        return True

    def _insert(self, nodes: list[Node], fresh: Node, *, renumber: bool) -> bool:
        if not renumber:
            place = self.random.randint(1, len(nodes))
            base = nodes[place - 1].number
            number = f"{base}-1"
            if "-" in base or any(node.number == number for node in nodes):
                return False
            fresh.number = number
            nodes.insert(place, fresh)
            return True
        if not _is_plain(nodes):
            return False
        nodes.insert(self.random.randint(0, len(nodes)), fresh)
        _number(nodes)
        return True

    def _delete(self, nodes: list[Node], node: Node | None) -> bool:
        if node is None or not _is_plain(nodes) or len(nodes) < 3:
            return False
        self._take_out(node)
        nodes.remove(node)
        _number(nodes)
        return True

    def _repeal(self, node: Node | None, nodes: list[Node]) -> bool:
        if node is None or sum(one.alive for one in nodes) < 2:
            return False
        self._take_out(node)
        node.repealed_by, node.words, node.below = self.law, [], []
        return True

    def _move(self, nodes: list[Node], node: Node | None) -> bool:
        if node is None or not _is_plain(nodes) or len(nodes) < 3:
            return False
        old = nodes.index(node)
        nodes.remove(node)
        place = self.random.choice([index for index in range(len(nodes) + 1) if index != old])
        nodes.insert(place, node)
        _number(nodes)
        return True

    def _move_away(self, article: Node, paragraph: Node | None) -> bool:
        other = self._one(
            one for one in self.articles if one.alive and one is not article and one.identity not in self.busy
        )
        if paragraph is None or other is None or not (_is_plain(article.below) and _is_plain(other.below)):
            return False
        if len(article.below) < 3:
            return False
        article.below.remove(paragraph)
        other.below.append(paragraph)
        _number(article.below)
        _number(other.below)
        self.busy.add(other.identity)
        self.touched.add(other.identity)
        return True

    def _renumber(self, article: Node) -> bool:
        number = f"{article.number}-1"
        if "-" in article.number or any(one.number == number for one in self.articles):
            return False
        article.number = number
        return True

    def _insert_article(self, before: Node) -> bool:
        base = before.number.split("-")[0]
        taken = {one.number for one in self.articles}
        latest = max(int(one.split("-")[1]) for one in [*taken, f"{base}-0"] if one.startswith(f"{base}-"))
        fresh = self._article(f"{base}-{latest + 1}")
        place = max(index for index, one in enumerate(self.articles) if one.number.split("-")[0] == base)
        self.articles.insert(place + 1, fresh)
        self.busy.add(fresh.identity)
        self.touched.add(fresh.identity)
        return True

    def _repeal_article(self, article: Node) -> bool:
        if sum(one.alive for one in self.articles) < 4:
            return False
        article.repealed_by, article.words, article.below, article.laws = self.law, [], [], []
        return True

    def _reinsert(self, article: Node) -> bool:
        if not self.taken_out or not _is_plain(article.below):
            return False
        again = self.taken_out.pop(self.random.randrange(len(self.taken_out)))
        fresh = Node(self._identity(), "", [Word(text, self.law.number) for text in again])
        return self._insert(article.below, fresh, renumber=True)

    def _take_out(self, node: Node) -> None:
        if len(node.words) > 5 and not node.below:
            self.taken_out.append([word.text for word in node.words])

    # Nonsense ------------------------------------------------------------------------------------------------

    def _article(self, number: str) -> Node:
        node = Node(self._identity(), number, self._words(3, 7))
        node.below = [self._paragraph(str(index)) for index in range(1, self.random.randint(2, 5) + 1)]
        return node

    def _paragraph(self, number: str) -> Node:
        return Node(self._identity(), number, self._words(8, 18), self._points())

    def _points(self) -> list[Node]:
        count = self.random.choice([0, 0, 0, 2, 3, 5])
        return [self._point(str(index)) for index in range(1, count + 1)]

    def _point(self, number: str) -> Node:
        return Node(self._identity(), number, self._words(6, 12))

    def _words(self, fewest: int, most: int) -> list[Word]:
        return [Word(self._word(), self.law.number) for _ in range(self.random.randint(fewest, most))]

    def _word(self) -> str:
        self.written += 1
        # A multiplier without a common factor runs through all words before one comes again.
        left, word = (self.written * 7919 + 104729) % len(_SYLLABLES) ** 3, ""
        for _ in range(3):
            left, index = divmod(left, len(_SYLLABLES))
            word += _SYLLABLES[index]
        return word + "н"

    def _identity(self) -> int:
        self.identities += 1
        return self.identities


def _gone(before: AmendedEdition, after: AmendedEdition) -> Iterator[Gone]:
    """The words that stood in the one edition and do not stand in the other, or stand in it as written anew."""
    now = {(word.text, word.author) for words in after.authors().values() for word in words}
    for where, words in before.authors().items():
        for word in words:
            if (word.text, word.author) not in now:
                yield Gone(word.text, word.author, after.law.number, where, before.day)


def _is_plain(nodes: Sequence[Node]) -> bool:
    """Numbered 1, 2, 3 … and no stub among them, so that followers can be renumbered."""
    return all(node.alive and node.number == str(index) for index, node in enumerate(nodes, 1))


def _number(nodes: Sequence[Node]) -> None:
    for index, node in enumerate(nodes, 1):
        node.number = str(index)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _sentence(words: Sequence[Word]) -> str:
    text = _joined(words)
    return text[:1].upper() + text[1:]


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _plain(markdown: str) -> str:
    lines = (line.strip() for line in markdown.splitlines())
    return "\n".join(
        line.removeprefix("### ").removeprefix("> *").removesuffix("*")
        for line in lines
        if line and not line.startswith("<a ")
    )


class _Formulas:
    """What the publisher says, in one language."""

    chapter = "Глава {}. Лампы"
    announcement = "Примечание ИЗПИ!"

    def article(self, number: str) -> str:
        return f"Статья {number}."

    def law(self, law: Law) -> str:
        return f"от {_dotted(law.adopted)} № {law.number} (вводится в действие с {_dotted(law.in_force)})"

    def repealed(self, law: Law) -> str:
        return f"исключен Законом РК {self.law(law)}"

    def repealed_article(self, law: Law) -> str:
        return f"Исключена Законом РК {self.law(law)}."

    def announced(self, number: str, law: Law) -> str:
        return f"В статью {number} предусматриваются изменения Законом РК {self.law(law)}."

    def history(self, number: str, laws: Sequence[Law]) -> str:
        listed = "; ".join(map(self.law, laws))
        if len(laws) == 1:
            return f"Сноска. Статья {number} с изменением, внесенным Законом РК {listed}."
        return f"Сноска. Статья {number} с изменениями, внесенными законами РК {listed}."


class _KazakhFormulas(_Formulas):
    chapter = "{}-тарау. Шамдар"
    announcement = "ЗҚАИ-ның ескертпесі!"

    def article(self, number: str) -> str:
        return f"{number}-бап."

    def law(self, law: Law) -> str:
        return f"{_dotted(law.adopted)} № {law.number} ({_dotted(law.in_force)} бастап қолданысқа енгізіледі)"

    def repealed(self, law: Law) -> str:
        return f"алып тасталды – ҚР {self.law(law)} Заңымен"

    def repealed_article(self, law: Law) -> str:
        return f"Алып тасталды – ҚР {self.law(law)} Заңымен."

    def announced(self, number: str, law: Law) -> str:
        return f"{number}-бапқа өзгерістер енгізу көзделген – ҚР {self.law(law)} Заңымен."

    def history(self, number: str, laws: Sequence[Law]) -> str:
        listed = "; ".join(map(self.law, laws))
        return f"Ескерту. {number}-бапқа өзгерістер енгізілді – ҚР {listed} Заңдарымен."


_FORMULAS = {Language.RUS: _Formulas(), Language.KAZ: _KazakhFormulas()}
