from pathlib import Path

import pytest

pytest.importorskip("faker", reason="the build alone needs its names")
pytest.importorskip("wordfreq", reason="the build alone needs its frequencies")
pytest.importorskip("simplemma", reason="the build alone needs its dictionary")

from gateway.traffic.detection.names.training.western_messages import Writer  # noqa: E402
from gateway.traffic.detection.names.training.western_sets import renamed  # noqa: E402

MARKED = """Hi [[PERSON|Gus]], [[PERSON|PIP]] here, mail [[EMAIL_ADDRESS|pip@mail.example]]
---
[[?PERSON|Rex]] barks at [[PERSON|Ann Lee]]
---
nothing in here
"""


def test_people_are_renamed_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    path.write_text(MARKED, "utf-8")
    messages = list(renamed([path], "en", Writer("en", 1), 20))
    assert len(messages) == 2 * 21  # the message that says neither is left out
    assert messages[0].text == "Hi Gus, PIP here, mail pip@mail.example"
    assert len({message.text for message in messages}) > 5
    for message in messages[:21]:
        (first, end), (second, last) = message.names
        assert message.text[:first].casefold() == "hi "
        assert message.text[end:second] == ", "
        assert message.text[last:].casefold() == " here, mail pip@mail.example"
