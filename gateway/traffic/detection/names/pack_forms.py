"""From the words of one mention to the base forms that link it to other mentions."""

from __future__ import annotations

from collections.abc import Sequence

from gateway.ports.detector import NameForm
from gateway.traffic.detection.names.pack_data import Pack
from gateway.traffic.detection.names.pack_tokens import Token, bases_of

_MOST_LEMMAS = 4


def person_form(name: Sequence[Token], pack: Pack, *, titled: bool) -> NameForm:
    """Given name and surname of a mention; `titled`: one word alone is a surname."""
    words = [
        token
        for token in name
        if not token.initial and token.kind.plain not in pack.particles | pack.titles
    ]
    if not words:
        return NameForm()
    given, surname = _split(words, pack, titled)
    gender = given.kind.gender if given else None
    return NameForm(
        _given_lemmas(given, pack) if given else (),
        _surname_lemmas(surname, pack) if surname else (),
        gender,
    )


def _split(words: list[Token], pack: Pack, titled: bool) -> tuple[Token | None, Token | None]:
    if len(words) == 1:
        word = words[0]
        is_surname = titled or (word.kind.surname > 1 and word.kind.given < 3)
        return (None, word) if is_surname else (word, None)
    first, last = words[0], words[-1]
    backwards = last.kind.given > first.kind.given or (
        pack.surname_first and first.kind.given <= last.kind.given
    )
    return (last, first) if backwards else (first, last)


def _given_lemmas(token: Token, pack: Pack) -> tuple[str, ...]:
    return token.kind.given_lemmas or (_titled(token.text),)


def _surname_lemmas(token: Token, pack: Pack) -> tuple[str, ...]:
    word = token.kind.plain
    known = pack.surnames.get(word)
    listed = [pack.surnames[base] for base in bases_of(word, pack) if base in pack.surnames]
    if known or listed:
        return tuple(dict.fromkeys(([known] if known else []) + listed))[:_MOST_LEMMAS]
    written = _titled(token.text)
    stems = [
        _titled(written[:-length] + base)
        for length in range(min(4, len(word) - 3), 0, -1)
        for base in pack.inflections.get(word[-length:], ())
        if len(written) == len(word)
    ]
    return tuple(dict.fromkeys([written, *stems]))[:_MOST_LEMMAS]


def _titled(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
