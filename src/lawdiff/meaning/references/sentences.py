"""What is said of a citation that an amendment has broken: the codes, which are keys of the catalogue `findings`.

In its sentences `where`, `target` and `place` are citations in the manner of the language (`lawdiff.language.citing`).
"""

from __future__ import annotations

TO_STUB = "reference.to-stub"
TO_NOTHING = "reference.to-nothing"
RENUMBERED = "reference.renumbered"
