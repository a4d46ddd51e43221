"""The published table: shares with their 95 % intervals (Wilson), as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.traffic.detection.coverage import wilson
from gateway.traffic.evaluation.leaks import Group, LeakScore, Reading
from gateway.traffic.evaluation.linking import LinkScore

HEADER = (
    "| set | messages | names leaked | identifiers leaked | addresses leaked "
    "| masked without need | innocent characters masked | language right | CPU-ms per 100 words |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


def row(name: str, score: LeakScore) -> str:
    """One set as a row under `HEADER`."""
    shares = [share(score.leaked(group), score.required(group)) for group in Group]
    masked, characters = score.innocent_characters()
    cost = 100_000 * score.cpu_seconds / max(score.words, 1)
    cells = [
        name,
        str(len(score.readings)),
        *shares,
        share(score.masked_all_the_same(), len(score.empty())),
        f"{100 * masked / max(characters, 1):.2f} %",
        share(score.right_language(), len(score.readings)),
        f"{cost:.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


def linking_row(name: str, score: LinkScore) -> str:
    """One set of dialogues in a line."""
    return (
        f"{name}: {share(score.consistent_mentions, score.mentions)} of mentions and "
        f"{share(score.consistent_entities, score.entities)} of entities keep one placeholder; "
        f"{len(score.collisions)} placeholders shared by two."
    )


def failures(score: LeakScore) -> Iterator[str]:
    """What went wrong, with its text: for whoever tunes, on sets that are nobody's."""
    for reading in score.readings:
        message = reading.message
        faults = [
            f"LEAK {mark.entity_type} {message.text[mark.start : mark.end]!r}"
            for mark in reading.leaked()
        ]
        faults += [
            f"OVER {each.entity_type} {message.text[each.start : each.end]!r}"
            for each in reading.innocent_masked()
        ]
        if reading.analysis.language != message.language:
            faults.append(f"LANGUAGE {reading.analysis.language}, not {message.language}")
        if faults:
            yield "\n".join([*faults, f"    {_in_one_line(reading)}"])


def _in_one_line(reading: Reading) -> str:
    return f"{reading.message.text!r} -> {reading.cleared!r}"


def share(part: int, whole: int) -> str:
    """`1.7 % (0.9–3.2)`, or a dash where there is nothing to count."""
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{100 * part / whole:.1f} % ({100 * low:.1f}–{100 * high:.1f}; n {whole})"
