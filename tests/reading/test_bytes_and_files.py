"""What can be read and what cannot: encodings, files, folders, and the one sentence that each refusal is."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from lawdiff.model import Language
from lawdiff.reading import UnreadableError, read, read_bytes
from lawdiff.reading.decoding import decode

KITES = "Статья 1. Змей\n1. Змей летает, когда дует ветер.\n2. Хвост змея вьется.\n"


@pytest.mark.parametrize(
    "data",
    [
        KITES.encode(),
        b"\xef\xbb\xbf" + KITES.encode(),
        b"\xff\xfe" + KITES.encode("utf-16-le"),
        b"\xfe\xff" + KITES.encode("utf-16-be"),
        KITES.encode("cp1251"),
        KITES.replace("\n", "\r\n").encode(),
        KITES.replace("\n", "\r").encode(),
    ],
    ids=["UTF-8", "UTF-8 marked", "UTF-16 little end", "UTF-16 big end", "Windows-1251", "CR LF", "CR"],
)
def test_a_text_reads_the_same_in_every_encoding(data: bytes) -> None:
    assert decode(data, "kites.txt") == KITES
    assert read_bytes(data, "kites.txt").root == read_bytes(KITES.encode(), "kites.txt").root


def test_kazakh_letters_survive() -> None:
    text = "1-бап. Батпырауық\nӘңгіме, ғұмыр, қонақ, өмір, ұлт, үй, һәм, іс.\n"
    assert decode(b"\xff\xfe" + text.encode("utf-16-le"), "x") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        (" \xa0\n\u2003".encode(), "white space only"),
        (b"\xef\xbb\xbf \n", "white space only"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "this is a program"),
        (b"\x00\x01\x02" + bytes(64), "a binary file"),
        (b"\xd0\xff\x00\x01" * 40, "a binary file"),
        (b"\xff\xfe\x41", "begins as UTF-16 but byte"),
        (b"\xef\xbb\xbf\xff", "begins as UTF-8 but byte 0"),
        (b"\x98\x98\x98", "its encoding is not known"),
        ("Crème brûlée à la carte, déjà goûtée".encode("latin-1"), "its encoding is not known"),
        (b"Just words.\n", "it holds no article"),
        ("Слова, и только слова.\n".encode(), "it holds no article"),
        ("Слова.\n\nСноска. Слова.\n\nслова и слова\n".encode(), "it holds no article"),
    ],
)
def test_bytes_that_are_no_statute_are_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=re.escape(reason)) as caught:
        read_bytes(data, "kites.txt")
    error = caught.value
    assert str(error) == f"kites.txt: {error.reason}; {error.remedy}"
    assert error.remedy
    assert "\n" not in str(error)


def test_the_refusal_says_in_which_language_articles_were_looked_for() -> None:
    with pytest.raises(UnreadableError, match="in Kazakh"):
        read_bytes(KITES.encode(), "kites.txt", language=Language.KAZ)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no such file or folder; check the path"):
        read(tmp_path / "nowhere.txt")


def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableError, match="neither a file nor a folder"):
        read(pipe)


def test_a_device_is_not_read_for_ever() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no /dev/zero")
    with pytest.raises(UnreadableError, match="neither a file nor a folder"):
        read("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    locked = tmp_path / "locked.txt"
    locked.write_text(KITES)
    locked.chmod(0)
    with pytest.raises(UnreadableError, match="permission denied; check the path and its permissions"):
        read(locked)


def test_a_name_longer_than_names_may_be(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="check the path"):
        read(tmp_path / ("x" * 400))


def test_an_error_that_the_system_gives_no_words_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kites.txt"
    file.write_text(KITES)

    def fail(*_: object) -> int:
        raise OSError

    monkeypatch.setattr("lawdiff.reading.opening.os.open", fail)
    with pytest.raises(UnreadableError, match="it cannot be opened"):
        read(file)


def test_a_file_says_what_it_is_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "criminal-code.rus.2030-02-01.articles-1.txt"
    file.write_text(KITES, encoding="utf-8")
    edition = read(str(file))
    assert (edition.act, edition.language, edition.date) == ("cc", Language.RUS, date(2030, 2, 1))
    assert edition.partial
    assert edition.source == file.name
    assert len(edition.sha256) == 64
    assert edition.warnings == ()


def test_options_overrule_the_name(tmp_path: Path) -> None:
    file = tmp_path / "criminal-code.kaz.2030-02-01.articles-1.txt"
    file.write_text(KITES, encoding="utf-8")
    edition = read(file, act="КоАП", language=Language.RUS, date=date(2031, 1, 1), partial=False)
    assert (edition.act, edition.language, edition.date) == ("cao", Language.RUS, date(2031, 1, 1))
    assert not edition.partial
    assert read(file, act="kites", language=Language.RUS).act == "kites"
