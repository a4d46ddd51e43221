"""Croatian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bUI\b|\bAI\b|\bumjetn\w+ inteligencij\w+|\bstroj(?:a|u|em|evi|eva|evima)?\b"
    r"|\b(?:chat|voice)?-?bot(?:a|u|om|ovi|ova|ovima|ove)?\b|\brobot(?:a|u|om|i|ima|e)?\b"
    r"|\bautomat(?:om|a|u|sk\w+ (?:sustav|asistent|program)\w*)?\b|\bračunaln\w+ program\w*"
)
_HUMAN = (
    r"(?:čovjek\w*|ljud(?:i|ima)|osob(?:a|om|e|i|u|ama)|zaposleni\w+|djelatni\w+|koleg\w+"
    r"|operater\w*|savjetni\w+)\b"
)
_TALK = (
    r"(?:razgovara(?:te|š)|dopisuje(?:te|š) se|se dopisuje(?:te|š)|piše(?:te|š)|priča(?:te|š)"
    r"|komunicira(?:te|š)|chata(?:te|š)|u interakciji (?:ste|si)|(?:ste|si) u interakciji)"
)
_NOW = r"(?: (?:ovdje|sada|sad|opet|ponovno|trenutačno|trenutno|vi))*"
_THEN_MACHINE = then(_MACHINE, "o", "putem", "zahvaljujući", "pomoću", "kao", "za", r"koj\w+")
_OF = r"(?: (?:s|sa|od|do|je))*(?: (?:živ|prav|stvarn)\w+)? "
_NO = r"\b(?:ne|nije|nisam|niste|nisi|niti)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:korist(?:i|e|imo|eći)|služ(?:i|e|imo) se|upotrebljava\w*|primjenju\w+"
        r"|radi (?:na|uz|pomoću)|pokreć\w+|podržava\w*|podržan\w* od|temelj(?:i|e|en\w*)(?: se)? na"
        r"|uz (?:pomoć|podršku)|pomoću|zahvaljujući)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\w*|jezičn\w+ model\w*)",
        r"\b(?:uvjet\w*|tehnologij\w+|funkcij\w+|alat\w*|politik\w+) (?:za |s )?"
        r"(?:AI|UI|umjetn\w+ inteligencij\w+)\b",
        r"\bLLM\w*|\bjezičn\w+ model\w*|\bstrojno\w* učenj\w+",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:s|sa)\b" + _THEN_MACHINE,
        rf"\b(?:ja sam|ovo je|to je) (?:\w+, )?(?:\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(rf"(?:{_NO}|\bumjesto\b){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!ne )\b{_TALK}{_NOW} (?:s|sa)\b(?:(?!\b(?:ne|nego|već)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"\bja sam (?:(?:živ|prav|stvarn)\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"{_NO}(?:(?!\b(?:nego|već|ali|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\buvjet(?:i|e|a|ima)\b|\bpravil\w+ korištenja"),
    ask=quoted("čovjek"),
    say=any_of(r"\brecite: čovjek\b"),
    answer=any_of(r"\bodgovor(?:a|om|i|e|ima|ili|imo|iti|it)?\b|\bodgovara(?:mo|ti)\b"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketin|\boglas|\boglaš|\breklam|\bnewsletter|\bbilten|\bponud|\bpromocij"
            ),
            "training": any_of(
                r"\b(?:treni|obuč|uvježbav|učenj)\w*\b[^.]{0,30}(?:model|\bUI\b|\bAI\b|sustav"
                r"|inteligencij)",
                r"\bpoboljša\w+ (?:model|sustav|uslug|naš)",
            ),
            "analytics": any_of(r"\bstatisti|\banali[tz]|\bprofil"),
            "quality": any_of(r"\bkvalitet|\bkakvoć"),
            "sharing": any_of(r"\bpartner(?:i|a|e|ima)\b|\btreć\w+ (?:stran|osob)"),
            "personalisation": any_of(r"\b(?:ranij|prethodn)\w+ razgovor|\bpersonali"),
        }
    ),
    negation=any_of(r"\bne\b(?! samo)|\b(?:neće\w*|nije|nisu|nikad\w*|niti|ništa)\b"),
    withdrawal=any_of(r"\bpovuć|\bpovlač|\bpovuč"),
    refusal=typed("NE"),
    implied=any_of(
        r"\b(?:nastavljajući|koristeći|pišući|ostajući|zatvarajući)\b",
        r"\b(?:nastavkom|daljnjim|korištenjem)\b",
        r"\bako (?:nastavite|ostanete|se ne usprotivite)\b",
    ),
    uncertain=any_of(r"\bmožda\b|\bponekad\b|\bkatkad\b|\bmoguće je\b|\bvjerojatno\b"),
)
