from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.catalogue import NUMBER_KINDS
from gateway.traffic.detection.identifiers.kind_index import KindIndex

_INDEX = KindIndex(NUMBER_KINDS)
_LANGUAGES = ["pl", "en", "de", "fr", "sv"]


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789ABEPXZ", min_size=7, max_size=16), st.sampled_from(_LANGUAGES))
def test_offers_every_kind_whose_form_fits_and_that_needs_no_label(
    plain: str, language: str
) -> None:
    offered = _INDEX.by_themselves(plain, language)
    for kind in NUMBER_KINDS:
        believed = kind.alone or kind.written or language in kind.languages.split()
        if kind.check and believed and len(plain) in kind.lengths() and kind.has_form(plain):
            assert kind in offered


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789ABEPXZ", min_size=7, max_size=16))
def test_offers_every_labelled_kind_whose_form_fits(plain: str) -> None:
    topics = frozenset(kind.topic for kind in NUMBER_KINDS)
    offered = _INDEX.labelled(topics, plain)
    for kind in NUMBER_KINDS:
        if kind.check and len(plain) in kind.lengths() and kind.has_form(plain):
            assert kind in offered


def test_puts_kinds_of_the_language_first() -> None:
    topics = frozenset(kind.topic for kind in NUMBER_KINDS)
    assert "pl" in _INDEX.announced(topics, "pl")[0].languages.split()
