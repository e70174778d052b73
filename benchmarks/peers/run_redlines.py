"""redlines over the whole texts; its own JSON."""

import sys
from pathlib import Path

from redlines import Redlines

before, after = (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
sys.stdout.write(Redlines(before, after).output_json())
