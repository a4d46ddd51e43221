"""Slovenian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bUI\b|\bAI\b|\bumetn\w+ inteligenc\w+|\bstroj(?:a|u|em|i|ev)?\b"
    r"|\b(?:klepetalni |chat|voice)?-?(?:bot|robot)(?:a|u|om|i|ov|e)?\b"
    r"|\bavtomat(?:om|a|u|sk\w+ (?:sistem|asistent|program)\w*)?\b|\bračunalnišk\w+ program\w*"
)
_HUMAN = (
    r"(?:človek\w*|ljud(?:je|mi|i|em)|oseb(?:a|o|e|i|ami)|zaposlen\w+|uslužben\w+|sodelav\w+"
    r"|operater\w*|svetoval\w+)\b"
)
_TALK = (
    r"(?:(?:se|si) (?:pogovarja|piše|dopisuje)(?:te|š)|(?:pogovarja|piše|dopisuje)(?:te|š)"
    r"(?: (?:se|si))?|govori(?:te|š)|klepeta(?:te|š)|komunicira(?:te|š))"
)
_NOW = r"(?: (?:tu|tukaj|zdaj|sedaj|spet|znova|ponovno|vi))*"
_NOT_CAN = r"(?<!lahko )(?<!lahko pa )(?<!lahko se )(?<!lahko si )"
_THEN_MACHINE = then(_MACHINE, "o", "prek", "zaradi", "kot", "za", "ki", "kater[ai]")
_OF = r"(?: (?:s|z|od|do|je|to))*(?: (?:živ|prav|resničn)\w+)? "
_NO = r"\b(?:ne|ni|nisem|niste|nisi|niti|noben\w*)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:uporablja\w*|deluje\w* (?:na|s|z)|poganja\w*|podpira\w*|podprt\w* z|temelj\w+ na"
        r"|na (?:podlagi|osnovi)|s pomočjo|ob pomoči|s podporo|zahvaljujoč)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\b|jezikovn\w+ model\w*)",
        r"\b(?:pogoj\w*|tehnologij\w+|funkcij\w+|orod\w+|politik\w+) (?:za |z )?"
        r"(?:UI|AI|umetn\w+ inteligenc\w+)\b",
        r"\bLLM\b|\bjezikovn\w+ model\w*|\bstrojn\w+ učenj\w+",
    ),
    talking=any_of(
        rf"{_NOT_CAN}\b{_TALK}{_NOW} (?:s|z)\b" + _THEN_MACHINE,
        rf"\b(?:sem|to je) (?:\w+, )?(?:\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(rf"(?:{_NO}|\bnamesto\b){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!ne ){_NOT_CAN}\b{_TALK}{_NOW} (?:s|z)\b(?:(?!\b(?:ne|temveč|ampak)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"\bsem (?:(?:živ|prav|resničn)\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"{_NO}(?:(?!\b(?:temveč|ampak|pač pa|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bpogoj(?:i|e|ev|ih)\b"),
    ask=quoted("človek"),
    say=any_of(r"\brecite: človek\b"),
    answer=any_of(r"\bodgovor(?:a|om|i|e|u|imo|iti|ili|it)?\b|\bodgovarjamo\b"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketin|\btrženj|\boglas|\boglaš|\breklam|\bnovice|\bnewsletter|\bponudb"
                r"|\bpromocij"
            ),
            "training": any_of(
                r"\b(?:učenj|usposab|urjenj|trenira|šolanj)\w*\b[^.]{0,30}(?:model|\bUI\b|\bAI\b"
                r"|sistem|inteligenc)",
                r"\bizboljš\w+ (?:model|sistem|storit|naš)",
            ),
            "analytics": any_of(r"\bstatisti|\banali[tz]|\bprofil"),
            "quality": any_of(r"\bkakovost|\bkvalitet"),
            "sharing": any_of(r"\bpartner(?:ji|jem|je|jev)\b|\btretj\w+ (?:stran|oseb)"),
            "personalisation": any_of(r"\bprejšnj\w+ pogovor|\bpersonali|\bprilagaj\w+ storit"),
        }
    ),
    negation=any_of(r"\bne\b(?! (?:le|samo))|\b(?:ni|nikoli|niti|nič)\b"),
    withdrawal=any_of(r"\bpreklic|\bprekliče|\bumakn"),
    refusal=typed("NE"),
    implied=any_of(
        r"\b(?:z|s) (?:nadaljevanjem|nadaljnj\w+|uporabo|pisanjem|klepetanjem)\b",
        r"\bče (?:nadaljujete|ostanete|boste (?:nadaljevali|ostali)|ne ugovarjate)\b",
    ),
    uncertain=any_of(r"\bmorda\b|\bmogoče\b|\bvčasih\b|\bmorebiti\b|\bverjetno\b"),
)
