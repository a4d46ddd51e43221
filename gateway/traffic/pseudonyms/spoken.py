"""Numbers, e-mail addresses and dates said in words, brought to their spelling in digits."""

from __future__ import annotations

import re
from typing import Final

from gateway.traffic.pseudonyms.folding import fold

_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|\+")
_UNITS: Final = {
    word: value
    for value, words in enumerate(
        (
            "zero oh null nula",
            "jeden jedna jedynka one eins ein",
            "dwa dwie dwojka two zwei zwo",
            "trzy trojka three drei",
            "cztery czworka four vier",
            "piec piatka five funf fuenf",
            "szesc szostka six sechs",
            "siedem siodemka seven sieben",
            "osiem osemka eight acht",
            "dziewiec dziewiatka nine neun",
            "dziesiec ten zehn",
            "jedenascie eleven elf",
            "dwanascie twelve zwolf zwoelf",
            "trzynascie thirteen dreizehn",
            "czternascie fourteen vierzehn",
            "pietnascie fifteen funfzehn",
            "szesnascie sixteen sechzehn",
            "siedemnascie seventeen siebzehn",
            "osiemnascie eighteen achtzehn",
            "dziewietnascie nineteen neunzehn",
        )
    )
    for word in words.split()
}
_TENS: Final = {
    word: 10 * value
    for value, words in enumerate(
        (
            "dwadziescia twenty zwanzig",
            "trzydziesci thirty dreissig",
            "czterdziesci forty vierzig",
            "piecdziesiat fifty funfzig",
            "szescdziesiat sixty sechzig",
            "siedemdziesiat seventy siebzig",
            "osiemdziesiat eighty achtzig",
            "dziewiecdziesiat ninety neunzig",
        ),
        start=2,
    )
    for word in words.split()
}
_HUNDREDS: Final = {
    word: 100 * value
    for value, words in enumerate(
        "sto,dwiescie,trzysta,czterysta,piecset,szescset,siedemset,osiemset,dziewiecset".split(","),
        start=1,
    )
    for word in words.split()
}
_TIMES: Final = {"double": 2, "podwojne": 2, "podwojna": 2, "triple": 3, "potrojne": 3}
_FILLERS: Final = frozenset("i and und a potem dalej nastepnie myslnik kreska spacja".split())


def digits_of(text: str) -> str | None:
    """The digits that a number in words says (`sześćset trzy zero` is `6030`), `+` where said.

    None if anything else is said too, or nothing.
    """
    groups: list[str] = []
    total, lowest, times = 0, 1_000, 1
    for piece in _PIECE.findall(fold(text)):
        value = _value(piece)
        if piece in _FILLERS:
            continue
        if piece in _TIMES:
            times = _TIMES[piece]
            continue
        if value is None and not piece.isdecimal() and piece not in ("+", "plus"):
            return None
        size = _size(value) if value is not None else 0
        if total and (value is None or not value or lowest <= size or total % 10 or value < 1):
            groups.append(str(total))
            total, lowest = 0, 1_000
        if value is None:
            groups.append("+" if piece in ("+", "plus") else piece)
        elif value == 0 or times > 1:
            groups.append(str(value) * times)
        else:
            total, lowest = total + value, size
        times = 1
    if total:
        groups.append(str(total))
    return "".join(groups) or None


def _value(piece: str) -> int | None:
    return _UNITS.get(piece, _TENS.get(piece, _HUNDREDS.get(piece)))


def _size(value: int) -> int:
    """What must stand before it to be counted together: hundreds, then tens, then units."""
    if value >= 100:
        return 100
    return 10 if value >= 20 else 1


_AT: Final = "malpa|malpka|at|@|kringel|klammeraffe|arobase|chiocciola|arroba"
_SYMBOLS: Final = (
    (re.compile(rf"\s*(?:[\[({{<]\s*(?:{_AT})\s*[\])}}>]|\s(?:{_AT})\s|@|%40)\s*"), "@"),
    (re.compile(r"\s*(?:[\[({<]\s*)(?:kropka|kropa|dot|punkt|point|\.)\s*(?:[\])}>])\s*"), "."),
    (re.compile(r"\s+(?:kropka|kropa|dot|punkt|point)\s+"), "."),
    (re.compile(r"\s+(?:podkreslnik|podkreslenie|podloga|underscore|unterstrich)\s+"), "_"),
    (re.compile(r"\s+(?:myslnik|minus|kreska|dash|hyphen|bindestrich)\s+"), "-"),
)
_HOSTS: Final = (
    (re.compile(r"[ ]+(?:na|w)[ ]+(?:gmailu|gmail|gmejlu|dzimejlu)$"), "@gmail.com"),
    (re.compile(r"[ ]+na[ ]+(?:wp|wupe|wirtualnej polsce)$"), "@wp.pl"),
    (re.compile(r"[ ]+na[ ]+(?:onecie)$"), "@onet.pl"),
    (re.compile(r"[ ]+na[ ]+(?:interii)$"), "@interia.pl"),
    (re.compile(r"[ ]+na[ ]+(?:o2|o dwa|o dwojce)$"), "@o2.pl"),
    (re.compile(r"[ ]+na[ ]+(?:outlooku)$"), "@outlook.com"),
)
_ENDING: Final = re.compile(r" +(pl|com|eu|org|net|de|info|gov pl|com pl)$")
_SAID_HOSTS: Final = {
    "gmail.com": ("gmailu", "gmail"),
    "wp.pl": ("wp",),
    "onet.pl": ("onecie",),
    "interia.pl": ("interii",),
    "o2.pl": ("o2",),
    "outlook.com": ("outlooku",),
}
_EMAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")


def email_of(text: str) -> str | None:
    """The address that was said, in lower case; None if it is none or needs no reading."""
    plain = " ".join(text.lower().split())
    if _EMAIL.fullmatch(plain):
        return plain
    said = " ".join(fold(text).split())
    for symbol, sign in (*_HOSTS, *_SYMBOLS):
        said = symbol.sub(sign, said)
    if "@" in said and "." not in said.rpartition("@")[2]:
        said = _ENDING.sub(lambda ending: "." + ending[1].replace(" ", "."), said)
    said = said.replace(" ", "").rstrip(".")
    return said if _EMAIL.fullmatch(said) else None


def said_of_email(email: str) -> tuple[str, ...]:
    """How a known address is said without its sign: `ewa kropka lis na gmailu`."""
    local, _, domain = email.partition("@")
    for sign, word in ((".", " kropka "), ("_", " podkreślnik "), ("-", " myślnik ")):
        local = local.replace(sign, word)
    return tuple(f"{local} na {host}" for host in _SAID_HOSTS.get(domain, ()))


_MONTHS: Final = {
    word: month
    for month, words in enumerate(
        (
            "січень січня январь января styczen stycznia january jan januar jaenner janner sty",
            "лютий лютого февраль февраля luty lutego february feb februar lut",
            "березень березня март марта marzec marca march mar marz maerz mrz",
            "квітень квітня апрель апреля kwiecien kwietnia april apr kwi",
            "травень травня май мая maj maja may mai",
            "червень червня июнь июня czerwiec czerwca june jun juni cze",
            "липень липня июль июля lipiec lipca july jul juli lip",
            "серпень серпня август августа sierpien sierpnia august aug sie",
            "вересень вересня сентябрь сентября wrzesien wrzesnia september sep sept wrz",
            "жовтень жовтня октябрь октября pazdziernik pazdziernika october oct oktober okt paz",
            "листопад листопада ноябрь ноября listopad listopada november nov lis",
            "грудень грудня декабрь декабря grudzien grudnia december dec dezember dez gru",
        ),
        start=1,
    )
    for word in fold(words).split()
}
_MONTHS.update(
    {roman: n for n, roman in enumerate("ii iii iv v vi vii viii ix x xi xii".split(), 2)}
)
_ORDINALS: Final = (
    (1, "pierwszy pierwszego first erste ersten"),
    (2, "drugi drugiego second zweite zweiten"),
    (3, "trzeci trzeciego third dritte dritten"),
    (4, "czwarty czwartego fourth vierte vierten"),
    (5, "piaty piatego fifth funfte funften"),
    (6, "szosty szostego sixth sechste sechsten"),
    (7, "siodmy siodmego seventh siebte siebten"),
    (8, "osmy osmego eighth achte achten"),
    (9, "dziewiaty dziewiatego ninth neunte neunten"),
    (10, "dziesiaty dziesiatego tenth"),
    (11, "jedenasty jedenastego eleventh"),
    (12, "dwunasty dwunastego twelfth"),
    (13, "trzynasty trzynastego thirteenth"),
    (14, "czternasty czternastego fourteenth"),
    (15, "pietnasty pietnastego fifteenth"),
    (16, "szesnasty szesnastego sixteenth"),
    (17, "siedemnasty siedemnastego seventeenth"),
    (18, "osiemnasty osiemnastego eighteenth"),
    (19, "dziewietnasty dziewietnastego nineteenth"),
    (20, "dwudziesty dwudziestego twentieth"),
    (30, "trzydziesty trzydziestego thirtieth"),
    (40, "czterdziesty czterdziestego"),
    (50, "piecdziesiaty piecdziesiatego"),
    (60, "szescdziesiaty szescdziesiatego"),
    (70, "siedemdziesiaty siedemdziesiatego"),
    (80, "osiemdziesiaty osiemdziesiatego"),
    (90, "dziewiecdziesiaty dziewiecdziesiatego"),
    (1000, "tysiac tysiace tysiecy thousand"),
    (2000, "dwutysieczny dwutysiecznego"),
)
_ORDINAL: Final = {word: value for value, words in _ORDINALS for word in words.split()}
_NOT_SAID: Final = frozenset(
    "r roku rok of the dnia urodzony urodzona ur born am und i and".split()
)
_PIVOT: Final = 30  # a year of two digits up to this is of this century


def date_of(text: str) -> str | None:
    """A date as `1992-11-04`, whatever its spelling; None without day, month and year."""
    numbers: list[int] = []
    month, month_at = 0, 0
    run = 0
    running = False
    for piece in re.findall(r"[^\W\d_]+|\d+", fold(text)):
        if piece in ("st", "nd", "rd", "th") or piece in _NOT_SAID:
            continue
        if piece.isdecimal():
            numbers, run, running = [*_done(numbers, run, running), int(piece)], 0, False
        elif piece in _MONTHS:
            numbers, run, running = _done(numbers, run, running), 0, False
            month, month_at = _MONTHS[piece], len(numbers)
        else:
            value = _ORDINAL.get(piece, _value(piece))
            if value is None:
                return None
            if value >= 1000 and running and 1 < run < 10:
                run *= value  # dwa tysiące
            else:
                run, running = run + value, True
    numbers = _done(numbers, run, running)
    return _date(numbers, month, month_at)


def _done(numbers: list[int], run: int, running: bool) -> list[int]:
    return [*numbers, run] if running else numbers


def _date(numbers: list[int], month: int, month_at: int) -> str | None:
    if month:
        if len(numbers) != 2:
            return None
        year, day = (numbers[0], numbers[1]) if numbers[0] > 31 else (numbers[1], numbers[0])
    elif len(numbers) == 3:
        year, day = (numbers[0], numbers[2]) if numbers[0] > 31 else (numbers[2], numbers[0])
        month = numbers[1]
        if month > 12 >= day:
            month, day = day, month
    else:
        return None
    if year < 100:
        year += 2000 if year <= _PIVOT else 1900
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1800 <= year <= 2200):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
