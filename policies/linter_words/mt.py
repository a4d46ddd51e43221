"""Maltese words of the linter. The article is joined to the word: "l-IA", "tal-IA"."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then, typed

_MACHINE = (
    r"\bIA\b|\bAI\b|\bintelliġenza artifiċjali\b|\bmagn(?:a|i)\b"
    r"|\b(?:chat|voice)?-?bots?\b|\brobots?\b|\brobottijiet\b"
    r"|\b(?:sistema|sistemi|assistent\w?|programm|aġent) awtomati[kċ]\w*"
    r"|\bprogramm(?:i)? tal-kompjuter\b"
)
_HUMAN = r"(?:bniedem|nies|bnedmin|persun[ai]|umana?|impjegat[ai]?|kolleg[ai]|operatur\w*)\b"
_TALK = (
    r"(?:titkell(?:em|mu)|tikteb|tiktbu|tikkonversaw?|tiċċettj[ai]w?|tikkomunikaw?"
    r"|tinteraġixx(?:i|u)|tiddjaloga)\b"
)
_YOU = r"\b(?:qed|qiegħed|qiegħda|qegħdin)(?: terġa['’]| hawn| issa| bħalissa)*"
_WITH = r"(?: hawn| issa| bħalissa| mill-ġdid)* (?:ma['’]|mal-|mas-|mar-|lill?-?)"
_THEN_MACHINE = then(
    _MACHINE, "dwar", "fuq", "permezz", "bis-saħħa", "bħala", "li", "tifhem", "espert[ai]?"
)
_OF = r"(?: (?:ma['’]|minn|ta['’]))?(?: (?:xi|veru))? ?"
_NO = r"\b(?:mhux|mhuwiex|mhijiex|mhumiex|m['’]iniex|m['’]intix|minflok|l-ebda|ma hu\w*|lanqas)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:[jtn]u[żz]a\w*|[jtn]aħdem\w* (?:bi|bl|fuq)|[ij]?bbażat\w* fuq|megħjun\w*"
        r"|appoġġjat\w*|permezz|bl-għajnuna|bis-saħħa|mħaddem\w*|sostnut\w*)\b"
        r"[^.,;:]{0,40}?(?:" + _MACHINE + r"|\bLLMs?\b|mudell\w* lingwisti\w+)",
        r"\b(?:termini|kundizzjonijiet|teknoloġij\w+|funzjonijiet|għodod|politika)"
        r"(?: (?:tagħna|dwar))* (?:tal-|l-)?(?:IA|AI|intelliġenza artifiċjali)\b",
        r"\bLLMs?\b|\bmudell\w* (?:lingwisti\w+|tal-lingwa)|\btagħlim awtomatiku",
    ),
    talking=any_of(
        rf"{_YOU} {_TALK}{_WITH}" + _THEN_MACHINE,
        r"\b(?:jien|din hija|dan huwa|din hi|dan hu) (?:\w+, )?(?:\w+ )?(?:tal-)?"
        rf"(?:{_MACHINE})",
    ),
    not_human=any_of(
        rf"{_NO}{_OF}{_HUMAN}",
        rf"\bm['’]int(?:ix|omx) {_TALK}{_WITH} ?(?:\w+ )?{_HUMAN}",
    ),
    says_human=any_of(
        rf"{_YOU} {_TALK}{_WITH}(?:(?!\b(?:mhux|iżda|imma)\b|{_MACHINE})[^.;:!?]){{0,40}}?"
        rf"\b{_HUMAN}",
        rf"\bjien (?:veru )?{_HUMAN}",
    ),
    denies_machine=any_of(
        rf"{_NO}(?:(?!\b(?:iżda|imma|{_HUMAN}))[^.,;:!?]){{0,30}}?(?:{_MACHINE})"
    ),
    terms=any_of(r"\btermini\b|\bkundizzjonijiet\b"),
    ask=quoted("bniedem"),
    say=any_of(r"\bgħid: bniedem\b"),
    answer=any_of(r"\btweġib|\b(?:in|n|j|t|i)?wieġ(?:eb|b)"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"\bmarketing|\breklam|\bnewsletter|\bbullettin|\bofferti?\b|\bpromozzjon"
            ),
            "training": any_of(
                r"\b(?:taħriġ|tħarreġ|nħarrġu|jitħarreġ|jħarreġ)\w*\b[^.]{0,30}"
                r"(?:mudell|\bIA\b|sistema|intelliġenza)",
                r"\b(?:ntejbu|ttejjeb|titjib|itejbu)\b[^.]{0,20}(?:mudell|sistema|servizz)",
            ),
            "analytics": any_of(r"\bstatisti|\banaliżi|\banalitik|\bprofil"),
            "quality": any_of(r"\bkwalità"),
            "sharing": any_of(r"\bterzi\b|\bsħab\b|\bpartijiet terzi"),
            "personalisation": any_of(r"\bkonversazzjonijiet preċedenti|\bpersonalizz"),
        }
    ),
    negation=any_of(
        r"\bmhux\b(?! biss)|\bma \w+x\b|\bma jinbidel\b|\bqatt\b|\blanqas\b|\bl-ebda\b|\bmhu\w+x\b"
    ),
    withdrawal=any_of(r"\b[tjn]irtira|\birtir"),
    refusal=typed("LE"),
    implied=any_of(
        r"\bbilli (?:tkompli|tuża|tikteb|tibqa['’]|tikkonversa|tagħlaq)",
        r"\bjekk (?:tkompli|tibqa['’]|ma toġġezzjonax)",
    ),
    uncertain=any_of(r"\bforsi\b|\bkultant\b|\bxi drabi\b|\bjista['’] jkun\b|\bprobabbilment\b"),
)
