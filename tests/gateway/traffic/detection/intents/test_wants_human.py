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


@pytest.mark.parametrize(
    ("language", "text"),
    [("pl", "nie"), ("pl", "Nie, nie!"), ("de", "nein"), ("it", "no"), ("en", "ok"), ("uk", "ні")],
)
def test_a_bare_answer_asks_for_nobody(language: str, text: str) -> None:
    assert not read_intents(text, language).wants_human


@pytest.mark.parametrize(
    "text",
    [
        "Zamówienie nie doszło, a miało być w czwartek. Poproszę konsultanta. Numer jest w tytule.",
        "Jesteś botem? Połącz mnie z konsultantem.",
    ],
)
def test_a_wish_is_heard_between_other_sentences(text: str) -> None:
    assert read_intents(text, "pl").wants_human


def test_a_question_what_one_talks_to_is_heard_between_other_sentences() -> None:
    asked = (
        "Jesteś człowiekiem? Zamówienie z wtorku nie doszło, a miało być w paczkomacie przy dworcu;"
        " kod odbioru nie przyszedł. Kiedy je dostanę?"
    )
    assert read_intents(asked, "pl").asks_nature
    assert not read_intents(asked.partition("? ")[2], "pl").asks_nature
