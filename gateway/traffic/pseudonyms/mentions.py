"""What a text says of a name beyond its lemmas: titles, initials, a name in the plural."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from gateway.ports.detector import Finding, NameForm
from gateway.ports.inflection import Inflection
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.person import FAMILY, RELATED, SECOND, SPEAKER, Person
from gateway.traffic.pseudonyms.vocatives import called_out

_REACH: Final = 36
_BEGINNING: Final = 3  # letters by which a word is a form of a lemma
_OFFICE = r"(?:(?:dr|doktor|prof|profesor|mec|mecenas|inz|mgr|dyrektor|kierownik)\.?[ ])?"
_TITLE: Final = re.compile(
    r"(?<![^\W_])(?:(?P<m>pan|pana|panu|panem|panie|mr\.?|mister|herr|herrn)"
    r"|(?P<f>pani|pania|mrs\.?|ms\.?|miss|frau)"
    r"|(?P<p>panstw[oaue]|panstwem|rodzin[aeyo]|rodzinie|malzenstw\w{1,3}|malzonk\w{2,4}"
    r"|familie|family|eheleute))[ ]" + _OFFICE + r"$"
)
_RELATIVE: Final = re.compile(
    r"(?<![^\W_])(?:(?P<m>m(?:az|eza|ezowi|ezem|ezu)|brat(?:a|u|em)?|syn(?:a|owi|em)?|ojciec|ojca|"
    r"tat[aeyo]|dziad(?:ek|ka|kowi)|wujek|szwagier|szwagra|tesc|ziec|koleg[aeio]|kolege|"
    r"husband|brother|son|father|dad|bruder|sohn|vater|ehemann)"
    r"|(?P<f>zon[aeyo]|zonie|siostr[aeyo]|siostrze|cork[aeio]|corce|matk[aeio]|matce|mam[aeyo]|"
    r"mamie|babci[aeo]?|cioci[aeo]?|tesciow[aeo]|synow[aeo]|kolezank[aeio]|"
    r"wife|sister|daughter|mother|mum|mom|schwester|tochter|mutter|ehefrau))[ ]$"
)
_POINTED_AT: Final = re.compile(
    r"(?<![^\W_])(?:(?P<m>ten|tego|temu|nasz|naszego|naszemu|wasz|waszego|waszemu|moj|mojego)"
    r"|(?P<f>ta|tej|nasza|naszej|wasza|waszej|moja|mojej))[ ]$"
)
_INTRODUCED: Final = re.compile(
    r"(?<![^\W_])(?:z tej strony|nazywam sie|jestem|mam na imie|tu|tutaj|mowi|(?:a )?ja(?: tez)?|"
    r"(?:i am|i'm|my name is|this is|ich bin|ich heisse|mein name ist))[:,]?[ ]$"
)
_RELATED: Final = re.compile(
    r"(?<![^\W_])(?:sasiad\w{0,4}|kuzyn\w{0,4}|szwag\w{2,5}|tesc\w{0,5}|ziec\w{0,3}|synow\w{1,3}|"
    r"brat\w{0,3}|siostr\w{1,3}|syn\w{0,4}|cork\w{1,3}|maz|meza|mezowi|mezem|zon[aeyo]|wspollokator\w{0,4}|"
    r"neighbour|neighbor|brother|sister|husband|wife|nachbarin|nachbar|bruder|schwester)[ ]$"
)
_PANI: Final = re.compile(r"(?:^|[,.!?…:)][ ]?)pani[ ]$")
_PAUSE: Final = re.compile(r"[ ]?(?:[,.!?:)…]|$)")
_SECOND: Final = re.compile(
    r"(?<![^\W_])(?:(?:a |ja |jest |to )?(?:tez|takze|rowniez)|drug[aiey]\w{0,3}|inn[aye]\w{0,3}|"
    r"another|also|auch|noch ein\w{0,2})[ ](?:pan[ai]?[ ])?$"
)
_SIGNED: Final = re.compile(r"[ ](?:dziekuje|pozdrawia|prosi)(?![^\W_])")
_LAST_INITIAL: Final = re.compile(r"[ ]([^\W\d_])\.?$")
_INITIAL: Final = re.compile(r"(?<![^\W\d_])([^\W\d_])\.")
_PLURAL_ENDING: Final = re.compile(r"(?:[sc]cy|dzcy|(?:[sc]|dz)k(?:ich|imi))$")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Mentions:
    """Reads mentions of people with a language's grammar."""

    inflection: Inflection

    def read(self, text: str, span: Finding) -> NameForm | None:
        """How the name is read where it stands; see `vocatives`."""
        if span.name is None:
            return None
        return called_out(text, span.start, span.end, span.name, self.inflection)

    def person(self, text: str, start: int, end: int, name: NameForm | None) -> Person:
        """What the mention at `text[start:end]` says of the person."""
        said = text[start:end]
        gender, is_family = self._surroundings(text, start, name)
        if name is None:
            mention = Person.from_mention(said, None)
            return replace(mention, gender=FAMILY if is_family else gender)
        mention = Person.from_mention(said, name)
        mention, gender = self._with_unknown_given(said, mention, name, gender)
        given = mention.given
        for lemma in given:
            mention = replace(mention, given=mention.given | self.inflection.formal(lemma))
        if not given:
            initial = _INITIAL.search(said)
            if initial and mention.surname:
                mention = replace(mention, given=frozenset({initial[1].lower() + "."}))
        elif not mention.surname and (initial := _LAST_INITIAL.search(said)):
            mention = replace(mention, surname=frozenset({initial[1].lower() + "."}))
        mention = replace(mention, traits=_traits(text, start, mention))
        if not mention.given and (is_family or self._is_plural(said)):
            return replace(mention, gender=FAMILY)
        return replace(mention, gender=gender)

    def _with_unknown_given(
        self, said: str, mention: Person, name: NameForm, gender: str | None
    ) -> tuple[Person, str | None]:
        """The given name where the detector read it as nobody's, or not at all.

        `Joachima Krause` may be a man's accusative; in `Achim Krause` the first word is his name.
        """
        words = _WORD.findall(said)
        if mention.given and len(words) == 2 and mention.surname:
            readings = [each for word in words for each in self.inflection.readings(word, "given")]
            known = {each.lemma.lower() for each in readings}
            if known and not any(each.case == "nom" for each in readings) and gender == "f":
                if known.isdisjoint(mention.given):
                    return replace(mention, given=mention.given | known), None
        if mention.given or len(words) != 2 or name.case not in (None, "nom"):
            return mention, gender
        beginnings = {fold(lemma)[:_BEGINNING] for lemma in mention.surname}
        others = [word for word in words if fold(word)[:_BEGINNING] not in beginnings]
        if len(others) != 1 or len(others[0]) < _BEGINNING or not self.inflection.formal(others[0]):
            return mention, gender
        return replace(mention, given=frozenset({others[0].lower()})), gender

    def _surroundings(
        self, text: str, start: int, name: NameForm | None
    ) -> tuple[str | None, bool]:
        """Gender, and whether a family is meant; a title says more than an ending."""
        known = name.gender if name else None
        before = fold(text[max(0, start - _REACH) : start])
        if not before.endswith(" "):
            return known, False
        title = _TITLE.search(before)
        if title:
            return ("m" if title["m"] else "f" if title["f"] else known), bool(title["p"])
        if known is None and (relative := _RELATIVE.search(before)):
            return ("m" if relative["m"] else "f"), False
        if known is None and (pointed := _POINTED_AT.search(before)):
            return ("m" if pointed["m"] else "f"), False
        return known, False

    def _is_plural(self, said: str) -> bool:
        """Whether the last word can only be a surname in the plural."""
        words = _WORD.findall(said)
        if not words:
            return False
        readings = self.inflection.readings(words[-1], "surname")
        if readings:
            return all(each.plural for each in readings)
        return _PLURAL_ENDING.search(fold(words[-1])) is not None


def _traits(text: str, start: int, mention: Person) -> frozenset[str]:
    """Whether the mention is of who speaks, and of a namesake of somebody."""
    before = fold(text[max(0, start - _REACH) : start])
    traits = set()
    if _INTRODUCED.search(before):
        traits.add(SPEAKER)
    if bool(mention.given) != bool(mention.surname) and _SECOND.search(before):
        traits.add(SECOND)
    if mention.surname and not mention.given and _RELATED.search(before):
        traits.add(RELATED)
    return frozenset(traits)


def is_called(text: str, start: int, end: int) -> bool:
    """Whether somebody is spoken to, or speaks.

    `Panie` directly before the name, which no other case has; `…, Pani Wrona!`; `Wrona dziękuje`.
    """
    before = fold(text[max(0, start - 7) : start])
    if before.strip(" ,.!?…:)") == "panie":
        return True
    if _PANI.search(before) and _PAUSE.match(text, end):
        return True
    return _SIGNED.match(fold(text[end : end + 12])) is not None


def has_title(text: str, start: int) -> bool:
    """Whether a form of address stands directly before `start`."""
    before = fold(text[max(0, start - _REACH) : start])
    return before.endswith(" ") and _TITLE.search(before) is not None
