"""Romanian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    # Capitals only: "ia" is also the verb "takes".
    r"(?-i:\bI\.?A\b)|\bAI\b|\binteligenț\w+ artificial\w+|\bmașin(?:ă|a|i|ii)\b"
    r"|\b(?:chat|voice)?-?bot(?:ul|ului|uri|urile)?\b|\brobo(?:t|tul|tului|ți|ții|ților)\b"
    r"|\b(?:sistem|asistent|program|agent)\w* automat\w*"
    r"|\bprogram(?:ul)? (?:informatic|de calculator)\b"
)
_HUMAN = (
    r"(?:om|omul|omului|oameni\w*|ființ\w+ uman\w+|persoan[ăae]\w*|angajat\w*|coleg\w*"
    r"|operatori?\b(?! de date))\b"
)
_TALK = (
    r"(?:discut(?:ați|i|ăm)|vorb(?:iți|ești|im)|convers(?:ați|ezi)|scri(?:eți|i)|comunic(?:ați|i)"
    r"|interacțion(?:ați|ezi)|stați de vorbă|stai de vorbă)"
)
_NOW = r"(?: (?:aici|acum|din nou|iarăși|dumneavoastră))*"
_THEN_MACHINE = then(_MACHINE, "despre", "prin", "datorită", "cu ajutorul", "ca")
_OF = r"(?: (?:cu|de la|al|unui|unei|este|e|sunt|un|o|vreun))*(?: (?:adevărat|real)\w*)? "

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:folos\w+|utiliz\w+|se bazează pe|bazat\w* pe|susținut\w* de|sprijinit\w* de"
        r"|asistat\w* de|ajutat\w* de|datorită|cu ajutorul|funcționează (?:cu|pe|datorită)"
        r"|alimentat\w* de|recurg\w* la)\b[^.,;:]{0,40}?(?:"
        + _MACHINE
        + r"|\bLLM\b|model\w* lingvistic\w*)",
        r"\b(?:condiții\w*|termeni\w*|tehnologi\w+|funcți\w+|instrument\w*|politic\w+)"
        r" (?:noastre |noștri )?(?:de |cu |privind )?(?-i:IA|AI)\b",
        r"\bLLM\b|\bmodel\w* (?:lingvistic\w*|de limbaj)|\bînvățar\w+ automat\w+",
    ),
    talking=any_of(
        rf"(?<!să )\b{_TALK}{_NOW} cu\b" + _THEN_MACHINE,
        rf"(?<!nu )\b(?:sunt|acesta este|aceasta este) (?:\w+, )?(?:un|o) (?:\w+ )?(?:de )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:nu|nici|niciun|nicio|în loc de){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!nu )(?<!să )\b{_TALK}{_NOW} cu\b(?:(?!\b(?:nu|ci)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!nu )\bsunt (?:un|o) (?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        r"\b(?:nu|nici|niciun|nicio)\b"
        rf"(?:(?!\b(?:ci|dar|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\btermen(?:i|ii|ilor)\b|\bcondiții(?:le|lor)\b"),
    ask=quoted("om"),
    say=any_of(r"\bspuneți: om\b"),
    answer=any_of(r"\brăspun[ds]|\brăspunsul"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bmarketing|\bpublicit|\breclam|\bnewsletter|\bofert|\bpromoți"),
            "training": any_of(
                r"\bantren\w*\b[^.]{0,30}(?:model|(?-i:IA)\b|sistem)",
                r"\bîmbunătăți\w* (?:model|servici|sistem)",
            ),
            "analytics": any_of(r"\bstatistic|\banaliz|\bprofil"),
            "quality": any_of(r"\bcalităț"),
            "sharing": any_of(r"\bparteneri|\bterți|\bfirme\w* din grup"),
            "personalisation": any_of(r"\bconversații\w* (?:anterioare|trecute)|\bpersonaliz"),
        }
    ),
    negation=any_of(r"\b(?:nu(?! (?:doar|numai))|nici\w*)\b"),
    withdrawal=any_of(r"\bretra(?:g|s)|\brevoc"),
    refusal=typed("NU"),
    implied=any_of(
        r"\b(?:continuând|folosind|utilizând|scriind|discutând|rămânând|închizând)\b",
        r"\bprin (?:continuarea|folosirea|utilizarea|simpla)\b",
        r"\bdacă (?:continuați|nu vă opuneți)\b",
    ),
    uncertain=any_of(r"\bpoate că\b|\buneori\b|\bposibil\b|\beventual\b|\bprobabil\b"),
)
