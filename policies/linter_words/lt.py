"""Lithuanian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bdirbtin\w+ intelekt\w*|\b(?:DI|AI)\b|\bmašin(?:a|ą|os|ai|oms|omis)\b"
    r"|\b(?:pokalbių )?(?:ro)?bot(?:as|u|o|ui|ą|ai|ais|us)\b"
    r"|\bkompiuter\w+ program\w*|\bautomat(?:as|u|o|ui)\b|\bautomatin\w+ sistem\w*"
)
_HUMAN = (
    r"(?:žmog(?:us|umi|aus|ui|ų|au)|žmon(?:ės|ių|ėmis|ėms)|asmuo|asmeniu|asmeniui"
    r"|darbuotoj(?:as|a|u|ui|ai)|konsultant(?:as|u|e|ui))"
)
_TALK = (
    r"(?:susirašinėja(?:te|m)|susirašinėji|kalba(?:te|tės)|kalbi(?:esi)?|bendrauja(?:te|m)"
    r"|bendrauji|rašo(?:te)|rašai)"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:naudoj\w*|pasitelk\w*|paremt\w*|pagrįst\w*"
        r"|(?:veikia|dirba\w*) su|padeda\w*|palaiko|remia|remiasi|dėka)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\b(?:didži\w+ )?kalbos model\w*)",
        rf"(?:{_MACHINE}) (?:pagrįst\w+|paremt\w+|pagalba|padedam\w+|palaikom\w+|dėka|pagrindu"
        r"|sąlyg\w+|technologij\w+|įranki\w+|funkcij\w+|sprendim\w+)",
        r"\bLLM\S*|\b(?:didži\w+ )?kalbos model\w*|\bmašinin\w+ mokym\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}(?: dabar| čia| šiuo metu| vėl)? su\b"
        + then(_MACHINE, "apie", "per", "kaip", "su", "žmogumi", "ne"),
        r"\b(?:aš|esu|čia|tai yra|tai|čia atsako|jums atsako) (?:\w+, )?"
        rf"(?:(?!ne\w*\b)[\w.]+ ){{0,3}}?(?:{_MACHINE})",
        r"\btai pokalbis su\b" + then(_MACHINE, "apie", "per"),
    ),
    not_human=any_of(
        rf"\b(?:ne|nesu|nėra|niekada)\b(?: su| iš| nuo)?(?: tikr\w+| gyv\w+)? {_HUMAN}\b",
        rf"\bne{_TALK} su (?:tikru |gyvu )?{_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?: dabar| čia| šiuo metu| vėl)? su\b"
        rf"(?:(?!\b(?:ne|nesu)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\besu (?:tikr\w+ |gyv\w+ )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:ne|nesu|nėra)\b"
        rf"(?:(?!\b(?:bet|o|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})",
        rf"\bne{_TALK} su (?:{_MACHINE})",
    ),
    terms=any_of(r"\bsąlyg(?:os|as|ų|oms|omis|ose|ą)\b", r"\btaisykl\w+"),
    ask=quoted("žmogus"),
    say=any_of(r"\bsakykite: žmogus\b"),
    answer=any_of(r"\batsak(?!ing|omy)\w*"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\brinkodar|\breklam|\bnaujienlaiš|\bpasiūlym|\bakcij"),
            "training": any_of(
                r"\b(?:mokym|mokyti|apmok|treniruo|tobulin|gerin)\w*[^.]{0,30}"
                r"\b(?:model|DI|AI|dirbtin|sistem|paslaug)",
                r"\b(?:model|DI|AI|intelekt|sistem|paslaug)\w*[^.]{0,30}"
                r"\b(?:mokym|mokyti|apmok|treniruo|tobulin)",
            ),
            "analytics": any_of(r"\bstatisti|\banaliti|\bprofil"),
            "quality": any_of(r"\bkokyb"),
            "sharing": any_of(r"\b\w*partner|\btreči\w+ (?:šali|asmen)"),
            "personalisation": any_of(r"\bankstesni\w+ pokalb|\bpersonaliz|\bsuasmenin"),
        }
    ),
    negation=any_of(
        r"\bne\b(?! tik)|\bniekada\b|\bnėra\b"
        r"|\bne(?:naudo|siųs|siun|persiun|perduo|saugo|pateik|keičia|daro)\w*"
    ),
    withdrawal=any_of(r"\batšauk"),
    refusal=typed("NE"),
    implied=any_of(
        r"\b(?:tęsdam|naudodam|rašydam|kalbėdam|bendraudam|uždarydam)\w+",
        r"\bjei(?:gu)? (?:tęs\w+|toliau \w+|neprieštara\w+|neatsak\w+)\b",
        r"\btoliau naudo\w+",
    ),
)
