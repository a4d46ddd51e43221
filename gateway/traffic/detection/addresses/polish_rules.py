"""When a Polish name before a number is an address: what stands around it decides."""

from __future__ import annotations

import regex

from gateway.traffic.detection.addresses.bare import (
    after_label,
    may_end,
    name_after_cue,
    stops,
)
from gateway.traffic.detection.addresses.polish import (
    IN_PLACES,
    PREPOSITIONS,
    Candidate,
    Likeness,
    candidate_before,
    is_product_word,
)
from gateway.traffic.detection.addresses.polish_words import town_forms
from gateway.traffic.detection.addresses.tail import Tail
from gateway.traffic.detection.addresses.window import Token
from gateway.traffic.detection.names.morphology import read
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading

YEAR = regex.compile(r"(?:19|20)\d\d")


def polish_start(reading: Reading, tokens: list[Token], tail: Tail, end: int) -> int | None:
    """Where a Polish street or village before the number at `end` begins, if there is one."""
    name = candidate_before(tokens)
    if name is None or (_of_a_product(name) and name.preposition not in _ADVERBS):
        return None
    return name.start if _is_address(reading, name, tail, tokens[0].end, end) else None


_ADVERBS = frozenset({"juz", "jeszcze", "tylko"})


def _of_a_product(name: Candidate) -> bool:
    """Whether the word before the name says that it is a product's."""
    return bool(name.before) and is_product_word(name.before[0])


def _is_address(reading: Reading, name: Candidate, tail: Tail, start: int, end: int) -> bool:
    kind = name.likeness
    patron = kind is Likeness.PATRON
    if tail.code and (not name.lower or kind is Likeness.KNOWN or patron):
        return True
    if kind is Likeness.NONE and _in_a_village(reading, name, end):
        return True
    if not name.lower and _COMMUNE.match(reading.folded, end):
        return True
    if kind is Likeness.NONE or YEAR.search(reading.text[start:end]):
        return False
    street = kind >= Likeness.PATRON
    asked = name.inflected and name.preposition in PREPOSITIONS
    number = reading.text[start:end]
    one_word = " " not in reading.text[name.start : start].strip()
    lettered = (
        one_word and any(letter in "abcdefghABCDEFGHK" for letter in number) and not name.lower
    )
    split = "/" in number
    if street and (tail.flat or (tail.town and (tail.parted or tail.well_known))):
        return True
    if street and split and not name.lower and (asked or may_end(reading, end)):
        return True
    at = name.preposition in {"na", "przy", "spod"}
    if asked and at and kind is Likeness.KNOWN and not name.lower:
        return True
    if kind is Likeness.KNOWN and split and at and not name.lower:
        return True
    dwelling = _DWELLING.match(reading.folded, end) is not None
    if dwelling and kind is Likeness.KNOWN and (not name.lower or _begins(reading, name)):
        return True
    if street and not name.lower and name.preposition in {"na", "przy"} and _verb(reading, end):
        return True
    if tail.end == end and not may_end(reading, end):
        return False
    if name.numbered:
        return False
    if _said(reading, name, lettered, end, tail.end):
        return True
    cue = name_after_cue(reading.folded, name.start) is not None or _cue_then(reading, name)
    if cue or after_label(reading.folded, name.start):
        return True
    if name.lower:
        return (split and name.preposition in PREPOSITIONS) or _lower_case(reading, name, end)
    if street and name.preposition in PREPOSITIONS | {"ulicy", "ulica", "i", "oraz"}:
        return kind is not Likeness.PATRON or name.preposition in {"na", "przy", "spod", "pod"}
    if kind >= Likeness.ADJECTIVE and lettered:
        return True
    if kind is Likeness.VILLAGE and (name.preposition in IN_PLACES or stops(reading, end)):
        return True
    if (not name.before or not name.before[0].is_word) and (
        tail.end > end or stops(reading, end) or (lettered and may_end(reading, end))
    ):
        return street or kind is Likeness.VILLAGE or lettered or _whole_line(reading, name, end)
    return False


_NEXT = regex.compile(r"[ ](\p{Ll}{4,})")


def _verb(reading: Reading, end: int) -> bool:
    """Whether the next word is none that a number counts: `przy Cieszkowskiego 9 cieknie`."""
    found = _NEXT.match(reading.text, end)
    if found is None:
        return False
    word = read(found[1])
    return not (word.noun or word.adjective or word.unknown or word.geographic)


_DWELLING = regex.compile(
    r"[ ,]*(?:(?:z|od|bez|jest|mam)[ ])?(?:domofon|furtk|bram[aey]|klatk|pietr|wejsci|dzwonek|"
    r"podworz|parter|lokator|administracj|listonosz)"
)
_SAYING = frozenset(
    "czyli mam mamy jest bylo byla powinno powinien to tylko nie zamiast a ale tak juz teraz "
    "obecnie wpisane wpisana wpisany zapisane zapisana zapisany podane podana podany poprawiam "
    "poprawnie zapisalem zapisalam wpisalem wpisalam podalem podalam widze widnieje systemie byc o "
    "dziekuje potwierdzam zmieniam wciaz nadal dalej oto".split()
)
_EVERYDAY = frozenset(
    "nowa nowej stara starej duza duzej mala malej dobra dobrej wysoka wysokiej krotka krotkiej "
    "dluga dlugiej prosta prostej biala bialej czarna czarnej zielona zielonej czerwona czerwonej "
    "zlota zlotej szeroka szerokiej glowna glownej srebrna srebrnej sportowa sportowej mloda "
    "mlodej pierwsza szybka szybkiej ciepla zimna zimowa zimowej letnia letniej jasna jasnej "
    "ciemna ciemnej mila milej pogodna pogodnej cicha cichej specjalna ludowa".split()
)
"""Adjectives whose number in lower case may be anything: `nowa 5`."""


def _in_a_village(reading: Reading, name: Candidate, end: int) -> bool:
    """`Małe Ciche, Polana 7`: a hamlet behind the name of its village, and nothing more said."""
    words = name.before
    if (
        name.lower
        or name.numbered
        or len(words) < 2
        or words[0].text != ","
        or YEAR.search(reading.text[name.start : end])
    ):
        return False
    village = words[1]
    if not village.capitalised or village.ends_sentence or not _ENDS.match(reading.text, end):
        return False
    known = read(village.text[0] + village.text[1:].lower())
    town = village.plain in town_forms() or village.plain in _COUNTRIES
    return known.geographic and not known.known_given and not town


_COMMUNE = regex.compile(r"[ ]*,?[ ]?(?:gm(?:ina|\.)|pow(?:iat|\.))[ ]?\p{L}{3}")
_ENDS = regex.compile(r"[ .]*(?:$|\n|;)")


def _said(reading: Reading, name: Candidate, lettered: bool, end: int, tail_end: int) -> bool:
    """`W systemie mam Krzywa 4.`, `Roman Lis, Zakrzów 88`: said, repeated, or an item of a list."""
    if name.lower:
        return False
    if name.preposition in _SETTLEMENTS and (tail_end > end or may_end(reading, end)):
        return True
    if not (stops(reading, end) or lettered):
        return False
    item = bool(name.before) and name.before[0].text in {",", ";", ":"}
    if name.likeness is Likeness.KNOWN:
        return name.preposition in _SAYING
    if name.likeness is not Likeness.PLACE:
        return False
    word = reading.text[name.start : end].split()[0]
    if folded(word) in town_forms() or folded(word) in _COUNTRIES:
        return False
    if (
        len(reading.text[name.start : end].split()[-1]) > _LONGEST
        or read(word[:1] + word[1:].lower()).common
    ):
        return False
    return item or not name.before or name.preposition in {"o", "to", "z", "ze", "w", "we"}


_LONGEST = 3
_SETTLEMENTS = frozenset(
    "wies wsi miejscowosc miejscowosci solectwo solectwie osada osadzie przysiolek przysiolku "
    "kolonia kolonii".split()
)
_COUNTRIES = frozenset(
    "polska polsce polski niemcy niemczech niemiec anglia anglii wlochy wloszech wloch hiszpania "
    "hiszpanii francja francji grecja grecji egipt egipcie turcja turcji chorwacja chorwacji "
    "czechach czech slowacja slowacji litwa litwie lotwa lotwie ukraina ukrainie ukrainy szwecja "
    "szwecji norwegia norwegii dania danii holandia holandii belgia belgii austria austrii czechy "
    "szwajcaria szwajcarii irlandia irlandii chiny chinach chin europa europie europy".split()
)


def _begins(reading: Reading, name: Candidate) -> bool:
    """Whether a message, a sentence, a clause or a line begins with the name."""
    return reading.text[: name.start].rstrip(" ")[-1:] in {"", "\n", ",", ".", "!", "?", ":", ";"}


def _lower_case(reading: Reading, name: Candidate, end: int) -> bool:
    """`modrzewiowa 19b`, `przy wyzwolenia 5`, `dluga 41` as all that is said."""
    if name.likeness is Likeness.VILLAGE:
        return name.preposition in IN_PLACES and may_end(reading, end)
    if name.likeness is Likeness.PATRON:
        return name.preposition == "przy" or reading.stands_alone(name.start, end)
    if name.likeness is not Likeness.KNOWN:
        return False
    words = reading.folded[name.start : end].split()
    everyday = words[0] in _EVERYDAY
    if words[-1][-1].isalpha() and not everyday:
        return True
    if name.preposition == "przy":
        return True
    of = name.inflected and name.preposition in {"z", "ze"}
    if (of or name.preposition in {"na", "pod", "spod"}) and not everyday:
        return stops(reading, end) or (of and _verb(reading, end))
    alone = reading.stands_alone(name.start, end)
    return alone or (not everyday and _begins(reading, name) and stops(reading, end))


def _whole_line(reading: Reading, name: Candidate, end: int) -> bool:
    """`Targanice 418` on a line of its own; a town with a year is none."""
    line = reading.text[: name.start].rpartition("\n")[2] + reading.text[end:].partition("\n")[0]
    return not line.strip(" ,.") and not reading.text[:end].endswith(("202", "19", "20"))


def _cue_then(reading: Reading, name: Candidate) -> bool:
    """A word such as `mieszkam` with at most a preposition and a town before the name."""
    return bool(name.before) and name_after_cue(reading.folded, name.before[0].end + 1) is not None
