"""Compile the catalogues of messages: the same sources give the same bytes, whatever the time."""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ANY_DAY = datetime(2024, 6, 16, tzinfo=UTC)


def main() -> None:
    """Write a `.mo` beside each `.po`."""
    for source in sorted(Path("src/lawdiff/locale").glob("*/LC_MESSAGES/*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream, locale=source.parts[-3], abort_invalid=True)
        catalogue.creation_date = catalogue.revision_date = ANY_DAY
        with source.with_suffix(".mo").open("wb") as stream:
            write_mo(stream, catalogue)


if __name__ == "__main__":
    main()
