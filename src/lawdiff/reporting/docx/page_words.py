"""The titles, the header and the footer of the Word files."""

from __future__ import annotations

from lawdiff.language.messages import messages
from lawdiff.reporting.docx.package import Words
from lawdiff.reporting.report import Report


def words_of(report: Report, form: str) -> Words:
    """Titles, header and footer.

    Args:
        report: of which editions.
        form: `redline` or `table`.
    """
    say = messages(report.ui, "word")
    title = report.after.title or report.before.title or say("title.untitled")
    days = say("title.days", before=say.date(report.before.date), after=say.date(report.after.date))
    return Words(
        title=say(f"title.{form}", act=title, days=days),
        subject=days,
        header=say("page.header", act=title, days=days),
        footer=say("page.footer", page="{page}", pages="{pages}"),
        law=report.after.language,
        ui=report.ui,
    )
