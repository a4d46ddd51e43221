"""Slovak words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bAI\b|\bUI\b|\bumel\w+ inteligenci\w+|\bstroj(?:a|e|i|om|u|ov|mi)?\b"
    r"|\b(?:chat|čet|voice)?-?bot(?:a|u|om|ovi|y|i|ov|mi)?\b|\brobot(?:a|u|om|ovi|y|i|ov|mi)?\b"
    r"|\bautomat(?:om|u|ick\w+ (?:systém|asistent|program)\w*)?\b|\bpočítačov\w+ program\w*"
)
_HUMAN = (
    r"(?:človek\w*|ľud(?:ia|mi|í|ďom)|osob(?:a|ou|y|u|ami)|bytosť\w*|zamestnan\w+|pracovní\w+"
    r"|koleg\w+|operátor\w*|porad(?:ca|com|kyň\w*))\b"
)
_TALK = (
    r"(?:(?:hovorí|rozpráva|píše|četuje|chatuje|komunikuje|konverzuje|zhovára)(?:te|š)"
    r"(?: (?:si|sa))?"
    r"|(?:si|sa) (?:píše|rozpráva|zhovára)(?:te|š))"
)
_NOW = r"(?: (?:tu|teraz|znova|opäť|práve|vy))*"
_THEN_MACHINE = then(_MACHINE, "o", "cez", "vďaka", "pomocou", "ako", "na", "pre", r"ktor\w+")
_OF = r"(?: (?:s|so|od|k|to|je))*(?: (?:žiadn|živ|skutočn|ozajstn)\w+)? "
_NO = r"\b(?:nie|nie je|nie som|nie ste|žiadny|nijaký)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:využív\w+|použív\w+|beží na|fung\w+ (?:na|vďaka|s)|poháň\w+|podpor(?:uj|ov)\w+"
        r"|založen\w* na|postaven\w* na|s pomocou|za pomoci|s podporou|pomocou|vďaka)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\b|jazykov\w+ model\w*)",
        r"\b(?:podmien\w+|technológi\w+|funkci\w+|nástroj\w*|zásad\w+) (?:pre |s )?"
        r"(?:AI|UI|umel\w+ inteligenci\w+)\b",
        r"\bLLM\b|\bjazykov\w+ model\w*|\bstrojov\w+ učeni\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:s|so)\b" + _THEN_MACHINE,
        rf"(?<!nie )\b(?:som|toto je|to je|je to) (?:\w+, )?(?:\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(
        rf"(?:{_NO}|\bnamiesto\b){_OF}{_HUMAN}",
        r"\bne(?:hovorí|rozpráva|píše|četuje|chatuje|komunikuje)(?:te|š)(?: (?:si|sa))?"
        rf"{_NOW} s(?: (?:živ|skutočn|ozajstn)\w+)? {_HUMAN}",
    ),
    says_human=any_of(
        rf"\b{_TALK}{_NOW} (?:s|so)\b(?:(?!\b(?:nie|ale)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!nie )\bsom (?:(?:živ|skutočn|ozajstn)\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"(?:{_NO}|\bne(?:hovorí|rozpráva|píše|četuje|chatuje|komunikuje)(?:te|š)\b)"
        rf"(?:(?!\b(?:ale|lež|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bpodmien(?:ky|ok|kach|kami|kam)\b|\bVOP\b"),
    ask=quoted("človek"),
    say=any_of(r"\bpovedzte: človek\b"),
    answer=any_of(r"\bodpove|\bodpovie"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\breklam|\bnewsletter|\bspravodaj|\bponuk|\bponúk|\bpropagáci"
                r"|\bobchodn\w+ oznámeni"
            ),
            "training": any_of(
                r"\b(?:trén|učeni|školeni)\w*\b[^.]{0,30}(?:model|\bAI\b|inteligenci|systém)",
                r"\b(?:zlepš|vylepš)\w+ (?:model|systém|služ|naš)",
            ),
            "analytics": any_of(r"\bštatisti|\banal[ýy][zt]|\bprofil"),
            "quality": any_of(r"\bkvalit"),
            "sharing": any_of(r"\bpartner(?:om|i|ov|sk\w+)\b|\btret\w+ (?:stran|osob)"),
            "personalisation": any_of(
                r"\b(?:skorší|predchádzajúc|predošl|minul)\w* (?:rozhovor|konverzáci)"
                r"|\bskorš\w+ rozhovor|\bpersonali[sz]"
            ),
        }
    ),
    negation=any_of(
        r"\b(?:nie(?! len)|nebudeme|nebude|nepoužívame|nepoužijeme|neposielame|nepošleme"
        r"|nikdy|ani|nič)\b"
    ),
    withdrawal=any_of(r"\bodvol"),
    refusal=typed("NIE"),
    implied=any_of(
        r"\b(?:pokračovaním|používaním|ďalším|zotrvaním|zatvorením)\b",
        r"\b(?:ak|keď)(?: \w+)? (?:pokrač\w+|zostan\w+|nevznes\w+)",
    ),
    uncertain=any_of(r"\bmožno\b|\bniekedy\b|\bobčas\b|\bje možné\b|\bpravdepodobne\b"),
)
