import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff.cli.site import is_site

Run = Callable[..., Result]
OWN = """
schema_version = "1"
title = { eng = "Murder", rus = "Убийство", kaz = "Адам өлтіру" }
[[act]]
before = "cc@2024-06-15"
after = "cc@2024-06-16"
[[section]]
articles = ["cc:99"]
"""


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "store")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "murder.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_made_in_three_languages(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    result = lawdiff("site", own, "-o", tmp_path / "out", LAWDIFF_HOME=home)
    assert (result.exit_code, result.output) == (0, f"The site is in {tmp_path / 'out' / 'index.html'}\n")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "eng", "index.html", "kaz", "rus", "search-index.js", "site.json",
    }  # fmt: skip
    assert "Адам өлтіру" in (tmp_path / "out" / "kaz" / "index.html").read_text("utf-8")


def test_only_the_languages_asked_for_are_made(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    arguments = ("site", own, "-o", tmp_path / "out", "--ui-language", "kaz", "--ui-language", "rus")
    assert lawdiff(*arguments, LAWDIFF_HOME=home).exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} == {"rus", "kaz"}


def test_the_law_is_quoted_in_a_language_that_is_held_and_the_page_says_so(
    lawdiff: Run, own: Path, tmp_path: Path, home: str
) -> None:
    assert lawdiff("site", own, "-o", tmp_path / "out", LAWDIFF_HOME=home).exit_code == 0
    about = (tmp_path / "out" / "rus" / "about.html").read_text("utf-8")
    assert "закон приводится на этом языке: английский" in about


def test_a_language_of_the_law_that_is_not_held_is_refused(lawdiff: Run, own: Path, tmp_path: Path, home: str) -> None:
    result = lawdiff("site", own, "-o", tmp_path / "out", "--language", "rus", LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert "no text of this act is held in rus" in result.output
    assert not (tmp_path / "out").exists()


def test_an_earlier_site_is_replaced_and_another_folder_is_not(
    lawdiff: Run, own: Path, tmp_path: Path, home: str
) -> None:
    out = tmp_path / "out"
    assert lawdiff("site", own, "-o", out, LAWDIFF_HOME=home).exit_code == 0
    first = contents(out)
    assert lawdiff("site", own, "-o", out, LAWDIFF_HOME=home).exit_code == 0
    assert contents(out) == first
    (out / "rus" / "my-notes.txt").write_text("mine", encoding="utf-8")
    refused = lawdiff("site", own, "-o", out, LAWDIFF_HOME=home)
    assert refused.exit_code == 3
    assert "this folder is no earlier report" in refused.output
    assert (out / "rus" / "my-notes.txt").is_file()
    assert lawdiff("site", own, "-o", out, "--force", LAWDIFF_HOME=home).exit_code == 0
    assert contents(out) == first


@pytest.mark.parametrize("manifest", ["", "[]", '{"kind": "other"}', '{"kind": "lawdiff-site"}'])
def test_a_folder_without_a_manifest_of_ours_is_no_site(tmp_path: Path, manifest: str) -> None:
    if manifest:
        (tmp_path / "site.json").write_text(manifest, encoding="utf-8")
    assert not is_site(tmp_path)


def test_a_site_that_cannot_be_written_whole_is_not_written(
    lawdiff: Run, own: Path, tmp_path: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    calls: list[int] = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) > 5:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    result = lawdiff("site", own, "-o", tmp_path / "out", LAWDIFF_HOME=home)
    assert result.exit_code == 3
    assert "no space left" in result.output
    assert {path.name for path in tmp_path.iterdir()} <= {"murder.toml", "store"}


@pytest.mark.parametrize("address", ["reform.example.org", "javascript:alert(1)", 'https://x/"><script>', "ftp://x/"])
def test_what_is_no_address_is_refused(lawdiff: Run, own: Path, address: str) -> None:
    result = lawdiff("site", own, "--address", address)
    assert result.exit_code == 2
    assert "is no address of a site" in result.output


def test_the_folder_is_named_after_the_report(
    lawdiff: Run, own: Path, tmp_path: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lawdiff("site", own, "--ui-language", "eng", LAWDIFF_HOME=home).exit_code == 0
    assert (tmp_path / "murder.site" / "index.html").is_file()


def test_another_folder_zone_and_locale_give_the_same_bytes(own: Path, tmp_path: Path, home: str) -> None:
    made = []
    for name, zone, locale, seed in (("one", "UTC", "C.UTF-8", "1"), ("two", "Asia/Almaty", "kk_KZ.UTF-8", "2")):
        environment = os.environ | {"TZ": zone, "LANG": locale, "PYTHONHASHSEED": seed, "LAWDIFF_HOME": home}
        out = tmp_path / name / "deeper"
        out.parent.mkdir()
        command = [sys.executable, "-m", "lawdiff", "site", str(own), "-o", str(out)]
        subprocess.run(command, check=True, env=environment, capture_output=True, timeout=120)
        made.append(contents(out))
    assert made[0] == made[1]
