"""A minute of fuzzing: what comes out of a reader is an edition or a documented refusal, and nothing else."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.patterns import hostile_lines
from fuzz.targets import LAW, SEEDS, TARGETS
from lawdiff.model import LawdiffError
from lawdiff.reading import read_bytes

SECONDS = 4
CRASHES = sorted((Path(__file__).parent / "crashes").glob("*/*"))
_WORDS = st.sampled_from([
    "Статья 1.", "Статья 2-1.", "Глава 1.", "РАЗДЕЛ II.", "Параграф 1.", "1.", "2-1.", "1)", "2)", "а)", "–", "\n",
    "\n\n", "\xa0" * 5, "   ", "Примечание.", "Сноска.", "Примечание ИЗПИ!", "наказывается штрафом", "1-бап.",
    "исключен Законом РК от 01.02.2030 № 7-IX", '"', "«", "»", "Ескерту.", "Article 1.", "слова", "статьи 1", ":", ";",
    ".", "\t", "№ 1",
])  # fmt: skip
_TAGS = st.sampled_from([
    "<p>", "</p>", "<p id='z1'>", "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<ol>", "<li>", "</ol>",
    "<del>", "</del>", "<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "</w:r>", "<w:ins>", "</w:ins>", "<text:p>",
    "</text:p>", "\\par ", "{\\b ", "}", "\\u1057?", "<article>", "</article>", "<num>", "</num>", "<content>",
    "</content>", "&amp;",
])  # fmt: skip


@settings(max_examples=120, derandomize=True, deadline=None)
@given(
    words=st.lists(_WORDS | st.text(max_size=8), max_size=40), target=st.sampled_from(["text", "law", "html", "gzip"])
)
def test_words_of_the_law_in_any_order_are_read_or_refused(words: list[str], target: str) -> None:
    TARGETS[target](" ".join(words).encode("utf-8", "replace"))


@settings(max_examples=200, derandomize=True, deadline=None)
@given(pieces=st.lists(_TAGS | _WORDS, max_size=40), target=st.sampled_from(["html", "docx", "odt", "rtf", "akn"]))
def test_markup_in_any_order_is_read_or_refused(pieces: list[str], target: str) -> None:
    TARGETS[target]("".join(pieces).encode())


@settings(max_examples=60, derandomize=True, deadline=None)
@given(data=st.binary(max_size=200), at=st.integers(0, 10_000), target=st.sampled_from(sorted(TARGETS)))
def test_a_sound_file_with_a_damaged_place_is_read_or_refused(data: bytes, at: int, target: str) -> None:
    for seed in SEEDS.get(target, ()):
        place = at % (len(seed) + 1)
        TARGETS[target](seed[:place] + data + seed[place + len(data) :])


@pytest.mark.parametrize("target", sorted(SEEDS))
def test_the_seeds_are_read(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed)


@pytest.mark.parametrize("crash", CRASHES, ids=[f"{path.parent.name}-{path.name}" for path in CRASHES])
def test_what_once_made_a_reader_crash_is_read_or_refused(crash: Path) -> None:
    TARGETS[crash.parent.name](crash.read_bytes())


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_some_seconds_of_coverage_guided_fuzzing(target: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("atheris is not installed")
        pytest.skip("atheris is not installed: it has no wheels for this system")
    tests = Path(__file__).parents[1]
    path = os.pathsep.join(map(str, [tests, tests.parent / "src", *filter(None, [os.environ.get("PYTHONPATH")])]))
    done = subprocess.run(
        [sys.executable, "-m", "fuzz", target, str(SECONDS), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-3000:]
    assert re.search(rb"Done \d+ runs", done.stderr)


FRAMES = (
    "Статья 1. Змей\n{}\n",
    "Статья 1. Змей\nСноска. Статья 1 {} Законом РК от 10.10.2020 № 7-IX.\n",
    "Статья 1. {}\n1. Змей.\n",
    "1-бап. Әке\nЕскерту. 1-бап {} - ҚР 10.10.2020 № 7-IX Заңымен.\n",
    "1-бап. Әке\n1. Кім {}, –\n{} жазаланады.\n",
)


def test_no_line_makes_reading_more_than_linear() -> None:
    """Processor time at 4,000 and 32,000 letters: eight times the letters, and not nearly sixty-four times the time."""
    import time  # noqa: PLC0415

    def cost(frame: str, line: str) -> float:
        before = time.process_time()
        with suppress(LawdiffError):
            read_bytes(frame.replace("{}", line).encode(), "x", act="x")
        return time.process_time() - before

    slow = []
    for frame in FRAMES:
        for line in hostile_lines("", 32_000):
            long = cost(frame, line)
            # A quadratic pattern needs seconds here; what needs less than a quarter of one is not looked at.
            if long > 0.25 and min(long, cost(frame, line)) > 32 * max(0.002, cost(frame, line[:4_000])):
                slow.append((frame[:30], line[:20], long))
    assert not slow


def test_the_law_around_what_is_fuzzed_is_law() -> None:
    assert read_bytes(LAW.encode(), "x").articles[0].number == "1"
