from __future__ import annotations

import pytest

from gateway.conversation.messages import Role
from gateway.ports.detector import TextRequest
from gateway.traffic.detection.analysis import Detector
from gateway.traffic.detection.examining import (
    Examining,
    claims_human,
    detect_language,
    read_wishes,
)
from tests.builders import _analyser_for_all_tests


@pytest.fixture(scope="module")
def examining() -> Examining:
    detector: Detector = _analyser_for_all_tests()
    return Examining(detector)


def test_answers_come_in_order_with_offsets_of_the_text_that_was_asked_about(
    examining: Examining,
) -> None:
    texts = ["🙂 jan@wp.pl", "nic", "Tu Jan Kowalski."]
    found = examining.analyse(
        [TextRequest(text, Role.CUSTOMER, language_hint="pl") for text in texts]
    )
    spans = [[t[f.start : f.end] for f in a.findings] for t, a in zip(texts, found, strict=True)]
    assert spans == [["jan@wp.pl"], [], ["Jan Kowalski"]]


def test_a_name_comes_with_its_form_and_a_number_without(examining: Examining) -> None:
    (found,) = examining.analyse([TextRequest("Piszę o Janie Kowalskim, jan@wp.pl", Role.CUSTOMER)])
    forms = {finding.entity_type: finding.name for finding in found.findings}
    person = forms["PERSON"]
    assert person is not None and person.case == "loc" and person.gender == "m"
    assert forms["EMAIL_ADDRESS"] is None


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_examined(examining: Examining, role: Role) -> None:
    (found,) = examining.analyse([TextRequest("Pisz na jan@wp.pl", role)])
    assert [finding.entity_type for finding in found.findings] == ["EMAIL_ADDRESS"]


def test_only_an_assistants_words_are_judged_as_a_claim_to_be_human(examining: Examining) -> None:
    asked = [
        TextRequest("Jestem człowiekiem.", role, language_hint="pl")
        for role in (Role.CUSTOMER, Role.ASSISTANT)
    ]
    customer, assistant = examining.analyse(asked)
    assert customer.wishes.claims_human is None and assistant.wishes.claims_human is True


def test_a_wish_is_read_without_the_detector_also_where_letters_are_disguised() -> None:
    assert read_wishes("chcę rozmawiać z człowiekiem", "pl").wants_human
    assert read_wishes("chcę rozmawiać z czło\u200bwiekiem", "pl").wants_human
    assert read_wishes("tak", "pl").consent_reply == "grant"
    assert not read_wishes("Gdzie moja paczka?", "pl").wants_human


def test_a_claim_to_be_a_human_is_known() -> None:
    assert claims_human("Jestem człowiekiem.", "pl")
    assert claims_human("I am a human being.", "en")
    assert not claims_human("Jestem systemem sztucznej inteligencji.", "pl")


def test_the_language_is_told_with_whether_the_text_itself_tells_it() -> None:
    assert detect_language("Gdzie jest moja paczka, którą zamówiłem?", "en") == ("pl", True)
    assert detect_language("123", "en") == ("en", False)
