from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.intents.clues import clues
from gateway.traffic.detection.intents.lexicon import Lexicon

SMALL = Lexicon("xx", ["NOT: not", "WANT: want", "HUMAN: human", "FILLER: a", "BOT: bot"])


def of(text: str) -> dict[str, float]:
    return clues(SMALL, SMALL.sentences(text))


def test_the_order_of_ideas_is_a_clue() -> None:
    one, other = of("not a bot want human"), of("not human want a bot")
    assert "s:NOT>BOT" in one and "b:NOT>HUMAN" not in one
    assert "b:NOT>HUMAN" in other


def test_words_without_a_meaning_stand_between_nothing() -> None:
    assert "b:WANT>HUMAN" in of("want a human")


def test_a_question_is_a_clue_of_its_sentence_only() -> None:
    found = of("human? bot")
    assert "u?:HUMAN" in found
    assert "u?:BOT" not in found


def test_words_of_a_language_never_meet_those_of_another() -> None:
    assert {name.split(":")[1] for name in of("zebra") if name.startswith("w:")} == {"xx"}


@given(st.text(max_size=300))
def test_every_clue_has_a_strength_up_to_one(text: str) -> None:
    assert all(0 < value <= 1 for value in of(text).values())
