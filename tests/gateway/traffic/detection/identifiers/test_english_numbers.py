import pytest

from gateway.traffic.detection.detector import TextAnalyser


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in TextAnalyser().analyse(text, None).findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("i was billed twice, acct A-4C71E09B, please refund", "A-4C71E09B"),
        ("My student number is 20183345 and I cannot log in", "20183345"),
        ("For council tax ref 771-229-18, which I paid twice", "771-229-18"),
        ("It is about patient ref HN 228-110 at the clinic", "HN 228-110"),
        ("Please add my Avios number 12345678 to the trip", "12345678"),
        ("My employee no. E-20931 was not accepted here", "E-20931"),
    ],
)
def test_numbers_behind_english_labels_are_found(text: str, value: str) -> None:
    assert value in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The staff number about 12500 people nationwide.",
        "Our employee number grew to about 12 last year.",
        "The policy number field rejects 5 digits.",
    ],
)
def test_amounts_and_invoices_stay(text: str) -> None:
    assert found(text) == []
