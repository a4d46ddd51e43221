"""Portuguese words of the linter, for Portugal and Brazil."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"(?-i:\bI\.?A\b)|\bAI\b|\binteligência artificial\b|\bmáquinas?\b|\b(?:chat|voice)?-?bots?\b"
    r"|\brob[ôo]s?\b|\b(?:sistema|assistente|programa|agente)s? automátic[oa]s?\b"
    r"|\bagentes? de conversação\b|\bprogramas? (?:informáticos?|de computador)\b"
)
_HUMAN = (
    r"(?:ser(?:es)? humanos?|human[oa]s?|pessoas?|funcionári[oa]s?|colegas?|colaborador(?:a|es)?"
    r"|atendentes?)\b"
)
_NOW = r"(?: (?:aqui|agora|novamente|de novo|outra vez|atualmente))*"
_TALK = (
    rf"(?:está|estás|estão){_NOW} (?:a (?:falar|conversar|escrever|interagir|comunicar)"
    r"|(?:fala|conversa|escreve|interagi|comunica)ndo)\b"
)
_SHORT = r"(?:fala|conversa|escreve|interage|comunica)s?\b"
_WITH = rf"(?:{_TALK}|{_SHORT}){_NOW} (?:com|a)\b"
_THEN_MACHINE = then(_MACHINE, "sobre", "acerca", "por", "através", "graças", "como")
_OF = r"(?: (?:com|a|de|por|é|sou|se trata|uma?))* (?:verdadeir[oa] |autêntic[oa] )?"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:utiliz\w+|us(?:a|am|amos|ando)|empreg\w+|recorr\w+|baseiam?-se em"
        r"|(?:basead|apoiad|assistid|suportad|impulsionad|ajudad)[oa]s? (?:em|n[ao]|por|pel[ao])"
        r"|graças a|com (?:a )?ajuda d\w+|funciona\w* (?:com|graças))\b[^.,;:]{0,40}?(?:"
        + _MACHINE
        + r"|\bLLMs?\b|modelos? de linguagem)",
        r"\b(?:condições|termos|tecnologias?|funç(?:ão|ões)|ferramentas?|política)"
        r" (?:de |com |da )?IA\b",
        r"\bLLMs?\b|\bmodelos? (?:de linguagem|linguísticos?)|\baprendizagem automática",
    ),
    talking=any_of(
        rf"\b{_WITH}{_THEN_MACHINE}",
        rf"(?<!não )\b(?:sou|isto é|este é) (?:\w+, )?uma? (?:\w+ )?(?:de )?(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:não|nunca|nenhuma?|em vez de){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!não )\b{_WITH}(?:(?!\b(?:não|mas)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!não )\bsou uma? (?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        r"\b(?:não|nunca|nenhuma?)\b"
        rf"(?:(?!\b(?:mas|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\btermos\b|\bcondições\b"),
    ask=quoted("humano"),
    say=any_of(r"\bdiga: humano\b"),
    answer=any_of(r"\brespo(?:nd|st)"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\bpublicidade|\bpublicitári|\bnewsletter|\bboletim|\bofertas\b"
                r"|\bpromoç"
            ),
            "training": any_of(
                r"\b(?:treinar|treino|treinamento)\b[^.]{0,30}(?:modelo|\bIA\b|sistema)",
                r"\bmelhorar (?:os? |as? )?(?:noss|modelo|serviço)",
            ),
            "analytics": any_of(r"\bestatístic|\banális|\banalis|\bperfi[ls]"),
            "quality": any_of(r"\bqualidade"),
            "sharing": any_of(r"\bparceir[oa]s\b|\bterceiros\b|\bempresas do grupo"),
            "personalisation": any_of(r"\bconversas (?:anteriores|passadas)|\bpersonaliz"),
        }
    ),
    negation=any_of(r"\b(?:não(?! (?:só|apenas|somente|unicamente))|nunca|jamais|nem|nenhuma?)\b"),
    withdrawal=any_of(r"\bretir(?:ar|e|o|á|ad)|\brevog"),
    refusal=typed("NÃO"),
    implied=any_of(
        r"\bao (?:continuar|prosseguir|usar|utilizar|conversar|escrever|permanecer|fechar)\b",
        r"\bse (?:continuar|prosseguir|não se opuser)\b",
    ),
    uncertain=any_of(r"\btalvez\b|\bàs vezes\b|\bpor vezes\b|\bé possível\b|\bpossivelmente\b"),
)
