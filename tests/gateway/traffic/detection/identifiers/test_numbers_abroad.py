import pytest

from gateway.traffic.detection.detector import TextAnalyser


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in TextAnalyser().analyse(text, None).findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("My Indian PAN is BQKPS4471M, which form do you want?", "BQKPS4471M"),
        ("My Aadhaar is 2345 6789 0123 and the form refuses it", "2345 6789 0123"),
        ("Here is my IRD number 49-091-850 for the payroll form", "49-091-850"),
        ("I have a California licence, my DL is D1234567 and it expired", "D1234567"),
        ("Title number on the deeds is WYK 714029, please check", "WYK 714029"),
        ("The folio for the Irish house is CE23418F, I was told", "CE23418F"),
        ("I have a photo of their plate, yk 14 zzu, and the driver", "yk 14 zzu"),
    ],
)
def test_numbers_from_abroad_are_found(text: str, value: str) -> None:
    assert value in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have a frying pan, model QX1234F, that is peeling.",
        "Order AB123456 has the wrong title, I wanted the paperback.",
        "My car has a number plate holder, it came in 20 min.",
    ],
)
def test_goods_stay(text: str) -> None:
    assert found(text) == []
