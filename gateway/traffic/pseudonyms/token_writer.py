"""Writes placeholders over spans with presidio's anonymizer, without letting it move a span.

presidio-anonymizer 2.2.366 joins what it takes for one entity: same-type results that intersect,
and (by default) same-type results with only spaces between them; it drops results that lie inside
others. Here every span is an entity type of its own, the spans are disjoint and joining over spaces
is switched off, so none of these rules has anything to act on. The engine copies the whole text
for each replacement, which is quadratic in a long text: it is given pieces of a bounded number of
spans. Pieces are cut between spans only, so the result is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

_OPERATOR: Final = "write_placeholder"
_SPANS_A_PIECE: Final = 32


class PlaceholderOperator(Operator):
    """Puts the placeholder chosen for a span in its place; the span's number is its type."""

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """The placeholder. The text itself is not needed: its placeholder was chosen before."""
        chosen = params or {}
        return str(chosen["placeholders"][int(chosen["entity_type"])])

    def validate(self, params: dict[str, Any] | None = None) -> None:
        """Raises KeyError where no placeholder was chosen; nothing is ever passed through."""
        chosen = params or {}
        chosen["placeholders"][int(chosen["entity_type"])]

    def operator_name(self) -> str:
        """The name by which the engine finds it."""
        return _OPERATOR

    def operator_type(self) -> OperatorType:
        """It replaces; it does not restore."""
        return OperatorType.Anonymize


@lru_cache(maxsize=1)
def _engine() -> AnonymizerEngine:
    engine = AnonymizerEngine()  # type: ignore[no-untyped-call]
    engine.add_anonymizer(PlaceholderOperator)
    return engine


def write(text: str, replacements: Sequence[tuple[int, int, str]]) -> str:
    """The text with each `(start, end, placeholder)` carried out.

    They must be sorted, disjoint and not empty. Everything outside them is kept as it is.
    """
    pieces: list[str] = []
    done = 0
    for first in range(0, len(replacements), _SPANS_A_PIECE):
        group = replacements[first : first + _SPANS_A_PIECE]
        end = group[-1][1]
        pieces.append(_write_piece(text[done:end], group, done))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _write_piece(piece: str, group: Sequence[tuple[int, int, str]], offset: int) -> str:
    result = _engine().anonymize(
        text=piece,
        analyzer_results=[
            RecognizerResult(str(order), start - offset, end - offset, score=1.0)
            for order, (start, end, _) in enumerate(group)
        ],
        operators={
            "DEFAULT": OperatorConfig(
                _OPERATOR, {"placeholders": {order: each[2] for order, each in enumerate(group)}}
            )
        },
        merge_entities_with_spaces=False,
    )
    return str(result.text)
