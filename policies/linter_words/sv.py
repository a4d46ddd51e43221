"""Swedish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\bA\.?I\b|\bartificiella? intelligens\w*|\bmaskin(?:en|er)?\b|\bautomat(?:en|er)?\b"
    r"|\bautomatiserat system\b|\b(?:chatt?|röst|samtals)?-?bot(?:t?en|t?ar)?\b"
    r"|\b(?:chatt?|samtals)?robot(?:en|ar)?\b|\bdat(?:a|or)program(?:met)?\b"
)
_HUMAN = r"(?:människ(?:a|an|or)|person(?:en|er)?|medarbetare|anställda?)"
_TALK = (
    r"(?:pratar|talar|chattar|skriver|kommunicerar|interagerar|har kontakt)"
    r"(?: du| ni)?(?: nu| här| igen| just nu)? med\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:använd(?:er|s)|utnyttjar|med hjälp av|med stöd av|baser(?:ad|at|as) på|bygger på"
        r"|drivs av|driven av|drivet av|stöds av|stödd av|stöd (?:av|från)|hjälp (?:av|från)"
        r"|arbetar med|jobbar med|tack vare|körs på)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\bspråkmodell\w*)",
        r"\bAI-(?:driv\w+|baser\w+|stöd\w*|assister\w+|generer\w+|förstärk\w+)",
        r"\bAI-(?:villkor\w*|tekni\w+|teknolog\w+|policy\w*|funktion\w*)",
        r"\bLLM\S*|\b(?:stora )?språkmodell\w*|\bmaskininlärning\b",
    ),
    talking=any_of(
        rf"\b{_TALK}(?:(?!\b(?:om|via|genom|på|med|liksom)\b)[^.;:!?]){{0,60}}?(?:{_MACHINE})",
        r"\b(?:detta är|det är|det här är|jag är) (?:\w+, )?(?:en |ett |den )?"
        r"(?:(?!ingen\b|inte\b)\w+ )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:inte|ingen|inget|aldrig|i stället för|istället för)\b(?: är| med| från| av| till)?"
        rf"(?: en| någon)?(?: riktig| levande| verklig)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?:(?!\b(?:inte|ingen|stället)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bjag är (?:en )?(?:riktig |levande |verklig )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:inte|ingen|inget|aldrig)\b"
        rf"(?:(?!\b(?:utan|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*-?villkor(?:en|ens)?\b"),
    ask=quoted("människa"),
    say=any_of(r"\bsäg: människa\b"),
    answer=any_of(r"\b(?:be)?svar"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarknadsför|\breklam|\bnyhetsbrev|\bannons|\berbjudand|\bkampanj"
            ),
            "training": any_of(r"\bträn\w*[^.]{0,30}\b(?:\w*modell|AI|system|LLM)", r"\bförbättr"),
            "analytics": any_of(r"\banalys|\bstatisti|\bprofiler"),
            "quality": any_of(r"\bkvalitet"),
            "sharing": any_of(r"\bpartner\w*|\bsamarbetspartner|\btredje ?part"),
            "personalisation": any_of(r"\btidigare samtal|\bpersonanpass|\bpersonlig anpass"),
        }
    ),
    negation=any_of(r"\b(?:inte(?! bara| enbart| endast)|aldrig|ingen|inget|varken)\b"),
    withdrawal=any_of(r"\båterkalla|\b(?:dra|drar|ta|tar)\b[^.]{0,40}\btillbaka\b"),
    refusal=typed("NEJ"),
    implied=any_of(
        r"\bgenom att (?:fortsätta|chatta|använda|skriva|stanna|stänga)\b",
        r"\bom du (?:fortsätter|stannar|inte (?:invänder|protesterar|svarar|säger nej))\b",
        r"\bfortsatt (?:användning|chatt)\b",
    ),
)
