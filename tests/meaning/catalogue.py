"""The codes of findings that the catalogue `findings` has sentences for."""

from pathlib import Path

from babel.messages.pofile import read_po

import lawdiff

FAMILIES = ("sanction.", "offence.", "gravity.", "arrest.")


def sanction_codes() -> list[str]:
    """Those about sanctions, in order."""
    with (Path(lawdiff.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "findings.po").open("rb") as stream:
        return sorted(str(message.id) for message in read_po(stream) if str(message.id).startswith(FAMILIES))
