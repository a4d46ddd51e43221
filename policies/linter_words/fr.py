"""French words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bI\.?A\b|\bAI\b|\bintelligence artificielle\b|\bmachines?\b|\b(?:chat|voice)?-?bots?\b"
    r"|\brobots?\b|\b(?:système|assistant|programme|agent)e?s? automati\w+"
    r"|\bagents? conversationnels?\b|\bprogrammes? informatiques?\b"
)
_HUMAN = r"(?:êtres? humains?|humaine?s?|personnes?|employée?s?|conseill(?:er|ère)s?|collègues?)\b"
_TALK = (
    r"(?:parle|discute|échange|converse|écrive|dialogue|communique|interagisse)(?:z|s)\b"
    r"|(?:écris|interagis)\b"
)
_NOW = r"(?: (?:ici|maintenant|actuellement|de nouveau|à nouveau|désormais))*"
_THEN_MACHINE = then(
    _MACHINE, "de l", "sur", "au sujet", "à propos", "grâce", "par", "via", "comme"
)
_OF = r"(?: (?:avec|à|par|de|une?|d['’]une?|l['’]))*(?: (?:vraie?|véritable))? "

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:utilis\w+|emploi\w+|recour\w+|basée?s? sur|repos\w+ sur|fondée?s? sur|grâce à"
        r"|(?:alimenté|propulsé|assisté|aidé|soutenu|enrichi)e?s? par|à l['’]aide d\w+"
        r"|appui\w+ sur|fonctionn\w+ (?:avec|grâce))\b[^.,;:]{0,40}?(?:"
        + _MACHINE
        + r"|\bLLMs?\b|modèles? de langage)",
        r"\b(?:conditions|technologies?|fonctions?|fonctionnalités?|outils?|politique)"
        r" (?:d['’]|d['’]utilisation de l['’])?IA\b",
        r"\bLLMs?\b|\bmodèles? (?:de langage|linguistiques?)|\bapprentissage automatique",
    ),
    talking=any_of(
        rf"\b(?:{_TALK}){_NOW} (?:avec|à)\b" + _THEN_MACHINE,
        r"\b(?:je suis|c['’]est|ceci est) (?:\w+, )?(?:une?|le|l['’]) ?(?:\w+ )?(?:d['’])?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:pas|non|aucune?|plutôt qu['’]?){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!ne )\b(?:{_TALK}){_NOW} (?:avec|à)\b(?:(?!\b(?:pas|non|plutôt)\b|{_MACHINE})"
        rf"[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"\bje suis (?:bien )?une? (?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        r"\b(?:pas|non|jamais|aucune?|plus)\b"
        rf"(?:(?!\b(?:mais|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\bconditions\b|\bCG[UV]\b"),
    ask=quoted("humain"),
    say=any_of(r"\bdites ?: humain\b"),
    answer=any_of(r"\brépon"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\bpublicit|\bnewsletter|\blettre d['’]information|\boffres\b"
                r"|\bpromotion|\bdémarchage"
            ),
            "training": any_of(
                r"\bentra[iî]n\w+\b[^.]{0,30}(?:modèle|\bIA\b|système)",
                r"\bamélior\w+ (?:nos|notre|le|la|l['’])",
            ),
            "analytics": any_of(r"\bstatistiq|\banalys|\bprofil"),
            "quality": any_of(r"\bqualité"),
            "sharing": any_of(r"\bpartenaires?\b|\btiers\b|\bfiliales?\b"),
            "personalisation": any_of(
                r"\b(?:conversations|échanges) (?:précédent|antérieur|passé)|\bpersonnalis"
            ),
        }
    ),
    negation=any_of(r"\b(?:pas(?! (?:seulement|uniquement))|jamais|aucune?|ni)\b"),
    withdrawal=any_of(r"\bretir(?:er|ez|e|é)\b|\bretrait"),
    refusal=typed("NON"),
    implied=any_of(
        r"\ben (?:continuant|poursuivant|utilisant|restant|écrivant|discutant|naviguant)\b",
        r"\bsi vous (?:continuez|poursuivez|restez|ne vous opposez)\b",
        r"\b(?:poursuite|simple utilisation)\b",
    ),
    uncertain=any_of(
        r"\bpeut-être\b|\bparfois\b|\bil se peut\b|\béventuellement\b|\bil est possible\b"
    ),
)
