"""All sets in one table, as Markdown."""

from __future__ import annotations

from gateway.traffic.evaluation.leaks import LeakScore
from gateway.traffic.evaluation.linking import score_linking
from gateway.traffic.evaluation.measuring import together
from gateway.traffic.evaluation.report import HEADER, failures, linking_row, row


def table(scores: dict[str, LeakScore], *, with_failures: bool) -> str:
    """All sets, a row each, and what the dialogues say of linking."""
    lines = [HEADER, *(row(name, score) for name, score in scores.items())]
    if len(scores) > 1:
        lines.append(row("all", together(scores.values())))
    for name, score in scores.items():
        if any(reading.message.conversation for reading in score.readings):
            linked = score_linking(score.readings)
            lines += ["", linking_row(name, linked)]
            if with_failures:
                lines += [f"SHARED {token} in {where}" for where, token in linked.collisions]
        if with_failures:
            lines += ["", f"{name}:", *failures(score)]
    return "\n".join(lines)
