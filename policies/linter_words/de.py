"""German words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bK\.?I\b|\bAI\b|\bkünstlich\w* intelligenz|\bmaschinen?\b|\b(?:chat|voice)?-?bots?\b"
    r"|\bautomati(?:sch|siert)\w* (?:system|assistent|programm)\w*|\broboters?\b"
    r"|\bcomputerprogramm\w*"
)
_HUMAN = r"(?:mensch(?:en)?|personen?|leuten?|mitarbeit\w+|kolleg\w+)\b"
_TALK = r"(?:sprech|schreib|chatt|red|kommunizier|interagier|sprich|red)(?:en|e?st)\b"
_NOW = r"(?: (?:sie|du|hier|jetzt|nun|wieder|gerade|derzeit))*"
_THEN_MACHINE = then(_MACHINE, "über", "zum thema", "durch", "via", "wie", "von")
_NO = r"\b(?:nicht|kein\w*|nie|niemals)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:nutz\w+|benutz\w+|verwende\w+|setz\w+|einsatz von|basier\w+ auf|beruh\w+ auf"
        r"|unterstützt (?:von|durch)|betrieben (?:von|mit)|mit ?hilfe von|dank|läuft mit)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLMs?\b|sprachmodell\w*)",
        r"\b(?:KI|AI)-?(?:gestützt|basiert|getrieben|unterstützt|generiert|bedingung|nutzung"
        r"|technologi|technik|richtlinie|funktion)\w*",
        r"\bLLMs?\b|\bsprachmodell\w*|\bmaschinelle\w* lernen\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:mit|an)\b" + _THEN_MACHINE,
        rf"\bhier (?:antwortet|schreibt|spricht)\b{_THEN_MACHINE}",
        r"\b(?:(?:das|dies|hier) ist|ich bin) (?:\w+, )?(?:nur )?eine?n? (?:\w+ )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:nicht|kein\w*|statt|anstatt)(?: (?:mit|von|an|bei))?(?: eine?[mnr]?)?"
        rf"(?: (?:echt|lebend|richtig)\w*)? {_HUMAN}"
    ),
    says_human=any_of(
        rf"\b{_TALK}{_NOW} (?:mit|an)\b(?:(?!\b(?:nicht|kein\w*|statt)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"\bich bin (?:eine?n? )?(?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"{_NO}(?:(?!\b(?:sondern|aber|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bAGB\b|\w*bedingungen\b"),
    ask=quoted("Mensch"),
    say=any_of(r"\bsagen sie: mensch\b"),
    answer=any_of(r"\bantwort|\bbeantwort"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bmarketing|\bwerb(?:ung|e)|\bnewsletter|\bangebote|\bpromotion"),
            "training": any_of(
                r"\b(?:training|trainier)\w*\b[^.]{0,30}(?:modell|KI|system)",
                r"\bverbesser\w+ (?:unser|des|der)",
            ),
            "analytics": any_of(r"\bstatisti|\banalys|\bprofil"),
            "quality": any_of(r"\bqualität"),
            "sharing": any_of(r"\bpartner(?:n|s|firmen|unternehmen)?\b|\bdritten?\b|\bkonzern"),
            "personalisation": any_of(r"\bfrühere\w* gespräch|\bpersonalis"),
        }
    ),
    negation=any_of(r"\b(?:nicht(?! nur)|nie(?:mals)?|kein\w*|weder)\b"),
    withdrawal=any_of(r"\bwiderruf|\bwiderrief"),
    refusal=typed("NEIN"),
    implied=any_of(
        r"\b(?:indem|wenn|solange) sie (?:hier )?(?:weiter\w*|fortfahren|chatten|schreiben|bleiben"
        r"|nicht widersprechen)\b",
        r"\b(?:durch|mit) (?:die|der|das|dem)? ?(?:weitere[nr]? )?(?:nutzung|fortsetzung"
        r"|weiter\w+|fortfahren)\b",
    ),
    uncertain=any_of(
        r"\bmöglicherweise\b|\bvielleicht\b|\beventuell\b|\bmanchmal\b|\bunter umständen\b"
    ),
)
