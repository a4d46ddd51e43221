import pytest

from gateway.traffic.detection.intents.reader import read_intents


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "człowiekaaa"),
        ("pl", "CHCE   ROZMAWIAC Z CZLOWIEKIEM"),
        ("pl", "przełącz na konsultanat"),
        ("pl", "k o n s u l t a n t"),
        ("pl", "🧑‍💼"),
        ("pl", "nie, chcę człowieka"),
        ("pl", "nie chcę gadać z botem, tylko z człowiekiem"),
        ("en", "representitive"),
        ("en", "I don't want to talk to a bot"),
    ],
)
def test_understands_however_it_is_written(language: str, text: str) -> None:
    assert read_intents(text, language).wants_human


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "nie chcę rozmawiać z człowiekiem"),
        ("pl", "rozmawiałem wczoraj z konsultantem i powiedział, że paczka dojdzie"),
        ("pl", "czy kurier zadzwoni?"),
        ("pl", "czy konsultant zadzwoni?"),
        ("pl", 'co to znaczy "konsultant"?'),
        ("pl", "chcę przełożyć wizytę"),
        ("en", "I'd like to order the Human Design book"),
        ("en", "can someone else sign for the package"),
    ],
)
def test_speaking_of_people_is_no_wish_for_one(language: str, text: str) -> None:
    assert not read_intents(text, language).wants_human
