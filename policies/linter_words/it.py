"""Italian words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bI\.?A\b|\bAI\b|\bintelligenz[ae] artificial[ei]\b|\bmacchin[ae]\b"
    r"|\b(?:chat|voice)?-?bots?\b|\brobot\b|\bprogramm[ai] (?:informatic[oi]|per computer)\b"
    r"|\b(?:sistem[ai]|assistent[ei]|programm[ai]|agent[ei]) automatic[oi]\b"
    r"|\bassistent[ei] virtual[ei] (?:di|basat\w su) IA\b|\bagent[ei] conversazional[ei]\b"
)
_HUMAN = (
    r"(?:esser[ei] uman[oi]|uman[oi]|person[ae]|dipendent[ei]|collegh?[aie]|collaborat(?:ori|rici)"
    r"|operat(?:ore|rice|ori))\b"
)
_TALK = (
    r"(?:parl(?:a|i|ate|ano|ando)|chatt(?:a|i|ate|ando)|scriv(?:e|i|ete|endo)"
    r"|convers(?:a|i|ando)|comunic(?:a|hi|ando)|dialog(?:a|ando)|interag(?:isce|isci|endo))\b"
)
_NOW = r"(?: (?:qui|ora|adesso|attualmente|di nuovo))*"
_THEN_MACHINE = then(_MACHINE, "di intelligenza", "sul?", "sull", "riguardo", "tramite", "come")
_OF = r"(?: (?:con|a|da|di|è|sono|si tratta|un[oa]?))* (?:un['’])?(?:ver[oa] |autentic[oa] )?"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:utilizz\w+|us(?:a|ano|iamo|ando)|impieg\w+|si avval\w+|ricorr\w+|si basano? su"
        r"|(?:basat|fondat|supportat|assistit|aiutat|alimentat|potenziat)[oaie] (?:su\w*|da\w*|con)"
        r"|grazie a\w*|con l['’]aiuto di|funziona\w* (?:con|grazie))\b[^.,;:]{0,40}?(?:"
        + _MACHINE
        + r"|\bLLM\b|modell[oi] linguistic[oi])",
        r"\b(?:condizioni|termini|tecnologi[ae]|funzion[ei]|strument[oi]|politica)"
        r" (?:di |con |dell['’])?(?:la )?IA\b",
        r"\bLLM\b|\bmodell[oi] (?:linguistic[oi]|di linguaggio)|\bapprendimento automatico",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:con|a)\b" + _THEN_MACHINE,
        rf"(?<!non )\b(?:sono|questo è|questa è) (?:\w+, )?un[oa]?(?: |['’])(?:\w+ )?(?:di )?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(rf"\b(?:non|nessun\w?|mai|invece){_OF}{_HUMAN}"),
    says_human=any_of(
        rf"(?<!non )(?<!non sta )\b{_TALK}{_NOW} (?:con|a)\b"
        rf"(?:(?!\b(?:non|anziché)\b|{_MACHINE})[^.;:!?]){{0,40}}?\b{_HUMAN}",
        rf"(?<!non )\bsono un[oa]?(?: |['’])(?:\w+ )?{_HUMAN}",
    ),
    denies_machine=any_of(
        r"\b(?:non|nessun\w?|mai)\b"
        rf"(?:(?!\b(?:ma|bensì|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\btermini\b|\bcondizioni\b"),
    ask=quoted("umano"),
    say=any_of(r"\bdica: umano\b"),
    answer=any_of(r"\brispo(?:nd|st)"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\bpubblicit|\bnewsletter|\bofferte\b|\bpromozion|\bpromozional"
            ),
            "training": any_of(
                r"\b(?:addestra|allena)\w*\b[^.]{0,30}(?:modell|\bIA\b|sistem)",
                r"\bmigliora\w* (?:i |il |la |le )?(?:nostr|modell)",
            ),
            "analytics": any_of(r"\bstatistic|\banalisi|\banalizz|\bprofil"),
            "quality": any_of(r"\bqualità"),
            "sharing": any_of(r"\bpartner\b|\bterzi\b|\bsocietà del gruppo"),
            "personalisation": any_of(r"\bconversazioni (?:precedenti|passate)|\bpersonalizza"),
        }
    ),
    negation=any_of(r"\b(?:non(?! (?:solo|soltanto|solamente))|mai|nessun\w?|né)\b"),
    withdrawal=any_of(r"\brevoc|\britir"),
    refusal=typed("NO"),
    implied=any_of(
        r"\b(?:continuando|proseguendo|utilizzando|usando|scrivendo|chattando|restando"
        r"|navigando|chiudendo)\b",
        r"\bse (?:continua|prosegue|non si oppone)\b",
    ),
    uncertain=any_of(
        r"\bforse\b|\ba volte\b|\btalvolta\b|\bè possibile\b|\bpuò darsi\b|\beventualmente\b"
    ),
)
