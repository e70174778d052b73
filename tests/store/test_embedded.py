from pathlib import Path

import pytest

from lawdiff.model import Language
from lawdiff.store.embedded import embedded_versions
from lawdiff.store.errors import StoreError

HEAD = """+++
act = "lamp-code"
article = "{article}"
language = "eng"
from = {since}
from_basis = "law"
amended_by = []
excerpt = false
renders = []
checked_with = []
+++
"""
BODY = "Article 1. Lamps\n\nLamps burn at night.\n"


def carried(folder: Path, head: str, body: str = BODY) -> Path:
    place = folder / "lamp-code" / "eng"
    place.mkdir(parents=True)
    path = place / "art_1@2020-01-01.txt"
    path.write_text(head + body, "utf-8")
    return path


def test_a_version_says_its_days_and_reads_as_one_article(tmp_path: Path) -> None:
    carried(tmp_path, HEAD.format(article="1", since="2020-01-01"))
    (version,) = embedded_versions(tmp_path)
    assert (version.name, version.language, version.in_force.last) == ("1@2020-01-01", Language.ENG, None)
    assert [article.heading for article in version.read().articles] == ["Lamps"]


def test_a_file_that_holds_another_article_is_refused(tmp_path: Path) -> None:
    carried(tmp_path, HEAD.format(article="2", since="2020-01-01"))
    with pytest.raises(StoreError, match="other articles than 2"):
        embedded_versions(tmp_path)[0].read()


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Foreword\n+++\n+++\n",
        "+++\nact = \n+++\n",
        '+++\nact = "cc"\n+++\n',
        HEAD.format(article="1", since='"soon"'),
        HEAD.format(article="1", since="2020-01-01\nuntil = 2019-01-01"),
    ],
    ids=["none", "late", "no toml", "short", "no date", "ends before it begins"],
)
def test_a_head_that_is_none_is_refused_in_a_sentence(tmp_path: Path, head: str) -> None:
    carried(tmp_path, head)
    with pytest.raises(StoreError, match=r"has no proper head .*; install lawdiff again"):
        embedded_versions(tmp_path)


def test_what_the_project_carries_is_in_order_and_whole() -> None:
    versions = embedded_versions()
    assert len({(one.act, one.name, one.language) for one in versions}) == len(versions) > 50
    assert [one.name for one in versions if (one.act, one.article) == ("cc", "109")] == [
        "109@2015-01-01",
        "109@2017-07-31",
    ]
