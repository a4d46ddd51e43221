"""Numbers spelled in words, in 25 languages: how many digits a word stands for.

Only the count matters: whether a run of words is as long as a telephone number. Words are folded
(lower case, without diacritics), as `normalised.folded` does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading

# Nought to nine, ten to nineteen, the tens, the hundreds; several spellings side by side.
_UNITS: Final = (
    "zero jeden jedna jedno dwa dwie trzy cztery piec szesc siedem osiem dziewiec raz "
    "podwojne podwojny podwojna podwojnie "
    "oh nought nil one two three four five six seven eight nine double triple treble "
    "null eins zwei zwo drei vier funf fuenf sechs sieben acht neun "
    "un une deux trois quatre cinq sept huit neuf cero uno una dos tres cuatro cinco seis siete "
    "ocho nueve um uma dois duas quatro sete oito nove due tre quattro cinque sei sette otto "
    "nul een twee drie vijf zes zeven negen nulla en et to fire fem seks syv otte ni ett tva "
    "fyra sex sju atta nio nolla yksi kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan "
    "uks kaks kolm neli viis kuus seitse kaheksa uheksa nulle viens divi tris cetri pieci sesi "
    "septini astoni devini nulis vienas vienas du trys keturi penki sesi septyni astuoni devyni "
    "nula jedna dve dva tri ctyri pet sest sedm osm devet jednicka dvojka dvojky trojka trojky "
    "ctyrka ctyrky petka sestka sedmicka osmicka devitka nuly nul styri pat sedem osem devat "
    "nic ena ene dve stiri sedem osem jedan dvije cetiri sedam osam egy ketto ket harom negy ot "
    "hat het nyolc kilenc unu doi doua trei patru cinci sase sapte opt noua "
    "нула едно един една две два три четири пет шест седем осем девет нуль один одна дві чотири "
    "пять п'ять шість сім вісім девять дев'ять пъят "
    "μηδεν ενα δυο δυο τρια τεσσερα πεντε εξι επτα εφτα οκτω οχτω εννεα εννια "
    "noll noll naid nialas haon hocht do ceathair cuig se seacht ocht naoi xejn zero wiehed tnejn "
    "tlieta erbgha "
    "hamsa sitta sebgha tmienja disgha"
)
_TEENS: Final = (
    "dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie "
    "osiemnascie dziewietnascie ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen zehn elf zwolf zwoelf dreizehn vierzehn funfzehn fuenfzehn sechzehn "
    "siebzehn achtzehn neunzehn dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve dez "
    "onze doze treze catorze quinze dezasseis dezassete dezoito dezanove dieci undici dodici "
    "tredici quattordici quindici sedici diciassette diciotto diciannove tien twaalf dertien "
    "veertien vijftien zestien zeventien achttien negentien ti elleve tolv tretten fjorten femten "
    "seksten sytten atten nitten tio elva tretton fjorton femton sexton sjutton arton nitton "
    "kymmenen yksitoista kaksitoista kolmetoista neljatoista viisitoista kuusitoista "
    "seitsemantoista kahdeksantoista yhdeksantoista kumme uksteist kaksteist kolmteist neliteist "
    "viisteist kuusteist seitseteist kaheksateist uheksateist desmit vienpadsmit divpadsmit "
    "trispadsmit cetrpadsmit piecpadsmit sespadsmit septinpadsmit astonpadsmit devinpadsmit "
    "desimt vienuolika dvylika trylika keturiolika penkiolika sesiolika septyniolika astuoniolika "
    "devyniolika deset jedenact dvanact trinact ctrnact patnact sestnact sedmnact osmnact "
    "devatenact desat jedenast dvanast trinast strnast patnast sestnast sedemnast osemnast "
    "devatnast enajst dvanajst trinajst stirinajst petnajst sestnajst sedemnajst osemnajst "
    "devetnajst jedanaest dvanaest trinaest cetrnaest petnaest sesnaest sedamnaest osamnaest "
    "devetnaest tiz tizenegy tizenketto tizenharom tizennegy tizenot tizenhat tizenhet tizennyolc "
    "tizenkilenc zece unsprezece doisprezece douasprezece treisprezece paisprezece "
    "cincisprezece saisprezece saptesprezece optsprezece nouasprezece десет единадесет единайсет "
    "дванадесет дванайсет тринадесет тринайсет четиринадесет четиринайсет петнадесет петнайсет "
    "шестнадесет шестнайсет седемнадесет седемнайсет осемнадесет осемнайсет деветнадесет "
    "деветнайсет десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять "
    "сімнадцять вісімнадцять дев'ятнадцять δεκα εντεκα ενδεκα δωδεκα δεκατρια δεκατεσσερα "
    "δεκαπεντε δεκαεξι δεκαεπτα δεκαεφτα δεκαοκτω δεκαοχτω δεκαεννεα δεκαεννια deich deag "
    "ghaxra hdax tnax tlettax erbatax hmistax sittax sbatax tmintax dsatax"
)
_TENS: Final = (
    "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat "
    "dziewiecdziesiat twenty thirty forty fourty fifty sixty seventy eighty ninety zwanzig "
    "dreissig vierzig funfzig fuenfzig sechzig siebzig achtzig neunzig vingt trente quarante "
    "cinquante soixante septante octante huitante nonante quatre-vingt quatre-vingts "
    "soixante-dix quatre-vingt-dix veinte "
    "treinta cuarenta cincuenta sesenta setenta ochenta noventa vinte trinta quarenta cinquenta "
    "sessenta setenta oitenta noventa venti trenta quaranta cinquanta sessanta settanta ottanta "
    "novanta twintig dertig veertig vijftig zestig zeventig tachtig negentig tyve tredive fyrre "
    "halvtreds tres halvfjerds firs halvfems tjugo trettio fyrtio femtio sextio sjuttio attio "
    "nittio kaksikymmenta kolmekymmenta neljakymmenta viisikymmenta kuusikymmenta "
    "seitsemankymmenta kahdeksankymmenta yhdeksankymmenta kakskummend kolmkummend nelikummend "
    "viiskummend kuuskummend seitsekummend kaheksakummend uheksakummend divdesmit trisdesmit "
    "cetrdesmit piecdesmit sesdesmit septindesmit astondesmit devindesmit dvidesimt trisdesimt "
    "keturiasdesimt penkiasdesimt sesiasdesimt septyniasdesimt astuoniasdesimt devyniasdesimt "
    "dvacet tricet ctyricet padesat sedesat sedmdesat osmdesat devadesat dvadsat tridsat "
    "styridsat patdesiat sestdesiat sedemdesiat osemdesiat devatdesiat dvajset trideset stirideset "
    "petdeset sestdeset sedemdeset osemdeset devetdeset devedeset dvadeset cetrdeset pedeset "
    "sezdeset "
    "sedamdeset osamdeset husz harminc negyven otven hatvan hetven nyolcvan kilencven douazeci "
    "treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci двадесет двайсет тридесет "
    "трийсет четиридесет четирийсет петдесет шестдесет шейсет седемдесет осемдесет деветдесет "
    "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто εικοσι τριαντα "
    "σαραντα πενηντα εξηντα εβδομηντα ογδοντα ενενηντα fiche triocha daichead caoga seasca "
    "seachto ochto nocha ghoxrin tletin erbghin hamsin sittin sebghin tmenin disghin"
)
_HUNDREDS: Final = (
    "sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset hundred "
    "hundert cent cents cien ciento doscientos trescientos cuatrocientos quinientos seiscientos "
    "setecientos ochocientos novecientos cem duzentos trezentos quatrocentos quinhentos "
    "seiscentos setecentos oitocentos novecentos cento honderd hundrede hundra sata sataa sada "
    "simts simtu simtai simtas dveste trista ctyrista petset sestset sedmset osmset devetset "
    "dvesto tristo styristo patsto sesto sedemsto osemsto devatsto patsto sesťsto dvesta stotine "
    "dvjesto cetiristo petsto sesto set sta ste "
    "sedamsto osamsto devetsto szaz suta sute двеста триста четиристотин петстотин шестстотин "
    "двісті чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот εκατο εκατον διακοσια τριακοσια "
    "τετρακοσια πεντακοσια εξακοσια επτακοσια οκτακοσια εννιακοσια cead mija mitt mitejn"
)
_CONNECTORS: Final = frozenset(
    "i oraz and und et y e en og och ja es si a in и та й και u agus w na potem then dann puis "
    "luego poi toen sedan sitten".split()
)

_JOINED: Final = (
    # units, joint, tens: einundzwanzig, eenentwintig, enogtyve, enaindvajset, jednadvacet
    ("ein zwei drei vier funf fuenf sechs sieben acht neun", "und", "zwanzig dreissig dreißig "
     "vierzig funfzig fuenfzig sechzig siebzig achtzig neunzig"),
    ("een twee drie vier vijf zes zeven acht negen", "en", "twintig dertig veertig vijftig zestig "
     "zeventig tachtig negentig"),
    ("en to tre fire fem seks syv otte ni", "og", "tyve tredive fyrre fyrretyve halvtreds tres "
     "halvfjerds firs halvfems"),
    ("ena dva tri stiri pet sest sedem osem devet", "in", "dvajset trideset stirideset petdeset "
     "sestdeset sedemdeset osemdeset devetdeset"),
    ("jedna dva tri ctyri pet sest sedm osm devet", "a", "dvacet tricet ctyricet padesat sedesat "
     "sedmdesat osmdesat devadesat"),
    # tens, joint, units
    ("tjugo trettio fyrtio femtio sextio sjuttio attio nittio", "", "ett en tva tre fyra fem sex "
     "sju atta nio"),
    ("kaksikymmenta kolmekymmenta neljakymmenta viisikymmenta kuusikymmenta seitsemankymmenta "
     "kahdeksankymmenta yhdeksankymmenta", "", "yksi kaksi kolme nelja viisi kuusi seitseman "
     "kahdeksan yhdeksan"),
    ("huszon harminc negyven otven hatvan hetven nyolcvan kilencven", "", "egy ketto ket harom "
     "negy ot hat het nyolc kilenc"),
    ("dvadsat tridsat styridsat patdesiat sestdesiat sedemdesiat osemdesiat devatdesiat", "",
     "jeden jedna dva tri styri pat sest sedem osem devat"),
    ("vent trent quarant cinquant sessant settant ottant novant", "", "uno otto"),
    ("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", "", "due tre quattro "
     "cinque sei sette nove"),
    ("veinti", "", "uno un dos tres cuatro cinco seis siete ocho nueve"),
    ("twenty- thirty- forty- fifty- sixty- seventy- eighty- ninety-", "", "one two three four "
     "five six seven eight nine"),
    ("vingt- trente- quarante- cinquante- soixante- quatre-vingt- vingt-et- trente-et- "
     "quarante-et- cinquante-et- soixante-et-", "", "un une deux trois quatre cinq six sept huit "
     "neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"),
    ("εικοσι", "", "ενα δυο τρια τεσσερα πεντε εξι επτα οκτω εννεα"),
)  # fmt: skip
_JOINED_HUNDREDS: Final = (
    ("ein zwei drei vier funf fuenf sechs sieben acht neun", "hundert"),
    ("een twee drie vier vijf zes zeven acht negen", "honderd"),
    ("et to tre fire fem seks syv otte ni", "hundrede"),
    ("ett tva tre fyra fem sex sju atta nio", "hundra"),
    ("kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan", "sataa"),
    ("kaks kolm neli viis kuus seitse kaheksa uheksa", "sada"),
    ("ket harom negy ot hat het nyolc kilenc", "szaz"),
    ("due tre quattro cinque sei sette otto nove", "cento"),
)


@cache
def _digits() -> dict[str, int]:
    """Word to the digits it stands for; 2 for tens, 12 for teens, so that these take no unit."""
    table = {word: _HUNDRED for word in _folded(_HUNDREDS)}
    table |= {word: _TEN for word in _folded(_TENS)}
    table |= {word: _TEEN for word in _folded(_TEENS)}
    below: set[str] = set()
    for first, joint, second in _JOINED:
        below |= {a + joint + b for a in _folded(first) for b in _folded(second)}
    table |= dict.fromkeys(below, _TEEN)
    for units, hundred in _JOINED_HUNDREDS:
        for whole in (hundred, *(unit + hundred for unit in _folded(units))):
            table[whole] = _HUNDRED
    table |= dict.fromkeys(_folded(_UNITS), _UNIT)
    return table


_UNIT, _TEN, _TEEN, _HUNDRED = 1, 2, 3, 4
_COMPOUND: Final = regex.compile(
    r"(?:\p{L}{2,9})?(?:hundert|honderd|hundrede|hundra|sataa|sata|sada|szaz|cento)(\p{L}+)"
)


def _folded(words: str) -> list[str]:
    return folded(words).split()


def size(word: str) -> int:
    """What kind of number word `word` (folded) is, 0 if none."""
    return _digits().get(word, 0) or _compound(word)


def _compound(word: str) -> int:
    """Hundreds with what follows in one word: `achthundertzwanzig`."""
    if len(word) < _SHORTEST_COMPOUND or not any(hundred in word for hundred in _IN_COMPOUNDS):
        return 0
    compound = _COMPOUND.fullmatch(word)
    return _HUNDRED_AND_MORE if compound and compound[1] in _digits() else 0


_SHORTEST_COMPOUND: Final = 8
_IN_COMPOUNDS: Final = ("hund", "hond", "sat", "sad", "szaz", "cento")
_HUNDRED_AND_MORE: Final = 5


@dataclass(frozen=True, slots=True)
class SpelledNumber:
    """A run of number words (and digits among them) and how many digits it stands for."""

    start: int
    end: int
    digits: int
    words: int


_SHORT_WORDS_COUNT: Final = frozenset("en da sv no fr nl et ga es de hu".split())
_HESITATION: Final = regex.compile(
    r"[yeu]{2,6}|[yeu]*h*m+|no|znaczy|dalej|kreska|myslnik|spacja|przerwa|odstep|dash|pause|strich"
)
_BETWEEN: Final = regex.compile(r"[\s,;.\-–/]*(?:(\p{L}+)[\s,;.\-–]*)?")
_RUN_OF_DIGITS: Final = regex.compile(r"[\s,;.\-–/]*\d+(?:[ .\-/]\d+){0,8}")


def spelled_numbers(reading: Reading, fewest_words: int = 3) -> Iterator[SpelledNumber]:
    """Runs of at least so many number words, in order."""
    text = reading.folded
    known = _digits().get
    spelled = []
    for word in reading.words:
        plain = text[word.start : word.end]
        kind = known(plain, 0) or _compound(plain)
        if kind:
            spelled.append((word.start, word.end, kind))
        elif "-" in plain:
            spelled += _hyphenated(plain, word.start)
    if reading.language not in _SHORT_WORDS_COUNT:
        # "to" is two in Danish, and a word of every day in Polish.
        spelled = [each for each in spelled if each[1] - each[0] > 2]
    if len(spelled) < fewest_words:
        return
    run: list[tuple[int, int, int]] = []
    for each in spelled:
        if run and not _joins(reading.folded[run[-1][1] : each[0]]):
            yield from _spelled(reading, run, fewest_words)
            run = []
        run.append(each)
    yield from _spelled(reading, run, fewest_words)


def _hyphenated(plain: str, start: int) -> list[tuple[int, int, int]]:
    """`pięć-zero-jeden`: the parts of a word with hyphens, where all of them are numbers."""
    known = _digits().get
    found = []
    for part in plain.split("-"):
        kind = known(part, 0)
        if not kind:
            return []
        found.append((start, start + len(part), kind))
        start += len(part) + 1
    return found


def _joins(between: str) -> bool:
    if len(between) > 24:
        return False
    found = _BETWEEN.fullmatch(between)
    if found:
        return (
            found[1] is None
            or found[1] in _CONNECTORS
            or len(found[1]) == 1
            or _HESITATION.fullmatch(found[1]) is not None
        )
    return _RUN_OF_DIGITS.match(between) is not None


def _spelled(
    reading: Reading, run: list[tuple[int, int, int]], fewest: int
) -> Iterator[SpelledNumber]:
    if len(run) < fewest:
        return
    text = reading.folded
    start, end = run[0][0], run[-1][1]
    if reading.language == "pl":  # "660 dwieście trzynaście 884"
        before = _DIGITS_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
        start = before.start() if before else start
    behind = _DIGITS_BEHIND.match(text, end)
    end = behind.end() if behind else end
    if text[max(0, start - 3) : start].endswith(" a "):
        start -= 2  # Irish counts with a particle: "a haon, a dó"
    digits = sum(map(str.isdigit, text[start:end])) + _count(kind for _, _, kind in run)
    yield SpelledNumber(start, end, digits, len(run))


_LONGEST_BEFORE: Final = 14
_DIGITS_BEFORE: Final = regex.compile(r"(?<![\p{L}\d.,/:-])(?:\d{2,4}[ ,\-]{1,2}){1,3}$")
_DIGITS_BEHIND: Final = regex.compile(r"[ ,\-]{1,2}\d+(?:[ \-]\d+){0,8}")


def _count(kinds: Iterable[int]) -> int:
    """Digits of a run: a unit behind a ten, or anything below behind a hundred, adds none."""
    digits, last = 0, 0
    for kind in kinds:
        width = {_UNIT: 1, _TEN: 2, _TEEN: 2}.get(kind, 3)
        if (kind == _UNIT and last in (_TEN, _HUNDRED)) or (
            kind in (_TEN, _TEEN) and last == _HUNDRED
        ):
            last = kind if kind != _UNIT else _UNIT
            continue
        digits += width
        last = kind
    return digits
