"""What the assistant can say."""

from __future__ import annotations

import string

from gateway.web.demo.sentences import SENTENCES


def test_both_languages_say_the_same_with_the_same_values() -> None:
    polish, english = SENTENCES["pl"], SENTENCES["en"]
    assert polish.keys() == english.keys()
    for name in polish:
        fields = [
            {field for _, field, _, _ in string.Formatter().parse(text) if field}
            for text in (polish[name], english[name])
        ]
        assert fields[0] == fields[1], name
