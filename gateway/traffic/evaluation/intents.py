"""How well it is understood what customers mean: marked messages, the language not given.

A set is a folder of files as `intents.training.messages` reads them. Each message is read as
`gateway inspect` reads it: its language is guessed first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gateway.conversation.messages import Role
from gateway.ports.detector import Wishes
from gateway.traffic.detection.intents.training.messages import (
    ORDINARY,
    ORDINARY_ANSWERS,
    Marked,
    read_set,
)
from gateway.traffic.detection.understanding import detect_language, read_wishes

NOTHING = frozenset({"-", "none"})
_ATTRIBUTES = {
    "wants_human": "wants_human",
    "asks_nature": "asks_nature",
    "claims_human": "claims_human",
    "returns": "returns_to_bot",
    "consent": "consent_reply",
    "rights": "rights_request",
    "special": "special_categories",
    "frustration": "frustrated",
}
_ORDER = (*_ATTRIBUTES, ORDINARY, ORDINARY_ANSWERS)


@dataclass(frozen=True, slots=True)
class Read:
    """One message with the answer that people and the one that the gateway gave."""

    marked: Marked
    got: str

    @property
    def is_right(self) -> bool:
        return self.got == self.marked.answer


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """All messages of one question."""

    question: str
    reads: tuple[Read, ...] = field(repr=False)

    def count(self, answer: str) -> tuple[int, int, int]:
        """Messages rightly, wrongly and not given that answer."""
        right = sum(r.marked.answer == answer == r.got for r in self.reads)
        wrongly = sum(r.got == answer != r.marked.answer for r in self.reads)
        missed = sum(r.marked.answer == answer != r.got for r in self.reads)
        return right, wrongly, missed

    def f1(self, answer: str) -> float:
        right, wrongly, missed = self.count(answer)
        return 2 * right / (2 * right + wrongly + missed) if right else 0.0

    @property
    def precision(self) -> float:
        """Of the messages that were given an answer, the share that has one."""
        given = [r for r in self.reads if r.got not in NOTHING]
        return _share(sum(r.marked.answer not in NOTHING for r in given), len(given))

    @property
    def recall(self) -> float:
        """Of the messages with an answer, the share that was given one."""
        wanted = [r for r in self.reads if r.marked.answer not in NOTHING]
        return _share(sum(r.got not in NOTHING for r in wanted), len(wanted))

    @property
    def accuracy(self) -> float:
        return _share(sum(r.is_right for r in self.reads), len(self.reads))

    @property
    def false_alarms(self) -> float:
        """Of the messages without an answer, the share that was given one."""
        nothing = [r for r in self.reads if r.marked.answer in NOTHING]
        return _share(sum(r.got not in NOTHING for r in nothing), len(nothing))

    @property
    def macro_f1(self) -> float:
        """The average over all answers but "nothing"."""
        answers = sorted({r.marked.answer for r in self.reads} - NOTHING)
        return _share(sum(map(self.f1, answers)), len(answers))

    def by_language(self) -> dict[str, QuestionScore]:
        found: defaultdict[str, list[Read]] = defaultdict(list)
        for each in self.reads:
            found[each.marked.language].append(each)
        return {code: QuestionScore(self.question, tuple(found[code])) for code in sorted(found)}


def score(rows: Iterable[Marked]) -> dict[str, QuestionScore]:
    """Reads every message and sorts the answers by question."""
    found: defaultdict[str, list[Read]] = defaultdict(list)
    for row in rows:
        found[row.question].append(Read(row, _answer(row)))
    return {name: QuestionScore(name, tuple(found[name])) for name in _ORDER if name in found}


def _answer(row: Marked) -> str:
    by_assistant = row.question in ("claims_human", ORDINARY_ANSWERS)
    role = Role.ASSISTANT if by_assistant else Role.CUSTOMER
    language, _ = detect_language(row.text, None)
    wishes = read_wishes(row.text, language, role)
    if row.question in (ORDINARY, ORDINARY_ANSWERS):
        return "+" if _any_wish(wishes) else "-"
    value = getattr(wishes, _ATTRIBUTES[row.question])
    if isinstance(value, bool):
        return "+" if value else "-"
    if isinstance(value, tuple):
        return ",".join(value) or "none"
    return value or "none"


def _any_wish(wishes: Wishes) -> bool:
    """Whether anything would be done about them. An unclear answer to no question is nothing."""
    answers = wishes.consent_reply not in (None, "unclear")
    asks = wishes.wants_human or wishes.returns_to_bot or wishes.asks_nature
    claims = bool(wishes.claims_human)
    return bool(answers or asks or claims or wishes.rights_request or wishes.special_categories)


def intents_table(folder: Path) -> str:
    """The set as a row of Markdown for each question, and the languages that fare worst."""
    lines = [
        "| question | messages | precision % | recall % | F1 or accuracy % | besides |",
        "|---|---|---|---|---|---|",
    ]
    for each in score(read_set(folder)).values():
        lines.append(
            f"| {each.question} | {len(each.reads)} | {100 * each.precision:.1f} "
            f"| {100 * each.recall:.1f} | {_main_figure(each)} | {_besides(each)} |"
        )
    return "\n".join(lines)


def _main_figure(each: QuestionScore) -> str:
    match each.question:
        case "consent":
            return f"accuracy {100 * each.accuracy:.1f}"
        case "rights":
            return f"macro F1 {100 * each.macro_f1:.1f}"
        case "special":
            return f"all categories right {100 * each.accuracy:.1f}"
        case "ordinary" | "ordinary_answers":
            return f"accuracy {100 * each.accuracy:.1f}"
        case _:
            return f"F1 {100 * each.f1('+'):.1f}"


def _besides(each: QuestionScore) -> str:
    if each.question == "consent":
        missed = Counter(r.got for r in each.reads if r.marked.answer == "withdraw")
        return (
            f"{each.count('grant')[1]} false grants, "
            f"{missed.total() - missed['withdraw']} missed withdrawals"
        )
    if each.question in ("special", ORDINARY, ORDINARY_ANSWERS):
        return f"false alarms {100 * each.false_alarms:.1f} %"
    worst = min(each.by_language().items(), key=lambda item: _quality(item[1]))
    return f"worst language {worst[0]} {100 * _quality(worst[1]):.0f} %"


def _quality(each: QuestionScore) -> float:
    return each.accuracy if each.question == "rights" else each.f1("+")


def failures(rows: Sequence[Marked]) -> str:
    """Every message that was read wrongly, in full: for tuning, never for a set held out."""
    return "\n".join(
        f"{name} {r.marked.language} {r.marked.answer} got {r.got}: {r.marked.text!r}"
        for name, each in score(rows).items()
        for r in each.reads
        if not r.is_right
    )


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0
