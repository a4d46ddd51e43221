"""From the words of an English or German name to the `NameForm` behind it."""

from __future__ import annotations

from gateway.ports.detector import NameForm
from gateway.traffic.detection.findings import Gender
from gateway.traffic.detection.names.western_lexicon import WordFacts
from gateway.traffic.detection.names.western_rules import Grammar
from gateway.traffic.detection.names.western_tokens import Token


def person_form(tokens: list[Token], first: int, last: int, grammar: Grammar) -> NameForm:
    """Given name, surname and gender of the name `tokens[first:last]`.

    A word alone is a surname behind a title or where only surnames are spelled so, else a given
    name. German genitives are given in both readings. Particles (`von der`) are left out: a
    lemma is one word.
    """
    words = [t for t in tokens[first:last] if t.kind == "word" and len(t.text) > 1 and t.facts]
    title, gender = _title(tokens, first, grammar)
    core = [w for w in words if w.plain not in grammar.particles] or words
    if not core:
        return NameForm()
    if len(core) == 1:
        return _alone(core[0], title, gender, grammar)
    head, tail = core[0], core[-1]
    if _is_reversed(tokens, first, last, head, tail):
        head, tail = tail, head
    surname = () if head is tail else _bases(tail)
    return NameForm(_bases(head), surname, gender or _facts(head).gender)


def _alone(word: Token, title: str, gender: Gender | None, grammar: Grammar) -> NameForm:
    known = _facts(word)
    if title in grammar.surname_titles or (known.surname and not known.sex):
        return NameForm((), _bases(word), gender)
    return NameForm(_bases(word), (), gender or known.gender)


def _is_reversed(tokens: list[Token], first: int, last: int, head: Token, tail: Token) -> bool:
    """`Nowak, Anna` and `NOWAK Anna`."""
    if any(token.text == "," for token in tokens[first:last]):
        return True
    return not _facts(head).sex and _facts(head).surname and bool(_facts(tail).sex)


def _title(tokens: list[Token], first: int, grammar: Grammar) -> tuple[str, Gender | None]:
    """The title right before the name, and the gender that it or one before it says."""
    title, place = "", first - 1
    while place >= 0 and (tokens[place].text == "." or tokens[place].in_cue == "title"):
        plain = tokens[place].plain
        title = title or plain.strip(".")
        if plain in grammar.feminine:
            return title, "f"
        if plain in grammar.masculine:
            return title, "m"
        place -= 1
    return title, None


def _facts(word: Token) -> WordFacts:
    assert word.facts is not None  # noqa: S101 - words have facts
    return word.facts


def _bases(word: Token) -> tuple[str, ...]:
    name = _named(word.text)
    return (name[:-1], name) if _facts(word).genitive else (name,)


def _named(text: str) -> str:
    """`O'BRIEN` and `o'brien` as `O'Brien`; a word in mixed case stays."""
    if not (text.isupper() or text.islower()):
        return text
    return "".join(
        c.upper() if place == 0 or text[place - 1] in " '-" else c.lower()
        for place, c in enumerate(text)
    )
