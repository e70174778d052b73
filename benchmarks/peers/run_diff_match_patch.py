"""diff-match-patch over the words of the whole texts, without its clock; JSON list of [op, text]."""

import json
import re
import sys
from pathlib import Path

from diff_match_patch import diff_match_patch

OPS = {0: "keep", -1: "remove", 1: "add"}
SURROGATES = range(0xD800, 0xE000)


def main() -> None:
    words: list[str] = []
    codes: dict[str, str] = {}

    def encode(text: str) -> str:
        encoded = []
        for word in re.findall(r"\s+|[^\s]+", text):
            if word not in codes:
                number = len(words)
                codes[word] = chr(number if number < SURROGATES.start else number + len(SURROGATES))
                words.append(word)
            encoded.append(codes[word])
        return "".join(encoded)

    def decode(text: str) -> str:
        numbers = map(ord, text)
        return "".join(words[n if n < SURROGATES.start else n - len(SURROGATES)] for n in numbers)

    before, after = (encode(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    diffs = engine.diff_main(before, after, False)
    json.dump([[OPS[op], decode(text)] for op, text in diffs], sys.stdout, ensure_ascii=False)


main()
