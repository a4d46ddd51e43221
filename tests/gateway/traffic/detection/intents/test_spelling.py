import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.messages import Role
from gateway.traffic.detection.intents.reader import matcher, read_intents
from gateway.traffic.detection.intents.spelling import LONGEST_MESSAGE, Spelling


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Konsultatnem", ("konsultantem",)),
        ("taaak!!", ("tak",)),
        ("działa", ("dziala",)),  # a word of the language is no slip of another
        ("przelozyc", ("przelozyc",)),
        ("Nie, jestem", ("nie", ".", "jestem")),
        ("tak👍🏽", ("tak", "sign:yes")),
        ("co? no...", ("co", "?", "no")),
    ],
)
def test_reads_words_as_they_are_meant(text: str, words: tuple[str, ...]) -> None:
    assert matcher("pl").message(text)[0].words == words


def test_what_is_quoted_is_left_out_unless_it_is_all_there_is() -> None:
    whole, own = matcher("pl").message('co znaczy "zgoda" tutaj')
    assert "zgoda" in whole.words
    assert own.words == ("co", "znaczy", "#", "tutaj")
    assert matcher("pl").message('"zgoda"')[1].words == ("zgoda",)


def test_a_very_long_message_is_read_from_both_ends() -> None:
    text = "cofam zgodę. " + "x " * 3 * LONGEST_MESSAGE + ". chcę rozmawiać z człowiekiem"
    found = read_intents(text, "pl")
    assert found.wants_human
    assert found.consent_reply == "withdraw"


@given(st.text(max_size=300), st.sampled_from(["pl", "en", "de"]))
def test_reads_any_text_without_failing(text: str, language: str) -> None:
    assert read_intents(text, language, Role.ASSISTANT).claims_human in {True, False}


@given(st.text("abdeknorstzś", min_size=1, max_size=12), st.booleans(), st.booleans())
def test_the_dictionary_is_asked_only_where_its_answer_matters(
    word: str, is_word: bool, forgives: bool
) -> None:
    asked: list[str] = []

    def known(written: str) -> bool:
        asked.append(written)
        return is_word

    forgiven = ("konsultant", "radosne", "bezdroza") if forgives else ()
    spelling = Spelling(forgiven, (), (), {}, forgiven=forgiven, is_word=known)
    strict = Spelling(forgiven, (), (), {}, forgiven=forgiven, is_word=lambda _: True)
    lenient = Spelling(forgiven, (), (), {}, forgiven=forgiven, is_word=lambda _: False)
    plainly = (strict if is_word else lenient).message(word)[0].words
    assert spelling.message(word)[0].words == plainly
    if not asked:
        assert strict.message(word)[0].words == lenient.message(word)[0].words
