"""Fingerprints: figures by which an article of an official edition is known again, without its text.

The fingerprint of an article is the sha256 of the comparison text of its law: labels, headings and words of the
article and of all that stands in it, in order. The publisher's notes are left out, and so is what stands in the
place of repealed law; an article that is nothing but such a stub has the fingerprint of the empty text.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from lawdiff.language.folding import fold
from lawdiff.model import ACTS, Edition, Language, Provision
from lawdiff.store.data import statutes_folder
from lawdiff.store.errors import StoreError

COLUMNS = ("locator", "sha256")


def fingerprint(article: Provision) -> str:
    """The fingerprint of an article, in hexadecimal.

    >>> from lawdiff.model import Alinea, Kind
    >>> one = Provision(Kind.ARTICLE, "1", label="Article 1.", heading="Lamps", alineas=(Alinea("Lamps  burn."),))
    >>> other = Provision(Kind.ARTICLE, "1", label="Article 1.", heading="Lamps", alineas=(Alinea("Lamps burn ."),))
    >>> fingerprint(one) == fingerprint(other), fingerprint(one)[:8]
    (True, 'f65249ee')
    """
    return hashlib.sha256(law_text(article).encode()).hexdigest()


def law_text(provision: Provision) -> str:
    """The comparison text of the law that a provision holds; empty for a stub.

    >>> from lawdiff.model import Alinea, Kind, Note, NoteKind
    >>> stub = Provision(Kind.POINT, "2", label="2)", notes=(Note(NoteKind.STUB, "excluded"),))
    >>> law_text(Provision(Kind.ARTICLE, "1", label="Article 1.", alineas=(Alinea("Lamps:"),), children=(stub,)))
    'Article 1. Lamps:'
    """
    return fold(" ".join(_words(provision)))


def _words(provision: Provision) -> Iterable[str]:
    if provision.is_stub:
        return
    yield from filter(None, (provision.label, provision.heading))
    yield from (alinea.text for alinea in provision.alineas)
    for child in provision.children:
        yield from _words(child)
    yield from (alinea.text for alinea in provision.closing)


def fingerprints(edition: Edition) -> dict[str, str]:
    """The fingerprint of each article of an edition, by its locator, in the order of the text."""
    return {article.locator: fingerprint(article) for article in edition.articles}


def edition_name(act: str, language: Language, day: date) -> str:
    """What an edition's table of fingerprints is called, and what a translation says it renders.

    >>> edition_name("cc", Language.RUS, date(2024, 6, 16))
    'criminal-code.rus.2024-06-16'
    """
    stem = next((known.file_stems[0] for known in ACTS if known.id == act), act)
    return f"{stem}.{language.value}.{day}"


def as_table(prints: Mapping[str, str]) -> str:
    r"""A table of fingerprints as it lies in `statutes/fingerprints/`.

    >>> as_table({"art_1": "ab"})
    'locator,sha256\nart_1,ab\n'
    """
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(prints.items())
    return stream.getvalue()


def known_fingerprints(name: str, folder: Path | None = None) -> Mapping[str, str] | None:
    """The published fingerprints of an edition, by locator; None where there are none.

    Args:
        name: of the edition, as `edition_name` has it.
        folder: where the tables lie; the project's own by default.

    Raises:
        StoreError: the table is damaged.

    >>> known_fingerprints("criminal-code.rus.1901-01-01") is None
    True
    """
    return _table_at((folder or statutes_folder() / "fingerprints") / f"{name}.csv")


@cache
def _table_at(path: Path) -> Mapping[str, str] | None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["locator"]: row["sha256"] for row in csv.DictReader(file)}
    except FileNotFoundError:
        return None
    except (OSError, KeyError, UnicodeDecodeError) as problem:
        raise StoreError(
            f"{path}: this table of fingerprints cannot be read ({type(problem).__name__}); install lawdiff again"
        ) from problem
