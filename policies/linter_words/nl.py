"""Dutch words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\bA\.?I\b|\b(?:artificiële|kunstmatige) intelligentie\b|\bmachines?\b|\bautomaat\b"
    r"|\bgeautomatiseerde? (?:systeem|assistent|agent)\b|\b(?:chat|praat|spraak)?-?bots?\b"
    r"|\b(?:chat|praat)?robots?\b|\bcomputerprogramma\b"
)
_HUMAN = r"(?:mens(?:en)?|persoon|personen|medewerkers?|collega['’]?s?)"
_TALK = (
    r"(?:praat|praten|spreekt|spreek|chat|chatten|schrijft|communiceert|in gesprek|in contact)"
    r"(?: u| je| jij)?(?: nu| weer| hier| nu weer| momenteel| op dit moment)? met\b"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:gebruik(?:t|en|ten)?|maak(?:t|en)? gebruik van|met (?:de )?(?:(?:be)?hulp|steun) van"
        r"|op basis van|gebaseerd op|aangedreven door|gesteund door|ondersteund door|dankzij"
        r"|werk(?:t|en) (?:met|op|via)|draai(?:t|en) op|bouw(?:t|en) op|wordt geholpen door)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM['’]?s?\b|\btaalmodel(?:len)?\b)",
        rf"\b(?:door|met) (?:een |onze )?(?:{_MACHINE})(?:-\w+)?(?: wordt| worden)?"
        r" (?:ondersteun|gesteun|geholpen|werk|gewerkt)\w*",
        r"\bAI[- ](?:ge\w+|ondersteun\w+|aangedreven|voorwaarden|technolog\w+|beleid|functies?)",
        r"\bLLM['’]?s?\b|\b(?:grote )?taalmodel(?:len)?\b|\bmachine ?learning\b",
    ),
    talking=any_of(
        rf"\b{_TALK}(?:(?!\b(?:over|via|dankzij|door|per|zoals|met|betreffende)\b)[^.;:!?]){{0,60}}?"
        rf"(?:{_MACHINE})",
        r"\b(?:dit is|het is|ik ben|u schrijft aan|u praat tegen) (?:\w+, )?(?:een |de |het )?"
        rf"(?:(?!geen\b|niet\b)\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:niet|geen|nooit|in plaats van)\b(?: met| van| door| aan| tegen)?(?: een| de)?"
        rf"(?: echte?| levende?)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?:(?!\b(?:niet|geen|in plaats)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bik ben (?:een )?(?:echte?|levende?)? ?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        rf"\b(?:niet|geen|nooit)\b(?:(?!\b(?:maar|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"voorwaarden\b"),
    ask=quoted("mens"),
    say=any_of(r"\bzeg: mens\b"),
    answer=any_of(r"\b(?:be)?antwoord|\breactie|\breageren"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\breclame|\badverten|\bnieuwsbrie|\baanbieding|\bpromoti"
            ),
            "training": any_of(
                r"\btrain\w*[^.]{0,30}\b(?:\w*model|AI|systeem|LLM)",
                r"\b(?:\w*model\w*|AI\S*|systemen|systeem|LLM\w*)\b[^.]{0,30}\b(?:te )?train",
                r"\b(?:te )?verbeter(?:en|ing)\b",
            ),
            "analytics": any_of(r"\banalyse|\bstatistie|\bprofi(?:el|ler)"),
            "quality": any_of(r"\bkwaliteit"),
            "sharing": any_of(r"\bpartners\b|\bderden\b|\bdochteronderneming"),
            "personalisation": any_of(r"\beerdere gesprek|\bpersonalis"),
        }
    ),
    negation=any_of(r"\b(?:niet(?! alleen| enkel| slechts)|geen|nooit|noch)\b"),
    withdrawal=any_of(r"\bintrek|\btrek\w*\b[^.]{0,40}\bin\b|\bin te trekken\b"),
    refusal=typed("NEE"),
    implied=any_of(
        r"\bdoor (?:verder te|te blijven|te chatten|te schrijven|dit venster te|deze chat"
        r"|gebruik te|door te|het gebruik)\b",
        r"\bals u (?:door|verder)\w*|\bals u (?:blijft|geen bezwaar|niet reageert|niets zegt)\b",
        r"\bverder gebruik\b",
    ),
)
