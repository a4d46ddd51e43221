"""Danish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\bA\.?I\b|\bkunstig intelligens\w*|\bmaskin(?:e|en|er)\b|\bautomat(?:en|er)?\b"
    r"|\bautomatisk system\b|\b(?:chat|tale|snakke)?-?bot(?:ten|ter|s)?\b"
    r"|\b(?:chat|tale|samtale)?robot(?:ten|ter)?\b|\bcomputerprogram(?:met|mer)?\b"
)
_HUMAN = r"(?:menneske(?:t|r)?|person(?:en|er)?|medarbejder(?:en|e)?)"
_TALK = (
    r"(?:taler|snakker|chatter|skriver|kommunikerer|interagerer|er(?: nu)? i (?:kontakt|dialog))"
    r"(?: du| I| De)?(?: nu| her| igen| lige nu| i øjeblikket)? med\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:bruger|anvender|benytter|gør brug af|ved hjælp af|med hjælp fra|baseret på"
        r"|drevet af|drives af|understøttet af|støttet af|støttes af|støtte (?:af|fra)"
        r"|hjælp (?:af|fra)"
        r"|hjælpes af|arbejder med|takket være|kører på|bygger på)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\w*|\bsprogmodel\w*)",
        r"\bAI-(?:drev\w+|baser\w+|understøtt\w+|assister\w+|generer\w+)",
        r"\bAI-(?:vilkår|betingelser|teknolog\w+|politik\w*|funktion\w*)",
        r"\bLLM\w*|\b(?:store? )?sprogmodel\w*|\bmaskinlæring\b",
    ),
    talking=any_of(
        rf"\b{_TALK}(?:(?!\b(?:om|via|gennem|ved|på|med|ligesom)\b)[^.;:!?]){{0,60}}?"
        rf"(?:{_MACHINE})",
        r"\b(?:dette er|det er|det her er|jeg er) (?:\w+, )?(?:en |et |den )?"
        r"(?:(?!ikke\b|ingen\b)\w+ )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:ikke|ingen|intet|aldrig|i stedet for)\b(?: er| med| fra| af| til)?"
        rf"(?: et| en| noget)?(?: rigtigt?| levende| ægte)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?:(?!\b(?:ikke|ingen|i stedet)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bjeg er (?:et |en )?(?:rigtigt? |levende |ægte )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:ikke|ingen|intet|aldrig)\b"
        rf"(?:(?!\b(?:men|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*-?(?:vilkår|betingelser)(?:ne|ne?s)?\b"),
    ask=quoted("menneske"),
    say=any_of(r"\bsig: menneske\b"),
    answer=any_of(r"\b(?:be)?svar"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarkedsføring|\breklame|\bnyhedsbrev|\bannonce|\btilbud\b|\bkampagne"
            ),
            "training": any_of(
                r"\b(?:op)?træn\w*[^.]{0,30}\b(?:\w*model|AI|system|LLM)",
                r"\bforbedr(?:e|er|ing)\b",
            ),
            "analytics": any_of(r"\banalyse|\bstatisti|\bprofil"),
            "quality": any_of(r"\bkvalitet"),
            "sharing": any_of(r"\bpartnere?\b|\bsamarbejdspartner|\btredjepart|\btredjemand"),
            "personalisation": any_of(r"\btidligere samtale|\bpersonaliser|\bpersonlig tilpas"),
        }
    ),
    negation=any_of(r"\b(?:ikke(?! kun| bare| blot| alene)|aldrig|ingen|intet|hverken)\b"),
    withdrawal=any_of(r"\btrække[rs]?\b[^.]{0,60}\btilbage\b|\btilbage(?:kald|træk)"),
    refusal=typed("NEJ"),
    implied=any_of(
        r"\bved at (?:fortsætte|chatte|bruge|skrive|blive|lukke)\b",
        r"\bhvis du (?:fortsætter|bliver|ikke (?:gør indsigelse|protesterer|siger fra|svarer))\b",
        r"\bfortsat (?:brug|chat)\b",
    ),
)
