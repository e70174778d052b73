"""Docxodus (of python-redlines) over two Word files; its redline goes into the third."""

import sys
from pathlib import Path

from python_redlines import DocxodusEngine

old, new, result = map(Path, sys.argv[1:])
written = DocxodusEngine().run_redline("bench", old.read_bytes(), new.read_bytes())
result.write_bytes(written[0] if isinstance(written, tuple) else written)
