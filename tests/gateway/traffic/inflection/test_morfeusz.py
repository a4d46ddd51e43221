import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.inflection.morfeusz import MorfeuszInflection

INFLECTION = MorfeuszInflection()


@pytest.mark.parametrize(
    ("lemma", "part", "gender", "case", "form"),
    [
        ("Kowalski", "surname", "m", "dat", "Kowalskiemu"),
        ("Kowalska", "surname", "f", "ins", "Kowalską"),
        ("Jan", "given", "m", "voc", "Janie"),
        ("Nowak-Kowalska", "surname", "f", "gen", "Nowak-Kowalskiej"),
    ],
)
def test_forms_a_name_in_a_case(lemma: str, part: str, gender: str, case: str, form: str) -> None:
    words = INFLECTION.forms(lemma, part, gender)  # type: ignore[arg-type]
    assert form in {word.text for word in words if word.case == case and not word.plural}


@pytest.mark.parametrize("lemma", ["van dijk", "o'brien", "nguyen 2", "", "-"])
def test_has_no_forms_of_what_is_no_single_word(lemma: str) -> None:
    assert INFLECTION.forms(lemma, "surname", None) == ()


@given(st.text(max_size=20), st.sampled_from(["given", "surname"]))
def test_never_fails_whatever_a_name_looks_like(lemma: str, part: str) -> None:
    INFLECTION.forms(lemma, part, None)  # type: ignore[arg-type]
    INFLECTION.readings(lemma, part)  # type: ignore[arg-type]
