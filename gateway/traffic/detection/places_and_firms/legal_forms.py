"""The legal forms of companies as they are written behind, or in front of, a company's name."""

from __future__ import annotations

from functools import cache

import regex

_BEHIND = (
    # Poland
    r"[Ss][Pp]\.?\s?[Zz]\s?[Oo]\.?\s?[Oo]\.?(?:\s?[Ss][Pp]\.?\s?[Kk]\.?)?",
    r"[Ss]półk[aięą]\s[zZ]\s(?:o\.?\s?o\.?|ograniczoną\sodpowiedzialnością)",
    r"[Ss]półk[aięą]\s(?:akcyjn|jawn|komandytow|cywiln|partnersk)\p{L}+",
    r"[Ss][Pp]\.\s?[JjKkPp]\.?",
    r"[Ss]p\.?[jkp]\.",
    r"[Ss]\.\s?[Cc]\.",
    r"S\.\s?K\.\s?A\.",
    r"P\.?\s?S\.\s?A\.",
    # Germany, Austria, Switzerland
    r"g?GmbH(?:\s?&\s?Co\.?\s?KG(?:aA)?)?",
    r"AG(?:\s?&\s?Co\.?\s?KG(?:aA)?)?",
    r"UG(?:\s\(haftungsbeschränkt\))?",
    r"(?:KG(?:aA)?|OHG|GbR|mbH|eG|SE|e\.\s?K\.|e\.\s?V\.|eGbR)",
    # English
    r"(?:Ltd|LTD|Limited|LIMITED|PLC|plc|Plc|LLC|LLP|Inc|INC|Corp|CORP|Corporation)",
    r"L\.L\.C|Co\.,?\sLtd",
    # Romance languages
    r"(?:SARL|SASU?|EURL|SNC|SCI|SCOP|SRL|Srl|SpA|SPA|Sas|Snc|SLU?|Lda|LDA)",
    r"S\.\s?(?:A\.?\s?R\.?\s?L|[Rr]\.?\s?[Ll]|[Pp]\.?\s?A|A\.?\s?S|[Nn]\.?\s?[Cc]|L\.?\s?U?)\.?",
    r"S\.\s?[Aa]\.(?:\s?S\.?)?",
    r"S\.?A\.?",
    r"(?:Unip(?:essoal)?\.?\s)?Lda",
    # Low Countries, the North
    r"B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|BVBA|CVBA",
    r"(?:AB|ASA?|A/S|ApS|Oyj?|OYJ?|Ab|HB|KB)",
    # Czech Republic, Slovakia, the Balkans, Hungary
    r"s\.\s?r\.\s?o\.?|spol\.\ss\s?r\.\s?o\.?|a\.\s?s\.|v\.\s?o\.\s?s\.|k\.\s?s\.",
    r"j?\.?d\.\s?o\.\s?o\.?|d\.\s?d\.?|d\.\s?n\.\s?o\.",
    r"(?:Kft|Zrt|Nyrt|Bt|Kkt|KFT|ZRT|NYRT)",
    # the Baltic states
    r"(?:OÜ|AS|SIA|UAB|MB)",
    # Cyrillic and Greek
    r"(?:ЕООД|ООД|ЕАД|АД|ТОВ|ООО|ПрАТ|ПАТ)",
    r"(?:Α\.?Ε\.?|Ε\.?Π\.?Ε\.?|Ι\.?Κ\.?Ε\.?|Ο\.?Ε\.?)",
)
_IN_FRONT = (
    r"SIA|UAB|MB|OÜ|AS|ТОВ|ООО|ПрАТ|ПАТ|АТ|ФОП",
    r"P\.?\s?P?\.?\s?H\.?\s?U\.?|F\.?H\.?U?\.?|Z\.?U\.?H\.?",
    r"[Ss]półk[aięą]\s(?:z\so\.?\s?o\.?|akcyjn\p{L}+)",
)

DOUBTFUL = frozenset(
    "AS SA AB SE AG KG UG SAS SNC SCI SL SLU SPA SRL HB KB BV NV VOF MB АД АТ ΑΕ ΟΕ Ab Bt eG "
    "Inc INC Limited LIMITED Corporation".split()
)
"""Forms without dots that are words or abbreviations too: in shouted text they prove nothing."""

NORTHERN = frozenset("AB HB KB AS ASA Ab".split())
"""Forms that mean something else where nobody has them: zone AB, a pencil HB."""
NOT_NORTHERN = frozenset("pl de fr it es pt nl".split())


@cache
def behind() -> regex.Pattern[str]:
    """A legal form behind a name: after a space, a comma or a closing quotation mark."""
    longest_first = "|".join(f"(?:{form})" for form in _BEHIND)
    return regex.compile(
        rf"(?<=[\p{{L}}\d\"'”“»)!&.,]\s?)(?<![\p{{L}}\d])(?P<form>{longest_first})(?![\p{{L}}\d])\.?"
    )


@cache
def in_front() -> regex.Pattern[str]:
    """A legal form in front of a name."""
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?P<form>{'|'.join(_IN_FRONT)})(?![\p{{L}}\d])(?=[\s,]*[\p{{Lu}}\"„“«])"
    )
