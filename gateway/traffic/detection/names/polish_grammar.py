"""Whether the sentence treats a word as a person: who says, promises and calls; to whom one gives.

Polish writes common nouns small, so that a capital in the middle of a sentence is a name; of whom
or of what, the verb and the preposition beside it tell. Patterns read folded words.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final

import regex

from gateway.traffic.detection.findings import GrammaticalCase
from gateway.traffic.detection.names.cues import kind_of
from gateway.traffic.detection.names.tokens import Token
from gateway.traffic.detection.reading import Reading


class Evidence(IntEnum):
    """How plainly the words around one say that a person bears it."""

    NONE = 0
    SOME = 1
    PLAIN = 2


_PAST: Final = r"(?:l|la|li|ly)"
_SAYING: Final = regex.compile(
    r"(?:(?:od|o)?powiedzia|(?:wy|na|u|ob|od|po)?mowi|obieca|obiecywa|(?:za|od|prze|ob)?dzwoni|"
    r"wydzwania|odebra|odbiera|przysla|nadesla|odesla|wysla|(?:pod|o|do|wy|za|prze)?pisa|"
    r"(?:na|od)pisa|podpisywa|twierdzi|stwierdzi|potwierdzi|potwierdza|zapomnia|zapomina|kaza|"
    r"(?:wy|prze)?tlumaczy|wyjasni|wyjasnia|(?:za|do|wy)?pyta|(?:po|wy)?prosi|"
    r"(?:za|wie|dowie)?wiedzia|rozlaczy|umowi|umawia|zgodzi|odmowi|odmawia|doradzi|doradza|"
    r"poleci|poleca|zamowi|zamawia|kupi|kupowa|sprzeda|sprzedawa|(?:za|o|w|wy)placi|"
    r"(?:odd|przekaz|pod|wyd)a(?:wa|ywa)?|przekaza|zglosi|zglasza|zarzuci|obrazi|"
    r"(?:na)?krzycza|przeprosi|przeprasza|(?:po)?dziekowa|przedstawi|przyzna|przyznawa|"
    r"przywioz|przynios|zabra|(?:za|wy|de)?montowa|naprawi|naprawia|"
    r"zalatwi|zalatwia|obsluzy|obslugiwa|(?:wy|pod)naj(?:mowa|a)|ustali|uzgodni|zezna|widzia|"
    r"slysza|(?:po)?mysla|uwaza|zdecydowa|zrezygnowa|upiera|(?:s)?klama|oszuka|oszukiwa|"
    r"chcia|zapewni|zapewnia|(?:za)?proponowa|zaprosi|spisa|naopowiada|opowiada|opowiedzia|"
    r"radzi|kombinowa|narzeka|wniosk?owa|zlozy|sklada|pozyczy|pozycza|zwolni|(?:po)?ogl?ada|"
    r"wreczy|dorecz[ay]|dowioz|zawioz|przedluz[ay]|pomaga|pomog|wspomnia|wspomina|"
    r"przyja|przyje|podarowa|zrujnowa|odwola|podbi|rzadzi|milcza|odpowiada|ustawi|ustawia|"
    r"wspomaga|podniosl?|poinformowa|powiadomi|uprzedzi|zwleka|zignorowa|(?:u)?zada|upowazni|szuka|zrobi|robi|wpisa|"
    r"zglupia|obejrza|pomyli|myli|polubi|lubi|wola|rozumia|zrozumia|klam)"
    + _PAST
    + r"|mowi|mowia|pisze|dzwoni|dzwonia|twierdzi|prosi|prosza|pyta|pytaja|obiecuje|chce|"
    r"potwierdza|poleca|uwaza|wie|woli|lubi|mysli|radzi|kaze|odpisuje|nalega|narzeka|"
    r"(?:za|od)?dzwoni|napisze|odpisze|odpowie|powie|podpisze|poprosi|potwierdzi|zaplaci|"
    r"odbierze|przekaze|odda|przyjdzie|(?:zale|po)?ga|przysiega|klamie|udaje|milczy|rzadzi|odpowiada|zapewnia|narzeka|upiera|odmawia"
)
"""Verbs in the third person that only people do."""
_DOING: Final = regex.compile(
    r"(?:przyjecha|przyjezdza|odjecha|wyjecha|pojecha|by|czeka|zosta|zostawi|przysz|przyszed|"
    r"wyszed|wysz|poszed|posz|odszed|odesz|wzia|wzie|bra|sprawdzi|sprawdza|wymieni|wymienia|"
    r"pracowa|mieszka|prowadzi|mia|musia|mog|da|dawa|dosta|dostawa|siedzia|jecha|"
    r"sta|zna|usta|zgubi|zlama|wpad|wpada|zalega|wpusci|pomog|zepsu|zawali|"
    r"zaczepi|wroci|zachorowa|zmar|zyje|spozni|zapisa)"
    + _PAST
    + r"|ma|maja|moze|jest|sa|byl|mieszka|mieszkaja|pracuje|pracuja|prowadzi|czeka|czekaja|placi|"
    r"siedzi|przyjedzie|bedzie|nie|musi|zna|jedzie|zostaje|wraca|zyje|odbiera|odpowiada|"
    r"ustala|wyjechal[ai]?|dostanie|zalega|odpowiedzialn[ay]"
)
"""Verbs of people and of things."""
_BETWEEN: Final = frozenset(
    "sie juz jeszcze tez nie mi mu jej jemu nam wam ci mnie go ja je ich im cie was nas to tu tam "
    "nic wczoraj dzis dzisiaj jutro rano zawsze nigdy znowu znow tylko chyba podobno zaraz "
    "wreszcie ciagle dalej teraz potem wtedy dopiero nawet sam sama osobiscie kochany "
    "dlugo trzy dwa raz "
    "razy za do od u dla przez o po niego niej nich siebie tego ten ta te dzisiejszy wieczorem by "
    "w koncu telefon wiec zatem jednak niestety specjalnie dawno odrazu szybko ostatnio tez".split()
)
_TOGETHER: Final = regex.compile(
    r"(?:roz|po|na|u|wy|do)?(?:maw|mow|gad)\w+|dogad\w+|rozm\w+|ustal\w+|um[oa]w\w+|"
    r"(?:s)?kontakt\w*|spot[ky]\w*|uzgod\w+|uzgadn\w+|mieszk\w+|razem|wspoln\w+|jad\w+|jedz\w+|"
    r"bylem|bylam|bylismy|czeka\w*|ozen\w+|rozw\w+|jestem|jestesmy|pracuj\w+|pracowa\w+|"
    r"prowadz\w+|podpis\w+|zdjeci\w+|znaj\w+|koresp\w+|pis\w{2,6}|polacz\w*|klot\w+|kloc\w+|"
    r"zamieni\w+|zalatwi\w+|wspolprac\w+|konsult\w+|oglad\w+|ide|idzie\w*|chodz\w+|przyj\w+|id\w"
)
_GIVING: Final = regex.compile(
    r"(?:od|prze|po|wy|s|do|za|u)?(?:da(?:l\w*|c|m|j\w*|jcie|my)|dawa\w+|daje\w*)|"
    r"przeka[zz]\w+|(?:od|o)?powie(?:dz\w*|m)|mowi\w+|(?:wy|prze|na|ode|za)?s[yl]\w*la\w*|"
    r"wysl\w+|przysl\w+|(?:na|od|do|prze)?pis(?:a|z)\w*|(?:za|o|do)?plac\w+|pozycz\w+|zwr[ao]c\w+|"
    r"sprzeda\w*|ufa\w*|nalezy|wierz\w+|uwierz\w+|zabra\w+|(?:s|u)?krad\w+|odm[oa]w\w+|zlec\w+|"
    r"(?:po)?dziek\w+|obiec\w+|pom[oa][gz]?\w*|pasuj\w+|podoba\w*|spodoba\w*|przywie\w+|"
    r"zanie\w+|przynie\w+|kup\w+|wyjasni\w*|(?:wy)?tlumacz\w+|pokaz\w+|zrob\w+|oznajm\w+|"
    r"zg[lo]\w*s\w+|zyczy\w*|udostepn\w+|przelej\w*|przela\w+|przelew\w*|wrecz\w+|dorecz\w+|"
    r"kaz\w+|kaza\w+|zalezy|brakuje|minal\w*|grozi|wypowie\w+|naliczy\w+|zepsu\w+|zgin\w+|przyzna\w+"
)
_TO_WHOM: Final = frozenset(
    "od do u dla przez bez wobec za po o zamiast oprocz procz przed nad".split()
)
_OF_WHOM: Final = regex.compile(
    r"podpis\w{0,3}|kont[oau]|kart[ayęe]|dane|danych|adres\w{0,3}|numer\w{0,2}|mail\w{0,2}|"
    r"wnios\w{2,3}|wiz[ayeę]|umow[ayeę]|spraw[ayeę]|wizyt[ayeę]|polis[ayeę]|legitymacj\w|paszport\w{0,3}|"
    r"dow[oó]d\w{0,2}|buty|kurtk[ayei]|plecak|telefon\w{0,2}|prezent\w{0,2}|list|paczk[aiey]|"
    r"mieszkani[ea]u?|auto|samoch\w+|dzieck\w|imieniny|urodziny|smier[cć]\w?|pogrzeb\w?|"
    r"obecno[sś]\w+|wyplat[ayeę]|umow[ayeę]|zgod[ayeę]|prosb[ayeę]|wiadomos\w+|"
    r"rodzin[aieyęą]|rodzinie|panowie|panow|panom|panami|braci[aą]?|braciom|brac[mi]\w|siostr[yam]\w{0,2}|"
    r"malzonkowie|malzenstw\w+|rodzenstw\w+|blizni\w+|corki|synowie|synow|dzieci|doktor|mecenas|"
    r"stolik|pokoj|rezerwacj\w|slub\w?|wesel\w|zlecen\w+"
)
_PLURAL_CUE: Final = regex.compile(
    r"rodzin[aieyąęo]|panowie|panow|panom|panami|bracia|braci|braciom|bracmi|siostry|siostr|"
    r"siostrom|siostrami|malzonkowie|malzonkow|malzenstw\w{1,3}|rodzenstw\w{1,3}|panstw[aou]|"
    r"blizniac\w{2,5}|panie|panienki"
)
_BUYING: Final = regex.compile(
    r"poprosze|(?:za)?kup(?:ie|ic|uje|ilem|ilam|ilismy|imy)|zam[oa]wi(?:lem|lam|lismy|c|am|e)|"
    r"biore|wezme|przyslaliscie|wyslaliscie|mieli|macie|mieliscie|polecacie|sprzedajecie|wejsc|"
    r"zalogowac|zalogowalem|zainstalowac|zainstalowalem|instaluje|skonczyly|"
    r"smakuje|gram|ogladam|obejrzec|wlaczyc|wylaczyc|uruchomic|uzywam|lyka[mc]|brac|"
    r"stosowac|stosuje|laduje|wgrac|pobrac|pobralem|jezdze|jem|pije|wypilem|zjadlem|nosze"
)
_FAMILIAR: Final = regex.compile(r"chlop(?:a|u|em)?|stary|stara|ziom\w{0,3}|kumpel\w?|kumpl\w{1,3}")
_ASKING: Final = regex.compile(
    r"(?:za|s)?pyta\w*|(?:po|za)?pros\w*|widzi\w*|spotka\w*|zna(?:m|sz|cie|my|l\w*)|"
    r"(?:po)?zdr[oa]w\w*|obwini\w*|oskarz\w*|pochwal\w*|zwoln\w*|przepros\w*|polec(?:am|ac)\w*"
)
_SOME_ONE: Final = regex.compile(
    r"jakis|jakas|jakims|jakiegos|jakiejs|jakiemus|niejak\w+|wasz|wasza|waszego|waszej|waszemu|"
    r"waszym|ow|cal[ya]"
)
_DATIVE: Final = regex.compile(r"(?:owi|emu|ce|dze|rze|cie|dzie|le|nie|mie|wie|sie|zie|ii|ej)$")
_TO_A_MAN: Final = regex.compile(r"\p{L}{3}owi$")
_NOT_SUBJECT: Final = regex.compile(r"(?:owi|em|emu|ego|iej|ach|ami)$|[ąę]$")
_PATTERNS: Final = {
    "with": _TOGETHER,
    "give": _GIVING,
    "kin": _FAMILIAR,
    "buy": _BUYING,
    "of": _OF_WHOM,
    "plural": _PLURAL_CUE,
}
_REACH: Final = 4
_ENDS: Final = regex.compile(r"[.!?;:\n()„”\"]")


_ANY_PAST: Final = regex.compile(
    r"(?!(?:kana|materia|oddzia|sygna|udzia|dzia|tytu|szpita|porta|fina|meta|meda|fote|hote|"
    r"ska|ma|bia|ca|sta|zesp|wsp|ska|sal|fal|rol|chwi|si|mi|doskona|wspania|sta|zauwaz)l?a?$)"
    r"\p{L}{2,}(?:al|il|yl|ial|ela|ala|ila|yla|nal|nela)"
)


@lru_cache(maxsize=20_000)
def _verb(plain: str) -> Evidence:
    if _SAYING.fullmatch(plain):
        return Evidence.PLAIN
    if _DOING.fullmatch(plain) or _ANY_PAST.fullmatch(plain):
        return Evidence.SOME
    return Evidence.NONE


@lru_cache(maxsize=20_000)
def _is(kind: str, plain: str) -> bool:
    return _PATTERNS[kind].fullmatch(plain) is not None


def evidence_at(reading: Reading, tokens: Sequence[Token], place: int) -> Evidence:
    """What the words beside the one at `place` say of it."""
    token = tokens[place]
    cases = _cases(token)
    found = Evidence.NONE
    if token.is_unknown and token.is_capitalised and _TO_A_MAN.search(token.plain):
        return Evidence.PLAIN
    if "nom" in cases or (not cases and not _NOT_SUBJECT.search(token.text)):
        found = max(_subject_of(reading, tokens, place), _subject_behind(reading, tokens, place))
    if found is Evidence.PLAIN:
        return found
    dative = "dat" in cases if cases else _DATIVE.search(token.plain) is not None
    dative = dative or token.word.is_short_name
    if dative and _near(reading, tokens, place, "give"):
        return Evidence.PLAIN
    if not place or _parted(reading, tokens[place - 1], token):
        return found
    former = tokens[place - 1].plain
    if _is("kin", former) or kind_of(former) in {"KIN", "JOB"}:
        return Evidence.PLAIN
    if _SOME_ONE.fullmatch(former):
        return Evidence.PLAIN
    if (not cases or cases & {"gen", "acc"}) and _is_asked(reading, tokens, place):
        return Evidence.PLAIN
    if former in {"z", "ze"} and (not cases or "inst" in cases):
        if _near(reading, tokens, place, "with"):
            return Evidence.PLAIN
    if _is("plural", former):
        return Evidence.PLAIN
    if former in _TO_WHOM or former in {"z", "ze"} or _is("of", former):
        return max(found, Evidence.SOME)
    return found


def is_given_to(token: Token, evidence: Evidence) -> bool:
    """`Wilkowi proszę nie dawać kluczy`: the form of a man to whom something is given."""
    return evidence is Evidence.PLAIN and token.plain.endswith("owi") and "dat" in _cases(token)


def speaks_of_things(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """`Kawa Pellini czy Illy?`, `poproszę Capricciosę`: chosen, ordered, opened or out of order."""
    if "?" in reading.text[tokens[place].end : tokens[place].end + 60]:
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(tokens) and tokens[beside].plain in {"czy", "albo", "lub"}:
                other = 2 * beside - place
                if 0 <= other < len(tokens) and not tokens[other].is_lower:
                    return True
    return _near(reading, tokens, place, "buy")


def governs(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb right behind the word is one that only people do."""
    return _subject_of(reading, tokens, place) is Evidence.PLAIN


def _cases(token: Token) -> frozenset[GrammaticalCase]:
    return frozenset(case for r in (*token.given, *token.surname) for case in r.cases)


def _parted(reading: Reading, one: Token, other: Token) -> bool:
    return reading.text[one.end : other.start].strip() != ""


def _subject_of(reading: Reading, tokens: Sequence[Token], place: int) -> Evidence:
    """`X mi wczoraj obiecał`."""
    for at in range(place + 1, min(place + 1 + _REACH, len(tokens))):
        if _parted(reading, tokens[at - 1], tokens[at]):
            return Evidence.NONE
        plain = tokens[at].plain
        if tokens[at].is_lower and plain not in _BETWEEN and (kind := _verb(plain)):
            return kind if _agrees(tokens[place], plain) else Evidence.NONE
        if plain not in _BETWEEN:
            return Evidence.NONE
    return Evidence.NONE


def _subject_behind(reading: Reading, tokens: Sequence[Token], place: int) -> Evidence:
    """`podpisał za mnie X`."""
    for at in range(place - 1, max(place - 1 - _REACH, -1), -1):
        if _parted(reading, tokens[at], tokens[at + 1]):
            return Evidence.NONE
        plain = tokens[at].plain
        if plain not in _BETWEEN and (kind := _verb(plain)):
            return kind if _agrees(tokens[place], plain) else Evidence.NONE
        if plain not in _BETWEEN or (at == place - 1 and plain in _TO_WHOM):
            return Evidence.NONE
    return Evidence.NONE


def _agrees(token: Token, verb: str) -> bool:
    """Whether a past form and the name can be of one gender; unknown words agree with all."""
    genders = {r.gender for r in (*token.given, *token.surname) if "nom" in r.cases}
    # A surname that is no adjective is a woman's too: `Sowa powiedziała`, `Wójcik dzwoniła`.
    if not genders or (token.surname and not token.reading.adjective):
        return True
    if verb.endswith("la"):
        return "f" in genders
    return not verb.endswith("l") or "m" in genders


def _is_asked(reading: Reading, tokens: Sequence[Token], place: int) -> bool:
    """`pytałem już o to X`."""
    for at in range(place - 1, max(place - 1 - _REACH, -1), -1):
        if _parted(reading, tokens[at], tokens[at + 1]):
            return False
        plain = tokens[at].plain
        if _ASKING.fullmatch(plain):
            return True
        if plain not in _BETWEEN or (at == place - 1 and plain in _TO_WHOM):
            return False
    return False


def _near(reading: Reading, tokens: Sequence[Token], place: int, kind: str) -> bool:
    """Whether a verb of the kind stands within some words before or behind, in one clause."""
    for step in (-1, 1):
        at = place
        while 0 <= at + step < len(tokens) and abs(at + step - place) <= _REACH:
            one, other = sorted((at, at + step))
            if _ENDS.search(reading.text[tokens[one].end : tokens[other].start]):
                break
            at += step
            if tokens[at].is_lower or tokens[at].opens_sentence:
                if _is(kind, tokens[at].plain):
                    return True
    return False
