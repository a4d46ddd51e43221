"""What follows a house number: flat, floor, postal code, town, district, country."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from gateway.traffic.detection.addresses.countries import ALL
from gateway.traffic.detection.addresses.loud import loud_end
from gateway.traffic.detection.addresses.polish_words import town_forms, town_spellings
from gateway.traffic.detection.addresses.tables import alternatives, spelled, towns
from gateway.traffic.detection.addresses.towns_abroad import known_town
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

UK_CODE = (
    r"(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|"
    r"[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])"
)
EIRCODE = r"(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}(?![\p{L}\d])"
US_STATE = (
    "(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
    "T[NX]|UT|V[AT]|W[AIVY])"
)
CODE = (
    r"(?<![\p{L}\d])(?:(?:T\.?K\.?|Т\.?К\.?|Τ\.?Κ\.?|kod(?:[ ]pocztowy)?:?)[ ]?)?"
    r"(?:\d{2}-\d{3}|\d{4}-\d{3}|(?:LV|LT|MD)[ -]?\d{4,5}|(?:[A-Z]{1,2}-)?\d{3}[ ]\d{2}|"
    rf"\d{{2}}[ ]\d{{3}}(?=[ ]\p{{Lu}})|\d{{4}}(?![ ]St\.)[ ]?(?i:[A-Z]{{2}})(?!\p{{L}})|"
    r"(?:[A-Z]{1,2}-)?\d{4,6}|[A-Z]{3}[ ]?\d{4}|"
    rf"(?i:{UK_CODE}|{EIRCODE})|(?i:[A-Z]{{1,2}}\d{{1,2}}(?=[ ]*(?:$|\n)))|"
    rf"(?-i:[A-Z]{{1,2}}\d{{1,2}}(?=[ ]\p{{Ll}}{{2}}))|"
    rf"{US_STATE}[ ]\d{{5}}(?:-\d{{4}})?)(?![\d-])(?!\p{{L}})"
)
_COUNTRY = (
    r"(?i:polska|poland|deutschland|germany|austria|[oö]sterreich|schweiz|france|espa[nñ]a|italia|"
    r"portugal|rom[aâ]nia|ireland|[eé]ire|malta|hrvatska|slovenija|slovensko|uk|united kingdom|"
    r"usa|украина|україна|българия|lietuva|latvija|eesti|suomi|finland|sverige|danmark|"
    r"[cč]esk[aá] republika|magyarorsz[aá]g|nederland|belgi[eëq]\p{L}*|ελλ[αά]δα)"
)
_CAP = r"\p{Lu}[\p{L}\p{M}'-]*"
_GAP = r"(?:[ ]*[,;][ ]*|[ ]+[-–][ ]+|[ ]+)"
_GAP_OR_LINE = r"(?:[ ]*[,;]?[ ]*\n[ ]*|[ ]*[,;][ ]*|[ ]+[-–][ ]+|[ ]+)"
_CLAUSE_END = r"(?=[ ]*(?:$|[.;:,!?)\"”“»\n<]|[-–—][ ]))"
_GOES_ON = r"(?=[ ]*(?:$|[.;:,!?)\"”“»\n<]|[-–—][ ])|[ ]\p{Ll})"
_NOT_A_TOWN = (
    r"(?!(?i:(?:dziek|dzięk|prosz|pozdraw|obrigad|dekuj|děkuj|dakuj|ďakuj|multumesc|mulțum|koszon|"
    r"köszön|aitah|aitäh|дяку|благодар|ευχαρ|поздрав|thank|czekam|zamow|zamów|odbior|odbiór|"
    r"paczk|przesył|przesyl|kurier|regards|cordial|saluti|powaz|poważ|telefon|phone|viitte|voinko|"
    r"hochachtung|grues|grüß|mobil|januar|februar|septemb|octob|novemb|decemb|oktob|dezemb|kontakt|"
    r"order|invoice|refund|bestell|rechnung)\p{L}*|"
    r"witam|danke|bitte|gruß|gruss|merci|grazie|gracias|hvala|kiitos|tack|tak|mange|please|pls|"
    r"thx|asap|cheers|aciu|ačiū|paldies|dank|моля|tel|mail|e-mail|mob|pesel|nip|kom|numer|nr|not|"
    r"but|and|bo|ale|czy|jak|gdzie|kiedy|wie|der|das|die|ich|mein|nie|ok|mi|my|jest|tylko|wpis|bez|"
    r"od|do|na|dzwon|dzwonic|prosit|jan|feb|febr|mar|apr|may|jun|jul|aug|sep|sept|oct|okt|nov|dec|"
    r"dez|maj|mon|tue|wed|thu|fri|sat|sun|march|april|june|july|august|märz|mai|juni|juli|kg|cm|"
    r"zl|zł|eur|euro|pln|ona|on|она|він|if|we|you|when|was|ist|und|aber|es|el|la|il|il|je|moja|moj|"
    r"opel|skoda|škoda|toyota|hyundai|mazda|honda|peugeot|citroen|nissan|volvo|mercedes|bmw|audi|"
    r"renault|dacia|volkswagen|vw|suzuki|mitsubishi|subaru|tesla|"
    r"i|only|from|to|its|it|so|pan|pani|herr|frau|mr|mrs|ms|dr|klient|order)(?!\p{L}))"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the address ends, and what was in its tail."""

    end: int
    flat: bool = False
    code: bool = False
    town: bool = False
    well_known: bool = False
    """The town is on our lists."""
    parted: bool = False
    """A comma or a preposition stands before the town."""


def tail_after(text: str, place: int, *, lower: bool = False, language: str = "") -> Tail:
    """Everything behind the house number that ends at `place` and belongs to the address.

    `lower` says that the street is in lower case: then its town may be too.
    """
    if lower:
        pattern = _tail_in_lower_case(i_joins=language == "pl")
        found = pattern.match(folded(text), place, timeout=PATTERN_SECONDS)
    else:
        pattern = _tail(nouns_capitalised=language == "de")
        found = pattern.match(text, place, timeout=PATTERN_SECONDS)
    if found is None or found.end() <= place:
        return Tail(place)
    has = found.groupdict()
    return Tail(
        _before_loud_words(found, place, language),
        bool(has["flat"]),
        bool(has["code"]) and _is_code(found),
        bool(has["town"]),
        bool(has["town"]) and _is_well_known(has["town"]),
        bool(has["town"]) and _is_parted(text[place : found.end("town")], has["town"]),
    )


def _before_loud_words(found: regex.Match[str], place: int, language: str) -> int:
    """Its end; in capitals before the first word of the sentence: `118 61 STOCKHOLM OCH NI`."""
    if found["town"] is None or not found["town"].isupper():
        return int(found.end())
    start = int(found.start("town"))
    end = loud_end(found.string, start, int(found.end()), language)
    return end if end > start else max(place, int(found.end("flat")))


def _is_parted(tail: str, town: str) -> bool:
    return "," in tail or tail[: len(tail) - len(town)].strip() != ""


def _is_code(found: regex.Match[str]) -> bool:
    """Whether it is a code beyond doubt: a number of four digits alone may be a year."""
    code = found["code"]
    before = found.string[found.end("flat") : found.start("code")]
    if _PORTUGUESE.fullmatch(code) and found["town"] is None and not set(before) & set(",;\n"):
        return False
    if regex.search(r"\d-\d|\d ?\p{L}|\p{L}[ -]?\d", code):
        return True
    parted = any(sign in before for sign in ",\n;")
    if found["town"] is None or found.start("town") < found.start("code"):
        return parted and len(code) >= 5
    return parted


_PORTUGUESE = regex.compile(r"\d{4}-\d{3}")


def _is_well_known(town: str) -> bool:
    words = regex.findall(r"[\p{L}-]+", folded(town))
    return bool(words) and (
        words[0] in towns()
        or words[0] in town_forms()
        or " ".join(words[:2]) in town_forms()
        or known_town(town)
    )


@cache
def _tail(*, nouns_capitalised: bool) -> regex.Pattern[str]:
    regions = alternatives(spelled(lambda c: c.regions))
    small = (
        r"(?:nad|pod|am|a\.|an|der|de|la|do|of|on|du|della?|delle|dei|degli|dello|di|d|v|na|pri|pre|"
        r"upon|sur|sul|sulla|nell|alla?|in|under|dos|das|los|las|les|het|den|ter|ten|aan|bij|op|pe|"
        r"ob|cu|lui|ta'|tal|il)"
    )
    joined = (
        rf"(?:[ ][-–][ ]{_CAP}(?=[ ]*(?:$|[.,;:\n)]))|"
        rf"[ -](?:{_CAP}|n/\p{{L}}+|{small}(?=[ -]{_CAP})|"
        rf"(?:ob|an|in|vor|auf|bei)[ ]de[rmn](?=[ ]{_CAP})|M\.|St\.|Sankt|"
        r"im[ ]\p{Lu}\p{L}*(?:tal|thal|gau|land|wald|moos|winkel|see|ried|kreis|gäu|eifel|hügel)"
        r"(?!\p{L})|bei(?=[ ]\p{Lu}\p{L}+[ ]*(?:$|[.,;:\n)]))))"
    )
    town = (
        rf"{_NOT_A_TOWN}(?:St\.[ ])?{_CAP}{joined}{{0,4}}"
        r"(?:[ ]\d{1,2}(?![\d/]))?(?:[ ]\([\p{L}. ]{2,20}\))?"
    )
    region = (
        rf"(?:(?i:{regions})\.?[ ](?:na[ ]|de[ ])?{_CAP}(?:[ -]{_CAP})*|"
        rf"{_CAP}(?:[ -]{_CAP})*[ ](?i:{regions})(?!\p{{L}})\.?|(?i:sector(?:ul)?)[ ]\d(?!\d))"
    )
    known = alternatives(towns() | town_forms() | town_spellings())
    end = _CLAUSE_END if nouns_capitalised else _GOES_ON
    part = rf"[ ]*,[ ]*(?:{region}|{town}{end}|(?=\p{{Lu}})(?i:{known})(?!\p{{L}}))"
    # a line of a table: "Am Mühlgraben 5;99089;Erfurt;"
    cell = rf";(?P<town>{_CAP}(?:[ -]{_CAP}){{0,2}})(?=[;\n]|$)" if nouns_capitalised else "(?!)"
    return _compiled(
        town,
        part,
        region,
        cell=cell,
        behind=town if nouns_capitalised else "(?!)",
        first=rf"{_CAP}(?<=\p{{L}}{{3}})(?:[ -]{_CAP}){{0,2}}",
        last=rf"[ ](?P<town>{town}){_CLAUSE_END}",
    )


@cache
def _tail_in_lower_case(*, i_joins: bool) -> regex.Pattern[str]:
    """`i_joins`: "i" is "and", as in Polish; elsewhere it is "in" before a town."""
    known = rf"(?i:{alternatives(towns() | town_forms())})(?!\p{{L}})"
    of = r"(?:[ ](?:de|del|am|an|upon|sur|nad)[ ][\p{L}-]+)?"
    regions = alternatives(spelled(lambda c: c.regions))
    word = r"[\p{L}'-]{3,}"
    town = (
        rf"{_NOT_A_TOWN}(?:{known}{of}|(?:(?:de|den|het|la|el|le|los|las|sankt|st)[ ])?{word}"
        rf"(?:[ ]{word}(?=[ ]*(?:$|[,.\n])))?)"
    )
    region = rf"(?:(?i:{regions})\.?[ ]{word}|{word}[ ](?i:{regions})(?!\p{{L}})\.?)"
    part = (
        rf"(?:[ ]*,[ ]*(?:(?:w|we|in|en|te|v|u|i|em)[ ])?"
        rf"(?:{region}|{_NOT_A_TOWN}{known}{of})|"
        rf"[ ]+(?:(?:w|we|in|en|te|v|u|i|em)[ ])?{known}{of})"
    )
    once = rf"[ ]*,[ ]*{_NOT_A_TOWN}{word}(?:[ ]{word})?{_CLAUSE_END}"
    before_town = r"(?-i:\p{Lu})" if i_joins else r"\p{L}"
    return _compiled(
        town, part, region, first=word, once=once, before_town=before_town, flags=regex.I
    )


def _compiled(
    town: str,
    part: str,
    region: str,
    *,
    first: str,
    once: str = "(?!)",
    cell: str = "(?!)",
    behind: str = "(?!)",
    last: str = "(?!)",
    before_town: str = r"\p{Lu}",
    flags: int = 0,
) -> regex.Pattern[str]:
    flats = "|".join(flat for custom in ALL for flat in custom.flats)
    link = rf"(?:we?|in|te|en|à|v|ve|u|i(?=[ ]{before_town})|в|у|på|στην?|em)"
    return regex.compile(
        rf"(?P<flat>(?:(?:{_GAP}|/)?(?i:{flats})(?![\p{{L}}\d-])\.?)*)"
        # "(VH, 4. OG links), 12099 Berlin"
        r"(?:[ ]\([^()\n]{2,25}\)(?=[ ]*,[ ]))?(?:"
        # "31-147 Kraków", "\n00-950 Warszawa"
        rf"{_GAP_OR_LINE}(?P<code>{CODE})"
        rf"(?:[ ]+(?P<town>{town})|,[ ](?P<town>{first}){_CLAUSE_END}|{cell})?|"
        # "Otley, Leeds LS21 1BQ", "Zlín 760 01", "București, 010093"
        rf"{_GAP_OR_LINE}(?P<town>{_NOT_A_TOWN}{first}(?:[ ]*,[ ]*(?:{region}|{first})){{0,3}})"
        rf"[ ]*[, \n][ ]*(?P<code>{CODE})(?:[ ]{_CAP})?|"
        # ", Kraków", ", Mažeikių k., Ukmergės r."
        rf"(?P<town>(?:{once})?(?:{part}){{1,4}}|{once})"
        rf"(?:[ ]*[, \n][ ]*(?P<code>{CODE})(?:[ ]{behind})?)?|"
        # " w Krakowie"
        rf"[ ,]+{link}[ ](?P<town>{town})(?:[ ,]+(?P<code>{CODE}))?"
        rf"(?=[ ]*[\p{{P}}\n]|$|[ ]\p{{Ll}})|"
        # " Warszawa" at the end of a clause
        rf"{last}|)"
        rf"(?:(?:[ ]*,[ ]*|[ ]){region})*(?:[ ]*,[ ]*{_COUNTRY}(?!\p{{L}}))?",
        flags,
    )
