"""See `tests.journeys.attacking`: every attack in every language, through a real gateway."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.journeys.attacking import LANGUAGES, attack, attacked, result


def every_language(progress: Callable[[int, int], None]) -> str:
    """No lie leaves, one honest answer in a hundred at most is changed, every question is answered.

    Raises AssertionError with the lines that went wrong.
    """
    logging.disable(logging.CRITICAL)  # a line a request, from the server of the tests
    escaped: list[str] = []
    changed: list[str] = []
    unanswered: list[str] = []
    lies = honest = questions = 0
    with tempfile.TemporaryDirectory() as folder, attacked(Path(folder)) as house:
        for number, language in enumerate(LANGUAGES, start=1):
            case = attack(language)
            found = result(house, case)
            escaped += found.escaped
            changed += found.changed
            unanswered += found.unanswered
            lies, honest = lies + len(case.lies), honest + len(case.honest)
            questions += len(case.questions)
            progress(number, len(LANGUAGES))
    figure = (
        f"{len(LANGUAGES)} languages: {len(escaped)} of {lies} lies left, {len(changed)} of "
        f"{honest} honest answers changed, {len(unanswered)} of {questions} questions without "
        "the truth"
    )
    assert not escaped and not unanswered and len(changed) <= honest / 100, (
        figure, escaped, changed, unanswered,
    )  # fmt: skip
    return figure
