"""English words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

_MACHINE = (
    r"\bA\.?I\b|\bartificial intelligence\b|\bmachines?\b|\bautomated (?:system|assistant|agent)\b"
    r"|\b(?:chat|voice)?-?bots?\b|\brobots?\b|\bcomputer program(?:me)?\b"
)
_HUMAN = r"(?:humans?|persons?|people|human being|employee|member of staff)"
_TALK = r"(?:talking|speaking|chatting|writing|interacting|communicating|texting|in contact)"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:us(?:es?|ing)|powered by|based on|built (?:on|with)|runs? on|supported by"
        r"|with (?:the )?(?:help|support) of|thanks to|enhanced (?:by|with)|driven by)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLMs?\b|language models?\b|machine learning\b)",
        r"\bAI[- ](?:powered|based|driven|enhanced|supported|assisted|aided|generated)",
        r"\bAI[- ](?:terms|technolog\w+|polic\w+|features?)",
        r"\bLLMs?\b|\b(?:large )?language models?\b|\bmachine[- ]learning\b",
    ),
    talking=any_of(
        # What follows must be the machine: "talking to us about AI" is something else.
        rf"\byou(?:['’]re| are)(?: now| again| currently| here)? {_TALK} (?:to|with)\b"
        rf"(?:(?!\b(?:about|regarding|on|via|through|using|by|like)\b)[^.;:!?]){{0,60}}?"
        rf"(?:{_MACHINE})",
        r"\b(?:this is|it is|i am|i['’]m) (?:\w+, )?(?:an? |the )?(?:\w+ )?(?:" + _MACHINE + ")",
    ),
    not_human=any_of(
        rf"\b(?:not|no|never|isn['’]t|aren['’]t|rather than|instead of)\b"
        rf"(?: with| to| by| from)?(?: an?| any| the)?(?: real| living| live)? {_HUMAN}\b",
        rf"\bnot {_TALK} (?:to|with) (?:an? )?(?:real )?{_HUMAN}\b",
    ),
    says_human=any_of(
        # "talking to Sam, a person who …", but not "talking to an AI, not to a person".
        rf"(?<!not ){_TALK} (?:to|with)\b(?:(?!\b(?:not|no|rather|instead)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bi(?: am|['’]m) (?:an? )?(?:real )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        rf"\b(?:not|no|never|isn['’]t|aren['’]t)\b"
        rf"(?:(?!\b(?:but|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bterms\b|\bT ?& ?Cs?\b|\bconditions of (?:use|service)\b|\bterms of\b"),
    ask=quoted("human"),
    say=any_of(r"\bsay: human\b"),
    answer=any_of(r"\banswer|\breply|\brespond|\bresponse"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bmarketing|\badverti|\bnewsletter|\bpromotion|\boffers\b"),
            "training": any_of(
                r"\btrain(?:ing)?\b[^.]{0,30}\b(?:model|AI|system|LLM)", r"\bimprove (?:our|the)\b"
            ),
            "analytics": any_of(r"\banalytic|\bstatistic|\bprofil"),
            "quality": any_of(r"\bquality\b"),
            "sharing": any_of(r"\bpartners\b|\bthird part|\baffiliates\b"),
            "personalisation": any_of(r"\bearlier conversation|\bpersonali[sz]"),
        }
    ),
    negation=any_of(r"\b(?:not(?! only)|never|no|neither|don['’]t|won['’]t)\b"),
    withdrawal=any_of(r"\bwithdraw"),
    refusal=typed("NO"),
    implied=any_of(
        r"\bby (?:continuing|chatting|using|writing|staying|proceeding|closing)\b",
        r"\bif you (?:continue|keep|go on|carry on|do not object|don['’]t object)\b",
        r"\bcontinu(?:e|ing|ed) (?:to )?(?:use|using|chat|chatting)\b",
    ),
    uncertain=any_of(
        r"\b(?:may|might)(?: also)? be\b|\bmaybe\b|\bperhaps\b|\bpossibly\b|\bsometimes\b"
    ),
)
