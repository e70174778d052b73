import pytest

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.model import Language
from lawdiff.reporting.captions import BCP47, captions


@pytest.mark.parametrize("language", Language)
def test_every_kind_and_status_has_a_caption(language: Language) -> None:
    say = captions(language)
    assert all(say(f"kind.{kind}") for kind in (*ChangeKind, "disputed"))
    assert all(say(f"corroboration.{status}") for status in CorroborationStatus)
    assert language in BCP47
