"""Vehicle plates of the other official languages: words for a vehicle, and the shapes beside them.

Shapes with a space, a hyphen, a dot or nothing between their groups, in the alphabets they are
typed in. Sources: the registration rules of the countries as published by their ministries of
transport; Regulation (EC) No 2411/98 on the distinguishing sign of the State.
"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.normalised import folded

_S: Final = r"[ \-.·]?"
_L: Final = "[A-ZÅÄÖČŠŽĐ]"
_CYR: Final = "[ABCEHIKMOPTXYАВСЕНІКМОРТХУ]"
_GR: Final = "[ABEZHIKMNOPTYXΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]"
_SL_TOWN: Final = "(?:LJ|MB|CE|KP|KR|GO|NM|MS|SG|PO|KK)"

# Word beginnings end in `*`.
_WORDS: Final = {
    "bg": "автомобил* кола колата коли лек*_автом* джип* бус* микробус* ван камион* ремарке* "
    "мотор* "
    "мотоциклет* регистрац* рег рег_№ номерът номера табел* паркинг* паркир* паркоместо* гараж* "
    "такси* возил* превозн* каско* гражданска_отг* винетк* талон* глоб* фиш",
    "cs": "auto auta autem autu aut vuz vozu vozem vozy vozidl* dodavk* spz rz znack* privesn* "
    "privesu "
    "motork* motocykl* parkov* garaz* registrac* poznavac* nakladak* taxi ridic* dalnicn* skod* "
    "pokut*",
    "da": "bil bilen biler bilens nummerplad* reg regnr* registr* varevogn* kassevogn* trailer* "
    "anhanger* motorcyk* parker* garage* lastbil* taxa* p-afgift* afgiften parkeringsb* bode "
    "boden fartb* koretoj* kortoj* vognen plade*",
    "el": "αυτοκινητ* οχημ* αμαξ* πινακιδ* κυκλοφορ* φορτηγ* βαν ρυμουλκ* τρεηλερ* μοτοσυκλ* "
    "μηχαν* "
    "παρκ* παρκαρ* σταθμευσ* γκαραζ* ταξι* ιχ ταξ* προστιμ* κλησ*",
    "es": "coche* matricul* placa* furgo* vehicul* remolque* moto motos motocicl* aparca* parking* "
    "garaje* plaza plazas carro* camion* taxi* itv parque* multa multas",
    "et": "auto autot autol autole autoga autod autode autonumb* numbrimar* registreeri* reg "
    "haagis* "
    "kaubik* parki* parkla* garaaz* mootorrat* soiduk* veoauto* takso* treiler* trahv* mark "
    "margiga numbriga",
    "fi": "auto auton autoni autoa autot autossa autolle autoista rekister* rekkar* reknro "
    "perakarry* perava* pakettiau* pysakoin* parkki* autotalli* moottoripyor* ajoneuvo* kuorma* "
    "sakko* sakon "
    "taksi*",
    "fr": "voiture* vehicul* immatric* plaque* camion* fourgon* utilitaire* remorque* moto motos "
    "parking* garage* stationn* taxi* scooter* carte_grise bagnole* auto autos caravane* "
    "amende* contravention* pv",
    "ga": "carr charr gcarr carranna chairr feithicl* fheithicl* veain* veaine* leantoir* "
    "clarui* chlarui* gclarui* pairce* phairce* bpairce* plata phlata gluaisrothar* pionos* "
    "phionos* fineail* fhineail*",
    "hr": "auto auta autu autom automobil* vozil* kombi* prikolic* registrac* registar* tablic* "
    "motocikl* motor parkir* parking* garaz* kamion* taksi* registriran* kazn*",
    "hu": "auto* kocsi* gepjarm* rendszam* rendsz frsz furgon* kisteheraut* utanfut* potkocsi* "
    "motor* "
    "parkol* garazs* teheraut* taxi* jarmu* kisbusz* birsag* buntet*",
    "it": "auto macchin* vettur* targa targhe targat* furgon* rimorchi* moto motorin* parcheggi* "
    "garage* veicol* camion* taxi* scooter* autoveicol* camper* posto_auto",
    "lt": "automobil* masin* valstybin* numeri* registracij* priekab* furgon* mikroautobus* "
    "motocikl* parkav* stovej* garaz* transporto* sunkvezim* taksi* auto v_n",
    "lv": "auto automasin* masin* numurzim* registracij* reg piekab* furgon* busin* mikroautobus* "
    "motocikl* stavviet* stavet* parkot* autostav* garaz* transportlidz* kravas* taksometr*",
    "mt": "karozz* kar vettur* vann vann* pjanca pjanci pjanc* targa registrazz* trejler* trailer* "
    "mutur* parkegg* parkeg* parking* garaxx* trakk* skuter*",
    "nl": "auto auto's kenteken* wagen* busje* bestelbus* bestelwagen* aanhang* motor motorfiets* "
    "parke* garage* voertuig* vrachtwagen* taxi* nummerplaat* caravan* scooter* camper* lease*",
    "pt": "carro* automovel* automoveis viatura* matricul* placa* carrinha* reboque* mota* moto "
    "motos "
    "estacion* parque* garagem* veicul* camiao* camioes taxi* furgao*",
    "ro": "masin* auto autoturism* autovehicul* numar_de_inm* inmatricul* placut* duba dubei "
    "dubita* "
    "furgon* remorc* motociclet* parca* parcar* garaj* vehicul* camion* taxi* rovinie*",
    "sk": "auto auta autom autu aut vozidl* voz dodavk* ecv spz znack* prives* motork* motocyk* "
    "parkov* garaz* evidencn* nakladn* taxi* dialnicn*",
    "sl": "reg oznak* "
    "avto avta avtom avtu avtomobil* vozil* kombi* prikolic* registr* tablic* motor* parkir* "
    "garaz* tovornj* taksi* vinjet*",
    "sv": "bil bilen bilens bilar bilarna regnr* reg registr* regskylt* skylt* nummerplat* "
    "skapbil* slap* slapvagn* husvagn* motorcyk* mc parker* garage* lastbil* fordon* taxi* "
    "p_plats* p-plats* p-bot*",
    "uk": "авто автомобіл* машин* автівк* номерн* держномер* держ_номер* реєстрац* бус буса бусик* "
    "фургон* причіп* причеп* мотоцикл* парков* паркінг* гараж* вантажівк* таксі* транспорт*",
}

_SHAPES: Final = {
    "bg": [rf"{_CYR}{{1,2}}{_S}\d{{4}}{_S}{_CYR}{{1,2}}"],
    "cs": [
        rf"\d[A-Z][A-Z0-9]{_S}\d{{4}}",
        rf"[A-Z]{{2,3}}{_S}\d{{2}}[ \-]\d{{2}}",
        rf"EL\d?{_S}\d{{2,3}}{_S}[A-Z]{{2}}",
    ],
    "da": [rf"[A-Z]{{2}}{_S}\d{{2}}{_S}\d{{3}}", rf"[A-Z]{{2}}{_S}\d{{2}}{_S}\d{{2}}"],
    "el": [rf"{_GR}{{2,3}}{_S}\d{{3,4}}"],
    "es": [
        rf"\d{{4}}{_S}[BCDFGHJ-NPR-TV-Z]{{3}}",
        rf"[A-Z]{{1,2}}{_S}\d{{4}}{_S}[A-Z]{{1,2}}",
        rf"R{_S}\d{{4}}{_S}[BCDFGHJ-NPR-TV-Z]{{3}}",
    ],
    "et": [rf"\d{{2,3}}{_S}[A-Z]{{3}}"],
    "fi": [rf"{_L}{{2,3}}[ \-]?\d{{3}}", rf"{_L}{{2,3}}-\d{{1,2}}"],
    "fr": [
        rf"[A-HJ-NP-TV-Z]{{2}}{_S}\d{{3}}{_S}[A-HJ-NP-TV-Z]{{2}}",
        rf"\d{{2,4}}{_S}[A-Z]{{2,3}}{_S}(?:\d{{2}}|2[AB])",
    ],
    "ga": [r"\d{2}[12]?[ ]?[A-Z]{1,2}[ ]?\d{3,6}"],
    "hr": [rf"{_L}{{2}}{_S}\d{{3,4}}{_S}{_L}{{1,2}}"],
    "hu": [rf"[A-Z]{{3}}{_S}\d{{3}}", rf"[A-Z]{{2}}{_S}[A-Z]{{2}}{_S}\d{{3}}"],
    "it": [
        rf"[A-HJ-NPR-TV-Z]{{2}}{_S}\d{{3}}{_S}[A-HJ-NPR-TV-Z]{{2}}",
        rf"[A-HJ-NPR-TV-Z]{{2}}{_S}\d{{5}}",
    ],
    "lt": [
        rf"[A-Z]{{2,3}}{_S}\d{{3}}",
        rf"\d{{3}}{_S}[A-Z]{{2}}",
        rf"E[A-Z]{_S}\d{{4}}",
        r"T\d{5}",
    ],
    "lv": [rf"[A-Z]{{2}}{_S}\d{{3,4}}", r"[A-Z]{2}-\d{1,2}", rf"[A-Z]{_S}\d{{4}}[A-Z]"],
    "mt": [rf"[A-Z]{{3}}{_S}\d{{3}}"],
    "nl": [
        rf"{a}{_S}{b}{_S}{c}"
        for a, b, c in (
            (r"[A-Z]{2}", r"\d\d", r"\d\d"),
            (r"\d\d", r"\d\d", r"[A-Z]{2}"),
            (r"\d\d", r"[A-Z]{2}", r"\d\d"),
            (r"[A-Z]{2}", r"\d\d", r"[A-Z]{2}"),
            (r"[A-Z]{2}", r"[A-Z]{2}", r"\d\d"),
            (r"\d\d", r"[A-Z]{2}", r"[A-Z]{2}"),
            (r"\d\d", r"[A-Z]{3}", r"\d"),
            (r"\d", r"[A-Z]{3}", r"\d\d"),
            (r"[A-Z]{2}", r"\d{3}", r"[A-Z]"),
            (r"[A-Z]", r"\d{3}", r"[A-Z]{2}"),
            (r"[A-Z]{3}", r"\d\d", r"[A-Z]"),
            (r"[A-Z]", r"\d\d", r"[A-Z]{3}"),
            (r"\d", r"[A-Z]{2}", r"\d{3}"),
            (r"\d{3}", r"[A-Z]{2}", r"\d"),
        )
    ]
    + [r"\d[ \-]?[A-Z]{3}[ \-]?\d{3}"],
    "pt": [
        rf"[A-Z]{{2}}{_S}\d\d{_S}[A-Z]{{2}}",
        rf"\d\d{_S}[A-Z]{{2}}{_S}\d\d",
        rf"[A-Z]{{2}}{_S}\d\d{_S}\d\d",
        rf"\d\d{_S}\d\d{_S}[A-Z]{{2}}",
    ],
    "ro": [rf"(?:B|[A-Z]{{2}}){_S}\d{{2,3}}{_S}[A-Z]{{3}}"],
    "sk": [rf"[A-Z]{{2}}{_S}\d{{3}}{_S}[A-Z]{{2}}"],
    "sl": [
        rf"{_SL_TOWN}{_S}(?=[A-Z]{{0,4}}{_S}[A-Z]?\d)[A-Z0-9]{{2,3}}{_S}[A-Z0-9]{{2,3}}",
        rf"{_SL_TOWN}{_S}\d{{2,3}}{_S}[A-Z]{{2,3}}",
    ],
    "sv": [rf"[A-HJ-PR-UW-Z]{{3}}{_S}\d{{2}}[A-HJ-PR-UW-Z0-9]"],
    "uk": [rf"{_CYR}{{2}}{_S}\d{{4}}{_S}{_CYR}{{2}}"],
}


# "mijn Polo, GZ-772-K": makes and models of cars are words for a vehicle.
_MAKES: Final = (
    "bmw audi vw volkswagen skoda seat opel renault dacia fiat toyota nissan ford peugeot citroen "
    "volvo mercedes mazda honda hyundai kia suzuki subaru lexus saab jeep passat octavia fabia "
    "superb corsa astra clio megane duster logan sandero yaris corolla auris rav4 qashqai focus "
    "fiesta mondeo transit sprinter vito caddy transporter berlingo partner kangoo golf polo"
)
_MADE_FOR: Final = frozenset("lt lv mt nl pt ro sk sl sv uk".split())


def _all_words(language: str, words: str) -> list[str]:
    return words.split() + (_MAKES.split() if language in _MADE_FOR else [])


def _word(written: str) -> str:
    plain: str = regex.escape(
        folded(written.replace("_", " ")).removesuffix("*"), literal_spaces=True
    )
    return plain + r"\p{L}*" if written.endswith("*") else plain


WORDS: Final = {
    language: regex.compile(
        rf"(?<!\p{{L}})(?:{'|'.join(_word(one) for one in _all_words(language, words))})(?!\p{{L}})"
    )
    for language, words in _WORDS.items()
}
"""Words for a vehicle, its plate or its place, over folded text, by ISO 639-1 language."""

SHAPES: Final = {language: "|".join(shapes) for language, shapes in _SHAPES.items()}
"""Plates of the countries of a language, in capitals, by ISO 639-1 language."""

SPEAKS_FOR_ITSELF: Final = frozenset(("bg", "uk", "fr", "ro"))
"""Languages whose plates have a shape that is hardly anything else."""

NO_PLATE: Final = regex.compile(
    r"(?:EUR|USD|GBP|SEK|DKK|HUF|RON|BGN|CZK|UAH|LVL|LTL|HRK|PLN|CHF|KM|KW|KWH|HP|PS|CV|CC|TDI|TSI"
    r"|TFSI|HDI|DCI|CDI|GTI|AMG|BMW|VW|ISO|DIN|EN|UN|USB|LED|GPS|ABS|ESP|VIN|DOT|OBD|LPG|CNG|SUV"
    r"|GLC|GLE|GLA|GLB|GLS|CLA|CLS|SLK|RAV|XC|CX|MX|LV|LT|EE|SE|DK|FI|NR|NO|TEL|SMS|PIN|PDF|RAL|IP"
    r"|DVD|CD|MP|LTE|RTX|GTX|SSD|HDD|RAM|IPX|KG|MM|CM|ML|GB|TB|MB|WD|AA|AAA|NEJ|JA|OG|OCH|REF|FV"
    r"|PO|ART|MOD|SKU|SN|EAN)[ \-.]?\d|\d+[ \-.]?(?:EUR|USD|GBP|SEK|DKK|HUF|RON|BGN|CZK|UAH|KM"
    r"|KW|KWH|HP"
    r"|PS|CV|CC|GB|TB|MB|MM|CM|KG|ML|NM|KC|FT|LEI|LEV|GRN|KN|KR|SZT|TDI|HDI|TSI|DCI)$"
)
"""Currencies, measures, engines, models and standards that look like plates."""
