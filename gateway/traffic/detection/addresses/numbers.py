"""House numbers as they are written: 12, 12A, 12 a, 5/7, 5-7, 48/2/11, 58/III."""

from __future__ import annotations

import regex

# A letter after a space is the number's only where nothing that could be a word follows it.
_LETTER = (
    r"(?:[½¼¾]|\d?⁄\d(?!\d)|[A-Za-zА-Яа-яΑ-Ωα-ω](?![\p{L}\d])|[ ][A-HJ-UX](?![\p{L}\d'.])|"
    r"[ ](?:[b-fh]|a(?![ ]\p{L}{2}))(?=[ ]?(?:[,.;/)\n\"]|$|[ ](?:m|kl|lok|st|\d|i[ ])))|"
    r"[ ](?:bis|ter)(?!\p{L})|-[A-Za-zА-Яа-я](?![\p{L}\d]))"
)
_PART = rf"(?:\d{{1,4}}{_LETTER}?|[IVX]{{1,4}}|[A-Za-z]|(?:oficyna|parter))(?![\p{{L}}\d])"
HOUSE_NUMBER = regex.compile(
    # A code such as 31-147 or 4050-262 is no house, nor is a piece of a longer number.
    # "№5" in its plain spelling is "No5".
    r"(?:(?<![\p{L}\d_@#+€$£*]|[\d][.,:/-]|[\d][ ]?[-–/][ ]?)|(?<=(?<!\p{L})No))"
    r"(?!\d{2}-\d{3}(?!\d)|\d{4}-\d{3}(?!\d))"
    rf"[1-9]\d{{0,3}}{_LETTER}?"
    rf"(?:[ ]?-[ ]?{_PART})?(?:[ ]?/[ ]?{_PART}){{0,3}}(?:-\d{{1,4}})?"
    r"(?![\p{L}\d_@%€$£°²³]|[.,:]\d|[ ]?[%€$£°×]|[-/]\d)"
)
_UNITS = regex.compile(
    r"[ ]?(?:wh|watts?|volt|lumen|lux|psi|"
    r"zl|zlot|pln|eur|euro|usd|gbp|kc|czk|huf|ft|lei|ron|kr|sek|dkk|kg|dkg|dag|gr|"
    r"[gl](?= |$)|mg|cm|mm|km|m2|m3|m(?=[ ]\p{Ll})(?![ ]?\.?[ ]?\d)|ml|cl|litr|szt|sztuk|kpl|par|"
    r"gb|tb|mb|mbps|hz|kw|kwh|mah|cal|inch|godz|min|sek|rano|wieczor|dni|lat|lata|rok|roku|"
    r"miesi|tyg|tydz|razy|stycz|lut|marca|kwiet|maja|czerw|lipca|sierp|wrzes|pazdz|listop|grud|"
    r"januar|februar|march|april|may|june|july|august|septem|octob|novem|decem|"
    r"days?|years?|hours?|weeks?|months?|minutes?|times|people|pcs|pm|am|uhr|jahre|tage|"
    r"wochen|monate|stunden|minuten|mal|stuck|ans?|jours|heures|mois|semaines|anos?|dias|"
    r"horas|meses|anni|giorni|ore|mesi|dny|hodin|tydnu|rokov|godina|dana|sati|let|napot|"
    r"evet|paivaa|vuotta|tuntia|ar|dagar|timmar|dage|timer|dagen|jaar|uur|weken|maanden|"
    r"zile|luni|dienas|gadi|dienos|metai|paeva|aastat|tundi|рок|дні|днів|дни|години|дена)"
    r"(?!\p{L})"
)
_STEMS = regex.compile(
    r"[ ](?:zlot|godzin|minut|miesi|tygodn|sztuk|osob|stycz|lute|kwiet|czerw|sierp|wrzes|"
    r"pazdzier|listop|grud|metr|kilometr|stopni|procent|ludzi|punkt)"
)


def measures(folded_text: str, end: int) -> bool:
    """Whether what follows makes the number before `end` an amount, a date or a time."""
    return bool(_UNITS.match(folded_text, end) or _STEMS.match(folded_text, end))
