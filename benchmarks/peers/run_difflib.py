"""difflib of the standard library over the words of the whole texts; JSON list of [op, text]."""

import json
import re
import sys
from difflib import SequenceMatcher
from pathlib import Path

before, after = (re.findall(r"\s+|[^\s]+", Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
pieces = []
for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
    if tag == "equal":
        pieces.append(["keep", "".join(after[j1:j2])])
        continue
    pieces.append(["remove", "".join(before[i1:i2])])
    pieces.append(["add", "".join(after[j1:j2])])
json.dump([piece for piece in pieces if piece[1]], sys.stdout, ensure_ascii=False)
