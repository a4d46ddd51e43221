import pytest

from gateway.conversation.messages import Role
from gateway.traffic.detection.intents.reader import read_intents
from gateway.traffic.detection.understanding import claims_human


@pytest.mark.parametrize("language", ["pl", "en", "de"])
@pytest.mark.parametrize(
    "clause",
    [
        "Jestem człowiekiem.",
        "Nie jestem człowiekiem.",
        "jestem asystentem cyfrowym",
        "Nie, jestem botem.",
        "I'm a real person.",
        "I am not a human.",
        "I'm a digital assistant.",
        "Your parcel is on its way.",
    ],
)
def test_the_quick_reading_of_a_clause_says_what_the_full_one_says(
    clause: str, language: str
) -> None:
    full = read_intents(clause, language, Role.ASSISTANT).claims_human
    assert claims_human(clause, language) == full


def test_a_denial_is_no_claim() -> None:
    assert claims_human("Tak, jestem człowiekiem.", "pl")
    assert not claims_human("Nie jestem człowiekiem.", "pl")
    assert not claims_human("Jestem asystentem cyfrowym.", "pl")
