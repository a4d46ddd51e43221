"""Latvian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bmākslīg\w+ intelekt\w*|\b(?:MI|AI)\b|\bmašīn(?:a|u|as|ai|ām)\b"
    r"|\b(?:čat|tērzēšanas |sarunu ?)?(?:ro)?bot(?:s|u|a|am|i|iem|us)\b"
    r"|\bdatorprogramm\w*|\bautomāt(?:s|u|a|am)\b|\bautomātisk\w+ sistēm\w*"
)
_HUMAN = (
    r"(?:cilvēk(?:s|u|a|am|i|iem|us)|person(?:a|u|ai)|darbiniek(?:s|u|am|iem)"
    r"|konsultant(?:s|u|am|iem))"
)
_TALK = (
    r"(?:sarakst(?:āties|aties|ies)|runā(?:jat)?|sarunā(?:jaties|jies)|čato(?:jat)?|tērzē(?:jat)?"
    r"|rakst(?:āt|i)|sazin(?:āties|ies)|komunicējat)"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:izmanto\w*|lieto\w*|balst\w+ uz|pateicoties|darbin\w+"
        r"|(?:darbojas|strādā\w*) ar|atbalst\w+|palīdz|veidot\w+ ar)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\b(?:lielo )?valodas model\w*)",
        rf"(?:{_MACHINE}) (?:palīdzīb\w+|atbalst\w+|noteikum\w+|nosacījum\w+|tehnoloģij\w+"
        r"|rīk\w+|funkcij\w+|risināj\w+)\b",
        r"\bLLM\S*|\b(?:liel\w+ )?valodas model\w*|\bmašīnmācīšan\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}(?: jūs)?(?: tagad| šeit| šobrīd| atkal)? ar\b"
        + then(_MACHINE, "par", "caur", "kā", "ar", "cilvēku", "nevis"),
        r"\b(?:esmu|šis ir|šī ir|tas ir|tā ir|te atbild|šeit atbild|jums atbild) (?:\w+, )?"
        rf"(?:(?!ne\w*\b)[\w.]+ ){{0,3}}?(?:{_MACHINE})",
        r"\bšī ir saruna ar\b" + then(_MACHINE, "par", "caur"),
    ),
    not_human=any_of(
        r"\b(?:nevis|nav|neesmu|ne)\b(?: ar| no)?(?: īst\w+| dzīv\w+)?"
        rf" {_HUMAN}\b",
        rf"\bne{_TALK} ar (?:īstu |dzīvu )?{_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?: jūs)?(?: tagad| šeit| šobrīd| atkal)? ar\b"
        rf"(?:(?!\b(?:nevis|ne)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\besmu (?:īst\w+ |dzīv\w+ )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:nevis|nav|neesmu|ne)\b"
        rf"(?:(?!\b(?:bet|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})",
        rf"\bne{_TALK} ar (?:{_MACHINE})",
    ),
    terms=any_of(r"\b\w*(?:noteikum|nosacījum)\w*"),
    ask=quoted("cilvēks"),
    say=any_of(r"\bsakiet: cilvēks\b"),
    answer=any_of(r"\batbild(?!īg|īb)\w*|\batbilž\w*"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmārketing|\breklām|\bjaunumu vēstul|\bbiļeten|\bpiedāvājum|\bakcij"
            ),
            "training": any_of(
                r"\b(?:apmāc|trenē|uzlabo|pilnveido|attīst)\w*[^.]{0,30}"
                r"\b(?:model|MI|AI|mākslīg|sistēm|pakalpoj)",
                r"\b(?:model|MI|AI|intelekt|sistēm)\w*[^.]{0,30}\b(?:apmāc|trenē|uzlabo|pilnveido)",
            ),
            "analytics": any_of(r"\bstatisti|\banalītik|\bprofil"),
            "quality": any_of(r"\bkvalitāt"),
            "sharing": any_of(r"\b\w*partner|\btreš\w+ person"),
            "personalisation": any_of(r"\biepriekšēj\w+ sarun|\bagrāk\w+ sarun|\bpersonaliz"),
        }
    ),
    negation=any_of(
        r"\bne\b(?! tikai)|\bnekad\b|\bnevis\b(?! tikai)|\bnav\b"
        r"|\bne(?:izmanto|lieto|sūt|nosūt|nodo|glabā|tik|maina|mainī|ietekmē)\w*"
    ),
    withdrawal=any_of(r"\batsau(?:c|k|kt)"),
    refusal=typed("NĒ"),
    implied=any_of(
        r"\b(?:turpinot|izmantojot|rakstot|čatojot|tērzējot|sarunājoties|aizverot)\b",
        r"\bja (?:jūs )?(?:turpināt|turpināsiet|neiebilst\w*|neatbild\w*)\b",
        r"\bturpmāk\w+ (?:lietošan|izmantošan|sarun)\w*",
    ),
)
