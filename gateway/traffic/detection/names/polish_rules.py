"""What the rules say of the words at one place of a Polish text: a name, perhaps one, or none.

A capitalised word that can only be a name is one. A word that is also an ordinary word (Wilk, Maj,
Róża), and a name typed in lower case, needs evidence: a first name or surname beside it in the same
case, a form of address, an introduction, a label or a signature.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from gateway.ports.detector import NameForm
from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names import cues
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_full import (
    full_name,
    is_verb_here,
    may_open_full_name,
)
from gateway.traffic.detection.names.polish_things import (
    is_abbreviation,
    is_assistant,
    is_called_thing,
    is_of_a_work,
    thing_around,
)
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

FULL, CUED, SINGLE = 0.9, 0.85, 0.7
"""Scores of a full name, of one with a cue, and of a word that by itself looks like a name."""

_TITLE_CASE: Final[dict[str, GrammaticalCase]] = {"panu": "dat", "panem": "inst"}
_STOPS: Final = frozenset({"", ".", ",", "?", "!", ":", ";", "\n", "("})
_SAID_OF_THINGS: Final = regex.compile(
    r"(?:wazn|gotow|pewn|zadowolon|chor|woln|zajet|obecn|winn|dostepn|chetn|pierwsz|platn)[yae]"
)
_STOP_BEHIND: Final = regex.compile(
    r"\s*(?:$|[,.;\n(]|(?:do|tel|telefon|ur|pesel|nr|dnia|zam|adres|mail)(?!\p{L}))"
)
_SPACE: Final = regex.compile(r"[ \t_]{1,3}$|\.[ ]?$")
INITIAL_BEHIND: Final = regex.compile(
    r"^[ ](?:(?:\p{Lu}|Sz|Cz|Ch)\.(?![\p{L}])|\p{Ll}\.?(?=\s*$)|\p{Lu}(?=\s*(?:$|[\n,(])))"
)
"""An initial behind a surname or first name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A name at words `[first, last)` of a text, at letters `[start, end)`."""

    first: int
    last: int
    start: int
    end: int
    score: float
    form: NameForm


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text: the words from there on that nothing parts, and what stands around."""

    reading: Reading
    index: int
    run: list[Token]
    before: str
    former: str

    def behind(self, words: int) -> str:
        """The folded text after so many words."""
        end = self.run[words - 1].end
        return self.reading.folded[end : end + cues.REACH]

    def claim(self, words: int, score: float, form: NameForm) -> Claim:
        """The claim on the first so many words, with an initial that follows them."""
        first, last = self.run[0], self.run[words - 1]
        end = last.end
        if last.reading.known_given or first.reading.known_given or last.reading.known_surname:
            initial = INITIAL_BEHIND.match(self.reading.text[end : end + 6])
            if initial and ("." in initial[0] or self.reading.folded[end + 1] not in "aiouwz"):
                end += initial.end()
        return Claim(self.index, self.index + words, first.start, end, score, form)


def place_at(reading: Reading, tokens: Sequence[Token], index: int) -> Place:
    """Up to four words from `index` on that nothing but space or an underscore parts.

    `former` is the folded word before.
    """
    run = [tokens[index]]
    for token in tokens[index + 1 : index + 4]:
        between = reading.text[run[-1].end : token.start]
        if between != " " and (
            not _SPACE.fullmatch(between)
            or "." in between
            and (not run[-1].is_lower or not token.is_lower or not run[-1].reading.known_given)
        ):
            break
        run.append(token)
    start = run[0].start
    before = reading.folded[max(0, start - cues.REACH) : start]
    return Place(reading, index, run, before, tokens[index - 1].plain if index else "")


def certain_name(place: Place, *, strict: bool) -> Claim | None:
    """First name and surname together. `strict`: both unambiguous."""
    run = place.run
    if not may_open_full_name(run):
        return None
    alone = place.reading.stands_alone(run[0].start, run[-1].end) or _is_between_stops(place)
    full = full_name(run, strict=strict, alone=alone)
    if full and is_of_a_work(place.reading, place.run[0], place.former):
        return None
    if full and full[0][-1].is_lower and cues.kind_of(place.former) == "SAINT":
        return None  # `na św. Marcina rogale`
    return place.claim(len(full[0]), FULL, full[1]) if full else None


def _is_between_stops(place: Place) -> bool:
    """`… na popołudnie? marek zielony do kardiologa`: two small words that stand by themselves."""
    run = place.run
    if len(run) < 2 or not (run[0].is_lower and run[1].is_lower) or run[0].is_everyday:
        return False
    if not run[0].reading.known_given or is_verb_here(run[1]) or not run[1].reading.adjective:
        return False
    if _SAID_OF_THINGS.fullmatch(run[1].plain):
        return False
    bases = [name for name in run[1].surname if "nom" in name.cases]
    if not any(g.gender == s.gender and "nom" in g.cases for g in run[0].given for s in bases):
        return False
    before = place.reading.folded[: run[0].start].rstrip(" \t")
    return before[-1:] in _STOPS and _STOP_BEHIND.match(place.behind(2)) is not None


def cued_name(place: Place) -> Claim | None:
    """A name behind an introduction, a signature, a relative or a form of address."""
    run, before = place.run, place.before
    if not run[0].word.may_be_name and not run[0].is_capitalised:
        return None
    if is_of_a_work(place.reading, place.run[0], place.former):
        return None
    if not cues.may_end_cue(place.former):
        return _beside_person(place)
    strong = cues.STRONG.search(before) is not None
    if strong and is_called_thing(before, place.former):
        return None
    introduced = strong or cues.INTRODUCTION.search(before) is not None
    title = cues.kind_of(place.former) in {"TITLE", "JOB"}
    addressed = cues.ADDRESS_FORM.search(before) if title else None
    if addressed and addressed["t"] and not run[0].is_capitalised:
        addressed = addressed if run[0].is_unknown and not run[0].is_ordinary else None
    if not introduced and not addressed:
        return _beside_person(place)
    gender: Gender | None = None
    if addressed:
        gender = "m" if addressed["m"] else "f" if addressed["f"] else None
    words: list[Token] = []
    for token in run:
        if not words and place.former in _TITLE_CASE and _agrees_with_title(token, place.former):
            words.append(token)
            continue
        if not _fits_behind_cue(
            token,
            strong=strong,
            introduced=introduced,
            first=not words,
            capital=run[0].is_capitalised,
            titled=addressed is not None and not words,
            scholar=bool(addressed and addressed["t"]),
        ):
            break
        words.append(token)
    if not words and introduced and len(run) > 1 and run[1].reading.known_given:
        # Surname first: `właściciel zhuk viktoriia`.
        if run[0].is_unknown and not run[0].is_ordinary and not run[1].is_ordinary:
            return place.claim(2, CUED, form_of_words(run[:2]))
    # Lower case behind "pan": one word, two if the first is a first name.
    if len(words) > 1 and any(w.is_lower for w in words) and not words[0].given:
        words = words[:1]
    if not words:
        return None
    called = addressed is not None and addressed[0].lstrip().startswith("panie")
    form = form_of_words(
        words, gender=gender, called=called, only_surname=len(words) == 1 and not words[0].given
    )
    return place.claim(len(words), CUED, form)


def _agrees_with_title(token: Token, title: str) -> bool:
    """`panu sikorze`: in this case the word is no other word after a form of address."""
    return (
        token.is_lower
        and not token.is_barred
        and token.reading.known_surname
        and any(_TITLE_CASE[title] in r.cases and r.gender == "m" for r in token.surname)
    )


def _fits_behind_cue(
    token: Token,
    *,
    strong: bool,
    introduced: bool,
    first: bool,
    capital: bool,
    scholar: bool,
    titled: bool,
) -> bool:
    if token.is_barred or len(token.text) < 2:
        return False
    named = bool(token.given or token.surname) or token.is_double
    if token.word.is_short_name:
        return token.is_capitalised
    if token.is_capitalised:
        ordinary = token.reading.noun or token.reading.adjective
        if token.opens_sentence and token.reading.common and not strong and not token.given:
            return token.reading.known_surname
        if named or token.is_unknown:
            return True
        ordinary = ordinary or token.reading.geographic
        plain = ordinary and not cues.kind_of(token.plain) and not token.is_thing
        return bool(plain and (strong or titled) and not token.opens_sentence)
    if token.plain in function_words() or (titled and not strong and is_verb_here(token)):
        return False
    if token.reading.known_given and not (token.is_ordinary and token.is_everyday):
        return True
    if token.shouting and token.is_everyday and first:
        return bool(token.surname)
    if scholar and token.is_unknown and not token.is_ordinary:
        return len(token.text) > 3
    if introduced:
        return (
            (named and not token.is_ordinary)
            or (token.reading.known_surname and strong)
            or (first and strong and token.is_everyday and bool(token.surname))
            or (token.is_unknown and not token.is_ordinary and token.looks_like_surname)
            or (token.is_unknown and not first and strong and not capital)
        )
    return (
        token.reading.known_surname
        and not token.is_ordinary
        or (named and token.looks_like_surname and not token.is_ordinary)
    )


def _beside_person(place: Place) -> Claim | None:
    """Behind a relative or a trade: `syna Iwo`, `kurier Wilk`; or before `z tej strony`."""
    token = place.run[0]
    if token.is_barred or len(token.text) < 2 or token.plain in function_words():
        return None
    near: object = None
    if cues.may_end_cue(place.former) or len(place.former) < 4:
        near = cues.RELATIVE.search(place.before) or cues.COMPANY.search(place.before)
    if (
        not near
        and token.is_capitalised
        and place.former in {"jestem", "ja"}
        and cues.I_AM.search(place.before)
    ):
        near = None if token.reading.noun and not token.reading.known_given else token
    named = bool(token.given or token.surname) or token.is_double
    if near and _fits_beside(token):
        words = 1
        follower = place.run[1] if len(place.run) > 1 else None
        if is_assistant(token, place.former) and not (follower and follower.is_capitalised):
            return None
        if follower and follower.is_capitalised and not follower.is_barred and token.is_capitalised:
            words += bool(follower.surname or follower.given or follower.is_unknown)
        return place.claim(words, CUED, form_of_words(place.run[:words]))
    if token.is_capitalised and cues.MY_SURNAME_BEHIND.match(place.behind(1)):
        return place.claim(1, CUED, form_of_words([token], only_surname=True))
    for words in range(min(len(place.run), 3), 0, -1):
        if cues.SPEAKS_BEHIND.match(place.behind(words)):
            good = all(w.given or w.surname or w.is_unknown for w in place.run[:words])
            capital = token.is_capitalised and (named or token.is_unknown)
            if good and (capital or token.reading.known_given or token.reading.known_surname):
                return place.claim(words, CUED, form_of_words(place.run[:words]))
    return None


def _fits_beside(token: Token) -> bool:
    if token.is_capitalised:
        return bool(token.given or token.surname or token.is_double or token.is_unknown)
    return token.reading.known_given and not token.is_ordinary


def single_name(place: Place) -> Claim | None:
    """One word that by itself looks like a name, unless it is what a thing is called."""
    token = place.run[0]
    foreign = token.is_unknown and token.looks_like_surname and not token.opens_sentence
    if token.is_barred or not (token.given or token.surname or foreign):
        return None
    if is_abbreviation(token) or is_verb_here(token):
        return None
    if not _looks_single(token, place.before) or is_of_a_work(
        place.reading, place.run[0], place.former
    ):
        return None
    if thing_around(place.reading, token, place.former):
        return None
    form = form_of_words([token], only_surname=not token.reading.known_given)
    return place.claim(1, SINGLE, form)


def _looks_single(token: Token, before: str) -> bool:
    reading = token.reading
    if token.is_double and token.is_capitalised:
        return True
    if token.is_everyday or len(token.parts) > 1:
        return False
    if token.is_lower:
        sure = (reading.known_given or reading.known_surname) and len(token.text) > 2
        return sure and not token.is_ordinary and token.plain not in function_words()
    if not token.is_capitalised:
        return False
    if reading.unknown:
        return True
    if reading.known_given:
        is_base = any(name.lemma.lower() == token.text.lower() for name in reading.given)
        plain_name = not reading.common or is_base or not token.opens_sentence
        return plain_name or cues.MENTION.search(before) is not None
    if reading.known_surname:
        return not token.opens_sentence or not reading.common
    if reading.common or reading.adjective or reading.geographic:
        return False
    if token.given and not token.opens_sentence:
        return True
    return bool(token.surname) and (not token.opens_sentence or token.looks_like_surname)
