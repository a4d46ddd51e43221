"""The words by which the linter reads a legal text, a set for each language.

A language without an entry cannot be checked, so its disclosures are refused: add the entry
together with a golden set of at least ten bad and five good texts in `tests/policies`.
Patterns are matched ignoring case on single sentences of at most some hundred characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns of one language.

    `machine`: AI, machine. `technology`: "uses AI", which says what something is built with, not
    what one talks to. `talking`: you are talking to a machine. `not_human`, `says_human` and
    `denies_machine`: what they say. `terms`: contract terms. `ask`: how to ask for a human.
    `purposes`: purposes of a consent beside `answer`. `negation`: the sentence denies.
    """

    machine: re.Pattern[str]
    technology: re.Pattern[str]
    talking: re.Pattern[str]
    not_human: re.Pattern[str]
    says_human: re.Pattern[str]
    denies_machine: re.Pattern[str]
    terms: re.Pattern[str]
    ask: re.Pattern[str]
    answer: re.Pattern[str]
    purposes: Mapping[str, re.Pattern[str]]
    negation: re.Pattern[str]
    withdrawal: re.Pattern[str]
    refusal: re.Pattern[str]
    implied: re.Pattern[str]


_EN_MACHINE = (
    r"\bA\.?I\b|\bartificial intelligence\b|\bmachines?\b|\bautomated (?:system|assistant|agent)\b"
    r"|\b(?:chat|voice)?-?bots?\b|\brobots?\b|\bcomputer program(?:me)?\b"
)
_EN_HUMAN = r"(?:humans?|persons?|people|human being|employee|member of staff)"
_EN_TALK = r"(?:talking|speaking|chatting|writing|interacting|communicating|texting|in contact)"

ENGLISH: Final = Words(
    machine=_any(_EN_MACHINE),
    technology=_any(
        r"\b(?:us(?:es?|ing)|powered by|based on|built (?:on|with)|runs? on|supported by"
        r"|with (?:the )?(?:help|support) of|thanks to|enhanced (?:by|with)|driven by)\b"
        r"[^.,;:]{0,40}?(?:" + _EN_MACHINE + r"|\bLLMs?\b|language models?\b|machine learning\b)",
        r"\bAI[- ](?:powered|based|driven|enhanced|supported|assisted|aided|generated)",
        r"\bAI[- ](?:terms|technolog\w+|polic\w+|features?)",
        r"\bLLMs?\b|\b(?:large )?language models?\b|\bmachine[- ]learning\b",
    ),
    talking=_any(
        # What follows must be the machine: "talking to us about AI" is something else.
        rf"\byou(?:['’]re| are)(?: now| again| currently| here)? {_EN_TALK} (?:to|with)\b"
        rf"(?:(?!\b(?:about|regarding|on|via|through|using|by|like)\b)[^.;:!?]){{0,60}}?"
        rf"(?:{_EN_MACHINE})",
        r"\b(?:this is|it is|i am|i['’]m) (?:\w+, )?(?:an? |the )?(?:\w+ )?(?:" + _EN_MACHINE + ")",
    ),
    not_human=_any(
        rf"\b(?:not|no|never|isn['’]t|aren['’]t|rather than|instead of)\b"
        rf"(?: with| to| by| from)?(?: an?| any| the)?(?: real| living| live)? {_EN_HUMAN}\b",
        rf"\bnot {_EN_TALK} (?:to|with) (?:an? )?(?:real )?{_EN_HUMAN}\b",
    ),
    says_human=_any(
        # "talking to Sam, a person who …", but not "talking to an AI, not to a person".
        rf"(?<!not ){_EN_TALK} (?:to|with)\b(?:(?!\b(?:not|no|rather|instead)\b|{_EN_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_EN_HUMAN}\b",
        rf"\bi(?: am|['’]m) (?:an? )?(?:real )?{_EN_HUMAN}\b",
    ),
    denies_machine=_any(
        rf"\b(?:not|no|never|isn['’]t|aren['’]t)\b"
        rf"(?:(?!\b(?:but|{_EN_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_EN_MACHINE})"
    ),
    terms=_any(r"\bterms\b|\bT ?& ?Cs?\b|\bconditions of (?:use|service)\b|\bterms of\b"),
    ask=_any(r"[“\"„']human[”\"']"),
    answer=_any(r"\banswer|\breply|\brespond|\bresponse"),
    purposes=MappingProxyType(
        {
            "marketing": _any(r"\bmarketing|\badverti|\bnewsletter|\bpromotion|\boffers\b"),
            "training": _any(
                r"\btrain(?:ing)?\b[^.]{0,30}\b(?:model|AI|system|LLM)", r"\bimprove (?:our|the)\b"
            ),
            "analytics": _any(r"\banalytic|\bstatistic|\bprofil"),
            "quality": _any(r"\bquality\b"),
            "sharing": _any(r"\bpartners\b|\bthird part|\baffiliates\b"),
        }
    ),
    negation=_any(r"\b(?:not(?! only)|never|no|neither|don['’]t|won['’]t)\b"),
    withdrawal=_any(r"\bwithdraw"),
    refusal=re.compile(r"\bNO\b"),  # the word as one is to type it, not every "no"
    implied=_any(
        r"\bby (?:continuing|chatting|using|writing|staying|proceeding|closing)\b",
        r"\bif you (?:continue|keep|go on|carry on|do not object|don['’]t object)\b",
        r"\bcontinu(?:e|ing|ed) (?:to )?(?:use|using|chat|chatting)\b",
    ),
)

_PL_MACHINE = (
    r"\bA\.?I\b|\bSI\b|\bsztuczn\w+ inteligencj\w+|\bautomat(?:u|em|owi|y|ów|ami)?\b"
    r"|\bmaszyn(?:a|y|ą|ę|ie)?\b|\b(?:chat|czat|voice)?-?bot(?:a|em|owi|ów|ami|y)?\b"
    r"|\brobot(?:a|em|owi|y)?\b|\bprogram(?:em)? komputerow\w+|\bsystem\w* automatyczn\w+"
)
_PL_HUMAN = (
    r"(?:człowiek\w*|osob(?:a|ą|y|ę|ami)\b|ludźmi|ludzie|pracowni\w+|konsultant\w*|żyw\w+ osob\w+)"
)
_PL_TALK = (
    r"(?:rozmawia(?:sz|cie|my|ją)?|pisz(?:esz|ecie|ą)|czatuje(?:sz|cie)?|koresponduj\w+"
    r"|kontaktuj\w+ się|komunikuj\w+ się)"
)
_PL_THEN_MACHINE = (
    r"(?:(?!\b(?:o|na|temat|dzięki|przez|poprzez|pomocą|jak)\b)[^.;:!?]){0,60}?(?:"
    + _PL_MACHINE
    + ")"
)

POLISH: Final = Words(
    machine=_any(_PL_MACHINE),
    technology=_any(
        r"\b(?:używa\w*|korzysta\w*|wykorzystuj\w*|wspiera\w*|wspomagan\w*|wspieran\w*|opart\w*"
        r"|działa\w* (?:dzięki|na)|zasilan\w*|stosuj\w*|przy pomocy|za pomocą|z pomocą|dzięki)\b"
        r"[^.,;:]{0,40}?(?:" + _PL_MACHINE + r"|\bLLM\w*|model\w* językow\w+)",
        r"\b(?:technologi\w+|rozwiązani\w+|narzędzi\w+|funkcj\w+|regulamin\w*) (?:AI|SI)\b",
        r"\bLLM\w*|\bmodel\w* językow\w+|\buczeni\w+ maszynow\w+",
    ),
    talking=_any(
        rf"\b{_PL_TALK}(?: teraz| tu| tutaj| znów| obecnie)?(?: państwo| pan| pani)?"
        r"(?: teraz| znów| tutaj)? (?:z|ze|do)\b" + _PL_THEN_MACHINE,
        r"\bto (?:jest )?rozmowa z\b" + _PL_THEN_MACHINE,
        r"\b(?:jestem|odpowiada(?: tu| tutaj| państwu| ci)?) (?:\w+, )?(?:tylko )?(?:\w+ )?(?:"
        + _PL_MACHINE
        + ")",
        r"\bodpowiedź (?:\w+ )?(?:" + _PL_MACHINE + ")",
    ),
    not_human=_any(
        rf"\bnie(?: z| ze| do| od| jest| jestem| ma tu| jest to)?(?: żadnym| żywym| żywą)?"
        rf" {_PL_HUMAN}"
    ),
    says_human=_any(
        rf"\b(?<!nie ){_PL_TALK}(?: teraz)?(?: państwo)? (?:z|ze|do)\b(?:(?!\bnie\b|{_PL_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_PL_HUMAN}",
        rf"(?<!nie )\bjestem (?:żyw\w+ |prawdziw\w+ )?{_PL_HUMAN}",
    ),
    denies_machine=_any(
        rf"\bnie\b(?:(?!\b(?:ale|lecz|{_PL_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_PL_MACHINE})"
    ),
    terms=_any(r"\bregulamin|\bwarunk(?:i|ów|ami|ach)\b|\bOWU\b|\bogóln\w+ warunk"),
    ask=_any(r"[„\"“']człowiek[”\"']"),
    answer=_any(r"\bodpowied|\bodpisa"),
    purposes=MappingProxyType(
        {
            "marketing": _any(r"\bmarketing|\breklam|\bnewsletter|\bpromocj|\bofert"),
            "training": _any(
                r"\b(?:trenowa|uczeni|szkoleni|ulepsza|doskonal|rozwoj|rozwij)\w*[^.]{0,30}"
                r"\b(?:model|AI|SI|system|usług)"
            ),
            "analytics": _any(r"\banaliz\w+ statystyczn|\bstatystyk|\banalityk|\bprofil"),
            "quality": _any(r"\bjakości"),
            "sharing": _any(r"\bpartner(?:om|ami|ów|zy)\b|\bpodmiot\w+ trzeci|\bspółk\w+ z grupy"),
        }
    ),
    negation=_any(r"\bnie\b(?! tylko)|\bnigdy\b|\bani\b"),
    withdrawal=_any(r"\bwycof|\bcofn"),
    refusal=re.compile(r"\bNIE\b"),
    implied=_any(
        r"\b(?:kontynuując|korzystając|pisząc|rozmawiając|pozostając|zamykając)\b",
        r"\bdalsz\w+ (?:korzystani|rozmow|pisani)\w*",
        r"\bbrak sprzeciwu\b|\bjeśli nie (?:zgłosi|wyrazi|sprzeciwi)\w* (?:się|sprzeciw)\w*",
    ),
)

WORDS: Final[Mapping[str, Words]] = MappingProxyType({"en": ENGLISH, "pl": POLISH})
