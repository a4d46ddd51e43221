"""Hungarian words of the linter. The verb often follows: "Ön géppel beszélget"."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    # Capitals only: "mi" is also "we" and "what".
    r"(?-i:\bM\.?I\b)|\bAI\b|\bmesterséges ?intelligenci\w+"
    r"|\bgép(?:pel|nek|tol|től|hez|et|ek|ekkel|i)?\b"
    r"|\b(?:chat|cseveg[őo]|voice)?-?bot(?:ja|ot|tal|nak|hoz|tól|ok|okkal|jával|unk|unkkal)?\b"
    r"|\brobot(?!ik|iz)\w*|\bszámítógépes program\w*"
    r"|\bautomat(?:a|ával|ikus rendszer\w*|izált rendszer\w*|ikus asszisztens\w*)\b"
)
_HUMAN = (
    r"(?:ember(?:rel|ek|ekkel|i|t|től|nek|hez)?|személy\w*|munkatárs\w*|koll[ée]g\w+"
    r"|alkalmazott\w*|ügyintéző\w*|operátor\w*|tanácsadó\w*)\b"
)
_TALK = (
    r"(?:beszélget(?:sz|nek)?|beszél(?:sz|nek)?|cseveg(?:sz)?|chatel(?:sz)?|levelez(?:el)?"
    r"|kommunikál(?:sz)?|ír(?:sz)?|társalog|társalogsz|lép(?:sz)? kapcsolatba|áll kapcsolatban)\b"
)
# The machine stands before its verb, or behind it, with the ending "-val": "-ról" is the subject.
_WITH_MACHINE = (
    r"\bgép(?:ekk|p)el\b|\b(?:ro|chat|cseveg[őo]|voice)?-?bot(?:tal|okkal|jával|unkkal)\b"
    r"|(?:(?:(?-i:\bMI)|\bAI)-(?!alap|támog)\w*|\bmesterséges ?intelligenci\w+"
    r"|\bmesterségesintelligencia-\w+|\bszámítógépes program\w*"
    r"|\bautomat\w+(?: rendszer\w*| asszisztens\w*)?)(?:v|rr|ss|mm|nn|kk|gg)[ae]l\b"
)
_ABOUT = r"\b(?:révén|által|aki|amely\w*|ami\w*|mint|miatt)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"(?:" + _MACHINE + r"|\bLLM\b|\bnyelvi modell\w*)(?:-\w+)?"
        r"(?: \w+){0,2}? (?:használ\w*|alkalmaz\w*|támogat\w*|működ\w+|segít\w*|hajt\w*|épül\w*"
        r"|alapul\w*)\b",
        r"(?:használ\w*|alkalmaz\w*|épül\w*|alapul\w*)\b[^.,;:]{0,40}?(?:"
        + _MACHINE
        + r"|\bLLM\b|nyelvi modell\w*)",
        r"\b(?:MI|AI|mesterségesintelligencia)-?(?:alap\w*|technológi\w+|funkci\w+|támogat\w+"
        r"|eszköz\w*|szabályzat\w*)",
        r"\b(?:MI|AI)-(?:re|ra) vonatkozó",
        r"\bmesterséges intelligenci\w+ (?:alapuló|segítségével|támogatásával)",
        r"\bLLM\b|\bnyelvi modell\w*|\bgépi tanulás\w*",
    ),
    talking=any_of(
        rf"(?:{_WITH_MACHINE})(?:(?!{_ABOUT})[^.;:!?]){{0,30}}?\b{_TALK}",
        rf"\b{_TALK}(?: (?:itt|most|ismét|újra))* (?:egy )?(?:\w+ ){{0,2}}?(?:{_WITH_MACHINE})",
        rf"(?:{_MACHINE})(?:-\w+)? vagyok\b",
        rf"\bez (?:itt )?(?:\w+, )?egy (?:\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:nem|sem|helyett)(?: (?:egy|valódi|igazi|élő|hús-vér))* {_HUMAN}"),
    says_human=any_of(
        rf"(?<!nem )(?<!nem egy )(?<!nem valódi )(?<!nem igazi )\b{_HUMAN}"
        rf"(?:(?!\b(?:nem|hanem|szeretne|helyett)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_TALK}",
        rf"(?<!nem )\b{_TALK}(?:(?!\b(?:nem|hanem|szeretne)\b|{_MACHINE})[^.;:!?]){{0,30}}?"
        r"\b(?:emberrel|emberekkel|személlyel|munkatárs\w+l|koll[ée]g\w+l)\b",
        r"(?<!nem )\b(?:(?:valódi|igazi|élő|hús-vér) )?ember vagyok\b",
    ),
    denies_machine=any_of(
        rf"\b(?:nem|sem|sosem)\b(?:(?!\b(?:hanem|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bÁSZF\w*|feltétel(?:ek|eket|eink|einket|ekben|einkben|ei|eit)?\b"),
    ask=quoted("ember"),
    say=any_of(r"\bmondja: ember\b"),
    answer=any_of(r"\bválasz"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\breklám|\bhírlev[eé]l|\bajánlat|\bpromóci|\bhirdetés"
            ),
            "training": any_of(
                r"(?:modell|\bMI|\bAI|rendszer|intelligenci)\w*\b[^.]{0,20}"
                r"\b(?:tanít|betanít|képzés|tréning|fejleszt)\w*",
                r"\b(?:tanít|betanít|képez)\w*\b[^.]{0,30}(?:modell|\bMI\b|rendszer|intelligenci)",
                r"\b(?:modell|rendszer|szolgáltatás)\w* (?:fejleszt|javít)\w*",
            ),
            "analytics": any_of(r"\bstatiszti|\bele?mzés|\banalitik|\bprofil"),
            "quality": any_of(r"\bminőség"),
            "sharing": any_of(
                r"\bpartner(?:ei\w*|ek\w*|cég\w*)\b|\bharmadik (?:f[eé]l|szem[eé]ly)"
            ),
            "personalisation": any_of(r"\bkorábbi beszélgetés|\bszemélyre szab|\bperszonali"),
        }
    ),
    negation=any_of(r"\bnem\b(?! csak| csupán)|\b(?:sem|soha|sosem|ne)\b"),
    withdrawal=any_of(r"\bvisszavon"),
    refusal=typed("NEM"),
    implied=any_of(
        r"\b(?:folytatásával|használatával|megkezdésével|bezárásával|továbbírással)\b",
        r"\bha (?:folytatja|tovább \w+|marad|nem tiltakozik)\b",
    ),
    uncertain=any_of(r"\blehet, hogy\b|\btalán\b|\bnéha\b|\bolykor\b|\besetleg\b|\bvalószínűleg\b"),
)
