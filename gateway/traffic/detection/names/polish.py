"""Person names in Polish text, by rules over Morfeusz's readings.

A capitalised word that can only be a name is one. A word that is also an ordinary word (Wilk, Maj,
Róża), and a name typed in lower case, needs evidence: a first name or surname beside it in the same
case, a form of address, an introduction or a signature.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.findings import PERSON, Gender, PersonForm
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names import cues
from gateway.traffic.detection.names.forms import agree, person_form
from gateway.traffic.detection.names.tokens import Token, tokens_of
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

FULL, CUED, SINGLE = 0.9, 0.85, 0.7
_JOINT = regex.compile(r"[ \t_]{1,3}$|[ \t]?,[ \t]?$")
_SPACE = regex.compile(r"[ \t_]{1,3}$|\.[ ]?$")
_INITIAL = regex.compile(r"(?<![\p{L}.])(\p{Lu}\.[ ]?(?:\p{Lu}\.[ ]?)?)$")
_INITIAL_BEHIND = regex.compile(r"^[ ]\p{Lu}\.(?![\p{L}])")


class PolishNameRecogniser(Recogniser):
    """PERSON in Polish. With `only_full` just first name and surname together, both unambiguous."""

    entities = (PERSON,)

    def __init__(self, language: str, *, only_full: bool = False) -> None:
        self.only_full = only_full
        super().__init__(language)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names from left to right; each word belongs to one name."""
        tokens = tokens_of(reading)
        place = 0
        while place < len(tokens):
            taken, match = self._name_at(reading, tokens, place)
            if match is not None:
                yield match
            place += max(taken, 1)

    def _name_at(
        self, reading: Reading, tokens: list[Token], place: int
    ) -> tuple[int, Match | None]:
        run = _run(reading.text, tokens, place)
        full = _full_name(
            run, strict=self.only_full, alone=reading.stands_alone(run[0].start, run[-1].end)
        )
        if full is not None:
            words, form = full
            return len(words), Match(words[0].start, words[-1].end, PERSON, FULL, form)
        if self.only_full:
            return 1, None
        before = reading.folded[max(0, run[0].start - cues.REACH) : run[0].start]
        return _cued(reading, run, before) or _initialled(reading, run) or _single(run, before)


def _run(text: str, tokens: list[Token], place: int) -> list[Token]:
    """Up to four words from `place` on that nothing but space or an underscore parts."""
    run = [tokens[place]]
    for token in tokens[place + 1 : place + 4]:
        if not _SPACE.fullmatch(text[run[-1].end : token.start]) or (
            "." in text[run[-1].end : token.start]
            and (not run[-1].is_lower or not token.is_lower or not _is_bare_given(run[-1]))
        ):
            break
        run.append(token)
    return run


def _is_bare_given(token: Token) -> bool:
    """`jan.kowalski` is a name; a sentence that ends in `Jan.` ends there."""
    return token.reading.known_given


def _full_name(
    run: list[Token], *, strict: bool, alone: bool
) -> tuple[list[Token], PersonForm] | None:
    """First name (one to three) and surname, or surname and first name, at the head of the run."""
    if not run[0].given and (len(run) < 2 or not run[1].reading.known_given):
        return None
    givens = 0
    while givens < min(len(run), 3) and run[givens].given and not run[givens].is_barred:
        givens += 1
    for count in range(givens, 0, -1):
        if count < len(run) and _belong(run[count - 1], run[count], strict=strict, alone=alone):
            return _with_form(run[: count + 1], run[0], run[count])
        if count >= 2 and _belong(run[count - 2], run[count - 1], strict=strict, alone=alone):
            return _with_form(run[:count], run[0], run[count - 1])
    if len(run) > 1 and _belong_reversed(run[0], run[1], strict=strict, alone=alone):
        return _with_form(run[:2], run[1], run[0])
    return None


def _with_form(words: list[Token], given: Token, surname: Token) -> tuple[list[Token], PersonForm]:
    readings = surname.surname
    return words, person_form(given.given, readings, guesses="" if readings else surname.text)


def _belong(given: Token, surname: Token, *, strict: bool, alone: bool) -> bool:
    """Whether a surname follows a first name."""
    if not given.given or surname.is_barred or len(surname.text) < 2 or given.is_barred:
        return False
    agreeing = agree(given.given, surname.surname)
    typed_as_name = given.is_capitalised and surname.is_capitalised
    if strict:
        sure = surname.reading.known_surname or surname.looks_like_surname or surname.is_double
        known = given.reading.known_given and not given.is_everyday
        return typed_as_name and known and sure and (agreeing or not surname.surname)
    if alone and given.reading.known_given and (surname.surname or surname.is_unknown):
        return surname.plain not in function_words()
    if typed_as_name:
        if surname.is_unknown:
            return not given.reading.common or surname.looks_like_surname
        return bool(surname.surname) and (agreeing or not surname.reading.common)
    return _belong_in_lower_case(given, surname, agreeing)


def _belong_in_lower_case(given: Token, surname: Token, agreeing: bool) -> bool:
    if surname.plain in function_words() or given.plain in function_words():
        return False
    if not given.reading.known_given or (given.is_ordinary and given.is_everyday):
        return False
    if surname.is_unknown:
        return surname.looks_like_surname or surname.is_capitalised
    if not surname.surname or not agreeing:
        return surname.is_double
    return (
        surname.reading.known_surname
        or surname.is_double
        or not surname.is_ordinary
        or (surname.looks_like_surname and surname.reading.adjective and not given.is_ordinary)
    )


def _belong_reversed(surname: Token, given: Token, *, strict: bool, alone: bool) -> bool:
    """Whether a first name follows a surname: `Kowalski Jan`."""
    if not given.reading.known_given or surname.is_barred or given.is_barred:
        return False
    if surname.plain in function_words() or not (surname.surname or surname.is_unknown):
        return False
    if alone:
        return bool(surname.surname) or surname.looks_like_surname
    if not agree(given.given, surname.surname):
        return False
    sure = surname.reading.known_surname or (
        surname.looks_like_surname and not surname.reading.geographic
    )
    if strict:
        return sure and surname.is_capitalised and given.is_capitalised and not surname.is_everyday
    if surname.is_capitalised and given.is_capitalised:
        return sure or (not surname.opens_sentence and not surname.reading.common)
    return sure and not surname.is_ordinary and not given.is_ordinary


def _cued(reading: Reading, run: list[Token], before: str) -> tuple[int, Match] | None:
    """A name behind an introduction, a signature or a form of address."""
    if not run[0].word.may_be_name:
        return None
    introduced = cues.INTRODUCTION.search(before)
    addressed = cues.ADDRESS_FORM.search(before)
    if not introduced and not addressed:
        return None
    gender: Gender | None = None
    if addressed:
        gender = "m" if addressed["m"] else "f" if addressed["f"] else None
    words: list[Token] = []
    for token in run:
        if not _fits_behind_cue(token, first=not words, introduced=bool(introduced)):
            break
        words.append(token)
    if not words:
        return None
    # Lower case behind "pan": one word, two if the first is a first name.
    given = words[0] if words[0].given else None
    if len(words) > 1 and any(w.is_lower for w in words) and given is None:
        words = words[:1]
    surname = (
        words[-1] if len(words) > 1 or given is None or not given.reading.known_given else None
    )
    readings = surname.surname if surname else ()
    form = person_form(
        given.given if given and given is not surname else (),
        readings,
        guesses=surname.text if surname and not readings else "",
        gender=gender,
        called=addressed is not None and addressed[0].lstrip().startswith("panie"),
    )
    if given is not None and given is surname:
        form = person_form(given.given, readings, gender=gender)
        form = PersonForm((), form.surname or form.given, form.gender, form.case)
    return len(words), Match(words[0].start, words[-1].end, PERSON, CUED, form)


def _fits_behind_cue(token: Token, *, first: bool, introduced: bool) -> bool:
    if token.is_barred or len(token.text) < 2:
        return False
    named = bool(token.given or token.surname) or token.is_double
    if token.is_capitalised:
        return named or token.is_unknown
    if token.plain in function_words():
        return False
    if token.reading.known_given and not (token.is_ordinary and token.is_everyday):
        return True
    if introduced:
        return (
            named
            and not token.is_ordinary
            or token.reading.known_surname
            or (token.is_unknown and token.looks_like_surname)
        )
    return (
        token.reading.known_surname
        and not token.is_ordinary
        or (named and token.looks_like_surname and not token.is_ordinary)
    )


def _initialled(reading: Reading, run: list[Token]) -> tuple[int, Match] | None:
    """`J. Kowalski` and `Kowalski J.`"""
    token = run[0]
    possible = token.surname or (token.is_unknown and token.looks_like_surname)
    if not token.is_capitalised or not possible or token.is_barred:
        return None
    form = person_form((), token.surname, guesses="" if token.surname else token.text)
    initial = _INITIAL.search(reading.text[max(0, token.start - 8) : token.start])
    if initial and token.plain not in function_words():
        return 1, Match(token.start - len(initial[1]), token.end, PERSON, CUED, form)
    behind = _INITIAL_BEHIND.search(reading.text[token.end : token.end + 5])
    if behind and token.reading.known_surname and not token.is_everyday:
        return 1, Match(token.start, token.end + behind.end(), PERSON, CUED, form)
    return None


def _single(run: list[Token], before: str) -> tuple[int, Match | None]:
    token = run[0]
    if token.is_barred or not (token.given or token.surname):
        return 1, None
    score = _single_score(token, before)
    if not score:
        return 1, None
    if token.given and token.reading.known_given:
        form = person_form(token.given, ())
    elif token.surname:
        form = person_form((), token.surname)
    else:
        form = person_form(token.given, ())
    return 1, Match(token.start, token.end, PERSON, score, form)


def _single_score(token: Token, before: str) -> float:
    reading = token.reading
    if token.is_double and token.is_capitalised:
        return SINGLE
    if (
        token.is_everyday
        or len(token.parts) > 1
        or (token.plain in function_words() and token.is_lower)
    ):
        return 0.0
    if token.is_lower:
        sure = (reading.known_given or reading.known_surname) and len(token.text) > 2
        return SINGLE if sure and not token.is_ordinary else 0.0
    if not token.is_capitalised:
        return 0.0
    if reading.known_given:
        is_base = any(name.lemma.lower() == token.text.lower() for name in reading.given)
        plain_name = not reading.common or is_base or not token.opens_sentence
        return SINGLE if plain_name or cues.MENTION.search(before) else 0.0
    if reading.known_surname:
        return SINGLE if not token.opens_sentence or not reading.common else 0.0
    if reading.common or reading.adjective or reading.geographic:
        return 0.0
    if token.given and not token.opens_sentence:
        return SINGLE
    return (
        SINGLE if token.surname and (not token.opens_sentence or token.looks_like_surname) else 0.0
    )
