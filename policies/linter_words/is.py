"""Icelandic words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bgervigreind\w*|\bAI\b|\bvél(?:in|ina|inni|ar|um)?\b|\b(?:spjall|vél)menni\w*"
    r"|\b(?:spjall)?bot(?:ti|ta|ti?nn|tann)?\b|\bróbót\w*|\btölvuforrit\w*"
    r"|\bsjálfvirk\w+ kerfi\w*"
)
_HUMAN = (
    r"(?:mannesk\w+|ma(?:ður|nn|nni|nns)|fólk(?:i|s|ið)?|starfsma\w+|þjónustufulltrú\w+"
    r"|einstakling\w*)"
)
_TALK = (
    r"(?:talar|spjallar|skrifar|skrifast á|ert(?: nú| núna| hér| aftur)? að (?:tala|spjalla|skrifa)"
    r"|ert(?: nú| núna| hér| aftur)? í (?:samskiptum|sambandi|samtali)"
    r"|átt í (?:samskiptum|samtali))"
)

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:nota(?:r|st)?|notum|notuð|nýt(?:ir|a|um)|bygg(?:ir|ja|t|ð|ður) á|knú(?:ið|in|inn) af"
        r"|með (?:aðstoð|hjálp|stuðningi)|stud(?:d|dur|t) af|þökk sé|keyr(?:ir|t) á)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLM\S*|\b(?:mál|tungumála)?líkan\w*|\bmállíkön\w*)",
        rf"\b(?:vinn\w+|starfa\w*) með (?:{_MACHINE})|(?:{_MACHINE}) (?:styð|aðstoða|hjálpa)\w*",
        r"\bgervigreindar(?:skilmál|tækni|stefn|eiginleik|lausn|drif|studd|knú)\w*",
        r"\bLLM\S*|\b(?:mál|tungumála)líkan\w*|\b(?:mál|tungumála)lík[aö]n\w*|\bvélanám\w*",
    ),
    talking=any_of(
        rf"\b{_TALK}(?: þú)?(?: nú| núna| hér| aftur)? við\b"
        + then(_MACHINE, "um", "með", "gegnum", "á", "eins", "af"),
        r"\b(?:ég er|þetta er|hér svarar|þér svarar) (?:\w+, )?"
        rf"(?:(?!ekki\b|engin\w*\b)\w+ )?(?:{_MACHINE})",
    ),
    not_human=any_of(
        r"\b(?:ekki|enginn|engin|aldrei|í stað)\b(?: vera| er| við| frá| af| að tala við)?"
        rf"(?: alvöru| lifandi| raunveruleg\w*)? {_HUMAN}\b",
    ),
    says_human=any_of(
        rf"\b{_TALK}(?: þú)?(?: nú| núna| hér| aftur)? við\b"
        rf"(?:(?!\b(?:ekki|engan|stað)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}\b",
        rf"\bég er (?:alvöru |lifandi |raunveruleg\w* )?{_HUMAN}\b",
    ),
    denies_machine=any_of(
        r"\b(?:ekki|enginn|engin|ekkert|aldrei)\b"
        rf"(?:(?!\b(?:heldur|en|{_HUMAN})\b)[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\b\w*skilmál\w*"),
    ask=quoted("manneskja"),
    say=any_of(r"\bsegðu: manneskja\b"),
    answer=any_of(r"\bsvar|\bsvör"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarkaðs|\bauglýs|\bfréttabréf|\btilboð|\bkynningarefni|\bherferð"
            ),
            "training": any_of(
                r"\bþjálf\w*[^.]{0,30}\b(?:\w{0,20}líkan|\w{0,20}líkön|gervigreind|AI|kerfi)",
                r"\b(?:\w{0,20}líkan|gervigreind|kerfi)\w{0,20}[^.]{0,30}\bþjálf",
                r"\bbæta (?:þjónustu|kerfi|líkan)",
            ),
            "analytics": any_of(r"\btölfræði|\bgreining|\bpersónusnið"),
            "quality": any_of(r"\bgæð"),
            "sharing": any_of(r"\bsamstarfsaðil|\bþriðj\w+ aðil"),
            "personalisation": any_of(r"\bfyrri (?:samt|spj)|\bsérsn[ií]|\bpersónulegri þjónustu"),
        }
    ),
    negation=any_of(
        r"\bekki\b(?! (?:aðeins|bara|einungis|eingöngu))|\baldrei\b|\bhvorki\b|\beng(?:in|inn|um)\b"
    ),
    withdrawal=any_of(r"\bafturk[aö]ll", r"\b(?:draga|dregið|dreg)\b[^.]{0,40}til baka"),
    refusal=typed("NEI"),
    implied=any_of(
        r"\bmeð því að (?:halda|spjalla|nota|skrifa|loka)\b",
        r"\bef þú (?:heldur áfram|andmælir ekki|svarar ekki)\b",
        r"\báframhaldandi (?:notkun|spjall)",
    ),
)
