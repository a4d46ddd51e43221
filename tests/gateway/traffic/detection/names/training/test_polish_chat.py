from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret

import pytest

pytest.importorskip("faker", reason="the build alone needs its surnames")

from gateway.traffic.detection.names.training.polish_chat import Chat  # noqa: E402


def test_names_lie_where_they_are_said_to_lie() -> None:
    for text, spans in Chat(Random(1)).messages(400):  # noqa: S311
        for start, end in spans:
            assert text[start:end].strip() == text[start:end] != ""
            assert not text[start - 1 : start].isalpha()


def test_the_same_seed_writes_the_same_messages() -> None:
    first, second = (list(Chat(Random(5)).messages(50)) for _ in range(2))  # noqa: S311
    assert first == second


def test_no_notation_is_left_in_a_message() -> None:
    for text, _ in Chat(Random(2)).messages(1500):  # noqa: S311
        assert ":nom}" not in text and ":gen}" not in text and "{[" not in text
