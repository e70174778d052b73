"""`python -m fuzz TARGET SECONDS [FOLDER]`: coverage-guided fuzzing of one reader by atheris.

What makes it crash is written to FOLDER, as `crash-…`; each such file becomes a case in tests/fuzz/crashes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path


def main(target: str, seconds: int, folder: Path) -> None:
    """Fuzz until the time is up or something crashes."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["lawdiff"]):
        from fuzz.targets import SEEDS, TARGETS  # noqa: PLC0415

        # What is loaded when it is first needed is loaded now, so that it is watched too.
        for seed in SEEDS.get(target, ()):
            TARGETS[target](seed)
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for index, seed in enumerate(SEEDS.get(target, ())):
        (corpus / f"seed-{index}").write_bytes(seed)
    arguments = [
        sys.argv[0], f"-max_total_time={seconds}", "-timeout=60", "-rss_limit_mb=4096", "-max_len=8192", "-seed=1",
        f"-artifact_prefix={folder}/", "-print_final_stats=1", str(corpus),
    ]  # fmt: skip
    atheris.Setup(arguments, TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3] if len(sys.argv) > 3 else scratch))
