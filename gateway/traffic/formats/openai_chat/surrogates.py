"""Characters that a provider cut in two.

A JSON escape may end one record with the first half of a surrogate pair and begin the next with
the second. Halves are no characters: nothing can examine, store or encode them.
"""

from __future__ import annotations

from typing import Final

from gateway.conversation.answers import Lane

REPLACEMENT: Final = "\ufffd"


def whole_characters(text: str) -> str:
    """Joins pairs; a half without its other half becomes U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class PairJoiner:
    """Keeps the first half of a pair back until its lane goes on."""

    def __init__(self) -> None:
        self._halves: dict[Lane, str] = {}

    def feed(self, lane: Lane, text: str) -> str:
        """The whole characters that are there now."""
        if text:
            text = self._halves.pop(lane, "") + text
        if text and "\ud800" <= text[-1] <= "\udbff":
            self._halves[lane] = text[-1]
            text = text[:-1]
        return whole_characters(text)

    def finish(self, lane: Lane) -> str:
        """U+FFFD if the lane ended in half a character."""
        return REPLACEMENT if self._halves.pop(lane, "") else ""
