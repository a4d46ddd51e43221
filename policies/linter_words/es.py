"""Spanish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bI\.?A\b|\bAI\b|\binteligencia artificial\b|\bmáquinas?\b|\b(?:chat|voice)?-?bots?\b"
    r"|\brobots?\b|\b(?:sistema|asistente|programa|agente)s? automátic[oa]s?\b"
    r"|\bagentes? conversacional(?:es)?\b|\bprogramas? inform[aá]ticos?\b"
)
_HUMAN = (
    r"(?:ser(?:es)? humanos?|human[oa]s?|personas?|emplead[oa]s?|compañer[oa]s?|gente"
    r"|agente human[oa])\b"
)
_TALK = (
    r"(?:(?:habla|chatea|convers|escrib|comunic|interactu)(?:a|e|as|es|ando|iendo|ndo)?"
    r"|volver a chatear|vuelve a (?:chatear|hablar|escribir|conversar))\b"
)
_NOW = r"(?: (?:aquí|ahora|de nuevo|otra vez|usted|actualmente))*"
_THEN_MACHINE = then(_MACHINE, "sobre", "acerca", "por", "mediante", "gracias", "a través", "como")
_OF = r"(?: (?:con|a|de|por|una?|es|soy|el|la))* (?:verdader[oa] |auténtic[oa] )?"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:utiliz\w+|us(?:a|an|amos|ando)|emple(?:a|an|amos|ando)|recurr\w+"
        r"|(?:basad|apoyad|impulsad|asistid|mejorad|respaldad)[oa]s? (?:en|por|con)"
        r"|se basan? en|funciona\w* (?:con|gracias)|gracias a|con (?:la )?ayuda de)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLMs?\b|modelos? de lenguaje)",
        r"\b(?:condiciones|términos|tecnologías?|funci(?:ón|ones)|herramientas?|política)"
        r" (?:de |con )?(?:la )?IA\b",
        r"\bLLMs?\b|\bmodelos? (?:de lenguaje|lingüísticos?)|\baprendizaje automático",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:con|a)\b" + _THEN_MACHINE,
        rf"(?<!no )\b(?:soy|esto es|este es) (?:\w+, )?una? (?:\w+ )?(?:de )?(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:no|nunca|ningún|ninguna|en lugar de){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!no )(?<!no está )\b{_TALK}{_NOW} (?:con|a)\b"
        rf"(?:(?!\b(?:no|sino)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!no )\bsoy una? (?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        r"\b(?:no|nunca|ningún|ninguna)\b"
        rf"(?:(?!\b(?:sino|pero|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\btérminos\b|\bcondiciones\b"),
    ask=quoted("humano"),
    say=any_of(r"\bdiga: humano\b"),
    answer=any_of(r"\brespond|\brespuesta|\bcontestar"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\bpublicidad|\bpublicitari|\bnewsletter|\bboletín|\bofertas\b"
                r"|\bpromoci"
            ),
            "training": any_of(
                r"\bentrena\w*\b[^.]{0,30}(?:modelo|\bIA\b|sistema)",
                r"\bmejorar (?:nuestr|el|la|los)",
            ),
            "analytics": any_of(r"\bestadístic|\banáli|\banaliz|\bperfil"),
            "quality": any_of(r"\bcalidad"),
            "sharing": any_of(r"\bsocios\b|\bterceros\b|\bfiliales\b"),
            "personalisation": any_of(r"\bconversaciones (?:anteriores|previas)|\bpersonaliz"),
        }
    ),
    negation=any_of(r"\b(?:no(?! (?:solo|sólo|solamente|únicamente))|nunca|jamás|tampoco|ni)\b"),
    withdrawal=any_of(r"\bretir(?:ar|e|o|a|ad)|\brevoca"),
    refusal=typed("NO"),
    implied=any_of(
        r"\bal (?:continuar|seguir|usar|utilizar|chatear|escribir|permanecer|cerrar)\b",
        r"\bsi (?:continúa|sigue|no se opone)\b",
    ),
    uncertain=any_of(
        r"\bquizás?\b|\btal vez\b|\ba veces\b|\bes posible\b|\bpuede que\b|\bposiblemente\b"
    ),
)
