"""What it takes to see where a text announces names."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.names.pack_cues import announcements
from gateway.traffic.detection.names.pack_data import pack_of
from gateway.traffic.detection.names.pack_tokens import Token, tokens


class _Counted(list[Token]):
    """Counts how often it is looked into."""

    looks = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        self.looks += 1
        return super().__getitem__(place)


def _looks(found: Sequence[Token], code: str) -> int:
    counted = _Counted(found)
    list(announcements(counted, pack_of(code)))
    return counted.looks


@pytest.mark.parametrize(("code", "word"), [("hu", "a "), ("pt", "a "), ("ro", "al ")])
def test_a_row_of_articles_is_read_in_time_linear_in_it(code: str, word: str) -> None:
    pack = pack_of(code)
    short, long = (tokens(word * count, pack) for count in (200, 800))
    assert _looks(long, code) < 5 * _looks(short, code)


@pytest.mark.parametrize("text", ["J. " * 3_000, "A.B." * 3_000])
def test_a_row_of_initials_is_examined_and_not_refused(text: str) -> None:
    TextAnalyser().analyse(text, "cs")
