"""First name and surname side by side, in either order, which are a name by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateway.ports.detector import NameForm
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.forms import agree, form_of_words
from gateway.traffic.detection.names.spelled import NAME_PARTICLES
from gateway.traffic.detection.names.tokens import Token

_THIRD_PERSON: Final = frozenset({"3", "m", "f", "p"})


def may_open_full_name(run: Sequence[Token]) -> bool:
    """Whether one of the first two words is a first name: nearly all others end here."""
    return bool(run[0].given) or (len(run) > 1 and run[1].reading.known_given)


def full_name(
    run: list[Token], *, strict: bool, alone: bool
) -> tuple[list[Token], NameForm] | None:
    """First name (one to three) and surname, or surname and first name, at the head of the run."""
    if not may_open_full_name(run):
        return None
    givens = 0
    while givens < min(len(run), 3) and _is_given(run[givens]):
        givens += 1
    for count in range(givens, 0, -1):
        if count < len(run) and _belong(run[count - 1], run[count], strict=strict, alone=alone):
            return _formed(run[: count + 1])
        if (
            count > 0
            and count + 1 < len(run)
            and (run[count].plain in NAME_PARTICLES or _is_initial(run[count]))
            and _belong(run[count - 1], run[count + 1], strict=strict, alone=alone)
        ):
            return _formed(run[: count + 2])
        if count >= 2 and _belong(run[count - 2], run[count - 1], strict=strict, alone=alone):
            return _formed(run[:count])
        if count >= 2 and not strict and _go_together(run[:count]):
            return _formed(run[:count])
    if len(run) > 1 and _belong_reversed(run[0], run[1], strict=strict, alone=alone):
        return _formed(run[:2])
    return None


def _is_given(token: Token) -> bool:
    if not token.given or token.is_barred:
        return False
    return token.is_capitalised or token.plain not in function_words()


def _go_together(givens: list[Token]) -> bool:
    """`Anna Maria`, `Nguyễn Văn Tuấn`: first names in a row, in one case."""
    return all(
        token.is_capitalised and token.reading.known_given and not token.is_everyday
        for token in givens
    ) and all(agree(givens[0].given, token.given) for token in givens[1:])


def is_verb_here(token: Token) -> bool:
    """`Milena pyta`, `gdzie pani mieszka`: in small letters, and what a third person does."""
    return token.is_lower and token.reading.verb in _THIRD_PERSON and token.is_ordinary


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _formed(words: list[Token]) -> tuple[list[Token], NameForm]:
    return words, form_of_words(words)


def _belong(given: Token, surname: Token, *, strict: bool, alone: bool) -> bool:
    """Whether a surname follows a first name."""
    if not given.given or surname.is_barred or len(surname.text) < 2 or given.is_barred:
        return False
    if given.is_capitalised and is_verb_here(surname):
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
        if surname.is_double:
            return True
        if surname.is_unknown:
            return not given.reading.common or surname.looks_like_surname
        if given.reading.known_given and not given.is_everyday and surname.may_be_capitalised_noun:
            return True
        return bool(surname.surname) and (agreeing or not surname.reading.common)
    return _belong_in_lower_case(given, surname, agreeing)


def _belong_in_lower_case(given: Token, surname: Token, agreeing: bool) -> bool:
    if surname.plain in function_words() or given.plain in function_words():
        return False
    if not given.reading.known_given or (given.is_ordinary and given.is_everyday):
        return False
    if surname.is_unknown:
        return surname.looks_like_surname or surname.is_capitalised or surname.text.isupper()
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
    if surname.is_lower and not given.is_lower:
        return False
    if alone:
        return bool(surname.surname) or surname.looks_like_surname
    sure = surname.reading.known_surname or (
        surname.looks_like_surname and not surname.reading.geographic
    )
    if not agree(given.given, surname.surname) and not (surname.is_unknown and sure):
        return False
    if strict:
        return sure and surname.is_capitalised and given.is_capitalised and not surname.is_everyday
    if surname.is_capitalised and given.is_capitalised:
        return sure or (not surname.opens_sentence and not surname.reading.common)
    return sure and not surname.is_ordinary and not given.is_ordinary
