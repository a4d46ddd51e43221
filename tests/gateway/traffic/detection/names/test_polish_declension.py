import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.names.polish_declension import declined


@pytest.mark.parametrize(
    ("name", "gender", "case", "form"),
    [
        ("Wołodymyr", "m", "gen", "Wołodymyra"),
        ("Gieniek", "m", "dat", "Gieńkowi"),
        ("Tymek", "m", "inst", "Tymkiem"),
        ("Bartuś", "m", "voc", "Bartusiu"),
        ("Kovalenko", "m", "acc", "Kovalenkę"),
        ("Müller", "m", "loc", "Müllerze"),
        ("Zygi", "m", "gen", "Zygiego"),
        ("Switłana", "f", "dat", "Switłanie"),
        ("Basieńka", "f", "voc", "Basieńko"),
        ("Wiolcia", "f", "voc", "Wiolciu"),
        ("Anastazja", "f", "gen", "Anastazji"),
        ("Maja", "f", "gen", "Mai"),
        ("Karen", "f", "inst", "Karen"),
    ],
)
def test_inflects_as_polish_does(
    name: str, gender: Gender, case: GrammaticalCase, form: str
) -> None:
    assert declined(name, gender)[case][0] == form


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=12))
def test_every_name_has_every_case_and_keeps_its_base_form(name: str) -> None:
    for gender in ("m", "f"):
        forms = declined(name, gender)
        assert forms["nom"] == (name,)
        assert set(forms) == {"nom", "gen", "dat", "acc", "inst", "loc", "voc"}
        assert all(form for spelled in forms.values() for form in spelled)
