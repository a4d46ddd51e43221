"""Mail addresses as they are typed, hidden and dictated."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.email_address import EmailRecogniser
from gateway.traffic.detection.reading import Reading

MAILS = EmailRecogniser("xx")


def found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in MAILS.matches(Reading(text, "pl"))]


@pytest.mark.parametrize(
    "mail",
    [
        "jan.k@wp.pl", "zażółć@przykład.pl", "jan (at) wp.pl", "jan[at]wp.pl", "jan_at_wp.pl",
        "jan malpa wp pl", "jan małpa wp kropka pl", "jan [dot] k [at] gmail [dot] com",
        "jan AT wp DOT pl", "jan@ wp .pl", "jan @ wp.pl", "jan(malpa)wp(kropka)pl",
        "p.kruk malpa onet kropka pl", "jan podkreślnik k malpa wp kropka pl",
        "rosi punkt huber ät gmx punkt at", "max punkt mann klammeraffe web punkt de",
        "lea point marchand arobase free point fr", "lucia punto diaz arroba gmail punto com",
        "m.dieng79 chiocciola gmail punto com", "bo punt jansen apenstaartje hotmail punt com",
        "farkas pont reka kukac gmail pont com", "vali punct marin la gmail punct com",
        "katka.mala zavináč centrum tečka cz", "tanya.doncheva маймунка abv точка bg",
        "katerina.zerva παπακι gmail τελεια com", "pia punkt holm snabel-a gmail punkt com",
    ],
)  # fmt: skip
def test_finds_the_whole_address(mail: str) -> None:
    assert found(f"pisz: {mail}") == [mail]


@pytest.mark.parametrize(
    "text",
    [
        "look at wp.pl please",
        "I am at home, dot the i",
        "kropka nad i, punkt dla pana",
        "c'est @manon.tissier",
        "małpa uciekła z zoo",
        "point 4 at page 2",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert found(text) == []
