"""What stands right before and right behind an address in one country and still belongs to it."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from gateway.traffic.detection.addresses.local_shapes import (
    LT_FLAT,
    LV_FLAT,
    PT_SIDE,
    PT_UNIT,
    RO_UNIT,
    UK_FLAT,
)
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_REACH: Final = 48
_TURNS: Final = 4
_CAP: Final = r"\p{Lu}(?:\p{L}{0,3}\.|[\p{L}\p{M}'’-]*)"
_BEGIN: Final = r"(?<![\p{L}\d])"
_STOP: Final = r"(?![\p{L}\d])"

_HEADS: Final = {
    "nl": (
        r"(?:Burgemeester|Burg\.|Pastoor|Kapelaan|Jonkheer|Jhr\.|Ds\.|Dominee|Graaf|Baron"
        r"|Generaal|Gen\.|"
        r"Professor|Prof\.|Doctor|Dokter|Dr\.|Ir\.|Mr\.|Mgr\.|Pater|Prins|Prinses|Koning"
        r"|Koningin|Sint|"
        r"St\.|Laan|Plein|Weg|Steenweg|Dijk|Kade|Oude|Nieuwe|Lange|Korte|Grote|Kleine|Hoge|Lage|"
        r"Eerste|Tweede|Derde|Vierde|Noord|Zuid|Oost|West|\d{1,2}e|De|Het|Den|Achter|Op|Aan|Onder|"
        r"Bij|Voor|Boven|Van|Jan|Willem|Johan|Anna)[ ]"
        r"(?:(?:van|de|der|den|het|ter|ten|op|naar|['’][ts])[ ]){0,2}|['’][ts]-?[ ]?"
    ),
    "sv": (
        r"(?:Västra|Östra|Norra|Södra|Nedre|Övre|Stora|Lilla|Gamla|Nya|Inre|Yttre|Mellersta"
        r"|S:t|S:ta|"
        r"Sankt|Sankta|Doktor|Dr|Kapten|Biskop|Kung|Drottning|Prins|Övra|Mor|Fru|Herr|Nils"
        r"|Karl|Lars|"
        r"Erik|Per|Olof|Sven|Johan|Anders|Gustav)\.?[ ]"
    ),
    "sk": r"(?:Pod|Nad|Pri|Za|Na|Medzi|Ku|K|Pred|Do|Od|U)[ ](?:\p{Ll}{3,}[ ])?|(?:\p{Lu}\.[ "
    r"]?){1,3}",
    "sl": (
        r"(?:Pot|Cesta|Ulica|Ul\.|C\.|Na|Za|Pod|Nad|Ob|Pri|Med|V|Spodnja|Spodnji|Spodnje|Zgornja|"
        r"Zgornji|Zgornje|Gornja|Gornji|Gornje|Dolnja|Dolnji|Dolenja|Dolenji|Mala|Mali"
        r"|Velika|Veliki|"
        r"Nova|Novi|Novo|Stara|Stari|Staro|Sp\.|Zg\.|Vel\.|Sv\.|Sveti|Sveta)[ ]"
        r"(?:(?:na|v|za|ob|pod|nad|pri|k|h|do|iz|med)[ ])?"
    ),
    "ro": rf"(?:Cartier(?:ul)?|Cart\.|Comuna|Com\.|Sat(?:ul)?|Mun\.|Municipiul|Oraș(?:ul)?"
    rf"|Loc\.)[ ]{_CAP}(?:[ ]{_CAP})?,[ ]",
    "lt": rf"(?:\p{{Lu}}\.[ ]?)?{_CAP}[ ]ir[ ](?:\p{{Lu}}\.[ ]?)*|(?:\p{{Lu}}\.[ ]?){{1,3}}",
    "lv": r"(?:\p{Lu}\p{L}{0,2}\.[ ]?){1,2}|\d{1,2}\.[ ]|(?:Mazā|Lielā|Vecā|Jaunā|Augšējā"
    r"|Lejas)[ ]",
    "uk": (
        r"(?:\p{Lu}[\p{L}'’-]*[ ](?:обл|область|р-н|район|громада)\.?,?[ ]|"
        r"(?:м|с|смт|сел|х)\.?[ ]?\p{Lu}[\p{L}'’-]*(?:[ ]\p{Lu}[\p{L}'’-]*)?,[ ]?)|(?:м|с"
        r"|смт)\.[ ]?"
    ),
    "mt": (
        r"(?:(?i:nru|numru|kamra|flat|dar|appartament|blokk)\.?[ ][A-Z\d]{1,4},?[ ])|"
        r"(?:(?:Id|Il|Ir|Is|It|Ix|In|L)-\p{Lu}[\p{L}'’-]+,[ ])|(?i:nru|numru|kamra|flat)\.?[ ]"
    ),
    "pt": (
        r"(?:(?:Casal|Bairro|Quinta|Qta\.?|Urb\.?|Urbanização|Lugar|Aldeia|Edifício|Edif\."
        r"|Condomínio|Monte)"
        rf"[ ](?:d[aeo]s?[ ])?{_CAP}(?:[ ](?:d[aeo]s?[ ])?{_CAP}){{0,2}},?[ ])|"
        r"(?:[Ll]ote|[Ll]t\.?|[Bb]loco)[ ]\d{1,4}[A-Z]?(?:,?[ ](?:r/?c|\d{1,2}\.?º))?(?:[ "
        r"](?:dto|esq|fte)\.?)?,?[ ]"
    ),
}

_TOWN: Final = rf"{_CAP}(?:[ -](?:\p{{Ll}}{{1,3}}[ -])?{_CAP}){{0,3}}"
_CLAUSE: Final = r"(?=[ ]*(?:$|[.;:,!?)\"”“»\n]))"
_TAILS: Final = {
    "nl": (
        r"(?:[ ]?-[ ]?|[ ])(?:hs|huis|bis|rood|rd|zw|zwart|wit|boven|bov|beneden|ben|achter"
        r"|voor|bel|[A-Z]?[IVX]{1,4}|"
        rf"[A-Z]\d{{1,3}}|\d{{1,2}}[ ]?hoog){_STOP}|"
        rf",?[ ](?:unit|kamer|app\.?|appartement|bus|box|verdieping|etage|k\.|toren|blok"
        rf"|huisnr\.?)[ ]?[A-Z]?\d{{0,4}}[A-Z]?{_STOP}|"
        rf"[ ]\([A-Z][\p{{L}}. -]{{0,18}}\)|,[ ]{_TOWN}{_CLAUSE}(?<=\p{{L}}{{4}})|"
        r",?[ ]\d{4}[ ]?[A-Z]{2}(?![\p{L}\d])(?:,?[ ]" + _TOWN + ")?"
    ),
    "sv": (
        rf"[ ,]{{1,2}}(?:\d{{1,2}}[ ]?(?:tr|trappor)\.?|vån(?:ing)?\.?[ ]?\d{{1,2}}|(?:uppg"
        rf"|uppgång|port|hus|ing|ingång)\.?[ ]?[A-Z\d]{{1,3}}|"
        rf"lgh[ ]?(?:nr[ ]?)?\d{{1,5}}|ög|öh|öm|nb|bv|tv|th|mitt|gatuplan|gårdshus(?:et)?"
        rf"|nedre[ ]botten|bottenvåning(?:en)?){_STOP}|"
        rf",[ ](?:\d{{3}}[ ]?\d{{2}}[ ])?{_TOWN}{_CLAUSE}|[ ]\d{{3}}[ ]?\d{{2}}[ ]{_TOWN}"
    ),
    "pt": (
        rf"(?:[ ]?,[ ]?|[ ]?[–-][ ]|[ ])(?:{PT_UNIT}|{PT_SIDE}){_STOP}|\.[ ](?:Tras|Frt|Fte"
        rf"|Dto|Esq)\.|\.?[ºª]|"
        rf"[.,]?[ ]\d{{4}}-\d{{3}}(?:[ ](?:{_TOWN}|V\.?[ ]?N\.?[ ](?:d[aeo][ ])?{_CAP}))?|"
        rf"[.]?,[ ]{_TOWN}(?:{_CLAUSE}|(?=[ ]\p{{Ll}}))|[ ]de[ ]{_CAP}{_CLAUSE}"
    ),
    "ro": (
        rf"[ ]?,?[ ](?:{RO_UNIT})|[. ]{{1,2}}Mure[sș]{_STOP}|[ ](?:Mureș|Neamț|Frumos|Jiu"
        rf"|Severin|Ocna){_STOP}|"
        rf",?[ ](?i:cod[ ]po[sș]tal|cp\.?)[ ]?:?[ ]?\d{{6}}|,[ ](?:jud|com|sat|loc|or|mun)"
        rf"\.?[ ]{_TOWN}"
    ),
    "sk": (
        r",[ ]\d{1,2}\.[ ]?(?:poschodie|posch\.?|podlažie|podl\.)|,?[ ](?:vchod|byt|blok"
        r"|schodisko)[ ](?:č\.[ ]?)?[A-Z\d]{1,4}(?![\p{L}\d])|"
        rf",[ ](?:okr\.|okres|obec)[ ]{_TOWN}|,[ ]prízemie"
    ),
    "sl": (
        rf",[ ](?:p\.[ ]?p\.|pp|stan\.?|stanovanje|vhod|poštni[ ]predal|nadstropje|blok)[ "
        rf"]?(?:št\.[ ]?)?[A-Z\d]{{1,4}}{_STOP}|"
        rf",[ ](?:\d{{1,2}}\.|prvo|drugo|tretje)[ ]?nad(?:str(?:opje)?)?\.?|,[ ]\d{{4}}[ "
        rf"]{_TOWN}|[ ][A-Z](?=[ ]*(?:$|[.,;]))"
    ),
    "lt": rf",?[ ](?:{LT_FLAT})|[ ]sav\.?{_STOP}|,[ ]{_CAP}[ ](?:r|sav|k|sen|mstl)\.(?:[ ]sav\.?)?",
    "lv": rf",?[ ](?:{LV_FLAT})|[ ]?-[ ]?\d{{1,3}}{_STOP}|,[ ]LV[- ]?\d{{4}}|,[ ]{_CAP}(?:[ "
    rf"]{_CAP})?[ ](?:pag|nov)\.",
    "uk": (
        rf",?[ ]?(?:{UK_FLAT})|,[ ]?\p{{Lu}}[\p{{L}}'’-]*[ ](?:обл|область|р-н|район)\.?{_STOP}|"
        rf",[ ]?(?:м|с|смт)\.?[ ]?\p{{Lu}}[\p{{L}}'’-]*|,[ ]?(?:буд|б)\.?[ "
        rf"]?\d{{1,4}}[А-Яа-я]?(?:/\d{{1,3}})?"
    ),
    "mt": rf",[ ](?:Għawdex|Gozo|Malta)|,?[ ][A-Z]{{3}}[ ]?\d{{4}}{_STOP}|,[ ]{_TOWN}{_CLAUSE}",
}


@cache
def _head(language: str) -> regex.Pattern[str]:
    return regex.compile(rf"{_BEGIN}(?:{_HEADS[language]})$")


@cache
def _tail(language: str) -> regex.Pattern[str]:
    return regex.compile(_TAILS[language])


def widened(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """An address with everything of its country's custom around it; as it is in other languages."""
    if reading.language not in _TAILS:
        return (start, end)
    head, tail = _head(reading.language), _tail(reading.language)
    for _ in range(_TURNS):
        begin = max(0, start - _REACH)
        found = head.search(reading.text, begin, start, timeout=PATTERN_SECONDS)
        if found is None:
            break
        start = int(found.start())
    for _ in range(_TURNS):
        found = tail.match(reading.text, end, timeout=PATTERN_SECONDS)
        if found is None or found.end() <= end:
            break
        end = int(found.end())
    return (start, end)
