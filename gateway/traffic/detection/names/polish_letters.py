"""What greetings, signatures, couples and lists of staff show of everyday words, Polish.

`Cześć Kuba, …`, `… i tak bez końca. ula`, `Zima Urszula, dział windykacji`, `Kot i Kotowa`: words
that are a country, a hive, a season and a cat where nothing of this stands around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.forms import agree, form_of_words
from gateway.traffic.detection.names.polish_goods import is_goods
from gateway.traffic.detection.names.polish_rules import CUED, Claim
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading

_GREETINGS: Final = frozenset(
    "czesc hej hejka hejo siema siemka siemanko siemano elo witaj halo ahoj serwus czolem jol "
    "hejcia heja".split()
)
_GREETED: Final = regex.compile(
    r"[ ]?(?:[,!.?;:\n–-]|:?\)|$)|[ ](?:tu|tutaj|z tej strony)(?!\p{L})"
)
_ENDED: Final = regex.compile(r"[.!?…)\n:;,]\s*$")
_LAST: Final = regex.compile(r"\s{0,8}+[.!]?\s{0,8}+(?:[:;][-']?[)D(]{1,8}+|<3)?\s{0,8}+$")
_FEWEST_WORDS: Final = 6
_SHORTEST: Final = 3
_OFFICE_BEHIND: Final = regex.compile(
    r"\s*(?:$|[,;\n(]|\.(?:\s|$)|[-–—]\s)|"
    r"\s(?:tel|telefon|pesel|ur|urodz\w+|dzial\w?|mail|e-mail|adres|zam|zamieszkal\w|nr|numer|lat)"
    r"(?!\p{L})"
)
_ROTA: Final = regex.compile(r",? (?:a |i )?(?:poniedz|wtor|srod|czwart|piat|sobot|niedziel)")
_TRADES_AND_PEOPLES: Final = frozenset(
    "soltys krol kowal rybak polak wojt burmistrz mlynarz bednarz mazur turek czech niemiec wegier "
    "rusek szwed prusak francuz anglik hiszpan wloch szkot irlandczyk ksiadz biskup wikary "
    "kucharz piekarz szewc krawiec stolarz ciesla murarz malarz dekarz lesniczy gajowy mysliwy "
    "gospodarz wlodarz dziedzic rycerz zolnierz kapral major pastuch "
    "owczarz kominiarz".split()
)
_MEN_IN_A: Final = frozenset(
    "sedzia starosta wojewoda poeta artysta idiota oferma gapa niezdara lajza ciamajda pierdola "
    "kaleka sluga drania ofiara menda maruda gadula sknera beksa fajtlapa dusza glowa osoba".split()
)
_HUMAN_BEHIND: Final = regex.compile(
    r"(?:[ ](?:sie|nie|juz|tez|tu|wczoraj|dzis|znowu|to|rano))*[ ](?:"
    r"zna(?:l|la)? sie|zna(?=[ ]na[ ])|uciek(?:l|la) z miejsca|(?:jest|byl|byla) (?:wpisan|"
    r"zapisan|zameldowan|"
    r"zatrudnion|wlascicie|najemc|moi[mn]|nasz|podpisan|pelnomocn|kierowni|po slubie|na urlopie|"
    r"na zwolnieniu)|"
    r"zala(?:l|la) (?:mi|nam) (?:kuchni|lazien|mieszk|sufit|pokoj|salon|sypial|piwni)|"
    r"(?:byl|byla|przyjecha(?:l|la)|przyszedl|przyszla|wpad(?:l|la)|zajrza(?:l|la)|zagladal|"
    r"mia(?:l|la) byc|"
    r"mia(?:l|la) przyjechac|mia(?:l|la) przyjsc|pojawi(?:l|la) sie) (?:wczoraj |dzis |rano )?"
    r"(?:u (?:nas|mnie)(?! (?:bardzo|wyjatkowo|dosc|ciepl|zimn))|do (?:nas|mnie) (?:w |o |z |"
    r"po |wczoraj|rano)|o \d|po podpis|z (?:umow|"
    r"protokol|narzedzi|"
    r"kolega|pomocnik|ekip|faktur))|(?:pracuje|mieszka|studiuje|zarabia)(?= (?:u|w|pod|na|z) )|"
    r"porysowa(?:l|la) (?:mi|nam|auto)|uszkodzi(?:l|la) (?:mi|nam) (?:auto|samoch|zderzak|"
    r"lusterk|brame|plot|drzwi)|"
    r"(?:zajecha|wyprzedzi|potraci)(?:l|la)|nie (?:oddal|oddala|odbiera telefon|odpisuj|"
    r"odpowiada na)"
    r")"
)
_OF_A_MAN: Final = regex.compile(r"(?:(?<![srcd])z|[bdfgkmnprst]|(?<!z)ł)$")
"""Endings of nouns that are no woman's: `Wilk`, `Lis`; not `Jesień`, `Noc`."""
_SMALL: Final = frozenset(
    "mi mnie nam nas mu go jej je ich wam cie ci sie nie juz tez to ten ta tam tu wczoraj dzis "
    "dzisiaj rano znowu znow ciagle nigdy w ogole tylko dopiero potem wreszcie niestety za "
    "o".split()
)
_HUMAN: Final = regex.compile(
    r"(?:napisa|odpisa|podpisa|wypisa|powiedzia|odpowiedzia|obieca|zadzwoni|oddzwoni|dzwoni|mowi|"
    r"twierdzi|potwierdzi|zapewni|kaza|krzycza|nakrzycza|przeprosi|klama|oszuka|ukrad|okrad|"
    r"wyludzi|zaksiegowa|zatwierdzi|rozpatrzy|anulowa|wycenia|wyceni|skasowa|zainstalowa|"
    r"zamontowa|podlaczy|odlaczy|pomalowa|wyremontowa|zaparkowa|parkowa|przelicza|przeliczy|"
    r"wyliczy|obliczy|sprzeda|kupi|zaplaci|wplaci|pozyczy|zlozy|zglosi|umowi|odwola|wynajmowa|"
    r"wymieni|naprawi|sprawdzi|wierci|remontowa|halasowa|grozi|straszy|pobi|zwymyslow|wyzywa|"
    r"spisa|zmierzy|doradzi|poleci|wytlumaczy|wyjasni|zapomnia|pomyli|polaczy|rozlaczy|"
    r"przekaza|przela|wysla|dosla|przysla|poprosi|zapyta|spyta|upowazni|zezna)(?:l|la)"
)
_WIVES: Final = frozenset({"owa", "owej", "owna", "ina", "yna"})


def letters(reading: Reading, tokens: Sequence[Token]) -> list[Claim]:
    """Claims on who is greeted, who signs, who stands surname first, who is half of a couple."""
    found: dict[int, int] = dict.fromkeys(_greeted(reading, tokens), 1)
    found |= dict.fromkeys(_signed(reading, tokens), 1)
    found |= dict.fromkeys(_couples(reading, tokens), 1)
    found |= dict.fromkeys(_subjects(reading, tokens), 1)
    found |= dict.fromkeys(_surname_first(reading, tokens), 2)
    claims = []
    for place, words in sorted(found.items()):
        run = list(tokens[place : place + words])
        form = form_of_words(run, only_surname=words == 1 and not run[0].given)
        claims.append(Claim(place, place + words, run[0].start, run[-1].end, CUED, form))
    return claims


def _greeted(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """`Cześć Misiek tu …`, `hej kuba, …`: whom a greeting among friends names."""
    for place in range(1, min(len(tokens), 6)):
        former, token = tokens[place - 1], tokens[place]
        if former.plain not in _GREETINGS or not _may_be_one(token):
            continue
        if reading.text[former.end : token.start] not in {" ", ", "}:
            continue
        small = token.reading.known_given and not token.is_ordinary
        if token.is_lower and not small:
            continue
        if token.given and _GREETED.match(reading.folded, token.end):
            yield place


def _signed(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """The last word of a message where a sentence of its own: `Czekam na odpowiedź. Róża`."""
    if len(tokens) < _FEWEST_WORDS:
        return
    place = len(tokens) - 1
    token = tokens[place]
    before = reading.text[max(0, token.start - 3) : token.start]
    if not _may_be_one(token) or len(token.text) < _SHORTEST or not _ENDED.search(before):
        return
    if not _LAST.match(reading.text, token.end) or token.shouting:
        return
    if token.is_lower:
        # Of a word that is also another's inflected form: who ends with `ula` tells of no hives.
        base = any(r.lemma.lower() == token.text.lower() for r in token.given)
        bare = before.rstrip().endswith((":", ";", ","))
        if base and token.reading.known_given and not token.is_everyday and not bare:
            yield place
    elif before.rstrip().endswith((":", ";")):
        return
    elif token.is_everyday and token.reading.known_surname and before.rstrip()[-1:] in ".!\n":
        yield place
    elif token.given and any("nom" in r.cases for r in token.given):
        if not before.rstrip().endswith(",") or not token.reading.geographic:
            yield place


def _surname_first(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """`Zima Urszula, dział windykacji`: an everyday surname at the head before a first name."""
    for place in range(len(tokens) - 1):
        surname, given = tokens[place], tokens[place + 1]
        if not surname.opens_sentence or not surname.surname or not surname.is_everyday:
            continue
        if surname.shouting or not (surname.is_capitalised and given.is_capitalised):
            continue
        if not _may_be_one(surname) or surname.reading.known_given:
            continue
        if is_goods(surname.plain) or not given.reading.known_given or given.is_everyday:
            continue
        if not any("nom" in r.cases for r in given.given):
            continue
        if not agree(given.given, surname.surname):
            continue
        if reading.text[surname.end : given.start] != " ":
            continue
        if _ROTA.match(reading.folded, given.end):
            continue
        if _OFFICE_BEHIND.match(reading.folded, given.end):
            yield place


def _subjects(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """`Wrona był u nas`, `Wilk podpisała`, `Luty napisał`: what no crow, wolf or month does."""
    for place, token in enumerate(tokens[:-1]):
        if not token.opens_sentence or token.is_lower or token.shouting or not token.is_capitalised:
            continue
        if not (token.reading.common and token.surname and _may_be_one(token)):
            continue
        if token.plain in _TRADES_AND_PEOPLES or token.plain in _MEN_IN_A or is_goods(token.plain):
            continue
        if not any("nom" in r.cases for r in token.surname):
            continue
        if _acts_as_a_person(reading, tokens, place):
            yield place


def _acts_as_a_person(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.is_everyday and _HUMAN_BEHIND.match(reading.folded, token.end):
        return True
    verb = _verb_behind(reading, tokens, place)
    if verb is None:
        return False
    known = token.reading.known_surname and not token.reading.adjective
    if token.plain.endswith("a") and verb.reading.verb == "m" and (token.is_everyday or known):
        return True
    if not token.is_everyday:
        return False
    woman = verb.reading.verb == "f" and _OF_A_MAN.search(token.text) is not None
    return woman or _HUMAN.fullmatch(verb.plain) is not None


def _verb_behind(reading: Reading, tokens: Sequence[Token], place: int) -> Token | None:
    """The verb of a sentence's subject, over small words; none where a sign parts them."""
    for at in range(place + 1, min(place + 4, len(tokens))):
        if reading.text[tokens[at - 1].end : tokens[at].start] != " " or not tokens[at].is_lower:
            return None
        if tokens[at].reading.verb and tokens[at].plain not in _SMALL:
            return tokens[at]
        if tokens[at].plain not in _SMALL:
            return None
    return None


def _couples(reading: Reading, tokens: Sequence[Token]) -> Iterator[int]:
    """`Kot i Kotowa`, `Wilk z Wilkową`: a surname and that of the wife made from it."""
    for place in range(len(tokens) - 2):
        one, joining, other = tokens[place : place + 3]
        if joining.plain not in {"i", "z", "oraz", "a"} or not other.is_capitalised:
            continue
        if not one.is_capitalised or one.shouting or not (one.surname or one.is_unknown):
            continue
        if len(one.plain) < _SHORTEST or one.is_barred:
            continue
        stem = one.plain[:-1] if one.plain.endswith("a") else one.plain
        if other.plain.startswith(stem) and other.plain[len(stem) :] in _WIVES:
            yield place
            yield place + 2


def _may_be_one(token: Token) -> bool:
    if token.is_barred or token.is_thing or token.plain in function_words():
        return False
    if kind_of(token.plain) in {"KIN", "JOB", "TITLE", "SAINT"}:
        return False
    return bool(token.given or token.surname)
