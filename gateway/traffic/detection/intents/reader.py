"""All intents of a message, in its language."""

from __future__ import annotations

from functools import cache

from gateway.conversation.messages import Role
from gateway.ports.detector import ConsentReply, Wishes
from gateway.traffic.detection.intents.asks_nature import asks_nature
from gateway.traffic.detection.intents.claims_human import claims_human
from gateway.traffic.detection.intents.consent_reply import consent_reply
from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.phrases import en, pl
from gateway.traffic.detection.intents.returns_to_bot import returns_to_bot
from gateway.traffic.detection.intents.rights_request import rights_request
from gateway.traffic.detection.intents.special_categories import special_categories
from gateway.traffic.detection.intents.wants_human import wants_human
from gateway.traffic.detection.names.morphology import is_ordinary_in_lower_case

TABLES = {"pl": pl.TABLE, "en": en.TABLE}
"""Languages whose phrases we know. Another language is another module and a line here."""

_IS_WORD = {"pl": is_ordinary_in_lower_case}
"""Dictionaries, where there is one: a word in it is never read as another one misspelt."""


@cache
def matcher(language: str) -> Matcher:
    """The matcher of a language in `TABLES`."""
    return Matcher(TABLES[language], _IS_WORD.get(language, lambda _: False))


def read_intents(text: str, language: str, role: Role = Role.CUSTOMER) -> Wishes:
    """What `text` asks for. In a language without phrases both known tables are tried, so that
    an answer too short to have a language ("ok", "yes") is still understood."""
    readings = [_read(text, code, role) for code in _order(text, language)]
    first = readings[0]
    own = readings[:1] if language in TABLES else readings
    return Wishes(
        wants_human=any(reading.wants_human for reading in readings),
        consent_reply=_agreed([r.consent_reply for r in readings]),
        asks_nature=any(reading.asks_nature for reading in readings),
        rights_request=next((r.rights_request for r in own if r.rights_request), None),
        special_categories=tuple(dict.fromkeys(c for r in own for c in r.special_categories)),
        claims_human=None if first.claims_human is None else any(r.claims_human for r in readings),
        returns_to_bot=any(reading.returns_to_bot for reading in readings),
    )


def reads_as_human_claim(text: str, language: str) -> bool:
    """Whether an assistant's `text` claims to be a human's, in its language or, where that has no
    phrases or the text is short, in any known one. Reads nothing else: made for every clause."""
    for code in _order(text, language):
        match = matcher(code)
        if claims_human(match, match.message(text)[1]):
            return True
    return False


_SHORT_ANSWER = 60


def _agreed(replies: list[ConsentReply | None]) -> ConsentReply | None:
    """The reading in the message's own language; but a yes that is a no in another language we

    know ("no" in Polish and in English) is no clear yes.
    """
    first = next((reply for reply in replies if reply), None)
    if first == "grant" and "refuse" in replies:
        return "unclear"
    return first


def _order(text: str, language: str) -> tuple[str, ...]:
    if language in TABLES and len(text) > _SHORT_ANSWER:
        return (language,)
    others = tuple(code for code in TABLES if code != language)
    return (language, *others) if language in TABLES else others


def _read(text: str, language: str, role: Role) -> Wishes:
    match = matcher(language)
    whole, unquoted = match.message(text)
    return Wishes(
        wants_human=wants_human(match, unquoted),
        consent_reply=consent_reply(match, unquoted),
        asks_nature=asks_nature(match, unquoted),
        rights_request=rights_request(match, whole),
        special_categories=special_categories(match, whole),
        claims_human=claims_human(match, unquoted) if role is Role.ASSISTANT else None,
        returns_to_bot=returns_to_bot(match, unquoted),
    )
