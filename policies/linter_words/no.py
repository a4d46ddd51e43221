"""Norwegian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\b[KA]\.?I\b|\bkunstig intelligens\w*|\bmaskin(?:en|er)?\b|\bautomat(?:en|er)?\b"
    r"|\bautomatisk system\b|\b(?:chat|samtale|prate|tale)?-?(?:ro)?bot(?:en|er|s)?\b"
    r"|\bdataprogram(?:met|mer)?\b"
)
_HUMAN = r"(?:menneske(?:t|r|ne)?|person(?:en|er)?|medarbeider(?:en|e)?|ansatte?)"
_TALK = (
    r"(?:snakker|prater|taler|chatter|skriver|kommuniserer|samhandler"
    r"|er(?: nå)? i (?:kontakt|dialog))"
    r"(?: du| dere)?(?: nå| her| igjen| akkurat nå)? med\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:bruker|benytter|anvender|tar i bruk|ved hjelp av|med hjelp fra|med støtte fra"
        r"|basert på|drevet av|drives av|støttet av|støttes av|støtte (?:av|fra)"
        r"|hjelp (?:av|fra)|arbeider med|jobber med|takket være|kjører på|bygger på)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\bspråkmodell\w*)",
        r"\b[KA]I-(?:drev\w+|baser\w+|støtt\w+|assister\w+|generer\w+)",
        r"\b[KA]I-(?:vilkår\w*|teknolog\w+|retningslinje\w*|funksjon\w*)",
        r"\bLLM\S*|\b(?:store? )?språkmodell\w*|\bmaskinlæring\b",
    ),
    talking=any_of(
        rf"\b{_TALK}(?:(?!\b(?:om|via|gjennom|ved|på|med|slik)\b)[^.;:!?]){{0,60}}?(?:{_MACHINE})",
        r"\b(?:dette er|det er|det her er|jeg er) (?:\w+, )?(?:en |et |den )?"
        r"(?:(?!ingen\b|ikke\b)\w+ )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:ikke|ingen|intet|aldri|i stedet for)\b(?: er| med| fra| av| til)?(?: et| en| noe)?"
        rf"(?: ekte| levende| virkelig)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?:(?!\b(?:ikke|ingen|i stedet)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bjeg er (?:et |en )?(?:ekte |levende |virkelig )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:ikke|ingen|intet|aldri)\b"
        rf"(?:(?!\b(?:men|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*-?(?:vilkår|betingelser)(?:ene|ene?s|ne)?\b"),
    ask=quoted("menneske"),
    say=any_of(r"\bsi: menneske\b"),
    answer=any_of(r"\b(?:be)?svar"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarkedsføring|\breklame|\bnyhetsbrev|\bannonse|\btilbud\b|\bkampanje"
            ),
            "training": any_of(
                r"\btren(?:e|er|ing)\b[^.]{0,30}\b(?:\w*modell|[KA]I|system|LLM)", r"\bforbedr"
            ),
            "analytics": any_of(r"\banalyse|\bstatisti|\bprofiler"),
            "quality": any_of(r"\bkvalitet"),
            "sharing": any_of(r"\bpartner\w*|\bsamarbeidspartner|\btredjepart"),
            "personalisation": any_of(r"\btidligere samtale|\bpersontilpass|\bpersonlig tilpass"),
        }
    ),
    negation=any_of(r"\b(?:ikke(?! bare| kun)|aldri|ingen|verken)\b"),
    withdrawal=any_of(r"\btrekke[rs]?\b[^.]{0,60}\btilbake\b|\btilbake(?:kall|trekk)"),
    refusal=typed("NEI"),
    implied=any_of(
        r"\bved å (?:fortsette|chatte|bruke|skrive|bli|lukke)\b",
        r"\bhvis du (?:fortsetter|blir|ikke (?:protesterer|svarer|sier nei|motsetter))\b",
        r"\bfortsatt (?:bruk|chat)\b",
    ),
)
