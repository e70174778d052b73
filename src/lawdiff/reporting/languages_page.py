"""The differences between two languages of one law as one HTML page: both texts side by side."""

from __future__ import annotations

from functools import cache

import jinja2
from markupsafe import Markup

from lawdiff import __version__
from lawdiff.language.messages import BCP47, messages
from lawdiff.meaning.languages import Agreement, Weight
from lawdiff.model import Confidence, Language
from lawdiff.reporting.visible import visible


def render_languages_html(agreement: Agreement, *, ui: Language) -> str:
    """The result as a complete page: no script, nothing loaded from elsewhere.

    Args:
        agreement: of `lawdiff.meaning.languages.compare_languages`.
        ui: language of the statements and captions.
    """
    say = messages(ui, "languages")
    return _template().render(
        agreement=agreement,
        say=say,
        lang=BCP47[ui],
        sides=[("rus", BCP47[Language.RUS], agreement.rus), ("kaz", BCP47[Language.KAZ], agreement.kaz)],
        weights=[(weight.value, agreement.of_weight(weight)) for weight in Weight],
        statement=lambda difference: difference.statements[ui.value],
        is_lead=lambda difference: difference.confidence is Confidence.LEAD,
        version=__version__,
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lawdiff.reporting"),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("languages.html.j2")


def _safe(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
