import pytest

from gateway.traffic.detection.intents.languages import likely_languages


def test_a_long_message_is_read_in_its_language() -> None:
    text = "dzień dobry, chciałabym się dowiedzieć, kiedy dotrze do mnie moja paczka z książkami"
    assert likely_languages(text, "pl") == ("pl",)


@pytest.mark.parametrize(("text", "code"), [("consulente per favore", "it"), ("medarbejder", "da")])
def test_a_short_message_is_read_by_the_lexicon_that_knows_it(text: str, code: str) -> None:
    assert code in likely_languages(text, "pl")


def test_a_language_without_a_lexicon_is_read_by_another() -> None:
    assert likely_languages("merhaba", "tr")
