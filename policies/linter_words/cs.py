"""Czech words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bAI\b|\bUI\b|\buměl\w+ inteligenc\w+|\bstroj(?:e|i|em|ů|ům)?\b"
    r"|\b(?:chat|voice)?-?bot(?:a|u|em|ovi|y|i|ů|ům)?\b|\brobot(?:a|u|em|ovi|y|i|ů|ům)?\b"
    r"|\bautomat(?:em|u|ick\w+ (?:systém|asistent|program)\w*)?\b|\bpočítačov\w+ program\w*"
)
_HUMAN = (
    r"(?:člověk\w*|lid(?:é|mi|í|i|em)|osob(?:a|ou|y|u|ami)|bytost\w*|zaměstnan\w+|pracovni\w+"
    r"|koleg\w+|operátor\w*|porad(?:ce|cem|kyn\w+))\b"
)
_TALK = (
    r"(?:(?:mluví|hovoří|píše)(?:te|š)(?: si)?|si píše(?:te|š)|chatuje(?:te|š)"
    r"|povídá(?:te|š) si|bavíte se|komunikuje(?:te|š)|konverzuje(?:te|š))"
)
_NOW = r"(?: (?:tady|zde|nyní|teď|znovu|opět|právě|vy))*"
_THEN_MACHINE = then(
    _MACHINE, "o", "přes", "díky", "pomocí", "jako", "na", "pro", r"kter\w+", "jenž"
)
_OF = r"(?: (?:s|se|od|k|to|je))*(?: (?:žádn|živ|skutečn|opravdov)\w+)? "
_NO = r"\b(?:ne|není|nejsem|nejste|nejsi|žádný|nikoli|nikoliv)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:využív\w+|použív\w+|běží na|fung\w+ (?:na|díky|s)|pohán\w+|podpor(?:uj|ov)\w+"
        r"|založen\w* na|postaven\w* na|s pomocí|za pomoci|s podporou|pomocí|díky)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\b|jazykov\w+ model\w*)",
        r"\b(?:podmín\w+|technologi\w+|funkc\w+|nástroj\w*|zásad\w+) (?:pro |s )?"
        r"(?:AI|UI|uměl\w+ inteligenc\w+)\b",
        r"\bLLM\b|\bjazykov\w+ model\w*|\bstrojov\w+ učení\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:s|se)\b" + _THEN_MACHINE,
        rf"\b(?:jsem|toto je|to je|je to) (?:\w+, )?(?:\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(
        rf"(?:{_NO}|\bmísto\b){_OF}{_HUMAN}",
        rf"\bne(?:mluví|hovoří|píše|chatuje|komunikuje)(?:te|š)(?: si)?{_NOW} s"
        rf"(?: (?:živ|skutečn|opravdov)\w+)? {_HUMAN}",
    ),
    says_human=any_of(
        rf"\b{_TALK}{_NOW} (?:s|se)\b(?:(?!\b(?:ne|nikoli\w?|ale)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"\bjsem (?:(?:živ|skutečn|opravdov)\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"(?:{_NO}|\bne(?:mluví|hovoří|píše|chatuje|komunikuje)(?:te|š)\b)"
        rf"(?:(?!\b(?:ale|nýbrž|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bpodmín(?:ky|ek|kách|kami|kám)\b|\bVOP\b"),
    ask=quoted("člověk"),
    say=any_of(r"\břekněte: člověk\b"),
    answer=any_of(r"\bodpov(?:ě[dz]|íd|í\b|íme|ídá)"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\breklam|\bnewsletter|\bzpravodaj|\bnabíd(?:k|ek)|\bpropagac"
                r"|\bobchodní\w* sdělení"
            ),
            "training": any_of(
                r"\b(?:trén|trenov|učení|školení)\w*\b[^.]{0,30}(?:model|\bAI\b|inteligenc"
                r"|systém)",
                r"\b(?:zlepš|vylepš)\w+ (?:model|systém|služ|naš)",
            ),
            "analytics": any_of(r"\bstatisti|\banal[ýy][zt]|\bprofil"),
            "quality": any_of(r"\bkvalit"),
            "sharing": any_of(r"\bpartner(?:ům|y|i|ů|ské\w*)\b|\btřetí\w* (?:stran|osob)"),
            "personalisation": any_of(
                r"\b(?:dřívější|předchozí|minul)\w* (?:rozhovor|konverzac)|\bpersonali[sz]"
            ),
        }
    ),
    negation=any_of(
        r"\b(?:ne(?!jen\b)(?:budeme|bude|používáme|použijeme|posíláme|pošleme)?"
        r"|není|nejsou|nikdy|ani|nic)\b"
    ),
    withdrawal=any_of(r"\bodvol"),
    refusal=typed("NE"),
    implied=any_of(
        r"\b(?:pokračováním|používáním|dalším|setrváním|zavřením)\b",
        r"\b(?:pokud|když|jestliže)(?: \w+)? (?:pokrač\w+|zůstan\w+|nevznes\w+)",
    ),
    uncertain=any_of(r"\bmožná\b|\bněkdy\b|\bobčas\b|\bje možné\b|\bpravděpodobně\b"),
)
