"""What is said of a citation that an amendment has broken: one sentence a code and language."""

from __future__ import annotations

from collections.abc import Mapping

TO_STUB = "reference.to-stub"
TO_NOTHING = "reference.to-nothing"
RENUMBERED = "reference.renumbered"

SENTENCES: Mapping[str, Mapping[str, str]] = {
    TO_STUB: {
        "eng": "{where} cites {target}, but {place} is repealed and only a note of its repeal stands there.",
        "rus": "{where} содержит ссылку на {target}, но это положение исключено: {place} – лишь отметка об исключении.",
        "kaz": "{where} ішінде {target} дегенге сілтеме бар, бірақ ол алып тасталған: {place} – белгі ғана.",
    },
    TO_NOTHING: {
        "eng": "{where} cites {target}, which this edition does not have.",
        "rus": "{where} содержит ссылку на {target}, но такого положения в этой редакции нет.",
        "kaz": "{where} ішінде {target} дегенге сілтеме бар, бірақ бұл редакцияда ондай норма жоқ.",
    },
    RENUMBERED: {
        "eng": "{where} cites {target} as it did before, but what stood there is now {place}.",
        "rus": "{where} по-прежнему содержит ссылку на {target}, но прежнее содержание теперь – {place}.",
        "kaz": "{where} ішінде бұрынғыдай {target} дегенге сілтеме бар, бірақ ондағы бұрынғы мазмұн енді – {place}.",
    },
}
"""`where`, `target` and `place` are citations in the manner of the language (`lawdiff.language.citing`)."""
