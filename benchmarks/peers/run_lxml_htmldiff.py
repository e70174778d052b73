"""lxml.html.diff over two HTML pages; HTML with <ins> and <del>."""

import sys
from pathlib import Path

from lxml.html.diff import htmldiff

before, after = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
sys.stdout.write(htmldiff(before, after))
