"""LibreOffice for tests: whether it is here, what it makes of a Word file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

SCRIPT = Path(__file__).with_name("accept_and_reject.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BRIDGE = Path("/usr/lib/python3/dist-packages/uno.py")
_REFERENCE = r'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="\d+"/></w:r>'


def needs_office() -> None:
    """Skip without LibreOffice and its bridge to Python; fail where all tests must run."""
    if shutil.which("soffice") and BRIDGE.exists():
        return
    reason = "LibreOffice or its Python bridge is not installed; .ci/packages installs both"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def decided(documents: dict[str, bytes], folder: Path, patience: int = 300) -> dict[str, dict[str, list[str]]]:
    """By name: the paragraphs after "accept" and after "reject".

    The headless build of LibreOffice has no window for comments and stops where one is to be drawn, so that files are
    decided without theirs.
    """
    paths = {}
    for name, document in documents.items():
        paths[name] = folder / f"{name}.docx"
        paths[name].write_bytes(without_comments(document))
    run = subprocess.run(
        [SYSTEM_PYTHON, str(SCRIPT), str(folder / "profile"), *map(str, paths.values())],
        capture_output=True,
        text=True,
        timeout=patience,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    return {name: found[str(path)] for name, path in paths.items()}


def without_comments(document: bytes) -> bytes:
    """The same file without comments and their anchors."""
    kept = BytesIO()
    with ZipFile(BytesIO(document)) as source, ZipFile(kept, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == "word/comments.xml":
                continue
            text = re.sub(r'<Override PartName="/word/comments.xml"[^>]*/>', "", text)
            text = re.sub(r'<Relationship [^>]*Target="comments.xml"/>', "", text)
            text = re.sub(r'<w:commentRange(Start|End) w:id="\d+"/>', "", text)
            text = re.sub(rf"<w:(ins|del) [^>]*>{_REFERENCE}</w:\1>", "", text)
            target.writestr(name, re.sub(_REFERENCE, "", text))
    return kept.getvalue()


def converted(document: bytes, folder: Path, ending: str, name: str = "document") -> bytes:
    """The file as LibreOffice writes it in another format, comments and all."""
    source = folder / f"{name}.docx"
    source.write_bytes(document)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            str(folder),
            str(source),
        ],
        capture_output=True,
        timeout=300,
        check=True,
    )
    return source.with_suffix(f".{ending.partition(':')[0]}").read_bytes()
