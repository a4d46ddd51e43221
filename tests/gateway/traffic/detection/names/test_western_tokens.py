from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.english import CUES
from gateway.traffic.detection.names.western_features import features_of
from gateway.traffic.detection.names.western_tokens import Token, tokens_of

CHAT = st.text(st.sampled_from("abcXYZäßéñ 012.,:;!?'\"-_@/\n&<>()J"), max_size=120)


def words(text: str) -> list[Token]:
    return [token for token in tokens_of(text, "en", CUES) if token.kind == "word"]


@given(CHAT)
def test_pieces_are_in_order_disjoint_and_leave_out_only_space(text: str) -> None:
    tokens = tokens_of(text, "en", CUES)
    at = 0
    for token in tokens:
        assert not text[at : token.start].strip()
        assert token.start < token.end
        at = token.end
    assert not text[at:].strip()


@given(CHAT)
def test_every_piece_has_features(text: str) -> None:
    tokens = tokens_of(text, "en", CUES)
    features = features_of(tokens, "en")
    assert len(features) == len(tokens)
    assert all(features)


def test_a_possessive_is_a_piece_of_its_own() -> None:
    assert [t.text for t in tokens_of("O'Brien's", "en", CUES)] == ["O'Brien", "'s"]


def test_a_number_does_not_swallow_the_next_field() -> None:
    assert [t.text for t in words("10231,Lucian,18.00")] == ["Lucian"]


def test_an_address_of_mail_is_one_piece() -> None:
    kinds = [t.kind for t in tokens_of("ann.lee@mail.example", "en", CUES)]
    assert kinds == ["link"]


def test_words_behind_a_cue_know_of_it() -> None:
    found = {t.text: (t.cue, t.behind) for t in words("Kind regards,\nMary Ann Lee")}
    assert found["Mary"] == ("sign", 0)
    assert found["Lee"] == ("sign", 2)


def test_a_cue_ends_with_its_sentence() -> None:
    found = {t.text: t.cue for t in words("My name is Lee. Parcels")}
    assert found["Lee"] == "intro"
    assert found["Parcels"] == ""


def test_the_longest_cue_counts() -> None:
    found = {t.text: t.in_cue for t in words("Ben & Jerry's with Ben")}
    assert found["Jerry"] == "thing"
