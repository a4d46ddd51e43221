"""All intents of a message, whatever language it is in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from gateway.conversation.messages import Role
from gateway.ports.detector import ConsentReply, RightsRequest, SpecialCategory, Wishes
from gateway.traffic.detection.intents.consent_reply import consent_reply
from gateway.traffic.detection.intents.judging import Judged
from gateway.traffic.detection.intents.languages import likely_languages
from gateway.traffic.detection.intents.lexicon import LANGUAGES, Sentence, lexicon
from gateway.traffic.detection.intents.passages import (
    after_answer,
    parts,
    passages,
    unquoted,
    without_addresses,
)
from gateway.traffic.detection.intents.special_categories import has_a_word, special_categories
from gateway.traffic.detection.intents.weights import weights_of

UNDERSTOOD: Final = LANGUAGES
"""Languages in which it is read what a customer asks for in words."""


def read_intents(text: str, language: str, role: Role = Role.CUSTOMER) -> Wishes:
    """What `text` asks for. `language` is a guess: a short message is read by the words of every
    language that knows them."""
    text = without_addresses(text)
    languages = likely_languages(text, language)
    if role is Role.ASSISTANT:
        return Wishes(claims_human=_claims_human(text, languages[0]))
    whole = passages(text)
    spoken = passages(unquoted(text))
    judged = [Judged(passage, languages[0]) for passage in spoken]
    told = judged if whole == spoken else [Judged(passage, languages[0]) for passage in whole]
    return Wishes(
        wants_human=any(_wants_human(each, languages) for each in judged),
        returns_to_bot=any(_says("returns", each) for each in judged),
        consent_reply=_consent(judged, languages),
        asks_nature=any(_asks_nature(each) for each in judged),
        rights_request=_right(told),
        special_categories=_told_of(told),
        frustrated=any(_says("frustration", each) for each in judged),
    )


def reads_as_frustrated(text: str, language: str) -> bool:
    """Whether a customer's `text` says that this chat fails them. Ideas alone: quick."""
    language = likely_languages(text, language)[0]
    return any(
        _says("frustration", Judged(passage, language)) for passage in passages(unquoted(text))
    )


def reads_as_human_claim(text: str, language: str) -> bool:
    """Whether an assistant's `text` claims to be a human's. Reads nothing else: made for every
    clause of an answer."""
    text = without_addresses(text)
    return _claims_human(text, likely_languages(text, language)[0])


def _claims_human(text: str, language: str) -> bool:
    return any(
        _says("claims_human", Judged(part, language))
        for passage in passages(unquoted(text))
        for part in parts(passage)
    )


def _asks_nature(judged: Judged) -> bool:
    """The passage, or a question in it beside other sentences."""
    asked = (each for each in judged.one_by_one if any(said.asks for said in each.sentences))
    return _says("asks_nature", judged) or any(_says("asks_nature", e, _PLAINLY) for e in asked)


def _wants_human(judged: Judged, languages: Sequence[str]) -> bool:
    """Read as a whole, by its sentences, and without an answer at its beginning: "no, a human"."""
    if _says("wants_human", judged):
        return True
    if any(_says("wants_human", each, _PLAINLY) for each in judged.one_by_one):
        return True
    first, rest = after_answer(judged.text)
    answers = any(lexicon(code).answers(first) for code in languages) if rest else False
    return answers and _says("wants_human", Judged(rest, languages[0]))


def _says(question: str, judged: Judged, plainly: float = 0) -> bool:
    return judged.odds(question) >= weights_of(question).threshold + plainly


_PLAINLY: Final = 2.0
"""Log odds above the threshold: a sentence torn from its neighbours must be in no doubt."""


def _consent(judged: Sequence[Judged], languages: Sequence[str]) -> ConsentReply | None:
    """A long message may take consent back anywhere; an answer to the question is a short one."""
    replies = []
    for each in judged:
        answers = each.answers("consent")
        readings: list[Sequence[Sentence]] = [each.sentences]
        if len(languages) > 1 and answers["none"] < 1 - _SOME:
            readings += [lexicon(code).sentences(each.text) for code in languages[1:]]
        replies.append(consent_reply(answers, readings))
    if "withdraw" in replies:
        return "withdraw"
    return replies[0] if len(replies) == 1 else None


_SOME = 0.1
"""Probability of any answer from which the other languages of a short message are looked at."""


def _right(judged: Sequence[Judged]) -> RightsRequest | None:
    """The right asked for most plainly."""
    best: tuple[float, str] | None = None
    for each in judged:
        answers = each.answers("rights")
        name = max(answers, key=lambda answer: answers[answer])
        if name != "none" and (best is None or answers[name] > best[0]):
            best = (answers[name], name)
    return None if best is None else cast(RightsRequest, best[1])


def _told_of(judged: Sequence[Judged]) -> tuple[SpecialCategory, ...]:
    found = [
        category
        for each in judged
        if each.was_sensed or has_a_word(each.sentences)
        for category in special_categories(
            each.several("special"), each.sentences, weights_of("special")
        )
    ]
    return tuple(dict.fromkeys(found))
