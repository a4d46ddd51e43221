"""Whole addresses in the shapes of one country, read where the general rules see only a part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from gateway.traffic.detection.addresses.country_shapes import SHAPES
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_CAP: Final = r"\p{Lu}(?:\p{L}{0,3}\.|[\p{L}\p{M}'’-]*)"
_BEGIN: Final = r"(?<![\p{L}\d])"
_END: Final = r"(?![\p{L}\d])"
_CLAUSE: Final = r"(?=[ ]*(?:$|[.,;:!?)\"”“»\n]))"
_NUMBER: Final = r"[1-9]\d{0,3}(?:[ ]?[A-Za-z](?![\p{L}\d]))?(?:[/-]\d{0,4}[A-Za-z]?)?(?![\p{L}\d])"


def _name(small: str, most: int = 4) -> str:
    """Capitalised words, small ones and days between them: `Quinta da Piedade`, `5 de Outubro`."""
    word = rf"(?:{_CAP}|\d{{1,4}}(?:\.?[ºª])?)"
    return rf"{word}(?:[ ](?:(?:{small})[ ]){{0,2}}{word}){{0,{most}}}"


# Portuguese: a street, estate or place, then lots, blocks, floors, sides, a code, a town.
_PT_SMALL: Final = r"de|do|da|dos|das|e|d'|a|o"
_PT_PLACE: Final = (
    r"(?i:rua|r\.|avenida|av\.?|travessa|trav\.|tv\.|praceta|pct\.?|pcta\.?|largo|lg\.|estrada|"
    r"estr\.|alameda|al\.|calçada|calcada|cç\.|praça|praca|pç\.|beco|caminho|azinhaga|rotunda|"
    r"pátio|ladeira|escadinhas|viela|rampa|vereda|canada|bairro|b\.º|quinta|qta\.?|urbanização|"
    r"urbanizacao|urb\.?|casal|lugar|aldeia|edifício|edificio|edif\.|condomínio|condominio|"
    r"residencial|complexo|monte|herdade|sítio|sitio|vila|torre|parque)"
)
PT_SIDE: Final = (
    r"(?i:dto|dtº|dt\.?º|drt|dir|direito|direita|dta|esq|esqº|esquerdo|esquerda|fte|frt|frente|"
    r"tras|trás|traseiras|poente|nascente|norte|sul|centro|ctr)\.?º?(?!\p{L})"
    r"|(?-i:[A-Z]\d?(?![\p{L}\d]))"
)
PT_UNIT: Final = (
    r"(?:(?i:n\.?[ºo°]|nº|nr\.?|num\.)[ ]?\d{1,4}(?:[ ]?-?[A-Z](?!\p{L}))?|"
    r"(?i:lotes?|lt\.?|bloco|bl\.?|torre|porta|sala|loja|hab\.?|habitação|apt[º.]?|apto\.?"
    r"|apartamento|"
    r"fra[cç]?[cç]ão|casa|edif\.?|entrada|km|piso|andar)[ ](?-i:[A-Z]?\d{0,4}(?:[-.,"
    r"/]?[A-Z\d]{1,3})?"
    r"(?<=[A-Z\d]))(?!\p{L})|"
    r"(?i:r/?c|rés[- ]do[- ]chão|cave|subcave|s/c|s/n\.?º?)(?!\p{L})|"
    r"\d{1,3}[ ]?\.?[ºª°oa](?!\p{L}|\d)(?:[ ]?(?i:andar|piso)(?!\p{L}))?"
    r"|[1-9]\d{0,3}[A-Z]?(?![\p{L}\d]))"
    rf"\.?(?:[ ,-]{{0,3}}(?:{PT_SIDE}))?"
)
_GOES_ON: Final = r"(?=[ ]*(?:$|[.,;:!?)\"”“»\n])|[ ]\p{Ll})"
_PT_CODE: Final = rf"\d{{4}}(?:-\d{{3}})?(?:[ ]{_name(_PT_SMALL)}{_GOES_ON})?"
_PT_NAME: Final = rf"{_PT_PLACE}[ ](?:(?:{_PT_SMALL})[ ]){{0,2}}{_name(_PT_SMALL)}"
_PT_UNITS: Final = rf"(?:[ ]?[,–-]?[ ]{PT_UNIT})"
_PT: Final = (
    # "Avenida 25 de Abril, Bloco C, 2.º frente"
    rf"{_BEGIN}(?:{_PT_NAME},[ ]){{0,2}}{_PT_NAME}{_PT_UNITS}{{1,4}}"
    rf"(?:,?[ ]{_PT_CODE}|,[ ]{_name(_PT_SMALL)}{_GOES_ON})?"
    # "lote 12 r/c dto, Urb. Quinta da Piedade, Póvoa de Santa Iria"
    rf"|{_BEGIN}(?i:lote|lt\.?|bloco|torre|casa)[ ]\d{{1,4}}[A-Z]?{_PT_UNITS}{{0,2}},?[ ]{_PT_NAME}"
    rf"(?:,?[ ]{_PT_CODE}|,[ ]{_name(_PT_SMALL)}{_GOES_ON})?"
)

# Romanian: from the street or the village down to flat and sector, or from the number up.
_RO_STREET: Final = (
    r"(?i:str|strada|aleea|al|bd|bdul|b-dul|bulevardul|blvd|calea|șos|sos|șoseaua|soseaua|intrarea|"
    r"intr|splaiul|piața|piata|p-ța|p-ta|cartier|cartierul|cart|drumul|prelungirea|fundătura|"
    r"fundatura|ulița|ulita|sat|satul|comuna|com|loc|localitatea|orașul|oras|oraș|mun|municipiul|"
    r"jud|județul|judetul|pasajul|stradela|cvartal|microraion|zona)"
)
_RO_REGION: Final = (
    r"(?i:sat|satul|com|comuna|jud|județul|judetul|județ|judet|loc|localitatea|oraș|orașul|oras|"
    r"orasul|mun|municipiul)\.?"
)
RO_UNIT: Final = (
    r"(?i:nr|numărul|numarul|bl|bloc|blocul|sc|scara|et|etaj|etajul|ap|apt|apartament|apartamentul|"
    r"sector|sectorul|interfon|int|cam|camera|tronson|tr|corp|lot|mansardă|vila|casa|km)\.?[ ]?"
    r"(?-i:[A-Z]{0,3}[ -]?\d{0,4}[A-Za-z]?(?:[/-][A-Za-z\d]{1,4})?(?<=[A-Z\d][a-z]?)|parter"
    r"|mansardă)"
    r"(?![\p{L}\d])|(?i:parter|mansarda|demisol)(?!\p{L})"
)
_RO_NAME: Final = _name(r"de|din|cel|cea|lui|la|pe|și|si|al|a|ale|cu")
_RO_UNITS: Final = rf"(?:[ ]?,?[ ](?:{RO_UNIT}))"
_RO_PLACE: Final = rf"(?:,?[ ]{_RO_REGION}[ ]{_RO_NAME}{_CLAUSE})"
_RO: Final = (
    rf"{_BEGIN}(?:{_RO_STREET}\.?[ ]{_RO_NAME},[ ]){{0,3}}{_RO_STREET}\.?[ ]{_RO_NAME}"
    rf"(?:[ ]\d{{1,4}}[A-Z]?(?:[-/]\d{{0,4}}[A-Z]?)?{_END},?)?{_RO_UNITS}{{1,7}}{_RO_PLACE}{{0,3}}"
    rf"(?:,[ ]{_RO_NAME}{_CLAUSE})?(?:,?[ ](?i:cod[ ]po[sș]tal[ ]|cp[ ])?\d{{6}}(?!\d))"
    rf"?{_RO_PLACE}{{0,2}}"
    rf"|{_BEGIN}(?i:nr)\.[ ]?\d{{1,4}}[A-Z]?{_RO_PLACE}{{1,3}}"
)

# Ukrainian: region, district, settlement, street, house and flat in either order.
_UK_CAP: Final = r"\p{Lu}[\p{L}'’ʼ-]*"
_UK_NAME: Final = (
    rf"(?:\d{{1,4}}-\p{{L}}+|{_UK_CAP})(?:[ ](?:(?:і|та|на|ім\.)[ ])?{_UK_CAP}){{0,3}}"
)
_UK_SMALL_NAME: Final = (
    r"(?!та|і|й|на|у|в)\p{Ll}[\p{L}'’ʼ-]+(?:[ ](?!буд|кв|під|пов|корп)\p{Ll}{4,})?"
)
_UK_STREET_WORD: Final = (
    r"вул|вулиця|вулиці|вулицю|ул|просп|пр-т|пр|проспект|проспекті|пров|провулок|провулку"
    r"|бул|бульв|"
    r"б-р|бульвар|бульварі|пл|площа|площі|наб|набережна|узвіз|шосе|майдан|тупик|алея|проїзд|мкр|"
    r"мкрн|мікрорайон|ж/м|масив|дорога|урочище|завулок|сквер|лінія|квартал"
)
_UK_SETTLEMENT: Final = (
    r"(?:(?:[мМсСхХ]|смт|сел|сщ)(?:\.[ ]?|[ ])|(?:місто|місті|село|селі"
    r"|селище|селищі|хутір|хуторі)[ ])"
)
_UK_PART: Final = (
    rf"(?:{_UK_NAME}[ ](?i:обл|область|області|р-н|район|району|районі|громада|отг|тг)"
    rf"(?!\p{{L}})\.?|"
    rf"{_UK_SETTLEMENT}{_UK_NAME}|(?i:{_UK_STREET_WORD})(?:\.[ ]?|[ ]){_UK_NAME}|"
    rf"{_UK_NAME}[ ](?:шосе|дорога|вулиця|площа|узвіз|алея|набережна|бульвар|проспект|провулок)"
    r"(?!\p{L})|\d{5}(?!\d))"
)
_UK_HOUSE: Final = (
    r"(?:(?i:буд|будинок|б|д|дім|№|No)\.?[ ]?(?:№|No)?[ ]?)?[1-9]\d{0,3}(?:[ ]?[/-]?[ "
    r"]?(?:\d{1,3}|[А-Яа-яІіЄєЇї])"
    r"(?![\p{L}\d])){0,2}(?![\p{L}\d])"
)
UK_FLAT: Final = (
    r"(?i:кв|квартира|кімн|кімната|к|під|під'їзд|під’їзд|підʼїзд|пов|поверх|корп|корпус|секція|оф|"
    r"офіс|п)\.?[ ]?(?:№|No)?[ ]?\d{1,4}[А-Яа-яІі]?(?![\p{L}\d])"
)
_UK_TOWN: Final = rf"(?:{_UK_PART}|{_UK_CAP}(?:[ ]{_UK_CAP})?{_CLAUSE})"
_UK: Final = (
    rf"{_BEGIN}(?:{_UK_CAP}(?:[ ]{_UK_CAP})?,[ ]?)?(?:{_UK_PART}[ ]?,?[ ]?){{1,4}}"
    rf"(?<=[, ]){_UK_HOUSE}(?:[ ]?,?[ ]?{UK_FLAT}){{0,4}}(?:,[ ]?{_UK_TOWN}){{0,3}}"
    rf"|{_BEGIN}(?:(?:м\.?[ ]?)?(?:київ|львів|одеса|харків|дніпро|луцьк|рівне|суми|полтава"
    rf"|вінниця),?[ ])?(?:{_UK_STREET_WORD})\.?[ "
    rf"]{_UK_SMALL_NAME}[ ]{_UK_HOUSE}"
    rf"(?:[ ]?,?[ ]?{UK_FLAT}){{1,4}}"
)

# Lithuanian: the street word behind its name, flats behind a hyphen or `bt.`, villages with `k.`
_LT_DAY: Final = r"\d{1,2}-(?:osios|ojo|oji|ųjų|ųių|ios)"
LT_FLAT: Final = (
    r"(?i:but|butas|bt|b|kab|korp|namas|laipt|kt)\.?[ ]?(?:nr\.?[ ]?)?\d{1,4}[a-zA-Z]?(?!\p{L})"
)
_LT_TOWN: Final = (
    rf"(?:{_CAP}(?:[ ]{_CAP})?[ ](?:k|vs|mstl|mst|sen|r|raj|sav|kaimas|kaime|miestas|rajonas|"
    rf"seniūnija|sodų[ ]bendrija|r\.[ ]sav)(?!\p{{L}})\.?(?:[ ]sav\.?)?|(?:LT-)"
    rf"?\d{{5}}(?!\d)(?:[ ]{_CAP})?|"
    rf"{_CAP}(?:[ ]{_CAP})?{_CLAUSE})"
)
_LT_WORD: Final = r"\p{Lu}[\p{L}'’-]+"
_LT: Final = (
    rf"{_BEGIN}(?!Gyven|Adres|Mano|Butas|Namas|Pristat|Prie)(?:\p{{Lu}}\.[ ]?){{0,3}}"
    rf"(?:{_LT_WORD}|{_LT_DAY})(?:[ ]ir)?(?:[ ](?:\p{{Lu}}\.[ ]?){{0,3}}"
    rf"(?:{_LT_WORD}|{_LT_DAY}|ir|vardo)){{0,3}}"
    r"[ ](?:g|gatvė|gatvėje|gatvę|gatvės|pr|prospektas|prospekte|al|alėja|a|aikštė|skg|skersgatvis|"
    r"pl|plentas|tak|takas|akl|akligatvis|skv|krantinė|kelias|kel|bulvaras)(?!\p{L})\.?[ ]?"
    rf"{_NUMBER}(?:,?[ ]{LT_FLAT}){{0,3}}(?:,?[ ]{_LT_TOWN}){{0,4}}"
    # "Rinkuškių k. 12, Biržų r.", "Paežerių k., Vilkaviškio r."
    rf"|{_BEGIN}{_CAP}(?:[ ]{_CAP})?[ ](?:k|vs|mstl|kaimas|kaime)(?!\p{{L}})\.?[ "
    rf"]{_NUMBER}(?:,[ ]{_LT_TOWN}){{0,3}}"
)

# Latvian: farms by their quoted names, streets of days, courts.
_LV_REGION: Final = r"(?:pagasts|pagastā|pag\.|novads|novadā|nov\.|ciems|ciemā|c\.|pilsēta|raj\.)"
_LV_PLACE: Final = (
    rf"(?:{_CAP}(?:[ ]{_CAP})?(?:[ ]{_LV_REGION})?(?=[ ]*(?:$|[.,;!?)\n]))|LV[- ]?\d{{4}}(?!\d))"
)
LV_FLAT: Final = (
    r"(?i:dz|dzīv|dzīvoklis|dzivoklis|k|korp|korpuss|kab)[.-]?[ ]?\d{1,4}[a-z]?(?!\p{L})"
)
_LV: Final = (
    rf"[\"„“«]\p{{Lu}}[\p{{L}} -]{{2,28}}[\"”“»](?:[ ]?-?[ ]?\d{{1,3}}(?!\d))?"
    rf"(?:,[ ]{_LV_PLACE}){{0,3}},[ ](?:{_CAP}(?:[ ]{_CAP})?[ ]{_LV_REGION}|LV[- "
    rf"]?\d{{4}}(?!\d))(?:,[ ]{_LV_PLACE}){{0,2}}"
    rf"|{_BEGIN}(?:{_CAP},[ ])?(?:\d{{1,2}}\.[ ](?:novembra|maija|janvāra|jūnija|februāra"
    rf"|marta|augusta|"
    rf"oktobra)|(?!Dzīvo|Adres|Mana|Mans|Māja|Piegād)(?:\p{{Lu}}\p{{L}}{{0,2}}\.[ ]?)"
    rf"*{_CAP}(?:[ ]{_CAP})?)"
    r"[ ](?:iela|ielā|ielu|ielas|sēta|sētā|gatve|gatvē|ceļš|ceļā|prospekts|prospektā"
    r"|bulvāris|bulvārī|"
    r"laukums|laukumā|dambis|dambī|līnija|līnijā|šoseja|šosejā|aleja|alejā|šķērsiela"
    r"|krastmala|gāte|taka)"
    rf"[ ]{_NUMBER}(?:[ ]?-[ ]?\d{{1,4}}(?!\d))?(?:,?[ ]{LV_FLAT}){{0,3}}(?:,[ ]{_LV_PLACE}){{0,4}}"
)

# Slovak and Slovenian: adjectives of streets without a street word, villages with their number.
_ADJECTIVE: Final = (
    r"\p{Lu}[\p{L}-]{2,}(?:ova|ovej|ská|skej|cká|ckej|ská|ného|ná|nej|ska|ška|čka|cka|ski"
    r"|ški|čki|cki|sko|ško|"
    r"čko|cko|jeva|jevi|jevo|eva|evi|evo|ovi|ovo|na|ni)"
)
_SLAVIC_TOWN: Final = (
    rf"(?:\d{{3}}[ ]\d{{2}}[ ]|\d{{4}}[ ])?{_CAP}(?:[ -](?:(?:nad|pod|pri|na|v|ob)[ ])"
    rf"?{_CAP}){{0,3}}"
    r"(?:[ ](?:mesto|mestu|vas|gora))?(?=[ ]*(?:$|[.,;:!?)\"”“»\n]))"
)
_SK: Final = (
    rf"{_BEGIN}(?:{_ADJECTIVE}|(?:\p{{Lu}}\p{{L}}{{0,2}}\.[ ]?)+{_CAP})[ ]{_NUMBER},[ "
    rf"]{_SLAVIC_TOWN}"
    rf"|{_BEGIN}(?i:sídl|sidl|sídlisko|sidlisko|nám|námestie|ul|ulica|tr|trieda|osada"
    rf"|lokalita|časť)\.?[ ]"
    rf"{_CAP}(?:[ ]{_CAP}){{0,3}}[ ](?:č|čp|s\.[ ]?č|súp\.[ ]?č)\.[ ]?{_NUMBER}(?:,[ "
    rf"]{_SLAVIC_TOWN})?"
    rf"|(?<=(?<!\p{{L}})(?:v|vo|z|zo|do|obec|obci|obce)[ ]){_CAP}(?:[ ]{_CAP}){{0,2}}[ ](?:č"
    rf"|čp)\.[ ]?{_NUMBER}"
    rf"(?:,[ ]{_SLAVIC_TOWN})?"
    rf"|{_BEGIN}{_CAP}(?:[ ]{_CAP}){{0,2}}[ ](?:č\.[ ]?)?{_NUMBER},[ ](?:okr\.|okres)[ "
    rf"]{_CAP}(?:[ ]{_CAP}){{0,2}}"
)
_SL: Final = (
    rf"{_BEGIN}{_ADJECTIVE}[ ]{_NUMBER}(?:,[ ]{_SLAVIC_TOWN}|[ ]v[ ]{_CAP}(?:[ ]\p{{L}}+)"
    rf"{{0,2}}?{_CLAUSE})"
    rf"|(?<=(?<!\p{{L}})(?i:na|pri|iz|naslov|naslovu)[ ])(?:\p{{Lu}}[\p{{L}}-]{{2,}}(?:ski"
    rf"|ški|čki|cki|jevi|evi|ovi))"
    rf"[ ]{_NUMBER}"
    rf"|{_BEGIN}(?:Pot|Cesta|Ulica|Vrh|Ob|Pod|Pri|Nad|Na|Za|Med|V)[ ](?:\p{{L}}+[ ])"
    rf"{{0,3}}?{_CAP}[ ]{_NUMBER},?[ ]\d{{4}}[ ]"
    rf"{_SLAVIC_TOWN}"
    rf"|(?<=(?<!\p{{L}})na[ ])(?:\p{{Ll}}{{3,}}(?:ski|ški|sko|ško|čki|čko|jevi|evi|ovi|jevo"
    rf"|ovo))[ ]{_NUMBER}"
    r"[ ]v[ ]\p{Ll}{4,}(?:[ ](?:gorici|mestu|soboti|gradcu|bistrici|konjicah|loki))?"
)

# Swedish farms and villages with their code; Dutch houses before a town.
_SV: Final = (
    rf"{_BEGIN}{_CAP}(?:[ ]{_CAP})?[ ](?:gård|säteri|herrgård|prästgård|by|torp|stuga|bruk"
    rf"|kvarn)(?:[ ]{_NUMBER})?,[ ]"
    rf"\d{{3}}[ ]?\d{{2}}[ ]{_CAP}(?:[ ]{_CAP}){{0,2}}"
    rf"|{_BEGIN}(?:Västra|Östra|Norra|Södra|Nedre|Övre|Stora|Lilla|Gamla|Nya|Inre|Yttre"
    rf"|Mellersta|S:t|"
    rf"S:ta|Sankt|Sankta|Doktor|Biskop|Kung|Drottning|Prins|Kapten|Karl|Johan)[ ]{_CAP}[ ]{_NUMBER}"
    rf"(?:,[ ](?:\d{{3}}[ ]?\d{{2}}[ ])?{_CAP}(?:[ ]{_CAP}){{0,2}}{_CLAUSE})"
)
_NL: Final = (
    rf"{_BEGIN}(?:(?:De|Het|Den|(?:de|het)(?![ ](?:Lange|Korte|Oude|Nieuwe|Grote|Kleine|Hoge"
    rf"|Lage)[ ]\p{{Lu}})|['’][tTsS]|Achter|Op|Aan|Onder|Bij|Voor|Boven|In"
    rf"|Over|Tussen|"
    rf"Lange|Korte|Oude|Nieuwe|Grote|Kleine|Hoge|Lage)[ ])(?:(?:de|het|den|['’]t)[ ])?"
    rf"{_CAP}(?:[ ](?:(?:van|de|der|den|op)[ ]){{0,2}}{_CAP}){{0,2}}[ ]{_NUMBER},?[ ]"
    rf"(?:\d{{4}}[ ]?[A-Z]{{2}}(?!\p{{L}})(?:,?[ ]{_CAP}(?:[ ]{_CAP})?)?|(?<=,[ ])"
    rf"{_CAP}(?:[ ](?:aan|bij|op)[ ](?:de|den)[ ]{_CAP}|[ ]{_CAP})?{_CLAUSE})"
    rf"|(?<=(?<!\p{{L}})(?:woon|woont|wonen|woonden|verhuis|adres|adres:|adres[ ]is)[ "
    rf"](?:(?:op|aan|in|naar)[ ])?(?:(?:de|het)[ ])?)"
    rf"{_CAP}(?:hof|park|pad|dijk|haven|hoek|veld|berg|kamp|erf|wal|burg|zoom|bos|oord|rode"
    rf"|weide|meer|heide|"
    rf"donk|borg|stee|horst|beek|brink|es|wijk|baan|ven|akker|markt|poort|brug|sloot|vaart"
    rf"|kolk|hout|hage|tuin|ring|rak)"
    rf"[ ]{_NUMBER}"
)
_MT_TRIQ: Final = r"(?i:triq|trejqet|misraħ|misrah|vjal|sqaq|pjazza|wesgħa|dawret|trejqa)"
_MT_CAP: Final = r"(?:(?i:[iI]?[lrstxzżċdn]-|ta'[ ]?|tal-|tas-|tat-)[ ]?)?\p{Lu}[\p{L}’'-]*"
_MT: Final = (
    rf"{_BEGIN}(?:{_MT_CAP},[ ])?(?:(?i:nru|numru|kamra|flat|fl|dar|fond|garaxx|ħanut"
    rf"|maisonette|penthouse)\.?[ ])?"
    rf"(?:\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}})?,?[ ])?(?<=[\d,][ ]){_MT_TRIQ}[ ](?:{_MT_CAP}"
    rf"|\d{{1,3}})(?:[ ](?:u[ ]|des[ ]|de[ ]|ta'[ ])?{_MT_CAP}){{0,3}}"
    rf"(?:,[ ]{_MT_CAP}(?:[ ]{_MT_CAP})?(?=[ ]*(?:$|[.,;\n)]|[ ][A-Z]{{3}}[ ]?\d)))"
    rf"{{0,2}}(?:,?[ ][A-Z]{{3}}[ ]?\d{{4}}(?!\d))?"
)

_SHAPES: Final = {
    "pt": _PT, "ro": _RO, "uk": _UK, "lt": _LT, "lv": _LV, "sk": _SK, "sl": _SL, "sv": _SV,
    "nl": _NL, "mt": _MT,
}  # fmt: skip


_ALL: Final = SHAPES | _SHAPES


@cache
def _shape(language: str) -> regex.Pattern[str]:
    return regex.compile(_ALL[language])


def local_addresses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Whole addresses of the text's country; all but Irish ones hold a digit."""
    irish = reading.language == "ga"
    if (reading.has_digit or irish) and reading.language in _ALL:
        for found in found_by(_shape(reading.language), reading.text):
            if irish or any(map(str.isdigit, found[0])):
                yield found.span()
