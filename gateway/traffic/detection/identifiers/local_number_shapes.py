"""Shapes of numbers of eleven more countries: land registers, plates, accounts, documents.

Each: entity type, a stem that must stand in the folded text (any where empty), the shape with its
value `v`. Sources: the countries' cadastral and registration offices; the bank codes of Czechia as
listed by its national bank.
"""

from __future__ import annotations

from typing import Final

_B: Final = r"(?<![\p{L}\d/.,-])"
_E: Final = r"(?![\p{L}\d/]|[-.,]\d)"
_CAP: Final = r"\p{Lu}[\p{L}\p{M}'’-]*"
_NAME: Final = rf"{_CAP}(?:[ -](?:(?:nad|pod|pri|při|na|v|u|de|la|do|da)[ ])?{_CAP}){{0,3}}"
_CS_BANKS: Final = (
    "0100|0300|0600|0710|0800|2010|2060|2070|2100|2200|2220|2250|2260|2600|2700|3030|3050|3060"
    "|3500|4000|4300|5500|5800|6000|6100|6200|6210|6300|6700|6800|7910|7950|7960|7970|7990|8030"
    "|8040|8060|8090|8150|8190|8198|8220|8250|8255|8265|8280|8293"
)
_PASSPORT: Final = rf"{_B}(?P<v>[A-ZΑ-Ω]{{1,3}}[ ]?\d{{6,7}}){_E}"
_FINNISH_PLATE: Final = (
    rf"{_B}(?P<v>(?!USB|ISO|IPX|DVD|LED|RTX|GTX|SSD|DIN|COV|CVE|RFC|TLS|PDF|EAN|NRO|OEM|HDMI"
    rf"|ABS|PVC|UTF|SFS|EPS|ACC|IVA|REF|SKU|ART|BMW|MAC)[A-ZÅÄÖ]{{3}}-\d{{3}}){_E}"
)

SHAPES: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "cs": (
        ("IBAN_CODE", "", rf"{_B}(?P<v>(?:\d{{1,6}}-)?\d{{6,10}}[ ]?/[ ]?(?:{_CS_BANKS})){_E}"),
        (
            "LAND_REGISTER",
            "",
            rf"{_B}(?P<v>(?:LV|(?i:list\p{{L}}*[ ]vlastnictv\p{{L}}*))[ ](?:(?:č|čís|c)\.[ ]?"
            rf"|číslo[ ]|cislo[ ])?\d{{1,5}}(?:,?[ ](?:pro[ ]|v[ ])?(?:k\.[ ]?[úu]\.|kat\.[ ]?"
            rf"[úu]z\p{{L}}*\.?|katastráln\p{{L}}*[ ]území\p{{L}}*)[ ]{_NAME})?)(?!\d)",
        ),
        (
            "LAND_REGISTER",
            "parc|pozem",
            r"(?i:parc(?:ela|ely|ele|elu|elou|eln\p{L}+|\.)?|pozem\p{L}+)[ ]"
            r"(?:(?:č|čís|číslo|c|cislo)\.?[ ]?|st\.[ ]?)+"
            rf"(?P<v>\d{{1,5}}(?:/\d{{1,4}})?(?:,?[ ](?:v[ ])?k\.[ ]?[úu]\.[ ]{_NAME})?)(?!\d)",
        ),
        ("DRIVING_LICENCE", "", rf"(?<!\p{{L}})ŘP[ :č.]{{1,5}}(?P<v>[A-Z]{{2}}[ ]?\d{{6}}){_E}"),
        ("PASSPORT", "cestovn|(?<!\\p{L})pas(?:u|em)?(?!\\p{L})", _PASSPORT),
    ),
    "hr": (
        (
            "LAND_REGISTER",
            "uloz|zk|z\\. ?k|cest|kcbr|k\\. ?c",
            r"(?<!\p{L})(?i:zk\.?[ _]?(?:ul(?:o[žz]\p{L}*)?\.?)|z\.[ ]?k\.[ ]?ul\p{L}*\.?"
            r"|zemlji[šs]no\p{L}*[ ]?knji[žz]n\p{L}+[ ]ulo[žz]\p{L}+"
            r"|ulo[žz]a?k\p{L}*|k\.[ ]?[čc]\.(?:[ ]?br\.)?|kat\.[ ]?[čc]est\p{L}*"
            r"|[čc]estic[aeiu])[ \"':]{0,5}(?:br(?:oj)?\.?[ ]?|[:=][ \"']*)?"
            rf"(?P<v>\d{{1,5}}(?:/\d{{1,4}})?(?:,?[ ]k\.[ ]?o\.[ ]{_NAME})?)(?![\d/])",
        ),
        ("PASSPORT", "putovn", rf"{_B}(?P<v>\d{{9}}){_E}"),
    ),
    "fi": (
        (
            "VEHICLE_PLATE",
            "auto|ajoneuvo|kolari|vahin|kilpi|rekister|rekkari|katsast|pysakoi|parkki|peravaunu|"
            "moottoripyor|vakuut|kuski|kuljettaja|tormas|peltikolari|kaara|rengas|renkaa|latau|"
            "pakettiauto|hinau|nopeus|sakko|huolto",
            _FINNISH_PLATE,
        ),
        ("LAND_REGISTER", "", rf"{_B}(?P<v>\d{{1,3}}-\d{{1,3}}-\d{{1,4}}-\d{{1,4}}){_E}"),
        ("PASSPORT", "passi", rf"{_B}(?P<v>[A-Z]{{2}}\d{{7}}){_E}"),
    ),
    "da": (
        (
            "IBAN_CODE",
            "reg|konto",
            r"(?<!\p{L})(?i:reg\.?(?:istrerings)?[ .]?(?:nr\.?|nummer)?[ :]{0,2})"
            r"(?P<v>\d{4}[ ,/-]{1,3}(?:(?i:konto(?:nr|nummer)?)\.?[ :]{0,2})?"
            r"\d{6,10})(?!\d)",
        ),
        (
            "LAND_REGISTER",
            "matr",
            r"(?i:matr(?:ikel)?\.?[ -]?(?:nr|nummer)\.?[ :]{0,2})"
            rf"(?P<v>\d{{1,4}}(?:[ ]?[a-zæøå]{{1,3}}(?!\p{{L}}))?(?:,?[ ]{_NAME})?)(?!\d)",
        ),
        ("PASSPORT", "(?<!\\p{L})pas(?:set|nr|nummer|_nr)?(?!\\p{L})", rf"{_B}(?P<v>\d{{9}}){_E}"),
    ),
    "hu": (
        ("IBAN_CODE", "", rf"{_B}(?P<v>[1-8]\d{{7}}-\d{{8}}(?:-\d{{8}})?){_E}"),
        (
            "ID_CARD",
            "ig\\.|igazolv|szemelyi|szig|okmany|kartya",
            rf"{_B}(?P<v>\d{{6}}[ ]?[A-Z]{{2}}){_E}",
        ),
        ("NATIONAL_ID", "szem|azonosito", rf"{_B}(?P<v>[1-8][ -]\d{{6}}[ -]\d{{4}}){_E}"),
        ("PASSPORT", "utlevel", rf"{_B}(?P<v>[A-Z]{{2}}[ ]?\d{{6,7}}){_E}"),
    ),
    "el": (
        (
            "ID_CARD",
            "ταυτοτ|αδτ|α\\.δ\\.τ|διαμον|αδεια",
            rf"{_B}(?P<v>[A-ZΑ-Ω]{{1,2}}[ -]?"
            rf"\d{{6,8}}){_E}",
        ),
        ("LAND_REGISTER", "καεκ|κτηματολ", rf"{_B}(?P<v>\d{{12}}(?:/\d{{1,4}}/\d{{1,4}})?){_E}"),
        ("PASSPORT", "διαβατηρ", _PASSPORT),
        (
            "VEHICLE_PLATE",
            "αυτοκιν|πινακ|κυκλοφ|οχημ|αμαξι|μηχαν|παρκ|ασφαλ|φορτηγ|ταξι",
            rf"{_B}(?P<v>[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{{3}}[ -]?[1-9]\d{{3}}){_E}",
        ),
    ),
    "bg": (
        (
            "LAND_REGISTER",
            "",
            rf"{_B}(?P<v>\d{{5}}\.\d{{1,5}}\.\d{{1,5}}(?:\.\d{{1,4}}"
            rf"(?:\.\d{{1,4}})?)?){_E}",
        ),
        (
            "VEHICLE_PLATE",
            "",
            rf"{_B}(?P<v>(?:С[АВ]?|РВ|В|ВН|ВР|ВТ|ЕВ|ЕН|КН|ОВ|РА|РК|РР|СН|СМ|СО"
            rf"|СС|СТ|ТХ|Т|У|Х|М|К|Р|А|Е|Н)[ ]?\d{{4}}[ ]?[АВЕКМНОРСТУХ]{{2}}){_E}",
        ),
        ("PASSPORT", "паспорт", rf"{_B}(?P<v>(?:[A-ZА-Я]{{2}}[ ]?)?\d{{6,9}}){_E}"),
    ),
    "es": (
        ("PASSPORT", "pasaport", rf"{_B}(?P<v>[A-Z]{{2,3}}[ -]?\d{{6}}){_E}"),
        (
            "LAND_REGISTER",
            "",
            rf"{_B}(?P<v>\d{{7}}[ ]?[A-Z]{{2}}\d{{4}}[A-Z][ ]?\d{{4}}[ ]?"
            rf"[A-Z]{{2}}){_E}",
        ),
        (
            "LAND_REGISTER",
            "finca|registr",
            r"(?i:finca)[ ](?:(?i:registral|número|numero|núm\.?|n\.?[º°o]|nº)[ ]?){0,3}"
            r"(?P<v>\d{1,3}(?:\.\d{3})|\d{3,6}(?:/\d{1,3})?)(?![\d/])",
        ),
    ),
    "fr": (
        ("PASSPORT", "passeport", rf"{_B}(?P<v>\d{{2}}[A-Z]{{2}}[ ]?\d{{5}}){_E}"),
        (
            "CONTRACT_NUMBER",
            "contrat|police|adherent|abonne|societaire|client|dossier d",
            r"(?i:n(?:um[ée]ro|[°ºo])\.?[ ]?(?:de[ ]|d['’])(?:mon[ ])?(?:contrat|police|client"
            r"|adhérent|abonné\p{L}*|sociétaire))(?:,?[ ](?!\d)[\p{L}'’]+){0,7}[ ,:]{1,3}"
            r"(?P<v>\d{3,4}(?:[ .]\d{2,4}){1,4}(?:[ ]?[A-Z](?!\p{L}))?)(?!\d)",
        ),
        (
            "LAND_REGISTER",
            "cadastr|parcelle|section",
            r"(?i:parcelles?|section|cadastr\p{L}+)[ ](?:(?i:cadastral\p{L}*|cadastrée?s?|n[°º]"
            r"|numéro|section)[ ]?){0,4}(?P<v>[A-Z]{1,2}[ ]?(?:(?i:n[°º]|numéro)[ ]?)?\d{1,4})"
            r"(?![\p{L}\d])",
        ),
    ),
    "et": (
        ("LAND_REGISTER", "", rf"{_B}(?P<v>\d{{5}}:\d{{3}}:\d{{4}}){_E}"),
        (
            "VEHICLE_PLATE",
            "auto|soiduk|numbrimark|kaubik|haagis|parkim|avarii|juht|kindlust",
            rf"{_B}(?P<v>\d{{3}}[ -]?(?!EUR|TUN|PAE|KUU|KRO|KWH|USD|GBP|PVC|LED|USB|TKS|STK|MIN"
            rf"|SEK)[A-Z]{{3}}){_E}",
        ),
        ("PASSPORT", "passi|pass(?!\\p{L})", rf"{_B}(?P<v>K[A-Z]?[ ]?\d{{7}}){_E}"),
    ),
    "ga": (
        ("PASSPORT", "(?<!\\p{L})(?:ph?as|bpas)(?!\\p{L})", rf"{_B}(?P<v>[A-Z]{{1,2}}\d{{7}}){_E}"),
        (
            "VEHICLE_PLATE",
            "",
            rf"{_B}(?P<v>(?:0\d|1[0-2]|[89]\d|1[3-9][12]|2\d[12])-(?:CE|CN|CW|DL|"
            rf"KE|KK|KY|LD|LH|LK|LM|LS|MH|MN|MO|OY|RN|SO|TN|TS|TA|WD|WH|WX|WW|[CDGLTW])-"
            rf"\d{{1,6}}){_E}",
        ),
        (
            "LAND_REGISTER",
            "folio|fholio",
            rf"(?i:f[h]?[óo]lio)[ ]?(?:(?i:uimhir|uimh\.?)[ ])?(?P<v>[A-Z]{{2}}[ ]?\d{{2,6}}[FL]?)"
            rf"{_E}",
        ),
    ),
}
