"""Refuses legal texts that do not tell people what the law wants them told.

`lint_disclosure`: Art. 50(1), (5) AI Act as read by the Commission's guidelines C(2026) 5054,
paras 35–40 (AIA-02): a text must say that one is talking to a machine. Not enough: "assistant"
alone, "this site uses AI", naming a technology, a link to terms, marks that nobody sees.
`lint_consent`: Art. 4(11), 7 GDPR (GDP-10…14): one purpose, an act, a way back, a real choice.

A linter reads words, not meaning: what passes still needs a person's review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from policies.linter_words import WORDS, Words

LIMIT_CHARACTERS: Final = 4000
LIMIT_SPOKEN_WORDS: Final = 30
"""Words of a text that is read out; a parameter counts as three."""
LIMIT_PLAIN_WORDS: Final = 15
"""Words of a sentence for people who read with effort, and for children."""
LIMIT_BEFORE: Final = 200
"""Characters that may stand before the sentence that discloses (para 37: prominent)."""

SENTENCES: Final = MappingProxyType(
    {
        "language_unknown": "The linter has no words for this language, so it cannot check it.",
        "too_long": "The text is too long to be read in a chat.",
        "not_perceivable": "Markup, zero-width and control characters are not text for people.",
        "points_to_terms": "Terms and conditions are no place for this (para 38; Art. 7(2) GDPR).",
        "says_human": "The text says that one talks to a human.",
        "denies_machine": "The text denies being a machine.",
        "technology_only": "The text names a technology, not what one is talking to (para 38).",
        "no_machine": "The text does not say that it is an AI or a machine (para 38).",
        "no_interaction": "The text does not say that one is talking to it, or that it is not"
        " human (paras 35, 37).",
        "buried": "The sentence that discloses must stand first (para 37).",
        "no_human_route": "The text does not say by which word one gets to a human (HUM-01).",
        "bundled": "Consent is asked for one purpose only (Art. 7(2), recital 43 GDPR).",
        "no_purpose": "The text does not say what the consent is for (Art. 4(11) GDPR).",
        "implied": "Going on is not consent (Art. 4(11) GDPR, recital 32).",
        "no_withdrawal": "The text does not say that consent can be withdrawn (Art. 7(3) GDPR).",
        "no_refusal": "The text does not offer NO as an answer (Art. 7(4), recital 42 GDPR).",
        "spoken_too_long": "A spoken text has at most 30 words.",
        "spoken_unsayable": "Addresses, case numbers and quotation marks cannot be heard.",
        "plain_too_long": "A sentence in plain words has at most 15 of them.",
    }
)
DISCLOSURES: Final = frozenset({"disclosure", "returned", "nature", "human_claim_replaced"})
WITH_HUMAN_ROUTE: Final = frozenset({"disclosure", "returned", "nature"})
CONSENTS: Final = frozenset({"consent", "consent_marketing", "consent_personalisation"})
PLAIN: Final = frozenset({"child"})
"""Notices in plain words without being a variant of something else."""

_INVISIBLE: Final = re.compile(
    r"[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\x00-\x09\x0b-\x1f]|<[^>]*>"
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?؟])[\"”’»]*\s+|(?<=[α-ωά-ώ];)\s+|\n+")
_OPENING: Final = '„“"‘«¿¡'
_UNSAYABLE: Final = re.compile(r"[\"„“”«»‘]|\{(?:privacy_url|reference)\}|https?:|www\.")
_PARAMETER: Final = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a text is refused."""

    code: str

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code]


def lint_notice(
    name: str, language: str, text: str, variant: str | None = None
) -> tuple[Fault, ...]:
    """Every fault of a notice, by the rules for its name and its variant.

    A `plain` variant has short sentences; a `spoken` one is short, can be heard, and names the
    word to say instead of the word to write. Other notices have no faults.
    """
    found: list[Fault] = []
    if name in DISCLOSURES:
        found += lint_disclosure(text, language)
    if name in WITH_HUMAN_ROUTE and (words := WORDS.get(language)) is not None:
        route = words.say if variant == "spoken" else words.ask
        found += [] if route.search(text) else [Fault("no_human_route")]
    if name in CONSENTS:
        found += lint_consent(text, language)
    if variant == "spoken":
        found += lint_spoken(text)
    if variant == "plain" or name in PLAIN:
        found += lint_plain(text)
    return tuple(found)


def lint_spoken(text: str) -> tuple[Fault, ...]:
    """Every fault of a text that is to be heard, in whatever language."""
    found: list[Fault] = []
    if len(_PARAMETER.sub(" a b c ", text).split()) > LIMIT_SPOKEN_WORDS:
        found.append(Fault("spoken_too_long"))
    if _UNSAYABLE.search(text):
        found.append(Fault("spoken_unsayable"))
    return tuple(found)


def lint_plain(text: str) -> tuple[Fault, ...]:
    """Whether a sentence is too long for somebody who reads with effort."""
    longest = max((len(sentence.split()) for sentence in _sentences(text)), default=0)
    return (Fault("plain_too_long"),) if longest > LIMIT_PLAIN_WORDS else ()


def lint_disclosure(text: str, language: str) -> tuple[Fault, ...]:
    """Every fault of a text that is to say "you are talking to a machine"; empty if it says so."""
    words = WORDS.get(language)
    if words is None:
        return (Fault("language_unknown"),)
    return tuple(Fault(code) for code in dict.fromkeys(_disclosure_faults(text, words)))


def lint_consent(text: str, language: str) -> tuple[Fault, ...]:
    """Every fault of a text that asks for consent."""
    words = WORDS.get(language)
    if words is None:
        return (Fault("language_unknown"),)
    return tuple(Fault(code) for code in dict.fromkeys(_consent_faults(text, words)))


def _general_faults(text: str, words: Words) -> Iterator[str]:
    if len(text) > LIMIT_CHARACTERS:
        yield "too_long"
    if _INVISIBLE.search(text):
        yield "not_perceivable"
    if words.terms.search(text):
        yield "points_to_terms"


def _disclosure_faults(text: str, words: Words) -> Iterator[str]:
    yield from _general_faults(text, words)
    text = text[:LIMIT_CHARACTERS]
    disclosing: int | None = None
    machine = technology = False
    position = 0
    for sentence in _sentences(text):
        position = text.find(sentence, position)
        named = words.technology.sub(" ", sentence)  # "uses AI" is not "is an AI"
        technology |= named != sentence
        machine |= words.machine.search(named) is not None
        if words.says_human.search(sentence):
            yield "says_human"
        if words.denies_machine.search(named):
            yield "denies_machine"
        if disclosing is None and _discloses(named, words):
            disclosing = position
    if disclosing is None:
        yield "no_interaction" if machine else "technology_only" if technology else "no_machine"
    elif disclosing > LIMIT_BEFORE:
        yield "buried"


def _discloses(sentence: str, words: Words) -> bool:
    """Whether one sentence says that one is talking to a machine, or names it and "not a human".

    In two sentences it would not do: "You are talking to Anna. We are proud of our AI."
    """
    if words.machine.search(sentence) is None:
        return False
    if words.uncertain is not None and words.uncertain.search(sentence):
        return False  # "perhaps you are talking to an AI"
    said = words.talking.search(sentence) or words.not_human.search(sentence)
    return said is not None


def _consent_faults(text: str, words: Words) -> Iterator[str]:
    yield from _general_faults(text, words)
    text = text[:LIMIT_CHARACTERS]
    asked: set[str] = set()
    for sentence in _sentences(text):
        if words.negation.search(sentence) and not words.refusal.search(sentence):
            continue  # "we do not use it for advertising"
        asked |= {name for name, pattern in words.purposes.items() if pattern.search(sentence)}
        if words.answer.search(sentence) and not words.refusal.search(sentence):
            asked.add("answer")
    if len(asked) > 1:
        yield "bundled"
    if not asked:
        yield "no_purpose"
    if words.implied.search(text):
        yield "implied"
    if not words.withdrawal.search(text):
        yield "no_withdrawal"
    if not words.refusal.search(text):
        yield "no_refusal"


def _sentences(text: str) -> list[str]:
    """Sentences and lines. A sentence does not begin with a small letter or a figure ("e.g. 5").

    Scripts without capitals (Arabic) begin a sentence with any letter.
    """
    found, begin = [], 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" in end[0] or _begins(text[end.end() : end.end() + 1]):
            found.append(text[begin : end.start()])
            begin = end.end()
    found.append(text[begin:])
    return [part for part in found if part.strip()]


def _begins(letter: str) -> bool:
    return letter in _OPENING if not letter.isalpha() else not letter.islower()
